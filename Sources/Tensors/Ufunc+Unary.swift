import CKernels

extension Ufunc {
  /// The types in which a unary function computes and answers.
  public static func types(
    _ op: UnaryOp, _ type: DType
  ) throws(TensorError) -> (compute: DType, result: DType) {
    guard type.isNumeric else {
      if op == .negative || op == .positive || op == .sign, type.isText {
        throw TensorError(
          .ufuncType,
          "ufunc '\(op.rawValue)' did not contain a loop with signature matching types "
            + "<class 'numpy.dtypes.StrDType'> -> None")
      }
      throw unsupported(op.rawValue)
    }
    if op.isPredicate { return (type, .bool) }
    if type.isBool {
      switch op {
      case .negative:
        throw .type(
          "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator "
            + "or the logical_not function instead.")
      case .positive, .sign:
        throw TensorError(
          .ufuncType,
          "ufunc '\(op.rawValue)' did not contain a loop with signature matching types "
            + "<class 'numpy.dtypes.BoolDType'> -> None")
      case .square, .reciprocal: return (.int8, .int8)
      default: break
      }
    }
    if op == .invert && type.isInexact { throw unsupported(op.rawValue) }
    if op == .absolute && type.isComplex {
      return (type, type.code == .complex64 ? .float32 : .float64)
    }
    if op.isTranscendental { return (type.inexact, type.inexact) }
    return (type, type)
  }

  /// `op(a)`; into `out` if given.
  public static func unary(
    _ op: UnaryOp, _ a: NDArray, out: NDArray? = nil, dtype: DType? = nil
  ) throws(TensorError) -> NDArray {
    if a.dtype.isTime, let found = try timeUnary(op, a) {
      out?.convert(from: found)
      return out ?? found
    }
    var (compute, result) = try types(op, a.dtype)
    if let dtype, !op.isPredicate {
      compute = dtype
      result = dtype
    }
    if let out {
      guard out.shape == a.shape else {
        throw .value(
          "non-broadcastable output operand with shape \(shapeText(out.shape)) doesn't match the "
            + "broadcast shape \(shapeText(a.shape))")
      }
      guard result.canCastSameKind(to: out.dtype) else {
        throw TensorError(
          .ufuncType,
          "Cannot cast ufunc '\(op.rawValue)' output from dtype('\(result.typeText)') to "
            + "dtype('\(out.dtype.typeText)') with casting rule 'same_kind'")
      }
    }
    let x = a.dtype == compute ? a : a.astype(compute)
    let target = NDArray.uninitialized(a.shape, result, orderOf: [a])
    try run(op, x, target)
    if let out {
      out.convert(from: target)
      return out
    }
    return target
  }

  private static func run(_ op: UnaryOp, _ x: NDArray, _ out: NDArray) throws(TensorError) {
    switch x.dtype.code {
    case .bool: boolean(op, x, out)
    case .int8: integer(op, x, out, Int8.self)
    case .uint8: integer(op, x, out, UInt8.self)
    case .int16: integer(op, x, out, Int16.self)
    case .uint16: integer(op, x, out, UInt16.self)
    case .int32: integer(op, x, out, Int32.self)
    case .uint32: integer(op, x, out, UInt32.self)
    case .int64: integer(op, x, out, Int64.self)
    case .uint64: integer(op, x, out, UInt64.self)
    case .float32: floating(op, x, out, Float.self)
    case .float64: floating(op, x, out, Double.self)
    case .float16, .bfloat16: try widened(op, x, out, .float32)
    case .complex64: try widened(op, x, out, .complex128)
    case .complex128: try complex(op, x, out)
    default: throw unsupported(op.rawValue)
    }
  }

  private static func widened(
    _ op: UnaryOp, _ x: NDArray, _ out: NDArray, _ wide: DType
  ) throws(TensorError) {
    let result = try types(op, wide).result
    let answer = NDArray(uninitialized: out.shape, result)
    try run(op, x.astype(wide), answer)
    out.convert(from: answer)
  }

  private static func boolean(_ op: UnaryOp, _ x: NDArray, _ out: NDArray) {
    @inline(__always)
    func loop(_ rule: (UInt8) -> UInt8) {
      ElementwiseLoop.unary(x, out, UInt8.self, UInt8.self, rule)
    }
    switch op {
    case .logicalNot, .invert: loop { $0 ^ 1 }
    case .isnan, .isinf, .signbit: loop { _ in 0 }
    case .isfinite: loop { _ in 1 }
    default: loop { $0 }
    }
  }

