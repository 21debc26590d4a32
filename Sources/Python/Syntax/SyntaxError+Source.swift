import Diagnostics

extension SyntaxError {
  /// Finds lines, columns and the text to show for an error of a parser's stage.
  init(_ fault: SyntaxFault, in source: SourceText) {
    if let field = fault.field {
      kind = fault.kind
      message = fault.message
      span = fault.span
      line = field.line
      offset = field.offset
      endLine = field.endLine
      endOffset = field.endOffset
      text = field.text
      return
    }
    let start = source.bufferOffset(Int(fault.span.start))
    let end = source.bufferOffset(Int(fault.span.end))
    let lineStart = source.lineStart(start)
    let endLineStart = source.lineStart(max(start, end))
    kind = fault.kind
    message = fault.message
    span = fault.span
    line = source.line(at: start)
    // CPython's tokenizer counts characters. Its parser counts bytes, unless it knows the encoding.
    let inBytes = source.countsBytes && !fault.isFromLexer
    offset =
      fault.offset ?? (inBytes ? start - lineStart : source.characters(lineStart, start)) + 1
    let hasEnd = fault.hasEnd && fault.offset == nil
    endLine = hasEnd ? source.line(at: max(start, end)) : line
    endOffset =
      !hasEnd
      ? 0 : (inBytes ? end - endLineStart : source.characters(endLineStart, end)) + 1
    var lineEnd = source.lineEnd(lineStart)
    for i in lineStart..<max(lineStart, lineEnd) where source.bytes[i] == 0 {
      lineEnd = i
      break
    }
    let shown = source.text(lineStart, lineEnd)
    text = lineStart == 0 && source.hasByteOrderMark ? "\u{FEFF}" + shown : shown
  }
}

extension SyntaxError {
  /// What CPython prints when the error ends a program: place, line, marker, class and message.
  public func rendered(fileName: String) -> String {
    guard let text else { return "\(kind.className): \(message)\n" }
    return "  File \"\(fileName)\", line \(line)\n" + markedLine(text)
      + "\(kind.className): \(message)\n"
  }

  /// The line without its indentation, and the marker under it unless that would be left of it.
  private func markedLine(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var first = 0
    while first < scalars.count, scalars[first] == " " || scalars[first] == "\t"
      || scalars[first] == "\u{0C}"
    {
      first += 1
    }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: scalars[first...])
    var result = "    " + String(shown) + "\n"
    let last = endLine > line ? scalars.count + 1 : endOffset
    let width = last > 0 && last > offset ? last - offset : 1
    let column = min(offset - 1 - first, text.utf8.count - first)
    if column < 0 || offset == 0 { return result }
    result += "    " + String(repeating: " ", count: column)
    result += String(repeating: "^", count: width) + "\n"
    return result
  }
}

extension SyntaxWarning {
  /// What CPython prints on stderr: place, category, message and the line.
  public func rendered(fileName: String, file: SourceFile) -> String {
    let line = file.line(at: Int(span.start))
    var bytes = file.lineBytes(line)
    while let first = bytes.first, first == 0x20 || first == 0x09 || first == 0x0C {
      bytes.removeFirst()
    }
    return "\(fileName):\(line): SyntaxWarning: \(message)\n"
      + "  \(String(decoding: bytes, as: UTF8.self))\n"
  }
}
