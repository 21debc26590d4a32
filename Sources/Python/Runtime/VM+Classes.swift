/// Making classes, and asking what is an instance of what.
extension VM {
  /// `type.__new__(meta, name, bases, namespace, **keywords)`.
  func makeClass(
    _ meta: TypeObject, _ name: StrObject, _ bases: [Value], _ namespace: DictObject,
    _ keywords: DictObject
  ) throws(PyError) -> Value {
    var baseTypes: [TypeObject] = []
    for base in bases {
      guard let type = base.asType else {
        throw typeError("bases must be types")
      }
      if !type.isSubclassable {
        throw typeError("type '\(type.name)' is not an acceptable base type")
      }
      for other in baseTypes where other === type {
        throw typeError("duplicate base class \(type.name)")
      }
      baseTypes.append(type)
    }
    if baseTypes.isEmpty { baseTypes = [types.object] }
    var layouts: [TypeObject] = []
    for base in baseTypes {
      let native = layout(of: base.nativeBase)
      if native === types.object { continue }
      if layouts.contains(where: { $0.isSubclass(of: native) }) { continue }
      layouts.removeAll { native.isSubclass(of: $0) }
      layouts.append(native)
    }
    if layouts.count > 1 {
      throw typeError("multiple bases have instance lay-out conflict")
    }
    let dict = newDict(capacity: namespace.count)
    try dict.update(self, from: namespace)
    let qualified = dict.remove(names.qualname)
    let module = dict.get(names.module)
    let type = heap.make(
      TypeObject(
        Unmanaged.passUnretained(meta), name: name.string,
        qualifiedName: qualified.asStr?.string, module: module.asStr?.string ?? "__main__",
        bases: baseTypes, dict: dict, isUserDefined: true))
    if module.isUndefined { dict.set(names.module, text("__main__")) }
    if dict.get(names.doc).isUndefined { dict.set(names.doc, .none) }
    if !type.linearize() {
      let list = baseTypes.map { $0.name }.joined(separator: ", ")
      throw typeError(
        "Cannot create a consistent method resolution\norder (MRO) for bases \(list)")
    }
    try setSlots(type)
    if !dict.get(names.eq).isUndefined, dict.get(names.hash).isUndefined {
      dict.set(names.hash, .none)
    }
    for special in [names.initSubclass, names.classGetItem] {
      let value = dict.get(special)
      if value.tag == .function {
        dict.set(special, Value(heap.make(ClassMethodObject(types.classMethod, value))))
      }
    }
    if dict.get(names.new).tag == .function {
      let wrapped = heap.make(StaticMethodObject(types.staticMethod, dict.get(names.new)))
      dict.set(names.new, Value(wrapped))
    }
    let cell = dict.remove(names.classCell)
    if cell.tag == .cell { cell.cast(CellObject.self).value = Value(type) }
    type.modified(self)
    try announceNames(type)
    let parent = type.lookup(names.initSubclass, after: type)
    if !parent.isUndefined {
      let bound = try bindDescriptor(parent, instance: .undefined, owner: type)
      _ = try call(bound, [], keywords: keywords)
    }
    return Value(type)
  }

  /// Calls `__set_name__` of what a class's body has put into its dictionary.
  private func announceNames(_ type: TypeObject) throws(PyError) {
    var pairs: [(Value, Value)] = []
    var i = type.dict.nextIndex(from: 0)
    while i >= 0 {
      pairs.append((type.dict.entries[i].key, type.dict.entries[i].value))
      i = type.dict.nextIndex(from: i + 1)
    }
    for (key, value) in pairs {
      guard value.isObject, value.tag == .instance || value.tag == .object else { continue }
      let method = value.object.type.lookup(names.setName)
      if !method.isUndefined { _ = try call(method, [value, Value(type), key]) }
    }
  }

  private func setSlots(_ type: TypeObject) throws(PyError) {
    let slots = type.dict.get(names.slots)
    var inherited: [StrObject] = []
    var hasDictionary = false
    for base in type.bases {
      inherited += base.slotNames
      if base !== types.object, base.hasInstanceDictionary, base.isUserDefined {
        hasDictionary = true
      }
    }
    type.slotNames = inherited
    if slots.isUndefined {
      type.hasInstanceDictionary = true
      return
    }
    let listed = slots.asStr != nil ? [slots] : try array(slots)
    for item in listed {
      guard let given = item.asStr else {
        throw typeError("__slots__ items must be strings, not '\(typeName(item))'")
      }
      var text = given.string
      if text == "__dict__" {
        hasDictionary = true
        continue
      }
      if text == "__weakref__" { continue }
      if text.hasPrefix("__"), !text.hasSuffix("__") {
        var owner = type.name
        while owner.hasPrefix("_") { owner.removeFirst() }
        text = "_" + owner + text
      }
      let name = intern(text)
      if !type.dict.get(name).isUndefined {
        throw valueError("'\(text)' in __slots__ conflicts with class variable")
      }
      type.slotNames.append(name)
      type.dict.set(name, Value(heap.make(MemberObject(types.member, name, type))))
    }
    type.hasInstanceDictionary = hasDictionary
  }

