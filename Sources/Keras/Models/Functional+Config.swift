import Autodiff
import Tensors

extension Functional {
  /// The graph written down: layers with their calls, inputs and outputs by layer, call and place.
  func functionalConfig() throws(KerasError) -> Config {
    let own = Set(nodesByDepth.joined().map { ObjectIdentifier($0) })
    // Only this model's calls are kept, numbered anew; nested models start with their own.
    func index(_ operation: GraphOperation, _ nodeIndex: Int) -> Int {
      var kept = 0
      for node in operation.inboundNodes.prefix(nodeIndex)
      where own.contains(ObjectIdentifier(node)) {
        kept += 1
      }
      return kept
    }
    func reference(_ node: Node) -> ConfigValue {
      guard let history = node.kerasHistory, let operation = history.operation else {
        return .none
      }
      let base = operation is Functional ? 1 : 0
      return .list([
        .string(operation.name), .int(base + index(operation, history.nodeIndex)),
        .int(history.tensorIndex),
      ])
    }
    func argument(_ structure: Structure) -> ConfigValue {
      switch structure {
      case .none: return .none
      case .tensor(let node):
        guard let history = node.kerasHistory, let operation = history.operation else {
          return .none
        }
        return .dict(
          Config([
            ("class_name", .string("__keras_tensor__")),
            (
              "config",
              .dict(
                Config([
                  ("shape", ConfigValue(shape: node.shape)), ("dtype", .string(node.dtype.name)),
                  (
                    "keras_history",
                    .list([
                      .string(operation.name), .int(index(operation, history.nodeIndex)),
                      .int(history.tensorIndex),
                    ])
                  ),
                ]))
            ),
          ]))
      case .list(let items): return .list(items.map(argument))
      case .tuple(let items): return .tuple(items.map(argument))
      case .dict(let fields): return .dict(Config(fields.map { ($0.key, argument($0.value)) }))
      case .value(let value): return value
      }
    }
    func mapped(_ structure: Structure) -> ConfigValue {
      switch structure {
      case .tensor(let node): return reference(node)
      case .list(let items): return .list(items.map(mapped))
      case .tuple(let items): return .tuple(items.map(mapped))
      case .dict(let fields): return .dict(Config(fields.map { ($0.key, mapped($0.value)) }))
      case .none, .value: return .none
      }
    }
    var layerConfigs: [ConfigValue] = []
    for operation in operations {
      guard let layer = operation as? Layer else {
        throw .notImplemented(
          "The operation '\(operation.name)' of class \(operation.className) has no configuration.")
      }
      var config = try layer.serialized().config ?? Config()
      config["name"] = .string(operation.name)
      var calls: [ConfigValue] = []
      for node in operation.inboundNodes where own.contains(ObjectIdentifier(node)) {
        if node.isInput { continue }
        calls.append(
          .dict(
            Config([
              ("args", .list(node.arguments.positional.map(argument))),
              (
                "kwargs",
                .dict(Config(node.arguments.keywords.map { ($0.key, argument($0.value)) }))
              ),
            ])))
      }
      config["inbound_nodes"] = .list(calls)
      layerConfigs.append(.dict(config))
    }
    return Config([
      ("name", .string(name)), ("trainable", .bool(trainable)), ("layers", .list(layerConfigs)),
      ("input_layers", mapped(inputStructure)), ("output_layers", mapped(outputStructure)),
    ])
  }
}

/// Makes layers and models from their written form.
public enum Deserialization {
  /// A layer from `{class_name, config, registered_name, build_config}`.
  public static func layer(_ value: ConfigValue) throws(KerasError) -> Layer {
    guard let object = value.config, let className = object["class_name"]?.string else {
      throw .value("Could not interpret layer configuration: \(value.pythonText)")
    }
    let config = object["config"]?.config ?? Config()
    let made: Layer
    switch className {
    case "Sequential": made = try sequential(config)
    case "Functional": made = try functional(config)
    default:
      let registered = object["registered_name"]?.string
      if let custom = try HostAdapters.layer(className, registered, config) {
        made = custom
      } else if LayerCatalogue.shared[className] != nil {
        made = try LayerCatalogue.make(className, normalized(config))
      } else {
        throw .type(
          "Could not locate class '\(className)'. Make sure custom classes and functions are "
            + "decorated with `@keras.saving.register_keras_serializable()`. If they are already "
            + "decorated, make sure they are all imported so that the decorator is run before "
            + "trying to load them. \n\nFull object config: \(value.pythonText)")
      }
    }
    if !made.built, let shape = object["build_config"]?.config?["input_shape"], !shape.isNone,
      made.hasBuild
    {
      try made.buildFromShapes(BuildShapes(ShapeTree(shape)))
    }
    return made
  }

