import Autodiff
import Tensors

/// A convolution of each channel by itself, `depth_multiplier` outputs per channel:
/// y[n, p, c·m + j] = a(Σ_k x[n, s·p + d·k, c]·D[k, c, j] + b[c·m + j]).
///
/// With pointwise filters it is a separable convolution: the result is mixed by a 1×1 convolution
/// P [c·m, filters] before bias and activation.
public final class DepthwiseConvolution: TensorLayer {
  public let spatialRank: Int
  /// The pointwise filters; nil for a plain depthwise convolution.
  public let filters: Int?
  public let kernelSize: [Int]
  public let strides: [Int]
  public let padding: String
  public let dilation: [Int]
  public let depthMultiplier: Int
  private let givenLayout: ChannelLayout
  public let usesBias: Bool
  public let depthwiseInitializer: Initializer
  public let pointwiseInitializer: Initializer?
  public let biasInitializer: Initializer
  private let regularizers: [Regularizer?]
  private let constraints: [Constraint?]
  public private(set) var depthwiseKernel: Weight?
  public private(set) var pointwiseKernel: Weight?
  public private(set) var bias: Weight?

  override var layout: ChannelLayout? { givenLayout }
  public override var overridesBuild: Bool { true }
  public override var keepsBias: Bool { true }

  public init(_ a: LayerArguments, rank: Int, separable: Bool) throws(KerasError) {
    spatialRank = rank
    filters = separable ? try Convolution.filters(a) : nil
    depthMultiplier = try a.int("depth_multiplier", 1)
    kernelSize = try a.window("kernel_size", rank)
    strides = try a.window("strides", rank, fallback: 1)
    dilation = try a.window("dilation_rate", rank, fallback: 1)
    padding = try a.padding()
    givenLayout = try ChannelLayout(a)
    let activation = try a.activation("activation")
    usesBias = a.bool("use_bias", true)
    depthwiseInitializer = try a.initializer("depthwise_initializer", "glorot_uniform")
    pointwiseInitializer =
      separable ? try a.initializer("pointwise_initializer", "glorot_uniform") : nil
    biasInitializer = try a.initializer("bias_initializer", "zeros")
    regularizers = [
      try a.regularizer("depthwise_regularizer"), try a.regularizer("pointwise_regularizer"),
      try a.regularizer("bias_regularizer"),
    ]
    constraints = [
      try a.constraint("depthwise_constraint"), try a.constraint("pointwise_constraint"),
      try a.constraint("bias_constraint"),
    ]
    try super.init(a)
    self.activation = activation
    if depthMultiplier <= 0 {
      throw .value(
        "Invalid value for argument `depth_multiplier`. Expected a strictly positive value. "
          + "Received depth_multiplier=\(depthMultiplier).")
    }
    if let filters, filters <= 0 {
      throw .value(
        "Invalid value for argument `filters`. Expected a strictly positive value. Received "
          + "filters=\(filters).")
    }
    inputSpecs = [InputSpec(minRank: rank + 2)]
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let channels = givenLayout.channelsLast(shapes.input).last ?? 0
    if channels == ShapedType.unknown, filters != nil {
      throw .type("unsupported operand type(s) for *: 'int' and 'NoneType'")
    }
    _ = try sizes(givenLayout.channelsLast(shapes.input))
    inputSpecs = [InputSpec(minRank: spatialRank + 2, axes: [(givenLayout.axis, channels)])]
    depthwiseKernel = try addWeight(
      filters == nil ? "kernel" : "depthwise_kernel",
      shape: kernelSize + [channels, depthMultiplier], initializer: depthwiseInitializer,
      regularizer: regularizers[0], constraint: constraints[0])
    var width = channels * depthMultiplier
    if let filters, let pointwiseInitializer {
      pointwiseKernel = try addWeight(
        "pointwise_kernel", shape: [Int](repeating: 1, count: spatialRank) + [width, filters],
        initializer: pointwiseInitializer, regularizer: regularizers[1],
        constraint: constraints[1])
      width = filters
    }
    if usesBias {
      bias = try addWeight(
        "bias", shape: [width], initializer: biasInitializer, regularizer: regularizers[2],
        constraint: constraints[2])
    }
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    guard let depthwiseKernel else { return x }
    let window = Window(
      strides: strides, dilations: dilation, padding: padding == "same" ? .same : .valid)
    var y = try x.depthwiseConv(depthwiseKernel.node, window)
    if let pointwiseKernel {
      let ones = [Int](repeating: 1, count: spatialRank)
      y = try y.conv(
        pointwiseKernel.node, Window(strides: ones, dilations: ones, padding: .valid))
    }
    return try bias.map { (bias) throws(GraphError) in try y.add(bias.node) } ?? y
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    try sizes(input)
  }

  /// The output's shape with channels last, in Keras's words where nothing would be left.
  private func sizes(_ input: [Int]) throws(KerasError) -> [Int] {
    try checkRank(input)
    var shape = [input[0]]
    for i in 0..<spatialRank {
      shape.append(
        Layer.windowed(
          input[i + 1], window: kernelSize[i], stride: strides[i], padding: padding,
          dilation: dilation[i]))
    }
    let channels = input[input.count - 1]
    let outputs = filters ?? channels * depthMultiplier
    if shape.dropFirst().contains(where: { $0 != ShapedType.unknown && $0 <= 0 }) {
      throw Convolution.tooSmall(
        givenLayout.asGiven(input), kernelSize + [channels, outputs], strides, padding, dilation)
    }
    return shape + [outputs]
  }

  public override var parameterFormula: String {
    guard let depthwiseKernel else { return "" }
    var text = Layer.productText(depthwiseKernel.shape)
    if let pointwiseKernel { text += " + " + Layer.productText(pointwiseKernel.shape) }
    return bias.map { text + " + \($0.count)" } ?? text
  }

  public override func property(_ name: String) -> ConfigValue? {
    switch name {
    case "rank": return .int(spatialRank)
    default: return super.property(name)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    var config = try super.getConfig()
    config["depth_multiplier"] = .int(depthMultiplier)
    if let filters { config["filters"] = .int(filters) }
    config = config.merging([
      ("kernel_size", .tuple(kernelSize.map { .int($0) })),
      ("strides", .tuple(strides.map { .int($0) })), ("padding", .string(padding)),
      ("data_format", givenLayout.config),
      ("dilation_rate", .tuple(dilation.map { .int($0) })), ("activation", activation.config),
      ("use_bias", .bool(usesBias)), ("depthwise_initializer", depthwiseInitializer.serialized),
    ])
    if let pointwiseInitializer {
      config["pointwise_initializer"] = pointwiseInitializer.serialized
    }
    config["bias_initializer"] = biasInitializer.serialized
    config["depthwise_regularizer"] = Layer.config(regularizers[0])
    if filters != nil { config["pointwise_regularizer"] = Layer.config(regularizers[1]) }
    config["bias_regularizer"] = Layer.config(regularizers[2])
    config["activity_regularizer"] = Layer.config(activityRegularizer)
    config["depthwise_constraint"] = Layer.config(constraints[0])
    if filters != nil { config["pointwise_constraint"] = Layer.config(constraints[1]) }
    config["bias_constraint"] = Layer.config(constraints[2])
    return config
  }
}
