import CKernels

extension Linalg {
  /// `np.linalg.svd`: U, descending singular values, Vᵀ, of matrices m×n with p = min(m, n).
  ///
  /// Shapes: U […, m, p] or […, m, m] when `full`, s […, p], Vᵀ […, p, n] or […, n, n].
  public static func svd(
    _ a: NDArray, full: Bool
  ) throws(TensorError) -> (u: NDArray, s: NDArray, vt: NDArray) {
    try requireStack(a)
    if a.dtype.isComplex { return try complexSVD(a, full: full) }
    let (source, type) = try working(a)
    let (m, n) = (a.shape[a.rank - 2], a.shape[a.rank - 1])
    let p = min(m, n)
    let stack = Array(a.shape.dropLast(2))
    let (uColumns, vRows) = full ? (m, n) : (p, p)
    let u = NDArray.zeros(stack + [m, uColumns], .float64)
    let s = NDArray.zeros(stack + [p], .float64)
    let vt = NDArray.zeros(stack + [vRows, n], .float64)
    for i in 0..<stack.reduce(1, *) {
      let matrix = ColumnMatrix(m, n, rowOrder: source.float64 + i * m * n)
      for k in 0..<(m * n) where !matrix.data[k].isFinite {
        throw .linalg("SVD did not converge")
      }
      let one = try singular(matrix, full: full)
      one.u.write(rowOrder: u.float64 + i * m * uColumns)
      for k in 0..<p { s.float64[i * p + k] = one.s[k] }
      one.vt.write(rowOrder: vt.float64 + i * vRows * n)
    }
    return (u.astype(type), s.astype(type), vt.astype(type))
  }

  private typealias Factors = (u: ColumnMatrix, s: [Double], vt: ColumnMatrix)

  /// `dgesdd`: tall and wide matrices lose their length by a QR or LQ factorisation first.
  private static func singular(_ a: ColumnMatrix, full: Bool) throws(TensorError) -> Factors {
    let (m, n) = (a.rows, a.columns)
    let p = min(m, n)
    if p == 0 {
      return (
        ColumnMatrix(m, full ? m : 0, diagonal: 1), [], ColumnMatrix(full ? n : 0, n, diagonal: 1)
      )
    }
    if max(m, n) < Int(Double(p) * 11 / 6) || m == n {
      return try bidiagonal(a, full: full)
    }
    if m < n {
      // LQ of A is the transpose of QR of Aᵀ, reflection by reflection.
      let (q, r) = orthogonal(a.transposed(), columns: full ? n : m)
      let inner = try bidiagonal(r.transposed(), full: false)
      let vt = q.transposed()
      let product = ColumnMatrix(m, n)
      for j in 0..<n {
        for k in 0..<m {
          let x = vt[k, j]
          for i in 0..<m { product[i, j] += inner.vt[i, k] * x }
        }
      }
      for j in 0..<n { for i in 0..<m { vt[i, j] = product[i, j] } }
      return (inner.u, inner.s, vt)
    }
    let (q, r) = orthogonal(a, columns: full ? m : n)
    let inner = try bidiagonal(r, full: false)
    let product = ColumnMatrix(m, n)
    for j in 0..<n {
      for k in 0..<n {
        let x = inner.u[k, j]
        for i in 0..<m { product[i, j] += q[i, k] * x }
      }
    }
    for j in 0..<n { for i in 0..<m { q[i, j] = product[i, j] } }
    return (q, inner.s, inner.vt)
  }

  /// `dgebd2` and `dbdsdc`: to bidiagonal form by reflections from both sides, then the iteration.
  private static func bidiagonal(_ a: ColumnMatrix, full: Bool) throws(TensorError) -> Factors {
    let (m, n) = (a.rows, a.columns)
    let p = min(m, n)
    let upper = m >= n
    var d = [Double](repeating: 0, count: p)
    var e = [Double](repeating: 0, count: p - 1)
    var left: [ColumnMatrix.Reflection] = []
    var right: [ColumnMatrix.Reflection] = []
    for i in 0..<p {
      if upper {
        let h = ColumnMatrix.Reflection(a.column(i, from: i, to: m))
        a.reflectRows(h, from: i, columns: (i + 1)..<max(n, i + 1))
        d[i] = h.beta
        left.append(h)
        if i < n - 1 {
          let g = ColumnMatrix.Reflection(a.row(i, from: i + 1, to: n))
          a.reflectColumns(g, from: i + 1, rows: (i + 1)..<max(m, i + 1))
          e[i] = g.beta
          right.append(g)
        }
      } else {
        let g = ColumnMatrix.Reflection(a.row(i, from: i, to: n))
        a.reflectColumns(g, from: i, rows: (i + 1)..<max(m, i + 1))
        d[i] = g.beta
        right.append(g)
        if i < m - 1 {
          let h = ColumnMatrix.Reflection(a.column(i, from: i + 1, to: m))
          a.reflectRows(h, from: i + 1, columns: (i + 1)..<n)
          e[i] = h.beta
          left.append(h)
        }
      }
    }
    let inner = try BidiagonalIteration.decompose(d, e, upper: upper)
    let u = ColumnMatrix(m, full ? m : p, diagonal: 1)
    let vt = ColumnMatrix(full ? n : p, n, diagonal: 1)
    for j in 0..<p {
      for i in 0..<p {
        u[i, j] = inner.u[i, j]
        vt[i, j] = inner.vt[i, j]
      }
    }
    let (below, beside) = upper ? (0, 1) : (1, 0)
    for i in stride(from: left.count - 1, through: 0, by: -1) {
      u.reflectRows(left[i], from: i + below, columns: 0..<u.columns)
    }
    for i in stride(from: right.count - 1, through: 0, by: -1) {
      vt.reflectColumns(right[i], from: i + beside, rows: 0..<vt.rows)
    }
    return (u, inner.d, vt)
  }
}
