import Diagnostics

extension FrontMatter {
  /// Reads the block between the first two `---` lines, and tells where the prose starts.
  ///
  /// `defaults` is what the course says about running; a lesson's own `execute` goes before it.
  static func read(_ source: SourceFile, file: FileID, defaults: Execution)
    -> (frontMatter: FrontMatter, bodyStart: Int, problems: [Diagnostic])
  {
    let first = source.lineBytes(1)
    let isByteOrderMark = source.utf8.starts(with: [0xEF, 0xBB, 0xBF])
    let opening = Span(
      file: file, start: isByteOrderMark ? 3 : 0, end: max(first.endIndex, first.startIndex))
    guard isRule(isByteOrderMark ? first.dropFirst(3) : first) else {
      let problem = Diagnostic(
        .error, "A lesson starts with its front matter: a line ---, title and description, a line ---",
        at: opening)
      return (FrontMatter(span: Span(file: file, start: 0, end: 0)), 0, [problem])
    }
    var line = 2
    var text = ""
    var offsets: [Int] = []
    while line <= source.lineStarts.count, !isRule(source.lineBytes(line)) {
      offsets.append(source.lineStarts[line - 1])
      text += source.lineText(line) + "\n"
      line += 1
    }
    guard line <= source.lineStarts.count else {
      let problem = Diagnostic(
        .error, "The front matter is never closed", at: opening,
        help: "End it with a line of its own: ---")
      return (FrontMatter(span: opening), source.utf8.count, [problem])
    }
    let end = source.lineBytes(line).endIndex
    let bodyStart = line < source.lineStarts.count ? source.lineStarts[line] : source.utf8.count
    if offsets.isEmpty { offsets = [source.lineStarts[1]] }
    let yaml = YAMLText(text: text, lineOffsets: offsets, source: source, file: file)
    let fields = YAMLFields(yaml, named: "The front matter")
    var result = FrontMatter(span: Span(file: file, start: 0, end: end))
    result.execute = defaults
    result.read(fields)
    var problems = fields.problems
    // A block that cannot be read at all has no keys: saying that the title is missing would mislead.
    if !fields.keys.isEmpty || problems.isEmpty {
      for (key, value) in [("title", result.title), ("description", result.description)]
      where value.isEmpty && !problems.contains(where: { $0.message.hasPrefix(key + " must") }) {
        problems.append(
          Diagnostic(
            .error, "The front matter has no \(key)", at: fields.keySpan(key) ?? opening))
      }
    }
    return (result, bodyStart, problems)
  }

  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    let marks = line.prefix { $0 == 0x2D }
    return marks.count == 3 && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private mutating func read(_ fields: YAMLFields) {
    title = fields.string("title") ?? ""
    description = fields.string("description") ?? ""
    level = fields.choice("level", of: Level.allCases.map(\.rawValue)).flatMap(Level.init)
    question = fields.string("question")
    topics = fields.strings("topics") ?? []
    objectives = fields.strings("objectives") ?? []
    prerequisites = fields.strings("prerequisites") ?? []
    authors = fields.strings("authors") ?? []
    date = fields.date("date")
    updated = fields.date("updated")
    order = fields.double("order")
    draft = fields.bool("draft") ?? false
    tags = fields.strings("tags") ?? []
    lang = fields.string("lang")
    image = fields.string("image")
    aliases = fields.strings("aliases") ?? []
    toc = fields.bool("toc") ?? true
    fields.inner("execute") { execute.read($0) }
    fields.finish(.warning, what: "front matter key")
  }
}

extension FrontMatter.Execution {
  /// Reads the keys below `execute:`; those that are absent stay as they are.
  mutating func read(_ fields: YAMLFields) {
    enabled = fields.bool("enabled") ?? enabled
    seed = fields.int("seed", in: 0...4_294_967_295) ?? seed
    timeout = fields.double("timeout", positive: true) ?? timeout
    memory = fields.int("memory", in: 64...1_048_576).map { Int($0) } ?? memory
    echo = fields.bool("echo") ?? echo
    error = fields.bool("error") ?? error
    cache = fields.bool("cache") ?? cache
    fields.finish(.warning, what: "key of execute")
  }
}
