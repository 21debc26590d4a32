import Results

/// Python code as markup, line by line.
enum CodeMarkup {
  /// One piece of markup per line of `text`, without line ends.
  static func lines(_ text: String) -> [Markup] {
    var lines: [Markup] = [""]
    for token in PythonTokens(text).tokens {
      for (i, part) in token.text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if i > 0 { lines.append("") }
        if part.isEmpty { continue }
        let name = token.kind.rawValue
        lines[lines.count - 1] +=
          name.isEmpty ? "\(String(part))" : "<span class=\"\(name)\">\(String(part))</span>"
      }
    }
    if lines.count > 1, lines[lines.count - 1].isEmpty { lines.removeLast() }
    return lines
  }
}
