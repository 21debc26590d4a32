import CKernels

/// Arithmetic of ints, floats, bools and complex numbers, and conversions between them.
extension VM {
  /// The result for two numbers, `.notImplemented` if one is none.
  public func arithmetic(
    _ op: BinaryOperator, _ left: Value, _ right: Value
  ) throws(PyError) -> Value {
    let a = plainNumber(left)
    let b = plainNumber(right)
    switch (a.tag, b.tag) {
    case (.int, .int):
      let result = try integers(op, a.int, b.int)
      // bool & bool stays bool.
      if left.tag == .bool, right.tag == .bool, op == .bitAnd || op == .bitOr || op == .bitXor {
        return Value(result.int != 0)
      }
      return result
    case (.float, .float): return try floats(op, a.float, b.float)
    case (.int, .float): return try floats(op, Double(a.int), b.float)
    case (.float, .int): return try floats(op, a.float, Double(b.int))
    case (.bigInt, .int), (.int, .bigInt), (.bigInt, .bigInt):
      return try bigIntegers(op, bigInt(a), bigInt(b))
    case (.bigInt, .float): return try floats(op, try double(a), b.float)
    case (.float, .bigInt): return try floats(op, a.float, try double(b))
    default: return .notImplemented
    }
  }

  /// The number of an int value of any size.
  public func bigInt(_ value: Value) -> BigInt {
    value.tag == .bigInt ? value.cast(BigIntObject.self).value : BigInt(value.int)
  }

  func integers(_ op: BinaryOperator, _ a: Int64, _ b: Int64) throws(PyError) -> Value {
    switch op {
    case .add:
      let (sum, overflow) = a.addingReportingOverflow(b)
      return overflow ? int(BigInt(a) + BigInt(b)) : Value(sum)
    case .subtract:
      let (difference, overflow) = a.subtractingReportingOverflow(b)
      return overflow ? int(BigInt(a) - BigInt(b)) : Value(difference)
    case .multiply:
      let (product, overflow) = a.multipliedReportingOverflow(by: b)
      return overflow ? int(BigInt(a) * BigInt(b)) : Value(product)
    case .divide:
      if b == 0 { throw zeroDivision("division by zero") }
      if a.magnitude <= 1 << 53, b.magnitude <= 1 << 53 { return Value(Double(a) / Double(b)) }
      return Value(BigInt.divideToDouble(BigInt(a), BigInt(b)))
    case .floorDivide:
      if b == 0 { throw zeroDivision("integer division or modulo by zero") }
      if b == -1 { return a == Int64.min ? int(-BigInt(a)) : Value(-a) }
      let q = a / b
      return Value(a % b != 0 && (a < 0) != (b < 0) ? q - 1 : q)
    case .modulo:
      if b == 0 { throw zeroDivision("integer modulo by zero") }
      if b == -1 { return Value(0 as Int64) }
      let r = a % b
      return Value(r != 0 && (r < 0) != (b < 0) ? r + b : r)
    case .power:
      if b < 0 {
        if a == 0 { throw zeroDivision("0.0 cannot be raised to a negative power") }
        return Value(lk_pow(Double(a), Double(b)))
      }
      return try power(a, b)
    case .leftShift:
      if b < 0 { throw valueError("negative shift count") }
      if a == 0 { return Value(0 as Int64) }
      if b < 62, a.magnitude < UInt64(1) << UInt64(62 - b) { return Value(a << b) }
      try reserve(bits: Double(b))
      return int(BigInt(a) << Int(b))
    case .rightShift:
      if b < 0 { throw valueError("negative shift count") }
      return Value(b > 63 ? (a < 0 ? -1 : 0) : a >> b)
    case .bitAnd: return Value(a & b)
    case .bitOr: return Value(a | b)
    case .bitXor: return Value(a ^ b)
    case .matrixMultiply: return .notImplemented
    }
  }

  private func power(_ base: Int64, _ exponent: Int64) throws(PyError) -> Value {
    var result: Int64 = 1
    var square = base
    var left = exponent
    while true {
      if left & 1 == 1 {
        let (product, overflow) = result.multipliedReportingOverflow(by: square)
        if overflow { return try bigPower(BigInt(base), exponent) }
        result = product
      }
      left >>= 1
      if left == 0 { return Value(result) }
      let (product, overflow) = square.multipliedReportingOverflow(by: square)
      if overflow { return try bigPower(BigInt(base), exponent) }
      square = product
    }
  }

