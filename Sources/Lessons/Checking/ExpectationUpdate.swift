import Diagnostics
import Results

/// Writes what cells really show into the expected outputs of their lesson: the only change Lectern ever
/// makes to a lesson, and only on demand.
public enum ExpectationUpdate {
  /// The lesson's bytes with every expected output that does not hold replaced; nil where all hold.
  ///
  /// Lines that still match stay as they are, and in the others numbers that still hold within the
  /// tolerances keep their digits, so that a small drift changes little.
  public static func updated(_ lesson: Lesson, _ run: LessonRun) -> [UInt8]? {
    var bytes = lesson.source.utf8
    var hasChanged = false
    for cell in lesson.cells.reversed() {
      guard let expected = cell.expectedOutput, run.cells[cell.index].status != .skipped else {
        continue
      }
      let actual = OutputComparison.text(run.cells[cell.index].outputs)
      if OutputComparison.matches(
        expected.text, actual, rtol: expected.rtol, atol: expected.atol)
      {
        continue
      }
      let opening = lesson.source.line(at: Int(expected.span.start))
      let start =
        opening < lesson.source.lineStarts.count
        ? lesson.source.lineStarts[opening] : Int(expected.span.end)
      let closing = lesson.source.lineStarts[
        lesson.source.line(at: max(Int(expected.span.end) - 1, Int(expected.span.start))) - 1]
      let prefix = linePrefix(lesson, expected)
      let lines = merged(expected, actual)
      let text = lines.map { ($0.isEmpty ? trimmedEnd(prefix) : prefix + $0) + "\n" }.joined()
      bytes.replaceSubrange(start..<max(start, closing), with: Array(text.utf8))
      hasChanged = true
    }
    return hasChanged ? bytes : nil
  }

  /// What stands before each line of a fence inside a list or a quote.
  private static func linePrefix(_ lesson: Lesson, _ expected: Cell.ExpectedOutput) -> String {
    let line = lesson.source.lineBytes(lesson.source.line(at: Int(expected.span.start)))
    let before = lesson.source.utf8[line.startIndex..<Int(expected.span.start)]
    return String(decoding: before.map { $0 == 0x3E || $0 == 0x09 ? $0 : 0x20 }, as: UTF8.self)
  }

  private static func trimmedEnd(_ text: String) -> String {
    var text = Substring(text)
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private static func merged(_ expected: Cell.ExpectedOutput, _ actual: String) -> [String] {
    let want = OutputComparison.trimmed(expected.text)
    let got = OutputComparison.trimmed(actual)
    return got.enumerated().map { i, line in
      guard i < want.count else { return line }
      return keepingDigits(want[i], line, rtol: expected.rtol, atol: expected.atol)
    }
  }

  /// The new line, with the old digits of each number that still holds.
  static func keepingDigits(_ old: String, _ new: String, rtol: Double, atol: Double) -> String {
    if OutputComparison.matches(old, new, rtol: rtol, atol: atol) { return old }
    let want = OutputComparison.pieces(old).filter { if case .number = $0 { true } else { false } }
    let got = OutputComparison.pieces(new)
    let numbers = got.count { if case .number = $0 { true } else { false } }
    guard numbers == want.count else { return new }
    var result = ""
    var k = 0
    for piece in got {
      switch piece {
      case .character(let scalar): result.unicodeScalars.append(scalar)
      case .anything: result += "..."
      case .number(let text, _):
        if OutputComparison.agree(want[k], piece, rtol, atol), case .number(let kept, _) = want[k] {
          result += kept
        } else {
          result += text
        }
        k += 1
      }
    }
    return result
  }
}
