import Python
import Tensors

/// `numpy.ndarray`: a Python object around an `NDArray`, whose memory other libraries may share.
public final class NDArrayObject: ArrayConvertible {
  public internal(set) var array: NDArray
  /// The object whose memory this view shows, for `base`; None if it was not made by indexing.
  var owner = Value.none

  public init(_ type: TypeObject, _ array: NDArray) {
    self.array = array
    super.init(type)
  }

  public override func array(_ vm: VM) throws(PyError) -> NDArray { array }

  public override var externalBytes: Int { array.base == nil ? array.byteCount : 0 }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(owner)
    if array.dtype.isRecord {
      for (i, f) in array.dtype.layout.fields.enumerated() where f.dtype.isObject {
        mark(array.field(i), heap)
      }
    }
    guard array.dtype.isObject else { return }
    mark(array, heap)
  }

  private func mark(_ array: NDArray, _ heap: Heap) {
    for i in 0..<array.count {
      guard case .object(let tag, let bits) = array.item(i),
        let known = Value.Tag(rawValue: UInt8(truncatingIfNeeded: tag))
      else { continue }
      heap.mark(Value(tag: known, bits: bits))
    }
  }

  // MARK: Text

  public override func repr(_ vm: VM) throws(PyError) -> String {
    let np = Numpy.of(vm)
    if type.name == "recarray", array.dtype.isRecord {
      let plain = array.retyped(.record(array.dtype.layout.asNamed(false)))
      return ArrayText.repr(plain, prefix: "rec.array(")
    }
    if type !== np.arrayType {
      return ArrayText.repr(array, element: try np.elementText(array), prefix: type.name + "(")
    }
    return ArrayText.repr(array, element: try np.elementText(array))
  }

  public override func str(_ vm: VM) throws(PyError) -> String {
    let np = Numpy.of(vm)
    return ArrayText.str(array, element: try np.elementText(array))
  }

  public override func format(_ vm: VM, _ spec: String) throws(PyError) -> String {
    if array.rank == 0 { return try vm.format(Numpy.of(vm).plain(array.item()), spec) }
    if spec.isEmpty { return try str(vm) }
    throw vm.typeError("unsupported format string passed to numpy.ndarray.__format__")
  }

  // MARK: Container

  public override func length(_ vm: VM) throws(PyError) -> Int {
    if array.rank == 0 { throw vm.typeError("len() of unsized object") }
    return array.shape[0]
  }

  public override func truth(_ vm: VM) throws(PyError) -> Bool {
    if array.count == 1 { return try vm.isTrue(Numpy.of(vm).plain(array.item())) }
    if array.count == 0 {
      throw vm.valueError(
        "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an "
          + "array is not empty.")
    }
    throw vm.valueError(
      "The truth value of an array with more than one element is ambiguous. Use a.any() or "
        + "a.all()")
  }

  public override func iterate(_ vm: VM) throws(PyError) -> Value {
    if array.rank == 0 { throw vm.typeError("iteration over a 0-d array") }
    let np = Numpy.of(vm)
    var i = 0
    return vm.newIterator(holding: [Value(self)]) { [self] (_) throws(PyError) in
      if i >= array.shape[0] { return .undefined }
      i += 1
      return np.element(of: array, i - 1)
    }
  }

  public override func contains(_ vm: VM, _ item: Value) throws(PyError) -> Bool {
    let np = Numpy.of(vm)
    let same = try np.compare(.equal, Value(self), item)
    guard let found = same.as(NDArrayObject.self) else { return try vm.isTrue(same) }
    return try np.run { () throws(TensorError) in
      try Reduction.reduce(.logicalOr, found.array).item().truth
    }
  }

  public override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    let np = Numpy.of(vm)
    if key.isInt, array.rank > 0 {
      let n = array.shape[0]
      var i = Int(key.int)
      if i < 0 { i += n }
      if i < 0 || i >= n {
        throw vm.indexError("index \(key.int) is out of bounds for axis 0 with size \(n)")
      }
      let found = np.element(of: array, i)
      return type === np.arrayType ? found : try np.dressedRow(found, like: Value(self))
    }
    if key.tag == .tuple, let element = np.element(of: array, key.cast(TupleObject.self)) {
      return element
    }
    if array.dtype.isRecord, let found = try np.fieldItem(self, key) { return found }
    let items = try np.indexItems(key)
    let (result, isView) = try np.run { () throws(TensorError) in try Indexing.get(array, items) }
    if result.rank == 0 {
      for item in items { if case .ellipsis = item { return np.wrapArray(result) } }
      return array.dtype.isRecord ? np.void(result) : np.wrap(result)
    }
    let view = np.wrapArray(result)
    if isView { view.cast(NDArrayObject.self).owner = base(np) }
    return type === np.arrayType ? view : try np.dressed(view, like: Value(self))
  }

  public override func setItem(_ vm: VM, _ key: Value, _ value: Value) throws(PyError) {
    let np = Numpy.of(vm)
    if array.dtype.code.rawValue > DType.Code.object.rawValue {
      try np.assignSpecial(self, key, value)
      return
    }
    if key.isInt, array.rank == 1, array.isWriteable, !value.isObject || value.as(ScalarObject.self) != nil {
      let n = array.shape[0]
      var i = Int(key.int)
      if i < 0 { i += n }
      if i < 0 || i >= n {
        throw vm.indexError("index \(key.int) is out of bounds for axis 0 with size \(n)")
      }
      array.store(
        try np.element(value, array.dtype),
        at: array.data + i * array.strides[0] * array.dtype.itemSize)
      return
    }
    if key.tag == .tuple, array.isWriteable, value.isFloat || value.isInt,
      let place = np.place(in: array, key.cast(TupleObject.self))
    {
      array.store(try np.element(value, array.dtype), at: place)
      return
    }
    if key.isInt, array.rank == 1, value.tag == .list, array.dtype.isNumeric {
      throw np.noNumber(value, array.dtype)
    }
    let items = try np.indexItems(key)
    let whole = items.count == array.rank && items.allSatisfy(isInteger)
    if whole, array.dtype.isNumeric, value.tag == .list || value.tag == .tuple {
      throw np.noNumber(value, array.dtype)
    }
    if items.count > 1 {
      try np.run { () throws(TensorError) in try Indexing.checkIntegers(array, items) }
    }
    let source: NDArray
    if array.dtype.isObject {
      if whole, value.as(NDArrayObject.self)?.array.rank != 0 {
        let one = NDArray(uninitialized: [], .object)
        np.put(value, one, 0)
        source = one
      } else {
        source = try np.array(value, .object)
      }
    } else if value.isInt || value.isFloat || value.tag == .str {
      source = NDArray.scalar(
        try np.element(value, array.dtype),
        array.dtype.isText ? array.dtype : array.dtype)
    } else {
      let listed = value.tag == .list || value.tag == .tuple
      let given = try np.array(value, listed && array.dtype.isInteger ? array.dtype : nil)
      if given.rank == 0, !given.dtype.isObject, value.as(ComplexObject.self) != nil {
        source = .scalar(try np.element(value, array.dtype), array.dtype)
      } else {
        source =
          given.dtype.isText && !array.dtype.isText || given.dtype.isObject
          ? try np.cast(given, array.dtype) : given
      }
    }
    if whole, source.rank > 0 {
      throw np.sequenceForElement("only 0-dimensional arrays can be converted to Python scalars")
    }
    try np.run { () throws(TensorError) in
      try Indexing.set(array, items, source)
    }
  }

  private func isInteger(_ item: IndexItem) -> Bool {
    if case .integer = item { return true }
    return false
  }

  public override func deleteItem(_ vm: VM, _ key: Value) throws(PyError) {
    throw vm.valueError("cannot delete array elements")
  }

  /// The object that owns the memory: for a view the one it was made from, else this one.
  func base(_ np: Numpy) -> Value {
    if !owner.isNone { return owner }
    guard let source = array.base else { return Value(self) }
    owner = np.wrapArray(source)
    return owner
  }

  // MARK: Operators

  public override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    if let result = quick(vm, op, other, reflected) {
      return Value(vm.heap.make(NDArrayObject(type, result), bytes: result.byteCount))
    }
    if Numpy.defers(to: other) { return .notImplemented }
    let np = Numpy.of(vm)
    if type !== np.arrayType || np.isDerived(other) {
      return try np.derived(Value(self), other, np.ufunc(op)?.rawValue ?? "matmul", reflected) {
        () throws(PyError) in
        try np.binary(op, Value(self), other, reflected: reflected)
      }
    }
    return try np.binary(op, Value(self), other, reflected: reflected)
  }

  /// The result with another plain array or a number of Python's, where it is found at once.
  private func quick(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, _ reflected: Bool
  ) -> NDArray? {
    let rule: BinaryOp
    switch op {
    case .add: rule = .add
    case .subtract: rule = .subtract
    case .multiply: rule = .multiply
    case .divide: rule = .divide
    default: return nil
    }
    if type !== Numpy.of(vm).arrayType { return nil }
    switch other.tag {
    case .float: return Ufunc.quick(rule, array, other.float, reflected: reflected)
    case .int where other.int.magnitude < 1 << 24:
      return Ufunc.quick(rule, array, Double(other.int), reflected: reflected)
    case .object:
      guard let that = other.object as? NDArrayObject, that.type === type else { return nil }
      return reflected
        ? Ufunc.quick(rule, that.array, array) : Ufunc.quick(rule, array, that.array)
    default: return nil
    }
  }

  public override func inPlace(
    _ vm: VM, _ op: BinaryOperator, _ other: Value
  ) throws(PyError) -> Value {
    if array.isWriteable, let result = quick(vm, op, other, false), result.shape == array.shape,
      array.isContiguous
    {
      array.data.copyMemory(from: result.data, byteCount: result.byteCount)
      return Value(self)
    }
    if Numpy.defers(to: other) { return .notImplemented }
    let np = Numpy.of(vm)
    guard let right = try np.operand(other) else { return .notImplemented }
    if array.dtype.isObject || right.array.dtype.isObject {
      let result = try np.binary(op, Value(self), other, reflected: false)
      if let a = result.as(NDArrayObject.self) {
        try np.run { () throws(TensorError) in try array.assign(a.array) }
      }
      return Value(self)
    }
    guard let ufunc = np.ufunc(op) else {
      let product = try np.run { () throws(TensorError) in
        try Products.matmul(array, right.array)
      }
      try np.run { () throws(TensorError) in try array.assign(product) }
      return Value(self)
    }
    _ = try np.run { () throws(TensorError) in
      try Ufunc.binary(ufunc, Operand(array), right, out: array)
    }
    try np.report(ufunc.rawValue)
    return Value(self)
  }

  public override func unary(_ vm: VM, _ op: UnaryOperator) throws(PyError) -> Value {
    let np = Numpy.of(vm)
    let result = try np.unary(op, array)
    return type === np.arrayType ? result : try np.dressed(result, like: Value(self))
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    if Numpy.defers(to: other) { return .notImplemented }
    let np = Numpy.of(vm)
    if np.overridesUfuncs(Value(self)) || np.overridesUfuncs(other) {
      let names: [ComparisonOperator: String] = [
        .equal: "equal", .notEqual: "not_equal", .less: "less", .lessEqual: "less_equal",
        .greater: "greater", .greaterEqual: "greater_equal",
      ]
      if let name = names[op] {
        let function = try vm.getAttribute(try vm.importModule("numpy"), name)
        return try vm.call(function, Value(self), other)
      }
    }
    let result = try np.compare(op, Value(self), other)
    if type === Numpy.of(vm).arrayType || result.isNotImplemented { return result }
    return try Numpy.of(vm).dressed(result, like: Value(self))
  }

  public override func hash(_ vm: VM) throws(PyError) -> Int64 {
    throw vm.typeError("unhashable type: 'numpy.ndarray'")
  }

  public override func number(_ vm: VM, as kind: NumberKind) throws(PyError) -> Value {
    if kind == .index {
      // A list times an array is the array's business, so this must not throw.
      guard array.rank == 0, array.dtype.isInteger else { return .undefined }
      return Numpy.of(vm).plain(array.item())
    }
    guard array.rank == 0 else {
      throw vm.typeError("only 0-dimensional arrays can be converted to Python scalars")
    }
    return try Numpy.of(vm).number(array.item(), kind)
  }
}

