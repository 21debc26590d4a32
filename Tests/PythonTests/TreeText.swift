import Diagnostics
import Python

/// A tree as text, in the form that `Fixtures/trees.py` makes of CPython's own tree: node names and
/// fields of Python's `ast` module, with line and column (in bytes) of each expression's ends.
struct TreeText {
  let file: SourceFile
  var text = ""

  static func of(_ module: ModuleNode, _ file: SourceFile) -> String {
    var writer = TreeText(file: file)
    writer.block(module.body)
    return writer.text
  }

  private func place(_ span: Span) -> String {
    let (line, column) = end(Int(span.start))
    let (endLine, endColumn) = end(Int(span.end))
    return "@\(line):\(column)-\(endLine):\(endColumn)"
  }

  private func end(_ offset: Int) -> (Int, Int) {
    let line = file.line(at: offset)
    return (line, offset - file.lineStarts[line - 1])
  }

  private mutating func block(_ body: [Statement]) {
    text += "["
    for statement in body {
      self.statement(statement)
      text += "\n"
    }
    text += "]"
  }

  private mutating func list<T>(_ items: [T], _ write: (inout TreeText, T) -> Void) {
    text += "["
    for (i, item) in items.enumerated() {
      if i > 0 { text += " " }
      write(&self, item)
    }
    text += "]"
  }

  private mutating func expressions(_ items: [Expression]) {
    list(items) { $0.expression($1) }
  }

  private mutating func optional(_ item: Expression?) {
    if let item { expression(item) } else { text += "-" }
  }

  private mutating func statement(_ statement: Statement) {
    let open = { (name: String) in "(\(name)" }
    switch statement.kind {
    case .expression(let value):
      text += open("Expr ")
      expression(value)
    case .assign(let targets, let value):
      text += open("Assign ")
      expressions(targets)
      expression(value)
    case .augmentedAssign(let target, let op, let value):
      text += open("AugAssign \(op.text) ")
      expression(target)
      expression(value)
    case .annotatedAssign(let target, let annotation, let value, let simple):
      text += open("AnnAssign \(simple ? 1 : 0) ")
      expression(target)
      expression(annotation)
      optional(value)
    case .delete(let targets):
      text += open("Delete ")
      expressions(targets)
    case .if(let branches, let orelse):
      for branch in branches {
        text += open("If ")
        expression(branch.test)
        block(branch.body)
      }
      block(orelse)
      text += String(repeating: ")", count: branches.count - 1)
    case .while(let test, let body, let orelse):
      text += open("While ")
      expression(test)
      block(body)
      block(orelse)
    case .for(let target, let iterable, let body, let orelse):
      text += open("For ")
      expression(target)
      expression(iterable)
      block(body)
      block(orelse)
    case .function(let node):
      text += open("FunctionDef \(node.codeName) ")
      expressions(node.decorators)
      parameters(node.parameters)
      optional(node.returns)
      block(node.body)
    case .class(let node):
      text += open("ClassDef \(node.codeName) ")
      expressions(node.decorators)
      arguments(node.arguments)
      block(node.body)
    case .return(let value):
      text += open("Return ")
      optional(value)
    case .raise(let value, let cause):
      text += open("Raise ")
      optional(value)
      optional(cause)
    case .try(let node):
      text += open("Try ")
      block(node.body)
      for handler in node.handlers {
        text += "(ExceptHandler\(place(handler.span)) \(handler.name ?? "-") "
        optional(handler.type)
        block(handler.body)
        text += ")"
      }
      block(node.orelse)
      block(node.finally)
    case .with(let items, let body):
      text += open("With ")
      for item in items {
        expression(item.context)
        optional(item.target)
      }
      block(body)
    case .match(let subject, let cases):
      text += open("Match ")
      expression(subject)
      for one in cases {
        text += "(case "
        pattern(one.pattern)
        optional(one.guardCondition)
        block(one.body)
        text += ")"
      }
    case .assert(let test, let message):
      text += open("Assert ")
      expression(test)
      optional(message)
    case .import(let names):
      text += open("Import ")
      aliases(names)
    case .importFrom(let module, let names, let level):
      text += open("ImportFrom \(level) \(module ?? "-") ")
      aliases(names)
    case .importStar(let module, let level):
      text += open("ImportFrom \(level) \(module ?? "-") [* -]")
    case .global(let names): text += open("Global \(names.joined(separator: " "))")
    case .nonlocal(let names): text += open("Nonlocal \(names.joined(separator: " "))")
    case .pass: text += open("Pass")
    case .break: text += open("Break")
    case .continue: text += open("Continue")
    }
    text += place(statement.span) + ")"
  }

  private mutating func aliases(_ names: [ImportAlias]) {
    list(names) { $0.text += "\($1.name) \($1.asName ?? "-")" }
  }

  private mutating func parameters(_ parameters: Parameters) {
    text += "{"
    for one in parameters.positionalOnly { parameter("p", one) }
    for one in parameters.regular { parameter("r", one) }
    if let one = parameters.variadic { parameter("*", one) }
    for one in parameters.keywordOnly { parameter("k", one) }
    if let one = parameters.keywords { parameter("**", one) }
    text += "}"
  }

  private mutating func parameter(_ kind: String, _ one: Parameter) {
    text += "\(kind) \(one.name) "
    optional(one.annotation)
    optional(one.defaultValue)
  }

