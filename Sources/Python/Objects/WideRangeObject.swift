/// A range whose bounds or length go beyond 64 bits; its numbers are ints of any size.
public final class WideRangeObject: Object {
  let start: Value
  let stop: Value
  let step: Value
  let count: Value

  init(_ type: TypeObject, _ start: Value, _ stop: Value, _ step: Value, count: Value) {
    self.start = start
    self.stop = stop
    self.step = step
    self.count = count
    super.init(type)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(start)
    heap.mark(stop)
    heap.mark(step)
    heap.mark(count)
  }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    let ends = "range(\(try vm.repr(start)), \(try vm.repr(stop))"
    return ends + (step.isInt && step.int == 1 ? ")" : ", \(try vm.repr(step)))")
  }

  public override func length(_ vm: VM) throws(PyError) -> Int { Int(try vm.int64(count)) }
  public override func truth(_ vm: VM) throws(PyError) -> Bool { try vm.isTrue(count) }

  func item(_ vm: VM, _ i: Value) throws(PyError) -> Value {
    try vm.binary(.add, start, try vm.binary(.multiply, i, step))
  }

  public override func iterate(_ vm: VM) throws(PyError) -> Value {
    Value(vm.heap.make(WideRangeIterator(vm.types.rangeIterator, self)))
  }

  /// The position of a number in the range, or None.
  func position(_ vm: VM, of item: Value) throws(PyError) -> Value {
    if !(try vm.isTrue(count)) { return .none }
    let distance = try vm.binary(.subtract, item, start)
    if try vm.isTrue(try vm.binary(.modulo, distance, step)) { return .none }
    let at = try vm.binary(.floorDivide, distance, step)
    let isBefore = try vm.isTrue(try vm.compare(.less, at, Value(0)))
    let isBehind = try vm.isTrue(try vm.compare(.greaterEqual, at, count))
    return isBefore || isBehind ? .none : at
  }

  public override func contains(_ vm: VM, _ item: Value) throws(PyError) -> Bool {
    guard item.isInt || item.isBool || item.tag == .bigInt else {
      return try vm.containsByIteration(Value(self), item)
    }
    return !(try position(vm, of: item)).isNone
  }

  public override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    if key.tag == .slice {
      let (from, to, by) = try vm.wideIndices(key.cast(SliceObject.self), count)
      return try vm.newRange(
        try item(vm, from), try item(vm, to), try vm.binary(.multiply, by, step))
    }
    var i = try vm.index(key)
    if try vm.isTrue(try vm.compare(.less, i, Value(0))) { i = try vm.binary(.add, i, count) }
    let isBefore = try vm.isTrue(try vm.compare(.less, i, Value(0)))
    let isBehind = try vm.isTrue(try vm.compare(.greaterEqual, i, count))
    if isBefore || isBehind { throw vm.indexError("range object index out of range") }
    return try item(vm, i)
  }

  /// What makes two ranges equal: length, first number, step.
  private func parts(_ vm: VM) throws(PyError) -> Value {
    let isOne = try vm.equals(count, Value(1))
    let isEmpty = !(try vm.isTrue(count))
    return Value(
      vm.newTuple([count, isEmpty ? .none : start, isEmpty || isOne ? .none : step]))
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard op == .equal || op == .notEqual else { return .notImplemented }
    if other.tag == .range { return Value(op == .notEqual) }
    guard let that = other.as(WideRangeObject.self) else { return .notImplemented }
    let same = try vm.equals(try parts(vm), try that.parts(vm))
    return Value(same == (op == .equal))
  }

  public override func hash(_ vm: VM) throws(PyError) -> Int64 { try vm.hash(try parts(vm)) }
}

final class WideRangeIterator: IteratorObject {
  private let step: Value
  private var upcoming: Value
  private var left: Value

  init(_ type: TypeObject, _ range: WideRangeObject) {
    step = range.step
    upcoming = range.start
    left = range.count
    super.init(type)
  }

  override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(step)
    heap.mark(upcoming)
    heap.mark(left)
  }

  override func next(_ vm: VM) throws(PyError) -> Value {
    if !(try vm.isTrue(left)) { return .undefined }
    let item = upcoming
    upcoming = try vm.binary(.add, upcoming, step)
    left = try vm.binary(.subtract, left, Value(1))
    return item
  }
}

extension VM {
  /// `range(start, stop, step)` of ints of any size.
  func newRange(_ start: Value, _ stop: Value, _ step: Value) throws(PyError) -> Value {
    if start.isInt, stop.isInt, step.isInt, start.int.magnitude < 1 << 62,
      stop.int.magnitude < 1 << 62
    {
      return newRange(start.int, stop.int, step.int)
    }
    let rises = try isTrue(try compare(.greater, step, Value(0)))
    let distance = try binary(.subtract, stop, start)
    let rounded = try binary(.add, distance, try binary(.subtract, step, Value(rises ? 1 : -1)))
    var count = try binary(.floorDivide, rounded, step)
    if try isTrue(try compare(.less, count, Value(0))) { count = Value(0) }
    return Value(heap.make(WideRangeObject(types.range, start, stop, step, count: count)))
  }

  /// `slice.indices` for a length of any size.
  func wideIndices(
    _ slice: SliceObject, _ length: Value
  ) throws(PyError) -> (start: Value, stop: Value, step: Value) {
    let step = slice.step.isNone ? Value(1) : try index(slice.step)
    if !(try isTrue(step)) { throw valueError("slice step cannot be zero") }
    let falls = try isTrue(try compare(.less, step, Value(0)))
    let low = Value(falls ? -1 : 0)
    let high = falls ? try binary(.subtract, length, Value(1)) : length
    func clamped(_ bound: Value, _ absent: Value) throws(PyError) -> Value {
      if bound.isNone { return absent }
      var at = try index(bound)
      if try isTrue(try compare(.less, at, Value(0))) { at = try binary(.add, at, length) }
      if try isTrue(try compare(.less, at, low)) { return low }
      return try isTrue(try compare(.greater, at, high)) ? high : at
    }
    let start = try clamped(slice.start, falls ? high : low)
    return (start, try clamped(slice.stop, falls ? low : high), step)
  }
}
