import Diagnostics

/// Walks a module once and collects each scope's names, in CPython's order of visits, so that of
/// several errors the same one is reported.
struct ScopeBuilder {
  private var scope: Scope

  /// Sets the `scope` of the module and of every node inside it that has one.
  static func build(_ module: ModuleNode) throws(SyntaxFault) {
    let top = Scope(.module, name: "<module>", parent: nil)
    var builder = ScopeBuilder(scope: top)
    try builder.visit(module.body)
    try top.resolveAll()
    module.scope = top
  }

  private init(scope: Scope) { self.scope = scope }

  // MARK: Names

  private func bind(_ name: String, _ span: Span) throws(SyntaxFault) {
    if scope.isVisitingTarget {
      if !scope.uses(of: name).isDisjoint(with: [.global, .nonlocal]) {
        throw SyntaxFault(
          "comprehension inner loop cannot rebind assignment expression target '\(name)'",
          at: span)
      }
      scope.add(name, [.bound, .iteration])
    } else {
      scope.add(name, .bound)
    }
  }

  private func parameter(_ parameter: Parameter) throws(SyntaxFault) {
    if scope.uses(of: parameter.name).contains(.parameter) {
      throw SyntaxFault(
        "duplicate argument '\(parameter.name)' in function definition", at: parameter.span)
    }
    scope.add(parameter.name, [.parameter, .bound])
  }

  private func declare(_ names: [String], _ uses: Scope.Uses, _ word: String, _ span: Span)
    throws(SyntaxFault)
  {
    for name in names {
      let before = scope.uses(of: name)
      if before.contains(.parameter) {
        throw SyntaxFault("name '\(name)' is parameter and \(word)", at: span)
      } else if before.contains(.read) {
        throw SyntaxFault("name '\(name)' is used prior to \(word) declaration", at: span)
      } else if before.contains(.annotated) {
        throw SyntaxFault("annotated name '\(name)' can't be \(word)", at: span)
      } else if before.contains(.bound) {
        throw SyntaxFault("name '\(name)' is assigned to before \(word) declaration", at: span)
      }
      scope.add(name, uses, directive: span)
    }
  }

  /// Binds the target of `:=` inside a comprehension in the scope around all comprehensions.
  private func extend(_ name: String, _ span: Span) throws(SyntaxFault) {
    var outer: Scope? = scope
    while let target = outer {
      outer = target.parent
      switch target.kind {
      case .comprehension:
        if target.uses(of: name).isSuperset(of: [.iteration, .bound]) {
          throw SyntaxFault(
            "assignment expression cannot rebind comprehension iteration variable '\(name)'",
            at: span)
        }
      case .function, .lambda:
        let isGlobal = target.uses(of: name).contains(.global)
        scope.add(name, isGlobal ? .global : .nonlocal, directive: span)
        target.add(name, .bound)
        return
      case .module:
        scope.add(name, .global, directive: span)
        target.add(name, .global, directive: span)
        return
      case .class:
        throw SyntaxFault(
          "assignment expression within a comprehension cannot be used in a class body", at: span)
      }
    }
  }

  // MARK: Statements

  private mutating func visit(_ statements: [Statement]) throws(SyntaxFault) {
    for statement in statements { try visit(statement) }
  }

