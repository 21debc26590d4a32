/// Global names, class namespaces and captured cells.
extension VM {
  @inline(__always)
  func capturedCell(_ frame: UnsafeMutablePointer<Frame>, _ index: Int) -> CellObject {
    frame.pointee.function.unsafelyUnwrapped._withUnsafeGuaranteedRef {
      $0.closure[index].cast(CellObject.self)
    }
  }

  func loadGlobal(
    _ frame: UnsafeMutablePointer<Frame>, _ cache: UnsafeMutablePointer<InlineCache>
  ) throws(PyError) -> Value {
    let name = cache.pointee.name.unsafelyUnwrapped.takeUnretainedValue()
    let globals = frame.pointee.globals.takeUnretainedValue()
    let hash = name.textHash
    var index = globals.find(name, hash: hash)
    if index >= 0 {
      cache.pointee.kind = .global
      cache.pointee.version = globals.layout
      cache.pointee.index = Int32(truncatingIfNeeded: index)
      return globals.entries[index].value
    }
    // `exec` and `eval` may be given builtins of their own.
    if let own = globals.get(names.builtins).asDict {
      let value = own.get(name)
      if value.isUndefined { throw undefinedName(name) }
      return value
    }
    index = builtins.find(name, hash: hash)
    if index >= 0 {
      cache.pointee.kind = .builtin
      cache.pointee.version = globals.layout
      cache.pointee.guardBits = builtins.layout
      cache.pointee.index = Int32(truncatingIfNeeded: index)
      return builtins.entries[index].value
    }
    throw undefinedName(name)
  }

  private func undefinedName(_ name: StrObject) -> PyError {
    nameError("name '\(name.string)' is not defined", name: name)
  }

  func storeGlobal(
    _ frame: UnsafeMutablePointer<Frame>, _ cache: UnsafeMutablePointer<InlineCache>,
    _ value: Value
  ) {
    let name = cache.pointee.name.unsafelyUnwrapped.takeUnretainedValue()
    let globals = frame.pointee.globals.takeUnretainedValue()
    globals.set(name, value)
    cache.pointee.version = globals.layout
    cache.pointee.index = Int32(
      truncatingIfNeeded: globals.find(name, hash: name.textHash))
  }

  func deleteGlobal(
    _ frame: UnsafeMutablePointer<Frame>, _ cache: UnsafeMutablePointer<InlineCache>
  ) throws(PyError) {
    let name = cache.pointee.name.unsafelyUnwrapped.takeUnretainedValue()
    if frame.pointee.globals.takeUnretainedValue().remove(name).isUndefined {
      throw undefinedName(name)
    }
  }

  func loadName(
    _ frame: UnsafeMutablePointer<Frame>, _ cache: UnsafeMutablePointer<InlineCache>
  ) throws(PyError) -> Value {
    let name = cache.pointee.name.unsafelyUnwrapped.takeUnretainedValue()
    if let namespace = frame.pointee.namespace?.takeUnretainedValue() {
      let value = namespace.get(name)
      if !value.isUndefined { return value }
      if namespace.tag == .object {
        let value = try optionalItem(Value(namespace), Value(name))
        if !value.isUndefined { return value }
      }
    }
    return try loadGlobal(frame, cache)
  }

  /// `container[key]`, `.undefined` on KeyError.
  private func optionalItem(_ container: Value, _ key: Value) throws(PyError) -> Value {
    do throws(PyError) { return try getItem(container, key) } catch {
      if isError(error, types.keyError) { return .undefined }
      throw error
    }
  }

  func storeName(
    _ frame: UnsafeMutablePointer<Frame>, _ cache: UnsafeMutablePointer<InlineCache>,
    _ value: Value
  ) throws(PyError) {
    let name = cache.pointee.name.unsafelyUnwrapped.takeUnretainedValue()
    let namespace = (frame.pointee.namespace ?? frame.pointee.globals).takeUnretainedValue()
    if namespace.tag == .object {
      // What `__prepare__` returned may watch what the body binds.
      return try setItem(Value(namespace), Value(name), value)
    }
    namespace.set(name, value)
  }

  func deleteName(
    _ frame: UnsafeMutablePointer<Frame>, _ cache: UnsafeMutablePointer<InlineCache>
  ) throws(PyError) {
    let name = cache.pointee.name.unsafelyUnwrapped.takeUnretainedValue()
    let namespace = (frame.pointee.namespace ?? frame.pointee.globals).takeUnretainedValue()
    if namespace.remove(name).isUndefined { throw undefinedName(name) }
  }

  func loadNameOrFree(
    _ frame: UnsafeMutablePointer<Frame>, _ index: Int, _ name: StrObject
  ) throws(PyError) -> Value {
    if let namespace = frame.pointee.namespace?.takeUnretainedValue() {
      let value = namespace.get(name)
      if !value.isUndefined { return value }
    }
    let value = capturedCell(frame, index).value
    if value.isUndefined { throw unboundFree(frame, index) }
    return value
  }

  func unboundLocal(_ frame: UnsafeMutablePointer<Frame>, _ register: Int) -> PyError {
    let name = frame.pointee.code.takeUnretainedValue().localNames[register]
    return nameError(
      "cannot access local variable '\(name.string)' where it is not associated with a value",
      name: name, unbound: true)
  }

  func unboundFree(_ frame: UnsafeMutablePointer<Frame>, _ index: Int) -> PyError {
    let name = frame.pointee.code.takeUnretainedValue().freeNames[index]
    return nameError(
      "cannot access free variable '\(name.string)' where it is not associated with a value in "
        + "enclosing scope", name: name)
  }

  func setUpAnnotations(_ frame: UnsafeMutablePointer<Frame>) {
    let namespace = (frame.pointee.namespace ?? frame.pointee.globals).takeUnretainedValue()
    if namespace.get(names.annotations).isUndefined {
      namespace.set(names.annotations, Value(newDict()))
    }
  }

  /// `super()` without arguments: the class that the running function belongs to, and its first
  /// argument.
  func callerClass() throws(PyError) -> (Value, Value) {
    guard frameCount > 0, let function = topFrame.pointee.function?.takeUnretainedValue() else {
      throw runtimeError("super(): no arguments")
    }
    let code = function.code
    var type = Value.undefined
    for (i, name) in code.freeNames.enumerated() where name === names.class_ {
      type = function.closure[i].cast(CellObject.self).value
    }
    if code.positionalCount == 0 && !code.hasVariadic {
      throw runtimeError("super(): no arguments")
    }
    if type.isUndefined { throw runtimeError("super(): __class__ cell not found") }
    var first = topFrame.pointee.registers[0]
    if first.tag == .cell { first = first.cast(CellObject.self).value }
    return (type, first)
  }
}
