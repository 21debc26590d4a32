/// The values of number literals.
extension Parser {
  /// The value of the current token, which is a number.
  mutating func numberLiteral() throws(Stop) -> Literal {
    let token = tokens[position]
    let start = Int(token.start)
    let end = Int(token.end)
    // Most numbers are a few decimal digits.
    if end - start <= 18 {
      var value: Int64 = 0
      var i = start
      while i < end, text[i] &- 0x30 < 10 {
        value = value &* 10 &+ Int64(text[i] &- 0x30)
        i += 1
      }
      if i == end { return .int(value) }
    }
    var digits: [UInt8] = []
    digits.reserveCapacity(end - start)
    for i in start..<end where text[i] != 0x5F { digits.append(text[i]) }
    if digits.count > 2, digits[0] == 0x30 {
      switch digits[1] | 0x20 {
      case 0x78: return integer(digits[2...], radix: 16)
      case 0x6F: return integer(digits[2...], radix: 8)
      case 0x62: return integer(digits[2...], radix: 2)
      default: break
      }
    }
    if digits[digits.count - 1] | 0x20 == 0x6A {
      digits.removeLast()
      return .imaginary(DecimalLiteral.value(digits))
    }
    for byte in digits where byte &- 0x30 >= 10 { return .float(DecimalLiteral.value(digits)) }
    if digits.count > 4300 {
      fault = SyntaxFault(
        "Exceeds the limit (4300 digits) for integer string conversion: value has "
          + "\(digits.count) digits; use sys.set_int_max_str_digits() to increase the limit "
          + "- Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
        at: span(token.start, token.end), hasEnd: true)
      throw Stop()
    }
    return integer(digits[...], radix: 10)
  }

  private func integer(_ digits: ArraySlice<UInt8>, radix: Int64) -> Literal {
    var value: Int64 = 0
    for byte in digits {
      let digit = Int64(byte < 0x3A ? byte - 0x30 : (byte | 0x20) - 0x61 + 10)
      let (product, overflow) = value.multipliedReportingOverflow(by: radix)
      let (sum, carry) = product.addingReportingOverflow(digit)
      if overflow || carry {
        return .bigInt(digits: String(decoding: digits, as: UTF8.self), radix: Int(radix))
      }
      value = sum
    }
    return .int(value)
  }
}

/// The double nearest to a decimal text.
enum DecimalLiteral {
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// The value of digits with an optional point and exponent.
  ///
  /// Up to 15 digits and a power of ten up to 22 are exact doubles, so one operation rounds
  /// correctly; the rest goes through the library's conversion.
  static func value(_ text: [UInt8]) -> Double {
    var mantissa: Int64 = 0
    var digits = 0
    var exponent = 0
    var i = 0
    var sawPoint = false
    scan: while i < text.count {
      switch text[i] {
      case 0x30...0x39:
        if digits > 0 || text[i] != 0x30 { digits += 1 }
        if digits > 15 { return slow(text) }
        mantissa = mantissa * 10 + Int64(text[i] - 0x30)
        if sawPoint { exponent -= 1 }
      case 0x2E: sawPoint = true
      default: break scan
      }
      i += 1
    }
    if i < text.count {
      i += 1
      var isNegative = false
      if text[i] == 0x2B || text[i] == 0x2D {
        isNegative = text[i] == 0x2D
        i += 1
      }
      var written = 0
      while i < text.count {
        written = min(written * 10 + Int(text[i] - 0x30), 100_000)
        i += 1
      }
      exponent += isNegative ? -written : written
    }
    if exponent >= 0, exponent <= 22 { return Double(mantissa) * powers[exponent] }
    if exponent < 0, exponent >= -22 { return Double(mantissa) / powers[-exponent] }
    return slow(text)
  }

  private static func slow(_ text: [UInt8]) -> Double {
    Double(String(decoding: text, as: UTF8.self)) ?? .infinity
  }
}
