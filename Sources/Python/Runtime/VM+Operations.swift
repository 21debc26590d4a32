/// The operators and protocols of the language on any values.
///
/// Each looks for the methods of classes written in Python first (`TypeObject.slot`), then asks the
/// object itself. The `own…` forms skip the first step: they are what `super().__add__` reaches.
extension VM {
  // MARK: Items

  public func getItem(_ value: Value, _ key: Value) throws(PyError) -> Value {
    let method = type(of: value).slot(.getItem)
    if !method.isUndefined { return try call(method, value, key) }
    return try ownGetItem(value, key)
  }

  func ownGetItem(_ value: Value, _ key: Value) throws(PyError) -> Value {
    if value.isObject { return try value.object.getItem(self, key) }
    throw typeError("'\(typeName(value))' object is not subscriptable")
  }

  public func setItem(_ value: Value, _ key: Value, _ new: Value) throws(PyError) {
    let method = type(of: value).slot(.setItem)
    if !method.isUndefined {
      _ = try call(method, [value, key, new])
    } else if value.isObject {
      try value.object.setItem(self, key, new)
    } else {
      throw typeError("'\(typeName(value))' object does not support item assignment")
    }
  }

  public func deleteItem(_ value: Value, _ key: Value) throws(PyError) {
    let method = type(of: value).slot(.deleteItem)
    if !method.isUndefined {
      _ = try call(method, value, key)
    } else if value.isObject {
      try value.object.deleteItem(self, key)
    } else {
      throw typeError("'\(typeName(value))' object does not support item deletion")
    }
  }

  // MARK: Size and membership

  public func length(_ value: Value) throws(PyError) -> Int {
    let method = type(of: value).slot(.len)
    if !method.isUndefined {
      let result = try call(method, value)
      let n = try int64(result)
      if n < 0 { throw valueError("__len__() should return >= 0") }
      return Int(truncatingIfNeeded: n)
    }
    if value.isObject { return try value.object.length(self) }
    throw typeError("object of type '\(typeName(value))' has no len()")
  }

  /// An estimate of how many items an iterable yields, 0 if unknown.
  public func lengthHint(_ value: Value) -> Int {
    switch value.tag {
    case .list: value.cast(ListObject.self).count
    case .tuple: value.cast(TupleObject.self).count
    case .dict: value.cast(DictObject.self).count
    case .set, .frozenset: value.cast(SetObject.self).count
    case .str: value.cast(StrObject.self).count
    case .range: Int(truncatingIfNeeded: Swift.min(value.cast(RangeObject.self).count, 1 << 24))
    default: value.as(IteratorObject.self)?.remaining ?? 0
    }
  }

  public func contains(_ container: Value, _ item: Value) throws(PyError) -> Bool {
    let type = type(of: container)
    let method = type.slot(.contains)
    if !method.isUndefined {
      if method.isNone { throw typeError("'\(type.messageName)' object is not a container") }
      return try isTrue(try call(method, container, item))
    }
    if container.isObject, type.slot(.iter).isUndefined, type.slot(.getItem).isUndefined {
      return try container.object.contains(self, item)
    }
    if !container.isObject {
      throw typeError("argument of type '\(type.messageName)' is not iterable")
    }
    return try containsByIteration(container, item)
  }

  public func containsByIteration(_ container: Value, _ item: Value) throws(PyError) -> Bool {
    let iterator: Value
    do throws(PyError) { iterator = try iterate(container) } catch {
      if isError(error, types.typeError) {
        throw typeError("argument of type '\(typeName(container))' is not iterable")
      }
      throw error
    }
    while true {
      try tick()
      let other = try next(iterator)
      if other.isUndefined { return false }
      if try equals(other, item) { return true }
    }
  }

  // MARK: Iteration

