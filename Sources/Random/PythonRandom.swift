import CKernels

/// The generator behind Python's `random` module.
public final class PythonRandom {
  public var twister: MersenneTwister
  /// The second half of the last pair that `gauss` made.
  public var keptGauss: Double?

  public init(key: [UInt32]) { twister = MersenneTwister(key: key) }
  public convenience init(seed: UInt64) { self.init(key: SeedSequence.words(seed)) }

  /// The module's own generator, which `keras.utils.set_random_seed` seeds too.
  nonisolated(unsafe) public static var shared = PythonRandom(seed: 0)

  /// `random.seed(int)`: the words of the absolute value, lowest first.
  public func seed(key: [UInt32]) {
    twister = MersenneTwister(key: key.isEmpty ? [0] : key)
    keptGauss = nil
  }

  public func seed(_ value: Int64) { seed(key: SeedSequence.words(value.magnitude)) }

  /// `random.seed(str or bytes)`: the bytes and their SHA-512, read as a big-endian integer.
  public func seed(bytes: [UInt8]) {
    let all = Array((bytes + SHA512.digest(bytes)).reversed())
    var words = [UInt32](repeating: 0, count: (all.count + 3) / 4)
    for (i, b) in all.enumerated() { words[i / 4] |= UInt32(b) << UInt32(8 * (i % 4)) }
    while words.count > 1 && words[words.count - 1] == 0 { words.removeLast() }
    seed(key: words)
  }

  public func random() -> Double { twister.nextDouble() }

  /// `count` ≤ 64 random bits.
  public func bits(_ count: Int) -> UInt64 {
    if count == 0 { return 0 }
    if count <= 32 { return UInt64(twister.nextUInt32() >> UInt32(32 - count)) }
    let low = UInt64(twister.nextUInt32())
    return low | UInt64(twister.nextUInt32() >> UInt32(64 - count)) << 32
  }

  /// A number below `n`, by rejection on its bit length.
  public func below(_ n: UInt64) -> UInt64 {
    if n == 0 { return 0 }
    let length = 64 - n.leadingZeroBitCount
    var v = bits(length)
    while v >= n { v = bits(length) }
    return v
  }

  /// `randint(low, high)`, both included.
  public func integer(_ low: Int64, _ high: Int64) -> Int64 {
    low &+ Int64(bitPattern: below(UInt64(bitPattern: high &- low) &+ 1))
  }

  public func uniform(_ a: Double, _ b: Double) -> Double { a + (b - a) * random() }

  /// `sample`: `k` positions below `n`, from a pool when the population is small, else from a set.
  public func sample(_ n: Int, _ k: Int) -> [Int] {
    var limit = 21
    if k > 5 {
      var power = 1
      while Double(power) < Double(k * 3) { power *= 4 }
      limit += power
    }
    var result: [Int] = []
    if n <= limit {
      var pool = Array(0..<n)
      for i in 0..<k {
        let j = Int(below(UInt64(n - i)))
        result.append(pool[j])
        pool[j] = pool[n - i - 1]
      }
      return result
    }
    var seen = Set<Int>()
    for _ in 0..<k {
      var j = Int(below(UInt64(n)))
      while seen.contains(j) { j = Int(below(UInt64(n))) }
      seen.insert(j)
      result.append(j)
    }
    return result
  }

  /// The order in which `shuffle` leaves `n` items.
  public func shuffled(_ n: Int) -> [Int] {
    var order = Array(0..<n)
    var i = n - 1
    while i > 0 {
      order.swapAt(i, Int(below(UInt64(i + 1))))
      i -= 1
    }
    return order
  }

  /// The trigonometric pair; the sine is kept for the next call.
  public func gauss(_ mean: Double, _ sigma: Double) -> Double {
    if let z = keptGauss {
      keptGauss = nil
      return mean + z * sigma
    }
    let angle = random() * (2 * Double.pi)
    let radius = (-2 * lk_log(1 - random())).squareRoot()
    keptGauss = lk_sin(angle) * radius
    return mean + lk_cos(angle) * radius * sigma
  }

  /// Kinderman and Monahan.
  public func normalVariate(_ mean: Double, _ sigma: Double) -> Double {
    let magic = 4 * lk_exp(-0.5) / (2.0).squareRoot()
    while true {
      let u1 = random()
      let u2 = 1 - random()
      let z = magic * (u1 - 0.5) / u2
      if z * z / 4 <= -lk_log(u2) { return mean + z * sigma }
    }
  }

  public func exponentialVariate(_ rate: Double) -> Double { -lk_log(1 - random()) / rate }

  public func triangular(_ low: Double, _ high: Double, _ mode: Double?) -> Double {
    var u = random()
    var (low, high) = (low, high)
    if high == low { return low }
    var c = mode.map { ($0 - low) / (high - low) } ?? 0.5
    if u > c {
      u = 1 - u
      c = 1 - c
      swap(&low, &high)
    }
    return low + (high - low) * (u * c).squareRoot()
  }

  public func gammaVariate(_ alpha: Double, _ beta: Double) -> Double {
    if alpha > 1 {
      let ainv = (2 * alpha - 1).squareRoot()
      let bbb = alpha - lk_log(4)
      let ccc = alpha + ainv
      while true {
        let u1 = random()
        if !(1e-7 < u1 && u1 < 0.9999999) { continue }
        let u2 = 1 - random()
        let v = lk_log(u1 / (1 - u1)) / ainv
        let x = alpha * lk_exp(v)
        let z = u1 * u1 * u2
        let r = bbb + ccc * v - x
        if r + (1 + lk_log(4.5)) - 4.5 * z >= 0 || r >= lk_log(z) { return x * beta }
      }
    }
    if alpha == 1 { return -lk_log(1 - random()) * beta }
    let e = 2.718281828459045
    while true {
      let u = random()
      let b = (e + alpha) / e
      let p = b * u
      let x = p <= 1 ? lk_pow(p, 1 / alpha) : -lk_log((b - p) / alpha)
      let u1 = random()
      if p > 1 ? u1 <= lk_pow(x, alpha - 1) : u1 <= lk_exp(-x) { return x * beta }
    }
  }

  public func betaVariate(_ alpha: Double, _ beta: Double) -> Double {
    let y = gammaVariate(alpha, 1)
    return y == 0 ? 0 : y / (y + gammaVariate(beta, 1))
  }
}
