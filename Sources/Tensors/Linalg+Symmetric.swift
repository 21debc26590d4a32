import CKernels

extension Linalg {
  /// `np.linalg.eigh`: ascending eigenvalues, and vectors as columns, of symmetric matrices of which
  /// the lower triangle is read. Shapes […, n, n] → […, n], […, n, n].
  public static func eigh(
    _ a: NDArray
  ) throws(TensorError) -> (values: NDArray, vectors: NDArray) {
    try requireSquare(a)
    if a.dtype.isComplex { return try hermitian(a) }
    let (source, type) = try working(a)
    let n = a.shape[a.rank - 1]
    let values = NDArray(uninitialized: Array(a.shape.dropLast()), .float64)
    let vectors = NDArray(uninitialized: a.shape, .float64)
    for i in 0..<(n == 0 ? 0 : a.count / (n * n)) {
      let one = ColumnMatrix(n, n, rowOrder: source.float64 + i * n * n)
      let (d, z) = try symmetric(one)
      for k in 0..<n { values.float64[i * n + k] = d[k] }
      z.write(rowOrder: vectors.float64 + i * n * n)
    }
    return (values.astype(type), vectors.astype(type))
  }

  /// `dsyevd`: reflections to tridiagonal form (`dsytd2`), implicit QL or QR on that (`dsteqr`).
  static func symmetric(_ a: ColumnMatrix) throws(TensorError) -> ([Double], ColumnMatrix) {
    let n = a.rows
    var d = [Double](repeating: 0, count: n)
    var e = [Double](repeating: 0, count: max(n - 1, 0))
    if n == 1 { return ([a[0, 0]], ColumnMatrix(1, 1, diagonal: 1)) }
    var reflections: [ColumnMatrix.Reflection] = []
    for i in 0..<(n - 1) {
      let h = ColumnMatrix.Reflection(a.column(i, from: i + 1, to: n))
      e[i] = h.beta
      let size = n - 1 - i
      if h.tau != 0 {
        // A ← A − v·wᵀ − w·vᵀ on the lower triangle, w = τ·A·v − ½τ(τ·vᵀA·v)·v.
        var w = [Double](repeating: 0, count: size)
        for r in 0..<size {
          var sum = 0.0
          for c in 0..<size {
            sum += (r >= c ? a[i + 1 + r, i + 1 + c] : a[i + 1 + c, i + 1 + r]) * h.v[c]
          }
          w[r] = h.tau * sum
        }
        var dot = 0.0
        for r in 0..<size { dot += w[r] * h.v[r] }
        let alpha = -0.5 * h.tau * dot
        for r in 0..<size { w[r] += alpha * h.v[r] }
        for c in 0..<size {
          for r in c..<size { a[i + 1 + r, i + 1 + c] -= h.v[r] * w[c] + w[r] * h.v[c] }
        }
      }
      d[i] = a[i, i]
      reflections.append(h)
    }
    d[n - 1] = a[n - 1, n - 1]
    let z = ColumnMatrix(n, n, diagonal: 1)
    var iteration = TridiagonalIteration(d: d, e: e, z: z)
    try iteration.run()
    for i in stride(from: n - 2, through: 0, by: -1) {
      z.reflectRows(reflections[i], from: i + 1, columns: 0..<n)
    }
    return (iteration.d, z)
  }
}

/// `dsteqr`: the implicit QL or QR iteration on a symmetric tridiagonal matrix, whichever end is larger.
private struct TridiagonalIteration {
  var d: [Double]
  var e: [Double]
  let z: ColumnMatrix
  private let unit = 0x1p-53
  private var sweeps = 0

  init(d: [Double], e: [Double], z: ColumnMatrix) {
    (self.d, self.e, self.z) = (d, e, z)
  }

  mutating func run() throws(TensorError) {
    let n = d.count
    var start = 0
    while start < n {
      if start > 0 { e[start - 1] = 0 }
      var m = start
      while m < n - 1 {
        let size = abs(e[m])
        if size == 0 { break }
        if size <= abs(d[m]).squareRoot() * abs(d[m + 1]).squareRoot() * unit {
          e[m] = 0
          break
        }
        m += 1
      }
      let block = start...m
      start = m + 1
      if block.count == 1 { continue }
      if abs(d[block.upperBound]) < abs(d[block.lowerBound]) {
        try qr(from: block.upperBound, to: block.lowerBound)
      } else {
        try ql(from: block.lowerBound, to: block.upperBound)
      }
    }
    sort()
  }

  private func negligible(_ off: Int, _ a: Int, _ b: Int) -> Bool {
    let square = e[off] * e[off]
    return square <= (unit * unit * abs(d[a])) * abs(d[b]) + Double.leastNormalMagnitude
  }

  private mutating func count() throws(TensorError) {
    sweeps += 1
    if sweeps > 30 * d.count { throw .linalg("Eigenvalues did not converge") }
  }

