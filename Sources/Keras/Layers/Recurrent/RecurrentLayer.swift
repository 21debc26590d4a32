import Autodiff
import Tensors

/// A cell applied to each step of a sequence in turn: [batch, time, features] → [batch, units], or
/// every step's output, or the states as well.
///
/// The cell is one of Keras's own, whose part that depends on the input alone is computed for all
/// steps at once, or any layer that has a `state_size` and takes an input and states.
public final class RecurrentLayer: Layer {
  public let cell: Layer
  public let returnsSequences: Bool
  public let returnsState: Bool
  public let goesBackwards: Bool
  public let isStateful: Bool
  public let unrolls: Bool
  /// Whether masked steps give zeros instead of the step before.
  public var zeroesMaskedOutputs: Bool
  /// Whether the layer is `RNN`, which is configured by its cell, or one named after its cell.
  private let isGeneric: Bool
  /// Whether the program asks for kernels that this computer's backend has not.
  private var demandsCuDNN = false
  /// The states kept from batch to batch, nested as the cell nests them.
  public private(set) var keptStates: [Weight] = []
  private var keptNesting: Structure = .none

  /// The cell where it is one of Keras's own and computes as those do.
  var builtIn: RecurrentCell? {
    cell.delegate?.overridesCall ?? false ? nil : cell as? RecurrentCell
  }

  public override var overridesBuild: Bool { true }
  public override var makesFloats: Bool { true }
  public override var overridesOutputShape: Bool { true }
  public override var activationName: String { cell.activationName }
  public override var parameterFormula: String { cell.parameterFormula }

  public override var callSignature: CallSignature {
    CallSignature([
      .init("sequences"), .init("initial_state", fallback: Structure.none),
      .init("mask", fallback: Structure.none), .init("training", fallback: .value(.bool(false))),
    ])
  }

  /// A layer named after its cell: `LSTM`, with the cell's options among its own.
  public convenience init(
    _ a: LayerArguments, cell make: (LayerArguments) throws(KerasError) -> RecurrentCell
  ) throws(KerasError) {
    var allowed = a
    allowed.parameters += ["zero_output_for_mask", "implementation", "unroll"]
    try Layer.refuseUnknown(allowed, of: a.shownClass)
    let isConvolution = a.className.hasPrefix("ConvLSTM")
    let cellClass = isConvolution ? "ConvLSTMCell" : a.className + "Cell"
    var values = a.values
    values["name"] = .string(isConvolution ? "conv_lstm_cell" : snakeCase(cellClass))
    var dropped = [
      "activity_regularizer", "input_shape", "input_dim", "zero_output_for_mask", "implementation",
    ]
    if isConvolution { dropped.append("unroll") }
    for key in dropped { values[key] = nil }
    // What the layer does not know it refuses itself, under its own name.
    values.entries.removeAll { entry in
      !a.parameters.contains(entry.key) && !["name", "trainable", "dtype"].contains(entry.key)
    }
    let made = try make(LayerArguments(cellClass, values, parameters: a.parameters))
    let rank = isConvolution ? made.stateShape.count + 2 : 3
    var known = a
    known.parameters += ["zero_output_for_mask", "unroll"]
    if made.gates > 1, !isConvolution { known.parameters.append("implementation") }
    try self.init(known, made, isGeneric: false)
    inputSpecs = [InputSpec(rank: rank)]
    demandsCuDNN = a["use_cudnn"]?.isFlag ?? false && a.bool("use_cudnn", false) && made is LSTMCell
    if let given = a["use_cudnn"], given.string != "auto", !given.isFlag {
      throw .value(
        "Invalid valid received for argument `use_cudnn`. Expected one of {'auto', True, False}. "
          + "Received: use_cudnn=\(given.displayText)")
    }
  }

  /// `RNN`: any cell, or several in a stack.
  public override convenience init(_ a: LayerArguments) throws(KerasError) {
    let given = a["cell"] ?? .none
    let cell: Layer
    if let items = given.items {
      cell = try LayerCatalogue.make("StackedRNNCells", Config([("cells", .list(items))]))
    } else if let layer = try Bidirectional.layer(given) {
      cell = layer
    } else {
      throw .value(
        "Argument `cell` should have a `call` method. Received: cell=\(given.displayText)")
    }
    if cell.cellStateSize == nil {
      throw .value(
        "The RNN cell should have a `state_size` attribute (single integer or list of integers, "
          + "one integer per RNN state). Received: cell=\(Session.text(of: cell))")
    }
    try self.init(a, cell, isGeneric: true)
    let size = cell.cellStateSize ?? .none
    if size.int == nil, size.items == nil {
      throw .value(
        "state_size must be an integer, or a list/tuple of integers (one for each state tensor).")
    }
  }

