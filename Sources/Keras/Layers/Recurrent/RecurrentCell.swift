import Autodiff
import Tensors

/// What happens at one time step of a recurrent layer: from an input and states to an output and
/// new states. Kernel [in, g·units], recurrent kernel [units, g·units], bias [g·units]; g is the
/// number of gates.
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
  public internal(set) var kernel: Weight?
  public internal(set) var recurrentKernel: Weight?
  public internal(set) var bias: Weight?
  let generator: SeedGenerator

  /// How many states there are, each [batch, units].
  open var stateCount: Int { 1 }
  open override var overridesBuild: Bool { true }
  open var biasShape: [Int] { [gates * units] }
  open override var activationName: String { activation.isLinear ? "" : activation.name }

  /// `drawsSeedFirst`: whether the dropout generator is made before the initializers.
  init(
    _ a: LayerArguments, gates: Int, drawsSeedFirst: Bool
  ) throws(KerasError) {
    units = try a.int("units", 0)
    if units <= 0 {
      throw .value(
        "Received an invalid value for argument `units`, expected a positive integer, got \(units).")
    }
    self.gates = gates
    usesBias = a.bool("use_bias", true)
    dropout = min(1, max(0, try a.double("dropout", 0)))
    recurrentDropout = min(1, max(0, try a.double("recurrent_dropout", 0)))
    activation = try Activations.get(a["activation"] ?? .string("tanh"))
    let early = drawsSeedFirst ? try Dropout.generator(a["seed"] ?? .none) : nil
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
    if let early { generator = early } else { generator = try Dropout.generator(a["seed"] ?? .none) }
    try super.init(a)
    track(generator)
  }

  open override func build(_ shapes: BuildShapes) throws(KerasError) {
    kernel = try addWeight(
      "kernel", shape: [shapes.input.last ?? 0, gates * units], initializer: kernelInitializer,
      regularizer: regularizers[0], constraint: constraints[0])
    recurrentKernel = try addWeight(
      "recurrent_kernel", shape: [units, gates * units], initializer: recurrentInitializer,
      regularizer: regularizers[1], constraint: constraints[1])
    if usesBias {
      bias = try addWeight(
        "bias", shape: biasShape, initializer: try initialBias(), regularizer: regularizers[2],
        constraint: constraints[2])
    }
  }

  func initialBias() throws(KerasError) -> Initializer { biasInitializer }

  /// The part of the gates that depends on the input alone, for all steps at once.
  open func project(_ x: Node) throws(GraphError) -> Node {
    guard let kernel else { return x }
    let y = try x.matmul(kernel.node)
    guard let bias else { return y }
    return try y.add(bias.node)
  }

  /// One step from the projected input.
  open func step(
    _ projected: Node, _ states: [Node], _ recurrentMask: [Node]
  ) throws(KerasError) -> [Node] {
    states
  }

  /// Output of a step on its own: `[output, states…]`.
  open override var callSignature: CallSignature {
    CallSignature([
      .init("inputs"), .init("states"), .init("training", fallback: .value(.bool(false))),
    ])
  }

  open override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    guard let x = arguments.first.tensor else { return .none }
    let states = arguments["states"]?.tensors ?? []
    let projected = try graph { () throws(GraphError) in try project(x) }
    let new = try step(projected, states, [])
    return .tuple([.tensor(new[0]), .list(new.map { .tensor($0) })])
  }

  open override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("units", .int(units)), ("activation", activation.config), ("use_bias", .bool(usesBias)),
      ("kernel_initializer", kernelInitializer.serialized),
      ("recurrent_initializer", recurrentInitializer.serialized),
      ("bias_initializer", biasInitializer.serialized),
      ("kernel_regularizer", Layer.config(regularizers[0])),
      ("recurrent_regularizer", Layer.config(regularizers[1])),
      ("bias_regularizer", Layer.config(regularizers[2])),
      ("kernel_constraint", Layer.config(constraints[0])),
      ("recurrent_constraint", Layer.config(constraints[1])),
      ("bias_constraint", Layer.config(constraints[2])), ("dropout", .float(dropout)),
      ("recurrent_dropout", .float(recurrentDropout)), ("seed", .none),
    ])
  }

  public override var parameterFormula: String {
    guard let kernel else { return "" }
    let inner = "\(kernel.shape[0]) + \(units)"
    let biasText = usesBias ? " + \(biasShape.reduce(1, *) / gates)" : ""
    let one = "(\(inner)) × \(units)" + biasText
    return gates == 1 ? one : "\(gates) × (\(one))"
  }
}

/// h ← a(x·W + b + h·U)
public final class SimpleRNNCell: RecurrentCell {
  public init(_ a: LayerArguments) throws(KerasError) {
    try super.init(a, gates: 1, drawsSeedFirst: true)
  }

  public override func step(
    _ projected: Node, _ states: [Node], _ recurrentMask: [Node]
  ) throws(KerasError) -> [Node] {
    guard let recurrentKernel else { return states }
    let sum = try graph { () throws(GraphError) -> Node in
      let h = recurrentMask.isEmpty ? states[0] : try states[0].multiply(recurrentMask[0])
      return try projected.add(h.matmul(recurrentKernel.node))
    }
    return [try activation(sum)]
  }
}

