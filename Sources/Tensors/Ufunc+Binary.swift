import CKernels

extension Ufunc {
  /// `op(a, b)`, broadcast; into `out` if given (cast back under the same-kind rule).
  public static func binary(
    _ op: BinaryOp, _ a: Operand, _ b: Operand, out: NDArray? = nil, dtype: DType? = nil
  ) throws(TensorError) -> NDArray {
    if !a.array.dtype.isNumeric || !b.array.dtype.isNumeric,
      let found = try special(op, a, b)
    {
      out?.convert(from: found)
      return out ?? found
    }
    var (compute, result) = try types(op, a, b)
    if let dtype, !op.isComparison, !op.isLogical {
      compute = dtype
      result = dtype
    }
    guard let shape = Broadcasting.shape(a.array.shape, b.array.shape) else {
      throw Broadcasting.mismatch(
        [a.array.shape, b.array.shape] + (out.map { [$0.shape] } ?? []))
    }
    if !op.isComparison, !op.isLogical {
      try checkFits(a, compute)
      try checkFits(b, compute)
    }
    if let out {
      try out.requireWriteable("output array is read-only")
      guard out.shape == shape else {
        if Broadcasting.shape(out.shape, shape) == out.shape {
          let value = try binary(op, a, b, dtype: dtype)
          try store(value, op, into: out)
          return out
        }
        if zip(out.shape.reversed(), shape.reversed()).contains(where: { $0 != $1 && $0 != 1 }) {
          throw .value(
            "operands could not be broadcast together with shapes \(shapeText(a.array.shape)) "
              + "\(shapeText(b.array.shape)) \(shapeText(out.shape)) ")
        }
        throw .value(
          "non-broadcastable output operand with shape \(shapeText(out.shape)) doesn't match the "
            + "broadcast shape \(shapeText(shape))")
      }
      guard result.canCastSameKind(to: out.dtype) else {
        throw TensorError(
          .ufuncType,
          "Cannot cast ufunc '\(op.rawValue)' output from dtype('\(result.typeText)') to "
            + "dtype('\(out.dtype.typeText)') with casting rule 'same_kind'")
      }
    }
    let signless = mixedSigns(op, a, b)
    if let signless { return signless }
    if out == nil { try ArrayMemory.check(shape, result) }
    let x = converted(a.array, compute, shape)
    let y = converted(b.array, compute, shape)
    let direct = out.map { $0.dtype == result && safe($0, x) && safe($0, y) } ?? false
    let target =
      direct ? out! : NDArray.uninitialized(shape, result, orderOf: [a.array, b.array])
    try run(op, x, y, target, compute)
    if let out, !direct {
      out.convert(from: target)
      return out
    }
    return target
  }

  private static func store(
    _ value: NDArray, _ op: BinaryOp, into out: NDArray
  ) throws(TensorError) {
    guard value.dtype.canCastSameKind(to: out.dtype), let view = value.broadcastView(to: out.shape)
    else {
      throw TensorError(
        .ufuncType,
        "Cannot cast ufunc '\(op.rawValue)' output from dtype('\(value.dtype.typeText)') to "
          + "dtype('\(out.dtype.typeText)') with casting rule 'same_kind'")
    }
    out.convert(from: view)
  }

  /// Whether writing `out` element by element cannot disturb elements of `x` still to be read.
  static func safe(_ out: NDArray, _ x: NDArray) -> Bool {
    !out.overlaps(x) || (out.data == x.data && out.strides == x.strides)
  }

  static func converted(_ a: NDArray, _ type: DType, _ shape: Shape) -> NDArray {
    let typed = a.dtype == type ? a : a.astype(type)
    return typed.broadcastView(to: shape) ?? typed
  }

  /// Comparisons of int64 with uint64, which have no common integer type, by value.
  private static func mixedSigns(_ op: BinaryOp, _ a: Operand, _ b: Operand) -> NDArray? {
    guard op.isComparison, a.array.dtype.isInteger, b.array.dtype.isInteger,
      a.array.dtype.isSigned != b.array.dtype.isSigned,
      DType.promote(a.array.dtype, b.array.dtype) == .float64,
      let shape = Broadcasting.shape(a.array.shape, b.array.shape)
    else { return nil }
    let x = converted(a.array, a.array.dtype, shape).contiguous()
    let y = converted(b.array, b.array.dtype, shape).contiguous()
    let out = NDArray(uninitialized: shape, .bool)
    for i in 0..<out.count {
      out.uint8[i] = holds(op, order(x.item(i), y.item(i))) ? 1 : 0
    }
    return out
  }

