import Diagnostics

/// Expressions, from the loosest binding to the tightest.
extension Parser {
  /// `a, *b, c`: a tuple if there is a comma.
  mutating func starExpressions() throws(Stop) -> Expression {
    let start = start
    let first = try starExpression()
    guard kind == .comma else { return first }
    var elements = [first]
    while accept(.comma) {
      guard startsExpression else { break }
      elements.append(try starExpression())
    }
    return Expression(.tuple(elements), span(from: start))
  }

  mutating func starExpression() throws(Stop) -> Expression {
    guard kind == .star else { return try expression() }
    let start = start
    advance()
    return Expression(.starred(try binary(0)), span(from: start))
  }

  /// An element of a display or of parentheses: also `*a` and `a := b`.
  mutating func starNamedExpression() throws(Stop) -> Expression {
    if kind == .star { return try starExpression() }
    return try namedExpression()
  }

  mutating func namedExpression() throws(Stop) -> Expression {
    let start = start
    if kind == .name, tokens[position + 1].kind == .colonEqual {
      let target = Expression(.name(try name()), span(from: start))
      advance()
      let value = try expression()
      return Expression(.named(target, value: value), span(from: start))
    }
    let result = try expression()
    if kind == .colonEqual { throw Stop() }
    return result
  }

  mutating func yieldExpression() throws(Stop) -> Expression {
    let start = start
    try expect(.yield)
    if accept(.from) {
      return Expression(.yieldFrom(try expression()), span(from: start))
    }
    let value = startsExpression ? try starExpressions() : nil
    return Expression(.yield(value), span(from: start))
  }

  /// `yield …` or a list of expressions: what an assignment takes.
  mutating func value() throws(Stop) -> Expression {
    kind == .yield ? try yieldExpression() : try starExpressions()
  }

  /// Whether the current token can start an expression (or a starred one).
  var startsExpression: Bool {
    switch kind {
    case .name, .number, .string, .leftParen, .leftBracket, .leftBrace, .minus, .plus, .tilde,
      .star, .not, .lambda, .none, .true, .false, .ellipsis, .await:
      true
    default: false
    }
  }

  /// A conditional, a lambda or anything tighter.
  mutating func expression() throws(Stop) -> Expression {
    try nested { (parser) throws(Stop) -> Expression in
      if parser.kind == .lambda { return try parser.lambda() }
      let start = parser.start
      let body = try parser.disjunction()
      guard parser.accept(.if) else { return body }
      let test = try parser.disjunction()
      try parser.expect(.else)
      let orelse = try parser.expression()
      return try parser.make(
        .conditional(test: test, body: body, orelse: orelse), parser.span(from: start))
    }
  }

  mutating func disjunction() throws(Stop) -> Expression {
    let start = start
    let first = try conjunction()
    guard kind == .or else { return first }
    var operands = [first]
    while accept(.or) { operands.append(try conjunction()) }
    return Expression(.boolean(.or, operands), span(from: start))
  }

  private mutating func conjunction() throws(Stop) -> Expression {
    let start = start
    let first = try inversion()
    guard kind == .and else { return first }
    var operands = [first]
    while accept(.and) { operands.append(try inversion()) }
    return Expression(.boolean(.and, operands), span(from: start))
  }

  private mutating func inversion() throws(Stop) -> Expression {
    guard kind == .not else { return try comparison() }
    return try nested { (parser) throws(Stop) -> Expression in
      let start = parser.start
      parser.advance()
      let operand = try parser.inversion()
      return try parser.make(.unary(.not, operand), parser.span(from: start))
    }
  }

  private mutating func comparison() throws(Stop) -> Expression {
    let start = start
    let first = try binary(0)
    guard let op = try comparisonOperator() else { return first }
    var links = [Comparison(op: op, right: try binary(0))]
    while let op = try comparisonOperator() {
      links.append(Comparison(op: op, right: try binary(0)))
    }
    return Expression(.compare(first, links), span(from: start))
  }

