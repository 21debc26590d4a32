/// `int`, `bool`, `float` and `complex`: construction and methods.
extension VM {
  func installNumbers() {
    installInt()
    installFloat()
    installComplex()
    extend(types.bool) { t in
      t.new("(cls, x=False, /)") { (vm, a) throws(PyError) in Value(try a.bool(1)) }
    }
  }

  private func installInt() {
    extend(types.int) { t in
      t.set(
        "__doc__",
        text("int([x]) -> integer\nint(x, base=10) -> integer\n\nConvert a number or string to an "
          + "integer, or return 0 if no arguments\nare given."))
      t.new("(cls, x=?, /, base=?)") { (vm, a) throws(PyError) in
        let value: Value
        if a.has(2) {
          if !a.has(1) { throw vm.typeError("int() missing string argument") }
          let base = try vm.index(a[2])
          value = try vm.parseInt(a[1], base: base.tag == .bigInt ? 99 : Int(clamping: base.int))
        } else {
          value = a.has(1) ? try vm.toInt(a[1]) : Value(0 as Int64)
        }
        let type = a[0].cast(TypeObject.self)
        if type === vm.types.int { return value }
        return Value(vm.heap.make(IntSubclassObject(type, value)))
      }
      t.method("bit_length(self, /)") { (vm, a) throws(PyError) in
        Value(try a.selfInt.bitLength)
      }
      t.method("bit_count(self, /)") { (vm, a) throws(PyError) in Value(try a.selfInt.bitCount) }
      t.method("conjugate(self, /)") { (vm, a) throws(PyError) in vm.int(try a.selfInt) }
      t.method("as_integer_ratio(self, /)") { (vm, a) throws(PyError) in
        vm.newPair(vm.int(try a.selfInt), Value(1 as Int64))
      }
      t.method("to_bytes(self, length=1, byteorder='big', *, signed=False)") {
        (vm, a) throws(PyError) in
        let value = try a.selfInt
        let length = try a.int(1)
        let isBig = try vm.isBigEndian(a.text(2))
        if length < 0 { throw vm.valueError("length argument must be non-negative") }
        let signed = try a.bool(3)
        if value.isNegative && !signed {
          throw vm.overflowError("can't convert negative int to unsigned")
        }
        guard let bytes = value.bytes(count: length, signed: signed) else {
          throw vm.overflowError("int too big to convert")
        }
        return Value(vm.newBytes(isBig ? bytes.reversed() : bytes))
      }
      t.classMethod("from_bytes(cls, bytes, byteorder='big', *, signed=False)") {
        (vm, a) throws(PyError) in
        var bytes = try vm.byteArray(a[1])
        if try vm.isBigEndian(a.text(2)) { bytes.reverse() }
        let value = vm.int(BigInt(bytes: bytes, signed: try a.bool(3)))
        return a[0].cast(TypeObject.self) === vm.types.int ? value : try vm.call(a[0], value)
      }
      t.ownOperation("__round__(self, ndigits=None, /)") { (vm, a) throws(PyError) in
        let value = try a.selfInt
        return a[1].isNone
          ? vm.int(value) : vm.roundInt(value, vm.bigInt(try vm.index(a[1])))
      }
      for name in ["__trunc__", "__floor__", "__ceil__"] {
        t.ownOperation("\(name)(self, /)") { (vm, a) throws(PyError) in vm.int(try a.selfInt) }
      }
      t.ownOperation("__abs__(self, /)") { (vm, a) throws(PyError) in
        vm.int(try a.selfInt.magnitude)
      }
      t.ownOperation("__divmod__(self, value, /)") { (vm, a) throws(PyError) in
        vm.leavesOperand(a[0], a[1]) ? .notImplemented : try vm.divmod(a[0], a[1])
      }
      t.property("real") { (vm, v) throws(PyError) in try vm.index(v) }
      t.property("numerator") { (vm, v) throws(PyError) in try vm.index(v) }
      t.property("imag") { (vm, v) throws(PyError) in Value(0 as Int64) }
      t.property("denominator") { (vm, v) throws(PyError) in Value(1 as Int64) }
      t.method("__getnewargs__(self, /)") { (vm, a) throws(PyError) in
        Value(vm.newTuple([vm.int(try a.selfInt)]))
      }
    }
  }