  private static func integer<T: FixedWidthInteger & Element>(
    _ op: UnaryOp, _ x: NDArray, _ out: NDArray, _: T.Type
  ) {
    @inline(__always)
    func loop(_ rule: (T) -> T) { ElementwiseLoop.unary(x, out, T.self, T.self, rule) }
    @inline(__always)
    func test(_ rule: (T) -> Bool) { ElementwiseLoop.unary(x, out, T.self, Bool.self, rule) }
    switch op {
    case .negative: loop { 0 &- $0 }
    case .absolute: loop { $0 < 0 ? 0 &- $0 : $0 }
    case .sign: loop { $0 < 0 ? 0 &- 1 : $0 > 0 ? 1 : 0 }
    case .square: loop { $0 &* $0 }
    case .reciprocal:
      // 1 / 0 is infinity, whose conversion gives the least number of the wide signed types.
      let infinite: T = T.isSigned && T.bitWidth >= 32 ? T.min : 0
      loop { $0 == 1 ? 1 : $0 == 0 &- 1 ? $0 : $0 == 0 ? infinite : 0 }
    case .invert: loop { ~$0 }
    case .logicalNot: test { $0 == 0 }
    case .signbit: test { $0 < 0 }
    case .isfinite: test { _ in true }
    case .isnan, .isinf: test { _ in false }
    default: loop { $0 }
    }
  }

  private static func floating<T: RowFloat>(
    _ op: UnaryOp, _ x: NDArray, _ out: NDArray, _: T.Type
  ) {
    @inline(__always)
    func loop(_ rule: (T) -> T) { ElementwiseLoop.unary(x, out, T.self, T.self, rule) }
    @inline(__always)
    func test(_ rule: (T) -> Bool) { ElementwiseLoop.unary(x, out, T.self, Bool.self, rule) }
    func row(_ op: lk_unary_op, _ rule: (T) -> T) -> Bool {
      ElementwiseLoop.unary(x, out, T.self, row: { T.unary(op, $0, $1, $2) }, rule)
    }
    func wide(_ rule: (Double) -> Double) {
      ElementwiseLoop.unary(x, out, T.self, T.self) { T.from(rule($0.asDouble)) }
      note(op, x, out, T.self)
    }
    switch op {
    case .negative: _ = row(LK_NEG) { -$0 }
    case .absolute, .fabs: _ = row(LK_ABS) { abs($0) }
    case .sign: loop { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 == 0 ? 0 : $0 }
    case .square:
      if !row(LK_SQUARE, { $0 * $0 }) { note(op, x, out, T.self) }
    case .sqrt:
      if !row(LK_SQRT, { $0.squareRoot() }) { note(op, x, out, T.self) }
    case .reciprocal:
      if !row(LK_RECIPROCAL, { 1 / $0 }) { note(op, x, out, T.self) }
    case .floor: loop { $0.rounded(.down) }
    case .ceil: loop { $0.rounded(.up) }
    case .trunc: loop { $0.rounded(.towardZero) }
    case .rint: loop { $0.rounded(.toNearestOrEven) }
    case .cbrt: wide(cubeRoot)
    case .exp:
      let isFinite = ElementwiseLoop.unary(
        x, out, T.self, row: { T.exp($0, $1, $2) }, { T.from(lk_exp($0.asDouble)) })
      if !isFinite { note(op, x, out, T.self) }
    case .exp2: wide(lk_exp2)
    case .expm1: wide(lk_expm1)
    case .log: wide(lk_log)
    case .log2: wide(lk_log2)
    case .log10: wide(lk_log10)
    case .log1p: wide(lk_log1p)
    case .sin: wide(lk_sin)
    case .cos: wide(lk_cos)
    case .tan: wide(lk_tan)
    case .arcsin: wide(lk_asin)
    case .arccos: wide(lk_acos)
    case .arctan: wide(lk_atan)
    case .sinh: wide(lk_sinh)
    case .cosh: wide(lk_cosh)
    case .tanh: wide(lk_tanh)
    case .arcsinh: wide(lk_asinh)
    case .arccosh: wide(lk_acosh)
    case .arctanh: wide(lk_atanh)
    case .degrees: wide { $0 * (180 / Double.pi) }
    case .radians: wide { $0 * (Double.pi / 180) }
    case .spacing:
      if T.dtype == .float32 {
        loop { T.from(Double(lk_nextafterf(Float($0), .infinity)) - $0.asDouble) }
      } else {
        loop { T.from(lk_nextafter($0.asDouble, $0 < 0 ? -.infinity : .infinity) - $0.asDouble) }
      }
    case .isnan: test { $0.isNaN }
    case .isinf: test { $0.isInfinite }
    case .isfinite: test { $0.isFinite }
    case .signbit: test { $0.sign == .minus }
    case .logicalNot: test { $0 == 0 }
    case .positive, .invert, .conjugate: loop { $0 }
    }
  }

