import Python
import Tensors

/// Operators on arrays and scalars.
extension Numpy {
  /// The ufunc of an operator; nil for `@`.
  func ufunc(_ op: BinaryOperator) -> BinaryOp? {
    switch op {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .floorDivide: .floorDivide
    case .modulo: .remainder
    case .power: .power
    case .leftShift: .leftShift
    case .rightShift: .rightShift
    case .bitAnd: .bitwiseAnd
    case .bitOr: .bitwiseOr
    case .bitXor: .bitwiseXor
    case .matrixMultiply: nil
    }
  }

  func binary(
    _ op: BinaryOperator, _ own: Value, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    if other.tag == .instance, !(try standsAlone(other)) {
      let rule = try vm.optionalAttribute(other, vm.intern("__array_ufunc__"))
      if rule.isUndefined || rule.isNone || vm.typeName(other) == "MaskedArray" {
        return .notImplemented
      }
      let name = ufunc(op)?.rawValue ?? "matmul"
      let function = try vm.getAttribute(try vm.importModule("numpy"), name)
      return reflected ? try vm.call(function, other, own) : try vm.call(function, own, other)
    }
    guard let theirs = try operand(other), let mineOperand = try operand(own) else {
      // Objects that know arrays better (tensors) get their turn; else element by element.
      if other.isNone || !other.isObject {
        if let ufunc = ufunc(op), mine(own) != nil {
          return try objectBinary(ufunc, op, own, other, reflected)
        }
      }
      if other.tag == .dict || other.tag == .instance, let ufunc = ufunc(op), mine(own) != nil,
        try standsAlone(other)
      {
        return try objectBinary(ufunc, op, own, other, reflected)
      }
      return .notImplemented
    }
    if other.isObject, other.object is ArrayConvertible, !(other.object is NDArrayObject),
      !(other.object is ScalarObject)
    {
      return .notImplemented
    }
    let (x, y) = reflected ? (theirs, mineOperand) : (mineOperand, theirs)
    guard let ufunc = ufunc(op) else {
      if x.array.dtype.isObject || y.array.dtype.isObject {
        return try objectProduct(x.array, y.array)
      }
      let result = try run { () throws(TensorError) in try Products.matmul(x.array, y.array) }
      return wrap(result)
    }
    if x.array.dtype.isObject || y.array.dtype.isObject {
      return try objectBinary(ufunc, op, own, other, reflected)
    }
    if ufunc == .add, x.array.dtype.isBytes, y.array.dtype.isBytes {
      let (p, q) = (try cast(x.array, .text(0)), try cast(y.array, .text(0)))
      let strings = try vm.importModule("numpy.strings")
      let joined = try vm.callMethod(strings, "add", [wrapArray(p), wrapArray(q)])
      return wrap(try cast(try array(joined), .bytes(0)))
    }
    if x.array.dtype.isText || y.array.dtype.isText, ufunc == .add || ufunc == .multiply {
      if ufunc == .add, x.array.dtype.isText, y.array.dtype.isText {
        let strings = try vm.importModule("numpy.strings")
        return try vm.callMethod(
          strings, "add", [wrapArray(x.array), wrapArray(y.array)])
      }
      if ufunc == .multiply, x.array.dtype.isInteger || y.array.dtype.isInteger {
        throw vm.typeError(
          "The 'out' kwarg is necessary when using the string multiply ufunc directly. Use "
            + "numpy.strings.multiply to multiply strings without specifying 'out'.")
      }
    }
    if ufunc == .power, y.array.rank == 0, y.weak != nil, x.array.dtype.isInexact {
      let exponent = y.array.item().double
      if exponent == 2 {
        let result = try run { () throws(TensorError) in try Ufunc.unary(.square, x.array) }
        try report("square")
        return wrap(result)
      }
    }
    let scalars = x.array.rank == 0 && y.array.rank == 0
    let result = try run { () throws(TensorError) in try Ufunc.binary(ufunc, x, y) }
    try report(scalars ? "scalar \(ufunc.rawValue)" : ufunc.rawValue)
    return wrap(result)
  }

  /// Whether an object leaves arithmetic with arrays to the arrays' elements.
  private func standsAlone(_ value: Value) throws(PyError) -> Bool {
    for name in ["__array_priority__", "__array_ufunc__"] {
      let found = try vm.optionalAttribute(value, vm.intern(name))
      if !found.isUndefined { return false }
    }
    return true
  }

  private func mine(_ value: Value) -> NDArray? { value.as(NDArrayObject.self)?.array }

