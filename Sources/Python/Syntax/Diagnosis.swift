import Diagnostics

/// Finds the words for a text that is not Python.
struct Diagnosis {
  static func explain(_ source: SourceText, _ lexer: Lexer, _ parser: Parser) -> SyntaxFault {
    if let fault = parser.fault { return fault }
    if let fault = lexer.fault { return fault }
    let token = parser.tokens[parser.position]
    return SyntaxFault("invalid syntax", at: parser.span(token.start, token.end))
  }

  static func explainField(_ source: SourceText, _ start: Int, _ end: Int) -> SyntaxFault {
    SyntaxFault("f-string: invalid syntax", at: source.span(start, end))
  }
}
