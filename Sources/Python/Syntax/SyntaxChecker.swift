import Diagnostics

/// What CPython's compiler refuses in a well-formed tree, or warns of, in the order in which it
/// compiles: an assignment's value before its targets, a class's body before its bases.
struct SyntaxChecker {
  private(set) var warnings: [SyntaxWarning] = []
  /// The features that `from __future__` has switched on.
  private(set) var futureFeatures: [String] = []
  /// The kind of block that is checked.
  private var block = Scope.Kind.module
  private var loops = 0
  private var blocks = 0
  /// The last line on which a `from __future__` import may stand.
  private var lastFuture = -1

  private static let features = [
    "nested_scopes", "generators", "division", "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations",
  ]
  private static let maximumBlocks = 20

  /// The features of the future that a module's first statements import.
  mutating func readFuture(_ module: ModuleNode) throws(SyntaxFault) {
    for statement in module.body {
      switch statement.kind {
      case .expression(let value):
        guard case .literal(.string) = value.kind else { return }
      case .importFrom("__future__", let names, _):
        for alias in names {
          let first = Span(
            file: statement.span.file, start: Int(statement.span.start),
            end: Int(statement.span.start) + 1)
          if alias.name == "braces" { throw SyntaxFault("not a chance", at: first) }
          guard Self.features.contains(alias.name) else {
            throw SyntaxFault("future feature \(alias.name) is not defined", at: first)
          }
          futureFeatures.append(alias.name)
        }
        lastFuture = Int(statement.span.start)
      default: return
      }
    }
  }

  // MARK: Statements

  mutating func check(_ statements: [Statement]) throws(SyntaxFault) {
    for statement in statements { try check(statement) }
  }

  private mutating func check(_ statement: Statement) throws(SyntaxFault) {
    let span = statement.span
    switch statement.kind {
    case .expression(let value): try check(value)
    case .assign(let targets, let value):
      try check(value)
      for target in targets { try store(target) }
    case .augmentedAssign(let target, _, let value):
      try check(value)
      try store(target)
    case .annotatedAssign(let target, let annotation, let value, _):
      if let value { try check(value) }
      try store(target)
      try check(annotation)
    case .delete(let targets):
      for target in targets { try delete(target) }
    case .if(let branches, let orelse):
      for branch in branches {
        try check(branch.test)
        try check(branch.body)
      }
      try check(orelse)
    case .while(let test, let body, let orelse):
      try enterBlock(span)
      try check(test)
      loops += 1
      try check(body)
      loops -= 1
      blocks -= 1
      try check(orelse)
    case .for(let target, let iterable, let body, let orelse):
      try enterBlock(span)
      try check(iterable)
      try store(target)
      loops += 1
      try check(body)
      loops -= 1
      blocks -= 1
      try check(orelse)
    case .function(let function): try check(function)
    case .class(let node): try check(node)
    case .return(let value):
      if !block.isFunction { throw SyntaxFault("'return' outside function", at: span) }
      if let value { try check(value) }
    case .raise(let value, let cause):
      if let value { try check(value) }
      if let cause { try check(cause) }
    case .try(let node): try check(node, span)
    case .with(let items, let body):
      for item in items {
        try enterBlock(span)
        try check(item.context)
        if let target = item.target { try store(target) }
      }
      try check(body)
      blocks -= items.count
    case .match(let subject, let cases):
      try check(subject)
      for (i, one) in cases.enumerated() {
        var checker = PatternChecker()
        try checker.check(
          one.pattern, mayCatchAll: one.guardCondition != nil || i == cases.count - 1)
        for value in checker.values { try check(value) }
        if let condition = one.guardCondition { try check(condition) }
        try check(one.body)
      }
    case .assert(let test, let message):
      if case .tuple(let elements) = test.kind, !elements.isEmpty {
        warn("assertion is always true, perhaps remove parentheses?", span)
      }
      try check(test)
      if let message { try check(message) }
    case .import(let names):
      for alias in names { try forbid(alias.boundName, span) }
    case .importFrom(let module, let names, _):
      if module == "__future__", Int(span.start) > lastFuture {
        throw SyntaxFault(
          "from __future__ imports must occur at the beginning of the file", at: span)
      }
      for alias in names { try forbid(alias.asName ?? alias.name, span) }
    case .importStar, .global, .nonlocal, .pass: break
    case .break:
      if loops == 0 { throw SyntaxFault("'break' outside loop", at: span) }
    case .continue:
      if loops == 0 { throw SyntaxFault("'continue' not properly in loop", at: span) }
    }
  }

