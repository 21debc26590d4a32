import Diagnostics

/// Names, literals, displays and comprehensions.
extension Parser {
  mutating func atom() throws(Stop) -> Expression {
    let start = start
    switch kind {
    case .name:
      return Expression(.name(try name()), span(from: start))
    case .number:
      let literal = try numberLiteral()
      advance()
      return Expression(.literal(literal), span(from: start))
    case .string:
      return try strings()
    case .leftParen:
      return try parenthesised()
    case .leftBracket:
      return try listDisplay()
    case .leftBrace:
      return try braceDisplay()
    case .none: return literal(.none)
    case .true: return literal(.true)
    case .false: return literal(.false)
    case .ellipsis: return literal(.ellipsis)
    default:
      throw Stop()
    }
  }

  private mutating func literal(_ literal: Literal) -> Expression {
    let start = start
    advance()
    return Expression(.literal(literal), span(from: start))
  }

  /// A tuple, a generator expression or a group.
  private mutating func parenthesised() throws(Stop) -> Expression {
    let start = start
    advance()
    if accept(.rightParen) { return Expression(.tuple([]), span(from: start)) }
    if kind == .yield {
      let value = try yieldExpression()
      try expect(.rightParen)
      return value
    }
    let first = try starNamedExpression()
    switch kind {
    case .rightParen:
      if first.isStarred { throw Stop() }
      advance()
      return first
    case .for:
      if first.isStarred { throw Stop() }
      let clauses = try clauses()
      try expect(.rightParen)
      return try comprehension(.generator, first, nil, clauses, start)
    default:
      try expect(.comma)
      let elements = try elements(after: first, until: .rightParen)
      advance()
      return try make(.tuple(elements), span(from: start))
    }
  }

  private mutating func elements(
    after first: Expression, until close: Token.Kind
  ) throws(Stop) -> [Expression] {
    var result = [first]
    while kind != close {
      result.append(try starNamedExpression())
      if kind == close { break }
      try expect(.comma)
    }
    return result
  }

  private mutating func comprehension(
    _ kind: ComprehensionNode.Kind, _ element: Expression, _ value: Expression?,
    _ clauses: [ComprehensionClause], _ start: Int32
  ) throws(Stop) -> Expression {
    let whole = span(from: start)
    let node = ComprehensionNode(
      kind: kind, element: element, value: value, clauses: clauses, span: whole)
    return try make(.comprehension(node), whole)
  }

  private mutating func listDisplay() throws(Stop) -> Expression {
    let start = start
    advance()
    if accept(.rightBracket) { return Expression(.list([]), span(from: start)) }
    let first = try starNamedExpression()
    if kind == .for {
      if first.isStarred { throw Stop() }
      let clauses = try clauses()
      try expect(.rightBracket)
      return try comprehension(.list, first, nil, clauses, start)
    }
    if kind != .rightBracket { try expect(.comma) }
    let elements = try elements(after: first, until: .rightBracket)
    advance()
    return try make(.list(elements), span(from: start))
  }

  /// A dict, a set or a comprehension of either.
  private mutating func braceDisplay() throws(Stop) -> Expression {
    let start = start
    advance()
    if accept(.rightBrace) { return Expression(.dict([]), span(from: start)) }
    if kind == .doubleStar { return try dictDisplay([], start) }
    let first = try starNamedExpression()
    if kind == .colon, !first.isStarred {
      if case .named = first.kind, tokens[position - 1].kind != .rightParen { throw Stop() }
      advance()
      let value = try expression()
      if kind == .for {
        let clauses = try clauses()
        try expect(.rightBrace)
        return try comprehension(.dict, first, value, clauses, start)
      }
      if kind != .rightBrace { try expect(.comma) }
      return try dictDisplay([DictEntry(key: first, value: value)], start)
    }
    if kind == .for {
      if first.isStarred { throw Stop() }
      let clauses = try clauses()
      try expect(.rightBrace)
      return try comprehension(.set, first, nil, clauses, start)
    }
    if kind != .rightBrace { try expect(.comma) }
    let elements = try elements(after: first, until: .rightBrace)
    advance()
    return try make(.set(elements), span(from: start))
  }

  private mutating func dictDisplay(
    _ first: [DictEntry], _ start: Int32
  ) throws(Stop) -> Expression {
    var entries = first
    while kind != .rightBrace {
      if accept(.doubleStar) {
        entries.append(DictEntry(key: nil, value: try binary(0)))
      } else {
        let key = try expression()
        try expect(.colon)
        entries.append(DictEntry(key: key, value: try expression()))
      }
      if kind == .rightBrace { break }
      try expect(.comma)
    }
    advance()
    return try make(.dict(entries), span(from: start))
  }
}
