import Autodiff
import Tensors

/// A layer applied to every time step by itself: [batch, time, …] → [batch, time, …].
public final class TimeDistributed: WrapperLayer {
  public override var overridesOutputShape: Bool { true }
  public override var callSignature: CallSignature { .inputsTrainingMask }

  public override init(_ a: LayerArguments) throws(KerasError) {
    try super.init(a)
    supportsMasking = true
  }

  private func innerShape(_ shape: [Int]) throws(KerasError) -> [Int] {
    if shape.count < 3 {
      throw .value(
        "`TimeDistributed` Layer should be passed an `input_shape` with at least 3 dimensions, "
          + "received: \(Shapes.text(shape))")
    }
    return [shape[0]] + shape.dropFirst(2)
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    try super.build(BuildShapes(.shape(try innerShape(shapes.input))))
  }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    let input = shapes.input
    let inner = BuildShapes(.shape(try innerShape(input)))
    let output: [Int]
    if layer.hasOutputShape {
      output = try layer.outputShapes(inner).shape ?? []
    } else {
      var bound = BoundArguments()
      bound.entries = [
        BoundArguments.Entry(
          name: "inputs", value: .tensor(KerasTensor.make(inner.input, .float32)), isGiven: true)
      ]
      output = try layer.computeOutputSpec(bound).tensor?.shape ?? []
    }
    return .shape([output[0], input[1]] + output.dropFirst())
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    guard let x = arguments.first.tensor else { return .none }
    let (batch, steps) = (x.shape[0], x.shape[1])
    if let mask = arguments.mask { try check(mask.shape, x.shape) }
    if batch == ShapedType.unknown || steps == ShapedType.unknown {
      let shape = try computeOutputShape(BuildShapes(.shape(x.shape))).shape ?? []
      return .tensor(Node.placeholder(shape))
    }
    let mask = layer.signature.has("mask") ? arguments.mask : nil
    if mask == nil, isIndifferent {
      // Each sample by itself: all steps of all samples can be one batch.
      let flat = try graph { () throws(GraphError) in
        try x.reshape([batch * steps] + x.shape.dropFirst(2))
      }
      let y = try applied(flat, nil, arguments["training"])
      return .tensor(
        try graph { () throws(GraphError) in
          try y.reshape([batch, steps] + y.shape.dropFirst())
        })
    }
    var outputs: [Node] = []
    for t in 0..<steps {
      let (step, kept) = try graph { () throws(GraphError) in
        (try x.element(axis: 1, t), try mask?.element(axis: 1, t))
      }
      outputs.append(try applied(step, kept, arguments["training"]))
    }
    return .tensor(try graph { () throws(GraphError) in try Node.stack(outputs, axis: 1) })
  }

  /// The inner layer's own computation, without what surrounds a call.
  private func applied(
    _ x: Node, _ mask: Node?, _ training: Structure?
  ) throws(KerasError) -> Node {
    var inner = CallArguments([.tensor(x)])
    if layer.signature.has("training"), let training { inner["training"] = training }
    if let mask { inner["mask"] = .tensor(mask) }
    guard let y = try layer.performCall(layer.signature.bind(inner)).tensor else {
      throw .value("`TimeDistributed` expects its layer to give one tensor.")
    }
    return y
  }

  /// Whether the layer treats each sample without regard to others and to calls before: nothing
  /// random, no statistics, nothing written by the program.
  private var isIndifferent: Bool {
    let all = [layer] + layer.flattenedLayers()
    return !all.contains {
      $0.delegate != nil || !$0.seedGenerators.isEmpty || !$0.ownNonTrainableWeights.isEmpty
    }
  }

  private func check(_ mask: [Int], _ input: [Int]) throws(KerasError) {
    if mask.count < 2 {
      throw .value(
        "The `mask` passed to the `TimeDistributed` layer must be at least 2D (e.g., "
          + "`(batch_size, timesteps)`), but it has \(mask.count) dimension(s) with shape "
          + "\(Shapes.text(mask)).")
    }
    func differ(_ i: Int) -> Bool {
      mask[i] != input[i] && mask[i] != ShapedType.unknown && input[i] != ShapedType.unknown
    }
    if differ(0) || differ(1) {
      throw .value(
        "The `mask` passed to the `TimeDistributed` layer has a shape \(Shapes.text(mask)) that is "
          + "incompatible with the input shape \(Shapes.text(input)). The first two dimensions of "
          + "the mask (batch size and timesteps) must match the input's first two dimensions. "
          + "Expected mask shape prefix: (\(input[0]), \(input[1])).")
    }
  }
}
