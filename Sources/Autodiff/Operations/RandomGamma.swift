import CKernels
import Tensors

extension Node {
  /// Numbers of the gamma distribution with shape parameter `alpha`, as `jax.random.gamma` draws
  /// them (Marsaglia and Tsang), or their logarithms. No gradient.
  public static func randomGamma(
    _ key: Node, _ shape: [Int], alpha: Node, logarithm: Bool = false
  ) throws(GraphError) -> Node {
    let draw = ArrayFunction(
      logarithm ? "random_log_gamma" : "random_gamma", attributes: Shapes.text(shape),
      infer: { (_) throws(GraphError) in ShapedType(shape, .float32) },
      body: { arrays in
        let words = arrays[0].array(UInt32.self)
        let alphas = arrays[1].array(Float.self)
        var keys = [UInt32](repeating: 0, count: alphas.count * 2)
        lk_threefry_pairs(words[0], words[1], &keys, alphas.count)
        let values = alphas.indices.map { i in
          GammaDraw(keys[2 * i], keys[2 * i + 1]).value(alphas[i], logarithm: logarithm)
        }
        return NDArray(values, shape)
      })
    return try Node(draw, key, alpha.cast(.float32).broadcast(to: shape))
  }

  /// Numbers of the beta distribution, as `jax.random.beta` draws them. No gradient.
  public static func randomBeta(
    _ key: Node, _ shape: [Int], alpha: Node, beta: Node
  ) throws(GraphError) -> Node {
    let keys = try randomSplit(key)
    let a = try randomGamma(keys.element(axis: 0, 0), shape, alpha: alpha, logarithm: true)
    let b = try randomGamma(keys.element(axis: 0, 1), shape, alpha: beta, logarithm: true)
    let most = try a.maximum(b)
    let (x, y) = (try (a - most).exp(), try (b - most).exp())
    return try x / (x + y)
  }
}

/// One number of a gamma distribution from a key of its own.
private struct GammaDraw {
  private var key: (UInt32, UInt32)

  init(_ a: UInt32, _ b: UInt32) { key = (a, b) }

  /// The first `n` keys that a key splits into.
  private func split(_ key: (UInt32, UInt32), _ n: Int) -> [(UInt32, UInt32)] {
    var words = [UInt32](repeating: 0, count: 2 * n)
    lk_threefry_pairs(key.0, key.1, &words, n)
    return (0..<n).map { (words[2 * $0], words[2 * $0 + 1]) }
  }

  private func uniform(_ key: (UInt32, UInt32)) -> Float {
    var value: Float = 0
    lk_threefry_uniform(key.0, key.1, 0, 0, 1, &value, 1)
    return value
  }

  private func normal(_ key: (UInt32, UInt32)) -> Float {
    var value: Float = 0
    lk_threefry_normal(key.0, key.1, 0, &value, 1)
    return value
  }

  func value(_ given: Float, logarithm: Bool) -> Float {
    // Below 1 a number for alpha + 1 is drawn, and taken times u^(1/alpha).
    let alpha = given >= 1 ? given : given + 1
    let d = alpha - 1 / 3
    let c = (1 / 3) / d.squareRoot()
    let first = split(key, 2)
    var current = first[0]
    var (square, cube, u): (Float, Float, Float) = (0, 1, 2)
    while u >= 1 - 0.0331 * (square * square)
      && Float.log(u) >= square * 0.5 + d * ((1 - cube) + Float.log(cube))
    {
      let keys = split(current, 3)
      current = keys[0]
      var inner = keys[1]
      var (x, v): (Float, Float) = (0, -1)
      while v <= 0 {
        let next = split(inner, 2)
        inner = next[0]
        x = normal(next[1])
        v = 1 + x * c
      }
      square = x * x
      cube = v * v * v
      u = uniform(keys[2])
    }
    let rest = uniform(first[1])
    if logarithm {
      let exponent = Float.log1p(-rest)
      let boost = given >= 1 || exponent == 0 ? 0 : exponent * (1 / given)
      return Float.log(d) + Float.log(cube) + boost
    }
    return d * cube * (given >= 1 ? 1 : Float.pow(1 - rest, 1 / given))
  }
}

extension OperationSample {
  static var gammaDraws: [OperationSample] {
    [
      flat("random_gamma") { (_) throws(GraphError) in
        try Node.randomGamma(
          Node(NDArray([7, 0] as [UInt32])), [3], alpha: Node.scalar(0.7))
      },
      flat("random_beta") { (_) throws(GraphError) in
        try Node.randomBeta(
          Node(NDArray([7, 0] as [UInt32])), [3], alpha: Node.scalar(0.2), beta: Node.scalar(2))
      },
    ]
  }
}
