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
          return constant(node)
        }
        return .dict(
          Config([
            ("class_name", .string("__keras_tensor__")),
            (
              "config",
              .dict(
                Config([
                  ("shape", ConfigValue(shape: node.shape)), ("dtype", .string(node.dtype.kerasName)),
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
      case .value(let value): return (try? Serialization.value(value)) ?? value
      }
    }
    func constant(_ node: Node) -> ConfigValue {
      guard let array = node.value else { return .none }
      if array.rank > 0 { return Serialization.arrayConfig("__numpy__", array) }
      let number = array.item().double
      if array.dtype == .bool { return .bool(number != 0) }
      return array.dtype.isFloating ? .float(number) : .int(Int(number))
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
    func written(_ operation: GraphOperation) throws(KerasError) -> Config {
      let options = (operation as? OperationLayer)?.written?.options ?? Config()
      return Config([
        ("module", .string((operation as? OperationLayer)?.moduleName ?? "keras.src.ops.numpy")),
        ("class_name", .string(operation.className)),
        (
          "config",
          .dict(
            Config([("name", .string(operation.name))]).merging(
              try Serialization.config(options).entries.map { ($0.key, $0.value) }))
        ),
        ("registered_name", .string(operation.className)),
      ])
    }
    var layerConfigs: [ConfigValue] = []
    for operation in operations {
      var config: Config
      if let layer = operation as? Layer {
        config = try layer.serialized().config ?? Config()
      } else {
        config = try written(operation)
      }
      config["name"] = .string(operation.name)
      var calls: [ConfigValue] = []
      for node in operation.inboundNodes where own.contains(ObjectIdentifier(node)) {
        if node.isInput { continue }
        let inputs = (operation as? OperationLayer)?.inputs(of: node)
        calls.append(
          .dict(
            Config([
              ("args", .list((inputs ?? node.arguments.positional).map(argument))),
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

extension Deserialization {
  /// A graph from its configuration: all layers first, then their calls as their inputs appear.
  public static func functional(_ config: Config) throws(KerasError) -> Functional {
    var made: [String: GraphOperation] = [:]
    var waiting: [(layer: GraphOperation, calls: [ConfigValue])] = []
    for item in config["layers"]?.items ?? [] {
      let layer: GraphOperation
      if let plain = try operation(item) { layer = plain } else { layer = try self.layer(item) }
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
        if object["class_name"]?.string != nil, object["config"] != nil {
          guard let known = try? Deserialization.value(value) else { return .value(value) }
          if case .foreign(let object) = known {
            if let node = object as? Node { return .tensor(node) }
            if let array = object as? NDArray { return .tensor(Node(array)) }
          }
          return .value(known)
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
        if !parts.contains(where: { !$0.tensors.isEmpty }) { return .value(value) }
        return .list(parts)
      default: return .value(value)
      }
    }
    while !waiting.isEmpty {
      var left: [(layer: GraphOperation, calls: [ConfigValue])] = []
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

  /// A plain operation from its written form; nil where it is a layer's.
  private static func operation(_ item: ConfigValue) throws(KerasError) -> OperationLayer? {
    guard let object = item.config, let className = object["class_name"]?.string,
      let module = object["module"]?.string,
      module.hasPrefix("keras.src.ops") || module.hasPrefix("keras.src.activations")
        || module.hasPrefix("keras.ops")
    else { return nil }
    var options = object["config"]?.config ?? Config()
    let name = object["name"]?.string ?? options["name"]?.string
    options["name"] = nil
    guard let compute = HostAdapters.operation(className, module, options) else {
      throw notLocated("class", className, object)
    }
    return try OperationLayer(
      className, name: name, written: OperationCall([], options), compute)
  }
}

extension OperationLayer {
  /// The inputs of a call as the program nested them, with the tensors of that call; nil where
  /// that is not known.
  fileprivate func inputs(of node: CallNode) -> [Structure]? {
    guard let written, !written.inputs.isEmpty else { return nil }
    let tensors = written.inputs.flatMap({ $0.tensors }).filter({ $0.isKerasTensor })
    guard tensors.count == node.inputTensors.count else { return nil }
    var next = 0
    func filled(_ structure: Structure) -> Structure {
      structure.packing(
        structure.leaves.map { leaf in
          guard leaf.tensor?.isKerasTensor ?? false else { return leaf }
          next += 1
          return .tensor(node.inputTensors[next - 1])
        })
    }
    return written.inputs.map(filled)
  }
}