  @inline(__always)
  private mutating func comparisonOperator() throws(Stop) -> ComparisonOperator? {
    let op: ComparisonOperator
    switch kind {
    case .equalEqual: op = .equal
    case .notEqual: op = .notEqual
    case .less: op = .less
    case .lessEqual: op = .lessEqual
    case .greater: op = .greater
    case .greaterEqual: op = .greaterEqual
    case .in: op = .in
    case .is:
      advance()
      return accept(.not) ? .isNot : .is
    case .not:
      guard tokens[position + 1].kind == .in else { return nil }
      advance()
      op = .notIn
    default: return nil
    }
    advance()
    return op
  }

  /// The binding power of a binary operator: `|` 1, `^` 2, `&` 3, shifts 4, sums 5, products 6.
  @inline(__always)
  private static func power(_ kind: Token.Kind) -> (power: Int, op: BinaryOperator)? {
    switch kind {
    case .bar: (1, .bitOr)
    case .caret: (2, .bitXor)
    case .ampersand: (3, .bitAnd)
    case .leftShift: (4, .leftShift)
    case .rightShift: (4, .rightShift)
    case .plus: (5, .add)
    case .minus: (5, .subtract)
    case .star: (6, .multiply)
    case .slash: (6, .divide)
    case .doubleSlash: (6, .floorDivide)
    case .percent: (6, .modulo)
    case .at: (6, .matrixMultiply)
    default: nil
    }
  }

  /// Binary operators that bind tighter than `minimum`; 0 for all of them.
  mutating func binary(_ minimum: Int) throws(Stop) -> Expression {
    let start = start
    var left = try unary()
    while let (power, op) = Self.power(kind), power > minimum {
      advance()
      let right = try binary(power)
      left = try make(.binary(op, left, right), span(from: start))
    }
    return left
  }

  private mutating func unary() throws(Stop) -> Expression {
    let op: UnaryOperator
    switch kind {
    case .minus: op = .minus
    case .plus: op = .plus
    case .tilde: op = .invert
    default: return try power()
    }
    return try nested { (parser) throws(Stop) -> Expression in
      let start = parser.start
      parser.advance()
      let operand = try parser.unary()
      return try parser.make(.unary(op, operand), parser.span(from: start))
    }
  }

  private mutating func power() throws(Stop) -> Expression {
    let start = start
    let base = try primary()
    guard kind == .doubleStar else { return base }
    return try nested { (parser) throws(Stop) -> Expression in
      parser.advance()
      let exponent = try parser.unary()
      return try parser.make(.binary(.power, base, exponent), parser.span(from: start))
    }
  }

  private mutating func lambda() throws(Stop) -> Expression {
    let start = start
    advance()
    let nameSpan = span(from: start)
    let parameters = kind == .colon ? Parameters() : try parameters(until: .colon)
    try expect(.colon)
    let body = try expression()
    let function = FunctionNode(
      name: "<lambda>", codeName: "<lambda>", nameSpan: nameSpan, parameters: parameters,
      body: [], expression: body, decorators: [], returns: nil, span: span(from: start))
    return try make(.lambda(function), function.span)
  }

  // MARK: Primaries

  /// An atom with its attributes, calls and subscripts.
  mutating func primary() throws(Stop) -> Expression {
    let start = start
    var value = try atom()
    while true {
      switch kind {
      case .dot:
        advance()
        let nameStart = self.start
        let name = try name()
        value = try make(
          .attribute(value, name: name, nameSpan: span(from: nameStart)), span(from: start))
      case .leftParen:
        let arguments = try arguments()
        value = try make(
          .call(CallNode(callee: value, arguments: arguments)), span(from: start))
      case .leftBracket:
        let bracketStart = self.start
        advance()
        let index = try slices()
        try expect(.rightBracket)
        value = try make(
          .subscript(value, index: index, brackets: span(from: bracketStart)),
          span(from: start))
      default:
        return value
      }
    }
  }

  private mutating func slices() throws(Stop) -> Expression {
    let start = start
    let first = try slice()
    if kind != .comma {
      guard case .starred = first.kind else { return first }
      return Expression(.tuple([first]), span(from: start))
    }
    var elements = [first]
    while accept(.comma) {
      if kind == .rightBracket { break }
      elements.append(try slice())
    }
    return Expression(.tuple(elements), span(from: start))
  }

