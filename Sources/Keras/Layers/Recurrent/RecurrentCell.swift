import Autodiff
import Tensors

/// What happens at one time step of a recurrent layer: from an input and states to an output and
/// new states, the first of which is the output. Kernel [in, g·units], recurrent kernel [units,
/// g·units], bias [g·units]; g is the number of gates.
open class RecurrentCell: Layer {
  public let units: Int
  public let gates: Int
  public let usesBias: Bool
  public let dropout: Double
  public let recurrentDropout: Double
  public let activation: Activation
  let kernelInitializer: Initializer
  let recurrentInitializer: Initializer
  let biasInitializer: Initializer
  let regularizers: [Regularizer?]
  let constraints: [Constraint?]
  let seed: ConfigValue
  public internal(set) var kernel: Weight?
  public internal(set) var recurrentKernel: Weight?
  public internal(set) var bias: Weight?
  let generator: SeedGenerator
  /// The dropout masks in force between two resets.
  private var masks: CellMasks?

  /// How many states there are.
  open var stateCount: Int { 1 }
  /// The size of a state without the batch axis.
  open var stateShape: [Int] { [units] }
  open override var stateSize: ConfigValue? {
    stateCount == 1 ? .int(units) : .list([ConfigValue](repeating: .int(units), count: stateCount))
  }
  open override var outputSize: Int? { units }
  open override var overridesBuild: Bool { true }
  open override var makesFloats: Bool { true }
  open override var keepsBias: Bool { true }
  open var biasShape: [Int] { [gates * units] }
  /// How many masks `dropout` draws: one, or one per gate.
  open var inputMaskCount: Int { recurrentDropout > 0 ? gates : 1 }
  open override var activationName: String { activation.isLinear ? "" : activation.name }

  /// `drawsSeedFirst`: whether the dropout generator is made before the initializers.
  init(
    _ a: LayerArguments, gates: Int, drawsSeedFirst: Bool, width: String = "units"
  ) throws(KerasError) {
    units = Int(try a.compared(width, 0, "<=", "int"))
    if width == "units", units <= 0 {
      throw .value(
        "Received an invalid value for argument `units`, expected a positive integer, got "
          + "\(units).")
    }
    a.begin()
    self.gates = gates
    usesBias = a.bool("use_bias", true)
    dropout = min(1, max(0, try a.compared("dropout", 0, ">", "float")))
    recurrentDropout = min(1, max(0, try a.compared("recurrent_dropout", 0, ">", "float")))
    activation = try Activations.get(a["activation"] ?? .string("tanh"))
    seed = a["seed"] ?? .none
    let early = drawsSeedFirst ? try Dropout.generator(seed) : nil
    kernelInitializer = try a.initializer("kernel_initializer", "glorot_uniform")
    recurrentInitializer = try a.initializer("recurrent_initializer", "orthogonal")
    biasInitializer = try a.initializer("bias_initializer", "zeros")
    regularizers = [
      try a.regularizer("kernel_regularizer"), try a.regularizer("recurrent_regularizer"),
      try a.regularizer("bias_regularizer"),
    ]
    constraints = [
      try a.constraint("kernel_constraint"), try a.constraint("recurrent_constraint"),
      try a.constraint("bias_constraint"),
    ]
    if let early { generator = early } else { generator = try Dropout.generator(seed) }
    var known = a
    if gates > 1, width == "units" { known.parameters.append("implementation") }
    try super.init(known)
    track(generator)
  }

  /// The shapes of the kernels for the shape of a step's input.
  open func kernelShapes(_ input: [Int]) -> (kernel: [Int], recurrent: [Int]) {
    ([input.last ?? 0, gates * units], [units, gates * units])
  }

  open override func build(_ shapes: BuildShapes) throws(KerasError) {
    let (inner, recurrent) = kernelShapes(shapes.input)
    kernel = try addWeight(
      "kernel", shape: inner, initializer: kernelInitializer, regularizer: regularizers[0],
      constraint: constraints[0])
    recurrentKernel = try addWeight(
      "recurrent_kernel", shape: recurrent, initializer: recurrentInitializer,
      regularizer: regularizers[1], constraint: constraints[1])
    if usesBias {
      bias = try addWeight(
        "bias", shape: biasShape, initializer: try initialBias(), regularizer: regularizers[2],
        constraint: constraints[2])
    }
  }

  func initialBias() throws(KerasError) -> Initializer { biasInitializer }

  /// A bias with ones for the second of four gates: a forget gate that starts open.
  func forgettingBias() throws(KerasError) -> Initializer {
    var values = try biasInitializer.make([4 * units], .float32).array(Float.self)
    for i in units..<(2 * units) { values[i] = 1 }
    return ArrayInitializer(NDArray(values))
  }

  // MARK: The mathematics

  /// Input times kernel.
  open func product(_ x: Node, _ kernel: Node) throws(GraphError) -> Node { try x.matmul(kernel) }

  /// The bias that belongs to the input's side.
  open func inputBias(_ bias: Node) throws(GraphError) -> Node { bias }

