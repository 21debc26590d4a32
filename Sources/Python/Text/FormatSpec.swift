/// The standard format specification: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
///
/// Source: Python Language Reference, "Format Specification Mini-Language"; errors are CPython 3.11's.
public struct FormatSpec: Sendable {
  public enum Grouping: Sendable { case none, comma, underscore, underscoreByFour }

  public var fill: Unicode.Scalar = " "
  /// One of `< > ^ =`.
  public var align: UInt8
  /// One of `+`, `-`, a space, or 0 when not given.
  public var sign: UInt8 = 0
  public var noNegativeZero = false
  public var alternate = false
  public var width = 0
  public var grouping = Grouping.none
  /// -1 when not given.
  public var precision = -1
  /// The conversion letter, or the object's default.
  public var type: Unicode.Scalar
  public var hasExplicitAlign = false

  /// Parses for an object of a named type; `defaultType` 0 means "none given".
  public init(
    _ text: String, typeName: String, defaultType: Unicode.Scalar, defaultAlign: UInt8
  ) throws(TextError) {
    align = defaultAlign
    type = defaultType
    let spec = Array(text.unicodeScalars)
    var at = 0
    func peek(_ offset: Int = 0) -> UInt32 {
      at + offset < spec.count ? spec[at + offset].value : 0
    }
    func isAlign(_ c: UInt32) -> Bool { c == 60 || c == 62 || c == 94 || c == 61 }
    var hasFill = false
    if spec.count >= 2 && isAlign(peek(1)) {
      fill = spec[0]
      align = UInt8(peek(1))
      (hasFill, hasExplicitAlign) = (true, true)
      at = 2
    } else if isAlign(peek()) {
      align = UInt8(peek())
      hasExplicitAlign = true
      at = 1
    }
    if peek() == 43 || peek() == 45 || peek() == 32 {
      sign = UInt8(peek())
      at += 1
    }
    if peek() == 122 {
      noNegativeZero = true
      at += 1
    }
    if peek() == 35 {
      alternate = true
      at += 1
    }
    if !hasFill && peek() == 48 {
      fill = "0"
      if !hasExplicitAlign && defaultAlign == UInt8(ascii: ">") { align = UInt8(ascii: "=") }
      at += 1
    }
    if let w = try FormatSpec.number(spec, &at) {
      guard w <= FormatSpec.greatestWidth else { throw TextError(.memory, "") }
      width = w
    }
    if peek() == 44 {
      grouping = .comma
      at += 1
    }
    if peek() == 95 {
      if grouping != .none { throw TextError(.value, "Cannot specify both ',' and '_'.") }
      grouping = .underscore
      at += 1
    }
    if peek() == 44 && grouping == .underscore {
      throw TextError(.value, "Cannot specify both ',' and '_'.")
    }
    if peek() == 46 {
      at += 1
      guard let p = try FormatSpec.number(spec, &at) else {
        throw TextError(.value, "Format specifier missing precision")
      }
      precision = p
    }
    if spec.count - at > 1 {
      throw TextError(
        .value, "Invalid format specifier '\(text)' for object of type '\(typeName)'")
    }
    if at < spec.count { type = spec[at] }
    if grouping != .none { try checkGrouping() }
  }

  /// More characters than that in one field are a slip, which must not take a process's memory.
  static let greatestWidth = 1 << 28

  private mutating func checkGrouping() throws(TextError) {
    switch type {
    case "d", "e", "f", "g", "E", "G", "%", "F", "\0": return
    case "b", "o", "x", "X":
      if grouping == .underscore {
        grouping = .underscoreByFour
        return
      }
    default: break
    }
    let mark = grouping == .comma ? "," : "_"
    throw TextError(.value, "Cannot specify '\(mark)' with \(FormatSpec.quoted(type)).")
  }

  private static func number(_ spec: [Unicode.Scalar], _ at: inout Int) throws(TextError) -> Int? {
    var value = 0
    let start = at
    while at < spec.count, spec[at].value >= 48, spec[at].value <= 57 {
      let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowed) = scaled.addingReportingOverflow(Int(spec[at].value - 48))
      if overflow || overflowed {
        throw TextError(.value, "Too many decimal digits in format string")
      }
      value = sum
      at += 1
    }
    return at == start ? nil : value
  }

  static func quoted(_ c: Unicode.Scalar) -> String {
    if c.value > 32 && c.value < 128 { return "'\(c)'" }
    return "'\\x" + String(decoding: BigInt.digitBytes(UInt64(c.value), radix: 16), as: UTF8.self)
      + "'"
  }

  func unknownType(_ typeName: String) -> TextError {
    TextError(
      .value,
      "Unknown format code \(FormatSpec.quoted(type)) for object of type '\(typeName)'")
  }

  // MARK: Laying out

  /// Surrounds a text of `count` characters with fill to the width.
  func padded(_ text: String, count: Int) -> String {
    let missing = width - count
    if missing <= 0 { return text }
    let left: Int
    switch align {
    case UInt8(ascii: ">"), UInt8(ascii: "="): left = missing
    case UInt8(ascii: "^"): left = missing / 2
    default: left = 0
    }
    var out = ""
    out.reserveCapacity(missing + text.utf8.count)
    for _ in 0..<left { out.unicodeScalars.append(fill) }
    out += text
    for _ in 0..<missing - left { out.unicodeScalars.append(fill) }
    return out
  }

  /// Puts sign, prefix, grouped digits and the rest together and pads them.
  func assembled(
    negative: Bool, prefix: [UInt8], digits: ArraySlice<UInt8>, rest: ArraySlice<UInt8>,
    groups: Bool = true
  ) -> String {
    var head: [UInt8] = []
    if negative {
      head.append(45)
    } else if sign == 43 || sign == 32 {
      head.append(sign)
    }
    head += prefix
    let isZeroFilled = fill == "0" && align == UInt8(ascii: "=")
    let minimum = isZeroFilled ? width - head.count - rest.count : 0
    let body = grouped(digits, minimum: minimum, groups: groups)
    let count = head.count + body.count + rest.count
    if align == UInt8(ascii: "="), width > count {
      var out = String(decoding: head, as: UTF8.self)
      for _ in 0..<width - count { out.unicodeScalars.append(fill) }
      return out + String(decoding: body + rest, as: UTF8.self)
    }
    return padded(String(decoding: head + body + rest, as: UTF8.self), count: count)
  }

  /// Inserts separators, and zeros in front until there are `minimum` characters.
  private func grouped(_ digits: ArraySlice<UInt8>, minimum: Int, groups: Bool) -> [UInt8] {
    if grouping == .none || !groups {
      if digits.count >= minimum { return Array(digits) }
      return [UInt8](repeating: 48, count: minimum - digits.count) + digits
    }
    let size = grouping == .underscoreByFour ? 4 : 3
    let separator: UInt8 = grouping == .comma ? 44 : 95
    var reversed: [UInt8] = []
    var at = digits.endIndex
    var left = digits.count
    var needed = minimum
    while true {
      let length = min(size, max(left, needed, 1))
      let zeros = max(0, length - left)
      let taken = max(0, min(left, length))
      if !reversed.isEmpty { reversed.append(separator) }
      for _ in 0..<taken {
        at -= 1
        reversed.append(digits[at])
      }
      for _ in 0..<zeros { reversed.append(48) }
      left -= taken
      needed -= length
      if left <= 0 && needed <= 0 { break }
      needed -= 1
    }
    reversed.reverse()
    return reversed
  }
}
