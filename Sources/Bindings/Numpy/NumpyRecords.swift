import Python
import Tensors

/// `numpy.void` and `numpy.record`: one element of a structured array, showing its memory.
public final class VoidObject: ArrayConvertible {
  let array: NDArray

  init(_ type: TypeObject, _ array: NDArray) {
    self.array = array
    super.init(type)
  }

  public override func array(_ vm: VM) throws(PyError) -> NDArray { array }

  public override func str(_ vm: VM) throws(PyError) -> String { ArrayText.scalarText(array) }
  public override func repr(_ vm: VM) throws(PyError) -> String {
    let plain = DType.record(array.dtype.layout.asNamed(false)).description
    return "np.\(type.name)(\(ArrayText.scalarText(array)), dtype=\(plain))"
  }
  public override func length(_ vm: VM) throws(PyError) -> Int { array.dtype.layout.fields.count }
  public override func truth(_ vm: VM) throws(PyError) -> Bool { array.item().truth }
  public override func hash(_ vm: VM) throws(PyError) -> Int64 {
    try vm.hash(Numpy.of(vm).plain(array.item()))
  }

  public override func iterate(_ vm: VM) throws(PyError) -> Value {
    let np = Numpy.of(vm)
    let values = (0..<array.dtype.layout.fields.count).map { np.fieldValue(array, $0) }
    return try vm.iterate(Value(vm.newTuple(values)))
  }

  public override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    let np = Numpy.of(vm)
    if key.tag == .list {
      let layout = array.dtype.layout.choosing(try np.fieldNumbers(key, array.dtype.layout))
      return np.void(array.retyped(.record(layout)))
    }
    return np.fieldValue(array, try np.fieldNumber(key, array.dtype.layout))
  }

  public override func setItem(_ vm: VM, _ key: Value, _ value: Value) throws(PyError) {
    let np = Numpy.of(vm)
    let field = array.field(try np.fieldNumber(key, array.dtype.layout))
    let source = try np.array(value, field.dtype)
    try np.run { () throws(TensorError) in try field.assign(source) }
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard op == .equal || op == .notEqual else { return .notImplemented }
    let mine = Numpy.of(vm).plain(array.item())
    guard let theirs = other.as(VoidObject.self) else {
      return try vm.compare(op, mine, other)
    }
    return try vm.compare(op, mine, Numpy.of(vm).plain(theirs.array.item()))
  }

  public override var looksUpPlainly: Bool { false }

  public override func attribute(_ vm: VM, _ name: StrObject) throws(PyError) -> Value {
    if array.dtype.layout.isNamed, let i = array.dtype.layout.index(of: name.string) {
      return Numpy.of(vm).fieldValue(array, i)
    }
    return try super.attribute(vm, name)
  }

  public override func setAttribute(
    _ vm: VM, _ name: StrObject, _ value: Value
  ) throws(PyError) {
    if array.dtype.layout.isNamed, array.dtype.layout.index(of: name.string) != nil {
      try setItem(vm, Value(name), value)
      return
    }
    try super.setAttribute(vm, name, value)
  }

  static func addRows(_ t: TypeBuilder) {
    t.property("dtype") { (vm, v) throws(PyError) in
      Numpy.of(vm).dtypeObject(v.as(VoidObject.self)?.array.dtype ?? .float64)
    }
    for name in ["itemsize", "nbytes"] {
      t.property(name) { (vm, v) throws(PyError) in
        Value(v.as(VoidObject.self)?.array.dtype.shownSize ?? 0)
      }
    }
    for name in ["item", "tolist"] {
      t.method("\(name)(self)") { (vm, a) throws(PyError) in
        guard let array = a[0].as(VoidObject.self)?.array else { return .none }
        return try Numpy.of(vm).plain(array.item(), array.dtype)
      }
    }
    t.method("copy(self)") { (vm, a) throws(PyError) in
      guard let array = a[0].as(VoidObject.self)?.array else { return .none }
      return Numpy.of(vm).void(array.copy())
    }
    t.operations(.len, .getItem, .setItem, .iter, .repr, .str, .eq, .ne)
  }
}

extension Numpy {
  /// One record as an object that shows the array's memory.
  func void(_ array: NDArray) -> Value {
    let type =
      array.dtype.layout.isNamed
      ? recordType! : scalarTypes[Int(DType.Code.record.rawValue)]
    return Value(vm.heap.make(VoidObject(type, array)))
  }

