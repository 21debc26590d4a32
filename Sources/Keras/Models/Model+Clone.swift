import Autodiff

extension Model {
  /// A model of the same configuration with new layers and new weights.
  public func cloned() throws(KerasError) -> Model {
    if let sequential = self as? Sequential { return try sequential.clonedStack() }
    if let functional = self as? Functional { return try functional.clonedGraph() }
    throw .value(
      "Expected `model` argument to be a `Sequential` or `Functional` model. Received: "
        + "model=\(description)")
  }

  /// A new layer of one's configuration, same name.
  static func clone(_ layer: Layer) throws(KerasError) -> Layer {
    if let model = layer as? Model { return try model.cloned() }
    if let custom = try HostAdapters.layer(layer.className, layer.registeredName, layer.config()) {
      return custom
    }
    return try LayerCatalogue.make(
      layer.className, Deserialization.normalized(try layer.config()))
  }

  /// The configuration, what it is of, and how it was built and compiled, as JSON.
  public func toJSON() throws(KerasError) -> String {
    var object = try serialized().config ?? Config()
    if object["build_config"] == nil { object["build_config"] = ConfigValue.none }
    if let compiled {
      object["compile_config"] = .dict(Model.serializable(compiled.arguments))
    } else {
      object["compile_config"] = .dict(Config())
    }
    return ConfigValue.dict(object).json
  }

  private static func serializable(_ config: Config) -> Config {
    var result = Config()
    for entry in config.entries {
      var value = entry.value
      if case .foreign(let object) = value {
        if let optimizer = object as? Optimizer {
          do {
            value = .object(
              module: "keras.optimizers", className: optimizer.className,
              config: try optimizer.getConfig())
          } catch {
            value = .none
          }
        } else if let loss = object as? Loss {
          do {
            value = .object(
              module: "keras.losses", className: loss.className, config: try loss.getConfig())
          } catch {
            value = .none
          }
        }
      }
      result[entry.key] = value
    }
    return result
  }
}

extension Sequential {
  func clonedStack() throws(KerasError) -> Sequential {
    let copy = try Sequential([], name: name)
    var layers: [Layer] = []
    for layer in stack { layers.append(try Model.clone(layer)) }
    try copy.add(contentsOf: layers)
    return copy
  }
}

extension Functional {
  func clonedGraph() throws(KerasError) -> Functional {
    var copies: [ObjectIdentifier: Layer] = [:]
    var newInputs: [Structure] = []
    for input in inputs {
      guard let layer = input.kerasHistory?.operation as? InputLayer else { continue }
      // The copy is named after the tensor, not after the layer.
      var options = try layer.getConfig()
      options["name"] = ConfigValue(optional: input.name)
      let copy = try InputLayer(LayerArguments("InputLayer", options))
      copies[ObjectIdentifier(layer)] = copy
      newInputs.append(.tensor(copy.tensor))
    }
    let outputs = try runGraph(newInputs) { (operation, arguments) throws(KerasError) in
      guard let layer = operation as? Layer else { return try operation(arguments) }
      if let known = copies[ObjectIdentifier(layer)] { return try known(arguments) }
      let copy = try Model.clone(layer)
      copies[ObjectIdentifier(layer)] = copy
      return try copy(arguments)
    }
    return try Functional(inputs: inputStructure.packing(newInputs), outputs: outputs, name: name)
  }
}
