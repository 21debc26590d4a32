import Diagnostics
import Results

/// Turns what a worker told into a run: which cells did what they should, and what is wrong.
struct RunJudge {
  let lesson: Lesson
  let record: RunRecord
  let interruption: RunInterruption?
  private(set) var problems: [Diagnostic] = []

  init(_ lesson: Lesson, _ record: RunRecord, _ interruption: RunInterruption?) {
    self.lesson = lesson
    self.record = record
    self.interruption = interruption
  }

  mutating func run() -> LessonRun {
    var cells: [LessonRun.CellRun] = []
    var hasStopped = false
    for cell in lesson.cells {
      let outputs = record.outputs[cell.index]
      var status = LessonRun.CellRun.Status.skipped
      if cell.options.eval, !hasStopped {
        if record.ended.contains(cell.index) {
          status = judge(cell, outputs)
          hasStopped = status == .failed && !isAllowed(cell, outputs)
        } else if record.current == cell.index || record.limit?.cell == cell.index {
          status = .failed
        }
      }
      cells.append(.init(status: status, outputs: outputs))
    }
    if let limit = record.limit { reportLimit(limit.cell, limit.reason) }
    if let interruption { report(interruption) }
    judgePairs()
    var run = LessonRun(cells: cells, verdicts: record.verdicts, problems: problems)
    run.filesRead = record.filesRead
    return run
  }

  private func isAllowed(_ cell: Cell, _ outputs: [Output]) -> Bool {
    raised(outputs) == nil || cell.mayFail(lesson.frontMatter.execute)
  }

  private func raised(_ outputs: [Output]) -> ErrorReport? {
    for output in outputs { if case .error(let report) = output { return report } }
    return nil
  }

  // MARK: Cells

  private mutating func judge(_ cell: Cell, _ outputs: [Output]) -> LessonRun.CellRun.Status {
    let error = raised(outputs)
    if let expected = cell.expectedError { return judge(cell, expected, error) }
    guard let error else {
      guard let mismatch = OutputComparison.mismatch(cell, outputs) else { return .finished }
      problems.append(mismatch)
      return .failed
    }
    if cell.mayFail(lesson.frontMatter.execute) { return .raised }
    problems.append(
      Diagnostic(.error, summary(error), at: span(of: error, in: cell), help: help(for: error)))
    return .failed
  }

  private func help(for error: ErrorReport) -> String? {
    if !error.hint.isEmpty { return error.hint }
    guard error.className.hasSuffix("MemoryError") else { return nil }
    return "The lesson may use \(lesson.frontMatter.execute.memory) MiB: use smaller arrays, or raise "
      + "execute: memory in the front matter."
  }

  private mutating func judge(
    _ cell: Cell, _ expected: Cell.ExpectedError, _ error: ErrorReport?
  ) -> LessonRun.CellRun.Status {
    guard let error else {
      problems.append(
        Diagnostic(
          .error, "This cell should raise \(expected.className), and raises nothing",
          at: expected.span))
      return .failed
    }
    guard error.className == expected.className else {
      problems.append(
        Diagnostic(
          .error, "This cell should raise \(expected.className), and raises \(summary(error))",
          at: span(of: error, in: cell),
          related: [.init(span: expected.span, message: "The error is expected here.")]))
      return .failed
    }
    guard expected.text.isEmpty || error.message.contains(expected.text) else {
      problems.append(
        Diagnostic(
          .error, "The \(error.className) should say \(expected.text), and says \(error.message)",
          at: expected.span))
      return .failed
    }
    if let mismatch = OutputComparison.mismatch(cell, record.outputs[cell.index]) {
      problems.append(mismatch)
      return .failed
    }
    return .raised
  }

  private func summary(_ error: ErrorReport) -> String {
    let line = error.message.split(separator: "\n").first.map(String.init) ?? ""
    return line.isEmpty ? error.className : "\(error.className): \(line)"
  }

