import CKernels

/// A complex matrix by rows, with the reflections of LAPACK's complex routines.
struct ComplexMatrix {
  let rows: Int
  let columns: Int
  var data: [Complex]

  /// Zeros, or the identity.
  init(_ rows: Int, _ columns: Int, diagonal: Double = 0) {
    self.rows = rows
    self.columns = columns
    data = [Complex](repeating: Complex(0, 0), count: rows * columns)
    for i in 0..<min(rows, columns) { data[i * columns + i] = Complex(diagonal, 0) }
  }

  init(_ rows: Int, _ columns: Int, _ source: UnsafePointer<Complex>) {
    self.init(rows, columns)
    for i in 0..<(rows * columns) { data[i] = source[i] }
  }

  subscript(_ row: Int, _ column: Int) -> Complex {
    get { data[row * columns + column] }
    set { data[row * columns + column] = newValue }
  }

  func write(_ target: UnsafeMutablePointer<Complex>) {
    for i in 0..<data.count { target[i] = data[i] }
  }

  /// Aᴴ.
  var adjoint: ComplexMatrix {
    var result = ComplexMatrix(columns, rows)
    for i in 0..<rows { for j in 0..<columns { result[j, i] = self[i, j].conjugate } }
    return result
  }

  func times(_ b: ComplexMatrix) -> ComplexMatrix {
    var result = ComplexMatrix(rows, b.columns)
    for i in 0..<rows {
      for k in 0..<columns {
        let x = self[i, k]
        for j in 0..<b.columns { result[i, j] = result[i, j] + x * b[k, j] }
      }
    }
    return result
  }

  /// H = 1 − τ·v·vᴴ with v₀ = 1 and Hᴴ·x = (β, 0, …, 0), β real; `zlarfg`.
  struct Reflection {
    var tau = Complex(0, 0)
    var beta = 0.0
    var v: [Complex]

    init(_ x: [Complex]) {
      v = x
      guard let alpha = x.first else { return }
      beta = alpha.re
      v[0] = Complex(1, 0)
      var tail = 0.0
      for y in x.dropFirst() { tail = lk_hypot(tail, y.magnitude) }
      if tail == 0 && alpha.im == 0 { return }
      beta = -lk_copysign(lk_hypot(lk_hypot(alpha.re, alpha.im), tail), alpha.re)
      tau = Complex((beta - alpha.re) / beta, -alpha.im / beta)
      let scale = Complex(1, 0) / (alpha - Complex(beta, 0))
      for i in 1..<max(v.count, 1) { v[i] = v[i] * scale }
    }

    var isIdentity: Bool { tau.re == 0 && tau.im == 0 }
  }

  func column(_ j: Int, from row: Int) -> [Complex] {
    var result: [Complex] = []
    for i in row..<max(rows, row) { result.append(self[i, j]) }
    return result
  }

  func conjugateRow(_ i: Int, from column: Int) -> [Complex] {
    var result: [Complex] = []
    for j in column..<max(columns, column) { result.append(self[i, j].conjugate) }
    return result
  }

  /// H·A, or Hᴴ·A when `adjoint`, on the rows from `row` and columns from `first` on.
  mutating func reflectRows(_ h: Reflection, from row: Int, columns first: Int, adjoint: Bool) {
    if h.isIdentity { return }
    let tau = adjoint ? h.tau.conjugate : h.tau
    for j in first..<max(columns, first) {
      var sum = Complex(0, 0)
      for (k, v) in h.v.enumerated() { sum = sum + v.conjugate * self[row + k, j] }
      sum = sum * tau
      for (k, v) in h.v.enumerated() { self[row + k, j] = self[row + k, j] - v * sum }
    }
  }