  /// `np.void(value, dtype)`.
  func makeVoid(_ a: Arguments) throws(PyError) -> Value {
    guard a.has(1), let dtype = try dtype(a[2]), dtype.isRecord else {
      throw vm.typeError("void scalars without fields are not supported here")
    }
    return void(try records(a[1], dtype))
  }

  /// What a field of one record is: a scalar, a record, or an array.
  func fieldValue(_ array: NDArray, _ number: Int) -> Value {
    let field = array.field(number)
    if field.rank > 0 { return wrapArray(field) }
    return field.dtype.isRecord ? void(field) : wrap(field)
  }

  func fieldNumber(_ key: Value, _ layout: RecordLayout) throws(PyError) -> Int {
    if let name = key.asStr {
      guard let i = layout.index(of: name.string) else {
        throw vm.valueError("no field of name \(name.string)")
      }
      return i
    }
    guard key.isInt else {
      throw vm.indexError(
        "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or "
          + "boolean arrays are valid indices")
    }
    let n = layout.fields.count
    let i = Int(clamping: key.int) < 0 ? Int(clamping: key.int) + n : Int(clamping: key.int)
    guard i >= 0, i < n else { throw vm.indexError("invalid index (\(key.int))") }
    return i
  }

  /// The numbers of fields that a list names.
  func fieldNumbers(_ key: Value, _ layout: RecordLayout) throws(PyError) -> [Int] {
    var numbers: [Int] = []
    for name in try vm.array(key) {
      let text = try vm.str(name)
      guard let i = layout.index(of: text) else {
        throw vm.keyError(vm.text("no field of name \(text)"))
      }
      numbers.append(i)
    }
    return numbers
  }

  private func namesFields(_ key: Value) -> Bool {
    guard key.tag == .list, let list = key.asList, list.count > 0 else { return false }
    return list[0].asStr != nil
  }

  /// `a["x"]` and `a[["x", "y"]]`; nil for any other key.
  func fieldItem(_ object: NDArrayObject, _ key: Value) throws(PyError) -> Value? {
    let a = object.array
    var view: NDArray
    if key.asStr != nil {
      view = a.field(try fieldNumber(key, a.dtype.layout))
    } else if namesFields(key) {
      view = a.retyped(.record(a.dtype.layout.choosing(try fieldNumbers(key, a.dtype.layout))))
    } else {
      return nil
    }
    view = view.view(shape: view.shape, strides: view.strides)
    let result = wrapArray(view)
    result.cast(NDArrayObject.self).owner = object.base(self)
    return result
  }

  /// Assignment into arrays of records, times and bytes.
  func assignSpecial(
    _ object: NDArrayObject, _ key: Value, _ value: Value
  ) throws(PyError) {
    let a = object.array
    if a.dtype.isRecord, key.asStr != nil || namesFields(key) {
      let layout = a.dtype.layout
      let numbers =
        key.asStr != nil ? [try fieldNumber(key, layout)] : try fieldNumbers(key, layout)
      let part = key.asStr == nil ? try array(value) : nil
      for (k, i) in numbers.enumerated() {
        let field = a.field(i)
        let source: NDArray
        if let part {
          source = part.dtype.isRecord ? part.field(k) : part
        } else {
          source = try array(value, field.dtype)
        }
        let typed = try cast(source, field.dtype)
        try run { () throws(TensorError) in try field.assign(typed) }
      }
      return
    }
    let items = try indexItems(key)
    let source = try array(value, a.dtype)
    try run { () throws(TensorError) in try Indexing.set(a, items, source) }
  }

  /// Tuples, in lists as deep as wanted, as an array of records.
  func records(_ value: Value, _ dtype: DType) throws(PyError) -> NDArray {
    var shape: Shape = []
    var leaves: [Scalar] = []
    try gather(value, 0, dtype, &shape, &leaves)
    let result = NDArray.zeros(shape, dtype)
    guard leaves.count == result.count else {
      throw vm.valueError("setting an array element with a sequence.")
    }
    for (i, leaf) in leaves.enumerated() {
      result.store(leaf, at: result.data + i * dtype.itemSize)
    }
    return result
  }

  private func gather(
    _ value: Value, _ depth: Int, _ dtype: DType, _ shape: inout Shape, _ leaves: inout [Scalar]
  ) throws(PyError) {
    guard value.tag == .list else {
      leaves.append(try special(value, dtype))
      return
    }
    let items = try vm.array(value)
    if shape.count == depth { shape.append(items.count) }
    for item in items { try gather(item, depth + 1, dtype, &shape, &leaves) }
  }

