/// Raising, catching and unwinding.
extension VM {
  /// Finds the handler of an error among the frames of this activation of the loop; without one, the
  /// activation's own frame included, throws on.
  func unwind(_ error: PyError, _ entry: Int) throws(PyError) {
    var exception = error.exception
    var addsEntry = !isReraising
    isReraising = false
    if !exception.wasRaised {
      exception.wasRaised = true
      setContext(of: exception)
    }
    while true {
      let frame = topFrame
      let code = frame.pointee.code.takeUnretainedValue()
      let index = frame.pointee.next - code.instructions - 1
      if addsEntry {
        exception.traceback = heap.make(
          TracebackObject(types.traceback, exception.traceback, code, index))
        if exception.traceback?.next == nil, exception.type.isSubclass(of: types.nameError) {
          noteNames(exception, frame, code)
        }
      }
      addsEntry = true
      // A program does not go on past a limit, whatever it catches.
      let handlers = exception.type === types.limitExceeded ? [] : code.handlers
      for handler in handlers where handler.start <= index && index < handler.end {
        frame.pointee.registers[handler.register] = Value(exception)
        frame.pointee.next = code.instructions + handler.target
        return
      }
      let generator = frame.pointee.generator
      popFrame()
      if let generator {
        generator._withUnsafeGuaranteedRef { $0.state = .finished }
        if exception.type.isSubclass(of: types.stopIteration) {
          let replaced = runtimeError("generator raised StopIteration").exception
          replaced.cause = Value(exception)
          replaced.context = Value(exception)
          replaced.suppressesContext = true
          replaced.wasRaised = true
          exception = replaced
        }
      }
      if frameCount < entry { throw PyError(exception) }
    }
  }

  /// The names that a misspelt one may have meant: the function's variables that have a value, the
  /// globals, the builtins.
  private func noteNames(
    _ exception: ExceptionObject, _ frame: UnsafeMutablePointer<Frame>, _ code: CodeObject
  ) {
    var groups: [[StrObject]] = []
    if !code.usesNamespace {
      var list: [StrObject] = []
      for (i, name) in code.localNames.enumerated() {
        var value = frame.pointee.registers[i]
        if value.tag == .cell { value = value.cast(CellObject.self).value }
        if !value.isUndefined { list.append(name) }
      }
      list += code.freeNames
      groups.append(list)
    }
    func add(_ dict: DictObject?) {
      guard let dict else { return }
      var list: [StrObject] = []
      var i = dict.nextIndex(from: 0)
      while i >= 0 {
        if let name = dict.entries[i].key.asStr { list.append(name) }
        i = dict.nextIndex(from: i + 1)
      }
      groups.append(list)
    }
    add(frame.pointee.namespace?.takeUnretainedValue())
    add(frame.pointee.globals.takeUnretainedValue())
    groups.append(BuiltinNames.inOrder.map { intern($0) })
    exception.nearbyNames = groups
  }

  /// What is being handled becomes the context, without making a circle.
  func setContext(of exception: ExceptionObject) {
    guard let current = handled.asException, current !== exception else { return }
    // A program may have made a circle already: a second walk at half the pace would meet the first.
    var (link, slow, moves) = (current, current, false)
    while let next = link.context.asException {
      if next === exception {
        link.context = .none
        break
      }
      link = next
      if link === slow { break }
      if moves, let behind = slow.context.asException { slow = behind }
      moves.toggle()
    }
    exception.context = Value(current)
  }

  /// The error of `raise value from cause`.
  func raised(_ value: Value, from cause: Value) throws(PyError) -> PyError {
    let exception = try exception(from: value)
    if !cause.isUndefined {
      if cause.isNone {
        exception.cause = .none
      } else if cause.asException != nil || cause.asType != nil {
        let isException =
          cause.asException != nil
          || cause.asType.map { $0.isSubclass(of: types.baseException) } == true
        if !isException { throw typeError("exception causes must derive from BaseException") }
        exception.cause = Value(try self.exception(from: cause))
      } else {
        throw typeError("exception causes must derive from BaseException")
      }
      exception.suppressesContext = true
    }
    exception.wasRaised = true
    setContext(of: exception)
    return PyError(exception)
  }

  /// Whether `except type` catches an exception.
  func matches(_ exception: Value, _ type: Value) throws(PyError) -> Bool {
    if let tuple = type.asTuple {
      for i in 0..<tuple.count {
        if try matches(exception, tuple[i]) { return true }
      }
      return false
    }
    guard let type = type.asType, type.isSubclass(of: types.baseException) else {
      throw typeError(
        "catching classes that do not inherit from BaseException is not allowed")
    }
    return exception.object.type.isSubclass(of: type)
  }
}
