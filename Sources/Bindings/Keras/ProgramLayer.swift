import Autodiff
import Host
import Keras
import Python
import Tensors

/// A layer whose class is written in Python: its methods are asked where the class defines them.
final class ProgramLayer: LayerDelegate {
  unowned(unsafe) let object: LayerObject
  unowned(unsafe) let bridge: KerasBridge
  private let parameters: CallSignature?

  init(_ object: LayerObject, _ bridge: KerasBridge) {
    self.object = object
    self.bridge = bridge
    parameters = bridge.programMethod(object, "call").map { bridge.signature(of: $0) }
    super.init()
  }

  override var callSignature: CallSignature? { parameters }
  override var overridesCall: Bool { has("call") }
  override var overridesBuild: Bool { has("build") }
  override var overridesOutputShape: Bool { has("compute_output_shape") }
  override var overridesOutputSpec: Bool { has("compute_output_spec") }
  override var overridesMask: Bool { has("compute_mask") }
  override var overridesConfig: Bool { has("get_config") }
  override var overridesBuildConfig: Bool { has("get_build_config") || has("build_from_config") }
  override var overridesCompileConfig: Bool {
    has("get_compile_config") || has("compile_from_config") || has("compile")
  }
  override var overridesLoadingState: Bool { has("load_own_variables") }

  func has(_ name: String) -> Bool { bridge.programMethod(object, name) != nil }

  override func call(
    _ layer: Layer, _ arguments: BoundArguments
  ) throws(KerasError) -> Structure {
    let bridge = bridge
    return try bridge.python { () throws(PyError) in
      var positional: [Value] = []
      let keywords = bridge.vm.newDict()
      for (i, entry) in arguments.entries.enumerated() {
        let comesByPlace = i == 0 || !arguments.morePositional.isEmpty
        if comesByPlace, i < arguments.positionalCount {
          positional.append(bridge.value(entry.value))
        } else if entry.isGiven || isFilledIn(entry) {
          keywords.set(bridge.vm.intern(entry.name), bridge.value(entry.value))
        }
      }
      positional += arguments.morePositional.map { bridge.value($0) }
      for field in arguments.moreKeywords {
        keywords.set(bridge.vm.intern(field.key), bridge.value(field.value))
      }
      let result = try bridge.vm.call(method("call"), positional, keywords: keywords)
      if let variable = result.as(VariableObject.self) {
        if Keras.Session.isInferring {
          throw bridge.vm.typeError(
            "Triggering __jax_array__() during abstractification is no longer supported. To avoid "
              + "this error, either explicitly convert your object using jax.numpy.array(), or "
              + "register your object as a pytree.")
        }
        // Keras hands on what `call` gives, as it is.
        if Trace.current == nil { return .value(.foreign(variable)) }
      }
      return try bridge.structure(result)
    }
  }

  /// `training` and masks that Keras supplied.
  private func isFilledIn(_ entry: BoundArguments.Entry) -> Bool {
    (entry.name == "training" || entry.name == "mask" || entry.name.hasSuffix("_mask"))
      && !entry.value.isNone
  }

  private func method(_ name: String) throws(PyError) -> Value {
    try bridge.vm.getAttribute(Value(object), name)
  }

  override func build(_ layer: Layer, _ shapes: BuildShapes) throws(KerasError) {
    let bridge = bridge
    try bridge.python { () throws(PyError) in
      guard let function = bridge.programMethod(object, "build") else { return }
      let build = bridge.vm.newMethod(Value(function), Value(object))
      let parameters = bridge.signature(of: function)
      if parameters.parameters.isEmpty, !parameters.takesMorePositional {
        _ = try bridge.vm.call(build)
        return
      }
      guard let keywords = try shapeKeywords("build", layer, shapes) else {
        _ = try bridge.vm.call(build, bridge.value(shapes.first))
        return
      }
      _ = try bridge.vm.call(build, [], keywords: keywords)
    }
  }

  /// The shapes by name for a method that takes several, `<argument>_shape` each; nil for one that
  /// takes a single shape, under any name.
  private func shapeKeywords(
    _ name: String, _ layer: Layer, _ shapes: BuildShapes
  ) throws(PyError) -> DictObject? {
    guard let parameters = bridge.programMethod(object, name).map({ bridge.signature(of: $0) }),
      parameters.parameters.count > 1
    else { return nil }
    let start =
      "For a `\(name)()` method with more than one argument, all arguments should have a `_shape` "
      + "suffix and match an argument from `call()`. E.g. `\(name)(self, foo_shape, bar_shape)`  "
      + "For layer '\(layer.className)', "
    let keywords = bridge.vm.newDict()
    for parameter in parameters.parameters {
      guard parameter.name.hasSuffix("_shape") else {
        throw bridge.vm.valueError(
          start + "Received `\(name)()` argument `\(parameter.name)`, which does not end in "
            + "`_shape`.")
      }
      let argument = String(parameter.name.dropLast(6))
      guard layer.signature.has(argument) || layer.signature.takesMoreKeywords else {
        throw bridge.vm.valueError(
          start + "received `\(name)()` argument `\(parameter.name)`, but `call()` does not have "
            + "argument `\(argument)`.")
      }
      for entry in shapes.entries where entry.name == argument {
        keywords.set(bridge.vm.intern(parameter.name), bridge.value(entry.shape))
      }
    }
    return keywords
  }

