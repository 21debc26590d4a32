import CKernels

/// The real Schur form T = Zᵀ·A·Z of a general matrix: `dgebal`, `dgehd2`, `dlahqr`.
struct SchurForm {
  let t: ColumnMatrix
  let z: ColumnMatrix
  /// The part that balancing left to do; rows outside it were isolated by permutation.
  private(set) var low = 0
  private(set) var high: Int
  /// Powers of two inside `low...high`, the partners of row exchanges outside.
  private(set) var scale: [Double]

  init(_ a: ColumnMatrix) throws(TensorError) {
    t = a
    z = ColumnMatrix(a.rows, a.rows, diagonal: 1)
    high = a.rows - 1
    scale = [Double](repeating: 1, count: a.rows)
    isolate()
    balance()
    reduce()
    if low < high { try iterate() }
  }

  /// Exchanges rows and columns so that rows with nothing off the diagonal come last, such columns first.
  private mutating func isolate() {
    let n = t.rows
    func exchange(_ i: Int, _ k: Int) {
      scale[k] = Double(i)
      if i == k { return }
      t.swapColumns(i, k, rows: 0..<(high + 1))
      t.swapRows(i, k, columns: low..<n)
    }
    var again = true
    while again {
      again = false
      for i in stride(from: high, through: 0, by: -1) {
        if i > high || (0...high).contains(where: { $0 != i && t[i, $0] != 0 }) { continue }
        exchange(i, high)
        if high == 0 {
          low = 0
          return
        }
        high -= 1
        again = true
      }
    }
    again = true
    while again {
      again = false
      var j = low
      while j <= high {
        if !(low...high).contains(where: { $0 != j && t[$0, j] != 0 }) {
          exchange(j, low)
          low += 1
          again = true
        }
        j += 1
      }
    }
    for i in low..<max(high + 1, low) { scale[i] = 1 }
  }

  private mutating func balance() {
    let n = t.rows
    var again = high > low
    while again {
      again = false
      for i in low...high {
        var c = ColumnMatrix.norm(t.column(i, from: low, to: high + 1)[...])
        var r = ColumnMatrix.norm(t.row(i, from: low, to: high + 1)[...])
        if c == 0 || r == 0 { continue }
        let sum = c + r
        var f = 1.0
        while c < r / 2 && f < 0x1p500 {
          f *= 2
          c *= 2
          r /= 2
        }
        while c / 2 >= r && f > 0x1p-500 {
          f /= 2
          c /= 2
          r *= 2
        }
        if c + r >= 0.95 * sum || f == 1 { continue }
        scale[i] *= f
        again = true
        for j in low..<n { t[i, j] /= f }
        for j in 0...high { t[j, i] *= f }
      }
    }
  }

  /// To upper Hessenberg form by reflections, gathered in Z.
  private mutating func reduce() {
    let n = t.rows
    var reflections: [(Int, ColumnMatrix.Reflection)] = []
    for i in low..<max(high, low) {
      let h = ColumnMatrix.Reflection(t.column(i, from: i + 1, to: high + 1))
      t.reflectColumns(h, from: i + 1, rows: 0..<(high + 1))
      t.reflectRows(h, from: i + 1, columns: (i + 1)..<n)
      t[i + 1, i] = h.beta
      for k in (i + 2)..<max(high + 1, i + 2) { t[k, i] = 0 }
      reflections.append((i + 1, h))
    }
    for (row, h) in reflections.reversed() { z.reflectRows(h, from: row, columns: 0..<n) }
  }

