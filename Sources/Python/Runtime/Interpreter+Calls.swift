/// Frames: entering functions, binding their arguments, leaving them.
extension VM {
  /// Enters a function whose arguments lie ready in the caller's frame; false if that needs more care.
  @inline(__always)
  func enter(
    _ function: FunctionObject, _ base: UnsafeMutablePointer<Value>, _ count: Int,
    _ destination: Int, _ cursor: inout Cursor
  ) -> Bool {
    let code = function.code
    fuel &-= 1
    guard code.isPlain, count == code.positionalCount, frameCount < recursionLimit,
      cursor.frame.pointee.generator == nil, fuel >= 0, !heap.wantsCollection
    else { return false }
    let top = base + code.registerCount
    if top + 64 > stackEnd { return false }
    var k = count
    while k < code.localCount {
      base[k] = .undefined
      k &+= 1
    }
    let frame = cursor.frame + 1
    frame.pointee.code = Unmanaged.passUnretained(code)
    frame.pointee.function = Unmanaged.passUnretained(function)
    frame.pointee.globals = Unmanaged.passUnretained(function.globals)
    frame.pointee.namespace = nil
    frame.pointee.generator = nil
    frame.pointee.registers = base
    frame.pointee.handled = handled
    frame.pointee.savedTop = stackTop
    frame.pointee.destination = destination
    frame.pointee.completion = .store
    stackTop = top
    if top > stackHigh { stackHigh = top }
    frameCount &+= 1
    cursor.frame = frame
    cursor.pc = code.instructions
    cursor.registers = base
    cursor.constants = code.constants
    cursor.caches = code.caches
    return true
  }

  /// Calls anything with arguments that lie side by side, with a free place before them. True if a
  /// frame was pushed; else the result is in the top frame's register.
  func call(
    _ callee: Value, _ base: UnsafeMutablePointer<Value>, _ count: Int,
    _ names: Unmanaged<TupleObject>?, _ destination: Int
  ) throws(PyError) -> Bool {
    let frame = topFrame
    switch callee.tag {
    case .function:
      return try push(
        callee.cast(FunctionObject.self), base, count, names, destination, .store)
    case .native:
      let result = try callNative(callee.cast(NativeFunction.self), base, count, names)
      frame.pointee.registers[destination] = result
      return false
    case .method:
      let method = callee.cast(MethodObject.self)
      base[-1] = method.instance
      return try call(method.function, base - 1, count + 1, names, destination)
    case .type: return try construct(callee.cast(TypeObject.self), base, count, names, destination)
    default:
      if callee.isObject {
        let slot = callee.object.type.slot(.call)
        if slot.tag == .function || slot.tag == .native {
          try checkDepth(" while calling a Python object")
          base[-1] = callee
          return try call(slot, base - 1, count + 1, names, destination)
        }
      }
      let arguments = CallArguments(base: base, positional: count, names: names)
      frame.pointee.registers[destination] = try call(callee, arguments)
      return false
    }
  }

  /// A native call whose arguments can mostly stay where they are.
  private func callNative(
    _ function: NativeFunction, _ base: UnsafeMutablePointer<Value>, _ count: Int,
    _ names: Unmanaged<TupleObject>?
  ) throws(PyError) -> Value {
    guard names == nil, count >= function.least, count <= function.most,
      topFrame.pointee.generator == nil
    else {
      return try callNative(
        function, CallArguments(base: base, positional: count, names: names))
    }
    let most = function.most
    var k = count
    while k < most {
      base[k] = function.defaults[k]
      k &+= 1
    }
    let saved = stackTop
    if base + most > saved {
      stackTop = base + most
      if stackTop > stackHigh { stackHigh = stackTop }
    }
    defer { stackTop = saved }
    return try invoke(function, base, most)
  }

  // MARK: Construction

