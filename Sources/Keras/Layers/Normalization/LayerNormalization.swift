import Autodiff
import Tensors

/// Normalises each sample over its own features: y = γ·(x − μ)/√(σ² + ε) + β, with μ and biased σ²
/// over `axes` of the sample.
public final class LayerNormalization: TensorLayer {
  public let axes: [Int]
  private let axisConfig: ConfigValue
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
    axes = a.ints("axis") ?? [-1]
    axisConfig = a["axis"] ?? .int(-1)
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
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let input = shapes.input
    let shape = axes.map { input[$0 < 0 ? $0 + input.count : $0] }
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
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    let resolved = axes.map { $0 < 0 ? $0 + x.rank : $0 }
    let mean = try x.mean(axes: resolved, keepDims: true)
    let variance = try x.variance(axes: resolved, keepDims: true)
    var y = try x.subtract(mean).multiply(variance.add(epsilon).rsqrt())
    var wide = [Int](repeating: 1, count: x.rank)
    for axis in resolved { wide[axis] = x.shape[axis] }
    if let gamma { y = try y.multiply(gamma.node.reshape(wide)) }
    if let beta { y = try y.add(beta.node.reshape(wide)) }
    return y
  }

  public override var parameterFormula: String {
    guard let shape = gamma?.shape ?? beta?.shape else { return "" }
    return "\((centers ? 1 : 0) + (scales ? 1 : 0)) × " + Layer.productText(shape)
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
