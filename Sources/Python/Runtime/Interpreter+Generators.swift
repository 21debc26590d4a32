/// Generators: resuming, yielding, delegating, throwing in, closing.
extension VM {
  /// Pushes a generator's frame to go on with a sent value (`.undefined` leaves the registers).
  func push(
    _ generator: GeneratorObject, sending value: Value, _ destination: Int,
    _ completion: Frame.Completion
  ) throws(PyError) {
    switch generator.state {
    case .running: throw valueError("generator already executing")
    case .finished:
      returnedValue = .none
      // As if its frame had just ended.
      if completion == .delegate { topFrame.pointee.registers[destination] = .none }
      return
    case .created:
      if !value.isNone {
        throw typeError("can't send non-None value to a just-started generator")
      }
    case .suspended: break
    }
    if frameCount >= recursionLimit || frameCount >= frameCapacity - 1 { throw recursionError() }
    if generator.state == .suspended, !value.isUndefined {
      // The instruction that yielded receives the value.
      generator.registers[resumePoint(generator).pointee.a] = value
    }
    enter(generator, destination, completion)
  }

  /// Pushes the frame of a generator that is about to go on.
  @inline(__always) private func enter(
    _ generator: GeneratorObject, _ destination: Int, _ completion: Frame.Completion
  ) {
    generator.state = .running
    let (code, globals) = generator.functionReference._withUnsafeGuaranteedRef {
      ($0.codeReference, $0.globalsReference)
    }
    (frames + frameCount).initialize(
      to: Frame(
        next: generator.next, code: code, function: generator.functionReference, globals: globals,
        namespace: nil, generator: Unmanaged.passUnretained(generator),
        registers: generator.registers, handled: handled, subject: .none, savedTop: stackTop,
        destination: destination, completion: completion))
    frameCount &+= 1
  }

  /// `push` for the next round of a `for` loop over a generator that waits at a plain `yield`,
  /// which is most of them; false if it is not so.
  @inline(__always) func pushNextRound(_ generator: GeneratorObject, _ destination: Int) -> Bool {
    guard generator.state == .suspended, generator.next[-1].operation == .yield,
      generator.next.pointee.operation != .yieldFrom,
      frameCount < recursionLimit, frameCount < frameCapacity - 1
    else { return false }
    generator.registers[generator.next[-1].a] = .none
    enter(generator, destination, .iterate)
    return true
  }

  /// `yieldValue` to a `for` loop, which goes on with its body; false if the frame was not begun by
  /// one.
  @inline(__always) func yieldToLoop(_ value: Value, _ cursor: inout Cursor) -> Bool {
    let frame = cursor.frame
    guard frame.pointee.completion == .iterate, let generator = frame.pointee.generator else {
      return false
    }
    generator._withUnsafeGuaranteedRef {
      $0.state = .suspended
      $0.next = cursor.pc
    }
    handled = frame.pointee.handled
    stackTop = frame.pointee.savedTop
    frameCount &-= 1
    let caller = frame - 1
    caller.pointee.registers[frame.pointee.destination] = value
    caller.pointee.next += caller.pointee.next[-1].signedC
    cursor = Cursor(caller)
    return true
  }

  /// The instruction that yielded: `yield` goes on after itself, `yieldFrom` with itself.
  private func resumePoint(_ generator: GeneratorObject) -> UnsafeMutablePointer<Instruction> {
    // There is one behind every `yield`: at the least that which ends the function.
    generator.next.pointee.operation == .yieldFrom ? generator.next : generator.next - 1
  }

  /// Suspends the top frame, a generator's, with a value; true if it goes to Swift code.
  func yieldValue(_ value: Value) -> Bool {
    while true {
      let frame = topFrame.pointee
      frame.generator?._withUnsafeGuaranteedRef { generator in
        generator.state = .suspended
        generator.next = frame.next
      }
      popFrame()
      switch frame.completion {
      case .iterate:
        let caller = topFrame
        caller.pointee.registers[frame.destination] = value
        caller.pointee.next += caller.pointee.next[-1].signedC
        return false
      case .delegate:
        // The delegating generator yields in turn, and comes back to its `yieldFrom`.
        topFrame.pointee.next -= 1
      default: return true
      }
    }
  }

  /// `send`, from Swift: the next item, or `.undefined` with `returnedValue` set.
  func resume(_ generator: GeneratorObject, sending value: Value) throws(PyError) -> Value {
    if generator.state == .finished {
      returnedValue = .none
      return .undefined
    }
    try push(generator, sending: value, 0, .leave)
    return try execute()
  }

  /// `throw`, from Swift.
  func resume(
    _ generator: GeneratorObject, throwing exception: ExceptionObject
  ) throws(PyError) -> Value {
    switch generator.state {
    case .running: throw valueError("generator already executing")
    case .created:
      generator.state = .finished
      throw PyError(exception)
    case .finished: throw PyError(exception)
    case .suspended: break
    }
    let point = resumePoint(generator)
    if point.pointee.operation == .yieldFrom {
      let i = point.pointee
      let inner = generator.registers[i.b]
      generator.state = .running
      do throws(PyError) {
        let item = try passOn(exception, to: inner)
        generator.state = .suspended
        if !item.isUndefined { return item }
        // The inner one has returned: go on behind the `yield from`.
        generator.next = point + 1
        let result = returnedValue
        try push(generator, sending: .undefined, 0, .leave)
        generator.registers[i.a] = result
        return try execute()
      } catch {
        if generator.state != .running { throw error }
        generator.state = .suspended
        generator.next = point + 1
        try push(generator, sending: .undefined, 0, .leave)
        return try execute(raising: error)
      }
    }
    try push(generator, sending: .undefined, 0, .leave)
    return try execute(raising: PyError(exception))
  }

  /// Throws into what a generator delegates to.
  private func passOn(
    _ exception: ExceptionObject, to inner: Value
  ) throws(PyError) -> Value {
    if inner.tag == .generator {
      let generator = inner.cast(GeneratorObject.self)
      if exception.type.isSubclass(of: types.generatorExit) {
        try close(generator)
        throw PyError(exception)
      }
      return try resume(generator, throwing: exception)
    }
    let method = try optionalAttribute(inner, names.throw)
    if method.isUndefined { throw PyError(exception) }
    do throws(PyError) { return try call(method, Value(exception)) } catch {
      if !isError(error, types.stopIteration) { throw error }
      returnedValue = stopValue(error)
      return .undefined
    }
  }

  func stopValue(_ error: PyError) -> Value {
    let value = error.exception.attributes?.get(names.value) ?? .none
    return value.isUndefined ? .none : value
  }

  /// One step of `yield from` over an iterator that is no generator.
  func delegate(_ iterator: Value, _ sent: Value) throws(PyError) -> Value {
    do throws(PyError) {
      if !sent.isNone { return try call(try getAttribute(iterator, names.send), sent) }
      let method = type(of: iterator).slot(.next)
      if method.isUndefined { return try next(iterator) }
      return try call(method, iterator)
    } catch {
      if !isError(error, types.stopIteration) { throw error }
      returnedValue = stopValue(error)
      return .undefined
    }
  }

  func close(_ generator: GeneratorObject) throws(PyError) {
    if generator.state == .created { generator.state = .finished }
    if generator.state == .finished { return }
    let exit = newException(types.generatorExit, [])
    do throws(PyError) {
      let item = try resume(generator, throwing: exit)
      if item.isUndefined { return }
    } catch {
      if isError(error, types.generatorExit) || isError(error, types.stopIteration) { return }
      throw error
    }
    throw runtimeError("generator ignored GeneratorExit")
  }
}
