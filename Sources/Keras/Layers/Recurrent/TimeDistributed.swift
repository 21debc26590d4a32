import Autodiff
import Tensors

/// A layer applied to every time step by itself: [batch, time, …] → [batch, time, …].
public final class TimeDistributed: Layer {
  public let layer: Layer

  public override var overridesBuild: Bool { true }
  public override var overridesOutputShape: Bool { true }
  public override var callSignature: CallSignature { .inputsTrainingMask }

  public override init(_ a: LayerArguments) throws(KerasError) {
    guard let inner = try Bidirectional.layer(a["layer"] ?? .none) else {
      throw .value(
        "Please initialize `TimeDistributed` layer with a `keras.layers.Layer` instance. Received: "
          + (a["layer"] ?? .none).displayText)
    }
    layer = inner
    try super.init(a)
    track(inner)
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

  public override func innerLayer(_ name: String) -> Layer? { name == "layer" ? layer : nil }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let inner = try innerShape(shapes.input)
    if !layer.built { try layer.buildFromShapes(BuildShapes(.shape(inner))) }
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
    if batch == ShapedType.unknown || steps == ShapedType.unknown {
      let shape = try computeOutputShape(BuildShapes(.shape(x.shape))).shape ?? []
      return .tensor(Node.placeholder(shape))
    }
    // All steps of all samples as one batch.
    let flat = try graph { () throws(GraphError) in
      try x.reshape([batch * steps] + x.shape.dropFirst(2))
    }
    var inner = CallArguments([.tensor(flat)])
    if layer.signature.has("training"), let training = arguments["training"], !training.isNone {
      inner["training"] = training
    }
    guard let y = try layer(inner).tensor else { return .none }
    return .tensor(
      try graph { () throws(GraphError) in
        try y.reshape([batch, steps] + y.shape.dropFirst())
      })
  }

  public override var parameterFormula: String { layer.parameterFormula }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("layer", try layer.serialized())])
  }
}
