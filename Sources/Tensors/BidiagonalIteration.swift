import CKernels

/// `dbdsqr`: the implicit QR iteration on an upper bidiagonal matrix, with zero shifts where they keep
/// small singular values accurate (Demmel and Kahan, SIAM J. Sci. Stat. Comput. 11, 1990).
struct BidiagonalIteration {
  private(set) var d: [Double]
  private var e: [Double]
  let u: ColumnMatrix
  let vt: ColumnMatrix
  private let unit = 0x1p-53

  /// The singular values of a square bidiagonal matrix, descending, with its vectors; `dbdsdc`.
  static func decompose(
    _ d: [Double], _ e: [Double], upper: Bool
  ) throws(TensorError) -> BidiagonalIteration {
    let n = d.count
    var iteration = BidiagonalIteration(d, e)
    if n == 1 {
      iteration.u[0, 0] = lk_copysign(1, d[0])
      iteration.d[0] = abs(d[0])
      return iteration
    }
    var turns: [(Double, Double)] = []
    if !upper {
      for i in 0..<(n - 1) {
        let (c, s, r) = ColumnMatrix.rotation(iteration.d[i], iteration.e[i])
        iteration.d[i] = r
        iteration.e[i] = s * iteration.d[i + 1]
        iteration.d[i + 1] = c * iteration.d[i + 1]
        turns.append((c, -s))
      }
    }
    try iteration.run()
    for i in stride(from: turns.count - 1, through: 0, by: -1) {
      iteration.u.rotateRows(i, i + 1, turns[i].0, turns[i].1, columns: 0..<n)
    }
    return iteration
  }

  private init(_ d: [Double], _ e: [Double]) {
    (self.d, self.e) = (d, e)
    u = ColumnMatrix(d.count, d.count, diagonal: 1)
    vt = ColumnMatrix(d.count, d.count, diagonal: 1)
  }

  private mutating func run() throws(TensorError) {
    let n = d.count
    let all = 0..<n
    let tolerance = max(10, min(100, lk_pow(unit, -0.125))) * unit
    let threshold = self.threshold(tolerance)
    var (oldLow, oldHigh) = (-1, -1)
    var down = true
    var high = n - 1
    var rounds = 0
    while high > 0 {
      rounds += 1
      if rounds > 6 * n * n + 30 { throw .linalg("SVD did not converge") }
      var largest = abs(d[high])
      var low = high
      while low > 0 {
        if abs(e[low - 1]) <= threshold {
          e[low - 1] = 0
          break
        }
        largest = max(largest, abs(d[low - 1]), abs(e[low - 1]))
        low -= 1
      }
      if low == high {
        high -= 1
        continue
      }
      if low == high - 1 {
        let two = Self.twoByTwo(d[low], e[low], d[high])
        (d[low], e[low], d[high]) = (two.larger, 0, two.smaller)
        vt.rotateRows(low, high, two.right.c, two.right.s, columns: all)
        u.rotateColumns(low, high, two.left.c, two.left.s, rows: all)
        high -= 2
        continue
      }
      if low > oldHigh || high < oldLow { down = abs(d[low]) >= abs(d[high]) }
      guard let smallest = converged(low, high, down, tolerance) else { continue }
      (oldLow, oldHigh) = (low, high)
      var shift = 0.0
      if Double(n) * tolerance * (smallest / largest) > max(unit, 0.01 * tolerance) {
        shift =
          down
          ? Self.smallerValue(d[high - 1], e[high - 1], d[high])
          : Self.smallerValue(d[low], e[low], d[low + 1])
        let edge = abs(d[down ? low : high])
        if edge > 0, (shift / edge) * (shift / edge) < unit { shift = 0 }
      }
      switch (shift == 0, down) {
      case (true, true): zeroDown(low, high)
      case (true, false): zeroUp(low, high)
      case (false, true): shiftDown(low, high, shift)
      case (false, false): shiftUp(low, high, shift)
      }
      let edge = down ? high - 1 : low
      if abs(e[edge]) <= threshold { e[edge] = 0 }
    }
    for i in 0..<n where d[i] < 0 || (d[i] == 0 && d[i].sign == .minus) {
      d[i] = -d[i]
      for j in 0..<n { vt[i, j] = -vt[i, j] }
    }
    sort()
  }

