extension Linalg {
  /// `np.linalg.qr`: A = Q·R with orthonormal columns in Q and an upper triangle R.
  ///
  /// Shapes, with p = min(m, n), or m when `complete`: A […, m, n], Q […, m, p], R […, p, n].
  public static func qr(
    _ a: NDArray, complete: Bool = false
  ) throws(TensorError) -> (q: NDArray, r: NDArray) {
    try requireStack(a)
    if a.dtype.isComplex { return try complexQR(a, complete: complete) }
    let (source, type) = try working(a)
    let (m, n) = (a.shape[a.rank - 2], a.shape[a.rank - 1])
    let p = complete ? m : min(m, n)
    let stack = Array(a.shape.dropLast(2))
    let q = NDArray.zeros(stack + [m, p], .float64)
    let r = NDArray.zeros(stack + [p, n], .float64)
    for i in 0..<stack.reduce(1, *) {
      let matrix = ColumnMatrix(m, n, rowOrder: source.float64 + i * m * n)
      let one = orthogonal(matrix, columns: p)
      one.q.write(rowOrder: q.float64 + i * m * p)
      one.r.write(rowOrder: r.float64 + i * p * n)
    }
    return (q.astype(type), r.astype(type))
  }

  /// `dgeqr2` and `dorg2r`: Q with `count` ≥ min(m, n) columns, R without its rows of zeros.
  ///
  /// The numbers of `a` are used up.
  static func orthogonal(
    _ a: ColumnMatrix, columns count: Int
  ) -> (q: ColumnMatrix, r: ColumnMatrix) {
    let (m, n) = (a.rows, a.columns)
    var reflections: [ColumnMatrix.Reflection] = []
    for i in 0..<min(m, n) {
      let h = ColumnMatrix.Reflection(a.column(i, from: i, to: m))
      a.reflectRows(h, from: i, columns: (i + 1)..<n)
      a[i, i] = h.beta
      reflections.append(h)
    }
    let r = ColumnMatrix(min(m, n), n)
    for j in 0..<n { for i in 0..<min(j + 1, m) { r[i, j] = a[i, j] } }
    let q = ColumnMatrix(m, count, diagonal: 1)
    for (i, h) in reflections.enumerated().reversed() {
      q.reflectRows(h, from: i, columns: 0..<count)
    }
    return (q, r)
  }
}