  private mutating func arguments(_ arguments: [Argument]) {
    // Python keeps positional arguments apart from keywords.
    text += "["
    for argument in arguments {
      switch argument.kind {
      case .positional: expression(argument.value)
      case .unpacked:
        text += "(Starred"
        text += place(argument.span)
        text += " "
        expression(argument.value)
        text += ")"
      default: break
      }
    }
    text += "]["
    for argument in arguments {
      switch argument.kind {
      case .keyword(let name):
        text += "\(name)\(place(argument.span))="
        expression(argument.value)
      case .unpackedMapping:
        text += "**\(place(argument.span))="
        expression(argument.value)
      default: break
      }
    }
    text += "]"
  }

  private mutating func expression(_ value: Expression) {
    text += "("
    switch value.kind {
    case .name(let name): text += "Name \(name)"
    case .literal(let literal): text += "Constant " + self.literal(literal)
    case .formatted(let parts):
      text += "JoinedStr "
      self.parts(parts)
    case .binary(let op, let left, let right):
      text += "BinOp \(op.text) "
      expression(left)
      expression(right)
    case .unary(let op, let operand):
      let name = [UnaryOperator.plus: "+", .minus: "-", .invert: "~", .not: "not"][op]!
      text += "UnaryOp \(name) "
      expression(operand)
    case .boolean(let op, let operands):
      text += "BoolOp \(op == .and ? "and" : "or") "
      expressions(operands)
    case .compare(let first, let links):
      text += "Compare "
      expression(first)
      for link in links {
        text += " \(link.op.text) "
        expression(link.right)
      }
    case .conditional(let test, let body, let orelse):
      text += "IfExp "
      expression(test)
      expression(body)
      expression(orelse)
    case .call(let call):
      text += "Call "
      expression(call.callee)
      arguments(call.arguments)
    case .attribute(let value, let name, _):
      text += "Attribute "
      expression(value)
      text += " \(name)"
    case .subscript(let value, let index, _):
      text += "Subscript "
      expression(value)
      expression(index)
    case .slice(let lower, let upper, let step):
      text += "Slice "
      optional(lower)
      optional(upper)
      optional(step)
    case .tuple(let elements):
      text += "Tuple "
      expressions(elements)
    case .list(let elements):
      text += "List "
      expressions(elements)
    case .set(let elements):
      text += "Set "
      expressions(elements)
    case .dict(let entries):
      text += "Dict "
      for entry in entries {
        optional(entry.key)
        expression(entry.value)
      }
    case .lambda(let function):
      text += "Lambda "
      parameters(function.parameters)
      expression(function.expression!)
    case .comprehension(let node):
      switch node.kind {
      case .list: text += "ListComp "
      case .set: text += "SetComp "
      case .dict: text += "DictComp "
      case .generator: text += "GeneratorExp "
      }
      expression(node.element)
      if let value = node.value { expression(value) }
      for clause in node.clauses {
        text += "for "
        expression(clause.target)
        expression(clause.iterable)
        expressions(clause.conditions)
      }
    case .starred(let value):
      text += "Starred "
      expression(value)
    case .named(let target, let value):
      text += "NamedExpr "
      expression(target)
      expression(value)
    case .yield(let value):
      text += "Yield "
      optional(value)
    case .yieldFrom(let value):
      text += "YieldFrom "
      expression(value)
    }
    text += place(value.span) + ")"
  }

  private func literal(_ literal: Literal) -> String {
    switch literal {
    case .none: "None"
    case .true: "True"
    case .false: "False"
    case .ellipsis: "..."
    case .int(let value): "\(value)"
    case .bigInt(let digits, let radix): "big\(radix):\(digits.lowercased())"
    case .float(let value): "f\(String(value.bitPattern, radix: 16))"
    case .imaginary(let value): "j\(String(value.bitPattern, radix: 16))"
    case .string(let value): "s" + Self.hex(Array(value.utf8))
    case .bytes(let value): "b" + Self.hex(value)
    }
  }

  static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String($0, radix: 16) }.joined(separator: ",")
  }

  private mutating func parts(_ parts: [FormattedPart]) {
    list(parts) { writer, part in
      switch part {
      case .text(let text): writer.text += "s" + Self.hex(Array(text.utf8))
      case .field(let field):
        writer.text += "(FormattedValue "
        writer.expression(field.expression)
        writer.text += "\(field.conversion)"
        if let spec = field.spec { writer.parts(spec) } else { writer.text += "-" }
        writer.text += ")"
      }
    }
  }

  private mutating func pattern(_ pattern: Pattern) {
    text += "("
    switch pattern.kind {
    case .value(let value):
      text += "MatchValue "
      expression(value)
    case .singleton(let literal): text += "MatchSingleton " + self.literal(literal)
    case .wildcard: text += "MatchAs - -"
    case .capture(let name): text += "MatchAs - \(name)"
    case .star(let name): text += "MatchStar \(name ?? "-")"
    case .sequence(let elements):
      text += "MatchSequence "
      list(elements) { $0.pattern($1) }
    case .mapping(let keys, let values, let rest):
      text += "MatchMapping "
      expressions(keys)
      list(values) { $0.pattern($1) }
      text += rest ?? "-"
    case .class(let type, let positional, let names, let keyword):
      text += "MatchClass "
      expression(type)
      list(positional) { $0.pattern($1) }
      list(names) { $0.text += $1 }
      list(keyword) { $0.pattern($1) }
    case .alias(let inner, let name):
      text += "MatchAs "
      self.pattern(inner)
      text += " \(name)"
    case .or(let choices):
      text += "MatchOr "
      list(choices) { $0.pattern($1) }
    }
    text += place(pattern.span) + ")"
  }
}