  /// The innermost place of the error that lies in the lesson.
  private func span(of error: ErrorReport, in cell: Cell) -> Span {
    let frames = error.frames.filter { $0.file == lesson.source.name }
    guard let frame = frames.last, frame.line >= 1, frame.line <= lesson.source.lineStarts.count
    else { return spanInTraceback(error) ?? codeSpan(cell) }
    let bytes = lesson.source.lineBytes(frame.line)
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    // Columns count within the line as the frame shows it, which may lack the indentation of a list.
    let shown = frame.sourceLine.unicodeScalars
    let indent = shown.isEmpty ? 0 : max(0, text.count - shown.count)
    guard frame.end > frame.start else {
      let blank = bytes.prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }.count
      return Span(file: lesson.file, start: bytes.startIndex + blank, end: bytes.endIndex)
    }
    let start = text.prefix(indent + frame.start).reduce(0) { $0 + UTF8.width($1) }
    let width = text.dropFirst(indent + frame.start).prefix(frame.end - frame.start)
      .reduce(0) { $0 + UTF8.width($1) }
    return Span(
      file: lesson.file, start: bytes.startIndex + start, end: bytes.startIndex + start + width)
  }

  /// The place that the text of a traceback names last: a syntax error has no frame of its own.
  private func spanInTraceback(_ error: ErrorReport) -> Span? {
    let rows = error.traceback.split(separator: "\n", omittingEmptySubsequences: false)
    let mark = "File \"\(lesson.source.name)\", line "
    guard let at = rows.lastIndex(where: { $0.contains(mark) }),
      let range = rows[at].firstRange(of: mark),
      let line = Int(rows[at][range.upperBound...].prefix(while: \.isNumber)),
      line >= 1, line <= lesson.source.lineStarts.count
    else { return nil }
    let bytes = lesson.source.lineBytes(line)
    let start = bytes.startIndex + bytes.prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }.count
    // The carets stand under the line without its indentation, both set off by four blanks.
    guard at + 2 < rows.count, let caret = rows[at + 2].firstIndex(of: "^") else {
      return Span(file: lesson.file, start: start, end: bytes.endIndex)
    }
    let column = rows[at + 2].distance(from: rows[at + 2].startIndex, to: caret) - 4
    let width = rows[at + 2][caret...].prefix { $0 == "^" }.count
    let text = String(decoding: lesson.source.utf8[start..<bytes.endIndex], as: UTF8.self).unicodeScalars
    let from = text.prefix(max(0, column)).reduce(0) { $0 + UTF8.width($1) }
    let length = text.dropFirst(max(0, column)).prefix(width).reduce(0) { $0 + UTF8.width($1) }
    return Span(file: lesson.file, start: start + from, end: start + from + length)
  }

  /// A line of the lesson without the blanks before it.
  private func lineSpan(_ line: Int) -> Span? {
    guard line >= 1, line <= lesson.source.lineStarts.count else { return nil }
    let bytes = lesson.source.lineBytes(line)
    let blank = bytes.prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }.count
    return Span(file: lesson.file, start: bytes.startIndex + blank, end: bytes.endIndex)
  }

  /// The first line that the cell shows.
  private func codeSpan(_ cell: Cell) -> Span {
    guard let line = cell.shownLines.first ?? cell.lines.first else { return cell.span }
    return Span(file: lesson.file, start: line.offset, end: line.offset + line.length)
  }

  // MARK: Limits

  private mutating func reportLimit(_ index: Int, _ reason: String) {
    guard lesson.cells.indices.contains(index) else { return }
    let cell = lesson.cells[index]
    let place = record.line.flatMap(lineSpan) ?? codeSpan(cell)
    problems.append(Diagnostic(.error, reason, at: place, help: help(forLimit: reason)))
  }

  private func help(forLimit reason: String) -> String? {
    reason.contains("output") || reason.contains("prints") ? "Print less, or show a part only." : nil
  }

  private mutating func report(_ interruption: RunInterruption) {
    let place = record.line.flatMap(lineSpan)
      ?? record.current.map { codeSpan(lesson.cells[$0]) }
      ?? lesson.cells.first(where: \.options.eval).map(codeSpan) ?? lesson.frontMatter.span
    let message: String
    var help: String?
    switch interruption {
    case .timeout(let seconds, let isCell):
      let what = isCell ? "This cell" : "The lesson"
      message = "\(what) ran longer than its \(Self.text(seconds)) s and was stopped here"
      help = isCell
        ? "Is there an endless loop? Else raise the cell's timeout."
        : "Is there an endless loop? Else raise execute: timeout in the front matter."
    case .memory:
      message =
        "The lesson needs more than its \(lesson.frontMatter.execute.memory) MiB of memory and was stopped here"
      help = "Use smaller arrays, or raise execute: memory in the front matter."
    case .tooMuchOutput:
      message = "The lesson shows too much output and was stopped here"
      help = "Print less, or show a part only."
    case .crash(let how):
      message = "The engine ended unexpectedly (\(how)) while this cell ran"
      help = "This is a defect of Lectern, not of the lesson."
    case .cannotStart(let why):
      message = "No worker process could be started: \(why)"
    }
    problems.append(Diagnostic(.error, message, at: place, help: help))
  }

  private static func text(_ seconds: Double) -> String {
    seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
  }

  // MARK: Pairs

  private mutating func judgePairs() {
    for (name, members) in lesson.pairs {
      guard let verdict = record.verdicts[name] else { continue }
      for index in members {
        guard let pair = lesson.cells[index].pair else { continue }
        for claim in pair.same { judge(claim, isSame: true, verdict, pair) }
        for claim in pair.differs { judge(claim, isSame: false, verdict, pair) }
      }
    }
  }

  private mutating func judge(
    _ claim: Cell.Claim, isSame: Bool, _ verdict: PairVerdict, _ pair: Cell.PairMember
  ) {
    guard let found = verdict.claims.first(where: { $0.name == claim.rawValue }) else {
      problems.append(
        Diagnostic(
          .error, "The pair \(pair.name) does not show whether its \(claim.rawValue) are the same",
          at: pair.span, help: "Both members must build, and for loss also train, their model."))
      return
    }
    guard found.isSame != isSame else { return }
    let claimed = isSame ? "the same" : "different"
    problems.append(
      Diagnostic(
        .error, "The pair \(pair.name) claims that \(claim.rawValue) are \(claimed): \(found.detail)",
        at: pair.span))
  }
}
