import CKernels
import Tensors

/// Numbers drawn from JAX's threefry stream of a key (uint32 [2]): equal keys give equal numbers.
/// No gradient.
public final class RandomDraw: Operation {
  public enum Kind: Equatable {
    /// 32 random bits.
    case bits
    /// Uniform in [low, high).
    case uniform(Float, Float)
    /// Standard normal.
    case normal
    /// Standard normal cut to (−2, 2).
    case truncatedNormal
    /// The keys of `jax.random.split`: shape [n, 2].
    case split
  }

  public let kind: Kind
  public let shape: [Int]

  public init(_ kind: Kind, _ shape: [Int]) {
    self.kind = kind
    self.shape = shape
  }

  public override var name: String {
    switch kind {
    case .bits: return "random_bits"
    case .uniform: return "random_uniform"
    case .normal: return "random_normal"
    case .truncatedNormal: return "random_truncated_normal"
    case .split: return "random_split"
    }
  }

  public override var attributes: String {
    if case .uniform(let low, let high) = kind {
      return "\(Shapes.text(shape)) \(low.bitPattern)..<\(high.bitPattern)"
    }
    return Shapes.text(shape)
  }

  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    if inputs[0].shape != [2] || inputs[0].dtype != .uint32 {
      throw .type("A random key is a uint32 array of shape (2,).")
    }
    switch kind {
    case .bits, .split: return ShapedType(shape, .uint32)
    case .uniform, .normal, .truncatedNormal: return ShapedType(shape, .float32)
    }
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    let (seed, to, n) = (site.inputs[0].slot, site.output.slot, site.output.count)
    switch kind {
    case .bits:
      return { at in
        let key = at.read(seed, UInt32.self)
        lk_threefry_bits(key[0], key[1], 0, at.write(to, UInt32.self), n)
      }
    case .split:
      return { at in
        let key = at.read(seed, UInt32.self)
        lk_threefry_pairs(key[0], key[1], at.write(to, UInt32.self), n / 2)
      }
    case .uniform(let low, let high):
      return { at in
        let key = at.read(seed, UInt32.self)
        lk_threefry_uniform(key[0], key[1], 0, low, high, at.write(to, Float.self), n)
      }
    case .normal:
      return { at in
        let key = at.read(seed, UInt32.self)
        lk_threefry_normal(key[0], key[1], 0, at.write(to, Float.self), n)
      }
    case .truncatedNormal:
      return { at in
        let key = at.read(seed, UInt32.self)
        lk_threefry_truncated_normal(key[0], key[1], 0, at.write(to, Float.self), n)
      }
    }
  }
}

extension Node {
  public static func randomBits(_ key: Node, _ shape: [Int]) throws(GraphError) -> Node {
    try Node(RandomDraw(.bits, shape), key)
  }

  public static func randomUniform(
    _ key: Node, _ shape: [Int], low: Double = 0, high: Double = 1
  ) throws(GraphError) -> Node {
    try Node(RandomDraw(.uniform(Float(low), Float(high)), shape), key)
  }

  public static func randomNormal(
    _ key: Node, _ shape: [Int], mean: Double = 0, stddev: Double = 1
  ) throws(GraphError) -> Node {
    try Node(RandomDraw(.normal, shape), key).scaled(stddev, mean)
  }

  public static func randomTruncatedNormal(
    _ key: Node, _ shape: [Int], mean: Double = 0, stddev: Double = 1
  ) throws(GraphError) -> Node {
    try Node(RandomDraw(.truncatedNormal, shape), key).scaled(stddev, mean)
  }

  private func scaled(_ stddev: Double, _ mean: Double) throws(GraphError) -> Node {
    let spread = stddev == 1 ? self : try self * stddev
    return mean == 0 ? spread : try spread + mean
  }

  /// True with the given probability.
  public static func randomBernoulli(
    _ key: Node, _ shape: [Int], probability: Double
  ) throws(GraphError) -> Node {
    let u = try randomUniform(key, shape)
    return try u.less(u.like(probability))
  }

  /// −ln(−ln u): adding it to logits and taking the largest draws a category.
  public static func randomGumbel(_ key: Node, _ shape: [Int]) throws(GraphError) -> Node {
    let u = try randomUniform(key, shape, low: Double(Float.leastNormalMagnitude))
    return try u.log().negate().log().negate()
  }

  /// The keys [count, 2] that `jax.random.split` makes of one.
  public static func randomSplit(_ key: Node, _ count: Int = 2) throws(GraphError) -> Node {
    try Node(RandomDraw(.split, [count, 2]), key)
  }

  /// Integers in low..<high, as `jax.random.randint` draws them.
  public static func randomInteger(
    _ key: Node, _ shape: [Int], low: Int64, high: Int64
  ) throws(GraphError) -> Node {
    let keys = try randomSplit(key)
    let upper = try randomBits(keys.element(axis: 0, 0), shape)
    let lower = try randomBits(keys.element(axis: 0, 1), shape)
    let span = UInt64(Swift.max(1, high - low))
    let half = (1 << 16) % span
    let factor = UInt32(truncatingIfNeeded: half * half % span)
    let width = Node.scalar(Double(span), .uint32)
    let high = try upper.remainder(width).multiply(.scalar(Double(factor), .uint32))
    let offset = try high.add(lower.remainder(width)).remainder(width)
    return try offset.cast(.int32).add(.scalar(Double(low), .int32))
  }

  /// Zeroes elements with probability `rate` and scales the others by 1/(1 − rate).
  ///
  /// With a noise shape, axes of size one in it share their fate.
  public func dropout(
    _ key: Node, rate: Double, noiseShape: [Int]? = nil
  ) throws(GraphError) -> Node {
    if rate == 0 { return self }
    let keep = 1 - rate
    let mask = try Node.randomBernoulli(key, noiseShape ?? shape, probability: keep)
    let scale = Double(1 / Float(keep))
    return try mask.select(self * scale, like(0))
  }
}

extension OperationSample {
  static var random: [OperationSample] {
    func key() -> Node { Node(NDArray([7, 0] as [UInt32])) }
    return [
      flat("random_bits") { (x) throws(GraphError) in try Node.randomBits(key(), [5]) },
      flat("random_uniform") { (x) throws(GraphError) in try Node.randomUniform(key(), [5]) },
      flat("random_normal") { (x) throws(GraphError) in try Node.randomNormal(key(), [2, 2]) },
      flat("random_truncated_normal") { (x) throws(GraphError) in
        try Node.randomTruncatedNormal(key(), [2, 2])
      },
      flat("random_split") { (x) throws(GraphError) in try Node.randomSplit(key(), 3) },
      OperationSample("dropout", [2, 3]) { (x) throws(GraphError) in
        try x[0].dropout(key(), rate: 0.5)
      },
    ]
  }
}
