extension BigInt {
  /// The nearest double, ties to even; infinite when out of range.
  public var double: Double {
    let bits = bitLength
    if bits <= 64 {
      let m = magnitude64 ?? 0
      return isNegative ? -Double(m) : Double(m)
    }
    if bits > 1024 { return isNegative ? -Double.infinity : .infinity }
    // Keep 64 bits and fold the rest into the lowest: it only has to break ties.
    let drop = bits - 64
    var top = (magnitude >> drop).magnitude64 ?? 0
    if !lowBitsAreZero(drop) { top |= 1 }
    let value = Double(sign: .plus, exponent: drop, significand: Double(top))
    return isNegative ? -value : value
  }

  func lowBitsAreZero(_ count: Int) -> Bool {
    let whole = count / 32
    for i in 0..<min(whole, limbs.count) where limbs[i] != 0 { return false }
    if whole < limbs.count && count % 32 != 0 {
      return limbs[whole] << UInt32(32 - count % 32) == 0
    }
    return true
  }

  /// The whole part of a finite double.
  public init(truncating value: Double) {
    let whole = value.rounded(.towardZero)
    if abs(whole) < 9.0e18 {
      self.init(Int64(whole))
      return
    }
    let (mantissa, exponent) = BigInt.decompose(whole)
    let m = BigInt(mantissa)
    let shifted = exponent >= 0 ? m << exponent : m >> -exponent
    self.init(limbs: shifted.limbs, isNegative: whole < 0)
  }

  /// |value| = mantissa · 2^exponent, exactly, for finite values.
  static func decompose(_ value: Double) -> (mantissa: UInt64, exponent: Int) {
    let bits = value.bitPattern
    let fraction = bits & (1 << 52 - 1)
    let biased = Int(bits >> 52 & 0x7FF)
    return biased == 0 ? (fraction, -1074) : (fraction | 1 << 52, biased - 1075)
  }

  /// a / b correctly rounded (ties to even); infinite when out of range. `b` is not 0.
  public static func divideToDouble(_ a: BigInt, _ b: BigInt) -> Double {
    if a.isZero { return b.isNegative ? -0.0 : 0 }
    let negative = a.isNegative != b.isNegative
    if a.bitLength <= 53 && b.bitLength <= 53 {
      let q = Double(a.magnitude64 ?? 0) / Double(b.magnitude64 ?? 1)
      return negative ? -q : q
    }
    // Scale so that the quotient has 55 or 56 bits, or fewer where the result is subnormal.
    let difference = a.bitLength - b.bitLength
    if difference > 1025 { return negative ? -Double.infinity : .infinity }
    if difference < -1080 { return negative ? -0.0 : 0 }
    let shift = max(difference - 55, -1076)
    let x = shift >= 0 ? a.magnitude : a.magnitude << -shift
    let y = shift >= 0 ? b.magnitude << shift : b.magnitude
    let (q, r) = x.quotientAndRemainder(truncatingBy: y)
    var top = q.magnitude64 ?? 0
    // Round to the bits that the result can hold before scaling, so that rounding happens once.
    let width = 64 - top.leadingZeroBitCount
    let extra = max(width - 53, -1074 - shift)
    if extra > 0 {
      let half = UInt64(1) << UInt64(extra - 1)
      let low = top & (half << 1 - 1)
      top >>= UInt64(extra)
      if low > half || (low == half && (!r.isZero || top & 1 == 1)) { top += 1 }
    }
    let value = Double(
      sign: .plus, exponent: shift + max(extra, 0), significand: Double(top))
    return negative ? -value : value
  }

  /// Compares an integer with a double exactly: -1, 0, 1, or nil for nan.
  public func compared(to value: Double) -> Int? {
    if value.isNaN { return nil }
    if value.isInfinite { return value > 0 ? -1 : 1 }
    let whole = BigInt(truncating: value)
    if self != whole { return self < whole ? -1 : 1 }
    let rest = value - value.rounded(.towardZero)
    return rest > 0 ? -1 : rest < 0 ? 1 : 0
  }
}
