import Diagnostics

/// `match` statements. `match` and `case` are ordinary names elsewhere, so that a `match` statement is
/// first tried, and the line read again as an expression if it does not fit.
extension Parser {
  mutating func matchStatement() throws(Stop) -> Statement? {
    switch tokens[position + 1].kind {
    case .name, .number, .string, .leftParen, .leftBracket, .leftBrace, .minus, .plus, .tilde,
      .star, .not, .lambda, .none, .true, .false, .ellipsis:
      break
    default: return nil
    }
    let start = start
    let subject = try attempt { (parser) throws(Stop) -> Expression? in
      parser.advance()
      let subject = try parser.subject()
      guard parser.accept(.colon), parser.accept(.newline), parser.accept(.indent),
        parser.isName("case")
      else { return nil }
      return subject
    }
    guard let subject else { return nil }
    var cases: [MatchCase] = []
    while kind != .dedent {
      guard isName("case") else { throw Stop() }
      advance()
      let pattern = try patterns()
      let condition = accept(.if) ? try namedExpression() : nil
      try expect(.colon)
      cases.append(
        MatchCase(pattern: pattern, guardCondition: condition, body: try block()))
    }
    advance()
    return Statement(.match(subject: subject, cases: cases), blockSpan(from: start))
  }

  private mutating func subject() throws(Stop) -> Expression {
    let start = start
    let first = try starNamedExpression()
    guard kind == .comma else {
      if first.isStarred { throw Stop() }
      return first
    }
    var elements = [first]
    while accept(.comma) {
      guard startsExpression else { break }
      elements.append(try starNamedExpression())
    }
    return Expression(.tuple(elements), span(from: start))
  }

  /// A case's pattern: a comma makes it a sequence.
  private mutating func patterns() throws(Stop) -> Pattern {
    let start = start
    let first = try starPattern()
    if kind != .comma {
      if case .star = first.kind { throw Stop() }
      return first
    }
    var elements = [first]
    while accept(.comma) {
      if kind == .colon || kind == .if { break }
      elements.append(try starPattern())
    }
    return Pattern(.sequence(elements), span(from: start))
  }

  private mutating func starPattern() throws(Stop) -> Pattern {
    guard kind == .star else { return try pattern() }
    let start = start
    advance()
    if isName("_") {
      advance()
      return Pattern(.star(nil), span(from: start))
    }
    return Pattern(.star(try captureTarget()), span(from: start))
  }

  private mutating func captureTarget() throws(Stop) -> String {
    if isName("_") { throw Stop() }
    let result = try name()
    switch kind {
    case .dot, .leftParen, .equal: throw Stop()
    default: return result
    }
  }

  private mutating func pattern() throws(Stop) -> Pattern {
    try nested { (parser) throws(Stop) -> Pattern in
      let start = parser.start
      var result = try parser.closedPattern()
      if parser.kind == .bar {
        var choices = [result]
        while parser.accept(.bar) { choices.append(try parser.closedPattern()) }
        result = Pattern(.or(choices), parser.span(from: start))
      }
      if parser.accept(.as) {
        let name = try parser.captureTarget()
        result = Pattern(.alias(result, name: name), parser.span(from: start))
      }
      return result
    }
  }

  private mutating func closedPattern() throws(Stop) -> Pattern {
    let start = start
    switch kind {
    case .number, .minus, .string, .none, .true, .false:
      return try literalPattern()
    case .name:
      if tokens[position + 1].kind != .dot, tokens[position + 1].kind != .leftParen {
        if isName("_") {
          advance()
          return Pattern(.wildcard, span(from: start))
        }
        return Pattern(.capture(try captureTarget()), span(from: start))
      }
      let value = try dottedValue()
      if kind == .leftParen { return try classPattern(value, start) }
      return Pattern(.value(value), span(from: start))
    case .leftParen:
      return try parenthesisedPattern()
    case .leftBracket:
      advance()
      let elements = try sequence(until: .rightBracket)
      return Pattern(.sequence(elements), span(from: start))
    case .leftBrace:
      return try mappingPattern()
    default:
      throw Stop()
    }
  }

