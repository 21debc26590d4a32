extension Ufunc {
  /// Points and spans of time: sums, differences, ratios, order. Not-a-time spreads.
  static func timeBinary(
    _ op: BinaryOp, _ a: Operand, _ b: Operand
  ) throws(TensorError) -> NDArray? {
    let (x, y) = (a.array.dtype, b.array.dtype)
    if !op.isComparison, x.isObject || y.isObject { return nil }
    guard let shape = Broadcasting.shape(a.array.shape, b.array.shape) else {
      throw Broadcasting.mismatch([a.array.shape, b.array.shape])
    }
    let refusal = TensorError(
      .ufuncType,
      "ufunc '\(op.rawValue)' cannot use operands with types \(x.reprText) and \(y.reprText)")
    if op.isComparison { return try timeComparison(op, a, b, shape) }
    if op == .multiply || (op == .divide || op == .floorDivide) && !y.isTime {
      return try timeScaled(op, a, b, shape, refusal)
    }
    let result: DType
    switch op {
    case .add, .subtract:
      if op == .add, x.code == .datetime, y.code == .datetime { throw refusal }
      if op == .subtract, x.code != .datetime, y.code == .datetime { throw refusal }
      if !x.isTime && !(x.isInteger || x.isBool) || !y.isTime && !(y.isInteger || y.isBool) {
        throw refusal
      }
      let points = (x.code == .datetime ? 1 : 0) + (y.code == .datetime ? 1 : 0)
      let unit = try commonTime(x, y, op)
      result = .time(points == 1 ? .datetime : .timedelta, unit.timeUnit, unit.timeMultiple)
    case .maximum, .minimum, .fmax, .fmin:
      guard x.code == y.code || !x.isTime || !y.isTime else { throw refusal }
      result = try commonTime(x, y, op)
    case .divide, .floorDivide, .remainder, .fmod:
      guard x.code == .timedelta, y.code == .timedelta else { throw refusal }
      result = try commonTime(x, y, op)
    default: throw refusal
    }
    let (p, q) = (counts(a.array, result, shape), counts(b.array, result, shape))
    if op == .divide {
      let out = NDArray(uninitialized: shape, .float64)
      for i in 0..<out.count {
        let missing = p[i] == TimeUnit.none || q[i] == TimeUnit.none
        if !missing, q[i] == 0 { FloatingEvents.pending.insert(p[i] == 0 ? .invalid : .divide) }
        out.float64[i] = missing ? .nan : Double(p[i]) / Double(q[i])
      }
      return out
    }
    let out = NDArray(uninitialized: shape, op == .floorDivide ? .int64 : result)
    for i in 0..<out.count {
      let (u, v) = (p[i], q[i])
      let missing = u == TimeUnit.none || v == TimeUnit.none
      if missing {
        let kept = u == TimeUnit.none ? v : u
        out.int64[i] = op == .fmax || op == .fmin ? kept : op == .floorDivide ? 0 : TimeUnit.none
        continue
      }
      switch op {
      case .add: out.int64[i] = u &+ v
      case .subtract: out.int64[i] = u &- v
      case .maximum, .fmax: out.int64[i] = max(u, v)
      case .minimum, .fmin: out.int64[i] = min(u, v)
      case .floorDivide:
        if v == 0 { FloatingEvents.pending.insert(.divide) }
        out.int64[i] = v == 0 ? 0 : TimeUnit.floorDivide(u, v)
      case .fmod: out.int64[i] = v == 0 ? TimeUnit.none : u % v
      default: out.int64[i] = v == 0 ? TimeUnit.none : u - TimeUnit.floorDivide(u, v) * v
      }
    }
    return out
  }

  /// Both operands as counts of one type, which may be a point where one is a span.
  private static func counts(_ a: NDArray, _ type: DType, _ shape: Shape) -> [Int64] {
    let view = a.broadcastView(to: shape) ?? a
    if !a.dtype.isTime { return view.array(Int64.self) }
    let target = DType.time(a.dtype.code, type.timeUnit, type.timeMultiple)
    return (0..<view.count).map { i in
      TimeUnit.convert(view.item(i).integer ?? TimeUnit.none, a.dtype, target)
    }
  }

  private static func commonTime(
    _ x: DType, _ y: DType, _ op: BinaryOp
  ) throws(TensorError) -> DType {
    if !x.isTime { return y }
    if !y.isTime { return x }
    if x.code == .datetime, y.code == .timedelta, y.timeUnit.isCalendar, !x.timeUnit.isCalendar {
      throw TensorError(
        .ufuncType,
        "Cannot cast ufunc '\(op.rawValue)' input 1 from \(y.reprText) to "
          + "\(DType.time(.timedelta, x.timeUnit).reprText) with casting rule 'same_kind'")
    }
    let plain = x.code == y.code ? x : DType.time(.datetime, x.timeUnit, x.timeMultiple)
    let other = x.code == y.code ? y : DType.time(.datetime, y.timeUnit, y.timeMultiple)
    guard let found = TimeUnit.common(plain, other) else {
      throw .type(
        "Cannot get a common metadata divisor for Numpy datetime metadata \(x.timeSuffix) and "
          + "\(y.timeSuffix) because they have incompatible nonlinear base time units.")
    }
    return found
  }

  private static func timeComparison(
    _ op: BinaryOp, _ a: Operand, _ b: Operand, _ shape: Shape
  ) throws(TensorError) -> NDArray? {
    let (x, y) = (a.array.dtype, b.array.dtype)
    let spans = x.code == .timedelta || y.code == .timedelta
    let comparable = x.code == y.code || spans && (x.isInteger || y.isInteger)
    guard comparable else {
      if op == .equal || op == .notEqual { return .full(shape, .bool(op == .notEqual), .bool) }
      throw TensorError(
        .ufuncType,
        "ufunc '\(op.rawValue)' did not contain a loop with signature matching types "
          + "(\(x.className(a.weak)), \(y.className(b.weak))) -> None")
    }
    let type = try commonTime(x, y, op)
    let (p, q) = (counts(a.array, type, shape), counts(b.array, type, shape))
    let out = NDArray(uninitialized: shape, .bool)
    for i in 0..<out.count {
      let missing = p[i] == TimeUnit.none || q[i] == TimeUnit.none
      let order = p[i] < q[i] ? -1 : p[i] == q[i] ? 0 : 1
      out.uint8[i] = (missing ? op == .notEqual : holds(op, order)) ? 1 : 0
    }
    return out
  }

  /// A span times or over a plain number.
  private static func timeScaled(
    _ op: BinaryOp, _ a: Operand, _ b: Operand, _ shape: Shape, _ refusal: TensorError
  ) throws(TensorError) -> NDArray {
    let (span, number) = a.array.dtype.isTime ? (a.array, b.array) : (b.array, a.array)
    guard span.dtype.code == .timedelta, !number.dtype.isTime, number.dtype.isNumeric,
      !number.dtype.isComplex, op == .multiply || a.array.dtype.isTime
    else { throw refusal }
    let p = counts(span, span.dtype, shape)
    let view = number.broadcastView(to: shape) ?? number
    let out = NDArray(uninitialized: shape, span.dtype)
    for i in 0..<out.count {
      if p[i] == TimeUnit.none {
        out.int64[i] = TimeUnit.none
        continue
      }
      if number.dtype.isFloating || op == .divide && !number.dtype.isInteger {
        let d = view.item(i).double
        let value = op == .multiply ? Double(p[i]) * d : Double(p[i]) / d
        out.int64[i] = value.isFinite ? truncate(value) : TimeUnit.none
      } else {
        let n = view.item(i).integer ?? 0
        out.int64[i] =
          op == .multiply ? p[i] &* n
          : n == 0 ? TimeUnit.none : op == .divide ? p[i] / n : TimeUnit.floorDivide(p[i], n)
      }
    }
    return out
  }

  /// `abs`, `-`, sign and the tests for not-a-time; nil where there is no such function of times.
  static func timeUnary(_ op: UnaryOp, _ a: NDArray) throws(TensorError) -> NDArray? {
    let packed = a.contiguous()
    switch op {
    case .isnan, .isfinite, .isinf:
      let out = NDArray(uninitialized: a.shape, .bool)
      for i in 0..<a.count {
        let missing = packed.int64[i] == TimeUnit.none
        out.uint8[i] = op == .isnan ? (missing ? 1 : 0) : op == .isfinite && !missing ? 1 : 0
      }
      return out
    case .negative, .absolute, .positive, .sign:
      guard a.dtype.code == .timedelta else { return nil }
      let out = NDArray(uninitialized: a.shape, a.dtype)
      for i in 0..<a.count {
        let v = packed.int64[i]
        out.int64[i] =
          v == TimeUnit.none ? v
          : op == .negative ? 0 &- v : op == .absolute ? abs(v) : op == .positive ? v : v.signum()
      }
      return out
    default: return nil
    }
  }
}

extension Reduction {
  /// Sums of spans; the first and last of times, not-a-time winning.
  static func timeReduce(
    _ op: ReductionOp, _ a: NDArray, axes: [Int], keepDims: Bool
  ) throws(TensorError) -> NDArray {
    switch op {
    case .add, .maximum, .minimum: break
    default: throw Ufunc.noLoop(op.rawValue, a.dtype, a.dtype)
    }
    if op == .add, a.dtype.code == .datetime {
      throw TensorError(
        .ufuncType,
        "ufunc 'add' cannot use operands with types \(a.dtype.reprText) and \(a.dtype.reprText)")
    }
    let numbers = a.contiguous().retyped(.int64)
    var found = try reduce(op, numbers, axes: axes, keepDims: keepDims)
    // The least integer stands for not-a-time: found by the minimum, and kept in the others.
    if op != .minimum, a.count > 0 {
      let least = try reduce(.minimum, numbers, axes: axes, keepDims: keepDims)
      found = found.copy()
      for i in 0..<found.count where least.item(i).integer == TimeUnit.none {
        found.store(.int(TimeUnit.none), at: found.pointer(flat: i))
      }
    }
    return found.contiguous().retyped(a.dtype)
  }
}
