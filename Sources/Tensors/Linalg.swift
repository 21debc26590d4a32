import CKernels

/// Dense linear algebra on stacks of matrices, in double precision.
public enum Linalg {
  /// The type in which a matrix is worked on, and the type of the answer.
  static func working(_ a: NDArray) throws(TensorError) -> (NDArray, DType) {
    guard a.dtype.isNumeric, !a.dtype.isShortFloat else {
      throw .type("array type \(a.dtype.name) is unsupported in linalg")
    }
    let result: DType = a.dtype.code == .float32 ? .float32 : .float64
    return (a.contiguous(as: .float64), result)
  }

  static func requireStack(_ a: NDArray) throws(TensorError) {
    if a.rank < 2 {
      throw .linalg(
        "\(a.rank)-dimensional array given. Array must be at least two-dimensional")
    }
  }

  static func requireSquare(_ a: NDArray) throws(TensorError) {
    try requireStack(a)
    if a.shape[a.rank - 1] != a.shape[a.rank - 2] {
      throw .linalg("Last 2 dimensions of the array must be square")
    }
  }

  /// LU with partial pivoting in place; nil pivot sign when singular.
  private static func factor(
    _ a: UnsafeMutablePointer<Double>, _ n: Int, _ pivots: inout [Int]
  ) -> (sign: Double, singular: Bool) {
    var sign = 1.0
    var singular = false
    pivots = Array(0..<n)
    for c in 0..<n {
      var best = c
      for r in (c + 1)..<max(n, c + 1) where abs(a[r * n + c]) > abs(a[best * n + c]) { best = r }
      pivots[c] = best
      if a[best * n + c] == 0 {
        singular = true
        continue
      }
      if best != c {
        sign = -sign
        for j in 0..<n {
          let t = a[c * n + j]
          a[c * n + j] = a[best * n + j]
          a[best * n + j] = t
        }
      }
      let inverse = 1 / a[c * n + c]
      for r in (c + 1)..<max(n, c + 1) {
        let f = a[r * n + c] * inverse
        a[r * n + c] = f
        if f != 0 {
          for j in (c + 1)..<max(n, c + 1) { a[r * n + j] -= f * a[c * n + j] }
        }
      }
    }
    return (sign, singular)
  }

  /// Solves A·x = b for `m` right-hand sides in place of b, by the factors.
  private static func substitute(
    _ a: UnsafeMutablePointer<Double>, _ n: Int, _ pivots: [Int],
    _ b: UnsafeMutablePointer<Double>, _ m: Int
  ) {
    for c in 0..<n where pivots[c] != c {
      for j in 0..<m {
        let t = b[c * m + j]
        b[c * m + j] = b[pivots[c] * m + j]
        b[pivots[c] * m + j] = t
      }
    }
    for r in 0..<n {
      for c in 0..<r {
        let f = a[r * n + c]
        for j in 0..<m { b[r * m + j] -= f * b[c * m + j] }
      }
    }
    for r in stride(from: n - 1, through: 0, by: -1) {
      for c in (r + 1)..<max(n, r + 1) {
        let f = a[r * n + c]
        for j in 0..<m { b[r * m + j] -= f * b[c * m + j] }
      }
      for j in 0..<m { b[r * m + j] /= a[r * n + r] }
    }
  }

  /// `np.linalg.slogdet`: the sign of the determinant, and the sum of the pivots' logarithms.
  public static func slogdet(
    _ a: NDArray
  ) throws(TensorError) -> (sign: NDArray, log: NDArray) {
    try requireSquare(a)
    if a.dtype.isComplex { return try complexSlogdet(a) }
    let (source, type) = try working(a)
    let n = a.shape[a.rank - 1]
    let work = source.copy()
    let signs = NDArray(uninitialized: Array(a.shape.dropLast(2)), .float64)
    let logs = NDArray(uninitialized: signs.shape, .float64)
    var pivots: [Int] = []
    for i in 0..<signs.count {
      let m = work.float64 + i * n * n
      var (sign, singular) = factor(m, n, &pivots)
      var sum = 0.0
      for d in 0..<n {
        let pivot = m[d * n + d]
        if pivot < 0 { sign = -sign }
        sum += lk_log(abs(pivot))
      }
      signs.float64[i] = singular ? 0 : sign
      logs.float64[i] = singular ? -Double.infinity : sum
    }
    return (signs.astype(type), logs.astype(type))
  }

