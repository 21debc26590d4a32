import CKernels
import Tensors

/// Distributions that NumPy's two generations share; the primitive draws differ and are overridden.
open class Distributions {
  public let bits: BitGenerator

  public init(bits: BitGenerator) { self.bits = bits }

  // MARK: Primitive draws

  open func standardNormal() -> Double { 0 }
  open func standardExponential() -> Double { 0 }
  /// A whole number in 0...range, by this generation's way for bounded integers.
  open func bounded(_ range: UInt64) -> UInt64 { 0 }
  /// A whole number in 0...range as shuffles draw it: masked rejection in both generations.
  public func interval(_ range: UInt64) -> UInt64 {
    if range == 0 { return 0 }
    let mask = UInt64.max >> UInt64(range.leadingZeroBitCount)
    if range <= 0xFFFF_FFFF {
      while true {
        let v = UInt64(bits.nextUInt32()) & mask
        if v <= range { return v }
      }
    }
    while true {
      let v = bits.nextUInt64() & mask
      if v <= range { return v }
    }
  }
  open func power(_ a: Double) -> Double { lk_pow(-lk_expm1(-standardExponential()), 1 / a) }
  open func rayleigh(_ mode: Double) -> Double { mode * (2 * standardExponential()).squareRoot() }
  open func geometricByInversion(_ p: Double) -> Double {
    lk_ceil(-standardExponential() / lk_log1p(-p))
  }

  // MARK: Continuous

  public func uniform(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * bits.nextDouble()
  }
  public func normal(_ mean: Double, _ deviation: Double) -> Double {
    mean + deviation * standardNormal()
  }
  public func exponential(_ scale: Double) -> Double { scale * standardExponential() }

  /// Marsaglia and Tsang for shape > 1, Ahrens and Dieter below.
  public func standardGamma(_ shape: Double) -> Double {
    if shape == 1 { return standardExponential() }
    if shape == 0 { return 0 }
    if shape < 1 {
      while true {
        let u = bits.nextDouble()
        let v = standardExponential()
        if u <= 1 - shape {
          let x = lk_pow(u, 1 / shape)
          if x <= v { return x }
        } else {
          let y = -lk_log((1 - u) / shape)
          let x = lk_pow(1 - shape + shape * y, 1 / shape)
          if x <= v + y { return x }
        }
      }
    }
    let b = shape - 1.0 / 3.0
    let c = 1 / (9 * b).squareRoot()
    while true {
      var x: Double
      var v: Double
      repeat {
        x = standardNormal()
        v = 1 + c * x
      } while v <= 0
      v = v * v * v
      let u = bits.nextDouble()
      if u < 1 - 0.0331 * (x * x) * (x * x) { return b * v }
      if lk_log(u) < 0.5 * x * x + b * (1 - v + lk_log(v)) { return b * v }
    }
  }
  public func gamma(_ shape: Double, _ scale: Double) -> Double { scale * standardGamma(shape) }