  override func computeOutputShape(
    _ layer: Layer, _ shapes: BuildShapes
  ) throws(KerasError) -> ShapeTree {
    try bridge.python { () throws(PyError) in
      let compute = try method("compute_output_shape")
      let shape: Value
      if let keywords = try shapeKeywords("compute_output_shape", layer, shapes) {
        shape = try bridge.vm.call(compute, [], keywords: keywords)
      } else {
        shape = try bridge.vm.call(compute, bridge.value(shapes.first))
      }
      return try bridge.checkedShapes(shape, layer)
    }
  }

  override func computeOutputSpec(
    _ layer: Layer, _ arguments: BoundArguments
  ) throws(KerasError) -> Structure {
    try bridge.python { () throws(PyError) in
      let spec = try bridge.vm.call(
        method("compute_output_spec"), bridge.value(arguments.first))
      return try bridge.structure(spec)
    }
  }

  override func computeMask(
    _ layer: Layer, _ inputs: Structure, _ previous: Structure
  ) throws(KerasError) -> Structure {
    try bridge.python { () throws(PyError) in
      let mask = try bridge.vm.call(
        method("compute_mask"), bridge.value(inputs), bridge.value(previous))
      return try bridge.structure(mask)
    }
  }

  /// What the class says of itself as a recurrent cell; its attributes may be set at any time.
  private func attribute(_ name: String) -> Value? {
    guard let value = try? bridge.vm.getAttribute(Value(object), name), !value.isUndefined,
      !value.isNone
    else { return nil }
    return value
  }

  override var stateSize: ConfigValue? { attribute("state_size").map { bridge.config($0) } }

  override var outputSize: Int? {
    guard let value = attribute("output_size"), value.isInt else { return nil }
    return Int(truncatingIfNeeded: value.int)
  }

  override func initialState(_ layer: Layer, _ batch: Int) throws(KerasError) -> Structure? {
    guard has("get_initial_state") else { return try layer.initialState(batch) }
    let bridge = bridge
    return try bridge.python { () throws(PyError) in
      let keywords = bridge.vm.newDict()
      keywords.set(bridge.vm.intern("batch_size"), Value(batch))
      let states = try bridge.vm.call(method("get_initial_state"), [], keywords: keywords)
      return try bridge.structure(states)
    }
  }

  override func getConfig(_ layer: Layer) throws(KerasError) -> Config {
    try bridge.python { () throws(PyError) in
      let config = try bridge.vm.call(method("get_config"))
      guard let dict = config.asDict else { return Config() }
      return bridge.config(dict)
    }
  }

  // MARK: Saving

  override var registeredName: String {
    (try? bridge.customObjects.name(of: Value(object.type))) ?? object.type.name
  }

  override func buildConfig(_ layer: Layer) throws(KerasError) -> ConfigValue {
    guard has("get_build_config") else { return layer.ownBuildConfig }
    return try result(of: "get_build_config", [])
  }

  override func build(_ layer: Layer, from config: Config) throws(KerasError) {
    guard has("build_from_config") else { return try layer.ownBuild(from: config) }
    _ = try result(of: "build_from_config", [bridge.value(config)])
  }

  override func compileConfig(_ model: Model) throws(KerasError) -> ConfigValue {
    guard has("get_compile_config") else { return .dict(try model.ownCompileConfig()) }
    return try Serialization.value(result(of: "get_compile_config", []))
  }

  override func compile(_ model: Model, from config: Config) throws(KerasError) {
    if has("compile_from_config") {
      _ = try result(of: "compile_from_config", [bridge.value(config)])
    } else if has("compile") {
      try HostAdapters.warn(
        "`compile()` was not called as part of model loading because the model's `compile()` "
          + "method is custom. All subclassed Models that have `compile()` overridden should also "
          + "override `get_compile_config()` and `compile_from_config(config)`. Alternatively, "
          + "you can call `compile()` manually after loading.")
    } else {
      try model.ownCompile(from: config)
    }
  }

  override func ownState(_ layer: Layer) throws(KerasError) -> [(key: String, value: NDArray)] {
    guard has("save_own_variables") else { return layer.ownState() }
    let bridge = bridge
    return try bridge.python { () throws(PyError) in
      let store = bridge.vm.newDict()
      _ = try bridge.vm.callMethod(Value(object), "save_own_variables", [Value(store)])
      var arrays: [(key: String, value: NDArray)] = []
      var i = store.nextIndex(from: 0)
      while i >= 0 {
        let entry = store.entries[i]
        arrays.append((try bridge.vm.str(entry.key), try bridge.plainArray(entry.value)))
        i = store.nextIndex(from: i + 1)
      }
      return arrays
    }
  }

