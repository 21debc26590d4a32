import Diagnostics
import Lessons
import Results

extension LessonPage {
  /// One cell with what it showed; a pair stands where its last member stands.
  func cell(_ index: Int) -> Markup {
    let cell = lesson.cells[index]
    guard cell.options.include else { return "" }
    if let pair = cell.pair, let members = pairs[pair.name], members.count > 1 {
      return index == members[members.count - 1] ? self.pair(pair.name, members) : ""
    }
    let kind = cell.isSolution ? "cell in-solution" : "cell"
    return #"""
      <section class="\#(kind)"\#(anchor(of: cell))>\#(code(cell, ties: [:]))\#(outputs(cell))\#
      \#(problems(of: cell))</section>
      """#
  }

  func anchor(of cell: Cell) -> Markup {
    cell.label.isEmpty ? "" : " id=\"cell-\(cell.label)\""
  }

  /// The cell's code: each line with its number in the lesson's file, and the tie that it belongs
  /// to.
  func code(_ cell: Cell, ties: [Int: Int]) -> Markup {
    guard cell.options.echo, !cell.shownLines.isEmpty else { return "" }
    var lines: Markup = ""
    for (markup, line) in zip(CodeMarkup.lines(cell.shownCode), cell.shownLines) {
      let number = lesson.source.line(at: line.offset)
      var attributes: Markup = #" id="line-\#(number)" data-line="\#(number)""#
      var mark: Markup = ""
      if let tie = ties[number] {
        attributes += #" data-tie="\#(tie)" tabindex="0""#
        mark = #"<span class="tie" aria-hidden="true" data-number="\#(tie + 1)"></span>"#
      }
      lines += "<span class=\"line\"\(attributes)>\(markup)\(mark)\n</span>"
    }
    let code: Markup = #"<div class="code"><pre tabindex="0"><code>\#(lines)</code></pre></div>"#
    return cell.options.codeFold
      ? #"<details class="more fold"><summary>Code</summary>\#(code)</details>"# : code
  }

  func outputs(_ cell: Cell) -> Markup {
    guard cell.options.output, let run, run.cells.indices.contains(cell.index) else { return "" }
    var expected = cell.expectedError?.className ?? ""
    var shown: Markup = ""
    for (number, output) in run.cells[cell.index].outputs.enumerated() {
      if case .warning = output, !cell.options.warning { continue }
      if case .error(let report) = output, cell.options.allowsError, expected.isEmpty {
        expected = report.className
      }
      shown += output.markup(
        at: Output.Place(
          id: "out-" + cell.index.description + "-" + number.description, expectedError: expected,
          alternative: cell.options.figAlt ?? "", caption: cell.options.figCap ?? "",
          shownLines: shownLines))
    }
    return shown.isEmpty ? "" : "<div class=\"outputs\">\(shown)</div>"
  }

  /// What the check found wrong with this cell or its expected output.
  func problems(of cell: Cell) -> Markup {
    guard let run else { return "" }
    let spans = [cell.span, cell.expectedOutput?.span].compactMap { $0 }
    let mine = run.problems.filter { problem in
      guard let span = problem.span else { return false }
      return spans.contains { $0.start <= span.start && span.start < $0.end }
    }
    return Markup.joined(mine.map(problem))
  }

  /// Problems of the lesson that no cell shows.
  var pageProblems: Markup {
    var all = lesson.diagnostics
    for problem in run?.problems ?? [] {
      let isShown = lesson.cells.contains { cell in
        guard let span = problem.span, cell.options.include else { return false }
        return [cell.span, cell.expectedOutput?.span].compactMap { $0 }.contains {
          $0.start <= span.start && span.start < $0.end
        }
      }
      if !isShown { all.append(problem) }
    }
    return Markup.joined(all.map(problem))
  }

  private func problem(_ diagnostic: Diagnostic) -> Markup {
    let name: String
    switch diagnostic.severity {
    case .error: name = "Error"
    case .warning: name = "Warning"
    case .note: name = "Note"
    }
    var result: Markup = #"<aside class="problem is-\#(name.lowercased())" aria-label="\#(name)">"#
    result += #"<p class="label">\#(name)\#(place(diagnostic.span))</p>"#
    result += #"<pre class="message"><samp>\#(diagnostic.message)</samp></pre>"#
    if let span = diagnostic.span { result += excerpt(span) }
    if let help = diagnostic.help { result += #"<p class="help">\#(help)</p>"# }
    return result + "</aside>"
  }

  private func place(_ span: Span?) -> Markup {
    guard let span, span.file == lesson.file else { return "" }
    let position = lesson.source.position(at: Int(span.start))
    return ", line \(position.line), column \(position.column)"
  }

  /// The first line of a span with the span marked.
  private func excerpt(_ span: Span) -> Markup {
    guard span.file == lesson.file else { return "" }
    let line = lesson.source.line(at: Int(span.start))
    let bytes = Array(lesson.source.lineBytes(line))
    let start = min(Int(span.start) - lesson.source.lineStarts[line - 1], bytes.count)
    let end = min(max(start, Int(span.end) - lesson.source.lineStarts[line - 1]), bytes.count)
    func text(_ part: ArraySlice<UInt8>) -> String { String(decoding: part, as: UTF8.self) }
    return #"""
      <pre tabindex="0"><code>\#(text(bytes[..<start]))<mark>\#(text(bytes[start..<end]))</mark>\#
      \#(text(bytes[end...]))</code></pre>
      """#
  }
}
