import Diagnostics

/// The markers that CPython 3.11 puts under a traceback's source lines.
///
/// A binary operation and a subscript get two characters, `~~^~~`: to tell them from other code,
/// CPython parses the marked text once more, and so does this, quirks included.
public enum TracebackMarker {
  /// The marker for a span, to stand under its first line when that is shown without its
  /// indentation; nil where CPython prints none.
  public static func marker(for span: Span, in file: SourceFile) -> String? {
    let start = Int(span.start)
    let line = file.line(at: start)
    let bytes = file.lineBytes(line)
    var first = bytes.startIndex
    while first < bytes.endIndex, isBlank(bytes[first]) { first += 1 }
    var end = Int(span.end)
    var anchors: (Int, Int)?
    if end <= bytes.endIndex {
      anchors = Self.anchors(start..<end, in: file, span.file)
    } else {
      end = bytes.endIndex
      while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    }
    guard start >= first, end > start else { return nil }
    let before = characters(bytes[first..<start])
    let length = characters(bytes[start..<end])
    if anchors == nil, length == characters(bytes[first...]) { return nil }
    var result = String(repeating: " ", count: before)
    guard let (left, right) = anchors else {
      return result + String(repeating: "^", count: length)
    }
    let head = characters(bytes[start..<left])
    let mark = characters(bytes[left..<min(right, end)])
    result += String(repeating: "~", count: head)
    result += String(repeating: "^", count: mark)
    return result + String(repeating: "~", count: max(0, length - head - mark))
  }

  private static func isBlank(_ c: UInt8) -> Bool { c == 0x20 || c == 0x09 || c == 0x0C }

  private static func characters(_ bytes: ArraySlice<UInt8>) -> Int {
    var n = 0
    for byte in bytes where byte & 0xC0 != 0x80 { n += 1 }
    return n
  }

  /// Where the operator or the brackets of a marked expression start and end in the file.
  private static func anchors(_ range: Range<Int>, in file: SourceFile, _ id: FileID)
    -> (Int, Int)?
  {
    guard let value = Parser.expressionStatement(SourceText(file, id: id, range: range)) else {
      return nil
    }
    switch value.kind {
    case .binary(_, let left, let right):
      var i = Int(left.span.end)
      let end = Int(right.span.start)
      while i < end, isBlank(file.utf8[i]) || file.utf8[i] == 0x29 { i += 1 }
      guard i < end else { return nil }
      return (i, i + 1 < end && !isBlank(file.utf8[i + 1]) ? i + 2 : i + 1)
    case .subscript(_, _, let brackets):
      return (Int(brackets.start), range.upperBound)
    default: return nil
    }
  }
}

extension Parser {
  /// The expression, if a text is a single expression statement and nothing else.
  static func expressionStatement(_ source: SourceText) -> Expression? {
    let lexer = Lexer.lex(source)
    guard lexer.fault == nil else { return nil }
    var parser = Parser(source, lexer.tokens)
    guard let body = try? parser.module(), body.count == 1,
      case .expression(let value) = body[0].kind
    else { return nil }
    return value
  }
}
