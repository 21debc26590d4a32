/// What `match` asks of its subject.
extension VM {
  func matchTest(_ test: MatchTest, _ value: Value, _ count: Int) throws(PyError) -> Bool {
    switch test {
    case .sequence:
      switch value.tag {
      case .list, .tuple, .range: return true
      case .str, .bytes, .dict, .set: return false
      default:
        if value.asList != nil || value.asTuple != nil { return true }
        return try isRegistered(value, "Sequence")
      }
    case .mapping:
      if value.asDict != nil { return true }
      return try isRegistered(value, "Mapping")
    case .length: return try length(value) == count
    case .atLeast: return try length(value) >= count
    }
  }

  /// Whether the value's class derives from an abstract class of `collections.abc`.
  private func isRegistered(_ value: Value, _ name: String) throws(PyError) -> Bool {
    guard value.isObject else { return false }
    for type in value.object.type.mro {
      if type.name == name { return true }
      if name == "Sequence", !type.isUserDefined, type.name == "deque" { return true }
      if name == "Mapping", type.name == "mappingproxy" { return true }
    }
    guard value.tag == .instance,
      let module = modules.get(intern("collections.abc")).as(ModuleObject.self)
    else { return false }
    let abstract = module.dict.get(intern(name))
    return abstract.isUndefined ? false : try isInstance(value, abstract)
  }

  /// The attributes that a class pattern looks at, as a tuple, or None if the subject does not fit.
  func matchClass(
    _ value: Value, _ classValue: Value, _ positional: Int, _ keywords: TupleObject
  ) throws(PyError) -> Value {
    guard let type = classValue.asType else {
      throw typeError("called match pattern must be a type")
    }
    if !(try isInstance(value, classValue)) { return .none }
    var found: [Value] = []
    var seen: [StrObject] = []
    func note(_ name: StrObject) throws(PyError) {
      for other in seen where other.equals(name) {
        throw typeError(
          "\(type.name)() got multiple sub-patterns for attribute '\(name.string)'")
      }
      seen.append(name)
    }
    if positional > 0 {
      let listed = try optionalAttribute(classValue, names.matchArgs)
      if listed.isUndefined {
        if matchesWhole(type) {
          if positional > 1 {
            throw typeError(
              "\(type.name)() accepts 1 positional sub-pattern (\(positional) given)")
          }
          found.append(value)
        } else {
          throw typeError(
            "\(type.name)() accepts 0 positional sub-patterns (\(positional) given)")
        }
      } else {
        guard let list = listed.asTuple else {
          throw typeError("\(type.name).__match_args__ must be a tuple (got \(typeName(listed)))")
        }
        if positional > list.count {
          throw typeError(
            "\(type.name)() accepts \(list.count) positional sub-pattern"
              + "\(list.count == 1 ? "" : "s") (\(positional) given)")
        }
        for k in 0..<positional {
          guard let name = list[k].asStr else {
            throw typeError(
              "__match_args__ elements must be strings (got \(typeName(list[k])))")
          }
          try note(name)
          let attribute = try optionalAttribute(value, intern(name))
          if attribute.isUndefined { return .none }
          found.append(attribute)
        }
      }
    }
    for k in 0..<keywords.count {
      try note(keywords[k].cast(StrObject.self))
      let attribute = try optionalAttribute(value, keywords[k].cast(StrObject.self))
      if attribute.isUndefined { return .none }
      found.append(attribute)
    }
    return Value(newTuple(found))
  }

  /// Classes whose one positional pattern is the subject itself: `int(n)`, `str(s)`.
  private func matchesWhole(_ type: TypeObject) -> Bool {
    for base in [
      types.bool, types.bytearray, types.bytes, types.dict, types.float, types.frozenset,
      types.int, types.list, types.set, types.str, types.tuple,
    ] where type.isSubclass(of: base) { return true }
    return false
  }

  func matchKeys(_ value: Value, _ keys: TupleObject) throws(PyError) -> Value {
    var found: [Value] = []
    for k in 0..<keys.count {
      if let dict = value.asDict {
        let item = try dict.get(self, keys[k])
        if item.isUndefined { return .none }
        found.append(item)
      } else {
        let missing = newDict()
        let item = try callMethod(value, "get", [keys[k], Value(missing)])
        if item.isIdentical(to: Value(missing)) { return .none }
        found.append(item)
      }
    }
    return Value(newTuple(found))
  }

  func matchRest(_ value: Value, _ keys: TupleObject) throws(PyError) -> Value {
    let rest = newDict()
    try updateDict(rest, value, callee: .undefined)
    for k in 0..<keys.count { _ = try rest.remove(self, keys[k]) }
    return Value(rest)
  }
}
