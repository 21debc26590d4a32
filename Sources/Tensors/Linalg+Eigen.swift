import CKernels

extension Linalg {
  /// Eigenvalues (ascending) and vectors (columns) of one symmetric matrix, by Jacobi rotations,
  /// from its lower triangle. Each vector's largest component decides nothing: signs are free.
  static func symmetric(_ s: UnsafeMutablePointer<Double>, _ n: Int) -> ([Double], [Double]) {
    var a = [Double](repeating: 0, count: n * n)
    for i in 0..<n { for j in 0...i { a[i * n + j] = s[i * n + j]; a[j * n + i] = s[i * n + j] } }
    var v = [Double](repeating: 0, count: n * n)
    for i in 0..<n { v[i * n + i] = 1 }
    for _ in 0..<60 {
      var off = 0.0
      var total = 0.0
      for i in 0..<n {
        for j in 0..<n {
          total += a[i * n + j] * a[i * n + j]
          if i != j { off += a[i * n + j] * a[i * n + j] }
        }
      }
      if off <= 1e-36 * total || off == 0 { break }
      for p in 0..<n {
        for q in (p + 1)..<max(n, p + 1) where a[p * n + q] != 0 {
          let theta = (a[q * n + q] - a[p * n + p]) / (2 * a[p * n + q])
          let t = (theta >= 0 ? 1.0 : -1.0) / (abs(theta) + (theta * theta + 1).squareRoot())
          let c = 1 / (t * t + 1).squareRoot()
          let d = t * c
          for k in 0..<n {
            let (x, y) = (a[k * n + p], a[k * n + q])
            a[k * n + p] = c * x - d * y
            a[k * n + q] = d * x + c * y
          }
          for k in 0..<n {
            let (x, y) = (a[p * n + k], a[q * n + k])
            a[p * n + k] = c * x - d * y
            a[q * n + k] = d * x + c * y
          }
          for k in 0..<n {
            let (x, y) = (v[k * n + p], v[k * n + q])
            v[k * n + p] = c * x - d * y
            v[k * n + q] = d * x + c * y
          }
        }
      }
    }
    let values = (0..<n).map { a[$0 * n + $0] }
    let order = (0..<n).sorted { values[$0] < values[$1] }
    var vectors = [Double](repeating: 0, count: n * n)
    for (to, from) in order.enumerated() {
      for k in 0..<n { vectors[k * n + to] = v[k * n + from] }
    }
    return (order.map { values[$0] }, vectors)
  }

  /// `np.linalg.eigh`.
  public static func eigh(
    _ a: NDArray
  ) throws(TensorError) -> (values: NDArray, vectors: NDArray) {
    try requireSquare(a)
    let (source, type) = try working(a)
    let n = a.shape[a.rank - 1]
    let values = NDArray(uninitialized: Array(a.shape.dropLast()), .float64)
    let vectors = NDArray(uninitialized: a.shape, .float64)
    for i in 0..<(n == 0 ? 0 : a.count / (n * n)) {
      let (w, v) = symmetric(source.float64 + i * n * n, n)
      for k in 0..<n { values.float64[i * n + k] = w[k] }
      for k in 0..<(n * n) { vectors.float64[i * n * n + k] = v[k] }
    }
    return (values.astype(type), vectors.astype(type))
  }