  private static func order(_ a: Scalar, _ b: Scalar) -> Int {
    switch (a, b) {
    case (.int(let x), .uint(let y)): return x < 0 || UInt64(x) < y ? -1 : UInt64(x) == y ? 0 : 1
    case (.uint(let x), .int(let y)): return y < 0 || x > UInt64(y) ? 1 : x == UInt64(y) ? 0 : -1
    default: return a.double < b.double ? -1 : a.double == b.double ? 0 : 1
    }
  }

  static func holds(_ op: BinaryOp, _ order: Int) -> Bool {
    switch op {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessEqual: order <= 0
    case .greater: order > 0
    default: order >= 0
    }
  }

  /// The loop, operands already of the computing type and of the output's shape.
  static func run(
    _ op: BinaryOp, _ x: NDArray, _ y: NDArray, _ out: NDArray, _ compute: DType
  ) throws(TensorError) {
    switch compute.code {
    case .bool: boolean(op, x, y, out)
    case .int8: try integer(op, x, y, out, Int8.self)
    case .uint8: try integer(op, x, y, out, UInt8.self)
    case .int16: try integer(op, x, y, out, Int16.self)
    case .uint16: try integer(op, x, y, out, UInt16.self)
    case .int32: try integer(op, x, y, out, Int32.self)
    case .uint32: try integer(op, x, y, out, UInt32.self)
    case .int64: try integer(op, x, y, out, Int64.self)
    case .uint64: try integer(op, x, y, out, UInt64.self)
    case .float32: floating(op, x, y, out, Float.self)
    case .float64: floating(op, x, y, out, Double.self)
    case .float16, .bfloat16: try narrow(op, x, y, out, .float32)
    case .complex64: try narrow(op, x, y, out, .complex128)
    case .complex128: try complex(op, x, y, out)
    case .text: text(op, x, y, out)
    case .bytes: bytes(op, x, y, out)
    default: throw noLoop(op.rawValue, x.dtype, y.dtype)
    }
  }

  /// Types without arithmetic of their own compute in the next wider one and round.
  private static func narrow(
    _ op: BinaryOp, _ x: NDArray, _ y: NDArray, _ out: NDArray, _ wide: DType
  ) throws(TensorError) {
    let answer = out.dtype.isBool ? out : NDArray(uninitialized: out.shape, wide)
    try run(op, x.astype(wide), y.astype(wide), answer, wide)
    if !out.dtype.isBool { out.convert(from: answer) }
  }

  private static func boolean(_ op: BinaryOp, _ x: NDArray, _ y: NDArray, _ out: NDArray) {
    @inline(__always)
    func loop(_ rule: (UInt8, UInt8) -> UInt8) {
      ElementwiseLoop.binary(x, y, out, UInt8.self, UInt8.self, rule)
    }
    switch op {
    case .add, .maximum, .fmax, .logicalOr, .bitwiseOr: loop { $0 | $1 }
    case .multiply, .minimum, .fmin, .logicalAnd, .bitwiseAnd: loop { $0 & $1 }
    case .bitwiseXor, .logicalXor, .notEqual: loop { $0 ^ $1 }
    case .equal: loop { ($0 ^ $1) ^ 1 }
    case .less: loop { ($0 ^ 1) & $1 }
    case .lessEqual: loop { ($0 ^ 1) | $1 }
    case .greater: loop { $0 & ($1 ^ 1) }
    default: loop { $0 | ($1 ^ 1) }
    }
  }

