import Autodiff
import Keras
import Python
import Tensors

/// What saving and loading ask of Python: the program's classes and functions, the attributes of
/// its objects, operations by name.
extension KerasBridge {
  func installSavingAdapters() {
    HostAdapters.warn = { [unowned(unsafe) self] (message) throws(KerasError) in
      try python { () throws(PyError) in
        _ = try vm.callMethod(try vm.importModule("warnings"), "warn", [vm.text(message)])
      }
    }
    HostAdapters.lambda = { [unowned(unsafe) self] (object) throws(KerasError) in
      (object as? Object).flatMap { lambdaConfig($0) }
    }
    HostAdapters.lambdaFunction = { [unowned(unsafe) self] (config) throws(KerasError) in
      try python { () throws(PyError) in
        let function = try lambdaFunction(config)
        vm.heap.pin(function.object)
        return function.object
      }
    }
    HostAdapters.registered = { [unowned(unsafe) self] name in
      guard let found = customObjects.find(name), found.isObject else { return nil }
      return found.object
    }
    HostAdapters.made = { [unowned(unsafe) self] (className, registered, config)
      throws(KerasError) in try programObject(className, registered, config)
    }
    HostAdapters.native = { [unowned(unsafe) self] (className, config) throws(KerasError) in
      if className == "Lambda" { return try lambdaLayer(config) }
      guard let type = classes[className] else { return nil }
      return try python { () throws(PyError) in
        try vm.call(Value(type), [], keywords: dict(config)).as(LayerObject.self)?.layer
      }
    }
    HostAdapters.builtIn = { [unowned(unsafe) self] (name, module) in
      let modules = ["activations", "losses", "metrics", "constraints", "initializers"]
      for part in modules.map({ "keras." + $0 }) + ["keras.ops"] {
        guard let found = try? vm.getAttribute(try vm.importModule(part), name), found.isObject
        else { continue }
        return found.object
      }
      return nil
    }
    HostAdapters.serialized = { [unowned(unsafe) self] (object) throws(KerasError) in
      guard let object = object as? Object else { return nil }
      return try python { () throws(PyError) in try serialized(object) }
    }
    HostAdapters.savedAttributes = { [unowned(unsafe) self] object in
      guard let attributes = (object as? LayerObject)?.attributes else { return [] }
      var saved: [(name: String, part: SavedPart)] = []
      var i = attributes.nextIndex(from: 0)
      while i >= 0 {
        let entry = attributes.entries[i]
        if let name = entry.key.asStr?.string, !name.hasPrefix("__") {
          saved.append((name, savedPart(entry.value)))
        }
        i = attributes.nextIndex(from: i + 1)
      }
      return saved
    }
    HostAdapters.operation = { [unowned(unsafe) self] (className, module, options) in
      operation(className, module, options)
    }
  }

  func dict(_ config: Config) -> DictObject {
    let dict = vm.newDict()
    for entry in config.entries { dict.set(vm.intern(entry.key), value(entry.value)) }
    return dict
  }

  private func savedPart(_ value: Value) -> SavedPart {
    guard value.isObject else { return .other }
    switch value.baseTag {
    case .list: return .parts(value.cast(ListObject.self).buffer.map { savedPart($0) })
    case .tuple: return .parts(value.cast(TupleObject.self).buffer.map { savedPart($0) })
    case .dict:
      let dict = value.cast(DictObject.self)
      var parts: [SavedPart] = []
      var i = dict.nextIndex(from: 0)
      while i >= 0 {
        parts.append(savedPart(dict.entries[i].value))
        i = dict.nextIndex(from: i + 1)
      }
      return .parts(parts)
    default:
      if let layer = value.as(LayerObject.self)?.layer { return .layer(layer) }
      if let optimizer = value.as(KerasObject.self)?.payload as? Optimizer {
        return .optimizer(optimizer)
      }
      return .other
    }
  }

  // MARK: Objects of the program

  /// An object of a registered class, by `from_config` of its configuration.
  private func programObject(
    _ className: String, _ registeredName: String?, _ config: Config
  ) throws(KerasError) -> AnyObject? {
    guard let type = customObjects.find(registeredName ?? className) ?? customObjects.find(className)
    else { return nil }
    return try python { () throws(PyError) -> AnyObject? in
      if type.tag == .function { return type.object }
      if try vm.optionalAttribute(type, vm.intern("from_config")).isUndefined {
        throw vm.typeError(
          "Unable to reconstruct an instance of '\(className)' because the class is missing a "
            + "`from_config()` method.")
      }
      let made = try vm.callMethod(type, "from_config", [value(config)])
      if let part = made.as(KerasObject.self), let payload = part.payload { return payload }
      if let layer = made.as(LayerObject.self)?.layer { return layer }
      if made.isObject { vm.heap.pin(made.object) }
      return made.isObject ? made.object : nil
    }
  }

