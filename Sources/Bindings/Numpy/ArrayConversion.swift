import Python
import Tensors

/// From Python values to arrays and back.
extension Numpy {
  /// `np.asarray(value, dtype)`: an array's own memory where type and form allow.
  public func array(_ value: Value, _ dtype: DType? = nil) throws(PyError) -> NDArray {
    let found: NDArray
    if value.isObject {
      if let object = value.object as? ArrayConvertible {
        found = try object.array(vm)
      } else {
        found = try build(value, dtype)
      }
    } else {
      found = try build(value, dtype)
    }
    guard let dtype else { return found }
    return try cast(found, dtype)
  }

  /// `astype` with Python's errors: text that is no number, NaN as integer.
  func cast(_ a: NDArray, _ wanted: DType) throws(PyError) -> NDArray {
    var dtype = wanted
    if dtype.isText && dtype.itemSize == 0 {
      if a.dtype.isText { return a }
      dtype = .text(max(a.dtype.isObject ? try widest(a) : a.dtype.textWidth, 1))
    }
    if a.dtype == dtype { return a }
    if dtype.isObject {
      let result = NDArray(uninitialized: a.shape, .object)
      for i in 0..<a.count { put(try plain(a.item(i), a.dtype), result, i) }
      return result
    }
    if let special = try castSpecial(a, dtype) { return special }
    if a.dtype.isObject || (a.dtype.isText && !dtype.isText) {
      let result = NDArray(uninitialized: a.shape, dtype)
      for i in 0..<a.count {
        let value = plain(a.item(i))
        do throws(PyError) {
          result.store(try element(value, dtype), at: result.data + i * dtype.itemSize)
        } catch {
          guard let text = value.asStr, a.dtype.isText else { throw error }
          let quoted = "np.str_(\(vm.quoted(text)))"
          throw vm.valueError(
            dtype.isInteger
              ? "invalid literal for int() with base 10: \(quoted)"
              : "could not convert string to float: \(quoted)")
        }
      }
      return result
    }
    if a.dtype.isInexact && dtype.isInteger {
      let finite = try run { () throws(TensorError) in
        try Reduction.reduce(.logicalAnd, try Ufunc.unary(.isfinite, a))
      }
      if !finite.item().truth { FloatingEvents.pending.insert(.invalid) }
      try report("cast")
    }
    let result = a.astype(dtype)
    if a.dtype.isFloating, dtype.isFloating, dtype.itemSize < a.dtype.itemSize {
      if result.hasInfinity, !a.hasInfinity { FloatingEvents.pending.insert(.over) }
      try report("cast")
    }
    return result
  }

  private func widest(_ a: NDArray) throws(PyError) -> Int {
    var width = 1
    for i in 0..<a.count { width = max(width, try vm.str(plain(a.item(i))).unicodeScalars.count) }
    return width
  }

  /// Writes a value of the program into an object array.
  func put(_ value: Value, _ a: NDArray, _ index: Int) {
    a.store(.object(UInt64(value.tag.rawValue), value.bits), at: a.pointer(flat: index))
  }

