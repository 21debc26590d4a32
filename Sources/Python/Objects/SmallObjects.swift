/// Immutable bytes, or a bytearray, which may change.
public final class BytesObject: Object {
  public var bytes: [UInt8]
  public let isMutable: Bool

  init(_ type: TypeObject, _ bytes: [UInt8], isMutable: Bool = false) {
    self.bytes = bytes
    self.isMutable = isMutable
    super.init(type, tag: isMutable ? .object : .bytes)
  }

  public override var tellsOfWrites: Bool { true }
  public override var externalBytes: Int { bytes.count }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    isMutable
      ? "bytearray(\(vm.quoted(bytes, escapesApostrophes: true)))" : vm.quoted(bytes)
  }

  public override func length(_ vm: VM) throws(PyError) -> Int { bytes.count }
  public override func truth(_ vm: VM) throws(PyError) -> Bool { !bytes.isEmpty }

  public override func iterate(_ vm: VM) throws(PyError) -> Value {
    var i = 0
    let type = isMutable ? vm.library.bytearrayIterator : vm.library.bytesIterator
    return vm.newIterator(type, holding: [Value(self)]) { [self] (_) throws(PyError) in
      if i >= bytes.count { return .undefined }
      i += 1
      return Value(Int(bytes[i - 1]))
    }
  }

  public override func contains(_ vm: VM, _ item: Value) throws(PyError) -> Bool {
    if item.isInt || item.isBool {
      let byte = try vm.byte(item)
      return bytes.contains(byte)
    }
    guard let part = item.asBytes else {
      throw vm.typeError("a bytes-like object is required, not '\(vm.typeName(item))'")
    }
    let n = part.bytes.count
    if n > bytes.count { return false }
    for i in 0...(bytes.count - n) where Array(bytes[i..<i + n]) == part.bytes { return true }
    return false
  }

  public override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    if key.tag == .slice {
      let range = try vm.indices(key.cast(SliceObject.self), bytes.count)
      var out: [UInt8] = []
      var i = range.start
      for _ in 0..<range.count {
        out.append(bytes[i])
        i &+= range.step
      }
      return Value(vm.newBytes(out, mutable: isMutable))
    }
    var i = try vm.sequenceIndex(key, isMutable ? "bytearray" : "byte")
    if i < 0 { i += bytes.count }
    if i < 0 || i >= bytes.count {
      throw vm.indexError(isMutable ? "bytearray index out of range" : "index out of range")
    }
    return Value(Int(bytes[i]))
  }

  public override func setItem(_ vm: VM, _ key: Value, _ value: Value) throws(PyError) {
    if !isMutable { return try super.setItem(vm, key, value) }
    if key.tag == .slice {
      let new: [UInt8]
      if value.isInt || value.asStr != nil {
        throw vm.typeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
      }
      new = try vm.bytes(of: value)
      let range = try vm.indices(key.cast(SliceObject.self), bytes.count)
      if range.step == 1 {
        bytes.replaceSubrange(range.start..<Swift.max(range.stop, range.start), with: new)
        return
      }
      if new.isEmpty { return try deleteItem(vm, key) }
      if new.count != range.count {
        throw vm.valueError(
          "attempt to assign bytes of size \(new.count) to extended slice of size \(range.count)")
      }
      for (k, byte) in new.enumerated() { bytes[range.start + k * range.step] = byte }
      return
    }
    var i = try vm.sequenceIndex(key, "bytearray")
    if i < 0 { i += bytes.count }
    if i < 0 || i >= bytes.count { throw vm.indexError("bytearray index out of range") }
    bytes[i] = try vm.byte(value)
  }

  public override func deleteItem(_ vm: VM, _ key: Value) throws(PyError) {
    if !isMutable { return try super.deleteItem(vm, key) }
    if key.tag == .slice {
      let range = try vm.indices(key.cast(SliceObject.self), bytes.count)
      let places = Set((0..<range.count).map { range.start + $0 * range.step })
      bytes = bytes.indices.filter { !places.contains($0) }.map { bytes[$0] }
      return
    }
    var i = try vm.sequenceIndex(key, "bytearray")
    if i < 0 { i += bytes.count }
    if i < 0 || i >= bytes.count { throw vm.indexError("bytearray index out of range") }
    bytes.remove(at: i)
  }

  public override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    if op == .add, !reflected, let that = other.asBytes {
      try vm.reserve(bytes.count + that.bytes.count)
      return Value(vm.newBytes(bytes + that.bytes, mutable: isMutable))
    }
    if op == .modulo, !reflected {
      return Value(vm.newBytes(try vm.formatPercent(bytes, other), mutable: isMutable))
    }
    guard op == .multiply, let n = try vm.repeatCount(other, bytes.count, 1) else {
      return .notImplemented
    }
    if bytes.count == 1 {
      return Value(
        vm.newBytes([UInt8](repeating: bytes[0], count: n), mutable: isMutable))
    }
    var out: [UInt8] = []
    out.reserveCapacity(n * bytes.count)
    for _ in 0..<n { out += bytes }
    return Value(vm.newBytes(out, mutable: isMutable))
  }

  public override func inPlace(
    _ vm: VM, _ op: BinaryOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard isMutable, op == .multiply, let n = try vm.repeatCount(other, bytes.count, 1) else {
      return .notImplemented
    }
    let once = bytes
    bytes.removeAll(keepingCapacity: true)
    bytes.reserveCapacity(n * once.count)
    for _ in 0..<n { bytes += once }
    return Value(self)
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard let that = other.asBytes else { return .notImplemented }
    if bytes == that.bytes { return Value(VM.holds(op, 0)) }
    return Value(VM.holds(op, bytes.lexicographicallyPrecedes(that.bytes) ? -1 : 1))
  }

  public override func hash(_ vm: VM) throws(PyError) -> Int64 {
    if isMutable { throw vm.typeError("unhashable type: 'bytearray'") }
    return bytes.withUnsafeBytes {
      $0.count == 0 ? 0 : TextHash.ofBytes($0.baseAddress!, $0.count)
    }
  }
}