  /// The metaclass that a class statement uses.
  func metaclass(_ explicit: Value, _ bases: [Value]) throws(PyError) -> Value {
    if !explicit.isUndefined, explicit.tag != .type { return explicit }
    var winner = explicit.asType ?? types.type
    for base in bases {
      let candidate = type(of: base)
      if winner.isSubclass(of: candidate) { continue }
      if candidate.isSubclass(of: winner) {
        winner = candidate
        continue
      }
      throw typeError(
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of "
          + "the metaclasses of all its bases")
    }
    return Value(winner)
  }

  // MARK: Instances

  /// The class whose storage a native class has: most exceptions have that of `BaseException`.
  private func layout(of native: TypeObject) -> TypeObject {
    if !native.isSubclass(of: types.baseException) { return native }
    for type in native.mro {
      switch type.name {
      case "SystemExit", "ImportError", "OSError", "UnicodeError", "StopIteration", "SyntaxError",
        "NameError", "AttributeError":
        return type
      default: break
      }
    }
    return types.baseException
  }

  /// `isinstance(value, classes)`: a class, a tuple of them, or what `__instancecheck__` says.
  public func isInstance(_ value: Value, _ classes: Value) throws(PyError) -> Bool {
    if let type = classes.asType {
      if self.type(of: value).isSubclass(of: type) { return true }
      let check = type.type.slot(.instanceCheck)
      if !check.isUndefined, type.type !== types.type {
        return try isTrue(try call(check, classes, value))
      }
      return false
    }
    if let tuple = classes.asTuple ?? classes.as(UnionObject.self)?.members {
      for i in 0..<tuple.count {
        if try isInstance(value, tuple[i]) { return true }
      }
      return false
    }
    if classes.isNone { return value.isNone }
    if classes.isObject {
      let check = classes.object.type.slot(.instanceCheck)
      if !check.isUndefined { return try isTrue(try call(check, classes, value)) }
    }
    throw typeError(
      "isinstance() arg 2 must be a type, a tuple of types, or a union")
  }

  public func isSubclass(_ value: Value, of classes: Value) throws(PyError) -> Bool {
    guard let type = value.asType else { throw typeError("issubclass() arg 1 must be a class") }
    if let other = classes.asType {
      if type.isSubclass(of: other) { return true }
      let check = other.type.slot(.subclassCheck)
      if !check.isUndefined, other.type !== types.type {
        return try isTrue(try call(check, classes, value))
      }
      return false
    }
    if let tuple = classes.asTuple ?? classes.as(UnionObject.self)?.members {
      for i in 0..<tuple.count {
        if try isSubclass(value, of: tuple[i]) { return true }
      }
      return false
    }
    throw typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")
  }

  /// `super(start, instance)`; without arguments what the calling method's frame says.
  func makeSuper(_ start: Value, _ instance: Value) throws(PyError) -> Value {
    var start = start
    var instance = instance
    if start.isUndefined {
      (start, instance) = try callerClass()
    }
    guard let type = start.asType else {
      throw typeError("super() argument 1 must be a type, not \(typeName(start))")
    }
    if instance.isUndefined {
      return Value(
        heap.make(
          SuperObject(types.superType, start: type, instance: .none, instanceType: types.none)))
    }
    var instanceType = self.type(of: instance)
    if let own = instance.asType, own.isSubclass(of: type) {
      instanceType = own
    } else if !instanceType.isSubclass(of: type) {
      throw typeError("super(type, obj): obj must be an instance or subtype of type")
    }
    return Value(
      heap.make(
        SuperObject(
          types.superType, start: type, instance: instance, instanceType: instanceType)))
  }

  /// The exception that `raise value` or `throw(value)` means.
  func exception(from value: Value, _ argument: Value = .none) throws(PyError) -> ExceptionObject {
    if let exception = value.asException { return exception }
    if let type = value.asType, type.isSubclass(of: types.baseException) {
      if let made = argument.asException { return made }
      let made = try call(value, argument.isNone ? [] : [argument])
      if let exception = made.asException { return exception }
      throw typeError(
        "calling <class '\(type.fullName)'> should have returned an instance of BaseException, "
          + "not <class '\(self.type(of: made).fullName)'>")
    }
    throw typeError("exceptions must derive from BaseException")
  }
}
