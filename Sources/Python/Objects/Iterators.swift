/// Base of the iterators of builtin containers.
open class IteratorObject: Object {
  public init(_ type: TypeObject) { super.init(type) }
  open override var isIterator: Bool { true }
  /// How many items are to come, where that is known.
  open var remaining: Int { 0 }
  open override func iterate(_ vm: VM) throws(PyError) -> Value { Value(self) }
}

public final class ListIterator: IteratorObject {
  private var list: ListObject?
  private var index = 0

  init(_ type: TypeObject, _ list: ListObject) {
    self.list = list
    super.init(type)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    if let list { heap.mark(object: list) }
  }

  public override func next(_ vm: VM) throws(PyError) -> Value {
    guard let list else { return .undefined }
    if index < list.count {
      index += 1
      return list[index - 1]
    }
    self.list = nil
    return .undefined
  }

  public override var remaining: Int { Swift.max((list?.count ?? 0) - index, 0) }
}

public final class TupleIterator: IteratorObject {
  private let tuple: TupleObject
  private var index = 0

  init(_ type: TypeObject, _ tuple: TupleObject) {
    self.tuple = tuple
    super.init(type)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(object: tuple)
  }

  public override func next(_ vm: VM) throws(PyError) -> Value {
    guard index < tuple.count else { return .undefined }
    index += 1
    return tuple[index - 1]
  }

  public override var remaining: Int { tuple.count - index }
}

public final class RangeIterator: IteratorObject {
  private var value: Int64
  private let step: Int64
  private var left: Int64

  init(_ type: TypeObject, _ range: RangeObject) {
    value = range.start
    step = range.step
    left = range.count
    super.init(type)
  }

  public override func next(_ vm: VM) throws(PyError) -> Value {
    guard left > 0 else { return .undefined }
    left -= 1
    defer { value = value &+ step }
    return Value(value)
  }

  public override var remaining: Int { Int(clamping: left) }
}

public final class StrIterator: IteratorObject {
  private let text: StrObject
  private var index = 0

  init(_ type: TypeObject, _ text: StrObject) {
    self.text = text
    super.init(type)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(object: text)
  }

  public override func next(_ vm: VM) throws(PyError) -> Value {
    guard index < text.count else { return .undefined }
    index += 1
    return Value(vm.newStr(scalar: text[index - 1]))
  }

  public override var remaining: Int { text.count - index }
}

/// Over a dict's keys, values or items; throws if the dict changes size meanwhile.
public final class DictIterator: IteratorObject {
  public enum Kind { case keys, values, items }
  private let dict: DictObject
  private let kind: Kind
  private var index = 0
  private let count: Int
  /// Items still to come; more than that means that keys were removed and others added.
  private var left: Int

  init(_ type: TypeObject, _ dict: DictObject, _ kind: Kind) {
    self.dict = dict
    self.kind = kind
    count = dict.count
    left = count
    super.init(type)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(object: dict)
  }

  private func changed(_ vm: VM, _ what: String) -> PyError {
    let isOrdered = !dict.type.lookup(vm.intern("move_to_end")).isUndefined
    return vm.runtimeError(
      isOrdered
        ? "OrderedDict mutated during iteration" : "dictionary \(what) during iteration")
  }

  /// The next entry's index, −1 at the end.
  @inline(__always)
  private func step(_ vm: VM) throws(PyError) -> Int {
    if dict.count != count { throw changed(vm, "changed size") }
    let i = dict.nextIndex(from: index)
    if i < 0 { return i }
    if left == 0 { throw changed(vm, "keys changed") }
    left &-= 1
    index = i + 1
    return i
  }

  public override func next(_ vm: VM) throws(PyError) -> Value {
    let i = try step(vm)
    if i < 0 { return .undefined }
    switch kind {
    case .keys: return dict.entries[i].key
    case .values: return dict.entries[i].value
    case .items: return vm.newPair(dict.entries[i].key, dict.entries[i].value)
    }
  }

  public override var remaining: Int { dict.count == count ? left : 0 }

  public override func nextPair(
    _ vm: VM, _ out: UnsafeMutablePointer<Pair>
  ) throws(PyError) -> PairStep {
    if kind != .items { return .notPairs }
    let i = try step(vm)
    if i < 0 { return .end }
    out.pointee = Pair(first: dict.entries[i].key, second: dict.entries[i].value)
    return .made
  }
}

public final class SetIterator: IteratorObject {
  private let set: SetObject
  private var slot = 0
  private var given = 0
  private let count: Int

  init(_ type: TypeObject, _ set: SetObject) {
    self.set = set
    count = set.count
    super.init(type)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(object: set)
  }

