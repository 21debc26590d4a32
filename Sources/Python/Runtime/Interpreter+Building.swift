/// Iteration, unpacking, displays and f-strings.
extension VM {
  /// Sets up the three registers of a `for` loop. Lists, tuples and ranges are walked without an
  /// iterator object. An argument must be an ordinary value: containers go as they are.
  func getIterator(
    _ value: Value, _ state: UnsafeMutablePointer<Value>, isArgument: Bool
  ) throws(PyError) {
    if isArgument {
      switch value.tag {
      case .list, .tuple, .range, .str, .dict, .set, .frozenset, .generator: state[0] = value
      default: state[0] = try iterate(value)
      }
      return
    }
    switch value.tag {
    case .range:
      let range = value.cast(RangeObject.self)
      state[0] = Value(tag: .rangeCursor, bits: UInt64(bitPattern: range.start))
      state[1] = Value(range.count)
      state[2] = Value(range.step)
    case .list:
      state[0] = Value(tag: .listCursor, bits: value.bits)
      state[1] = Value(0)
    case .tuple:
      state[0] = Value(tag: .tupleCursor, bits: value.bits)
      state[1] = Value(0)
    case .generator: state[0] = value
    default: state[0] = try iterate(value)
    }
  }

  /// A display of constants in CPython's order: its compiler merges equal constants, which builds
  /// the set again from itself, and a display copies what was merged.
  func constantSet(_ items: SetObject, isIterated: Bool) throws(PyError) -> SetObject {
    let merged = newSet()
    var slot = items.nextSlot(from: 0)
    while slot >= 0 {
      try merged.add(self, items.key(at: slot), hash: items.hash(at: slot))
      slot = items.nextSlot(from: slot + 1)
    }
    if isIterated { return merged }
    let copy = newSet()
    try copy.merge(self, merged)
    return copy
  }