  /// The written form of a Python object; nil for Keras's own.
  private func serialized(_ object: Object) throws(PyError) -> ConfigValue? {
    if let layer = (object as? LayerObject)?.layer {
      return try keras { () throws(KerasError) in try layer.serialized() }
    }
    if let slice = object as? SliceObject {
      return written(
        "__slice__",
        [
          ("start", self.config(slice.start)), ("stop", self.config(slice.stop)),
          ("step", self.config(slice.step)),
        ])
    }
    if let bytes = object as? BytesObject {
      return written(
        "__bytes__", [("value", .string(String(decoding: bytes.bytes, as: UTF8.self)))])
    }
    if let tensor = object as? TensorObject { return self.tensorConfig(tensor.node) }
    if object is FunctionObject || object is NativeFunction {
      if name(of: object) == "<lambda>" { return try lambda(object) }
      let name = try customObjects.name(of: Value(object))
      return .dict(
        Config([
          ("module", .string("builtins")), ("class_name", .string("function")),
          ("config", .string(name)), ("registered_name", .string("function")),
        ]))
    }
    let type = object.type
    guard type.isUserDefined else { return nil }
    let method = try vm.optionalAttribute(Value(object), vm.intern("get_config"))
    if method.isUndefined {
      throw vm.typeError(
        "Cannot serialize object \(try vm.str(Value(object))) of type "
          + "\(try vm.repr(Value(type))). To be serializable, a class must implement the "
          + "`get_config()` method.")
    }
    guard let config = try vm.call(method).asDict else {
      throw vm.typeError(
        "The `get_config()` method of \(try vm.str(Value(object))) should return a dict.")
    }
    let inner = self.config(config)
    let name = try customObjects.name(of: Value(type))
    return .object(
      module: nil, className: type.name,
      config: try keras { () throws(KerasError) in try Serialization.config(inner) },
      registeredName: name)
  }

  private func written(_ className: String, _ entries: [(String, ConfigValue)]) -> ConfigValue {
    .dict(Config([("class_name", .string(className)), ("config", .dict(Config(entries)))]))
  }

  /// A lambda's written form: its code, which Keras would not read back without being told.
  private func lambda(_ object: Object) throws(PyError) -> ConfigValue {
    try keras { () throws(KerasError) in
      try HostAdapters.warn(
        "The object being serialized includes a `lambda`. This is unsafe. In order to reload the "
          + "object, you will have to pass `safe_mode=False` to the loading function. Please avoid "
          + "using `lambda` in the future, and use named Python functions instead.")
    }
    return lambdaConfig(object) ?? written("__lambda__", [("value", .none)])
  }

  private func tensorConfig(_ node: Node) -> ConfigValue {
    if let array = node.value, !node.isKerasTensor {
      return Serialization.arrayConfig("__tensor__", array)
    }
    var history = ConfigValue.none
    if let known = node.kerasHistory, let operation = known.operation {
      history = .list([
        .string(operation.name), .int(known.nodeIndex), .int(known.tensorIndex),
      ])
    }
    return written(
      "__keras_tensor__",
      [
        ("shape", ConfigValue(node.shape.map { $0 == ShapedType.unknown ? nil : $0 })),
        ("dtype", .string(node.dtype.name)), ("keras_history", history),
      ])
  }

  // MARK: Operations

  /// `keras.ops` by the name of the operation's class.
  private func operation(
    _ className: String, _ module: String, _ options: Config
  ) -> ((Keras.CallArguments) throws(KerasError) -> Structure)? {
    let isItem = className == "GetItem"
    let holder = module.hasPrefix("keras.src.activations") ? "keras.activations" : "keras.ops"
    let name: String
    switch className {
    case "ReLU": name = "relu"
    case "BatchNorm": name = "batch_normalization"
    case "LayerNorm": name = "layer_normalization"
    case "RMSNorm": name = "rms_normalization"
    default: name = snakeCase(className)
    }
    var function = Value.none
    if !isItem {
      guard let found = try? vm.getAttribute(try vm.importModule(holder), name), found.isObject
      else { return nil }
      function = found
    }
    // An equation comes before the operands.
    let equation = options["subscripts"]
    var named = Config()
    for entry in options.entries where !entry.value.isNone && entry.key != "subscripts" {
      named.entries.append(entry)
    }
    return { [unowned(unsafe) self] (arguments) throws(KerasError) -> Structure in
      try python { () throws(PyError) in
        var positional = arguments.positional.map { value($0) }
        if isItem {
          return try structure(try vm.getItem(positional[0], key(positional[1])))
        }
        if let equation { positional.insert(value(equation), at: 0) }
        let keywords = dict(named)
        for field in arguments.keywords where !field.value.isNone {
          keywords.set(vm.intern(field.key), value(field.value))
        }
        return try structure(try vm.call(function, positional, keywords: keywords))
      }
    }
  }

  /// A subscript's parts come back as a list.
  private func key(_ value: Value) -> Value {
    if let list = value.asList { return Value(vm.newTuple(list.buffer.map { special($0) })) }
    return special(value)
  }

  /// Slices, `...` and bytes of their written forms; anything else as it is.
  func special(_ value: Value) -> Value {
    guard let dict = value.asDict, let name = dict.get(vm.intern("class_name")).asStr?.string
    else { return value }
    let config = dict.get(vm.intern("config")).asDict
    func part(_ name: String) -> Value {
      let found = config?.get(vm.intern(name)) ?? .none
      return found.isUndefined ? .none : found
    }
    switch name {
    case "__ellipsis__": return .ellipsis
    case "__slice__": return vm.newSlice(part("start"), part("stop"), part("step"))
    case "__bytes__":
      return (try? vm.callMethod(part("value"), "encode", [])) ?? value
    default: return value
    }
  }
}
