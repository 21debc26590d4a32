/// A packrat parser over `MistakeGrammar`: finds how far CPython would read, and which mistake it
/// would report.
struct MistakeParser {
  private let grammar = MistakeGrammar.shared
  let source: SourceText
  let tokens: [Token]
  /// Where to start: what comes before is known to be right.
  private let first: Int
  /// The next token to match, and how many have been looked at.
  private(set) var mark = 0
  private(set) var fill = 0
  /// Whether the rules for mistakes are tried.
  private var triesMistakes = false
  /// The first mistake found: it ends the parse.
  private(set) var mistake: SyntaxFault?
  /// The lexer's error token was reached.
  private(set) var reachedError = false
  /// The text was too deep or too tangled to go on.
  private(set) var gaveUp = false
  private var level = 0
  private var steps = 0
  private var memo: [Int: Memo] = [:]
  private var captured: (MistakeNode?, MistakeNode?) = (nil, nil)

  private struct Memo {
    var node: MistakeNode?
    var mark: Int
  }

  /// A depth that keeps well inside the smallest stack, and an effort of less than a second.
  private static let maximumLevel = 600
  private static let maximumSteps = 2_000_000

  init(_ source: SourceText, _ tokens: [Token], from first: Int) {
    self.source = source
    self.tokens = tokens
    self.first = first
  }

  private var hasStopped: Bool { mistake != nil || reachedError || gaveUp }

  /// Whether the text is right as a whole, by one of the starting rules.
  mutating func parse(_ start: String, triesMistakes: Bool) -> Bool {
    mark = first
    level = 0
    steps = 0
    memo = [:]
    self.triesMistakes = triesMistakes
    return rule(grammar.index(start)) != nil && !hasStopped
  }

  /// The token that was looked at last.
  var lastToken: Token { tokens[max(0, fill - 1)] }

  // MARK: Matching

  private mutating func peek() -> Token? {
    if mark >= tokens.count { return nil }
    fill = max(fill, mark + 1)
    let token = tokens[mark]
    if token.kind == .error {
      reachedError = true
      return nil
    }
    return token
  }

  private mutating func rule(_ index: Int) -> MistakeNode? {
    level += 1
    defer { level -= 1 }
    steps += 1
    if level > Self.maximumLevel || steps > Self.maximumSteps { gaveUp = true }
    if hasStopped { return nil }
    let rule = grammar.rules[index]
    if rule.isLeftRecursive { return leftRecursive(index, rule) }
    guard rule.isMemoised else {
      guard rule.isPlain else { return alternatives(rule.alternatives) }
      let before = triesMistakes
      triesMistakes = false
      defer { triesMistakes = before }
      return alternatives(rule.alternatives)
    }
    let key = mark * grammar.rules.count + index
    if let known = memo[key] {
      mark = known.mark
      return known.node
    }
    let result = alternatives(rule.alternatives)
    if !hasStopped { memo[key] = Memo(node: result, mark: mark) }
    return result
  }

  /// Grows a match: each round reads the last result where the rule starts with itself.
  private mutating func leftRecursive(_ index: Int, _ rule: MistakeGrammar.Rule) -> MistakeNode? {
    let start = mark
    let key = start * grammar.rules.count + index
    if let known = memo[key] {
      mark = known.mark
      return known.node
    }
    var result: MistakeNode?
    var end = start
    while true {
      memo[key] = Memo(node: result, mark: end)
      mark = start
      let grown = alternatives(rule.alternatives)
      if hasStopped { return nil }
      guard let grown, mark > end else { break }
      end = mark
      result = grown
    }
    mark = end
    return result
  }

  private mutating func alternatives(
    _ alternatives: [MistakeGrammar.Alternative]
  ) -> MistakeNode? {
    let start = mark
    for alternative in alternatives {
      if alternative.isMistake, !triesMistakes { continue }
      var isCut = false
      if let result = match(alternative, &isCut) { return result }
      if hasStopped { return nil }
      mark = start
      if isCut { return nil }
    }
    return nil
  }

