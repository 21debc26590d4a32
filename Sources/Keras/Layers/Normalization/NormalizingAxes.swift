import Autodiff
import Tensors

/// What normalisations share: their axes, and the way of computing them.
enum NormalizingAxes {
  /// x·f + (β − μ·f) with f = γ/√(σ² + ε): one product and one sum per element.
  static func normalize(
    _ x: Node, mean: Node, variance: Node, epsilon: Double, scale: Node?, offset: Node?
  ) throws(GraphError) -> Node {
    var factor = try variance.add(epsilon).rsqrt()
    if let scale { factor = try factor.multiply(scale) }
    var rest = try mean.negate().multiply(factor)
    if let offset { rest = try rest.add(offset) }
    return try x.multiply(factor).add(rest)
  }

  /// Half precision is too coarse for moments: they are computed in single precision.
  static func widened(_ x: Node) throws(GraphError) -> Node {
    x.dtype.isShortFloat ? try x.cast(.float32) : x
  }

  /// Checks axes against a shape, in Keras's words.
  static func check(_ axes: [Int], _ input: [Int], config: ConfigValue) throws(KerasError) {
    for axis in axes where axis >= input.count || axis < -input.count {
      throw .value(
        "Axis \(axis) is out of bounds for input shape \(Shapes.text(input)). Received: "
          + "axis=\(config.pythonText)")
    }
  }

  /// The axes of an argument, in order as Keras sorts them: [2, -1] becomes [-1, 2].
  static func resolved(_ axes: [Int], rank: Int) -> [Int] {
    axes.map { $0 < 0 ? $0 + rank : $0 }
  }
}
