extension BigInt {
  static func addMagnitudes(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    let (long, short) = a.count >= b.count ? (a, b) : (b, a)
    let n = long.count, m = short.count
    return [UInt32](unsafeUninitializedCapacity: n + 1) { out, count in
      var carry: UInt64 = 0
      for i in 0..<m {
        carry += UInt64(long[i]) + UInt64(short[i])
        out.initializeElement(at: i, to: UInt32(truncatingIfNeeded: carry))
        carry >>= 32
      }
      for i in m..<n {
        carry += UInt64(long[i])
        out.initializeElement(at: i, to: UInt32(truncatingIfNeeded: carry))
        carry >>= 32
      }
      out.initializeElement(at: n, to: UInt32(truncatingIfNeeded: carry))
      count = n + 1
    }
  }

  /// a − b for a ≥ b.
  static func subtractMagnitudes(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var out = a
    var borrow: Int64 = 0
    for i in 0..<a.count {
      var d = Int64(a[i]) - borrow - (i < b.count ? Int64(b[i]) : 0)
      borrow = d < 0 ? 1 : 0
      if d < 0 { d += 1 << 32 }
      out[i] = UInt32(truncatingIfNeeded: d)
      if borrow == 0 && i >= b.count { break }
    }
    return out
  }

  public static func + (a: BigInt, b: BigInt) -> BigInt {
    if a.isNegative == b.isNegative {
      return BigInt(limbs: addMagnitudes(a.limbs, b.limbs), isNegative: a.isNegative)
    }
    if compareMagnitudes(a.limbs, b.limbs) >= 0 {
      return BigInt(limbs: subtractMagnitudes(a.limbs, b.limbs), isNegative: a.isNegative)
    }
    return BigInt(limbs: subtractMagnitudes(b.limbs, a.limbs), isNegative: b.isNegative)
  }

  public static func - (a: BigInt, b: BigInt) -> BigInt { a + (-b) }

  public static func * (a: BigInt, b: BigInt) -> BigInt {
    BigInt(
      limbs: multiplyMagnitudes(a.limbs, b.limbs), isNegative: a.isNegative != b.isNegative)
  }

