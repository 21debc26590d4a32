/// PCG64 (XSL-RR 128/64): the generator behind `numpy.random.default_rng`.
public final class PCG64: BitGenerator {
  private var high: UInt64 = 0
  private var low: UInt64 = 0
  private var incrementHigh: UInt64
  private var incrementLow: UInt64
  /// The upper half of a word whose lower half was drawn as 32 bits.
  private var half: UInt32?
  public let seed: SeedSequence

  public init(_ seed: SeedSequence) {
    self.seed = seed
    let w = seed.state(8).map { UInt64($0) }
    let q = (0..<4).map { w[2 * $0] | w[2 * $0 + 1] << 32 }
    incrementHigh = q[2] << 1 | q[3] >> 63
    incrementLow = q[3] << 1 | 1
    super.init()
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

  public override func nextUInt32() -> UInt32 {
    if let kept = half {
      half = nil
      return kept
    }
    let v = nextUInt64()
    half = UInt32(truncatingIfNeeded: v >> 32)
    return UInt32(truncatingIfNeeded: v)
  }

  public override func nextDouble() -> Double {
    Double(nextUInt64() >> 11) / 9_007_199_254_740_992
  }
}
