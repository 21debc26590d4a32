/// Writes plain data as JSON: what `json.JSONEncoder` does with exactly the builtin types.
struct JSONWriter {
  let vm: VM
  let escapesNonASCII: Bool
  var allowsNaN = true
  var sortsKeys = false
  /// One level's indentation; nil for everything on one line.
  var indent: [UInt8]?
  var separator: [UInt8] = []
  var keySeparator: [UInt8] = []
  private var out: [UInt8] = []
  private var hasSurrogates = false

  init(_ vm: VM, escapesNonASCII: Bool) {
    self.vm = vm
    self.escapesNonASCII = escapesNonASCII
  }

  /// What has been written.
  var text: StrObject {
    if hasSurrogates, let text = try? vm.decode(out, "utf-8", "surrogatepass") { return text }
    return out.withUnsafeBufferPointer { vm.newStr(utf8: $0) }
  }

  /// Deeper than that, or in a circle, the encoder says what is wrong.
  private static let deepest = 100

  /// False if it meets anything but the builtin types, exactly, with values that JSON has.
  mutating func write(_ value: Value, level: Int) -> Bool {
    switch value.tag {
    case .str: put(value.cast(StrObject.self))
    case .none: put("null")
    case .bool: put(value.bool ? "true" : "false")
    case .int: put(value.int)
    case .float: return put(value.float)
    case .list:
      let list = value.cast(ListObject.self)
      return putItems(UnsafePointer(list.items), list.count, level)
    case .tuple:
      let tuple = value.cast(TupleObject.self)
      return putItems(UnsafePointer(tuple.items), tuple.count, level)
    case .dict: return putEntries(value.cast(DictObject.self), level)
    default: return false
    }
    return true
  }

  private mutating func putItems(
    _ items: UnsafePointer<Value>, _ count: Int, _ level: Int
  ) -> Bool {
    if count == 0 {
      put("[]")
      return true
    }
    if level == JSONWriter.deepest { return false }
    out.append(UInt8(ascii: "["))
    for i in 0..<count {
      if i > 0 { out += separator }
      newLine(level + 1)
      if !write(items[i], level: level + 1) { return false }
    }
    newLine(level)
    out.append(UInt8(ascii: "]"))
    return true
  }

  private mutating func putEntries(_ dict: DictObject, _ level: Int) -> Bool {
    if dict.count == 0 {
      put("{}")
      return true
    }
    if level == JSONWriter.deepest { return false }
    var order: [Int] = []
    order.reserveCapacity(dict.count)
    var i = dict.nextIndex(from: 0)
    while i >= 0 {
      if sortsKeys, dict.entries[i].key.tag != .str { return false }
      order.append(i)
      i = dict.nextIndex(from: i + 1)
    }
    if sortsKeys {
      order.sort {
        dict.entries[$0].key.cast(StrObject.self).ordered(
          dict.entries[$1].key.cast(StrObject.self)) < 0
      }
    }
    out.append(UInt8(ascii: "{"))
    for (n, i) in order.enumerated() {
      if n > 0 { out += separator }
      newLine(level + 1)
      let entry = dict.entries[i]
      if entry.key.tag == .str {
        put(entry.key.cast(StrObject.self))
      } else {
        out.append(UInt8(ascii: "\""))
        switch entry.key.tag {
        case .none, .bool, .int, .float: if !write(entry.key, level: level) { return false }
        default: return false
        }
        out.append(UInt8(ascii: "\""))
      }
      out += keySeparator
      if !write(entry.value, level: level + 1) { return false }
    }
    newLine(level)
    out.append(UInt8(ascii: "}"))
    return true
  }

  private mutating func newLine(_ level: Int) {
    guard let indent else { return }
    out.append(10)
    for _ in 0..<level { out += indent }
  }

  private mutating func put(_ word: StaticString) {
    out += UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
  }

  private mutating func put(_ value: Int64) {
    if value < 0 { out.append(UInt8(ascii: "-")) }
    out += BigInt.digitBytes(value.magnitude)
  }

  private mutating func put(_ value: Double) -> Bool {
    if value.isFinite {
      out += FloatText.representationBytes(value)
      return true
    }
    if !allowsNaN { return false }
    put(value.isNaN ? "NaN" : value > 0 ? "Infinity" : "-Infinity")
    return true
  }

  /// A string in quotes.
  mutating func put(_ text: StrObject) {
    out.reserveCapacity(out.count + text.count + 2)
    out.append(34)
    for i in 0..<text.count {
      let c = text[i]
      switch c {
      case 34, 92:
        out.append(92)
        out.append(UInt8(truncatingIfNeeded: c))
      case 32..<127: out.append(UInt8(truncatingIfNeeded: c))
      case 8: put("\\b")
      case 9: put("\\t")
      case 10: put("\\n")
      case 12: put("\\f")
      case 13: put("\\r")
      case 0..<32: escape(c)
      default:
        if !escapesNonASCII {
          if c >> 11 == 0x1B { hasSurrogates = true }
          StrObject.appendUTF8(c, to: &out)
        } else if c < 0x10000 {
          escape(c)
        } else {
          escape(0xD800 + (c - 0x10000) >> 10)
          escape(0xDC00 + (c - 0x10000) & 0x3FF)
        }
      }
    }
    out.append(34)
  }

  private mutating func escape(_ unit: UInt32) {
    out.append(92)
    out.append(117)
    for shift in [12, 8, 4, 0] as [UInt32] {
      let d = UInt8(truncatingIfNeeded: unit >> shift & 15)
      out.append(d < 10 ? 48 + d : 87 + d)
    }
  }
}
