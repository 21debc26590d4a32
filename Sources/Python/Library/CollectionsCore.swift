/// The native part of `collections`: `deque` and `defaultdict`.
extension VM {
  func registerCollections() {
    registerModule("_collections") { m in
      let views: [(String, TypeObject, DictIterator.Kind)] = [
        ("keys", m.vm.types.dictKeys, .keys), ("values", m.vm.types.dictValues, .values),
        ("items", m.vm.types.dictItems, .items),
      ]
      let ordered = views.map { (name, base, kind) in
        (name, m.vm.type("odict_" + name, base: base), kind)
      }
      // The views of an OrderedDict, which bear names of their own.
      m.function("ordered_view(dict, kind, /)") { (vm, a) throws(PyError) in
        let wanted = try a.text(1)
        guard let dict = a[0].asDict, let view = ordered.first(where: { $0.0 == wanted }) else {
          throw vm.typeError("an ordered dict is required")
        }
        return Value(vm.heap.make(DictView(view.1, dict, view.2)))
      }
      let vm = m.vm
      let iterator = vm.type("_deque_iterator", module: "_collections") { t in
        t.operations(.iter, .next)
      }
      vm.type("deque", module: "collections") { t in
        m.set("deque", Value(t.type))
        vm.dequeMethods(t, iterator)
      }
    }
    registerModule("_defaultdict", source: VM.defaultDictSource)
  }

  /// A class of the program's own language, so that subclasses and `__missing__` work as for any.
  static let defaultDictSource = #"""
    class defaultdict(dict):
        def __init__(self, default_factory=None, /, *args, **keywords):
            if default_factory is not None and not callable(default_factory):
                raise TypeError("first argument must be callable or None")
            self.default_factory = default_factory
            super().__init__(*args, **keywords)

        def __missing__(self, key):
            if self.default_factory is None:
                raise KeyError(key)
            value = self[key] = self.default_factory()
            return value

        def __repr__(self):
            return f"{type(self).__name__}({self.default_factory!r}, {dict.__repr__(self)})"

        def copy(self):
            return type(self)(self.default_factory, self)

        __copy__ = copy

        def __or__(self, other):
            if not isinstance(other, dict):
                return NotImplemented
            result = self.copy()
            result.update(other)
            return result

        def __reduce__(self):
            return type(self), (self.default_factory, dict(self))

