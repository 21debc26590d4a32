/// The namespaces of the innermost frame of the program: `globals()` and `locals()`.
extension VM {
  /// The globals of the code that called a native function.
  func currentGlobals() -> DictObject {
    if frameCount == 0 {
      let main = modules.get(names.main)
      return main.tag == .module ? main.cast(ModuleObject.self).dict : builtins
    }
    return frames[frameCount - 1].globals._withUnsafeGuaranteedRef { $0 }
  }

  /// The variables of the code that called a native function; a function's are copied.
  func currentLocals() -> Value {
    frameCount == 0 ? Value(currentGlobals()) : locals(at: frameCount - 1)
  }

  /// The variables of a frame, counted from the outermost; a function's are copied.
  func locals(at index: Int) -> Value {
    let frame = frames[index]
    if let namespace = frame.namespace { return Value(namespace._withUnsafeGuaranteedRef { $0 }) }
    let code = frame.code._withUnsafeGuaranteedRef { $0 }
    if code.usesNamespace { return Value(frame.globals._withUnsafeGuaranteedRef { $0 }) }
    let dict = newDict()
    func add(_ name: StrObject, _ value: Value) {
      let held = value.tag == .cell ? value.cast(CellObject.self).value : value
      if !held.isUndefined, name.count > 0, name[0] != 46 { dict.set(name, held) }
    }
    for (i, name) in code.localNames.enumerated() { add(name, frame.registers[i]) }
    if let function = frame.function?._withUnsafeGuaranteedRef({ $0 }) {
      for (i, name) in code.freeNames.enumerated() where i < function.closureCount {
        add(name, function.closure[i])
      }
    }
    return Value(dict)
  }
}
