/// Text to bytes and back in the encodings that programs use.
extension VM {
  private enum Encoding {
    case utf8, utf8sig, ascii, latin1, utf16, utf16le, utf16be, utf32, utf32le, utf32be
    case unicodeEscape, rawUnicodeEscape
    /// A byte for each character; those of the bytes from 0x80 on.
    case map([UInt32])
  }

  private func encoding(_ name: String) throws(PyError) -> Encoding {
    let plain = name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    switch plain {
    case "utf8", "u8", "utf", "cp65001": return .utf8
    case "utf8sig": return .utf8sig
    case "unicodeescape": return .unicodeEscape
    case "rawunicodeescape": return .rawUnicodeEscape
    case "ascii", "usascii", "646": return .ascii
    case "latin1", "latin", "iso88591", "l1", "8859": return .latin1
    case "utf16", "u16": return .utf16
    case "utf16le": return .utf16le
    case "utf16be": return .utf16be
    case "utf32", "u32": return .utf32
    case "utf32le": return .utf32le
    case "utf32be": return .utf32be
    default:
      if let upper = CharacterMap.upperHalf(plain) { return .map(upper) }
      if plain.utf8.contains(0) { throw valueError("embedded null character") }
      throw error(types.lookupError, "unknown encoding: \(name)")
    }
  }

  func encode(_ text: StrObject, _ name: String, _ errors: String) throws(PyError) -> [UInt8] {
    var out: [UInt8] = []
    let kind = try encoding(name)
    switch kind {
    case .utf8, .utf8sig:
      if case .utf8sig = kind { out = [0xEF, 0xBB, 0xBF] }
      if text.isASCII { return out + Array(text.byteBuffer) }
      for i in 0..<text.count {
        let c = text[i]
        if c >= 0xD800 && c < 0xE000 {
          try replaceUnencodable(c, text, i, "utf-8", "surrogates not allowed", errors, &out)
        } else {
          StrObject.appendUTF8(c, to: &out)
        }
      }
    case .ascii, .latin1:
      var limit: UInt32 = 256
      if case .ascii = kind { limit = 128 }
      for i in 0..<text.count {
        let c = text[i]
        if c < limit {
          out.append(UInt8(c))
        } else {
          try replaceUnencodable(
            c, text, i, limit == 128 ? "ascii" : "latin-1",
            "ordinal not in range(\(limit))", errors, &out)
        }
      }
    case .utf16, .utf16le, .utf16be:
      var isBig = false
      if case .utf16 = kind { out = [0xFF, 0xFE] }
      if case .utf16be = kind { isBig = true }
      for i in 0..<text.count {
        let c = text[i]
        let units: [UInt32] =
          c < 0x10000 ? [c] : [0xD800 + (c - 0x10000) >> 10, 0xDC00 + (c - 0x10000) & 0x3FF]
        for unit in units {
          let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
          out += isBig ? [high, low] : [low, high]
        }
      }
    case .utf32, .utf32le, .utf32be:
      var shifts: [UInt32] = [0, 8, 16, 24]
      if case .utf32 = kind { out = [0xFF, 0xFE, 0, 0] }
      if case .utf32be = kind { shifts.reverse() }
      for i in 0..<text.count {
        for shift in shifts { out.append(UInt8(truncatingIfNeeded: text[i] >> shift)) }
      }
    case .map(let upper):
      for i in 0..<text.count {
        let c = text[i]
        if c < 128 {
          out.append(UInt8(c))
        } else if c != 0xFFFD, let place = upper.firstIndex(of: c) {
          out.append(UInt8(place + 128))
        } else {
          try replaceUnencodable(
            c, text, i, "charmap", "character maps to <undefined>", errors, &out, known: upper)
        }
      }
    case .unicodeEscape:
      for i in 0..<text.count {
        switch text[i] {
        case 9: out += [92, 116]
        case 10: out += [92, 110]
        case 13: out += [92, 114]
        case 92: out += [92, 92]
        case let c where c >= 32 && c < 127: out.append(UInt8(c))
        case let c: out += Array(VM.escaped(c).utf8)
        }
      }
    case .rawUnicodeEscape:
      for i in 0..<text.count {
        let c = text[i]
        if c < 256 { out.append(UInt8(c)) } else { out += Array(VM.escaped(c).utf8) }
      }
    }
    return out
  }