extension Numpy {
  /// The element or row at a checked index of the first axis.
  func element(of array: NDArray, _ i: Int) -> Value {
    if array.rank > 1 { return wrapArray(array.selected(axis: 0, i)) }
    if array.dtype.isRecord { return void(array.selected(axis: 0, i)) }
    return scalar(
      array.load(array.data + i * array.strides[0] * array.dtype.itemSize), array.dtype)
  }

  /// The element at one integer for each axis; nil for any other key, and where one is out of range.
  func element(of array: NDArray, _ key: TupleObject) -> Value? {
    guard !array.dtype.isRecord, let place = place(in: array, key) else { return nil }
    return scalar(array.load(place), array.dtype)
  }

  /// Where the element at one integer for each axis lies.
  func place(in array: NDArray, _ key: TupleObject) -> UnsafeMutableRawPointer? {
    guard key.count == array.rank, key.count > 0 else { return nil }
    var offset = 0
    for axis in 0..<key.count {
      guard key[axis].isInt else { return nil }
      let n = array.shape[axis]
      var i = Int(clamping: key[axis].int)
      if i < 0 { i += n }
      if i < 0 || i >= n { return nil }
      offset += i * array.strides[axis]
    }
    return array.data + offset * array.dtype.itemSize
  }

  /// A scalar as the builtin `int`, `float` or `complex` sees it.
  func number(_ value: Scalar, _ kind: NumberKind) throws(PyError) -> Value {
    let plain = plain(value)
    switch kind {
    case .index: return plain.isInt || plain.isBool || plain.tag == .bigInt ? plain : .undefined
    case .int: return try vm.call(Value(vm.types.int), plain)
    case .float: return Value(try vm.double(try vm.call(Value(vm.types.float), plain)))
    case .complex: return try vm.call(Value(vm.types.complex), plain)
    }
  }

