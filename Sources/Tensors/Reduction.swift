import CKernels

/// Reductions that have a neutral element or take their first element as a start.
public enum ReductionOp: String, Sendable {
  case add, multiply, maximum, minimum
  case logicalAnd = "logical_and", logicalOr = "logical_or"
}

/// Folding axes away, in NumPy's order of additions: that is what makes the last digits agree.
///
/// Along the fastest axis in memory sums are pairwise (blocks of 128, eight running sums each);
/// along any other axis rows are added one after another.
public enum Reduction {
  /// The shape left after reducing `axes`, and the same with those axes kept at size one.
  public static func shapes(
    _ shape: Shape, _ axes: [Int]
  ) -> (dropped: Shape, kept: Shape) {
    var dropped: Shape = []
    var kept = shape
    for i in 0..<shape.count {
      if axes.contains(i) { kept[i] = 1 } else { dropped.append(shape[i]) }
    }
    return (dropped, kept)
  }

  /// Axis numbers made non-negative; nil means all of them.
  public static func axes(_ axes: [Int]?, rank: Int) throws(TensorError) -> [Int] {
    guard let axes else { return Array(0..<rank) }
    var result: [Int] = []
    for a in axes {
      guard a >= -rank && a < rank else { throw .axis(a, rank) }
      let i = a < 0 ? a + rank : a
      if result.contains(i) { throw .value("duplicate value in 'axis'") }
      result.append(i)
    }
    return result
  }

  /// Folds `axes` of `a` with `op`, computing in `dtype` (default: NumPy's choice).
  public static func reduce(
    _ op: ReductionOp, _ a: NDArray, axes: [Int]? = nil, keepDims: Bool = false,
    dtype: DType? = nil, initial: Scalar? = nil, mask: NDArray? = nil
  ) throws(TensorError) -> NDArray {
    let axes = try Reduction.axes(axes, rank: a.rank)
    let (dropped, kept) = shapes(a.shape, axes)
    guard a.dtype.isNumeric else {
      if a.dtype.isTime {
        return try timeReduce(op, a, axes: axes, keepDims: keepDims)
      }
      if a.dtype.isText && op == .add {
        let (one, two) = (a.dtype.typeText, DType.text(a.dtype.itemSize / 2).typeText)
        throw .type(
          "the resolved dtypes are not compatible with add.reduce. Resolved (dtype('\(one)'), "
            + "dtype('\(one)'), dtype('\(two)'))")
      }
      throw Ufunc.noLoop(op.rawValue, a.dtype, a.dtype)
    }
    let type: DType
    switch op {
    case .add, .multiply: type = dtype ?? a.dtype.accumulator
    case .maximum, .minimum: type = dtype ?? a.dtype
    case .logicalAnd, .logicalOr: type = .bool
    }
    if a.count == 0 || mask != nil, op == .maximum || op == .minimum, initial == nil {
      if mask != nil {
        throw .value(
          "reduction operation '\(op.rawValue)' does not have an identity, so to use a where mask "
            + "one has to specify 'initial'")
      }
      if dropped.allSatisfy({ $0 > 0 }) {
        throw .value("zero-size array to reduction operation \(op.rawValue) which has no identity")
      }
    }
    var source = a.dtype == type ? a : op == .logicalAnd || op == .logicalOr
      ? try Ufunc.unary(.logicalNot, try Ufunc.unary(.logicalNot, a)) : a.astype(type)
    let neutral: Scalar =
      op == .multiply || op == .logicalAnd ? .int(1) : op == .add || op == .logicalOr ? .int(0)
      : initial ?? .int(0)
    if let mask {
      let fill = NDArray.scalar(neutral, type)
      source = try Selection.select(try mask.broadcast(to: a.shape), source, fill)
    }
    let out = NDArray(uninitialized: kept, type)
    if op == .maximum || op == .minimum, initial == nil {
      // The first slice along the reduced axes is the start.
      var start = source
      for axis in axes { start = start.sliced(axis: axis, start: 0, length: min(1, a.shape[axis])) }
      if out.count > 0 { out.convert(from: start) }
    } else {
      let start = initial ?? neutral
      out.convert(from: NDArray.scalar(start, type).broadcastView(to: kept)!)
    }
    if a.count > 0 { try run(op, source, out) }
    return keepDims ? out : try out.reshaped(dropped)
  }

