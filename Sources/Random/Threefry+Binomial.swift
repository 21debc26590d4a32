import CKernels
import Tensors

/// Binomial numbers as JAX draws them.
extension Threefry {
  private static func log(_ x: Float) -> Float { Float(lk_log(Double(x))) }

  /// Binomial variates, float32: by sums of geometric waits where n·p ≤ 10, else by rejection from
  /// a transformed uniform variate (Hörmann's BTRS).
  public static func binomial(_ key: Key, _ counts: NDArray, _ probabilities: NDArray) -> NDArray {
    let n = counts.array(Float.self)
    let p = probabilities.array(Float.self)
    let result = NDArray(uninitialized: counts.shape, .float32)
    var (waiting, rejecting): ([BinomialDraw], [BinomialDraw]) = ([], [])
    for i in 0..<result.count {
      let probability = p[i]
      let small = probability < 0.5 ? probability : 1 - probability
      let isWaiting = n[i] * small <= 10
      let count = n[i].rounded(.down)
      waiting.append(BinomialDraw(count: isWaiting ? count : 0, probability: small))
      rejecting.append(
        BinomialDraw(count: isWaiting ? 1e4 : count, probability: isWaiting ? 0.5 : small))
    }
    waits(key, &waiting, counts.shape)
    rejections(key, &rejecting, counts.shape)
    for i in 0..<result.count {
      let probability = p[i]
      let small = probability < 0.5 ? probability : 1 - probability
      let drawn = n[i] * small <= 10 ? waiting[i].value : rejecting[i].value
      let isValid = probability >= 0 && probability <= 1 && n[i] >= 0
      let value = probability < 0.5 ? drawn : n[i].rounded(.down) - drawn
      result.float32[i] = isValid ? value : .nan
    }
    return result
  }

  private struct BinomialDraw {
    var count: Float
    var probability: Float
    var value: Float = -1
    var isDone = false
    var sum: Float = 0
  }

  private static func waits(_ first: Key, _ draws: inout [BinomialDraw], _ shape: Shape) {
    var key = first
    for i in draws.indices { draws[i].value = 0 }
    while draws.contains(where: { $0.sum <= $0.count }) {
      let keys = split(key)
      key = keys[1]
      let u = uniform(keys[0], shape).array(Float.self)
      for i in draws.indices {
        if draws[i].sum <= draws[i].count { draws[i].value += 1 }
        let scale = Float(lk_log1p(Double(-draws[i].probability)))
        draws[i].sum += (log(u[i]) / scale).rounded(.up)
      }
    }
    for i in draws.indices { draws[i].value -= 1 }
  }

  private static func rejections(_ first: Key, _ draws: inout [BinomialDraw], _ shape: Shape) {
    var key = first
    while draws.contains(where: { !$0.isDone }) {
      let keys = split(key, 3)
      key = keys[0]
      let us = uniform(keys[1], shape).array(Float.self)
      let vs = uniform(keys[2], shape).array(Float.self)
      for i in draws.indices {
        guard let k = proposal(draws[i], us[i] - 0.5, vs[i]) else { continue }
        draws[i].value = k
        draws[i].isDone = true
      }
    }
  }

  /// The number that one pair of uniform variates proposes, if it is accepted.
  private static func proposal(_ draw: BinomialDraw, _ u: Float, _ v: Float) -> Float? {
    let (n, p) = (draw.count, draw.probability)
    let spread = (n * p * (1 - p)).squareRoot()
    let b = 1.15 + 2.53 * spread
    let a = -0.0873 + 0.0248 * b + 0.01 * p
    let edge = 0.5 - abs(u)
    let k = ((2 * a / edge + b) * u + (n * p + 0.5)).rounded(.down)
    if edge >= 0.07 && v <= 0.92 - 4.2 / b { return k }
    if k < 0 || k > n { return nil }
    let m = ((n + 1) * p).rounded(.down)
    let r = p / (1 - p)
    let alpha = (2.83 + 5.1 / b) * spread
    let height = log(v * alpha / (a / (edge * edge) + b))
    var bound = (m + 0.5) * log((m + 1) / (r * (n - m + 1)))
    bound += (n + 1) * log((n - m + 1) / (n - k + 1))
    bound += (k + 0.5) * log(r * (n - k + 1) / (k + 1))
    bound += stirlingTail(m) + stirlingTail(n - m) - stirlingTail(k) - stirlingTail(n - k)
    return height <= bound ? k : nil
  }

  /// What Stirling's formula leaves out of ln k!.
  private static func stirlingTail(_ k: Float) -> Float {
    let known: [Float] = [
      0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.02079067210376509,
      0.0166446911898211, 0.0138761288230707, 0.0118967099458917, 0.0104112652619720,
      0.00925546218271273, 0.00833056343336287,
    ]
    if k <= 9 { return known[max(0, Int(k))] }
    let square = (k + 1) * (k + 1)
    return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / (k + 1)
  }
}