    defaultdict.__module__ = "collections"
    """#

  private func dequeMethods(_ t: TypeBuilder, _ iterator: TypeObject) {
    func own(_ a: Arguments) throws(PyError) -> DequeObject {
      #if !hasFeature(Embedded)
        // Comparing classes is cheaper than the cast, but Embedded Swift has no metatypes.
        if a[0].isObject {
          let object = a[0].object
          if Swift.type(of: object) == DequeObject.self {
            return unsafeDowncast(object, to: DequeObject.self)
          }
        }
      #endif
      return try a.selfObject(DequeObject.self, "deque")
    }
    t.new("deque(cls, iterable=?, maxlen=None)") { (vm, a) throws(PyError) in
      let deque = vm.heap.make(DequeObject(a[0].cast(TypeObject.self), iterator), bytes: 128)
      if !a[2].isNone {
        if try vm.optionalIndex(a[2]).isUndefined { throw vm.typeError("an integer is required") }
        let n = try a.int(2)
        if n < 0 { throw vm.valueError("maxlen must be non-negative") }
        deque.limit = n
      }
      if a.has(1) {
        try vm.forEach(a[1]) { (item) throws(PyError) in
          deque.append(item)
          return true
        }
      }
      return Value(deque)
    }
    t.method("append(self, x, /)") { (vm, a) throws(PyError) in
      try own(a).append(a[1])
      return .none
    }
    t.method("appendleft(self, x, /)") { (vm, a) throws(PyError) in
      try own(a).prepend(a[1])
      return .none
    }
    t.method("pop(self, /)") { (vm, a) throws(PyError) in
      let deque = try own(a)
      if deque.count == 0 { throw vm.indexError("pop from an empty deque") }
      return deque.removeLast()
    }
    t.method("popleft(self, /)") { (vm, a) throws(PyError) in
      let deque = try own(a)
      if deque.count == 0 { throw vm.indexError("pop from an empty deque") }
      return deque.removeFirst()
    }
    t.method("extend(self, iterable, /)") { (vm, a) throws(PyError) in
      let deque = try own(a)
      for item in try vm.array(a[1]) { deque.append(item) }
      return .none
    }
    t.method("extendleft(self, iterable, /)") { (vm, a) throws(PyError) in
      let deque = try own(a)
      for item in try vm.array(a[1]) { deque.prepend(item) }
      return .none
    }
    t.method("rotate(self, n=1, /)") { (vm, a) throws(PyError) in
      let deque = try own(a)
      let turns = try a.int(1)
      if deque.count < 2 { return .none }
      var n = turns % deque.count
      if n < 0 { n += deque.count }
      for _ in 0..<n { deque.prepend(deque.removeLast()) }
      return .none
    }
    t.method("clear(self, /)") { (vm, a) throws(PyError) in
      try own(a).removeAll()
      return .none
    }
    t.method("copy(self, /)") { (vm, a) throws(PyError) in try own(a).copy(vm) }
    t.method("__copy__(self, /)") { (vm, a) throws(PyError) in try own(a).copy(vm) }
    t.method("__reduce__(self, /)") { (vm, a) throws(PyError) in
      let deque = try own(a)
      let items = vm.newList((0..<deque.count).map { deque[$0] })
      return vm.newPair(
        Value(deque.type),
        vm.newPair(Value(items), deque.limit < 0 ? .none : Value(deque.limit)))
    }
    t.method("count(self, x, /)") { (vm, a) throws(PyError) in
      let deque = try own(a)
      var (n, i) = (0, 0)
      while let place = try deque.find(vm, a[1], i..<deque.count) {
        n += 1
        i = place + 1
      }
      return Value(n)
    }
    t.method("index(self, x, start=?, stop=?, /)") { (vm, a) throws(PyError) in
      let deque = try own(a)
      let (start, end) = try a.bounds(2, deque.count)
      if start < end, let place = try deque.find(vm, a[1], start..<end) { return Value(place) }
      throw vm.valueError("\(try vm.repr(a[1])) is not in deque")
    }
    t.method("insert(self, i, x, /)") { (vm, a) throws(PyError) in
      let deque = try own(a)
      if deque.limit >= 0 && deque.count >= deque.limit {
        throw vm.indexError("deque already at its maximum size")
      }
      var i = try a.int(1)
      if i < 0 { i = max(0, i + deque.count) }
      deque.insert(a[2], at: min(i, deque.count))
      return .none
    }
    t.method("remove(self, x, /)") { (vm, a) throws(PyError) in
      let deque = try own(a)
      let place = try deque.find(vm, a[1], 0..<deque.count) {
        vm.indexError("deque mutated during iteration")
      }
      guard let place else { throw vm.valueError("\(try vm.repr(a[1])) is not in deque") }
      deque.remove(at: place)
      return .none
    }
    t.method("reverse(self, /)") { (vm, a) throws(PyError) in
      let deque = try own(a)
      var (i, j) = (0, deque.count - 1)
      while i < j {
        (deque[i], deque[j]) = (deque[j], deque[i])
        i += 1
        j -= 1
      }
      return .none
    }
    t.method("__reversed__(self, /)") { (vm, a) throws(PyError) in
      let deque = try own(a)
      var i = deque.count - 1
      return vm.newIterator(vm.library.dequeReverseIterator, holding: [a[0]]) {
        (vm) throws(PyError) in
        if i < 0 || i >= deque.count { return .undefined }
        i -= 1
        return deque[i + 1]
      }
    }
    t.property("maxlen") { (_, v) throws(PyError) in
      guard let deque = v.as(DequeObject.self), deque.limit >= 0 else { return .none }
      return Value(deque.limit)
    }
    t.classMethod("__class_getitem__(cls, item, /)") { (vm, a) throws(PyError) in
      vm.genericAlias(a[0], a[1])
    }
    t.operations(
      .len, .getItem, .setItem, .deleteItem, .contains, .iter, .eq, .ne, .lt, .le, .gt, .ge, .add,
      .iadd, .mul, .repr)
    t.set("__hash__", .none)
  }
}

/// A double-ended queue in a ring buffer.
final class DequeObject: Object {
  private var buffer: UnsafeMutablePointer<Value>
  private var capacity = 8
  private var start = 0
  private(set) var count = 0
  /// `maxlen`, or -1.
  var limit = -1
  private var version = 0
  private unowned(unsafe) let iteratorType: TypeObject

  init(_ type: TypeObject, _ iteratorType: TypeObject) {
    buffer = .allocate(capacity: 8)
    self.iteratorType = iteratorType
    super.init(type)
  }

  deinit { buffer.deallocate() }

  override func trace(_ heap: Heap) {
    super.trace(heap)
    for i in 0..<count { heap.mark(self[i]) }
  }

  override var externalBytes: Int { capacity * 16 }

  subscript(i: Int) -> Value {
    @inline(__always) get { buffer[(start &+ i) & (capacity &- 1)] }
    set { buffer[(start &+ i) & (capacity &- 1)] = newValue }
  }

  private func grow() {
    Heap.unreported &+= capacity * 16
    let bigger = UnsafeMutablePointer<Value>.allocate(capacity: capacity * 2)
    for i in 0..<count { bigger[i] = self[i] }
    buffer.deallocate()
    buffer = bigger
    capacity *= 2
    start = 0
  }

  func append(_ value: Value) {
    if limit == 0 { return }
    if limit >= 0 && count >= limit { _ = removeFirst() }
    if count == capacity { grow() }
    count += 1
    self[count - 1] = value
    version += 1
  }

  func prepend(_ value: Value) {
    if limit == 0 { return }
    if limit >= 0 && count >= limit { _ = removeLast() }
    if count == capacity { grow() }
    start = (start - 1) & (capacity - 1)
    count += 1
    self[0] = value
    version += 1
  }

  func removeFirst() -> Value {
    let value = self[0]
    start = (start + 1) & (capacity - 1)
    count -= 1
    version += 1
    return value
  }

  func removeLast() -> Value {
    count -= 1
    version += 1
    return buffer[(start + count) & (capacity - 1)]
  }

  func insert(_ value: Value, at index: Int) {
    append(value)
    var i = count - 1
    while i > index {
      self[i] = self[i - 1]
      i -= 1
    }
    self[index] = value
  }

  func remove(at index: Int) {
    var i = index
    while i + 1 < count {
      self[i] = self[i + 1]
      i += 1
    }
    _ = removeLast()
  }

  func removeAll() {
    count = 0
    version += 1
  }

  /// The first place with an equal item. A comparison may change the deque, which ends the search.
  func find(
    _ vm: VM, _ item: Value, _ range: Range<Int>, _ changed: (() -> PyError)? = nil
  ) throws(PyError) -> Int? {
    let expected = version
    for i in range {
      let isEqual = try vm.equals(self[i], item)
      if version != expected {
        throw changed?() ?? vm.runtimeError("deque mutated during iteration")
      }
      if isEqual { return i }
    }
    return nil
  }

  func copy(_ vm: VM) throws(PyError) -> Value {
    let other = vm.heap.make(DequeObject(type, iteratorType), bytes: 128)
    other.limit = limit
    for i in 0..<count { other.append(self[i]) }
    return Value(other)
  }

  // MARK: Operations

  override func length(_ vm: VM) throws(PyError) -> Int { count }
  override func truth(_ vm: VM) throws(PyError) -> Bool { count > 0 }

  private func place(_ vm: VM, _ key: Value) throws(PyError) -> Int {
    let index = try vm.optionalIndex(key)
    if index.isUndefined {
      throw vm.typeError("sequence index must be integer, not '\(vm.typeName(key))'")
    }
    var i = Int(clamping: try vm.int64(index))
    if i < 0 { i += count }
    if i < 0 || i >= count { throw vm.indexError("deque index out of range") }
    return i
  }

  override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    self[try place(vm, key)]
  }

  override func setItem(_ vm: VM, _ key: Value, _ value: Value) throws(PyError) {
    self[try place(vm, key)] = value
  }

  override func deleteItem(_ vm: VM, _ key: Value) throws(PyError) {
    remove(at: try place(vm, key))
  }

  override func iterate(_ vm: VM) throws(PyError) -> Value {
    var i = 0
    let expected = version
    return vm.newIterator(iteratorType, holding: [Value(self)]) { [unowned(unsafe) self]
      (vm) throws(PyError) in
      if self.version != expected {
        throw vm.runtimeError("deque mutated during iteration")
      }
      if i >= self.count { return .undefined }
      i += 1
      return self[i - 1]
    }
  }

  override func contains(_ vm: VM, _ item: Value) throws(PyError) -> Bool {
    try find(vm, item, 0..<count) != nil
  }

  override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard let that = other.as(DequeObject.self) else { return .notImplemented }
    let a = vm.newList((0..<count).map { self[$0] })
    let b = vm.newList((0..<that.count).map { that[$0] })
    return try vm.compare(op, Value(a), Value(b))
  }

  override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    if op == .add, !reflected {
      guard let that = other.as(DequeObject.self) else {
        throw vm.typeError(
          "can only concatenate deque (not \"\(vm.typeName(other))\") to deque")
      }
      let result = try copy(vm)
      for i in 0..<that.count { result.as(DequeObject.self)?.append(that[i]) }
      return result
    }
    if op == .multiply {
      let times = try vm.optionalIndex(other)
      if times.isUndefined { return .notImplemented }
      let result = vm.heap.make(DequeObject(type, iteratorType), bytes: 128)
      result.limit = limit
      if count == 0 { return Value(result) }
      guard let n = try vm.repeatCount(times, count, 16) else { return .notImplemented }
      for _ in 0..<n {
        for i in 0..<count { result.append(self[i]) }
      }
      return Value(result)
    }
    return .notImplemented
  }

  override func inPlace(
    _ vm: VM, _ op: BinaryOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard op == .add else { return .notImplemented }
    for item in try vm.array(other) { append(item) }
    return Value(self)
  }

  override func hash(_ vm: VM) throws(PyError) -> Int64 {
    throw vm.typeError("unhashable type: '\(type.qualifiedName)'")
  }

  override func repr(_ vm: VM) throws(PyError) -> String {
    try vm.guardingRepr(self, "[...]") { () throws(PyError) in
      let items = vm.newList((0..<count).map { self[$0] })
      var parts: [String] = []
      try vm.forEach(Value(items)) { (item) throws(PyError) in
        parts.append(try vm.repr(item))
        return true
      }
      let tail = limit >= 0 ? ", maxlen=\(limit)" : ""
      return "\(type.name)([" + parts.joined(separator: ", ") + "]\(tail))"
    }
  }
}
