import Autodiff
import Tensors

/// Makes objects of their written forms.
public enum Deserialization {
  // MARK: Safety

  /// Whether code in files is refused, where somebody has said so; else it is.
  nonisolated(unsafe) public static var isSafe: Bool?

  /// Runs `body` with code in files allowed or refused, unless that was said before.
  public static func safely<T>(
    _ isSafe: Bool, _ body: () throws(KerasError) -> T
  ) throws(KerasError) -> T {
    let outer = self.isSafe
    self.isSafe = outer ?? isSafe
    defer { self.isSafe = outer }
    return try body()
  }

  // MARK: Any object

  /// A value whose written forms have become objects.
  public static func value(_ value: ConfigValue) throws(KerasError) -> ConfigValue {
    switch value {
    case .list(let items), .tuple(let items):
      var result: [ConfigValue] = []
      for item in items { result.append(try self.value(item)) }
      return .list(result)
    case .string(let name):
      return HostAdapters.registered(name).map { .foreign($0) } ?? value
    case .dict(let config):
      guard let className = config["class_name"]?.string, config["config"] != nil else {
        var result = Config()
        for entry in config.entries {
          result.entries.append(Config.Entry(key: entry.key, value: try self.value(entry.value)))
        }
        return .dict(result)
      }
      return try object(className, config)
    default: return value
    }
  }

  private static func object(_ className: String, _ config: Config) throws(KerasError)
    -> ConfigValue
  {
    let inner = config["config"]?.config ?? Config()
    switch className {
    case "__tensor__", "__numpy__":
      let array = try Serialization.array(inner)
      return .foreign(className == "__tensor__" ? Node(array) : array)
    case "__keras_tensor__":
      return .foreign(
        KerasTensor.make(
          inner["shape"]?.shape ?? [], DType(named: inner["dtype"]?.string ?? "") ?? .float32))
    case "__slice__", "__ellipsis__", "__bytes__":
      // Only the host language has such values.
      return .dict(config)
    case "__lambda__":
      if !(isSafe ?? true), let made = try HostAdapters.lambdaFunction(inner) {
        return .foreign(made)
      }
      throw .value(
        "Requested the deserialization of a Python lambda. This carries a potential risk of "
          + "arbitrary code execution and thus it is disallowed by default. If you trust the "
          + "source of the artifact, you can override this error by passing `safe_mode=False` to "
          + "the loading function, or calling `keras.config.enable_unsafe_deserialization().")
    case "function":
      let name = config["config"]?.string ?? ""
      if let known = HostAdapters.registered(name) { return .foreign(known) }
      if let known = HostAdapters.builtIn(name, config["module"]?.string) {
        return .foreign(known)
      }
      throw notLocated("function", name, config)
    default: break
    }
    if let known = try HostAdapters.made(
      className, config["registered_name"]?.string, inner)
    {
      if let layer = known as? Layer { try finish(layer, config) }
      return .foreign(known)
    }
    let module = config["module"]?.string ?? ""
    var made: AnyObject?
    switch module {
    case "keras.optimizers": made = try Optimizers.make(className, inner)
    case "keras.losses": made = try Losses.make(className, inner)
    case "keras.metrics": made = try Metrics.make(className, inner)
    case "keras.initializers": made = try Initializers.make(className, inner)
    case "keras.regularizers": made = try Regularizers.make(className, inner)
    case "keras.constraints": made = Constraints.make(className, inner)
    case "keras.optimizers.schedules":
      if let kind = StandardSchedule.Kind(rawValue: className) {
        made = try StandardSchedule(kind, inner)
      }
    case "keras.random": made = try SeedGenerator(seed: inner["seed"]?.int, name: inner["name"]?.string)
    case "keras" where className == "DTypePolicy":
      return inner["name"] ?? .none
    default: made = try layer(.dict(config))
    }
    guard let made else { throw notLocated("class", className, config) }
    return .foreign(made)
  }

  static func notLocated(_ kind: String, _ name: String, _ config: Config) -> KerasError {
    .type(
      "Could not locate \(kind) '\(name)'. Make sure custom classes and functions are decorated "
        + "with `@keras.saving.register_keras_serializable()`. If they are already decorated, "
        + "make sure they are all imported so that the decorator is run before trying to load "
        + "them. Full object config: \(ConfigValue.dict(config).pythonText)")
  }

