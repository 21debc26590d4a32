import CKernels

/// The C library's functions of doubles, and what CPython adds to them.
enum MathFunctions {
  /// √(x² + y²) as CPython computes it: scaled, with a correction of the rounding errors.
  static func hypotenuse(_ x: Double, _ y: Double) -> Double { vectorNorm([x, y]) }

  /// The Euclidean norm, correctly rounded in nearly all cases: a scaled sum of squares kept in two
  /// doubles, then one Newton correction of the root.
  static func vectorNorm(_ values: [Double]) -> Double {
    var largest = 0.0
    var foundNaN = false
    for value in values {
      if value.isNaN { foundNaN = true }
      if value.magnitude > largest { largest = value.magnitude }
    }
    if largest.isInfinite { return .infinity }
    if foundNaN { return .nan }
    if largest == 0 || values.count <= 1 { return largest }
    var exponent: Int32 = 0
    _ = lk_frexp(largest, &exponent)
    if exponent < -1023 {
      // The scale would overflow: bring subnormal values up first.
      let tiny = Double.leastNormalMagnitude
      return tiny * vectorNorm(values.map { $0 / tiny })
    }
    let scale = lk_ldexp(1, -exponent)
    var sum = 1.0
    var errors1 = 0.0
    var errors2 = 0.0
    func add(_ x: Double) {
      let total = sum + x
      errors1 += (sum - total) + x
      sum = total
    }
    for value in values {
      let x = value.magnitude * scale
      let square = x * x
      errors2 += lk_fma_double(x, x, -square)
      add(square)
    }
    let h = (sum - 1 + (errors1 + errors2)).squareRoot()
    let square = -h * h
    let low = lk_fma_double(-h, h, -square)
    add(square)
    errors2 += low
    let rest = sum - 1 + (errors1 + errors2)
    return (h + rest / (2 * h)) / scale
  }

  /// The exact sum of doubles, rounded once (Shewchuk's partial sums).
  ///
  /// Nil stands for an overflow that would be lost, or ∞ − ∞ (`isInvalid`).
  static func exactSum(_ values: [Double]) -> (sum: Double, overflow: Bool, invalid: Bool) {
    var partials: [Double] = []
    var special = 0.0
    var infinities = 0.0
    for value in values {
      var x = value
      if !x.isFinite {
        if x.isInfinite { infinities += x }
        special += x
        continue
      }
      var kept = 0
      for i in 0..<partials.count {
        var y = partials[i]
        if x.magnitude < y.magnitude { (x, y) = (y, x) }
        let high = x + y
        let low = y - (high - x)
        if low != 0 {
          partials[kept] = low
          kept += 1
        }
        x = high
      }
      if !x.isFinite { return (0, true, false) }
      partials.removeLast(partials.count - kept)
      if x != 0 { partials.append(x) }
    }
    if special != 0 || special.isNaN {
      return infinities.isNaN ? (0, false, true) : (special, false, false)
    }
    var n = partials.count
    if n == 0 { return (0, false, false) }
    n -= 1
    var high = partials[n]
    var low = 0.0
    while n > 0 {
      let x = high
      n -= 1
      let y = partials[n]
      high = x + y
      low = y - (high - x)
      if low != 0 { break }
    }
    // Half an ulp with more behind it rounds away from the even neighbour.
    if n > 0, (low < 0 && partials[n - 1] < 0) || (low > 0 && partials[n - 1] > 0) {
      let y = low * 2
      let x = high + y
      if y == x - high { high = x }
    }
    return (high, false, false)
  }
}
