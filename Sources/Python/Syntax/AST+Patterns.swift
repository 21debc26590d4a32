import Diagnostics

/// `case pattern if guard: body`.
public struct MatchCase {
  public let pattern: Pattern
  public let guardCondition: Expression?
  public let body: [Statement]

  public init(pattern: Pattern, guardCondition: Expression?, body: [Statement]) {
    self.pattern = pattern
    self.guardCondition = guardCondition
    self.body = body
  }
}

/// A pattern of a `match` statement.
public final class Pattern {
  public let kind: Kind
  public let span: Span

  public init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  public enum Kind {
    /// A number, string or dotted name, compared by `==`.
    case value(Expression)
    /// `None`, `True` or `False`, compared by `is`.
    case singleton(Literal)
    /// `_`.
    case wildcard
    case capture(String)
    /// `*rest` in a sequence; nil for `*_`.
    case star(String?)
    /// At most one element is a `star`.
    case sequence([Pattern])
    /// `{key: pattern, **rest}`; the keys are literals or dotted names.
    case mapping(keys: [Expression], values: [Pattern], rest: String?)
    /// `Class(positional, name=pattern)`.
    case `class`(Expression, positional: [Pattern], names: [String], keyword: [Pattern])
    /// `pattern as name`.
    case alias(Pattern, name: String)
    case or([Pattern])
  }
}
