import Autodiff
import Tensors

/// Normalises each feature over the batch: y = γ·(x − μ)/√(σ² + ε) + β.
///
/// Training uses the batch's mean and biased variance and moves the stored ones towards them,
/// m ← p·m + (1 − p)·μ; inference (and a frozen layer) uses the stored ones. μ and σ² are over all
/// axes but `axis`, and carry gradient.
public final class BatchNormalization: TensorLayer {
  public let axis: Int
  public private(set) var momentum: Double
  public private(set) var epsilon: Double
  public let centers: Bool
  public let scales: Bool
  private let initializers: [Initializer]
  private let regularizers: [Regularizer?]
  private let constraints: [Constraint?]
  public private(set) var gamma: Weight?
  public private(set) var beta: Weight?
  public private(set) var movingMean: Weight?
  public private(set) var movingVariance: Weight?
  private var features: [Int] = []
  private let renorm: BatchRenorm.Options?
  private var renormState: BatchRenorm?
  private let renormConfig: [(String, ConfigValue)]

  public override var overridesBuild: Bool { true }
  public override var makesFloats: Bool { true }
  public override var callSignature: CallSignature { .inputsTrainingMask }

  public override init(_ a: LayerArguments) throws(KerasError) {
    axis = try BatchNormalization.axis(a["axis"] ?? .int(-1))
    momentum = try BatchNormalization.number(a, "momentum", 0.99)
    epsilon = try BatchNormalization.number(a, "epsilon", 0.001)
    centers = a.bool("center", true)
    scales = a.bool("scale", true)
    initializers = [
      try a.initializer("beta_initializer", "zeros"),
      try a.initializer("gamma_initializer", "ones"),
      try a.initializer("moving_mean_initializer", "zeros"),
      try a.initializer("moving_variance_initializer", "ones"),
    ]
    regularizers = [
      try a.regularizer("beta_regularizer"), try a.regularizer("gamma_regularizer"),
    ]
    constraints = [try a.constraint("beta_constraint"), try a.constraint("gamma_constraint")]
    if a.bool("synchronized", false) {
      throw .value(
        "Argument synchronized=True is only supported with the TensorFlow backend.")
    }
    renorm = a.bool("renorm", false) ? try BatchRenorm.Options(a) : nil
    let clipping = a["renorm_clipping"] ?? .none
    renormConfig = [
      ("renorm", .bool(renorm != nil)),
      ("renorm_clipping", renorm != nil && clipping.isNone ? .dict(Config()) : clipping),
      ("renorm_momentum", a["renorm_momentum"] ?? .float(0.99)),
    ]
    try super.init(a)
    supportsMasking = true
  }

  /// What `int(axis)` gives.
  private static func axis(_ given: ConfigValue) throws(KerasError) -> Int {
    if let number = given.int { return number }
    if let number = given.double { return Int(number) }
    if let text = given.string {
      throw .value("invalid literal for int() with base 10: \(PythonText.quoted(text))")
    }
    throw .type(
      "int() argument must be a string, a bytes-like object or a real number, not "
        + "'\(LayerArguments.typeName(given))'")
  }

  /// What `float(…)` gives.
  private static func number(
    _ a: LayerArguments, _ name: String, _ fallback: Double
  ) throws(KerasError) -> Double {
    let given = a[name] ?? .float(fallback)
    if let number = given.double { return number }
    if let text = given.string {
      throw .value("could not convert string to float: \(PythonText.quoted(text))")
    }
    throw .type(
      "float() argument must be a string or a real number, not '\(LayerArguments.typeName(given))'")
  }

  public override func setOption(
    _ name: String, _ value: ConfigValue
  ) throws(KerasError) -> Bool {
    switch (name, value.double) {
    case ("momentum", let new?): momentum = new
    case ("epsilon", let new?): epsilon = new
    default: return try super.setOption(name, value)
    }
    return true
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let shape = shapes.input
    let i = axis < 0 ? axis + shape.count : axis
    guard i >= 0, i < shape.count else { throw .index("tuple index out of range") }
    let size = shape[i]
    features = [Int](repeating: 1, count: shape.count)
    features[i] = size
    if scales {
      gamma = try addWeight(
        "gamma", shape: [size], initializer: initializers[1], regularizer: regularizers[1],
        constraint: constraints[1])
    }
    if centers {
      beta = try addWeight(
        "beta", shape: [size], initializer: initializers[0], regularizer: regularizers[0],
        constraint: constraints[0])
    }
    movingMean = try addWeight(
      "moving_mean", shape: [size], initializer: initializers[2], trainable: false)
    movingVariance = try addWeight(
      "moving_variance", shape: [size], initializer: initializers[3], trainable: false)
    if let renorm {
      renormState = try BatchRenorm(self, renorm, size, initializers[2], initializers[3])
    }
    for weight in ownTrainableWeights + ownNonTrainableWeights { weight.isCast = false }
    inputSpecs = [InputSpec(rank: shape.count, axes: [(axis, size)])]
  }

