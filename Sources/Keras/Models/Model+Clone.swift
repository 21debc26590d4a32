import Autodiff
import Tensors

/// The arguments of `clone_model`.
public struct CloneOptions {
  /// What the clone begins with instead of new inputs.
  public var inputs: Structure?
  /// Makes the layer that stands for one of the model's.
  public var clone: ((Layer) throws(KerasError) -> GraphOperation)?
  /// Calls a layer of the clone.
  public var call: ((GraphOperation, CallArguments) throws(KerasError) -> Structure)?
  /// Whether models inside are cloned by the same functions.
  public var isRecursive = false

  public init() {}
}

extension Model {
  /// A model of the same configuration with new layers and new weights.
  public func cloned(_ options: CloneOptions = CloneOptions()) throws(KerasError) -> Model {
    if let sequential = self as? Sequential {
      if options.call != nil {
        throw .value(
          "`call_function` argument is not supported with Sequential models.  In a Sequential "
            + "model, layers aren't called at model-construction time (they're merely listed). Use "
            + "`call_function` with Functional models only. Received model of type "
            + "'\(className)', with call_function=<function>")
      }
      return try sequential.clonedStack(options)
    }
    if let functional = self as? Functional { return try functional.clonedGraph(options) }
    if options.clone != nil || options.inputs != nil {
      throw .value(
        "Arguments `clone_function` and `input_tensors` are only supported for Sequential models "
          + "or Functional models. Received model of type '\(className)', with "
          + "clone_function=None and input_tensors=None")
    }
    guard let model = try Deserialization.layer(serialized()) as? Model else {
      throw .value("\(className) cannot be cloned.")
    }
    return model
  }

  /// A new layer of one's configuration, same name.
  static func clone(_ layer: Layer, _ options: CloneOptions) throws(KerasError) -> GraphOperation {
    if options.isRecursive, let model = layer as? Model { return try model.cloned(options) }
    if let clone = options.clone { return try clone(layer) }
    if let model = layer as? Model, layer is Sequential || layer is Functional {
      return try model.cloned()
    }
    if let custom = try HostAdapters.layer(layer.className, layer.registeredName, layer.config()) {
      return custom
    }
    if LayerCatalogue.shared[layer.className] == nil,
      let native = try HostAdapters.native(layer.className, layer.config())
    {
      return native
    }
    return try LayerCatalogue.make(
      layer.className, Deserialization.normalized(try layer.config()))
  }

  /// The configuration, what it is of, and how it was built and compiled, as JSON.
  public func toJSON() throws(KerasError) -> String { try serialized().json }

  /// The same for a file, where layers that belong to several parts are one.
  func serializedForFile() throws(KerasError) -> ConfigValue {
    try Serialization.counted { () throws(KerasError) in try serialized() }
  }

  /// How the model was compiled, as `get_compile_config` gives it.
  public func compileConfig() throws(KerasError) -> ConfigValue {
    if let delegate, delegate.overridesCompileConfig { return try delegate.compileConfig(self) }
    return .dict(try ownCompileConfig())
  }

  /// The same without the host language's own way.
  public func ownCompileConfig() throws(KerasError) -> Config {
    guard let compiled else { return Config() }
    var shown = compiled.arguments
    // An optimizer goes by what it is, whatever the program called it.
    if shown["optimizer"]?.string != nil, let optimizer = compiled.optimizer?.inner {
      shown["optimizer"] = .foreign(optimizer)
    }
    return try Serialization.config(shown)
  }
}

extension Sequential {
  func clonedStack(_ options: CloneOptions) throws(KerasError) -> Sequential {
    let copy = try Sequential([], name: name)
    var made: [Layer] = []
    for layer in layers {
      if let clone = try Model.clone(layer, options) as? Layer { made.append(clone) }
    }
    if let inputs = options.inputs {
      guard let input = inputs.tensors.first, inputs.tensors.count == 1 else {
        throw .value("Argument `input_tensors` must contain a single tensor.")
      }
      if !input.isKerasTensor {
        throw .value(
          "Argument `input_tensors` must be a KerasTensor. Received invalid value: "
            + "input_tensors=\(inputs.plainText)")
      }
      var values = Config([
        ("batch_shape", ConfigValue(shape: input.shape)), ("dtype", .string(input.dtype.name)),
      ])
      if let first = stack.first as? InputLayer { values["name"] = .string(first.name) }
      made.insert(try InputLayer(LayerArguments("InputLayer", values)), at: 0)
    } else if let first = stack.first as? InputLayer {
      made.insert(
        try InputLayer(LayerArguments("InputLayer", try first.getConfig())), at: 0)
    }
    try copy.add(contentsOf: made)
    if compiled != nil { try copy.compile(from: ownCompileConfig()) }
    return copy
  }
}

extension Functional {
  func clonedGraph(_ options: CloneOptions) throws(KerasError) -> Functional {
    var copies: [ObjectIdentifier: GraphOperation] = [:]
    var newInputs: [Structure] = []
    if let given = options.inputs {
      newInputs = given.leaves
      if newInputs.contains(where: { !($0.tensor?.isKerasTensor ?? false) }) {
        throw .value(
          "All entries in `input_tensors` must be KerasTensors. Received invalid values: "
            + "inputs_tensors=\(given.plainText)")
      }
      if newInputs.count != inputs.count {
        throw .value(
          "`input_tensors` must have the same structure as model.input\nReference structure: "
            + "\(inputStructure.plainText)\nReceived structure: \(given.plainText)")
      }
    } else {
      for input in inputs {
        guard let layer = input.kerasHistory?.operation as? InputLayer else { continue }
        // The copy is named after the tensor, not after the layer.
        var values = try layer.getConfig()
        values["name"] = ConfigValue(optional: input.name)
        let copy = try InputLayer(LayerArguments("InputLayer", values))
        copies[ObjectIdentifier(layer)] = copy
        newInputs.append(.tensor(copy.tensor))
      }
    }
    let outputs = try runGraph(newInputs) { (operation, arguments) throws(KerasError) in
      let copy: GraphOperation
      if let known = copies[ObjectIdentifier(operation)] {
        copy = known
      } else if let layer = operation as? Layer {
        copy = try Model.clone(layer, options)
        copies[ObjectIdentifier(layer)] = copy
      } else {
        copy = operation
      }
      if let call = options.call { return try call(copy, arguments) }
      return try copy(arguments)
    }
    let copy = try Functional(
      inputs: inputStructure.packing(newInputs), outputs: outputs, name: name)
    if compiled != nil { try copy.compile(from: ownCompileConfig()) }
    return copy
  }
}
