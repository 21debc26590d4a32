import Diagnostics

/// Reads what an author asks of a cell, in the braces of the fence and in its `#|` lines.
struct CellOptionReader {
  static let names = [
    "label", "eval", "echo", "output", "include", "error", "warning", "timeout", "fig-cap",
    "fig-alt", "code-fold", "pair", "api", "same", "differs",
  ]

  let source: SourceFile
  let file: FileID
  private(set) var problems: [Diagnostic] = []

  init(source: SourceFile, file: FileID) {
    self.source = source
    self.file = file
  }

  /// Fills in the options of a cell, and what of its code the page shows.
  mutating func read(_ attributes: FenceAttributes, into cell: inout Cell) {
    problems += attributes.problems
    cell.label = attributes.id ?? ""
    cell.classes = attributes.classes
    let optionLines = cell.lines.prefix { line in
      source.utf8[line.offset..<(line.offset + line.length)].starts(with: Array("#|".utf8))
    }
    var given: [String: Span] = [:]
    var text = ""
    var offsets: [Int] = []
    // Both forms go through one YAML reader, so that types and messages agree.
    for (key, value) in attributes.values {
      if key.hasPrefix("data-") {
        cell.attributes.append((key, value.text))
        continue
      }
      if let first = given[key] { twice(key, value.keySpan, first) } else { given[key] = value.keySpan }
      if !Self.names.contains(key) { unknown(key, value.keySpan) }
    }
    for line in optionLines {
      var start = line.offset + 2
      let end = line.offset + line.length
      if start < end, source.utf8[start] == 0x20 { start += 1 }
      offsets.append(start)
      text += quotedError(String(decoding: source.utf8[start..<end], as: UTF8.self)) + "\n"
    }
    let yaml = YAMLText(text: text, lineOffsets: offsets, source: source, file: file)
    let fields = YAMLFields(yaml, named: "The option lines")
    for key in fields.keys {
      if let first = given[key], let span = fields.keySpan(key) { twice(key, span, first) }
    }
    let inline = InlineValues(attributes: attributes)
    apply(fields, inline, &cell)
    fields.finish(.error, what: "cell option")
    problems += fields.problems + inline.problems
    readShownLines(&cell, skipping: optionLines.count)
  }

  /// `error: NameError: name 'x'` is no YAML, but what one writes: its value is put in quotes.
  private func quotedError(_ line: String) -> String {
    guard line.hasPrefix("error:") else { return line }
    let value = line.dropFirst(6).trimmingSpace
    guard value.contains(":"), !value.hasPrefix("\""), !value.hasPrefix("'") else { return line }
    return "error: '" + value.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''") + "'"
  }

  private mutating func twice(_ key: String, _ span: Span, _ first: Span) {
    problems.append(
      Diagnostic(
        .error, "The option \(key) is given twice", at: span,
        related: [.init(span: first, message: "It was given here first.")]))
  }

  private mutating func unknown(_ key: String, _ span: Span) {
    problems.append(
      Diagnostic(
        .error, "There is no cell option named \(key)", at: span,
        help: nearest(to: key, among: Self.names).map { "Did you mean \($0)?" }))
  }

  private mutating func apply(_ fields: YAMLFields, _ inline: InlineValues, _ cell: inout Cell) {
    func bool(_ key: String, _ value: inout Bool) {
      if let given = fields.bool(key) ?? inline.bool(key) { value = given }
    }
    if let label = fields.string("label") ?? inline.string("label") {
      if !cell.label.isEmpty, let span = fields.keySpan("label") ?? inline.span("label") {
        problems.append(
          Diagnostic(.error, "The cell already has the name \(cell.label)", at: span))
      }
      cell.label = label
    }
    bool("eval", &cell.options.eval)
    bool("echo", &cell.options.echo)
    bool("output", &cell.options.output)
    bool("include", &cell.options.include)
    bool("warning", &cell.options.warning)
    bool("code-fold", &cell.options.codeFold)
    cell.options.timeout = fields.double("timeout", positive: true) ?? inline.positive("timeout")
    cell.options.figCap = fields.string("fig-cap") ?? inline.string("fig-cap")
    cell.options.figAlt = fields.string("fig-alt") ?? inline.string("fig-alt")
    readError(fields, inline, &cell)
    readPair(fields, inline, &cell)
  }

