import CKernels

/// Matrix products of arrays, batched and broadcast as NumPy's `matmul` and `dot`.
public enum Products {
  private static func mismatch(_ signature: String, _ core: Int, _ n: Int, _ m: Int) -> TensorError {
    .value(
      "matmul: Input operand 1 has a mismatch in its core dimension \(core), with gufunc signature "
        + "\(signature) (size \(m) is different from \(n))")
  }

  /// `a @ b`.
  public static func matmul(_ a: NDArray, _ b: NDArray) throws(TensorError) -> NDArray {
    let signature = "(n?,k),(k,m?)->(n?,m?)"
    if a.rank == 0 || b.rank == 0 {
      throw .value(
        "matmul: Input operand \(a.rank == 0 ? 0 : 1) does not have enough dimensions (has 0, "
          + "gufunc core with signature \(signature) requires 1)")
    }
    guard let type = DType.promote(a.dtype, b.dtype), type.isNumeric else {
      throw Ufunc.noLoop("matmul", a.dtype, b.dtype)
    }
    let x = a.rank == 1 ? try a.expandedDims(0) : a
    let y = b.rank == 1 ? try b.expandedDims(1) : b
    let (m, k) = (x.shape[x.rank - 2], x.shape[x.rank - 1])
    let (k2, n) = (y.shape[y.rank - 2], y.shape[y.rank - 1])
    if k != k2 { throw mismatch(signature, 0, k, k2) }
    let outerX = Array(x.shape.dropLast(2))
    let outerY = Array(y.shape.dropLast(2))
    guard let outer = Broadcasting.shape(outerX, outerY) else {
      throw .value(
        "operands could not be broadcast together with remapped shapes [original->remapped]: "
          + "\(shapeText(a.shape))->\(remapped(outerX)) \(shapeText(b.shape))->\(remapped(outerY)) ")
    }
    try ArrayMemory.check(outer + [m, n], type)
    let wideX = x.astype(type).broadcastView(to: outer + [m, k])!.contiguous()
    let wideY = y.astype(type).broadcastView(to: outer + [k, n])!.contiguous()
    let out = NDArray(uninitialized: outer + [m, n], type)
    for i in 0..<outer.reduce(1, *) { multiply(wideX, i * m * k, wideY, i * k * n, out, i * m * n, m, n, k) }
    var shape = outer
    if a.rank > 1 { shape.append(m) }
    if b.rank > 1 { shape.append(n) }
    return try out.reshaped(shape)
  }

  private static func remapped(_ outer: Shape) -> String {
    "(" + (outer.map { String($0) } + ["newaxis", "newaxis"]).joined(separator: ",") + ")"
  }

  /// One product of packed matrices at element offsets.
  private static func multiply(
    _ x: NDArray, _ ox: Int, _ y: NDArray, _ oy: Int, _ out: NDArray, _ oo: Int, _ m: Int, _ n: Int,
    _ k: Int
  ) {
    @inline(__always)
    func plain<T>(_: T.Type, _ zero: T, _ step: (T, T, T) -> T) {
      let a = x.data.assumingMemoryBound(to: T.self) + ox
      let b = y.data.assumingMemoryBound(to: T.self) + oy
      let c = out.data.assumingMemoryBound(to: T.self) + oo
      for i in 0..<m {
        for j in 0..<n { c[i * n + j] = zero }
        for p in 0..<k {
          let s = a[i * k + p]
          for j in 0..<n { c[i * n + j] = step(c[i * n + j], s, b[p * n + j]) }
        }
      }
    }
    switch out.dtype.code {
    case .float32:
      lk_sgemm(
        0, 0, m, n, k, 1, x.float32 + ox, k, y.float32 + oy, n, 0, out.float32 + oo, n, nil,
        LK_ACT_NONE)
    case .float64:
      lk_dgemm(0, 0, m, n, k, 1, x.float64 + ox, k, y.float64 + oy, n, 0, out.float64 + oo, n)
    case .bool: plain(UInt8.self, 0) { $0 | ($1 & $2) }
    case .int8: plain(Int8.self, 0) { $0 &+ $1 &* $2 }
    case .uint8: plain(UInt8.self, 0) { $0 &+ $1 &* $2 }
    case .int16: plain(Int16.self, 0) { $0 &+ $1 &* $2 }
    case .uint16: plain(UInt16.self, 0) { $0 &+ $1 &* $2 }
    case .int32: plain(Int32.self, 0) { $0 &+ $1 &* $2 }
    case .uint32: plain(UInt32.self, 0) { $0 &+ $1 &* $2 }
    case .int64: plain(Int64.self, 0) { $0 &+ $1 &* $2 }
    case .uint64: plain(UInt64.self, 0) { $0 &+ $1 &* $2 }
    case .float16: plain(Half.self, Half(0.0)) { Half($0.float + Half($1.float * $2.float).float) }
    case .bfloat16:
      plain(BrainFloat.self, BrainFloat(bits: 0)) {
        BrainFloat($0.float + BrainFloat($1.float * $2.float).float)
      }
    case .complex128: plain(Complex.self, Complex(0, 0)) { $0 + $1 * $2 }
    case .complex64:
      plain(Complex32.self, Complex32(Complex(0, 0))) {
        Complex32($0.wide + $1.wide * $2.wide)
      }
    default: break
    }
  }

  /// `np.dot`: the last axis of `a` against the second-to-last of `b`.
  public static func dot(_ a: NDArray, _ b: NDArray) throws(TensorError) -> NDArray {
    if a.rank == 0 || b.rank == 0 {
      return try Ufunc.binary(.multiply, Operand(a), Operand(b))
    }
    let axis = max(b.rank - 2, 0)
    let k = a.shape[a.rank - 1]
    guard b.shape[axis] == k else {
      throw .value(
        "shapes \(shapeText(a.shape)) and \(shapeText(b.shape)) not aligned: \(k) (dim "
          + "\(a.rank - 1)) != \(b.shape[axis]) (dim \(axis))")
    }
    if a.rank <= 2 && b.rank <= 2 { return try matmul(a, b) }
    return try tensordot(a, b, [a.rank - 1], [axis])
  }

  /// Sums over pairs of axes, the axes of `a` left first, then those of `b`.
  public static func tensordot(
    _ a: NDArray, _ b: NDArray, _ axesA: [Int], _ axesB: [Int]
  ) throws(TensorError) -> NDArray {
    var (p, q): ([Int], [Int]) = ([], [])
    guard axesA.count == axesB.count else { throw .value("shape-mismatch for sum") }
    for i in 0..<axesA.count {
      guard axesA[i] >= -a.rank, axesA[i] < a.rank, axesB[i] >= -b.rank, axesB[i] < b.rank else {
        throw .index("tuple index out of range")
      }
      p.append(try a.axis(axesA[i]))
      q.append(try b.axis(axesB[i]))
      if a.shape[p[i]] != b.shape[q[i]] { throw .value("shape-mismatch for sum") }
    }
    let freeA = (0..<a.rank).filter { !p.contains($0) }
    let freeB = (0..<b.rank).filter { !q.contains($0) }
    let k = p.reduce(1) { $0 * a.shape[$1] }
    let m = freeA.reduce(1) { $0 * a.shape[$1] }
    let n = freeB.reduce(1) { $0 * b.shape[$1] }
    let x = try a.transposed(freeA + p).reshaped([m, k])
    let y = try b.transposed(q + freeB).reshaped([k, n])
    return try matmul(x, y).reshaped(freeA.map { a.shape[$0] } + freeB.map { b.shape[$0] })
  }
}
