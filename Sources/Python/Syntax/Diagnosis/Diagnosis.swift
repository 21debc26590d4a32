import Diagnostics

/// Finds CPython's words for a text that is not Python.
///
/// As CPython does, it reads the text twice: once to see how far the grammar reaches, then with the
/// rules for mistakes. An error of the lexer further on, or a bracket that is never closed, comes before
/// what the grammar has to say.
enum Diagnosis {
  static func explain(_ source: SourceText, _ lexer: Lexer, _ parser: Parser) -> SyntaxFault {
    if let fault = parser.fault {
      if fault.kind != .recursion, let later = lexer.fault, !later.yields { return later }
      return fault
    }
    // What comes before is right: starting here keeps the effort small in a long file.
    return explain(source, lexer, start: "file", from: parser.statementStart)
      ?? unsupported(parser.tokens[parser.position], source)
  }

  /// The error inside a replacement field, which CPython 3.11 compiles as a text of its own.
  static func explainField(_ source: SourceText, _ start: Int, _ end: Int) -> SyntaxFault {
    let text = "(" + source.text(start, end) + ")"
    let field = SourceText(SourceFile(name: "", text: text), id: source.id)
    let lexer = Lexer.lex(field)
    var fault =
      explain(field, lexer, start: "fstring")
      ?? unsupported(lexer.tokens[0], field)
    let inner = SyntaxError(fault, in: field)
    let shift = source.line(at: start) - 1
    // CPython moves columns by those of the string's start, also on lines after the first.
    fault.field = SyntaxFault.Field(
      line: inner.line + shift, offset: inner.line > 1 ? 0 : inner.offset,
      endLine: inner.endLine + shift, endOffset: inner.endOffset, text: inner.text)
    fault.message = "f-string: " + fault.message
    fault.span = source.span(start, end)
    return fault
  }

  private static func explain(
    _ source: SourceText, _ lexer: Lexer, start: String, from first: Int = 0
  ) -> SyntaxFault? {
    var parser = MistakeParser(source, lexer.tokens, from: first)
    if parser.parse(start, triesMistakes: false) { return nil }
    if parser.reachedError { return ending(source, lexer) }
    let last = parser.lastToken
    if parser.mistake == nil, !parser.gaveUp {
      _ = parser.parse(start, triesMistakes: true)
      if parser.reachedError { return ending(source, lexer) }
    }
    if parser.mistake == nil {
      let place = source.span(Int(last.start), Int(last.end))
      if last.kind == .indent || last.kind == .dedent {
        var fault = SyntaxFault(
          last.kind == .indent ? "unexpected indent" : "unexpected unindent", at: place,
          kind: .indentation, hasEnd: false)
        fault.offset = parser.offset(ofLayout: last)
        return fault
      }
    }
    if let fault = lexer.fault, !fault.yields { return fault }
    if let open = lexer.openBrackets.last,
      source.line(at: Int(parser.lastToken.start)) > source.line(at: open.offset)
    {
      return neverClosed(source, open)
    }
    if let mistake = parser.mistake { return mistake }
    var fault = SyntaxFault(
      "invalid syntax", at: source.span(Int(last.start), Int(last.end)))
    if last.kind == .end { fault.offset = 0 }
    return fault
  }

  /// The lexer's error, or the bracket that is open at the end.
  private static func ending(_ source: SourceText, _ lexer: Lexer) -> SyntaxFault {
    if let fault = lexer.fault { return fault }
    if let open = lexer.openBrackets.last { return neverClosed(source, open) }
    let end = source.count
    return SyntaxFault("unexpected EOF while parsing", at: source.span(end, end))
  }

  private static func neverClosed(_ source: SourceText, _ open: Lexer.Bracket) -> SyntaxFault {
    SyntaxFault(
      "'\(Character(Unicode.Scalar(open.byte)))' was never closed",
      at: source.span(open.offset, open.offset + 1), hasEnd: false)
  }

  /// Right Python that this parser does not read.
  private static func unsupported(_ token: Token, _ source: SourceText) -> SyntaxFault {
    let word = source.text(Int(token.start), Int(token.end))
    return SyntaxFault(
      word == "async" || word == "await" || word == "*"
        ? "'\(word == "*" ? "except*" : word)' is not supported here" : "invalid syntax",
      at: source.span(Int(token.start), Int(token.end)))
  }
}