  /// `error: true` allows any error; a class, with text after a colon, demands just that one.
  private mutating func readError(
    _ fields: YAMLFields, _ inline: InlineValues, _ cell: inout Cell
  ) {
    guard let text = fields.string("error") ?? inline.string("error"),
      let span = fields.valueSpan("error") ?? inline.span("error")
    else { return }
    switch text {
    case "true", "True", "yes": cell.options.allowsError = true
    case "false", "False", "no": break
    default:
      let parts = text.split(separator: ":", maxSplits: 1).map(\.trimmingSpace)
      let name = parts.first ?? ""
      let isName = !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || "_.".contains($0) }
      guard isName else {
        problems.append(
          Diagnostic(
            .error, "error must be true, false or the name of an exception, and is \(text)",
            at: span))
        return
      }
      cell.expectedError = Cell.ExpectedError(
        className: name, text: parts.count > 1 ? parts[1] : "", span: span)
    }
  }

  private mutating func readPair(
    _ fields: YAMLFields, _ inline: InlineValues, _ cell: inout Cell
  ) {
    let name = fields.string("pair") ?? inline.string("pair")
    let api = fields.string("api") ?? inline.string("api")
    let same = fields.strings("same") ?? inline.list("same")
    let differs = fields.strings("differs") ?? inline.list("differs")
    func span(_ key: String) -> Span { fields.valueSpan(key) ?? inline.span(key) ?? cell.span }
    guard let name else {
      for key in ["api", "same", "differs"]
      where fields.keySpan(key) != nil || inline.span(key) != nil {
        problems.append(
          Diagnostic(
            .error, "\(key) belongs to a pair, and this cell has no pair=NAME", at: span(key)))
      }
      return
    }
    let forms = Cell.Form.allCases.map(\.rawValue)
    guard let api else {
      problems.append(
        Diagnostic(
          .error, "A member of a pair says which form it is", at: span("pair"),
          help: "Add api=\(forms.joined(separator: ", api=")).".replacingLastComma()))
      return
    }
    guard let form = Cell.Form(rawValue: api) else {
      problems.append(
        Diagnostic(
          .error, "api must be \(forms.joined(separator: ", ")), and is \(api)", at: span("api"),
          help: nearest(to: api, among: forms).map { "Did you mean \($0)?" }))
      return
    }
    var member = Cell.PairMember(name: name, form: form, span: span("pair"))
    member.same = claims(same ?? [], "same", span("same"))
    member.differs = claims(differs ?? [], "differs", span("differs"))
    cell.pair = member
  }

  private mutating func claims(_ names: [String], _ key: String, _ span: Span) -> [Cell.Claim] {
    let known = Cell.Claim.allCases.map(\.rawValue)
    return names.flatMap { $0.split(separator: ",").map(\.trimmingSpace) }.compactMap { name in
      if let claim = Cell.Claim(rawValue: name) { return claim }
      problems.append(
        Diagnostic(
          .error, "\(key) compares \(known.joined(separator: ", ")), not \(name)", at: span,
          help: nearest(to: name, among: known).map { "Did you mean \($0)?" }))
      return nil
    }
  }

  /// What the page shows: neither options nor lines that end in `# hide`.
  private func readShownLines(_ cell: inout Cell, skipping count: Int) {
    cell.shownLines = cell.lines.dropFirst(count).filter { line in
      let text = String(
        decoding: source.utf8[line.offset..<(line.offset + line.length)], as: UTF8.self)
      let trimmed = text.trimmingSpace
      guard trimmed.hasSuffix("hide"), let hash = trimmed.lastIndex(of: "#") else { return true }
      return trimmed[hash...].dropFirst().trimmingSpace != "hide"
    }
    // Blank lines left over at either end would show as empty rows.
    while let first = cell.shownLines.first, isBlank(first) { cell.shownLines.removeFirst() }
    while let last = cell.shownLines.last, isBlank(last) { cell.shownLines.removeLast() }
    cell.shownCode = cell.shownLines.map {
      String(decoding: source.utf8[$0.offset..<($0.offset + $0.length)], as: UTF8.self) + "\n"
    }.joined()
  }

  private func isBlank(_ line: Cell.Line) -> Bool {
    source.utf8[line.offset..<(line.offset + line.length)].allSatisfy { $0 <= 0x20 }
  }
}

/// Values from the braces, read by type.
private final class InlineValues {
  private let attributes: FenceAttributes
  private(set) var problems: [Diagnostic] = []
  init(attributes: FenceAttributes) { self.attributes = attributes }

  private func value(_ key: String) -> FenceAttributes.Value? {
    attributes.values.first { $0.key == key }?.value
  }
  func span(_ key: String) -> Span? { value(key)?.span }
  func string(_ key: String) -> String? { value(key)?.text }

  func list(_ key: String) -> [String]? { value(key).map { [$0.text] } }

  func bool(_ key: String) -> Bool? {
    guard let value = value(key) else { return nil }
    switch value.text {
    case "true", "True": return true
    case "false", "False": return false
    default:
      problems.append(
        Diagnostic(.error, "\(key) must be true or false, and is \(value.text)", at: value.span))
      return nil
    }
  }

  func positive(_ key: String) -> Double? {
    guard let value = value(key) else { return nil }
    if let number = Double(value.text), number.isFinite, number > 0 { return number }
    problems.append(
      Diagnostic(
        .error, "\(key) must be a number greater than 0, and is \(value.text)", at: value.span))
    return nil
  }
}

extension String {
  fileprivate func replacingLastComma() -> String {
    guard let comma = lastIndex(of: ",") else { return self }
    return self[..<comma] + " or" + self[index(after: comma)...]
  }
}