  /// One record from a tuple, another record, or one value for all fields.
  func record(_ value: Value, _ layout: RecordLayout) throws(PyError) -> Scalar {
    if let void = value.as(VoidObject.self) { return void.array.item() }
    if let other = value.as(NDArrayObject.self), other.array.rank == 0, other.array.dtype.isRecord {
      return other.array.item()
    }
    var values: [Value]
    if value.tag == .tuple {
      values = try vm.array(value)
      if values.count != layout.fields.count {
        throw vm.valueError(
          "could not assign tuple of length \(values.count) to structure with "
            + "\(layout.fields.count) fields.")
      }
    } else {
      values = Array(repeating: value, count: layout.fields.count)
    }
    var parts: [Scalar] = []
    for (f, v) in zip(layout.fields, values) {
      if f.shape.isEmpty {
        parts.append(try element(v, f.dtype))
        continue
      }
      let whole = try array(v, f.dtype)
      let block = try run { () throws(TensorError) in try whole.broadcast(to: f.shape) }
      parts.append(.record((0..<block.count).map { block.item($0) }))
    }
    return .record(parts)
  }

  // MARK: Types

  /// `'i4,f8,U5'`: fields named f0, f1 and so on; nil if it is no such list.
  func structured(_ text: String) throws(PyError) -> DType? {
    guard text.utf8.contains(0x2C) else { return nil }
    var fields: [RecordField] = []
    for part in text.split(separator: ",") {
      let word = String(part.filter { $0 != " " })
      guard let type = DType(named: word) else { return nil }
      fields.append(RecordField("f\(fields.count)", type))
    }
    return .record(RecordLayout(fields))
  }

  /// A list of (name, type) or a dictionary of names and formats; nil if it is neither.
  func structured(_ value: Value) throws(PyError) -> DType? {
    if value.tag == .dict { return try structured(value.asDict) }
    if value.tag == .tuple {
      let parts = try vm.array(value)
      if parts.count == 2, parts[1].isInt, let base = try dtypeIfAny(parts[0]), base.itemSize == 0 {
        return base.isText ? .text(Int(parts[1].int)) : base.isBytes ? .bytes(Int(parts[1].int)) : nil
      }
      guard parts.count == 2, parts[0].asType === recordType,
        let inner = try dtypeIfAny(parts[1]), inner.isRecord
      else { return nil }
      return .record(inner.layout.asNamed(true))
    }
    var fields: [RecordField] = []
    for item in try vm.array(value) {
      guard item.tag == .tuple else { return nil }
      let parts = try vm.array(item)
      guard parts.count == 2 || parts.count == 3 else {
        throw vm.typeError(
          "Field elements must be 2- or 3-tuples, got '\(try vm.repr(item))'")
      }
      var name = parts[0]
      if name.tag == .tuple { name = try vm.array(name).last ?? name }
      guard let text = name.asStr else { return nil }
      var type = try fieldType(parts[1])
      var shape = parts.count == 3 ? try shape(parts[2]) : []
      if type.itemSize == 0, type.isText || type.isBytes, shape.count == 1 {
        // A text type without a size takes it from the third place.
        type = type.isText ? .text(shape[0]) : .bytes(shape[0])
        shape = []
      }
      fields.append(
        RecordField(text.string.isEmpty ? "f\(fields.count)" : text.string, type, shape))
    }
    return .record(RecordLayout(try distinct(fields)))
  }

  private func fieldType(_ value: Value) throws(PyError) -> DType {
    guard let type = try dtype(value) else {
      throw vm.typeError("data type '\(try vm.str(value))' not understood")
    }
    return type
  }

  private func distinct(_ fields: [RecordField]) throws(PyError) -> [RecordField] {
    for (i, f) in fields.enumerated() where fields[..<i].contains(where: { $0.name == f.name }) {
      throw vm.valueError("field '\(f.name)' occurs more than once")
    }
    return fields
  }

