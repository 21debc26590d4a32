import Autodiff
import Host
import Keras
import Python
import Tensors

/// Configurations, files and clones of models.
enum SavingMethods {
  static func add(to t: TypeBuilder, _ bridge: KerasBridge) {
    files(t, bridge)
    compilation(t, bridge)
    t.method("to_json(self, **kwargs)", "The architecture as JSON, without weights.") {
      (vm, a) throws(PyError) in
      let model = try ModelMethods.model(vm, a[0])
      let options = a.keywords(1)
      if options.count == 0 {
        return vm.text(try bridge.keras { () throws(KerasError) in try model.toJSON() })
      }
      let config = bridge.value(try bridge.keras { () throws(KerasError) in try model.serialized() })
      let dumps = try vm.getAttribute(try vm.importModule("json"), "dumps")
      return try vm.call(dumps, [config], keywords: options)
    }
    for name in ["get_state_tree", "set_state_tree"] {
      let option = name == "get_state_tree" ? "value_format='backend_tensor'" : "state_tree"
      t.method("\(name)(self, \(option))") { (vm, a) throws(PyError) in
        let function = try vm.getAttribute(
          try vm.importModule(KerasSource.extrasModule), name)
        return try vm.call(function, a[0], a[1])
      }
    }
    for name in ["make_train_function", "make_test_function", "make_predict_function"] {
      t.method("\(name)(self, force=False)", "Steps are compiled when they are first run.") {
        (vm, a) throws(PyError) in .none
      }
    }
    t.method("jax_state_sync(self)", "Variables always hold their values here.") {
      (vm, a) throws(PyError) in .none
    }
    t.method(
      "export(self, filepath, format='tf_saved_model', verbose=None, input_signature=None, **kwargs)"
    ) { (vm, a) throws(PyError) in
      switch try a.text(2) {
      case "tf_saved_model":
        throw vm.error(
          vm.types.importError,
          "This requires the tensorflow module. You can install it via `pip install tensorflow`")
      case "litert":
        throw vm.valueError("LiteRT export requires TensorFlow or PyTorch backend.")
      case "torch": throw vm.valueError("Torch export requires PyTorch backend.")
      case "openvino" where try !vm.path(a[1]).hasSuffix(".xml"):
        throw vm.valueError(
          "The OpenVINO export requires the filepath to end with '.xml'. Got: "
            + "filepath=\(try vm.path(a[1]))")
      case "onnx", "openvino":
        throw vm.error(
          vm.types.importError,
          "Exporting to \(try a.text(2)) is not possible here: save the model with "
            + "`model.save('model.keras')` and export it with Keras itself.")
      case let other:
        throw vm.valueError(
          "Unrecognized format=\(other). Supported formats are: ['tf_saved_model', 'onnx', "
            + "'openvino', 'litert', 'torch'].")
      }
    }
  }

  private static func files(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.method(
      "save(self, filepath, overwrite=True, zipped=None, **kwargs)",
      "Writes architecture, weights and optimizer into a `.keras` file."
    ) { (vm, a) throws(PyError) in
      try save(bridge, a[0], a[1], a.keywords(4), overwrite: try a.bool(2), zipped: a[3])
      return .none
    }
    t.method(
      "save_weights(self, filepath, overwrite=True, max_shard_size=None)",
      "Writes the weights into a `.weights.h5` file."
    ) { (vm, a) throws(PyError) in
      let model = try ModelMethods.model(vm, a[0])
      if try !a.bool(2), try !mayOverwrite(bridge, try vm.path(a[1])) { return .none }
      try saveWeights(bridge, model, a[1], a[3])
      return .none
    }
    t.method(
      "load_weights(self, filepath, skip_mismatch=False, **kwargs)",
      "Takes the weights of a `.weights.h5` or `.keras` file."
    ) { (vm, a) throws(PyError) in
      let model = try ModelMethods.model(vm, a[0])
      try loadWeights(bridge, model, a[1], skipsMismatch: try a.bool(2), a.keywords(3))
      return .none
    }
  }

  private static func compilation(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.method("get_compile_config(self)", "What `compile` was called with.") {
      (vm, a) throws(PyError) in
      let model = try ModelMethods.model(vm, a[0])
      return bridge.value(
        try bridge.keras { () throws(KerasError) in try model.ownCompileConfig() })
    }
    t.method("compile_from_config(self, config)", "Compiles as a configuration says.") {
      (vm, a) throws(PyError) in
      let model = try ModelMethods.model(vm, a[0])
      guard let config = a[1].asDict else { throw vm.typeError("config must be a dict") }
      let plain = bridge.config(config)
      try bridge.keras { () throws(KerasError) in try model.ownCompile(from: plain) }
      return .none
    }
  }