  private func bigPower(_ base: BigInt, _ exponent: Int64) throws(PyError) -> Value {
    try reserve(bits: Double(base.bitLength - 1) * Double(exponent))
    return int(base.power(UInt64(exponent)))
  }

  private func bigIntegers(
    _ op: BinaryOperator, _ a: BigInt, _ b: BigInt
  ) throws(PyError) -> Value {
    switch op {
    case .add: return int(a + b)
    case .subtract: return int(a - b)
    case .multiply:
      try reserve(bits: Double(a.bitLength + b.bitLength))
      return int(a * b)
    case .divide:
      if b.isZero { throw zeroDivision("division by zero") }
      let result = BigInt.divideToDouble(a, b)
      if result.isInfinite { throw overflowError("integer division result too large for a float") }
      return Value(result)
    case .floorDivide, .modulo:
      if b.isZero {
        throw zeroDivision(
          op == .modulo ? "integer modulo by zero" : "integer division or modulo by zero")
      }
      let (q, r) = a.quotientAndRemainder(flooringBy: b)
      return int(op == .modulo ? r : q)
    case .power:
      if b.isNegative { return try floats(.power, try double(int(a)), try double(int(b))) }
      guard let exponent = b.int64 else {
        if a == .zero || a == .one { return int(a) }
        throw error(types.memory, arguments: [])
      }
      return try bigPower(a, exponent)
    case .leftShift:
      if b.isNegative { throw valueError("negative shift count") }
      if a == .zero { return int(a) }
      guard let count = b.int64 else { throw error(types.memory, arguments: []) }
      try reserve(bits: Double(a.bitLength) + Double(count))
      return int(a << Int(count))
    case .rightShift:
      if b.isNegative { throw valueError("negative shift count") }
      guard let count = b.int64, count < 1 << 40 else {
        return Value(a.isNegative ? -1 as Int64 : 0)
      }
      return int(a >> Int(truncatingIfNeeded: count))
    case .bitAnd: return int(a & b)
    case .bitOr: return int(a | b)
    case .bitXor: return int(a ^ b)
    case .matrixMultiply: return .notImplemented
    }
  }

  func floats(_ op: BinaryOperator, _ a: Double, _ b: Double) throws(PyError) -> Value {
    switch op {
    case .add: return Value(a + b)
    case .subtract: return Value(a - b)
    case .multiply: return Value(a * b)
    case .divide:
      if b == 0 { throw zeroDivision("float division by zero") }
      return Value(a / b)
    case .floorDivide:
      if b == 0 { throw zeroDivision("float floor division by zero") }
      return Value(VM.floorDivision(a, b).quotient)
    case .modulo:
      if b == 0 { throw zeroDivision("float modulo") }
      return Value(VM.floorDivision(a, b).remainder)
    case .power: return try power(a, b)
    default: return .notImplemented
    }
  }

  /// CPython's `divmod` of doubles: the remainder has the divisor's sign.
  public static func floorDivision(
    _ a: Double, _ b: Double
  ) -> (quotient: Double, remainder: Double) {
    var r = a.truncatingRemainder(dividingBy: b)
    var q = (a - r) / b
    if r != 0 {
      if (b < 0) != (r < 0) {
        r += b
        q -= 1
      }
    } else {
      r = b.sign == .minus ? -0.0 : 0.0
    }
    if q != 0 {
      let floor = q.rounded(.down)
      q = q - floor > 0.5 ? floor + 1 : floor
    } else {
      q = (a / b).sign == .minus ? -0.0 : 0.0
    }
    return (q, r)
  }

  private func power(_ a: Double, _ b: Double) throws(PyError) -> Value {
    if a == 0, b < 0 { throw zeroDivision("0.0 cannot be raised to a negative power") }
    if a < 0, b.isFinite, a.isFinite, b != b.rounded(.towardZero) {
      let size = lk_pow(-a, b)
      let angle = b * Double.pi
      return complex(size * lk_cos(angle), size * lk_sin(angle))
    }
    let result = lk_pow(a, b)
    if result.isInfinite, a.isFinite, b.isFinite {
      throw error(
        types.overflow, arguments: [Value(34 as Int64), text("Numerical result out of range")])
    }
    return Value(result)
  }

  // MARK: Conversions

