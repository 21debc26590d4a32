/// Reads the notation of `MistakeGrammar`.
struct MistakeGrammarReader {
  private let text: [UInt8]
  private var i = 0
  private let index: (String) -> Int

  private static let punctuation: [(String, Token.Kind)] = [
    ("(", .leftParen), (")", .rightParen), ("[", .leftBracket), ("]", .rightBracket),
    ("{", .leftBrace), ("}", .rightBrace), (",", .comma), (":", .colon), (":=", .colonEqual),
    (";", .semicolon), (".", .dot), ("...", .ellipsis), ("->", .arrow), ("=", .equal),
    ("+", .plus), ("-", .minus), ("*", .star), ("/", .slash), ("//", .doubleSlash),
    ("%", .percent), ("@", .at), ("**", .doubleStar), ("<<", .leftShift), (">>", .rightShift),
    ("&", .ampersand), ("|", .bar), ("^", .caret), ("~", .tilde), ("+=", .plusEqual),
    ("-=", .minusEqual), ("*=", .starEqual), ("/=", .slashEqual), ("//=", .doubleSlashEqual),
    ("%=", .percentEqual), ("@=", .atEqual), ("**=", .doubleStarEqual),
    ("<<=", .leftShiftEqual), (">>=", .rightShiftEqual), ("&=", .ampersandEqual),
    ("|=", .barEqual), ("^=", .caretEqual), ("==", .equalEqual), ("!=", .notEqual),
    ("<", .less), ("<=", .lessEqual), (">", .greater), (">=", .greaterEqual),
  ]

  private static let nodes: [(String, MistakeNode.Kind)] = [
    ("other", .other), ("tuple", .tuple), ("list", .list), ("set", .set), ("dict", .dict),
    ("conditional", .conditional), ("yield", .yield), ("starred", .starred), ("named", .named),
    ("operation", .operation), ("compare", .compare), ("pair", .pair), ("inPair", .inPair),
    ("await", .await), ("attribute", .attribute), ("call", .call),
    ("subscript", .subscripted), ("lambda", .lambda), ("strings", .strings),
    ("clause", .clause), ("listComprehension", .listComprehension),
    ("setComprehension", .setComprehension), ("dictComprehension", .dictComprehension),
    ("generator", .generator), ("keyword", .keyword), ("unpackedMapping", .unpackedMapping),
  ]

  init(_ text: String, index: @escaping (String) -> Int) {
    self.text = Array(text.utf8)
    self.index = index
  }

  /// The next rule; nil at the end.
  mutating func rule() -> MistakeGrammar.Rule? {
    skipSpace()
    guard i < text.count else { return nil }
    var memo = false
    var left = false
    var plain = false
    if text[i] == 0x40 {
      i += 1
      switch word() {
      case "memo": memo = true
      case "left": left = true
      default: plain = true
      }
      skipSpace()
    }
    let name = word()
    _ = take(0x3A)
    var rule = MistakeGrammar.Rule(name: name)
    rule.isMemoised = memo
    rule.isLeftRecursive = left
    rule.isPlain = plain
    rule.alternatives = alternatives()
    return rule
  }

  private mutating func skipSpace() {
    while i < text.count, text[i] == 0x20 || text[i] == 0x0A { i += 1 }
  }

  /// Consumes a character after space, if it comes.
  private mutating func take(_ c: UInt8) -> Bool {
    skipSpace()
    guard i < text.count, text[i] == c else { return false }
    i += 1
    return true
  }

  private mutating func word() -> String {
    let start = i
    while i < text.count, isWord(text[i]) { i += 1 }
    return String(decoding: text[start..<i], as: UTF8.self)
  }

  private func isWord(_ c: UInt8) -> Bool {
    c == 0x5F || (c >= 0x61 && c <= 0x7A) || (c >= 0x41 && c <= 0x5A)
  }

  private mutating func quoted(_ quote: UInt8) -> String {
    i += 1
    let start = i
    while text[i] != quote { i += 1 }
    i += 1
    return String(decoding: text[start..<i - 1], as: UTF8.self)
  }

  private mutating func alternatives() -> [MistakeGrammar.Alternative] {
    _ = take(0x7C)
    var result = [alternative()]
    while take(0x7C) { result.append(alternative()) }
    return result
  }