  /// `np.linalg.det`: sign · exp(Σ log |pivot|), which is how LAPACK's users get it without overflow.
  public static func det(_ a: NDArray) throws(TensorError) -> NDArray {
    let (sign, log) = try slogdet(a)
    return try Ufunc.binary(.multiply, Operand(sign), Operand(try Ufunc.unary(.exp, log)))
  }

  /// `np.linalg.solve(a, b)`; a one-dimensional b is one right-hand side.
  public static func solve(_ a: NDArray, _ b: NDArray) throws(TensorError) -> NDArray {
    try requireSquare(a)
    let isComplex = a.dtype.isComplex || b.dtype.isComplex
    let (source, ta) = isComplex ? (a, a.dtype) : try working(a)
    let (right, tb) = isComplex ? (b, b.dtype) : try working(b)
    let n = a.shape[a.rank - 1]
    let vector = b.rank == 1
    if b.shape.isEmpty || b.shape[vector ? 0 : b.rank - 2] != n {
      let got = b.shape.isEmpty ? 0 : b.shape[vector ? 0 : b.rank - 2]
      throw .value(
        vector
          ? "solve1: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
            + "(m,m),(m)->(m) (size \(got) is different from \(n))"
          : "solve: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
            + "(m,m),(m,n)->(m,n) (size \(got) is different from \(n))")
    }
    let columns = vector ? 1 : b.shape[b.rank - 1]
    let outer = try Broadcasting.shape(
      of: [Array(a.shape.dropLast(2)), vector ? [] : Array(b.shape.dropLast(2))])
    if isComplex {
      let found = try complexSolve(
        source, vector ? try right.expandedDims(1) : right, outer, n, columns)
      let shaped = vector ? try found.reshaped(outer + [n]) : found
      let narrow = ta.itemSize <= (ta.isComplex ? 8 : 4) && tb.itemSize <= (tb.isComplex ? 8 : 4)
      return shaped.astype(narrow && ta.isInexact && tb.isInexact ? .complex64 : .complex128)
    }
    let matrices = source.broadcastView(to: outer + [n, n])!.copy()
    let values = (vector ? try right.expandedDims(1) : right)
      .broadcastView(to: outer + [n, columns])!.copy()
    var pivots: [Int] = []
    for i in 0..<outer.reduce(1, *) {
      let m = matrices.float64 + i * n * n
      if factor(m, n, &pivots).singular { throw .linalg("Singular matrix") }
      substitute(m, n, pivots, values.float64 + i * n * columns, columns)
    }
    let out = vector ? try values.reshaped(outer + [n]) : values
    return out.astype(ta == .float32 && tb == .float32 ? .float32 : .float64)
  }

  /// `np.linalg.inv`.
  public static func inverse(_ a: NDArray) throws(TensorError) -> NDArray {
    try requireSquare(a)
    let n = a.shape[a.rank - 1]
    let narrow = a.dtype.code == .float32 || a.dtype.code == .complex64
    return try solve(a, try Ranges.eye(n, n, 0, narrow ? .float32 : .float64))
  }

  /// `np.linalg.cholesky`: the lower factor.
  public static func cholesky(_ a: NDArray) throws(TensorError) -> NDArray {
    try requireSquare(a)
    if a.dtype.isComplex { return try complexCholesky(a) }
    let (source, type) = try working(a)
    let n = a.shape[a.rank - 1]
    let out = NDArray.zeros(a.shape, .float64)
    for i in 0..<(n == 0 ? 0 : a.count / (n * n)) {
      let (s, d) = (source.float64 + i * n * n, out.float64 + i * n * n)
      for r in 0..<n {
        for c in 0...r {
          var v = s[r * n + c]
          for k in 0..<c { v -= d[r * n + k] * d[c * n + k] }
          if r == c {
            if !(v > 0) { throw .linalg("Matrix is not positive definite") }
            d[r * n + c] = v.squareRoot()
          } else {
            d[r * n + c] = v / d[c * n + c]
          }
        }
      }
    }
    return out.astype(type)
  }
}
