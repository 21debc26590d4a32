import CKernels

extension Linalg {
  /// Eigenvalues and vectors of one complex matrix: shifted QR on the Hessenberg form, vectors by back
  /// substitution, normalised to length one.
  static func complexEig(
    _ a: NDArray
  ) throws(TensorError) -> (values: NDArray, vectors: NDArray) {
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
    return assembled(t, z, n)
  }

  private static func assembled(
    _ t: [Complex], _ z: [Complex], _ n: Int
  ) -> (values: NDArray, vectors: NDArray) {
    var scale = 0.0
    for x in t { scale = max(scale, x.magnitude) }
    let values = NDArray(uninitialized: [n], .complex128)
    let vectors = NDArray(uninitialized: [n, n], .complex128)
    let pv = values.data.assumingMemoryBound(to: Complex.self)
    let pw = vectors.data.assumingMemoryBound(to: Complex.self)
    for j in 0..<n {
      pv[j] = t[j * n + j]
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
    return (values, vectors)
  }
}