  /// A configuration whose options the constructors take as they are.
  static func normalized(_ config: Config) -> Config {
    var config = config
    for key in ["quantization_config", "rms_scaling"] { config[key] = nil }
    return config
  }

  /// A stack from its configuration.
  public static func sequential(_ config: Config) throws(KerasError) -> Sequential {
    let model = try Sequential([], name: config["name"]?.string)
    for item in config["layers"]?.items ?? [] {
      try model.add(try layer(item), rebuild: false)
    }
    if !model.stack.isEmpty, model.functional == nil,
      let shape = config["build_input_shape"]?.shape
    {
      try model.buildFromShapes(BuildShapes(.shape(shape)))
    }
    return model
  }

  /// A graph from its configuration: all layers first, then their calls as their inputs appear.
  public static func functional(_ config: Config) throws(KerasError) -> Functional {
    var made: [String: Layer] = [:]
    var waiting: [(layer: Layer, calls: [ConfigValue])] = []
    for item in config["layers"]?.items ?? [] {
      let layer = try layer(item)
      let label = item.config?["name"]?.string ?? layer.name
      made[label] = layer
      let calls = item.config?["inbound_nodes"]?.items ?? []
      if !calls.isEmpty { waiting.append((layer, calls)) }
    }
    func tensor(_ reference: [ConfigValue]) -> Node? {
      guard reference.count >= 3, let name = reference[0].string, let layer = made[name],
        let nodeIndex = reference[1].int, let place = reference[2].int
      else { return nil }
      let calls = layer.inboundNodes
      // A nested model's own first call is not recorded here.
      let i = layer is Functional ? max(0, nodeIndex - 1) : nodeIndex
      return i < calls.count && place < calls[i].outputs.count ? calls[i].outputs[place] : nil
    }
    func argument(_ value: ConfigValue) -> Structure? {
      switch value {
      case .none: return Structure.none
      case .dict(let object):
        if object["class_name"]?.string == "__keras_tensor__" {
          guard let history = object["config"]?.config?["keras_history"]?.items,
            history.count >= 3, let layer = history[0].string.flatMap({ made[$0] }),
            let nodeIndex = history[1].int, let place = history[2].int,
            nodeIndex < layer.inboundNodes.count
          else { return nil }
          return .tensor(layer.inboundNodes[nodeIndex].outputs[place])
        }
        var fields: [Structure.Field] = []
        for entry in object.entries {
          guard let value = argument(entry.value) else { return nil }
          fields.append(Structure.Field(entry.key, value))
        }
        return .dict(fields)
      case .list(let items), .tuple(let items):
        var parts: [Structure] = []
        for item in items {
          guard let part = argument(item) else { return nil }
          parts.append(part)
        }
        if !parts.contains(where: { $0.tensor != nil }) { return .value(value) }
        return .list(parts)
      default: return .value(value)
      }
    }
    while !waiting.isEmpty {
      var left: [(layer: Layer, calls: [ConfigValue])] = []
      var isStuck = true
      for (layer, calls) in waiting {
        var done = 0
        for call in calls {
          var arguments = CallArguments([])
          var isReady = true
          for item in call.config?["args"]?.items ?? [] {
            guard let value = argument(item) else {
              isReady = false
              break
            }
            arguments.positional.append(value)
          }
          for entry in call.config?["kwargs"]?.config?.entries ?? [] where isReady {
            guard let value = argument(entry.value) else {
              isReady = false
              break
            }
            arguments.keywords.append(Structure.Field(entry.key, value))
          }
          if !isReady { break }
          _ = try layer(arguments)
          done += 1
          isStuck = false
        }
        if done < calls.count { left.append((layer, Array(calls.dropFirst(done)))) }
      }
      if isStuck {
        throw .value("Invalid Functional model configuration. Missing node.")
      }
      waiting = left
    }
    func structure(_ value: ConfigValue) throws(KerasError) -> Structure {
      if let items = value.items {
        if items.count == 3, items[0].string != nil, items[1].int != nil {
          guard let node = tensor(items) else {
            throw .value("Invalid Functional model configuration. Missing node.")
          }
          return .tensor(node)
        }
        var parts: [Structure] = []
        for item in items { parts.append(try structure(item)) }
        if case .tuple = value { return .tuple(parts) }
        return .list(parts)
      }
      var fields: [Structure.Field] = []
      for entry in value.config?.entries ?? [] {
        fields.append(Structure.Field(entry.key, try structure(entry.value)))
      }
      return .dict(fields)
    }
    return try Functional(
      inputs: try structure(config["input_layers"] ?? .none),
      outputs: try structure(config["output_layers"] ?? .none), name: config["name"]?.string)
  }
}