/// An integer beyond 64 bits.
public final class BigIntObject: Object {
  public let value: BigInt

  init(_ type: TypeObject, _ value: BigInt) {
    self.value = value
    super.init(type, tag: .bigInt)
  }

  public override var tellsOfWrites: Bool { true }

  public override var externalBytes: Int { value.limbs.count * 4 }
  public override func repr(_ vm: VM) throws(PyError) -> String {
    if value.bitLength > 14_000, value.digitBytes().count > vm.integerDigitLimit {
      throw vm.valueError(
        "Exceeds the limit (\(vm.integerDigitLimit) digits) for integer string conversion; "
          + "use sys.set_int_max_str_digits() to increase the limit")
    }
    return value.text()
  }

  public override func truth(_ vm: VM) throws(PyError) -> Bool { !value.isZero }
  public override func hash(_ vm: VM) throws(PyError) -> Int64 { value.pythonHash }

  public override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    reflected
      ? try vm.arithmetic(op, other, Value(self)) : try vm.arithmetic(op, Value(self), other)
  }

  public override func number(_ vm: VM, as kind: NumberKind) throws(PyError) -> Value {
    kind == .index || kind == .int ? Value(self) : .undefined
  }
}

/// An int's value in an instance of a class that derives from int.
public final class IntSubclassObject: Object {
  /// A small int or a `BigIntObject`.
  public let value: Value

  init(_ type: TypeObject, _ value: Value) {
    self.value = value
    super.init(type)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(value)
  }

  public override func repr(_ vm: VM) throws(PyError) -> String { try vm.repr(value) }
  public override func str(_ vm: VM) throws(PyError) -> String { try vm.repr(Value(self)) }
  public override func truth(_ vm: VM) throws(PyError) -> Bool { try vm.isTrue(value) }
  public override func hash(_ vm: VM) throws(PyError) -> Int64 { try vm.hash(value) }