  /// One Python value as an element of a type.
  func element(_ value: Value, _ dtype: DType) throws(PyError) -> Scalar {
    if dtype.isObject { return .object(UInt64(value.tag.rawValue), value.bits) }
    if dtype.code.rawValue > DType.Code.object.rawValue { return try special(value, dtype) }
    switch value.tag {
    case .bool: return .bool(value.bool)
    case .int:
      if dtype.isInteger { try checkRange(.int(value.int), dtype) }
      return .int(value.int)
    case .float:
      let found = try real(value.float, dtype)
      if dtype.isInteger, abs(value.float) < 0x1p62 {
        try checkRange(.int(Int64(value.float)), dtype)
      }
      return found
    case .str:
      let text = value.cast(StrObject.self).string
      if dtype.isText { return .text(text) }
      return try parsed(text, dtype)
    default: break
    }
    if value.isObject, let scalar = value.object as? ScalarObject {
      if dtype.isInteger, case .int = scalar.value { return scalar.value }
      if case .text(let text) = scalar.value, !dtype.isText { return try parsed(text, dtype) }
      if case .float(let d) = scalar.value { return try real(d, dtype) }
      return scalar.value
    }
    if value.isObject, let array = value.object as? ArrayConvertible {
      let a = try array.array(vm)
      if a.count == 1 && a.rank == 0 { return a.item() }
      throw vm.valueError("setting an array element with a sequence.")
    }
    if let complex = value.as(ComplexObject.self) {
      if dtype.isComplex { return .complex(complex.real, complex.imaginary) }
      throw noNumber(value, dtype)
    }
    if dtype.isText { return .text(try vm.str(value)) }
    if value.tag == .bigInt {
      let big = value.cast(BigIntObject.self).value
      if dtype.code == .uint64, let small = UInt64(big.text()) { return .uint(small) }
      if dtype.isInexact { return .float(big.double) }
      throw vm.overflowError("Python int too large to convert to C long")
    }
    if value.tag == .list || value.tag == .tuple {
      throw vm.valueError("setting an array element with a sequence.")
    }
    if dtype.isBool { return .bool(try vm.isTrue(value)) }
    if dtype.isInexact || value.isNone {
      if value.isNone && dtype.isInexact { return .float(.nan) }
      if !value.isNone { return .float(try vm.double(value)) }
    }
    let index = try vm.number(value, as: .int)
    if index.isInt { return .int(index.int) }
    throw vm.typeError(
      "int() argument must be a string, a bytes-like object or a real number, not "
        + "'\(vm.typeName(value))'")
  }

  private func real(_ value: Double, _ dtype: DType) throws(PyError) -> Scalar {
    if dtype.isInteger {
      if value.isNaN { throw vm.valueError("cannot convert float NaN to integer") }
      if value.isInfinite {
        throw vm.overflowError("cannot convert float infinity to integer")
      }
    }
    return dtype.isText ? .text(ScalarText.float(value)) : .float(value)
  }

  func checkRange(_ value: Scalar, _ dtype: DType) throws(PyError) {
    let probe = Operand(NDArray.scalar(value, .int64), weak: .int)
    try run { () throws(TensorError) in try Ufunc.checkFits(probe, dtype) }
  }

  private func parsed(_ text: String, _ dtype: DType) throws(PyError) -> Scalar {
    if dtype.isBool { return .bool(!text.isEmpty) }
    let converter = dtype.isInteger ? vm.types.int : vm.types.float
    let value = try vm.call(Value(converter), vm.text(text))
    return value.isInt ? .int(value.int) : .float(try vm.double(value))
  }

  // MARK: Nested sequences

  private func build(_ value: Value, _ dtype: DType?) throws(PyError) -> NDArray {
    if let dtype, dtype.isTime, value.tag == .str { return try times(value, dtype) }
    if let dtype, dtype.isRecord { return try records(value, dtype) }
    switch value.tag {
    case .bool: return .scalar(.bool(value.bool), .bool)
    case .int: return .scalar(.int(value.int), .int64)
    case .float: return .scalar(.float(value.float), .float64)
    case .str: return NDArray(text: [value.cast(StrObject.self).string], [])
    case .range:
      let range = value.cast(RangeObject.self)
      let result = NDArray(uninitialized: [Int(range.count)], .int64)
      for i in 0..<result.count { result.int64[i] = range.start &+ Int64(i) &* range.step }
      return result
    default: break
    }
    var shape: Shape = []
    var kind = Discovery()
    if dtype?.isObject == true { return try objects(value) }
    if let dtype, dtype.isRecord { return try records(value, dtype) }
    if let dtype, dtype.isTime { return try times(value, dtype) }
    try discover(value, 0, &shape, &kind, dtype)
    let type: DType
    if let dtype, !((dtype.isText || dtype.isBytes) && dtype.itemSize == 0) { type = dtype } else {
      type = kind.dtype ?? dtype ?? .float64
    }
    let result = NDArray(uninitialized: shape, type)
    var at = 0
    try fill(value, 0, result, &at)
    return result
  }

