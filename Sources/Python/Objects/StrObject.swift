/// A string: bytes when all characters are ASCII, else 32-bit scalars, so that indexing is O(1).
public final class StrObject: Object {
  // The flags lie in the gap behind the base's fields, which makes a short string 96 bytes.
  public private(set) var isASCII: Bool
  /// The one copy of its text that names are compared by.
  var isInterned = false
  /// Whether the storage is the object's own room, so that a dead one may become any short string.
  let isReusable: Bool
  /// The number of code points.
  public private(set) var count: Int
  private(set) var storage: UnsafeMutableRawPointer
  private var cachedHash: Int64 = 0
  /// Who owns the storage, if it may go on behind this string's end.
  private let buffer: StrBuffer?

  /// The storage of a short string.
  private var room: (UInt64, UInt64) = (0, 0)
  /// The bytes that `room` holds.
  static let short = 16

  convenience init(_ type: TypeObject, ascii: UnsafeBufferPointer<UInt8>) {
    self.init(type, uninitialized: ascii.count, isASCII: true)
    if let base = ascii.baseAddress { storage.copyMemory(from: base, byteCount: count) }
  }

  /// Scalars of which at least one is beyond ASCII.
  convenience init(_ type: TypeObject, wide: UnsafeBufferPointer<UInt32>) {
    self.init(type, uninitialized: wide.count, isASCII: false)
    if let base = wide.baseAddress { storage.copyMemory(from: base, byteCount: count * 4) }
  }

  /// Uninitialised characters for the caller to fill through `mutableBytes` or `mutableScalars`.
  init(_ type: TypeObject, uninitialized count: Int, isASCII: Bool) {
    self.count = count
    self.isASCII = isASCII
    buffer = nil
    let size = isASCII ? count : count * 4
    isReusable = size <= StrObject.short
    if isReusable {
      // Any address will do until the object is whole and has one.
      storage = UnsafeMutableRawPointer(Unmanaged.passUnretained(type).toOpaque())
    } else {
      storage = .allocate(byteCount: size, alignment: 8)
    }
    super.init(type, tag: .str)
    if isReusable { storage = withUnsafeMutablePointer(to: &room) { UnsafeMutableRawPointer($0) } }
  }

  /// A dead short string becomes another, for the caller to fill.
  @inline(__always) func begin(_ count: Int, isASCII: Bool) {
    self.count = count
    self.isASCII = isASCII
    cachedHash = 0
  }

  /// The first `count` characters of a buffer.
  private init(_ type: TypeObject, _ buffer: StrBuffer, count: Int, isASCII: Bool) {
    self.count = count
    self.isASCII = isASCII
    self.buffer = buffer
    isReusable = false
    storage = buffer.base
    super.init(type, tag: .str)
  }

  deinit { if buffer == nil, !isReusable { storage.deallocate() } }

  public override var tellsOfWrites: Bool { true }
  public override var externalBytes: Int {
    let size = isASCII ? count : count * 4
    // Of the strings that share a buffer only the longest counts.
    if let buffer { return buffer.used == size ? buffer.capacity : 0 }
    return isReusable ? 0 : size
  }

  /// This string with another of its width behind it. A long string that grows again and again goes
  /// on in place, where nothing has been appended to it before: `text += more` in a loop is linear.
  func appending(_ vm: VM, _ other: StrObject) -> StrObject? {
    guard count >= 64, other.count < count, isASCII || !other.isASCII, !isASCII || other.isASCII
    else { return nil }
    let unit = isASCII ? 1 : 4
    let size = count * unit
    let more = other.count * unit
    let target: StrBuffer
    var added = more
    if let buffer, buffer.used == size, buffer.capacity - size >= more {
      target = buffer
    } else {
      target = StrBuffer(capacity: (size + more) * 2)
      target.base.copyMemory(from: storage, byteCount: size)
      added = target.capacity
    }
    (target.base + size).copyMemory(from: other.storage, byteCount: more)
    target.used = size + more
    return vm.heap.make(
      StrObject(vm.types.str, target, count: count + other.count, isASCII: isASCII), bytes: added)
  }

  // MARK: Operations

  public override func repr(_ vm: VM) throws(PyError) -> String { vm.quoted(self) }

