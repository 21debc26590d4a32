/// The builtin functions that ask about objects and change their attributes.
extension VM {
  func installIntrospection() {
    builtin("isinstance(obj, class_or_tuple, /)") { (vm, a) throws(PyError) in
      Value(try vm.isInstance(a[0], a[1]))
    }
    builtin("issubclass(cls, class_or_tuple, /)") { (vm, a) throws(PyError) in
      Value(try vm.isSubclass(a[0], of: a[1]))
    }
    builtin("callable(obj, /)") { (vm, a) throws(PyError) in Value(vm.isCallable(a[0])) }
    builtin("getattr(object, name, default=?, /)") { (vm, a) throws(PyError) in
      let name = try vm.attributeName(a[1], "getattr")
      if !a.has(2) { return try vm.getAttribute(a[0], name) }
      let value = try vm.optionalAttribute(a[0], name)
      return value.isUndefined ? a[2] : value
    }
    builtin("hasattr(obj, name, /)") { (vm, a) throws(PyError) in
      let name = try vm.attributeName(a[1], "hasattr")
      return Value(!(try vm.optionalAttribute(a[0], name)).isUndefined)
    }
    builtin("setattr(obj, name, value, /)") { (vm, a) throws(PyError) in
      try vm.setAttribute(a[0], try vm.attributeName(a[1], "setattr"), a[2])
      return .none
    }
    builtin("delattr(obj, name, /)") { (vm, a) throws(PyError) in
      try vm.setAttribute(a[0], try vm.attributeName(a[1], "delattr"), .undefined)
      return .none
    }
    builtin("repr(obj, /)") { (vm, a) throws(PyError) in Value(try vm.reprObject(a[0])) }
    builtin("ascii(obj, /)") { (vm, a) throws(PyError) in vm.text(try vm.ascii(a[0])) }
    builtin("format(value, format_spec='', /)") { (vm, a) throws(PyError) in
      if let spec = a[1].asStr, let quick = vm.quickFormat(a[0], spec) { return Value(quick) }
      return vm.text(try vm.format(a[0], try a.text(1)))
    }
    builtin("len(obj, /)", "Return the number of items in a container.") {
      (vm, a) throws(PyError) in
      switch a[0].tag {
      case .list: return Value(a[0].cast(ListObject.self).count)
      case .str: return Value(a[0].cast(StrObject.self).count)
      case .tuple: return Value(a[0].cast(TupleObject.self).count)
      case .dict: return Value(a[0].cast(DictObject.self).count)
      default: return Value(try vm.length(a[0]))
      }
    }
    builtin("dir(object=?, /)") { (vm, a) throws(PyError) in
      if !a.has(0) {
        return Value(vm.newList(try vm.sorted(vm.localNames(), key: .none, reverse: false)))
      }
      return try vm.directory(a[0])
    }
    builtin("vars(object=?, /)") { (vm, a) throws(PyError) in
      if !a.has(0) { return vm.currentLocals() }
      if vm.type(of: a[0]) !== vm.types.object, let dict = vm.dictionary(of: a[0]) {
        if a[0].tag == .type { return vm.mappingProxy(dict) }
        return Value(dict)
      }
      let own = vm.type(of: a[0]) === vm.types.object
        ? Value.undefined : try vm.optionalAttribute(a[0], vm.names.dict)
      if !own.isUndefined { return own }
      throw vm.typeError("vars() argument must have __dict__ attribute")
    }
    for name in ["exit", "quit"] {
      builtin("\(name)(code=None)") { (vm, a) throws(PyError) in
        throw vm.error(vm.types.systemExit, arguments: a[0].isNone ? [] : [a[0]])
      }
    }
    builtin("globals()") { (vm, a) throws(PyError) in Value(vm.currentGlobals()) }
    builtin("locals()") { (vm, a) throws(PyError) in vm.currentLocals() }
    builtin("input(prompt='', /)") { (vm, a) throws(PyError) in
      let prompt = try vm.str(a[0])
      if !prompt.isEmpty { try vm.writeOutput(prompt) }
      throw vm.error(vm.types.eof, "EOF when reading a line")
    }
    builtin("__import__(name, globals=None, locals=None, fromlist=(), level=0)") {
      (vm, a) throws(PyError) in
      let name = try a.text(0)
      let module = try vm.importModule(name)
      if try vm.isTrue(a[3]) { return module }
      let top = String(name.prefix { $0 != "." })
      return try vm.importModule(top)
    }
    builtin("help(object=?, /)") { (vm, a) throws(PyError) in .none }
  }

  private func attributeName(_ value: Value, _ function: String) throws(PyError) -> StrObject {
    if value.tag == .str { return intern(value.cast(StrObject.self)) }
    guard let name = value.asStr else {
      throw typeError("attribute name must be string, not '\(typeName(value))'")
    }
    return intern(name)
  }

  private func localNames() -> [Value] {
    guard let dict = currentLocals().asDict else { return [] }
    var names: [Value] = []
    var i = dict.nextIndex(from: 0)
    while i >= 0 {
      names.append(dict.entries[i].key)
      i = dict.nextIndex(from: i + 1)
    }
    return names
  }

  /// `dir(value)`: its own attributes and those of its classes, sorted.
  func directory(_ value: Value) throws(PyError) -> Value {
    if value.tag == .module {
      let own = value.cast(ModuleObject.self).dict.get(intern("__dir__"))
      if !own.isUndefined {
        return Value(newList(try sorted(try array(try call(own)), key: .none, reverse: false)))
      }
    }
    let custom = specialMethod(value, "__dir__")
    if !custom.isUndefined {
      return Value(newList(try sorted(try array(try call(custom, value)), key: .none, reverse: false)))
    }
    let found = newDict()
    func collect(_ dict: DictObject?, ofBuiltin: Bool = false) {
      guard let dict else { return }
      var i = dict.nextIndex(from: 0)
      while i >= 0 {
        // CPython's classes written in C have no such entries.
        if let name = dict.entries[i].key.asStr,
          !ofBuiltin || name !== self.names.dict && name !== self.names.module
        {
          found.set(name, .none)
        }
        i = dict.nextIndex(from: i + 1)
      }
    }
    func collectClass(_ owner: TypeObject) {
      collect(owner.dict, ofBuiltin: owner.module == "builtins" && !owner.isUserDefined)
    }
    if let type = value.asType {
      for ancestor in type.mro { collectClass(ancestor) }
    } else {
      if value.tag == .instance {
        collect(value.cast(InstanceObject.self).moveToDictionary(self))
      } else if value.tag == .module {
        collect(value.cast(ModuleObject.self).dict)
      } else if value.isObject {
        collect(value.object.attributes)
      }
      if value.tag != .module {
        for ancestor in type(of: value).mro { collectClass(ancestor) }
      }
    }
    var names: [Value] = []
    var i = found.nextIndex(from: 0)
    while i >= 0 {
      names.append(found.entries[i].key)
      i = found.nextIndex(from: i + 1)
    }
    return Value(newList(try sorted(names, key: .none, reverse: false)))
  }
}

extension TypeBuilder {
  /// A dunder method that the interpreter's own operations do not need to be told of.
  func ownOperation(
    _ signature: String, _ doc: String = "", _ body: @escaping NativeFunction.Body
  ) {
    method(signature, doc, body)
    let name = String(signature.prefix { $0 != "(" })
    if let function = type.dict.get(vm.intern(name)).as(NativeFunction.self) {
      function.isOperation = true
    }
  }
}