  private func threshold(_ tolerance: Double) -> Double {
    let n = d.count
    var smallest = abs(d[0])
    var mu = smallest
    for i in 1..<n where smallest != 0 {
      mu = abs(d[i]) * (mu / (mu + abs(e[i - 1])))
      smallest = min(smallest, mu)
    }
    smallest /= Double(n).squareRoot()
    return max(tolerance * smallest, 6 * Double(n * n) * Double.leastNormalMagnitude)
  }

  /// Sets one negligible off-diagonal element to zero and answers nil, or a lower bound of the block's
  /// smallest singular value.
  private mutating func converged(
    _ low: Int, _ high: Int, _ down: Bool, _ tolerance: Double
  ) -> Double? {
    let end = down ? high - 1 : low
    if abs(e[end]) <= tolerance * abs(d[down ? high : low]) {
      e[end] = 0
      return nil
    }
    var mu = abs(d[down ? low : high])
    var smallest = mu
    for k in 0..<(high - low) {
      let off = down ? low + k : high - 1 - k
      if abs(e[off]) <= tolerance * mu {
        e[off] = 0
        return nil
      }
      mu = abs(d[down ? off + 1 : off]) * (mu / (mu + abs(e[off])))
      smallest = min(smallest, mu)
    }
    return smallest
  }

  private mutating func zeroDown(_ low: Int, _ high: Int) {
    let all = 0..<d.count
    var (c, oldC, oldS) = (1.0, 1.0, 0.0)
    for i in low..<high {
      let right = ColumnMatrix.rotation(d[i] * c, e[i])
      if i > low { e[i - 1] = oldS * right.r }
      let left = ColumnMatrix.rotation(oldC * right.r, d[i + 1] * right.s)
      d[i] = left.r
      (c, oldC, oldS) = (right.c, left.c, left.s)
      vt.rotateRows(i, i + 1, right.c, right.s, columns: all)
      u.rotateColumns(i, i + 1, left.c, left.s, rows: all)
    }
    let h = d[high] * c
    d[high] = h * oldC
    e[high - 1] = h * oldS
  }

  private mutating func zeroUp(_ low: Int, _ high: Int) {
    let all = 0..<d.count
    var (c, oldC, oldS) = (1.0, 1.0, 0.0)
    for i in stride(from: high, to: low, by: -1) {
      let right = ColumnMatrix.rotation(d[i] * c, e[i - 1])
      if i < high { e[i] = oldS * right.r }
      let left = ColumnMatrix.rotation(oldC * right.r, d[i - 1] * right.s)
      d[i] = left.r
      (c, oldC, oldS) = (right.c, left.c, left.s)
      vt.rotateRows(i - 1, i, left.c, -left.s, columns: all)
      u.rotateColumns(i - 1, i, right.c, -right.s, rows: all)
    }
    let h = d[low] * c
    d[low] = h * oldC
    e[low] = h * oldS
  }

  private mutating func shiftDown(_ low: Int, _ high: Int, _ shift: Double) {
    let all = 0..<d.count
    var f = (abs(d[low]) - shift) * (lk_copysign(1, d[low]) + shift / d[low])
    var g = e[low]
    for i in low..<high {
      let right = ColumnMatrix.rotation(f, g)
      if i > low { e[i - 1] = right.r }
      f = right.c * d[i] + right.s * e[i]
      e[i] = right.c * e[i] - right.s * d[i]
      g = right.s * d[i + 1]
      d[i + 1] = right.c * d[i + 1]
      let left = ColumnMatrix.rotation(f, g)
      d[i] = left.r
      f = left.c * e[i] + left.s * d[i + 1]
      d[i + 1] = left.c * d[i + 1] - left.s * e[i]
      if i < high - 1 {
        g = left.s * e[i + 1]
        e[i + 1] = left.c * e[i + 1]
      }
      vt.rotateRows(i, i + 1, right.c, right.s, columns: all)
      u.rotateColumns(i, i + 1, left.c, left.s, rows: all)
    }
    e[high - 1] = f
  }

