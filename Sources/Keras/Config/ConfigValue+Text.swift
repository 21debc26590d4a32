extension ConfigValue {
  /// What Python's `repr` prints.
  public var pythonText: String {
    switch self {
    case .none: return "None"
    case .bool(let flag): return flag ? "True" : "False"
    case .int(let number): return "\(number)"
    case .float(let number): return PythonText.float(number)
    case .string(let text): return PythonText.quoted(text)
    case .list(let items): return "[" + items.map({ $0.pythonText }).joined(separator: ", ") + "]"
    case .tuple(let items):
      if items.count == 1 { return "(" + items[0].pythonText + ",)" }
      return "(" + items.map({ $0.pythonText }).joined(separator: ", ") + ")"
    case .dict(let config):
      let entries = config.entries.map { PythonText.quoted($0.key) + ": " + $0.value.pythonText }
      return "{" + entries.joined(separator: ", ") + "}"
    case .foreign(let object): return Session.describe(object)
    }
  }

  /// JSON as Python's `json.dumps` writes it with its default separators.
  public var json: String {
    switch self {
    case .none, .foreign: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .int(let number): return "\(number)"
    case .float(let number):
      if number.isNaN { return "NaN" }
      if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
      return PythonText.float(number)
    case .string(let text): return ConfigValue.jsonQuoted(text)
    case .list(let items), .tuple(let items):
      return "[" + items.map({ $0.json }).joined(separator: ", ") + "]"
    case .dict(let config):
      let entries = config.entries.map { ConfigValue.jsonQuoted($0.key) + ": " + $0.value.json }
      return "{" + entries.joined(separator: ", ") + "}"
    }
  }

  static func jsonQuoted(_ text: String) -> String {
    var quoted = "\""
    for unit in text.utf16 {
      switch unit {
      case 0x22: quoted += "\\\""
      case 0x5C: quoted += "\\\\"
      case 0x0A: quoted += "\\n"
      case 0x0D: quoted += "\\r"
      case 0x09: quoted += "\\t"
      case 0x20..<0x7F: quoted.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      default:
        let digits = Array("0123456789abcdef")
        quoted += "\\u"
        for shift in [12, 8, 4, 0] { quoted.append(digits[Int(unit >> UInt16(shift)) & 15]) }
      }
    }
    return quoted + "\""
  }
}

/// Values as Python prints them, for the texts of errors and configurations.
public enum PythonText {
  /// `(None, 784)`, `(5,)`, `()`.
  public static func shape(_ dimensions: [Int?]) -> String {
    let items = dimensions.map { $0.map { "\($0)" } ?? "None" }
    return items.count == 1 ? "(\(items[0]),)" : "(" + items.joined(separator: ", ") + ")"
  }

  /// `[None, 1, 1, 2]` without commas, as NumPy prints an object array.
  public static func array(_ dimensions: [Int?]) -> String {
    "[" + dimensions.map { $0.map { "\($0)" } ?? "None" }.joined(separator: " ") + "]"
  }

  public static func list(_ names: [String]) -> String {
    "[" + names.map(quoted).joined(separator: ", ") + "]"
  }

  public static func tuple(_ numbers: [Int]) -> String { shape(numbers.map { $0 }) }

  /// A string literal: single quotes unless the text has some and no double ones.
  public static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let mark: Unicode.Scalar = scalars.contains("'") && !scalars.contains("\"") ? "\"" : "'"
    var quoted = String(mark)
    for scalar in scalars {
      switch scalar {
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\\": quoted += "\\\\"
      case mark: quoted += "\\" + String(mark)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + String(mark)
  }

  /// The shortest digits that give the number back: `0.1`, `1e-07`, `1.0`.
  public static func float(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let text = value.magnitude.description
    var digits: [Character] = []
    var point = 0
    var seenPoint = false
    var exponent = 0
    var rest = Substring(text)
    while let c = rest.first {
      rest.removeFirst()
      if c == "." {
        seenPoint = true
      } else if c == "e" || c == "E" {
        if rest.first == "+" { rest.removeFirst() }
        exponent = Int(rest) ?? 0
        break
      } else {
        digits.append(c)
        if !seenPoint { point += 1 }
      }
    }
    while digits.count > 1, digits.first == "0" {
      digits.removeFirst()
      point -= 1
    }
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    point += exponent
    if value == 0 { point = 1 }
    let sign = value.sign == .minus ? "-" : ""
    if point > 16 || point < -3 {
      let power = point - 1
      let size = power.magnitude
      let fraction = digits.count > 1 ? "." + String(digits[1...]) : ""
      return sign + String(digits[0]) + fraction + "e" + (power < 0 ? "-" : "+")
        + (size < 10 ? "0" : "") + "\(size)"
    }
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + String(digits) }
    if digits.count <= point {
      return sign + String(digits) + String(repeating: "0", count: point - digits.count) + ".0"
    }
    return sign + String(digits[..<point]) + "." + String(digits[point...])
  }
}
