/// Numbers as text, the same on every machine.
public enum NumberText {
  /// A decimal number with `places` digits after the point, rounded half away from zero.
  public static func fixed(_ value: Double, places: Int) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = floor(value.magnitude * scale + 0.5)
    // Beyond 2⁵³ a double has no digits after the point left to round.
    if scaled >= 9_007_199_254_740_992 { return value.description }
    let digits = UInt64(scaled)
    let unit = UInt64(scale)
    var text = value < 0 && digits > 0 ? "-" : ""
    text += (digits / unit).description
    if places > 0 {
      let fraction = (digits % unit).description
      text += "." + String(repeating: "0", count: places - fraction.utf8.count) + fraction
    }
    return text
  }

  /// As `fixed`, without trailing zeros.
  public static func trimmed(_ value: Double, places: Int) -> String {
    var text = fixed(value, places: places)
    guard places > 0, text.utf8.contains(UInt8(ascii: ".")) else { return text }
    while text.utf8.last == UInt8(ascii: "0") { text.removeLast() }
    if text.utf8.last == UInt8(ascii: ".") { text.removeLast() }
    return text
  }

  /// `places` digits after the point of the mantissa and an exponent of two digits: `9.4700e-04`.
  public static func scientific(_ value: Double, places: Int) -> String {
    if value.isNaN || value.isInfinite { return fixed(value, places: 0) }
    var mantissa = value.magnitude
    var exponent = 0
    if mantissa > 0 {
      while mantissa >= 10 {
        mantissa /= 10
        exponent += 1
      }
      while mantissa < 1 {
        mantissa *= 10
        exponent -= 1
      }
    }
    var digits = fixed(mantissa, places: places)
    // 9.99996 rounds to 10.0000, which belongs to the next exponent.
    if digits.utf8.starts(with: "10".utf8) {
      digits = fixed(1, places: places)
      exponent += 1
    }
    let size = exponent.magnitude.description
    return (value < 0 ? "-" : "") + digits + (exponent < 0 ? "e-" : "e+")
      + (size.utf8.count < 2 ? "0" + size : size)
  }

  /// A logged value as Keras prints it: four decimals, or an exponent where those would say
  /// nothing.
  public static func logged(_ value: Double) -> String {
    value.magnitude > 1e-3 ? fixed(value, places: 4) : scientific(value, places: 4)
  }

  /// A count with a comma between thousands.
  public static func grouped(_ count: Int) -> String {
    var digits = Array(count.magnitude.description.utf8)
    var i = digits.count - 3
    while i > 0 {
      digits.insert(UInt8(ascii: ","), at: i)
      i -= 3
    }
    return (count < 0 ? "-" : "") + String(decoding: digits, as: UTF8.self)
  }

  /// The whole number at or below, without a call into the C library, which the browser build
  /// lacks.
  static func floor(_ value: Double) -> Double {
    if value.magnitude >= 4_503_599_627_370_496 { return value }
    let whole = Double(Int64(value))
    return whole > value ? whole - 1 : whole
  }
}