  private mutating func shiftUp(_ low: Int, _ high: Int, _ shift: Double) {
    let all = 0..<d.count
    var f = (abs(d[high]) - shift) * (lk_copysign(1, d[high]) + shift / d[high])
    var g = e[high - 1]
    for i in stride(from: high, to: low, by: -1) {
      let right = ColumnMatrix.rotation(f, g)
      if i < high { e[i] = right.r }
      f = right.c * d[i] + right.s * e[i - 1]
      e[i - 1] = right.c * e[i - 1] - right.s * d[i]
      g = right.s * d[i - 1]
      d[i - 1] = right.c * d[i - 1]
      let left = ColumnMatrix.rotation(f, g)
      d[i] = left.r
      f = left.c * e[i - 1] + left.s * d[i - 1]
      d[i - 1] = left.c * d[i - 1] - left.s * e[i - 1]
      if i > low + 1 {
        g = left.s * e[i - 2]
        e[i - 2] = left.c * e[i - 2]
      }
      vt.rotateRows(i - 1, i, left.c, -left.s, columns: all)
      u.rotateColumns(i - 1, i, right.c, -right.s, rows: all)
    }
    e[low] = f
  }

  /// Descending, by the fewest exchanges.
  private mutating func sort() {
    let n = d.count
    for end in stride(from: n - 1, to: 0, by: -1) {
      var smallest = 0
      for j in 1...end where d[j] <= d[smallest] { smallest = j }
      if smallest != end {
        d.swapAt(smallest, end)
        vt.swapRows(smallest, end, columns: 0..<n)
        u.swapColumns(smallest, end, rows: 0..<n)
      }
    }
  }

  /// `dlas2`: the smaller singular value of [[f, g], [0, h]].
  private static func smallerValue(_ f: Double, _ g: Double, _ h: Double) -> Double {
    let (small, large, off) = (min(abs(f), abs(h)), max(abs(f), abs(h)), abs(g))
    if small == 0 { return 0 }
    let sum = 1 + small / large
    let difference = (large - small) / large
    if off < large {
      let square = (off / large) * (off / large)
      let root =
        (sum * sum + square).squareRoot() + (difference * difference + square).squareRoot()
      return small * (2 / root)
    }
    let ratio = large / off
    if ratio == 0 { return small * large / off }
    let (x, y) = (sum * ratio, difference * ratio)
    let root = (1 + x * x).squareRoot() + (1 + y * y).squareRoot()
    return 2 * (small * (1 / root) * ratio)
  }

  private typealias Turn = (c: Double, s: Double)

  /// `dlasv2`: the decomposition of [[f, g], [0, h]], with signs.
  private static func twoByTwo(
    _ f: Double, _ g: Double, _ h: Double
  ) -> (larger: Double, smaller: Double, left: Turn, right: Turn) {
    func sign(_ x: Double) -> Double { lk_copysign(1, x) }
    let swapped = abs(h) > abs(f)
    let (ft, ht) = swapped ? (h, f) : (f, h)
    let (fa, ha, ga) = (abs(ft), abs(ht), abs(g))
    var place = swapped ? 3 : 1
    var (smaller, larger) = (ha, fa)
    var (cl, sl, cr, sr) = (1.0, 0.0, 1.0, 0.0)
    if ga != 0 {
      if ga > fa { place = 2 }
      if ga > fa, fa / ga < 0x1p-53 {
        larger = ga
        smaller = ha > 1 ? fa / (ga / ha) : (fa / ga) * ha
        (cl, sl, sr, cr) = (1, ht / g, 1, ft / g)
      } else {
        let d = fa - ha
        var l = d == fa ? 1 : d / fa
        let m = g / ft
        var t = 2 - l
        let s = (t * t + m * m).squareRoot()
        let r = l == 0 ? abs(m) : (l * l + m * m).squareRoot()
        let a = 0.5 * (s + r)
        smaller = ha / a
        larger = fa * a
        if m * m == 0 {
          t = l == 0 ? lk_copysign(2, ft) * sign(g) : g / lk_copysign(d, ft) + m / t
        } else {
          t = (m / (s + t) + m / (r + l)) * (1 + a)
        }
        l = (t * t + 4).squareRoot()
        (cr, sr) = (2 / l, t / l)
        cl = (cr + sr * m) / a
        sl = (ht / ft) * sr / a
      }
    }
    let left: Turn = swapped ? (sr, cr) : (cl, sl)
    let right: Turn = swapped ? (sl, cl) : (cr, sr)
    let turned =
      switch place {
      case 1: sign(right.c) * sign(left.c) * sign(f)
      case 2: sign(right.s) * sign(left.c) * sign(g)
      default: sign(right.s) * sign(left.s) * sign(h)
      }
    return (
      lk_copysign(larger, turned), lk_copysign(smaller, turned * sign(f) * sign(h)), left, right
    )
  }
}
