import Autodiff
import Tensors

/// Normalises each sample over its own features: y = γ·(x − μ)/√(σ² + ε) + β, with μ and biased σ²
/// over `axes` of the sample.
public final class LayerNormalization: TensorLayer {
  public override var nonTensor: NonTensor { .asked("dtype") }
  public let axes: [Int]
  private var axisConfig: ConfigValue
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
    let given = a["axis"] ?? .int(-1)
    guard let numbers = a.has("axis") || a["axis"] == nil ? LayerArguments.integers(given) : nil
    else {
      throw .type(
        "Expected an int or a list/tuple of ints for the argument 'axis', but received: "
          + given.pythonText)
    }
    axes = given.items == nil ? numbers : numbers.sorted()
    axisConfig = given.items == nil ? given : .list(numbers.map { .int($0) })
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

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let input = shapes.input
    for axis in axes where axis >= input.count || axis < -input.count {
      throw .index("tuple index out of range")
    }
    let shape = axes.map { input[$0 < 0 ? $0 + input.count : $0] }
    axisConfig = .list(axes.map { .int($0) })
    if scales {
      gamma = try addWeight(
        "gamma", shape: shape, initializer: gammaInitializer, regularizer: regularizers[1],
        constraint: constraints[1])
    }
    if centers {
      beta = try addWeight(
        "beta", shape: shape, initializer: betaInitializer, regularizer: regularizers[0],
        constraint: constraints[0])
    }
    for weight in ownTrainableWeights { weight.isCast = false }
  }

  public override func apply(
    _ given: Node, _ arguments: BoundArguments
  ) throws(GraphError) -> Node {
    let x = try NormalizingAxes.widened(given)
    let resolved = NormalizingAxes.resolved(axes, rank: x.rank)
    var wide = [Int](repeating: 1, count: x.rank)
    for axis in resolved {
      if axis < 0 || axis >= x.rank { throw .index("tuple index out of range") }
      wide[axis] = x.shape[axis]
    }
    if let weight = gamma ?? beta, !wide.contains(ShapedType.unknown),
      weight.node.shape.reduce(1, *) != wide.reduce(1, *)
    {
      throw .type(
        "cannot reshape array of shape \(Shapes.text(weight.node.shape)) (size "
          + "\(weight.node.shape.reduce(1, *))) into shape [\(wide.map { "\($0)" }.joined(separator: ", "))]"
          + " (size \(wide.reduce(1, *)))")
    }
    func broad(_ weight: Weight?) throws(GraphError) -> Node? {
      guard let weight else { return nil }
      return resolved == [x.rank - 1] ? weight.node : try weight.node.reshape(wide)
    }
    return try NormalizingAxes.normalize(
      x, mean: x.mean(axes: resolved, keepDims: true),
      variance: x.variance(axes: resolved, keepDims: true), epsilon: epsilon,
      scale: broad(gamma), offset: broad(beta)).cast(dtype)
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    try NormalizingAxes.check(axes, input, config: axisConfig)
    return input
  }

  public override var parameterFormula: String {
    guard let shape = gamma?.shape ?? beta?.shape else { return "" }
    return "\((centers ? 1 : 0) + (scales ? 1 : 0)) × " + Layer.productText(shape)
  }

  public override func option(_ name: String) -> ConfigValue? {
    name == "axis" ? axisConfig : super.option(name)
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("axis", axisConfig), ("epsilon", .float(epsilon)), ("center", .bool(centers)),
      ("scale", .bool(scales)), ("rms_scaling", .bool(false)),
      ("beta_initializer", betaInitializer.serialized),
      ("gamma_initializer", gammaInitializer.serialized),
      ("beta_regularizer", Layer.config(regularizers[0])),
      ("gamma_regularizer", Layer.config(regularizers[1])),
      ("beta_constraint", Layer.config(constraints[0])),
      ("gamma_constraint", Layer.config(constraints[1])),
    ])
  }
}