  /// An array of objects: as deep as all branches are alike, what is below stays a list.
  func objects(_ value: Value) throws(PyError) -> NDArray {
    var shape: Shape = []
    var level = [value]
    while shape.count < 32 {
      var next: [Value] = []
      var width: Int?
      var alike = !level.isEmpty
      for v in level {
        let inner = try embedded(v)
        let found =
          if let inner { inner.rank == 0 ? nil : rows(inner) } else { try items(v) }
        guard let found, width == nil || width == found.count else {
          alike = false
          break
        }
        width = found.count
        next += found
      }
      guard alike, let width else { break }
      shape.append(width)
      level = next
      if width == 0 { break }
    }
    let result = NDArray(uninitialized: shape, .object)
    for (i, v) in level.enumerated() where i < result.count { put(v, result, i) }
    return result
  }

  private func rows(_ a: NDArray) -> [Value] {
    (0..<a.shape[0]).map { i in
      let row = a.selected(axis: 0, i)
      return row.rank == 0 ? plain(row.item()) : wrapArray(row)
    }
  }

  /// What kinds of values a nested sequence holds.
  private struct Discovery {
    var dtype: DType?
    var ragged = false
    var closed = false

    mutating func add(_ other: DType) {
      if let known = dtype {
        if known != other { dtype = DType.promote(known, other) ?? .object }
      } else {
        dtype = other
      }
    }
  }

  private func items(_ value: Value) throws(PyError) -> [Value]? {
    switch value.baseTag {
    case .list, .tuple, .range: return try vm.array(value)
    case .object, .instance:
      if value.object is ScalarObject || value.object is ComplexObject { return nil }
      if value.object is ListObject || value.object is TupleObject { return try vm.array(value) }
      if value.tag == .instance {
        let convert = try vm.optionalAttribute(value, vm.intern("__array__"))
        if !convert.isUndefined { return nil }
        let length = value.object.type.lookup(vm.intern("__len__"))
        let get = value.object.type.lookup(vm.intern("__getitem__"))
        if !length.isUndefined && !get.isUndefined {
          var result: [Value] = []
          for i in 0..<(try vm.length(value)) { result.append(try vm.getItem(value, Value(i))) }
          return result
        }
      }
      return nil
    default: return nil
    }
  }

  func embedded(_ value: Value) throws(PyError) -> NDArray? {
    guard value.isObject else { return nil }
    if let a = value.object as? ArrayConvertible { return try a.array(vm) }
    if value.tag == .instance {
      let convert = try vm.optionalAttribute(value, vm.intern("__array__"))
      if !convert.isUndefined { return try array(try vm.call(convert, [])) }
    }
    return nil
  }

  private func discover(
    _ value: Value, _ depth: Int, _ shape: inout Shape, _ kind: inout Discovery, _ dtype: DType?
  ) throws(PyError) {
    var sizes: [Int] = []
    var children: [Value] = []
    if let inner = try embedded(value) {
      sizes = inner.shape
      kind.add(inner.dtype)
    } else if let list = try items(value) {
      sizes = [list.count]
      children = list
    } else {
      try addLeaf(value, &kind)
    }
    // Every level must be as deep and as wide as the first branch found it.
    for (i, n) in sizes.enumerated() {
      if depth + i < shape.count {
        if shape[depth + i] != n || kind.closed && depth + i >= shape.count {
          throw inhomogeneous(Array(shape[0..<(depth + i)]), dtype)
        }
      } else if kind.closed {
        throw inhomogeneous(shape, dtype)
      } else {
        shape.append(n)
      }
    }
    if children.isEmpty {
      if depth + sizes.count < shape.count && !(sizes.last == 0) {
        throw inhomogeneous(Array(shape[0..<(depth + sizes.count)]), dtype)
      }
      kind.closed = true
      return
    }
    for child in children { try discover(child, depth + 1, &shape, &kind, dtype) }
  }