  func isBigEndian(_ order: String) throws(PyError) -> Bool {
    if order == "big" { return true }
    if order == "little" { return false }
    throw valueError("byteorder must be either 'little' or 'big'")
  }

  /// The bytes of bytes, a bytearray or an iterable of ints.
  func byteArray(_ value: Value) throws(PyError) -> [UInt8] {
    if let bytes = value.asBytes { return bytes.bytes }
    var isIterable = value.asList != nil || value.asTuple != nil
    if !isIterable, value.isObject, value.asStr == nil {
      isIterable = !(try optionalAttribute(value, intern("__iter__"))).isUndefined
    }
    if !isIterable {
      throw typeError("cannot convert '\(typeName(value))' object to bytes")
    }
    var out: [UInt8] = []
    try forEach(value) { (item) throws(PyError) in
      let n = try index(item)
      guard n.tag == .int, n.int >= 0, n.int <= 255 else {
        throw valueError("bytes must be in range(0, 256)")
      }
      out.append(UInt8(n.int))
      return true
    }
    return out
  }

  // MARK: int(…)

  /// `int(value)` with one argument.
  public func toInt(_ value: Value) throws(PyError) -> Value {
    switch value.tag {
    case .int, .bigInt: return value
    case .bool: return Value(value.int)
    case .float: return try truncated(value.float)
    default: break
    }
    if value.asStr != nil || value.asBytes != nil { return try parseInt(value, base: 10) }
    if let number = value.as(IntSubclassObject.self), type(of: value).slot(.int).isUndefined {
      return number.value
    }
    for kind in [NumberKind.int, .index] {
      let converted = try number(value, as: kind)
      if converted.isUndefined { continue }
      let plain = try optionalIndex(converted)
      if plain.isUndefined {
        throw typeError(
          "\(kind == .int ? "__int__" : "__index__") returned non-int "
            + "(type \(typeName(converted)))")
      }
      return plain
    }
    let trunc = specialMethod(value, "__trunc__")
    if !trunc.isUndefined { return try index(try call(trunc, value)) }
    if let number = value.as(FloatSubclassObject.self) { return try truncated(number.value) }
    throw typeError(
      "int() argument must be a string, a bytes-like object or a real number, not "
        + "'\(typeName(value))'")
  }

  private func parseInt(_ value: Value, base: Int) throws(PyError) -> Value {
    if base != 0 && (base < 2 || base > 36) {
      throw valueError("int() base must be >= 2 and <= 36, or 0")
    }
    var digits: [UInt8] = []
    if let text = value.asStr {
      if base == 10, let plain = plainInt(text) { return plain }
      for i in 0..<text.count {
        let c = text[i]
        if c < 128 {
          digits.append(UInt8(c))
        } else if let d = CharacterProperties.decimalValue(c) {
          digits.append(48 + UInt8(d))
        } else {
          digits.append(CharacterProperties.isSpace(c) ? 32 : 63)
        }
      }
    } else if let bytes = value.asBytes {
      digits = bytes.bytes
    } else {
      throw typeError("int() can't convert non-string with explicit base")
    }
    while let first = digits.first, CharacterProperties.isSpace(UInt32(first)) {
      digits.removeFirst()
    }
    while let last = digits.last, CharacterProperties.isSpace(UInt32(last)) {
      digits.removeLast()
    }
    if let parsed = try literalInt(digits, base: base) { return parsed }
    var shown = try repr(value)
    if let bytes = value.asBytes { shown = quoted(bytes.bytes) }
    throw valueError("invalid literal for int() with base \(base): \(shown)")
  }

  /// An int of a sign and up to 18 decimal digits; nil for all other texts.
  private func plainInt(_ text: StrObject) -> Value? {
    guard text.isASCII, text.count > 0 else { return nil }
    let isSigned = text.bytes[0] == UInt8(ascii: "-") || text.bytes[0] == UInt8(ascii: "+")
    var at = isSigned ? 1 : 0
    guard at < text.count, text.count - at <= 18 else { return nil }
    var value: Int64 = 0
    while at < text.count {
      let digit = text.bytes[at] &- 48
      if digit > 9 { return nil }
      value = value &* 10 &+ Int64(digit)
      at &+= 1
    }
    return Value(text.bytes[0] == UInt8(ascii: "-") ? -value : value)
  }

