/// The shortest decimal digits that give a number back, and where the point stands.
///
/// The value is 0.d₁d₂d₃… · 10^point, negative if `isNegative`; zero has the one digit 0 and point 1.
public struct FloatDigits {
  /// ASCII digits, no leading zero (zero itself excepted), no trailing zeros.
  public var digits: [UInt8]
  public var point: Int
  public var isNegative: Bool
  /// 0 for numbers, 1 for infinity, 2 for NaN.
  public var special: UInt8
  /// The number itself.
  public let value: Double

  public init(_ value: Double) {
    self.init(
      shortest: value.isFinite && value != 0 ? value.magnitude.description : "", value)
  }

  public init(_ value: Float) {
    self.init(
      shortest: value.isFinite && value != 0 ? value.magnitude.description : "", Double(value))
  }

  public init(_ value: Half) {
    self.init(shortest: FloatDigits.shortestHalf(value), Double(value.float))
  }

  private init(shortest text: String, _ value: Double) {
    self.value = value
    isNegative = value.sign == .minus
    special = value.isNaN ? 2 : value.isInfinite ? 1 : 0
    digits = []
    point = 0
    guard special == 0, value != 0 else {
      digits = [0x30]
      point = 1
      if value.isNaN { isNegative = false }
      return
    }
    // Swift prints shortest digits in one of the forms 123.0, 0.00123, 1.23e-05: read them back.
    var seenPoint = false
    var exponent = 0
    var exponentSign = 1
    var inExponent = false
    var whole = 0
    for c in text.utf8 {
      switch c {
      case 0x30...0x39:
        if inExponent {
          exponent = exponent * 10 + Int(c - 0x30)
        } else {
          digits.append(c)
          if !seenPoint { whole += 1 }
        }
      case 0x2E: seenPoint = true
      case 0x65, 0x45: inExponent = true
      case 0x2D: exponentSign = -1
      default: break
      }
    }
    point = whole + exponentSign * exponent
    var leading = 0
    while leading < digits.count - 1 && digits[leading] == 0x30 { leading += 1 }
    digits.removeFirst(leading)
    point -= leading
    while digits.count > 1 && digits[digits.count - 1] == 0x30 { digits.removeLast() }
  }

  /// The fewest significant digits that round back to the same half; nearest among those.
  private static func shortestHalf(_ half: Half) -> String {
    let value = Double(half.float).magnitude
    guard value.isFinite, value != 0 else { return "" }
    var scale = 0
    var scaled = value
    while scaled >= 10 {
      scaled /= 10
      scale += 1
    }
    while scaled < 1 {
      scaled *= 10
      scale -= 1
    }
    for count in 1...6 {
      var power = 1.0
      let shift = count - 1 - scale
      for _ in 0..<abs(shift) { power *= 10 }
      let rounded = (shift >= 0 ? value * power : value / power).rounded(.toNearestOrEven)
      let back = shift >= 0 ? rounded / power : rounded * power
      if Half(back).bits == half.bits & 0x7FFF {
        return "\(Int(rounded))e\(-shift)"
      }
    }
    return value.description
  }

  /// The text by Python's `repr(float)` rule.
  public func pythonText(exponentFrom limit: Int = 16, to least: Int = -4) -> String {
    var out: [UInt8] = []
    if special == 2 { return "nan" }
    if isNegative { out.append(0x2D) }
    if special == 1 { return isNegative ? "-inf" : "inf" }
    let exponent = point - 1
    if exponent < least || exponent >= limit {
      out.append(digits[0])
      if digits.count > 1 {
        out.append(0x2E)
        out.append(contentsOf: digits[1...])
      }
      FloatDigits.appendExponent(exponent, to: &out)
    } else if point <= 0 {
      out.append(0x30)
      out.append(0x2E)
      out.append(contentsOf: [UInt8](repeating: 0x30, count: -point))
      out.append(contentsOf: digits)
    } else {
      for i in 0..<max(point, digits.count) {
        if i == point { out.append(0x2E) }
        out.append(i < digits.count ? digits[i] : 0x30)
      }
      if digits.count <= point {
        out.append(0x2E)
        out.append(0x30)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// `e-05`, `e+16`: a sign and at least two digits.
  static func appendExponent(_ exponent: Int, to out: inout [UInt8]) {
    out.append(0x65)
    out.append(exponent < 0 ? 0x2D : 0x2B)
    let text = String(abs(exponent))
    if text.utf8.count < 2 { out.append(0x30) }
    out.append(contentsOf: text.utf8)
  }
}