  private func structured(_ dict: DictObject?) throws(PyError) -> DType? {
    guard let dict else { return nil }
    let (names, formats) = (dict.get(vm.intern("names")), dict.get(vm.intern("formats")))
    if names.isUndefined, formats.isUndefined, dict.count > 0 {
      var placed: [(Int, RecordField)] = []
      for key in try vm.array(Value(dict)) {
        let value = try dict.get(vm, key)
        guard let name = key.asStr, value.tag == .tuple else { return nil }
        let parts = try vm.array(value)
        guard parts.count >= 2, parts[1].isInt else { return nil }
        placed.append((Int(parts[1].int), RecordField(name.string, try fieldType(parts[0]))))
      }
      placed.sort { $0.0 < $1.0 }
      return .record(RecordLayout(placed.map { $0.1 }))
    }
    guard !names.isUndefined, !formats.isUndefined else { return nil }
    var fields: [RecordField] = []
    let types = try vm.array(formats)
    for (i, name) in try vm.array(names).enumerated() where i < types.count {
      fields.append(RecordField(try vm.str(name), try fieldType(types[i])))
    }
    let aligned = dict.get(vm.intern("aligned"))
    let layout = RecordLayout(
      try distinct(fields), aligned: aligned.isUndefined ? false : try vm.isTrue(aligned))
    let offsets = dict.get(vm.intern("offsets"))
    let size = dict.get(vm.intern("itemsize"))
    if offsets.isUndefined && size.isUndefined { return .record(layout) }
    let places = offsets.isUndefined ? nil : try integers(offsets)
    return .record(
      layout.placed(places, size: size.isUndefined ? nil : Int(try vm.int64(size))))
  }

  /// `dtype.fields`.
  func fields(of dtype: DType) -> Value {
    guard dtype.isRecord else { return .none }
    let dict = vm.newDict()
    for f in dtype.layout.fields {
      dict.set(
        vm.intern(f.name), Value(vm.newTuple([dtypeObject(f.dtype), Value(f.shownOffset)])))
    }
    guard let types = try? vm.importModule("types"),
      let proxy = try? vm.callMethod(types, "MappingProxyType", [Value(dict)])
    else { return Value(dict) }
    return proxy
  }

  /// `dtype.descr`.
  func description(of dtype: DType) -> Value {
    guard dtype.isRecord else {
      return Value(vm.newList([Value(vm.newTuple([vm.text(""), vm.text(dtype.typeString)]))]))
    }
    var rows: [Value] = []
    for f in dtype.layout.fields {
      var parts = [
        vm.text(f.name), f.dtype.isRecord ? description(of: f.dtype) : vm.text(f.dtype.typeString),
      ]
      if !f.shape.isEmpty { parts.append(tuple(f.shape)) }
      rows.append(Value(vm.newTuple(parts)))
    }
    return Value(vm.newList(rows))
  }

  // MARK: Order and memory

  /// The fields that `order=` names.
  func orderFields(_ a: NDArray, _ order: Value) throws(PyError) -> [Int] {
    guard a.dtype.isRecord else {
      throw vm.valueError("Cannot specify order when the array has no fields.")
    }
    let names = order.asStr != nil ? [order] : try vm.array(order)
    var numbers: [Int] = []
    for name in names {
      guard let i = a.dtype.layout.index(of: try vm.str(name)) else {
        throw vm.valueError("unknown field name: \(try vm.str(name))")
      }
      numbers.append(i)
    }
    return numbers
  }

  func sortedRecords(_ a: NDArray, _ axis: Int?, _ order: Value) throws(PyError) -> NDArray {
    let numbers = try orderFields(a, order)
    return try run { () throws(TensorError) in
      let flat = axis == nil ? try a.reshaped([a.count]) : a
      let k = try flat.axis(axis ?? 0)
      let places = try Sorting.argsort(flat, fields: numbers, axis: k)
      if flat.rank == 1 { return try Selection.take(flat, places, axis: 0) }
      let rows = try flat.swappedAxes(k, flat.rank - 1).contiguous()
      let ranks = try places.swappedAxes(k, flat.rank - 1).contiguous()
      let out = NDArray(uninitialized: rows.shape, rows.dtype)
      let (n, size) = (flat.shape[k], rows.dtype.itemSize)
      for i in 0..<out.count {
        let from = i / n * n + Int(ranks.int64[i])
        (out.data + i * size).copyMemory(from: rows.data + from * size, byteCount: size)
      }
      return try out.swappedAxes(k, flat.rank - 1)
    }
  }

  /// `a.view(dtype)` where one of the two types is structured: through NumPy's own bytes.
  func reinterpreted(_ a: NDArray, _ dtype: DType) throws(PyError) -> NDArray {
    let bytes = a.packedBytes()
    let size = max(dtype.shownSize, 1)
    guard bytes.count % size == 0, a.rank > 0 else {
      throw vm.valueError(
        "When changing to a larger dtype, its size must be a divisor of the total size in bytes of "
          + "the last axis of the array.")
    }
    if dtype.isRecord, a.dtype.isRecord, dtype.itemSize == a.dtype.itemSize {
      return a.retyped(dtype)
    }
    var shape = a.shape
    let last = shape[shape.count - 1] * a.dtype.shownSize / size
    shape[shape.count - 1] = last
    let result = NDArray.zeros(shape, dtype)
    result.unpack(bytes)
    return result
  }
}