  public override func str(_ vm: VM) throws(PyError) -> String { string }

  public override func format(_ vm: VM, _ spec: String) throws(PyError) -> String {
    spec.isEmpty ? string : try vm.formatting.text(vm, self, spec)
  }

  public override func length(_ vm: VM) throws(PyError) -> Int { count }
  public override func truth(_ vm: VM) throws(PyError) -> Bool { count != 0 }

  public override func iterate(_ vm: VM) throws(PyError) -> Value {
    Value(vm.heap.make(StrIterator(isASCII ? vm.types.asciiIterator : vm.types.strIterator, self)))
  }

  public override func contains(_ vm: VM, _ item: Value) throws(PyError) -> Bool {
    guard let part = item.asStr else {
      throw vm.typeError(
        "'in <string>' requires string as left operand, not \(vm.typeName(item))")
    }
    return find(part, from: 0, to: count) >= 0
  }

  /// The first index at which a text begins within a range, or -1.
  public func find(_ part: StrObject, from start: Int, to end: Int) -> Int {
    let n = part.count
    if end - start < n || start < 0 { return -1 }
    if n == 0 { return start }
    if isASCII && !part.isASCII { return -1 }
    var i = start
    if isASCII {
      let first = part.bytes[0]
      while i + n <= end {
        if bytes[i] == first, compareBytes(bytes + i, part.bytes, n) { return i }
        i += 1
      }
      return -1
    }
    let first = part[0]
    while i + n <= end {
      if scalars[i] == first {
        var k = 1
        while k < n, scalars[i + k] == part[k] { k += 1 }
        if k == n { return i }
      }
      i += 1
    }
    return -1
  }

