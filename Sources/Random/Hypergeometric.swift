import CKernels

extension Distributions {
  /// χ² with a displaced normal: one squared normal when `df` > 1, else a Poisson mixture.
  public func noncentralChiSquare(_ df: Double, _ noncentrality: Double) -> Double {
    if noncentrality == 0 { return chiSquare(df) }
    if df > 1 {
      let rest = chiSquare(df - 1)
      let n = standardNormal() + noncentrality.squareRoot()
      return rest + n * n
    }
    let i = poisson(noncentrality / 2)
    return chiSquare(df + 2 * Double(i))
  }

  public func noncentralFisher(
    _ numerator: Double, _ denominator: Double, _ noncentrality: Double
  ) -> Double {
    let t = noncentralChiSquare(numerator, noncentrality) * denominator
    return t / (chiSquare(denominator) * numerator)
  }

  /// How many of `sample` balls, drawn from `good` + `bad` without putting back, are good.
  public func hypergeometric(_ good: Int64, _ bad: Int64, _ sample: Int64) -> Int64 {
    if self is LegacyRandom {
      if sample > 10 { return hypergeometricByRejection(good, bad, sample) }
      return sample > 0 ? legacyHypergeometric(good, bad, sample) : 0
    }
    if sample >= 10 && sample <= good + bad - 10 {
      return hypergeometricByRejection(good, bad, sample)
    }
    return hypergeometricByDrawing(good, bad, sample)
  }

  private func hypergeometricByDrawing(_ good: Int64, _ bad: Int64, _ sample: Int64) -> Int64 {
    let total = good + bad
    var left = sample > total / 2 ? total - sample : sample
    var (rest, restGood) = (total, good)
    while left > 0 && restGood > 0 && rest > restGood {
      rest -= 1
      if Int64(interval(UInt64(rest))) < restGood { restGood -= 1 }
      left -= 1
    }
    if rest == restGood { restGood -= left }
    return sample > total / 2 ? restGood : good - restGood
  }

  private func legacyHypergeometric(_ good: Int64, _ bad: Int64, _ sample: Int64) -> Int64 {
    let d1 = bad + good - sample
    let d2 = min(bad, good)
    var y = Double(d2)
    var k = sample
    while y > 0 {
      let u = bits.nextDouble()
      y -= lk_floor(u + y / Double(d1 + k))
      k -= 1
      if k == 0 { break }
    }
    let z = d2 - Int64(y)
    return good > bad ? sample - z : z
  }

  /// Ratio of uniforms (Stadlober, J. Comput. Appl. Math. 31, 1990), as both generations have it.
  private func hypergeometricByRejection(_ good: Int64, _ bad: Int64, _ sample: Int64) -> Int64 {
    let total = good + bad
    let drawn = min(sample, total - sample)
    let (least, most) = (min(good, bad), max(good, bad))
    let p = Double(least) / Double(total)
    let legacy = self is LegacyRandom
    let q = legacy ? 1 - p : Double(most) / Double(total)
    let a = Double(drawn) * p + 0.5
    let others = Double(total - drawn) * Double(legacy ? sample : drawn)
    let c = (others * p * q / Double(total - 1) + 0.5).squareRoot()
    let h = 1.7155277699214135 * c + 0.8989161620588988
    let mode = Int64(lk_floor(Double(drawn + 1) * Double(least + 1) / Double(total + 2)))
    func logs(_ k: Int64) -> Double {
      logGamma(Double(k + 1)) + logGamma(Double(least - k + 1)) + logGamma(Double(drawn - k + 1))
        + logGamma(Double(most - drawn + k + 1))
    }
    let g = logs(mode)
    let end = min(Double(min(drawn, least)) + 1, lk_floor(a + 16 * c))
    var k: Int64
    while true {
      let u = bits.nextDouble()
      let v = bits.nextDouble()
      let x = a + h * (v - 0.5) / u
      if x < 0 || x >= end { continue }
      k = Int64(lk_floor(x))
      let t = g - logs(k)
      if u * (4 - u) - 3 <= t { break }
      if u * (u - t) >= 1 { continue }
      if 2 * lk_log(u) <= t { break }
    }
    if good > bad { k = drawn - k }
    return drawn < sample ? good - k : k
  }

  /// How many balls of each colour are among `sample`, drawn from `colors` without putting back, `repeats`
  /// times: by one hypergeometric draw per colour, or by drawing them one after the other.
  public func multivariateHypergeometric(
    _ colors: [Int64], _ sample: Int64, repeats: Int, oneByOne: Bool
  ) -> [Int64] {
    let total = colors.reduce(0, +)
    let isMost = sample > total / 2
    let drawn = isMost ? total - sample : sample
    var urn: [Int] = []
    if oneByOne {
      for (color, count) in colors.enumerated() {
        urn += [Int](repeating: color, count: Int(count))
      }
    }
    var result: [Int64] = []
    for _ in 0..<repeats {
      var counts = [Int64](repeating: 0, count: colors.count)
      if oneByOne {
        for j in 0..<Int(drawn) {
          let k = j + Int(interval(UInt64(Int(total) - j - 1)))
          urn.swapAt(j, k)
          counts[urn[j]] += 1
        }
      } else {
        var (left, rest) = (drawn, total)
        for j in 0..<(colors.count - 1) where left > 0 {
          rest -= colors[j]
          counts[j] = hypergeometric(colors[j], rest, left)
          left -= counts[j]
        }
        if left > 0 { counts[colors.count - 1] = left }
      }
      for j in counts.indices { result.append(isMost ? colors[j] - counts[j] : counts[j]) }
    }
    return result
  }
}
