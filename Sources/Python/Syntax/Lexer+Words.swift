/// Names, keywords and strings, which may begin alike (`f` or `f""`).
extension Lexer {
  /// A name, a keyword or, after a fitting prefix, a string.
  @inline(__always)
  mutating func name(_ keywords: KeywordTable) -> Bool {
    let start = position
    var i = start
    var packed: UInt64 = 0
    var ascii = true
    while true {
      let c = byte(i)
      switch c {
      case 0x61...0x7A, 0x41...0x5A, 0x5F, 0x30...0x39: break
      case 0x80...0xFF: ascii = false
      case 0x22, 0x27:
        if i - start <= 2, isStringPrefix(start, i) {
          position = i
          return string(start)
        }
        fallthrough
      default:
        position = i
        if !ascii, !verifyIdentifier(start, i) { return false }
        let isWord = i - start >= 2 && i - start <= 8
        add(isWord ? keywords.kind(packed) : .name, start, i)
        return true
      }
      packed = packed << 8 | UInt64(c)
      i += 1
    }
  }

  private func isStringPrefix(_ start: Int, _ end: Int) -> Bool {
    var bytes = false
    var unicode = false
    var raw = false
    var formatted = false
    for i in start..<end {
      switch byte(i) | 0x20 {
      case 0x62 where !(bytes || unicode || formatted): bytes = true
      case 0x75 where !(bytes || unicode || raw || formatted): unicode = true
      case 0x72 where !(raw || unicode): raw = true
      case 0x66 where !(formatted || bytes || unicode): formatted = true
      default: return false
      }
    }
    return true
  }

  /// Checks a name with characters beyond ASCII, and reports the first that does not fit.
  private mutating func verifyIdentifier(_ start: Int, _ end: Int) -> Bool {
    var offset = start
    var isFirst = true
    for scalar in source.text(start, end).unicodeScalars {
      let length = UTF8.width(scalar)
      let fits: Bool
      if scalar.value < 0x80 {
        fits = true
      } else {
        fits =
          isFirst ? scalar.properties.isXIDStart : scalar.properties.isXIDContinue
      }
      if !fits {
        let code = "U+\(Self.hexadecimal(scalar.value))"
        position = offset + length
        return fail(
          Self.isPrintable(scalar)
            ? "invalid character '\(scalar)' (\(code))"
            : "invalid non-printable character \(code)", from: offset, hasEnd: false)
      }
      isFirst = false
      offset += length
    }
    return true
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      false
    default: true
    }
  }

  /// A string whose prefix starts at `start` and whose quote is at `position`.
  mutating func string(_ start: Int) -> Bool {
    let quote = byte(position)
    let isTriple = byte(position + 1) == quote && byte(position + 2) == quote
    let firstLineStart = lineStart
    var i = position + (isTriple ? 3 : 1)
    while true {
      let c = byte(i)
      if c == quote {
        if !isTriple {
          i += 1
          break
        }
        if byte(i + 1) == quote, byte(i + 2) == quote {
          i += 3
          break
        }
        i += 1
      } else if c == 0x5C {
        i += 1
        if i < end {
          if byte(i) == 0x0D, byte(i + 1) == 0x0A { i += 1 }
          if byte(i) == 0x0A || byte(i) == 0x0D { lineStart = i + 1 }
          i += 1
        }
      } else if c == 0x0A || c == 0x0D {
        if !isTriple { return unterminated(start, firstLineStart, i, "string literal") }
        if c == 0x0D, byte(i + 1) == 0x0A { i += 1 }
        i += 1
        lineStart = i
      } else if c == 0, i >= end {
        return unterminated(
          start, firstLineStart, i, isTriple ? "triple-quoted string literal" : "string literal")
      } else {
        i += 1
      }
    }
    position = i
    add(.string, start, i)
    return true
  }

  private mutating func unterminated(
    _ start: Int, _ firstLineStart: Int, _ end: Int, _ what: String
  ) -> Bool {
    let line = source.line(at: end)
    lineStart = firstLineStart
    return fail("unterminated \(what) (detected at line \(line))", from: start, hasEnd: false)
  }
}