  /// `dlahqr`: the double-shift QR iteration.
  private mutating func iterate() throws(TensorError) {
    let n = t.rows
    let unit = 0x1p-52
    let tiny = Double.leastNormalMagnitude * (Double(high - low + 1) / unit)
    let limit = 30 * max(10, high - low + 1)
    var i = high
    while i >= low {
      var l = low
      var deflated = false
      var stalled = 0
      for _ in 0...limit {
        l = split(i, l, unit, tiny)
        if l > low { t[l, l - 1] = 0 }
        if l >= i - 1 {
          deflated = true
          break
        }
        stalled += 1
        let shift = shifts(i, l, stalled)
        sweep(i, l, shift, unit)
      }
      if !deflated { throw .linalg("Eigenvalues did not converge") }
      if l == i - 1 {
        let (c, s) = standardise(i - 1)
        if n - 1 > i { t.rotateRows(i - 1, i, c, s, columns: (i + 1)..<n) }
        t.rotateColumns(i - 1, i, c, s, rows: 0..<(i - 1))
        z.rotateColumns(i - 1, i, c, s, rows: 0..<n)
      }
      i = l - 1
    }
  }

  /// The row at which the active block begins, by Ahues and Tisseur's test.
  private func split(_ i: Int, _ l: Int, _ unit: Double, _ tiny: Double) -> Int {
    var k = i
    while k > l {
      let off = abs(t[k, k - 1])
      if off <= tiny { break }
      var test = abs(t[k - 1, k - 1]) + abs(t[k, k])
      if test == 0 {
        if k - 2 >= low { test += abs(t[k - 1, k - 2]) }
        if k + 1 <= high { test += abs(t[k + 1, k]) }
      }
      if off <= unit * test {
        let other = abs(t[k - 1, k])
        let (ab, ba) = (max(off, other), min(off, other))
        let difference = abs(t[k - 1, k - 1] - t[k, k])
        let (aa, bb) = (max(abs(t[k, k]), difference), min(abs(t[k, k]), difference))
        let sum = aa + ab
        if ba * (ab / sum) <= max(tiny, unit * (bb * (aa / sum))) { break }
      }
      k -= 1
    }
    return k
  }

  private typealias Shifts = (re1: Double, im1: Double, re2: Double, im2: Double)

  private func shifts(_ i: Int, _ l: Int, _ stalled: Int) -> Shifts {
    var (a, b, c, d) = (t[i - 1, i - 1], t[i - 1, i], t[i, i - 1], t[i, i])
    if stalled % 20 == 0 {
      let s = abs(t[i, i - 1]) + abs(t[i - 1, i - 2])
      (a, b, c) = (0.75 * s + t[i, i], -0.4375 * s, s)
      d = a
    } else if stalled % 10 == 0 {
      let s = abs(t[l + 1, l]) + abs(t[l + 2, l + 1])
      (a, b, c) = (0.75 * s + t[l, l], -0.4375 * s, s)
      d = a
    }
    let s = abs(a) + abs(b) + abs(c) + abs(d)
    if s == 0 { return (0, 0, 0, 0) }
    (a, b, c, d) = (a / s, b / s, c / s, d / s)
    let middle = (a + d) / 2
    let determinant = (a - middle) * (d - middle) - b * c
    let root = abs(determinant).squareRoot()
    if determinant >= 0 { return (middle * s, root * s, middle * s, -root * s) }
    let (one, two) = (middle + root, middle - root)
    let near = (abs(one - d) <= abs(two - d) ? one : two) * s
    return (near, 0, near, 0)
  }