  /// A·H, or A·Hᴴ when `adjoint`, on the columns from `column` and rows from `first` on.
  mutating func reflectColumns(_ h: Reflection, from column: Int, rows first: Int, adjoint: Bool) {
    if h.isIdentity { return }
    let tau = adjoint ? h.tau.conjugate : h.tau
    for i in first..<max(rows, first) {
      var sum = Complex(0, 0)
      for (k, v) in h.v.enumerated() { sum = sum + self[i, column + k] * v }
      sum = sum * tau
      for (k, v) in h.v.enumerated() {
        self[i, column + k] = self[i, column + k] - sum * v.conjugate
      }
    }
  }
}

/// Decompositions of complex matrices, after the complex routines of LAPACK.
extension Linalg {
  static func complexStack(
    _ a: NDArray
  ) -> (data: UnsafeMutablePointer<Complex>, owner: NDArray, type: DType) {
    let source = a.contiguous(as: .complex128)
    return (
      source.data.assumingMemoryBound(to: Complex.self), source,
      a.dtype.code == .complex64 ? .complex64 : .complex128
    )
  }

  static func complexArray(_ shape: Shape) -> (NDArray, UnsafeMutablePointer<Complex>) {
    let result = NDArray.zeros(shape, .complex128)
    return (result, result.data.assumingMemoryBound(to: Complex.self))
  }

  /// `zgetrf`: factors in place, the rows exchanged, the sign of the exchange.
  private static func complexFactor(
    _ a: inout ComplexMatrix, _ pivots: inout [Int]
  ) -> (sign: Double, singular: Bool) {
    let n = a.rows
    var sign = 1.0
    var singular = false
    pivots = Array(0..<n)
    func size(_ z: Complex) -> Double { abs(z.re) + abs(z.im) }
    for c in 0..<n {
      var best = c
      for r in (c + 1)..<max(n, c + 1) where size(a[r, c]) > size(a[best, c]) { best = r }
      pivots[c] = best
      if size(a[best, c]) == 0 {
        singular = true
        continue
      }
      if best != c {
        sign = -sign
        for j in 0..<n { (a[c, j], a[best, j]) = (a[best, j], a[c, j]) }
      }
      let inverse = Complex(1, 0) / a[c, c]
      for r in (c + 1)..<max(n, c + 1) {
        let f = a[r, c] * inverse
        a[r, c] = f
        for j in (c + 1)..<max(n, c + 1) { a[r, j] = a[r, j] - f * a[c, j] }
      }
    }
    return (sign, singular)
  }

  static func complexSlogdet(_ a: NDArray) throws(TensorError) -> (sign: NDArray, log: NDArray) {
    let (data, owner, type) = complexStack(a)
    let n = a.shape[a.rank - 1]
    let (signs, s) = complexArray(Array(a.shape.dropLast(2)))
    let logs = NDArray.zeros(signs.shape, .float64)
    var pivots: [Int] = []
    for i in 0..<signs.count {
      var m = ComplexMatrix(n, n, data + i * n * n)
      let (sign, singular) = complexFactor(&m, &pivots)
      var phase = Complex(sign, 0)
      var sum = 0.0
      for d in 0..<n where !singular {
        let size = m[d, d].magnitude
        phase = phase * Complex(m[d, d].re / size, m[d, d].im / size)
        sum += lk_log(size)
      }
      s[i] = singular ? Complex(0, 0) : phase
      logs.float64[i] = singular ? -Double.infinity : sum
    }
    _ = owner
    return (signs.astype(type), logs.astype(type == .complex64 ? .float32 : .float64))
  }

