/// Attribute instructions where the inline cache did not help, which fill it.
extension VM {
  /// True if a property's getter was entered, whose result goes into the register.
  func loadAttribute(
    _ value: Value, _ cache: UnsafeMutablePointer<InlineCache>, _ destination: Int,
    _ cursor: Cursor
  ) throws(PyError) -> Bool {
    let name = cache.pointee.name.unsafelyUnwrapped.takeUnretainedValue()
    if value.tag == .instance {
      let instance = value.cast(InstanceObject.self)
      let type = instance.type
      if cache.pointee.kind == .property, cache.pointee.version == type.version {
        return try enterProperty(cache.pointee.value, value, destination, cursor)
      }
      if cache.pointee.kind == .classValue, cache.pointee.version == type.version,
        cache.pointee.guardBits == VM.address(instance.shape)
      {
        cursor.registers[destination] = cache.pointee.value
        return false
      }
      if type.slot(.getAttribute).isUndefined {
        let inClass = type.lookup(name)
        if isDataDescriptor(inClass) {
          if let property = inClass.as(PropertyObject.self), property.getter.tag == .function,
            type.slot(.getAttr).isUndefined
          {
            cache.pointee.kind = .property
            cache.pointee.version = type.version
            cache.pointee.value = property.getter
            return try enterProperty(property.getter, value, destination, cursor)
          }
        } else if instance.attributesReference == nil {
          let index = instance.shape._withUnsafeGuaranteedRef { $0.index(of: name) }
          if index >= 0 {
            cache.pointee.kind = .slot
            cache.pointee.version = type.version
            cache.pointee.guardBits = VM.address(instance.shape)
            cache.pointee.index = Int32(truncatingIfNeeded: index)
            cursor.registers[destination] = instance.slots[index]
            return false
          }
          if isPlainValue(inClass) {
            cache.pointee.kind = .classValue
            cache.pointee.version = type.version
            cache.pointee.guardBits = VM.address(instance.shape)
            cache.pointee.value = inClass
            cursor.registers[destination] = inClass
            return false
          }
        }
      }
    }
    cursor.registers[destination] = try getAttribute(value, name)
    return false
  }

  /// A class attribute that reads as it is: no descriptor.
  private func isPlainValue(_ value: Value) -> Bool {
    switch value.tag {
    case .none, .bool, .int, .float, .str, .list, .tuple, .dict, .set, .type: return true
    default: return false
    }
  }

  private func enterProperty(
    _ getter: Value, _ value: Value, _ destination: Int, _ cursor: Cursor
  ) throws(PyError) -> Bool {
    try push(getter, value, .undefined, 1, destination, .store)
  }

  func storeAttribute(
    _ target: Value, _ cache: UnsafeMutablePointer<InlineCache>, _ value: Value
  ) throws(PyError) {
    let name = cache.pointee.name.unsafelyUnwrapped.takeUnretainedValue()
    guard target.tag == .instance else { return try setAttribute(target, name, value) }
    let instance = target.cast(InstanceObject.self)
    let type = instance.type
    let isPlain =
      type.slot(.setAttr).isUndefined && instance.attributesReference == nil
      && !isDataDescriptor(type.lookup(name))
    guard isPlain else { return try setAttribute(target, name, value) }
    let before = instance.shape
    let index = before._withUnsafeGuaranteedRef { $0.index(of: name) }
    try setAttribute(target, name, value)
    cache.pointee.version = type.version
    cache.pointee.guardBits = VM.address(before)
    if index >= 0 {
      cache.pointee.kind = .slot
      cache.pointee.index = Int32(truncatingIfNeeded: index)
    } else if instance.attributesReference == nil {
      cache.pointee.kind = .transition
      // Not an object: the tag keeps the collector away from the shape's address.
      cache.pointee.value = Value(tag: .rangeCursor, bits: VM.address(instance.shape))
    }
  }