  // MARK: Files

  private static func save(
    _ bridge: KerasBridge, _ value: Value, _ path: Value, _ more: DictObject, overwrite: Bool,
    zipped: Value
  ) throws(PyError) {
    let vm = bridge.vm
    guard let model = value.as(LayerObject.self)?.layer as? Model else {
      throw vm.typeError("expected a Keras model, got '\(vm.typeName(value))'")
    }
    let includes = more.remove(vm.intern("include_optimizer"))
    let format = more.remove(vm.intern("save_format"))
    let text = try vm.path(path)
    if !format.isUndefined, try vm.isTrue(format) {
      let received = "Received: save_format=\(try vm.str(format))"
      if !ModelFile.isLegacy(text), !text.hasSuffix(".keras") {
        throw vm.valueError(
          "The `save_format` argument is deprecated in Keras 3. Please remove this argument and "
            + "pass a file path with either `.keras` or `.h5` extension.\(received)")
      }
      HostAdapters.log(
        "The `save_format` argument is deprecated in Keras 3. We recommend removing this argument "
          + "as it can be inferred from the file path. \(received)")
    }
    if more.count > 0 {
      let names = try vm.repr(Value(vm.newList(try vm.array(Value(more)))))
      throw vm.valueError("The following argument(s) are not supported: \(names)")
    }
    if ModelFile.isLegacy(text) {
      HostAdapters.log(
        "You are saving your model as an HDF5 file via `model.save()` or "
          + "`keras.saving.save_model(model)`. This file format is considered legacy. We recommend "
          + "using instead the native Keras format, e.g. `model.save('my_model.keras')` or "
          + "`keras.saving.save_model(model, 'my_model.keras')`. ")
    }
    if !overwrite, try !mayOverwrite(bridge, text) { return }
    try vm.flushFiles()
    let isZipped = zipped.isNone ? true : try vm.isTrue(zipped)
    let includesOptimizer = includes.isUndefined ? true : try vm.isTrue(includes)
    try bridge.keras { () throws(KerasError) in
      if isZipped, ModelFile.isLegacy(text) {
        try LegacyFile.save(
          model, text, includesOptimizer: includesOptimizer, version: KerasModules.version)
      } else {
        try ModelFile.save(model, text, zipped: isZipped, version: KerasModules.version)
      }
    }
  }

  /// Asks as Keras does whether a file that is there may go.
  private static func mayOverwrite(_ bridge: KerasBridge, _ path: String) throws(PyError) -> Bool {
    if Host.current.kind(of: path) == .absent { return true }
    let vm = bridge.vm
    let input = try vm.getAttribute(try vm.importModule("builtins"), "input")
    let answer = try vm.str(
      try vm.call(input, vm.text("[WARNING] \(path) already exists - overwrite? [y/n]")))
    return answer == "y" || answer == "yes"
  }

  private static func saveWeights(
    _ bridge: KerasBridge, _ model: Model, _ path: Value, _ shardSize: Value
  ) throws(PyError) {
    let text = try bridge.vm.path(path)
    let size = shardSize.isNone ? nil : try bridge.vm.double(shardSize)
    try bridge.vm.flushFiles()
    try bridge.keras { () throws(KerasError) in
      try WeightsFile.save(model, text, shardSize: size)
    }
  }

  private static func loadWeights(
    _ bridge: KerasBridge, _ model: Model, _ path: Value, skipsMismatch: Bool, _ more: DictObject
  ) throws(PyError) {
    let vm = bridge.vm
    let text = try vm.path(path)
    let skipped = more.remove(vm.intern("objects_to_skip"))
    let byName = more.remove(vm.intern("by_name"))
    if more.count > 0 {
      throw vm.valueError("Invalid keyword arguments: \(try vm.repr(Value(more)))")
    }
    let isLegacy = ModelFile.isLegacy(text) && !text.hasSuffix(".weights.h5")
    if !isLegacy, !byName.isUndefined, !byName.isNone {
      throw vm.valueError(
        "`by_name` only supports loading legacy '.h5' or '.hdf5' files. Received: \(text)")
    }
    var layers: [Layer] = []
    if isLegacy || text.hasSuffix(".keras"), !skipped.isUndefined, !skipped.isNone {
      throw vm.valueError(
        "`objects_to_skip` only supports loading '.weights.h5' files.Received: \(text)")
    }
    if !skipped.isUndefined, !skipped.isNone {
      for item in try vm.array(skipped) {
        if let layer = item.as(LayerObject.self)?.layer { layers.append(layer) }
      }
    }
    try vm.flushFiles()
    let isByName = byName.isUndefined ? false : try vm.isTrue(byName)
    try bridge.keras { () throws(KerasError) in
      try WeightsFile.load(
        model, text, skipsMismatch: skipsMismatch, skipping: layers, byName: isByName)
    }
  }

