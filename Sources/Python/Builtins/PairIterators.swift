/// `enumerate`: items with their numbers.
final class EnumerateIterator: IteratorObject {
  private let source: Value
  private var index: Int64
  /// What is added to the index, where numbers go beyond 64 bits; else `.undefined`.
  private var wideStart: Value

  init(_ type: TypeObject, _ source: Value, start: Value) {
    self.source = source
    let isPlain = start.isInt && start.int < 1 << 62
    index = isPlain ? start.int : 0
    wideStart = isPlain ? .undefined : start
    super.init(type)
  }

  @inline(__always) private func number(_ vm: VM) throws(PyError) -> Value {
    let number = Value(index)
    index &+= 1
    return wideStart.isUndefined ? number : try vm.binary(.add, wideStart, number)
  }

  override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(source)
    heap.mark(wideStart)
  }

  override func next(_ vm: VM) throws(PyError) -> Value {
    let item = try vm.next(source)
    if item.isUndefined { return .undefined }
    let number = try self.number(vm)
    return vm.newPair(number, item)
  }

  override func nextPair(
    _ vm: VM, _ out: UnsafeMutablePointer<Pair>
  ) throws(PyError) -> PairStep {
    let item = try vm.next(source)
    if item.isUndefined { return .end }
    out.pointee = Pair(first: try number(vm), second: item)
    return .made
  }
}

/// `zip` of two iterables without `strict`.
final class PairZipIterator: IteratorObject {
  private let first: Value
  private let second: Value

  init(_ type: TypeObject, _ first: Value, _ second: Value) {
    self.first = first
    self.second = second
    super.init(type)
  }

  override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(first)
    heap.mark(second)
  }

  override func next(_ vm: VM) throws(PyError) -> Value {
    let a = try vm.next(first)
    if a.isUndefined { return .undefined }
    let b = try vm.next(second)
    return b.isUndefined ? .undefined : vm.newPair(a, b)
  }

  override func nextPair(
    _ vm: VM, _ out: UnsafeMutablePointer<Pair>
  ) throws(PyError) -> PairStep {
    let a = try vm.next(first)
    if a.isUndefined { return .end }
    let b = try vm.next(second)
    if b.isUndefined { return .end }
    out.pointee = Pair(first: a, second: b)
    return .made
  }
}

/// `map` of a function over one iterable.
final class MapIterator: IteratorObject {
  private let function: Value
  private let source: Value

  init(_ type: TypeObject, _ function: Value, _ source: Value) {
    self.function = function
    self.source = source
    super.init(type)
  }

  override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(function)
    heap.mark(source)
  }

  override func next(_ vm: VM) throws(PyError) -> Value {
    let item = try vm.next(source)
    return item.isUndefined ? .undefined : try vm.call(function, item)
  }
}