  private init(_ a: LayerArguments, _ cell: Layer, isGeneric: Bool) throws(KerasError) {
    self.cell = cell
    self.isGeneric = isGeneric
    returnsSequences = a.bool("return_sequences", false)
    returnsState = a.bool("return_state", false)
    goesBackwards = a.bool("go_backwards", false)
    isStateful = a.bool("stateful", false)
    unrolls = a.bool("unroll", false)
    zeroesMaskedOutputs = a.bool("zero_output_for_mask", false)
    try super.init(a)
    track(cell)
    supportsMasking = true
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let input = shapes.input
    guard input.count > 1 else { return }
    if !cell.built {
      try cell.buildFromShapes(BuildShapes(.shape([input[0]] + input.dropFirst(2))))
    }
    if isStateful, keptStates.isEmpty {
      if input[0] == ShapedType.unknown {
        throw .value(
          "When using `stateful=True` in a RNN, the batch size must be static. Found dynamic batch "
            + "size: sequence.shape=\(Shapes.text(input))")
      }
      keptNesting = try cell.firstState(input[0])
      keptStates = keptNesting.tensors.map { zero in
        Weight(
          .zeros(zero.shape, .float32), name: "rnn_state", path: "\(name)/rnn_state",
          trainable: false)
      }
    }
  }

  // MARK: Shapes and masks