  private mutating func alternative() -> MistakeGrammar.Alternative {
    var result = MistakeGrammar.Alternative()
    while true {
      skipSpace()
      guard i < text.count else { return result }
      switch text[i] {
      case 0x7C, 0x29, 0x5D, 0x40: return result
      case 0x7B:
        result.action = action()
        return result
      default: break
      }
      if startsRule { return result }
      var capture: UInt8 = 0
      if i + 1 < text.count, text[i + 1] == 0x3D, text[i] == 0x61 || text[i] == 0x62 {
        capture = text[i] - 0x60
        i += 2
      }
      let before = i
      result.items.append(item())
      result.captures.append(capture)
      if mentionsMistake(before) { result.isMistake = true }
    }
  }

  /// Whether an item's text names a rule for mistakes directly.
  private func mentionsMistake(_ start: Int) -> Bool {
    let prefix = "invalid_"
    return text[start..<i].starts(with: prefix.utf8)
  }

  /// Whether `name:` comes, the start of the next rule.
  private var startsRule: Bool {
    var k = i
    while k < text.count, isWord(text[k]) { k += 1 }
    return k > i && k < text.count && text[k] == 0x3A
  }

  private mutating func item() -> MistakeGrammar.Item {
    switch text[i] {
    case 0x26:
      i += 1
      if text[i] == 0x26 {
        i += 1
        let spelling = quoted(0x27)
        return .forced(kind(spelling), spelling)
      }
      return .ahead(atom())
    case 0x21:
      i += 1
      return .notAhead(atom())
    case 0x7E:
      i += 1
      return .cut
    default: break
    }
    let base = atom()
    guard i < text.count else { return base }
    switch text[i] {
    case 0x3F:
      i += 1
      return .optional(base)
    case 0x2A:
      i += 1
      return .zeroOrMore(base)
    case 0x2B:
      i += 1
      return .oneOrMore(base)
    case 0x2E:
      i += 1
      let element = atom()
      i += 1
      if case .token(let separator) = base { return .separated(separator, element) }
      return base
    default: return base
    }
  }

  private mutating func atom() -> MistakeGrammar.Item {
    switch text[i] {
    case 0x28:
      i += 1
      let group = alternatives()
      _ = take(0x29)
      return simplified(group)
    case 0x5B:
      i += 1
      let group = alternatives()
      _ = take(0x5D)
      return .optional(simplified(group))
    case 0x27: return .token(kind(quoted(0x27)))
    case 0x22: return .soft(quoted(0x22))
    default: break
    }
    let name = word()
    switch name {
    case "NAME": return .token(.name)
    case "NUMBER": return .token(.number)
    case "STRING": return .token(.string)
    case "NEWLINE": return .token(.newline)
    case "INDENT": return .token(.indent)
    case "DEDENT": return .token(.dedent)
    case "END": return .token(.end)
    case "SOFT_KEYWORD": return .anySoft
    default: return .rule(index(name))
    }
  }

  /// A group of one item is that item.
  private func simplified(_ group: [MistakeGrammar.Alternative]) -> MistakeGrammar.Item {
    if group.count == 1, group[0].items.count == 1, case .none = group[0].action {
      return group[0].items[0]
    }
    return .group(group)
  }

  private func kind(_ spelling: String) -> Token.Kind {
    for (text, kind) in Self.punctuation where text == spelling { return kind }
    for (text, kind) in KeywordTable.spellings where text == spelling { return kind }
    return .other
  }

  private mutating func action() -> MistakeGrammar.Action {
    i += 1
    let verb = word()
    var operands: [String] = []
    var message = ""
    while !take(0x7D) {
      if text[i] == 0x60 {
        message = quoted(0x60)
      } else {
        operands.append(word())
      }
    }
    if operands.isEmpty, message.isEmpty {
      if verb == "arguments" { return .node(.arguments) }
      for (text, kind) in Self.nodes where text == verb { return .node(kind) }
      return .none
    }
    let report: MistakeGrammar.Report =
      switch verb {
      case "at": .at
      case "range": .range
      case "from": .from
      case "indent": .indent
      case "all": .all
      case "endOf": .endOf
      case "toLast": .toLast
      case "toClause": .toClause
      case "lastArgument": .lastArgument
      case "arguments": .arguments
      case "legacy": .legacy
      case "comma": .comma
      case "target":
        operands.last == "del"
          ? .deleteTarget : operands.last == "for" ? .forTarget : .starTarget
      default: .here
      }
    return .report(report, message)
  }
}