  private mutating func enterBlock(_ span: Span) throws(SyntaxFault) {
    blocks += 1
    if blocks > Self.maximumBlocks {
      throw SyntaxFault("too many statically nested blocks", at: span)
    }
  }

  private mutating func check(_ node: TryNode, _ span: Span) throws(SyntaxFault) {
    try enterBlock(span)
    try check(node.body)
    blocks -= 1
    for (i, handler) in node.handlers.enumerated() {
      if handler.type == nil, i < node.handlers.count - 1 {
        throw SyntaxFault("default 'except:' must be last", at: handler.span)
      }
      if let type = handler.type { try check(type) }
      if let name = handler.name { try forbid(name, handler.span) }
      try check(handler.body)
    }
    try check(node.orelse)
    try check(node.finally)
  }

  /// Runs a check in a block of its own: its loops are not those around it.
  private mutating func inside(
    _ kind: Scope.Kind, _ body: (inout SyntaxChecker) throws(SyntaxFault) -> Void
  ) throws(SyntaxFault) {
    let saved = (block, loops, blocks)
    (block, loops, blocks) = (kind, 0, 0)
    try body(&self)
    (block, loops, blocks) = saved
  }

  private mutating func check(_ function: FunctionNode) throws(SyntaxFault) {
    for decorator in function.decorators { try check(decorator) }
    let parameters = function.parameters
    for parameter in parameters.all { try forbid(parameter.name, function.span) }
    for parameter in parameters.positionalOnly + parameters.regular + parameters.keywordOnly {
      if let value = parameter.defaultValue { try check(value) }
    }
    for parameter in parameters.all {
      guard let annotation = parameter.annotation else { continue }
      if case .starred(let value) = annotation.kind {
        try check(value)
      } else {
        try check(annotation)
      }
    }
    if let returns = function.returns { try check(returns) }
    try inside(function.isLambda ? .lambda : .function) { (checker) throws(SyntaxFault) in
      try checker.check(function.body)
      if let value = function.expression { try checker.check(value) }
    }
    if !function.isLambda { try forbid(function.name, function.span) }
  }

  private mutating func check(_ node: ClassNode) throws(SyntaxFault) {
    for decorator in node.decorators { try check(decorator) }
    try inside(.class) { (checker) throws(SyntaxFault) in try checker.check(node.body) }
    try check(node.arguments, node.span)
    try forbid(node.name, node.span)
  }

  // MARK: Targets

  private func forbid(_ name: String, _ span: Span) throws(SyntaxFault) {
    if name == "__debug__" { throw SyntaxFault("cannot assign to __debug__", at: span) }
  }

  private mutating func store(_ target: Expression) throws(SyntaxFault) {
    switch target.kind {
    case .name(let name): try forbid(name, target.span)
    case .attribute(let value, let name, _):
      try check(value)
      try forbid(name, target.span)
    case .starred:
      throw SyntaxFault(
        "starred assignment target must be in a list or tuple", at: target.span)
    case .tuple(let elements), .list(let elements):
      var stars = 0
      for element in elements where element.isStarred { stars += 1 }
      if stars > 1 {
        throw SyntaxFault("multiple starred expressions in assignment", at: target.span)
      }
      for element in elements {
        if case .starred(let value) = element.kind {
          try store(value)
        } else {
          try store(element)
        }
      }
    default: try check(target)
    }
  }

