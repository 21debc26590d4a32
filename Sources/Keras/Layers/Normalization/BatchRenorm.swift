import Autodiff
import Tensors

/// Batch renormalisation: the batch's moments are corrected towards slowly moving ones, so that
/// training and inference agree: r = s/s̄, d = (μ − m̄)/s̄, both clipped and without gradient;
/// γ' = r·γ, β' = d·γ + β.
final class BatchRenorm {
  struct Options {
    var lowest: Double?
    var highest: Double?
    var shift: Double?
    var momentum: Double

    init(_ a: LayerArguments) throws(KerasError) {
      let given = a["renorm_clipping"] ?? .none
      if !given.isNone, given.config == nil, given.items == nil {
        throw .type("'\(LayerArguments.typeName(given))' object is not iterable")
      }
      let clipping = given.config ?? Config()
      for entry in clipping.entries where !["rmax", "rmin", "dmax"].contains(entry.key) {
        throw .value(
          "Received invalid keys for `renorm_clipping` argument: "
            + "\(ConfigValue.dict(clipping).pythonText). Supported values: "
            + "['rmax', 'rmin', 'dmax'].")
      }
      lowest = clipping["rmin"]?.double
      highest = clipping["rmax"]?.double
      shift = clipping["dmax"]?.double
      momentum = try a.double("renorm_momentum", 0.99)
      if let lowest, let highest, highest < lowest {
        throw .value(
          "rmax should be greater than rmin in the `renorm_clipping` argument. Received: "
            + "rmax={rmax}, rmin={rmin}.")
      }
      if let shift, shift < 0 {
        throw .value("dmax should be non-negative in the `renorm_clipping` argument. Received: "
            + "dmax={dmax}.")
      }
    }
  }

  private let options: Options
  private let movingDeviation: Weight
  private let mean: Weight
  private let deviation: Weight

  init(
    _ layer: Layer, _ options: Options, _ size: Int, _ meanInitializer: Initializer,
    _ varianceInitializer: Initializer
  ) throws(KerasError) {
    self.options = options
    func roots() throws(KerasError) -> Initializer {
      let variance = try varianceInitializer.renewed().make([size], .float32).array(Float.self)
      return ArrayInitializer(NDArray(variance.map { $0.squareRoot() }))
    }
    movingDeviation = try layer.addWeight(
      "moving_stddev", shape: [size], initializer: try roots(), trainable: false)
    mean = try layer.addWeight(
      "renorm_mean", shape: [size], initializer: try meanInitializer.renewed(), trainable: false)
    deviation = try layer.addWeight(
      "renorm_stddev", shape: [size], initializer: try roots(), trainable: false)
  }

  /// Scale and offset with the correction in them.
  func correct(
    _ gamma: Node?, _ beta: Node?, _ batchMean: Node, _ variance: Node, _ epsilon: Double
  ) throws(GraphError) -> (Node?, Node?) {
    let spread = try variance.add(epsilon).sqrt()
    let slow = try deviation.node.maximum(epsilon.squareRoot())
    var r = try spread.divide(slow)
    var d = try batchMean.subtract(mean.node).divide(slow)
    if let lowest = options.lowest { r = try r.maximum(lowest) }
    if let highest = options.highest { r = try r.minimum(highest) }
    if let shift = options.shift { d = try d.clip(-shift, shift) }
    (r, d) = (try r.stopGradient(), try d.stopGradient())
    if let gamma { (r, d) = (try r.multiply(gamma), try d.multiply(gamma)) }
    return (r, try beta.map { (b) throws(GraphError) in try d.add(b) } ?? d)
  }

  /// Moves all statistics towards those of the batch.
  func move(
    _ movingMean: Weight, _ movingVariance: Weight, _ batchMean: Node, _ variance: Node,
    _ epsilon: Double, _ momentum: Double
  ) throws(GraphError) {
    let spread = try variance.add(epsilon).sqrt()
    func moved(_ weight: Weight, _ value: Node, _ momentum: Double) throws(GraphError) -> Node {
      let node = try weight.node.multiply(momentum).add(value.multiply(1 - momentum))
      try weight.variable.assign(node)
      return node
    }
    _ = try moved(mean, batchMean, options.momentum)
    _ = try moved(deviation, spread, options.momentum)
    _ = try moved(movingMean, batchMean, momentum)
    let slow = try moved(movingDeviation, spread, momentum)
    try movingVariance.variable.assign(slow.square().subtract(epsilon).relu())
  }
}