  private func literalInt(_ text: [UInt8], base: Int) throws(PyError) -> Value? {
    var at = 0
    var negative = false
    var base = base
    if at < text.count, text[at] == 43 || text[at] == 45 {
      negative = text[at] == 45
      at += 1
    }
    var afterPrefix = false
    if at + 1 < text.count, text[at] == 48 {
      let letter = text[at + 1] | 0x20
      let found = letter == 120 ? 16 : letter == 111 ? 8 : letter == 98 ? 2 : 0
      if found != 0 && (base == 0 || base == found) {
        base = found
        at += 2
        afterPrefix = true
      }
    }
    if base == 0 {
      base = 10
      // A leading zero is only allowed for zero itself.
      if at < text.count, text[at] == 48, text[at...].contains(where: { $0 != 48 && $0 != 95 }) {
        return nil
      }
    }
    var digits: [UInt8] = []
    var lastWasDigit = afterPrefix
    while at < text.count {
      if text[at] == 95 {
        if !lastWasDigit || at + 1 >= text.count { return nil }
        lastWasDigit = false
      } else {
        guard let d = BigInt.digitValue(text[at]), d < base else { return nil }
        digits.append(text[at])
        lastWasDigit = true
      }
      at += 1
    }
    if digits.isEmpty || !lastWasDigit { return nil }
    if base & (base - 1) != 0 && digits.count > integerDigitLimit {
      throw valueError(
        "Exceeds the limit (\(integerDigitLimit) digits) for integer string conversion: value has "
          + "\(digits.count) digits; use sys.set_int_max_str_digits() to increase the limit")
    }
    if base == 10 && digits.count <= 18 {
      var value: Int64 = 0
      for d in digits { value = value * 10 + Int64(d - 48) }
      return Value(negative ? -value : value)
    }
    return BigInt(digits: digits, radix: base, isNegative: negative).map { int($0) }
  }

  /// CPython's bound on the digits of a decimal conversion.
  var integerDigitLimit: Int { library.integerDigits <= 0 ? Int.max : library.integerDigits }

  /// Rounds to a power of ten, half to even.
  func roundInt(_ value: BigInt, _ places: BigInt) -> Value {
    guard places.isNegative, let n = places.int64 else { return int(value) }
    let unit = BigInt.powerOfTen(Int(-n))
    let (q, r) = value.quotientAndRemainder(flooringBy: unit)
    let twice = r << 1
    let up = twice > unit || (twice == unit && q.isOdd)
    return int((up ? q + .one : q) * unit)
  }

  // MARK: float