  /// Solutions for right-hand sides […, n, m] that are already brought to the matrices' stack.
  static func complexSolve(
    _ a: NDArray, _ b: NDArray, _ outer: Shape, _ n: Int, _ columns: Int
  ) throws(TensorError) -> NDArray {
    let (matrices, first, _) = complexStack(a.broadcastView(to: outer + [n, n])!)
    let (values, second, _) = complexStack(b.broadcastView(to: outer + [n, columns])!)
    let (result, out) = complexArray(outer + [n, columns])
    var pivots: [Int] = []
    for i in 0..<outer.reduce(1, *) {
      var m = ComplexMatrix(n, n, matrices + i * n * n)
      if complexFactor(&m, &pivots).singular { throw .linalg("Singular matrix") }
      var x = ComplexMatrix(n, columns, values + i * n * columns)
      for j in 0..<columns {
        for c in 0..<n where pivots[c] != c {
          (x[c, j], x[pivots[c], j]) = (x[pivots[c], j], x[c, j])
        }
        for r in 0..<n { for c in 0..<r { x[r, j] = x[r, j] - m[r, c] * x[c, j] } }
        for r in stride(from: n - 1, through: 0, by: -1) {
          for c in (r + 1)..<max(n, r + 1) { x[r, j] = x[r, j] - m[r, c] * x[c, j] }
          x[r, j] = x[r, j] / m[r, r]
        }
      }
      x.write(out + i * n * columns)
    }
    _ = (first, second)
    return result
  }

  static func complexCholesky(_ a: NDArray) throws(TensorError) -> NDArray {
    let (data, owner, type) = complexStack(a)
    let n = a.shape[a.rank - 1]
    let (result, out) = complexArray(a.shape)
    for i in 0..<(n == 0 ? 0 : a.count / (n * n)) {
      let (s, d) = (data + i * n * n, out + i * n * n)
      for r in 0..<n {
        for c in 0...r {
          var v = s[r * n + c]
          for k in 0..<c { v = v - d[r * n + k] * d[c * n + k].conjugate }
          if r == c {
            if !(v.re > 0) { throw .linalg("Matrix is not positive definite") }
            d[r * n + c] = Complex(v.re.squareRoot(), 0)
          } else {
            let pivot = d[c * n + c].re
            d[r * n + c] = Complex(v.re / pivot, v.im / pivot)
          }
        }
      }
    }
    _ = owner
    return result.astype(type)
  }

  static func complexQR(
    _ a: NDArray, complete: Bool
  ) throws(TensorError) -> (q: NDArray, r: NDArray) {
    let (data, owner, type) = complexStack(a)
    let (m, n) = (a.shape[a.rank - 2], a.shape[a.rank - 1])
    let p = complete ? m : min(m, n)
    let stack = Array(a.shape.dropLast(2))
    let (q, pq) = complexArray(stack + [m, p])
    let (r, pr) = complexArray(stack + [p, n])
    for i in 0..<stack.reduce(1, *) {
      let one = complexOrthogonal(ComplexMatrix(m, n, data + i * m * n), columns: p)
      one.q.write(pq + i * m * p)
      one.r.write(pr + i * p * n)
    }
    _ = owner
    return (q.astype(type), r.astype(type))
  }

  /// `zgeqr2` and `zung2r`.
  static func complexOrthogonal(
    _ source: ComplexMatrix, columns count: Int
  ) -> (q: ComplexMatrix, r: ComplexMatrix) {
    var a = source
    let (m, n) = (a.rows, a.columns)
    var reflections: [ComplexMatrix.Reflection] = []
    for i in 0..<min(m, n) {
      let h = ComplexMatrix.Reflection(a.column(i, from: i))
      a.reflectRows(h, from: i, columns: i + 1, adjoint: true)
      a[i, i] = Complex(h.beta, 0)
      reflections.append(h)
    }
    var r = ComplexMatrix(min(m, n), n)
    for j in 0..<n { for i in 0..<min(j + 1, min(m, n)) { r[i, j] = a[i, j] } }
    var q = ComplexMatrix(m, count, diagonal: 1)
    for (i, h) in reflections.enumerated().reversed() {
      q.reflectRows(h, from: i, columns: 0, adjoint: false)
    }
    return (q, r)
  }