  private func replaceUnencodable(
    _ c: UInt32, _ text: StrObject, _ at: Int, _ codec: String, _ reason: String,
    _ errors: String, _ out: inout [UInt8], known: [UInt32] = []
  ) throws(PyError) {
    switch errors {
    case "ignore": return
    case "replace": out.append(UInt8(ascii: "?"))
    case "backslashreplace": out += Array(VM.escaped(c).utf8)
    case "xmlcharrefreplace": out += Array("&#\(c);".utf8)
    case "surrogatepass": StrObject.appendUTF8(c, to: &out)
    default:
      let limit: UInt32 = codec == "ascii" ? 128 : codec == "latin-1" ? 256 : 0
      var end = at + 1
      while end < text.count {
        let d = text[end]
        if !known.isEmpty {
          if d < 128 || known.contains(d) { break }
        } else if limit == 0 ? !(d >= 0xD800 && d < 0xE000) : d < limit {
          break
        }
        end += 1
      }
      throw error(
        types.unicodeEncode,
        arguments: [
          self.text(codec), Value(text), Value(at), Value(end), self.text(reason),
        ])
    }
  }

  /// What a UnicodeEncodeError or UnicodeDecodeError says, made from its five arguments.
  func unicodeErrorText(_ exception: ExceptionObject) -> String? {
    let arguments = exception.arguments
    guard arguments.count == 5, let codec = arguments[0].asStr?.string, arguments[2].isInt,
      arguments[3].isInt, let reason = arguments[4].asStr?.string
    else { return nil }
    let start = Int(arguments[2].int)
    let end = Int(arguments[3].int)
    if let text = arguments[1].asStr {
      if end == start + 1, start < text.count {
        return "'\(codec)' codec can't encode character '\(VM.escaped(text[start]))' in position "
          + "\(start): \(reason)"
      }
      return "'\(codec)' codec can't encode characters in position \(start)-\(end - 1): \(reason)"
    }
    guard let bytes = arguments[1].asBytes?.bytes else { return nil }
    if end == start + 1, start < bytes.count {
      let digits = String(bytes[start], radix: 16)
      return "'\(codec)' codec can't decode byte 0x\(digits.utf8.count == 1 ? "0" : "")\(digits) in "
        + "position \(start): \(reason)"
    }
    return "'\(codec)' codec can't decode bytes in position \(start)-\(end - 1): \(reason)"
  }