  private mutating func match(
    _ alternative: MistakeGrammar.Alternative, _ isCut: inout Bool
  ) -> MistakeNode? {
    let start = mark
    var results: [MistakeNode] = []
    var a: MistakeNode?
    var b: MistakeNode?
    for (i, item) in alternative.items.enumerated() {
      if case .cut = item {
        isCut = true
        continue
      }
      guard let result = match(item) else { return nil }
      switch alternative.captures[i] {
      case 1: a = result
      case 2: b = result
      default: break
      }
      switch item {
      case .ahead, .notAhead: break
      default: results.append(result)
      }
    }
    switch alternative.action {
    case .none:
      if let a { return a }
      return results.count == 1 ? results[0] : node(.sequence, start, results)
    case .node(let kind):
      var children: [MistakeNode] = []
      for result in results { result.flattened(into: &children) }
      return node(kind == .strings ? stringKind(start) : kind, start, children)
    case .report(let report, let message):
      if !hasStopped { self.report(report, message, a, b) }
      return nil
    }
  }

  /// A node from a token to the last one consumed.
  private func node(
    _ kind: MistakeNode.Kind, _ start: Int, _ children: [MistakeNode]
  ) -> MistakeNode {
    let from = Int(tokens[min(start, tokens.count - 1)].start)
    var last = mark - 1
    while last > start, tokens[last].kind.isLayout { last -= 1 }
    return MistakeNode(kind, from, mark > start ? Int(tokens[last].end) : from, children)
  }

  private func stringKind(_ start: Int) -> MistakeNode.Kind {
    for i in start..<mark where StringToken(tokens[i], source.bytes).isFormatted {
      return .formatted
    }
    return .literal
  }

  private mutating func match(_ item: MistakeGrammar.Item) -> MistakeNode? {
    switch item {
    case .token(let kind):
      guard let token = peek(), token.kind == kind else { return nil }
      return consume(token)
    case .soft(let word):
      guard let token = peek(), token.kind == .name || word == "/", spells(token, word) else {
        return nil
      }
      return consume(token)
    case .anySoft:
      // CPython compares as many letters as the name has: `c` and `mat` pass as well.
      guard let token = peek(), token.kind == .name else { return nil }
      let name = source.text(Int(token.start), Int(token.end))
      guard "case".hasPrefix(name) || "match".hasPrefix(name) || name == "_" else { return nil }
      return consume(token)
    case .rule(let index): return rule(index)
    case .group(let alternatives):
      level += 1
      defer { level -= 1 }
      if level > Self.maximumLevel { gaveUp = true }
      return hasStopped ? nil : self.alternatives(alternatives)
    case .optional(let inner):
      let start = mark
      if let result = match(inner) { return result }
      if hasStopped { return nil }
      mark = start
      return node(.sequence, start, [])
    case .zeroOrMore(let inner): return repeated(inner, nil, atLeast: 0)
    case .oneOrMore(let inner): return repeated(inner, nil, atLeast: 1)
    case .separated(let separator, let inner): return repeated(inner, separator, atLeast: 1)
    case .ahead(let inner):
      let start = mark
      let result = match(inner)
      mark = start
      return result == nil || hasStopped ? nil : node(.sequence, start, [])
    case .notAhead(let inner):
      let start = mark
      let result = match(inner)
      mark = start
      return result != nil || hasStopped ? nil : node(.sequence, start, [])
    case .cut: return nil
    case .forced(let kind, let spelling):
      guard let token = peek() else { return nil }
      if token.kind == kind { return consume(token) }
      mistake = SyntaxFault(
        "expected '\(spelling)'", at: source.span(Int(token.start), Int(token.end)))
      return nil
    }
  }

  private mutating func repeated(
    _ item: MistakeGrammar.Item, _ separator: Token.Kind?, atLeast minimum: Int
  ) -> MistakeNode? {
    let start = mark
    var results: [MistakeNode] = []
    while true {
      let before = mark
      if let separator, !results.isEmpty {
        guard let token = peek(), token.kind == separator else { break }
        mark += 1
      }
      guard let result = match(item) else {
        if hasStopped { return nil }
        mark = before
        break
      }
      results.append(result)
      if mark == before { break }
    }
    if hasStopped { return nil }
    return results.count < minimum ? nil : node(.sequence, start, results)
  }

  private mutating func consume(_ token: Token) -> MistakeNode {
    mark += 1
    let kind: MistakeNode.Kind =
      switch token.kind {
      case .name: .name
      case .number: .literal
      case .none: .none
      case .true: .true
      case .false: .false
      case .ellipsis: .ellipsis
      default: .token
      }
    return MistakeNode(kind, Int(token.start), Int(token.end))
  }

  private func spells(_ token: Token, _ word: String) -> Bool {
    source.text(Int(token.start), Int(token.end)) == word
  }

