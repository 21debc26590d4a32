/// `property`: getter, setter and deleter, or the Swift closures of a native type.
public final class PropertyObject: Object {
  public var getter: Value
  public var setter: Value
  public var deleter: Value
  public var doc: Value
  public var name: StrObject?

  init(_ type: TypeObject, getter: Value, setter: Value, deleter: Value, doc: Value) {
    self.getter = getter
    self.setter = setter
    self.deleter = deleter
    self.doc = doc
    super.init(type)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(getter)
    heap.mark(setter)
    heap.mark(deleter)
    heap.mark(doc)
    if let name { heap.mark(object: name) }
  }

  public override var isDescriptor: Bool { true }
  public override var isDataDescriptor: Bool { true }

  public override func bind(
    _ vm: VM, instance: Value, owner: TypeObject
  ) throws(PyError) -> Value {
    if instance.isUndefined { return Value(self) }
    if getter.isNone { throw missing(vm, "getter", instance) }
    return try vm.call(getter, instance)
  }

  public override func bindSet(_ vm: VM, instance: Value, _ value: Value) throws(PyError) {
    if value.isUndefined {
      if deleter.isNone { throw missing(vm, "deleter", instance) }
      _ = try vm.call(deleter, instance)
    } else {
      if setter.isNone { throw missing(vm, "setter", instance) }
      _ = try vm.call(setter, instance, value)
    }
  }

  private func missing(_ vm: VM, _ what: String, _ instance: Value) -> PyError {
    var known = ""
    if let name {
      known = "'\(name.string)' "
    } else if getter.tag == .function {
      known = "'\(getter.cast(FunctionObject.self).name.string)' "
    }
    let type = vm.type(of: instance).qualifiedName
    return vm.attributeError("property \(known)of '\(type)' object has no \(what)")
  }
}

/// An attribute that a native type computes in Swift.
public final class NativeProperty: Object {
  public typealias Getter = (VM, Value) throws(PyError) -> Value
  public typealias Setter = (VM, Value, Value) throws(PyError) -> Void
  public let name: String
  let getter: Getter
  let setter: Setter?
  /// The type that it was declared for.
  unowned(unsafe) var owner: TypeObject?

  init(_ type: TypeObject, _ name: String, _ getter: @escaping Getter, _ setter: Setter?) {
    self.name = name
    self.getter = getter
    self.setter = setter
    super.init(type)
  }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    guard let owner else { return "<attribute '\(name)'>" }
    return "<attribute '\(name)' of '\(owner.name)' objects>"
  }

  public override var isDescriptor: Bool { true }
  public override var isDataDescriptor: Bool { true }

  public override func bind(
    _ vm: VM, instance: Value, owner: TypeObject
  ) throws(PyError) -> Value {
    instance.isUndefined ? Value(self) : try getter(vm, instance)
  }

  public override func bindSet(_ vm: VM, instance: Value, _ value: Value) throws(PyError) {
    guard let setter else {
      // Classes that are written in Python where they come from have properties.
      let owner = vm.type(of: instance)
      let module = owner.dict.get(vm.names.module).asStr?.string ?? ""
      if owner.isUserDefined || module.hasPrefix("keras") || module.hasPrefix("jax") {
        throw vm.attributeError("property '\(name)' of '\(owner.name)' object has no setter")
      }
      throw vm.attributeError(
        "attribute '\(name)' of '\(vm.typeName(instance))' objects is not writable")
    }
    if value.isUndefined {
      throw vm.attributeError("cannot delete attribute '\(name)'")
    }
    try setter(vm, instance, value)
  }
}

/// A name of `__slots__` in its class.
public final class MemberObject: Object {
  public let name: StrObject
  unowned(unsafe) let owner: TypeObject

  init(_ type: TypeObject, _ name: StrObject, _ owner: TypeObject) {
    self.name = name
    self.owner = owner
    super.init(type)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(object: name)
    heap.mark(object: owner)
  }

  public override var isDescriptor: Bool { true }

  public override func bind(
    _ vm: VM, instance: Value, owner: TypeObject
  ) throws(PyError) -> Value {
    if instance.isUndefined { return Value(self) }
    // The instance's own attributes are looked at first, so the slot is empty here.
    throw vm.attributeError(
      "'\(vm.typeName(instance))' object has no attribute '\(name.string)'", name: name,
      object: instance)
  }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    "<member '\(name.string)' of '\(owner.name)' objects>"
  }
}

/// `classmethod`.
public final class ClassMethodObject: Object {
  public let function: Value

  init(_ type: TypeObject, _ function: Value) {
    self.function = function
    super.init(type)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(function)
  }

  public override var isDescriptor: Bool { true }

  public override func bind(
    _ vm: VM, instance: Value, owner: TypeObject
  ) throws(PyError) -> Value {
    switch function.tag {
    case .function, .native, .type, .method: return vm.newMethod(function, Value(owner))
    default:
      // What is itself a descriptor, such as a property, is asked with the class for instance.
      let isDescriptor =
        function.isObject
        && (function.object.isDescriptor || !function.object.type.slot(.get).isUndefined)
      return isDescriptor
        ? try vm.bindDescriptor(function, instance: Value(owner), owner: owner)
        : vm.newMethod(function, Value(owner))
    }
  }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    "<classmethod(\(try vm.repr(function)))>"
  }
}

/// `staticmethod`.
public final class StaticMethodObject: Object {
  public let function: Value

  init(_ type: TypeObject, _ function: Value) {
    self.function = function
    super.init(type)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(function)
  }

  public override var isDescriptor: Bool { true }

  public override func bind(
    _ vm: VM, instance: Value, owner: TypeObject
  ) throws(PyError) -> Value { function }

  public override var isCallable: Bool { true }

  public override func call(_ vm: VM, _ arguments: CallArguments) throws(PyError) -> Value {
    try vm.call(function, arguments)
  }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    "<staticmethod(\(try vm.repr(function)))>"
  }
}

/// `super()`: the attributes of an object's classes after a given one.
public final class SuperObject: Object {
  unowned(unsafe) let start: TypeObject
  let instance: Value
  unowned(unsafe) let instanceType: TypeObject

  init(_ type: TypeObject, start: TypeObject, instance: Value, instanceType: TypeObject) {
    self.start = start
    self.instance = instance
    self.instanceType = instanceType
    super.init(type)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(object: start)
    heap.mark(instance)
    heap.mark(object: instanceType)
  }

  public override var looksUpPlainly: Bool { false }

  public override func attribute(_ vm: VM, _ name: StrObject) throws(PyError) -> Value {
    if name === vm.names.class_ { return Value(type) }
    let value = instanceType.lookup(name, after: start)
    if value.isUndefined { return try vm.genericAttribute(Value(self), name) }
    let isClass = instance.tag == .type && instance.cast(TypeObject.self) === instanceType
    return try vm.bindDescriptor(
      value, instance: isClass ? .undefined : instance, owner: instanceType)
  }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    instance.isNone && instanceType === vm.types.none
      ? "<super: <class '\(start.name)'>, NULL>"
      : "<super: <class '\(start.name)'>, <\(instanceType.name) object>>"
  }
}