  private func construct(
    _ type: TypeObject, _ base: UnsafeMutablePointer<Value>, _ count: Int,
    _ names: Unmanaged<TupleObject>?, _ destination: Int
  ) throws(PyError) -> Bool {
    if type.construction == .unknown { classify(type) }
    switch type.construction {
    case .initialize:
      let instance = newInstance(type)
      base[-1] = instance
      let function = type.constructor.cast(FunctionObject.self)
      return try push(
        function, base - 1, count + 1, names, destination, .initialize, subject: instance)
    case .native:
      base[-1] = Value(type)
      let function = type.constructor.cast(NativeFunction.self)
      let frame = topFrame
      frame.pointee.registers[destination] = try callNative(function, base - 1, count + 1, names)
      return false
    case .exception where names == nil:
      let given = newTuple(base, count)
      let exception = heap.make(ExceptionObject(systemErrorType(type, given), given))
      finishException(exception)
      topFrame.pointee.registers[destination] = Value(exception)
      return false
    case .unknown, .general, .exception:
      let frame = topFrame
      frame.pointee.registers[destination] = try construct(
        type, CallArguments(base: base, positional: count, names: names))
      return false
    }
  }

  private func classify(_ type: TypeObject) {
    type.construction = .general
    guard type.type === types.type, type !== types.type, type.abstractMethods.isEmpty else { return }
    let new = type.lookup(self.names.new)
    let initialize = type.lookup(self.names.initialize)
    if new.isIdentical(to: objectNew) {
      if initialize.tag == .function {
        type.construction = .initialize
        type.constructor = initialize
      }
    } else if new.isIdentical(to: types.baseException.dict.get(self.names.new)),
      initialize.isIdentical(to: types.baseException.dict.get(self.names.initialize))
    {
      type.construction = .exception
    } else if new.tag == .native, initialize.isIdentical(to: objectInit) {
      type.construction = .native
      type.constructor = new
    }
  }

  // MARK: Binding

  /// Binds arguments in any form and pushes the function's frame; a generator function's result is
  /// stored at once (false).
  func push(
    _ function: FunctionObject, _ base: UnsafeMutablePointer<Value>, _ count: Int,
    _ names: Unmanaged<TupleObject>?, _ destination: Int, _ completion: Frame.Completion,
    subject: Value = .none, pausing: Bool = true
  ) throws(PyError) -> Bool {
    let code = function.code
    if frameCount >= recursionLimit || frameCount >= frameCapacity - 1 { throw recursionError() }
    if pausing, fuel < 0 || heap.wantsCollection { try pause(keeping: function, names, subject) }
    if code.isGenerator {
      let generator = heap.make(
        GeneratorObject(types.generator, function), bytes: code.registerCount * 16)
      try bind(function, base, count, names, into: generator.registers)
      frames[frameCount &- 1].registers[destination] = Value(generator)
      return false
    }
    let registers: UnsafeMutablePointer<Value>
    let keywordCount = names?._withUnsafeGuaranteedRef { $0.count } ?? 0
    let isInside = frameCount == 0 || topFrame.pointee.generator == nil
    if names == nil, code.isPlain, count == code.positionalCount, isInside, base >= stack,
      base < stackEnd
    {
      registers = base
      if registers + code.registerCount + 64 > stackEnd { throw recursionError() }
      for k in count..<Swift.max(count, code.localCount) { registers[k] = .undefined }
    } else {
      var free = stackTop
      if base >= stack, base < stackEnd, base + count + keywordCount > free {
        free = base + count + keywordCount
      }
      registers = free
      if registers + code.registerCount + 64 > stackEnd { throw recursionError() }
      if registers + code.registerCount > stackHigh { stackHigh = registers + code.registerCount }
      try bind(function, base, count, names, into: registers)
    }
    pushFrame(
      code, function, function.globals, registers, destination, completion, subject: subject)
    return true
  }

