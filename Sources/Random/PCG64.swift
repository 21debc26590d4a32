/// PCG64 (XSL-RR 128/64): the generator behind `numpy.random.default_rng`.
public final class PCG64: WideBitGenerator {
  /// The 128 bits of the state and of the increment, each as two words.
  public var high: UInt64 = 0
  public var low: UInt64 = 0
  public var incrementHigh: UInt64
  public var incrementLow: UInt64

  public init(_ seed: SeedSequence) {
    let q = seed.wideState(4)
    incrementHigh = q[2] << 1 | q[3] >> 63
    incrementLow = q[3] << 1 | 1
    super.init()
    self.seed = seed
    step()
    let (sum, carry) = low.addingReportingOverflow(q[1])
    low = sum
    high = high &+ q[0] &+ (carry ? 1 : 0)
    step()
  }

  /// state = state · multiplier + increment, modulo 2^128.
  private func step() {
    let (mh, ml): (UInt64, UInt64) = (0x2360_ED05_1FC6_5DA4, 0x4385_DF64_9FCC_F645)
    let product = low.multipliedFullWidth(by: ml)
    let top = product.high &+ high &* ml &+ low &* mh
    let (sum, carry) = product.low.addingReportingOverflow(incrementLow)
    low = sum
    high = top &+ incrementHigh &+ (carry ? 1 : 0)
  }

  public override func nextUInt64() -> UInt64 {
    step()
    let x = high ^ low
    let turn = high >> 58
    return turn == 0 ? x : x >> turn | x << (64 - turn)
  }
}