  /// `iter(value)`.
  public func iterate(_ value: Value) throws(PyError) -> Value {
    guard value.isObject else {
      throw typeError("'\(typeName(value))' object is not iterable")
    }
    let object = value.object
    let type = object.type
    let method = type.slot(.iter)
    if !method.isUndefined {
      if method.isNone { throw typeError("'\(type.messageName)' object is not iterable") }
      let result = try call(method, value)
      if !isIterator(result) {
        throw typeError("iter() returned non-iterator of type '\(typeName(result))'")
      }
      return result
    }
    if !type.slot(.getItem).isUndefined, type.nativeBase === types.object {
      return Value(heap.make(SequenceIterator(types.iterator, value)))
    }
    return try object.iterate(self)
  }

  public func isIterator(_ value: Value) -> Bool {
    guard value.isObject else { return false }
    return value.object.isIterator || !value.object.type.slot(.next).isUndefined
  }

  /// The next item of an iterator, `.undefined` at its end.
  public func next(_ iterator: Value) throws(PyError) -> Value {
    guard iterator.isObject else {
      throw typeError("'\(typeName(iterator))' object is not an iterator")
    }
    if iterator.tag == .generator {
      return try resume(iterator.cast(GeneratorObject.self), sending: .none)
    }
    let method = iterator.object.type.slot(.next)
    if method.isUndefined { return try iterator.object.next(self) }
    do throws(PyError) { return try call(method, iterator) } catch {
      if isError(error, types.stopIteration) { return .undefined }
      throw error
    }
  }

  /// The next pair of an iterator whose class makes pairs, for a loop that takes them apart.
  func nextPair(
    _ iterator: Value, _ out: UnsafeMutablePointer<Pair>
  ) throws(PyError) -> PairStep {
    guard iterator.tag == .object, !iterator.object.type.isUserDefined else { return .notPairs }
    return try iterator.object.nextPair(self, out)
  }

  /// Calls `body` with every item until it returns false.
  public func forEach(
    _ iterable: Value, _ body: (Value) throws(PyError) -> Bool
  ) throws(PyError) {
    switch iterable.tag {
    case .list:
      let list = iterable.cast(ListObject.self)
      var i = 0
      while i < list.count {
        if !(try body(list[i])) { return }
        i += 1
      }
    case .tuple:
      let tuple = iterable.cast(TupleObject.self)
      for i in 0..<tuple.count {
        if !(try body(tuple[i])) { return }
      }
    case .range:
      let range = iterable.cast(RangeObject.self)
      var left = range.count
      var x = range.start
      while left > 0 {
        if !(try body(Value(x))) { return }
        x = x &+ range.step
        left -= 1
        try tick()
      }
    default:
      let iterator = try iterate(iterable)
      while true {
        let item = try round { () throws(PyError) in try next(iterator) }
        if item.isUndefined { return }
        if !(try body(item)) { return }
        try tick()
      }
    }
  }

  /// Goes through an iterable with a value that each item changes, and gives the last.
  ///
  /// Only that value and the item at hand are kept alive, however many there are. `quick` is asked
  /// first where both are numbers, and may answer `.undefined`.
  @inline(__always)
  public func fold(
    _ iterable: Value, _ start: Value, quick: (Value, Value) -> Value = { _, _ in .undefined },
    _ body: (Value, Value) throws(PyError) -> Value
  ) throws(PyError) -> Value {
    var total = start
    let isIterator: Bool
    switch iterable.tag {
    case .list, .tuple, .range: isIterator = false
    default: isIterator = true
    }
    let source = isIterator ? try iterate(iterable) : iterable
    let mark = heap.keptCount
    @inline(__always) func take(_ item: Value) throws(PyError) {
      if !total.isObject, !item.isObject {
        let next = quick(total, item)
        if !next.isUndefined {
          total = next
          return
        }
      }
      total = try round { () throws(PyError) in try body(total, item) }
      heap.keptCount = mark
      heap.keep(total)
    }
    if !isIterator {
      try forEach(source) { (item) throws(PyError) in
        try take(item)
        return true
      }
      return total
    }
    while true {
      let item = try round { () throws(PyError) in try next(source) }
      if item.isUndefined { return total }
      try take(item)
      try tick()
    }
  }