  // MARK: Functions

  /// `save_model`, `load_model` and what goes with them: in `keras.models` and `keras.saving`.
  static func addFunctions(_ vm: VM, _ m: ModuleBuilder) {
    let bridge = KerasBridge.of(vm)
    m.function("save_model(model, filepath, overwrite=True, zipped=None, **kwargs)") {
      (vm, a) throws(PyError) in
      try save(bridge, a[0], a[1], a.keywords(4), overwrite: try a.bool(2), zipped: a[3])
      return .none
    }
    m.function("load_model(filepath, custom_objects=None, compile=True, safe_mode=True)") {
      (vm, a) throws(PyError) in
      let path = try vm.path(a[0])
      let (compile, isSafe) = (try a.bool(2), try a.bool(3))
      try vm.flushFiles()
      let model = try bridge.customObjects.with(a[1]) { () throws(PyError) in
        try bridge.keras { () throws(KerasError) in
          try Deserialization.safely(isSafe) { () throws(KerasError) in
            ModelFile.isLegacy(path) && Host.current.kind(of: path) != .directory
              ? try LegacyFile.load(path, compile: compile)
              : try ModelFile.load(path, compile: compile)
          }
        }
      }
      bridge.observer?.made(model)
      return bridge.object(model)
    }
    m.function("model_from_json(json_string, custom_objects=None)") { (vm, a) throws(PyError) in
      let json = try vm.importModule("json")
      let parsed = try vm.callMethod(json, "loads", [a[0]])
      // What names no class is handed back as it is.
      if parsed.asDict?.get(vm.intern("class_name")).isUndefined ?? true { return parsed }
      let config = bridge.config(parsed)
      let layer = try bridge.customObjects.with(a[1]) { () throws(PyError) in
        try bridge.keras { () throws(KerasError) in
          try Deserialization.safely(true) { () throws(KerasError) in
            try Deserialization.layer(config)
          }
        }
      }
      if let model = layer as? Model { bridge.observer?.made(model) }
      return bridge.object(layer)
    }
    CloneFunction.add(m, bridge)
  }

  /// `save_weights` and `load_weights` of `keras.saving`.
  static func addWeightFunctions(_ m: ModuleBuilder, _ bridge: KerasBridge) {
    m.function("save_weights(model, filepath, overwrite=True, max_shard_size=None, **kwargs)") {
      (vm, a) throws(PyError) in
      try saveWeights(bridge, try ModelMethods.model(vm, a[0]), a[1], a[3])
      return .none
    }
    m.function("load_weights(model, filepath, skip_mismatch=False, **kwargs)") {
      (vm, a) throws(PyError) in
      let model = try ModelMethods.model(vm, a[0])
      try loadWeights(bridge, model, a[1], skipsMismatch: try a.bool(2), a.keywords(3))
      return .none
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
    case "Lambda":
      guard let layer = try lambdaLayer(config) else { return try LayerCatalogue.make(name, config) }
      return layer
    default:
      let isOwn = object?.type.isUserDefined ?? false
      return try LayerCatalogue.make(name, config, shownAs: isOwn ? object?.type.name : nil)
    }
  }

  /// A layer of a class of the program, found by its registered name or its class name.
  func programLayer(
    _ className: String, _ registeredName: String?, _ config: Config
  ) throws(KerasError) -> Layer? {
    var found = registeredName.flatMap { customObjects.find($0) }
    // A registered name belongs to one class; only plain names may be looked up by themselves.
    if found == nil { found = customObjects.find(className) }
    if found == nil, isCloning { found = programClasses[className].map { Value($0) } }
    guard let found else { return nil }
    return try python { () throws(PyError) -> Layer? in
      let made = try vm.callMethod(found, "from_config", [value(config)])
      return made.as(LayerObject.self)?.layer
    }
  }

  /// Whether a layer's name fits a regular expression.
  func matches(_ pattern: String, _ name: String) -> Bool {
    guard let re = try? vm.importModule("re"),
      let match = try? vm.callMethod(re, "match", [vm.text(pattern), vm.text(name)])
    else { return pattern == name }
    return !match.isNone
  }
}