  /// Pushes a method's frame with one or two arguments from above the stack's top.
  func push(
    _ method: Value, _ first: Value, _ second: Value, _ count: Int, _ destination: Int,
    _ completion: Frame.Completion
  ) throws(PyError) -> Bool {
    // Now, because a collection clears what lies above the top.
    if fuel < 0 || heap.wantsCollection { try pause() }
    fuel &-= 1
    let base = try scratch(2)
    base[0] = first
    base[1] = second
    return try push(
      method.cast(FunctionObject.self), base, count, nil, destination, completion,
      pausing: false)
  }

  /// Pushes a frame whose registers are ready.
  func pushFrame(
    _ code: CodeObject, _ function: FunctionObject?, _ globals: DictObject,
    _ registers: UnsafeMutablePointer<Value>, _ destination: Int, _ completion: Frame.Completion,
    subject: Value = .none, namespace: DictObject? = nil
  ) {
    let frame = frames + frameCount
    frame.initialize(
      to: Frame(
        next: code.instructions, code: Unmanaged.passUnretained(code),
        function: function.map { Unmanaged.passUnretained($0) },
        globals: Unmanaged.passUnretained(globals),
        namespace: namespace.map { Unmanaged.passUnretained($0) }, generator: nil,
        registers: registers, handled: handled, subject: subject,
        savedTop: stackTop, destination: destination, completion: completion))
    stackTop = registers + code.registerCount
    if stackTop > stackHigh { stackHigh = stackTop }
    frameCount &+= 1
    if completion == .initialize { recursionLimit &-= 1 }
  }

  /// Ends the top frame. The call of a class counts twice against the recursion limit, as in CPython:
  /// once for itself and once for `__init__`.
  func popFrame() {
    let frame = topFrame
    if frame.pointee.completion == .initialize { recursionLimit &+= 1 }
    handled = frame.pointee.handled
    stackTop = frame.pointee.savedTop
    frameCount &-= 1
  }

  /// Spreads the arguments of a call over a function's first registers, and unbinds its other
  /// variables.
  private func bind(
    _ function: FunctionObject, _ base: UnsafeMutablePointer<Value>, _ count: Int,
    _ names: Unmanaged<TupleObject>?, into registers: UnsafeMutablePointer<Value>
  ) throws(PyError) {
    if function.foreignWords != nil, !isBindable(function, count, names) {
      if let error = foreignArityError(function, base, count, names?.takeUnretainedValue()) {
        throw error
      }
    }
    let code = function.code
    let positional = code.positionalCount
    let keywordOnly = code.keywordOnlyCount
    let taken = Swift.min(count, positional)
    for k in 0..<taken { registers[k] = base[k] }
    for k in taken..<Swift.max(taken, code.localCount) { registers[k] = .undefined }
    var next = positional + keywordOnly
    if code.hasVariadic {
      registers[next] = Value(newTuple(base + taken, count - taken))
      next += 1
    }
    var extra: DictObject?
    if code.hasKeywords {
      let dict = newDict()
      registers[next] = Value(dict)
      extra = dict
    }
    if let names {
      let list = names.takeUnretainedValue()
      for k in 0..<list.count {
        let name = list[k].cast(StrObject.self)
        var index = -1
        for p in code.positionalOnlyCount..<Swift.max(code.positionalOnlyCount, positional + keywordOnly)
        where code.localNames[p] === name || code.localNames[p].equals(name) {
          index = p
          break
        }
        if index >= 0 {
          if !registers[index].isUndefined {
            throw typeError(
              "\(function.qualifiedName.string)() got multiple values for argument "
                + "'\(name.string)'")
          }
          registers[index] = base[count + k]
        } else if let extra {
          extra.set(name, base[count + k])
        } else {
          throw unexpectedKeyword(function, name, list)
        }
      }
    }
    if count > positional, !code.hasVariadic {
      throw tooManyPositional(function, count, registers)
    }
    if taken < positional {
      let firstDefault = positional - function.defaults.count
      var missing: [String] = []
      for k in taken..<positional where registers[k].isUndefined {
        if k >= firstDefault {
          registers[k] = function.defaults[k - firstDefault]
        } else {
          missing.append(code.localNames[k].string)
        }
      }
      if !missing.isEmpty {
        throw missingArguments(function.qualifiedName.string, missing, positional: true)
      }
    }
    if keywordOnly > 0 {
      var missing: [String] = []
      for k in positional..<positional + keywordOnly where registers[k].isUndefined {
        let value = function.keywordDefaults?.get(code.localNames[k]) ?? .undefined
        if value.isUndefined { missing.append(code.localNames[k].string) }
        registers[k] = value
      }
      if !missing.isEmpty {
        throw missingArguments(function.qualifiedName.string, missing, positional: false)
      }
    }
  }

