/// A dict: entries in insertion order and an open-addressed table of their indices.
public final class DictObject: Object {
  public struct Entry {
    public var hash: Int64
    /// `.undefined` once deleted.
    public var key: Value
    public var value: Value
  }

  public private(set) final var entries: UnsafeMutablePointer<Entry>
  /// Entries in use, deleted ones included: iterate over `0..<used` and skip undefined keys.
  public private(set) final var used = 0
  public private(set) final var count = 0
  private final var indices: UnsafeMutablePointer<Int32>
  private final var mask: Int
  private final var capacity: Int
  /// Keys that can still be added before the table is made anew. As in CPython, removing one gives
  /// nothing back: a loop that changes the dict sees its entries move when they do there.
  private final var usable: Int
  /// So many entries at the beginning hold what was old when the collector last looked.
  private final var settled = 0
  /// A number that no other state of keys and positions of any dict has: what inline caches check.
  final var layout: UInt64
  nonisolated(unsafe) private static var lastLayout: UInt64 = 0

  private static let empty: Int32 = -1
  private static let deleted: Int32 = -2

  init(_ type: TypeObject, capacity wanted: Int = 0) {
    var size = 8
    while size * 2 / 3 < wanted { size *= 2 }
    mask = size - 1
    capacity = size * 2 / 3
    usable = capacity
    entries = .allocate(capacity: capacity)
    indices = .allocate(capacity: size)
    indices.initialize(repeating: DictObject.empty, count: size)
    layout = DictObject.nextLayout()
    super.init(type, tag: .dict)
  }

  private init(uncheckedType type: Unmanaged<TypeObject>) {
    mask = 7
    capacity = 5
    usable = 5
    entries = .allocate(capacity: capacity)
    indices = .allocate(capacity: 8)
    indices.initialize(repeating: DictObject.empty, count: 8)
    layout = DictObject.nextLayout()
    super.init(unchecked: type, tag: .dict)
  }

  deinit {
    entries.deallocate()
    indices.deallocate()
  }

  @inline(__always) private static func nextLayout() -> UInt64 {
    lastLayout &+= 1
    return lastLayout
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    for i in (heap.isLookingAgain ? settled : 0)..<used {
      heap.mark(entries[i].key)
      heap.mark(entries[i].value)
    }
    if heap.promotes { settled = used }
  }

  public override var tellsOfWrites: Bool { true }
  public override var externalBytes: Int { capacity * 40 + (mask + 1) * 4 }

  // MARK: Operations

  public override func repr(_ vm: VM) throws(PyError) -> String {
    try vm.guardingRepr(self, "{...}") { () throws(PyError) in
      var text = "{"
      var i = nextIndex(from: 0)
      while i >= 0 {
        if text.utf8.count > 1 { text += ", " }
        let entry = entries[i]
        text += try vm.repr(entry.key)
        text += ": "
        text += try vm.repr(entry.value)
        i = nextIndex(from: i + 1)
      }
      return text + "}"
    }
  }

  public override func length(_ vm: VM) throws(PyError) -> Int { count }
  public override func truth(_ vm: VM) throws(PyError) -> Bool { count != 0 }

  public override func contains(_ vm: VM, _ item: Value) throws(PyError) -> Bool {
    try find(vm, item, hash: try vm.hash(item)) >= 0
  }

  public override func iterate(_ vm: VM) throws(PyError) -> Value {
    Value(vm.heap.make(DictIterator(vm.types.dictKeyIterator, self, .keys)))
  }