  private mutating func sweep(_ i: Int, _ l: Int, _ shift: Shifts, _ unit: Double) {
    let n = t.rows
    var m = i - 2
    var v = [0.0, 0.0, 0.0]
    while true {
      let s = abs(t[m, m] - shift.re2) + abs(shift.im2) + abs(t[m + 1, m])
      let below = t[m + 1, m] / s
      v[0] =
        below * t[m, m + 1] + (t[m, m] - shift.re1) * ((t[m, m] - shift.re2) / s)
        - shift.im1 * (shift.im2 / s)
      v[1] = below * (t[m, m] + t[m + 1, m + 1] - shift.re1 - shift.re2)
      v[2] = below * t[m + 2, m + 1]
      let sum = abs(v[0]) + abs(v[1]) + abs(v[2])
      for k in 0..<3 { v[k] /= sum }
      if m == l { break }
      let around = abs(t[m - 1, m - 1]) + abs(t[m, m]) + abs(t[m + 1, m + 1])
      if abs(t[m, m - 1]) * (abs(v[1]) + abs(v[2])) <= unit * abs(v[0]) * around { break }
      m -= 1
    }
    for k in m..<i {
      let size = min(3, i - k + 1)
      let x = k > m ? t.column(k - 1, from: k, to: k + size) : Array(v.prefix(size))
      let h = ColumnMatrix.Reflection(x)
      if k > m {
        t[k, k - 1] = h.beta
        t[k + 1, k - 1] = 0
        if k < i - 1 { t[k + 2, k - 1] = 0 }
      } else if m > l {
        t[k, k - 1] *= 1 - h.tau
      }
      t.reflectRows(h, from: k, columns: k..<n)
      t.reflectColumns(h, from: k, rows: 0..<(min(k + 3, i) + 1))
      z.reflectColumns(h, from: k, rows: 0..<n)
    }
  }

  /// `dlanv2`: turns the 2×2 block at `p` into upper triangular form, or, for a complex pair, into one with
  /// equal diagonal elements; the rotation that does it.
  private mutating func standardise(_ p: Int) -> (c: Double, s: Double) {
    func sign(_ x: Double) -> Double { lk_copysign(1, x) }
    var (a, b, c, d) = (t[p, p], t[p, p + 1], t[p + 1, p], t[p + 1, p + 1])
    defer { (t[p, p], t[p, p + 1], t[p + 1, p], t[p + 1, p + 1]) = (a, b, c, d) }
    if c == 0 { return (1, 0) }
    if b == 0 {
      (a, b, c, d) = (d, -c, 0, a)
      return (0, 1)
    }
    if a - d == 0, sign(b) != sign(c) { return (1, 0) }
    let difference = a - d
    var half = 0.5 * difference
    let most = max(abs(b), abs(c))
    let least = min(abs(b), abs(c)) * sign(b) * sign(c)
    let size = max(abs(half), most)
    var root = (half / size) * half + (most / size) * least
    if root >= 4 * 0x1p-52 {
      root = half + lk_copysign(size.squareRoot() * root.squareRoot(), half)
      a = d + root
      d -= (most / root) * least
      let tau = lk_hypot(c, root)
      let turn = (root / tau, c / tau)
      b -= c
      c = 0
      return turn
    }
    let sigma = b + c
    half = 0.5 * difference
    var tau = lk_hypot(sigma, difference)
    var cs = (0.5 * (1 + abs(sigma) / tau)).squareRoot()
    var sn = -(half / (tau * cs)) * sign(sigma)
    let (aa, bb) = (a * cs + b * sn, -a * sn + b * cs)
    let (cc, dd) = (c * cs + d * sn, -c * sn + d * cs)
    a = aa * cs + cc * sn
    b = bb * cs + dd * sn
    c = -aa * sn + cc * cs
    d = -bb * sn + dd * cs
    let mean = 0.5 * (a + d)
    (a, d) = (mean, mean)
    if c == 0 { return (cs, sn) }
    if b == 0 {
      (b, c) = (-c, 0)
      return (-sn, cs)
    }
    if sign(b) == sign(c) {
      let (rb, rc) = (abs(b).squareRoot(), abs(c).squareRoot())
      half = lk_copysign(rb * rc, c)
      tau = 1 / abs(b + c).squareRoot()
      (a, d) = (mean + half, mean - half)
      b -= c
      c = 0
      let (c1, s1) = (rb * tau, rc * tau)
      (cs, sn) = (cs * c1 - sn * s1, cs * s1 + sn * c1)
    }
    return (cs, sn)
  }
}
