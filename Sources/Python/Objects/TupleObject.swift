/// A tuple: a fixed buffer of values.
public final class TupleObject: Object {
  public final let items: UnsafeMutablePointer<Value>
  public final let count: Int

  /// Items for the caller to fill before anything else runs.
  init(_ type: TypeObject, uninitialized count: Int) {
    self.count = count
    items = .allocate(capacity: Swift.max(count, 1))
    super.init(type, tag: .tuple)
  }

  deinit { items.deallocate() }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(items, count)
  }

  public override var tellsOfWrites: Bool { true }
  public override var externalBytes: Int { count * 16 }

  // MARK: Operations

  public override func repr(_ vm: VM) throws(PyError) -> String {
    try vm.guardingRepr(self, "(...)") { () throws(PyError) in
      var text = "("
      for i in 0..<count {
        if i > 0 { text += ", " }
        text += try vm.repr(items[i])
      }
      return text + (count == 1 ? ",)" : ")")
    }
  }

  public override func length(_ vm: VM) throws(PyError) -> Int { count }
  public override func truth(_ vm: VM) throws(PyError) -> Bool { count != 0 }

  public override func iterate(_ vm: VM) throws(PyError) -> Value {
    Value(vm.heap.make(TupleIterator(vm.types.tupleIterator, self)))
  }

  public override func contains(_ vm: VM, _ item: Value) throws(PyError) -> Bool {
    for i in 0..<count {
      if try vm.equals(items[i], item) { return true }
    }
    return false
  }

  public override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    if key.tag == .slice {
      let range = try vm.indices(key.cast(SliceObject.self), count)
      if range.step == 1 {
        if range.count == count, tag == .tuple { return Value(self) }
        return Value(vm.newTuple(items + range.start, range.count))
      }
      var values: [Value] = []
      var i = range.start
      for _ in 0..<range.count {
        values.append(items[i])
        i &+= range.step
      }
      return Value(vm.newTuple(values))
    }
    var i = try vm.sequenceIndex(key, "tuple")
    if i < 0 { i += count }
    if i < 0 || i >= count { throw vm.indexError("tuple index out of range") }
    return items[i]
  }

  public override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    if op == .add, !reflected, let tuple = other.asTuple {
      try vm.reserve((count + tuple.count) * 32)
      return Value(vm.newTuple(Array(buffer) + Array(tuple.buffer)))
    }
    guard op == .multiply, let n = try vm.repeatCount(other, count, 16) else {
      return .notImplemented
    }
    var values: [Value] = []
    values.reserveCapacity(n * count)
    for _ in 0..<n { values += buffer }
    return Value(vm.newTuple(values))
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard let tuple = other.asTuple else { return .notImplemented }
    for i in 0..<Swift.min(count, tuple.count) {
      let (a, b) = (items[i], tuple.items[i])
      if !(try vm.equals(a, b)) {
        if op == .equal || op == .notEqual { return Value(op == .notEqual) }
        return try vm.compare(op, a, b)
      }
    }
    return Value(VM.holds(op, count - tuple.count))
  }

  /// CPython's combination (xxHash) of the items' hashes.
  public override func hash(_ vm: VM) throws(PyError) -> Int64 {
    var h: UInt64 = 2870177450012600261
    for i in 0..<count {
      h = h &+ UInt64(bitPattern: try vm.hash(items[i])) &* 14029467366897019727
      h = (h << 31 | h >> 33) &* 11400714785074694791
    }
    h = h &+ (UInt64(count) ^ (2870177450012600261 ^ 3527539))
    return h == UInt64.max ? 1546275796 : Int64(bitPattern: h)
  }

  public var buffer: UnsafeBufferPointer<Value> {
    UnsafeBufferPointer(start: items, count: count)
  }

  @inline(__always) public subscript(i: Int) -> Value { items[i] }
}
