import CKernels
import Python
import Tensors

/// A NumPy scalar: `np.float32(0.1)`, and what indexing and reductions give.
public final class ScalarObject: ArrayConvertible {
  public let value: Scalar
  public let dtype: DType

  /// The str that a `str_` is, else undefined.
  private let plain: Value

  init(_ type: TypeObject, _ value: Scalar, _ dtype: DType, plain: Value = .undefined) {
    self.value = value
    self.dtype = dtype
    self.plain = plain
    super.init(type)
  }

  public override func array(_ vm: VM) throws(PyError) -> NDArray { .scalar(value, dtype) }

  /// The number as NumPy's `str` shows it.
  var text: String { ArrayText.scalarText(.scalar(value, dtype)) }

  public override func str(_ vm: VM) throws(PyError) -> String { text }

  public override var underlyingStr: StrObject? { plain.asStr }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(plain)
  }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    if PrintOptions.current.legacy != 0, PrintOptions.current.legacy <= 125 {
      return dtype.isText ? vm.quoted(vm.newStr(text)) : text
    }
    switch dtype.code {
    case .bool: return "np.\(text)_"
    case .text: return "np.str_(\(vm.quoted(vm.newStr(text))))"
    case .bytes: return "np.bytes_(\(text))"
    case .datetime, .timedelta: return timeRepr
    case .complex64, .complex128:
      let bare = text.hasPrefix("(") ? String(text.dropFirst().dropLast()) : text
      return "np.\(dtype.name)(\(bare))"
    default: return "np.\(dtype.name)(\(text))"
    }
  }

  public override func format(_ vm: VM, _ spec: String) throws(PyError) -> String {
    if spec.isEmpty && !dtype.isNumeric { return text }
    if spec.isEmpty && dtype.isBool { return text }
    if dtype.code == .datetime { return try super.format(vm, spec) }
    return try vm.format(Numpy.of(vm).plain(value), spec)
  }

  public override func hash(_ vm: VM) throws(PyError) -> Int64 {
    try vm.hash(Numpy.of(vm).plain(value))
  }

  public override func truth(_ vm: VM) throws(PyError) -> Bool { value.truth }

  public override func number(_ vm: VM, as kind: NumberKind) throws(PyError) -> Value {
    if dtype.isTime && kind == .index { return .undefined }
    if dtype.code == .datetime {
      throw vm.typeError(
        "int() argument must be a string, a bytes-like object or a real number, not "
          + "'datetime.\(dtype.timeUnit.rawValue > TimeUnit.day.rawValue ? "datetime" : "date")'")
    }
    switch (kind, value) {
    case (.index, .int(let i)): return Value(i)
    case (.index, .uint(let u)): return vm.int(u)
    case (.index, .bool(let b)):
      return Value(b ? 1 : 0)
    case (.index, _): return .undefined
    case (.float, .float(let d)): return Value(d)
    default: return try Numpy.of(vm).number(value, kind)
    }
  }

  public override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    if Numpy.defers(to: other) { return .notImplemented }
    if dtype.code == .float64, case .float(let mine) = value {
      var theirs: Double?
      if other.isFloat {
        theirs = other.float
      } else if other.isInt {
        theirs = Double(other.int)
      } else if other.tag == .object, let scalar = other.object as? ScalarObject,
        scalar.dtype.code == .float64, case .float(let d) = scalar.value
      {
        theirs = d
      }
      if let theirs {
        let (x, y) = reflected ? (theirs, mine) : (mine, theirs)
        if let result = ScalarObject.fast(op, x, y), result.isFinite {
          return Value(vm.heap.make(ScalarObject(type, .float(result), .float64)))
        }
      }
    }
    if dtype.isText, op == .add || op == .multiply || op == .modulo {
      let mine = vm.text(text)
      return reflected ? try vm.binary(op, other, mine) : try vm.binary(op, mine, other)
    }
    if dtype.isBytes, op == .add || op == .multiply || op == .modulo {
      let mine = Numpy.of(vm).plain(value)
      return reflected ? try vm.binary(op, other, mine) : try vm.binary(op, mine, other)
    }
    let np = Numpy.of(vm)
    if dtype.isInteger, op == .add || op == .subtract || op == .multiply {
      try noteOverflow(np, op, other)
    }
    return try np.binary(op, Value(self), other, reflected: reflected)
  }

  private static func fast(_ op: BinaryOperator, _ x: Double, _ y: Double) -> Double? {
    switch op {
    case .add: x + y
    case .subtract: x - y
    case .multiply: x * y
    case .divide: y == 0 ? nil : x / y
    case .floorDivide: y == 0 ? nil : FloorDivision.quotient(x, y)
    case .modulo: y == 0 ? nil : FloorDivision.remainder(x, y)
    case .power: lk_pow(x, y)
    default: nil
    }
  }

  /// Integer scalars warn when they wrap, arrays do not.
  private func noteOverflow(
    _ np: Numpy, _ op: BinaryOperator, _ other: Value
  ) throws(PyError) {
    guard case .int(let x) = value else { return }
    var y: Int64
    if other.isInt {
      y = other.int
      // One that does not fit the type at all is refused, which is no overflow.
      if (try? Ufunc.checkFits(Operand(.scalar(y), weak: .int), dtype)) == nil { return }
    } else if let scalar = other.as(ScalarObject.self), scalar.dtype == dtype,
      case .int(let i) = scalar.value
    {
      y = i
    } else {
      return
    }
    if op == .subtract { y = 0 &- y }
    let (result, overflow) =
      op == .multiply ? x.multipliedReportingOverflow(by: y) : x.addingReportingOverflow(y)
    let bits = Int64(8 * dtype.itemSize)
    var outside = overflow
    if !overflow && bits < 64 {
      let low: Int64 = dtype.isSigned ? -(1 << (bits - 1)) : 0
      let high: Int64 = dtype.isSigned ? (1 << (bits - 1)) - 1 : (1 << bits) - 1
      outside = result < low || result > high
    }
    if outside {
      FloatingEvents.pending.insert(.over)
      let name = op == .multiply ? "multiply" : op == .add ? "add" : "subtract"
      try np.report("scalar \(name)")
    }
  }

  public override func unary(_ vm: VM, _ op: UnaryOperator) throws(PyError) -> Value {
    try Numpy.of(vm).unary(op, .scalar(value, dtype))
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    if Numpy.defers(to: other) { return .notImplemented }
    if dtype.isText, let text = other.asStr {
      return try vm.compare(op, vm.text(self.text), Value(text))
    }
    if dtype.isBytes, other.asBytes != nil {
      return try vm.compare(op, Numpy.of(vm).plain(value), other)
    }
    if op == .equal || op == .notEqual, try Numpy.of(vm).operand(other) == nil {
      return .notImplemented
    }
    return try Numpy.of(vm).compare(op, Value(self), other)
  }

  public override func length(_ vm: VM) throws(PyError) -> Int {
    if dtype.isText { return text.unicodeScalars.count }
    if case .bytes(let b) = value { return b.count }
    throw vm.typeError("object of type '\(type.messageName)' has no len()")
  }

  public override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    if dtype.isText { return try vm.getItem(vm.text(text), key) }
    if dtype.isBytes { return try vm.getItem(Numpy.of(vm).plain(value), key) }
    if key.tag == .tuple, key.cast(TupleObject.self).count == 0 { return Value(self) }
    let np = Numpy.of(vm)
    if key.isNone || key.tag == .ellipsis {
      return try np.wrapArray(array(vm)).object.getItem(vm, key)
    }
    throw vm.indexError("invalid index to scalar variable.")
  }

  public override func iterate(_ vm: VM) throws(PyError) -> Value {
    if dtype.isText { return try vm.iterate(vm.text(text)) }
    if dtype.isBytes { return try vm.iterate(Numpy.of(vm).plain(value)) }
    throw vm.typeError("'\(type.messageName)' object is not iterable")
  }

  public override func contains(_ vm: VM, _ item: Value) throws(PyError) -> Bool {
    if dtype.isText { return try vm.contains(vm.text(text), item) }
    throw vm.typeError("argument of type '\(type.messageName)' is not iterable")
  }

  public override var looksUpPlainly: Bool { false }

  public override func attribute(_ vm: VM, _ name: StrObject) throws(PyError) -> Value {
    let found = type.lookup(name)
    if !found.isObject || found.isUndefined {
      if dtype.isText { return try vm.getAttribute(vm.text(text), name) }
      if dtype.isBytes { return try vm.getAttribute(Numpy.of(vm).plain(value), name) }
      if let own = ScalarObject.numberNames.first(where: { $0 == name.string }),
        dtype.isInteger || dtype.isFloating
      {
        if own == "numerator" && dtype.isInteger { return Value(self) }
        if own == "is_integer", dtype.isInteger { return try vm.getAttribute(Value(1.0), name) }
        let np = Numpy.of(vm)
        return try vm.getAttribute(np.plain(value), name)
      }
      return try super.attribute(vm, name)
    }
    // What the class has from `str`, `float` or `complex` is a method of the plain value.
    let builtin: TypeObject? =
      dtype.isText ? vm.types.str : dtype.isBytes ? vm.types.bytes : dtype.code == .float64 ? vm.types.float
      : dtype.code == .complex128 ? vm.types.complex : nil
    if let builtin, !name.string.hasPrefix("__") {
      let theirs = builtin.lookup(name)
      if theirs.isObject, theirs.object === found.object {
        let np = Numpy.of(vm)
        return try vm.getAttribute(dtype.isText ? vm.text(text) : np.plain(value), name)
      }
    }
    return try super.attribute(vm, name)
  }
}

