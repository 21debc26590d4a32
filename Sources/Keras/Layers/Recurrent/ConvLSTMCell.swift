import Autodiff
import Tensors

/// An LSTM cell whose products are convolutions: states are images [batch, size…, filters].
///
/// i, f, o = σ(x∗W + h∗U + b), c ← f·c + i·tanh(…), h ← o·tanh(c); the input's convolution takes
/// the strides and the padding, the states' is always "same".
public final class ConvLSTMCell: RecurrentCell {
  public let spatialRank: Int
  public let kernelSize: [Int]
  public let strides: [Int]
  public let padding: String
  public let dilation: [Int]
  private let layout: ChannelLayout
  private let recurrentActivation: Activation
  private let unitForgetBias: Bool
  private var sizes: [Int] = []

  public override var stateCount: Int { 2 }
  public override var stateShape: [Int] { sizes + [units] }
  public override var stateSize: ConfigValue? { .int(-1) }
  public override var outputSize: Int? { nil }
  public override var inputMaskCount: Int { 4 }
  public override var gateConfig: ConfigValue? { recurrentActivation.config }

  public init(_ a: LayerArguments, rank: Int) throws(KerasError) {
    spatialRank = rank
    kernelSize = try a.window("kernel_size", rank)
    strides = try a.window("strides", rank, fallback: 1, allowsZero: true)
    padding = try a.padding()
    layout = try ChannelLayout(a)
    dilation = try a.window("dilation_rate", rank, fallback: 1)
    if (strides.max() ?? 1) > 1 && (dilation.max() ?? 1) > 1 {
      throw .value(
        "Specifying `strides > 1` is not compatible with `dilation_rate > 1`. Please provide "
          + "`strides=1` or `dilation_rate=1`. Received: strides=\(PythonText.tuple(strides)) and "
          + "dilation_rate=\(PythonText.tuple(dilation))")
    }
    recurrentActivation = try Activations.get(a["recurrent_activation"] ?? .string("sigmoid"))
    unitForgetBias = a.bool("unit_forget_bias", true)
    sizes = [Int](repeating: ShapedType.unknown, count: rank)
    try super.init(a, gates: 4, drawsSeedFirst: true, width: "filters")
  }

  override func initialBias() throws(KerasError) -> Initializer {
    unitForgetBias ? try forgettingBias() : biasInitializer
  }

  /// A state's shape for the shape of a step's input, both without the batch axis.
  func stateShape(for step: [Int]) throws(KerasError) -> [Int] {
    let input = layout.channelsLast([0] + step)
    let sizes = (0..<spatialRank).map {
      Layer.windowed(
        input[$0 + 1], window: kernelSize[$0], stride: strides[$0], padding: padding,
        dilation: dilation[$0])
    }
    if sizes.contains(where: { $0 != ShapedType.unknown && $0 <= 0 }) {
      let given = [ShapedType.unknown] + step
      throw Convolution.tooSmall(
        given, kernelSize + [input[input.count - 1], units], strides, padding, dilation)
    }
    return Array(layout.asGiven([0] + sizes + [units]).dropFirst())
  }

  public override func kernelShapes(_ input: [Int]) -> (kernel: [Int], recurrent: [Int]) {
    let channels = layout.channelsLast(input).last ?? 0
    return (kernelSize + [channels, 4 * units], kernelSize + [units, 4 * units])
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let input = layout.channelsLast(shapes.input)
    if input.dropFirst().dropLast().contains(ShapedType.unknown) {
      throw .value(
        "ConvLSTM layers only support static input shapes for the spatial dimension. Received "
          + "invalid input shape: input_shape=\(Shapes.text(shapes.input))")
    }
    if input.last == ShapedType.unknown {
      throw .value(
        "The channel dimension of the inputs (last axis) should be defined. Found None. Full input "
          + "shape received: input_shape=\(Shapes.text(shapes.input))")
    }
    inputSpecs = [InputSpec(shape: [ShapedType.unknown] + shapes.input.dropFirst())]
    let state = try stateShape(for: Array(shapes.input.dropFirst()))
    sizes = Array(layout.channelsLast([0] + state).dropFirst().dropLast())
    try super.build(shapes)
  }

  /// Of one step, or of all steps as one batch.
  public override func product(_ x: Node, _ kernel: Node) throws(GraphError) -> Node {
    let window = Window(
      strides: strides, dilations: dilation, padding: padding == "same" ? .same : .valid)
    if x.rank == spatialRank + 2 { return try layout.channelsLast(x).conv(kernel, window) }
    let flat = try layout.channelsLast(x.reshape([x.shape[0] * x.shape[1]] + x.shape.dropFirst(2)))
    let y = try flat.conv(kernel, window)
    return try y.reshape(Array(x.shape[..<2]) + y.shape.dropFirst())
  }

  public override func step(
    _ projected: Node, _ states: [Node], _ recurrentMask: [Node]
  ) throws(KerasError) -> [Node] {
    guard let recurrentKernel else { return states }
    let ones = [Int](repeating: 1, count: spatialRank)
    let window = Window(strides: ones, dilations: ones, padding: .same)
    let z = try graph { () throws(GraphError) -> [Node] in
      let h = try layout.channelsLast(states[0])
      if recurrentMask.isEmpty {
        return try projected.add(h.conv(recurrentKernel.node, window)).split(4, axis: -1)
      }
      let kernels = try recurrentKernel.node.split(4, axis: -1)
      let inputs = try projected.split(4, axis: -1)
      var parts: [Node] = []
      for i in 0..<4 {
        let masked = try layout.channelsLast(states[0].multiply(recurrentMask[i]))
        parts.append(try inputs[i].add(masked.conv(kernels[i], window)))
      }
      return parts
    }
    let i = try recurrentActivation(z[0])
    let f = try recurrentActivation(z[1])
    let candidate = try activation(z[2])
    let o = try recurrentActivation(z[3])
    let c = try graph { () throws(GraphError) in
      try f.multiply(layout.channelsLast(states[1])).add(i.multiply(candidate))
    }
    let squashed = try activation(c)
    return try graph { () throws(GraphError) in
      [try layout.asGiven(o.multiply(squashed)), try layout.asGiven(c)]
    }
  }

  public override func initialState(_ batch: Int) throws(KerasError) -> Structure? {
    let shape = layout.asGiven([batch] + stateShape)
    let zeros = try graph { () throws(GraphError) in 
      try Node.zeros(shape).cast(dtype.isFloating ? dtype : .float32)
    }
    return .list([.tensor(zeros), .tensor(zeros)])
  }

  public override func getConfig() throws(KerasError) -> Config {
    var config = try super.getConfig()
    let later = config.entries.filter { $0.key != "units" && $0.key != "name" }
    var result = Config([("name", .string(name))])
    for entry in later where entry.key == "trainable" || entry.key == "dtype" {
      result[entry.key] = entry.value
    }
    config = result.merging([
      ("filters", .int(units)), ("kernel_size", .tuple(kernelSize.map { .int($0) })),
      ("strides", .tuple(strides.map { .int($0) })), ("padding", .string(padding)),
      ("data_format", layout.config), ("dilation_rate", .tuple(dilation.map { .int($0) })),
    ])
    for entry in later {
      config[entry.key] = entry.value
      if entry.key == "bias_initializer" { config["unit_forget_bias"] = .bool(unitForgetBias) }
    }
    return config
  }
}
