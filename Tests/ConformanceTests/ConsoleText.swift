import Foundation

/// Makes console text comparable: what a terminal would show, without clock readings.
///
/// The same rules as `Programs/normalise.py`, which documents why each is needed.
enum ConsoleText {
  static func normalise(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\n")
  }

  private static func line(_ raw: String) -> String {
    let stripped = raw.replacing(ansi, with: "")
    let last = stripped.unicodeScalars.lastIndex(of: "\r").map {
      String(stripped.unicodeScalars[stripped.unicodeScalars.index(after: $0)...])
    }
    var text = last ?? stripped
    if text.prefixMatch(of: barTime) == nil { text = onScreen(stripped) }
    if let match = text.prefixMatch(of: barTime) {
      text = "\(match.1) <t> <t>" + text[match.range.upperBound...]
      while let end = text.last, end.isWhitespace { text.removeLast() }
    } else if let match = text.prefixMatch(of: compactTime) {
      text = "\(match.1) - <t> - <t>" + text[match.range.upperBound...]
    }
    return text
  }

  /// What is left on screen after `line` is printed on a terminal.
  private static func onScreen(_ line: String) -> String {
    guard line.unicodeScalars.contains(where: { $0 == "\r" || $0 == "\u{8}" }) else { return line }
    var cells: [Unicode.Scalar] = []
    var column = 0
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\r": column = 0
      case "\u{8}": column = max(0, column - 1)
      default:
        if column < cells.count { cells[column] = scalar } else { cells.append(scalar) }
        column += 1
      }
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: cells)
    return String(result)
  }

  nonisolated(unsafe) private static let ansi =
    /\u{1b}\[[0-9;?]*[ -\/]*[@-~]|\u{1b}\][^\u{07}\u{1b}]*(?:\u{07}|\u{1b}\\)|\u{1b}[@-Z\\\-_]/
    .matchingSemantics(.unicodeScalar)
  nonisolated(unsafe) private static let barTime =
    /(\s*\d+\/(?:\d+ [━=>.]+|Unknown)) (?:\d+:\d\d:\d\d|\d+:\d\d|\d+s) \d+(?:s|ms|us)\/(?:step|epoch|sample)/
    .matchingSemantics(.unicodeScalar)
  nonisolated(unsafe) private static let compactTime =
    /(\s*\d+\/\d+) - (?:\d+:\d\d:\d\d|\d+:\d\d|\d+s) - \d+(?:s|ms|us)\/(?:step|epoch|sample)/
    .matchingSemantics(.unicodeScalar)
}