  private func inhomogeneous(_ shape: Shape, _ dtype: DType?) -> PyError {
    vm.valueError(
      "setting an array element with a sequence. The requested array has an inhomogeneous shape "
        + "after \(shape.count) dimensions. The detected shape was \(tupleText(shape)) + "
        + "inhomogeneous part.")
  }

  private func addLeaf(_ value: Value, _ kind: inout Discovery) throws(PyError) {
    switch value.tag {
    case .bool: kind.add(.bool)
    case .int: kind.add(.int64)
    case .float: kind.add(.float64)
    case .str: kind.add(.text(max(value.cast(StrObject.self).count, 1)))
    case .bigInt:
      let fits = UInt64(value.cast(BigIntObject.self).value.text()) != nil
      kind.add(fits ? .uint64 : .object)
    default:
      if value.isObject, let scalar = value.object as? ScalarObject {
        kind.add(scalar.dtype)
      } else if let bytes = value.asBytes {
        kind.add(.bytes(max(bytes.bytes.count, 1)))
      } else if value.isObject, value.object is ComplexObject {
        kind.add(.complex128)
      } else {
        kind.add(.object)
      }
    }
  }

  private func fill(
    _ value: Value, _ depth: Int, _ out: NDArray, _ at: inout Int
  ) throws(PyError) {
    if depth == out.rank {
      if let inner = try embedded(value), inner.rank == 0 {
        out.view(offset: at, shape: [], strides: []).convert(from: inner)
      } else {
        out.store(try element(value, out.dtype), at: out.data + at * out.dtype.itemSize)
      }
      at += 1
      return
    }
    if let inner = try embedded(value) {
      let view = out.view(
        offset: at, shape: inner.shape, strides: NDArray.rowMajorStrides(inner.shape))
      view.convert(from: try cast(inner, out.dtype))
      at += inner.count
      return
    }
    if let list = try items(value) {
      if depth == out.rank - 1, out.dtype == .float64 {
        let p = out.float64
        for v in list {
          if v.isFloat {
            p[at] = v.float
          } else if v.isInt {
            p[at] = Double(v.int)
          } else {
            out.store(try element(v, out.dtype), at: out.data + at * 8)
          }
          at += 1
        }
        return
      }
      for v in list { try fill(v, depth + 1, out, &at) }
    }
  }

  /// Nested lists of plain values; a 0-dimensional array gives the value itself.
  func list(_ a: NDArray) -> Value {
    if !a.dtype.isNumeric, a.dtype.isRecord || a.dtype.isTime { return specialList(a) }
    if a.rank == 0 { return plain(a.item()) }
    let result = vm.newList(capacity: a.shape[0])
    if a.rank == 1 {
      let size = a.dtype.itemSize
      for i in 0..<a.shape[0] { result.append(plain(a.load(a.data + i * a.strides[0] * size))) }
    } else {
      for i in 0..<a.shape[0] { result.append(list(a.selected(axis: 0, i))) }
    }
    return Value(result)
  }

  // MARK: Arguments

  /// A value as an operand of a ufunc: bare Python numbers stay weak. Nil if it is no array.
  func operand(_ value: Value) throws(PyError) -> Operand? {
    switch value.baseTag {
    case .bool: return Operand(.scalar(.bool(value.bool), .bool), weak: .bool)
    case .int: return Operand(.scalar(.int(value.int), .int64), weak: .int)
    case .float: return Operand(.scalar(.float(value.float), .float64), weak: .float)
    case .list, .tuple, .str, .range, .bytes: return Operand(try array(value))
    case .bigInt:
      let big = value.cast(BigIntObject.self).value
      if let u = UInt64(big.text()) { return Operand(.scalar(.uint(u), .uint64), weak: .int) }
      return Operand(.scalar(.float(big.double), .float64), weak: .float)
    default: break
    }
    guard value.isObject else { return nil }
    if let object = value.object as? ArrayConvertible { return Operand(try object.array(vm)) }
    if let complex = value.object as? ComplexObject {
      return Operand(
        .scalar(.complex(complex.real, complex.imaginary), .complex128), weak: .complex)
    }
    if value.asBytes != nil { return Operand(try array(value)) }
    if let span = try calendarOperand(value) { return Operand(span) }
    if let inner = try embedded(value) { return Operand(inner) }
    if value.object is ListObject || value.object is TupleObject {
      return Operand(try array(value))
    }
    return nil
  }

