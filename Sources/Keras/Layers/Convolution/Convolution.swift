import Autodiff
import Tensors

/// A convolution over 1, 2 or 3 spatial axes:
/// y[n, p, f] = a(Σ_{k, c} x[n, s·p + d·k, c]·W[k, c, f] + b[f]).
///
/// Shapes: x [batch, size…, in], W [window…, in / groups, filters], y [batch, size'…, filters] with
/// size' = ⌊(size − d·(window − 1) − 1) / s⌋ + 1 for "valid" padding, ⌈size / s⌉ for "same".
/// Gradient: dx is the transposed convolution of ḡ with W, dW the correlation of x with ḡ.
public final class Convolution: TensorLayer {
  public let spatialRank: Int
  public let filters: Int
  public let kernelSize: [Int]
  public let strides: [Int]
  public let padding: String
  public let dilation: [Int]
  public let groups: Int
  private let givenLayout: ChannelLayout
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

  override var layout: ChannelLayout? { givenLayout }
  public override var overridesBuild: Bool { true }
  public override var keepsBias: Bool { true }

  public init(_ a: LayerArguments, rank: Int) throws(KerasError) {
    spatialRank = rank
    filters = try Convolution.filters(a)
    groups = try a.int("groups", 1)
    kernelSize = try a.window("kernel_size", rank)
    strides = try a.window("strides", rank, fallback: 1)
    dilation = try a.window("dilation_rate", rank, fallback: 1)
    padding = try a.padding(rank == 1 ? ["same", "causal", "valid"] : ["same", "valid"])
    givenLayout = try ChannelLayout(a)
    let activation = try a.activation("activation")
    usesBias = a.bool("use_bias", true)
    kernelInitializer = try a.initializer("kernel_initializer", "glorot_uniform")
    biasInitializer = try a.initializer("bias_initializer", "zeros")
    kernelRegularizer = try a.regularizer("kernel_regularizer")
    biasRegularizer = try a.regularizer("bias_regularizer")
    kernelConstraint = try a.constraint("kernel_constraint")
    biasConstraint = try a.constraint("bias_constraint")
    givenAdapter = try LowRankAdapter.Options(a)
    var known = a
    known.parameters += ["lora_rank", "lora_alpha"]
    try super.init(known)
    self.activation = activation
    inputSpecs = [InputSpec(minRank: rank + 2)]
    try check()
  }

  /// The argument `filters`; what is no whole number fails as Keras's comparison does.
  static func filters(_ a: LayerArguments) throws(KerasError) -> Int {
    let number = try a.compared("filters", 0, "<=", "int")
    if number == number.rounded() { return Int(number) }
    throw .value(
      "The number of filters must be evenly divisible by the number of groups. Received: "
        + "groups=\((a["groups"] ?? .int(1)).displayText), filters=\(PythonText.float(number)).")
  }

  private func check() throws(KerasError) {
    if filters <= 0 {
      throw .value(
        "Invalid value for argument `filters`. Expected a strictly positive value. Received "
          + "filters=\(filters).")
    }
    if groups <= 0 {
      throw .value(
        "The number of groups must be a positive integer. Received: groups=\(groups).")
    }
    if filters % groups != 0 {
      throw .value(
        "The number of filters must be evenly divisible by the number of groups. Received: "
          + "groups=\(groups), filters=\(filters).")
    }
    if strides.contains(where: { $0 > 1 }) && dilation.contains(where: { $0 > 1 }) {
      throw .value(
        "`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: "
          + "strides=\(PythonText.tuple(strides)) and dilation_rate=\(PythonText.tuple(dilation))")
    }
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let input = givenLayout.channelsLast(shapes.input)
    let channels = input.last ?? 0
    if channels == ShapedType.unknown {
      throw .type("unsupported operand type(s) for %: 'NoneType' and 'int'")
    }
    if channels % groups != 0 {
      throw .value(
        "The number of input channels must be evenly divisible by the number of groups. Received "
          + "groups=\(groups), but the input has \(channels) channels (full input shape is "
          + "\(Shapes.text(shapes.input))).")
    }
    _ = try outputShape(input)
    kernel = try addWeight(
      "kernel", shape: kernelSize + [channels / groups, filters], initializer: kernelInitializer,
      regularizer: kernelRegularizer, constraint: kernelConstraint)
    if usesBias {
      bias = try addWeight(
        "bias", shape: [filters], initializer: biasInitializer, regularizer: biasRegularizer,
        constraint: biasConstraint)
    }
    inputSpecs = [InputSpec(minRank: spatialRank + 2, axes: [(givenLayout.axis, channels)])]
    if let givenAdapter { try enableAdapter(givenAdapter) }
  }