  // MARK: Layers and models

  /// A layer or model from `{class_name, config, registered_name, build_config, compile_config}`.
  public static func layer(_ value: ConfigValue) throws(KerasError) -> Layer {
    guard let object = value.config, let className = object["class_name"]?.string else {
      throw .value("Could not interpret layer configuration: \(value.pythonText)")
    }
    let number = object["shared_object_id"]?.int
    if let number, let known = Serialization.sharedLayer(number) { return known }
    let config = object["config"]?.config ?? Config()
    let made: Layer
    do throws(KerasError) {
      guard let found = try instance(className, object, config) else {
        throw notLocated("class", className, object)
      }
      made = found
    } catch {
      // What is missing is told as it is; what goes wrong inside a class names the class.
      guard error.className == "TypeError", !isMissing(error, className) else { throw error }
      var shown = object
      if className == "Functional" {
        // Keras has taken all of it out by then.
        shown["config"] = .dict(Config())
      }
      throw .type(
        "\(classText(className)) could not be deserialized properly. Please ensure that components "
          + "that are Python object instances (layers, models, etc.) returned by `get_config()` "
          + "are explicitly deserialized in the model's `from_config()` method.\n\nconfig="
          + "\(ConfigValue.dict(shown).pythonText).\n\nException encountered: \(error.message)")
    }
    if let number { Serialization.keep(made, as: number) }
    try finish(made, object)
    return made
  }

  /// Builds and compiles a layer as its written form says.
  private static func finish(_ made: Layer, _ object: Config) throws(KerasError) {
    if !made.built, let build = object["build_config"]?.config, !build.entries.isEmpty {
      try made.build(from: build)
    }
    if let model = made as? Model, let compile = object["compile_config"]?.config,
      !compile.entries.isEmpty
    {
      try model.compile(from: compile)
    }
  }

  private static func isMissing(_ error: KerasError, _ className: String) -> Bool {
    error.message.hasPrefix("Could not locate class '\(className)'.")
  }

  private static func classText(_ name: String) -> String {
    switch name {
    case "Sequential": return "<class 'keras.src.models.sequential.Sequential'>"
    case "Functional": return "<class 'keras.src.models.functional.Functional'>"
    case "Lambda": return "<class 'keras.src.layers.core.lambda_layer.Lambda'>"
    default:
      if let row = LayerCatalogue.shared[name] { return "<class '\(row.module).\(name)'>" }
      return "<class '__main__.\(name)'>"
    }
  }

  /// A new layer of its class's configuration; nil where nobody knows the class.
  private static func instance(
    _ className: String, _ object: Config, _ config: Config
  ) throws(KerasError) -> Layer? {
    let registeredName = object["registered_name"]?.string
    if let custom = try HostAdapters.layer(className, registeredName, config) { return custom }
    guard object["module"]?.string?.hasPrefix("keras") ?? false else { return nil }
    switch className {
    case "Sequential": return try sequential(config)
    case "Functional", "Model": return try functional(config)
    default: break
    }
    guard LayerCatalogue.shared[className] != nil else {
      return try HostAdapters.native(className, config)
    }
    do throws(KerasError) {
      return try LayerCatalogue.make(className, normalized(config))
    } catch {
      throw .type(
        "Error when deserializing class '\(className)' using config="
          + "\(ConfigValue.dict(namingPolicy(config)).pythonText).\n\nException encountered: "
          + error.message)
    }
  }

  /// The configuration with a plain dtype policy by its name, as Keras hands it to constructors.
  private static func namingPolicy(_ config: Config) -> Config {
    guard let policy = config["dtype"]?.config, policy["class_name"]?.string == "DTypePolicy",
      let name = policy["config"]?.config?["name"]
    else { return config }
    var named = config
    named["dtype"] = name
    return named
  }