  /// Whether a marked function's arguments surely fit: none by name, and their number in bounds.
  private func isBindable(
    _ function: FunctionObject, _ count: Int, _ names: Unmanaged<TupleObject>?
  ) -> Bool {
    let positional = function.code.positionalCount
    return names == nil && count <= positional
      && count >= positional - function.defaults.count
  }

  private func unexpectedKeyword(
    _ function: FunctionObject, _ name: StrObject, _ list: TupleObject
  ) -> PyError {
    let code = function.code
    let full = function.qualifiedName.string
    var clashes: [String] = []
    for p in 0..<code.positionalOnlyCount {
      for k in 0..<list.count where list[k].cast(StrObject.self).equals(code.localNames[p]) {
        clashes.append(code.localNames[p].string)
      }
    }
    if !clashes.isEmpty {
      return typeError(
        "\(full)() got some positional-only arguments passed as keyword arguments: "
          + "'\(clashes.joined(separator: ", "))'")
    }
    return typeError("\(full)() got an unexpected keyword argument '\(name.string)'")
  }

  private func tooManyPositional(
    _ function: FunctionObject, _ count: Int, _ registers: UnsafeMutablePointer<Value>
  ) -> PyError {
    let code = function.code
    let positional = code.positionalCount
    var keywordGiven = 0
    for k in positional..<positional + code.keywordOnlyCount where !registers[k].isUndefined {
      keywordGiven += 1
    }
    let least = positional - function.defaults.count
    let plural = positional == 1 ? "" : "s"
    let range =
      function.defaults.isEmpty
      ? "\(positional) positional argument\(plural)"
      : "from \(least) to \(positional) positional arguments"
    var given = "\(count)"
    var verb = count == 1 ? "was" : "were"
    if keywordGiven > 0 {
      given +=
        " positional argument\(count == 1 ? "" : "s") (and \(keywordGiven) keyword-only "
        + "argument\(keywordGiven == 1 ? "" : "s"))"
      verb = "were"
    }
    return typeError("\(function.qualifiedName.string)() takes \(range) but \(given) \(verb) given")
  }

  /// `f(*args, **kwargs)`: R[0] callee, R[1] list, R[2] dict or None.
  func callUnpacked(
    _ base: UnsafeMutablePointer<Value>, _ destination: Int
  ) throws(PyError) -> Bool {
    let list = base[1].cast(ListObject.self)
    let keywords = base[2].asDict
    let total = list.count + (keywords?.count ?? 0)
    let callee = base[0]
    let start = try scratch(total + 1) + 1
    start.update(from: list.items, count: list.count)
    var names: TupleObject?
    if let keywords, keywords.count > 0 {
      let tuple = heap.make(
        TupleObject(types.tuple, uninitialized: keywords.count), bytes: keywords.count * 16)
      var k = 0
      var i = keywords.nextIndex(from: 0)
      while i >= 0 {
        tuple.items[k] = keywords.entries[i].key
        start[list.count + k] = keywords.entries[i].value
        k += 1
        i = keywords.nextIndex(from: i + 1)
      }
      names = tuple
    }
    let saved = stackTop
    stackTop = start + total
    if stackTop > stackHigh { stackHigh = stackTop }
    defer { restoreTop(saved) }
    return try call(
      callee, start, list.count, names.map { Unmanaged.passUnretained($0) }, destination)
  }

