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
  private let chosenActivation: Activation
  public let usesBias: Bool
  public let kernelInitializer: Initializer
  public let biasInitializer: Initializer
  private let regularizers: [Regularizer?]
  private let constraints: [Constraint?]
  public private(set) var kernel: Weight?
  public private(set) var bias: Weight?

  override var layout: ChannelLayout? { givenLayout }
  public override var activation: Activation { chosenActivation }
  public override var overridesBuild: Bool { true }

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
    chosenActivation = try a.activation("activation")
    usesBias = a.bool("use_bias", true)
    kernelInitializer = try a.initializer("kernel_initializer", "glorot_uniform")
    biasInitializer = try a.initializer("bias_initializer", "zeros")
    regularizers = [
      try a.regularizer("kernel_regularizer"), try a.regularizer("bias_regularizer"),
    ]
    constraints = [try a.constraint("kernel_constraint"), try a.constraint("bias_constraint")]
    try super.init(a)
    inputSpecs = [InputSpec(minRank: rank + 2)]
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

  private func size(_ size: Int, _ i: Int) -> Int {
    if size == ShapedType.unknown { return size }
    let window = (kernelSize[i] - 1) * dilation[i] + 1
    if let outputPadding {
      let pad = padding == "same" ? window / 2 : 0
      return (size - 1) * strides[i] + window - 2 * pad + outputPadding[i]
    }
    if padding == "same" { return size * strides[i] }
    return size * strides[i] + max(window - strides[i], 0)
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    guard let kernel else { return x }
    let sizes = (0..<spatialRank).map { size(x.shape[$0 + 1], $0) }
    let window = Window(strides: strides, dilations: dilation, padding: spread)
    let y = try x.convTranspose(kernel.node, window, size: sizes)
    return try bias.map { (bias) throws(GraphError) in try y.add(bias.node) } ?? y
  }

  /// The zeros that the matching convolution would add, as JAX places them.
  private var spread: Window.Padding {
    var (low, high): ([Int], [Int]) = ([], [])
    for i in 0..<spatialRank {
      let window = (kernelSize[i] - 1) * dilation[i] + 1
      if let outputPadding {
        let pad = padding == "same" ? window / 2 : 0
        low.append(pad)
        high.append(pad - outputPadding[i])
      } else if padding == "same" {
        let total = max(window - strides[i], 0)
        low.append(total / 2)
        high.append(window - strides[i] - total / 2)
      } else {
        low.append(0)
        high.append(min(0, window - strides[i]))
      }
    }
    return .explicit(low, high)
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    [input[0]] + (0..<spatialRank).map { size(input[$0 + 1], $0) } + [filters]
  }

  public override var parameterFormula: String {
    guard let kernel else { return "" }
    return Layer.productText(kernel.shape) + (usesBias ? " + \(filters)" : "")
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
