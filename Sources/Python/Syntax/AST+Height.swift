/// How deep an expression's tree is.
extension Expression.Kind {
  var height: Int32 {
    switch self {
    case .name, .literal: 1
    case .formatted(let parts): 1 + Self.height(parts)
    case .binary(_, let left, let right): 1 + max(left.height, right.height)
    case .unary(_, let operand), .starred(let operand), .yieldFrom(let operand):
      1 + operand.height
    case .boolean(_, let operands), .tuple(let operands), .list(let operands),
      .set(let operands):
      1 + Self.height(operands)
    case .compare(let first, let links):
      1 + links.reduce(first.height) { max($0, $1.right.height) }
    case .conditional(let test, let body, let orelse):
      1 + max(test.height, body.height, orelse.height)
    case .call(let call):
      1 + call.arguments.reduce(call.callee.height) { max($0, $1.value.height) }
    case .attribute(let value, _, _): 1 + value.height
    case .subscript(let value, let index, _): 1 + max(value.height, index.height)
    case .slice(let lower, let upper, let step):
      1 + max(lower?.height ?? 0, upper?.height ?? 0, step?.height ?? 0)
    case .dict(let entries):
      1 + entries.reduce(0) { max($0, $1.key?.height ?? 0, $1.value.height) }
    case .lambda(let function):
      1 + function.parameters.all.reduce(function.expression?.height ?? 0) {
        max($0, $1.defaultValue?.height ?? 0)
      }
    case .comprehension(let node):
      1
        + node.clauses.reduce(max(node.element.height, node.value?.height ?? 0)) {
          max($0, $1.target.height, $1.iterable.height, Self.height($1.conditions))
        }
    case .named(_, let value): 1 + value.height
    case .yield(let value): 1 + (value?.height ?? 0)
    }
  }

  private static func height(_ expressions: [Expression]) -> Int32 {
    var result: Int32 = 0
    for expression in expressions { result = max(result, expression.height) }
    return result
  }

  private static func height(_ parts: [FormattedPart]) -> Int32 {
    var result: Int32 = 0
    for case .field(let field) in parts {
      result = max(result, field.expression.height)
      if let spec = field.spec { result = max(result, height(spec)) }
    }
    return result
  }
}
