import Diagnostics

/// A parsed file or cell.
public final class ModuleNode {
  public let body: [Statement]
  /// The whole text that was parsed.
  public let span: Span
  /// What CPython prints while it compiles the module, in source order.
  public internal(set) var warnings: [SyntaxWarning] = []
  /// The features that `from __future__` switches on, such as `annotations`.
  public internal(set) var futureFeatures: [String] = []
  /// The symbols of the module and, through `children`, of all that is nested in it.
  public internal(set) var scope: Scope!

  public init(body: [Statement], span: Span) {
    self.body = body
    self.span = span
  }

  /// The value that a notebook shows: the last statement, if it is an expression without a
  /// semicolon after it.
  public var displayExpression: Expression? {
    guard let last = body.last, case .expression(let value) = last.kind, !last.endsInSemicolon
    else { return nil }
    return value
  }
}

/// An expression with its place.
///
/// The span is that of CPython's node: without the parentheses that only group, and from the first
/// operand's opening parenthesis on for an operation (`(a + b) * c` starts at the parenthesis).
public final class Expression {
  public let kind: Kind
  public let span: Span
  /// How many expressions deep the tree is; the parser bounds it, so that walks may recurse.
  let height: Int32

  public init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
    height = kind.height
  }

  public enum Kind {
    /// A variable; where it stands says whether it is read, stored or deleted.
    case name(String)
    case literal(Literal)
    /// An f-string, adjacent plain strings included.
    case formatted([FormattedPart])
    case binary(BinaryOperator, Expression, Expression)
    case unary(UnaryOperator, Expression)
    /// `a and b and c`: at least two operands.
    case boolean(BooleanOperator, [Expression])
    /// `a < b <= c`: the first operand, then one link per operator.
    case compare(Expression, [Comparison])
    /// `body if test else orelse`.
    case conditional(test: Expression, body: Expression, orelse: Expression)
    case call(CallNode)
    case attribute(Expression, name: String, nameSpan: Span)
    /// `value[index]`; the brackets' span runs from `[` to after `]`.
    case `subscript`(Expression, index: Expression, brackets: Span)
    /// `a:b:c` inside a subscript.
    case slice(lower: Expression?, upper: Expression?, step: Expression?)
    case tuple([Expression])
    case list([Expression])
    case set([Expression])
    case dict([DictEntry])
    case lambda(FunctionNode)
    case comprehension(ComprehensionNode)
    /// `*value` in a display, a call's arguments, a subscript or a target.
    case starred(Expression)
    /// `name := value`.
    case named(Expression, value: Expression)
    case yield(Expression?)
    case yieldFrom(Expression)
  }
}

/// A constant as it is written.
public enum Literal {
  case none, `true`, `false`, ellipsis
  case int(Int64)
  /// An integer beyond 64 bits: its digits without prefix and underscores.
  case bigInt(digits: String, radix: Int)
  case float(Double)
  /// The imaginary part of a complex literal.
  case imaginary(Double)
  case string(String)
  case bytes([UInt8])
}

public enum BinaryOperator: UInt8, Sendable {
  case add, subtract, multiply, matrixMultiply, divide, floorDivide, modulo, power
  case leftShift, rightShift, bitAnd, bitOr, bitXor

  /// The operator as Python writes it.
  public var text: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .matrixMultiply: "@"
    case .divide: "/"
    case .floorDivide: "//"
    case .modulo: "%"
    case .power: "**"
    case .leftShift: "<<"
    case .rightShift: ">>"
    case .bitAnd: "&"
    case .bitOr: "|"
    case .bitXor: "^"
    }
  }
}

public enum UnaryOperator: UInt8, Sendable { case plus, minus, invert, not }

public enum BooleanOperator: UInt8, Sendable { case and, or }

public enum ComparisonOperator: UInt8, Sendable {
  case equal, notEqual, less, lessEqual, greater, greaterEqual, `is`, isNot, `in`, notIn

  /// The operator as Python writes it.
  public var text: String {
    switch self {
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessEqual: "<="
    case .greater: ">"
    case .greaterEqual: ">="
    case .is: "is"
    case .isNot: "is not"
    case .in: "in"
    case .notIn: "not in"
    }
  }
}

/// One operator of a comparison chain and the operand to its right.
public struct Comparison {
  public let op: ComparisonOperator
  public let right: Expression

  public init(op: ComparisonOperator, right: Expression) {
    self.op = op
    self.right = right
  }
}

/// `key: value` of a dict display, or `**value` if there is no key.
public struct DictEntry {
  public let key: Expression?
  public let value: Expression

  public init(key: Expression?, value: Expression) {
    self.key = key
    self.value = value
  }
}

/// A piece of an f-string.
public enum FormattedPart {
  case text(String)
  case field(FormattedField)
}

/// A replacement field: `{expression!conversion:spec}`.
///
/// The form `{x=}` has become a text part before the field, and the conversion `repr` unless the
/// field has its own conversion or spec.
public final class FormattedField {
  public enum Conversion: UInt8, Sendable { case none, str, repr, ascii }

  public let expression: Expression
  public let conversion: Conversion
  /// The format spec, which may hold fields itself; nil without a colon.
  public let spec: [FormattedPart]?
  /// The whole field with its braces.
  public let span: Span

  public init(
    expression: Expression, conversion: Conversion, spec: [FormattedPart]?, span: Span
  ) {
    self.expression = expression
    self.conversion = conversion
    self.spec = spec
    self.span = span
  }
}

/// A call: `callee(arguments)`.
public final class CallNode {
  public let callee: Expression
  /// In source order: positional, `*`, keyword and `**` arguments.
  public let arguments: [Argument]
  /// No argument is a keyword or unpacked, so that all values go by position.
  public let isPlain: Bool

  public init(callee: Expression, arguments: [Argument]) {
    self.callee = callee
    self.arguments = arguments
    var plain = true
    for argument in arguments {
      if case .positional = argument.kind { continue }
      plain = false
    }
    isPlain = plain
  }
}

/// One argument of a call or of a class statement.
public struct Argument {
  public enum Kind {
    case positional, unpacked, unpackedMapping
    case keyword(String)
  }

  public let kind: Kind
  public let value: Expression
  /// From the keyword or the stars on.
  public let span: Span

  public init(_ kind: Kind, _ value: Expression, _ span: Span) {
    self.kind = kind
    self.value = value
    self.span = span
  }
}

/// A list, set or dict comprehension or a generator expression.
public final class ComprehensionNode {
  public enum Kind: UInt8, Sendable { case list, set, dict, generator }

  public let kind: Kind
  /// The element; of a dict comprehension the key.
  public let element: Expression
  /// The value of a dict comprehension.
  public let value: Expression?
  /// At least one; the first iterable is evaluated in the enclosing scope.
  public let clauses: [ComprehensionClause]
  public let span: Span
  public internal(set) var scope: Scope!

  public init(
    kind: Kind, element: Expression, value: Expression?, clauses: [ComprehensionClause],
    span: Span
  ) {
    self.kind = kind
    self.element = element
    self.value = value
    self.clauses = clauses
    self.span = span
  }
}

/// `for target in iterable if condition …`.
public struct ComprehensionClause {
  public let target: Expression
  public let iterable: Expression
  public let conditions: [Expression]

  public init(target: Expression, iterable: Expression, conditions: [Expression]) {
    self.target = target
    self.iterable = iterable
    self.conditions = conditions
  }
}