  static func multiplyMagnitudes(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    if a.isEmpty || b.isEmpty { return [] }
    if min(a.count, b.count) >= 48 { return karatsuba(a, b) }
    let total = a.count + b.count
    return [UInt32](unsafeUninitializedCapacity: total) { out, count in
      out.initialize(repeating: 0)
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          for i in 0..<a.count {
            var carry: UInt64 = 0
            let x = UInt64(a[i])
            for j in 0..<b.count {
              carry &+= x &* UInt64(b[j]) &+ UInt64(out[i &+ j])
              out[i &+ j] = UInt32(truncatingIfNeeded: carry)
              carry >>= 32
            }
            out[i &+ b.count] = UInt32(truncatingIfNeeded: carry)
          }
        }
      }
      count = total
    }
  }

  /// Three half-size products instead of four: (a₁+a₀)(b₁+b₀) − a₁b₁ − a₀b₀ is the middle term.
  private static func karatsuba(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    let half = (max(a.count, b.count) + 1) / 2
    func split(_ x: [UInt32]) -> (low: [UInt32], high: [UInt32]) {
      (trimmed(Array(x.prefix(half))), x.count > half ? Array(x[half...]) : [])
    }
    let (a0, a1) = split(a), (b0, b1) = split(b)
    let low = multiplyMagnitudes(a0, b0)
    let high = multiplyMagnitudes(a1, b1)
    let both = multiplyMagnitudes(
      trimmed(addMagnitudes(a0, a1)), trimmed(addMagnitudes(b0, b1)))
    var middle = trimmed(both)
    middle = trimmed(subtractMagnitudes(middle, trimmed(low)))
    middle = trimmed(subtractMagnitudes(middle, trimmed(high)))
    var out = [UInt32](repeating: 0, count: a.count + b.count + 1)
    accumulate(low, into: &out, at: 0)
    accumulate(middle, into: &out, at: half)
    accumulate(high, into: &out, at: 2 * half)
    return out
  }

  private static func trimmed(_ x: [UInt32]) -> [UInt32] {
    var x = x
    while let last = x.last, last == 0 { x.removeLast() }
    return x
  }

  private static func accumulate(_ x: [UInt32], into out: inout [UInt32], at offset: Int) {
    var carry: UInt64 = 0
    var i = 0
    while i < x.count || carry != 0 {
      if offset + i >= out.count { break }
      carry += UInt64(out[offset + i]) + (i < x.count ? UInt64(x[i]) : 0)
      out[offset + i] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
      i += 1
    }
  }

  /// Divides by one limb.
  static func divideMagnitude(_ a: [UInt32], by d: UInt32) -> ([UInt32], UInt32) {
    var out = a
    var rest: UInt64 = 0
    var i = a.count
    while i > 0 {
      i -= 1
      let x = rest << 32 | UInt64(a[i])
      out[i] = UInt32(truncatingIfNeeded: x / UInt64(d))
      rest = x % UInt64(d)
    }
    return (trimmed(out), UInt32(rest))
  }

  /// Knuth's algorithm D (The Art of Computer Programming, 4.3.1).
  static func divideMagnitudes(_ a: [UInt32], _ b: [UInt32]) -> ([UInt32], [UInt32]) {
    if compareMagnitudes(a, b) < 0 { return ([], a) }
    if b.count == 1 {
      let (q, r) = divideMagnitude(a, by: b[0])
      return (q, r == 0 ? [] : [r])
    }
    let shift = b[b.count - 1].leadingZeroBitCount
    let v = shiftLeft(b, shift)
    var u = shiftLeft(a, shift)
    while u.count <= a.count { u.append(0) }
    let n = b.count, m = a.count - n
    var q = [UInt32](repeating: 0, count: m + 1)
    let top = UInt64(v[n - 1]), next = UInt64(v[n - 2])
    var j = m
    while j >= 0 {
      let head = UInt64(u[j + n]) << 32 | UInt64(u[j + n - 1])
      var guess = head / top
      var rest = head % top
      while guess >> 32 != 0 || guess &* next > (rest << 32 | UInt64(u[j + n - 2])) {
        guess -= 1
        rest += top
        if rest >> 32 != 0 { break }
      }
      var borrow: Int64 = 0
      var carry: UInt64 = 0
      for i in 0..<n {
        carry += guess * UInt64(v[i])
        let d = Int64(u[i + j]) - borrow - Int64(carry & 0xFFFF_FFFF)
        u[i + j] = UInt32(truncatingIfNeeded: d)
        borrow = d < 0 ? 1 : 0
        carry >>= 32
      }
      let d = Int64(u[j + n]) - borrow - Int64(carry)
      u[j + n] = UInt32(truncatingIfNeeded: d)
      if d < 0 {
        guess -= 1
        var carry: UInt64 = 0
        for i in 0..<n {
          carry += UInt64(u[i + j]) + UInt64(v[i])
          u[i + j] = UInt32(truncatingIfNeeded: carry)
          carry >>= 32
        }
        u[j + n] = UInt32(truncatingIfNeeded: UInt64(u[j + n]) + carry)
      }
      q[j] = UInt32(truncatingIfNeeded: guess)
      j -= 1
    }
    return (trimmed(q), shiftRight(trimmed(Array(u.prefix(n))), shift))
  }

  private static func shiftLeft(_ a: [UInt32], _ bits: Int) -> [UInt32] {
    if bits == 0 { return a }
    var out = a
    var carry: UInt32 = 0
    for i in 0..<a.count {
      out[i] = a[i] << UInt32(bits) | carry
      carry = a[i] >> UInt32(32 - bits)
    }
    if carry != 0 { out.append(carry) }
    return out
  }

  private static func shiftRight(_ a: [UInt32], _ bits: Int) -> [UInt32] {
    if bits == 0 { return a }
    var out = a
    for i in 0..<a.count {
      out[i] = a[i] >> UInt32(bits) | (i + 1 < a.count ? a[i + 1] << UInt32(32 - bits) : 0)
    }
    return trimmed(out)
  }

  /// Quotient rounded towards zero, and the remainder with the sign of the dividend. `b` is not 0.
  public func quotientAndRemainder(truncatingBy b: BigInt) -> (quotient: BigInt, remainder: BigInt)
  {
    let (q, r) = BigInt.divideMagnitudes(limbs, b.limbs)
    return (
      BigInt(limbs: q, isNegative: isNegative != b.isNegative),
      BigInt(limbs: r, isNegative: isNegative)
    )
  }

  /// Quotient rounded down, and the remainder with the sign of the divisor. `b` is not 0.
  public func quotientAndRemainder(flooringBy b: BigInt) -> (quotient: BigInt, remainder: BigInt) {
    let (q, r) = quotientAndRemainder(truncatingBy: b)
    if !r.isZero && r.isNegative != b.isNegative { return (q - .one, r + b) }
    return (q, r)
  }

  /// The power by repeated squaring; the caller bounds the size.
  public func power(_ exponent: UInt64) -> BigInt {
    var result = BigInt.one
    var base = self
    var e = exponent
    while e > 0 {
      if e & 1 == 1 { result = result * base }
      e >>= 1
      if e > 0 { base = base * base }
    }
    return result
  }

  /// The power modulo `modulus` (not 0) for an exponent ≥ 0, with the sign of the modulus.
  public func power(_ exponent: BigInt, modulo modulus: BigInt) -> BigInt {
    let m = modulus.magnitude
    var result = BigInt.one.quotientAndRemainder(flooringBy: m).remainder
    var base = quotientAndRemainder(flooringBy: m).remainder
    let bits = exponent.bitLength
    for i in 0..<bits {
      if exponent.limbs[i / 32] >> UInt32(i % 32) & 1 == 1 {
        result = (result * base).quotientAndRemainder(flooringBy: m).remainder
      }
      if i + 1 < bits { base = (base * base).quotientAndRemainder(flooringBy: m).remainder }
    }
    return result.quotientAndRemainder(flooringBy: modulus).remainder
  }

  /// The inverse modulo `modulus`, or nil when the two share a divisor.
  public func inverse(modulo modulus: BigInt) -> BigInt? {
    let m = modulus.magnitude
    var (r0, r1) = (m, quotientAndRemainder(flooringBy: m).remainder)
    var (t0, t1) = (BigInt.zero, BigInt.one)
    while !r1.isZero {
      let (q, r) = r0.quotientAndRemainder(flooringBy: r1)
      (r0, r1) = (r1, r)
      (t0, t1) = (t1, t0 - q * t1)
    }
    guard r0 == .one else { return nil }
    return t0.quotientAndRemainder(flooringBy: m).remainder
  }

  public static func greatestCommonDivisor(_ a: BigInt, _ b: BigInt) -> BigInt {
    var a = a.magnitude
    var b = b.magnitude
    while !b.isZero { (a, b) = (b, a.quotientAndRemainder(truncatingBy: b).remainder) }
    return a
  }

  /// The largest integer whose square is not above this one (which is not negative); by Newton.
  public var squareRoot: BigInt {
    if isZero { return self }
    var x = BigInt.one << ((bitLength + 1) / 2)
    while true {
      let y = (x + quotientAndRemainder(truncatingBy: x).quotient) >> 1
      if y >= x { return x }
      x = y
    }
  }
}