  /// What the builtins say about a list, or a complex number, as a single number.
  func noNumber(_ value: Value, _ dtype: DType) -> PyError {
    let name = vm.typeName(value)
    if dtype.isFloating, value.tag == .list || value.tag == .tuple || name == "range" {
      return sequenceForElement(
        "float() argument must be a string or a real number, not '\(name)'")
    }
    return vm.typeError(
      dtype.isInteger
        ? "int() argument must be a string, a bytes-like object or a real number, not '\(name)'"
        : dtype.isComplex
          ? "must be real number, not \(name)"
          : "float() argument must be a string or a real number, not '\(name)'")
  }

  /// An element that was given several values, with what the conversion said as its cause.
  func sequenceForElement(_ said: String) -> PyError {
    let error = vm.valueError("setting an array element with a sequence.")
    error.exception.cause = Value(vm.typeError(said).exception)
    error.exception.suppressesContext = true
    return error
  }

  /// A view as a Python object that knows whose memory it shows.
  func wrapView(_ array: NDArray, of source: Value) -> Value {
    let result: Value
    if let model = source.as(NDArrayObject.self), model.type !== arrayType {
      result = (try? dressed(wrapArray(array), like: source)) ?? wrapArray(array)
    } else {
      result = wrapArray(array)
    }
    if array.base != nil, let object = source.as(NDArrayObject.self),
      object.array.storage === array.storage
    {
      result.cast(NDArrayObject.self).owner = object.base(self)
    }
    return result
  }

