/// Choosing elements: by condition, by position, joined and repeated.
public enum Selection {
  /// `mask ? a : b`, the three broadcast together; the type is that of `a` and `b` joined.
  public static func select(
    _ mask: NDArray, _ a: NDArray, _ b: NDArray, dtype: DType? = nil
  ) throws(TensorError) -> NDArray {
    let shape = try Broadcasting.shape(of: [mask.shape, a.shape, b.shape])
    guard let type = dtype ?? DType.promote(a.dtype, b.dtype) else {
      throw .type("no common type")
    }
    try ArrayMemory.check(shape, type)
    let test = mask.dtype.isBool
      ? mask : try Ufunc.unary(.logicalNot, try Ufunc.unary(.logicalNot, mask))
    let m = try test.broadcast(to: shape).contiguous()
    let x = Ufunc.converted(a, type, shape)
    let y = Ufunc.converted(b, type, shape)
    let out = NDArray(uninitialized: shape, type)
    let size = type.itemSize
    let packed = x.contiguous()
    @inline(__always) func typed<T>(_: T.Type) {
      let other = y.contiguous()
      let (to, test) = (out.data.assumingMemoryBound(to: T.self), m.uint8)
      let (yes, no) = (
        packed.data.assumingMemoryBound(to: T.self), other.data.assumingMemoryBound(to: T.self)
      )
      for i in 0..<out.count { to[i] = test[i] != 0 ? yes[i] : no[i] }
    }
    switch size {
    case 8: typed(UInt64.self)
    case 4: typed(UInt32.self)
    default:
      out.convert(from: y)
      for i in 0..<out.count where m.uint8[i] != 0 {
        (out.data + i * size).copyMemory(from: packed.data + i * size, byteCount: size)
      }
    }
    return out
  }

  /// The common type of arrays to be joined, or NumPy's refusal.
  public static func commonType(_ arrays: [NDArray]) throws(TensorError) -> DType {
    var type = arrays[0].dtype
    for a in arrays.dropFirst() {
      guard let next = DType.promote(type, a.dtype) else {
        throw .type("The DType could not be promoted")
      }
      type = next
    }
    return type
  }

  /// `np.concatenate` along an existing axis.
  public static func concatenate(
    _ arrays: [NDArray], axis: Int = 0, dtype: DType? = nil
  ) throws(TensorError) -> NDArray {
    guard let first = arrays.first else {
      throw .value("need at least one array to concatenate")
    }
    guard first.rank > 0 else {
      throw .value("zero-dimensional arrays cannot be concatenated")
    }
    let k = try first.axis(axis)
    let type: DType
    if let dtype { type = dtype } else { type = try commonType(arrays) }
    var shape = first.shape
    var total = 0
    for (i, a) in arrays.enumerated() {
      guard a.rank == first.rank else {
        throw .value(
          "all the input arrays must have same number of dimensions, but the array at index 0 "
            + "has \(first.rank) dimension(s) and the array at index \(i) has \(a.rank) dimension(s)")
      }
      for d in 0..<first.rank where d != k && a.shape[d] != first.shape[d] {
        throw .value(
          "all the input array dimensions except for the concatenation axis must match exactly, "
            + "but along dimension \(d), the array at index 0 has size \(first.shape[d]) and the "
            + "array at index \(i) has size \(a.shape[d])")
      }
      total += a.shape[k]
    }
    shape[k] = total
    try ArrayMemory.check(shape, type)
    let out = NDArray(uninitialized: shape, type)
    var at = 0
    for a in arrays {
      out.sliced(axis: k, start: at, length: a.shape[k]).convert(from: a)
      at += a.shape[k]
    }
    return out
  }

  /// `np.stack`: along a new axis.
  public static func stack(_ arrays: [NDArray], axis: Int = 0) throws(TensorError) -> NDArray {
    guard let first = arrays.first else { throw .value("need at least one array to stack") }
    for a in arrays where a.shape != first.shape {
      throw .value("all input arrays must have the same shape")
    }
    guard axis >= -(first.rank + 1) && axis <= first.rank else {
      throw .axis(axis, first.rank + 1)
    }
    let k = axis < 0 ? axis + first.rank + 1 : axis
    var parts: [NDArray] = []
    for a in arrays { parts.append(try a.expandedDims(k)) }
    return try concatenate(parts, axis: k)
  }

  /// How positions outside an axis are treated.
  public enum OutOfBounds: Sendable { case raise, wrap, clip }

