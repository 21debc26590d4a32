/// A set or frozenset, with CPython's table, probing and growth: so that sets of numbers and of
/// tuples of numbers iterate in CPython's order.
public final class SetObject: Object {
  struct Entry {
    var key: Value
    var hash: Int64
  }

  /// The key's tag in a slot that was used and freed; a never used one is `.undefined`.
  private static let deletedTag = Value.Tag.rangeCursor
  private final var table: UnsafeMutablePointer<Entry>
  private final var mask: Int
  /// Slots in use, freed ones included.
  private final var fill = 0
  public private(set) final var count = 0
  /// Changes whenever the set does.
  public private(set) final var version: UInt64 = 0
  /// Where the next `pop` looks first.
  private final var popPlace = 0
  public let isFrozen: Bool

  init(_ type: TypeObject, isFrozen: Bool) {
    self.isFrozen = isFrozen
    mask = 7
    table = .allocate(capacity: 8)
    table.initialize(repeating: Entry(key: .undefined, hash: 0), count: 8)
    super.init(type, tag: isFrozen ? .frozenset : .set)
  }

  deinit { table.deallocate() }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    for i in 0...mask { heap.mark(table[i].key) }
  }

  public override var tellsOfWrites: Bool { true }
  public override var externalBytes: Int { (mask + 1) * 24 }

  // MARK: Operations

  public override func repr(_ vm: VM) throws(PyError) -> String {
    if count == 0 { return type.name + "()" }
    return try vm.guardingRepr(self, type.name + "(...)") { () throws(PyError) in
      var text = ""
      var slot = nextSlot(from: 0)
      while slot >= 0 {
        if !text.isEmpty { text += ", " }
        text += try vm.repr(table[slot].key)
        slot = nextSlot(from: slot + 1)
      }
      text = "{" + text + "}"
      return tag == .set ? text : type.name + "(" + text + ")"
    }
  }

  public override func length(_ vm: VM) throws(PyError) -> Int { count }
  public override func truth(_ vm: VM) throws(PyError) -> Bool { count != 0 }

  public override func iterate(_ vm: VM) throws(PyError) -> Value {
    Value(vm.heap.make(SetIterator(vm.types.setIterator, self)))
  }

  public override func contains(_ vm: VM, _ item: Value) throws(PyError) -> Bool {
    let item = try SetObject.sought(vm, item)
    return try contains(vm, item, hash: try vm.hash(item))
  }

  /// What stands for an item that is looked for: for a set the frozenset of its members.
  private static func sought(_ vm: VM, _ item: Value) throws(PyError) -> Value {
    guard let set = item.asSet, !set.isFrozen else { return item }
    let frozen = vm.newSet(frozen: true)
    try frozen.merge(vm, set)
    return Value(frozen)
  }

  public override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    guard let that = vm.setOperand(other) else { return .notImplemented }
    let (a, b) = reflected ? (that, self) : (self, that)
    switch op {
    case .bitOr, .bitAnd, .subtract, .bitXor: break
    default: return .notImplemented
    }
    let result = vm.newSet(frozen: a.isFrozen)
    try result.assign(vm, a, op, b)
    return Value(result)
  }

  /// Fills an empty set with `a op b`.
  public func assign(
    _ vm: VM, _ a: SetObject, _ op: BinaryOperator, _ b: SetObject
  ) throws(PyError) {
    switch op {
    case .bitOr:
      try merge(vm, a)
      try merge(vm, b)
    case .bitAnd where a === b: try merge(vm, a)
    case .bitAnd:
      // CPython walks the smaller one, which decides the order of the result's table.
      let (small, large) = b.count > a.count ? (a, b) : (b, a)
      try addMembers(vm, small) { (key, hash) throws(PyError) in
        try large.contains(vm, key, hash: hash)
      }
    case .subtract:
      if a.count >> 2 > b.count {
        try merge(vm, a)
        try subtract(vm, b)
      } else {
        try addMembers(vm, a) { (key, hash) throws(PyError) in
          !(try b.contains(vm, key, hash: hash))
        }
      }
    default:
      try merge(vm, b)
      try toggle(vm, a)
    }
  }

  /// Removes the members of another set.
  public func subtract(_ vm: VM, _ other: SetObject) throws(PyError) {
    if other === self { return removeAll() }
    var slot = other.nextSlot(from: 0)
    while slot >= 0 {
      let found = try find(vm, other.table[slot].key, other.table[slot].hash)
      if found >= 0 { remove(at: found) }
      slot = other.nextSlot(from: slot + 1)
    }
    sweepFreedSlots()
  }

  /// Makes the table anew when a quarter of its slots are freed ones, as CPython does after a
  /// subtraction.
  public func sweepFreedSlots() {
    if fill - count > mask / 4 { resize(count > 50000 ? count * 2 : count * 4) }
  }

  /// Adds the members of another set that are not here, removes the ones that are.
  public func toggle(_ vm: VM, _ other: SetObject) throws(PyError) {
    if other === self { return removeAll() }
    var slot = other.nextSlot(from: 0)
    while slot >= 0 {
      let entry = other.table[slot]
      let found = try find(vm, entry.key, entry.hash)
      if found >= 0 { remove(at: found) } else { try add(vm, entry.key, hash: entry.hash) }
      slot = other.nextSlot(from: slot + 1)
    }
  }

  /// Exchanges its members, in their order, with those of another set.
  public func exchange(with other: SetObject) {
    swap(&table, &other.table)
    swap(&mask, &other.mask)
    swap(&fill, &other.fill)
    swap(&count, &other.count)
    version &+= 1
    other.version &+= 1
    noteWrites()
    other.noteWrites()
  }

  /// Removes and returns a member; the search goes on where the last one ended. `.undefined` if empty.
  public func pop() -> Value {
    if count == 0 { return .undefined }
    var slot = nextSlot(from: popPlace & mask)
    if slot < 0 { slot = nextSlot(from: 0) }
    let key = table[slot].key
    remove(at: slot)
    popPlace = slot + 1
    return key
  }

  private func addMembers(
    _ vm: VM, _ other: SetObject, where condition: (Value, Int64) throws(PyError) -> Bool
  ) throws(PyError) {
    var slot = other.nextSlot(from: 0)
    while slot >= 0 {
      let entry = other.table[slot]
      if try condition(entry.key, entry.hash) { try add(vm, entry.key, hash: entry.hash) }
      slot = other.nextSlot(from: slot + 1)
    }
  }

  public override func inPlace(
    _ vm: VM, _ op: BinaryOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard !isFrozen, let that = vm.setOperand(other) else { return .notImplemented }
    switch op {
    case .bitOr: try merge(vm, that)
    case .subtract: try subtract(vm, that)
    case .bitXor: try toggle(vm, that)
    case .bitAnd:
      let result = vm.newSet()
      try result.assign(vm, self, op, that)
      exchange(with: result)
    default: return .notImplemented
    }
    return Value(self)
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard let that = vm.setOperand(other) else { return .notImplemented }
    switch op {
    case .equal: return count == that.count ? Value(try isSubset(vm, that)) : .false
    case .notEqual: return count == that.count ? Value(!(try isSubset(vm, that))) : .true
    case .lessEqual: return Value(try isSubset(vm, that))
    case .less: return count < that.count ? Value(try isSubset(vm, that)) : .false
    case .greaterEqual: return Value(try that.isSubset(vm, self))
    default: return that.count < count ? Value(try that.isSubset(vm, self)) : .false
    }
  }

  public func isSubset(_ vm: VM, _ other: SetObject) throws(PyError) -> Bool {
    if count > other.count { return false }
    var slot = nextSlot(from: 0)
    while slot >= 0 {
      if !(try other.contains(vm, table[slot].key, hash: table[slot].hash)) { return false }
      slot = nextSlot(from: slot + 1)
    }
    return true
  }

  /// CPython's hash of a frozenset, which no order of members changes.
  public override func hash(_ vm: VM) throws(PyError) -> Int64 {
    if !isFrozen { throw vm.typeError("unhashable type: '\(type.messageName)'") }
    var h: UInt64 = 0
    var slot = nextSlot(from: 0)
    while slot >= 0 {
      let x = UInt64(bitPattern: table[slot].hash)
      h ^= ((x ^ 89869747) ^ (x << 16)) &* 3644798167
      slot = nextSlot(from: slot + 1)
    }
    h ^= (UInt64(count) + 1) &* 1927868237
    h ^= (h >> 11) ^ (h >> 25)
    h = h &* 69069 &+ 907133923
    return h == UInt64.max ? 590923713 : Int64(bitPattern: h)
  }

  /// The number of slots to walk with `key(at:)`.
  public var slots: Int { mask + 1 }

  /// The member in a slot, or `.undefined`.
  @inline(__always) public func key(at slot: Int) -> Value {
    let key = table[slot].key
    return key.tag == SetObject.deletedTag ? .undefined : key
  }

  public func hash(at slot: Int) -> Int64 { table[slot].hash }

  /// The slot of the first member at or after `start`, or -1.
  @inline(__always) public func nextSlot(from start: Int) -> Int {
    var i = start
    while i <= mask {
      let tag = table[i].key.tag
      if tag != .undefined && tag != SetObject.deletedTag { return i }
      i &+= 1
    }
    return -1
  }

  private func find(_ vm: VM, _ key: Value, _ hash: Int64) throws(PyError) -> Int {
    var perturb = UInt64(bitPattern: hash)
    var i = Int(truncatingIfNeeded: hash) & mask
    while true {
      var probes = i &+ 9 <= mask ? 9 : 0
      var j = i
      while true {
        let entry = table[j]
        if entry.key.isUndefined { return -1 }
        if entry.hash == hash, entry.key.tag != SetObject.deletedTag {
          if entry.key.bits == key.bits, entry.key.tag == key.tag { return j }
          let before = version
          if try vm.equals(entry.key, key) { return j }
          if version != before { return try find(vm, key, hash) }
        }
        if probes == 0 { break }
        probes &-= 1
        j &+= 1
      }
      perturb >>= 5
      i = (i &* 5 &+ 1 &+ Int(truncatingIfNeeded: perturb)) & mask
    }
  }

  public func contains(_ vm: VM, _ key: Value, hash: Int64) throws(PyError) -> Bool {
    try find(vm, key, hash) >= 0
  }

  /// Adds a member; false if it was there.
  @discardableResult
  public func add(_ vm: VM, _ key: Value) throws(PyError) -> Bool {
    try add(vm, key, hash: try vm.hash(key))
  }

  @discardableResult
  public func add(_ vm: VM, _ key: Value, hash: Int64) throws(PyError) -> Bool {
    if try find(vm, key, hash) >= 0 { return false }
    var perturb = UInt64(bitPattern: hash)
    var i = Int(truncatingIfNeeded: hash) & mask
    var freed = -1
    probing: while true {
      var probes = i &+ 9 <= mask ? 9 : 0
      var j = i
      while true {
        if table[j].key.isUndefined {
          i = j
          break probing
        }
        // The last freed slot on the way is used again.
        if table[j].key.tag == SetObject.deletedTag { freed = j }
        if probes == 0 { break }
        probes &-= 1
        j &+= 1
      }
      perturb >>= 5
      i = (i &* 5 &+ 1 &+ Int(truncatingIfNeeded: perturb)) & mask
    }
    noteWrite(key)
    count &+= 1
    version &+= 1
    if freed >= 0 {
      table[freed] = Entry(key: key, hash: hash)
      return true
    }
    table[i] = Entry(key: key, hash: hash)
    fill &+= 1
    if fill &* 5 >= mask &* 3 { resize(count > 50000 ? count * 2 : count * 4) }
    return true
  }

  /// Removes a member; false if it was not there.
  @discardableResult
  public func remove(_ vm: VM, _ key: Value) throws(PyError) -> Bool {
    let key = try SetObject.sought(vm, key)
    let slot = try find(vm, key, try vm.hash(key))
    if slot < 0 { return false }
    remove(at: slot)
    return true
  }

  public func remove(at slot: Int) {
    table[slot] = Entry(key: Value(tag: SetObject.deletedTag, bits: 0), hash: -1)
    count &-= 1
    version &+= 1
  }

  public func removeAll() {
    table.deallocate()
    mask = 7
    table = .allocate(capacity: 8)
    table.initialize(repeating: Entry(key: .undefined, hash: 0), count: 8)
    fill = 0
    count = 0
    version &+= 1
  }

  private func resize(_ wanted: Int) {
    var size = 8
    while size <= wanted { size *= 2 }
    let old = table
    let oldMask = mask
    table = .allocate(capacity: size)
    table.initialize(repeating: Entry(key: .undefined, hash: 0), count: size)
    mask = size - 1
    Heap.unreported &+= (mask - oldMask) * 24
    fill = count
    for k in 0...oldMask {
      let entry = old[k]
      if entry.key.isUndefined || entry.key.tag == SetObject.deletedTag { continue }
      place(entry)
    }
    old.deallocate()
  }

  private func place(_ entry: Entry) {
    var perturb = UInt64(bitPattern: entry.hash)
    var i = Int(truncatingIfNeeded: entry.hash) & mask
    while true {
      if table[i].key.isUndefined { break }
      if i &+ 9 <= mask {
        var found = false
        for j in i &+ 1...i &+ 9 where table[j].key.isUndefined {
          i = j
          found = true
          break
        }
        if found { break }
      }
      perturb >>= 5
      i = (i &* 5 &+ 1 &+ Int(truncatingIfNeeded: perturb)) & mask
    }
    table[i] = entry
  }

  /// Adds the members of another set in CPython's way: an empty set copies the table's order.
  public func merge(_ vm: VM, _ other: SetObject) throws(PyError) {
    if other === self || other.count == 0 { return }
    if (fill + other.count) * 5 >= mask * 3 { resize((count + other.count) * 2) }
    noteWrites()
    if fill == 0 && mask == other.mask && other.fill == other.count {
      table.update(from: other.table, count: mask + 1)
      fill = other.fill
      count = other.count
      version &+= 1
      return
    }
    var slot = other.nextSlot(from: 0)
    if fill == 0 {
      // Distinct by construction: no comparison needed.
      while slot >= 0 {
        place(other.table[slot])
        slot = other.nextSlot(from: slot + 1)
      }
      fill = other.count
      count = other.count
      version &+= 1
      return
    }
    while slot >= 0 {
      try add(vm, other.table[slot].key, hash: other.table[slot].hash)
      slot = other.nextSlot(from: slot + 1)
    }
  }
}