  /// After a call from scratch space: a pushed frame keeps the space until it ends.
  private func restoreTop(_ saved: UnsafeMutablePointer<Value>) {
    if topFrame.pointee.registers >= saved, topFrame.pointee.generator == nil {
      if topFrame.pointee.savedTop > saved { topFrame.pointee.savedTop = saved }
    } else {
      stackTop = saved
    }
  }

  // MARK: Leaving

  /// Ends the top frame, whose completion is not `store`; true if the loop's activation ends too.
  func finishFrame(_ value: Value) throws(PyError) -> Bool {
    let frame = topFrame.pointee
    popFrame()
    if let generator = frame.generator {
      generator._withUnsafeGuaranteedRef { $0.state = .finished }
      returnedValue = value
    }
    switch frame.completion {
    case .store: topFrame.pointee.registers[frame.destination] = value
    case .leave: return true
    case .initialize:
      if !value.isNone {
        throw typeError("__init__() should return None, not '\(typeName(value))'")
      }
      topFrame.pointee.registers[frame.destination] = frame.subject
    case .binary:
      topFrame.pointee.registers[frame.destination] =
        value.isNotImplemented ? try retryBinary() : value
    case .discard, .iterate: break
    case .delegate: topFrame.pointee.registers[frame.destination] = value
    }
    return false
  }

  // MARK: From Swift

  func run(_ function: FunctionObject, _ arguments: CallArguments) throws(PyError) -> Value {
    let base = try scratch(0)
    if function.code.isGenerator {
      let generator = heap.make(
        GeneratorObject(types.generator, function), bytes: function.code.registerCount * 16)
      try bind(
        function, arguments.base, arguments.positional, arguments.keywordNames,
        into: generator.registers)
      return Value(generator)
    }
    if frameCount >= recursionLimit || frameCount >= frameCapacity - 1 { throw recursionError() }
    if base + function.code.registerCount + 64 > stackEnd { throw recursionError() }
    var registers = base
    let end = arguments.base + arguments.positional + arguments.keywordCount
    if arguments.base >= stack, arguments.base < stackEnd, end > registers { registers = end }
    let top = registers + function.code.registerCount
    if top > stackHigh { stackHigh = top }
    let code = function.code
    if code.isPlain, arguments.keywordNames == nil, arguments.positional == code.positionalCount {
      var k = 0
      while k < code.positionalCount {
        registers[k] = arguments.base[k]
        k &+= 1
      }
      while k < code.localCount {
        registers[k] = .undefined
        k &+= 1
      }
    } else {
      try bind(
        function, arguments.base, arguments.positional, arguments.keywordNames, into: registers)
    }
    pushFrame(code, function, function.globals, registers, 0, .leave)
    return try execute()
  }

  /// Runs a module's or class body's code in a namespace.
  func run(
    _ code: CodeObject, _ function: FunctionObject?, globals: DictObject, namespace: DictObject?
  ) throws(PyError) -> Value {
    if frameCount >= recursionLimit || frameCount >= frameCapacity - 1 { throw recursionError() }
    let base = try scratch(code.registerCount)
    pushFrame(code, function, globals, base, 0, .leave, namespace: namespace)
    return try execute()
  }

  func recursionError(_ doing: StaticString = "") -> PyError {
    error(types.recursion, "maximum recursion depth exceeded" + doing.description)
  }

  /// Refuses to go deeper in the words of the operation that is about to call Python code.
  @inline(__always) func checkDepth(_ doing: StaticString) throws(PyError) {
    if frameCount >= recursionLimit || loopDepth >= VM.deepestLoop { throw recursionError(doing) }
  }
}
