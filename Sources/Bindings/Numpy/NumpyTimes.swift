import Python
import Tensors

/// `datetime64` and `timedelta64`, and bytes beside them: what numbers and text alone cannot say.
enum NumpyTimes {
  static func add(_ m: ModuleBuilder) {
    m.function("isnat(x, /)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0])
      guard x.dtype.isTime else {
        throw vm.typeError("ufunc 'isnat' is only defined for np.datetime64 and np.timedelta64.")
      }
      return np.wrap(try np.run { () throws(TensorError) in try Ufunc.unary(.isnan, x) })
    }
    m.function("datetime_as_string(arr, unit=None, timezone='naive', casting='same_kind')") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      var x = try np.array(a[0])
      if let unit = a[1].asStr, unit.string != "auto" {
        x = x.astype(.time(.datetime, try np.unit(unit.string).0))
      }
      return np.wrap(x.astype(.text(x.dtype.textWidth)))
    }
    m.function("datetime_data(dtype, /)") { (vm, a) throws(PyError) in
      let dtype = try Numpy.of(vm).dtype(a[0]) ?? .float64
      return vm.newPair(vm.text(dtype.timeUnit.symbol), Value(dtype.timeMultiple))
    }
  }
}

extension ScalarObject {
  /// `np.datetime64('2024-01-01')`, `np.timedelta64(3,'D')`.
  var timeRepr: String {
    let unit = (dtype.timeMultiple > 1 ? String(dtype.timeMultiple) : "") + dtype.timeUnit.symbol
    let count = value.integer ?? TimeUnit.none
    let plain = TimeText.text(count, dtype, bare: true)
    if count == TimeUnit.none { return "np.\(type.name)('NaT','\(unit)')" }
    if dtype.code == .timedelta {
      return dtype.timeUnit == .generic ? "np.timedelta64(\(plain))" : "np.timedelta64(\(plain),'\(unit)')"
    }
    let told = dtype.timeUnit == .hour || dtype.timeMultiple > 1
    return told ? "np.datetime64('\(plain)','\(unit)')" : "np.datetime64('\(plain)')"
  }
}

extension Numpy {
  /// A unit's letters with an optional count before them.
  func unit(_ text: String) throws(PyError) -> (TimeUnit, Int) {
    guard let dtype = DType(named: "m8[\(text)]") else {
      if text == "generic" { return (.generic, 1) }
      throw vm.typeError("Invalid datetime unit \"\(text)\" in metadata")
    }
    return (dtype.timeUnit, dtype.timeMultiple)
  }

  /// `np.datetime64(value, unit)` and `np.timedelta64(value, unit)`.
  func makeTime(_ a: Arguments, _ code: DType.Code) throws(PyError) -> Value {
    var wanted: DType?
    if let text = a[2].asStr {
      let (unit, multiple) = try unit(text.string)
      wanted = .time(code, unit, multiple)
    }
    if !a.has(1) || a[1].isNone {
      let nothing = code == .timedelta && !a.has(1) ? 0 : TimeUnit.none
      return scalar(.int(nothing), wanted ?? .time(code, .generic))
    }
    let value = a[1]
    if value.isInt, code == .datetime, wanted == nil {
      throw vm.valueError("Converting an integer to a NumPy datetime requires a specified unit")
    }
    if value.isFloat, code == .timedelta {
      throw vm.valueError("Could not convert object to NumPy timedelta")
    }
    if value.isFloat { throw vm.valueError("Could not convert object to NumPy datetime") }
    if let array = value.as(NDArrayObject.self) {
      return wrap(try cast(array.array, wanted ?? .time(code, .generic)))
    }
    var dtype = wanted ?? .time(code, .generic)
    if wanted == nil { dtype = try naturalTime(value, code) }
    return scalar(try special(value, dtype), dtype)
  }

