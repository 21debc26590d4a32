import Diagnostics

/// Reads the content of one f-string token as CPython 3.11 does: it finds the end of each
/// replacement field by its brackets and quotes first, then parses the expression in between.
struct FormattedReader {
  private let content: Range<Int>
  private let isRaw: Bool
  /// The token's index, for the places of errors.
  private let token: Int
  private var i: Int

  init(_ literal: StringToken, token: Int) {
    content = literal.content
    isRaw = literal.isRaw
    self.token = token
    i = content.lowerBound
  }

  /// Appends the parts; text that may go on in the next string stays in `pending`.
  mutating func read(
    _ parser: inout Parser, into parts: inout [FormattedPart], pending: inout String
  ) throws(Parser.Stop) {
    try readParts(&parser, &parts, &pending, level: 0)
  }

  private func fail(_ parser: inout Parser, _ message: String) -> Parser.Stop {
    let place = parser.tokenAfterStrings(token)
    parser.fault = SyntaxFault(
      "f-string: " + message, at: parser.span(place.start, place.end))
    return Parser.Stop()
  }

  /// Parts to the end of the string or, inside a format spec, to its closing brace.
  private mutating func readParts(
    _ parser: inout Parser, _ parts: inout [FormattedPart], _ pending: inout String, level: Int
  ) throws(Parser.Stop) {
    let end = content.upperBound
    var start = i
    while i < end {
      let c = parser.text[i]
      if c == 0x5C, !isRaw, i + 1 < end {
        // `\N{name}` is text, not a field; any other escape but one before a brace is skipped.
        if parser.text[i + 1] == 0x4E, i + 2 < end, parser.text[i + 2] == 0x7B {
          i += 3
          while i < end, parser.text[i] != 0x7D { i += 1 }
          i = min(i + 1, end)
        } else if parser.text[i + 1] == 0x7B || parser.text[i + 1] == 0x7D {
          i += 1
        } else {
          i += 2
        }
        continue
      }
      if c != 0x7B, c != 0x7D {
        i += 1
        continue
      }
      if level == 0 {
        if i + 1 < end, parser.text[i + 1] == c {
          pending += try parser.decode(start..<i + 1, raw: isRaw, token: token)
          i += 2
          start = i
          continue
        }
        if c == 0x7D { throw fail(&parser, "single '}' is not allowed") }
      } else if c == 0x7D {
        break
      }
      pending += try parser.decode(start..<i, raw: isRaw, token: token)
      try readField(&parser, &parts, &pending, level: level)
      start = i
    }
    pending += try parser.decode(start..<i, raw: isRaw, token: token)
  }

  private mutating func readField(
    _ parser: inout Parser, _ parts: inout [FormattedPart], _ pending: inout String, level: Int
  ) throws(Parser.Stop) {
    if level >= 2 { throw fail(&parser, "expressions nested too deeply") }
    let fieldStart = i
    i += 1
    let expressionStart = i
    try skipExpression(&parser)
    let end = content.upperBound
    let expressionEnd = i
    if i >= end { throw fail(&parser, "expecting '}'") }
    let expression = try parseExpression(&parser, expressionStart, expressionEnd)
    if parser.text[i] == 0x3D {
      i += 1
      while i < end, isSpace(parser.text[i]) { i += 1 }
      pending += parser.source.text(expressionStart, i)
      if i >= end { throw fail(&parser, "expecting '}'") }
      return try finish(
        &parser, &parts, &pending, level, fieldStart, expression, isDebug: true)
    }
    try finish(&parser, &parts, &pending, level, fieldStart, expression, isDebug: false)
  }

  private mutating func finish(
    _ parser: inout Parser, _ parts: inout [FormattedPart], _ pending: inout String,
    _ level: Int, _ fieldStart: Int, _ expression: Expression, isDebug: Bool
  ) throws(Parser.Stop) {
    let end = content.upperBound
    var conversion = FormattedField.Conversion.none
    if parser.text[i] == 0x21 {
      i += 1
      if i >= end { throw fail(&parser, "expecting '}'") }
      let c = parser.text[i]
      i += 1
      switch c {
      case 0x73: conversion = .str
      case 0x72: conversion = .repr
      case 0x61: conversion = .ascii
      default:
        throw fail(
          &parser,
          "invalid conversion character: expected 's', 'r', or 'a'")
      }
    }
    if i >= end { throw fail(&parser, "expecting '}'") }
    var spec: [FormattedPart]?
    if parser.text[i] == 0x3A {
      i += 1
      if i >= end { throw fail(&parser, "expecting '}'") }
      var inner: [FormattedPart] = []
      var text = ""
      try readParts(&parser, &inner, &text, level: level + 1)
      if !text.isEmpty { inner.append(.text(text)) }
      spec = inner
    }
    if i >= end || parser.text[i] != 0x7D { throw fail(&parser, "expecting '}'") }
    i += 1
    if isDebug, spec == nil, conversion == .none { conversion = .repr }
    if !pending.isEmpty {
      parts.append(.text(pending))
      pending = ""
    }
    let field = FormattedField(
      expression: expression, conversion: conversion, spec: spec,
      span: parser.source.span(fieldStart, i))
    parts.append(.field(field))
  }