  /// A configuration whose options the constructors take: what the program registered is made
  /// here, what Keras knows the constructors make themselves.
  public static func normalized(_ config: Config) throws(KerasError) -> Config {
    var result = Config()
    for entry in config.entries {
      var entry = entry
      switch entry.key {
      case "quantization_config":
        if entry.value.isNone { continue }
      case "rms_scaling":
        if !(entry.value.bool ?? false) { continue }
      case "build_config", "layer", "backward_layer", "cell", "cells": break
      default:
        if let object = entry.value.config, object["config"] != nil,
          let className = object["class_name"]?.string,
          className == "function" || className == "__lambda__"
            || isProgram(className, object["registered_name"]?.string)
        {
          entry.value = try value(entry.value)
        }
      }
      result.entries.append(entry)
    }
    return result
  }

  private static func isProgram(_ className: String, _ registeredName: String?) -> Bool {
    if HostAdapters.registered(className) != nil { return true }
    return registeredName.map { HostAdapters.registered($0) != nil } ?? false
  }

  /// A stack from its configuration.
  public static func sequential(_ config: Config) throws(KerasError) -> Sequential {
    let model = try Sequential([], name: config["name"]?.string)
    for item in config["layers"]?.items ?? [] {
      try model.add(try layer(item))
    }
    if !model.stack.isEmpty, model.functional == nil,
      let shape = config["build_input_shape"]?.shape
    {
      try model.buildFromShapes(BuildShapes(.shape(shape)))
    }
    return model
  }
}

extension Layer {
  /// Creates the state that the layer had when it was saved.
  func build(from config: Config) throws(KerasError) {
    if let delegate, delegate.overridesBuildConfig {
      try delegate.build(self, from: config)
      built = true
      return
    }
    try ownBuild(from: config)
  }

  /// The same without the host language's own way.
  public func ownBuild(from config: Config) throws(KerasError) {
    let shapes: BuildShapes
    if let shape = config["input_shape"] {
      if shape.isNone { return }
      shapes = BuildShapes(ShapeTree(shape))
    } else if let named = config["shapes_dict"]?.config {
      shapes = BuildShapes(
        named.entries.map { entry in
          let name = entry.key.hasSuffix("_shape") ? String(entry.key.dropLast(6)) : entry.key
          return BuildShapes.Entry(name, ShapeTree(entry.value))
        })
    } else {
      return
    }
    if self is Model, !hasBuild {
      try buildByCalling(shapes)
    } else {
      try buildFromShapes(shapes)
    }
    givenBuildConfig = config
  }

  /// Builds a model by calling it on symbolic tensors of the shapes it was built with.
  private func buildByCalling(_ shapes: BuildShapes) throws(KerasError) {
    var arguments = CallArguments([])
    for (i, entry) in shapes.entries.enumerated() {
      let input = try entry.shape.structure { (shape) throws(KerasError) in
        KerasTensor.make(shape, .float32)
      }
      if i == 0 {
        arguments.positional.append(input)
      } else {
        arguments.keywords.append(Structure.Field(entry.name, input))
      }
    }
    // Keras runs the method alone here, so that the model's name is not part of any path.
    _ = try inferOutput(signature.bind(arguments))
    built = true
    isLocked = locksState
    buildShapes = shapes
  }
}

extension Model {
  /// Compiles as the saved model was, and makes the optimizer's slots.
  public func compile(from config: Config) throws(KerasError) {
    if let delegate, delegate.overridesCompileConfig {
      return try delegate.compile(self, from: config)
    }
    try ownCompile(from: config)
  }

  /// The same without the host language's own way.
  public func ownCompile(from config: Config) throws(KerasError) {
    var values = Config()
    for entry in config.entries { values[entry.key] = try Deserialization.value(entry.value) }
    try compile(
      optimizer: values["optimizer"] ?? .none, loss: values["loss"] ?? .none,
      lossWeights: values["loss_weights"] ?? .none, metrics: values["metrics"] ?? .none,
      weightedMetrics: values["weighted_metrics"] ?? .none,
      runEagerly: values["run_eagerly"]?.bool ?? false,
      stepsPerExecution: values["steps_per_execution"]?.int ?? 1)
    if built { try compiled?.optimizer?.build(trainableWeights) }
  }
}