  private static func note<T: BinaryFloatingPoint & Element>(
    _ op: UnaryOp, _ x: NDArray, _ out: NDArray, _: T.Type
  ) {
    if out.isSurelyFinite { return }
    var events: FloatingEvents = []
    let px = x.data.assumingMemoryBound(to: T.self)
    let po = out.data.assumingMemoryBound(to: T.self)
    StridedWalk(out.shape, out.strides, x.strides).rows { (o0, o1, _, n, i0, i1, _) in
      for i in 0..<n {
        let v = po[o0 + i * i0]
        if v.isFinite { continue }
        let a = px[o1 + i * i1]
        if v.isNaN {
          if !a.isNaN { events.insert(.invalid) }
        } else if a.isFinite {
          switch op {
          case .log, .log2, .log10, .log1p, .reciprocal, .arctanh: events.insert(.divide)
          default: events.insert(.over)
          }
        }
      }
    }
    FloatingEvents.pending.formUnion(events)
  }

  /// The cube root with its last bit, by one step of Newton's with the cube's rounding errors.
  private static func cubeRoot(_ x: Double) -> Double {
    let r = lk_cbrt(x)
    if r == 0 || !r.isFinite || abs(x) < 1e-200 || abs(x) > 1e200 { return r }
    let square = r * r
    let cube = square * r
    let error = (-cube).addingProduct(square, r) + (-square).addingProduct(r, r) * r
    return r - ((cube - x) + error) / (3 * square)
  }

  private static func complex(
    _ op: UnaryOp, _ x: NDArray, _ out: NDArray
  ) throws(TensorError) {
    @inline(__always)
    func loop(_ rule: (Complex) -> Complex) {
      ElementwiseLoop.unary(x, out, Complex.self, Complex.self, rule)
    }
    @inline(__always)
    func test(_ rule: (Complex) -> Bool) {
      ElementwiseLoop.unary(x, out, Complex.self, Bool.self, rule)
    }
    switch op {
    case .negative: loop { Complex(-$0.re, -$0.im) }
    case .positive: loop { $0 }
    case .conjugate: loop { Complex($0.re, -$0.im) }
    case .square: loop { $0 * $0 }
    case .reciprocal: loop { Complex(1, 0) / $0 }
    case .exp: loop { $0.exponential }
    case .log: loop { $0.logarithm }
    case .sqrt: loop { $0.squareRoot }
    case .sin:
      loop {
        Complex(lk_sin($0.re) * lk_cosh($0.im), lk_cos($0.re) * lk_sinh($0.im))
      }
    case .cos:
      loop {
        Complex(lk_cos($0.re) * lk_cosh($0.im), -lk_sin($0.re) * lk_sinh($0.im))
      }
    case .tan: loop { $0.tangent }
    case .sinh: loop { $0.hyperbolicSine }
    case .cosh:
      loop {
        Complex(lk_cosh($0.re) * lk_cos($0.im), lk_sinh($0.re) * lk_sin($0.im))
      }
    case .tanh: loop { $0.hyperbolicTangent }
    case .arcsin: loop { $0.arcsine }
    case .arccos: loop { $0.arccosine }
    case .arctan: loop { $0.timesI.areaTangent.timesMinusI }
    case .arcsinh: loop { $0.timesI.arcsine.timesMinusI }
    case .arccosh: loop { $0.areaCosine }
    case .arctanh: loop { $0.areaTangent }
    case .log2: loop { $0.logarithm * Complex(1.4426950408889634, 0) }
    case .log10: loop { $0.logarithm * Complex(0.4342944819032518, 0) }
    case .log1p:
      loop { Complex(lk_log(lk_hypot($0.re + 1, $0.im)), lk_atan2($0.im, $0.re + 1)) }
    case .exp2: loop { Complex($0.re * 0.6931471805599453, $0.im * 0.6931471805599453).exponential }
    case .expm1:
      loop {
        let half = lk_sin($0.im / 2)
        return Complex(
          lk_expm1($0.re) * lk_cos($0.im) - 2 * half * half, lk_exp($0.re) * lk_sin($0.im))
      }
    case .sign:
      loop { z in
        let m = z.magnitude
        return m == 0 ? z : Complex(z.re / m, z.im / m)
      }
    case .rint:
      loop { Complex($0.re.rounded(.toNearestOrEven), $0.im.rounded(.toNearestOrEven)) }
    case .absolute:
      ElementwiseLoop.unary(x, out, Complex.self, Double.self) { $0.magnitude }
    case .isnan: test { $0.re.isNaN || $0.im.isNaN }
    case .isinf: test { $0.re.isInfinite || $0.im.isInfinite }
    case .isfinite: test { $0.re.isFinite && $0.im.isFinite }
    case .logicalNot: test { !$0.isTrue }
    default: throw unsupported(op.rawValue)
    }
  }
}