  /// `np.linalg.svd` of one matrix: U, descending singular values, Vᵀ.
  ///
  /// One-sided Jacobi on the taller orientation; the columns of U are completed when all of them
  /// are wanted.
  public static func svd(
    _ a: NDArray, full: Bool
  ) throws(TensorError) -> (u: NDArray, s: NDArray, vt: NDArray) {
    try requireStack(a)
    guard a.rank == 2 else {
      throw .linalg("\(a.rank)-dimensional array given. Array must be two-dimensional")
    }
    let (source, type) = try working(a)
    let (m, n) = (a.shape[0], a.shape[1])
    if m < n {
      let t = try svd(source.transposed(), full: full)
      return (
        try t.vt.transposed().copy().astype(type), t.s.astype(type),
        try t.u.transposed().copy().astype(type)
      )
    }
    let w = source.copy()
    let p = w.float64
    let v = Ranges.eye(n, n)
    for _ in 0..<60 {
      var turned = false
      for i in 0..<n {
        for j in (i + 1)..<max(n, i + 1) {
          var (alpha, beta, gamma) = (0.0, 0.0, 0.0)
          for k in 0..<m {
            let (x, y) = (p[k * n + i], p[k * n + j])
            alpha += x * x
            beta += y * y
            gamma += x * y
          }
          if gamma == 0 || abs(gamma) <= 1e-16 * (alpha * beta).squareRoot() { continue }
          turned = true
          let zeta = (beta - alpha) / (2 * gamma)
          let t = (zeta >= 0 ? 1.0 : -1.0) / (abs(zeta) + (1 + zeta * zeta).squareRoot())
          let c = 1 / (1 + t * t).squareRoot()
          let d = c * t
          for k in 0..<m {
            let (x, y) = (p[k * n + i], p[k * n + j])
            p[k * n + i] = c * x - d * y
            p[k * n + j] = d * x + c * y
          }
          for k in 0..<n {
            let (x, y) = (v.float64[k * n + i], v.float64[k * n + j])
            v.float64[k * n + i] = c * x - d * y
            v.float64[k * n + j] = d * x + c * y
          }
        }
      }
      if !turned { break }
    }
    var norms = [Double](repeating: 0, count: n)
    for j in 0..<n {
      for k in 0..<m { norms[j] = lk_hypot(norms[j], p[k * n + j]) }
    }
    let order = (0..<n).sorted { norms[$0] > norms[$1] }
    let columns = full ? m : n
    let u = NDArray.zeros([m, columns], .float64)
    let s = NDArray(uninitialized: [n], .float64)
    let vt = NDArray(uninitialized: [n, n], .float64)
    let largest = norms.max() ?? 0
    var diagonal = true
    for i in 0..<m {
      for j in 0..<n where i != j && source.float64[i * n + j] != 0 { diagonal = false }
    }
    var filled = 0
    for (to, from) in order.enumerated() {
      s.float64[to] = norms[from]
      // LAPACK's first Householder reflection turns the leading pair negative, and makes U of a
      // 2×2 matrix a reflection; a diagonal matrix is left as it is.
      var sign = 1.0
      var lead = 0.0
      for k in 0..<n where abs(v.float64[k * n + from]) > abs(lead) + 1e-12 {
        lead = v.float64[k * n + from]
      }
      if diagonal {
        if lead < 0 { sign = -1 }
      } else if to == 0 {
        if lead > 0 { sign = -1 }
      } else if to == 1, m == 2, norms[from] > 0 {
        let (x, y) = (p[from] / norms[from], p[n + from] / norms[from])
        if u.float64[0] * y - u.float64[columns] * x > 0 { sign = -1 }
      }
      for k in 0..<n { vt.float64[to * n + k] = sign * v.float64[k * n + from] }
      if norms[from] > largest * 1e-15, norms[from] > 0 {
        for k in 0..<m { u.float64[k * columns + to] = sign * p[k * n + from] / norms[from] }
        filled = to + 1
      }
    }
    complete(u, m, columns, filled)
    return (u.astype(type), s.astype(type), vt.astype(type))
  }

  /// Fills the columns from `filled` on with unit vectors orthogonal to those before.
  private static func complete(_ u: NDArray, _ m: Int, _ columns: Int, _ filled: Int) {
    let p = u.float64
    var at = filled
    var axis = 0
    while at < columns && axis < m {
      var x = [Double](repeating: 0, count: m)
      x[axis] = 1
      axis += 1
      for _ in 0..<2 {
        for j in 0..<at {
          var dot = 0.0
          for k in 0..<m { dot += x[k] * p[k * columns + j] }
          for k in 0..<m { x[k] -= dot * p[k * columns + j] }
        }
      }
      let norm = x.reduce(0) { $0 + $1 * $1 }.squareRoot()
      if norm < 1e-8 { continue }
      for k in 0..<m { p[k * columns + at] = x[k] / norm }
      at += 1
    }
  }

