/// The base of everything that lives on the heap: a type, a mark, and operations to override.
///
/// The defaults of the operations are CPython's TypeErrors. A native type overrides what it
/// supports; classes written in Python are found through their dunder methods by the `VM` before it
/// asks here.
open class Object {
  final var typeReference: Unmanaged<TypeObject>
  final var nextObject: Unmanaged<Object>?
  final var attributesReference: Unmanaged<DictObject>?
  /// What a `Value` of this object carries.
  public final var tag: Value.Tag
  /// The same, but for lists and dictionaries of classes of the program: what they are underneath.
  public final let baseTag: Value.Tag
  /// The heap's own mark if the collector found the object alive, in this collection or in an
  /// earlier one: between collections those that have it are the old (`Heap+Collection`).
  final var mark: UInt8 = 0
  /// Is old and was not written to since the last collection.
  final var isSettled = false
  /// The depth of the native function that made the object, 0 for the interpreter's loop.
  final var level: UInt16 = 0

  /// `tag` is only kept if the type is not a class of the program.
  public init(_ type: TypeObject, tag: Value.Tag = .object) {
    typeReference = Unmanaged.passUnretained(type)
    self.tag = type.isUserDefined ? .object : tag
    baseTag = tag == .list || tag == .dict ? tag : self.tag
  }

  /// For the first types, which exist before `type` does, and for tags that never change.
  init(unchecked type: Unmanaged<TypeObject>, tag: Value.Tag) {
    typeReference = type
    self.tag = tag
    baseTag = tag
  }

  public final var type: TypeObject {
    @inline(__always) get { typeReference._withUnsafeGuaranteedRef { $0 } }
    set {
      typeReference = Unmanaged.passUnretained(newValue)
      noteWrites()
    }
  }

  /// `__dict__`, where the object has one that is not kept in slots.
  public final var attributes: DictObject? {
    get { attributesReference?._withUnsafeGuaranteedRef { $0 } }
    set {
      attributesReference = newValue.map { Unmanaged.passUnretained($0) }
      noteWrites()
    }
  }

  /// Marks every value that this object holds; overriders call `super`.
  open func trace(_ heap: Heap) {
    typeReference._withUnsafeGuaranteedRef { heap.mark(object: $0) }
    attributesReference?._withUnsafeGuaranteedRef { heap.mark(object: $0) }
  }

  /// Whether every store into the object is told with `noteWrite`, or none comes after it was made.
  ///
  /// The collector looks at an object that survived again only when it was written to, or at each
  /// collection if its class does not promise this. It is what a class with many objects does.
  open var tellsOfWrites: Bool { false }

  /// Told by containers that they hold a value from now on.
  @inline(__always) public final func noteWrite(_ value: Value) {
    if value.isObject, isSettled { remember() }
  }

  /// The same for any number of values.
  @inline(__always) public final func noteWrites() {
    if isSettled { remember() }
  }

  @inline(never) private func remember() {
    type.heap.remember(self)
  }

  /// Bytes outside the object itself, for the memory limit and the collector's pace.
  open var externalBytes: Int { 0 }

  // MARK: Text

  open func repr(_ vm: VM) throws(PyError) -> String { vm.defaultRepr(self) }
  open func str(_ vm: VM) throws(PyError) -> String { try vm.repr(Value(self)) }

  open func format(_ vm: VM, _ spec: String) throws(PyError) -> String {
    if spec.isEmpty { return try vm.str(Value(self)) }
    throw vm.typeError("unsupported format string passed to \(type.messageName).__format__")
  }

  // MARK: Attributes

  /// The attribute, or `.undefined` if there is none.
  open func attribute(_ vm: VM, _ name: StrObject) throws(PyError) -> Value {
    try vm.genericAttribute(Value(self), name)
  }

  /// Whether `attribute` is not overridden, so that what the class gives may be remembered.
  open var looksUpPlainly: Bool { true }

  /// Sets an attribute, or deletes it if the value is `.undefined`.
  open func setAttribute(_ vm: VM, _ name: StrObject, _ value: Value) throws(PyError) {
    try vm.genericSetAttribute(self, name, value)
  }

  /// What an object in a class's dictionary becomes when read through an instance (`.undefined`
  /// when read through the class): the descriptor protocol.
  open func bind(_ vm: VM, instance: Value, owner: TypeObject) throws(PyError) -> Value {
    Value(self)
  }

  /// Whether `bind` does anything, so that it must be called.
  open var isDescriptor: Bool { false }
  /// Whether the descriptor goes before the instance's own attributes.
  open var isDataDescriptor: Bool { false }

  /// A data descriptor's `__set__`, or `__delete__` if the value is `.undefined`.
  open func bindSet(_ vm: VM, instance: Value, _ value: Value) throws(PyError) {}

  // MARK: Containers

