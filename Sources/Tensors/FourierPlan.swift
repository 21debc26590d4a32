import CKernels

/// The discrete Fourier transform of one length, in mixed radices, with pocketfft's order of
/// additions, so that rounding leaves the same last digits as NumPy's.
public struct FourierPlan {
  private struct Stage {
    let radix: Int
    /// The factors of outputs 1 and up for every place in a block but the first.
    let twiddles: [Complex]
    /// The radix's own roots of unity.
    let roots: [Complex]
  }

  public let length: Int
  private var stages: [Stage] = []

  public init(_ length: Int) {
    self.length = length
    let circle = UnitCircle(length)
    var done = 1
    for radix in FourierPlan.factors(length) {
      let block = length / (done * radix)
      var twiddles: [Complex] = []
      for j in 1..<radix {
        for i in 0..<block where i > 0 { twiddles.append(circle[j * done * i]) }
      }
      stages.append(
        Stage(
          radix: radix, twiddles: twiddles, roots: (0..<radix).map { circle[$0 * (length / radix)] }))
      done *= radix
    }
  }

  private static func factors(_ n: Int) -> [Int] {
    var rest = n
    var result: [Int] = []
    for radix in [8, 4] {
      while rest % radix == 0 {
        result.append(radix)
        rest /= radix
      }
    }
    if rest % 2 == 0 {
      rest /= 2
      result.append(2)
      result.swapAt(0, result.count - 1)
    }
    var divisor = 3
    while divisor * divisor <= rest {
      while rest % divisor == 0 {
        result.append(divisor)
        rest /= divisor
      }
      divisor += 2
    }
    if rest > 1 { result.append(rest) }
    return result
  }

  /// Transforms `length` numbers in place: Σ xₖ·exp(∓2πi·jk/n), scaled.
  public func transform(_ x: UnsafeMutablePointer<Complex>, inverse: Bool, scale: Double) {
    let other = UnsafeMutablePointer<Complex>.allocate(capacity: length)
    let widest = stages.reduce(1) { max($0, $1.radix) }
    let scratch = UnsafeMutablePointer<Complex>.allocate(capacity: 2 * widest)
    defer {
      other.deallocate()
      scratch.deallocate()
    }
    var (from, to) = (x, other)
    var done = 1
    for stage in stages {
      let radix = stage.radix
      let block = length / (done * radix)
      let butterfly = Butterfly(
        input: scratch, output: scratch + widest, roots: stage.roots, inverse: inverse)
      for k in 0..<done {
        for i in 0..<block {
          for b in 0..<radix { scratch[b] = from[i + block * (b + radix * k)] }
          butterfly.run()
          for b in 0..<radix {
            var y = scratch[widest + b]
            if i > 0, b > 0 {
              let w = stage.twiddles[(b - 1) * (block - 1) + i - 1]
              y =
                inverse
                ? Complex(y.re * w.re - y.im * w.im, y.re * w.im + y.im * w.re)
                : Complex(y.re * w.re + y.im * w.im, y.im * w.re - y.re * w.im)
            }
            to[i + block * (k + done * b)] = y
          }
        }
      }
      swap(&from, &to)
      done *= radix
    }
    for i in 0..<length {
      x[i] = scale == 1 ? from[i] : Complex(from[i].re * scale, from[i].im * scale)
    }
  }
}

/// exp(2πi·j/n) for all j, from two short tables.
private struct UnitCircle {
  private let n: Int
  private let shift: Int
  private var fine: [Complex] = []
  private var coarse: [Complex] = []

  init(_ n: Int) {
    self.n = n
    // π/4n rounded once.
    let rough = 0.25 * Double.pi / Double(n)
    let missing = lk_fma_double(-rough, Double(n), 0.25 * Double.pi) + 0.25 * 1.2246467991473532e-16
    let angle = rough + missing / Double(n)
    let wanted = (n + 2) / 2
    var bits = 1
    while (1 << bits) * (1 << bits) < wanted { bits += 1 }
    shift = bits
    let step = 1 << bits
    for i in 0..<step { fine.append(i == 0 ? Complex(1, 0) : point(i, angle)) }
    for i in 0..<((wanted + step - 1) / step) {
      coarse.append(i == 0 ? Complex(1, 0) : point(i * step, angle))
    }
  }