  /// The type whose unit just holds a text, date or span.
  private func naturalTime(_ value: Value, _ code: DType.Code) throws(PyError) -> DType {
    if let text = value.asStr, code == .datetime {
      let unit = try run { () throws(TensorError) in try TimeText.read(text.string).unit }
      return .time(code, unit)
    }
    if let scalar = value.as(ScalarObject.self), scalar.dtype.isTime { return scalar.dtype }
    if let own = try calendarOperand(value) { return own.dtype }
    return .time(code, .generic)
  }

  /// One value as bytes, a time or a record.
  func special(_ value: Value, _ dtype: DType) throws(PyError) -> Scalar {
    if dtype.isRecord { return try record(value, dtype.layout) }
    if dtype.isBytes {
      if let bytes = value.asBytes { return .bytes(bytes.bytes) }
      if let scalar = value.as(ScalarObject.self), case .bytes = scalar.value { return scalar.value }
      let text = try vm.str(value)
      for (i, c) in text.unicodeScalars.enumerated() where c.value > 127 {
        let hex = String(c.value, radix: 16)
        let zeros = String(repeating: "0", count: max(4 - hex.utf8.count, 0))
        let code = c.value < 256 ? "\\x" + hex : "\\u" + zeros + hex
        throw vm.error(
          vm.types.unicodeEncode,
          "'ascii' codec can't encode character '\(code)' in position \(i): ordinal not in "
            + "range(128)")
      }
      return .bytes(Array(text.utf8))
    }
    if value.isNone { return .int(TimeUnit.none) }
    if value.isBool { return .int(value.bool ? 1 : 0) }
    if value.isInt { return .int(value.int) }
    if value.isFloat, value.float.isNaN { return .int(TimeUnit.none) }
    if value.isFloat { return .int(Int64(value.float)) }
    if let text = value.asStr?.string ?? value.as(ScalarObject.self)?.plainText {
      if dtype.code == .timedelta {
        if text == "NaT" { return .int(TimeUnit.none) }
        guard let count = Int64(text) else {
          throw vm.valueError("Could not convert object to NumPy timedelta")
        }
        return .int(count)
      }
      let found = try run { () throws(TensorError) in try TimeText.read(text) }
      let unit = DType.time(.datetime, found.unit)
      return .int(TimeUnit.convert(found.count, unit, dtype))
    }
    if let scalar = value.as(ScalarObject.self), scalar.dtype.isTime {
      return .int(TimeUnit.convert(scalar.value.integer ?? TimeUnit.none, scalar.dtype, dtype))
    }
    if let scalar = value.as(ScalarObject.self), let count = scalar.value.integer {
      return .int(count)
    }
    if let array = value.as(NDArrayObject.self), array.array.rank == 0 {
      return try cast(array.array, dtype).item()
    }
    if let own = try calendarOperand(value), own.dtype.code == dtype.code {
      return .int(TimeUnit.convert(own.item().integer ?? TimeUnit.none, own.dtype, dtype))
    }
    throw vm.valueError(
      "Could not convert object to NumPy \(dtype.code == .datetime ? "datetime" : "timedelta")")
  }

  /// A `date`, `datetime` or `timedelta` of the standard library as an array of one; else nil.
  func calendarOperand(_ value: Value) throws(PyError) -> NDArray? {
    guard value.tag == .instance else { return nil }
    let name = vm.typeName(value)
    guard name == "date" || name == "datetime" || name == "timedelta"
      || name.hasSuffix("datetime.date") || name.hasSuffix("datetime.datetime")
      || name.hasSuffix("datetime.timedelta")
    else { return nil }
    func part(_ field: String) throws(PyError) -> Int64 {
      try vm.int64(try vm.getAttribute(value, field))
    }
    if name.hasSuffix("timedelta") {
      let seconds = try part("days") * 86400 + part("seconds")
      return .scalar(.int(seconds * 1_000_000 + (try part("microseconds"))), .time(.timedelta, .micro))
    }
    let day = CivilDay.number(try part("year"), try part("month"), try part("day"))
    if !name.hasSuffix("datetime") { return .scalar(.int(day), .time(.datetime, .day)) }
    let seconds = (day * 24 + (try part("hour"))) * 3600 + (try part("minute")) * 60
      + (try part("second"))
    return .scalar(
      .int(seconds * 1_000_000 + (try part("microsecond"))), .time(.datetime, .micro))
  }