  private static func run(
    _ op: ReductionOp, _ a: NDArray, _ out: NDArray
  ) throws(TensorError) {
    switch a.dtype.code {
    case .bool, .uint8: integer(op, a, out, UInt8.self)
    case .int8: integer(op, a, out, Int8.self)
    case .int16: integer(op, a, out, Int16.self)
    case .uint16: integer(op, a, out, UInt16.self)
    case .int32: integer(op, a, out, Int32.self)
    case .uint32: integer(op, a, out, UInt32.self)
    case .int64: integer(op, a, out, Int64.self)
    case .uint64: integer(op, a, out, UInt64.self)
    case .float32: floating(op, a, out, Float.self)
    case .float64: floating(op, a, out, Double.self)
    case .float16, .bfloat16:
      let wide = out.astype(.float32)
      try run(op, a.astype(.float32), wide)
      out.convert(from: wide)
    case .complex64:
      let wide = out.astype(.complex128)
      try run(op, a.astype(.complex128), wide)
      out.convert(from: wide)
    case .complex128: try complex(op, a, out)
    default: throw Ufunc.noLoop(op.rawValue, a.dtype, a.dtype)
    }
  }

  /// Calls `row` with runs along a reduced axis, `column` with runs that touch one output each.
  @inline(__always)
  private static func walk<T>(
    _ a: NDArray, _ out: NDArray, _: T.Type,
    row: (UnsafeMutablePointer<T>, UnsafeMutablePointer<T>, Int, Int) -> Void,
    column: (UnsafeMutablePointer<T>, UnsafeMutablePointer<T>, Int, Int, Int) -> Void
  ) {
    let pa = a.data.assumingMemoryBound(to: T.self)
    let po = out.data.assumingMemoryBound(to: T.self)
    var steps = out.strides
    for i in 0..<steps.count where out.shape[i] == 1 { steps[i] = 0 }
    StridedWalk(a.shape, a.strides, steps).rows { (o0, o1, _, n, i0, i1, _) in
      if i1 == 0 {
        row(po + o1, pa + o0, n, i0)
      } else {
        column(po + o1, pa + o0, n, i0, i1)
      }
    }
  }

  @inline(__always)
  private static func fold<T>(
    _ a: NDArray, _ out: NDArray, _: T.Type, _ rule: (T, T) -> T
  ) {
    walk(
      a, out, T.self,
      row: { (d, x, n, step) in
        var v = d[0]
        for i in 0..<n { v = rule(v, x[i * step]) }
        d[0] = v
      },
      column: { (d, x, n, step, outStep) in
        for i in 0..<n { d[i * outStep] = rule(d[i * outStep], x[i * step]) }
      })
  }

  private static func integer<T: FixedWidthInteger>(
    _ op: ReductionOp, _ a: NDArray, _ out: NDArray, _: T.Type
  ) {
    switch op {
    case .add: fold(a, out, T.self) { $0 &+ $1 }
    case .multiply: fold(a, out, T.self) { $0 &* $1 }
    case .maximum: fold(a, out, T.self) { $0 > $1 ? $0 : $1 }
    case .minimum: fold(a, out, T.self) { $0 < $1 ? $0 : $1 }
    case .logicalAnd: fold(a, out, T.self) { $0 & $1 }
    case .logicalOr: fold(a, out, T.self) { $0 | $1 }
    }
  }

  private static func floating<T: RowFloat>(
    _ op: ReductionOp, _ a: NDArray, _ out: NDArray, _: T.Type
  ) {
    switch op {
    case .add:
      walk(
        a, out, T.self,
        row: { (d, x, n, step) in
          d[0] += step == 1 && n >= 16 ? T.sum(x, n) : pairwise(x, n, step)
        },
        column: { (d, x, n, step, outStep) in
          if step == 1 && outStep == 1 && n >= 16 {
            _ = T.binary(LK_ADD, d, d, 1, x, 1, n)
          } else {
            for i in 0..<n { d[i * outStep] += x[i * step] }
          }
        })
    case .multiply: fold(a, out, T.self) { $0 * $1 }
    case .maximum: extreme(a, out, T.self, largest: true) { $0 != $0 || $0 > $1 }
    case .minimum: extreme(a, out, T.self, largest: false) { $0 != $0 || $0 < $1 }
    case .logicalAnd, .logicalOr: break
    }
  }