  /// By the octant that it lies in, so that sines and cosines are taken of small angles only.
  private func point(_ j: Int, _ angle: Double) -> Complex {
    func cos(_ m: Int) -> Double { lk_cos(Double(m) * angle) }
    func sin(_ m: Int) -> Double { lk_sin(Double(m) * angle) }
    var x = 8 * j
    let isLower = x >= 4 * n
    if isLower { x = 8 * n - x }
    let isLeft = x >= 2 * n
    if isLeft { x -= 2 * n }
    let near = x < n
    let (c, s) = near ? (cos(x), sin(x)) : (sin(2 * n - x), cos(2 * n - x))
    let (re, im) = isLeft ? (-s, c) : (c, s)
    return Complex(re, isLower ? -im : im)
  }

  subscript(_ index: Int) -> Complex {
    let j = 2 * index <= n ? index : n - index
    let (a, b) = (fine[j & ((1 << shift) - 1)], coarse[j >> shift])
    let product = Complex(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re)
    return 2 * index <= n ? product : Complex(product.re, -product.im)
  }
}

/// The transform of a few numbers.
private struct Butterfly {
  let input: UnsafeMutablePointer<Complex>
  let output: UnsafeMutablePointer<Complex>
  let roots: [Complex]
  let inverse: Bool

  func run() {
    switch roots.count {
    case 2:
      output[0] = input[0] + input[1]
      output[1] = input[0] - input[1]
    case 3: third()
    case 4: fourth(input[0], input[1], input[2], input[3], at: (0, 1, 2, 3))
    case 5: small(Butterfly.fifths)
    case 7: small(Butterfly.sevenths)
    case 8: eighth()
    case 11: small(Butterfly.elevenths)
    default: general()
    }
  }

  /// A quarter turn, against the clock if inverse.
  @inline(__always) private func turned(_ a: Complex) -> Complex {
    inverse ? Complex(-a.im, a.re) : Complex(a.im, -a.re)
  }

  private func third() {
    let sine = inverse ? 0.8660254037844386 : -0.8660254037844386
    let (sum, difference) = (input[1] + input[2], input[1] - input[2])
    output[0] = input[0] + sum
    let a = Complex(input[0].re + sum.re * -0.5, input[0].im + sum.im * -0.5)
    let b = Complex(-difference.im * sine, difference.re * sine)
    output[1] = a + b
    output[2] = a - b
  }

  private func fourth(
    _ a: Complex, _ b: Complex, _ c: Complex, _ d: Complex, at place: (Int, Int, Int, Int)
  ) {
    let (t2, t1, t3, t4) = (a + c, a - c, b + d, turned(b - d))
    output[place.0] = t2 + t3
    output[place.2] = t2 - t3
    output[place.1] = t1 + t4
    output[place.3] = t1 - t4
  }

  private func eighth() {
    let half = 0.7071067811865476
    let (s1, d1) = (input[1] + input[5], input[1] - input[5])
    let (s3, d3) = (input[3] + input[7], turned(input[3] - input[7]))
    let (a1, a3) = (s1 + s3, turned(s1 - s3))
    let (p, q) = (d1 + d3, d1 - d3)
    let a5 =
      inverse
      ? Complex(half * (p.re - p.im), half * (p.im + p.re))
      : Complex(half * (p.re + p.im), half * (p.im - p.re))
    let a7 =
      inverse
      ? Complex(half * (-q.re - q.im), half * (q.re - q.im))
      : Complex(half * (q.im - q.re), half * (-q.re - q.im))
    let (a0, a4) = (input[0] + input[4], input[0] - input[4])
    let (a2, a6) = (input[2] + input[6], turned(input[2] - input[6]))
    output[0] = (a0 + a2) + a1
    output[4] = (a0 + a2) - a1
    output[2] = (a0 - a2) + a3
    output[6] = (a0 - a2) - a3
    output[1] = (a4 + a6) + a5
    output[5] = (a4 + a6) - a5
    output[3] = (a4 - a6) + a7
    output[7] = (a4 - a6) - a7
  }