  open func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    throw vm.typeError("'\(type.messageName)' object is not subscriptable")
  }

  open func setItem(_ vm: VM, _ key: Value, _ value: Value) throws(PyError) {
    throw vm.typeError("'\(type.messageName)' object does not support item assignment")
  }

  /// Whether CPython's type has the operations of a sequence, be they few.
  private var countsAsSequence: Bool {
    switch tag {
    case .tuple, .str, .bytes, .range, .set, .frozenset, .instance: true
    default: self is DictView
    }
  }

  open func deleteItem(_ vm: VM, _ key: Value) throws(PyError) {
    // CPython words it twice: for sequences asked by position, and for everything else.
    let isPosition = key.isInt || key.isBool || key.tag == .bigInt
    let words = isPosition && countsAsSequence ? "doesn't" : "does not"
    throw vm.typeError("'\(type.messageName)' object \(words) support item deletion")
  }

  open func length(_ vm: VM) throws(PyError) -> Int {
    throw vm.typeError("object of type '\(type.messageName)' has no len()")
  }

  open func contains(_ vm: VM, _ item: Value) throws(PyError) -> Bool {
    try vm.containsByIteration(Value(self), item)
  }

  /// A new iterator.
  open func iterate(_ vm: VM) throws(PyError) -> Value {
    throw vm.typeError("'\(type.messageName)' object is not iterable")
  }

  /// The next item of an iterator, `.undefined` at its end.
  open func next(_ vm: VM) throws(PyError) -> Value {
    throw vm.typeError("'\(type.messageName)' object is not an iterator")
  }

  /// The next item as its two members, for a loop that takes pairs apart at once: no tuple is made.
  open func nextPair(_ vm: VM, _ out: UnsafeMutablePointer<Pair>) throws(PyError) -> PairStep {
    .notPairs
  }

  /// Whether `next` is meant to be called.
  open var isIterator: Bool { false }

  /// The str that an object is underneath without being stored as one: NumPy's `str_`.
  open var underlyingStr: StrObject? { nil }

  open func truth(_ vm: VM) throws(PyError) -> Bool { true }

  // MARK: Operators

  /// `self op other`, or `other op self` if `reflected`; `.notImplemented` lets the other side try.
  open func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value { .notImplemented }

  /// `self op= other`; `.notImplemented` falls back to `binary`.
  open func inPlace(_ vm: VM, _ op: BinaryOperator, _ other: Value) throws(PyError) -> Value {
    .notImplemented
  }

  open func unary(_ vm: VM, _ op: UnaryOperator) throws(PyError) -> Value {
    throw vm.typeError("bad operand type for unary \(op.text): '\(type.messageName)'")
  }

  /// `==`, `!=`, `<`, `<=`, `>` or `>=`; `.notImplemented` lets the other side try.
  open func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value { .notImplemented }

  open func hash(_ vm: VM) throws(PyError) -> Int64 {
    let address = UInt(bitPattern: Unmanaged.passUnretained(self).toOpaque())
    return Int64(truncatingIfNeeded: address >> 4)
  }

  /// `__index__`, `__int__`, `__float__` or `__complex__`; `.undefined` if unsupported.
  open func number(_ vm: VM, as kind: NumberKind) throws(PyError) -> Value { .undefined }

  open func call(_ vm: VM, _ arguments: CallArguments) throws(PyError) -> Value {
    throw vm.typeError("'\(type.messageName)' object is not callable")
  }

  open var isCallable: Bool { false }
}

/// Which conversion to a number is wanted.
public enum NumberKind: UInt8 { case index, int, float, complex }

extension UnaryOperator {
  /// The operator as Python writes it.
  public var text: String {
    switch self {
    case .plus: "+"
    case .minus: "-"
    case .invert: "~"
    case .not: "not"
    }
  }
}

/// The arguments of a call before they are bound: positional values, then those of the keywords.
public struct CallArguments {
  public let base: UnsafeMutablePointer<Value>
  public let positional: Int
  let keywordNames: Unmanaged<TupleObject>?

  public init(
    _ base: UnsafeMutablePointer<Value>, _ positional: Int, keywords: TupleObject? = nil
  ) {
    self.base = base
    self.positional = positional
    keywordNames = keywords.map { Unmanaged.passUnretained($0) }
  }

  init(
    base: UnsafeMutablePointer<Value>, positional: Int, names: Unmanaged<TupleObject>?
  ) {
    self.base = base
    self.positional = positional
    keywordNames = names
  }

  /// The names of the keyword arguments, whose values follow the positional ones.
  public var keywords: TupleObject? { keywordNames?._withUnsafeGuaranteedRef { $0 } }
  public var keywordCount: Int { keywords?.count ?? 0 }
  public subscript(i: Int) -> Value { base[i] }

  /// The same call without its first positional argument.
  var dropFirst: CallArguments {
    CallArguments(base: base + 1, positional: positional - 1, names: keywordNames)
  }
}

/// The members of a pair that was never a tuple.
public struct Pair {
  public var first = Value.undefined
  public var second = Value.undefined
}

/// What `Object.nextPair` found.
public enum PairStep { case made, end, notPairs }
