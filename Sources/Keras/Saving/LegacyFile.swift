import Host
import Tensors

/// Models in old `.h5` files: the configuration and the compilation as texts of one HDF5 file, beside
/// the weights of each layer and of the optimizer.
public enum LegacyFile {
  private static let optimizerGroup = "optimizer_weights"

  // MARK: Writing

  public static func save(
    _ model: Model, _ path: String, includesOptimizer: Bool = true, version: String
  ) throws(KerasError) {
    var file = ArrayFile()
    let config = Config([
      ("class_name", .string(model.writtenClass)),
      ("config", .dict(old(try Serialization.config(model.config())))),
    ])
    file.attributes.append(.init("", "keras_version", [version]))
    file.attributes.append(.init("", "backend", ["jax"]))
    file.attributes.append(.init("", "model_config", [ConfigValue.dict(config).json]))
    if includesOptimizer, let compiled = model.compiled, let optimizer = compiled.optimizer {
      var training = compiled.arguments
      training["optimizer"] = nil
      training = try plain(.dict(training)).config ?? training
      training["optimizer_config"] = .dict(
        Config([
          ("class_name", .string(optimizer.className)),
          ("config", .dict(try Serialization.config(try optimizer.getConfig()))),
        ]))
      file.attributes.append(.init("", "training_config", [ConfigValue.dict(training).json]))
    }
    LegacyWeights.write(model, version: version, into: &file)
    if includesOptimizer, let optimizer = model.compiled?.optimizer {
      LegacyWeights.write(optimizer.variables, optimizerGroup, into: &file)
    }
    let bytes: [UInt8]
    do throws(HostError) {
      let folder = Host.folder(of: path)
      if !folder.isEmpty { try Host.current.makeDirectories(folder) }
      bytes = try Host.current.encodeHDF5(file)
    } catch {
      throw KerasError(error, path: path)
    }
    try WeightsFile.write(bytes, path)
  }

  /// Layers without the module and the shapes that newer files say.
  private static func old(_ config: Config) -> Config {
    guard let layers = config["layers"]?.items else { return config }
    var result = config
    result["layers"] = .list(
      layers.map { layer in
        guard var object = layer.config else { return layer }
        for name in ["module", "registered_name", "build_config", "compile_config"] {
          object[name] = nil
        }
        if let inner = object["config"]?.config { object["config"] = .dict(old(inner)) }
        return .dict(object)
      })
    return result
  }

  /// Losses and metrics as class and configuration; names stay names.
  private static func plain(_ value: ConfigValue) throws(KerasError) -> ConfigValue {
    switch value {
    case .list(let items), .tuple(let items):
      var result: [ConfigValue] = []
      for item in items { result.append(try plain(item)) }
      return .list(result)
    case .dict(let config):
      var result = Config()
      for entry in config.entries {
        result.entries.append(Config.Entry(key: entry.key, value: try plain(entry.value)))
      }
      return .dict(result)
    case .foreign(let object):
      let written = try Serialization.written(object)
      guard let form = written.config, let name = form["class_name"] else { return written }
      if name.string == "function" { return form["config"] ?? .none }
      return .dict(Config([("class_name", name), ("config", form["config"] ?? .none)]))
    default: return value
    }
  }

  // MARK: Reading

  public static func load(_ path: String, compile: Bool = true) throws(KerasError) -> Model {
    let file = try WeightsFile.arrays(try WeightsFile.read(path), path)
    func text(_ name: String) -> String? {
      for item in file.attributes where item.path.isEmpty && item.name == name {
        return item.texts.first
      }
      return nil
    }
    guard let config = text("model_config") else {
      throw .value("No model config found in the file at \(path).")
    }
    let written = modern(try ConfigValue(json: config))
    let layer = try Serialization.sharing { () throws(KerasError) in
      try Deserialization.layer(written)
    }
    guard let model = layer as? Model else {
      throw .value("The file \(path) holds a \(layer.className), not a model.")
    }
    try LegacyWeights(file).load(into: model, skipsMismatch: false)
    if !compile { return model }
    guard let training = text("training_config") else {
      HostAdapters.log(
        "No training configuration found in the save file, so the model was *not* compiled. "
          + "Compile it manually.")
      return model
    }
    try self.compile(model, try ConfigValue(json: training).config ?? Config())
    guard let optimizer = model.compiled?.optimizer, file.groups.contains(optimizerGroup) else {
      return model
    }
    // Keras builds it for the weights that the model itself owns, without those of its layers:
    // its steps and its rate come back, its slots do not, and training needs `compile` again.
    try optimizer.build(model.ownTrainableWeights)
    let values = try LegacyWeights(file).arrays(in: optimizerGroup)
    for (weight, value) in zip(optimizer.variables, values) {
      if weight.shape != value.shape {
        HostAdapters.log(
          "Error in loading the saved optimizer state. As a result, your model is starting with a "
            + "freshly initialized optimizer.")
        break
      }
      try weight.load(value)
    }
    return model
  }