  private mutating func ql(from first: Int, to last: Int) throws(TensorError) {
    let all = 0..<z.rows
    var l = first
    while l <= last {
      var m = l
      while m < last && !negligible(m, m, m + 1) { m += 1 }
      if m < last { e[m] = 0 }
      if m == l {
        l += 1
        continue
      }
      if m == l + 1 {
        let (larger, smaller, c, s) = Self.twoByTwo(d[l], e[l], d[l + 1])
        z.rotateColumns(l, l + 1, c, s, rows: all)
        (d[l], d[l + 1], e[l]) = (larger, smaller, 0)
        l += 2
        continue
      }
      try count()
      let p0 = d[l]
      var g = (d[l + 1] - p0) / (2 * e[l])
      var r = lk_hypot(g, 1)
      g = d[m] - p0 + e[l] / (g + lk_copysign(r, g))
      var (s, c, p) = (1.0, 1.0, 0.0)
      var turns: [(Double, Double)] = []
      for i in stride(from: m - 1, through: l, by: -1) {
        let (f, b) = (s * e[i], c * e[i])
        (c, s, r) = ColumnMatrix.rotation(g, f)
        if i != m - 1 { e[i + 1] = r }
        g = d[i + 1] - p
        r = (d[i] - g) * s + 2 * c * b
        p = s * r
        d[i + 1] = g + p
        g = c * r - b
        turns.append((c, -s))
      }
      for (k, turn) in turns.enumerated() {
        z.rotateColumns(m - 1 - k, m - k, turn.0, turn.1, rows: all)
      }
      d[l] -= p
      e[l] = g
    }
  }

  private mutating func qr(from first: Int, to last: Int) throws(TensorError) {
    let all = 0..<z.rows
    var l = first
    while l >= last {
      var m = l
      while m > last && !negligible(m - 1, m, m - 1) { m -= 1 }
      if m > last { e[m - 1] = 0 }
      if m == l {
        l -= 1
        continue
      }
      if m == l - 1 {
        let (larger, smaller, c, s) = Self.twoByTwo(d[l - 1], e[l - 1], d[l])
        z.rotateColumns(l - 1, l, c, s, rows: all)
        (d[l - 1], d[l], e[l - 1]) = (larger, smaller, 0)
        l -= 2
        continue
      }
      try count()
      let p0 = d[l]
      var g = (d[l - 1] - p0) / (2 * e[l - 1])
      var r = lk_hypot(g, 1)
      g = d[m] - p0 + e[l - 1] / (g + lk_copysign(r, g))
      var (s, c, p) = (1.0, 1.0, 0.0)
      var turns: [(Double, Double)] = []
      for i in m..<l {
        let (f, b) = (s * e[i], c * e[i])
        (c, s, r) = ColumnMatrix.rotation(g, f)
        if i != m { e[i - 1] = r }
        g = d[i] - p
        r = (d[i + 1] - g) * s + 2 * c * b
        p = s * r
        d[i] = g + p
        g = c * r - b
        turns.append((c, s))
      }
      for (k, turn) in turns.enumerated() {
        z.rotateColumns(m + k, m + k + 1, turn.0, turn.1, rows: all)
      }
      d[l] -= p
      e[l - 1] = g
    }
  }

  /// `dlaev2`: the eigenvalue of larger size, the other, and the first one's unit vector (c, s).
  private static func twoByTwo(
    _ a: Double, _ b: Double, _ c: Double
  ) -> (Double, Double, Double, Double) {
    let (sum, difference, double) = (a + c, a - c, b + b)
    let (far, off) = (abs(difference), abs(double))
    let (most, least) = abs(a) > abs(c) ? (a, c) : (c, a)
    let root =
      far > off
      ? far * (1 + (off / far) * (off / far)).squareRoot()
      : far < off
        ? off * (1 + (far / off) * (far / off)).squareRoot() : off * 2.0.squareRoot()
    var (first, second, sign) = (0.5 * root, -0.5 * root, 1)
    if sum < 0 {
      first = 0.5 * (sum - root)
      sign = -1
      second = (most / first) * least - (b / first) * b
    } else if sum > 0 {
      first = 0.5 * (sum + root)
      second = (most / first) * least - (b / first) * b
    }
    let up = difference >= 0
    let cs = up ? difference + root : difference - root
    var (c1, s1) = (1.0, 0.0)
    if abs(cs) > off {
      let t = -double / cs
      s1 = 1 / (1 + t * t).squareRoot()
      c1 = t * s1
    } else if off != 0 {
      let t = -cs / double
      c1 = 1 / (1 + t * t).squareRoot()
      s1 = t * c1
    }
    if sign == (up ? 1 : -1) { (c1, s1) = (-s1, c1) }
    return (first, second, c1, s1)
  }

  /// Ascending, by the fewest exchanges.
  private mutating func sort() {
    let n = d.count
    for i in 0..<max(n - 1, 0) {
      var k = i
      for j in (i + 1)..<n where d[j] < d[k] { k = j }
      if k != i {
        d.swapAt(i, k)
        z.swapColumns(i, k, rows: 0..<z.rows)
      }
    }
  }
}