  public override func next(_ vm: VM) throws(PyError) -> Value {
    if set.count != count {
      throw vm.runtimeError("Set changed size during iteration")
    }
    let i = set.nextSlot(from: slot)
    if i < 0 { return .undefined }
    slot = i + 1
    given &+= 1
    return set.key(at: i)
  }

  public override var remaining: Int {
    self.set.count == count ? Swift.max(count - given, 0) : 0
  }
}

/// The old protocol: `__getitem__` with 0, 1, 2, … until IndexError.
public final class SequenceIterator: IteratorObject {
  private let sequence: Value
  private var index: Int64 = 0
  private var isDone = false

  init(_ type: TypeObject, _ sequence: Value) {
    self.sequence = sequence
    super.init(type)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(sequence)
  }

  public override func next(_ vm: VM) throws(PyError) -> Value {
    if isDone { return .undefined }
    do throws(PyError) {
      let item = try vm.getItem(sequence, Value(index))
      index += 1
      return item
    } catch {
      isDone = true
      let type = error.exception.type
      if type.isSubclass(of: vm.types.indexError) || type.isSubclass(of: vm.types.stopIteration) {
        return .undefined
      }
      throw error
    }
  }
}

/// An iterator whose next item a Swift closure computes; `.undefined` ends it.
public final class ClosureIterator: IteratorObject {
  public typealias Body = (VM) throws(PyError) -> Value
  private let body: Body
  private let held: [Value]
  private var isDone = false

  /// `held` are the values that the closure captures, to be kept alive with the iterator.
  public init(_ type: TypeObject, holding held: [Value], _ body: @escaping Body) {
    self.body = body
    self.held = held
    super.init(type)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    for value in held { heap.mark(value) }
  }

  public override func next(_ vm: VM) throws(PyError) -> Value {
    if isDone { return .undefined }
    let item = try body(vm)
    if item.isUndefined { isDone = true }
    return item
  }
}

/// A dict's `keys()`, `values()` or `items()`: a live view.
public final class DictView: Object {
  public let dict: DictObject
  public let kind: DictIterator.Kind

  init(_ type: TypeObject, _ dict: DictObject, _ kind: DictIterator.Kind) {
    self.dict = dict
    self.kind = kind
    super.init(type)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(object: dict)
  }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    try vm.guardingRepr(self, "...") { () throws(PyError) in
      let items = vm.newList(try vm.array(Value(self)))
      return "\(type.name)(\(try vm.repr(Value(items))))"
    }
  }

  public override func length(_ vm: VM) throws(PyError) -> Int { dict.count }
  public override func truth(_ vm: VM) throws(PyError) -> Bool { dict.count != 0 }

  public override func iterate(_ vm: VM) throws(PyError) -> Value {
    let types = vm.types
    let type =
      switch kind {
      case .keys: types.dictKeyIterator
      case .values: types.dictValueIterator
      case .items: types.dictItemIterator
      }
    return Value(vm.heap.make(DictIterator(type, dict, kind)))
  }

  public override func contains(_ vm: VM, _ item: Value) throws(PyError) -> Bool {
    switch kind {
    case .keys: return try dict.contains(vm, item)
    case .values: return try vm.containsByIteration(Value(self), item)
    case .items:
      guard let pair = item.asTuple, pair.count == 2 else { return false }
      let value = try dict.get(vm, pair[0])
      return value.isUndefined ? false : try vm.equals(value, pair[1])
    }
  }

  private func asSet(_ vm: VM) throws(PyError) -> SetObject {
    let set = vm.newSet()
    try vm.forEach(Value(self)) { (item) throws(PyError) in
      try set.add(vm, item)
      return true
    }
    return set
  }

  public override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    guard kind != .values else { return .notImplemented }
    switch op {
    case .bitAnd, .bitOr, .bitXor, .subtract: break
    default: return .notImplemented
    }
    let own = try asSet(vm)
    let that = vm.newSet()
    try vm.forEach(other) { (item) throws(PyError) in
      try that.add(vm, item)
      return true
    }
    let result = vm.newSet()
    try result.assign(vm, reflected ? that : own, op, reflected ? own : that)
    return Value(result)
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard kind != .values else { return .notImplemented }
    if let set = other.asSet { return try asSet(vm).compare(vm, op, Value(set)) }
    if let view = other.as(DictView.self), view.kind != .values {
      return try asSet(vm).compare(vm, op, Value(try view.asSet(vm)))
    }
    return .notImplemented
  }

  public override func hash(_ vm: VM) throws(PyError) -> Int64 {
    if kind == .values { return try super.hash(vm) }
    throw vm.typeError("unhashable type: '\(type.messageName)'")
  }
}
