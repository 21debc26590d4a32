import Diagnostics

/// Cuts Python text into tokens, all at once.
///
/// The first error ends the work: it is kept in `fault`, and an `.error` token stands at its place,
/// so that the parser can tell whether its own error comes first.
struct Lexer {
  let source: SourceText
  private(set) var tokens: [Token] = []
  private(set) var fault: SyntaxFault?
  private(set) var warnings: [SyntaxWarning] = []
  /// The brackets still open at the end, outermost first.
  private(set) var openBrackets: [Bracket] = []

  struct Bracket {
    let byte: UInt8
    let offset: Int
  }

  var position: Int
  let end: Int
  /// Start of the line that holds `position`.
  var lineStart = 0
  private let text: UnsafePointer<UInt8>
  /// The text is a replacement field's expression, where line ends mean nothing.
  private var isField = false
  private var indents: [Int32] = [0]
  /// The same indents with a tab counted as one column: both must agree.
  private var alternateIndents: [Int32] = [0]

  static let maximumBrackets = 200
  static let maximumIndents = 100

  /// The tokens of a whole text, the last of kind `.end` or `.error`.
  static func lex(_ source: SourceText) -> Lexer {
    var lexer = Lexer(source, start: 0, end: source.count)
    lexer.tokens.reserveCapacity(source.count / 4 + 8)
    lexer.run()
    return lexer
  }

  /// The tokens of a replacement field, as if it stood in parentheses. The byte at `end` must be 0.
  static func lexField(_ source: SourceText, from start: Int, to end: Int) -> Lexer {
    var lexer = Lexer(source, start: start, end: end)
    lexer.isField = true
    lexer.openBrackets = [Bracket(byte: 0x28, offset: start - 1)]
    lexer.lineStart = source.lineStart(start)
    lexer.runInLine()
    return lexer
  }

  private init(_ source: SourceText, start: Int, end: Int) {
    self.source = source
    text = UnsafePointer(source.bytes)
    position = start
    self.end = end
  }

  @inline(__always)
  func byte(_ i: Int) -> UInt8 { text[i] }

