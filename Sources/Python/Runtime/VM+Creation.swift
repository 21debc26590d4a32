/// New objects.
extension VM {
  public func newStr(_ text: String) -> StrObject {
    var text = text
    return text.withUTF8 { newStr(utf8: $0) }
  }

  public func newStr(utf8 bytes: UnsafeBufferPointer<UInt8>) -> StrObject {
    var isASCII = true
    for byte in bytes where byte >= 0x80 {
      isASCII = false
      break
    }
    if isASCII { return newStr(ascii: bytes) }
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      scalars.append(scalar.value)
    }
    return newStr(scalars: scalars)
  }

  public func newStr(ascii bytes: UnsafeBufferPointer<UInt8>) -> StrObject {
    if bytes.count == 1 { return singleCharacters[Int(bytes[0])] }
    let text = newStr(room: bytes.count, isASCII: true)
    if let base = bytes.baseAddress {
      text.storage.copyMemory(from: base, byteCount: bytes.count)
    }
    return text
  }

  /// A string whose characters the caller fills in through `mutableBytes` or `mutableScalars`.
  @inline(__always) func newStr(room count: Int, isASCII: Bool) -> StrObject {
    let size = isASCII ? count : count &* 4
    if let text = heap.spareString(size) {
      text.begin(count, isASCII: isASCII)
      return text
    }
    return heap.make(
      StrObject(types.str, uninitialized: count, isASCII: isASCII),
      bytes: size <= StrObject.short ? 0 : size)
  }

  public func newStr(ascii bytes: [UInt8]) -> StrObject {
    bytes.withUnsafeBufferPointer { newStr(ascii: $0) }
  }

  /// From code points, which may all be ASCII.
  public func newStr(scalars: [UInt32]) -> StrObject {
    scalars.withUnsafeBufferPointer { newStr(scalars: $0) }
  }

  public func newStr(scalars: UnsafeBufferPointer<UInt32>) -> StrObject {
    for c in scalars where c >= 0x80 {
      let result = newStr(room: scalars.count, isASCII: false)
      result.mutableScalars.update(from: scalars.baseAddress!, count: scalars.count)
      return result
    }
    if scalars.count == 1 { return singleCharacters[Int(scalars[0])] }
    let result = newStr(room: scalars.count, isASCII: true)
    for i in 0..<scalars.count { result.mutableBytes[i] = UInt8(truncatingIfNeeded: scalars[i]) }
    return result
  }

  public func newStr(scalar: UInt32) -> StrObject {
    if scalar < 0x80 { return singleCharacters[Int(scalar)] }
    let result = newStr(room: 1, isASCII: false)
    result.mutableScalars[0] = scalar
    return result
  }

  /// Part of a string.
  public func newStr(_ text: StrObject, _ start: Int, _ end: Int) -> StrObject {
    if start >= end { return newStr(ascii: UnsafeBufferPointer(start: nil, count: 0)) }
    if start == 0, end == text.count, text.type === types.str { return text }
    if text.isASCII {
      return newStr(ascii: UnsafeBufferPointer(start: text.bytes + start, count: end - start))
    }
    return newStr(scalars: UnsafeBufferPointer(start: text.scalars + start, count: end - start))
  }

  /// A str as a value.
  public func text(_ text: String) -> Value { Value(newStr(text)) }

  public func newList(capacity: Int = 0) -> ListObject {
    if capacity <= 4, let list = heap.spareList() { return list }
    return heap.make(ListObject(types.list, capacity: capacity), bytes: Swift.max(capacity, 4) * 16)
  }

  public func newList(_ values: [Value]) -> ListObject {
    values.withUnsafeBufferPointer { newList($0) }
  }

  public func newList(_ values: UnsafeBufferPointer<Value>) -> ListObject {
    let list = newList(capacity: values.count)
    if let base = values.baseAddress { list.append(base, values.count) }
    return list
  }

  public func newTuple(_ values: [Value]) -> TupleObject {
    values.withUnsafeBufferPointer { newTuple($0) }
  }

  public func newTuple(_ values: UnsafeBufferPointer<Value>) -> TupleObject {
    guard let base = values.baseAddress, values.count > 0 else { return emptyTuple }
    return newTuple(base, values.count)
  }

  @inline(__always)
  public func newTuple(_ base: UnsafePointer<Value>, _ count: Int) -> TupleObject {
    if count == 0 { return emptyTuple }
    let tuple =
      heap.spareTuple(count)
      ?? heap.make(TupleObject(types.tuple, uninitialized: count), bytes: count * 16)
    tuple.items.update(from: base, count: count)
    return tuple
  }

  @inline(__always) public func newPair(_ a: Value, _ b: Value) -> Value {
    let tuple =
      heap.spareTuple(2) ?? heap.make(TupleObject(types.tuple, uninitialized: 2), bytes: 32)
    tuple.items[0] = a
    tuple.items[1] = b
    return Value(tuple)
  }

  public func newDict(capacity: Int = 0) -> DictObject {
    heap.make(DictObject(types.dict, capacity: capacity), bytes: 256 + capacity * 60)
  }

  public func newSet(frozen: Bool = false) -> SetObject {
    heap.make(SetObject(frozen ? types.frozenset : types.set, isFrozen: frozen), bytes: 192)
  }

  public func newBytes(_ bytes: [UInt8], mutable: Bool = false) -> BytesObject {
    heap.make(
      BytesObject(mutable ? types.bytearray : types.bytes, bytes, isMutable: mutable),
      bytes: bytes.count)
  }

  /// An int of any size, in its one normal form.
  public func int(_ value: BigInt) -> Value {
    if let small = value.int64 { return Value(small) }
    return Value(heap.make(BigIntObject(types.int, value), bytes: value.limbs.count * 4))
  }

  public func int(_ value: UInt64) -> Value {
    value <= UInt64(Int64.max) ? Value(Int64(value)) : int(BigInt(value))
  }

  public func complex(_ real: Double, _ imaginary: Double) -> Value {
    Value(heap.make(ComplexObject(types.complex, real, imaginary)))
  }

  public func newSlice(_ start: Value, _ stop: Value, _ step: Value) -> Value {
    Value(heap.make(SliceObject(types.slice, start, stop, step)))
  }

  public func newRange(_ start: Int64, _ stop: Int64, _ step: Int64) -> Value {
    Value(heap.make(RangeObject(types.range, start: start, stop: stop, step: step)))
  }

  @inline(__always) public func newCell(_ value: Value) -> CellObject {
    heap.make(CellObject(types.cell, value))
  }

  public func newMethod(_ function: Value, _ instance: Value) -> Value {
    var type = types.method
    if function.tag == .native {
      let isOperation = function.cast(NativeFunction.self).isOperation
      type = isOperation ? types.methodWrapper : types.nativeMethod
    }
    return Value(heap.make(MethodObject(type, function, instance)))
  }

  public func newModule(_ name: String) -> ModuleObject {
    let dict = newDict()
    let module = heap.make(ModuleObject(types.module, name, dict))
    dict.set(names.name, text(name))
    dict.set(names.doc, .none)
    return module
  }

  /// A native function that belongs to no module or type table.
  public func newFunction(
    _ signature: String, _ doc: String = "", _ body: @escaping NativeFunction.Body
  ) -> Value {
    Value(heap.make(NativeFunction(types.native, signature, doc, body)))
  }

  /// An iterator from a closure; see `ClosureIterator`.
  public func newIterator(
    _ type: TypeObject? = nil, holding held: [Value], _ body: @escaping ClosureIterator.Body
  ) -> Value {
    Value(heap.make(ClosureIterator(type ?? types.iterator, holding: held, body)))
  }
}