  private mutating func visit(_ statement: Statement) throws(SyntaxFault) {
    switch statement.kind {
    case .expression(let value): try visit(value)
    case .assign(let targets, let value):
      for target in targets { try store(target) }
      try visit(value)
    case .augmentedAssign(let target, _, let value):
      try store(target)
      try visit(value)
    case .annotatedAssign(let target, let annotation, let value, let simple):
      if case .name(let name) = target.kind {
        let before = scope.uses(of: name)
        if simple, scope.kind != .module, !before.isDisjoint(with: [.global, .nonlocal]) {
          let word = before.contains(.global) ? "global" : "nonlocal"
          throw SyntaxFault("annotated name '\(name)' can't be \(word)", at: statement.span)
        }
        if simple {
          scope.add(name, [.annotated, .bound])
        } else if value != nil {
          scope.add(name, .bound)
        }
      } else {
        try store(target)
      }
      try visit(annotation)
      if let value { try visit(value) }
    case .delete(let targets):
      for target in targets { try store(target) }
    case .if(let branches, let orelse):
      for branch in branches {
        try visit(branch.test)
        try visit(branch.body)
      }
      try visit(orelse)
    case .while(let test, let body, let orelse):
      try visit(test)
      try visit(body)
      try visit(orelse)
    case .for(let target, let iterable, let body, let orelse):
      try store(target)
      try visit(iterable)
      try visit(body)
      try visit(orelse)
    case .function(let function): try visit(function)
    case .class(let node): try visit(node)
    case .return(let value):
      if let value { try visit(value) }
    case .raise(let value, let cause):
      if let value { try visit(value) }
      if let cause { try visit(cause) }
    case .try(let node):
      try visit(node.body)
      try visit(node.orelse)
      for handler in node.handlers {
        if let type = handler.type { try visit(type) }
        if let name = handler.name { try bind(name, handler.span) }
        try visit(handler.body)
      }
      try visit(node.finally)
    case .with(let items, let body):
      for item in items {
        try visit(item.context)
        if let target = item.target { try store(target) }
      }
      try visit(body)
    case .match(let subject, let cases):
      try visit(subject)
      for one in cases {
        try visit(one.pattern)
        if let condition = one.guardCondition { try visit(condition) }
        try visit(one.body)
      }
    case .assert(let test, let message):
      try visit(test)
      if let message { try visit(message) }
    case .import(let names):
      for alias in names { try bind(alias.boundName, alias.span) }
    case .importFrom(_, let names, _):
      for alias in names { try bind(alias.asName ?? alias.name, alias.span) }
    case .importStar:
      if scope.kind != .module {
        // The star is the statement's last character.
        let end = Int(statement.span.end)
        let star = Span(file: statement.span.file, start: end - 1, end: end)
        throw SyntaxFault("import * only allowed at module level", at: star)
      }
    case .global(let names): try declare(names, .global, "global", statement.span)
    case .nonlocal(let names): try declare(names, .nonlocal, "nonlocal", statement.span)
    case .pass, .break, .continue: break
    }
  }

  private mutating func visit(_ function: FunctionNode) throws(SyntaxFault) {
    if !function.isLambda { try bind(function.name, function.nameSpan) }
    let parameters = function.parameters
    for parameter in parameters.positionalOnly + parameters.regular + parameters.keywordOnly {
      if let value = parameter.defaultValue { try visit(value) }
    }
    let all = parameters.all
    for parameter in all {
      if let annotation = parameter.annotation { try visit(annotation) }
    }
    if let returns = function.returns { try visit(returns) }
    for decorator in function.decorators { try visit(decorator) }
    let outer = scope
    scope = Scope(
      function.isLambda ? .lambda : .function, name: function.codeName, parent: outer)
    for one in all { try parameter(one) }
    try visit(function.body)
    if let expression = function.expression { try visit(expression) }
    function.scope = scope
    scope = outer
  }

  private mutating func visit(_ node: ClassNode) throws(SyntaxFault) {
    try bind(node.name, node.nameSpan)
    for argument in node.arguments { try visit(argument.value) }
    for decorator in node.decorators { try visit(decorator) }
    let outer = scope
    scope = Scope(.class, name: node.codeName, parent: outer)
    try visit(node.body)
    node.scope = scope
    scope = outer
  }

  private mutating func visit(_ pattern: Pattern) throws(SyntaxFault) {
    switch pattern.kind {
    case .value(let value): try visit(value)
    case .singleton, .wildcard: break
    case .capture(let name): try bind(name, pattern.span)
    case .star(let name):
      if let name { try bind(name, pattern.span) }
    case .sequence(let elements), .or(let elements):
      for element in elements { try visit(element) }
    case .mapping(let keys, let values, let rest):
      for key in keys { try visit(key) }
      for value in values { try visit(value) }
      if let rest { try bind(rest, pattern.span) }
    case .class(let type, let positional, _, let keyword):
      try visit(type)
      for one in positional { try visit(one) }
      for one in keyword { try visit(one) }
    case .alias(let inner, let name):
      try visit(inner)
      try bind(name, pattern.span)
    }
  }

  // MARK: Expressions

  /// A target: its names are bound, what it subscripts is read.
  private mutating func store(_ target: Expression) throws(SyntaxFault) {
    switch target.kind {
    case .name(let name): try bind(name, target.span)
    case .tuple(let elements), .list(let elements):
      for element in elements { try store(element) }
    case .starred(let value): try store(value)
    default: try visit(target)
    }
  }

