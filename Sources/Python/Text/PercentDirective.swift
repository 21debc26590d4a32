/// One conversion of the `%` operator: `%[(key)][flags][width][.precision]letter`.
public struct PercentDirective: Sendable {
  public enum Size: Sendable, Equatable { case none, given(Int), fromArguments }

  public var key: String?
  public var isLeft = false
  public var sign: UInt8 = 0
  public var alternate = false
  public var zeros = false
  public var width = Size.none
  public var precision = Size.none
  public var letter: Unicode.Scalar = "s"
  /// The letter's place in the format, for error messages.
  public var index = 0
  /// A bare `%%`.
  public var isLiteral = false

  public enum Part: Sendable {
    case text(String)
    case directive(PercentDirective)
  }

  /// Splits a format into literal text and conversions.
  public static func parse(_ format: String) throws(TextError) -> [Part] {
    let source = Array(format.unicodeScalars)
    var parts: [Part] = []
    var literal = String.UnicodeScalarView()
    var at = 0
    while at < source.count {
      if source[at] != "%" {
        literal.append(source[at])
        at += 1
        continue
      }
      at += 1
      if at < source.count && source[at] == "%" {
        literal.append("%")
        at += 1
        continue
      }
      if !literal.isEmpty {
        parts.append(.text(String(literal)))
        literal = String.UnicodeScalarView()
      }
      parts.append(.directive(try PercentDirective(source, &at)))
    }
    if !literal.isEmpty { parts.append(.text(String(literal))) }
    return parts
  }

  private init(_ source: [Unicode.Scalar], _ at: inout Int) throws(TextError) {
    if at < source.count && source[at] == "(" {
      at += 1
      var depth = 1
      var name = String.UnicodeScalarView()
      while at < source.count {
        let c = source[at]
        at += 1
        if c == ")" { depth -= 1 }
        if c == "(" { depth += 1 }
        if depth == 0 { break }
        name.append(c)
      }
      if depth > 0 { throw TextError(.value, "incomplete format key") }
      key = String(name)
    }
    flags: while at < source.count {
      switch source[at] {
      case "-": isLeft = true
      case "+": sign = 43
      case " ": if sign == 0 { sign = 32 }
      case "#": alternate = true
      case "0": zeros = true
      default: break flags
      }
      at += 1
    }
    width = try PercentDirective.size(source, &at, "width too big")
    if at < source.count && source[at] == "." {
      at += 1
      precision = try PercentDirective.size(source, &at, "precision too big")
      if precision == .none { precision = .given(0) }
    }
    if at < source.count, source[at] == "h" || source[at] == "l" || source[at] == "L" { at += 1 }
    if at >= source.count { throw TextError(.value, "incomplete format") }
    letter = source[at]
    index = at
    at += 1
    if letter == "%" { throw unsupported }
  }

  private static func size(
    _ source: [Unicode.Scalar], _ at: inout Int, _ message: String
  ) throws(TextError) -> Size {
    if at < source.count && source[at] == "*" {
      at += 1
      return .fromArguments
    }
    var value = 0
    let start = at
    while at < source.count, source[at].value >= 48, source[at].value <= 57 {
      let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowed) = scaled.addingReportingOverflow(Int(source[at].value - 48))
      if overflow || overflowed { throw TextError(.value, message) }
      value = sum
      at += 1
    }
    return at == start ? .none : .given(value)
  }

  var unsupported: TextError {
    let shown = letter.value >= 32 && letter.value < 127 ? String(Character(letter)) : "?"
    let code = String(decoding: BigInt.digitBytes(UInt64(letter.value), radix: 16), as: UTF8.self)
    return TextError(
      .value, "unsupported format character '\(shown)' (0x\(code)) at index \(index)")
  }

  // MARK: Converting

  /// Pads text conversions (`s r a c`), cut to the precision.
  func padded(_ text: String, width: Int, precision: Int?) -> String {
    var text = text
    var count = text.unicodeScalars.count
    if let precision, precision < count {
      text = String(text.unicodeScalars.prefix(precision))
      count = precision
    }
    let missing = width - count
    if missing <= 0 { return text }
    let fill = String(repeating: " ", count: missing)
    return isLeft ? text + fill : fill + text
  }

  /// Integer conversions (`d i u o x X`): the precision is a least number of digits.
  func integer(_ value: BigInt, width: Int, precision: Int?) -> String {
    var digits: [UInt8]
    var prefix: [UInt8] = []
    switch letter {
    case "o":
      digits = value.digitBytes(radix: 8)
      if alternate { prefix = [48, UInt8(ascii: "o")] }
    case "x", "X":
      digits = value.digitBytes(radix: 16)
      if alternate { prefix = [48, UInt8(letter.value)] }
      if letter == "X" { digits = digits.map { $0 >= 97 ? $0 - 32 : $0 } }
    default: digits = value.digitBytes()
    }
    if let precision, digits.count < precision {
      digits = [UInt8](repeating: 48, count: precision - digits.count) + digits
    }
    return number(negative: value.isNegative, prefix: prefix, digits: digits, width: width)
  }

  /// Float conversions (`e f g E F G`).
  func float(_ value: Double, width: Int, precision: Int?) -> String {
    let letterByte = UInt8(letter.value)
    if !value.isFinite {
      let text = FloatText.special(
        value.isNaN ? value : value.magnitude, upper: letterByte & 0x20 == 0)
      return number(negative: value < 0, prefix: [], digits: text, width: width)
    }
    let digits = FloatText.converted(
      value.magnitude, letterByte, precision: precision ?? 6, alternate: alternate)
    return number(negative: value.sign == .minus, prefix: [], digits: digits, width: width)
  }

  private func number(negative: Bool, prefix: [UInt8], digits: [UInt8], width: Int) -> String {
    var head: [UInt8] = negative ? [45] : sign != 0 ? [sign] : []
    head += prefix
    let missing = max(0, width - head.count - digits.count)
    let body: [UInt8]
    if isLeft {
      body = head + digits + [UInt8](repeating: 32, count: missing)
    } else if zeros {
      body = head + [UInt8](repeating: 48, count: missing) + digits
    } else {
      body = [UInt8](repeating: 32, count: missing) + head + digits
    }
    return String(decoding: body, as: UTF8.self)
  }
}