  /// The product of two vectors or matrices of objects, by Python's own `*` and `+`.
  private func objectProduct(_ a: NDArray, _ b: NDArray) throws(PyError) -> Value {
    let x = try run { () throws(TensorError) in a.rank == 1 ? try a.expandedDims(0) : a }
    let y = try run { () throws(TensorError) in b.rank == 1 ? try b.expandedDims(1) : b }
    guard x.rank == 2, y.rank == 2, x.shape[1] == y.shape[0] else {
      // The product of numbers has the words for shapes that do not fit.
      _ = try run { () throws(TensorError) in
        try Products.matmul(.zeros(a.shape, .float64), .zeros(b.shape, .float64))
      }
      throw vm.typeError("matmul of objects takes vectors and matrices only")
    }
    let (m, n) = (x.shape[0], y.shape[1])
    let out = NDArray(uninitialized: [m, n], .object)
    for i in 0..<m {
      for j in 0..<n {
        var sum = Value(0)
        for k in 0..<x.shape[1] {
          let left = plain(x.load(x.pointer(at: [i, k])))
          let product = try vm.binary(.multiply, left, plain(y.load(y.pointer(at: [k, j]))))
          sum = k == 0 ? product : try vm.binary(.add, sum, product)
        }
        put(sum, out, i * n + j)
      }
    }
    var shape: [Int] = []
    if a.rank > 1 { shape.append(m) }
    if b.rank > 1 { shape.append(n) }
    return wrap(try run { () throws(TensorError) in try out.reshaped(shape) })
  }

  /// Python's own operator on each pair of elements.
  private func objectBinary(
    _ ufunc: BinaryOp, _ op: BinaryOperator, _ own: Value, _ other: Value, _ reflected: Bool
  ) throws(PyError) -> Value {
    let (a, b) = (try anyOperand(own).array, try anyOperand(other).array)
    let shape = try run { () throws(TensorError) in
      try Broadcasting.shape(of: [a.shape, b.shape])
    }
    guard let x = a.broadcastView(to: shape), let y = b.broadcastView(to: shape) else {
      return .notImplemented
    }
    let out = NDArray(uninitialized: shape, .object)
    for i in 0..<out.count {
      let (p, q) = (plain(x.item(i)), plain(y.item(i)))
      put(reflected ? try vm.binary(op, q, p) : try vm.binary(op, p, q), out, i)
    }
    return wrap(out)
  }

  func unary(_ op: UnaryOperator, _ a: NDArray) throws(PyError) -> Value {
    let function: UnaryOp =
      switch op {
      case .minus: .negative
      case .plus: .positive
      case .invert: .invert
      case .not: .logicalNot
      }
    if a.dtype.isObject {
      let out = NDArray(uninitialized: a.shape, .object)
      for i in 0..<out.count { put(try vm.unary(op, plain(a.item(i))), out, i) }
      return wrap(out)
    }
    return wrap(try run { () throws(TensorError) in try Ufunc.unary(function, a) })
  }

  func compare(
    _ op: ComparisonOperator, _ own: Value, _ other: Value
  ) throws(PyError) -> Value {
    let ufunc: BinaryOp
    switch op {
    case .equal: ufunc = .equal
    case .notEqual: ufunc = .notEqual
    case .less: ufunc = .less
    case .lessEqual: ufunc = .lessEqual
    case .greater: ufunc = .greater
    case .greaterEqual: ufunc = .greaterEqual
    default: return .notImplemented
    }
    if other.tag == .instance, !(try standsAlone(other)) { return .notImplemented }
    if other.isObject, other.object is ArrayConvertible, !(other.object is NDArrayObject),
      !(other.object is ScalarObject)
    {
      return .notImplemented
    }
    guard let x = try operand(own) else { return .notImplemented }
    let y = try anyOperand(other)
    if x.array.dtype.isObject || y.array.dtype.isObject {
      return try objectCompare(op, x.array, y.array, own)
    }
    if x.array.dtype.isText != y.array.dtype.isText {
      // Text is never equal to a number, and has no order with it.
      guard op == .equal || op == .notEqual else {
        throw pyError(
          TensorError(
            .ufuncType,
            "ufunc '\(ufunc.rawValue)' did not contain a loop with signature matching types "
              + "(\(x.array.dtype.className(x.weak)), \(y.array.dtype.className(y.weak))) -> None"))
      }
      let shape = try run { () throws(TensorError) in
        try Broadcasting.shape(of: [x.array.shape, y.array.shape])
      }
      return wrap(.full(shape, .bool(op == .notEqual), .bool))
    }
    let result = try run { () throws(TensorError) in try Ufunc.binary(ufunc, x, y) }
    return wrap(result)
  }

  private func objectCompare(
    _ op: ComparisonOperator, _ a: NDArray, _ b: NDArray, _ own: Value
  ) throws(PyError) -> Value {
    if own.as(ScalarObject.self) != nil { return .notImplemented }
    let shape = try run { () throws(TensorError) in
      try Broadcasting.shape(of: [a.shape, b.shape])
    }
    guard let x = a.broadcastView(to: shape), let y = b.broadcastView(to: shape) else {
      return .notImplemented
    }
    let out = NDArray(uninitialized: shape, .bool)
    for i in 0..<out.count {
      let holds = try vm.isTrue(try vm.compare(op, plain(x.item(i)), plain(y.item(i))))
      out.uint8[i] = holds ? 1 : 0
    }
    return wrap(out)
  }
}