  /// `operator.index(value)` as 64 bits; OverflowError beyond.
  public func int64(_ value: Value) throws(PyError) -> Int64 {
    if value.tag == .int || value.tag == .bool { return value.int }
    let index = try index(value)
    if index.tag == .bigInt {
      throw overflowError("Python int too large to convert to C ssize_t")
    }
    return index.int
  }

  /// `operator.index(value)`: an int value of any size.
  public func index(_ value: Value) throws(PyError) -> Value {
    let result = try optionalIndex(value)
    if result.isUndefined {
      throw typeError("'\(typeName(value))' object cannot be interpreted as an integer")
    }
    return result
  }

  /// As `index`, but `.undefined` if the value is not an integer.
  public func optionalIndex(_ value: Value) throws(PyError) -> Value {
    switch value.tag {
    case .int, .bigInt: return value
    case .bool: return Value(value.int)
    case .float, .none, .str, .undefined, .ellipsis, .notImplemented: return .undefined
    default:
      if let number = value.object as? IntSubclassObject { return number.value }
      let index = try number(value, as: .index)
      switch index.tag {
      case .undefined, .int, .bigInt: return index
      case .bool: return Value(index.int)
      default:
        if index.isObject, let number = index.object as? IntSubclassObject { return number.value }
        throw typeError("__index__ returned non-int (type \(typeName(index)))")
      }
    }
  }

  /// A number by `__float__` or `__index__`.
  public func double(_ value: Value) throws(PyError) -> Double {
    switch value.tag {
    case .float: return value.float
    case .int, .bool: return Double(value.int)
    case .bigInt:
      let result = value.cast(BigIntObject.self).value.double
      if result.isInfinite { throw overflowError("int too large to convert to float") }
      return result
    default:
      if value.isObject {
        if let number = value.object as? FloatSubclassObject { return number.value }
        if let number = value.object as? IntSubclassObject { return try double(number.value) }
        let converted = try number(value, as: .float)
        if converted.isFloat { return converted.float }
        if !converted.isUndefined {
          throw typeError(
            "\(typeName(value)).__float__ returned non-float (type \(typeName(converted)))")
        }
        let index = try number(value, as: .index)
        if !index.isUndefined { return try double(index) }
      }
      throw typeError("must be real number, not \(typeName(value))")
    }
  }

  /// `__index__`, `__int__`, `__float__` or `__complex__` of an object; `.undefined` without one.
  public func number(_ value: Value, as kind: NumberKind) throws(PyError) -> Value {
    guard value.isObject else { return .undefined }
    let method = value.object.type.slot(Slot.number(kind))
    return method.isUndefined
      ? try value.object.number(self, as: kind) : try call(method, value)
  }

  /// Start, stop, step and length of a slice of a sequence; step is never 0.
  public func indices(
    _ slice: SliceObject, _ length: Int
  ) throws(PyError) -> (start: Int, stop: Int, step: Int, count: Int) {
    var step = 1
    if !slice.step.isNone {
      step = try sliceIndex(slice.step)
      if step == 0 { throw valueError("slice step cannot be zero") }
      if step < -Int.max { step = -Int.max }
    }
    let lowest = step < 0 ? -1 : 0
    let highest = step < 0 ? length - 1 : length
    func clamped(_ value: Value, _ missing: Int) throws(PyError) -> Int {
      if value.isNone { return missing }
      var i = try sliceIndex(value)
      if i < 0 {
        i += length
        return Swift.max(i, lowest)
      }
      return Swift.min(i, highest)
    }
    let start = try clamped(slice.start, step < 0 ? highest : 0)
    let stop = try clamped(slice.stop, step < 0 ? lowest : length)
    let count =
      step < 0
      ? (stop < start ? (start - stop - 1) / -step + 1 : 0)
      : (start < stop ? (stop - start - 1) / step + 1 : 0)
    return (start, stop, step, count)
  }

  private func sliceIndex(_ value: Value) throws(PyError) -> Int {
    if value.isInt { return Int(clamping: value.int) }
    let index = try optionalIndex(value)
    if index.isUndefined {
      throw typeError("slice indices must be integers or None or have an __index__ method")
    }
    if index.tag == .bigInt {
      return index.cast(BigIntObject.self).value.isNegative ? Int.min / 2 : Int.max / 2
    }
    return Int(clamping: index.int)
  }
}