  private mutating func dottedValue() throws(Stop) -> Expression {
    let start = start
    var result = Expression(.name(try name()), span(from: start))
    while accept(.dot) {
      let nameStart = self.start
      let name = try name()
      result = try make(
        .attribute(result, name: name, nameSpan: span(from: nameStart)), span(from: start))
    }
    return result
  }

  private mutating func literalPattern() throws(Stop) -> Pattern {
    let start = start
    switch kind {
    case .none, .true, .false:
      let literal: Literal = kind == .none ? .none : kind == .true ? .true : .false
      advance()
      return Pattern(.singleton(literal), span(from: start))
    default:
      let value = try literalValue()
      return Pattern(.value(value), value.span)
    }
  }

  /// A string, or a number with its sign and, of a complex one, its imaginary part.
  private mutating func literalValue() throws(Stop) -> Expression {
    if kind == .string { return try strings() }
    let start = start
    let real = try signedNumber()
    guard kind == .plus || kind == .minus else { return real }
    let op: BinaryOperator = kind == .plus ? .add : .subtract
    advance()
    guard kind == .number else { throw Stop() }
    let imaginary = try atom()
    if case .literal(.imaginary) = real.unsigned.kind {
      fault = SyntaxFault(
        "real number required in complex literal", at: real.unsigned.span)
      throw Stop()
    }
    guard case .literal(.imaginary) = imaginary.kind else {
      fault = SyntaxFault("imaginary number required in complex literal", at: imaginary.span)
      throw Stop()
    }
    return Expression(.binary(op, real, imaginary), span(from: start))
  }

  private mutating func signedNumber() throws(Stop) -> Expression {
    let start = start
    let isNegative = accept(.minus)
    guard kind == .number else { throw Stop() }
    let number = try atom()
    return isNegative ? Expression(.unary(.minus, number), span(from: start)) : number
  }

  private mutating func parenthesisedPattern() throws(Stop) -> Pattern {
    let start = start
    advance()
    if accept(.rightParen) { return Pattern(.sequence([]), span(from: start)) }
    let first = try starPattern()
    if kind == .rightParen {
      if case .star = first.kind { throw Stop() }
      advance()
      return first
    }
    try expect(.comma)
    let rest = try sequence(until: .rightParen)
    return Pattern(.sequence([first] + rest), span(from: start))
  }

  private mutating func sequence(until close: Token.Kind) throws(Stop) -> [Pattern] {
    var result: [Pattern] = []
    while kind != close {
      result.append(try starPattern())
      if kind == close { break }
      try expect(.comma)
    }
    advance()
    return result
  }

  private mutating func mappingPattern() throws(Stop) -> Pattern {
    let start = start
    advance()
    var keys: [Expression] = []
    var values: [Pattern] = []
    var rest: String?
    while kind != .rightBrace {
      if rest != nil { throw Stop() }
      if accept(.doubleStar) {
        rest = try captureTarget()
      } else {
        let key: Expression
        switch kind {
        case .none, .true, .false: key = try atom()
        case .name:
          guard tokens[position + 1].kind == .dot else { throw Stop() }
          key = try dottedValue()
        default: key = try literalValue()
        }
        keys.append(key)
        try expect(.colon)
        values.append(try pattern())
      }
      if kind == .rightBrace { break }
      try expect(.comma)
    }
    advance()
    return Pattern(.mapping(keys: keys, values: values, rest: rest), span(from: start))
  }

  private mutating func classPattern(_ type: Expression, _ start: Int32) throws(Stop) -> Pattern {
    advance()
    var positional: [Pattern] = []
    var names: [String] = []
    var keyword: [Pattern] = []
    while kind != .rightParen {
      if kind == .name, tokens[position + 1].kind == .equal {
        names.append(plainText(of: tokens[position]))
        advance()
        advance()
        keyword.append(try pattern())
      } else {
        if !names.isEmpty { throw Stop() }
        positional.append(try pattern())
      }
      if kind == .rightParen { break }
      try expect(.comma)
    }
    advance()
    return Pattern(
      .class(type, positional: positional, names: names, keyword: keyword), span(from: start))
  }
}

extension Expression {
  /// Without a minus before it.
  fileprivate var unsigned: Expression {
    if case .unary(_, let operand) = kind { operand } else { self }
  }
}
