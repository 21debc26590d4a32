import Diagnostics

/// Reads a lesson file: front matter, prose, cells and what belongs to them.
public final class LessonReader {
  private let source: SourceFile
  private let file: FileID
  private var cells: [Cell] = []
  private var problems: [Diagnostic] = []
  private var labels: [String: Span] = [:]
  /// The cell that a following expected output belongs to.
  private var lastCell: Int?

  private init(source: SourceFile, file: FileID) {
    self.source = source
    self.file = file
  }

  /// Reads a file. A lesson always comes back; what is wrong with it stands in its diagnostics.
  public static func read(
    _ source: SourceFile, file: FileID, slug: String, defaults: FrontMatter.Execution = .init()
  ) -> Lesson {
    let reader = LessonReader(source: source, file: file)
    return reader.read(slug: slug, defaults: defaults)
  }

  private func read(slug: String, defaults: FrontMatter.Execution) -> Lesson {
    let (frontMatter, bodyStart, found) = FrontMatter.read(source, file: file, defaults: defaults)
    problems += found
    checkEncoding()
    let markdown = MarkdownReader(source: source, file: file, from: bodyStart)
    markdown.fence = { [unowned self] fence in kind(of: fence) }
    let (blocks, footnotes) = markdown.read()
    checkPairs()
    problems += markdown.diagnostics
    problems.sort { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) }
    return Lesson(
      source: source, file: file, slug: slug, frontMatter: frontMatter, blocks: blocks,
      footnotes: footnotes, cells: cells, diagnostics: problems)
  }

  private func checkEncoding() {
    let text = String(validating: source.utf8, as: UTF8.self)
    if text == nil, let bad = firstInvalidByte() {
      problems.append(
        Diagnostic(
          .error, "The file is not UTF-8: byte \(source.utf8[bad]) cannot stand here",
          at: Span(file: file, start: bad, end: bad + 1)))
    }
    if let zero = source.utf8.firstIndex(of: 0) {
      problems.append(
        Diagnostic(
          .error, "The file holds a zero byte", at: Span(file: file, start: zero, end: zero + 1)))
    }
  }

  private func firstInvalidByte() -> Int? {
    for line in 1...source.lineStarts.count {
      let bytes = source.lineBytes(line)
      guard String(validating: bytes, as: UTF8.self) == nil else { continue }
      for count in 1...max(bytes.count, 1) {
        // A prefix may stop inside a character: only four bad lengths in a row mean a bad byte.
        let isBad = (count...min(count + 3, bytes.count)).allSatisfy {
          String(validating: bytes.prefix($0), as: UTF8.self) == nil
        }
        if isBad { return bytes.startIndex + count - 1 }
      }
    }
    return nil
  }

  // MARK: Fences

  private func kind(of fence: MarkdownReader.Fence) -> Block.Kind? {
    let attributes = FenceAttributes(source, fence.info, strictFor: ["python", "text"])
    switch attributes.language {
    case "python": return cell(fence, attributes)
    case "text" where attributes.classes.contains("output"): return output(fence, attributes)
    default:
      lastCell = nil
      guard !attributes.language.isEmpty else { return nil }
      let close = ["python", "text"].filter { nearest(to: attributes.language, among: [$0]) != nil }
      if close == ["python"] {
        problems.append(
          Diagnostic(
            .warning, "A fence of language \(attributes.language) does not run", at: fence.info,
            help: "Did you mean python?"))
      }
      return nil
    }
  }

  private func cell(_ fence: MarkdownReader.Fence, _ attributes: FenceAttributes) -> Block.Kind {
    let first = fence.lines.first?.offset ?? Int(fence.span.end)
    var cell = Cell(
      index: cells.count, span: fence.span, lines: fence.lines, code: fence.text,
      firstLine: source.line(at: first))
    cell.isSolution = fence.isInSolution
    var options = CellOptionReader(source: source, file: file)
    options.read(attributes, into: &cell)
    problems += options.problems
    if !cell.label.isEmpty {
      if let before = labels[cell.label] {
        problems.append(
          Diagnostic(
            .error, "Two cells are named \(cell.label)", at: fence.info,
            related: [.init(span: before, message: "The first one is here.")]))
      }
      labels[cell.label] = fence.info
    }
    if cell.expectedError != nil, !cell.options.eval {
      problems.append(
        Diagnostic(.error, "A cell that does not run cannot raise an error", at: fence.info))
    }
    cells.append(cell)
    lastCell = cell.index
    return .cell(cell.index)
  }

  private func output(_ fence: MarkdownReader.Fence, _ attributes: FenceAttributes) -> Block.Kind? {
    problems += attributes.problems
    var expected = Cell.ExpectedOutput(
      span: fence.span, lines: fence.lines, text: fence.text, rtol: 0, atol: 0)
    for (key, value) in attributes.values {
      guard key == "rtol" || key == "atol" else {
        problems.append(
          Diagnostic(
            .error, "An expected output takes rtol and atol, not \(key)", at: value.keySpan,
            help: nearest(to: key, among: ["rtol", "atol"]).map { "Did you mean \($0)?" }))
        continue
      }
      guard let number = Double(value.text), number >= 0, number.isFinite else {
        problems.append(
          Diagnostic(
            .error, "\(key) must be a number from 0, and is \(value.text)", at: value.span))
        continue
      }
      if key == "rtol" { expected.rtol = number } else { expected.atol = number }
    }
    guard let index = lastCell else {
      problems.append(
        Diagnostic(
          .error, "This expected output follows no cell", at: fence.info,
          help: "It must be the next fence after the python fence that prints it."))
      return nil
    }
    lastCell = nil
    cells[index].expectedOutput = expected
    return .expectedOutput(cell: index)
  }

  // MARK: Pairs

  private func checkPairs() {
    var members: [String: [Cell]] = [:]
    for cell in cells {
      guard let pair = cell.pair else { continue }
      if let twin = members[pair.name]?.first(where: { $0.pair?.form == pair.form }) {
        problems.append(
          Diagnostic(
            .error, "The pair \(pair.name) has two members with api=\(pair.form.rawValue)",
            at: pair.span,
            related: [.init(span: twin.pair!.span, message: "The first one is here.")]))
      }
      members[pair.name, default: []].append(cell)
    }
    for (name, cells) in members {
      if cells.count == 1 {
        problems.append(
          Diagnostic(
            .error, "The pair \(name) has one member only", at: cells[0].pair!.span,
            help: "Give another cell pair=\(name) and the other form as api."))
      }
      let same = Set(cells.flatMap { $0.pair!.same })
      for cell in cells {
        for claim in cell.pair!.differs where same.contains(claim) {
          problems.append(
            Diagnostic(
              .error, "The pair \(name) claims that \(claim.rawValue) are the same, and that they differ",
              at: cell.pair!.span))
        }
      }
    }
  }
}
