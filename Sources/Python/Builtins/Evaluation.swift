import Diagnostics

/// `eval`, `exec` and `compile`.
extension VM {
  func installEvaluation() {
    builtin("eval(source, globals=None, locals=None, /)") { (vm, a) throws(PyError) in
      try vm.evaluate(a[0], isExpression: true, globals: a[1], locals: a[2])
    }
    builtin(
      "exec(source, globals=None, locals=None, /, *, closure=None)"
    ) { (vm, a) throws(PyError) in
      _ = try vm.evaluate(a[0], isExpression: false, globals: a[1], locals: a[2], closure: a[3])
      return .none
    }
    builtin(
      "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)"
    ) { (vm, a) throws(PyError) in
      let mode = try a.text(2)
      if mode != "eval" && mode != "exec" && mode != "single" {
        throw vm.valueError("compile() mode must be 'exec', 'eval' or 'single'")
      }
      return Value(
        try vm.codeObject(
          a[0], name: try a.text(1), isExpression: mode == "eval", function: "compile"))
    }
  }

  private func codeObject(
    _ source: Value, name: String, isExpression: Bool, function: String,
    hasOwnLocals: Bool = false
  ) throws(PyError) -> CodeObject {
    if let code = source.as(CodeObject.self) {
      guard hasOwnLocals, code.usesNamespace else { return code }
      return try compile(
        code.source, isExpression: code.isExpression, hasOwnLocals: true)
    }
    var text: String
    if let given = source.asStr {
      text = given.string
    } else if let given = source.asBytes {
      text = try decode(given.bytes, "utf-8", "strict").string
    } else {
      throw typeError("\(function)() arg 1 must be a string, bytes or code object")
    }
    if isExpression {
      while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    }
    let file = SourceFile(name: name, text: text)
    return try compile(file, isExpression: isExpression, hasOwnLocals: hasOwnLocals)
  }

  private func compile(
    _ file: SourceFile, isExpression: Bool, hasOwnLocals: Bool
  ) throws(PyError) -> CodeObject {
    let id = sources.add(file)
    let tree: ModuleNode
    do throws(SyntaxError) { tree = try Parser.parse(file: file, id: id) } catch {
      throw syntaxError(error, file)
    }
    if isExpression {
      guard tree.body.count == 1, case .expression = tree.body[0].kind else {
        throw error(types.syntax, tree.body.isEmpty ? "unexpected EOF while parsing" : "invalid syntax")
      }
    }
    for warning in tree.warnings {
      _ = try callMethod(
        try importModule("warnings"), "warn_explicit",
        [
          self.text(warning.message), Value(types.syntaxWarning), self.text(file.name),
          Value(file.line(at: Int(warning.span.start))),
        ])
    }
    tree.scope.hasOwnLocals = hasOwnLocals
    let code = compile(tree, file, display: isExpression)
    code.isEvaluated = true
    code.isExpression = isExpression
    return code
  }

  /// Runs code with the caller's variables, or with the given ones.
  private func evaluate(
    _ source: Value, isExpression: Bool, globals: Value, locals: Value, closure: Value = .none
  ) throws(PyError) -> Value {
    let function = isExpression ? "eval" : "exec"
    var space = currentGlobals()
    var own = locals
    if !globals.isNone {
      guard let dict = globals.asDict else {
        throw typeError(
          isExpression
            ? specialMethod(globals, "__getitem__").isUndefined
              ? "globals must be a dict"
              : "globals must be a real dict; try eval(expr, {}, mapping)"
            : "exec() globals must be a dict, not \(typeName(globals))")
      }
      space = dict
      if dict.get(names.builtins).isUndefined {
        dict.set(names.builtins, try importModule("builtins"))
      }
    } else if own.isNone {
      own = currentLocals()
    }
    if let code = source.as(CodeObject.self), !code.isEvaluated {
      let function = try self.function(
        of: code, space, closure: closure, isExpression: isExpression)
      return try call(Value(function))
    }
    if !closure.isNone {
      throw typeError(
        source.as(CodeObject.self) == nil
          ? "closure can only be used when source is a code object"
          : "cannot use a closure with this code object")
    }
    if own.isNone || own.asDict === space {
      let code = try codeObject(
        source, name: "<string>", isExpression: isExpression, function: function)
      heap.pin(code)
      defer { heap.unpin(code) }
      return try run(code, nil, globals: space, namespace: nil)
    }
    guard let local = own.asDict else {
      return try evaluate(source, isExpression: isExpression, space, mapping: own)
    }
    let code = try codeObject(
      source, name: "<string>", isExpression: isExpression, function: function,
      hasOwnLocals: true)
    heap.pin(code)
    defer { heap.unpin(code) }
    return try run(code, nil, globals: space, namespace: local)
  }

  /// A function of a function's code alone: without defaults, its free variables from `closure`.
  private func function(
    of code: CodeObject, _ globals: DictObject, closure: Value, isExpression: Bool
  ) throws(PyError) -> FunctionObject {
    let count = code.freeNames.count
    let cells = closure.asTuple
    if count == 0, !closure.isNone {
      throw typeError("cannot use a closure with this code object")
    }
    if count > 0 {
      if isExpression {
        throw typeError("code object passed to eval() may not contain free variables")
      }
      guard let cells, cells.count == count,
        cells.buffer.allSatisfy({ $0.as(CellObject.self) != nil })
      else { throw typeError("code object requires a closure of exactly length \(count)") }
    }
    let function = heap.make(
      FunctionObject(types.function, code, globals, closureCount: count), bytes: 96)
    for (place, k) in code.closureOrder.enumerated() { function.closure[k] = cells?[place] ?? .undefined }
    return function
  }

  /// Runs code whose locals are a mapping other than a dict: a copy, whose changes are put back.
  private func evaluate(
    _ source: Value, isExpression: Bool, _ globals: DictObject, mapping: Value
  ) throws(PyError) -> Value {
    guard !specialMethod(mapping, "__getitem__").isUndefined else {
      throw typeError(
        isExpression
          ? "locals must be a mapping"
          : "locals must be a mapping or None, not \(typeName(mapping))")
    }
    let hasKeys = !(try optionalAttribute(mapping, intern("keys"))).isUndefined
    let copied = hasKeys ? try call(Value(types.dict), mapping) : Value(newDict())
    guard let copy = copied.asDict else { return .none }
    let before = newDict()
    try before.update(self, from: copy)
    let result = try evaluate(
      source, isExpression: isExpression, globals: Value(globals), locals: Value(copy))
    var i = copy.nextIndex(from: 0)
    while i >= 0 {
      let entry = copy.entries[i]
      let old = try before.get(self, entry.key)
      if !old.isIdentical(to: entry.value) { try setItem(mapping, entry.key, entry.value) }
      i = copy.nextIndex(from: i + 1)
    }
    return result
  }
}
