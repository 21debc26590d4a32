import Diagnostics
import Results

/// Compares what a cell printed with what its author wrote down.
///
/// Text must be equal, blanks at the end of a line aside; numbers may differ by `atol + rtol·|expected|`;
/// `...` stands for any text, over line ends too.
public enum OutputComparison {
  /// How the diagnostic about a difference starts.
  static let mismatchPrefix = "The output is not what is expected"

  /// What a cell shows, as plain text: what it printed, then the value of its last expression.
  ///
  /// Progress bars are as a terminal leaves them, without timings.
  public static func text(_ outputs: [Output]) -> String {
    var text = ""
    for output in outputs {
      switch output {
      case .stream(let printed, isError: false): text += printed
      case .value(let repr): text += line(repr)
      case .summary(let summary): text += line(summary.text)
      case .training(let log): text += line(log.text)
      case .stream, .graph, .figure, .warning, .error: break
      }
    }
    return text.isEmpty ? "" : TerminalText(text).plain + "\n"
  }

  private static func line(_ text: String) -> String {
    text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
  }

  /// Whether a text is what was expected.
  public static func matches(_ expected: String, _ actual: String, rtol: Double, atol: Double)
    -> Bool
  {
    let want = pieces(trimmed(expected).joined(separator: "\n"))
    let got = pieces(trimmed(actual).joined(separator: "\n"))
    return matches(want[...], got[...], rtol, atol)
  }

  /// The problem with what a cell shows, or nil.
  static func mismatch(_ cell: Cell, _ outputs: [Output]) -> Diagnostic? {
    guard let expected = cell.expectedOutput else { return nil }
    let actual = text(outputs)
    guard !matches(expected.text, actual, rtol: expected.rtol, atol: expected.atol) else {
      return nil
    }
    let want = trimmed(expected.text)
    let got = trimmed(actual)
    let at = firstDifference(want, got, expected)
    let shownWant = at < want.count ? want[at] : "the end"
    let shownGot = at < got.count ? got[at] : "the end"
    let line = at < expected.lines.count ? expected.lines[at] : nil
    let span =
      line.map {
        Span(file: expected.span.file, start: $0.offset, end: $0.offset + $0.length)
      } ?? Span(file: expected.span.file, start: Int(expected.span.start), end: Int(expected.span.end))
    return Diagnostic(
      .error, "\(mismatchPrefix): wanted \(quoted(shownWant)), got \(quoted(shownGot))",
      at: span, help: "lectern check --update writes the output into the lesson.")
  }

  private static func quoted(_ text: String) -> String {
    text.count > 120 ? "\"\(text.prefix(117))...\"" : "\"\(text)\""
  }

  /// The first line that no continuation of the match can save: where both run apart.
  private static func firstDifference(
    _ want: [String], _ got: [String], _ expected: Cell.ExpectedOutput
  ) -> Int {
    for i in 0..<max(want.count, got.count) {
      guard i < want.count, i < got.count else { return i }
      if want[i].contains("...") { return i }
      if !matches(want[i], got[i], rtol: expected.rtol, atol: expected.atol) { return i }
    }
    return 0
  }

  /// Lines without blanks at their ends, and without empty lines at the end of the text.
  static func trimmed(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = Substring(line)
      while line.last == " " || line.last == "\t" || line.last == "\r" { line.removeLast() }
      return String(line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  // MARK: Matching

  enum Piece: Equatable {
    case character(Unicode.Scalar)
    /// The text as written, and its value.
    case number(String, Double)
    case anything
  }

  /// Splits a text into numbers, `...` and single characters.
  static func pieces(_ text: String) -> [Piece] {
    let s = Array(text.unicodeScalars)
    var result: [Piece] = []
    var i = 0
    while i < s.count {
      if s[i] == ".", i + 2 < s.count, s[i + 1] == ".", s[i + 2] == "." {
        result.append(.anything)
        i += 3
        continue
      }
      if let end = numberEnd(s, i), !followsWord(s, i) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: s[i..<end])
        let word = String(view)
        if let value = Double(word) {
          result.append(.number(word, value))
          i = end
          continue
        }
      }
      result.append(.character(s[i]))
      i += 1
    }
    return result
  }

  private static func followsWord(_ s: [Unicode.Scalar], _ i: Int) -> Bool {
    guard i > 0 else { return false }
    let before = s[i - 1]
    // The digit in dense_1 is part of a name; the sign in 2-1 is an operator.
    if before.properties.isAlphabetic || before == "_" { return true }
    return (s[i] == "-" || s[i] == "+") && isDigit(before)
  }

  private static func isDigit(_ c: Unicode.Scalar) -> Bool { ("0"..."9").contains(c) }

  /// The end of the number that starts at `i`: `-1`, `2.5`, `.5`, `1e-3`; commas are no part of it.
  private static func numberEnd(_ s: [Unicode.Scalar], _ start: Int) -> Int? {
    var i = start
    if i < s.count, s[i] == "-" || s[i] == "+" { i += 1 }
    let digits = i
    while i < s.count, isDigit(s[i]) { i += 1 }
    var count = i - digits
    if i < s.count, s[i] == ".", !(i + 2 < s.count && s[i + 1] == "." && s[i + 2] == ".") {
      var j = i + 1
      while j < s.count, isDigit(s[j]) { j += 1 }
      count += j - i - 1
      i = j
    }
    guard count > 0 else { return nil }
    if i < s.count, s[i] == "e" || s[i] == "E" {
      var j = i + 1
      if j < s.count, s[j] == "-" || s[j] == "+" { j += 1 }
      let exponent = j
      while j < s.count, isDigit(s[j]) { j += 1 }
      if j > exponent { i = j }
    }
    // 3rd, 2D: a word, not a number.
    if i < s.count, s[i].properties.isAlphabetic || s[i] == "_" { return nil }
    return i
  }

  static func agree(_ a: Piece, _ b: Piece, _ rtol: Double, _ atol: Double) -> Bool {
    switch (a, b) {
    case (.number(let x, let want), .number(let y, let got)):
      x == y || ((rtol > 0 || atol > 0) && abs(want - got) <= atol + rtol * abs(want))
    default: a == b
    }
  }

  /// Wildcard matching that goes back to the last `...` only: linear for one, quadratic at worst.
  private static func matches(
    _ want: ArraySlice<Piece>, _ got: ArraySlice<Piece>, _ rtol: Double, _ atol: Double
  ) -> Bool {
    var w = want.startIndex
    var g = got.startIndex
    var star: (want: Int, got: Int)?
    while g < got.endIndex {
      if w < want.endIndex, want[w] == .anything {
        star = (w + 1, g)
        w += 1
      } else if w < want.endIndex, agree(want[w], got[g], rtol, atol) {
        w += 1
        g += 1
      } else if let last = star {
        star = (last.want, last.got + 1)
        w = last.want
        g = last.got + 1
      } else {
        return false
      }
    }
    while w < want.endIndex, want[w] == .anything { w += 1 }
    return w == want.endIndex
  }
}