  /// Eigenvalues and vectors of one general real matrix: shifted QR on the complex Hessenberg form,
  /// vectors by back substitution, normalised to length one.
  public static func eig(
    _ a: NDArray
  ) throws(TensorError) -> (values: NDArray, vectors: NDArray) {
    try requireSquare(a)
    guard a.rank == 2 else {
      throw .linalg("\(a.rank)-dimensional array given. Array must be two-dimensional")
    }
    let n = a.shape[0]
    var t = a.array(Complex.self)
    var z = [Complex](repeating: Complex(0, 0), count: n * n)
    for i in 0..<n { z[i * n + i] = Complex(1, 0) }
    func rotate(_ p: Int, _ q: Int, _ c: Double, _ s: Complex) {
      // Rows p, q by the rotation, then columns by its conjugate transpose.
      let conj = Complex(s.re, -s.im)
      for k in 0..<n {
        let (x, y) = (t[p * n + k], t[q * n + k])
        t[p * n + k] = Complex(c * x.re, c * x.im) + s * y
        t[q * n + k] = Complex(c * y.re, c * y.im) - conj * x
      }
      for k in 0..<n {
        let (x, y) = (t[k * n + p], t[k * n + q])
        t[k * n + p] = Complex(c * x.re, c * x.im) + conj * y
        t[k * n + q] = Complex(c * y.re, c * y.im) - s * x
        let (u, w) = (z[k * n + p], z[k * n + q])
        z[k * n + p] = Complex(c * u.re, c * u.im) + conj * w
        z[k * n + q] = Complex(c * w.re, c * w.im) - s * u
      }
    }
    func givens(_ x: Complex, _ y: Complex) -> (Double, Complex) {
      let r = lk_hypot(x.magnitude, y.magnitude)
      if y.magnitude == 0 { return (1, Complex(0, 0)) }
      if x.magnitude == 0 { return (0, Complex(y.re / y.magnitude, -y.im / y.magnitude)) }
      let phase = Complex(x.re / x.magnitude, x.im / x.magnitude)
      let s = phase * Complex(y.re, -y.im)
      return (x.magnitude / r, Complex(s.re / r, s.im / r))
    }
    for c in 0..<max(n - 2, 0) {
      for r in stride(from: n - 1, to: c + 1, by: -1) where t[r * n + c].magnitude > 0 {
        let (cosine, sine) = givens(t[(r - 1) * n + c], t[r * n + c])
        rotate(r - 1, r, cosine, sine)
      }
    }
    var high = n - 1
    var rounds = 0
    while high > 0 && rounds < 300 * n {
      let small = 1e-16 * (t[high * n + high].magnitude + t[(high - 1) * n + high - 1].magnitude)
      if t[high * n + high - 1].magnitude <= small {
        t[high * n + high - 1] = Complex(0, 0)
        high -= 1
        continue
      }
      var low = high
      while low > 0 {
        let limit = 1e-16 * (t[low * n + low].magnitude + t[(low - 1) * n + low - 1].magnitude)
        if t[low * n + low - 1].magnitude <= limit { break }
        low -= 1
      }
      rounds += 1
      // Wilkinson's shift: the eigenvalue of the last 2×2 block nearest its corner.
      let (p, q) = (t[(high - 1) * n + high - 1], t[(high - 1) * n + high])
      let (r, s) = (t[high * n + high - 1], t[high * n + high])
      let half = Complex((p.re - s.re) / 2, (p.im - s.im) / 2)
      let root = (half * half + q * r).squareRoot
      let plus = half + root
      let minus = half - root
      let d = plus.magnitude > minus.magnitude ? plus : minus
      var shift = d.magnitude == 0 ? s : s - (q * r) / d
      if rounds % 11 == 10 { shift = Complex(abs(r.re) + abs(r.im), 0) }
      for i in 0..<n { t[i * n + i] = t[i * n + i] - shift }
      // An explicit QR step on the active block, by rotations applied as a similarity of the whole.
      var rotations: [(Int, Double, Complex)] = []
      for k in low..<high {
        let (c, s) = givens(t[k * n + k], t[(k + 1) * n + k])
        for j in 0..<n {
          let (x, y) = (t[k * n + j], t[(k + 1) * n + j])
          t[k * n + j] = Complex(c * x.re, c * x.im) + s * y
          t[(k + 1) * n + j] = Complex(c * y.re, c * y.im) - Complex(s.re, -s.im) * x
        }
        rotations.append((k, c, s))
      }
      for (k, c, s) in rotations {
        let conj = Complex(s.re, -s.im)
        for j in 0..<n {
          let (x, y) = (t[j * n + k], t[j * n + k + 1])
          t[j * n + k] = Complex(c * x.re, c * x.im) + conj * y
          t[j * n + k + 1] = Complex(c * y.re, c * y.im) - s * x
          let (u, w) = (z[j * n + k], z[j * n + k + 1])
          z[j * n + k] = Complex(c * u.re, c * u.im) + conj * w
          z[j * n + k + 1] = Complex(c * w.re, c * w.im) - s * u
        }
      }
      for i in 0..<n { t[i * n + i] = t[i * n + i] + shift }
    }
    if high > 0 { throw .linalg("Eigenvalues did not converge") }
    return try assembled(a, t, z, n)
  }

