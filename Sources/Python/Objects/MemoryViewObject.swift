/// A window on the bytes of a `bytes` or `bytearray`, which it shares: `memoryview(data)[2:8:2]`.
public final class MemoryViewObject: Object {
  let owner: BytesObject
  /// The first byte, and the bytes from one item to the next.
  let start, stride: Int
  let count: Int
  /// One letter of `struct`, with its size.
  let format: String
  let itemSize: Int
  var isReleased = false

  init(
    _ type: TypeObject, _ owner: BytesObject, start: Int, stride: Int, count: Int,
    format: String = "B", itemSize: Int = 1
  ) {
    self.owner = owner
    self.start = start
    self.stride = stride
    self.count = count
    self.format = format
    self.itemSize = itemSize
    super.init(type)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(object: owner)
  }

  /// Another view, of the same bytes and the same format where nothing else is said.
  fileprivate func view(
    _ vm: VM, of bytes: BytesObject? = nil, start: Int, stride: Int, count: Int,
    format: (letter: String, size: Int)? = nil
  ) -> Value {
    let format = format ?? (self.format, itemSize)
    return Value(
      vm.heap.make(
        MemoryViewObject(
          type, bytes ?? owner, start: start, stride: stride, count: count, format: format.letter,
          itemSize: format.size)))
  }

  func check(_ vm: VM) throws(PyError) {
    if isReleased { throw vm.valueError("operation forbidden on released memoryview object") }
  }

  /// The viewed bytes in order.
  var bytes: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(count * itemSize)
    for i in 0..<count {
      for k in 0..<itemSize { out.append(byte(start + i * stride + k)) }
    }
    return out
  }

  private func byte(_ at: Int) -> UInt8 { at < owner.bytes.count ? owner.bytes[at] : 0 }

  private func item(_ i: Int) -> Value {
    let at = start + i * stride
    var bits: UInt64 = 0
    for k in (0..<itemSize).reversed() { bits = bits << 8 | UInt64(byte(at + k)) }
    switch format {
    case "f": return Value(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))))
    case "d": return Value(Double(bitPattern: bits))
    case "?": return Value(bits != 0)
    case "b": return Value(Int64(Int8(truncatingIfNeeded: bits)))
    case "h": return Value(Int64(Int16(truncatingIfNeeded: bits)))
    case "i": return Value(Int64(Int32(truncatingIfNeeded: bits)))
    default: return Value(Int64(bitPattern: bits))
    }
  }

  private func place(_ vm: VM, _ key: Value) throws(PyError) -> Int {
    var i: Int
    do throws(PyError) { i = Int(clamping: try vm.int64(try vm.index(key))) } catch {
      throw vm.typeError("memoryview: invalid slice key")
    }
    if i < 0 { i += count }
    if i < 0 || i >= count { throw vm.indexError("index out of bounds on dimension 1") }
    return i
  }

  public override func length(_ vm: VM) throws(PyError) -> Int {
    try check(vm)
    return count
  }

  public override func truth(_ vm: VM) throws(PyError) -> Bool { count > 0 }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    "<\(isReleased ? "released " : "")memory at \(vm.addressText(self))>"
  }

  public override func iterate(_ vm: VM) throws(PyError) -> Value {
    try check(vm)
    var i = 0
    return vm.newIterator(vm.library.memoryIterator, holding: [Value(self)]) {
      [self] (_) throws(PyError) in
      if i >= count { return .undefined }
      i += 1
      return item(i - 1)
    }
  }

  public override func contains(_ vm: VM, _ value: Value) throws(PyError) -> Bool {
    for i in 0..<count where try vm.equals(item(i), value) { return true }
    return false
  }

  public override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    try check(vm)
    guard key.tag == .slice else { return item(try place(vm, key)) }
    let range = try vm.indices(key.cast(SliceObject.self), count)
    return view(
      vm, start: start + range.start * stride, stride: stride * range.step, count: range.count)
  }

  public override func setItem(_ vm: VM, _ key: Value, _ value: Value) throws(PyError) {
    try check(vm)
    if !owner.isMutable { throw vm.typeError("cannot modify read-only memory") }
    if key.tag == .slice {
      let range = try vm.indices(key.cast(SliceObject.self), count)
      let new = try vm.bytesLike(value)
      if new.count != range.count * itemSize {
        throw vm.valueError(
          "memoryview assignment: lvalue and rvalue have different structures")
      }
      for i in 0..<range.count {
        for k in 0..<itemSize {
          owner.bytes[start + (range.start + i * range.step) * stride + k] = new[i * itemSize + k]
        }
      }
      return
    }
    let at = start + (try place(vm, key)) * stride
    let bits: UInt64
    switch format {
    case "f": bits = UInt64(Float(try vm.double(value)).bitPattern)
    case "d": bits = try vm.double(value).bitPattern
    default:
      guard value.isInt || value.isBool else {
        throw vm.typeError("memoryview: invalid type for format '\(format)'")
      }
      let number = try vm.int64(value)
      let limit = Int64(1) << Int64(Swift.min(8 * itemSize, 62))
      let isSigned = format == "b" || format == "h" || format == "i" || format == "q"
      let least = isSigned ? -limit / 2 : 0
      if itemSize < 8, number >= least + limit || number < least {
        throw vm.valueError("memoryview: invalid value for format '\(format)'")
      }
      bits = UInt64(bitPattern: number)
    }
    for k in 0..<itemSize { owner.bytes[at + k] = UInt8(truncatingIfNeeded: bits >> UInt64(8 * k)) }
  }

  public override func deleteItem(_ vm: VM, _ key: Value) throws(PyError) {
    throw vm.typeError("cannot delete memory")
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard op == .equal || op == .notEqual else { return .notImplemented }
    let that: [UInt8]
    if let view = other.as(MemoryViewObject.self) {
      that = view.bytes
    } else if let bytes = other.asBytes {
      that = bytes.bytes
    } else {
      return .notImplemented
    }
    return Value((bytes == that) == (op == .equal))
  }

  public override func hash(_ vm: VM) throws(PyError) -> Int64 {
    if owner.isMutable { throw vm.valueError("cannot hash writable memoryview object") }
    return try vm.hash(Value(vm.newBytes(bytes)))
  }
}

