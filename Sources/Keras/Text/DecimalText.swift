/// Decimal text of a `Double` as C's `printf` gives it: exact binary value, rounded half to even.
public enum DecimalText {
  /// `%.{digits}f`
  public static func fixed(_ value: Double, _ digits: Int) -> String {
    if let special = special(value) { return special }
    var decimal = Decimal(value.magnitude)
    decimal.round(toPlaces: digits)
    let (whole, fraction) = decimal.parts(places: digits)
    return (value.sign == .minus ? "-" : "") + whole + (digits > 0 ? "." + fraction : "")
  }

  /// `%.{digits}e`
  public static func scientific(_ value: Double, _ digits: Int) -> String {
    if let special = special(value) { return special }
    let sign = value.sign == .minus ? "-" : ""
    if value == 0 { return sign + "0" + (digits > 0 ? "." : "") + zeros(digits) + "e+00" }
    var decimal = Decimal(value.magnitude)
    var exponent = decimal.exponent
    decimal.round(toPlaces: digits - exponent)
    exponent = decimal.exponent
    var significant = decimal.digits
    while significant.count < digits + 1 { significant.append(0) }
    let text = significant[0...digits].map { "\($0)" }.joined()
    let mark = exponent < 0 ? "-" : "+"
    let size = exponent.magnitude
    return sign + text.prefix(1) + (digits > 0 ? "." + text.dropFirst() : "") + "e" + mark
      + (size < 10 ? "0" : "") + "\(size)"
  }

  /// An integer with a comma between groups of three digits: `%,d`.
  public static func grouped(_ value: Int) -> String {
    let digits = Array("\(value.magnitude)".utf8)
    var text: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
    for (i, digit) in digits.enumerated() {
      if i > 0, (digits.count - i) % 3 == 0 { text.append(UInt8(ascii: ",")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func special(_ value: Double) -> String? {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    return nil
  }

  static func zeros(_ count: Int) -> String { String(repeating: "0", count: max(0, count)) }
}

/// The exact decimal expansion of a finite, non-negative double: digits with the point after
/// the first `point` of them. A double is m·2ᵉ, and 2⁻ᵏ = 5ᵏ/10ᵏ, so it always ends.
private struct Decimal {
  var digits: [UInt8] = []
  var point = 0

  init(_ value: Double) {
    if value == 0 { return }
    let bits = value.bitPattern
    let rawExponent = Int((bits >> 52) & 0x7FF)
    var mantissa = bits & 0xF_FFFF_FFFF_FFFF
    var exponent = -1074
    if rawExponent > 0 {
      mantissa |= 1 << 52
      exponent = rawExponent - 1075
    }
    let shift = min(mantissa.trailingZeroBitCount, exponent < 0 ? -exponent : 0)
    mantissa >>= UInt64(shift)
    exponent += shift
    // Base 10⁹ words, least significant first.
    var words: [UInt64] = []
    while mantissa > 0 {
      words.append(mantissa % 1_000_000_000)
      mantissa /= 1_000_000_000
    }
    for _ in 0..<Int(exponent.magnitude) {
      var carry: UInt64 = 0
      for i in words.indices {
        let product = words[i] * (exponent < 0 ? 5 : 2) + carry
        words[i] = product % 1_000_000_000
        carry = product / 1_000_000_000
      }
      if carry > 0 { words.append(carry) }
    }
    for word in words {
      var rest = word
      for _ in 0..<9 {
        digits.append(UInt8(rest % 10))
        rest /= 10
      }
    }
    while digits.last == 0 { digits.removeLast() }
    digits.reverse()
    point = digits.count - (exponent < 0 ? -exponent : 0)
  }

  /// The power of ten of the first digit.
  var exponent: Int { digits.isEmpty ? 0 : point - 1 }

  mutating func round(toPlaces places: Int) {
    let keep = point + places
    if keep >= digits.count { return }
    if keep < 0 {
      digits = []
      point = 0
      return
    }
    let next = digits[keep]
    let isAbove = next > 5 || (next == 5 && digits[(keep + 1)...].contains { $0 != 0 })
    let isTie = next == 5 && !isAbove
    let isOdd = keep > 0 && digits[keep - 1] % 2 == 1
    digits.removeSubrange(keep...)
    guard isAbove || (isTie && isOdd) else {
      if digits.isEmpty { point = 0 }
      return
    }
    var i = keep - 1
    while i >= 0 {
      if digits[i] < 9 {
        digits[i] += 1
        return
      }
      digits[i] = 0
      i -= 1
    }
    digits.insert(1, at: 0)
    point += 1
  }

  func parts(places: Int) -> (String, String) {
    var whole = ""
    var fraction = ""
    for i in min(0, point)..<point where point > 0 {
      if i >= 0 { whole += i < digits.count ? "\(digits[i])" : "0" }
    }
    for i in point..<(point + places) {
      fraction += i >= 0 && i < digits.count ? "\(digits[i])" : "0"
    }
    return (whole.isEmpty ? "0" : whole, fraction)
  }
}