  private func installFloat() {
    extend(types.float) { t in
      t.set(
        "__doc__", text("Convert a string or number to a floating point number, if possible."))
      t.new("(cls, x=?, /)") { (vm, a) throws(PyError) in
        let value = a.has(1) ? try vm.toFloat(a[1]) : 0
        let type = a[0].cast(TypeObject.self)
        if type === vm.types.float { return Value(value) }
        return Value(vm.heap.make(FloatSubclassObject(type, value)))
      }
      func own(_ a: Arguments) throws(PyError) -> Double {
        if a[0].isFloat { return a[0].float }
        if let number = a[0].as(FloatSubclassObject.self) { return number.value }
        throw a.vm.typeError(
          "descriptor '\(a.function.name)' for 'float' objects doesn't apply to a "
            + "'\(a.vm.typeName(a[0]))' object")
      }
      t.method("is_integer(self, /)") { (vm, a) throws(PyError) in
        let x = try own(a)
        return Value(x.isFinite && x == x.rounded(.towardZero))
      }
      t.method("hex(self, /)") { (vm, a) throws(PyError) in
        vm.text(FloatText.hex(try own(a)))
      }
      t.classMethod("fromhex(cls, string, /)") { (vm, a) throws(PyError) in
        guard a[1].asStr != nil else {
          throw vm.typeError("bad argument type for built-in operation")
        }
        let bytes = Array(try a.text(1).utf8.drop { $0 <= 32 }.reversed().drop { $0 <= 32 }
          .reversed())
        guard let x = FloatText.parseHex(bytes) ?? FloatText.parse(bytes) else {
          throw vm.valueError("invalid hexadecimal floating-point string")
        }
        return Value(x)
      }
      t.method("as_integer_ratio(self, /)") { (vm, a) throws(PyError) in
        let x = try own(a)
        if x.isNaN { throw vm.valueError("cannot convert NaN to integer ratio") }
        if x.isInfinite {
          throw vm.overflowError("cannot convert Infinity to integer ratio")
        }
        let (n, d) = FloatText.ratio(x)
        return vm.newPair(vm.int(n), vm.int(d))
      }
      t.method("conjugate(self, /)") { (vm, a) throws(PyError) in Value(try own(a)) }
      t.ownOperation("__round__(self, ndigits=None, /)") { (vm, a) throws(PyError) in
        try vm.roundFloat(try own(a), a[1])
      }
      t.ownOperation("__trunc__(self, /)") { (vm, a) throws(PyError) in try vm.truncated(try own(a)) }
      t.ownOperation("__floor__(self, /)") { (vm, a) throws(PyError) in
        try vm.truncated(try own(a).rounded(.down))
      }
      t.ownOperation("__ceil__(self, /)") { (vm, a) throws(PyError) in
        try vm.truncated(try own(a).rounded(.up))
      }
      t.ownOperation("__abs__(self, /)") { (vm, a) throws(PyError) in Value(try own(a).magnitude) }
      t.ownOperation("__divmod__(self, value, /)") { (vm, a) throws(PyError) in
        vm.leavesOperand(a[0], a[1]) ? .notImplemented : try vm.divmod(a[0], a[1])
      }
      t.property("real") { (vm, v) throws(PyError) in Value(try vm.double(v)) }
      t.property("imag") { (vm, v) throws(PyError) in Value(0.0) }
      t.method("__getnewargs__(self, /)") { (vm, a) throws(PyError) in
        Value(vm.newTuple([Value(try own(a))]))
      }
    }
  }

  /// `float(value)`.
  public func toFloat(_ value: Value) throws(PyError) -> Double {
    if value.isFloat { return value.float }
    if value.isInt { return Double(value.int) }
    if value.asStr != nil || value.asBytes != nil {
      var bytes: [UInt8] = []
      if let text = value.asStr {
        for i in 0..<text.count {
          let c = text[i]
          if c < 128 {
            bytes.append(UInt8(c))
          } else if let d = CharacterProperties.decimalValue(c) {
            bytes.append(48 + UInt8(d))
          } else {
            bytes.append(CharacterProperties.isSpace(c) ? 32 : 63)
          }
        }
      } else if let given = value.asBytes {
        bytes = given.bytes
      }
      while let first = bytes.first, CharacterProperties.isSpace(UInt32(first)) {
        bytes.removeFirst()
      }
      while let last = bytes.last, CharacterProperties.isSpace(UInt32(last)) { bytes.removeLast() }
      if let x = FloatText.parse(bytes) { return x }
      throw valueError("could not convert string to float: \(try repr(value))")
    }
    do throws(PyError) { return try double(value) } catch {
      // What an object itself says about its number stays.
      if isError(error, types.typeError), try str(Value(error.exception)).hasPrefix("must be real"),
        !value.isObject
          || (value.as(FloatSubclassObject.self) == nil && type(of: value).slot(.float).isUndefined)
      {
        throw typeError(
          "float() argument must be a string or a real number, not '\(typeName(value))'")
      }
      throw error
    }
  }

  /// `round(x, places)` of a float.
  func roundFloat(_ x: Double, _ places: Value) throws(PyError) -> Value {
    if places.isNone { return try truncated(x.rounded(.toNearestOrEven)) }
    let index = try index(places)
    if index.tag == .bigInt { return bigInt(index).isNegative ? Value(0.0 * x) : Value(x) }
    let result = FloatText.rounded(x, places: Int(clamping: index.int))
    if result.isInfinite && x.isFinite {
      throw overflowError("rounded value too large to represent")
    }
    return Value(result)
  }

