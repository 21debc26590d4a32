import Autodiff
import Tensors

/// A model that is a plain stack of layers, each with one input and one output.
///
/// Once the input's shape is known the stack is also a hidden functional model, rebuilt by
/// every `add` and `pop`.
open class Sequential: Model {
  /// All layers, an input layer at the bottom included.
  public private(set) var stack: [Layer] = []
  public private(set) var functional: Functional?

  public override var locksState: Bool { false }
  open override var callSignature: CallSignature { Functional.signature }
  open override var hasNoCall: Bool { false }
  open override var overridesBuild: Bool { true }
  open override var sublayers: [Layer] { stack }
  open override var outputNames: [String]? { nil }

  /// The layers added, without the input layer.
  open override var layers: [Layer] {
    if let first = stack.first, first is InputLayer { return Array(stack.dropFirst()) }
    return stack
  }

  public override init(_ arguments: LayerArguments) throws(KerasError) {
    try super.init(arguments)
  }

  public convenience init(_ layers: [Layer] = [], name: String? = nil) throws(KerasError) {
    var values = Config()
    if let name { values["name"] = .string(name) }
    try self.init(LayerArguments("Sequential", values, parameters: []))
    try add(contentsOf: layers)
  }

  /// Adds the layers of a constructor's list and builds once.
  public func add(contentsOf layers: [Layer]) throws(KerasError) {
    if layers.isEmpty { return }
    for layer in layers { try add(layer, rebuild: false) }
    try rebuildIfPossible()
  }

  /// Puts a layer on top.
  public func add(_ layer: Layer, rebuild: Bool = true) throws(KerasError) {
    if stack.isEmpty, let shape = layer.inputShapeArgument {
      let values = Config([("shape", ConfigValue(shape: shape))])
      try add(try InputLayer(LayerArguments("InputLayer", values, parameters: [])))
    }
    if stack.contains(where: { $0.name == layer.name && $0 !== layer }) {
      throw .value(
        "All layers added to a Sequential model should have unique names. Name '\(layer.name)' is "
          + "already the name of a layer in this model. Update the `name` argument to pass a "
          + "unique name.")
    }
    if layer is InputLayer, let first = stack.first as? InputLayer {
      throw .value(
        "Sequential model '\(name)' has already been configured to use input shape "
          + "\(Shapes.text(first.batchShape)). You cannot add a different Input layer to it.")
    }
    stack.append(layer)
    if rebuild {
      try rebuildIfPossible()
    } else {
      built = false
      functional = nil
    }
  }

  /// Adds the input layer behind a symbolic tensor of `keras.Input`.
  public func add(_ input: Node, rebuild: Bool = true) throws(KerasError) {
    guard let layer = input.kerasHistory?.operation as? InputLayer else {
      throw Sequential.notALayer(.tensor(input))
    }
    try add(layer, rebuild: rebuild)
  }

  /// What is said of something that is not a layer.
  public static func notALayer(_ thing: Structure) -> KerasError {
    var text = thing.plainText
    var type = "<class 'keras.src.backend.common.keras_tensor.KerasTensor'>"
    if case .value(let value) = thing {
      text = value.displayText
      type = value.typeText
    } else if case .list = thing {
      type = "<class 'list'>"
    } else if thing.isNone {
      type = "<class 'NoneType'>"
    }
    return .value(
      "Only instances of `keras.Layer` can be added to a Sequential model. Received: \(text) (of "
        + "type \(type))")
  }

  /// Takes the top layer off.
  @discardableResult
  public func pop(rebuild: Bool = true) throws(KerasError) -> Layer {
    guard let layer = stack.popLast() else { throw .index("list index out of range") }
    built = false
    functional = nil
    if rebuild { try rebuildIfPossible() }
    return layer
  }

