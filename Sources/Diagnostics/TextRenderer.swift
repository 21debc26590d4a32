/// Words a diagnostic for a terminal or a log: `file:line:col: error: …`, the line, and a caret under it.
public struct TextRenderer {
  private let file: (FileID) -> SourceFile?
  private let isColored: Bool

  public init(_ sources: SourceMap, isColored: Bool = false) {
    file = { id in Int(id.index) < sources.files.count ? sources[id] : nil }
    self.isColored = isColored
  }

  /// For diagnostics that all lie in one file.
  public init(_ source: SourceFile, isColored: Bool = false) {
    file = { _ in source }
    self.isColored = isColored
  }

  /// The diagnostic with its source line, its help and its related places; ends with a line end.
  public func text(_ diagnostic: Diagnostic) -> String {
    let word: String
    let color: String
    switch diagnostic.severity {
    case .error: (word, color) = ("error", "31")
    case .warning: (word, color) = ("warning", "33")
    case .note: (word, color) = ("note", "36")
    }
    var result = head(word, color, diagnostic.message, diagnostic.span)
    if let span = diagnostic.span { result += excerpt(span) }
    if let help = diagnostic.help {
      for (i, line) in help.split(separator: "\n").enumerated() {
        result += i == 0 ? "  help: \(line)\n" : "        \(line)\n"
      }
    }
    for place in diagnostic.related {
      result += head("note", "36", place.message, place.span) + excerpt(place.span)
    }
    return result
  }

  private func head(_ word: String, _ color: String, _ message: String, _ span: Span?) -> String {
    var place = ""
    if let span, let source = file(span.file) {
      let (line, column) = source.position(at: Int(span.start))
      place = "\(source.name):\(line):\(column): "
    }
    guard isColored else { return "\(place)\(word): \(message)\n" }
    return "\u{1B}[1m\(place)\u{1B}[\(color)m\(word):\u{1B}[0;1m \(message)\u{1B}[0m\n"
  }

  /// The first line of the span with a mark under what the span holds of it.
  private func excerpt(_ span: Span) -> String {
    guard let source = file(span.file) else { return "" }
    let line = source.line(at: Int(span.start))
    let bytes = source.lineBytes(line)
    let start = min(max(Int(span.start), bytes.startIndex), bytes.endIndex)
    let end = min(max(Int(span.end), start), bytes.endIndex)
    let number = String(line)
    let gutter = String(repeating: " ", count: number.utf8.count)
    var pad = ""
    for scalar in String(decoding: bytes[bytes.startIndex..<start], as: UTF8.self).unicodeScalars {
      pad += scalar == "\t" ? "\t" : String(repeating: " ", count: columns(scalar))
    }
    var width = 0
    for scalar in String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars {
      width += scalar == "\t" ? 1 : columns(scalar)
    }
    let mark = "^" + String(repeating: "~", count: max(0, width - 1))
    let text = String(decoding: bytes, as: UTF8.self)
    return " \(number) | \(text)\n \(gutter) | \(pad)\(mark)\n"
  }

  /// Columns that a terminal gives to a character.
  private func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