  public override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    let value = try get(vm, key)
    if !value.isUndefined { return value }
    if tag == .object {
      let missing = type.slot(.missing)
      if !missing.isUndefined { return try vm.call(missing, Value(self), key) }
    }
    throw vm.keyError(key)
  }

  public override func setItem(_ vm: VM, _ key: Value, _ value: Value) throws(PyError) {
    try set(vm, key, value)
  }

  public override func deleteItem(_ vm: VM, _ key: Value) throws(PyError) {
    if try remove(vm, key).isUndefined { throw vm.keyError(key) }
  }

  public override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    guard op == .bitOr, let dict = other.asDict else { return .notImplemented }
    let result = vm.newDict()
    try result.update(vm, from: reflected ? dict : self)
    try result.update(vm, from: reflected ? self : dict)
    return Value(result)
  }

  public override func inPlace(
    _ vm: VM, _ op: BinaryOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard op == .bitOr else { return .notImplemented }
    if let dict = other.asDict {
      try update(vm, from: dict)
    } else {
      try vm.update(self, other)
    }
    return Value(self)
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard op == .equal || op == .notEqual, let dict = other.asDict else { return .notImplemented }
    return Value(try equals(vm, dict) == (op == .equal))
  }

  private func equals(_ vm: VM, _ dict: DictObject) throws(PyError) -> Bool {
    if count != dict.count { return false }
    var i = nextIndex(from: 0)
    while i >= 0 {
      let entry = entries[i]
      let k = try dict.find(vm, entry.key, hash: entry.hash)
      if k < 0 { return false }
      if !(try vm.equals(entry.value, dict.entries[k].value)) { return false }
      i = nextIndex(from: i + 1)
    }
    return true
  }

  public override func hash(_ vm: VM) throws(PyError) -> Int64 {
    throw vm.typeError("unhashable type: '\(type.messageName)'")
  }

  // MARK: Looking up

  /// The entry's index, or -1. Only keys that are not str or small numbers can throw.
  @inline(__always)
  public func find(_ vm: VM, _ key: Value, hash: Int64) throws(PyError) -> Int {
    if key.tag == .str { return find(key.cast(StrObject.self), hash: hash) }
    return try findAny(vm, key, hash: hash)
  }

  @inline(__always) public func find(_ key: StrObject, hash: Int64) -> Int {
    let address = Value(key).bits
    var perturb = UInt64(bitPattern: hash)
    var i = Int(truncatingIfNeeded: hash) & mask
    while true {
      let index = Int(indices[i])
      if index >= 0 {
        let entry = entries + index
        if entry.pointee.key.bits == address, entry.pointee.key.tag == .str { return index }
        if entry.pointee.hash == hash, let other = entry.pointee.key.asStr, other.equals(key) {
          return index
        }
      } else if index == Int(DictObject.empty) {
        return -1
      }
      perturb >>= 5
      i = (i &* 5 &+ Int(truncatingIfNeeded: perturb) &+ 1) & mask
    }
  }

  private func findAny(_ vm: VM, _ key: Value, hash: Int64) throws(PyError) -> Int {
    var perturb = UInt64(bitPattern: hash)
    var i = Int(truncatingIfNeeded: hash) & mask
    while true {
      let index = Int(indices[i])
      if index >= 0 {
        let entry = entries[index]
        if entry.hash == hash {
          if entry.key.bits == key.bits, entry.key.tag == key.tag { return index }
          let before = layout
          if try vm.equals(entry.key, key) { return index }
          // The comparison ran code that changed this dict: start again.
          if layout != before { return try findAny(vm, key, hash: hash) }
        }
      } else if index == Int(DictObject.empty) {
        return -1
      }
      perturb >>= 5
      i = (i &* 5 &+ Int(truncatingIfNeeded: perturb) &+ 1) & mask
    }
  }

  /// The value of a key, or `.undefined`.
  @inline(__always) public func get(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    let i = try find(vm, key, hash: try vm.hash(key))
    return i < 0 ? .undefined : entries[i].value
  }

  /// The value of a name, or `.undefined`.
  @inline(__always) public func get(_ key: StrObject) -> Value {
    let i = find(key, hash: key.textHash)
    return i < 0 ? .undefined : entries[i].value
  }

  // MARK: Changing

  @inline(__always) public func set(_ vm: VM, _ key: Value, _ value: Value) throws(PyError) {
    let hash = try vm.hash(key)
    let i = try find(vm, key, hash: hash)
    if i >= 0 { setValue(at: i, value) } else { insert(key, hash, value) }
  }

  @inline(__always) public func set(_ key: StrObject, _ value: Value) {
    let hash = key.textHash
    let i = find(key, hash: hash)
    if i >= 0 { setValue(at: i, value) } else { insert(Value(key), hash, value) }
  }

  /// Changes the value of an entry that `find` returned.
  @inline(__always) public func setValue(at index: Int, _ value: Value) {
    entries[index].value = value
    guard value.isObject else { return }
    noteWrites()
    if index < settled { settled = index }
  }

  /// Adds a key that is not there.
  public func insert(_ key: Value, _ hash: Int64, _ value: Value) {
    if usable == 0 { resize() }
    usable &-= 1
    place(Int32(truncatingIfNeeded: used), hash)
    entries[used] = Entry(hash: hash, key: key, value: value)
    used &+= 1
    count &+= 1
    layout = DictObject.nextLayout()
    noteWrite(key)
    noteWrite(value)
  }

  @inline(__always) private func place(_ index: Int32, _ hash: Int64) {
    var perturb = UInt64(bitPattern: hash)
    var i = Int(truncatingIfNeeded: hash) & mask
    while indices[i] >= 0 {
      perturb >>= 5
      i = (i &* 5 &+ Int(truncatingIfNeeded: perturb) &+ 1) & mask
    }
    indices[i] = index
  }

  /// Removes a key and returns its value, or `.undefined`.
  public func remove(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    let hash = try vm.hash(key)
    let i = try find(vm, key, hash: hash)
    return i < 0 ? .undefined : remove(at: i)
  }

  public func remove(_ key: StrObject) -> Value {
    let i = find(key, hash: key.textHash)
    return i < 0 ? .undefined : remove(at: i)
  }

  /// Removes the entry at an index that `find` returned.
  @discardableResult public func remove(at index: Int, trimming: Bool = false) -> Value {
    let entry = entries[index]
    var perturb = UInt64(bitPattern: entry.hash)
    var i = Int(truncatingIfNeeded: entry.hash) & mask
    while Int(indices[i]) != index {
      perturb >>= 5
      i = (i &* 5 &+ Int(truncatingIfNeeded: perturb) &+ 1) & mask
    }
    indices[i] = DictObject.deleted
    entries[index].key = .undefined
    entries[index].value = .undefined
    count &-= 1
    // Popping the newest again and again must not leave a growing tail to skip.
    if trimming {
      while used > 0, entries[used &- 1].key.isUndefined { used &-= 1 }
    }
    if settled > used { settled = used }
    layout = DictObject.nextLayout()
    return entry.value
  }

  public func removeAll() {
    used = 0
    count = 0
    settled = 0
    usable = capacity
    indices.update(repeating: DictObject.empty, count: mask + 1)
    layout = DictObject.nextLayout()
  }

  private func resize() {
    var size = 8
    while size < count * 3 { size *= 2 }
    let old = entries
    let n = used
    // Entries move to where removed ones were.
    if count < used { settled = 0 }
    indices.deallocate()
    Heap.unreported &+= (size - mask - 1) * 31
    mask = size - 1
    capacity = size * 2 / 3
    entries = .allocate(capacity: capacity)
    indices = .allocate(capacity: size)
    indices.initialize(repeating: DictObject.empty, count: size)
    used = 0
    for i in 0..<n where !old[i].key.isUndefined {
      place(Int32(truncatingIfNeeded: used), old[i].hash)
      entries[used] = old[i]
      used &+= 1
    }
    usable = capacity - used
    old.deallocate()
  }

  /// The position of the first entry at or after `start`, or -1.
  @inline(__always) public func nextIndex(from start: Int) -> Int {
    var i = start
    while i < used {
      if !entries[i].key.isUndefined { return i }
      i &+= 1
    }
    return -1
  }

  /// Adds or replaces the entries of another dict.
  public func update(_ vm: VM, from other: DictObject) throws(PyError) {
    var i = other.nextIndex(from: 0)
    while i >= 0 {
      let entry = other.entries[i]
      let at = try find(vm, entry.key, hash: entry.hash)
      if at >= 0 {
        setValue(at: at, entry.value)
      } else {
        insert(entry.key, entry.hash, entry.value)
      }
      i = other.nextIndex(from: i + 1)
    }
  }
}

extension DictObject {
  /// For the dictionaries of the first types, whose own type comes later.
  convenience init(unfinished type: Unmanaged<TypeObject>) { self.init(uncheckedType: type) }
}