  private mutating func delete(_ target: Expression) throws(SyntaxFault) {
    switch target.kind {
    case .name("__debug__"): throw SyntaxFault("cannot delete __debug__", at: target.span)
    case .tuple(let elements), .list(let elements):
      for element in elements { try delete(element) }
    default: try check(target)
    }
  }

  // MARK: Expressions

  private mutating func check(_ expressions: [Expression]) throws(SyntaxFault) {
    for expression in expressions { try check(expression) }
  }

  /// The elements of a display, which may be starred.
  private mutating func checkElements(_ elements: [Expression]) throws(SyntaxFault) {
    for element in elements {
      if case .starred(let value) = element.kind {
        try check(value)
      } else {
        try check(element)
      }
    }
  }

  private mutating func check(_ expression: Expression) throws(SyntaxFault) {
    switch expression.kind {
    case .name, .literal: break
    case .formatted(let parts): try check(parts)
    case .binary(_, let left, let right):
      try check(left)
      try check(right)
    case .unary(_, let operand): try check(operand)
    case .boolean(_, let operands): try check(operands)
    case .compare(let first, let links):
      warnOfIdentity(first, links, expression.span)
      try check(first)
      for link in links { try check(link.right) }
    case .conditional(let test, let body, let orelse):
      try check(test)
      try check(body)
      try check(orelse)
    case .call(let call):
      try checkKeywords(call.arguments, expression.span)
      warnOfCall(call.callee, expression.span)
      try check(call.callee)
      try checkValues(call.arguments)
    case .attribute(let value, _, _): try check(value)
    case .subscript(let value, let index, _):
      warnOfSubscript(value, index, expression.span)
      try check(value)
      try check(index)
    case .slice(let lower, let upper, let step):
      if let lower { try check(lower) }
      if let upper { try check(upper) }
      if let step { try check(step) }
    case .tuple(let elements), .list(let elements), .set(let elements):
      try checkElements(elements)
    case .dict(let entries):
      for entry in entries {
        if let key = entry.key { try check(key) }
        try check(entry.value)
      }
    case .lambda(let function): try check(function)
    case .comprehension(let node): try check(node)
    case .starred:
      throw SyntaxFault("can't use starred expression here", at: expression.span)
    case .named(let target, let value):
      try check(value)
      try store(target)
    case .yield(let value):
      if !block.isFunction {
        throw SyntaxFault("'yield' outside function", at: expression.span)
      }
      if let value { try check(value) }
    case .yieldFrom(let value):
      if !block.isFunction {
        throw SyntaxFault("'yield' outside function", at: expression.span)
      }
      try check(value)
    }
  }

  private mutating func check(_ parts: [FormattedPart]) throws(SyntaxFault) {
    for case .field(let field) in parts {
      try check(field.expression)
      if let spec = field.spec { try check(spec) }
    }
  }

  private mutating func check(_ arguments: [Argument], _ span: Span) throws(SyntaxFault) {
    try checkKeywords(arguments, span)
    try checkValues(arguments)
  }

  private mutating func checkValues(_ arguments: [Argument]) throws(SyntaxFault) {
    for argument in arguments { try check(argument.value) }
  }

  private func checkKeywords(_ arguments: [Argument], _ span: Span) throws(SyntaxFault) {
    for (i, argument) in arguments.enumerated() {
      guard case .keyword(let name) = argument.kind else { continue }
      try forbid(name, span)
      for other in arguments[(i + 1)...] {
        if case .keyword(let second) = other.kind, second == name {
          throw SyntaxFault("keyword argument repeated: \(name)", at: other.span)
        }
      }
    }
  }