  // MARK: complex

  private func installComplex() {
    extend(types.complex) { t in
      t.new("(cls, real=?, imag=?)") { (vm, a) throws(PyError) in
        try vm.makeComplex(a)
      }
      t.property("real") { (vm, v) throws(PyError) in
        Value(v.as(ComplexObject.self)?.real ?? 0)
      }
      t.property("imag") { (vm, v) throws(PyError) in
        Value(v.as(ComplexObject.self)?.imaginary ?? 0)
      }
      t.method("conjugate(self, /)") { (vm, a) throws(PyError) in
        let c = try a.selfObject(ComplexObject.self, "complex")
        return vm.complex(c.real, -c.imaginary)
      }
      t.ownOperation("__abs__(self, /)") { (vm, a) throws(PyError) in try vm.absolute(a[0]) }
    }
  }

  private func makeComplex(_ a: Arguments) throws(PyError) -> Value {
    if a.has(1), let text = a[1].asStr {
      if a.has(2) {
        throw typeError("complex() can't take second arg if first is a string")
      }
      guard let (real, imaginary) = parseComplex(text.string) else {
        // What comes behind a character that is in no number is not looked at.
        if text.string.utf8.prefix(while: { $0 < 128 }).contains(95) {
          throw valueError("could not convert string to complex: \(try repr(Value(text)))")
        }
        throw valueError("complex() arg is a malformed string")
      }
      return complex(real, imaginary)
    }
    if a.has(2), a[2].asStr != nil { throw typeError("complex() second arg can't be a string") }
    func parts(_ value: Value, _ which: String) throws(PyError) -> (Double, Double) {
      if let c = value.as(ComplexObject.self) { return (c.real, c.imaginary) }
      let converted = try number(value, as: .complex)
      if let c = converted.as(ComplexObject.self) { return (c.real, c.imaginary) }
      if !converted.isUndefined {
        throw typeError("__complex__ returned non-complex (type \(typeName(converted)))")
      }
      do throws(PyError) { return (try double(value), 0) } catch {
        if !isError(error, types.typeError) { throw error }
        throw typeError(
          which == "first"
            ? "complex() first argument must be a string or a number, not '\(typeName(value))'"
            : "complex() second argument must be a number, not '\(typeName(value))'")
      }
    }
    var (real, imaginary) = a.has(1) ? try parts(a[1], "first") : (0, 0)
    if a.has(2) {
      let (x, y) = try parts(a[2], "second")
      let isPlain = a.has(1) && a[1].as(ComplexObject.self) == nil
      // Adding would lose the sign of a negative zero.
      if y != 0 { real -= y }
      imaginary = isPlain || !a.has(1) ? x : imaginary + x
    }
    return complex(real, imaginary)
  }

  private func parseComplex(_ text: String) -> (Double, Double)? {
    var bytes = Array(text.utf8)
    while let first = bytes.first, first <= 32 { bytes.removeFirst() }
    while let last = bytes.last, last <= 32 { bytes.removeLast() }
    if bytes.first == 40, bytes.last == 41 { bytes = Array(bytes.dropFirst().dropLast()) }
    guard let last = bytes.last else { return nil }
    if last | 0x20 != 106 { return FloatText.parse(bytes).map { ($0, 0) } }
    bytes.removeLast()
    // The sign that splits the parts is the last one that is not an exponent's.
    var split = -1
    for i in stride(from: bytes.count - 1, to: 0, by: -1) {
      if bytes[i] == 43 || bytes[i] == 45, bytes[i - 1] | 0x20 != 101 {
        split = i
        break
      }
    }
    func imaginary(_ part: [UInt8]) -> Double? {
      if part.isEmpty || part == [43] { return 1 }
      if part == [45] { return -1 }
      return FloatText.parse(part)
    }
    if split < 0 { return imaginary(bytes).map { (0, $0) } }
    guard let real = FloatText.parse(Array(bytes[..<split])),
      let second = imaginary(Array(bytes[split...]))
    else { return nil }
    return (real, second)
  }
}