  /// What stands between the brackets, item by item.
  func indexItems(_ key: Value) throws(PyError) -> [IndexItem] {
    if key.tag == .tuple {
      var result: [IndexItem] = []
      for v in key.cast(TupleObject.self).buffer { result.append(try indexItem(v)) }
      return result
    }
    return [try indexItem(key)]
  }

  private func bound(_ value: Value) throws(PyError) -> Int? {
    if value.isNone { return nil }
    if value.isInt { return Int(clamping: value.int) }
    let index = try vm.optionalIndex(value)
    guard index.isInt else {
      throw vm.typeError("slice indices must be integers or None or have an __index__ method")
    }
    return Int(clamping: index.int)
  }

  private func indexItem(_ value: Value) throws(PyError) -> IndexItem {
    switch value.tag {
    case .int: return .integer(Int(clamping: value.int))
    case .none: return .newAxis
    case .ellipsis: return .ellipsis
    case .bool: return .array(.scalar(.bool(value.bool), .bool))
    case .slice:
      let s = value.cast(SliceObject.self)
      return .slice(try bound(s.start), try bound(s.stop), try bound(s.step))
    case .list, .range:
      let a = try array(value)
      if a.dtype.isInexact && a.count > 0 { break }
      return .array(try checkedIndex(a.count == 0 ? NDArray([Int64](), a.shape) : a))
    default: break
    }
    if let a = value.as(NDArrayObject.self) {
      if a.array.rank == 0, a.array.dtype.isInteger {
        return .integer(Int(a.array.item().integer ?? 0))
      }
      return .array(try checkedIndex(a.array))
    }
    if value.isObject {
      if let scalar = value.object as? ScalarObject {
        if scalar.dtype.isInteger { return .integer(Int(scalar.value.integer ?? 0)) }
        if scalar.dtype.isBool { return .array(.scalar(scalar.value, .bool)) }
      }
      if let other = value.object as? ArrayConvertible {
        let a = try other.array(vm)
        if a.rank == 0 && a.dtype.isInteger { return .integer(Int(a.item().integer ?? 0)) }
        if !(value.object is ScalarObject) { return .array(try checkedIndex(a)) }
      }
      if value.tag != .str {
        let index = try vm.optionalIndex(value)
        if index.isInt { return .integer(Int(index.int)) }
      }
    }
    throw vm.indexError(
      "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean "
        + "arrays are valid indices")
  }

