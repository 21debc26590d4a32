import CKernels

/// `numpy.random.RandomState`: the frozen generation, on the Mersenne Twister.
public final class LegacyRandom: Distributions {
  /// The second half of the last pair of normals.
  public var keptNormal: Double?
  public let twister: MersenneTwister

  public init(_ twister: MersenneTwister) {
    self.twister = twister
    super.init(bits: twister)
  }

  public convenience init(seed: UInt32) { self.init(MersenneTwister(seed: seed)) }
  public convenience init(key: [UInt32]) { self.init(MersenneTwister(key: key)) }

  /// The stream behind `numpy.random.rand` and its like.
  nonisolated(unsafe) public static var shared = LegacyRandom(seed: 5489)

  /// Marsaglia's polar method; the first of the pair is kept for the next call.
  public override func standardNormal() -> Double {
    if let kept = keptNormal {
      keptNormal = nil
      return kept
    }
    while true {
      let x1 = 2 * bits.nextDouble() - 1
      let x2 = 2 * bits.nextDouble() - 1
      let r2 = x1 * x1 + x2 * x2
      if r2 < 1 && r2 != 0 {
        let f = (-2 * lk_log(r2) / r2).squareRoot()
        keptNormal = f * x1
        return f * x2
      }
    }
  }

  public override func standardExponential() -> Double { -lk_log(1 - bits.nextDouble()) }
  public override func bounded(_ range: UInt64) -> UInt64 { interval(range) }
  public override func power(_ a: Double) -> Double {
    lk_pow(1 - lk_exp(-standardExponential()), 1 / a)
  }
  public override func rayleigh(_ mode: Double) -> Double {
    mode * (-2 * lk_log1p(-bits.nextDouble())).squareRoot()
  }
  public override func pareto(_ a: Double) -> Double { lk_exp(standardExponential() / a) - 1 }
  public override func waldRoot(_ mean: Double, _ scale: Double, _ y: Double) -> Double {
    mean + mean / (2 * scale) * (y - (4 * scale * y + y * y).squareRoot())
  }
  public override func geometricByInversion(_ p: Double) -> Double {
    lk_ceil(lk_log1p(-bits.nextDouble()) / lk_log(1 - p))
  }

  /// `randint` of a narrow type (8 or 16 bits, or bool as 1): several values out of one word.
  public func narrow(_ count: Int, range: UInt32, width: Int) -> [UInt32] {
    if range == 0 { return [UInt32](repeating: 0, count: count) }
    let mask = UInt32.max >> UInt32(range.leadingZeroBitCount)
    var (buffer, left): (UInt32, Int) = (0, 0)
    var result: [UInt32] = []
    while result.count < count {
      if left == 0 {
        buffer = bits.nextUInt32()
        left = 32 / width
      }
      let v = buffer & mask
      buffer = width < 32 ? buffer >> UInt32(width) : 0
      left -= 1
      if v <= range { result.append(v) }
    }
    return result
  }
}
