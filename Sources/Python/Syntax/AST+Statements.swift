import Diagnostics

/// A statement with its place: a simple one without its line end, a compound one with its body.
public final class Statement {
  public let kind: Kind
  public let span: Span
  /// Whether a semicolon follows, which keeps a notebook from showing the value.
  public internal(set) var endsInSemicolon = false

  public init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  public enum Kind {
    case expression(Expression)
    /// `a = b = value`: at least one target.
    case assign(targets: [Expression], value: Expression)
    case augmentedAssign(target: Expression, op: BinaryOperator, value: Expression)
    /// `simple`: the target is a bare name, whose annotation a module or class keeps.
    case annotatedAssign(
      target: Expression, annotation: Expression, value: Expression?, simple: Bool)
    case delete([Expression])
    /// `if` and its `elif`s, at least one branch.
    case `if`([IfBranch], orelse: [Statement])
    case `while`(test: Expression, body: [Statement], orelse: [Statement])
    case `for`(
      target: Expression, iterable: Expression, body: [Statement], orelse: [Statement])
    case function(FunctionNode)
    case `class`(ClassNode)
    case `return`(Expression?)
    case raise(Expression?, cause: Expression?)
    case `try`(TryNode)
    case with([WithItem], body: [Statement])
    case match(subject: Expression, cases: [MatchCase])
    case assert(test: Expression, message: Expression?)
    case `import`([ImportAlias])
    /// `from ..module import names`; `level` counts the dots.
    case importFrom(module: String?, names: [ImportAlias], level: Int)
    /// `from module import *`.
    case importStar(module: String?, level: Int)
    case global([String])
    case nonlocal([String])
    case pass, `break`, `continue`
  }
}

/// `if test: body` or `elif test: body`.
public struct IfBranch {
  public let test: Expression
  public let body: [Statement]
  /// From `if` or `elif` to the end of the body.
  public let span: Span

  public init(test: Expression, body: [Statement], span: Span) {
    self.test = test
    self.body = body
    self.span = span
  }
}

/// A `try` statement; `handlers` is empty when there is only `finally`.
public final class TryNode {
  public let body: [Statement]
  public let handlers: [ExceptHandler]
  public let orelse: [Statement]
  public let finally: [Statement]

  public init(
    body: [Statement], handlers: [ExceptHandler], orelse: [Statement], finally: [Statement]
  ) {
    self.body = body
    self.handlers = handlers
    self.orelse = orelse
    self.finally = finally
  }
}

/// `except type as name: body`.
public struct ExceptHandler {
  /// nil for a bare `except:`.
  public let type: Expression?
  public let name: String?
  public let body: [Statement]
  public let span: Span

  public init(type: Expression?, name: String?, body: [Statement], span: Span) {
    self.type = type
    self.name = name
    self.body = body
    self.span = span
  }
}

/// `context as target` of a `with` statement.
public struct WithItem {
  public let context: Expression
  public let target: Expression?

  public init(context: Expression, target: Expression?) {
    self.context = context
    self.target = target
  }
}

/// `a.b.c as name` of an import; without `as` an `import` binds the part before the first dot.
public struct ImportAlias {
  public let name: String
  public let asName: String?
  public let span: Span

  public init(name: String, asName: String?, span: Span) {
    self.name = name
    self.asName = asName
    self.span = span
  }

  /// The variable that an `import` (not a `from … import`) binds.
  public var boundName: String {
    if let asName { return asName }
    guard let dot = name.utf8.firstIndex(of: 0x2E) else { return name }
    return String(name[..<dot])
  }
}