  /// All items of an iterable.
  public func array(_ iterable: Value) throws(PyError) -> [Value] {
    if iterable.tag == .list { return Array(iterable.cast(ListObject.self).buffer) }
    if iterable.tag == .tuple { return Array(iterable.cast(TupleObject.self).buffer) }
    var result: [Value] = []
    if iterable.tag == .range {
      let count = Int(clamping: iterable.cast(RangeObject.self).count)
      try reserve(count.clampedProduct(16))
      result.reserveCapacity(count)
    }
    try forEach(iterable) { (item) throws(PyError) in
      // Growing doubles the buffer, and no heap sees it.
      if result.count == result.capacity { try reserve(result.count * 48) }
      result.append(item)
      return true
    }
    return result
  }

  // MARK: Truth, equality, hash

  @inline(__always) public func isTrue(_ value: Value) throws(PyError) -> Bool {
    switch value.tag {
    case .bool, .int: return value.bits != 0
    case .none, .undefined: return false
    case .float: return value.float != 0
    case .str: return value.cast(StrObject.self).count != 0
    case .list: return value.cast(ListObject.self).count != 0
    default: return try slowIsTrue(value)
    }
  }

  private func slowIsTrue(_ value: Value) throws(PyError) -> Bool {
    guard value.isObject else { return true }
    let type = value.object.type
    let method = type.slot(.bool)
    if !method.isUndefined {
      let result = try call(method, value)
      if result.isBool { return result.bool }
      throw typeError("__bool__ should return bool, returned \(typeName(result))")
    }
    if !type.slot(.len).isUndefined { return try length(value) != 0 }
    return try value.object.truth(self)
  }

  /// `a is b or a == b` as a truth value: what containers use.
  @inline(__always) public func equals(_ a: Value, _ b: Value) throws(PyError) -> Bool {
    if a.bits == b.bits && a.tag == b.tag { return true }
    if a.tag == .int && b.tag == .int { return false }
    if a.tag == .str && b.tag == .str {
      return a.cast(StrObject.self).equals(b.cast(StrObject.self))
    }
    return try isTrue(try compare(.equal, a, b))
  }

  @inline(__always) public func hash(_ value: Value) throws(PyError) -> Int64 {
    if value.tag == .str { return value.cast(StrObject.self).textHash }
    if value.tag == .int { return VM.hash(value.int) }
    return try slowHash(value)
  }

  /// The number modulo 2⁶¹ − 1 with its sign, −2 in place of −1.
  @inline(__always) static func hash(_ x: Int64) -> Int64 {
    if x >= 0 {
      return x < 0x1FFF_FFFF_FFFF_FFFF ? x : x % 0x1FFF_FFFF_FFFF_FFFF
    }
    let h = -Int64(x.magnitude % 0x1FFF_FFFF_FFFF_FFFF)
    return h == -1 ? -2 : h
  }

  private func slowHash(_ value: Value) throws(PyError) -> Int64 {
    switch value.tag {
    case .bool: return value.int
    case .none: return 0x0FCA_86420
    case .float: return VM.hash(value.float, identity: value.bits)
    case .ellipsis, .notImplemented, .undefined, .rangeCursor, .int: return Int64(value.bits) + 7
    default: break
    }
    let method = value.object.type.slot(.hash)
    if method.isUndefined { return try value.object.hash(self) }
    if method.isNone { throw typeError("unhashable type: '\(typeName(value))'") }
    try checkDepth(" while calling a Python object")
    let result = try call(method, value)
    if result.isInt { return result.int == -1 ? -2 : result.int }
    if result.isBool { return result.int }
    if result.tag == .bigInt { return result.cast(BigIntObject.self).value.pythonHash }
    throw typeError("__hash__ method should return an integer")
  }

  /// CPython's hash of a double: equal to that of an equal int.
  static func hash(_ x: Double, identity: UInt64) -> Int64 {
    if x.isInfinite { return x > 0 ? 314159 : -314159 }
    if x.isNaN { return Int64(truncatingIfNeeded: identity >> 4) }
    var m = x.magnitude
    if m == 0 { return 0 }
    var e = Int(m.exponent) + 1
    m = m.significand / 2
    var h: UInt64 = 0
    while m != 0 {
      h = (h << 28 & 0x1FFF_FFFF_FFFF_FFFF) | h >> 33
      m *= 268435456
      e -= 28
      let y = UInt64(m)
      m -= Double(y)
      h += y
      if h >= 0x1FFF_FFFF_FFFF_FFFF { h -= 0x1FFF_FFFF_FFFF_FFFF }
    }
    e = e >= 0 ? e % 61 : 60 - (-1 - e) % 61
    h = (h << UInt64(e) & 0x1FFF_FFFF_FFFF_FFFF) | h >> UInt64(61 - e)
    let signed = x < 0 ? -Int64(h) : Int64(h)
    return signed == -1 ? -2 : signed
  }