  public override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    if key.tag == .slice {
      let range = try vm.indices(key.cast(SliceObject.self), count)
      if range.step == 1 {
        return Value(vm.newStr(self, range.start, range.start + range.count))
      }
      var out: [UInt32] = []
      out.reserveCapacity(range.count)
      var i = range.start
      for _ in 0..<range.count {
        out.append(self[i])
        i &+= range.step
      }
      return Value(vm.newStr(scalars: out))
    }
    var i = try vm.sequenceIndex(key, "string")
    if i < 0 { i += count }
    if i < 0 || i >= count { throw vm.indexError("string index out of range") }
    return Value(vm.newStr(scalar: self[i]))
  }

  public override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    switch op {
    case .add:
      guard !reflected, let text = other.asStr else { return .notImplemented }
      return Value(try vm.concatenate(self, text))
    case .modulo:
      return reflected ? .notImplemented : try vm.formatting.percent(vm, self, other)
    case .multiply:
      guard let n = try vm.repeatCount(other, count, isASCII ? 1 : 4) else {
        return .notImplemented
      }
      let result = vm.newStr(room: count * n, isASCII: isASCII || n == 0)
      let size = isASCII ? count : count * 4
      for i in 0..<n { (result.storage + i * size).copyMemory(from: storage, byteCount: size) }
      return Value(result)
    default: return .notImplemented
    }
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard let text = other.asStr else { return .notImplemented }
    if op == .equal { return Value(equals(text)) }
    if op == .notEqual { return Value(!equals(text)) }
    return Value(VM.holds(op, ordered(text)))
  }

  public override func hash(_ vm: VM) throws(PyError) -> Int64 { textHash }

  /// The characters; only if `isASCII`.
  public var bytes: UnsafePointer<UInt8> {
    @inline(__always) get { UnsafePointer(storage.assumingMemoryBound(to: UInt8.self)) }
  }
  /// The characters; only if not `isASCII`.
  public var scalars: UnsafePointer<UInt32> {
    @inline(__always) get { UnsafePointer(storage.assumingMemoryBound(to: UInt32.self)) }
  }
  var mutableBytes: UnsafeMutablePointer<UInt8> { storage.assumingMemoryBound(to: UInt8.self) }
  var mutableScalars: UnsafeMutablePointer<UInt32> {
    storage.assumingMemoryBound(to: UInt32.self)
  }

  public var byteBuffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes, count: count)
  }

  /// The code point at an index in range.
  @inline(__always) public subscript(i: Int) -> UInt32 {
    isASCII ? UInt32(bytes[i]) : scalars[i]
  }

  /// The text as a Swift string; lone surrogates become replacement characters.
  public var string: String {
    if isASCII { return String(decoding: byteBuffer, as: UTF8.self) }
    return String(decoding: utf8, as: UTF8.self)
  }

  /// The text in UTF-8; lone surrogates in their three-byte form.
  public var utf8: [UInt8] {
    if isASCII { return Array(byteBuffer) }
    var out: [UInt8] = []
    out.reserveCapacity(count * 2)
    for i in 0..<count { StrObject.appendUTF8(scalars[i], to: &out) }
    return out
  }

  static func appendUTF8(_ c: UInt32, to out: inout [UInt8]) {
    if c < 0x80 {
      out.append(UInt8(c))
    } else if c < 0x800 {
      out.append(UInt8(0xC0 | c >> 6))
      out.append(UInt8(0x80 | c & 63))
    } else if c < 0x10000 {
      out.append(UInt8(0xE0 | c >> 12))
      out.append(UInt8(0x80 | c >> 6 & 63))
      out.append(UInt8(0x80 | c & 63))
    } else {
      out.append(UInt8(0xF0 | c >> 18 & 7))
      out.append(UInt8(0x80 | c >> 12 & 63))
      out.append(UInt8(0x80 | c >> 6 & 63))
      out.append(UInt8(0x80 | c & 63))
    }
  }

  @inline(__always) public func equals(_ other: StrObject) -> Bool {
    if self === other { return true }
    if count != other.count || isASCII != other.isASCII { return false }
    if isInterned && other.isInterned { return false }
    return compareBytes(storage, other.storage, isASCII ? count : count * 4)
  }

  public func equals(_ text: StaticString) -> Bool {
    guard isASCII, count == text.utf8CodeUnitCount else { return false }
    return compareBytes(storage, UnsafeRawPointer(text.utf8Start), count)
  }

  /// Negative, zero or positive, by code points.
  public func ordered(_ other: StrObject) -> Int {
    let n = Swift.min(count, other.count)
    if isASCII && other.isASCII {
      var i = 0
      while i &+ 8 <= n {
        let x = storage.loadUnaligned(fromByteOffset: i, as: UInt64.self).bigEndian
        let y = other.storage.loadUnaligned(fromByteOffset: i, as: UInt64.self).bigEndian
        if x != y { return x < y ? -1 : 1 }
        i &+= 8
      }
      while i < n {
        if bytes[i] != other.bytes[i] { return bytes[i] < other.bytes[i] ? -1 : 1 }
        i &+= 1
      }
    } else {
      for i in 0..<n where self[i] != other[i] { return self[i] < other[i] ? -1 : 1 }
    }
    return count - other.count
  }

  /// The first eight characters as a number that orders texts where it differs; only if `isASCII`.
  var leadingBytes: UInt64 {
    if count >= 8 { return storage.loadUnaligned(as: UInt64.self).bigEndian }
    var word: UInt64 = 0
    for i in 0..<count { word = word << 8 | UInt64(bytes[i]) }
    return count == 0 ? 0 : word << (64 - 8 * UInt64(count))
  }

  /// Of the text alone, computed once.
  @inline(__always) public var textHash: Int64 {
    if cachedHash == 0 {
      cachedHash =
        isASCII ? TextHash.ofBytes(storage, count) : TextHash.ofScalars(scalars, count)
    }
    return cachedHash
  }
}

/// Characters that several strings begin with, and room for more.
final class StrBuffer {
  let base: UnsafeMutableRawPointer
  /// In bytes.
  let capacity: Int
  /// How far the longest string reaches, in bytes.
  var used = 0

  init(capacity: Int) {
    self.capacity = capacity
    base = .allocate(byteCount: capacity, alignment: 8)
  }

  deinit { base.deallocate() }
}

func compareBytes(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ count: Int) -> Bool {
  var i = 0
  while i &+ 8 <= count {
    if a.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      != b.loadUnaligned(fromByteOffset: i, as: UInt64.self)
    {
      return false
    }
    i &+= 8
  }
  while i < count {
    if a.load(fromByteOffset: i, as: UInt8.self) != b.load(fromByteOffset: i, as: UInt8.self) {
      return false
    }
    i &+= 1
  }
  return true
}
