/// Number literals. What follows a number directly must not look like part of it.
extension Lexer {
  mutating func number() -> Bool {
    let start = position
    var i = start
    if byte(i) == 0x30 {
      switch byte(i + 1) | 0x20 {
      case 0x78: return prefixed(16, "hexadecimal")
      case 0x6F: return prefixed(8, "octal")
      case 0x62: return prefixed(2, "binary")
      default: break
      }
      i += 1
      while true {
        if byte(i) == 0x5F {
          i += 1
          guard isDigit(i) else { return failBefore(i, "invalid decimal literal") }
        }
        guard byte(i) == 0x30 else { break }
        i += 1
      }
      let zerosEnd = i
      if isDigit(i) {
        guard decimalTail(&i) else { return false }
        switch byte(i) {
        case 0x2E, 0x65, 0x45, 0x6A, 0x4A: break
        default:
          return fail(
            "leading zeros in decimal integer literals are not permitted; "
              + "use an 0o prefix for octal integers", from: start, to: zerosEnd)
        }
      }
    } else if byte(i) != 0x2E {
      guard decimalTail(&i) else { return false }
    }
    if byte(i) == 0x2E {
      i += 1
      if isDigit(i) {
        guard decimalTail(&i) else { return false }
      }
    }
    if byte(i) | 0x20 == 0x65 {
      let exponent = i
      i += 1
      if byte(i) == 0x2B || byte(i) == 0x2D {
        i += 1
        guard isDigit(i) else { return failBefore(i, "invalid decimal literal") }
      } else if !isDigit(i) {
        guard verifyEnd(exponent, "decimal") else { return false }
        return finish(start, exponent)
      }
      guard decimalTail(&i) else { return false }
    }
    if byte(i) | 0x20 == 0x6A {
      i += 1
      guard verifyEnd(i, "imaginary") else { return false }
    } else {
      guard verifyEnd(i, "decimal") else { return false }
    }
    return finish(start, i)
  }

  private mutating func finish(_ start: Int, _ end: Int) -> Bool {
    position = end
    add(.number, start, end)
    return true
  }

  @inline(__always)
  private func isDigit(_ i: Int) -> Bool { byte(i) >= 0x30 && byte(i) <= 0x39 }

  /// Digits in groups, each of which an underscore may open.
  @inline(__always)
  private mutating func decimalTail(_ i: inout Int) -> Bool {
    while true {
      while isDigit(i) { i += 1 }
      if byte(i) != 0x5F { return true }
      i += 1
      if !isDigit(i) { return failBefore(i, "invalid decimal literal") }
    }
  }

  private mutating func prefixed(_ radix: UInt8, _ kind: String) -> Bool {
    let start = position
    var i = start + 2
    repeat {
      if byte(i) == 0x5F { i += 1 }
      guard digit(i) < radix else {
        if radix < 10, isDigit(i) {
          return failBefore(i + 1, invalidDigit(i, kind))
        }
        return failBefore(i, "invalid \(kind) literal")
      }
      while digit(i) < radix { i += 1 }
    } while byte(i) == 0x5F
    if radix < 10, isDigit(i) { return failBefore(i + 1, invalidDigit(i, kind)) }
    guard verifyEnd(i, kind) else { return false }
    return finish(start, i)
  }

  private func invalidDigit(_ i: Int, _ kind: String) -> String {
    "invalid digit '\(Character(Unicode.Scalar(byte(i))))' in \(kind) literal"
  }

  private func digit(_ i: Int) -> UInt8 {
    switch byte(i) {
    case let c where c >= 0x30 && c <= 0x39: c - 0x30
    case let c where c | 0x20 >= 0x61 && c | 0x20 <= 0x66: (c | 0x20) - 0x61 + 10
    default: 255
    }
  }

  /// A number may be followed directly by a keyword (`1if x else 2`), but by no other letter.
  private mutating func verifyEnd(_ i: Int, _ kind: String) -> Bool {
    let c = byte(i)
    switch c {
    case 0x61 where follows(i, "and"), 0x65 where follows(i, "else"),
      0x66 where follows(i, "for"), 0x69 where follows(i, "if"),
      0x69 where follows(i, "in"), 0x69 where follows(i, "is"),
      0x6F where follows(i, "or"), 0x6E where follows(i, "not"):
      warn("invalid \(kind) literal", at: i)
      return true
    case 0x61...0x7A, 0x41...0x5A, 0x5F, 0x30...0x39:
      return failBefore(i, "invalid \(kind) literal")
    default:
      return true
    }
  }

  private func follows(_ i: Int, _ word: StaticString) -> Bool {
    for k in 0..<word.utf8CodeUnitCount where byte(i + k) != word.utf8Start[k] { return false }
    return true
  }
}
