import Diagnostics

/// Simple statements and the compound ones without a file of their own.
extension Parser {
  /// One compound statement, or one line of simple ones.
  mutating func statement(into body: inout [Statement]) throws(Stop) {
    switch kind {
    case .if: body.append(try ifStatement())
    case .for: body.append(try forStatement())
    case .while: body.append(try whileStatement())
    case .def, .class, .at: body.append(try definition())
    case .with: body.append(try withStatement())
    case .try: body.append(try tryStatement())
    case .name where isName("match"):
      if let match = try matchStatement() {
        body.append(match)
      } else {
        try simpleStatements(into: &body)
      }
    default: try simpleStatements(into: &body)
    }
  }

  /// An indented block, or simple statements on the same line.
  mutating func block() throws(Stop) -> [Statement] {
    var body: [Statement] = []
    guard accept(.newline) else {
      try simpleStatements(into: &body)
      return body
    }
    try expect(.indent)
    while kind != .dedent {
      if kind == .end { throw Stop() }
      try statement(into: &body)
    }
    advance()
    return body
  }

  private mutating func simpleStatements(into body: inout [Statement]) throws(Stop) {
    while true {
      let statement = try simpleStatement()
      body.append(statement)
      guard kind == .semicolon else { break }
      statement.endsInSemicolon = true
      advance()
      if kind == .newline { break }
    }
    try expect(.newline)
  }

  private mutating func simpleStatement() throws(Stop) -> Statement {
    let start = start
    let result: Statement.Kind
    switch kind {
    case .return:
      advance()
      result = .return(startsExpression ? try starExpressions() : nil)
    case .import:
      advance()
      var names = [try dottedAlias()]
      while accept(.comma) { names.append(try dottedAlias()) }
      result = .import(names)
    case .from:
      result = try importFrom()
    case .raise:
      advance()
      if startsExpression {
        let value = try expression()
        result = .raise(value, cause: accept(.from) ? try expression() : nil)
      } else {
        result = .raise(nil, cause: nil)
      }
    case .pass:
      advance()
      result = .pass
    case .break:
      advance()
      result = .break
    case .continue:
      advance()
      result = .continue
    case .del:
      result = try delete()
    case .assert:
      advance()
      let test = try expression()
      result = .assert(test: test, message: accept(.comma) ? try expression() : nil)
    case .global:
      advance()
      result = .global(try names())
    case .nonlocal:
      advance()
      result = .nonlocal(try names())
    case .yield:
      result = try expressionStatement(start)
    default:
      result = try expressionStatement(start)
    }
    return Statement(result, span(from: start))
  }

  private mutating func names() throws(Stop) -> [String] {
    var result = [try name()]
    while accept(.comma) { result.append(try name()) }
    return result
  }

  private mutating func delete() throws(Stop) -> Statement.Kind {
    advance()
    var targets: [Expression] = []
    repeat {
      if kind == .newline || kind == .semicolon, !targets.isEmpty { break }
      let target = try binary(0)
      guard target.isDeletable else { throw Stop() }
      targets.append(target)
    } while accept(.comma)
    return .delete(targets)
  }

  /// An expression, or an assignment of any kind that starts with one.
  private mutating func expressionStatement(_ start: Int32) throws(Stop) -> Statement.Kind {
    let startsInParenthesis = kind == .leftParen
    let first = try value()
    switch kind {
    case .equal:
      var targets: [Expression] = []
      var last = first
      while accept(.equal) {
        if case .yield = last.kind { throw Stop() }
        guard last.isTarget else { throw Stop() }
        targets.append(last)
        last = try value()
      }
      return .assign(targets: targets, value: last)
    case .colon:
      guard first.isSingleTarget else { throw Stop() }
      advance()
      let annotation = try expression()
      let value = accept(.equal) ? try value() : nil
      var simple = false
      if case .name = first.kind, !startsInParenthesis { simple = true }
      return .annotatedAssign(
        target: first, annotation: annotation, value: value, simple: simple)
    default:
      guard let op = augmentedOperator else { return .expression(first) }
      guard first.isSingleTarget else { throw Stop() }
      advance()
      return .augmentedAssign(target: first, op: op, value: try value())
    }
  }

  private var augmentedOperator: BinaryOperator? {
    switch kind {
    case .plusEqual: .add
    case .minusEqual: .subtract
    case .starEqual: .multiply
    case .slashEqual: .divide
    case .doubleSlashEqual: .floorDivide
    case .percentEqual: .modulo
    case .atEqual: .matrixMultiply
    case .doubleStarEqual: .power
    case .leftShiftEqual: .leftShift
    case .rightShiftEqual: .rightShift
    case .ampersandEqual: .bitAnd
    case .barEqual: .bitOr
    case .caretEqual: .bitXor
    default: nil
    }
  }

  // MARK: Imports

  private mutating func dottedName() throws(Stop) -> String {
    var result = try name()
    while accept(.dot) {
      result += "."
      result += try name()
    }
    return result
  }