  public override func format(_ vm: VM, _ spec: String) throws(PyError) -> String {
    try vm.format(value, spec)
  }

  public override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    let other = vm.plainNumber(other)
    return reflected
      ? try vm.arithmetic(op, other, value) : try vm.arithmetic(op, value, other)
  }

  public override func unary(_ vm: VM, _ op: UnaryOperator) throws(PyError) -> Value {
    try vm.unary(op, value)
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value { vm.compareNumbers(op, value, other) }

  public override func number(_ vm: VM, as kind: NumberKind) throws(PyError) -> Value {
    kind == .index || kind == .int ? value : .undefined
  }
}

/// A float's value in an instance of a class that derives from float.
public final class FloatSubclassObject: Object {
  public let value: Double

  init(_ type: TypeObject, _ value: Double) {
    self.value = value
    super.init(type)
  }

  public override func repr(_ vm: VM) throws(PyError) -> String { try vm.repr(Value(value)) }
  public override func str(_ vm: VM) throws(PyError) -> String { try vm.repr(Value(self)) }
  public override func truth(_ vm: VM) throws(PyError) -> Bool { try vm.isTrue(Value(value)) }
  public override func hash(_ vm: VM) throws(PyError) -> Int64 { try vm.hash(Value(value)) }

  public override func format(_ vm: VM, _ spec: String) throws(PyError) -> String {
    try vm.format(Value(value), spec)
  }

  public override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    let other = vm.plainNumber(other)
    return reflected
      ? try vm.arithmetic(op, other, Value(value)) : try vm.arithmetic(op, Value(value), other)
  }

  public override func unary(_ vm: VM, _ op: UnaryOperator) throws(PyError) -> Value {
    try vm.unary(op, Value(value))
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value { vm.compareNumbers(op, Value(value), other) }

  public override func number(_ vm: VM, as kind: NumberKind) throws(PyError) -> Value {
    kind == .float ? Value(value) : .undefined
  }
}

public final class ComplexObject: Object {
  public let real: Double
  public let imaginary: Double

  init(_ type: TypeObject, _ real: Double, _ imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
    super.init(type)
  }

  public override var tellsOfWrites: Bool { true }

  public override func truth(_ vm: VM) throws(PyError) -> Bool { real != 0 || imaginary != 0 }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    FormatSpec.complexRepresentation(real, imaginary)
  }

  public override func format(_ vm: VM, _ spec: String) throws(PyError) -> String {
    try vm.formatting.number(vm, Value(self), spec)
  }

  public override func hash(_ vm: VM) throws(PyError) -> Int64 {
    try vm.hash(Value(real)) &+ (try vm.hash(Value(imaginary))) &* 1_000_003
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard op == .equal || op == .notEqual, let that = vm.complexOperand(other) else {
      return .notImplemented
    }
    return Value((real == that.real && imaginary == that.imaginary) == (op == .equal))
  }

  public override func unary(_ vm: VM, _ op: UnaryOperator) throws(PyError) -> Value {
    switch op {
    case .minus: return vm.complex(-real, -imaginary)
    case .plus: return Value(self)
    default: return try super.unary(vm, op)
    }
  }

  public override func number(_ vm: VM, as kind: NumberKind) throws(PyError) -> Value {
    kind == .complex ? Value(self) : .undefined
  }

  public override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    guard let that = vm.complexOperand(other) else { return .notImplemented }
    let own = (real: real, imaginary: imaginary)
    return try reflected
      ? vm.complexArithmetic(op, that, own) : vm.complexArithmetic(op, own, that)
  }
}

/// `start:stop:step` as given; absent parts are `None`.
public final class SliceObject: Object {
  public let start: Value
  public let stop: Value
  public let step: Value

  /// Reading it runs no code of the program.
  var isPlain: Bool { !start.isObject && !stop.isObject && !step.isObject }

  init(_ type: TypeObject, _ start: Value, _ stop: Value, _ step: Value) {
    self.start = start
    self.stop = stop
    self.step = step
    super.init(type, tag: .slice)
  }