  /// Builds anew if the input's shape is known.
  public func rebuildIfPossible() throws(KerasError) {
    built = false
    functional = nil
    guard let first = stack.first, stack.count > 1 else {
      if stack.isEmpty { throw .index("list index out of range") }
      return
    }
    if let input = first as? InputLayer {
      try buildFromShapes(BuildShapes(.shape(input.batchShape)))
    } else if let model = first as? Functional, let shape = model.inputShape.shape {
      try buildFromShapes(BuildShapes(.shape(shape)))
    } else if let model = first as? Sequential, let shape = model.functional?.inputShape.shape {
      try buildFromShapes(BuildShapes(.shape(shape)))
    }
  }

  open override func build(_ shapes: BuildShapes) throws(KerasError) {
    guard let shape = shapes.first.shape else { return }
    if stack.isEmpty {
      throw .value(
        "Sequential model \(name) cannot be built because it has no layers. Call "
          + "`model.add(layer)`.")
    }
    if let input = stack[0] as? InputLayer {
      if input.batchShape != shape {
        throw .value(
          "Sequential model '\(name)' has already been configured to use input shape "
            + "\(Shapes.text(input.batchShape)). You cannot build it with input_shape "
            + Shapes.text(shape))
      }
    } else {
      let values = Config([
        ("batch_shape", ConfigValue(shape: shape)), ("dtype", .string(stack[0].dtypeName)),
      ])
      stack.insert(try InputLayer(LayerArguments("InputLayer", values, parameters: [])), at: 0)
    }
    guard let input = stack[0] as? InputLayer else { return }
    var x: Structure = .tensor(input.tensor)
    for layer in stack.dropFirst() {
      do {
        x = try layer(CallArguments([x]))
      } catch {
        // Without shape inference the stack stays a stack.
        if error.className == "NotImplementedError", error.foreign == nil { return }
        throw error
      }
    }
    functional = try Functional(inputs: .tensor(input.tensor), outputs: x)
  }

  open override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    if let functional { return try functional.call(arguments) }
    var inputs = arguments.first
    var mask = arguments["mask"] ?? .none
    for layer in layers {
      var inner = CallArguments([inputs])
      if layer.signature.has("mask") { inner["mask"] = mask }
      if layer.signature.has("training"), let training = arguments["training"],
        !training.isNone
      {
        inner["training"] = training
      }
      inputs = try layer(inner)
      mask = inputs.packing(
        inputs.leaves.map { $0.tensor?.mask.map { .tensor($0) } ?? Structure.none })
    }
    return inputs
  }

  open override func symbolicOutput(
    _ arguments: BoundArguments
  ) throws(KerasError) -> Structure? {
    if let functional { return try functional.symbolicOutput(arguments) }
    var inputs = arguments.first
    for layer in layers { inputs = try layer.spec(CallArguments([inputs])) }
    return inputs
  }

  open override var overridesOutputShape: Bool { true }

  open override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    if let functional { return try functional.computeOutputShape(shapes) }
    var current = shapes
    for layer in layers { current = BuildShapes(try layer.computeOutputShape(current)) }
    return current.first
  }

  open override var dtype: DType {
    if let input = stack.first as? InputLayer { return input.dtype }
    return super.dtype
  }

  /// The hidden functional model, or Keras's complaint that `what` is not known yet.
  public func requireFunctional(_ what: String) throws(KerasError) -> Functional {
    guard let functional else {
      if what == "input" || what == "output" {
        throw .attribute(
          "The layer \(name) has never been called and thus has no defined \(what).")
      }
      throw .attribute("Sequential model '\(name)' has no defined \(what) yet.")
    }
    return functional
  }

  open override func getConfig() throws(KerasError) -> Config {
    var config = try super.getConfig()
    var layers: [ConfigValue] = []
    for layer in stack { layers.append(try layer.serialized()) }
    config["layers"] = .list(layers)
    if functional != nil, let input = stack[0] as? InputLayer {
      config["build_input_shape"] = ConfigValue(shape: input.batchShape)
    }
    return config
  }
}
