import Autodiff
import Tensors

/// The gradient of a convolution as a layer of its own: it spreads each input over a window, and
/// so enlarges by its strides.
///
/// Shapes: x [batch, size…, in], W [window…, filters, in]; y's size is (size − 1)·s + window for
/// "valid" (at least size·s), size·s for "same".
public final class TransposedConvolution: TensorLayer {
  public let spatialRank: Int
  public let filters: Int
  public let kernelSize: [Int]
  public let strides: [Int]
  public let padding: String
  public let outputPadding: [Int]?
  public let dilation: [Int]
  private let givenLayout: ChannelLayout
  public let usesBias: Bool
  public let kernelInitializer: Initializer
  public let biasInitializer: Initializer
  private let regularizers: [Regularizer?]
  private let constraints: [Constraint?]
  public private(set) var kernel: Weight?
  public private(set) var bias: Weight?

  override var layout: ChannelLayout? { givenLayout }
  public override var overridesBuild: Bool { true }
  public override var keepsBias: Bool { true }

  public init(_ a: LayerArguments, rank: Int) throws(KerasError) {
    spatialRank = rank
    filters = try a.int("filters", 0)
    kernelSize = try a.window("kernel_size", rank)
    strides = try a.window("strides", rank, fallback: 1)
    dilation = try a.window("dilation_rate", rank, fallback: 1)
    outputPadding =
      a.has("output_padding") ? try a.window("output_padding", rank, allowsZero: true) : nil
    padding = try a.padding()
    givenLayout = try ChannelLayout(a)
    let activation = try a.activation("activation")
    usesBias = a.bool("use_bias", true)
    kernelInitializer = try a.initializer("kernel_initializer", "glorot_uniform")
    biasInitializer = try a.initializer("bias_initializer", "zeros")
    regularizers = [
      try a.regularizer("kernel_regularizer"), try a.regularizer("bias_regularizer"),
    ]
    constraints = [try a.constraint("kernel_constraint"), try a.constraint("bias_constraint")]
    try super.init(a)
    self.activation = activation
    inputSpecs = [InputSpec(minRank: rank + 2)]
    try check()
  }

  private func check() throws(KerasError) {
    if filters <= 0 {
      throw .value(
        "Invalid value for argument `filters`. Expected a strictly positive value. Received "
          + "filters=\(filters).")
    }
    for (i, (more, stride)) in zip(outputPadding ?? [], strides).enumerated() where more >= stride {
      throw .value(
        "`output_padding` must be strictly less than `strides` for all dimensions. At dimension "
          + "\(i), `output_padding` is \(more) but `strides` is \(stride). Received: "
          + "output_padding=\(PythonText.tuple(outputPadding ?? [])), "
          + "strides=\(PythonText.tuple(strides))")
    }
    if strides.contains(where: { $0 > 1 }) && dilation.contains(where: { $0 > 1 }) {
      throw .value(
        "`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: "
          + "strides=\(PythonText.tuple(strides)) and dilation_rate=\(PythonText.tuple(dilation))")
    }
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let channels = givenLayout.channelsLast(shapes.input).last ?? 0
    inputSpecs = [InputSpec(minRank: spatialRank + 2, axes: [(givenLayout.axis, channels)])]
    kernel = try addWeight(
      "kernel", shape: kernelSize + [filters, channels], initializer: kernelInitializer,
      regularizer: regularizers[0], constraint: constraints[0])
    if usesBias {
      bias = try addWeight(
        "bias", shape: [filters], initializer: biasInitializer, regularizer: regularizers[1],
        constraint: constraints[1])
    }
  }

  private var geometry: TransposedGeometry {
    TransposedGeometry(
      kernelSize: kernelSize, strides: strides, dilation: dilation, isSame: padding == "same",
      outputPadding: outputPadding)
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    guard let kernel else { return x }
    let y = try geometry.apply(x, kernel.node)
    return try bias.map { (bias) throws(GraphError) in try y.add(bias.node) } ?? y
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    [input[0]] + (0..<spatialRank).map { geometry.size(input[$0 + 1], $0) } + [filters]
  }

  public override var parameterFormula: String {
    guard let kernel else { return "" }
    return Layer.productText(kernel.shape) + (usesBias ? " + \(filters)" : "")
  }

  public override func property(_ name: String) -> ConfigValue? {
    switch name {
    case "rank": return .int(spatialRank)
    default: return super.property(name)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("filters", .int(filters)), ("kernel_size", .tuple(kernelSize.map { .int($0) })),
      ("strides", .tuple(strides.map { .int($0) })), ("padding", .string(padding)),
      ("output_padding", outputPadding.map { .tuple($0.map { .int($0) }) } ?? .none),
      ("data_format", givenLayout.config),
      ("dilation_rate", .tuple(dilation.map { .int($0) })), ("activation", activation.config),
      ("use_bias", .bool(usesBias)), ("kernel_initializer", kernelInitializer.serialized),
      ("bias_initializer", biasInitializer.serialized),
      ("kernel_regularizer", Layer.config(regularizers[0])),
      ("bias_regularizer", Layer.config(regularizers[1])),
      ("activity_regularizer", Layer.config(activityRegularizer)),
      ("kernel_constraint", Layer.config(constraints[0])),
      ("bias_constraint", Layer.config(constraints[1])),
    ])
  }
}