  /// The part of the gates that depends on the input alone: of one step, or of all at once.
  func project(_ x: Node, _ masks: [Node]) throws(GraphError) -> Node {
    guard let kernel else { return x }
    func masked(_ i: Int) throws(GraphError) -> Node {
      let mask = masks[i]
      return try x.multiply(mask.rank < x.rank ? mask.expandDims(1) : mask)
    }
    var y: Node
    if masks.count > 1 {
      let kernels = try kernel.node.split(gates, axis: -1)
      var parts: [Node] = []
      for i in 0..<gates { parts.append(try product(masked(i), kernels[i])) }
      y = try Node.concatenate(parts, axis: -1)
    } else {
      y = try product(masks.isEmpty ? x : masked(0), kernel.node)
    }
    if let bias { y = try y.add(inputBias(bias.node)) }
    return y
  }

  /// One step from the projected input.
  open func step(
    _ projected: Node, _ states: [Node], _ recurrentMask: [Node]
  ) throws(KerasError) -> [Node] {
    states
  }

  open override var callSignature: CallSignature {
    CallSignature([
      .init("inputs"), .init("states"), .init("training", fallback: .value(.bool(false))),
    ])
  }

  /// A step on its own: output and states.
  open override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    guard let x = arguments.first.tensor, let given = arguments["states"],
      let first = given.tensors.first
    else { return .none }
    var used = CellMasks()
    if arguments.training {
      if let masks { used = masks } else { used = try drawMasks(x.shape, first.shape) }
      // Outside a layer the masks of the first step stay; a recorded step must draw its own.
      if Trace.current == nil { masks = used }
      used = used.effective(self)
    }
    let projected = try graph { () throws(GraphError) in try project(x, used.input) }
    let new = try step(projected, given.tensors, used.recurrent)
    if !given.isNested { return .tuple([.tensor(new[0]), .tensor(new[0])]) }
    return .tuple([.tensor(new[0]), .list(new.map { .tensor($0) })])
  }

  // MARK: Dropout

  /// Draws the masks of a sequence for the shapes of a step's input and of a state.
  func drawMasks(_ input: [Int], _ state: [Int]) throws(KerasError) -> CellMasks {
    var drawn = CellMasks()
    func draw(_ shape: [Int], _ rate: Double) throws(KerasError) -> Node {
      let key = try generator.next()
      return try graph { () throws(GraphError) in
        try Node.ones(shape, dtype).dropout(key, rate: rate)
      }
    }
    if dropout > 0 {
      for _ in 0..<inputMaskCount { drawn.input.append(try draw(input, dropout)) }
    }
    if recurrentDropout > 0 {
      for _ in 0..<gates { drawn.recurrent.append(try draw(state, recurrentDropout)) }
    }
    return drawn
  }

  /// Draws masks that the following steps share, or forgets them.
  func holdMasks(_ drawn: CellMasks?) { masks = drawn }

  /// The states before the first step.
  open override func initialState(_ batch: Int) throws(KerasError) -> Structure? {
    var zeros: [Structure] = []
    for _ in 0..<stateCount {
      zeros.append(
        .tensor(try graph { () throws(GraphError) in try Node.zeros([batch] + stateShape, dtype) }))
    }
    return .list(zeros)
  }

  // MARK: Configuration

  /// The activation of the gates, which stands behind that of the output.
  open var gateConfig: ConfigValue? { nil }

  open override func getConfig() throws(KerasError) -> Config {
    var config = try super.getConfig()
    config["units"] = .int(units)
    config["activation"] = activation.config
    if let gateConfig { config["recurrent_activation"] = gateConfig }
    config["use_bias"] = .bool(usesBias)
    return config.merging(partConfig)
  }

  /// Initializers, regularizers, constraints and what follows them.
  var partConfig: [(String, ConfigValue)] {
    [
      ("kernel_initializer", kernelInitializer.serialized),
      ("recurrent_initializer", recurrentInitializer.serialized),
      ("bias_initializer", biasInitializer.serialized),
      ("kernel_regularizer", Layer.config(regularizers[0])),
      ("recurrent_regularizer", Layer.config(regularizers[1])),
      ("bias_regularizer", Layer.config(regularizers[2])),
      ("kernel_constraint", Layer.config(constraints[0])),
      ("recurrent_constraint", Layer.config(constraints[1])),
      ("bias_constraint", Layer.config(constraints[2])), ("dropout", .float(dropout)),
      ("recurrent_dropout", .float(recurrentDropout)), ("seed", seed),
    ]
  }

  public override var parameterFormula: String {
    guard let kernel else { return "" }
    let inner = "\(kernel.shape[0]) + \(units)"
    let biasText = usesBias ? " + \(biasShape.reduce(1, *) / gates)" : ""
    let one = "(\(inner)) × \(units)" + biasText
    return gates == 1 ? one : "\(gates) × (\(one))"
  }
}

/// The dropout masks of one sequence: for the inputs and for the states, one or one per gate.
struct CellMasks {
  var input: [Node] = []
  var recurrent: [Node] = []

  /// Those that are used: a rate of 1 draws masks without using them.
  func effective(_ cell: RecurrentCell) -> CellMasks {
    CellMasks(
      input: cell.dropout < 1 ? input : [], recurrent: cell.recurrentDropout < 1 ? recurrent : [])
  }
}
