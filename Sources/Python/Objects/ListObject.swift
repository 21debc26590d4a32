/// A list: a growing buffer of values.
public final class ListObject: Object {
  public private(set) final var items: UnsafeMutablePointer<Value>
  public private(set) final var count: Int
  private final var capacity: Int
  /// So many items at the beginning are old and were old when the collector last looked: a long list
  /// that grows is not looked through again and again.
  private final var settled = 0

  init(_ type: TypeObject, capacity: Int = 0) {
    self.capacity = Swift.max(capacity, 4)
    items = .allocate(capacity: self.capacity)
    count = 0
    super.init(type, tag: .list)
  }

  deinit { items.deallocate() }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    let first = heap.isLookingAgain ? settled : 0
    heap.mark(items + first, count - first)
    if heap.promotes { settled = count }
  }

  public override var tellsOfWrites: Bool { true }
  public override var externalBytes: Int { capacity * 16 }

  // MARK: Operations

  public override func repr(_ vm: VM) throws(PyError) -> String {
    try vm.guardingRepr(self, "[...]") { () throws(PyError) in
      var text = "["
      var i = 0
      while i < count {
        if i > 0 { text += ", " }
        text += try vm.repr(items[i])
        i += 1
      }
      return text + "]"
    }
  }

  public override func length(_ vm: VM) throws(PyError) -> Int { count }
  public override func truth(_ vm: VM) throws(PyError) -> Bool { count != 0 }

  public override func iterate(_ vm: VM) throws(PyError) -> Value {
    Value(vm.heap.make(ListIterator(vm.types.listIterator, self)))
  }

  public override func contains(_ vm: VM, _ item: Value) throws(PyError) -> Bool {
    var i = 0
    while i < count {
      if try vm.equals(items[i], item) { return true }
      i += 1
    }
    return false
  }

  /// The position of an index value, which must lie inside the list.
  private func position(
    _ vm: VM, _ key: Value, _ message: String
  ) throws(PyError) -> Int {
    var i = try vm.sequenceIndex(key, "list")
    if i < 0 { i += count }
    if i < 0 || i >= count { throw vm.indexError(message) }
    return i
  }

  public override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    guard key.tag == .slice else {
      return items[try position(vm, key, "list index out of range")]
    }
    let range = try vm.indices(key.cast(SliceObject.self), count)
    let result = vm.newList(capacity: range.count)
    if range.step == 1 {
      result.append(items + range.start, range.count)
    } else {
      var i = range.start
      for _ in 0..<range.count {
        result.append(items[i])
        i &+= range.step
      }
    }
    return Value(result)
  }

  public override func setItem(_ vm: VM, _ key: Value, _ value: Value) throws(PyError) {
    guard key.tag == .slice else {
      self[try position(vm, key, "list assignment index out of range")] = value
      return
    }
    let slice = key.cast(SliceObject.self)
    if value.tag == .list, !value.isIdentical(to: Value(self)), slice.isPlain {
      // Nothing can change the other list meanwhile: no copy.
      let list = value.cast(ListObject.self)
      return try assign(vm, slice, UnsafeBufferPointer(start: list.items, count: list.count))
    }
    let new: [Value]
    do throws(PyError) { new = try vm.array(value) } catch {
      if vm.isError(error, vm.types.typeError) {
        throw vm.typeError("can only assign an iterable")
      }
      throw error
    }
    try new.withUnsafeBufferPointer { (new) throws(PyError) in try assign(vm, slice, new) }
  }

  /// Puts values that are not part of this list in the place of a slice.
  private func assign(
    _ vm: VM, _ slice: SliceObject, _ new: UnsafeBufferPointer<Value>
  ) throws(PyError) {
    let range = try vm.indices(slice, count)
    if range.step == 1 {
      replace(
        range.start, Swift.max(range.stop, range.start),
        with: new.baseAddress ?? UnsafePointer(items), new.count)
      return
    }
    if new.count != range.count {
      throw vm.valueError(
        "attempt to assign sequence of size \(new.count) to extended slice of size \(range.count)")
    }
    var i = range.start
    for value in new {
      self[i] = value
      i &+= range.step
    }
  }

  public override func deleteItem(_ vm: VM, _ key: Value) throws(PyError) {
    guard key.tag == .slice else {
      _ = remove(at: try position(vm, key, "list assignment index out of range"))
      return
    }
    let range = try vm.indices(key.cast(SliceObject.self), count)
    if range.count == 0 { return }
    let step = range.step < 0 ? -range.step : range.step
    let first = range.step < 0 ? range.start + (range.count - 1) * range.step : range.start
    var to = first
    var left = range.count
    var next = first
    for from in first..<count {
      if left > 0, from == next {
        next &+= step
        left -= 1
      } else {
        items[to] = items[from]
        to += 1
      }
    }
    count = to
    unsettle(from: first)
  }

  public override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    if op == .add, !reflected, let list = other.asList {
      try vm.reserve((count + list.count) * 16)
      let result = vm.newList(capacity: count + list.count)
      result.append(items, count)
      result.append(list.items, list.count)
      return Value(result)
    }
    guard op == .multiply, let n = try vm.repeatCount(other, count, 16) else {
      return .notImplemented
    }
    let result = vm.newList(capacity: count * n)
    if count == 1 {
      let item = items[0]
      result.append(item, times: n)
    } else {
      for _ in 0..<n { result.append(items, count) }
    }
    return Value(result)
  }

  public override func inPlace(
    _ vm: VM, _ op: BinaryOperator, _ other: Value
  ) throws(PyError) -> Value {
    if op == .add {
      try extend(vm, other)
      return Value(self)
    }
    guard op == .multiply, let n = try vm.repeatCount(other, count, 16) else {
      return .notImplemented
    }
    let size = count
    if n == 0 { removeAll() }
    for _ in 0..<Swift.max(0, n - 1) { append(items, size) }
    return Value(self)
  }

  /// Appends all items of an iterable.
  public func extend(_ vm: VM, _ iterable: Value) throws(PyError) {
    switch iterable.tag {
    case .list:
      let other = iterable.cast(ListObject.self)
      try vm.reserve(other.count * 24)
      append(other.items, other.count)
    case .tuple:
      let other = iterable.cast(TupleObject.self)
      append(other.items, other.count)
    case .range:
      try vm.reserve(Int(clamping: iterable.cast(RangeObject.self).count).clampedProduct(16))
      try vm.forEach(iterable) { (item) throws(PyError) in
        append(item)
        return true
      }
    default:
      try vm.forEach(iterable) { (item) throws(PyError) in
        append(item)
        return true
      }
    }
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard let list = other.asList else { return .notImplemented }
    if op == .equal || op == .notEqual, count != list.count { return Value(op == .notEqual) }
    var i = 0
    while i < count && i < list.count {
      let (a, b) = (items[i], list.items[i])
      if !(try vm.equals(a, b)) {
        if op == .equal || op == .notEqual { return Value(op == .notEqual) }
        return try vm.compare(op, a, b)
      }
      i += 1
    }
    return Value(VM.holds(op, count - list.count))
  }

  public override func hash(_ vm: VM) throws(PyError) -> Int64 {
    throw vm.typeError("unhashable type: '\(type.messageName)'")
  }

  /// Has the smallest buffer.
  var isShort: Bool { capacity == 4 }

  public var buffer: UnsafeMutableBufferPointer<Value> {
    UnsafeMutableBufferPointer(start: items, count: count)
  }

  @inline(__always) public subscript(i: Int) -> Value {
    get { items[i] }
    set {
      items[i] = newValue
      guard newValue.isObject else { return }
      noteWrites()
      unsettle(from: i)
    }
  }

  @inline(__always) public func append(_ value: Value) {
    if count == capacity { grow(to: count &+ 1) }
    items[count] = value
    count &+= 1
    noteWrite(value)
  }

  @inline(never) private func grow(to wanted: Int) {
    let size = Swift.max(wanted, capacity + capacity >> 1)
    let bigger = UnsafeMutablePointer<Value>.allocate(capacity: size)
    bigger.update(from: items, count: count)
    items.deallocate()
    items = bigger
    Heap.unreported &+= (size - capacity) * 16
    capacity = size
  }

  /// Appends one value `n` times.
  func append(_ value: Value, times n: Int) {
    reserve(count + n)
    (items + count).update(repeating: value, count: n)
    count += n
    noteWrite(value)
  }

  public func reserve(_ wanted: Int) {
    if wanted > capacity { grow(to: wanted) }
  }

  /// Appends `n` values.
  public func append(_ values: UnsafePointer<Value>, _ n: Int) {
    // The source may be this list's own buffer, which growing frees.
    let own = values >= UnsafePointer(items) && values < UnsafePointer(items + capacity)
    let offset = own ? values - UnsafePointer(items) : 0
    reserve(count + n)
    let source = own ? UnsafePointer(items + offset) : values
    (items + count).update(from: source, count: n)
    count += n
    noteWrites()
  }

  /// Takes out the last value; the list must not be empty.
  @inline(__always) public func removeLast() -> Value {
    count &-= 1
    if settled > count { settled = count }
    return items[count]
  }

  public func insert(_ value: Value, at index: Int) {
    reserve(count + 1)
    var i = count
    while i > index {
      items[i] = items[i - 1]
      i -= 1
    }
    items[index] = value
    count += 1
    noteWrite(value)
    unsettle(from: index)
  }

  public func remove(at index: Int) -> Value {
    let value = items[index]
    count -= 1
    var i = index
    while i < count {
      items[i] = items[i + 1]
      i += 1
    }
    unsettle(from: index)
    return value
  }

  public func removeAll() {
    count = 0
    settled = 0
  }

  func reverse() {
    var all = buffer
    all.reverse()
    settled = 0
  }

  /// From here on items have moved or are new.
  @inline(__always) private func unsettle(from index: Int) {
    if index < settled { settled = index }
  }

  /// Replaces `start..<end` by `n` values that are not part of this list.
  public func replace(_ start: Int, _ end: Int, with values: UnsafePointer<Value>, _ n: Int) {
    let tail = count - end
    let size = start + n + tail
    reserve(size)
    memmoveValues(items + start + n, items + end, tail)
    (items + start).update(from: values, count: n)
    count = size
    noteWrites()
    unsettle(from: start)
  }

  /// Drops what lies past `n`.
  public func truncate(to n: Int) {
    if n < count { count = n }
    unsettle(from: n)
  }
}

/// Copies between overlapping places.
func memmoveValues(
  _ to: UnsafeMutablePointer<Value>, _ from: UnsafeMutablePointer<Value>, _ n: Int
) {
  if n <= 0 || to == from { return }
  UnsafeMutableRawPointer(to).copyMemory(from: from, byteCount: n * MemoryLayout<Value>.stride)
}