  /// Finds what `value.name(…)` calls without making a bound method.
  func loadMethod(
    _ value: Value, _ cache: UnsafeMutablePointer<InlineCache>,
    _ out: UnsafeMutablePointer<Value>
  ) throws(PyError) {
    let name = cache.pointee.name.unsafelyUnwrapped.takeUnretainedValue()
    let type = type(of: value)
    if type.slot(.getAttribute).isUndefined {
      switch value.tag {
      case .instance:
        let instance = value.cast(InstanceObject.self)
        let method = type.lookup(name)
        if isMethod(method) {
          let own = instance.ownAttribute(name)
          if own.isUndefined {
            if instance.attributesReference == nil {
              remember(cache, method, type, VM.address(instance.shape))
            }
            out[0] = method
            out[1] = value
            return
          }
          out[0] = own
          out[1] = .undefined
          return
        }
      case .str, .list, .tuple, .dict, .set, .frozenset, .bytes, .generator, .int, .float,
        .bigInt, .bool, .range:
        let method = type.lookup(name)
        if isMethod(method), !value.isObject || value.object.attributesReference == nil {
          remember(cache, method, type, 0)
          out[0] = method
          out[1] = value
          return
        }
      case .object where value.object.looksUpPlainly:
        let method = type.lookup(name)
        if isMethod(method), value.object.attributesReference == nil {
          remember(cache, method, type, 0)
          out[0] = method
          out[1] = value
          return
        }
      default: break
      }
    }
    let found = try getAttribute(value, name)
    if found.tag == .method {
      // The bound method is taken apart again: a call needs no object for it.
      let method = found.cast(MethodObject.self)
      out[0] = method.function
      out[1] = method.instance
    } else {
      out[0] = found
      out[1] = .undefined
    }
  }

  private func isMethod(_ value: Value) -> Bool {
    value.tag == .function || value.tag == .native && value.cast(NativeFunction.self).isMethod
  }

  private func remember(
    _ cache: UnsafeMutablePointer<InlineCache>, _ method: Value, _ type: TypeObject,
    _ guardBits: UInt64
  ) {
    cache.pointee.kind = .method
    cache.pointee.version = type.version
    cache.pointee.guardBits = guardBits
    cache.pointee.value = method
  }

  /// `super().name`: R[0] what `super` is, R[1] the class, R[2] the instance.
  func loadSuperMethod(
    _ base: UnsafeMutablePointer<Value>, _ cache: UnsafeMutablePointer<InlineCache>,
    _ out: UnsafeMutablePointer<Value>
  ) throws(PyError) {
    let name = cache.pointee.name.unsafelyUnwrapped.takeUnretainedValue()
    let (callee, start, instance) = (base[0], base[1], base[2])
    guard callee.asType === types.superType, let type = start.asType else {
      let object = try call(callee)
      out[0] = try getAttribute(object, name)
      out[1] = .undefined
      return
    }
    let owner = self.type(of: instance)
    if owner.isSubclass(of: type) {
      let found = owner.lookup(name, after: type)
      if isMethod(found) {
        out[0] = found
        out[1] = instance
        return
      }
    }
    let object = try makeSuper(start, instance)
    let found = try getAttribute(object, name)
    if found.tag == .method {
      let method = found.cast(MethodObject.self)
      out[0] = method.function
      out[1] = method.instance
    } else {
      out[0] = found
      out[1] = .undefined
    }
  }

  func loadContextMethod(
    _ value: Value, isExit: Bool, _ out: UnsafeMutablePointer<Value>
  ) throws(PyError) {
    let type = type(of: value)
    let method = type.lookup(isExit ? names.exit : names.enter)
    if method.isUndefined {
      let missing = isExit && !type.lookup(names.enter).isUndefined
      throw typeError(
        "'\(type.messageName)' object does not support the context "
          + "manager protocol" + (missing ? " (missed __exit__ method)" : ""))
    }
    if isMethod(method) {
      out[0] = method
      out[1] = value
    } else {
      out[0] = try bindDescriptor(method, instance: value, owner: type)
      out[1] = .undefined
    }
  }
}