  public override var tellsOfWrites: Bool { true }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    "slice(\(try vm.repr(start)), \(try vm.repr(stop)), \(try vm.repr(step)))"
  }

  public override func hash(_ vm: VM) throws(PyError) -> Int64 {
    throw vm.typeError("unhashable type: 'slice'")
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard other.tag == .slice else { return .notImplemented }
    let that = other.cast(SliceObject.self)
    return try vm.compare(
      op, Value(vm.newTuple([start, stop, step])),
      Value(vm.newTuple([that.start, that.stop, that.step])))
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(start)
    heap.mark(stop)
    heap.mark(step)
  }
}

/// A range of 64-bit integers.
public final class RangeObject: Object {
  public let start: Int64
  public let stop: Int64
  public let step: Int64
  public let count: Int64

  init(_ type: TypeObject, start: Int64, stop: Int64, step: Int64) {
    self.start = start
    self.stop = stop
    self.step = step
    if step > 0 {
      count = start < stop ? Int64((UInt64(bitPattern: stop &- start) &- 1) / UInt64(step)) + 1 : 0
    } else {
      count =
        start > stop ? Int64((UInt64(bitPattern: start &- stop) &- 1) / step.magnitude) + 1 : 0
    }
    super.init(type, tag: .range)
  }

  public subscript(i: Int64) -> Int64 { start &+ i &* step }

  public override var tellsOfWrites: Bool { true }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    step == 1 ? "range(\(start), \(stop))" : "range(\(start), \(stop), \(step))"
  }

  public override func length(_ vm: VM) throws(PyError) -> Int { Int(truncatingIfNeeded: count) }
  public override func truth(_ vm: VM) throws(PyError) -> Bool { count != 0 }

  public override func iterate(_ vm: VM) throws(PyError) -> Value {
    Value(vm.heap.make(RangeIterator(vm.types.rangeIterator, self)))
  }

  /// The position of a number in the range, or -1.
  public func index(of x: Int64) -> Int64 {
    if count == 0 { return -1 }
    let last = self[count - 1]
    if step > 0 ? x < start || x > last : x > start || x < last { return -1 }
    return (x &- start) % step == 0 ? (x &- start) / step : -1
  }

  public override func contains(_ vm: VM, _ item: Value) throws(PyError) -> Bool {
    if item.isInt || item.isBool { return index(of: item.int) >= 0 }
    if item.isFloat {
      return item.float == item.float.rounded() && item.float.magnitude < 9e18
        && index(of: Int64(item.float)) >= 0
    }
    return try vm.containsByIteration(Value(self), item)
  }

  public override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    if key.tag == .slice {
      let part = try vm.indices(key.cast(SliceObject.self), Int(truncatingIfNeeded: count))
      return vm.newRange(
        self[Int64(part.start)], self[Int64(part.stop)], step &* Int64(part.step))
    }
    var i = Int64(try vm.sequenceIndex(key, "range"))
    if i < 0 { i += count }
    if i < 0 || i >= count { throw vm.indexError("range object index out of range") }
    return Value(self[i])
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard op == .equal || op == .notEqual, other.tag == .range else { return .notImplemented }
    let that = other.cast(RangeObject.self)
    let same =
      count == that.count
      && (count == 0 || start == that.start && (count == 1 || step == that.step))
    return Value(same == (op == .equal))
  }

  public override func hash(_ vm: VM) throws(PyError) -> Int64 {
    try vm.hash(
      Value(
        vm.newTuple([
          Value(count), count == 0 ? .none : Value(start), count < 2 ? .none : Value(step),
        ])))
  }
}

/// A variable that closures share.
public final class CellObject: Object {
  public final var value: Value {
    didSet { noteWrite(value) }
  }

  init(_ type: TypeObject, _ value: Value) {
    self.value = value
    super.init(type, tag: .cell)
  }

  public override var tellsOfWrites: Bool { true }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(value)
  }
}