  func unpack(
    _ value: Value, _ out: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(PyError) {
    let items: UnsafeMutablePointer<Value>
    let n: Int
    switch value.tag {
    case .tuple:
      let tuple = value.cast(TupleObject.self)
      (items, n) = (tuple.items, tuple.count)
    case .list:
      let list = value.cast(ListObject.self)
      (items, n) = (list.items, list.count)
    default: return try unpackIterable(value, out, count)
    }
    if n != count { throw wrongCount(n, count) }
    out.update(from: items, count: count)
  }

  /// Two values. They wait in Swift: a generator may use the interpreter's scratch memory.
  func unpackPair(_ value: Value) throws(PyError) -> (Value, Value) {
    let out = UnsafeMutablePointer<Value>.allocate(capacity: 2)
    defer { out.deallocate() }
    try unpack(value, out, 2)
    return (out[0], out[1])
  }

  private func wrongCount(_ n: Int, _ count: Int) -> PyError {
    n > count
      ? valueError("too many values to unpack (expected \(count))")
      : valueError("not enough values to unpack (expected \(count), got \(n))")
  }

  private func unpackIterable(
    _ value: Value, _ out: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(PyError) {
    let iterator = try unpackIterator(value)
    var n = 0
    while true {
      let item = try next(iterator)
      if item.isUndefined { break }
      if n == count { throw wrongCount(n + 1, count) }
      out[n] = item
      n += 1
    }
    if n < count { throw wrongCount(n, count) }
  }

  private func unpackIterator(_ value: Value) throws(PyError) -> Value {
    do throws(PyError) { return try iterate(value) } catch {
      let type = type(of: value)
      let isIterable = !type.slot(.iter).isUndefined || !type.slot(.getItem).isUndefined
      if isError(error, types.typeError), !isIterable {
        throw typeError("cannot unpack non-iterable \(type.messageName) object")
      }
      throw error
    }
  }

  func unpackStarred(
    _ value: Value, _ out: UnsafeMutablePointer<Value>, _ before: Int, _ after: Int
  ) throws(PyError) {
    let items: [Value]
    if value.tag == .list || value.tag == .tuple {
      items = try array(value)
    } else {
      items = try array(try unpackIterator(value))
    }
    let least = before + after
    if items.count < least {
      throw valueError(
        "not enough values to unpack (expected at least \(least), got \(items.count))")
    }
    for k in 0..<before { out[k] = items[k] }
    let end = items.count - after
    out[before] = Value(newList(Array(items[before..<end])))
    for k in 0..<after { out[before + 1 + k] = items[end + k] }
  }

  func extendSet(_ set: SetObject, _ value: Value) throws(PyError) {
    try forEach(value) { (item) throws(PyError) in
      try set.add(self, item)
      return true
    }
  }

  /// `[*value]`, or the arguments `*value` of a call of `callee`.
  func extendList(_ list: ListObject, _ value: Value, callee: Value) throws(PyError) {
    do throws(PyError) { try list.extend(self, value) } catch {
      let type = type(of: value)
      let isIterable = !type.slot(.iter).isUndefined || !type.slot(.getItem).isUndefined
      if isError(error, types.typeError), !isIterable,
        type.lookup(names.iter).isUndefined
      {
        // After other arguments CPython extends a list, whose words these are.
        if callee.isUndefined || list.count > 0 {
          throw typeError("Value after * must be an iterable, not \(type.messageName)")
        }
        throw typeError(
          "\(calleeName(callee)) argument after * must be an iterable, not \(type.messageName)")
      }
      throw error
    }
  }

  /// `__main__.f()`, as messages about unpacked arguments name a function.
  private func calleeName(_ callee: Value) -> String {
    switch callee.tag {
    case .function:
      let function = callee.cast(FunctionObject.self)
      let module = function.module.asStr?.string ?? ""
      return (module.isEmpty || module == "builtins" ? "" : module + ".")
        + function.qualifiedName.string + "()"
    case .method: return calleeName(callee.cast(MethodObject.self).function)
    case .native: return callee.cast(NativeFunction.self).name + "()"
    case .type:
      return callee.cast(TypeObject.self).fullName + "()"
    default: return (try? str(callee)) ?? typeName(callee) + " object"
    }
  }

  /// `{**value}`, or the keyword arguments `**value` of a call of `callee`.
  func updateDict(_ dict: DictObject, _ value: Value, callee: Value) throws(PyError) {
    let isCall = !callee.isUndefined
    guard let other = value.asDict else {
      let keys = try optionalAttribute(value, intern("keys"))
      if keys.isUndefined {
        if isCall {
          throw typeError(
            "\(calleeName(callee)) argument after ** must be a mapping, not \(typeName(value))")
        }
        throw typeError("'\(typeName(value))' object is not a mapping")
      }
      for key in try array(try call(keys)) {
        try add(key, try getItem(value, key), to: dict, isCall ? callee : .undefined)
      }
      return
    }
    if !isCall { return try dict.update(self, from: other) }
    var i = other.nextIndex(from: 0)
    while i >= 0 {
      try add(other.entries[i].key, other.entries[i].value, to: dict, callee)
      i = other.nextIndex(from: i + 1)
    }
  }

  private func add(
    _ key: Value, _ value: Value, to dict: DictObject, _ callee: Value
  ) throws(PyError) {
    if !callee.isUndefined {
      guard let name = key.asStr else { throw typeError("keywords must be strings") }
      if !dict.get(name).isUndefined {
        throw typeError(
          "\(calleeName(callee)) got multiple values for keyword argument '\(name.string)'")
      }
    }
    try dict.set(self, key, value)
  }

  /// A replacement field of an f-string; `conversion` as in `FormattedField`.
  func formatField(
    _ value: Value, _ conversion: UInt8, _ spec: Value
  ) throws(PyError) -> Value {
    var value = value
    switch conversion {
    case 1: value = Value(try strObject(value))
    case 2: value = Value(try reprObject(value))
    case 3: value = text(ascii(try repr(value)))
    default: break
    }
    if spec.isUndefined || spec.cast(StrObject.self).count == 0 {
      switch value.tag {
      case .str: return value
      case .int: return Value(newStr(int: value.int))
      case .float: return Value(newStr(float: value.float))
      default: return text(try format(value, ""))
      }
    }
    let spec = spec.cast(StrObject.self)
    if let quick = quickFormat(value, spec) { return Value(quick) }
    return text(try format(value, spec.string))
  }

  /// The text with everything beyond ASCII escaped.
  public func ascii(_ text: String) -> String {
    var out: [UInt8] = []
    for scalar in text.unicodeScalars {
      let c = scalar.value
      if c < 0x80 {
        out.append(UInt8(c))
        continue
      }
      let digits = String(c, radix: 16)
      let (mark, width) = c < 0x100 ? ("x", 2) : c < 0x10000 ? ("u", 4) : ("U", 8)
      out += Array("\\".utf8) + Array(mark.utf8)
      out += [UInt8](repeating: 0x30, count: width - digits.utf8.count) + Array(digits.utf8)
    }
    return String(decoding: out, as: UTF8.self)
  }

  func joinStrings(_ base: UnsafeMutablePointer<Value>, _ count: Int) -> Value {
    if count == 1 { return base[0] }
    var size = 0
    var isASCII = true
    for k in 0..<count {
      let part = base[k].cast(StrObject.self)
      size += part.count
      if !part.isASCII { isASCII = false }
    }
    let result = newStr(room: size, isASCII: isASCII)
    var at = 0
    for k in 0..<count {
      let part = base[k].cast(StrObject.self)
      if isASCII {
        (result.storage + at).copyMemory(from: part.storage, byteCount: part.count)
      } else {
        for j in 0..<part.count { result.mutableScalars[at + j] = part[j] }
      }
      at += part.count
    }
    return Value(result)
  }
}