  /// `np.take` along an axis (nil: of the flattened array).
  public static func take(
    _ a: NDArray, _ indices: NDArray, axis: Int?, mode: OutOfBounds = .raise
  ) throws(TensorError) -> NDArray {
    let source = axis == nil ? try a.reshaped([a.count]) : a
    let k = try source.axis(axis ?? 0)
    let n = source.shape[k]
    let positions = indices.contiguous(as: .int64)
    if n == 0, positions.count > 0 {
      throw .index("cannot do a non-empty take from an empty axes.")
    }
    var rows: [Int] = []
    rows.reserveCapacity(positions.count)
    for i in 0..<positions.count {
      var p = Int(positions.int64[i])
      switch mode {
      case .raise:
        if p < -n || p >= n {
          throw .index(
            axis == nil || source.rank == 1
              ? "index \(p) is out of bounds for axis 0 with size \(n)"
              : "index \(p) is out of bounds for axis \(k) with size \(n)")
        }
        if p < 0 { p += n }
      case .wrap: p = ((p % n) + n) % n
      case .clip: p = min(max(p, 0), n - 1)
      }
      rows.append(p)
    }
    let head = Array(source.shape[0..<k])
    let tail = Array(source.shape[(k + 1)...])
    try ArrayMemory.check(head + [rows.count] + tail, a.dtype)
    let out = NDArray(uninitialized: head + [rows.count] + tail, a.dtype)
    var (outer, block) = (1, a.dtype.itemSize)
    for d in head { outer *= d }
    for d in tail { block *= d }
    let packed = source.contiguous()
    for o in 0..<outer {
      PackedCopy.gather(
        out.data + o * rows.count * block, packed.data + o * n * block, rows, size: block)
    }
    return try out.reshaped(head + indices.shape + tail)
  }

  /// The flat positions of the true elements, row-major.
  public static func truePositions(_ mask: NDArray) throws(TensorError) -> [Int] {
    let test = mask.dtype.isBool
      ? mask : try Ufunc.unary(.logicalNot, try Ufunc.unary(.logicalNot, mask))
    let packed = test.contiguous()
    var result: [Int] = []
    for i in 0..<packed.count where packed.uint8[i] != 0 { result.append(i) }
    return result
  }

  /// `np.nonzero`: one index array per axis.
  public static func nonzero(_ a: NDArray) throws(TensorError) -> [NDArray] {
    let flat = try truePositions(a)
    let shape = a.rank == 0 ? [1] : a.shape
    var rest = flat
    var result: [NDArray] = []
    for d in stride(from: shape.count - 1, through: 0, by: -1) {
      result.append(NDArray(rest.map { Int64($0 % shape[d]) }))
      for i in 0..<rest.count { rest[i] /= shape[d] }
    }
    return result.reversed()
  }

  /// `np.repeat` by one count or one per position.
  public static func repeated(
    _ a: NDArray, _ counts: [Int], axis: Int?
  ) throws(TensorError) -> NDArray {
    let source = axis == nil ? try a.reshaped([a.count]) : a
    let k = try source.axis(axis ?? 0)
    let n = source.shape[k]
    guard counts.count == 1 || counts.count == n else {
      throw .value(
        "operands could not be broadcast together with shape (\(n),) (\(counts.count),)")
    }
    let total = counts.count == 1 ? Double(n) * Double(counts[0]) : 0
    var shape = source.shape
    shape[k] = total < Double(Int.max) ? Int(max(total, 0)) : Int.max
    try ArrayMemory.check(shape, a.dtype)
    var rows: [Int64] = []
    for i in 0..<n {
      let times = counts[counts.count == 1 ? 0 : i]
      if times < 0 { throw .value("repeats may not contain negative values.") }
      for _ in 0..<times { rows.append(Int64(i)) }
    }
    return try take(source, NDArray(rows), axis: k)
  }

  /// `np.tile`.
  public static func tiled(_ a: NDArray, _ counts: [Int]) throws(TensorError) -> NDArray {
    let rank = max(a.rank, counts.count)
    let shape = Array(repeating: 1, count: rank - a.rank) + a.shape
    let times = Array(repeating: 1, count: rank - counts.count) + counts
    var wide: Shape = []
    var fine: Shape = []
    var final: Shape = []
    for i in 0..<rank {
      wide += [times[i], shape[i]]
      fine += [1, shape[i]]
      final.append(times[i] * shape[i])
    }
    try ArrayMemory.check(final, a.dtype)
    return try a.reshaped(fine).broadcast(to: wide).copy().reshaped(final)
  }

  /// `np.roll` along one axis, or of the flattened array.
  public static func rolled(_ a: NDArray, _ shift: Int, axis: Int?) throws(TensorError) -> NDArray {
    let source = axis == nil ? try a.reshaped([a.count]) : a
    let k = try source.axis(axis ?? 0)
    let n = source.shape[k]
    let out = NDArray(uninitialized: source.shape, a.dtype)
    if n > 0 {
      let s = ((shift % n) + n) % n
      out.sliced(axis: k, start: s, length: n - s)
        .convert(from: source.sliced(axis: k, start: 0, length: n - s))
      out.sliced(axis: k, start: 0, length: s)
        .convert(from: source.sliced(axis: k, start: n - s, length: s))
    }
    return axis == nil ? try out.reshaped(a.shape) : out
  }
}