  @inline(__always)
  mutating func add(_ kind: Token.Kind, _ start: Int, _ end: Int) {
    tokens.append(
      Token(
        kind: kind, level: UInt16(truncatingIfNeeded: openBrackets.count),
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end)))
  }

  // MARK: Lines

  private mutating func run() {
    while fault == nil {
      if position >= end {
        if !openBrackets.isEmpty {
          add(.error, position, position)
          return
        }
        for _ in 1..<max(indents.count, 1) { add(.dedent, position, position) }
        add(.end, position, position)
        return
      }
      if startLine() { runInLine() }
    }
  }

  /// Reads a line's indentation; false if the line is blank, or has an error.
  private mutating func startLine() -> Bool {
    var column: Int32 = 0
    var alternate: Int32 = 0
    var continuedColumn: Int32 = 0
    lineStart = position
    scan: while true {
      switch text[position] {
      case 0x20:
        column += 1
        alternate += 1
        position += 1
      case 0x09:
        column = (column / 8 + 1) * 8
        alternate += 1
        position += 1
      case 0x0C:
        column = 0
        alternate = 0
        position += 1
      case 0x5C:
        // The first backslash settles the indentation of all that is joined to it.
        if continuedColumn == 0 { continuedColumn = column }
        guard skipContinuation() else { return false }
      default: break scan
      }
    }
    let c = text[position]
    if c == 0x23 || c == 0x0A || c == 0x0D || (c == 0 && position >= end) {
      skipComment()
      skipLineEnd()
      return false
    }
    if continuedColumn != 0 { return indent(continuedColumn, continuedColumn) }
    return indent(column, alternate)
  }

  private mutating func indent(_ column: Int32, _ alternate: Int32) -> Bool {
    var current = indents[indents.count - 1]
    if column == current {
      return alternate == alternateIndents[alternateIndents.count - 1] || failTab()
    }
    if column > current {
      if indents.count >= Self.maximumIndents {
        return fail(
          "too many levels of indentation", kind: .indentation, from: lineStart, hasEnd: false,
          yields: true)
      }
      guard alternate > alternateIndents[alternateIndents.count - 1] else { return failTab() }
      indents.append(column)
      alternateIndents.append(alternate)
      add(.indent, position, position)
      return true
    }
    while indents.count > 1, column < current {
      indents.removeLast()
      alternateIndents.removeLast()
      current = indents[indents.count - 1]
      add(.dedent, position, position)
    }
    if column != current {
      // CPython marks the place after the whole line.
      let lineEnd = source.lineEnd(lineStart)
      while let last = tokens.last, last.kind == .dedent, Int(last.start) == position {
        tokens.removeLast()
      }
      return fail(
        "unindent does not match any outer indentation level", kind: .indentation, from: lineEnd,
        hasEnd: false, yields: true)
    }
    return alternate == alternateIndents[alternateIndents.count - 1] || failTab()
  }

  private mutating func failTab() -> Bool {
    fail(
      "inconsistent use of tabs and spaces in indentation", kind: .tab, from: lineStart,
      hasEnd: false, yields: true)
  }

  private mutating func skipComment() {
    guard byte(position) == 0x23 else { return }
    while position < end, byte(position) != 0x0A, byte(position) != 0x0D { position += 1 }
  }

  private mutating func skipLineEnd() {
    if byte(position) == 0x0D {
      position += 1
      if byte(position) == 0x0A { position += 1 }
    } else if position < end {
      position += 1
    }
  }

  /// Steps over a backslash and its line end.
  private mutating func skipContinuation() -> Bool {
    position += 1
    guard byte(position) == 0x0A || byte(position) == 0x0D else {
      return fail(
        "unexpected character after line continuation character", from: position, hasEnd: false,
        yields: true)
    }
    let lineEnd = position
    skipLineEnd()
    if position >= end {
      fail("unexpected EOF while parsing", from: lineEnd, hasEnd: false, yields: true)
      // At a line's start CPython has no place for it.
      if lineEnd == lineStart + 1 { fault?.offset = 0 }
      return false
    }
    lineStart = position
    return true
  }

  // MARK: Errors

  mutating func warn(_ message: String, at offset: Int) {
    warnings.append(SyntaxWarning(message: message, span: source.span(offset, offset + 1)))
  }

  /// Ends the work with an error; always false.
  ///
  /// One that `yields` says nothing if the parser has found an error before it.
  @discardableResult
  mutating func fail(
    _ message: String, kind: SyntaxError.Kind = .syntax, from start: Int, to end: Int? = nil,
    hasEnd: Bool = true, yields: Bool = false
  ) -> Bool {
    if fault == nil {
      fault = SyntaxFault(
        message, at: source.span(start, end ?? start + 1), kind: kind, hasEnd: hasEnd)
      fault?.isFromLexer = true
      fault?.yields = yields
      add(.error, start, start)
    }
    return false
  }

  /// Fails at the character that was read last, as CPython's tokenizer does.
  @discardableResult
  mutating func failBefore(_ next: Int, _ message: String) -> Bool {
    var start = next - 1
    while start > 0, byte(start) & 0xC0 == 0x80 { start -= 1 }
    return fail(message, from: start, hasEnd: false)
  }

  // MARK: Tokens

  /// Reads tokens to the end of the logical line, its newline included.
  private mutating func runInLine() {
    let keywords = KeywordTable.shared
    // CPython's token for the end of a line begins with the comment before it.
    var commentStart: Int?
    while true {
      var c = byte(position)
      while c == 0x20 || c == 0x09 || c == 0x0C {
        position += 1
        c = byte(position)
      }
      let start = position
      switch c {
      case 0x61...0x7A, 0x41...0x5A, 0x5F, 0x80...0xFF:
        guard name(keywords) else { return }
      case 0x30...0x39:
        guard number() else { return }
      case 0x22, 0x27:
        guard string(start) else { return }
      case 0x0A, 0x0D:
        if openBrackets.isEmpty {
          add(.newline, commentStart ?? start, start)
          skipLineEnd()
          return
        }
        skipLineEnd()
        lineStart = position
        commentStart = nil
      case 0x23:
        commentStart = start
        skipComment()
      case 0x5C:
        guard skipContinuation() else { return }
      case 0x28, 0x5B, 0x7B:
        if openBrackets.count >= Self.maximumBrackets {
          position += 1
          failBefore(position, "too many nested parentheses")
          return
        }
        openBrackets.append(Bracket(byte: c, offset: start))
        position += 1
        add(c == 0x28 ? .leftParen : c == 0x5B ? .leftBracket : .leftBrace, start, position)
      case 0x29, 0x5D, 0x7D:
        guard close(c) else { return }
      case 0x2E:
        let next = byte(start + 1)
        if next >= 0x30, next <= 0x39 {
          guard number() else { return }
        } else if next == 0x2E, byte(start + 2) == 0x2E {
          position += 3
          add(.ellipsis, start, position)
        } else {
          position += 1
          add(.dot, start, position)
        }
      case 0:
        if position >= end {
          if isField { add(.end, position, position) }
          return
        }
        fail("source code cannot contain null bytes", from: lineStart, hasEnd: false)
        fault?.offset = 0
        return
      default:
        guard punctuation(c) else { return }
      }
    }
  }

  private mutating func close(_ c: UInt8) -> Bool {
    let start = position
    position += 1
    guard let open = openBrackets.popLast() else {
      return failBefore(position, "unmatched '\(Character(Unicode.Scalar(c)))'")
    }
    let kind: Token.Kind
    switch (open.byte, c) {
    case (0x28, 0x29): kind = .rightParen
    case (0x5B, 0x5D): kind = .rightBracket
    case (0x7B, 0x7D): kind = .rightBrace
    default:
      let opening = Character(Unicode.Scalar(open.byte))
      let closing = Character(Unicode.Scalar(c))
      var message =
        "closing parenthesis '\(closing)' does not match opening parenthesis '\(opening)'"
      let line = source.line(at: open.offset)
      if line != source.line(at: start) { message += " on line \(line)" }
      return failBefore(position, message)
    }
    add(kind, start, position)
    return true
  }

  private mutating func punctuation(_ c: UInt8) -> Bool {
    let start = position
    let next = byte(start + 1)
    let kind: Token.Kind
    var length = 1
    switch c {
    case 0x2C: kind = .comma
    case 0x3B: kind = .semicolon
    case 0x7E: kind = .tilde
    case 0x3A: (kind, length) = next == 0x3D ? (.colonEqual, 2) : (.colon, 1)
    case 0x3D: (kind, length) = next == 0x3D ? (.equalEqual, 2) : (.equal, 1)
    case 0x2B: (kind, length) = next == 0x3D ? (.plusEqual, 2) : (.plus, 1)
    case 0x2D:
      (kind, length) =
        next == 0x3D ? (.minusEqual, 2) : next == 0x3E ? (.arrow, 2) : (.minus, 1)
    case 0x2A:
      if next == 0x2A {
        (kind, length) = byte(start + 2) == 0x3D ? (.doubleStarEqual, 3) : (.doubleStar, 2)
      } else {
        (kind, length) = next == 0x3D ? (.starEqual, 2) : (.star, 1)
      }
    case 0x2F:
      if next == 0x2F {
        (kind, length) = byte(start + 2) == 0x3D ? (.doubleSlashEqual, 3) : (.doubleSlash, 2)
      } else {
        (kind, length) = next == 0x3D ? (.slashEqual, 2) : (.slash, 1)
      }
    case 0x25: (kind, length) = next == 0x3D ? (.percentEqual, 2) : (.percent, 1)
    case 0x40: (kind, length) = next == 0x3D ? (.atEqual, 2) : (.at, 1)
    case 0x26: (kind, length) = next == 0x3D ? (.ampersandEqual, 2) : (.ampersand, 1)
    case 0x7C: (kind, length) = next == 0x3D ? (.barEqual, 2) : (.bar, 1)
    case 0x5E: (kind, length) = next == 0x3D ? (.caretEqual, 2) : (.caret, 1)
    case 0x21: (kind, length) = next == 0x3D ? (.notEqual, 2) : (.other, 1)
    case 0x3C:
      if next == 0x3C {
        (kind, length) = byte(start + 2) == 0x3D ? (.leftShiftEqual, 3) : (.leftShift, 2)
      } else if next == 0x3E {
        // The old `<>`, which the parser refuses.
        (kind, length) = (.other, 2)
      } else {
        (kind, length) = next == 0x3D ? (.lessEqual, 2) : (.less, 1)
      }
    case 0x3E:
      if next == 0x3E {
        (kind, length) = byte(start + 2) == 0x3D ? (.rightShiftEqual, 3) : (.rightShift, 2)
      } else {
        (kind, length) = next == 0x3D ? (.greaterEqual, 2) : (.greater, 1)
      }
    case 0x24, 0x3F, 0x60: kind = .other
    default:
      position += 1
      return failBefore(
        position, "invalid non-printable character U+\(Self.hexadecimal(UInt32(c)))")
    }
    position += length
    add(kind, start, position)
    return true
  }

  /// At least four hexadecimal digits, as `U+` wants them.
  static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