  /// - `stays`: whether the first of two numbers is the result.
  @inline(__always)
  private static func extreme<T: RowFloat>(
    _ a: NDArray, _ out: NDArray, _: T.Type, largest: Bool, _ stays: (T, T) -> Bool
  ) {
    walk(
      a, out, T.self,
      row: { (d, x, n, step) in
        if step == 1 && n >= 16 {
          d[0] = T.extreme(largest, d[0], x, n)
        } else {
          for i in 0..<n where !stays(d[0], x[i * step]) { d[0] = x[i * step] }
        }
      },
      column: { (d, x, n, step, outStep) in
        if step == 1 && outStep == 1 && n >= 16 {
          _ = T.binary(largest ? LK_MAX : LK_MIN, d, d, 1, x, 1, n)
        } else {
          for i in 0..<n where !stays(d[i * outStep], x[i * step]) {
            d[i * outStep] = x[i * step]
          }
        }
      })
  }

  /// NumPy's pairwise sum of `n` elements `step` apart.
  static func pairwise<T: BinaryFloatingPoint>(
    _ x: UnsafeMutablePointer<T>, _ n: Int, _ step: Int
  ) -> T {
    if n < 8 {
      var sum: T = -0.0
      for i in 0..<n { sum += x[i * step] }
      return sum
    }
    if n <= 128 {
      var (r0, r1, r2, r3) = (x[0], x[step], x[2 * step], x[3 * step])
      var (r4, r5, r6, r7) = (x[4 * step], x[5 * step], x[6 * step], x[7 * step])
      var i = 8
      while i < n - n % 8 {
        let p = x + i * step
        r0 += p[0]
        r1 += p[step]
        r2 += p[2 * step]
        r3 += p[3 * step]
        r4 += p[4 * step]
        r5 += p[5 * step]
        r6 += p[6 * step]
        r7 += p[7 * step]
        i += 8
      }
      var sum = ((r0 + r1) + (r2 + r3)) + ((r4 + r5) + (r6 + r7))
      while i < n {
        sum += x[i * step]
        i += 1
      }
      return sum
    }
    var half = n / 2
    half -= half % 8
    return pairwise(x, half, step) + pairwise(x + half * step, n - half, step)
  }

  private static func complex(
    _ op: ReductionOp, _ a: NDArray, _ out: NDArray
  ) throws(TensorError) {
    func less(_ x: Complex, _ y: Complex) -> Bool {
      x.re < y.re || (x.re == y.re && x.im < y.im)
    }
    switch op {
    case .add:
      walk(
        a, out, Complex.self,
        row: { (d, x, n, step) in
          let p = UnsafeMutableRawPointer(x).assumingMemoryBound(to: Double.self)
          d[0] = d[0] + Complex(pairwise(p, n, 2 * step), pairwise(p + 1, n, 2 * step))
        },
        column: { (d, x, n, step, outStep) in
          for i in 0..<n { d[i * outStep] = d[i * outStep] + x[i * step] }
        })
    case .multiply: fold(a, out, Complex.self) { $0 * $1 }
    case .maximum: fold(a, out, Complex.self) { less($0, $1) ? $1 : $0 }
    case .minimum: fold(a, out, Complex.self) { less($1, $0) ? $1 : $0 }
    case .logicalAnd, .logicalOr: break
    }
  }

  // MARK: Statistics

  /// How many elements fall on one output.
  static func extent(_ a: NDArray, _ axes: [Int]) -> Int {
    axes.reduce(1) { $0 * a.shape[$1] }
  }

  /// The mean: float64 for integers, float16 through float32.
  public static func mean(
    _ a: NDArray, axes: [Int]? = nil, keepDims: Bool = false, dtype: DType? = nil
  ) throws(TensorError) -> NDArray {
    let list = try Reduction.axes(axes, rank: a.rank)
    let whole = a.dtype.isInteger || a.dtype.isBool
    let type = dtype ?? (whole ? .float64 : a.dtype.isShortFloat ? .float32 : a.dtype)
    let sum = try reduce(.add, a, axes: list, keepDims: keepDims, dtype: type)
    let n = extent(a, list)
    let result = try Ufunc.binary(
      .divide, Operand(sum), Operand(.scalar(.float(Double(n)), .float64), weak: .float))
    return dtype == nil && a.dtype.isShortFloat ? result.astype(a.dtype) : result
  }