  public override func enableAdapter(_ options: LowRankAdapter.Options) throws(KerasError) {
    adapter = try LowRankAdapter(
      self, kernel, options, isConstrained: kernelConstraint != nil, present: adapter)
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    guard let kernel else { return x }
    var x = x
    if padding == "causal" {
      x = try x.pad([(0, 0), (dilation[0] * (kernelSize[0] - 1), 0), (0, 0)])
    }
    let window = Window(
      strides: strides, dilations: dilation, padding: padding == "same" ? .same : .valid,
      groups: groups)
    let y = try x.conv(LowRankAdapter.adapted(kernel, adapter), window)
    return try bias.map { (bias) throws(GraphError) in try y.add(bias.node) } ?? y
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    try Convolution.checkRank(input, kernelSize, filters, givenLayout)
    var shape = [input[0]]
    for i in 0..<spatialRank {
      shape.append(
        Layer.windowed(
          input[i + 1], window: kernelSize[i], stride: strides[i], padding: padding,
          dilation: dilation[i]))
    }
    if shape.dropFirst().contains(where: { $0 != ShapedType.unknown && $0 <= 0 }) {
      throw Convolution.tooSmall(
        givenLayout.asGiven(input), kernelSize + [input.last ?? 0, filters], strides, padding,
        dilation)
    }
    return shape + [filters]
  }

  static func tooSmall(
    _ input: [Int], _ kernel: [Int], _ strides: [Int], _ padding: String, _ dilation: [Int]
  ) -> KerasError {
    .value(
      "Computed output size would be zero or negative. Received `inputs shape="
        + "\(Shapes.text(input))`, `kernel shape=\(PythonText.tuple(kernel))`, "
        + "`dilation_rate=\(PythonText.array(dilation.map { $0 }))`, "
        + "`strides=\(PythonText.tuple(strides))`, `padding=\(padding)`.")
  }

  /// Checks that an input has as many axes as the window, in Keras's words.
  static func checkRank(
    _ input: [Int], _ window: [Int], _ filters: Int, _ layout: ChannelLayout
  ) throws(KerasError) {
    let kernel = window + [input.last ?? 0, filters]
    if kernel.count == input.count { return }
    throw .value(
      "Kernel shape must have the same length as input, but received kernel of shape "
        + "\(Shapes.text(kernel)) and input of shape \(Shapes.text(layout.asGiven(input))).")
  }

  public override var parameterFormula: String {
    guard let kernel else { return "" }
    return Layer.productText(kernel.shape) + (usesBias ? " + \(filters)" : "")
  }

  public override func property(_ name: String) -> ConfigValue? {
    switch name {
    case "rank": return .int(spatialRank)
    default: return LowRankAdapter.property(name, adapter, givenAdapter) ?? super.property(name)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("filters", .int(filters)), ("kernel_size", .tuple(kernelSize.map { .int($0) })),
      ("strides", .tuple(strides.map { .int($0) })), ("padding", .string(padding)),
      ("data_format", givenLayout.config),
      ("dilation_rate", .tuple(dilation.map { .int($0) })), ("groups", .int(groups)),
      ("activation", activation.config), ("use_bias", .bool(usesBias)),
      ("kernel_initializer", kernelInitializer.serialized),
      ("bias_initializer", biasInitializer.serialized),
      ("kernel_regularizer", Layer.config(kernelRegularizer)),
      ("bias_regularizer", Layer.config(biasRegularizer)),
      ("activity_regularizer", Layer.config(activityRegularizer)),
      ("kernel_constraint", Layer.config(kernelConstraint)),
      ("bias_constraint", Layer.config(biasConstraint)),
    ]).merging(LowRankAdapter.config(adapter?.options ?? givenAdapter))
  }
}
