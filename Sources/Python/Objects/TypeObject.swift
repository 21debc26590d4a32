/// A class: builtin, native or of the program.
public final class TypeObject: Object {
  public var name: String
  public var qualifiedName: String
  public var module: String
  public private(set) var bases: [TypeObject]
  private(set) var order: [Unmanaged<TypeObject>] = []
  /// The class's own attributes.
  public let dict: DictObject
  /// Written in Python.
  public let isUserDefined: Bool
  /// Classes whose objects count as this one's for `isinstance`, though they do not derive from it.
  public var standIns: [TypeObject] = []
  /// The nearest native ancestor (or the type itself): which Swift class its instances have.
  public private(set) unowned(unsafe) var nativeBase: TypeObject!
  /// Changes whenever an attribute of the class or of an ancestor changes; unique among all types.
  private(set) var version: UInt64 = 0
  /// Where the type lives, and its instances with it.
  unowned(unsafe) let heap: Heap
  /// May be named as a base of a class of the program.
  public var isSubclassable = true
  /// Instances have `__dict__` (a class with `__slots__` may not).
  public var hasInstanceDictionary = true
  /// The names in `__slots__`, its ancestors' included.
  var slotNames: [StrObject] = []
  var abstractMethods: [String] = []

  /// What the dunder methods resolve to where a program (or a native row) defines them, indexed by
  /// `Slot`; `.undefined` where the Swift class's own operation counts.
  let slots: UnsafeMutablePointer<Value>
  private var subclasses: [Unmanaged<TypeObject>] = []
  var rootShape = Shape([])
  let dictShape = Shape([])
  var slotHint = 4
  /// How a call makes an instance, found out at the first one after a change.
  var construction = Construction.unknown
  /// What `construction` calls.
  var constructor = Value.undefined

  enum Construction: UInt8 {
    case unknown
    /// A bare instance, then the function `constructor` as its `__init__`.
    case initialize
    /// The native `__new__` alone.
    case native
    /// An exception that keeps its arguments and nothing else.
    case exception
    case general
  }

  nonisolated(unsafe) private static var lastVersion: UInt64 = 0

  init(
    _ metatype: Unmanaged<TypeObject>, in heap: Heap, name: String, qualifiedName: String? = nil, module: String,
    bases: [TypeObject], dict: DictObject, isUserDefined: Bool
  ) {
    self.name = name
    self.qualifiedName = qualifiedName ?? name
    self.module = module
    self.bases = bases
    self.dict = dict
    self.isUserDefined = isUserDefined
    self.heap = heap
    slots = .allocate(capacity: Slot.count)
    slots.initialize(repeating: .undefined, count: Slot.count)
    super.init(unchecked: metatype, tag: .type)
  }

  deinit {
    slots.deallocate()
    let own = Unmanaged.passUnretained(self).toOpaque()
    for base in bases { base.subclasses.removeAll { $0.toOpaque() == own } }
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(object: dict)
    for base in bases { heap.mark(object: base) }
    for type in order { heap.mark(type) }
    for name in slotNames { heap.mark(object: name) }
    heap.mark(slots, Slot.count)
  }

  /// Sets the method resolution order by C3; nil if the bases have none that is consistent.
  func linearize() -> Bool {
    var lists: [[Unmanaged<TypeObject>]] = bases.map { $0.order }
    lists.append(bases.map { Unmanaged.passUnretained($0) })
    var result = [Unmanaged.passUnretained(self)]
    while true {
      lists = lists.filter { !$0.isEmpty }
      if lists.isEmpty { break }
      var chosen: Unmanaged<TypeObject>?
      for list in lists {
        let head = list[0].toOpaque()
        var isInTail = false
        for other in lists {
          for k in 1..<Swift.max(1, other.count) where other[k].toOpaque() == head {
            isInTail = true
          }
        }
        if !isInTail {
          chosen = list[0]
          break
        }
      }
      guard let chosen else { return false }
      result.append(chosen)
      for i in lists.indices where lists[i][0].toOpaque() == chosen.toOpaque() {
        lists[i].removeFirst()
      }
    }
    order = result
    nativeBase = self
    if isUserDefined {
      for type in mro where !type.isUserDefined {
        nativeBase = type
        break
      }
      // `object` comes last, so a deeper native ancestor wins over it.
      for base in bases where base.nativeBase !== base.root {
        nativeBase = base.nativeBase
        break
      }
    }
    for base in bases { base.subclasses.append(Unmanaged.passUnretained(self)) }
    return true
  }