  override func loadOwnState(_ layer: Layer, _ group: SavedState.Group) throws(KerasError) {
    let bridge = bridge
    try bridge.python { () throws(PyError) in
      let store = bridge.vm.newDict()
      for (key, value) in group.arrays { store.set(bridge.vm.intern(key), bridge.array(value)) }
      _ = try bridge.vm.callMethod(Value(object), "load_own_variables", [Value(store)])
    }
  }

  override func ownAssets(_ layer: Layer) throws(KerasError) -> [SavedAssets.File] {
    guard has("save_assets") else { return try layer.ownAssets() }
    return try inFolder(of: layer) { (path) throws(KerasError) in
      _ = try result(of: "save_assets", [bridge.vm.text(path)])
      try bridge.python { () throws(PyError) in try bridge.vm.flushFiles() }
      do throws(HostError) { return try ProgramLayer.files(path, "") } catch {
        throw KerasError(error, path: path)
      }
    }
  }

  override func loadOwnAssets(
    _ layer: Layer, _ files: [SavedAssets.File]
  ) throws(KerasError) {
    guard has("load_assets") else { return try layer.loadOwnAssets(files) }
    try inFolder(of: layer) { (path) throws(KerasError) in
      for file in files {
        let place = path + "/" + file.path
        do throws(HostError) {
          try Host.current.makeDirectories(Host.folder(of: place))
          try Host.current.writeFile(place, file.bytes, append: false)
        } catch {
          throw KerasError(error, path: place)
        }
      }
      _ = try result(of: "load_assets", [bridge.vm.text(path)])
    }
  }

  /// Runs `body` with an empty folder named after the layer's class, which is gone afterwards.
  private func inFolder<T>(
    of layer: Layer, _ body: (String) throws(KerasError) -> T
  ) throws(KerasError) -> T {
    let bridge = bridge
    let outer = try bridge.python { () throws(PyError) in
      try bridge.vm.str(
        try bridge.vm.callMethod(try bridge.vm.importModule("tempfile"), "mkdtemp", []))
    }
    defer { try? Host.current.removeTree(outer) }
    let path = outer + "/" + snakeCase(layer.className)
    do throws(HostError) { try Host.current.makeDirectory(path) } catch {
      throw KerasError(error, path: path)
    }
    return try body(path)
  }

  private static func files(
    _ folder: String, _ prefix: String
  ) throws(HostError) -> [SavedAssets.File] {
    var found: [SavedAssets.File] = []
    for name in try Host.current.list(folder) {
      let path = folder + "/" + name
      if Host.current.kind(of: path) == .directory {
        found += try files(path, prefix + name + "/")
      } else {
        found.append(.init(prefix + name, try Host.current.readFile(path)))
      }
    }
    return found
  }

  private func result(of name: String, _ arguments: [Value]) throws(KerasError) -> ConfigValue {
    let bridge = bridge
    return try bridge.python { () throws(PyError) in
      bridge.config(try bridge.vm.callMethod(Value(object), name, arguments))
    }
  }
}

extension KerasBridge {
  /// The function that the object's class, or an ancestor written in Python, defines by a name.
  func programMethod(_ object: Object, _ name: String) -> FunctionObject? {
    let found = object.type.lookup(vm.intern(name))
    if found.tag == .function { return found.cast(FunctionObject.self) }
    return nil
  }

  /// The parameters of a method, `self` left out.
  func signature(of function: FunctionObject) -> CallSignature {
    let code = function.code
    var parameters: [CallSignature.Parameter] = []
    let firstDefault = code.positionalCount - function.defaults.count
    for i in 1..<Swift.max(1, code.positionalCount) {
      let fallback = i >= firstDefault ? function.defaults[i - firstDefault] : Value.undefined
      parameters.append(parameter(code.localNames[i].string, fallback))
    }
    for i in code.positionalCount..<(code.positionalCount + code.keywordOnlyCount) {
      let name = code.localNames[i]
      parameters.append(parameter(name.string, function.keywordDefaults?.get(name) ?? .undefined))
    }
    var signature = CallSignature(parameters)
    signature.keywordOnly = code.keywordOnlyCount
    signature.takesMorePositional = code.hasVariadic
    signature.takesMoreKeywords = code.hasKeywords
    return signature
  }

  private func parameter(_ name: String, _ fallback: Value) -> CallSignature.Parameter {
    if fallback.isUndefined { return .init(name) }
    return .init(name, fallback: (try? structure(fallback)) ?? Structure.none)
  }
}
