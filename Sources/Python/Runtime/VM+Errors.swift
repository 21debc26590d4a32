/// Exceptions in CPython's classes, ready to throw.
extension VM {
  /// An exception of a class with the given arguments.
  public func newException(_ type: TypeObject, _ arguments: [Value]) -> ExceptionObject {
    let exception = heap.make(ExceptionObject(type, newTuple(arguments)))
    finishException(exception)
    return exception
  }

  /// Sets the attributes that a class of exception derives from its arguments.
  func finishException(_ exception: ExceptionObject) {
    let type = exception.type
    let arguments = exception.arguments
    func set(_ name: String, _ value: Value) {
      if exception.attributes == nil { exception.attributes = newDict() }
      exception.attributes?.set(intern(name), value)
    }
    if type.isSubclass(of: types.stopIteration) {
      set("value", arguments.count > 0 ? arguments[0] : .none)
    } else if type.isSubclass(of: types.systemExit) {
      set(
        "code",
        arguments.count == 0 ? .none : arguments.count == 1 ? arguments[0] : Value(arguments))
    } else if type.isSubclass(of: types.osError) {
      let known = arguments.count >= 2
      set("errno", known ? arguments[0] : .none)
      set("strerror", known ? arguments[1] : .none)
      set("filename", arguments.count >= 3 ? arguments[2] : .none)
      if arguments.count >= 3, arguments.count <= 5, !arguments[2].isNone {
        exception.arguments = newTuple([arguments[0], arguments[1]])
      }
    } else if type.isSubclass(of: types.importError) {
      set("msg", arguments.count == 1 ? arguments[0] : .none)
    } else if type.isSubclass(of: types.unicode), arguments.count == 5 {
      for (i, name) in ["encoding", "object", "start", "end", "reason"].enumerated() {
        set(name, arguments[i])
      }
    } else if type.isSubclass(of: types.syntax) {
      set("msg", arguments.count > 0 ? arguments[0] : .none)
      let place = arguments.count > 1 ? arguments[1].asTuple : nil
      let fields = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"]
      for (i, name) in fields.enumerated() {
        set(name, place.map { i < $0.count ? $0[i] : .none } ?? .none)
      }
    }
  }

  public func error(_ type: TypeObject, _ message: String) -> PyError {
    PyError(newException(type, [text(message)]))
  }

  public func error(_ type: TypeObject, arguments: [Value]) -> PyError {
    PyError(newException(type, arguments))
  }

  public func typeError(_ message: String) -> PyError { error(types.typeError, message) }
  public func valueError(_ message: String) -> PyError { error(types.valueError, message) }
  public func indexError(_ message: String) -> PyError { error(types.indexError, message) }
  public func runtimeError(_ message: String) -> PyError { error(types.runtimeError, message) }
  public func overflowError(_ message: String) -> PyError { error(types.overflow, message) }
  public func zeroDivision(_ message: String) -> PyError { error(types.zeroDivision, message) }
  public func assertionError(_ message: String) -> PyError { error(types.assertion, message) }
  public func notImplementedError(_ message: String) -> PyError {
    error(types.notImplementedError, message)
  }
  public func keyError(_ key: Value) -> PyError { error(types.keyError, arguments: [key]) }

  public func stopIteration(_ value: Value = .none) -> PyError {
    error(types.stopIteration, arguments: value.isNone ? [] : [value])
  }

  public func attributeError(
    _ message: String, name: StrObject? = nil, object: Value = .none
  ) -> PyError {
    let result = error(types.attributeError, message)
    if let name { set(result, [("name", Value(name)), ("obj", object)]) }
    return result
  }

  public func nameError(_ message: String, name: StrObject, unbound: Bool = false) -> PyError {
    let result = error(unbound ? types.unboundLocal : types.nameError, message)
    // CPython gives an UnboundLocalError no name, so that nothing is suggested for it.
    if !unbound { set(result, [("name", Value(name))]) }
    return result
  }

  public func importError(_ message: String, name: String, missing: Bool = false) -> PyError {
    let result = error(missing ? types.moduleNotFound : types.importError, message)
    set(result, [("name", text(name)), ("path", .none)])
    return result
  }

  /// The subclass of OSError for an error number, with its words.
  public func osError(_ number: Int, _ words: String, file: String?) -> PyError {
    let type =
      switch number {
      case 2: types.fileNotFound
      case 13, 1: types.permission
      case 17: types.fileExists
      case 20: types.notADirectory
      case 21: types.isADirectory
      default: types.osError
      }
    var arguments = [Value(number), text(words)]
    if let file { arguments.append(text(file)) }
    let exception = newException(type, arguments)
    // CPython keeps the file name out of `args`.
    exception.arguments = newTuple(Array(arguments.prefix(2)))
    return PyError(exception)
  }

  func set(_ error: PyError, _ attributes: [(String, Value)]) {
    let exception = error.exception
    if exception.attributes == nil { exception.attributes = newDict() }
    for (name, value) in attributes { exception.attributes?.set(intern(name), value) }
  }

  /// Whether an error is of a class, subclasses included.
  public func isError(_ error: PyError, _ type: TypeObject) -> Bool {
    error.exception.type.isSubclass(of: type)
  }
}