  private static func integer<T: FixedWidthInteger & Element>(
    _ op: BinaryOp, _ x: NDArray, _ y: NDArray, _ out: NDArray, _: T.Type
  ) throws(TensorError) {
    @inline(__always)
    func loop(_ rule: (T, T) -> T) { ElementwiseLoop.binary(x, y, out, T.self, T.self, rule) }
    @inline(__always)
    func test(_ rule: (T, T) -> Bool) {
      ElementwiseLoop.binary(x, y, out, T.self, Bool.self, rule)
    }
    var zero = false
    var negative = false
    switch op {
    case .add: loop { $0 &+ $1 }
    case .subtract: loop { $0 &- $1 }
    case .multiply: loop { $0 &* $1 }
    case .maximum, .fmax: loop { $0 > $1 ? $0 : $1 }
    case .minimum, .fmin: loop { $0 < $1 ? $0 : $1 }
    case .bitwiseAnd: loop { $0 & $1 }
    case .bitwiseOr: loop { $0 | $1 }
    case .bitwiseXor: loop { $0 ^ $1 }
    case .leftShift: loop { $1 >= 0 && Int($1) < T.bitWidth ? $0 << $1 : 0 }
    case .rightShift:
      loop { $1 >= 0 && Int($1) < T.bitWidth ? $0 >> $1 : $0 < 0 ? ~0 : 0 }
    case .floorDivide:
      loop { a, b in
        if b == 0 {
          zero = true
          return 0
        }
        let (q, overflow) = a.dividedReportingOverflow(by: b)
        if overflow { return a }
        return (a < 0) != (b < 0) && q &* b != a ? q &- 1 : q
      }
    case .remainder:
      loop { a, b in
        if b == 0 {
          zero = true
          return 0
        }
        let (r, overflow) = a.remainderReportingOverflow(dividingBy: b)
        if overflow { return 0 }
        return r != 0 && (r < 0) != (b < 0) ? r &+ b : r
      }
    case .fmod:
      loop { a, b in
        if b == 0 {
          zero = true
          return 0
        }
        let (r, overflow) = a.remainderReportingOverflow(dividingBy: b)
        return overflow ? 0 : r
      }
    case .power:
      loop { a, b in
        if b < 0 {
          negative = true
          return 0
        }
        var (result, base, rest): (T, T, T) = (1, a, b)
        while rest > 0 {
          if rest & 1 == 1 { result = result &* base }
          base = base &* base
          rest >>= 1
        }
        return result
      }
    case .gcd: loop { divisor($0, $1) }
    case .lcm:
      loop { a, b in
        let d = divisor(a, b)
        if d == 0 { return 0 }
        let m = (a / d) &* b
        return m < 0 ? 0 &- m : m
      }
    case .logicalAnd: test { $0 != 0 && $1 != 0 }
    case .logicalOr: test { $0 != 0 || $1 != 0 }
    case .logicalXor: test { ($0 != 0) != ($1 != 0) }
    case .equal: test { $0 == $1 }
    case .notEqual: test { $0 != $1 }
    case .less: test { $0 < $1 }
    case .lessEqual: test { $0 <= $1 }
    case .greater: test { $0 > $1 }
    default: test { $0 >= $1 }
    }
    if zero { FloatingEvents.pending.insert(.divide) }
    if negative { throw .value("Integers to negative integer powers are not allowed.") }
  }

  @inline(__always)
  private static func divisor<T: FixedWidthInteger>(_ a: T, _ b: T) -> T {
    var (x, y) = (a < 0 ? 0 &- a : a, b < 0 ? 0 &- b : b)
    while y != 0 { (x, y) = (y, x % y) }
    return x
  }