  public func beta(_ a: Double, _ b: Double) -> Double {
    if a <= 1 && b <= 1 {
      while true {
        let u = bits.nextDouble()
        let v = bits.nextDouble()
        let x = lk_pow(u, 1 / a)
        let y = lk_pow(v, 1 / b)
        if x + y <= 1 && u + v > 0 {
          if x + y > 0 { return x / (x + y) }
          var lx = lk_log(u) / a
          var ly = lk_log(v) / b
          let m = max(lx, ly)
          lx -= m
          ly -= m
          return lk_exp(lx - lk_log(lk_exp(lx) + lk_exp(ly)))
        }
      }
    }
    let ga = standardGamma(a)
    let gb = standardGamma(b)
    return ga / (ga + gb)
  }
  public func chiSquare(_ df: Double) -> Double { 2 * standardGamma(df / 2) }
  public func fisher(_ numerator: Double, _ denominator: Double) -> Double {
    let a = chiSquare(numerator) * denominator
    return a / (chiSquare(denominator) * numerator)
  }
  public func standardCauchy() -> Double {
    let a = standardNormal()
    return a / standardNormal()
  }
  open func pareto(_ a: Double) -> Double { lk_expm1(standardExponential() / a) }
  public func weibull(_ a: Double) -> Double {
    a == 0 ? 0 : lk_pow(standardExponential(), 1 / a)
  }
  public func laplace(_ loc: Double, _ scale: Double) -> Double {
    while true {
      let u = bits.nextDouble()
      if u >= 0.5 { return loc - scale * lk_log(2 - u - u) }
      if u > 0 { return loc + scale * lk_log(u + u) }
    }
  }
  public func gumbel(_ loc: Double, _ scale: Double) -> Double {
    while true {
      let u = 1 - bits.nextDouble()
      if u < 1 { return loc - scale * lk_log(-lk_log(u)) }
    }
  }
  public func logistic(_ loc: Double, _ scale: Double) -> Double {
    while true {
      let u = bits.nextDouble()
      if u > 0 { return loc + scale * lk_log(u / (1 - u)) }
    }
  }
  public func logNormal(_ mean: Double, _ sigma: Double) -> Double { lk_exp(normal(mean, sigma)) }
  public func standardT(_ df: Double) -> Double {
    let n = standardNormal()
    let g = standardGamma(df / 2)
    return (df / 2).squareRoot() * n / g.squareRoot()
  }
  public func triangular(_ left: Double, _ mode: Double, _ right: Double) -> Double {
    let base = right - left
    let leftBase = mode - left
    let u = bits.nextDouble()
    return u <= leftBase / base
      ? left + (u * (leftBase * base)).squareRoot()
      : right - ((1 - u) * ((right - mode) * base)).squareRoot()
  }
  /// The smaller root of the inverse Gaussian's quadratic, from y = mean·normal².
  open func waldRoot(_ mean: Double, _ scale: Double, _ y: Double) -> Double {
    mean * (1 - 2 / (1 + (1 + 4 * scale / y).squareRoot()))
  }
  public func wald(_ mean: Double, _ scale: Double) -> Double {
    var y = standardNormal()
    y = mean * y * y
    let x = waldRoot(mean, scale, y)
    let u = bits.nextDouble()
    return u <= mean / (mean + x) ? x : mean * mean / x
  }
  public func vonMises(_ mu: Double, _ kappa: Double) -> Double {
    if kappa < 1e-8 { return Double.pi * (2 * bits.nextDouble() - 1) }
    let s: Double
    if kappa < 1e-5 {
      s = 1 / kappa + kappa
    } else {
      let r = 1 + (1 + 4 * kappa * kappa).squareRoot()
      let rho = (r - (2 * r).squareRoot()) / (2 * kappa)
      s = (1 + rho * rho) / (2 * rho)
    }
    var w: Double
    while true {
      let u = bits.nextDouble()
      let z = lk_cos(Double.pi * u)
      w = (1 + s * z) / (s + z)
      let y = kappa * (s - w)
      let v = bits.nextDouble()
      if y * (2 - y) - v >= 0 || lk_log(y / v) + 1 - y >= 0 { break }
    }
    let u = bits.nextDouble()
    var result = lk_acos(w)
    if u < 0.5 { result = -result }
    result += mu
    let negative = result < 0
    var mod = lk_fmod(abs(result) + Double.pi, 2 * Double.pi) - Double.pi
    if negative { mod = -mod }
    return mod
  }

  // MARK: Discrete

  public func poisson(_ lambda: Double) -> Int64 {
    if lambda >= 10 { return poissonByRejection(lambda) }
    if lambda == 0 { return 0 }
    let bound = lk_exp(-lambda)
    var x: Int64 = 0
    var product = 1.0
    while true {
      product *= bits.nextDouble()
      if product <= bound { return x }
      x += 1
    }
  }

  /// The integer of a whole number, the nearest there is where it is beyond them all.
  public static func whole(_ x: Double) -> Int64 {
    if x.isNaN { return 0 }
    return x >= 9.223372036854775e18 ? .max : x <= -9.223372036854775e18 ? .min : Int64(x)
  }

