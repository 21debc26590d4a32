import Diagnostics

/// Functions, classes and parameters.
extension Parser {
  mutating func definition() throws(Stop) -> Statement {
    var decorators: [Expression] = []
    while accept(.at) {
      decorators.append(try namedExpression())
      try expect(.newline)
    }
    switch kind {
    case .def: return try function(decorators)
    case .class: return try classDefinition(decorators)
    default: throw Stop()
    }
  }

  private mutating func function(_ decorators: [Expression]) throws(Stop) -> Statement {
    let start = start
    advance()
    let nameStart = self.start
    guard kind == .name else { throw Stop() }
    let codeName = plainText(of: tokens[position])
    let name = try name()
    let nameSpan = span(from: nameStart)
    try expect(.leftParen)
    let parameters = kind == .rightParen ? Parameters() : try parameters(until: .rightParen)
    try expect(.rightParen)
    let returns = accept(.arrow) ? try expression() : nil
    try expect(.colon)
    let body = try block()
    let node = FunctionNode(
      name: name, codeName: codeName, nameSpan: nameSpan, parameters: parameters, body: body, expression: nil,
      decorators: decorators, returns: returns, span: blockSpan(from: start))
    return Statement(.function(node), node.span)
  }

  private mutating func classDefinition(_ decorators: [Expression]) throws(Stop) -> Statement {
    let start = start
    advance()
    let nameStart = self.start
    guard kind == .name else { throw Stop() }
    let codeName = plainText(of: tokens[position])
    let name = try name()
    let nameSpan = span(from: nameStart)
    let arguments = kind == .leftParen ? try arguments(ofClass: true) : []
    try expect(.colon)
    let outer = className
    className = codeName
    let body = try block()
    className = outer
    let node = ClassNode(
      name: name, codeName: codeName, nameSpan: nameSpan, arguments: arguments, body: body,
      decorators: decorators, span: blockSpan(from: start))
    return Statement(.class(node), node.span)
  }

  /// The parameters of a `def` or, without annotations, of a lambda; at least one.
  mutating func parameters(until close: Token.Kind) throws(Stop) -> Parameters {
    let annotated = close == .rightParen
    var result = Parameters()
    var sawDefault = false
    var sawSlash = false
    var sawStar = false
    while kind != close {
      switch kind {
      case .slash:
        if sawSlash || sawStar || result.regular.isEmpty { throw Stop() }
        sawSlash = true
        result.positionalOnly = result.regular
        result.regular = []
        advance()
      case .star:
        if sawStar { throw Stop() }
        sawStar = true
        advance()
        if kind == .comma {
          // A bare `*` must have a name after it.
          guard tokens[position + 1].kind == .name else { throw Stop() }
        } else {
          result.variadic = try parameter(annotated, isVariadic: true)
        }
      case .doubleStar:
        advance()
        result.keywords = try parameter(annotated)
        _ = accept(.comma)
        guard kind == close else { throw Stop() }
        return result
      default:
        let plain = try parameter(annotated)
        var one = plain
        if accept(.equal) {
          one = Parameter(
            name: plain.name, annotation: plain.annotation, defaultValue: try expression(),
            span: plain.span)
        }
        if sawStar {
          result.keywordOnly.append(one)
        } else {
          if one.defaultValue != nil {
            sawDefault = true
          } else if sawDefault {
            throw Stop()
          }
          result.regular.append(one)
        }
      }
      if kind == close { break }
      try expect(.comma)
    }
    return result
  }

  private mutating func parameter(
    _ annotated: Bool, isVariadic: Bool = false
  ) throws(Stop) -> Parameter {
    let start = start
    let name = try name()
    var annotation: Expression?
    if annotated, accept(.colon) {
      annotation = isVariadic && kind == .star ? try starExpression() : try expression()
    }
    return Parameter(
      name: name, annotation: annotation, defaultValue: nil, span: span(from: start))
  }
}