  /// cos and sin of 2πj/n for j = 1…(n−1)/2.
  private static let fifths = [
    Complex(0.30901699437494745, 0.9510565162951535), Complex(-0.8090169943749475, 0.5877852522924731),
  ]
  private static let sevenths = [
    Complex(0.6234898018587335, 0.7818314824680298), Complex(-0.2225209339563144, 0.9749279121818236),
    Complex(-0.9009688679024191, 0.4338837391175581),
  ]
  private static let elevenths = [
    Complex(0.8412535328311812, 0.5406408174555976), Complex(0.41541501300188644, 0.9096319953545183),
    Complex(-0.14231483827328514, 0.9898214418809327),
    Complex(-0.6548607339452851, 0.7557495743542583), Complex(-0.9594929736144974, 0.28173255684142967),
  ]

  /// An odd length in the plain order: each output from the sums and the differences of the pairs.
  private func small(_ table: [Complex]) {
    let n = roots.count
    let half = n / 2
    var total = input[0]
    for j in 1...half { total = total + (input[j] + input[n - j]) }
    output[0] = total
    for l in 1...half {
      var a = input[0]
      var b = Complex(0, 0)
      for j in 1...half {
        let turn = l * j % n
        let w = table[min(turn, n - turn) - 1]
        let sine = (turn > half) != inverse ? w.im : -w.im
        let (sum, difference) = (input[j] + input[n - j], input[j] - input[n - j])
        a = Complex(a.re + w.re * sum.re, a.im + w.re * sum.im)
        b =
          j == 1
          ? Complex(sine * difference.im, sine * difference.re)
          : Complex(b.re + sine * difference.im, b.im + sine * difference.re)
      }
      b = Complex(-b.re, b.im)
      output[l] = a + b
      output[n - l] = a - b
    }
  }

  /// Any longer odd length: as `small`, two pairs at a time.
  private func general() {
    let n = roots.count
    let half = n / 2
    func root(_ j: Int) -> Complex { inverse ? roots[j] : Complex(roots[j].re, -roots[j].im) }
    func sum(_ j: Int) -> Complex { input[j] + input[n - j] }
    func difference(_ j: Int) -> Complex { input[j] - input[n - j] }
    var total = input[0]
    for j in 1...half { total = total + sum(j) }
    for l in 1...half {
      var (w, v) = (root(l), root(2 * l % n))
      var (s, t, d, e) = (sum(1), sum(2), difference(1), difference(2))
      var a = Complex(
        input[0].re + w.re * s.re + v.re * t.re, input[0].im + w.re * s.im + v.re * t.im)
      var b = Complex(-w.im * d.im - v.im * e.im, w.im * d.re + v.im * e.re)
      var j = 3
      while j < half {
        (w, v) = (root(l * j % n), root(l * (j + 1) % n))
        (s, t, d, e) = (sum(j), sum(j + 1), difference(j), difference(j + 1))
        a = Complex(a.re + (s.re * w.re + t.re * v.re), a.im + (s.im * w.re + t.im * v.re))
        b = Complex(b.re - (d.im * w.im + e.im * v.im), b.im + (d.re * w.im + e.re * v.im))
        j += 2
      }
      if j == half {
        (w, s, d) = (root(l * j % n), sum(j), difference(j))
        a = Complex(a.re + s.re * w.re, a.im + s.im * w.re)
        b = Complex(b.re - d.im * w.im, b.im + d.re * w.im)
      }
      output[l] = a + b
      output[n - l] = a - b
    }
    output[0] = total
  }
}