  /// `zheevd`: of Hermitian matrices the lower triangle is read, the eigenvalues are real.
  static func hermitian(
    _ a: NDArray
  ) throws(TensorError) -> (values: NDArray, vectors: NDArray) {
    let (data, owner, type) = complexStack(a)
    let n = a.shape[a.rank - 1]
    let values = NDArray(uninitialized: Array(a.shape.dropLast()), .float64)
    let (vectors, out) = complexArray(a.shape)
    for i in 0..<(n == 0 ? 0 : a.count / (n * n)) {
      let one = try hermitian(ComplexMatrix(n, n, data + i * n * n))
      for k in 0..<n { values.float64[i * n + k] = one.0[k] }
      one.1.write(out + i * n * n)
    }
    _ = owner
    return (values.astype(type == .complex64 ? .float32 : .float64), vectors.astype(type))
  }

  /// `zhetd2` to a real tridiagonal matrix, then the real iteration.
  private static func hermitian(
    _ source: ComplexMatrix
  ) throws(TensorError) -> ([Double], ComplexMatrix) {
    var a = source
    let n = a.rows
    for i in 0..<n {
      a[i, i] = Complex(a[i, i].re, 0)
      for j in (i + 1)..<max(n, i + 1) { a[i, j] = a[j, i].conjugate }
    }
    let tridiagonal = ColumnMatrix(n, n)
    var reflections: [ComplexMatrix.Reflection] = []
    for i in 0..<max(n - 1, 0) {
      let h = ComplexMatrix.Reflection(a.column(i, from: i + 1))
      tridiagonal[i + 1, i] = h.beta
      tridiagonal[i, i + 1] = h.beta
      if !h.isIdentity {
        let size = n - 1 - i
        var w = [Complex](repeating: Complex(0, 0), count: size)
        for r in 0..<size {
          var sum = Complex(0, 0)
          for c in 0..<size { sum = sum + a[i + 1 + r, i + 1 + c] * h.v[c] }
          w[r] = h.tau * sum
        }
        var dot = Complex(0, 0)
        for r in 0..<size { dot = dot + w[r].conjugate * h.v[r] }
        let alpha = Complex(-0.5, 0) * h.tau * dot
        for r in 0..<size { w[r] = w[r] + alpha * h.v[r] }
        for r in 0..<size {
          for c in 0..<size {
            a[i + 1 + r, i + 1 + c] =
              a[i + 1 + r, i + 1 + c] - h.v[r] * w[c].conjugate - w[r] * h.v[c].conjugate
          }
        }
      }
      reflections.append(h)
    }
    for i in 0..<n { tridiagonal[i, i] = a[i, i].re }
    let (d, inner) = try symmetric(tridiagonal)
    var z = ComplexMatrix(n, n)
    for i in 0..<n { for j in 0..<n { z[i, j] = Complex(inner[i, j], 0) } }
    for (i, h) in reflections.enumerated().reversed() {
      z.reflectRows(h, from: i + 1, columns: 0, adjoint: false)
    }
    return (d, z)
  }

  static func complexSVD(
    _ a: NDArray, full: Bool
  ) throws(TensorError) -> (u: NDArray, s: NDArray, vt: NDArray) {
    let (data, owner, type) = complexStack(a)
    let (m, n) = (a.shape[a.rank - 2], a.shape[a.rank - 1])
    let p = min(m, n)
    let stack = Array(a.shape.dropLast(2))
    let (uColumns, vRows) = full ? (m, n) : (p, p)
    let (u, pu) = complexArray(stack + [m, uColumns])
    let s = NDArray.zeros(stack + [p], .float64)
    let (vt, pv) = complexArray(stack + [vRows, n])
    for i in 0..<stack.reduce(1, *) {
      let one = try complexFactors(ComplexMatrix(m, n, data + i * m * n), full: full)
      one.u.write(pu + i * m * uColumns)
      for k in 0..<p { s.float64[i * p + k] = one.s[k] }
      one.vt.write(pv + i * vRows * n)
    }
    _ = owner
    return (u.astype(type), s.astype(type == .complex64 ? .float32 : .float64), vt.astype(type))
  }