  /// The method resolution order, this type first.
  public var mro: [TypeObject] { order.map { $0._withUnsafeGuaranteedRef { $0 } } }

  /// `object`.
  var root: TypeObject { order[order.count - 1]._withUnsafeGuaranteedRef { $0 } }

  public var directSubclasses: [TypeObject] {
    subclasses.map { $0._withUnsafeGuaranteedRef { $0 } }
  }

  public func isSubclass(of other: TypeObject) -> Bool {
    if self === other { return true }
    let wanted = Unmanaged.passUnretained(other).toOpaque()
    for type in order where type.toOpaque() == wanted { return true }
    return false
  }

  /// The attribute of the first class in the resolution order that has it, or `.undefined`.
  public func lookup(_ name: StrObject) -> Value {
    guard name.isInterned, version != 0, let cache = TypeObject.lookups else {
      return search(name)
    }
    let address = UInt(bitPattern: Unmanaged.passUnretained(name).toOpaque())
    let slot = Int(truncatingIfNeeded: UInt(truncatingIfNeeded: version) ^ address >> 4) & 2047
    let entry = cache + slot
    if entry.pointee.version == version, entry.pointee.name == address {
      return entry.pointee.value
    }
    let value = search(name)
    entry.pointee = Lookup(version: version, name: address, value: value)
    return value
  }

  private func search(_ name: StrObject) -> Value {
    for type in order {
      let value = type._withUnsafeGuaranteedRef { $0.dict.get(name) }
      if !value.isUndefined { return value }
    }
    return .undefined
  }

  /// A remembered result of `lookup`; a class that changes gets a version that no entry has.
  struct Lookup {
    var version: UInt64
    var name: UInt
    var value: Value
  }

  nonisolated(unsafe) private static var lookups: UnsafeMutablePointer<Lookup>?

  /// Makes the table, once for all interpreters.
  static func prepareLookups() {
    if lookups != nil { return }
    let table = UnsafeMutablePointer<Lookup>.allocate(capacity: 2048)
    table.initialize(repeating: Lookup(version: 0, name: 0, value: .undefined), count: 2048)
    lookups = table
  }

  /// As `lookup`, but starts after a class in the order: what `super()` does.
  func lookup(_ name: StrObject, after start: TypeObject) -> Value {
    var passed = false
    for type in order {
      if passed {
        let value = type._withUnsafeGuaranteedRef { $0.dict.get(name) }
        if !value.isUndefined { return value }
      } else if type.toOpaque() == Unmanaged.passUnretained(start).toOpaque() {
        passed = true
      }
    }
    return .undefined
  }

  /// Recomputes the slots and invalidates inline caches, here and in all subclasses.
  func modified(_ vm: VM) {
    TypeObject.lastVersion &+= 1
    version = TypeObject.lastVersion
    construction = .unknown
    for i in 0..<Slot.count {
      let value = lookup(vm.slotNames[i])
      slots[i] = TypeObject.isOwnOperation(value) ? .undefined : value
    }
    for type in subclasses { type._withUnsafeGuaranteedRef { $0.modified(vm) } }
  }

  private static func isOwnOperation(_ value: Value) -> Bool {
    value.tag == .native && value.cast(NativeFunction.self).isOperation
  }

  @inline(__always) public func slot(_ slot: Slot) -> Value { slots[Int(slot.rawValue)] }

  /// Sets a class attribute (or deletes it, if `.undefined`).
  public func set(_ vm: VM, _ name: StrObject, _ value: Value) {
    if value.isUndefined { _ = dict.remove(name) } else { dict.set(name, value) }
    modified(vm)
  }

  public override var isCallable: Bool { true }

  public override func call(_ vm: VM, _ arguments: CallArguments) throws(PyError) -> Value {
    try vm.construct(self, arguments)
  }

  public override var looksUpPlainly: Bool { false }

  public override func attribute(_ vm: VM, _ name: StrObject) throws(PyError) -> Value {
    try vm.typeAttribute(self, name)
  }

  public override func setAttribute(
    _ vm: VM, _ name: StrObject, _ value: Value
  ) throws(PyError) {
    try vm.setTypeAttribute(self, name, value)
  }

  public override func repr(_ vm: VM) throws(PyError) -> String { "<class '\(fullName)'>" }