  private static func assembled(
    _ a: NDArray, _ t: [Complex], _ z: [Complex], _ n: Int
  ) throws(TensorError) -> (values: NDArray, vectors: NDArray) {
    var scale = 0.0
    for x in t { scale = max(scale, x.magnitude) }
    let values = NDArray(uninitialized: [n], .complex128)
    let vectors = NDArray(uninitialized: [n, n], .complex128)
    let pv = values.data.assumingMemoryBound(to: Complex.self)
    let pw = vectors.data.assumingMemoryBound(to: Complex.self)
    var real = !a.dtype.isComplex
    for j in 0..<n {
      pv[j] = t[j * n + j]
      if abs(pv[j].im) > 1e-13 * max(scale, 1e-300) { real = false } else { pv[j].im = 0 }
      var y = [Complex](repeating: Complex(0, 0), count: n)
      y[j] = Complex(1, 0)
      for i in stride(from: j - 1, through: 0, by: -1) {
        var sum = Complex(0, 0)
        for k in (i + 1)...j { sum = sum + t[i * n + k] * y[k] }
        var d = t[i * n + i] - t[j * n + j]
        if d.magnitude < 1e-300 { d = Complex(1e-16 * max(scale, 1e-300), 0) }
        y[i] = Complex(0, 0) - sum / d
      }
      var x = [Complex](repeating: Complex(0, 0), count: n)
      var norm = 0.0
      var largest = 0
      for i in 0..<n {
        for k in 0...j { x[i] = x[i] + z[i * n + k] * y[k] }
        norm = lk_hypot(norm, x[i].magnitude)
        if x[i].magnitude > x[largest].magnitude + 1e-14 { largest = i }
      }
      // Turned so that the largest component is real and positive.
      let m = x[largest].magnitude
      let phase = Complex(x[largest].re / m, -x[largest].im / m)
      for i in 0..<n {
        let v = x[i] * phase
        pw[i * n + j] = Complex(v.re / norm, v.im / norm)
      }
    }
    if real {
      return (
        try values.part(imaginary: false).copy(), try vectors.part(imaginary: false).copy()
      )
    }
    return (values, vectors)
  }
}