  /// The shapes of an output and of the states for a shape of the sequences.
  private func stepShapes(_ input: [Int]) throws(KerasError) -> ([Int], [ShapeTree]) {
    let batch = input[0]
    if let convolution = cell as? ConvLSTMCell {
      let state = try convolution.stateShape(for: Array(input.dropFirst(2)))
      return (state, [ShapeTree](repeating: .shape([batch] + state), count: 2))
    }
    func size(_ value: ConfigValue) -> ShapeTree {
      if let number = value.int { return .shape([batch, number]) }
      return .list((value.items ?? []).map(size))
    }
    let sizes = cell.cellStateSize ?? .none
    let states = (sizes.items ?? [sizes]).map(size)
    guard let output = cell.cellOutputSize ?? states.first?.shapes.first?.last else {
      throw .value("output_size must be an integer.")
    }
    return ([output], states)
  }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    let input = shapes.input
    guard input.count > 1 else { throw .index("tuple index out of range") }
    let (step, states) = try stepShapes(input)
    let output = ShapeTree.shape((returnsSequences ? [input[0], input[1]] : [input[0]]) + step)
    return returnsState ? .tuple([output] + states) : output
  }

  public override func computeMask(
    _ inputs: Structure, _ previous: Structure
  ) throws(KerasError) -> Structure {
    let mask = previous.leaves.first ?? .none
    let output = returnsSequences ? mask : Structure.none
    if !returnsState { return output }
    let count = cell.cellStateSize?.items?.count ?? 1
    return .list([output] + [Structure](repeating: .none, count: count))
  }

  // MARK: States

  /// Forgets the states kept between batches.
  public func resetState() {
    for state in keptStates { state.store(.zeros(state.shape, .float32)) }
  }

  /// The states to begin with: those given, those kept, or zeros.
  func initialStates(_ given: Structure, _ batch: Int) throws(KerasError) -> Structure {
    if !given.isNone {
      let states = given.isNested ? given : .list([given])
      try checkCount(states.count)
      return states
    }
    if isStateful {
      if let expected = keptStates.first?.shape.first, expected != batch {
        throw .value(
          "If an RNN is stateful, the batch size of the input sequences must be the same as the "
            + "batch size of the initial state. \n- Expected batch size: \(expected)\n"
            + "- Received batch size: \(batch)")
      }
      // A compiled step sees them as they were when it was compiled.
      return keptNesting.packing(keptStates.map { .tensor(Node($0.value)) })
    }
    return try cell.firstState(batch)
  }

  /// Refuses more or fewer states than the cell has, as JAX's loop over time does.
  private func checkCount(_ count: Int) throws(KerasError) {
    guard let builtIn, count != builtIn.stateCount else { return }
    // A GRU looks at its first state alone.
    if builtIn is GRUCell, count > 0 { return }
    if count < builtIn.stateCount { throw .index("list index out of range") }
    throw .type(
      "scan body function carry input and carry output must have the same pytree structure, but "
        + "they differ:\n\nThe input carry states is a list of length \(count) but the corresponding "
        + "component of the carry output is a list of length \(builtIn.stateCount), so the lengths do "
        + "not match.\n\nRevise the function so that the carry output has the same pytree structure "
        + "as the carry input.")
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    guard let sequence = arguments.first.tensor, sequence.rank > 1 else { return .none }
    if sequence.shape[0] == ShapedType.unknown || sequence.shape[1] == ShapedType.unknown {
      // Stand-ins of the right shapes: a loop over an unknown time has no end.
      return try computeOutputShape(BuildShapes(.shape(sequence.shape))).structure {
        (shape) throws(KerasError) in Node.placeholder(shape)
      }
    }
    let initial = try initialStates(arguments["initial_state"] ?? .none, sequence.shape[0])
    let mask = arguments["mask"]?.leaves.first?.tensor
    let steps = sequence.shape[1]
    if steps == 0 { throw .index("index is out of bounds for axis 1 with size 0") }
    if let mask, mask.rank > 1, mask.shape[1] != steps, mask.shape[1] != ShapedType.unknown {
      throw .value("scan got values with different leading axis sizes: \(steps), \(mask.shape[1]).")
    }
    if demandsCuDNN {
      throw .value(
        "use_cudnn=True was specified, but cuDNN is not supported for this layer configuration with "
          + "this backend. Pass use_cudnn='auto' to fallback to a non-cuDNN implementation.")
    }
    let run: Run
    if let builtIn {
      run = try runBuiltIn(builtIn, sequence, initial, mask, arguments.training)
    } else {
      run = try runCell(sequence, initial, mask, arguments["training"])
    }
    // JAX's compiled steps do not hand the states back: only calls of the layer itself keep them.
    if Trace.current == nil {
      for (kept, state) in zip(keptStates, run.states.flatMap({ $0.tensors })) {
        try kept.assign(state)
      }
    }
    let output = try graph { () throws(GraphError) -> Node in
      if returnsSequences { return try Node.stack(run.outputs, axis: 1) }
      if let last = run.outputs.last { return last }
      return try Node.zeros([sequence.shape[0]])
    }
    if !returnsState { return .tensor(output) }
    return .tuple([.tensor(output)] + run.states)
  }

  // MARK: Configuration

  /// A recurrent layer says the sizes of its cell: taken for a cell itself, it fails only when it
  /// gets the single steps.
  public override var stateSize: ConfigValue? { cell.cellStateSize }

  public override func part(_ name: String) -> AnyObject? {
    super.part(name) ?? cell.part(name)
  }

  public override func innerLayer(_ name: String) -> Layer? { name == "cell" ? cell : nil }

  public override func property(_ name: String) -> ConfigValue? {
    switch name {
    case "single_state": return .bool((cell.cellStateSize?.items == nil))
    case "use_cudnn" where cell is LSTMCell || cell is GRUCell: return .string("auto")
    default: return super.property(name)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    var config = try super.getConfig().merging([
      ("return_sequences", .bool(returnsSequences)), ("return_state", .bool(returnsState)),
      ("go_backwards", .bool(goesBackwards)), ("stateful", .bool(isStateful)),
      ("unroll", .bool(unrolls)), ("zero_output_for_mask", .bool(zeroesMaskedOutputs)),
    ])
    if isGeneric {
      config["cell"] = try cell.serialized()
      return config
    }
    let inner = try cell.getConfig()
    for entry in inner.entries {
      switch entry.key {
      case "name", "trainable", "dtype", "unit_forget_bias": continue
      case "seed" where className == "SimpleRNN": continue
      default: config[entry.key] = entry.value
      }
      if entry.key == "bias_initializer", let flag = inner["unit_forget_bias"] {
        config["unit_forget_bias"] = flag
      }
      if entry.key == "bias_regularizer" {
        config["activity_regularizer"] = Layer.config(activityRegularizer)
      }
    }
    return config
  }
}
