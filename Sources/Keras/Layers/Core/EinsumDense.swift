import Autodiff
import Tensors

/// A dense layer whose product is an Einstein sum: y = a(einsum(equation, x, W) + b).
///
/// The equation names the axes of x, W and y: `abc,cd->abd` is `Dense` on three axes. W's shape
/// follows from x's and from `output_shape`: y's shape without the batch axis, None where x has it.
public final class EinsumDense: TensorLayer {
  public let equation: String
  public let outputSizes: [Int]
  public let biasAxes: String?
  public let kernelInitializer: Initializer
  public let biasInitializer: Initializer
  private let regularizers: [Regularizer?]
  private let constraints: [Constraint?]
  private let givenAdapter: LowRankAdapter.Options?
  public private(set) var kernel: Weight?
  public private(set) var bias: Weight?
  private var adapter: LowRankAdapter?

  public override var overridesBuild: Bool { true }
  public override var keepsBias: Bool { true }
  public override var callSignature: CallSignature { .inputsTraining }

  public override init(_ a: LayerArguments) throws(KerasError) {
    equation = a.string("equation", "")
    outputSizes = a["output_shape"]?.shape ?? a["output_shape"]?.int.map { [$0] } ?? []
    biasAxes = a.optionalString("bias_axes")
    let activation = try a.activation("activation")
    kernelInitializer = try a.initializer("kernel_initializer", "glorot_uniform")
    biasInitializer = try a.initializer("bias_initializer", "zeros")
    regularizers = [
      try a.regularizer("kernel_regularizer"), try a.regularizer("bias_regularizer"),
    ]
    constraints = [try a.constraint("kernel_constraint"), try a.constraint("bias_constraint")]
    givenAdapter = try LowRankAdapter.Options(a)
    try super.init(a)
    self.activation = activation
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let input = shapes.input
    let axes = try EinsumAxes(equation, biasAxes: biasAxes, input: input, output: outputSizes)
    inputSpecs = [InputSpec(rank: input.count)]
    var initializer = kernelInitializer
    if let scaled = initializer as? ScaledInitializer {
      initializer = ContractionInitializer(scaled, axes.contracted, axes.produced)
    }
    kernel = try addWeight(
      "kernel", shape: axes.kernel, initializer: initializer, regularizer: regularizers[0],
      constraint: constraints[0])
    if let shape = axes.bias {
      bias = try addWeight(
        "bias", shape: shape, initializer: biasInitializer, regularizer: regularizers[1],
        constraint: constraints[1])
    }
    if let givenAdapter { try enableAdapter(givenAdapter) }
  }

  public override func enableAdapter(_ options: LowRankAdapter.Options) throws(KerasError) {
    adapter = try LowRankAdapter(
      self, kernel, options, isConstrained: constraints[0] != nil, present: adapter)
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    guard let kernel else { return x }
    let y = try Node.einsum(equation, [x, LowRankAdapter.adapted(kernel, adapter)])
    return try bias.map { (bias) throws(GraphError) in try y.add(bias.node) } ?? y
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    try EinsumAxes(equation, biasAxes: biasAxes, input: input, output: outputSizes).output
  }

  public override var parameterFormula: String {
    guard let kernel else { return "" }
    return Layer.productText(kernel.shape) + (bias.map { " + \($0.count)" } ?? "")
  }

  public override func property(_ name: String) -> ConfigValue? {
    switch name {
    case "partial_output_shape": return ConfigValue(shape: outputSizes)
    default: return LowRankAdapter.property(name, adapter, givenAdapter) ?? super.property(name)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    let config = try super.getConfig().merging([
      ("output_shape", ConfigValue(shape: outputSizes)), ("equation", .string(equation)),
      ("activation", activation.config), ("bias_axes", ConfigValue(optional: biasAxes)),
      ("kernel_initializer", kernelInitializer.serialized),
      ("bias_initializer", biasInitializer.serialized),
      ("kernel_regularizer", Layer.config(regularizers[0])),
      ("bias_regularizer", Layer.config(regularizers[1])),
      ("activity_regularizer", Layer.config(activityRegularizer)),
      ("kernel_constraint", Layer.config(constraints[0])),
      ("bias_constraint", Layer.config(constraints[1])), ("quantization_config", .none),
    ])
    return config.merging(LowRankAdapter.config(adapter?.options ?? givenAdapter))
  }
}