/// i, f, o = σ(…), c ← f·c + i·tanh(…), h ← o·tanh(c); gates in the order i, f, c, o.
public final class LSTMCell: RecurrentCell {
  let recurrentActivation: Activation
  let unitForgetBias: Bool

  public override var stateCount: Int { 2 }

  public init(_ a: LayerArguments) throws(KerasError) {
    recurrentActivation = try Activations.get(a["recurrent_activation"] ?? .string("sigmoid"))
    unitForgetBias = a.bool("unit_forget_bias", true)
    try super.init(a, gates: 4, drawsSeedFirst: false)
  }

  override func initialBias() throws(KerasError) -> Initializer {
    if !unitForgetBias { return biasInitializer }
    // A forget gate that starts open: its part of the bias is one.
    let whole = try biasInitializer.make([4 * units], .float32).array(Float.self)
    var values = whole
    for i in units..<(2 * units) { values[i] = 1 }
    return ArrayInitializer(NDArray(values))
  }

  public override func step(
    _ projected: Node, _ states: [Node], _ recurrentMask: [Node]
  ) throws(KerasError) -> [Node] {
    guard let recurrentKernel else { return states }
    let z: [Node]
    do {
      let gates: Node
      if recurrentMask.isEmpty {
        gates = try projected.add(states[0].matmul(recurrentKernel.node))
        z = try gates.split(4, axis: -1)
      } else {
        let kernels = try recurrentKernel.node.split(4, axis: -1)
        let inputs = try projected.split(4, axis: -1)
        var parts: [Node] = []
        for i in 0..<4 {
          parts.append(
            try inputs[i].add(states[0].multiply(recurrentMask[i]).matmul(kernels[i])))
        }
        z = parts
      }
    } catch {
      throw KerasError(error)
    }
    let i = try recurrentActivation(z[0])
    let f = try recurrentActivation(z[1])
    let candidate = try activation(z[2])
    let o = try recurrentActivation(z[3])
    let c = try graph { () throws(GraphError) in
      try f.multiply(states[1]).add(i.multiply(candidate))
    }
    let squashed = try activation(c)
    return [try graph { () throws(GraphError) in try o.multiply(squashed) }, c]
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("recurrent_activation", recurrentActivation.config),
      ("unit_forget_bias", .bool(unitForgetBias)),
    ])
  }
}

/// z, r = σ(…), h ← z·h + (1 − z)·tanh(x·W + r·(h·U)); gates in the order z, r, h. With
/// `reset_after` the reset gate acts behind the product, and the bias has a row for each side.
public final class GRUCell: RecurrentCell {
  let recurrentActivation: Activation
  let resetAfter: Bool

  public override var biasShape: [Int] { resetAfter ? [2, 3 * units] : [3 * units] }

  public init(_ a: LayerArguments) throws(KerasError) {
    recurrentActivation = try Activations.get(a["recurrent_activation"] ?? .string("sigmoid"))
    resetAfter = a.bool("reset_after", true)
    try super.init(a, gates: 3, drawsSeedFirst: false)
  }

  public override func project(_ x: Node) throws(GraphError) -> Node {
    guard let kernel else { return x }
    let y = try x.matmul(kernel.node)
    guard let bias else { return y }
    return try y.add(resetAfter ? bias.node.element(axis: 0, 0) : bias.node)
  }

  public override func step(
    _ projected: Node, _ states: [Node], _ recurrentMask: [Node]
  ) throws(KerasError) -> [Node] {
    guard let recurrentKernel else { return states }
    let h = states[0]
    do {
      let x = try projected.split(3, axis: -1)
      let kernels = try recurrentKernel.node.split(3, axis: -1)
      func masked(_ i: Int) throws(GraphError) -> Node {
        recurrentMask.isEmpty ? h : try h.multiply(recurrentMask[i])
      }
      let inner: [Node]
      if recurrentMask.isEmpty, resetAfter {
        var all = try h.matmul(recurrentKernel.node)
        if let bias { all = try all.add(bias.node.element(axis: 0, 1)) }
        inner = try all.split(3, axis: -1)
      } else {
        var parts: [Node] = []
        for i in 0..<(resetAfter ? 3 : 2) {
          var part = try masked(i).matmul(kernels[i])
          if resetAfter, let bias {
            part = try part.add(
              bias.node.element(axis: 0, 1).slice(axis: 0, start: i * units, length: units))
          }
          parts.append(part)
        }
        inner = parts
      }
      let z = try lifted(recurrentActivation, x[0].add(inner[0]))
      let r = try lifted(recurrentActivation, x[1].add(inner[1]))
      let last =
        resetAfter
        ? try r.multiply(inner[2]) : try r.multiply(masked(2)).matmul(kernels[2])
      let candidate = try lifted(activation, x[2].add(last))
      return [try z.multiply(h).add(z.negate().add(1).multiply(candidate))]
    } catch {
      throw KerasError(error)
    }
  }

  /// An activation inside graph code; a failure of a program's own function keeps its words.
  private func lifted(_ activation: Activation, _ x: Node) throws(GraphError) -> Node {
    do { return try activation(x) } catch { throw GraphError.value(error.message) }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("recurrent_activation", recurrentActivation.config), ("reset_after", .bool(resetAfter)),
    ])
  }
}
