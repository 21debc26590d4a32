/// Decodes the backslash escapes of a string's content. Line ends become `\n`.
struct EscapeDecoder {
  private let text: UnsafeMutablePointer<UInt8>
  private let range: Range<Int>
  private var output: [UInt8] = []
  /// Why the content cannot be decoded, in CPython's words.
  private(set) var message: String?

  init(_ text: UnsafeMutablePointer<UInt8>, _ range: Range<Int>) {
    self.text = text
    self.range = range
    output.reserveCapacity(range.count)
  }

  /// The content of a raw string.
  mutating func raw() -> [UInt8] {
    var i = range.lowerBound
    while i < range.upperBound { copy(&i) }
    return output
  }

  /// The content of a `str`, as UTF-8.
  mutating func string() -> [UInt8] {
    decode(isBytes: false)
    return output
  }

  /// The content of a `bytes`.
  mutating func bytes() -> [UInt8] {
    decode(isBytes: true)
    return output
  }

  private mutating func copy(_ i: inout Int) {
    if text[i] == 0x0D {
      output.append(0x0A)
      if i + 1 < range.upperBound, text[i + 1] == 0x0A { i += 1 }
    } else {
      output.append(text[i])
    }
    i += 1
  }

  private mutating func decode(isBytes: Bool) {
    var i = range.lowerBound
    let end = range.upperBound
    while i < end, message == nil {
      guard text[i] == 0x5C, i + 1 < end else {
        copy(&i)
        continue
      }
      let escape = i
      i += 2
      switch text[escape + 1] {
      case 0x0A: break
      case 0x0D:
        if i < end, text[i] == 0x0A { i += 1 }
      case 0x5C: output.append(0x5C)
      case 0x27: output.append(0x27)
      case 0x22: output.append(0x22)
      case 0x61: output.append(7)
      case 0x62: output.append(8)
      case 0x66: output.append(12)
      case 0x6E: output.append(10)
      case 0x72: output.append(13)
      case 0x74: output.append(9)
      case 0x76: output.append(11)
      case 0x30...0x37:
        var value = UInt32(text[escape + 1] - 0x30)
        var digits = 1
        while digits < 3, i < end, text[i] >= 0x30, text[i] <= 0x37 {
          value = value * 8 + UInt32(text[i] - 0x30)
          i += 1
          digits += 1
        }
        if isBytes {
          output.append(UInt8(truncatingIfNeeded: value))
        } else {
          append(value)
        }
      case 0x78 where isBytes:
        guard let value = hexadecimal(2, &i) else {
          message = "(value error) invalid \\x escape at position \(escape - range.lowerBound)"
          return
        }
        output.append(UInt8(truncatingIfNeeded: value))
      case 0x78: unicode(2, "\\xXX", escape, &i)
      case 0x75 where !isBytes: unicode(4, "\\uXXXX", escape, &i)
      case 0x55 where !isBytes: unicode(8, "\\UXXXXXXXX", escape, &i)
      case 0x4E where !isBytes: named(escape, &i)
      default:
        // An unknown escape keeps its backslash.
        output.append(0x5C)
        i = escape + 1
        copy(&i)
      }
    }
  }

  private mutating func hexadecimal(_ count: Int, _ i: inout Int) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard i < range.upperBound else { return nil }
      let c = text[i]
      switch c {
      case 0x30...0x39: value = value << 4 | UInt32(c - 0x30)
      case 0x61...0x66: value = value << 4 | UInt32(c - 0x61 + 10)
      case 0x41...0x46: value = value << 4 | UInt32(c - 0x41 + 10)
      default: return nil
      }
      i += 1
    }
    return value
  }

  private mutating func unicode(_ count: Int, _ form: String, _ escape: Int, _ i: inout Int) {
    guard let value = hexadecimal(count, &i) else {
      failDecoding(escape, i - 1, "truncated \(form) escape")
      return
    }
    guard value <= 0x10FFFF else {
      failDecoding(escape, i - 1, "illegal Unicode character")
      return
    }
    append(value)
  }

  private mutating func append(_ value: UInt32) {
    // A lone surrogate has no UTF-8 form.
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private mutating func named(_ escape: Int, _ i: inout Int) {
    var close = i
    while close < range.upperBound, text[close] != 0x7D { close += 1 }
    guard i < range.upperBound, text[i] == 0x7B, close < range.upperBound, close > i + 1 else {
      failDecoding(escape, min(close, range.upperBound - 1), "malformed \\N character escape")
      return
    }
    let name = String(
      decoding: UnsafeBufferPointer(start: text + i + 1, count: close - i - 1), as: UTF8.self)
    guard let scalar = CharacterName.scalar(name) else {
      failDecoding(escape, close, "unknown Unicode character name")
      return
    }
    append(scalar.value)
    i = close + 1
  }

  /// Positions count the bytes of CPython's intermediate form, where every character beyond ASCII
  /// has become a ten-byte `\U` escape.
  private mutating func failDecoding(_ start: Int, _ end: Int, _ reason: String) {
    var shift = 0
    var i = range.lowerBound
    while i < start {
      if text[i] >= 0xC0 { shift += 10 } else if text[i] < 0x80 { shift += 1 }
      i += 1
    }
    message =
      "(unicode error) 'unicodeescape' codec can't decode bytes in position "
      + "\(shift)-\(shift + end - start): \(reason)"
  }
}

/// Characters by their Unicode names.
enum CharacterName {
  static func scalar(_ name: String) -> Unicode.Scalar? {
    #if hasFeature(Embedded)
      return nil
    #else
      let wanted = name.uppercased()
      for value in UInt32(0x20)...0x1FFFF {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let properties = scalar.properties
        if properties.name == wanted || properties.nameAlias == wanted { return scalar }
      }
      return nil
    #endif
  }
}
