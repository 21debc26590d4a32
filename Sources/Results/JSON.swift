/// Writes results as compact JSON, without line ends inside, so that one value is one line of a
/// stream.
///
/// Members carry the names of the Swift properties; an `Output` says which case it is in `type`:
///
///     {"type":"stream","text":"1\n","isError":false}
///     {"type":"value","text":"3"}
///     {"type":"summary","modelName":…,"rows":[…],"showsConnections":false,"total":…,
///      "trainable":…,"nonTrainable":…,"optimizer":null,"text":…}
///     {"type":"training","modelName":…,"epochs":2,
///      "series":[{"key":"loss","values":[1.5,"nan"]}],"text":…}
///     {"type":"graph","modelName":…,"nodes":[…],"edges":[{"from":0,"to":1}],"options":{…}}
///     {"type":"figure","svg":…,"alternative":…}
///     {"type":"warning","category":…,"message":…,"line":…}
///     {"type":"error","className":…,"message":…,"frames":[…],"traceback":…,"hint":…}
///
/// A `Double` is the shortest number that reads back the same; the three that JSON cannot spell are
/// the strings `"nan"`, `"inf"` and `"-inf"`.
public struct JSONWriter {
  public private(set) var text = ""
  private var needsComma = false

  public init() {}

  /// `{…}` with the members that `body` writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    open("{")
    body(&self)
    close("}")
  }

  /// `[…]` with one entry per item.
  public mutating func array<Item>(_ items: [Item], _ body: (inout JSONWriter, Item) -> Void) {
    open("[")
    for item in items { body(&self, item) }
    close("]")
  }

  /// The name of the member that the next value belongs to.
  public mutating func name(_ name: StaticString) {
    separate()
    text += "\"\(name)\":"
    needsComma = false
  }

  public mutating func string(_ value: String) {
    separate()
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar.value {
      case 0x22: text += "\\\""
      case 0x5C: text += "\\\\"
      case 0x0A: text += "\\n"
      case 0x0D: text += "\\r"
      case 0x09: text += "\\t"
      case 0..<0x20, 0x7F, 0x2028, 0x2029: text += "\\u" + fourHexDigits(scalar.value)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
    needsComma = true
  }

  public mutating func number(_ value: Int) {
    separate()
    text += "\(value)"
    needsComma = true
  }

  public mutating func number(_ value: Double) {
    if value.isNaN { return string("nan") }
    if value.isInfinite { return string(value < 0 ? "-inf" : "inf") }
    separate()
    text += value.description
    needsComma = true
  }

  public mutating func bool(_ value: Bool) {
    separate()
    text += value ? "true" : "false"
    needsComma = true
  }

  public mutating func null() {
    separate()
    text += "null"
    needsComma = true
  }

  private mutating func open(_ bracket: String) {
    separate()
    text += bracket
    needsComma = false
  }

  private mutating func close(_ bracket: String) {
    text += bracket
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { text += "," }
  }

  private func fourHexDigits(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}

extension JSONWriter {
  public mutating func member(_ name: StaticString, _ value: String) {
    self.name(name)
    string(value)
  }
  public mutating func member(_ name: StaticString, _ value: Int) {
    self.name(name)
    number(value)
  }
  public mutating func member(_ name: StaticString, _ value: Bool) {
    self.name(name)
    bool(value)
  }
  public mutating func member<Item>(
    _ name: StaticString, _ items: [Item], _ body: (inout JSONWriter, Item) -> Void
  ) {
    self.name(name)
    array(items, body)
  }
}