  // MARK: Text

  public func str(_ value: Value) throws(PyError) -> String {
    if value.tag == .str { return value.cast(StrObject.self).string }
    guard value.isObject else { return try repr(value) }
    if frameCount >= recursionLimit {
      throw recursionError(" while getting the str of an object")
    }
    let type = value.object.type
    let method = type.slot(.str)
    if !method.isUndefined {
      try checkDepth(" while getting the str of an object")
      let result = try call(method, value)
      if let text = result.asStr { return text.string }
      throw typeError("__str__ returned non-string (type \(typeName(result)))")
    }
    // A class with only `__repr__` prints by it, unless its native base has words of its own.
    if !type.slot(.repr).isUndefined, !(value.object is StrObject),
      !(value.object is ExceptionObject)
    {
      return try repr(value)
    }
    return try value.object.str(self)
  }

  /// `str(value)` as an object, without a copy if it is one.
  public func strObject(_ value: Value) throws(PyError) -> StrObject {
    switch value.tag {
    case .str: return value.cast(StrObject.self)
    case .int: return newStr(int: value.int)
    case .float: return newStr(float: value.float)
    default: return newStr(try str(value))
    }
  }

  /// `repr(value)` as an object.
  func reprObject(_ value: Value) throws(PyError) -> StrObject {
    switch value.tag {
    case .int: return newStr(int: value.int)
    case .float: return newStr(float: value.float)
    default: return newStr(try repr(value))
    }
  }

  public func repr(_ value: Value) throws(PyError) -> String {
    switch value.tag {
    case .undefined, .rangeCursor: return "<NULL>"
    case .none: return "None"
    case .notImplemented: return "NotImplemented"
    case .ellipsis: return "Ellipsis"
    case .bool: return value.bool ? "True" : "False"
    case .int: return String(value.int)
    case .float: return FloatText.representation(value.float)
    default: break
    }
    let method = value.object.type.slot(.repr)
    if method.isUndefined { return try value.object.repr(self) }
    let result = try call(method, value)
    if let text = result.asStr { return text.string }
    throw typeError("__repr__ returned non-string (type \(typeName(result)))")
  }

  /// `format(value, spec)`.
  public func format(_ value: Value, _ spec: String) throws(PyError) -> String {
    switch value.tag {
    case .str:
      let text = value.cast(StrObject.self)
      return spec.isEmpty ? text.string : try formatting.text(self, text, spec)
    case .int, .float, .bool, .bigInt: return try formatting.number(self, value, spec)
    default: break
    }
    guard value.isObject else {
      if spec.isEmpty { return try repr(value) }
      throw typeError("unsupported format string passed to \(typeName(value)).__format__")
    }
    let method = value.object.type.slot(.format)
    if method.isUndefined { return try value.object.format(self, spec) }
    let result = try call(method, value, text(spec))
    if let text = result.asStr { return text.string }
    throw typeError("__format__ must return a str, not \(typeName(result))")
  }

  // MARK: Guards against endless recursion of containers

  /// Runs `body` unless the object is already being shown further out, then returns `fallback`.
  public func guardingRepr(
    _ object: Object, _ fallback: String, _ body: () throws(PyError) -> String
  ) throws(PyError) -> String {
    let key = UInt(bitPattern: Unmanaged.passUnretained(object).toOpaque())
    for k in reprStack where k == key { return fallback }
    if reprStack.count > 500 {
      throw error(
        types.recursion, "maximum recursion depth exceeded while getting the repr of an object")
    }
    reprStack.append(key)
    defer { reprStack.removeLast() }
    return try body()
  }
}
