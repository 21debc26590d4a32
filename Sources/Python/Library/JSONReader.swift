/// Reads JSON into the builtin types: what `json.JSONDecoder` does without hooks.
///
/// It says nothing about errors: where it meets one, the decoder reads the text again and does.
struct JSONReader {
  private let vm: VM
  private let text: CharacterView
  private let isStrict: Bool
  private(set) var at: Int

  /// The text must stay alive as long as the reader.
  init(_ vm: VM, _ text: StrObject, at start: Int, isStrict: Bool) {
    self.vm = vm
    self.text = CharacterView(text)
    self.isStrict = isStrict
    at = start
  }

  /// Deeper than that, the decoder decides.
  private static let deepest = 100

  /// The next character, 0 at the end.
  private var next: UInt32 { at >= 0 && at < text.count ? text[at] : 0 }

  private mutating func skipSpace() {
    while at < text.count {
      let c = text[at]
      if c != 32 && c != 10 && c != 13 && c != 9 { return }
      at += 1
    }
  }

  /// The value that begins here.
  mutating func value(level: Int) -> Value? {
    switch next {
    case 34: return string().map { Value($0) }
    case 123: return object(level)
    case 91: return array(level)
    case 110: return word("null", .none)
    case 116: return word("true", .true)
    case 102: return word("false", .false)
    case 45, 48...57: return number()
    default: return nil
    }
  }

  private mutating func word(_ word: StaticString, _ value: Value) -> Value? {
    let n = word.utf8CodeUnitCount
    guard at + n <= text.count else { return nil }
    for i in 0..<n where text[at + i] != UInt32(word.utf8Start[i]) { return nil }
    at += n
    return value
  }

  private mutating func array(_ level: Int) -> Value? {
    if level == JSONReader.deepest { return nil }
    let list = vm.newList()
    at += 1
    skipSpace()
    if next == 93 {
      at += 1
      return Value(list)
    }
    while true {
      guard let item = value(level: level + 1) else { return nil }
      list.append(item)
      skipSpace()
      let c = next
      at += 1
      if c == 93 { return Value(list) }
      if c != 44 { return nil }
      skipSpace()
    }
  }

  private mutating func object(_ level: Int) -> Value? {
    if level == JSONReader.deepest { return nil }
    let dict = vm.newDict()
    at += 1
    skipSpace()
    if next == 125 {
      at += 1
      return Value(dict)
    }
    while true {
      guard next == 34, let key = string() else { return nil }
      skipSpace()
      if next != 58 { return nil }
      at += 1
      skipSpace()
      guard let item = value(level: level + 1) else { return nil }
      dict.set(key, item)
      skipSpace()
      let c = next
      at += 1
      if c == 125 { return Value(dict) }
      if c != 44 { return nil }
      skipSpace()
    }
  }

  private mutating func number() -> Value? {
    let start = at
    let isNegative = next == 45
    if isNegative { at += 1 }
    let first = at
    var whole: Int64 = 0
    while at < text.count, text[at] >= 48, text[at] <= 57 {
      if at - first < 18 { whole = whole * 10 + Int64(text[at] - 48) }
      at += 1
    }
    let digits = at - first
    if digits == 0 || text[first] == 48 && digits > 1 { return nil }
    let c = next
    if c != 46 && c != 101 && c != 69 {
      return digits <= 18 ? Value(isNegative ? -whole : whole) : nil
    }
    if c == 46 {
      at += 1
      let fraction = at
      while at < text.count, text[at] >= 48, text[at] <= 57 { at += 1 }
      if at == fraction { return nil }
    }
    if next == 101 || next == 69 {
      at += 1
      if next == 43 || next == 45 { at += 1 }
      let exponent = at
      while at < text.count, text[at] >= 48, text[at] <= 57 { at += 1 }
      if at == exponent { return nil }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(at - start)
    for i in start..<at { bytes.append(UInt8(truncatingIfNeeded: text[i])) }
    return FloatText.parse(bytes).map { Value($0) }
  }

  private mutating func string() -> StrObject? {
    let start = at + 1
    var end = start
    while end < text.count {
      let c = text[end]
      if c == 34 {
        at = end + 1
        return part(start, end)
      }
      if c == 92 { break }
      if c < 32 && isStrict { return nil }
      end += 1
    }
    return end < text.count ? escapedString(start, end) : nil
  }

  private func part(_ start: Int, _ end: Int) -> StrObject {
    if let bytes = text.bytes {
      return vm.newStr(ascii: UnsafeBufferPointer(start: bytes + start, count: end - start))
    }
    return vm.newStr(
      scalars: UnsafeBufferPointer(
        start: text.scalars.unsafelyUnwrapped + start, count: end - start))
  }

  private mutating func escapedString(_ start: Int, _ firstEscape: Int) -> StrObject? {
    var out: [UInt32] = []
    for i in start..<firstEscape { out.append(text[i]) }
    at = firstEscape
    while at < text.count {
      let c = text[at]
      at += 1
      if c == 34 { return vm.newStr(scalars: out) }
      if c < 32 && isStrict { return nil }
      if c != 92 {
        out.append(c)
        continue
      }
      let escape = next
      at += 1
      switch escape {
      case 34, 92, 47: out.append(escape)
      case 98: out.append(8)
      case 102: out.append(12)
      case 110: out.append(10)
      case 114: out.append(13)
      case 116: out.append(9)
      case 117:
        guard var code = fourDigits(at) else { return nil }
        at += 4
        if code >= 0xD800, code < 0xDC00, next == 92, at + 1 < text.count, text[at + 1] == 117 {
          guard let low = fourDigits(at + 2) else { return nil }
          if low >= 0xDC00, low < 0xE000 {
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            at += 6
          }
        }
        out.append(code)
      default: return nil
      }
    }
    return nil
  }

  private func fourDigits(_ start: Int) -> UInt32? {
    guard start + 4 <= text.count else { return nil }
    var code: UInt32 = 0
    for i in start..<start + 4 {
      switch text[i] {
      case 48...57: code = code << 4 + text[i] - 48
      case 65...70: code = code << 4 + text[i] - 55
      case 97...102: code = code << 4 + text[i] - 87
      default: return nil
      }
    }
    return code
  }
}
