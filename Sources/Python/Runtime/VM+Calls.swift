/// Calling Python callables from Swift.
extension VM {
  /// Calls anything callable.
  public func call(_ callable: Value, _ arguments: CallArguments) throws(PyError) -> Value {
    switch callable.tag {
    case .function: return try run(callable.cast(FunctionObject.self), arguments)
    case .native: return try callNative(callable.cast(NativeFunction.self), arguments)
    case .type: return try construct(callable.cast(TypeObject.self), arguments)
    case .method:
      let method = callable.cast(MethodObject.self)
      return try call(method.function, prepending: method.instance, arguments)
    default: break
    }
    guard callable.isObject else {
      throw typeError("'\(typeName(callable))' object is not callable")
    }
    let slot = callable.object.type.slot(.call)
    if slot.tag == .function || slot.tag == .native {
      return try call(slot, prepending: callable, arguments)
    }
    if slot.isUndefined { return try callable.object.call(self, arguments) }
    // `__call__` is itself an object that is called: nothing else bounds how often.
    if frameCount + callDepth >= recursionLimit {
      throw recursionError(" while calling a Python object")
    }
    callDepth += 1
    defer { callDepth -= 1 }
    let bound = try bindDescriptor(slot, instance: callable, owner: callable.object.type)
    return try call(bound, arguments)
  }

  public func isCallable(_ value: Value) -> Bool {
    guard value.isObject else { return false }
    return value.object.isCallable || !value.object.type.slot(.call).isUndefined
  }

  public func call(
    _ callable: Value, _ positional: [Value] = [],
    _ keywords: KeyValuePairs<String, Value> = [:]
  ) throws(PyError) -> Value {
    let names = keywords.count == 0 ? nil : newTuple(keywords.map { Value(intern($0.key)) })
    return try withScratch(positional.count + keywords.count) { (base) throws(PyError) in
      for i in 0..<positional.count { base[i] = positional[i] }
      for (i, pair) in keywords.enumerated() { base[positional.count + i] = pair.value }
      return try call(callable, CallArguments(base, positional.count, keywords: names))
    }
  }

  /// Calls with positional values and a dict of keyword arguments.
  public func call(
    _ callable: Value, _ positional: [Value], keywords: DictObject
  ) throws(PyError) -> Value {
    let positional = newTuple(positional)
    return try withArguments(positional.buffer, keywords) { (arguments) throws(PyError) in
      try call(callable, arguments)
    }
  }

  /// Lays out positional values and a dict of keyword arguments for a call.
  func withArguments(
    _ positional: UnsafeBufferPointer<Value>, _ keywords: DictObject,
    _ body: (CallArguments) throws(PyError) -> Value
  ) throws(PyError) -> Value {
    let names = newTuple(
      (0..<keywords.used).compactMap {
        keywords.entries[$0].key.isUndefined ? nil : keywords.entries[$0].key
      })
    return try withScratch(positional.count + names.count) { (base) throws(PyError) in
      for i in 0..<positional.count { base[i] = positional[i] }
      for i in 0..<names.count { base[positional.count + i] = try keywords.get(self, names[i]) }
      return try body(
        CallArguments(base, positional.count, keywords: names.count == 0 ? nil : names))
    }
  }

  public func call(_ callable: Value, _ a: Value) throws(PyError) -> Value {
    try withScratch(1) { (base) throws(PyError) in
      base[0] = a
      return try call(callable, CallArguments(base, 1))
    }
  }

  public func call(_ callable: Value, _ a: Value, _ b: Value) throws(PyError) -> Value {
    try withScratch(2) { (base) throws(PyError) in
      base[0] = a
      base[1] = b
      return try call(callable, CallArguments(base, 2))
    }
  }

  /// The call with one more argument in front.
  func call(
    _ callable: Value, prepending first: Value, _ arguments: CallArguments
  ) throws(PyError) -> Value {
    let count = arguments.positional + arguments.keywordCount
    return try withScratch(count + 1) { (base) throws(PyError) in
      // From the end, because the arguments may lie at the very place where they go.
      memmoveValues(base + 1, arguments.base, count)
      base[0] = first
      return try call(
        callable,
        CallArguments(
          base: base, positional: arguments.positional + 1, names: arguments.keywordNames))
    }
  }

  /// `value.name(arguments…)`.
  public func callMethod(
    _ value: Value, _ name: String, _ arguments: [Value] = []
  ) throws(PyError) -> Value {
    try call(try getAttribute(value, intern(name)), arguments)
  }

  @inline(__always)
  func withScratch(
    _ count: Int, _ body: (UnsafeMutablePointer<Value>) throws(PyError) -> Value
  ) throws(PyError) -> Value {
    let base = try scratch(count)
    stackTop = base + count
    defer { stackTop = base }
    return try body(base)
  }

  // MARK: Construction

  /// `Type(arguments…)`: `__new__`, then `__init__` if the result is an instance.
  func construct(_ type: TypeObject, _ arguments: CallArguments) throws(PyError) -> Value {
    let meta = type.type
    if meta !== types.type {
      let slot = meta.slot(.call)
      if !slot.isUndefined { return try call(slot, prepending: Value(type), arguments) }
    }
    return try constructPlainly(type, arguments)
  }

  /// `type.__call__`.
  func constructPlainly(
    _ type: TypeObject, _ arguments: CallArguments
  ) throws(PyError) -> Value {
    if type === types.type, arguments.positional == 1, arguments.keywordCount == 0 {
      return Value(self.type(of: arguments[0]))
    }
    let new = type.lookup(names.new)
    let made: Value
    if new.isIdentical(to: objectNew) {
      made = try allocate(type, arguments)
    } else {
      let function =
        new.tag == .object ? try bindDescriptor(new, instance: .undefined, owner: type) : new
      made = try call(function, prepending: Value(type), arguments)
    }
    guard self.type(of: made).isSubclass(of: type) else { return made }
    let initialize = self.type(of: made).lookup(names.initialize)
    if initialize.isIdentical(to: objectInit) { return made }
    let result = try call(initialize, prepending: made, arguments)
    if !result.isNone {
      throw typeError("__init__() should return None, not '\(typeName(result))'")
    }
    return made
  }

  /// `object.__new__`: a bare instance, unless arguments have nowhere to go.
  func allocate(_ type: TypeObject, _ arguments: CallArguments) throws(PyError) -> Value {
    if arguments.positional + arguments.keywordCount > 0,
      type.lookup(names.initialize).isIdentical(to: objectInit)
    {
      throw typeError("\(type.name)() takes no arguments")
    }
    if !type.abstractMethods.isEmpty {
      let plural = type.abstractMethods.count == 1 ? "" : "s"
      throw typeError(
        "Can't instantiate abstract class \(type.name) with abstract method\(plural) "
          + type.abstractMethods.joined(separator: ", "))
    }
    return newInstance(type)
  }

  /// A bare instance of a class whose instances are plain.
  @inline(__always) public func newInstance(_ type: TypeObject) -> Value {
    Value(heap.spareInstance(type) ?? heap.make(InstanceObject(type), bytes: 96))
  }
}