extension ScalarObject {
  fileprivate static let numberNames = [
    "is_integer", "as_integer_ratio", "bit_count", "numerator", "denominator",
  ]
}

extension Numpy {
  /// The scalar classes with their abstract bases.
  func makeScalarTypes() {
    func abstract(_ name: String, _ base: TypeObject?) -> TypeObject {
      let type = vm.type(name, module: "numpy", base: base) { t in
        if base == nil { ScalarMethods.addRows(t) }
      }
      abstractTypes[name] = type
      return type
    }
    generic = abstract("generic", nil)
    let number = abstract("number", generic)
    let integer = abstract("integer", number)
    let signed = abstract("signedinteger", integer)
    let unsigned = abstract("unsignedinteger", integer)
    let inexact = abstract("inexact", number)
    let floating = abstract("floating", inexact)
    let complexFloating = abstract("complexfloating", inexact)
    let flexible = abstract("flexible", generic)
    let character = abstract("character", flexible)
    for code in 0...DType.Code.record.rawValue {
      let dtype = Numpy.dtype(of: DType.Code(rawValue: code) ?? .object)
      let base: TypeObject =
        dtype.isSigned ? signed : dtype.isUnsigned ? unsigned : dtype.isFloating ? floating
        : dtype.isComplex ? complexFloating : dtype.isText || dtype.isBytes ? character
        : dtype.isRecord ? flexible : dtype.code == .timedelta ? signed : generic
      let also: [TypeObject] =
        dtype.code == .float64 ? [vm.types.float] : dtype.code == .complex128
        ? [vm.types.complex] : dtype.isText ? [vm.types.str]
        : dtype.isBytes ? [vm.types.bytes] : []
      let name =
        dtype.isText ? "str_" : dtype.isObject ? "object_" : dtype.isBytes ? "bytes_"
        : dtype.isRecord ? "void" : dtype.name
      scalarTypes.append(
        vm.type(name, module: "numpy", base: base, also: also) { t in
          t.new("\(name)(cls, value=?, dtype=None, /)") { (vm, a) throws(PyError) in
            let np = Numpy.of(vm)
            if dtype.isTime { return try np.makeTime(a, dtype.code) }
            if dtype.isRecord { return try np.makeVoid(a) }
            if !a.has(1) { return np.wrap(.zeros([], dtype.isText ? .text(1) : dtype)) }
            return try np.makeScalar(a[1], dtype)
          }
          if dtype.isRecord { VoidObject.addRows(t) }
        })
    }
    recordType = vm.type("record", module: "numpy", base: scalarTypes[scalarTypes.count - 1])
  }

  /// `np.float32(x)`: a scalar, or an array if `x` is a sequence.
  private func makeScalar(_ value: Value, _ dtype: DType) throws(PyError) -> Value {
    if value.isInt || value.isFloat || value.isBool {
      if value.isInt && dtype.isInteger { try checkRange(.int(value.int), dtype) }
      if dtype.isText { return scalar(.text(try vm.str(value)), dtype) }
      return wrap(.scalar(try element(value, dtype), dtype))
    }
    if let text = value.asStr, dtype.isText {
      return scalar(.text(text.string), .text(max(text.count, 1)))
    }
    if dtype.isObject { return value }
    if dtype.isBytes {
      let bytes: [UInt8]
      if let own = value.asBytes { bytes = own.bytes } else { bytes = Array(try vm.str(value).utf8) }
      return scalar(.bytes(bytes), .bytes(max(bytes.count, 1)))
    }
    if dtype.isText { return scalar(.text(try vm.str(value)), .text(1)) }
    if value.tag == .str || value.tag == .bigInt {
      return wrap(.scalar(try element(value, dtype), dtype))
    }
    return wrap(try array(value, dtype))
  }
}
