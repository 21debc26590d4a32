import Diagnostics

extension SyntaxError {
  /// Finds lines, columns and the text to show for an error of a parser's stage.
  init(_ fault: SyntaxFault, in source: SourceText) {
    let start = source.bufferOffset(Int(fault.span.start))
    let end = source.bufferOffset(Int(fault.span.end))
    let lineStart = source.lineStart(start)
    let endLineStart = source.lineStart(max(start, end))
    kind = fault.kind
    message = fault.message
    span = fault.span
    line = source.line(at: start)
    offset = source.characters(lineStart, start) + 1
    endLine = fault.hasEnd ? source.line(at: max(start, end)) : line
    endOffset = fault.hasEnd ? source.characters(endLineStart, end) + 1 : 0
    text = source.text(lineStart, source.lineEnd(lineStart))
  }

  /// The error of a file that is not UTF-8; nil if it is.
  static func notText(_ source: SourceText) -> SyntaxError? {
    nil
  }
}
