/// Binary, unary and comparison operators with their reflected and in-place methods.
extension VM {
  public func binary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(PyError) -> Value {
    if !a.isObject && !b.isObject {
      let result = try arithmetic(op, a, b)
      if !result.isNotImplemented { return result }
      throw unsupported(op.text, a, b)
    }
    let result = try binaryOrNot(op, a, b)
    if result.isNotImplemented { throw unsupported(op, a, b) }
    return result
  }

  /// The operation's result, or `.notImplemented` if neither side knows it.
  func binaryOrNot(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(PyError) -> Value {
    let left = type(of: a)
    let right = type(of: b)
    let reflected = right.slot(Slot.reflected(op))
    let rightFirst =
      left !== right && right.isSubclass(of: left)
      && (!reflected.isUndefined
        ? !reflected.isIdentical(to: left.slot(Slot.reflected(op))) : b.isObject && !right.isUserDefined)
    if rightFirst {
      let result = try reflectedBinary(op, reflected, a, b)
      if !result.isNotImplemented { return result }
    }
    let forward = left.slot(Slot.forward(op))
    let result: Value
    if !forward.isUndefined {
      result = forward.isNone ? .notImplemented : try call(forward, a, b)
    } else {
      result = try ownBinary(op, a, b, reflected: false)
    }
    if !result.isNotImplemented || rightFirst { return result }
    // Of two objects of one class, only the left one is asked.
    if left === right, left.isUserDefined, !(forward.isUndefined && reflected.isUndefined) {
      return .notImplemented
    }
    return try reflectedBinary(op, reflected, a, b)
  }

  private func reflectedBinary(
    _ op: BinaryOperator, _ method: Value, _ a: Value, _ b: Value
  ) throws(PyError) -> Value {
    if !method.isUndefined { return method.isNone ? .notImplemented : try call(method, b, a) }
    return b.isObject ? try b.object.binary(self, op, a, reflected: true) : .notImplemented
  }

  func ownBinary(
    _ op: BinaryOperator, _ a: Value, _ b: Value, reflected: Bool
  ) throws(PyError) -> Value {
    if a.isObject { return try a.object.binary(self, op, b, reflected: reflected) }
    return reflected ? try arithmetic(op, b, a) : try arithmetic(op, a, b)
  }

  /// Whether a number's own method (`int.__add__`) leaves this operand to the other's type.
  func leavesOperand(_ a: Value, _ b: Value) -> Bool {
    func isInteger(_ value: Value) -> Bool {
      value.isInt || value.isBool || value.tag == .bigInt
        || value.as(IntSubclassObject.self) != nil
    }
    if a.isFloat { return !b.isFloat && !isInteger(b) && b.as(FloatSubclassObject.self) == nil }
    return isInteger(a) && !isInteger(b)
  }

  /// The methods of sequences do not leave a wrong operand to the other type.
  func refuseOperand(
    _ op: BinaryOperator, _ a: Value, _ b: Value, _ reflected: Bool
  ) throws(PyError) {
    guard a.asStr != nil || a.asList != nil || a.asTuple != nil || a.asBytes != nil else { return }
    if op == .multiply { _ = try index(b) }
    if op == .add, !reflected { throw unsupported(op, a, b) }
  }

  public func inPlace(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(PyError) -> Value {
    if a.isObject {
      let method = a.object.type.slot(Slot.inPlace(op))
      let result =
        method.isUndefined ? try a.object.inPlace(self, op, b) : try call(method, a, b)
      if !result.isNotImplemented { return result }
    }
    if !a.isObject && !b.isObject {
      let result = try arithmetic(op, a, b)
      if !result.isNotImplemented { return result }
    }
    let result = try binaryOrNot(op, a, b)
    if result.isNotImplemented { throw unsupported(op, a, b, inPlace: true) }
    return result
  }

  func unsupported(
    _ op: BinaryOperator, _ a: Value, _ b: Value, inPlace: Bool = false
  ) -> PyError {
    let isSequence = a.asStr != nil || a.asList != nil || a.asTuple != nil || a.asBytes != nil
    if op == .add, isSequence {
      if let bytes = a.asBytes {
        let kind = bytes.isMutable ? "bytearray" : "bytes"
        return typeError("can't concat \(typeName(b)) to \(kind)")
      }
      let kind = a.asStr != nil ? "str" : a.asList != nil ? "list" : "tuple"
      return typeError("can only concatenate \(kind) (not \"\(typeName(b))\") to \(kind)")
    }
    if op == .multiply {
      if isSequence {
        return typeError("can't multiply sequence by non-int of type '\(typeName(b))'")
      }
      if b.asStr != nil || b.asList != nil || b.asTuple != nil || b.asBytes != nil {
        return typeError("can't multiply sequence by non-int of type '\(typeName(a))'")
      }
    }
    if op == .power { return unsupported(inPlace ? "**=" : "** or pow()", a, b) }
    if op == .rightShift, !inPlace, a.tag == .native, a.cast(NativeFunction.self).name == "print" {
      return typeError(
        "unsupported operand type(s) for >>: 'builtin_function_or_method' and '\(typeName(b))'. "
          + "Did you mean \"print(<message>, file=<output_stream>)\"?")
    }
    return unsupported(op.text + (inPlace ? "=" : ""), a, b)
  }

  func unsupported(_ op: String, _ a: Value, _ b: Value) -> PyError {
    typeError(
      "unsupported operand type(s) for \(op): '\(typeName(a))' and '\(typeName(b))'")
  }

  public func unary(_ op: UnaryOperator, _ value: Value) throws(PyError) -> Value {
    switch (op, value.tag) {
    case (.not, _): return Value(!(try isTrue(value)))
    case (.minus, .int):
      return value.int == Int64.min ? int(-BigInt(value.int)) : Value(-value.int)
    case (.minus, .bool): return Value(-value.int)
    case (.minus, .float): return Value(-value.float)
    case (.plus, .int), (.plus, .float): return value
    case (.plus, .bool): return Value(value.int)
    case (.invert, .int), (.invert, .bool): return Value(~value.int)
    case (.minus, .bigInt): return int(-value.cast(BigIntObject.self).value)
    case (.plus, .bigInt): return value
    case (.invert, .bigInt): return int(~value.cast(BigIntObject.self).value)
    default: break
    }
    let method = type(of: value).slot(Slot.unary(op))
    if !method.isUndefined { return try call(method, value) }
    if value.isObject { return try value.object.unary(self, op) }
    throw typeError("bad operand type for unary \(op.text): '\(typeName(value))'")
  }

  // MARK: Comparison

  func comparisonTooDeep() -> PyError {
    error(types.recursion, "maximum recursion depth exceeded in comparison")
  }

  /// `a op b` for the six rich comparisons; any value may come out.
  public func compare(
    _ op: ComparisonOperator, _ a: Value, _ b: Value
  ) throws(PyError) -> Value {
    if !a.isObject && !b.isObject {
      if frameCount >= recursionLimit { throw comparisonTooDeep() }
      return try compareSmall(op, a, b)
    }
    if a.tag == .str && b.tag == .str {
      let x = a.cast(StrObject.self)
      let y = b.cast(StrObject.self)
      if op == .equal { return Value(x.equals(y)) }
      if op == .notEqual { return Value(!x.equals(y)) }
      return Value(VM.holds(op, x.ordered(y)))
    }
    try checkDepth(" in comparison")
    compareDepth &+= 1
    defer { compareDepth &-= 1 }
    if compareDepth + frameCount > recursionLimit || compareDepth > 5_000 {
      throw comparisonTooDeep()
    }
    let left = type(of: a)
    let right = type(of: b)
    let rightFirst =
      left !== right && right.isSubclass(of: left)
      && !right.slot(Slot.comparison(op.mirrored)).isUndefined
    if rightFirst {
      let result = try compareOneWay(op.mirrored, b, a)
      if !result.isNotImplemented { return result }
    }
    var result = try compareOneWay(op, a, b)
    if !result.isNotImplemented { return result }
    if !rightFirst {
      result = try compareOneWay(op.mirrored, b, a)
      if !result.isNotImplemented { return result }
    }
    switch op {
    case .equal: return Value(a.isIdentical(to: b))
    case .notEqual: return Value(!a.isIdentical(to: b))
    default:
      throw typeError(
        "'\(op.text)' not supported between instances of '\(left.messageName)' and '\(right.messageName)'")
    }
  }

  private func compareOneWay(
    _ op: ComparisonOperator, _ a: Value, _ b: Value
  ) throws(PyError) -> Value {
    let type = type(of: a)
    let method = type.slot(Slot.comparison(op))
    if !method.isUndefined { return method.isNone ? .notImplemented : try call(method, a, b) }
    if op == .notEqual {
      let equal = type.slot(.eq)
      if !equal.isUndefined {
        let result = try call(equal, a, b)
        return result.isNotImplemented ? result : Value(!(try isTrue(result)))
      }
    }
    return try ownCompare(op, a, b)
  }

  func ownCompare(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws(PyError) -> Value {
    if a.isObject, a.tag != .bigInt { return try a.object.compare(self, op, b) }
    return compareNumbers(op, a, b)
  }

  @inline(__always) static func holds(_ op: ComparisonOperator, _ order: Int) -> Bool {
    switch op {
    case .less: order < 0
    case .lessEqual: order <= 0
    case .greater: order > 0
    case .greaterEqual: order >= 0
    case .equal: order == 0
    default: order != 0
    }
  }

  private func compareSmall(
    _ op: ComparisonOperator, _ a: Value, _ b: Value
  ) throws(PyError) -> Value {
    let result = compareNumbers(op, a, b)
    if !result.isNotImplemented { return result }
    switch op {
    case .equal: return Value(a.isIdentical(to: b))
    case .notEqual: return Value(!a.isIdentical(to: b))
    default:
      throw typeError(
        "'\(op.text)' not supported between instances of '\(typeName(a))' and '\(typeName(b))'")
    }
  }

  /// Compares two real numbers of any kinds exactly; `.notImplemented` if one is none.
  public func compareNumbers(_ op: ComparisonOperator, _ a: Value, _ b: Value) -> Value {
    let a = plainNumber(a)
    let b = plainNumber(b)
    switch (a.tag, b.tag) {
    case (.int, .int):
      return Value(VM.holds(op, a.int < b.int ? -1 : a.int == b.int ? 0 : 1))
    case (.float, .float): return Value(VM.compare(op, a.float, b.float))
    case (.int, .float):
      return Value(VM.compare(op, VM.order(a.int, b.float)))
    case (.float, .int):
      return Value(VM.compare(op.mirrored, VM.order(b.int, a.float)))
    case (.bigInt, .bigInt):
      let x = a.cast(BigIntObject.self).value
      let y = b.cast(BigIntObject.self).value
      return Value(VM.holds(op, x < y ? -1 : x == y ? 0 : 1))
    case (.bigInt, .int):
      return Value(VM.holds(op, a.cast(BigIntObject.self).value.signum))
    case (.int, .bigInt):
      return Value(VM.holds(op, -b.cast(BigIntObject.self).value.signum))
    case (.bigInt, .float):
      return Value(VM.compare(op, a.cast(BigIntObject.self).value.compared(to: b.float)))
    case (.float, .bigInt):
      return Value(
        VM.compare(op.mirrored, b.cast(BigIntObject.self).value.compared(to: a.float)))
    default: return .notImplemented
    }
  }

  private static func compare(_ op: ComparisonOperator, _ order: Int?) -> Bool {
    guard let order else { return op == .notEqual }
    return holds(op, order)
  }

  @inline(__always)
  static func compare(_ op: ComparisonOperator, _ x: Double, _ y: Double) -> Bool {
    switch op {
    case .less: x < y
    case .lessEqual: x <= y
    case .greater: x > y
    case .greaterEqual: x >= y
    case .equal: x == y
    default: x != y
    }
  }

  /// The order of an integer and a double, exact; nil for nan.
  static func order(_ x: Int64, _ y: Double) -> Int? {
    if y.isNaN { return nil }
    if y >= 9.3e18 { return -1 }
    if y <= -9.3e18 { return 1 }
    if x.magnitude < 1 << 53 {
      let d = Double(x)
      return d < y ? -1 : d == y ? 0 : 1
    }
    return BigInt(x).compared(to: y)
  }

  /// bool as int, instances of int's and float's subclasses as what they hold.
  @inline(__always) public func plainNumber(_ value: Value) -> Value {
    switch value.tag {
    case .bool: return Value(value.int)
    case .object:
      if let number = value.object as? IntSubclassObject { return number.value }
      if let number = value.object as? FloatSubclassObject { return Value(number.value) }
      return value
    default: return value
    }
  }
}

extension ComparisonOperator {
  /// The operator with its sides exchanged.
  var mirrored: ComparisonOperator {
    switch self {
    case .less: .greater
    case .lessEqual: .greaterEqual
    case .greater: .less
    case .greaterEqual: .lessEqual
    default: self
    }
  }
}