  private mutating func check(_ node: ComprehensionNode) throws(SyntaxFault) {
    try inside(.comprehension) { (checker) throws(SyntaxFault) in
      for (i, clause) in node.clauses.enumerated() {
        if i > 0 { try checker.check(clause.iterable) }
        try checker.store(clause.target)
        try checker.check(clause.conditions)
      }
      try checker.check(node.element)
      if let value = node.value { try checker.check(value) }
    }
    try check(node.clauses[0].iterable)
  }

  // MARK: Warnings

  private mutating func warn(_ message: String, _ span: Span) {
    warnings.append(SyntaxWarning(message: message, span: span))
  }

  private mutating func warnOfIdentity(
    _ first: Expression, _ links: [Comparison], _ span: Span
  ) {
    var left = first
    for link in links {
      if link.op == .is || link.op == .isNot,
        left.isComparedByValue || link.right.isComparedByValue
      {
        warn(
          link.op == .is
            ? "\"is\" with a literal. Did you mean \"==\"?"
            : "\"is not\" with a literal. Did you mean \"!=\"?", span)
      }
      left = link.right
    }
  }

  private mutating func warnOfCall(_ callee: Expression, _ span: Span) {
    guard let type = callee.evidentType, type != "function" else { return }
    warn("'\(type)' object is not callable; perhaps you missed a comma?", span)
  }

  private mutating func warnOfSubscript(
    _ value: Expression, _ index: Expression, _ span: Span
  ) {
    guard let type = value.evidentType else { return }
    switch type {
    case "NoneType", "ellipsis", "int", "float", "complex", "set", "generator", "function":
      warn("'\(type)' object is not subscriptable; perhaps you missed a comma?", span)
    case "str", "bytes", "tuple", "list":
      guard let other = index.evidentType, other != "int", other != "bool" else { return }
      warn(
        "\(type) indices must be integers or slices, not \(other); "
          + "perhaps you missed a comma?", span)
    default: break
    }
  }
}

extension Expression {
  /// A constant, as CPython's folding sees it, other than the ones that `is` is meant for.
  fileprivate var isComparedByValue: Bool {
    switch kind {
    case .literal(let literal):
      switch literal {
      case .none, .true, .false, .ellipsis: false
      default: true
      }
    case .unary(_, let operand): operand.isNumber
    case .binary(_, let left, let right): left.isNumber && right.isNumber
    case .tuple(let elements): elements.allSatisfy { $0.isConstant }
    default: false
    }
  }

  private var isConstant: Bool {
    if case .literal = kind { return true }
    return isComparedByValue
  }

  private var isNumber: Bool {
    switch kind {
    case .literal(.int), .literal(.bigInt), .literal(.float), .literal(.imaginary): true
    case .unary(_, let operand): operand.isNumber
    case .binary(_, let left, let right): left.isNumber && right.isNumber
    default: false
    }
  }

  /// The name of the type that the value must have, if its form tells.
  fileprivate var evidentType: String? {
    switch kind {
    case .tuple: return "tuple"
    case .list: return "list"
    case .dict: return "dict"
    case .set: return "set"
    case .lambda: return "function"
    case .formatted: return "str"
    case .comprehension(let node):
      switch node.kind {
      case .list: return "list"
      case .dict: return "dict"
      case .set: return "set"
      case .generator: return "generator"
      }
    case .literal(let literal):
      switch literal {
      case .none: return "NoneType"
      case .true, .false: return "bool"
      case .ellipsis: return "ellipsis"
      case .int, .bigInt: return "int"
      case .float: return "float"
      case .imaginary: return "complex"
      case .string: return "str"
      case .bytes: return "bytes"
      }
    case .unary(.not, _): return nil
    case .unary(_, let operand): return operand.isNumber ? operand.evidentType : nil
    case .binary(let op, let left, let right):
      guard left.isNumber, right.isNumber, let a = left.evidentType, let b = right.evidentType
      else { return nil }
      if a == "complex" || b == "complex" { return "complex" }
      return a == "float" || b == "float" || op == .divide ? "float" : "int"
    default: return nil
    }
  }
}