  // MARK: Reports

  private mutating func report(
    _ report: MistakeGrammar.Report, _ message: String, _ a: MistakeNode?, _ b: MistakeNode?
  ) {
    switch report {
    case .here: mistake = here(message)
    case .indent: mistake = here(expand(message, a), kind: .indentation)
    default:
      if let a { self.report(report, message, a, b) }
    }
  }

  private mutating func report(
    _ report: MistakeGrammar.Report, _ message: String, _ a: MistakeNode, _ b: MistakeNode?
  ) {
    let end: Int
    var start = a.start
    var message = message
    switch report {
    case .at: end = a.end
    case .range: end = b?.end ?? a.end
    case .from: end = Int(lastToken.end) - 1
    case .all:
      // Of the patterns without the commas.
      start = a.children.first?.start ?? a.start
      end = a.children.last?.end ?? a.end
    case .endOf:
      mistake = SyntaxFault(
        message, at: source.span(a.end - 1, a.end), hasEnd: false)
      return
    case .toLast:
      var items: [MistakeNode] = []
      b?.flattened(into: &items)
      end = items.last?.end ?? a.end
    case .toClause: end = lastPart(of: b)?.end ?? a.end
    case .lastArgument:
      var arguments: [MistakeNode] = []
      for child in a.children where child.kind != .keyword && child.kind != .unpackedMapping {
        arguments.append(child)
      }
      guard arguments.count > 1, let last = arguments.last else { return }
      start = last.start
      end = lastPart(of: b)?.end ?? last.end
    case .arguments:
      let unpacks = a.children.contains { $0.kind == .unpackedMapping }
      mistake = here(
        "positional argument follows keyword argument" + (unpacks ? " unpacking" : ""))
      return
    case .legacy:
      let name = source.text(a.start, a.end)
      guard isLegacy(name) else { return }
      message = "Missing parentheses in call to '\(name)'. Did you mean \(name)(...)?"
      end = b?.end ?? a.end
    case .comma:
      if a.kind == .name, isLegacy(source.text(a.start, a.end)) { return }
      if tokens[mark - 1].level == 0 { return }
      message = "invalid syntax. Perhaps you forgot a comma?"
      end = b?.end ?? a.end
    case .starTarget, .forTarget, .deleteTarget:
      guard let bad = a.invalidTarget(report) else { return }
      let verb = report == .deleteTarget ? "delete" : "assign to"
      mistake = SyntaxFault(
        "cannot \(verb) \(bad.description)", at: source.span(bad.start, bad.end))
      return
    case .here, .indent: return
    }
    mistake = SyntaxFault(expand(message, a), at: source.span(start, end))
  }

  private func isLegacy(_ name: String) -> Bool { name == "print" || name == "exec" }

  /// The iterable of the last `for` clause, or its last condition.
  private func lastPart(of clauses: MistakeNode?) -> MistakeNode? {
    var all: [MistakeNode] = []
    clauses?.flattened(into: &all)
    return all.last?.children.last
  }

  /// A report at the token that was looked at last.
  private func here(_ message: String, kind: SyntaxError.Kind = .syntax) -> SyntaxFault {
    let token = lastToken
    var fault = SyntaxFault(
      message, at: source.span(Int(token.start), Int(token.end)), kind: kind,
      hasEnd: kind != .indentation)
    fault.offset = offset(ofLayout: token)
    return fault
  }

  /// CPython has no place for a token without text: it takes how far its tokenizer has come in the
  /// line, and at the end of the file nothing.
  func offset(ofLayout token: Token) -> Int? {
    switch token.kind {
    case .end: 0
    case .indent, .dedent:
      Int(token.start) >= source.count
        ? 0 : Int(token.start) - source.lineStart(Int(token.start))
    default: nil
    }
  }

  private func expand(_ message: String, _ a: MistakeNode?) -> String {
    guard let a, let percent = message.utf8.firstIndex(of: 0x25) else { return message }
    let after = message.utf8.index(after: percent)
    let value =
      switch message.utf8[after] {
      case 0x6E: a.description
      case 0x6C: String(source.line(at: a.start))
      default: source.text(a.start, a.end)
      }
    return String(message[..<percent]) + value
      + String(message[message.utf8.index(after: after)...])
  }
}

extension Token.Kind {
  /// Tokens without text of their own.
  var isLayout: Bool { self == .newline || self == .indent || self == .dedent || self == .end }
}
