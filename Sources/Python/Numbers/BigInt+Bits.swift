extension BigInt {
  public static func << (a: BigInt, count: Int) -> BigInt {
    if a.isZero || count == 0 { return a }
    let whole = count / 32
    let bits = UInt32(count % 32)
    var out = [UInt32](repeating: 0, count: whole)
    out.reserveCapacity(whole + a.limbs.count + 1)
    var carry: UInt32 = 0
    for limb in a.limbs {
      out.append(limb << bits | carry)
      carry = bits == 0 ? 0 : limb >> (32 - bits)
    }
    out.append(carry)
    return BigInt(limbs: out, isNegative: a.isNegative)
  }

  /// Shifts right rounding down, as Python does for negative numbers too.
  public static func >> (a: BigInt, count: Int) -> BigInt {
    let whole = count / 32
    let bits = UInt32(count % 32)
    if whole >= a.limbs.count { return a.isNegative ? BigInt(-1 as Int64) : .zero }
    var out: [UInt32] = []
    out.reserveCapacity(a.limbs.count - whole)
    for i in whole..<a.limbs.count {
      let high = i + 1 < a.limbs.count && bits != 0 ? a.limbs[i + 1] << (32 - bits) : 0
      out.append(a.limbs[i] >> bits | high)
    }
    let shifted = BigInt(limbs: out, isNegative: a.isNegative)
    guard a.isNegative else { return shifted }
    var lost = false
    for i in 0..<whole where a.limbs[i] != 0 { lost = true }
    if bits != 0 && a.limbs[whole] << (32 - bits) != 0 { lost = true }
    return lost ? shifted - .one : shifted
  }

  /// Two's complement limbs, one more than needed so that the top limb is all sign.
  private func twosComplement(_ count: Int) -> [UInt32] {
    var out = limbs
    while out.count < count { out.append(0) }
    guard isNegative else { return out }
    var carry: UInt64 = 1
    for i in 0..<out.count {
      carry += UInt64(~out[i])
      out[i] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    return out
  }

  private init(twosComplement limbs: [UInt32]) {
    guard let top = limbs.last, top >> 31 == 1 else {
      self.init(limbs: limbs)
      return
    }
    var out = limbs
    var carry: UInt64 = 1
    for i in 0..<out.count {
      carry += UInt64(~out[i])
      out[i] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    self.init(limbs: out, isNegative: true)
  }

  private static func combine(
    _ a: BigInt, _ b: BigInt, _ operation: (UInt32, UInt32) -> UInt32
  ) -> BigInt {
    let n = max(a.limbs.count, b.limbs.count) + 1
    var x = a.twosComplement(n)
    let y = b.twosComplement(n)
    for i in 0..<n { x[i] = operation(x[i], y[i]) }
    return BigInt(twosComplement: x)
  }

  public static func & (a: BigInt, b: BigInt) -> BigInt { combine(a, b) { $0 & $1 } }
  public static func | (a: BigInt, b: BigInt) -> BigInt { combine(a, b) { $0 | $1 } }
  public static func ^ (a: BigInt, b: BigInt) -> BigInt { combine(a, b) { $0 ^ $1 } }
  public static prefix func ~ (a: BigInt) -> BigInt { -a - .one }

  /// The two's complement bytes, lowest first, or nil when `count` bytes do not hold the value.
  public func bytes(count: Int, signed: Bool) -> [UInt8]? {
    if isNegative && !signed { return nil }
    let words = max(limbs.count, (count + 3) / 4) + 1
    let full = twosComplement(words)
    var out: [UInt8] = []
    for i in 0..<words * 4 {
      out.append(UInt8(truncatingIfNeeded: full[i / 4] >> UInt32(i % 4 * 8)))
    }
    let fill: UInt8 = isNegative ? 0xFF : 0
    for i in count..<out.count where out[i] != fill { return nil }
    if signed && !isZero {
      let top = count > 0 ? out[count - 1] >> 7 == 1 : false
      if top != isNegative || count == 0 { return nil }
    }
    return Array(out.prefix(count))
  }

  /// From two's complement or unsigned bytes, lowest first.
  public init(bytes: [UInt8], signed: Bool) {
    let negative = signed && (bytes.last ?? 0) >> 7 == 1
    var limbs = [UInt32](repeating: negative ? UInt32.max : 0, count: bytes.count / 4 + 1)
    for (i, byte) in bytes.enumerated() {
      let shift = UInt32(i % 4 * 8)
      limbs[i / 4] = limbs[i / 4] & ~(0xFF << shift) | UInt32(byte) << shift
    }
    if negative {
      self.init(twosComplement: limbs)
    } else {
      self.init(limbs: limbs)
    }
  }
}
