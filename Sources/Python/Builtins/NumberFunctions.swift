/// The builtin functions on numbers: `abs round divmod pow sum min max bin oct hex chr ord hash id`.
extension VM {
  func installNumberFunctions() {
    builtin("abs(x, /)", "Return the absolute value of the argument.") { (vm, a) throws(PyError) in
      try vm.absolute(a[0])
    }
    builtin("round(number, ndigits=None)") { (vm, a) throws(PyError) in
      switch a[0].tag {
      case .float: return try vm.roundFloat(a[0].float, a[1])
      case .int, .bool:
        if a[1].isNone { return Value(a[0].int) }
        return vm.roundInt(BigInt(a[0].int), vm.bigInt(try vm.index(a[1])))
      default: break
      }
      let method = vm.specialMethod(a[0], "__round__")
      if method.isUndefined {
        throw vm.typeError("type \(vm.typeName(a[0])) doesn't define __round__ method")
      }
      return a[1].isNone ? try vm.call(method, a[0]) : try vm.call(method, a[0], a[1])
    }
    builtin("divmod(x, y, /)") { (vm, a) throws(PyError) in try vm.divmod(a[0], a[1]) }
    builtin("pow(base, exp, mod=None)") { (vm, a) throws(PyError) in
      a[2].isNone ? try vm.binary(.power, a[0], a[1]) : try vm.powerModulo(a[0], a[1], a[2])
    }
    builtin("sum(iterable, /, start=0)", "Return the sum of a 'start' value plus an iterable.") {
      (vm, a) throws(PyError) in try vm.sum(a[0], a[1])
    }
    builtin("min(*args, key=None, default=?)") { (vm, a) throws(PyError) in
      try vm.extreme("min", a, .less)
    }
    builtin("max(*args, key=None, default=?)") { (vm, a) throws(PyError) in
      try vm.extreme("max", a, .greater)
    }
    func radix(_ name: String, _ base: Int, _ prefix: String) {
      builtin("\(name)(number, /)") { (vm, a) throws(PyError) in
        let value = vm.bigInt(try vm.index(a[0]))
        return vm.text(
          (value.isNegative ? "-" : "") + prefix + value.magnitude.text(radix: base))
      }
    }
    radix("bin", 2, "0b")
    radix("oct", 8, "0o")
    radix("hex", 16, "0x")
    builtin("chr(i, /)") { (vm, a) throws(PyError) in
      let code = try vm.index(a[0])
      guard code.isInt, code.int >= 0, code.int < 0x110000 else {
        throw code.isInt
          ? vm.valueError("chr() arg not in range(0x110000)")
          : vm.overflowError("Python int too large to convert to C int")
      }
      return Value(vm.newStr(scalar: UInt32(code.int)))
    }
    builtin("ord(c, /)") { (vm, a) throws(PyError) in
      if let text = a[0].asStr {
        if text.count == 1 { return Value(Int64(text[0])) }
        throw vm.typeError(
          "ord() expected a character, but string of length \(text.count) found")
      }
      if let bytes = a[0].asBytes {
        if bytes.bytes.count == 1 { return Value(Int64(bytes.bytes[0])) }
        throw vm.typeError(
          "ord() expected a character, but string of length \(bytes.bytes.count) found")
      }
      throw vm.typeError(
        "ord() expected string of length 1, but \(vm.typeName(a[0])) found")
    }
    builtin("hash(obj, /)") { (vm, a) throws(PyError) in Value(try vm.hash(a[0])) }
    builtin("id(obj, /)") { (vm, a) throws(PyError) in
      // Small values have no address; their bits are as good an identity.
      a[0].isObject
        ? Value(Int64(bitPattern: a[0].bits))
        : Value(Int64(bitPattern: (a[0].bits &* 32 &+ UInt64(a[0].tag.rawValue)) & (1 << 62 - 1)))
    }
  }

  /// Adds a builtin function.
  func builtin(
    _ signature: String, _ doc: String = "", _ body: @escaping NativeFunction.Body
  ) {
    let function = heap.make(NativeFunction(types.native, signature, doc, body))
    function.module = "builtins"
    builtins.set(intern(function.name), Value(function))
  }