  /// An operand, or the object itself as an element of an object array.
  func anyOperand(_ value: Value) throws(PyError) -> Operand {
    if let known = try operand(value) { return known }
    let a = NDArray(uninitialized: [], .object)
    put(value, a, 0)
    return Operand(a)
  }

  /// `axis=`: None (nil), an integer or a tuple of them.
  func axes(_ value: Value) throws(PyError) -> [Int]? {
    if value.isNone || value.isUndefined { return nil }
    if value.tag == .tuple || value.baseTag == .list {
      var result: [Int] = []
      for v in try vm.array(value) { result.append(Int(try vm.int64(v))) }
      return result
    }
    if let list = value.as(NDArrayObject.self)?.array, list.rank == 1, list.dtype.isInteger {
      return list.array(Int64.self).map { Int($0) }
    }
    return [Int(try vm.int64(value))]
  }

  func axis(_ value: Value) throws(PyError) -> Int? {
    value.isNone || value.isUndefined ? nil : Int(try vm.int64(value))
  }

  /// `shape=`: an integer or a sequence of them.
  func shape(_ value: Value) throws(PyError) -> Shape {
    var result: Shape = []
    if value.tag == .tuple || value.baseTag == .list {
      for v in try vm.array(value) { result.append(Int(try vm.int64(v))) }
    } else if value.isObject, let a = value.object as? NDArrayObject, a.array.rank > 0 {
      for i in 0..<a.array.count { result.append(Int(a.array.item(i).integer ?? 0)) }
    } else if value.tag == .str || value.isNone || value.isFloat {
      throw vm.typeError(
        value.isFloat
          ? "'float' object cannot be interpreted as an integer"
          : value.isNone ? "'NoneType' object cannot be interpreted as an integer"
            : "'str' object cannot be interpreted as an integer")
    } else {
      result = [Int(try vm.int64(value))]
    }
    return result
  }

  /// A shape for a new array of `dtype`, for which there must be room; nil asks for none.
  func checkedShape(_ value: Value, _ dtype: DType? = .float64) throws(PyError) -> Shape {
    let result: Shape
    do throws(PyError) { result = try shape(value) } catch {
      guard error.exception.type === vm.types.overflow else { throw error }
      throw vm.valueError("Maximum allowed dimension exceeded")
    }
    for d in result where d < 0 { throw vm.valueError("negative dimensions are not allowed") }
    if let dtype { try run { () throws(TensorError) in try ArrayMemory.check(result, dtype) } }
    return result
  }

  /// Integers from any array-like.
  func integers(_ value: Value) throws(PyError) -> [Int] {
    let a = try array(value)
    if a.dtype.isInexact && a.count > 0 {
      throw vm.typeError(
        "Cannot cast array data from dtype('\(a.dtype.name)') to dtype('int64') according to the "
          + "rule 'safe'")
    }
    return a.array(Int64.self).map { Int($0) }
  }

  /// A sequence of arrays, as `concatenate` takes it.
  func arrays(_ value: Value) throws(PyError) -> [NDArray] {
    var result: [NDArray] = []
    if let a = value.as(NDArrayObject.self) {
      if a.array.rank == 0 { throw vm.typeError("iteration over a 0-d array") }
      for i in 0..<a.array.shape[0] { result.append(a.array.selected(axis: 0, i)) }
      return result
    }
    if vm.typeName(value) == "generator" {
      throw vm.typeError(
        "arrays to stack must be passed as a \"sequence\" type such as list or tuple.")
    }
    for v in try vm.array(value) { result.append(try array(v)) }
    return result
  }
}
