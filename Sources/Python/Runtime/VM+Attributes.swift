/// Reading, setting and deleting attributes.
extension VM {
  @inline(__always) public func type(of value: Value) -> TypeObject {
    if value.isObject { return value.object.type }
    return typesByTag[Int(value.tag.rawValue)]._withUnsafeGuaranteedRef { $0 }
  }

  /// The class's name as messages give it.
  public func typeName(_ value: Value) -> String { type(of: value).messageName }

  /// `value.name`; AttributeError if there is none.
  public func getAttribute(_ value: Value, _ name: StrObject) throws(PyError) -> Value {
    let result: Value
    do throws(PyError) {
      result = try lookupAttribute(value, name)
    } catch {
      throw placed(error, value, name)
    }
    if result.isUndefined { throw noAttribute(value, name) }
    return result
  }

  /// An AttributeError that does not say whose attribute was asked for, told so: CPython suggests
  /// similar names for it too.
  private func placed(_ error: PyError, _ value: Value, _ name: StrObject) -> PyError {
    guard isError(error, types.attributeError) else { return error }
    let known = error.exception.attributes?.get(names.nameAttribute) ?? .undefined
    if known.isUndefined || known.isNone { set(error, [("name", Value(name)), ("obj", value)]) }
    return error
  }

  public func getAttribute(_ value: Value, _ name: String) throws(PyError) -> Value {
    try getAttribute(value, intern(name))
  }

  /// The attribute, or `.undefined`: `__getattribute__` and `__getattr__` included, an
  /// AttributeError from them counts as absence.
  public func lookupAttribute(_ value: Value, _ name: StrObject) throws(PyError) -> Value {
    let type = type(of: value)
    let custom = type.slot(.getAttribute)
    let fallback = type.slot(.getAttr)
    if custom.isUndefined && fallback.isUndefined {
      return value.isObject
        ? try value.object.attribute(self, name) : try genericAttribute(value, name)
    }
    do throws(PyError) {
      let found: Value
      if !custom.isUndefined {
        found = try call(custom, value, Value(name))
      } else if value.isObject {
        found = try value.object.attribute(self, name)
      } else {
        found = try genericAttribute(value, name)
      }
      if !found.isUndefined { return found }
    } catch {
      if fallback.isUndefined || !isError(error, types.attributeError) { throw error }
    }
    if fallback.isUndefined { return .undefined }
    return try call(fallback, value, Value(name))
  }

  /// As `getattr(value, name, default)`: an AttributeError counts as absence.
  public func optionalAttribute(_ value: Value, _ name: StrObject) throws(PyError) -> Value {
    do throws(PyError) {
      return try lookupAttribute(value, name)
    } catch {
      if isError(error, types.attributeError) { return .undefined }
      throw error
    }
  }

  public func noAttribute(_ value: Value, _ name: StrObject) -> PyError {
    let what: String
    switch value.tag {
    case .type: what = "type object '\(value.cast(TypeObject.self).messageName)'"
    case .module: what = "module '\(value.cast(ModuleObject.self).name)'"
    default: what = "'\(typeName(value))' object"
    }
    return attributeError("\(what) has no attribute '\(name.string)'", name: name, object: value)
  }

  /// `object.__getattribute__`: data descriptors, own attributes, then the class; `.undefined` if
  /// nothing has the name.
  public func genericAttribute(_ value: Value, _ name: StrObject) throws(PyError) -> Value {
    let type = type(of: value)
    let inClass = type.lookup(name)
    if inClass.isObject, isDataDescriptor(inClass) {
      return try bindDescriptor(inClass, instance: value, owner: type)
    }
    if value.isObject {
      let own: Value
      if value.tag == .instance {
        own = value.cast(InstanceObject.self).ownAttribute(name)
      } else {
        own = value.object.attributes?.get(name) ?? .undefined
      }
      if !own.isUndefined { return own }
    }
    if inClass.isUndefined { return .undefined }
    return try bindDescriptor(inClass, instance: value, owner: type)
  }

  func isDataDescriptor(_ value: Value) -> Bool {
    guard value.isObject else { return false }
    if value.tag == .instance {
      let type = value.object.type
      return !type.slot(.set).isUndefined || !type.slot(.delete).isUndefined
    }
    return value.object.isDataDescriptor
  }

  /// What an attribute found in a class gives when read through an instance, or through the class
  /// itself (`instance` is `.undefined`).
  public func bindDescriptor(
    _ value: Value, instance: Value, owner: TypeObject
  ) throws(PyError) -> Value {
    guard value.isObject else { return value }
    if value.tag == .function {
      return instance.isUndefined ? value : newMethod(value, instance)
    }
    let get = value.object.type.slot(.get)
    if !get.isUndefined {
      return try call(
        get, [value, instance.isUndefined ? .none : instance, Value(owner)])
    }
    return value.object.isDescriptor
      ? try value.object.bind(self, instance: instance, owner: owner) : value
  }

  // MARK: Setting

  /// `value.name = new`, or `del value.name` if `new` is `.undefined`.
  public func setAttribute(
    _ value: Value, _ name: StrObject, _ new: Value
  ) throws(PyError) {
    let type = type(of: value)
    let custom = type.slot(new.isUndefined ? .deleteAttr : .setAttr)
    if !custom.isUndefined {
      if new.isUndefined {
        _ = try call(custom, value, Value(name))
      } else {
        _ = try call(custom, [value, Value(name), new])
      }
      return
    }
    guard value.isObject else { throw readOnly(value, name) }
    try value.object.setAttribute(self, name, new)
  }

  public func setAttribute(_ value: Value, _ name: String, _ new: Value) throws(PyError) {
    try setAttribute(value, intern(name), new)
  }