  /// A dunder method found in the class, unbound, or `.undefined`.
  func specialMethod(_ value: Value, _ name: String) -> Value {
    type(of: value).lookup(intern(name))
  }

  func absolute(_ value: Value) throws(PyError) -> Value {
    switch value.tag {
    case .int:
      return value.int == Int64.min
        ? int(BigInt(value.int).magnitude) : Value(Swift.abs(value.int))
    case .float: return Value(value.float.magnitude)
    case .bool: return Value(value.int)
    case .bigInt: return int(bigInt(value).magnitude)
    default: break
    }
    if let c = value.as(ComplexObject.self) { return Value(hypotenuse(c.real, c.imaginary)) }
    let method = specialMethod(value, "__abs__")
    if method.isUndefined {
      throw typeError("bad operand type for abs(): '\(typeName(value))'")
    }
    return try call(method, value)
  }

  func hypotenuse(_ x: Double, _ y: Double) -> Double {
    if x.isInfinite || y.isInfinite { return .infinity }
    return MathFunctions.hypotenuse(x, y)
  }

  func divmod(_ a: Value, _ b: Value) throws(PyError) -> Value {
    for (value, other, slot) in [(a, b, Slot.divmod), (b, a, Slot.rdivmod)] {
      let method = type(of: value).slot(slot)
      if method.isUndefined { continue }
      let result = try call(method, value, other)
      if !result.isNotImplemented { return result }
    }
    do throws(PyError) {
      return newPair(try binary(.floorDivide, a, b), try binary(.modulo, a, b))
    } catch {
      if isError(error, types.typeError), !isNumeric(a) || !isNumeric(b) {
        throw typeError(
          "unsupported operand type(s) for divmod(): '\(typeName(a))' and '\(typeName(b))'")
      }
      if isError(error, types.zeroDivision), isNumeric(a), !a.isFloat, !b.isFloat {
        throw zeroDivision("integer division or modulo by zero")
      }
      if isError(error, types.zeroDivision), a.isFloat || b.isFloat {
        throw zeroDivision("float divmod()")
      }
      throw error
    }
  }

  func isNumeric(_ value: Value) -> Bool {
    switch value.tag {
    case .int, .bool, .float, .bigInt: true
    default: value.isObject && !(type(of: value).slot(.floordiv).isUndefined)
    }
  }

  private func powerModulo(
    _ base: Value, _ exponent: Value, _ modulus: Value
  ) throws(PyError) -> Value {
    if base.tag == .instance {
      let method = type(of: base).slot(.pow)
      if !method.isUndefined {
        let result = try call(method, [base, exponent, modulus])
        if result.tag != .notImplemented { return result }
      }
    }
    let values = [try optionalIndex(base), try optionalIndex(exponent), try optionalIndex(modulus)]
    for value in values where value.isUndefined {
      if base.isFloat || exponent.isFloat || modulus.isFloat {
        throw typeError(
          "pow() 3rd argument not allowed unless all arguments are integers")
      }
      throw typeError(
        "unsupported operand type(s) for ** or pow(): '\(typeName(base))', "
          + "'\(typeName(exponent))', '\(typeName(modulus))'")
    }
    if values[0].isInt, values[1].isInt, values[2].isInt, values[1].int >= 0, values[2].int != 0 {
      return Value(VM.power(values[0].int, UInt64(values[1].int), modulo: values[2].int))
    }
    let m = bigInt(values[2])
    if m.isZero { throw valueError("pow() 3rd argument cannot be 0") }
    var b = bigInt(values[0])
    var e = bigInt(values[1])
    if e.isNegative {
      guard let inverse = b.inverse(modulo: m) else {
        throw valueError("base is not invertible for the given modulus")
      }
      b = inverse
      e = -e
    }
    return int(b.power(e, modulo: m))
  }

  /// The power modulo `modulus` (not 0), with the sign of the modulus.
  private static func power(_ base: Int64, _ exponent: UInt64, modulo modulus: Int64) -> Int64 {
    let m = modulus.magnitude
    func product(_ a: UInt64, _ b: UInt64) -> UInt64 {
      if a < 1 << 32, b < 1 << 32 { return (a &* b) % m }
      let (high, low) = a.multipliedFullWidth(by: b)
      return m.dividingFullWidth((high, low)).remainder
    }
    var result = 1 % m
    var square = base.magnitude % m
    if base < 0, square != 0 { square = m - square }
    var left = exponent
    while left > 0 {
      if left & 1 == 1 { result = product(result, square) }
      left >>= 1
      if left > 0 { square = product(square, square) }
    }
    if modulus < 0, result != 0 { return Int64(bitPattern: result &- m) }
    return Int64(bitPattern: result)
  }