  public override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    if self === vm.types.type { return vm.genericAlias(Value(self), key) }
    let method = try vm.lookupAttribute(Value(self), vm.names.classGetItem)
    if !method.isUndefined { return try vm.call(method, key) }
    throw vm.typeError("type '\(name)' is not subscriptable")
  }

  public override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    guard op == .bitOr else { return .notImplemented }
    return try vm.union(Value(self), other, reflected: reflected)
  }

  /// How error messages call the type: CPython's classes written in C carry their module's name.
  public var messageName: String {
    let isWrittenInC =
      switch module {
      case "itertools", "datetime", "re", "jaxlib._jax": true
      case "decimal": name == "Decimal"
      case "array": name == "array"
      case "collections": ["deque", "OrderedDict", "defaultdict"].contains(name)
      case "functools": ["partial", "_lru_cache_wrapper"].contains(name)
      default: !isUserDefined && (module == "numpy" || module.hasPrefix("numpy.random"))
      }
    return isWrittenInC ? fullName : name
  }

  /// `module.Name`, or the bare name for builtins: as in messages of `repr`.
  public var fullName: String {
    module == "builtins" || module.isEmpty ? qualifiedName : module + "." + qualifiedName
  }
}

/// The dunder methods that operations look for.
public enum Slot: UInt8 {
  case new, initialize, repr, str, hash, bool, len, getItem, setItem, deleteItem, contains, iter
  case next, call, getAttr, getAttribute, setAttr, deleteAttr, get, set, delete, format
  case eq, ne, lt, le, gt, ge
  case add, sub, mul, matmul, truediv, floordiv, mod, pow, lshift, rshift, and, xor, or
  case radd, rsub, rmul, rmatmul, rtruediv, rfloordiv, rmod, rpow, rlshift, rrshift, rand, rxor
  case ror
  case iadd, isub, imul, imatmul, itruediv, ifloordiv, imod, ipow, ilshift, irshift, iand, ixor
  case ior
  case neg, pos, invert, abs, int, float, index, complex, round, trunc, floor, ceil
  case enter, exit, missing, reversed, instanceCheck, subclassCheck, divmod, rdivmod, bytes
  case lengthHint, dir

  static let count = Int(Slot.dir.rawValue) + 1

  /// The method's name without the underscores.
  static let names: [StaticString] = [
    "new", "init", "repr", "str", "hash", "bool", "len", "getitem", "setitem", "delitem",
    "contains", "iter", "next", "call", "getattr", "getattribute", "setattr", "delattr", "get",
    "set", "delete", "format", "eq", "ne", "lt", "le", "gt", "ge", "add", "sub", "mul", "matmul",
    "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "xor", "or", "radd", "rsub",
    "rmul", "rmatmul", "rtruediv", "rfloordiv", "rmod", "rpow", "rlshift", "rrshift", "rand",
    "rxor", "ror", "iadd", "isub", "imul", "imatmul", "itruediv", "ifloordiv", "imod", "ipow",
    "ilshift", "irshift", "iand", "ixor", "ior", "neg", "pos", "invert", "abs", "int", "float",
    "index", "complex", "round", "trunc", "floor", "ceil", "enter", "exit", "missing", "reversed",
    "instancecheck", "subclasscheck", "divmod", "rdivmod", "bytes", "length_hint", "dir",
  ]

  public var methodName: String { "__\(Slot.names[Int(rawValue)])__" }

  @inline(__always) static func forward(_ op: BinaryOperator) -> Slot {
    Slot(rawValue: Slot.add.rawValue + order(op)).unsafelyUnwrapped
  }

  @inline(__always) static func reflected(_ op: BinaryOperator) -> Slot {
    Slot(rawValue: Slot.radd.rawValue + order(op)).unsafelyUnwrapped
  }

  @inline(__always) static func inPlace(_ op: BinaryOperator) -> Slot {
    Slot(rawValue: Slot.iadd.rawValue + order(op)).unsafelyUnwrapped
  }

  /// `BinaryOperator` lists `|` before `^`; the data model's order is kept here.
  @inline(__always) private static func order(_ op: BinaryOperator) -> UInt8 {
    switch op {
    case .bitOr: 12
    case .bitXor: 11
    default: op.rawValue
    }
  }

  static func comparison(_ op: ComparisonOperator) -> Slot {
    switch op {
    case .equal: .eq
    case .notEqual: .ne
    case .less: .lt
    case .lessEqual: .le
    case .greater: .gt
    default: .ge
    }
  }

  static func unary(_ op: UnaryOperator) -> Slot {
    switch op {
    case .plus: .pos
    case .minus: .neg
    default: .invert
    }
  }

  static func number(_ kind: NumberKind) -> Slot {
    switch kind {
    case .index: .index
    case .int: .int
    case .float: .float
    case .complex: .complex
    }
  }
}