  /// Nested lists of texts, dates, counts or times as an array of them.
  func times(_ value: Value, _ dtype: DType) throws(PyError) -> NDArray {
    let source = try objects(value)
    var type = dtype
    if dtype.timeUnit == .generic {
      for i in 0..<source.count {
        let found = try naturalTime(plain(source.item(i)), dtype.code)
        type = DType.promote(type, found) ?? type
      }
    }
    let out = NDArray(uninitialized: source.shape, type)
    for i in 0..<source.count {
      out.store(try special(plain(source.item(i)), type), at: out.data + i * 8)
    }
    return out
  }

  /// Casts from and to bytes, times and records; nil where the ordinary way will do.
  func castSpecial(_ a: NDArray, _ wanted: DType) throws(PyError) -> NDArray? {
    let plainCode = DType.Code.object.rawValue
    if a.dtype.code.rawValue <= plainCode && wanted.code.rawValue <= plainCode { return nil }
    if wanted.isTime {
      if a.dtype.isTime {
        return wanted.timeUnit == .generic ? a : a.astype(wanted)
      }
      if a.dtype.isText { return try times(list(a), wanted) }
      return a.dtype.isObject ? try times(list(a), wanted) : a.astype(wanted)
    }
    if wanted.isBytes {
      var dtype = wanted
      if wanted.itemSize == 0 {
        if a.dtype.isBytes { return a }
        dtype = .bytes(max(a.dtype.isText ? a.dtype.itemSize / 4 : a.dtype.textWidth, 1))
      }
      if a.dtype == dtype { return a }
      let out = NDArray(uninitialized: a.shape, dtype)
      for i in 0..<a.count {
        out.store(try special(plain(a.item(i)), dtype), at: out.data + i * dtype.itemSize)
      }
      return out
    }
    if a.dtype.isBytes, wanted.isNumeric {
      return try cast(a.astype(.text(max(a.dtype.itemSize, 1))), wanted)
    }
    if a.dtype.isRecord, wanted.isNumeric, a.dtype.layout.fields.count == 1 {
      return try cast(a.field(0), wanted)
    }
    if wanted.isRecord, a.dtype.isObject { return try records(list(a), wanted) }
    return a.astype(wanted)
  }

  /// An element as a plain Python value: times as dates and spans of the standard library.
  func plain(_ value: Scalar, _ dtype: DType) throws(PyError) -> Value {
    if dtype.isRecord, case .record(let parts) = value {
      var values: [Value] = []
      for (f, part) in zip(dtype.layout.fields, parts) {
        if f.shape.isEmpty {
          values.append(try plain(part, f.dtype))
        } else if case .record(let inner) = part {
          let block = NDArray(uninitialized: f.shape, f.dtype)
          for (i, v) in inner.enumerated() { block.store(v, at: block.pointer(flat: i)) }
          values.append(wrapArray(block))
        }
      }
      return Value(vm.newTuple(values))
    }
    guard dtype.isTime, case .int(let count) = value else { return plain(value) }
    if count == TimeUnit.none { return .none }
    let unit = dtype.timeUnit
    let calendar = try vm.importModule("datetime")
    if dtype.code == .timedelta {
      guard unit != .generic, !unit.isCalendar, unit.rawValue <= TimeUnit.micro.rawValue else {
        return Value(count)
      }
      let micro = TimeUnit.convert(count, dtype, .time(.timedelta, .micro))
      return try vm.callMethod(calendar, "timedelta", [Value(0), Value(0), Value(micro)])
    }
    guard unit != .generic, unit.rawValue <= TimeUnit.micro.rawValue else { return Value(count) }
    let day = CivilDay(TimeUnit.convert(count, dtype, .time(.datetime, .day)))
    guard day.year > 0, day.year < 10000 else { return Value(count) }
    var parts = [Value(day.year), Value(day.month), Value(day.day)]
    if unit.rawValue <= TimeUnit.day.rawValue { return try vm.callMethod(calendar, "date", parts) }
    let micro = TimeUnit.convert(count, dtype, .time(.datetime, .micro))
    let start = CivilDay.number(day.year, day.month, day.day) * 86_400_000_000
    let rest = micro - start
    for (scale, limit) in [(3_600_000_000, 24), (60_000_000, 60), (1_000_000, 60), (1, 1_000_000)]
      as [(Int64, Int64)]
    { parts.append(Value(rest / scale % limit)) }
    return try vm.callMethod(calendar, "datetime", parts)
  }

