import Autodiff
import Keras
import Python
import Tensors

/// Configurations, JSON and clones of models.
enum SavingMethods {
  static func add(to t: TypeBuilder, _ bridge: KerasBridge) {
    t.method("to_json(self, **kwargs)", "The architecture as JSON, without weights.") {
      (vm, a) throws(PyError) in
      let model = try ModelMethods.model(vm, a[0])
      return vm.text(try bridge.keras { () throws(KerasError) in try model.toJSON() })
    }
  }

  static func addFunctions(_ vm: VM, _ m: ModuleBuilder) {
    let bridge = KerasBridge.of(vm)
    m.function("clone_model(model, input_tensors=None, clone_function=None, **kwargs)") {
      (vm, a) throws(PyError) in
      let model = try ModelMethods.model(vm, a[0])
      bridge.isCloning = true
      defer { bridge.isCloning = false }
      let clone = try bridge.keras { () throws(KerasError) in try model.cloned() }
      bridge.observer?.made(clone)
      return bridge.object(clone)
    }
    m.function("model_from_json(json_string, custom_objects=None)") { (vm, a) throws(PyError) in
      let json = try vm.importModule("json")
      let config = bridge.config(try vm.callMethod(json, "loads", [a[0]]))
      let layer = try bridge.withCustomObjects(a[1]) { () throws(PyError) in
        try bridge.keras { () throws(KerasError) in try Deserialization.layer(config) }
      }
      if let model = layer as? Model { bridge.observer?.made(model) }
      return bridge.object(layer)
    }
  }
}

extension KerasBridge {
  /// A native layer of a class name; `object` is the Python object that it will belong to.
  func makeLayer(
    _ name: String, _ config: Config, for object: LayerObject? = nil
  ) throws(KerasError) -> Layer {
    switch name {
    case "Sequential": return try Deserialization.sequential(config)
    case "Functional", "Model": return try Deserialization.functional(config)
    default:
      let isOwn = object?.type.isUserDefined ?? false
      return try LayerCatalogue.make(name, config, shownAs: isOwn ? object?.type.name : nil)
    }
  }

  /// Runs `body` while the names of a dict count as registered.
  func withCustomObjects<T>(
    _ value: Value, _ body: () throws(PyError) -> T
  ) throws(PyError) -> T {
    let saved = registered
    defer { registered = saved }
    if let dict = value.asDict {
      var i = dict.nextIndex(from: 0)
      while i >= 0 {
        registered.append((try vm.str(dict.entries[i].key), dict.entries[i].value))
        i = dict.nextIndex(from: i + 1)
      }
    }
    return try body()
  }

  /// A layer of a class of the program, found by its registered name or its class name.
  func programLayer(
    _ className: String, _ registeredName: String?, _ config: Config
  ) throws(KerasError) -> Layer? {
    for (name, object) in registered where name == registeredName || name == className {
      return try python { () throws(PyError) -> Layer? in
        let made = try vm.callMethod(object, "from_config", [value(config)])
        return made.as(LayerObject.self)?.layer
      }
    }
    if isCloning, let type = programClasses[className] {
      return try python { () throws(PyError) -> Layer? in
        let made = try vm.callMethod(Value(type), "from_config", [value(config)])
        return made.as(LayerObject.self)?.layer
      }
    }
    return nil
  }

  /// Whether a layer's name fits a regular expression.
  func matches(_ pattern: String, _ name: String) -> Bool {
    guard let re = try? vm.importModule("re"),
      let match = try? vm.callMethod(re, "match", [vm.text(pattern), vm.text(name)])
    else { return pattern == name }
    return !match.isNone
  }
}
