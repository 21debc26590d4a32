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
        throw self.type(of: base).isSubclass(of: types.type)
          ? typeError("bases must be types") : metaclassConflict()
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
      let native = solidBase(base)
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
        Unmanaged.passUnretained(meta), in: heap, name: name.string,
        qualifiedName: qualified.asStr?.string, module: module.asStr?.string ?? "__main__",
        bases: baseTypes, dict: dict, isUserDefined: true))
    if module.isUndefined { dict.set(names.module, text("__main__")) }
    if !type.linearize() {
      let list = baseTypes.map { $0.name }.joined(separator: ", ")
      throw typeError(
        "Cannot create a consistent method resolution\norder (MRO) for bases \(list)")
    }
    try setSlots(type)
    addStorageAttributes(type)
    if dict.get(names.doc).isUndefined { dict.set(names.doc, .none) }
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

  /// `__dict__` and `__weakref__`, which the first class of a line that has them shows.
  private func addStorageAttributes(_ type: TypeObject) {
    let native: TypeObject = type.nativeBase
    let isError = native.isSubclass(of: types.baseException)
    let isClass = native.isSubclass(of: types.type)
    var hasBase = false
    for base in type.bases where base.isUserDefined && base.hasInstanceDictionary { hasBase = true }
    if hasBase || !type.hasInstanceDictionary || isClass { return }
    for name in isError ? ["__weakref__"] : ["__dict__", "__weakref__"] {
      let isDictionary = name == "__dict__"
      TypeBuilder(type: type, vm: self).property(name) { (vm, value) throws(PyError) in
        if !isDictionary { return .none }
        guard let dict = vm.dictionary(of: value) else {
          throw vm.noAttribute(value, vm.names.dict)
        }
        return Value(dict)
      } set: { (vm, value, new) throws(PyError) in
        if isDictionary { try vm.replaceDictionary(of: value, by: new) }
      }
    }
  }

  /// `value.__dict__ = new`.
  func replaceDictionary(of value: Value, by new: Value) throws(PyError) {
    guard value.isObject, let dict = new.asDict else {
      throw typeError("__dict__ must be set to a dictionary, not a '\(typeName(new))'")
    }
    if value.tag == .instance { value.cast(InstanceObject.self).moveToDictionary(self) }
    value.object.attributes = dict
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
      if method.isUndefined { continue }
      do throws(PyError) { _ = try call(method, [value, Value(type), key]) } catch {
        let wrapped = runtimeError(
          "Error calling __set_name__ on '\(typeName(value))' instance \(try repr(key)) in "
            + "'\(type.name)'")
        wrapped.exception.cause = Value(error.exception)
        wrapped.exception.suppressesContext = true
        throw wrapped
      }
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
      if !CharacterProperties.isIdentifier(text.unicodeScalars.map { $0.value }) { throw typeError("__slots__ must be identifiers") }
      let native: TypeObject = type.nativeBase
      for packed in [types.int, types.tuple, types.bytes] where native.isSubclass(of: packed) {
        throw typeError("nonempty __slots__ not supported for subtype of '\(packed.name)'")
      }
      if text.hasPrefix("__"), !text.hasSuffix("__") {
        var owner = type.name
        while owner.hasPrefix("_") { owner.removeFirst() }
        text = "_" + owner + text
      }
      let name = intern(text)
      if type.slotNames.contains(where: { $0 === name }), type.dict.get(name).isObject,
        type.dict.get(name).object is MemberObject
      {
        continue
      }
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
    // The class of the first base makes the new one, even where that base is no class.
    var winner = explicit.asType ?? bases.first.map { type(of: $0) } ?? types.type
    for base in bases {
      let candidate = type(of: base)
      if winner.isSubclass(of: candidate) { continue }
      if candidate.isSubclass(of: winner) {
        winner = candidate
        continue
      }
      throw metaclassConflict()
    }
    return Value(winner)
  }

  private func metaclassConflict() -> PyError {
    typeError(
      "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of "
        + "the metaclasses of all its bases")
  }

  /// The nearest class above whose instances have storage of their own: native fields or slots.
  private func solidBase(_ type: TypeObject) -> TypeObject {
    if !type.isUserDefined { return layout(of: type) }
    var best = types.object
    var inherited = 0
    for base in type.bases {
      inherited = Swift.max(inherited, base.slotNames.count)
      let candidate = solidBase(base)
      if candidate.isSubclass(of: best) { best = candidate }
    }
    return type.slotNames.count > inherited ? type : best
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
      if !type.standIns.isEmpty {
        let own = self.type(of: value)
        for other in type.standIns where own.isSubclass(of: other) { return true }
      }
      let check = type.type.slot(.instanceCheck)
      if !check.isUndefined, type.type !== types.type {
        return try isTrue(try call(check, classes, value))
      }
      return false
    }
    let union = classes.as(UnionObject.self)?.members
    if let tuple = classes.asTuple ?? union {
      for i in 0..<tuple.count {
        if union != nil, tuple[i].isNone {
          if value.isNone { return true }
        } else if try isInstance(value, tuple[i]) {
          return true
        }
      }
      return false
    }
    if classes.isObject {
      let check = classes.object.type.slot(.instanceCheck)
      if !check.isUndefined { return try isTrue(try call(check, classes, value)) }
    }
    if classes.as(GenericAlias.self) != nil {
      throw typeError("isinstance() argument 2 cannot be a parameterized generic")
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
    if classes.as(GenericAlias.self) != nil {
      throw typeError("issubclass() argument 2 cannot be a parameterized generic")
    }
    if classes.isObject {
      let check = classes.object.type.slot(.subclassCheck)
      if !check.isUndefined { return try isTrue(try call(check, classes, value)) }
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