  /// The variance in two passes: the mean of squared deviations, divided by n − ddof.
  public static func variance(
    _ a: NDArray, axes: [Int]? = nil, keepDims: Bool = false, ddof: Double = 0,
    dtype: DType? = nil
  ) throws(TensorError) -> NDArray {
    let list = try Reduction.axes(axes, rank: a.rank)
    if a.dtype.isTime { throw Ufunc.unsupported("square") }
    let whole = a.dtype.isInteger || a.dtype.isBool
    let type = dtype ?? (whole ? .float64 : a.dtype.isShortFloat ? .float32 : a.dtype)
    let source = a.dtype == type || !whole && dtype == nil ? a : a.astype(type)
    let center = try mean(source, axes: list, keepDims: true, dtype: type)
    var deviation = try Ufunc.binary(.subtract, Operand(source), Operand(center))
    if deviation.dtype.isComplex {
      let re = try deviation.part(imaginary: false)
      let im = try deviation.part(imaginary: true)
      deviation = try Ufunc.binary(
        .add, Operand(try Ufunc.unary(.square, re)), Operand(try Ufunc.unary(.square, im)))
    } else {
      deviation = try Ufunc.binary(.multiply, Operand(deviation), Operand(deviation))
    }
    let sumType: DType = deviation.dtype
    let sum = try reduce(.add, deviation, axes: list, keepDims: keepDims, dtype: sumType)
    let n = max(Double(extent(a, list)) - ddof, 0)
    let result = try Ufunc.binary(
      .divide, Operand(sum), Operand(.scalar(.float(n), .float64), weak: .float))
    return dtype == nil && a.dtype.isShortFloat ? result.astype(a.dtype) : result
  }

  public static func deviation(
    _ a: NDArray, axes: [Int]? = nil, keepDims: Bool = false, ddof: Double = 0,
    dtype: DType? = nil
  ) throws(TensorError) -> NDArray {
    try Ufunc.unary(
      .sqrt, try variance(a, axes: axes, keepDims: keepDims, ddof: ddof, dtype: dtype))
  }

  // MARK: Running folds

  /// Partial results along one axis (`cumsum`, `cumprod`, `maximum.accumulate`).
  public static func accumulate(
    _ op: BinaryOp, _ a: NDArray, axis: Int?, dtype: DType? = nil
  ) throws(TensorError) -> NDArray {
    let flat = axis == nil ? try a.reshaped([a.count]) : a
    let axis = try flat.axis(axis ?? 0)
    let sums = op == .add || op == .multiply
    let type = dtype ?? (sums ? flat.dtype.accumulator : flat.dtype)
    let source = flat.astype(type)
    let out = NDArray(uninitialized: flat.shape, type)
    guard out.count > 0 else { return out }
    let n = flat.shape[axis]
    if accumulatePacked(op, source, axis, out) { return out }
    out.selected(axis: axis, 0).convert(from: source.selected(axis: axis, 0))
    for i in 1..<max(n, 1) {
      let before = out.selected(axis: axis, i - 1)
      let row = source.selected(axis: axis, i)
      if flat.rank == 1, type == .float64, op == .add {
        row.data.assumingMemoryBound(to: Double.self)[0] +=
          before.data.assumingMemoryBound(to: Double.self)[0]
        out.selected(axis: axis, i).convert(from: row)
        continue
      }
      let next = try Ufunc.binary(op, Operand(before), Operand(row))
      out.selected(axis: axis, i).convert(from: next)
    }
    return out
  }