  public override func apply(
    _ given: Node, _ arguments: BoundArguments
  ) throws(GraphError) -> Node {
    let x = try NormalizingAxes.widened(given)
    if let mask = arguments.mask, mask.rank != x.rank - 1 {
      throw .value(
        "The mask provided should be one dimension less than the inputs. Received: "
          + "mask.shape=\(Shapes.text(mask.shape)), inputs.shape=\(Shapes.text(x.shape))")
    }
    guard let movingMean, let movingVariance else { return x }
    let i = axis < 0 ? axis + x.rank : axis
    let axes = (0..<x.rank).filter { $0 != i }
    let mean: Node
    let variance: Node
    var scale = gamma?.node
    var offset = beta?.node
    if arguments.training && trainable {
      (mean, variance) = try moments(x, axes, arguments.mask)
      if let renormState {
        (scale, offset) = try renormState.correct(scale, offset, mean, variance, epsilon)
        try renormState.move(movingMean, movingVariance, mean, variance, epsilon, momentum)
      } else {
        try move(movingMean, mean)
        try move(movingVariance, variance)
      }
    } else {
      (mean, variance) = (movingMean.node, movingVariance.node)
    }
    func wide(_ node: Node) throws(GraphError) -> Node {
      i == x.rank - 1 ? node : try node.reshape(features)
    }
    return try NormalizingAxes.normalize(
      x, mean: wide(mean), variance: wide(variance), epsilon: epsilon,
      scale: scale.map { (s) throws(GraphError) in try wide(s) },
      offset: offset.map { (b) throws(GraphError) in try wide(b) }).cast(dtype)
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    try NormalizingAxes.check([axis], input, config: .int(axis))
    return input
  }

  /// Mean and biased variance, over the places that the mask keeps.
  private func moments(
    _ x: Node, _ axes: [Int], _ mask: Node?
  ) throws(GraphError) -> (Node, Node) {
    guard let mask else { return (try x.mean(axes: axes), try x.variance(axes: axes)) }
    let kept = try mask.cast(.bool).expandDims(-1).broadcast(to: x.shape)
    let zero = x.like(0)
    let total = try kept.cast(x.dtype).sum(axes: axes, keepDims: true).add(Session.epsilon)
    let mean = try kept.select(x, zero).sum(axes: axes, keepDims: true).divide(total)
    let centred = try kept.select(x.subtract(mean), zero)
    let variance = try centred.square().sum(axes: axes, keepDims: true).divide(total)
    return (try mean.squeeze(axes), try variance.squeeze(axes))
  }

  private func move(_ weight: Weight, _ value: Node) throws(GraphError) {
    let kept = try weight.node.multiply(momentum)
    try weight.variable.assign(kept.add(value.multiply(1 - momentum)))
  }

  public override var parameterFormula: String {
    guard let movingMean else { return "" }
    return "\((centers ? 1 : 0) + (scales ? 1 : 0) + 2) × \(movingMean.count)"
  }

  public override func property(_ name: String) -> ConfigValue? {
    switch name {
    // Until it is built the layer has none.
    case "gamma", "beta", "moving_mean", "moving_variance": return ConfigValue.none
    default: return super.property(name)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("axis", .int(axis)), ("momentum", .float(momentum)), ("epsilon", .float(epsilon)),
      ("center", .bool(centers)), ("scale", .bool(scales)),
      ("beta_initializer", initializers[0].serialized),
      ("gamma_initializer", initializers[1].serialized),
      ("moving_mean_initializer", initializers[2].serialized),
      ("moving_variance_initializer", initializers[3].serialized),
      ("beta_regularizer", Layer.config(regularizers[0])),
      ("gamma_regularizer", Layer.config(regularizers[1])),
      ("beta_constraint", Layer.config(constraints[0])),
      ("gamma_constraint", Layer.config(constraints[1])), ("synchronized", .bool(false)),
    ] + renormConfig)
  }
}
