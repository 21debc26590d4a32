import Autodiff
import Tensors

/// A fully connected layer: y = a(x·W + b).
///
/// Shapes: x [batch, …, in], W [in, units], b [units], y [batch, …, units].
/// Gradient, with z = x·W + b and ḡ = ∂L/∂z: dW = xᵀ·ḡ, db = Σ_batch ḡ, dx = ḡ·Wᵀ.
public final class Dense: TensorLayer {
  public let units: Int
  public let usesBias: Bool
  public let kernelInitializer: Initializer
  public let biasInitializer: Initializer
  public let kernelRegularizer: Regularizer?
  public let biasRegularizer: Regularizer?
  public let kernelConstraint: Constraint?
  public let biasConstraint: Constraint?
  public private(set) var kernel: Weight?
  public private(set) var bias: Weight?
  private let givenAdapter: LowRankAdapter.Options?
  private var adapter: LowRankAdapter?

  public override var overridesBuild: Bool { true }
  public override var keepsBias: Bool { true }
  public override var callSignature: CallSignature { .inputsTraining }

  public override init(_ a: LayerArguments) throws(KerasError) {
    guard let units = a.plainInt("units"), units > 0 else {
      throw .value(
        "Received an invalid value for `units`, expected a positive integer. Received: "
          + "units=\((a["units"] ?? .none).displayText)")
    }
    self.units = units
    let activation = try a.activation("activation")
    usesBias = a.bool("use_bias", true)
    kernelInitializer = try a.initializer("kernel_initializer", "glorot_uniform")
    biasInitializer = try a.initializer("bias_initializer", "zeros")
    kernelRegularizer = try a.regularizer("kernel_regularizer")
    biasRegularizer = try a.regularizer("bias_regularizer")
    kernelConstraint = try a.constraint("kernel_constraint")
    biasConstraint = try a.constraint("bias_constraint")
    givenAdapter = try LowRankAdapter.Options(a)
    try super.init(a)
    self.activation = activation
    inputSpecs = [InputSpec(minRank: 2)]
    supportsMasking = true
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let size = shapes.input.last ?? 0
    kernel = try addWeight(
      "kernel", shape: [size, units], initializer: kernelInitializer,
      regularizer: kernelRegularizer, constraint: kernelConstraint)
    if usesBias {
      bias = try addWeight(
        "bias", shape: [units], initializer: biasInitializer, regularizer: biasRegularizer,
        constraint: biasConstraint)
    }
    inputSpecs = [InputSpec(minRank: 2, axes: [(-1, size)])]
    if let givenAdapter { try enableAdapter(givenAdapter) }
  }

  public override func enableAdapter(_ options: LowRankAdapter.Options) throws(KerasError) {
    adapter = try LowRankAdapter(
      self, kernel, options, isConstrained: kernelConstraint != nil, present: adapter)
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    guard let kernel else { return x }
    let y = try x.matmul(LowRankAdapter.adapted(kernel, adapter))
    return try bias.map { (bias) throws(GraphError) in try y.add(bias.node) } ?? y
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    input.dropLast() + [units]
  }

  public override var parameterFormula: String {
    guard let kernel else { return "" }
    return "\(kernel.shape[0]) × \(units)" + (usesBias ? " + \(units)" : "")
  }

  public override func property(_ name: String) -> ConfigValue? {
    LowRankAdapter.property(name, adapter, givenAdapter) ?? super.property(name)
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("units", .int(units)), ("activation", activation.config), ("use_bias", .bool(usesBias)),
      ("kernel_initializer", kernelInitializer.serialized),
      ("bias_initializer", biasInitializer.serialized),
      ("kernel_regularizer", Layer.config(kernelRegularizer)),
      ("bias_regularizer", Layer.config(biasRegularizer)),
      ("kernel_constraint", Layer.config(kernelConstraint)),
      ("bias_constraint", Layer.config(biasConstraint)), ("quantization_config", .none),
    ]).merging(LowRankAdapter.config(adapter?.options ?? givenAdapter))
  }
}