  /// Nested lists of the plain values of records and times.
  func specialList(_ a: NDArray) -> Value {
    if a.rank == 0 { return (try? plain(a.item(), a.dtype)) ?? .none }
    var items: [Value] = []
    for i in 0..<a.shape[0] {
      items.append(
        a.rank == 1
          ? (try? plain(a.item(i), a.dtype)) ?? .none : specialList(a.selected(axis: 0, i)))
    }
    return Value(vm.newList(items))
  }

  /// `np.arange` over times; nil where none is involved.
  func timeRange(_ a: Arguments, _ dtype: DType?) throws(PyError) -> Value? {
    func type(_ i: Int) throws(PyError) -> DType? {
      guard a.has(i), let known = try operand(a[i])?.array.dtype, known.isTime else { return nil }
      return known
    }
    var common = dtype.flatMap { $0.isTime ? $0 : nil }
    if common == nil, !a[0].isObject, !a[1].isObject, !a[2].isObject { return nil }
    for i in 0..<2 {
      guard let known = try type(i) else { continue }
      common = common.map { DType.promote($0, known) ?? $0 } ?? known
    }
    if let known = try type(2) {
      common = common.map { t in
        let u = DType.promote(.time(.timedelta, t.timeUnit), known) ?? known
        return .time(t.code, u.timeUnit, u.timeMultiple)
      } ?? known
    }
    guard var type = common else { return nil }
    if type.timeUnit == .generic {
      for i in 0..<2 where a.has(i) {
        type = DType.promote(type, try naturalTime(a[i], type.code)) ?? type
      }
    }
    func count(_ value: Value, _ type: DType) throws(PyError) -> Int64 {
      if let own = try operand(value)?.array, own.dtype.isTime {
        let target = DType.time(own.dtype.code, type.timeUnit, type.timeMultiple)
        return TimeUnit.convert(own.item().integer ?? 0, own.dtype, target)
      }
      return try special(value, type).integer ?? 0
    }
    let single = !a.has(1) || a[1].isNone
    if single, type.code == .datetime {
      throw vm.valueError(
        "arange requires both a start and a stop for NumPy datetime64 ranges")
    }
    let start = single ? 0 : try count(a[0], type)
    var stop = single ? try count(a[0], type) : 0
    if !single {
      let end = try operand(a[1])?.array.dtype
      let relative = type.code == .datetime && (a[1].isInt || end?.code == .timedelta)
      stop = relative ? start + (try count(a[1], type)) : try count(a[1], type)
    }
    let step = a.has(2) && !a[2].isNone ? try count(a[2], .time(.timedelta, type.timeUnit)) : 1
    let numbers = try run { () throws(TensorError) in try Ranges.arange(start, stop, step) }
    return wrapArray(numbers.retyped(type).copy())
  }
}

extension ScalarObject {
  /// The text of a text scalar; nil for others.
  var plainText: String? {
    if case .text(let s) = value { return s }
    return nil
  }
}

extension DType {
  /// NumPy's number of the type (`dtype.num`).
  var number: Int {
    switch code {
    case .float16: 23
    case .float32: 11
    case .float64: 12
    case .complex64: 14
    case .complex128: 15
    case .object: 17
    case .bytes: 18
    case .text: 19
    case .record: 20
    case .datetime: 21
    case .timedelta: 22
    default: Int(code.rawValue)
    }
  }
}
