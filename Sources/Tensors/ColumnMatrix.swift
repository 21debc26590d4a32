import CKernels

/// A matrix stored by columns in double precision: the form that LAPACK's algorithms are written for.
///
/// The eigenvalue and singular value decompositions follow LAPACK step by step (LAPACK Users' Guide,
/// 3rd edition), because signs and order of vectors are decided by its reflections and rotations.
final class ColumnMatrix {
  let rows: Int
  let columns: Int
  let data: UnsafeMutablePointer<Double>

  /// Zeros, or the identity.
  init(_ rows: Int, _ columns: Int, diagonal: Double = 0) {
    self.rows = rows
    self.columns = columns
    data = .allocate(capacity: max(rows * columns, 1))
    data.initialize(repeating: 0, count: max(rows * columns, 1))
    for i in 0..<min(rows, columns) { data[i * rows + i] = diagonal }
  }

  /// From `rows` × `columns` numbers in row order.
  convenience init(_ rows: Int, _ columns: Int, rowOrder source: UnsafePointer<Double>) {
    self.init(rows, columns)
    for i in 0..<rows { for j in 0..<columns { data[j * rows + i] = source[i * columns + j] } }
  }

  deinit { data.deallocate() }

  subscript(_ row: Int, _ column: Int) -> Double {
    get { data[column * rows + row] }
    set { data[column * rows + row] = newValue }
  }

  func write(rowOrder target: UnsafeMutablePointer<Double>) {
    for i in 0..<rows { for j in 0..<columns { target[i * columns + j] = data[j * rows + i] } }
  }

  func transposed() -> ColumnMatrix {
    let result = ColumnMatrix(columns, rows)
    for i in 0..<rows { for j in 0..<columns { result[j, i] = self[i, j] } }
    return result
  }

  func swapRows(_ a: Int, _ b: Int, columns range: Range<Int>) {
    for j in range { (self[a, j], self[b, j]) = (self[b, j], self[a, j]) }
  }

  func swapColumns(_ a: Int, _ b: Int, rows range: Range<Int>) {
    for i in range { (self[i, a], self[i, b]) = (self[i, b], self[i, a]) }
  }

  /// (x, y) ← (c·x + s·y, c·y − s·x) for two rows.
  func rotateRows(_ x: Int, _ y: Int, _ c: Double, _ s: Double, columns range: Range<Int>) {
    for j in range {
      let (p, q) = (self[x, j], self[y, j])
      self[x, j] = c * p + s * q
      self[y, j] = c * q - s * p
    }
  }

  /// (x, y) ← (c·x + s·y, c·y − s·x) for two columns.
  func rotateColumns(_ x: Int, _ y: Int, _ c: Double, _ s: Double, rows range: Range<Int>) {
    for i in range {
      let (p, q) = (self[i, x], self[i, y])
      self[i, x] = c * p + s * q
      self[i, y] = c * q - s * p
    }
  }

  /// A reflection H = 1 − τ·v·vᵀ with v₀ = 1 that maps x to (β, 0, …, 0); `dlarfg`.
  struct Reflection {
    var tau = 0.0
    var beta = 0.0
    /// The whole vector, 1 first.
    var v: [Double] = []

    init(_ x: [Double]) {
      v = x
      guard let alpha = x.first else { return }
      beta = alpha
      v[0] = 1
      let tail = norm(x.dropFirst())
      if tail == 0 { return }
      beta = -lk_copysign(lk_hypot(alpha, tail), alpha)
      tau = (beta - alpha) / beta
      let scale = 1 / (alpha - beta)
      for i in 1..<max(v.count, 1) { v[i] *= scale }
    }
  }

  func column(_ j: Int, from row: Int, to end: Int) -> [Double] {
    (row..<max(end, row)).map { self[$0, j] }
  }

  func row(_ i: Int, from column: Int, to end: Int) -> [Double] {
    (column..<max(end, column)).map { self[i, $0] }
  }

  /// H·A on the rows from `row` on.
  func reflectRows(_ h: Reflection, from row: Int, columns range: Range<Int>) {
    if h.tau == 0 { return }
    for j in range {
      var sum = 0.0
      for (k, v) in h.v.enumerated() { sum += v * self[row + k, j] }
      sum *= h.tau
      for (k, v) in h.v.enumerated() { self[row + k, j] -= sum * v }
    }
  }

  /// A·H on the columns from `column` on.
  func reflectColumns(_ h: Reflection, from column: Int, rows range: Range<Int>) {
    if h.tau == 0 { return }
    for i in range {
      var sum = 0.0
      for (k, v) in h.v.enumerated() { sum += v * self[i, column + k] }
      sum *= h.tau
      for (k, v) in h.v.enumerated() { self[i, column + k] -= sum * v }
    }
  }

  /// The Euclidean length, scaled so that squares do not overflow.
  static func norm(_ x: ArraySlice<Double>) -> Double {
    var largest = 0.0
    for v in x { largest = max(largest, abs(v)) }
    if largest == 0 { return 0 }
    var sum = 0.0
    for v in x { sum += (v / largest) * (v / largest) }
    return largest * sum.squareRoot()
  }

  /// The rotation (c, s) with c·f + s·g = r and c·g − s·f = 0; `dlartg` of LAPACK 3.10 and later.
  static func rotation(_ f: Double, _ g: Double) -> (c: Double, s: Double, r: Double) {
    if g == 0 { return (1, 0, f) }
    if f == 0 { return (0, lk_copysign(1, g), abs(g)) }
    let d = lk_hypot(f, g)
    let r = lk_copysign(d, f)
    return (abs(f) / d, g / r, r)
  }
}

extension ColumnMatrix.Reflection {
  private func norm(_ x: ArraySlice<Double>) -> Double { ColumnMatrix.norm(x) }
}
