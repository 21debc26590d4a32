import Autodiff
import Tensors

/// A cell applied to each step of a sequence in turn: [batch, time, features] → [batch, units], or
/// every step's output, or the states as well.
public final class RecurrentLayer: Layer {
  public let cell: RecurrentCell
  public let returnsSequences: Bool
  public let returnsState: Bool
  public let goesBackwards: Bool
  public let isStateful: Bool
  public let unrolls: Bool
  /// Whether masked steps give zeros instead of the step before.
  public var zeroesMaskedOutputs: Bool
  private let options: Config
  private var keptStates: [Weight] = []

  public override var overridesBuild: Bool { true }
  public override var overridesOutputShape: Bool { true }
  public override var activationName: String { cell.activationName }
  public override var parameterFormula: String { cell.parameterFormula }

  public override var callSignature: CallSignature {
    CallSignature([
      .init("sequences"), .init("initial_state", fallback: Structure.none),
      .init("mask", fallback: Structure.none), .init("training", fallback: .value(.bool(false))),
    ])
  }

  public init(
    _ a: LayerArguments, cell make: (LayerArguments) throws(KerasError) -> RecurrentCell
  ) throws(KerasError) {
    returnsSequences = a.bool("return_sequences", false)
    returnsState = a.bool("return_state", false)
    goesBackwards = a.bool("go_backwards", false)
    isStateful = a.bool("stateful", false)
    unrolls = a.bool("unroll", false)
    zeroesMaskedOutputs = a.bool("zero_output_for_mask", false)
    options = a.values
    let cellClass = a.className + "Cell"
    var values = a.values
    values["name"] = .string(snakeCase(cellClass))
    for key in [
      "activity_regularizer", "trainable", "input_shape", "input_dim", "zero_output_for_mask",
    ] {
      values[key] = nil
    }
    cell = try make(LayerArguments(cellClass, values, parameters: a.parameters))
    var known = a
    known.parameters.append("zero_output_for_mask")
    try super.init(known)
    track(cell)
    supportsMasking = true
    inputSpecs = [InputSpec(rank: 3)]
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let input = shapes.input
    try cell.buildFromShapes(BuildShapes(.shape([input[0], input[input.count - 1]])))
    if isStateful {
      if input[0] == ShapedType.unknown {
        throw .value(
          "When using `stateful=True` in a RNN, the batch size must be static. Found dynamic batch "
            + "size: sequence.shape=\(Shapes.text(input))")
      }
      keptStates = (0..<cell.stateCount).map { i in
        Weight(
          .zeros([input[0], cell.units], .float32), name: "rnn_state", path: "\(name)/rnn_state",
          trainable: false)
      }
    }
  }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    let input = shapes.input
    let state = [input[0], cell.units]
    let output = returnsSequences ? [input[0], input[1], cell.units] : state
    if !returnsState { return .shape(output) }
    return .tuple(
      [.shape(output)] + [ShapeTree](repeating: .shape(state), count: cell.stateCount))
  }

  public override func computeMask(
    _ inputs: Structure, _ previous: Structure
  ) throws(KerasError) -> Structure {
    let mask = previous.leaves.first ?? .none
    let output = returnsSequences ? mask : Structure.none
    if !returnsState { return output }
    return .list([output] + [Structure](repeating: .none, count: cell.stateCount))
  }

  public override func part(_ name: String) -> AnyObject? {
    super.part(name) ?? cell.part(name)
  }

  public override func innerLayer(_ name: String) -> Layer? { name == "cell" ? cell : nil }

  /// Forgets the states kept between batches.
  public func resetState() throws(KerasError) {
    if !isStateful { throw .attribute("Layer must be stateful.") }
    for state in keptStates { state.store(.zeros(state.shape, .float32)) }
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    guard let sequence = arguments.first.tensor else { return .none }
    let steps = sequence.shape[1]
    let batch = sequence.shape[0]
    if steps == ShapedType.unknown || batch == ShapedType.unknown {
      return try stub(sequence)
    }
    var states = try initialStates(arguments["initial_state"] ?? .none, batch)
    let mask = arguments["mask"]?.leaves.first?.tensor
    let (inputMask, recurrentMask) = try dropoutMasks(sequence, arguments.training)
    var outputs: [Node] = []
    do {
      var x = sequence
      if let inputMask { x = try x.multiply(inputMask.expandDims(1)) }
      let projected = try cell.project(x)
      for t in 0..<steps {
        let at = goesBackwards ? steps - 1 - t : t
        let new = try stepped(projected.element(axis: 1, at), states, recurrentMask)
        guard let mask else {
          states = new
          outputs.append(new[0])
          continue
        }
        let kept = try mask.cast(.bool).slice(axis: 1, start: at, length: 1)
        var output = new[0]
        if zeroesMaskedOutputs {
          output = try kept.select(output, output.like(0))
        } else {
          output = try kept.select(output, outputs.last ?? output.like(0))
        }
        outputs.append(output)
        var merged: [Node] = []
        for (old, new) in zip(states, new) { merged.append(try kept.select(new, old)) }
        states = merged
      }
    } catch {
      throw KerasError(error)
    }
    for (kept, state) in zip(keptStates, states) { try kept.assign(state) }
    let output = try graph { () throws(GraphError) -> Node in
      if returnsSequences { return try Node.stack(outputs, axis: 1) }
      guard let last = outputs.last else { return try Node.zeros([batch, cell.units]) }
      return last
    }
    if !returnsState { return .tensor(output) }
    return .tuple([.tensor(output)] + states.map { .tensor($0) })
  }

  private func stepped(
    _ x: Node, _ states: [Node], _ recurrentMask: [Node]
  ) throws(GraphError) -> [Node] {
    do { return try cell.step(x, states, recurrentMask) } catch {
      throw GraphError.value(error.message)
    }
  }

  /// Stand-ins of the right shapes, where time or batch are unknown.
  private func stub(_ sequence: Node) throws(KerasError) -> Structure {
    try computeOutputShape(BuildShapes(.shape(sequence.shape))).structure {
      (shape) throws(KerasError) in Node.placeholder(shape)
    }
  }

  private func initialStates(
    _ given: Structure, _ batch: Int
  ) throws(KerasError) -> [Node] {
    let tensors = given.tensors
    if !tensors.isEmpty { return tensors }
    if isStateful { return keptStates.map({ $0.node }) }
    return try graph { () throws(GraphError) -> [Node] in
      var zeros: [Node] = []
      for _ in 0..<cell.stateCount { zeros.append(try Node.zeros([batch, cell.units])) }
      return zeros
    }
  }

  /// One mask for the inputs of all steps, one for the states; drawn in inference as well.
  private func dropoutMasks(
    _ sequence: Node, _ training: Bool
  ) throws(KerasError) -> (Node?, [Node]) {
    var input: Node?
    var recurrent: [Node] = []
    func draw(_ width: Int, _ rate: Double) throws(KerasError) -> Node {
      let key = try cell.generator.next()
      return try graph { () throws(GraphError) in
        try Node.ones([sequence.shape[0], width]).dropout(key, rate: rate)
      }
    }
    if cell.dropout > 0 {
      let mask = try draw(sequence.shape[2], cell.dropout)
      if training { input = mask }
    }
    if cell.recurrentDropout > 0 {
      for _ in 0..<cell.gates {
        let mask = try draw(cell.units, cell.recurrentDropout)
        if training { recurrent.append(mask) }
      }
    }
    return (input, recurrent)
  }

  public override func getConfig() throws(KerasError) -> Config {
    var config = try super.getConfig()
    config = config.merging([
      ("return_sequences", .bool(returnsSequences)), ("return_state", .bool(returnsState)),
      ("go_backwards", .bool(goesBackwards)), ("stateful", .bool(isStateful)),
      ("unroll", .bool(unrolls)), ("zero_output_for_mask", .bool(zeroesMaskedOutputs)),
    ])
    for entry in try cell.getConfig().entries
    where !["name", "trainable", "dtype"].contains(entry.key) {
      config[entry.key] = entry.value
    }
    config["activity_regularizer"] = Layer.config(activityRegularizer)
    config["seed"] = options["seed"] ?? ConfigValue.none
    return config
  }
}
