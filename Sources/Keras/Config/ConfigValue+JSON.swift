extension ConfigValue {
  /// Reads JSON as Python's `json.loads` does: objects keep their order, numbers with a fraction
  /// or an exponent are floats, `NaN` and `Infinity` are known.
  public init(json text: String) throws(KerasError) {
    var reader = JSONReader(text)
    self = try reader.document()
  }
}

/// A reader of JSON text, by recursive descent over its UTF-8.
private struct JSONReader {
  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func document() throws(KerasError) -> ConfigValue {
    let value = try value()
    skipBlanks()
    if at < bytes.count { throw invalid("Extra data") }
    return value
  }

  private func invalid(_ what: String) -> KerasError { .value("\(what): char \(at)") }

  private mutating func skipBlanks() {
    while at < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[at]) { at += 1 }
  }

  private mutating func take(_ word: String) -> Bool {
    let wanted = Array(word.utf8)
    guard at + wanted.count <= bytes.count else { return false }
    for (i, byte) in wanted.enumerated() where bytes[at + i] != byte { return false }
    at += wanted.count
    return true
  }

  private mutating func value() throws(KerasError) -> ConfigValue {
    skipBlanks()
    guard at < bytes.count else { throw invalid("Expecting value") }
    depth += 1
    defer { depth -= 1 }
    if depth > 500 { throw invalid("Too deeply nested") }
    switch bytes[at] {
    case UInt8(ascii: "{"): return .dict(try object())
    case UInt8(ascii: "["): return .list(try array())
    case UInt8(ascii: "\""): return .string(try string())
    default:
      if take("null") { return .none }
      if take("true") { return .bool(true) }
      if take("false") { return .bool(false) }
      if take("NaN") { return .float(.nan) }
      if take("Infinity") { return .float(.infinity) }
      if take("-Infinity") { return .float(-.infinity) }
      return try number()
    }
  }

  private mutating func object() throws(KerasError) -> Config {
    var config = Config()
    at += 1
    skipBlanks()
    if take("}") { return config }
    while true {
      skipBlanks()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
        throw invalid("Expecting property name enclosed in double quotes")
      }
      let key = try string()
      skipBlanks()
      if !take(":") { throw invalid("Expecting ':' delimiter") }
      config.entries.append(Config.Entry(key: key, value: try value()))
      skipBlanks()
      if take("}") { return config }
      if !take(",") { throw invalid("Expecting ',' delimiter") }
    }
  }

  private mutating func array() throws(KerasError) -> [ConfigValue] {
    var items: [ConfigValue] = []
    at += 1
    skipBlanks()
    if take("]") { return items }
    while true {
      items.append(try value())
      skipBlanks()
      if take("]") { return items }
      if !take(",") { throw invalid("Expecting ',' delimiter") }
    }
  }

  private mutating func string() throws(KerasError) -> String {
    var units: [UInt8] = []
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: units, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        units.append(byte)
        continue
      }
      guard at < bytes.count else { break }
      let escape = bytes[at]
      at += 1
      switch escape {
      case UInt8(ascii: "n"): units.append(0x0A)
      case UInt8(ascii: "r"): units.append(0x0D)
      case UInt8(ascii: "t"): units.append(0x09)
      case UInt8(ascii: "b"): units.append(0x08)
      case UInt8(ascii: "f"): units.append(0x0C)
      case UInt8(ascii: "u"):
        var code = try hexadecimal()
        if code & 0xFC00 == 0xD800, take("\\u") {
          code = 0x10000 + ((code & 0x3FF) << 10) + (try hexadecimal() & 0x3FF)
        }
        let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
        units += Array(String(Character(scalar)).utf8)
      default: units.append(escape)
      }
    }
    throw invalid("Unterminated string")
  }

  private mutating func hexadecimal() throws(KerasError) -> UInt32 {
    guard at + 4 <= bytes.count,
      let code = UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16)
    else { throw invalid("Invalid \\uXXXX escape") }
    at += 4
    return code
  }

  private mutating func number() throws(KerasError) -> ConfigValue {
    let start = at
    var isFloat = false
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"): break
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): isFloat = true
      default:
        return try number(start, isFloat)
      }
      at += 1
    }
    return try number(start, isFloat)
  }

  private func number(_ start: Int, _ isFloat: Bool) throws(KerasError) -> ConfigValue {
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if !isFloat, let number = Int(text) { return .int(number) }
    guard let number = Double(text) else { throw invalid("Expecting value") }
    return .float(number)
  }
}
