/// A source of random words: what distributions draw from.
open class BitGenerator {
  public init() {}
  /// What it was seeded with, where that was a sequence: `Generator.spawn` makes children of it.
  final public var seed: SeedSequence?
  open func nextUInt32() -> UInt32 { 0 }
  open func nextUInt64() -> UInt64 { 0 }
  /// 53 random bits as a fraction in [0, 1).
  open func nextDouble() -> Double { 0 }
}
