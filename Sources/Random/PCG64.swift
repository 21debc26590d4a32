/// PCG64 (XSL-RR 128/64): the generator behind `numpy.random.default_rng`.
public final class PCG64: WideBitGenerator {
  /// The 128 bits of the state and of the increment, each as two words.
  public var high: UInt64 = 0
  public var low: UInt64 = 0
  public var incrementHigh: UInt64
  public var incrementLow: UInt64

  /// Whether it is PCG64DXSM: a multiplier of 64 bits, and an output function that mixes more.
  public let isCheap: Bool

  public init(_ seed: SeedSequence, cheap: Bool = false) {
    isCheap = cheap
    let q = seed.wideState(4)
    incrementHigh = q[2] << 1 | q[3] >> 63
    incrementLow = q[3] << 1 | 1
    super.init()
    self.seed = seed
    step(PCG64.usual)
    let (sum, carry) = low.addingReportingOverflow(q[1])
    low = sum
    high = high &+ q[0] &+ (carry ? 1 : 0)
    step(PCG64.usual)
  }

  private static let usual: (UInt64, UInt64) = (0x2360_ED05_1FC6_5DA4, 0x4385_DF64_9FCC_F645)

  /// state = state · multiplier + increment, modulo 2^128.
  private func step(_ multiplier: (UInt64, UInt64)) {
    let (mh, ml) = multiplier
    let product = low.multipliedFullWidth(by: ml)
    let top = product.high &+ high &* ml &+ low &* mh
    let (sum, carry) = product.low.addingReportingOverflow(incrementLow)
    low = sum
    high = top &+ incrementHigh &+ (carry ? 1 : 0)
  }

  private var multiplier: (UInt64, UInt64) {
    isCheap ? (0, 0xDA94_2042_E4DD_58B5) : PCG64.usual
  }

  private static func product(
    _ a: (UInt64, UInt64), _ b: (UInt64, UInt64)
  ) -> (UInt64, UInt64) {
    let p = a.1.multipliedFullWidth(by: b.1)
    return (p.high &+ a.0 &* b.1 &+ a.1 &* b.0, p.low)
  }

  private static func sum(_ a: (UInt64, UInt64), _ b: (UInt64, UInt64)) -> (UInt64, UInt64) {
    let (low, carry) = a.1.addingReportingOverflow(b.1)
    return (a.0 &+ b.0 &+ (carry ? 1 : 0), low)
  }

  /// As if `delta` numbers of 64 bits had been drawn; F. Brown, "Random number generation with arbitrary
  /// strides", 1994.
  public func advance(_ deltaHigh: UInt64, _ deltaLow: UInt64) {
    var delta = (deltaHigh, deltaLow)
    var (a, c) = (multiplier, (incrementHigh, incrementLow))
    var (total, plus): ((UInt64, UInt64), (UInt64, UInt64)) = ((0, 1), (0, 0))
    while delta.0 != 0 || delta.1 != 0 {
      if delta.1 & 1 == 1 {
        total = PCG64.product(total, a)
        plus = PCG64.sum(PCG64.product(plus, a), c)
      }
      c = PCG64.product(PCG64.sum(a, (0, 1)), c)
      a = PCG64.product(a, a)
      delta = (delta.0 >> 1, delta.1 >> 1 | delta.0 << 63)
    }
    (high, low) = PCG64.sum(PCG64.product(total, (high, low)), plus)
    half = nil
  }

  public override func nextUInt64() -> UInt64 {
    if isCheap {
      var x = high
      x ^= x >> 32
      x = x &* 0xDA94_2042_E4DD_58B5
      x ^= x >> 48
      x = x &* (low | 1)
      step(multiplier)
      return x
    }
    step(PCG64.usual)
    let x = high ^ low
    let turn = high >> 58
    return turn == 0 ? x : x >> turn | x << (64 - turn)
  }
}