  /// Modules for layers that name none.
  private static func modern(_ value: ConfigValue) -> ConfigValue {
    guard var object = value.config, let name = object["class_name"]?.string else { return value }
    if object["module"] == nil {
      let isModel = ["Sequential", "Functional", "Model"].contains(name)
      object["module"] = .string(isModel ? "keras" : "keras.layers")
      object["registered_name"] = .string(name)
      if let shape = object["config"]?.config?["batch_input_shape"], name == "InputLayer",
        var inner = object["config"]?.config
      {
        inner["batch_input_shape"] = nil
        inner["batch_shape"] = shape
        object["config"] = .dict(inner)
      }
    }
    if var inner = object["config"]?.config, let layers = inner["layers"]?.items {
      inner["layers"] = .list(layers.map { modern($0) })
      object["config"] = .dict(inner)
    }
    return .dict(object)
  }

  private static func compile(_ model: Model, _ training: Config) throws(KerasError) {
    let optimizer = training["optimizer_config"]?.config ?? Config()
    let inner = try Deserialization.normalized(optimizer["config"]?.config ?? Config())
    let name = optimizer["class_name"]?.string ?? ""
    let made: AnyObject?
    if let known = try HostAdapters.made(name, name, inner) {
      made = known
    } else {
      made = try Optimizers.make(name, inner)
    }
    guard let made else {
      throw Deserialization.notLocated("class", name, optimizer)
    }
    try model.compile(
      optimizer: .foreign(made),
      loss: try nested(training["loss"] ?? .none, isLoss: true),
      lossWeights: training["loss_weights"] ?? .none,
      metrics: try nested(training["metrics"] ?? .none, isLoss: false),
      weightedMetrics: try nested(training["weighted_metrics"] ?? .none, isLoss: false))
    HostAdapters.log(
      "Compiled the loaded model, but the compiled metrics have yet to be built. "
        + "`model.compile_metrics` will be empty until you train or evaluate the model.")
  }

  private static func nested(
    _ value: ConfigValue, isLoss: Bool
  ) throws(KerasError) -> ConfigValue {
    switch value {
    case .list(let items), .tuple(let items):
      var result: [ConfigValue] = []
      for item in items { result.append(try nested(item, isLoss: isLoss)) }
      return .list(result)
    case .dict(let config):
      guard let name = config["class_name"]?.string else {
        var result = Config()
        for entry in config.entries {
          let value = try nested(entry.value, isLoss: isLoss)
          result.entries.append(Config.Entry(key: entry.key, value: value))
        }
        return .dict(result)
      }
      let inner = config["config"]?.config ?? Config()
      if let known = try HostAdapters.made(name, name, inner) { return .foreign(known) }
      let made: AnyObject? = isLoss ? try Losses.make(name, inner) : try Metrics.make(name, inner)
      return made.map { .foreign($0) } ?? value
    case .string(let name):
      if isLoss {
        // Keras cannot find its own short names again here.
        if shortNames.contains(name) {
          throw .value(
            "Could not deserialize 'keras.metrics.\(name)' because it is not a KerasSaveable "
              + "subclass")
        }
        return HostAdapters.registered(name).map { .foreign($0) } ?? value
      }
      if ["accuracy", "acc", "crossentropy", "ce"].contains(name) { return value }
      if let known = HostAdapters.registered(name) { return .foreign(known) }
      return .foreign(try Metrics.get(value))
    default: return value
    }
  }

  private static let shortNames = [
    "mse", "MSE", "mae", "MAE", "mape", "MAPE", "msle", "MSLE", "bce", "BCE", "kld", "KLD",
  ]
}