extension VM {
  func makeMemoryViewType() -> TypeObject {
    let made = type("memoryview") { t in
      t.new("memoryview(cls, object)") { (vm, a) throws(PyError) in
        let type = a[0].cast(TypeObject.self)
        if let view = a[1].as(MemoryViewObject.self) {
          try view.check(vm)
          return view.view(vm, start: view.start, stride: view.stride, count: view.count)
        }
        guard let bytes = a[1].asBytes else {
          throw vm.typeError(
            "memoryview: a bytes-like object is required, not '\(vm.typeName(a[1]))'")
        }
        return Value(
          vm.heap.make(
            MemoryViewObject(type, bytes, start: 0, stride: 1, count: bytes.bytes.count)))
      }
      memoryProperties(t)
      memoryMethods(t)
      t.operations(.len, .getItem, .setItem, .iter, .repr, .contains)
    }
    return made
  }

  private func memoryProperties(_ t: TypeBuilder) {
    func view(
      _ name: String, _ get: @escaping (VM, MemoryViewObject) throws(PyError) -> Value
    ) {
      t.property(name) { (vm, v) throws(PyError) in
        let view = v.cast(MemoryViewObject.self)
        try view.check(vm)
        return try get(vm, view)
      }
    }
    view("nbytes") { (_, v) throws(PyError) in Value(v.count * v.itemSize) }
    view("itemsize") { (_, v) throws(PyError) in Value(v.itemSize) }
    view("format") { (vm, v) throws(PyError) in vm.text(v.format) }
    view("readonly") { (_, v) throws(PyError) in Value(!v.owner.isMutable) }
    view("ndim") { (_, _) throws(PyError) in Value(1) }
    view("shape") { (vm, v) throws(PyError) in Value(vm.newTuple([Value(v.count)])) }
    view("strides") { (vm, v) throws(PyError) in Value(vm.newTuple([Value(v.stride)])) }
    view("suboffsets") { (vm, _) throws(PyError) in Value(vm.emptyTuple) }
    view("obj") { (_, v) throws(PyError) in Value(v.owner) }
    view("contiguous") { (_, v) throws(PyError) in Value(v.stride == v.itemSize || v.count < 2) }
    view("c_contiguous") { (_, v) throws(PyError) in Value(v.stride == v.itemSize || v.count < 2) }
  }

  private func memoryMethods(_ t: TypeBuilder) {
    func view(
      _ signature: String,
      _ body: @escaping (VM, MemoryViewObject, Arguments) throws(PyError) -> Value
    ) {
      t.method(signature) { (vm, a) throws(PyError) in
        let view = a[0].cast(MemoryViewObject.self)
        try view.check(vm)
        return try body(vm, view, a)
      }
    }
    view("tobytes(self, order='C')") { (vm, v, _) throws(PyError) in Value(vm.newBytes(v.bytes)) }
    view("__bytes__(self, /)") { (vm, v, _) throws(PyError) in Value(vm.newBytes(v.bytes)) }
    view("tolist(self, /)") { (vm, v, _) throws(PyError) in
      Value(vm.newList(try vm.array(Value(v))))
    }
    view("hex(self, sep=?, bytes_per_sep=1)") { (vm, v, a) throws(PyError) in
      let bytes = Value(vm.newBytes(v.bytes))
      return try vm.callMethod(bytes, "hex", a.has(1) ? [a[1], a[2]] : [])
    }
    view("toreadonly(self, /)") { (vm, v, _) throws(PyError) in
      v.view(vm, of: vm.newBytes(v.bytes), start: 0, stride: v.itemSize, count: v.count)
    }
    view("cast(self, format, shape=None)") { (vm, v, a) throws(PyError) in
      let format = try a.text(1)
      let sizes: [String: Int] = [
        "B": 1, "b": 1, "c": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8,
        "Q": 8, "f": 4, "d": 8,
      ]
      guard let size = sizes[format] else {
        throw vm.valueError(
          "memoryview: destination format must be a native single character format prefixed with "
            + "an optional '@'")
      }
      if v.stride != v.itemSize {
        throw vm.typeError("memoryview: casts are restricted to C-contiguous views")
      }
      let bytes = v.count * v.itemSize
      if bytes % size != 0 {
        throw vm.typeError("memoryview: length is not a multiple of itemsize")
      }
      return v.view(
        vm, start: v.start, stride: size, count: bytes / size, format: (format, size))
    }
    t.method("release(self, /)") { (_, a) throws(PyError) in
      a[0].cast(MemoryViewObject.self).isReleased = true
      return .none
    }
    t.method("__enter__(self, /)") { (_, a) throws(PyError) in a[0] }
    t.method("__exit__(self, /, *args)") { (_, a) throws(PyError) in
      a[0].cast(MemoryViewObject.self).isReleased = true
      return .none
    }
  }
}
