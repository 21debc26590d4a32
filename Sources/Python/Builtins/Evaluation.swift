import Diagnostics

/// `eval`, `exec` and `compile`.
extension VM {
  func installEvaluation() {
    builtin("eval(source, globals=None, locals=None, /)") { (vm, a) throws(PyError) in
      let code = try vm.codeObject(a[0], name: "<string>", isExpression: true, function: "eval")
      return try vm.evaluate(code, globals: a[1], locals: a[2])
    }
    builtin("exec(source, globals=None, locals=None, /)") { (vm, a) throws(PyError) in
      let code = try vm.codeObject(a[0], name: "<string>", isExpression: false, function: "exec")
      _ = try vm.evaluate(code, globals: a[1], locals: a[2])
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
    _ source: Value, name: String, isExpression: Bool, function: String
  ) throws(PyError) -> CodeObject {
    if let code = source.as(CodeObject.self) { return code }
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
    return compile(tree, file, display: isExpression)
  }

  /// Runs code with the caller's variables, or with the given ones.
  private func evaluate(
    _ code: CodeObject, globals: Value, locals: Value
  ) throws(PyError) -> Value {
    heap.pin(code)
    defer { heap.unpin(code) }
    var space = currentGlobals()
    var own = locals
    if !globals.isNone {
      guard let dict = globals.asDict else {
        throw typeError("globals must be a dict, not \(typeName(globals))")
      }
      space = dict
      if dict.get(names.builtins).isUndefined {
        dict.set(names.builtins, try importModule("builtins"))
      }
    } else if own.isNone {
      own = currentLocals()
    }
    guard !own.isNone, let local = own.asDict, local !== space else {
      return try run(code, nil, globals: space, namespace: nil)
    }
    // The code sees both; what it binds goes to the locals.
    let merged = newDict(capacity: space.count + local.count)
    try merged.update(self, from: space)
    try merged.update(self, from: local)
    let result = try run(code, nil, globals: merged, namespace: nil)
    if !locals.isNone {
      var i = merged.nextIndex(from: 0)
      while i >= 0 {
        let entry = merged.entries[i]
        if let name = entry.key.asStr, !space.get(name).isIdentical(to: entry.value) {
          local.set(name, entry.value)
        }
        i = merged.nextIndex(from: i + 1)
      }
    }
    return result
  }
}