  @inline(__always)
  private func isSpace(_ c: UInt8) -> Bool {
    c == 0x20 || (c >= 0x09 && c <= 0x0D)
  }

  /// Moves to what ends an expression: `}`, `!`, `:` or `=` outside brackets and quotes.
  private mutating func skipExpression(_ parser: inout Parser) throws(Parser.Stop) {
    let end = content.upperBound
    let text = parser.text
    var quote: UInt8 = 0
    var quoteLength = 0
    var brackets: [UInt8] = []
    while i < end {
      let c = text[i]
      if c == 0x5C {
        throw fail(&parser, "expression part cannot include a backslash", isPart: true)
      }
      if quote != 0 {
        if c == quote {
          if quoteLength == 3 {
            if i + 2 < end, text[i + 1] == c, text[i + 2] == c {
              i += 3
              quote = 0
              continue
            }
          } else {
            quote = 0
          }
        }
        i += 1
        continue
      }
      switch c {
      case 0x27, 0x22:
        quote = c
        quoteLength = i + 2 < end && text[i + 1] == c && text[i + 2] == c ? 3 : 1
        i += quoteLength
        continue
      case 0x7B, 0x5B, 0x28:
        if brackets.count >= Lexer.maximumBrackets {
          throw fail(&parser, "too many nested parenthesis")
        }
        brackets.append(c)
      case 0x23:
        throw fail(&parser, "expression part cannot include '#'", isPart: true)
      case 0x21, 0x3A, 0x7D, 0x3D, 0x3E, 0x3C:
        if c == 0x7D, let open = brackets.last {
          brackets.removeLast()
          if open != 0x7B { throw mismatch(&parser, c, open) }
          break
        }
        if !brackets.isEmpty { break }
        if i + 1 < end, text[i + 1] == 0x3D, c == 0x21 || c == 0x3D || c == 0x3C || c == 0x3E {
          i += 2
          continue
        }
        if c == 0x3E || c == 0x3C { break }
        return
      case 0x5D, 0x29:
        guard let open = brackets.popLast() else {
          throw fail(&parser, "unmatched '\(Character(Unicode.Scalar(c)))'")
        }
        if (open == 0x5B) != (c == 0x5D) || open == 0x7B { throw mismatch(&parser, c, open) }
      default: break
      }
      i += 1
    }
    if quote != 0 { throw fail(&parser, "unterminated string") }
    if let open = brackets.last {
      throw fail(&parser, "unmatched '\(Character(Unicode.Scalar(open)))'")
    }
  }

  private func fail(
    _ parser: inout Parser, _ message: String, isPart: Bool = false
  ) -> Parser.Stop {
    let stop = fail(&parser, message)
    if isPart { parser.fault?.message = "f-string " + message }
    return stop
  }

  private func mismatch(_ parser: inout Parser, _ close: UInt8, _ open: UInt8) -> Parser.Stop {
    fail(
      &parser,
      "closing parenthesis '\(Character(Unicode.Scalar(close)))' does not match "
        + "opening parenthesis '\(Character(Unicode.Scalar(open)))'")
  }

  /// Whether a field's tokens are a tuple without parentheses of its own.
  private static func isBareTuple(_ value: Expression, _ tokens: ArraySlice<Token>) -> Bool {
    guard case .tuple = value.kind, let first = tokens.first else { return false }
    if first.kind != .leftParen { return true }
    // The first parenthesis closes where the level falls back; only the end may follow.
    let close = tokens.firstIndex { $0.kind == .rightParen && $0.level < first.level }
    return close != tokens.endIndex - 2
  }

  /// Parses the bytes between as an expression in parentheses of their own.
  private func parseExpression(
    _ parser: inout Parser, _ start: Int, _ end: Int
  ) throws(Parser.Stop) -> Expression {
    var k = start
    while k < end, isSpace(parser.text[k]) { k += 1 }
    if k == end { throw fail(&parser, "empty expression not allowed") }
    let outerPosition = parser.position
    let base = parser.tokens.count
    // The lexer must not read past the field.
    let saved = parser.text[end]
    parser.text[end] = 0
    let lexer = Lexer.lexField(parser.source, from: start, to: end)
    parser.text[end] = saved
    parser.tokens.append(contentsOf: lexer.tokens)
    do throws(Parser.Stop) {
      if lexer.fault != nil { throw Parser.Stop() }
      parser.move(to: base)
      let value = try parser.value()
      guard parser.kind == .end, !value.isStarred else { throw Parser.Stop() }
      let isBare = Self.isBareTuple(value, parser.tokens[base...])
      parser.tokens.removeLast(parser.tokens.count - base)
      parser.move(to: outerPosition)
      guard isBare else { return value }
      // For CPython the field stands in parentheses, and so a tuple has them.
      return Expression(value.kind, parser.source.span(start - 1, end + 1))
    } catch {
      parser.tokens.removeLast(parser.tokens.count - base)
      parser.move(to: outerPosition)
      if parser.fault == nil {
        parser.fault = Diagnosis.explainField(parser.source, start, end)
      }
      throw error
    }
  }
}