  private static func floating<T: RowFloat>(
    _ op: BinaryOp, _ x: NDArray, _ y: NDArray, _ out: NDArray, _: T.Type
  ) {
    @inline(__always)
    func loop(_ rule: (T, T) -> T) { ElementwiseLoop.binary(x, y, out, T.self, T.self, rule) }
    @inline(__always)
    func test(_ rule: (T, T) -> Bool) {
      ElementwiseLoop.binary(x, y, out, T.self, Bool.self, rule)
    }
    func row(_ op: lk_binary_op, _ rule: (T, T) -> T) -> Bool {
      ElementwiseLoop.binary(op, x, y, out, T.self, rule)
    }
    func compare(_ op: lk_compare_op, _ rule: (T, T) -> Bool) {
      ElementwiseLoop.compare(op, x, y, out, T.self, rule)
    }
    func wide(_ rule: (Double, Double) -> Double) {
      ElementwiseLoop.binary(x, y, out, T.self, T.self) { a, b in
        T.from(rule(a.asDouble, b.asDouble))
      }
    }
    // An output that is also an input is overwritten before it can be looked at.
    let watch = !out.dtype.isBool
    let (before, after) =
      watch && (out.data == x.data || out.data == y.data)
      ? (x.data == out.data ? x.copy() : x, y.data == out.data ? y.copy() : y) : (x, y)
    var isFinite = false
    switch op {
    case .add: isFinite = row(LK_ADD) { $0 + $1 }
    case .subtract: isFinite = row(LK_SUB) { $0 - $1 }
    case .multiply: isFinite = row(LK_MUL) { $0 * $1 }
    case .divide: isFinite = row(LK_DIV) { $0 / $1 }
    case .maximum: isFinite = row(LK_MAX) { larger($0, $1) }
    case .minimum: isFinite = row(LK_MIN) { smaller($0, $1) }
    case .fmax: loop { $0 != $0 ? $1 : $1 != $1 ? $0 : $0 >= $1 ? $0 : $1 }
    case .fmin: loop { $0 != $0 ? $1 : $1 != $1 ? $0 : $0 <= $1 ? $0 : $1 }
    case .floorDivide: wide { FloorDivision.quotient($0, $1) }
    case .remainder: wide { FloorDivision.remainder($0, $1) }
    case .fmod: wide { lk_fmod($0, $1) }
    case .power, .floatPower: wide { lk_pow($0, $1) }
    case .arctan2: wide { lk_atan2($0, $1) }
    case .hypot: wide { lk_hypot($0, $1) }
    case .copysign: wide { lk_copysign($0, $1) }
    case .nextafter:
      if T.dtype == .float32 {
        wide { Double(lk_nextafterf(Float($0), Float($1))) }
      } else {
        wide { lk_nextafter($0, $1) }
      }
    case .ldexp: wide { lk_ldexp($0, Int32($1)) }
    case .heaviside: loop { $0 != $0 ? $0 : $0 < 0 ? 0 : $0 > 0 ? 1 : $1 }
    case .logaddexp:
      wide { a, b in
        if a == b { return a + 0.6931471805599453 }
        let d = a - b
        return d > 0 ? a + lk_log1p(lk_exp(-d)) : d <= 0 ? b + lk_log1p(lk_exp(d)) : d
      }
    case .logaddexp2:
      wide { a, b in
        if a == b { return a + 1 }
        let d = a - b
        return (d > 0 ? a : b) + 1.4426950408889634 * lk_log1p(lk_exp2(-abs(d)))
      }
    case .logicalAnd: test { $0 != 0 && $1 != 0 }
    case .logicalOr: test { $0 != 0 || $1 != 0 }
    case .logicalXor: test { ($0 != 0) != ($1 != 0) }
    case .equal: compare(LK_EQ) { $0 == $1 }
    case .notEqual: compare(LK_NE) { $0 != $1 }
    case .less: compare(LK_LT) { $0 < $1 }
    case .lessEqual: compare(LK_LE) { $0 <= $1 }
    case .greater: compare(LK_GT) { $0 > $1 }
    default: compare(LK_GE) { $0 >= $1 }
    }
    if watch && !isFinite { note(op, before, after, out, T.self) }
  }

  @inline(__always)
  private static func larger<T: RowFloat>(_ x: T, _ y: T) -> T {
    x != x ? x : y != y ? y : x > y ? x : y
  }

  @inline(__always)
  private static func smaller<T: RowFloat>(_ x: T, _ y: T) -> T {
    x != x ? x : y != y ? y : x < y ? x : y
  }

  /// Looks for results that are not finite though the operands are.
  private static func note<T: BinaryFloatingPoint & Element>(
    _ op: BinaryOp, _ x: NDArray, _ y: NDArray, _ out: NDArray, _: T.Type
  ) {
    switch op {
    case .maximum, .minimum, .fmax, .fmin, .copysign, .heaviside, .arctan2: return
    default: break
    }
    if out.isSurelyFinite { return }
    var events: FloatingEvents = []
    let (px, py) = (
      x.data.assumingMemoryBound(to: T.self), y.data.assumingMemoryBound(to: T.self)
    )
    let po = out.data.assumingMemoryBound(to: T.self)
    StridedWalk(out.shape, out.strides, x.strides, y.strides).rows {
      (o0, o1, o2, n, i0, i1, i2) in
      for i in 0..<n {
        let (v, a, b) = (po[o0 + i * i0], px[o1 + i * i1], py[o2 + i * i2])
        if v.isFinite { continue }
        if v.isNaN {
          if !a.isNaN && !b.isNaN { events.insert(.invalid) }
        } else if a.isFinite && b.isFinite {
          let pole = (op == .divide || op == .floorDivide) && b == 0 || op == .power && a == 0
          events.insert(pole ? .divide : .over)
        }
      }
    }
    FloatingEvents.pending.formUnion(events)
  }