  private mutating func slice() throws(Stop) -> Expression {
    let start = start
    if kind == .star {
      advance()
      return Expression(.starred(try expression()), span(from: start))
    }
    var lower: Expression?
    if kind != .colon {
      let first = try namedExpression()
      guard kind == .colon else { return first }
      if case .named = first.kind, tokens[position - 1].kind != .rightParen { throw Stop() }
      lower = first
    }
    advance()
    var upper: Expression?
    if kind != .colon, kind != .comma, kind != .rightBracket { upper = try expression() }
    var step: Expression?
    if accept(.colon), kind != .comma, kind != .rightBracket { step = try expression() }
    return Expression(.slice(lower: lower, upper: upper, step: step), span(from: start))
  }

  /// A call's arguments with their parentheses; those of a class may not be a bare generator.
  mutating func arguments(ofClass: Bool = false) throws(Stop) -> [Argument] {
    let open = start
    try expect(.leftParen)
    var result: [Argument] = []
    var sawKeyword = false
    var sawMapping = false
    while kind != .rightParen {
      let start = start
      switch kind {
      case .star:
        if sawMapping { throw Stop() }
        advance()
        let value = try expression()
        result.append(Argument(.unpacked, value, span(from: start)))
      case .doubleStar:
        advance()
        let value = try expression()
        result.append(Argument(.unpackedMapping, value, span(from: start)))
        sawMapping = true
      case .name where tokens[position + 1].kind == .equal:
        let name = plainText(of: tokens[position])
        advance()
        advance()
        let value = try expression()
        result.append(Argument(.keyword(name), value, span(from: start)))
        sawKeyword = true
      default:
        if sawKeyword || sawMapping { throw Stop() }
        let value = try namedExpression()
        if kind == .for {
          guard result.isEmpty, !ofClass else { throw Stop() }
          let clauses = try clauses()
          try expect(.rightParen)
          let whole = span(from: open)
          let node = ComprehensionNode(
            kind: .generator, element: value, value: nil, clauses: clauses, span: whole)
          return [Argument(.positional, Expression(.comprehension(node), whole), whole)]
        }
        result.append(Argument(.positional, value, value.span))
      }
      if kind == .rightParen { break }
      try expect(.comma)
    }
    advance()
    return result
  }

  /// One or more `for target in iterable if condition …`.
  mutating func clauses() throws(Stop) -> [ComprehensionClause] {
    var result: [ComprehensionClause] = []
    while accept(.for) {
      let target = try targets()
      try expect(.in)
      let iterable = try disjunction()
      var conditions: [Expression] = []
      while accept(.if) { conditions.append(try disjunction()) }
      result.append(
        ComprehensionClause(target: target, iterable: iterable, conditions: conditions))
    }
    return result
  }

  /// The targets of `for`: they end before `in`.
  mutating func targets() throws(Stop) -> Expression {
    let start = start
    let first = try starTarget()
    guard kind == .comma else { return first }
    var elements = [first]
    while accept(.comma) {
      guard startsExpression else { break }
      elements.append(try starTarget())
    }
    return Expression(.tuple(elements), span(from: start))
  }

  /// One target, possibly starred.
  mutating func starTarget() throws(Stop) -> Expression {
    let start = start
    if accept(.star) {
      let target = try binary(0)
      guard target.isTarget, !target.isStarred else { throw Stop() }
      return Expression(.starred(target), span(from: start))
    }
    let target = try binary(0)
    guard target.isTarget else { throw Stop() }
    return target
  }
}

extension Expression {
  var isStarred: Bool {
    if case .starred = kind { true } else { false }
  }

  /// Whether `=` may follow.
  var isTarget: Bool {
    switch kind {
    case .name, .attribute, .subscript: true
    case .tuple(let elements), .list(let elements): elements.allSatisfy { $0.isTarget }
    case .starred(let value): !value.isStarred && value.isTarget
    default: false
    }
  }

  /// Whether an augmented or annotated assignment may change it.
  var isSingleTarget: Bool {
    switch kind {
    case .name, .attribute, .subscript: true
    default: false
    }
  }

  /// Whether `del` may remove it.
  var isDeletable: Bool {
    switch kind {
    case .name, .attribute, .subscript: true
    case .tuple(let elements), .list(let elements): elements.allSatisfy { $0.isDeletable }
    default: false
    }
  }
}