  /// Hörmann's PTRS.
  private func poissonByRejection(_ lambda: Double) -> Int64 {
    let root = lambda.squareRoot()
    let logLambda = lk_log(lambda)
    let b = 0.931 + 2.53 * root
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let vr = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = bits.nextDouble() - 0.5
      let v = bits.nextDouble()
      let us = 0.5 - abs(u)
      let k = lk_floor((2 * a / us + b) * u + lambda + 0.43)
      if us >= 0.07 && v <= vr { return Distributions.whole(k) }
      if k < 0 || (us < 0.013 && v > us) { continue }
      if lk_log(v) + lk_log(inverseAlpha) - lk_log(a / (us * us) + b)
        <= -lambda + k * logLambda - logGamma(k + 1)
      {
        return Distributions.whole(k)
      }
    }
  }

  /// NumPy's own log Γ, which decides its rejections.
  func logGamma(_ value: Double) -> Double {
    let a: [Double] = [
      8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04,
      -5.952380952380952e-04, 8.417508417508418e-04, -1.917526917526918e-03,
      6.410256410256410e-03, -2.955065359477124e-02, 1.796443723688307e-01,
      -1.39243221690590e+00,
    ]
    if value == 1 || value == 2 { return 0 }
    let n = value < 7 ? Int(7 - value) : 0
    var x = value + Double(n)
    let x2 = (1 / x) * (1 / x)
    var sum = a[9]
    for k in stride(from: 8, through: 0, by: -1) { sum = sum * x2 + a[k] }
    var result = sum / x + 0.5 * 1.8378770664093453e+00 + (x - 0.5) * lk_log(x) - x
    for _ in 0..<n {
      result -= lk_log(x - 1)
      x -= 1
    }
    return result
  }

  public func binomial(_ n: Int64, _ p: Double) -> Int64 {
    if n == 0 || p == 0 { return 0 }
    if p <= 0.5 { return smallBinomial(n, p) }
    return n - smallBinomial(n, 1 - p)
  }

  private func smallBinomial(_ n: Int64, _ p: Double) -> Int64 {
    p * Double(n) <= 30 ? binomialByInversion(n, p) : binomialByRejection(n, p)
  }

  private func binomialByInversion(_ n: Int64, _ p: Double) -> Int64 {
    let count = Double(n)
    let q = 1 - p
    let qn = lk_exp(count * lk_log1p(-p))
    let np = count * p
    let bound = Int64(min(count, np + 10 * (np * q + 1).squareRoot()))
    var x: Int64 = 0
    var px = qn
    var u = bits.nextDouble()
    while u > px {
      x += 1
      if x > bound {
        x = 0
        px = qn
        u = bits.nextDouble()
      } else {
        u -= px
        px = (Double(n - x + 1) * p * px) / (Double(x) * q)
      }
    }
    return x
  }

  /// BTPE, Kachitvichyanukul and Schmeiser 1988.
  private func binomialByRejection(_ n: Int64, _ p: Double) -> Int64 {
    let count = Double(n)
    let r = min(p, 1 - p)
    let q = 1 - r
    let fm = count * r + r
    let m = Int64(lk_floor(fm))
    let p1 = lk_floor(2.195 * (count * r * q).squareRoot() - 4.6 * q) + 0.5
    let xm = Double(m) + 0.5
    let xl = xm - p1
    let xr = xm + p1
    let c = 0.134 + 20.5 / (15.3 + Double(m))
    var a = (fm - xl) / (fm - xl * r)
    let laml = a * (1 + a / 2)
    a = (xr - fm) / (xr * q)
    let lamr = a * (1 + a / 2)
    let p2 = p1 * (1 + 2 * c)
    let p3 = p2 + c / laml
    let p4 = p3 + c / lamr
    let nrq = count * r * q
    while true {
      let u = bits.nextDouble() * p4
      var v = bits.nextDouble()
      var y: Int64
      if u <= p1 { return finish(Distributions.whole(lk_floor(xm - p1 * v + u)), n, p) }
      if u <= p2 {
        let x = xl + (u - p1) / c
        v = v * c + 1 - abs(Double(m) - x + 0.5) / p1
        if v > 1 { continue }
        y = Distributions.whole(lk_floor(x))
      } else if u <= p3 {
        if v == 0 { continue }
        y = Distributions.whole(lk_floor(xl + lk_log(v) / laml))
        if y < 0 { continue }
        v = v * (u - p2) * laml
      } else {
        if v == 0 { continue }
        y = Distributions.whole(lk_floor(xr - lk_log(v) / lamr))
        if y > n { continue }
        v = v * (u - p3) * lamr
      }
      let k = Double(abs(y - m))
      if k <= 20 || k >= nrq / 2 - 1 {
        let s = r / q
        let a = s * (count + 1)
        var f = 1.0
        if m < y {
          for i in (m + 1)...y { f *= a / Double(i) - s }
        } else if m > y {
          for i in (y + 1)...m { f /= a / Double(i) - s }
        }
        if v > f { continue }
      } else {
        let rho = (k / nrq) * ((k * (k / 3 + 0.625) + 0.16666666666666666) / nrq + 0.5)
        let t = -k * k / (2 * nrq)
        let logV = lk_log(v)
        if logV < t - rho { return finish(y, n, p) }
        if logV > t + rho { continue }
        let x1 = Double(y + 1)
        let f1 = Double(m + 1)
        let z = Double(n + 1 - m)
        let w = Double(n - y + 1)
        func tail(_ x: Double) -> Double {
          let s = x * x
          return (13680 - (462 - (132 - (99 - 140 / s) / s) / s) / s) / x / 166320
        }
        let limit =
          xm * lk_log(f1 / x1) + (Double(n - m) + 0.5) * lk_log(z / w)
          + Double(y - m) * lk_log(w * r / (x1 * q)) + tail(f1) + tail(z) + tail(x1) + tail(w)
        if logV > limit { continue }
      }
      return finish(y, n, p)
    }
  }

  private func finish(_ y: Int64, _ n: Int64, _ p: Double) -> Int64 { p > 0.5 ? n - y : y }

  public func negativeBinomial(_ n: Double, _ p: Double) -> Int64 {
    poisson(gamma(n, (1 - p) / p))
  }

  public func geometric(_ p: Double) -> Int64 {
    if p < 0.333333333333333333333333 {
      let z = geometricByInversion(p)
      return z >= 9.223372036854776e18 ? Int64.max : Int64(z)
    }
    var x: Int64 = 1
    var sum = p
    var product = p
    let u = bits.nextDouble()
    while u > sum {
      product *= 1 - p
      sum += product
      x += 1
    }
    return x
  }

  public func zipf(_ a: Double) -> Int64 {
    let am1 = a - 1
    let b = lk_pow(2, am1)
    while true {
      let u = 1 - bits.nextDouble()
      let v = bits.nextDouble()
      let x = lk_floor(lk_pow(u, -1 / am1))
      if x > 9.2e18 || x < 1 { continue }
      let t = lk_pow(1 + 1 / x, am1)
      if v * x * (t - 1) / (b - 1) <= t / b { return Distributions.whole(x) }
    }
  }

  public func logSeries(_ p: Double) -> Int64 {
    let r = lk_log1p(-p)
    while true {
      let v = bits.nextDouble()
      if v >= p { return 1 }
      let u = bits.nextDouble()
      let q = -lk_expm1(r * u)
      if v <= q * q {
        let result = Distributions.whole(lk_floor(1 + lk_log(v) / lk_log(q)))
        if result < 1 || v == 0 { continue }
        return result
      }
      return v >= q ? 1 : 2
    }
  }

  /// Counts of `n` draws over the given probabilities, as successive binomials.
  public func multinomial(_ n: Int64, _ probabilities: [Double]) -> [Int64] {
    var counts = [Int64](repeating: 0, count: probabilities.count)
    var rest = 1.0
    var left = n
    for j in 0..<max(probabilities.count - 1, 0) {
      counts[j] = binomial(left, probabilities[j] / rest)
      left -= counts[j]
      if left <= 0 { break }
      rest -= probabilities[j]
    }
    if left > 0, !counts.isEmpty { counts[counts.count - 1] = left }
    return counts
  }

  // MARK: Orders

  /// Fisher and Yates from the end, in place.
  public func shuffle(_ order: inout [Int]) {
    var i = order.count - 1
    while i > 0 {
      order.swapAt(i, Int(interval(UInt64(i))))
      i -= 1
    }
  }

  /// 0..<n in random order.
  public func permutation(_ n: Int) -> [Int] {
    var order = Array(0..<n)
    shuffle(&order)
    return order
  }

  /// `n` draws of weighted indices, with replacement: bisection of the summed weights.
  public func weightedChoice(_ weights: [Double], _ n: Int) -> [Int] {
    let cumulative = Distributions.cumulative(weights)
    return (0..<n).map { _ in Distributions.bisectRight(cumulative, bits.nextDouble()) }
  }

  /// `n` different weighted indices: draws in rounds, the first of equals kept.
  public func weightedChoiceWithoutReplacement(_ weights: [Double], _ n: Int) -> [Int] {
    var p = weights
    var found: [Int] = []
    while found.count < n {
      let draws = (0..<(n - found.count)).map { _ in bits.nextDouble() }
      for i in found { p[i] = 0 }
      let cumulative = Distributions.cumulative(p)
      var seen = [Bool](repeating: false, count: p.count)
      for u in draws {
        let i = Distributions.bisectRight(cumulative, u)
        if !seen[i] {
          seen[i] = true
          found.append(i)
        }
      }
    }
    return found
  }

  private static func cumulative(_ weights: [Double]) -> [Double] {
    var sum = 0.0
    var result = weights.map { w in
      sum += w
      return sum
    }
    let total = result.last ?? 1
    for i in 0..<result.count { result[i] /= total }
    return result
  }

  private static func bisectRight(_ sorted: [Double], _ value: Double) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let mid = (low + high) / 2
      if value < sorted[mid] { high = mid } else { low = mid + 1 }
    }
    return low
  }
}