  private static func complex(
    _ op: BinaryOp, _ x: NDArray, _ y: NDArray, _ out: NDArray
  ) throws(TensorError) {
    @inline(__always)
    func loop(_ rule: (Complex, Complex) -> Complex) {
      ElementwiseLoop.binary(x, y, out, Complex.self, Complex.self, rule)
    }
    @inline(__always)
    func test(_ rule: (Complex, Complex) -> Bool) {
      ElementwiseLoop.binary(x, y, out, Complex.self, Bool.self, rule)
    }
    func before(_ a: Complex, _ b: Complex) -> Bool {
      a.re < b.re || (a.re == b.re && a.im < b.im)
    }
    switch op {
    case .add: loop { Complex($0.re + $1.re, $0.im + $1.im) }
    case .subtract: loop { Complex($0.re - $1.re, $0.im - $1.im) }
    case .multiply: loop { $0 * $1 }
    case .divide: loop { $0 / $1 }
    case .power, .floatPower: loop { $0.power($1) }
    case .maximum, .fmax: loop { before($0, $1) ? $1 : $0 }
    case .minimum, .fmin: loop { before($1, $0) ? $1 : $0 }
    case .equal: test { $0 == $1 }
    case .notEqual: test { $0 != $1 }
    case .less: test { before($0, $1) }
    case .lessEqual: test { !before($1, $0) }
    case .greater: test { before($1, $0) }
    case .greaterEqual: test { !before($0, $1) }
    case .logicalAnd: test { $0.isTrue && $1.isTrue }
    case .logicalOr: test { $0.isTrue || $1.isTrue }
    case .logicalXor: test { $0.isTrue != $1.isTrue }
    default: throw unsupported(op.rawValue)
    }
  }

  private static func bytes(_ op: BinaryOp, _ x: NDArray, _ y: NDArray, _ out: NDArray) {
    for i in 0..<out.count {
      let order = Sorting.order(x.item(i), y.item(i))
      out.pointer(flat: i).storeBytes(of: holds(op, order), as: Bool.self)
    }
  }

  /// Operands that are times or records; nil leaves the rest to the ordinary way.
  private static func special(
    _ op: BinaryOp, _ a: Operand, _ b: Operand
  ) throws(TensorError) -> NDArray? {
    let (x, y) = (a.array.dtype, b.array.dtype)
    if x.isTime || y.isTime { return try timeBinary(op, a, b) }
    guard x.isRecord, y.isRecord, op == .equal || op == .notEqual else { return nil }
    guard let shape = Broadcasting.shape(a.array.shape, b.array.shape),
      let p = a.array.broadcastView(to: shape), let q = b.array.broadcastView(to: shape)
    else { throw Broadcasting.mismatch([a.array.shape, b.array.shape]) }
    let out = NDArray(uninitialized: shape, .bool)
    for i in 0..<out.count {
      out.uint8[i] = holds(op, Sorting.order(p.item(i), q.item(i))) ? 1 : 0
    }
    return out
  }

  private static func text(_ op: BinaryOp, _ x: NDArray, _ y: NDArray, _ out: NDArray) {
    let (px, py) = (x.contiguous(), y.contiguous())
    let width = x.dtype.itemSize / 4
    for i in 0..<out.count {
      let a = (px.data + i * x.dtype.itemSize).assumingMemoryBound(to: UInt32.self)
      let b = (py.data + i * y.dtype.itemSize).assumingMemoryBound(to: UInt32.self)
      var order = 0
      for c in 0..<width where a[c] != b[c] {
        order = a[c] < b[c] ? -1 : 1
        break
      }
      out.pointer(flat: i).storeBytes(of: holds(op, order), as: Bool.self)
    }
  }
}

/// Division that rounds down, as Python's and NumPy's `//` and `%` on floats do it.
public enum FloorDivision {
  public static func remainder(_ a: Double, _ b: Double) -> Double {
    let m = lk_fmod(a, b)
    if b == 0 { return m }
    if m == 0 { return lk_copysign(0, b) }
    return (b < 0) != (m < 0) ? m + b : m
  }

  public static func quotient(_ a: Double, _ b: Double) -> Double {
    if b == 0 { return a / b }
    let m = lk_fmod(a, b)
    var d = (a - m) / b
    if m != 0 && (b < 0) != (m < 0) { d -= 1 }
    if d == 0 { return lk_copysign(0, a / b) }
    let f = lk_floor(d)
    return d - f > 0.5 ? f + 1 : f
  }
}