  private func readOnly(_ value: Value, _ name: StrObject) -> PyError {
    if !type(of: value).lookup(name).isUndefined {
      return attributeError(
        "'\(typeName(value))' object attribute '\(name.string)' is read-only", name: name,
        object: value)
    }
    return noAttribute(value, name)
  }

  /// `object.__setattr__` and `__delattr__`.
  public func genericSetAttribute(
    _ object: Object, _ name: StrObject, _ new: Value
  ) throws(PyError) {
    let type = object.type
    let inClass = type.lookup(name)
    if inClass.isObject {
      if inClass.tag == .instance {
        let slot = inClass.object.type.slot(new.isUndefined ? .delete : .set)
        if !slot.isUndefined {
          if new.isUndefined {
            _ = try call(slot, inClass, Value(object))
          } else {
            _ = try call(slot, [inClass, Value(object), new])
          }
          return
        }
      } else if inClass.object.isDataDescriptor {
        let slot = inClass.object.type.slot(new.isUndefined ? .delete : .set)
        if inClass.object.type.isUserDefined, !slot.isUndefined {
          _ = new.isUndefined
            ? try call(slot, inClass, Value(object))
            : try call(slot, [inClass, Value(object), new])
          return
        }
        return try inClass.object.bindSet(self, instance: Value(object), new)
      }
    }
    if type === types.object { throw noAttribute(Value(object), name) }
    if let instance = object as? InstanceObject {
      return try setInstanceAttribute(instance, name, new)
    }
    let allowed =
      object is ExceptionObject || object is FunctionObject || type.isUserDefined
      || object.attributes != nil
    if !allowed { throw readOnly(Value(object), name) }
    if new.isUndefined {
      guard let dict = object.attributes, !dict.remove(name).isUndefined else {
        throw noAttribute(Value(object), name)
      }
      return
    }
    if type.isUserDefined, !type.hasInstanceDictionary, !type.slotNames.contains(where: { $0 === name }) {
      throw readOnly(Value(object), name)
    }
    if object.attributes == nil { object.attributes = newDict() }
    object.attributes?.set(intern(name), new)
  }

  private func setInstanceAttribute(
    _ instance: InstanceObject, _ name: StrObject, _ new: Value
  ) throws(PyError) {
    if new.isUndefined {
      if !instance.removeOwnAttribute(self, name) {
        throw type(of: Value(instance)).hasInstanceDictionary
          ? noAttribute(Value(instance), name) : attributeError(name.string)
      }
      return
    }
    let name = intern(name)
    let type = instance.type
    if !type.hasInstanceDictionary, !type.slotNames.contains(where: { $0 === name }) {
      throw readOnly(Value(instance), name)
    }
    instance.setOwnAttribute(self, name, new)
  }

  /// `__dict__` of any object that has one.
  public func dictionary(of value: Value) -> DictObject? {
    switch value.tag {
    case .instance:
      let instance = value.cast(InstanceObject.self)
      return instance.type.hasInstanceDictionary ? instance.moveToDictionary(self) : nil
    case .module: return value.cast(ModuleObject.self).dict
    case .type: return value.cast(TypeObject.self).dict
    default:
      guard value.isObject else { return nil }
      let object = value.object
      if let dict = object.attributes { return dict }
      if object.type.isUserDefined || object is ExceptionObject || object is FunctionObject {
        let dict = newDict()
        object.attributes = dict
        return dict
      }
      return nil
    }
  }

  // MARK: Classes

  /// `Type.name`: the metaclass's data descriptors, the class and its bases, the metaclass.
  func typeAttribute(_ type: TypeObject, _ name: StrObject) throws(PyError) -> Value {
    let meta = type.type
    let inMeta = meta.lookup(name)
    if isDataDescriptor(inMeta) {
      return try bindDescriptor(inMeta, instance: Value(type), owner: meta)
    }
    let own = type.lookup(name)
    if !own.isUndefined {
      return try bindDescriptor(own, instance: .undefined, owner: type)
    }
    if inMeta.isUndefined { return .undefined }
    return try bindDescriptor(inMeta, instance: Value(type), owner: meta)
  }

  func setTypeAttribute(
    _ type: TypeObject, _ name: StrObject, _ value: Value
  ) throws(PyError) {
    let inMeta = type.type.lookup(name)
    if isDataDescriptor(inMeta) {
      if inMeta.tag == .instance {
        let slot = inMeta.object.type.slot(value.isUndefined ? .delete : .set)
        _ = try call(slot, value.isUndefined ? [inMeta, Value(type)] : [inMeta, Value(type), value])
        return
      }
      return try inMeta.object.bindSet(self, instance: Value(type), value)
    }
    if !type.isUserDefined {
      throw typeError(
        "cannot set \(try repr(Value(name))) attribute of immutable type '\(type.fullName)'")
    }
    if value.isUndefined, type.dict.get(name).isUndefined {
      throw noAttribute(Value(type), name)
    }
    if name === names.module, let module = value.asStr { type.module = module.string }
    type.set(self, intern(name), value)
  }

  /// `0x7f…`, as in the default repr.
  public func addressText(_ value: Value) -> String { hexadecimal(value.bits) }

  public func addressText(_ object: Object) -> String { hexadecimal(Value(object).bits) }

  private func hexadecimal(_ bits: UInt64) -> String {
    let digits = String(bits, radix: 16)
    return "0x" + String(repeating: "0", count: Swift.max(0, 12 - digits.count)) + digits
  }

  func defaultRepr(_ object: Object) -> String {
    "<\(object.type.module == "builtins" ? object.type.qualifiedName : object.type.module + "." + object.type.qualifiedName) object at \(addressText(object))>"
  }
}
