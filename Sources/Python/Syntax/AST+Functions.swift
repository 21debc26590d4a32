import Diagnostics

/// A `def` statement or a lambda.
public final class FunctionNode {
  /// The variable that a `def` binds; of a lambda `<lambda>`.
  public let name: String
  /// The name as it is written: a method `__x` binds `_C__x`, but its code is called `__x`.
  public let codeName: String
  public let nameSpan: Span
  public let parameters: Parameters
  /// The `def`'s statements; empty for a lambda.
  public let body: [Statement]
  /// The lambda's value; nil for a `def`.
  public let expression: Expression?
  public let decorators: [Expression]
  public let returns: Expression?
  /// From `def` or `lambda` on, decorators excluded.
  public let span: Span
  public internal(set) var scope: Scope!

  public init(
    name: String, codeName: String, nameSpan: Span, parameters: Parameters, body: [Statement],
    expression: Expression?, decorators: [Expression], returns: Expression?, span: Span
  ) {
    self.name = name
    self.codeName = codeName
    self.nameSpan = nameSpan
    self.parameters = parameters
    self.body = body
    self.expression = expression
    self.decorators = decorators
    self.returns = returns
    self.span = span
  }

  public var isLambda: Bool { expression != nil }

  /// The string that opens the body.
  public var docstring: String? { body.docstring }
}

/// The parameters of a function in CPython's order of slots.
public struct Parameters {
  /// Those before `/`.
  public var positionalOnly: [Parameter] = []
  public var regular: [Parameter] = []
  /// `*args`; a lone `*` leaves it nil.
  public var variadic: Parameter?
  /// Those after `*`.
  public var keywordOnly: [Parameter] = []
  /// `**kwargs`.
  public var keywords: Parameter?

  public init() {}

  /// All of them in the order of a frame's local slots: positional, keyword-only, `*args`,
  /// `**kwargs`.
  public var all: [Parameter] {
    var result = positionalOnly
    result += regular
    result += keywordOnly
    if let variadic { result.append(variadic) }
    if let keywords { result.append(keywords) }
    return result
  }
}

/// One parameter: `name: annotation = default`.
public struct Parameter {
  public let name: String
  public let annotation: Expression?
  public let defaultValue: Expression?
  public let span: Span

  public init(name: String, annotation: Expression?, defaultValue: Expression?, span: Span) {
    self.name = name
    self.annotation = annotation
    self.defaultValue = defaultValue
    self.span = span
  }
}

/// A `class` statement.
public final class ClassNode {
  /// The variable that the statement binds.
  public let name: String
  /// The name as it is written, which a private name inside a class does not bind.
  public let codeName: String
  public let nameSpan: Span
  /// Bases and keywords, `metaclass=` among them.
  public let arguments: [Argument]
  public let body: [Statement]
  public let decorators: [Expression]
  /// From `class` on, decorators excluded.
  public let span: Span
  public internal(set) var scope: Scope!

  public init(
    name: String, codeName: String, nameSpan: Span, arguments: [Argument], body: [Statement],
    decorators: [Expression], span: Span
  ) {
    self.name = name
    self.codeName = codeName
    self.nameSpan = nameSpan
    self.arguments = arguments
    self.body = body
    self.decorators = decorators
    self.span = span
  }

  /// The string that opens the body.
  public var docstring: String? { body.docstring }
}

extension [Statement] {
  /// The value of a first statement that is a plain string.
  public var docstring: String? {
    guard let first, case .expression(let value) = first.kind,
      case .literal(.string(let text)) = value.kind
    else { return nil }
    return text
  }
}