  private func checkedIndex(_ a: NDArray) throws(PyError) -> NDArray {
    if a.dtype.isInteger || a.dtype.isBool { return a }
    throw vm.indexError("arrays used as indices must be of integer (or boolean) type")
  }

  /// How elements show when the program set formatters, or are objects; nil for NumPy's own way.
  func elementText(_ a: NDArray) throws(PyError) -> ArrayText.ElementText? {
    if a.dtype.isObject {
      // Texts are made before the layout, which cannot throw.
      var texts: [UInt64: String] = [:]
      for i in 0..<a.count {
        let v = plain(a.item(i))
        let text = try vm.repr(v)
        texts[v.bits ^ UInt64(v.tag.rawValue) << 56] = v.tag == .list ? "list(\(text))" : text
      }
      return { value in
        guard case .object(let tag, let bits) = value else { return "" }
        return texts[bits ^ tag << 56] ?? ""
      }
    }
    guard let formatters else { return nil }
    let kinds: [String] =
      a.dtype.isFloating ? ["all", "float_kind", "float"]
      : a.dtype.isInteger ? ["all", "int_kind", "int"]
      : a.dtype.isBool ? ["all", "bool"] : a.dtype.isTime ? ["all", a.dtype.code == .datetime
        ? "datetime" : "timedelta"] : a.dtype.isRecord ? ["all", "void"]
      : a.dtype.isComplex ? ["all", "complex_kind"] : ["all", "str_kind", "numpystr"]
    for kind in kinds {
      let function = formatters.get(vm.intern(kind))
      if function.isUndefined || function.isNone { continue }
      var texts: [String] = []
      for i in 0..<min(a.count, 100_000) {
        texts.append(try vm.str(try vm.call(function, scalar(a.item(i), a.dtype))))
      }
      var next = 0
      return { _ in
        next += 1
        return next <= texts.count ? texts[next - 1] : ""
      }
    }
    return nil
  }
}
