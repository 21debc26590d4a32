/// A Python value: a tag and 64 bits, trivially copied, never reference-counted.
///
/// Small values live in the bits; everything else is an `Object` that the `Heap` owns. The tag of an
/// object names its class when that is a builtin type exactly, so that the interpreter's fast paths
/// need no memory access to know it; instances of subclasses of builtin types carry `.object`.
@frozen public struct Value: Sendable {
  public enum Tag: UInt8, Sendable {
    /// No value: an unbound variable, a missing argument, the end of an iteration.
    case undefined
    case none, notImplemented, ellipsis, bool, int, float
    /// The counter of a `for` loop over a range; never visible to programs.
    case rangeCursor
    /// From here on the bits are an object's address.
    case listCursor, tupleCursor
    case object
    case str, list, tuple, dict, set, frozenset, bytes, range, slice, bigInt
    case instance, function, method, native, type, generator, module, cell
  }

  public let tag: Tag
  public let bits: UInt64

  @inline(__always) public init(tag: Tag, bits: UInt64) {
    self.tag = tag
    self.bits = bits
  }

  public static var undefined: Value {
    @inline(__always) get { Value(tag: .undefined, bits: 0) }
  }
  public static var none: Value { @inline(__always) get { Value(tag: .none, bits: 0) } }
  public static var notImplemented: Value {
    @inline(__always) get { Value(tag: .notImplemented, bits: 0) }
  }
  public static var ellipsis: Value { @inline(__always) get { Value(tag: .ellipsis, bits: 0) } }
  public static var `true`: Value { @inline(__always) get { Value(tag: .bool, bits: 1) } }
  public static var `false`: Value { @inline(__always) get { Value(tag: .bool, bits: 0) } }

  @inline(__always) public init(_ value: Bool) {
    self.init(tag: .bool, bits: value ? 1 : 0)
  }

  @inline(__always) public init(_ value: Int64) {
    self.init(tag: .int, bits: UInt64(bitPattern: value))
  }

  @inline(__always) public init(_ value: Int) { self.init(Int64(value)) }

  @inline(__always) public init(_ value: Double) {
    self.init(tag: .float, bits: value.bitPattern)
  }

  @inline(__always) public init(_ object: Object) {
    let address = UInt(bitPattern: Unmanaged.passUnretained(object).toOpaque())
    self.init(tag: object.tag, bits: UInt64(address))
  }

  /// The object, or `None` for nil.
  @inline(__always) public init(_ object: Object?) {
    if let object { self.init(object) } else { self.init(tag: .none, bits: 0) }
  }
}

extension Value {
  public var isUndefined: Bool { @inline(__always) get { tag == .undefined } }
  public var isNone: Bool { @inline(__always) get { tag == .none } }
  public var isNotImplemented: Bool { @inline(__always) get { tag == .notImplemented } }
  public var isInt: Bool { @inline(__always) get { tag == .int } }
  public var isFloat: Bool { @inline(__always) get { tag == .float } }
  public var isBool: Bool { @inline(__always) get { tag == .bool } }
  /// Whether the bits are an object's address.
  public var isObject: Bool {
    @inline(__always) get { tag.rawValue >= Tag.listCursor.rawValue }
  }

  /// The integer; only for the tags `int` and `bool`.
  public var int: Int64 { @inline(__always) get { Int64(bitPattern: bits) } }
  /// The number; only for the tag `float`.
  public var float: Double { @inline(__always) get { Double(bitPattern: bits) } }
  /// The truth value; only for the tag `bool`.
  public var bool: Bool { @inline(__always) get { bits != 0 } }

  @inline(__always) var address: UnsafeMutableRawPointer {
    UnsafeMutableRawPointer(bitPattern: UInt(truncatingIfNeeded: bits)).unsafelyUnwrapped
  }

  /// The object; only if `isObject`.
  public var object: Object { @inline(__always) get { cast(Object.self) } }

  /// The object as a class that the tag has already proven.
  @inline(__always) public func cast<T: Object>(_ type: T.Type) -> T {
    unsafeBitCast(UInt(truncatingIfNeeded: bits), to: T.self)
  }

  /// Python's `is`.
  @inline(__always) public func isIdentical(to other: Value) -> Bool {
    bits == other.bits && (tag == other.tag || isObject && other.isObject)
  }

  /// The object if it is of a class, subclasses included.
  public func `as`<T: Object>(_ type: T.Type) -> T? {
    isObject ? object as? T : nil
  }

  /// A str or an instance of a subclass of it.
  public var asStr: StrObject? {
    if tag == .str { return cast(StrObject.self) }
    return tag == .object ? object as? StrObject ?? object.underlyingStr : nil
  }

  /// The tag, and for lists and dictionaries of classes of the program that of what they are
  /// underneath: for natives that take any list, not for what such a class may override.
  public var baseTag: Tag { tag == .object ? object.baseTag : tag }

  public var asList: ListObject? {
    if tag == .list { return cast(ListObject.self) }
    return tag == .object ? object as? ListObject : nil
  }

  public var asTuple: TupleObject? {
    if tag == .tuple { return cast(TupleObject.self) }
    return tag == .object ? object as? TupleObject : nil
  }

  public var asDict: DictObject? {
    if tag == .dict { return cast(DictObject.self) }
    return tag == .object ? object as? DictObject : nil
  }

  /// A set or frozenset, subclasses included.
  public var asSet: SetObject? {
    if tag == .set || tag == .frozenset { return cast(SetObject.self) }
    return tag == .object ? object as? SetObject : nil
  }

  public var asBytes: BytesObject? {
    if tag == .bytes { return cast(BytesObject.self) }
    return tag == .object ? object as? BytesObject : nil
  }

  public var asType: TypeObject? { tag == .type ? cast(TypeObject.self) : nil }
  public var asException: ExceptionObject? { tag == .object ? object as? ExceptionObject : nil }
}