  /// `\xe9`, `\u2603` or `\U0001f600`.
  static func escaped(_ c: UInt32) -> String {
    let digits = String(c, radix: 16)
    let (letter, width) = c < 0x100 ? ("x", 2) : c < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  public func decode(
    _ bytes: [UInt8], _ name: String, _ errors: String
  ) throws(PyError) -> StrObject {
    var out: [UInt32] = []
    out.reserveCapacity(bytes.count)
    func bad(_ codec: String, _ start: Int, _ end: Int, _ reason: String) throws(PyError) {
      switch errors {
      case "ignore": return
      case "replace": out.append(0xFFFD)
      case "backslashreplace":
        for byte in bytes[start..<end] {
          out += VM.escaped(UInt32(byte)).unicodeScalars.map { $0.value }
        }
      case "surrogateescape":
        for byte in bytes[start..<end] { out.append(0xDC00 + UInt32(byte)) }
      default:
        throw error(
          types.unicodeDecode,
          arguments: [
            text(codec), Value(newBytes(bytes)), Value(start), Value(end), text(reason),
          ])
      }
    }
    let kind = try encoding(name)
    switch kind {
    case .utf8, .utf8sig:
      if !bytes.contains(where: { $0 >= 0x80 }) { return newStr(ascii: bytes) }
      var i = 0
      if case .utf8sig = kind, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { i = 3 }
      while i < bytes.count {
        let b = bytes[i]
        if b < 0x80 {
          out.append(UInt32(b))
          i += 1
          continue
        }
        var need = 0
        var value: UInt32 = 0
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch b {
        case 0xC2...0xDF: (need, value) = (1, UInt32(b & 0x1F))
        case 0xE0...0xEF:
          (need, value) = (2, UInt32(b & 0x0F))
          if b == 0xE0 { low = 0xA0 }
          if b == 0xED { high = 0x9F }
        case 0xF0...0xF4:
          (need, value) = (3, UInt32(b & 0x07))
          if b == 0xF0 { low = 0x90 }
          if b == 0xF4 { high = 0x8F }
        default:
          try bad("utf-8", i, i + 1, "invalid start byte")
          i += 1
          continue
        }
        var k = 1
        while k <= need {
          if i + k >= bytes.count {
            try bad("utf-8", i, bytes.count, "unexpected end of data")
            break
          }
          let next = bytes[i + k]
          if next < (k == 1 ? low : 0x80) || next > (k == 1 ? high : 0xBF) {
            try bad("utf-8", i, i + k, "invalid continuation byte")
            break
          }
          value = value << 6 | UInt32(next & 0x3F)
          k += 1
        }
        if k > need { out.append(value) }
        i += k
      }
    case .ascii:
      for (i, byte) in bytes.enumerated() {
        if byte < 128 {
          out.append(UInt32(byte))
        } else {
          try bad("ascii", i, i + 1, "ordinal not in range(128)")
        }
      }
    case .latin1: out = bytes.map { UInt32($0) }
    case .utf16, .utf16le, .utf16be:
      var i = 0
      var isBig = false
      if case .utf16be = kind { isBig = true }
      if case .utf16 = kind, bytes.count >= 2 {
        if bytes[0] == 0xFF && bytes[1] == 0xFE { i = 2 }
        if bytes[0] == 0xFE && bytes[1] == 0xFF { (i, isBig) = (2, true) }
      }
      func unit(_ i: Int) -> UInt32 {
        isBig
          ? UInt32(bytes[i]) << 8 | UInt32(bytes[i + 1])
          : UInt32(bytes[i + 1]) << 8 | UInt32(bytes[i])
      }
      while i < bytes.count {
        if i + 1 >= bytes.count {
          try bad(isBig ? "utf-16-be" : "utf-16-le", i, bytes.count, "truncated data")
          break
        }
        let c = unit(i)
        i += 2
        if c >= 0xD800, c < 0xDC00, i + 1 < bytes.count, unit(i) >= 0xDC00, unit(i) < 0xE000 {
          out.append(0x10000 + (c - 0xD800) << 10 + (unit(i) - 0xDC00))
          i += 2
        } else {
          out.append(c)
        }
      }
    case .utf32, .utf32le, .utf32be:
      var i = 0
      var isBig = false
      if case .utf32be = kind { isBig = true }
      if case .utf32 = kind {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { i = 4 }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { (i, isBig) = (4, true) }
      }
      while i + 3 < bytes.count {
        var c: UInt32 = 0
        for k in 0..<4 { c = c << 8 | UInt32(bytes[isBig ? i + k : i + 3 - k]) }
        out.append(c)
        i += 4
      }
      if i < bytes.count {
        try bad(isBig ? "utf-32-be" : "utf-32-le", i, bytes.count, "truncated data")
      }
    case .map(let upper):
      for (i, byte) in bytes.enumerated() {
        if byte < 128 {
          out.append(UInt32(byte))
        } else if upper[Int(byte) - 128] != 0xFFFD {
          out.append(upper[Int(byte) - 128])
        } else {
          try bad("charmap", i, i + 1, "character maps to <undefined>")
        }
      }
    case .unicodeEscape, .rawUnicodeEscape:
      var isRaw = false
      if case .rawUnicodeEscape = kind { isRaw = true }
      var i = 0
      while i < bytes.count {
        let c = bytes[i]
        i += 1
        if c != 92 || i >= bytes.count {
          if c == 92, !isRaw {
            try bad("unicodeescape", i - 1, i, "\\ at end of string")
          } else {
            out.append(UInt32(c))
          }
          continue
        }
        let e = bytes[i]
        let widths: [UInt8: Int] = isRaw ? [117: 4, 85: 8] : [120: 2, 117: 4, 85: 8]
        if let width = widths[e] {
          var k = i + 1
          var value: UInt32 = 0
          while k < bytes.count, k < i + 1 + width, let digit = Character(
            Unicode.Scalar(bytes[k])).hexDigitValue
          {
            value = value << 4 | UInt32(digit)
            k += 1
          }
          if k < i + 1 + width {
            let shown = e == 120 ? "\\xXX" : e == 117 ? "\\uXXXX" : "\\UXXXXXXXX"
            try bad(
              isRaw ? "rawunicodeescape" : "unicodeescape", i - 1, k, "truncated \(shown) escape")
          } else if value > 0x10FFFF {
            try bad("unicodeescape", i - 1, k, "illegal Unicode character")
          } else {
            out.append(value)
          }
          i = k
        } else if isRaw {
          out.append(92)
        } else if e >= 48 && e <= 55 {
          var value: UInt32 = 0
          var k = i
          while k < bytes.count, k < i + 3, bytes[k] >= 48, bytes[k] <= 55 {
            value = value * 8 + UInt32(bytes[k] - 48)
            k += 1
          }
          out.append(value)
          i = k
        } else {
          i += 1
          switch e {
          case 10: break
          case 92, 39, 34: out.append(UInt32(e))
          case 97: out.append(7)
          case 98: out.append(8)
          case 102: out.append(12)
          case 110: out.append(10)
          case 114: out.append(13)
          case 116: out.append(9)
          case 118: out.append(11)
          default: out += [92, UInt32(e)]
          }
        }
      }
    }
    return newStr(scalars: out)
  }
}
