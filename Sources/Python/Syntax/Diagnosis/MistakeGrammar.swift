/// CPython 3.11's grammar with its rules for mistakes, as data: read only when a text has an error.
///
/// Which words an error gets follows from the order in which CPython tries its rules and from the
/// furthest token that it looks at, so this grammar keeps the structure of the reference grammar,
/// which the fast parser does not. The notation, one rule after another:
///
///     name: alternative | alternative     @memo keeps results, @left is left-recursive,
///                                         @plain tries no mistakes inside
///     'if' "match" NAME rule              keyword or operator, soft keyword, token kind, rule
///     [x] x? x* x+ ','.x+ (x | y)         optional, repeated, separated, grouped
///     &x !x ~ &&':'                       look ahead, cut, must come or it is an error
///     a=x                                 keeps the result of x for the action
///     {tuple}                             makes a node of that kind
///     {range a b `message`}               reports a mistake; %n is what a is, %s its text, %l its line
final class MistakeGrammar {
  struct Rule {
    let name: String
    var alternatives: [Alternative] = []
    var isMemoised = false
    var isLeftRecursive = false
    var isPlain = false
  }

  struct Alternative {
    var items: [Item] = []
    /// The capture of each item: 0 none, 1 `a`, 2 `b`.
    var captures: [UInt8] = []
    var action = Action.none
    /// It mentions a rule for mistakes, and so is only tried in the second pass.
    var isMistake = false
  }

  indirect enum Item {
    case token(Token.Kind)
    case soft(String)
    case anySoft
    case rule(Int)
    case group([Alternative])
    case optional(Item)
    case zeroOrMore(Item)
    case oneOrMore(Item)
    case separated(Token.Kind, Item)
    case ahead(Item)
    case notAhead(Item)
    case cut
    case forced(Token.Kind, String)
  }

  enum Action {
    case none
    case node(MistakeNode.Kind)
    case report(Report, String)
  }

  enum Report {
    case at, range, from, here, indent, all, endOf, toLast, toClause, lastArgument
    case arguments, legacy, comma
    case starTarget, forTarget, deleteTarget
  }

  private(set) var rules: [Rule] = []
  private var names: [String: Int] = [:]

  nonisolated(unsafe) static let shared = MistakeGrammar()

  private init() {
    for text in [Self.statements, Self.expressions, Self.mistakes] {
      var reader = MistakeGrammarReader(text) { self.index($0) }
      while let rule = reader.rule() { rules[index(rule.name)] = rule }
    }
  }

  /// The number of a rule, also of one that is not read yet.
  func index(_ name: String) -> Int {
    if let known = names[name] { return known }
    names[name] = rules.count
    rules.append(Rule(name: name))
    return rules.count - 1
  }
}

/// What a rule has matched: enough of a tree to word a mistake.
final class MistakeNode {
  enum Kind {
    case token, sequence, other
    case name, attribute, subscripted, starred, tuple, list, set, dict, call, lambda
    case operation, compare, pair, inPair, conditional, named, yield, await
    case generator, listComprehension, setComprehension, dictComprehension, clause
    case strings, formatted, literal, none, `true`, `false`, ellipsis
    case arguments, keyword, unpackedMapping
  }

  let kind: Kind
  /// The bytes of the text.
  let start: Int
  let end: Int
  let children: [MistakeNode]

  init(_ kind: Kind, _ start: Int, _ end: Int, _ children: [MistakeNode] = []) {
    self.kind = kind
    self.start = start
    self.end = end
    self.children = children
  }

  /// The nodes of a sequence, those of sequences inside it included, without plain tokens.
  func flattened(into result: inout [MistakeNode]) {
    switch kind {
    case .token: break
    case .sequence:
      for child in children { child.flattened(into: &result) }
    default: result.append(self)
    }
  }

  /// What CPython calls such an expression in its messages.
  var description: String {
    switch kind {
    case .attribute: "attribute"
    case .subscripted: "subscript"
    case .starred: "starred"
    case .name: "name"
    case .list: "list"
    case .tuple: "tuple"
    case .lambda: "lambda"
    case .call: "function call"
    case .operation: "expression"
    case .generator: "generator expression"
    case .yield: "yield expression"
    case .await: "await expression"
    case .listComprehension: "list comprehension"
    case .setComprehension: "set comprehension"
    case .dictComprehension: "dict comprehension"
    case .dict: "dict literal"
    case .set: "set display"
    case .formatted: "f-string expression"
    case .none: "None"
    case .true: "True"
    case .false: "False"
    case .ellipsis: "ellipsis"
    case .compare: "comparison"
    case .conditional: "conditional expression"
    case .named: "named expression"
    default: "literal"
    }
  }

  /// The first part that cannot be a target of that kind; nil if all can.
  func invalidTarget(_ report: MistakeGrammar.Report) -> MistakeNode? {
    switch kind {
    case .tuple, .list:
      for child in children {
        if let bad = child.invalidTarget(report) { return bad }
      }
      return nil
    case .starred:
      return report == .deleteTarget ? self : children.first?.invalidTarget(report)
    case .compare where report == .forTarget:
      guard children.count > 1, children[1].kind == .inPair else { return nil }
      return children[0].invalidTarget(report)
    case .name, .attribute, .subscripted: return nil
    default: return self
    }
  }
}
