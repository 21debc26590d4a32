import Autodiff
import Tensors

/// Normalises each sample over groups of channels and all places: y = γ·(x − μ)/√(σ² + ε) + β.
public final class GroupNormalization: TensorLayer {
  public let groups: Int
  public let axis: Int
  public let epsilon: Double
  public let centers: Bool
  public let scales: Bool
  private let betaInitializer: Initializer
  private let gammaInitializer: Initializer
  private let regularizers: [Regularizer?]
  private let constraints: [Constraint?]
  public private(set) var gamma: Weight?
  public private(set) var beta: Weight?

  public override var overridesBuild: Bool { true }

  public override init(_ a: LayerArguments) throws(KerasError) {
    let given = a["groups"] ?? .int(32)
    guard let count = given.int, count > 0 || count == -1 else {
      throw .value(
        "Received an invalid value for argument `groups`, expected a positive integer (or `-1` for "
          + "instance normalization). Received: groups=\(given.displayText)")
    }
    groups = count
    axis = try a.int("axis", -1)
    epsilon = try a.double("epsilon", 0.001)
    centers = a.bool("center", true)
    scales = a.bool("scale", true)
    betaInitializer = try a.initializer("beta_initializer", "zeros")
    gammaInitializer = try a.initializer("gamma_initializer", "ones")
    regularizers = [
      try a.regularizer("beta_regularizer"), try a.regularizer("gamma_regularizer"),
    ]
    constraints = [try a.constraint("beta_constraint"), try a.constraint("gamma_constraint")]
    try super.init(a)
    supportsMasking = true
    autocast = false
  }

  private func groupCount(_ channels: Int) -> Int { groups == -1 ? channels : groups }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let input = shapes.input
    let i = axis < 0 ? axis + input.count : axis
    guard i >= 0, i < input.count else { throw .index("tuple index out of range") }
    let channels = input[i]
    if channels == ShapedType.unknown {
      throw .value(
        "Axis \(axis) of input tensor should have a defined dimension but the layer received an "
          + "input with shape \(Shapes.text(input)).")
    }
    let count = groupCount(channels)
    if channels < count {
      throw .value(
        "Number of groups (\(count)) cannot be more than the number of channels (\(channels)).")
    }
    if channels % count != 0 {
      throw .value(
        "Number of groups (\(count)) must be a multiple of the number of channels (\(channels)).")
    }
    inputSpecs = [InputSpec(rank: input.count, axes: [(axis, channels)])]
    if scales {
      gamma = try addWeight(
        "gamma", shape: [channels], initializer: gammaInitializer, regularizer: regularizers[1],
        constraint: constraints[1])
    }
    if centers {
      beta = try addWeight(
        "beta", shape: [channels], initializer: betaInitializer, regularizer: regularizers[0],
        constraint: constraints[0])
    }
    for weight in ownTrainableWeights { weight.isCast = false }
  }

  public override func apply(
    _ given: Node, _ arguments: BoundArguments
  ) throws(GraphError) -> Node {
    let x = try NormalizingAxes.widened(given)
    let i = axis < 0 ? axis + x.rank : axis
    if x.shape.dropFirst().contains(ShapedType.unknown) || x.shape[0] == ShapedType.unknown {
      return x
    }
    let channels = x.shape[i]
    let count = groupCount(channels)
    var grouped = x.shape
    grouped[i] = channels / count
    grouped.insert(count, at: i)
    let g = try x.reshape(grouped)
    let axes = (1..<grouped.count).filter { $0 != i }
    var wide = [Int](repeating: 1, count: grouped.count)
    wide[i] = count
    wide[i + 1] = channels / count
    func broad(_ weight: Weight?) throws(GraphError) -> Node? {
      try weight.map { (w) throws(GraphError) in try w.node.reshape(wide) }
    }
    return try NormalizingAxes.normalize(
      g, mean: g.mean(axes: axes, keepDims: true),
      variance: g.variance(axes: axes, keepDims: true), epsilon: epsilon, scale: broad(gamma),
      offset: broad(beta)
    ).reshape(x.shape).cast(dtype)
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("groups", .int(groups)), ("axis", .int(axis)), ("epsilon", .float(epsilon)),
      ("center", .bool(centers)), ("scale", .bool(scales)),
      ("beta_initializer", betaInitializer.serialized),
      ("gamma_initializer", gammaInitializer.serialized),
      ("beta_regularizer", Layer.config(regularizers[0])),
      ("gamma_regularizer", Layer.config(regularizers[1])),
      ("beta_constraint", Layer.config(constraints[0])),
      ("gamma_constraint", Layer.config(constraints[1])),
    ])
  }
}