  private mutating func dottedAlias() throws(Stop) -> ImportAlias {
    let start = start
    let module = try dottedName()
    let asName = accept(.as) ? try name() : nil
    return ImportAlias(name: module, asName: asName, span: span(from: start))
  }

  private mutating func importFrom() throws(Stop) -> Statement.Kind {
    advance()
    var level = 0
    while kind == .dot || kind == .ellipsis {
      level += kind == .dot ? 1 : 3
      advance()
    }
    let module = kind == .name || level == 0 ? try dottedName() : nil
    try expect(.import)
    if accept(.star) { return .importStar(module: module, level: level) }
    let isParenthesised = accept(.leftParen)
    var names: [ImportAlias] = []
    repeat {
      if isParenthesised, kind == .rightParen, !names.isEmpty { break }
      let start = start
      let name = try name()
      let asName = accept(.as) ? try self.name() : nil
      names.append(ImportAlias(name: name, asName: asName, span: span(from: start)))
    } while accept(.comma)
    if isParenthesised { try expect(.rightParen) }
    return .importFrom(module: module, names: names, level: level)
  }

  // MARK: Compound statements

  private mutating func ifStatement() throws(Stop) -> Statement {
    let start = start
    var branches: [IfBranch] = []
    repeat {
      let branchStart = self.start
      advance()
      let test = try namedExpression()
      try expect(.colon)
      let body = try block()
      branches.append(IfBranch(test: test, body: body, span: blockSpan(from: branchStart)))
    } while kind == .elif
    let orelse = try elseBlock()
    return Statement(.if(branches, orelse: orelse), blockSpan(from: start))
  }

  private mutating func elseBlock() throws(Stop) -> [Statement] {
    guard accept(.else) else { return [] }
    try expect(.colon)
    return try block()
  }

  /// From an offset to the end of the last statement: a block's last tokens are line ends.
  func blockSpan(from start: Int32) -> Span {
    var last = position - 1
    while last > 0 {
      switch tokens[last].kind {
      case .newline, .dedent, .indent: last -= 1
      default: return span(start, tokens[last].end)
      }
    }
    return span(start, tokens[last].end)
  }

  private mutating func whileStatement() throws(Stop) -> Statement {
    let start = start
    advance()
    let test = try namedExpression()
    try expect(.colon)
    let body = try block()
    let orelse = try elseBlock()
    return Statement(.while(test: test, body: body, orelse: orelse), blockSpan(from: start))
  }

  private mutating func forStatement() throws(Stop) -> Statement {
    let start = start
    advance()
    let target = try targets()
    try expect(.in)
    let iterable = try starExpressions()
    try expect(.colon)
    let body = try block()
    let orelse = try elseBlock()
    return Statement(
      .for(target: target, iterable: iterable, body: body, orelse: orelse),
      blockSpan(from: start))
  }

  private mutating func tryStatement() throws(Stop) -> Statement {
    let start = start
    advance()
    try expect(.colon)
    let body = try block()
    var handlers: [ExceptHandler] = []
    while kind == .except {
      let handlerStart = self.start
      advance()
      var type: Expression?
      var name: String?
      if kind != .colon {
        type = try expression()
        if accept(.as) { name = try self.name() }
      }
      try expect(.colon)
      let body = try block()
      handlers.append(
        ExceptHandler(type: type, name: name, body: body, span: blockSpan(from: handlerStart)))
    }
    let orelse = handlers.isEmpty ? [] : try elseBlock()
    var finally: [Statement] = []
    if accept(.finally) {
      try expect(.colon)
      finally = try block()
    } else if handlers.isEmpty {
      throw Stop()
    }
    let node = TryNode(body: body, handlers: handlers, orelse: orelse, finally: finally)
    return Statement(.try(node), blockSpan(from: start))
  }

  private mutating func withStatement() throws(Stop) -> Statement {
    let start = start
    advance()
    var items: [WithItem]?
    if kind == .leftParen {
      items = try attempt { (parser) throws(Stop) -> [WithItem]? in
        parser.advance()
        var items: [WithItem] = []
        repeat {
          if parser.kind == .rightParen, !items.isEmpty { break }
          items.append(try parser.withItem())
        } while parser.accept(.comma)
        try parser.expect(.rightParen)
        return parser.accept(.colon) ? items : nil
      }
    }
    if items == nil {
      var list = [try withItem()]
      while accept(.comma) { list.append(try withItem()) }
      try expect(.colon)
      items = list
    }
    let body = try block()
    return Statement(.with(items ?? [], body: body), blockSpan(from: start))
  }

  private mutating func withItem() throws(Stop) -> WithItem {
    let context = try expression()
    guard accept(.as) else { return WithItem(context: context, target: nil) }
    let target = try starTarget()
    guard kind == .comma || kind == .rightParen || kind == .colon else { throw Stop() }
    return WithItem(context: context, target: target)
  }
}