  private mutating func visit(_ expressions: [Expression]) throws(SyntaxFault) {
    for expression in expressions { try visit(expression) }
  }

  private mutating func visit(_ expression: Expression) throws(SyntaxFault) {
    switch expression.kind {
    case .name(let name):
      scope.add(name, .read)
      if scope.kind.isFunction, name == "super" { scope.add("__class__", .read) }
    case .literal: break
    case .formatted(let parts): try visit(parts)
    case .binary(_, let left, let right):
      try visit(left)
      try visit(right)
    case .unary(_, let operand), .starred(let operand): try visit(operand)
    case .boolean(_, let operands), .tuple(let operands), .list(let operands),
      .set(let operands):
      try visit(operands)
    case .compare(let first, let links):
      try visit(first)
      for link in links { try visit(link.right) }
    case .conditional(let test, let body, let orelse):
      try visit(test)
      try visit(body)
      try visit(orelse)
    case .call(let call):
      try visit(call.callee)
      for argument in call.arguments {
        if case .keyword = argument.kind { continue }
        if case .unpackedMapping = argument.kind { continue }
        try visit(argument.value)
      }
      if call.isPlain { return }
      for argument in call.arguments {
        switch argument.kind {
        case .keyword, .unpackedMapping: try visit(argument.value)
        default: continue
        }
      }
    case .attribute(let value, _, _): try visit(value)
    case .subscript(let value, let index, _):
      try visit(value)
      try visit(index)
    case .slice(let lower, let upper, let step):
      if let lower { try visit(lower) }
      if let upper { try visit(upper) }
      if let step { try visit(step) }
    case .dict(let entries):
      for entry in entries {
        if let key = entry.key { try visit(key) }
      }
      for entry in entries { try visit(entry.value) }
    case .lambda(let function): try visit(function)
    case .comprehension(let node): try visit(node)
    case .named(let target, let value):
      guard case .name(let name) = target.kind else { return }
      if scope.iterableDepth > 0 {
        throw SyntaxFault(
          "assignment expression cannot be used in a comprehension iterable expression",
          at: expression.span)
      }
      if scope.kind == .comprehension { try extend(name, target.span) }
      try visit(value)
      try bind(name, target.span)
    case .yield(let value):
      if let value { try visit(value) }
      try markGenerator(expression.span)
    case .yieldFrom(let value):
      try visit(value)
      try markGenerator(expression.span)
    }
  }

  private mutating func visit(_ parts: [FormattedPart]) throws(SyntaxFault) {
    for case .field(let field) in parts {
      try visit(field.expression)
      if let spec = field.spec { try visit(spec) }
    }
  }

  private func markGenerator(_ span: Span) throws(SyntaxFault) {
    if let kind = scope.comprehensionKind {
      let place =
        switch kind {
        case .list: "list comprehension"
        case .set: "set comprehension"
        case .dict: "dict comprehension"
        case .generator: "generator expression"
        }
      throw SyntaxFault("'yield' inside \(place)", at: span)
    }
    scope.isGenerator = true
  }

  private mutating func visit(_ node: ComprehensionNode) throws(SyntaxFault) {
    let first = node.clauses[0]
    scope.iterableDepth += 1
    try visit(first.iterable)
    scope.iterableDepth -= 1
    let name =
      switch node.kind {
      case .list: "<listcomp>"
      case .set: "<setcomp>"
      case .dict: "<dictcomp>"
      case .generator: "<genexpr>"
      }
    let outer = scope
    scope = Scope(.comprehension, name: name, parent: outer)
    scope.comprehensionKind = node.kind
    scope.add(".0", [.parameter, .bound])
    try storeIterationTarget(first.target)
    try visit(first.conditions)
    for clause in node.clauses.dropFirst() {
      try storeIterationTarget(clause.target)
      scope.iterableDepth += 1
      try visit(clause.iterable)
      scope.iterableDepth -= 1
      try visit(clause.conditions)
    }
    if let value = node.value { try visit(value) }
    try visit(node.element)
    scope.isGenerator = node.kind == .generator
    node.scope = scope
    scope = outer
  }

  private mutating func storeIterationTarget(_ target: Expression) throws(SyntaxFault) {
    scope.isVisitingTarget = true
    try store(target)
    scope.isVisitingTarget = false
  }
}