  /// Sums and products of packed numbers; false where something else is asked for, or numbers overflow
  /// that must be warned about.
  private static func accumulatePacked(
    _ op: BinaryOp, _ given: NDArray, _ axis: Int, _ out: NDArray
  ) -> Bool {
    guard op == .add || op == .multiply else { return false }
    let source = given.contiguous()
    let n = source.shape[axis]
    let inner = source.shape[(axis + 1)...].reduce(1, *)
    let outer = source.count / (n * inner)
    @inline(__always)
    func run<T>(_: T.Type, _ rule: (T, T) -> T) {
      let (x, y) = (
        source.data.assumingMemoryBound(to: T.self), out.data.assumingMemoryBound(to: T.self)
      )
      for o in 0..<outer {
        var at = o * n * inner
        for j in 0..<inner { y[at + j] = x[at + j] }
        for _ in 1..<max(n, 1) {
          at += inner
          for j in 0..<inner { y[at + j] = rule(y[at + j - inner], x[at + j]) }
        }
      }
    }
    switch (source.dtype.code, op) {
    case (.int64, .add): run(Int64.self) { $0 &+ $1 }
    case (.int64, _): run(Int64.self) { $0 &* $1 }
    case (.float64, .add): run(Double.self) { $0 + $1 }
    case (.float64, _): run(Double.self) { $0 * $1 }
    case (.float32, .add): run(Float.self) { $0 + $1 }
    case (.float32, _): run(Float.self) { $0 * $1 }
    default: return false
    }
    return source.dtype.code == .int64 || out.isSurelyFinite
  }

  // MARK: Places of extremes

  /// The place of the largest (smallest) element, the first of equals; NaN wins.
  public static func argExtreme(
    _ a: NDArray, axis: Int?, largest: Bool, keepDims: Bool = false
  ) throws(TensorError) -> NDArray {
    let name = largest ? "argmax" : "argmin"
    // Half precision has no order of its own here.
    let a = a.dtype.isShortFloat ? a.astype(.float32) : a
    let flat = axis == nil ? try a.reshaped([a.count]) : a
    let k = try flat.axis(axis ?? 0)
    if flat.shape[k] == 0 {
      throw .value("attempt to get \(name) of an empty sequence")
    }
    var order = Array(0..<flat.rank)
    order.remove(at: k)
    order.append(k)
    let rows = try flat.transposed(order).contiguous()
    let n = flat.shape[k]
    let out = NDArray(uninitialized: Array(rows.shape.dropLast()), .int64)
    for r in 0..<out.count { out.int64[r] = Int64(place(rows, r * n, n, largest)) }
    guard keepDims else { return out }
    return try out.reshaped(shapes(a.shape, axis == nil ? Array(0..<a.rank) : [k]).kept)
  }

  private static func place(_ a: NDArray, _ start: Int, _ n: Int, _ largest: Bool) -> Int {
    @inline(__always)
    func scan<T: Comparable>(_: T.Type) -> Int {
      let p = a.data.assumingMemoryBound(to: T.self) + start
      var best = 0
      for i in 1..<max(n, 1) {
        if p[best] != p[best] { break }
        if p[i] != p[i] || (largest ? p[i] > p[best] : p[i] < p[best]) { best = i }
      }
      return best
    }
    switch a.dtype.code {
    case .bool, .uint8: return scan(UInt8.self)
    case .int8: return scan(Int8.self)
    case .int16: return scan(Int16.self)
    case .uint16: return scan(UInt16.self)
    case .int32: return scan(Int32.self)
    case .uint32: return scan(UInt32.self)
    case .int64, .datetime, .timedelta: return scan(Int64.self)
    case .uint64: return scan(UInt64.self)
    case .float32: return scan(Float.self)
    case .float64: return scan(Double.self)
    default:
      var best = 0
      for i in 1..<max(n, 1) {
        let order = Sorting.order(a.item(start + i), a.item(start + best))
        if largest ? order > 0 : order < 0 { best = i }
      }
      return best
    }
  }
}

extension NDArray {
  /// The real or imaginary part: of complex arrays a view, of real ones themselves or zeros.
  public func part(imaginary: Bool) throws(TensorError) -> NDArray {
    guard dtype.isComplex else {
      return imaginary ? NDArray.zeros(shape, dtype) : self
    }
    let half: DType = dtype.code == .complex64 ? .float32 : .float64
    return NDArray(
      storage: storage, data: data + (imaginary ? half.itemSize : 0), dtype: half, shape: shape,
      strides: strides.map { 2 * $0 }, base: base ?? self, isWriteable: isWriteable)
  }
}