  /// `zgesdd`: tall and wide matrices lose their length by a QR or LQ factorisation first.
  private static func complexFactors(
    _ a: ComplexMatrix, full: Bool
  ) throws(TensorError) -> (u: ComplexMatrix, s: [Double], vt: ComplexMatrix) {
    let (m, n) = (a.rows, a.columns)
    let p = min(m, n)
    if p == 0 || m == n || max(m, n) < p * 17 / 9 { return try complexSingular(a, full: full) }
    let wide = m < n
    let (q, r) = complexOrthogonal(wide ? a.adjoint : a, columns: full ? max(m, n) : p)
    let inner = try complexSingular(wide ? r.adjoint : r, full: false)
    var long = q
    var head = ComplexMatrix(q.rows, p)
    for i in 0..<q.rows { for j in 0..<p { head[i, j] = q[i, j] } }
    let turned = head.times(wide ? inner.vt.adjoint : inner.u)
    for i in 0..<q.rows { for j in 0..<p { long[i, j] = turned[i, j] } }
    return wide ? (inner.u, inner.s, long.adjoint) : (long, inner.s, inner.vt)
  }

  /// `zgebd2` to a real bidiagonal matrix, then the real decomposition.
  private static func complexSingular(
    _ source: ComplexMatrix, full: Bool
  ) throws(TensorError) -> (u: ComplexMatrix, s: [Double], vt: ComplexMatrix) {
    var a = source
    let (m, n) = (a.rows, a.columns)
    let p = min(m, n)
    if p == 0 {
      return (
        ComplexMatrix(m, full ? m : 0, diagonal: 1), [], ComplexMatrix(full ? n : 0, n, diagonal: 1)
      )
    }
    for z in a.data where !z.re.isFinite || !z.im.isFinite { throw .linalg("SVD did not converge") }
    let upper = m >= n
    var d = [Double](repeating: 0, count: p)
    var e = [Double](repeating: 0, count: p - 1)
    var left: [ComplexMatrix.Reflection] = []
    var right: [ComplexMatrix.Reflection] = []
    for i in 0..<p {
      if upper {
        let h = ComplexMatrix.Reflection(a.column(i, from: i))
        a.reflectRows(h, from: i, columns: i + 1, adjoint: true)
        d[i] = h.beta
        left.append(h)
        if i < n - 1 {
          let g = ComplexMatrix.Reflection(a.conjugateRow(i, from: i + 1))
          a.reflectColumns(g, from: i + 1, rows: i + 1, adjoint: false)
          e[i] = g.beta
          right.append(g)
        }
      } else {
        let g = ComplexMatrix.Reflection(a.conjugateRow(i, from: i))
        a.reflectColumns(g, from: i, rows: i + 1, adjoint: false)
        d[i] = g.beta
        right.append(g)
        if i < m - 1 {
          let h = ComplexMatrix.Reflection(a.column(i, from: i + 1))
          a.reflectRows(h, from: i + 1, columns: i + 1, adjoint: true)
          e[i] = h.beta
          left.append(h)
        }
      }
    }
    let inner = try BidiagonalIteration.decompose(d, e, upper: upper)
    var u = ComplexMatrix(m, full ? m : p, diagonal: 1)
    var vt = ComplexMatrix(full ? n : p, n, diagonal: 1)
    for j in 0..<p {
      for i in 0..<p {
        u[i, j] = Complex(inner.u[i, j], 0)
        vt[i, j] = Complex(inner.vt[i, j], 0)
      }
    }
    let (below, beside) = upper ? (0, 1) : (1, 0)
    for i in stride(from: left.count - 1, through: 0, by: -1) {
      u.reflectRows(left[i], from: i + below, columns: 0, adjoint: false)
    }
    for i in stride(from: right.count - 1, through: 0, by: -1) {
      vt.reflectColumns(right[i], from: i + beside, rows: 0, adjoint: true)
    }
    return (u, inner.d, vt)
  }
}
