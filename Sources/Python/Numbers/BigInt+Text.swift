extension BigInt {
  /// The digits in a base from 2 to 36, in lower case, with a minus sign if negative.
  public func text(radix: Int = 10) -> String {
    var bytes = digitBytes(radix: radix)
    if isNegative { bytes.insert(UInt8(ascii: "-"), at: 0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The ASCII digits of the absolute value.
  public func digitBytes(radix: Int = 10) -> [UInt8] {
    if let small = magnitude64 { return BigInt.digitBytes(small, radix: UInt64(radix)) }
    // Cut off as many digits at once as a limb holds.
    var chunk = UInt32(radix)
    var width = 1
    while UInt64(chunk) * UInt64(radix) <= UInt64(UInt32.max) {
      chunk *= UInt32(radix)
      width += 1
    }
    var out: [UInt8] = []
    var rest = limbs
    while !rest.isEmpty {
      let (q, r) = BigInt.divideMagnitude(rest, by: chunk)
      rest = q
      var digits = r
      for _ in 0..<width {
        if rest.isEmpty && digits == 0 { break }
        out.append(BigInt.digit(UInt8(digits % UInt32(radix))))
        digits /= UInt32(radix)
      }
    }
    out.reverse()
    return out
  }

  static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }

  /// The ASCII digits of a machine integer.
  public static func digitBytes(_ value: UInt64, radix: UInt64 = 10) -> [UInt8] {
    if value == 0 { return [48] }
    var out: [UInt8] = []
    var rest = value
    while rest > 0 {
      out.append(digit(UInt8(truncatingIfNeeded: rest % radix)))
      rest /= radix
    }
    out.reverse()
    return out
  }

  /// Reads digits alone (no sign, prefix or underscore) in a base from 2 to 36; nil if any is wrong.
  public init?(digits: some Sequence<UInt8>, radix: Int = 10, isNegative: Bool = false) {
    var limbs: [UInt32] = []
    var chunk: UInt32 = 0
    var scale: UInt32 = 1
    var any = false
    func push(_ limbs: inout [UInt32], _ scale: UInt32, _ add: UInt32) {
      var carry = UInt64(add)
      for i in 0..<limbs.count {
        carry += UInt64(limbs[i]) * UInt64(scale)
        limbs[i] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      if carry != 0 { limbs.append(UInt32(carry)) }
    }
    for byte in digits {
      guard let d = BigInt.digitValue(byte), d < radix else { return nil }
      any = true
      chunk = chunk * UInt32(radix) + UInt32(d)
      scale *= UInt32(radix)
      if UInt64(scale) * UInt64(radix) > UInt64(UInt32.max) {
        push(&limbs, scale, chunk)
        (chunk, scale) = (0, 1)
      }
    }
    guard any else { return nil }
    if scale > 1 { push(&limbs, scale, chunk) }
    self.init(limbs: limbs, isNegative: isNegative)
  }

  /// The value of an ASCII digit or letter.
  public static func digitValue(_ byte: UInt8) -> Int? {
    switch byte {
    case 48...57: return Int(byte) - 48
    case 97...122: return Int(byte) - 87
    case 65...90: return Int(byte) - 55
    default: return nil
    }
  }

  /// Powers of ten, for exact decimal work.
  public static func powerOfTen(_ exponent: Int) -> BigInt {
    BigInt(10 as Int64).power(UInt64(exponent))
  }
}
