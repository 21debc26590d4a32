import CKernels

extension Linalg {
  /// `np.linalg.eig`: eigenvalues […, n] and unit vectors as columns […, n, n] of general matrices.
  ///
  /// Real where all eigenvalues of a real argument are, else complex.
  public static func eig(
    _ a: NDArray
  ) throws(TensorError) -> (values: NDArray, vectors: NDArray) {
    try requireSquare(a)
    let n = a.shape[a.rank - 1]
    let stack = Array(a.shape.dropLast(2))
    if a.dtype.isComplex {
      guard a.rank == 2 else {
        throw .linalg("\(a.rank)-dimensional complex array given. Array must be two-dimensional")
      }
      return try complexEig(a)
    }
    let (source, type) = try working(a)
    let values = NDArray.zeros(stack + [n], .complex128)
    let vectors = NDArray.zeros(stack + [n, n], .complex128)
    let w = values.data.assumingMemoryBound(to: Complex.self)
    let v = vectors.data.assumingMemoryBound(to: Complex.self)
    var real = true
    for i in 0..<(n == 0 ? 0 : a.count / (n * n)) {
      let matrix = ColumnMatrix(n, n, rowOrder: source.float64 + i * n * n)
      for k in 0..<(n * n) where !matrix.data[k].isFinite {
        throw .linalg("Array must not contain infs or NaNs")
      }
      let form = try SchurForm(matrix)
      let one = eigenvectors(of: form)
      for k in 0..<n {
        w[i * n + k] = one.values[k]
        if one.values[k].im != 0 { real = false }
      }
      for k in 0..<(n * n) { v[i * n * n + k] = one.vectors[k] }
    }
    if !real { return (values, vectors) }
    return (
      try values.part(imaginary: false).astype(type), try vectors.part(imaginary: false).astype(type)
    )
  }

  /// `dtrevc3`, `dgebak` and the scaling of `dgeev`: vectors in row order, length 1, the largest component
  /// of a complex one real.
  private static func eigenvectors(
    of form: SchurForm
  ) -> (values: [Complex], vectors: [Complex]) {
    let t = form.t
    let n = t.rows
    var values = [Complex](repeating: Complex(0, 0), count: n)
    var vectors = [Complex](repeating: Complex(0, 0), count: n * n)
    var j = 0
    while j < n {
      let pair = j + 1 < n && t[j + 1, j] != 0
      var y = [Complex](repeating: Complex(0, 0), count: n)
      var last = j
      if pair {
        last = j + 1
        let (up, down) = (t[j, j + 1], t[j + 1, j])
        let imaginary = abs(up).squareRoot() * abs(down).squareRoot()
        values[j] = Complex(t[j, j], imaginary)
        values[j + 1] = Complex(t[j + 1, j + 1], -imaginary)
        if abs(up) >= abs(down) {
          (y[j], y[j + 1]) = (Complex(1, 0), Complex(0, imaginary / up))
        } else {
          (y[j], y[j + 1]) = (Complex(-imaginary / down, 0), Complex(0, 1))
        }
      } else {
        values[j] = Complex(t[j, j], 0)
        y[j] = Complex(1, 0)
      }
      substitute(t, values[j], &y, above: j, through: last)
      let x = back(form, y, through: last)
      if pair {
        let turned = realLargest(x)
        for i in 0..<n {
          vectors[i * n + j] = turned[i]
          vectors[i * n + j + 1] = Complex(turned[i].re, -turned[i].im)
        }
        j += 2
      } else {
        let length = ColumnMatrix.norm(x.map { $0.re }[...])
        for i in 0..<n { vectors[i * n + j] = Complex(x[i].re / length, 0) }
        j += 1
      }
    }
    return (values, vectors)
  }

  /// Solves (T − λ)·y = 0 for the components above `row`, by blocks of one or two rows.
  private static func substitute(
    _ t: ColumnMatrix, _ value: Complex, _ y: inout [Complex], above row: Int, through last: Int
  ) {
    var size = abs(value.re) + abs(value.im)
    for j in 0..<t.rows { for i in 0...j { size = max(size, abs(t[i, j])) } }
    let smallest = max(0x1p-52 * size, Double.leastNormalMagnitude * Double(t.rows) * 0x1p52)
    func times(_ a: Double, _ z: Complex) -> Complex { Complex(a * z.re, a * z.im) }
    func apart(_ i: Int) -> Complex {
      let d = Complex(t[i, i] - value.re, -value.im)
      return d.magnitude < smallest ? Complex(smallest, 0) : d
    }
    var i = row - 1
    while i >= 0 {
      let block = i > 0 && t[i, i - 1] != 0
      func rest(_ r: Int) -> Complex {
        var sum = Complex(0, 0)
        for k in (i + 1)...last { sum = sum + times(t[r, k], y[k]) }
        return Complex(-sum.re, -sum.im)
      }
      if !block {
        y[i] = rest(i) / apart(i)
        i -= 1
        continue
      }
      let (r0, r1) = (rest(i - 1), rest(i))
      let a = Complex(t[i - 1, i - 1] - value.re, -value.im)
      let d = Complex(t[i, i] - value.re, -value.im)
      let (b, c) = (t[i - 1, i], t[i, i - 1])
      var determinant = a * d - Complex(b * c, 0)
      if determinant.magnitude < smallest * smallest { determinant = Complex(smallest * smallest, 0) }
      y[i - 1] = (d * r0 - times(b, r1)) / determinant
      y[i] = (a * r1 - times(c, r0)) / determinant
      i -= 2
    }
  }

  /// Z·y, with the balancing undone.
  private static func back(_ form: SchurForm, _ y: [Complex], through last: Int) -> [Complex] {
    let n = form.t.rows
    var x = [Complex](repeating: Complex(0, 0), count: n)
    for i in 0..<n {
      for k in 0...last {
        let z = form.z[i, k]
        x[i] = x[i] + Complex(z * y[k].re, z * y[k].im)
      }
    }
    for i in form.low..<(form.high > form.low ? form.high + 1 : form.low) {
      x[i] = Complex(x[i].re * form.scale[i], x[i].im * form.scale[i])
    }
    for i in stride(from: form.low - 1, through: 0, by: -1) { x.swapAt(i, Int(form.scale[i])) }
    for i in (form.high + 1)..<max(n, form.high + 1) { x.swapAt(i, Int(form.scale[i])) }
    return x
  }

  private static func realLargest(_ x: [Complex]) -> [Complex] {
    let length = lk_hypot(
      ColumnMatrix.norm(x.map { $0.re }[...]), ColumnMatrix.norm(x.map { $0.im }[...]))
    let unit = x.map { Complex($0.re / length, $0.im / length) }
    var largest = 0
    func size(_ i: Int) -> Double { unit[i].re * unit[i].re + unit[i].im * unit[i].im }
    for i in unit.indices where size(i) > size(largest) { largest = i }
    let (c, s, _) = ColumnMatrix.rotation(unit[largest].re, unit[largest].im)
    var result = unit.map { Complex(c * $0.re + s * $0.im, c * $0.im - s * $0.re) }
    result[largest].im = 0
    return result
  }
}
