import Diagnostics

/// Functions, classes and imports.
extension VM {
  func makeFunction(
    _ code: CodeObject, _ parts: UnsafeMutablePointer<Value>,
    _ frame: UnsafeMutablePointer<Frame>
  ) -> Value {
    let globals = frame.pointee.globals.takeUnretainedValue()
    let count = code.freeNames.count
    let function = heap.make(
      FunctionObject(types.function, code, globals, closureCount: count), bytes: 96)
    for k in 0..<count { function.closure[k] = parts[3 + k] }
    if let tuple = parts[0].asTuple { function.defaults = Array(tuple.buffer) }
    function.keywordDefaults = parts[1].asDict
    function.annotations = parts[2].asDict
    function.module = globals.get(names.name)
    if function.module.isUndefined { function.module = .none }
    return Value(function)
  }

  /// A class statement: R[0] the body's function, R[1] the bases, R[2] keywords.
  func buildClass(
    _ base: UnsafeMutablePointer<Value>, _ name: StrObject
  ) throws(PyError) -> Value {
    let body = base[0].cast(FunctionObject.self)
    var bases = Array(base[1].cast(ListObject.self).buffer)
    let original = bases
    var isReplaced = false
    bases.removeAll()
    for value in original {
      // `Generic[T]` and the like stand for classes.
      let entries = value.tag != .type && value.isObject
        ? try optionalAttribute(value, intern("__mro_entries__")) : .undefined
      if entries.isUndefined {
        bases.append(value)
      } else {
        bases += try array(try call(entries, Value(newTuple(original))))
        isReplaced = true
      }
    }
    let keywords = newDict()
    if let given = base[2].asDict { try keywords.update(self, from: given) }
    let explicit = keywords.remove(names.metaclass)
    let meta = try metaclass(explicit, bases)
    var namespace = newDict()
    let prepare = meta.isIdentical(to: Value(types.type))
      ? .undefined : try optionalAttribute(meta, names.prepare)
    if !prepare.isUndefined {
      let prepared = try call(
        prepare, [Value(name), Value(newTuple(bases))], keywords: keywords)
      if let dict = prepared.asDict { namespace = dict }
    }
    _ = try run(body.code, body, globals: body.globals, namespace: namespace)
    if isReplaced { namespace.set(intern("__orig_bases__"), Value(newTuple(original))) }
    if let type = meta.asType, type === types.type {
      return try makeClass(type, name, bases, namespace, keywords)
    }
    return try call(
      meta, [Value(name), Value(newTuple(bases)), Value(namespace)], keywords: keywords)
  }

  // MARK: Imports

  /// `import a.b`: the first package, or with `leaf` the last part.
  func importName(_ name: String, leaf: Bool) throws(PyError) -> Value {
    if name.hasPrefix(".") {
      throw importError("attempted relative import with no known parent package", name: "")
    }
    let module = try importModule(name)
    if leaf { return module }
    guard let dot = name.firstIndex(of: ".") else { return module }
    return try importModule(String(name[..<dot]))
  }

  func importStar(
    _ module: Value, _ frame: UnsafeMutablePointer<Frame>
  ) throws(PyError) {
    guard let dict = dictionary(of: module) else { return }
    let target = (frame.pointee.namespace ?? frame.pointee.globals).takeUnretainedValue()
    let listed = dict.get(names.all)
    if !listed.isUndefined {
      for item in try array(listed) {
        guard let name = item.asStr else { continue }
        target.set(intern(name), try getAttribute(module, intern(name)))
      }
      return
    }
    var i = dict.nextIndex(from: 0)
    while i >= 0 {
      let entry = dict.entries[i]
      if let name = entry.key.asStr, name.count > 0, name[0] != 0x5F {
        target.set(intern(name), entry.value)
      }
      i = dict.nextIndex(from: i + 1)
    }
  }

  /// Runs the source of a library module that is written in Python.
  func runModule(_ module: ModuleObject, _ source: String) throws(PyError) {
    let file = SourceFile(name: "<library \(module.name)>", text: source)
    let id = sources.add(file)
    let tree: ModuleNode
    do throws(SyntaxError) { tree = try Parser.parse(file: file, id: id) } catch {
      throw syntaxError(error, file)
    }
    let code = compile(tree, file)
    heap.pin(code)
    defer { heap.unpin(code) }
    _ = try run(code, nil, globals: module.dict, namespace: nil)
  }

  /// A parser's error as an exception.
  public func syntaxError(_ error: SyntaxError, _ file: SourceFile) -> PyError {
    let type =
      switch error.kind {
      case .indentation: types.indentation
      case .tab: types.tab
      case .recursion: types.recursion
      case .memory: types.memory
      case .value: types.valueError
      case .syntax: types.syntax
      }
    let exception = newException(type, [text(error.message)])
    let dict = exception.attributes ?? newDict()
    exception.attributes = dict
    dict.set(intern("filename"), text(file.name))
    dict.set(intern("lineno"), Value(error.line))
    dict.set(intern("offset"), Value(error.offset))
    dict.set(intern("end_lineno"), Value(error.endLine))
    dict.set(intern("end_offset"), Value(error.endOffset))
    dict.set(intern("text"), error.text.map { text($0) } ?? .none)
    exception.rendered = error.rendered(fileName: file.name)
    return PyError(exception)
  }
}