  /// `sum(iterable, start)`: left to right, as CPython 3.11 adds.
  func sum(_ iterable: Value, _ start: Value) throws(PyError) -> Value {
    if start.asStr != nil {
      throw typeError("sum() can't sum strings [use ''.join(seq) instead]")
    }
    if let bytes = start.asBytes {
      let kind = bytes.isMutable ? "bytearray" : "bytes"
      throw typeError("sum() can't sum \(kind) [use b''.join(seq) instead]")
    }
    return try fold(
      iterable, start,
      quick: { total, item in
        if total.isInt && item.isInt {
          let (sum, overflow) = total.int.addingReportingOverflow(item.int)
          if !overflow { return Value(sum) }
        } else if total.isFloat && item.isFloat {
          return Value(total.float + item.float)
        } else if total.isFloat && item.isInt {
          return Value(total.float + Double(item.int))
        }
        return .undefined
      }
    ) { (total, item) throws(PyError) in try binary(.add, total, item) }
  }

  private func extreme(
    _ name: String, _ a: Arguments, _ op: ComparisonOperator
  ) throws(PyError) -> Value {
    let given = a.rest(0)
    let key = a[1]
    if given.count == 0 {
      throw typeError("\(name) expected at least 1 argument, got 0")
    }
    if given.count > 1 && a.has(2) {
      throw typeError(
        "Cannot specify a default for \(name)() with multiple positional arguments")
    }
    let best = key.isNone ? try extreme(of: given, op) : try extreme(of: given, by: key, op)
    if !best.isUndefined { return best }
    if a.has(2) { return a[2] }
    throw valueError("\(name)() arg is an empty sequence")
  }

  /// The extreme of items that are compared by keys; `.undefined` if there are none.
  private func extreme(
    of given: UnsafeBufferPointer<Value>, by key: Value, _ op: ComparisonOperator
  ) throws(PyError) -> Value {
    var bestKey = Value.undefined
    // A round drops what it made, except for its result: the key stays in a list.
    let keptKey = newList([.none])
    func better(_ best: Value, _ item: Value) throws(PyError) -> Value {
      let itemKey = try call(key, item)
      let isBetter: Bool
      if best.isUndefined {
        isBetter = true
      } else if itemKey.isInt && bestKey.isInt {
        isBetter = op == .less ? itemKey.int < bestKey.int : itemKey.int > bestKey.int
      } else {
        isBetter = try isTrue(try compare(op, itemKey, bestKey))
      }
      if !isBetter { return best }
      bestKey = itemKey
      keptKey[0] = itemKey
      return item
    }
    if given.count == 1 {
      return try fold(given[0], .undefined) { (best, item) throws(PyError) in
        try better(best, item)
      }
    }
    var best = Value.undefined
    for item in given { best = try better(best, item) }
    return best
  }

  /// The extreme of items that are compared themselves; `.undefined` if there are none.
  private func extreme(
    of given: UnsafeBufferPointer<Value>, _ op: ComparisonOperator
  ) throws(PyError) -> Value {
    func quick(_ best: Value, _ item: Value) -> Value {
      if best.isInt && item.isInt {
        return (op == .less ? item.int < best.int : item.int > best.int) ? item : best
      }
      if best.isFloat && item.isFloat {
        return (op == .less ? item.float < best.float : item.float > best.float) ? item : best
      }
      return .undefined
    }
    func better(_ best: Value, _ item: Value) throws(PyError) -> Value {
      if best.isUndefined { return item }
      return try isTrue(try compare(op, item, best)) ? item : best
    }
    if given.count == 1 {
      return try fold(given[0], .undefined, quick: quick) { (best, item) throws(PyError) in
        try better(best, item)
      }
    }
    var best = given[0]
    for item in given.dropFirst() {
      let next = quick(best, item)
      best = next.isUndefined ? try better(best, item) : next
    }
    return best
  }
}
