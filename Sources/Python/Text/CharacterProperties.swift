/// What Python's str methods ask of a code point, by CPython's definitions.
public enum CharacterProperties {
  @inline(__always) private static func properties(_ c: UInt32) -> Unicode.Scalar.Properties? {
    Unicode.Scalar(c)?.properties
  }

  private static func category(_ c: UInt32) -> Unicode.GeneralCategory {
    properties(c)?.generalCategory ?? .surrogate
  }

  /// A letter: categories L*.
  public static func isAlpha(_ c: UInt32) -> Bool {
    if c < 128 { return (c | 0x20) >= 97 && (c | 0x20) <= 122 }
    switch category(c) {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  /// A decimal digit: category Nd.
  public static func isDecimal(_ c: UInt32) -> Bool {
    if c < 128 { return c >= 48 && c <= 57 }
    return properties(c)?.numericType == .decimal
  }

  /// A decimal digit or one in another position, such as a superscript.
  public static func isDigit(_ c: UInt32) -> Bool {
    if c < 128 { return c >= 48 && c <= 57 }
    let type = properties(c)?.numericType
    return type == .decimal || type == .digit
  }

  /// Anything with a numeric value.
  public static func isNumeric(_ c: UInt32) -> Bool {
    if c < 128 { return c >= 48 && c <= 57 }
    return properties(c)?.numericType != nil
  }

  public static func isAlphanumeric(_ c: UInt32) -> Bool { isAlpha(c) || isNumeric(c) }

  /// The value of a decimal digit of any script.
  public static func decimalValue(_ c: UInt32) -> Int? {
    if c < 128 { return c >= 48 && c <= 57 ? Int(c) - 48 : nil }
    guard isDecimal(c), let value = properties(c)?.numericValue else { return nil }
    return Int(value)
  }

  @inline(__always) public static func isSpace(_ c: UInt32) -> Bool {
    if c < 128 { return c == 32 || (c >= 9 && c <= 13) || (c >= 28 && c <= 31) }
    return isWideSpace(c)
  }

  private static func isWideSpace(_ c: UInt32) -> Bool {
    switch c {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
    default: return false
    }
  }

  public static func isLower(_ c: UInt32) -> Bool {
    if c < 128 { return c >= 97 && c <= 122 }
    return properties(c)?.isLowercase ?? false
  }

  public static func isUpper(_ c: UInt32) -> Bool {
    if c < 128 { return c >= 65 && c <= 90 }
    return properties(c)?.isUppercase ?? false
  }

  public static func isTitle(_ c: UInt32) -> Bool {
    c >= 128 && category(c) == .titlecaseLetter
  }

  /// A character with case.
  public static func isCased(_ c: UInt32) -> Bool { isLower(c) || isUpper(c) || isTitle(c) }

  /// Whether `repr` shows the character itself.
  public static func isPrintable(_ c: UInt32) -> Bool {
    if c < 128 { return c >= 32 && c < 127 }
    switch category(c) {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }

  public static func isIdentifierStart(_ c: UInt32) -> Bool {
    if c < 128 { return isAlpha(c) || c == 95 }
    return properties(c)?.isXIDStart ?? false
  }

  public static func isIdentifierPart(_ c: UInt32) -> Bool {
    if c < 128 { return isAlpha(c) || c == 95 || (c >= 48 && c <= 57) }
    return properties(c)?.isXIDContinue ?? false
  }

  /// Whether text is an identifier (keywords included).
  public static func isIdentifier(_ text: [UInt32]) -> Bool {
    guard let first = text.first, isIdentifierStart(first) else { return false }
    return text.dropFirst().allSatisfy(isIdentifierPart)
  }

  // MARK: Case

  public static func appendLower(_ c: UInt32, to out: inout [UInt32]) {
    if c < 128 {
      out.append(c >= 65 && c <= 90 ? c + 32 : c)
    } else if let p = properties(c) {
      for s in p.lowercaseMapping.unicodeScalars { out.append(s.value) }
    } else {
      out.append(c)
    }
  }

  public static func appendUpper(_ c: UInt32, to out: inout [UInt32]) {
    if c < 128 {
      out.append(c >= 97 && c <= 122 ? c - 32 : c)
    } else if let p = properties(c) {
      for s in p.uppercaseMapping.unicodeScalars { out.append(s.value) }
    } else {
      out.append(c)
    }
  }

  public static func appendTitle(_ c: UInt32, to out: inout [UInt32]) {
    if c < 128 {
      appendUpper(c, to: &out)
    } else if let p = properties(c) {
      for s in p.titlecaseMapping.unicodeScalars { out.append(s.value) }
    } else {
      out.append(c)
    }
  }

  /// Full case folding: the lower case of the upper case, which joins ß with ss and ς with σ.
  public static func appendFolded(_ c: UInt32, to out: inout [UInt32]) {
    if c < 128 {
      appendLower(c, to: &out)
      return
    }
    var upper: [UInt32] = []
    appendUpper(c, to: &upper)
    for u in upper { appendLower(u, to: &out) }
  }

  /// The one-character lower case, which `re` compares with.
  public static func simpleLower(_ c: UInt32) -> UInt32 {
    if c < 128 { return c >= 65 && c <= 90 ? c + 32 : c }
    var out: [UInt32] = []
    appendLower(c, to: &out)
    return out.count == 1 ? out[0] : c
  }

  public static func simpleUpper(_ c: UInt32) -> UInt32 {
    if c < 128 { return c >= 97 && c <= 122 ? c - 32 : c }
    var out: [UInt32] = []
    appendUpper(c, to: &out)
    return out.count == 1 ? out[0] : c
  }

  /// The whole text in lower case; a final sigma gets its own form.
  public static func lower(_ text: [UInt32]) -> [UInt32] {
    var out: [UInt32] = []
    out.reserveCapacity(text.count)
    for (i, c) in text.enumerated() {
      if c == 0x3A3 {
        out.append(isFinalSigma(text, i) ? 0x3C2 : 0x3C3)
      } else {
        appendLower(c, to: &out)
      }
    }
    return out
  }

  /// Lower case of a character where it stands.
  static func appendLower(_ c: UInt32, at i: Int, in text: StrObject, to out: inout [UInt32]) {
    if c == 0x3A3 {
      out.append(isFinalSigma(CharacterView(text).array(), i) ? 0x3C2 : 0x3C3)
    } else {
      appendLower(c, to: &out)
    }
  }

  private static func isFinalSigma(_ text: [UInt32], _ at: Int) -> Bool {
    func ignorable(_ c: UInt32) -> Bool { properties(c)?.isCaseIgnorable ?? false }
    var before = at - 1
    while before >= 0, ignorable(text[before]) { before -= 1 }
    guard before >= 0, isCased(text[before]) else { return false }
    var after = at + 1
    while after < text.count, ignorable(text[after]) { after += 1 }
    return !(after < text.count && isCased(text[after]))
  }
}
