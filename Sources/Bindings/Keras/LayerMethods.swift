import Autodiff
import Keras
import Python
import Tensors

/// What every layer and model offers in Python.
enum LayerMethods {
  static func add(to t: TypeBuilder, _ bridge: KerasBridge) {
    bridge.addTracking(to: t)
    state(t, bridge)
    weights(t, bridge)
    calls(t, bridge)
    CustomTrainingMethods.addStatelessCall(to: t, bridge)
  }

  static func layer(_ vm: VM, _ value: Value) throws(PyError) -> Layer {
    guard let object = value.as(LayerObject.self) else {
      throw vm.typeError("expected a Keras layer, got '\(vm.typeName(value))'")
    }
    return try object.ready(vm)
  }

  // MARK: State

  private static func state(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.property("name") { (vm, v) throws(PyError) in
      // Without `super().__init__()` there is none.
      if let object = v.as(LayerObject.self), object.layer == nil { return .undefined }
      return vm.text(try layer(vm, v).name)
    } set: { (vm, v, new) throws(PyError) in
      try layer(vm, v).name = try vm.str(new)
    }
    t.property("built") { (vm, v) throws(PyError) in
      Value(try layer(vm, v).built)
    } set: { (vm, v, new) throws(PyError) in
      try layer(vm, v).built = try vm.isTrue(new)
    }
    t.property("trainable") { (vm, v) throws(PyError) in
      Value(try layer(vm, v).trainable)
    } set: { (vm, v, new) throws(PyError) in
      try layer(vm, v).trainable = try vm.isTrue(new)
    }
    t.property("supports_masking") { (vm, v) throws(PyError) in
      Value(try layer(vm, v).supportsMasking)
    } set: { (vm, v, new) throws(PyError) in
      try layer(vm, v).supportsMasking = try vm.isTrue(new)
    }
    t.property("input_spec") { (vm, v) throws(PyError) in
      let layer = try layer(vm, v)
      let inner = (layer as? Bidirectional)?.forward ?? layer
      return bridge.inputSpecValue(
        layer.inputSpecs,
        isList: layer is Functional
          || inner.className == "SimpleRNN" && !layer.inputSpecs.isEmpty)
    } set: { (vm, v, new) throws(PyError) in
      try layer(vm, v).inputSpecs = try bridge.inputSpecs(new)
    }
    for name in ["dtype", "variable_dtype"] {
      t.property(name) { (vm, v) throws(PyError) in
        let layer = try layer(vm, v)
        let input = name == "dtype" ? nil : (layer as? InputLayer)?.computePolicy
        return vm.text(DTypePolicies.variable(input ?? layer.dtypeName))
      }
    }
    for name in ["compute_dtype", "input_dtype"] {
      t.property(name) { (vm, v) throws(PyError) in
        let layer = try layer(vm, v)
        return vm.text(
          DTypePolicies.compute((layer as? InputLayer)?.computePolicy ?? layer.dtypeName))
      }
    }
    t.property("dtype_policy") { (vm, v) throws(PyError) in
      let layer = try layer(vm, v)
      if let map = layer.policyChoice?.hostObject as? Object { return Value(map) }
      return try bridge.policy((layer as? InputLayer)?.computePolicy ?? layer.dtypeName)
    } set: { (vm, v, new) throws(PyError) in
      try layer(vm, v).dtypeName = try bridge.policyName(new)
    }
    t.property("path") { (vm, v) throws(PyError) in
      let layer = try layer(vm, v)
      let own = layer.path ?? (layer is Functional ? layer.name : nil)
      return own.map { vm.text($0) } ?? .none
    }
    t.property("quantization_mode") { (vm, v) throws(PyError) in .none }
    t.property("supports_jit") { (vm, v) throws(PyError) in
      let layer = try layer(vm, v)
      return Value(layer.saysSupportsJit ?? layer.supportsJit)
    } set: { (vm, v, new) throws(PyError) in
      try layer(vm, v).saysSupportsJit = try vm.isTrue(new)
    }
    t.property("autocast") { (vm, v) throws(PyError) in Value(try layer(vm, v).autocast) }
    t.property("activity_regularizer") { (vm, v) throws(PyError) in
      try layer(vm, v).activityRegularizer.map { bridge.wrapped($0) } ?? .none
    } set: { (vm, v, new) throws(PyError) in
      let layer = try layer(vm, v)
      try bridge.keras { () throws(KerasError) in
        layer.activityRegularizer = try Regularizers.get(bridge.config(new))
      }
    }
    t.property("metrics_variables") { (vm, v) throws(PyError) in
      let variables = try layer(vm, v).ownMetrics.flatMap { $0.weights }
      return Value(vm.newList(variables.map { bridge.variable($0) }))
    }
    t.property("losses") { (vm, v) throws(PyError) in
      let layer = try layer(vm, v)
      let losses = try bridge.keras { () throws(KerasError) in try layer.losses() }
      return Value(vm.newList(losses.map { bridge.tensor($0) }))
    }
    t.property("metrics") { (vm, v) throws(PyError) in
      Value(vm.newList(try layer(vm, v).ownMetrics.map { bridge.wrapped($0) }))
    }
    t.property("input") { (vm, v) throws(PyError) in
      let layer = try layer(vm, v)
      // The node of an input layer has no inputs.
      if layer is InputLayer { return Value(vm.newList([])) }
      return bridge.value(try bridge.keras { () throws(KerasError) in try layer.input() })
    }
    t.property("output") { (vm, v) throws(PyError) in
      let layer = try layer(vm, v)
      return bridge.value(try bridge.keras { () throws(KerasError) in try layer.output() })
    }
    t.property("_inbound_nodes") { (vm, v) throws(PyError) in
      Value(vm.newList(try layer(vm, v).inboundNodes.map { bridge.callNode($0) }))
    }
    t.property("_outbound_nodes") { (vm, v) throws(PyError) in
      Value(vm.newList(try layer(vm, v).outboundNodes.map { bridge.callNode($0) }))
    }
    t.method("_flatten_layers(self, recursive=True, include_self=True)") {
      (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      let inner = try a.bool(1) ? layer.flattenedLayers() : layer.sublayers
      let own = try a.bool(2) ? [layer] : []
      return Value(vm.newList((own + inner).map { bridge.object($0) }))
    }
    t.property("_layers") { (vm, v) throws(PyError) in
      Value(vm.newList(try layer(vm, v).sublayers.map { bridge.object($0) }))
    }
  }

  // MARK: Weights

  private typealias Chooser = (Layer) -> [Weight]

  private static func weights(_ t: TypeBuilder, _ bridge: KerasBridge) {
    let lists: [(String, Chooser)] = [
      ("weights", { $0.weights }), ("variables", { $0.variables }),
      ("trainable_weights", { $0.trainableWeights }),
      ("trainable_variables", { $0.trainableWeights }),
      ("non_trainable_weights", { $0.nonTrainableWeights }),
      ("non_trainable_variables", { layer in
        let trained = layer.trainableWeights
        return layer.variables.filter { weight in !trained.contains { $0 === weight } }
      }),
    ]
    for (name, choose) in lists {
      t.property(name) { (vm, v) throws(PyError) in
        Value(vm.newList(choose(try layer(vm, v)).map { bridge.variable($0) }))
      }
    }
    t.method("get_weights(self)", "The weights' values as NumPy arrays.") {
      (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      try bridge.keras { () throws(KerasError) in try layer.requireValues() }
      return Value(vm.newList(layer.getWeights().map { bridge.array($0.copy()) }))
    }
    t.method("set_weights(self, weights)", "Replaces the weights' values.") {
      (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      var arrays: [NDArray] = []
      let values = try vm.array(a[1])
      let present = layer.weights
      var shapeless: Value?
      for (i, value) in values.enumerated() {
        let isPlain = value.baseTag == .list || value.tag == .tuple || value.isInt || value.isFloat
        if isPlain, values.count == present.count {
          // Keras comes to it after it took the arrays before.
          shapeless = value
          arrays += present[i...].map { $0.value }
          break
        }
        arrays.append(try bridge.plainArray(value))
      }
      try bridge.keras { () throws(KerasError) in try layer.setWeights(arrays) }
      if let shapeless { throw vm.noAttribute(shapeless, vm.intern("shape")) }
      return .none
    }
    t.method("count_params(self)", "The number of scalars in the weights.") {
      (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      return Value(try bridge.keras { () throws(KerasError) in try layer.countParameters() })
    }
    t.method(
      "add_weight(self, *args, shape=None, initializer=None, dtype=None, trainable=True, "
        + "autocast=True, regularizer=None, constraint=None, aggregation='none', overwrite_with_gradient=False, "
        + "name=None, **kwargs)", "Creates a weight of the layer."
    ) { (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      let (givenShape, givenInitializer, givenDType) = try weightArguments(
        vm, a.rest(1), shape: a[2], initializer: a[3], dtype: a[4])
      let odd = a.keywords(12)
      if odd.count > 0 {
        throw vm.typeError(
          "Variable.__init__() got an unexpected keyword argument "
            + "'\(try vm.str(odd.entries[odd.nextIndex(from: 0)].key))'")
      }
      let dtype = givenDType.isNone ? nil : try bridge.dtype(givenDType)
      if layer.isLocked { throw bridge.lockedError() }
      let trainable = try a.bool(5)
      let isFloat = (dtype ?? layer.dtype).isFloating
      let initializer = try bridge.keras { () throws(KerasError) in
        let fallback = ConfigValue.string(isFloat ? "glorot_uniform" : "zeros")
        let given = bridge.config(givenInitializer)
        return try Initializers.get(given.isNone ? fallback : given) ?? ConstantInitializer.zeros
      }
      let name = try variableName(vm, a[11])
      try bridge.checkShape(givenShape)
      let shape = givenShape.isNone ? [] : try bridge.shape(givenShape)
      try checkAggregation(vm, a[9])
      return bridge.variable(
        try bridge.keras { () throws(KerasError) in
          try layer.addWeight(
            name, shape: shape, initializer: initializer, dtype: dtype, trainable: trainable,
            regularizer: try Regularizers.get(bridge.config(a[7])),
            constraint: try Constraints.get(bridge.config(a[8])))
        })
    }
    t.method("add_loss(self, loss)", "Adds a scalar to the loss.") { (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      let values = a[1].baseTag == .list || a[1].tag == .tuple ? try vm.array(a[1]) : [a[1]]
      // A graph's losses belong to its layers.
      if layer is Functional { throw vm.error(vm.types.notImplementedError, "") }
      for value in values {
        guard value.as(TensorObject.self) != nil else {
          throw vm.error(
            vm.types.valueError,
            "`add_loss()` can only be called from inside `build()` or `call()`, on a tensor input. "
              + "Received invalid value: \(try vm.str(value))")
        }
        layer.addLoss(try bridge.node(value))
      }
      return .none
    }
    t.method("add_metric(self, *args, **kwargs)", "Gone: metrics belong to `compile`.") {
      (vm, a) throws(PyError) in
      throw vm.error(
        vm.types.notImplementedError,
        "Layer `add_metric()` method is deprecated. Add your metric in "
          + "`Model.compile(metrics=[...])`, or create metric trackers in init() or build() when "
          + "subclassing the layer or model, then call `metric.update_state()` whenever necessary.")
    }
    t.method(
      "enable_lora(self, rank, lora_alpha=None, a_initializer='he_uniform', b_initializer='zeros')",
      "Freezes the matrix and trains a correction of low rank."
    ) { (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      let rank = Int(truncatingIfNeeded: try vm.int64(a[1]))
      let options = LowRankAdapter.Options(rank: rank, alpha: bridge.config(a[2])).initialized(
        bridge.config(a[3]), bridge.config(a[4]))
      try bridge.keras { () throws(KerasError) in try layer.enableAdapter(options) }
      return .none
    }
  }

  /// A variable's name: the one given, or the next of its kind.
  private static func variableName(_ vm: VM, _ given: Value) throws(PyError) -> String {
    if given.isNone { return Keras.Session.names.unique("variable") }
    if let name = given.asStr?.string, !name.utf8.contains(UInt8(ascii: "/")) { return name }
    throw vm.valueError(
      "Argument `name` must be a string and cannot contain character `/`. Received: "
        + "name=\(try vm.str(given))")
  }

  private static func checkAggregation(_ vm: VM, _ given: Value) throws(PyError) {
    if given.isNone { return }
    let known = ["none", "mean", "sum", "only_first_replica"]
    if let word = given.asStr?.string, known.contains(word) { return }
    throw vm.valueError(
      "Invalid value for argument `aggregation`. Expected one of `None`, `'none'`, `'mean'`, "
        + "`'sum'`, `'only_first_replica'`. Received: aggregation=\(try vm.str(given))")
  }

  /// Shape, initializer and dtype of `add_weight`, which may come by position as in Keras 2.
  private static func weightArguments(
    _ vm: VM, _ positional: UnsafeBufferPointer<Value>, shape: Value, initializer: Value,
    dtype: Value
  ) throws(PyError) -> (Value, Value, Value) {
    if positional.count > 3 {
      throw vm.typeError(
        "add_weight() takes at most 3 positional arguments but \(positional.count) were given.")
    }
    var values = [shape, initializer, dtype]
    let names = [
      "`shape` was passed both positionally and as a",
      "`initializer` was passed both positionally and as a",
      "`dtype` was passed both positionally and as a",
    ]
    for (i, value) in positional.enumerated() {
      if i == 0, value.tag == .str {
        let text = try vm.str(value)
        throw vm.error(
          vm.types.valueError,
          "`name` must be passed as a keyword argument. Received: add_weight('\(text)', ...). Use: "
            + "add_weight(shape=..., name='\(text)').")
      }
      if !values[i].isNone { throw vm.error(vm.types.valueError, names[i] + " keyword argument.") }
      values[i] = value
    }
    return (values[0], values[1], values[2])
  }

  // MARK: Saving

  private static func saving(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.method("get_build_config(self)", "The shapes that the layer was built with.") {
      (vm, a) throws(PyError) in bridge.value(try layer(vm, a[0]).ownBuildConfig)
    }
    t.method("build_from_config(self, config)", "Builds as a configuration says.") {
      (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      guard let config = a[1].asDict else { return .none }
      let plain = bridge.config(config)
      try bridge.keras { () throws(KerasError) in try layer.ownBuild(from: plain) }
      return .none
    }
    t.method("save_own_variables(self, store)", "Puts the layer's own arrays into a dict.") {
      (vm, a) throws(PyError) in
      for (key, value) in try layer(vm, a[0]).ownState() {
        try vm.setItem(a[1], vm.text(key), bridge.array(value.copy()))
      }
      return .none
    }
    t.method("load_own_variables(self, store)", "Takes the layer's own arrays from a dict.") {
      (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      var group = SavedState.Group("", name: layer.name, arrays: [])
      for key in try vm.array(try vm.callMethod(a[1], "keys", [])) {
        group.arrays.append((try vm.str(key), try bridge.plainArray(try vm.getItem(a[1], key))))
      }
      try bridge.keras { () throws(KerasError) in try layer.loadOwnState(group) }
      return .none
    }
  }

  // MARK: Calls and configuration

  private static func calls(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.method("__call__(self, *args, **kwargs)") { (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      let first = a.rest(1).first ?? .none
      return try bridge.keepingArrays(for: layer, on: first) { () throws(PyError) in
        let arguments = try bridge.arguments(positional: a.rest(1), keywords: a.keywords(2))
        return bridge.given(first, to: layer, with: try bridge.call(layer, arguments))
      }
    }
    t.method("call(self, *args, **kwargs)", "The layer's own computation.") {
      (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      let arguments = try bridge.arguments(positional: a.rest(1), keywords: a.keywords(2))
      return bridge.value(
        try bridge.keras { () throws(KerasError) in
          try layer.call(layer.callSignature.bind(arguments))
        })
    }
    t.method("build(self, *shapes, **kwargs)", "Creates the weights.") { (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      if layer.hasNoCall, a.rest(1).isEmpty, a.keywords(2).count == 0 {
        throw vm.typeError("Layer.build() missing 1 required positional argument: 'input_shape'")
      }
      let shapes = try bridge.buildShapes(layer, a.rest(1), a.keywords(2))
      try bridge.keras { () throws(KerasError) in
        // `super().build(…)` from a class of the program runs the native part alone.
        if layer.delegate?.overridesBuild ?? false {
          try layer.build(shapes)
          layer.built = true
        } else {
          try layer.buildFromShapes(shapes)
        }
      }
      return .none
    }
    t.method("compute_output_shape(self, *args, **kwargs)") { (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      let shapes = try bridge.buildShapes(layer, a.rest(1), a.keywords(2))
      let result = try bridge.keras { () throws(KerasError) in
        try layer.computeOutputShape(shapes)
      }
      let value = bridge.value(result)
      // Some classes of Keras return a list here, all others a tuple.
      let isList =
        layer is TransposedConvolution || layer is ReversibleEmbedding
        || layer.className == "UpSampling1D"
      if isList, let tuple = value.asTuple {
        return Value(vm.newList(Array(tuple.buffer)))
      }
      return value
    }
    t.method("compute_output_spec(self, *args, **kwargs)", "The symbolic outputs of a call.") {
      (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      let arguments = try bridge.arguments(positional: a.rest(1), keywords: a.keywords(2))
      return bridge.value(
        try bridge.keras { () throws(KerasError) in
          try layer.computeOutputSpec(layer.signature.bind(arguments))
        })
    }
    t.property("call_signature_parameters") { (vm, v) throws(PyError) in
      let signature = try layer(vm, v).signature
      var names = signature.parameters.map { vm.text($0.name) }
      if signature.takesMorePositional { names.append(vm.text("args")) }
      if signature.takesMoreKeywords { names.append(vm.text("kwargs")) }
      return Value(vm.newList(names))
    }
    t.method("quantize(self, mode=None, type_check=True, config=None)", "Not done here.") {
      (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      let modes = ["int8", "float8", "int4", "gptq", "awq"]
      guard let mode = a[1].asStr?.string, modes.contains(mode) else {
        throw vm.valueError(
          "Invalid quantization mode. Expected one of ('int8', 'float8', 'int4', 'gptq', 'awq'). "
            + "Received: mode=\(try vm.str(a[1]))")
      }
      if !layer.built {
        throw vm.valueError(
          "Cannot quantize a layer that isn't yet built. Layer '\(layer.name)' (of type "
            + "'\(layer.className)') is not built yet.")
      }
      throw vm.error(
        vm.types.notImplementedError,
        "Layer \(layer.className) does not have a `quantize` method implemented.")
    }
    t.method("compute_mask(self, inputs, previous_mask=None)") { (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      let (inputs, mask) = (try bridge.structure(a[1]), try bridge.structure(a[2]))
      return bridge.value(
        try bridge.keras { () throws(KerasError) in try layer.computeMask(inputs, mask) })
    }
    t.method(
      "get_initial_state(self, batch_size=None)", "The states of a cell before its first step."
    ) { (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      let batch = a[1].isNone ? 1 : Int(truncatingIfNeeded: try vm.int64(a[1]))
      let states = try bridge.keras { () throws(KerasError) -> Structure? in
        if let recurrent = layer as? RecurrentLayer {
          return try recurrent.cell.firstState(batch)
        }
        return try layer.initialState(batch)
      }
      guard let states else { throw vm.noAttribute(a[0], vm.intern("get_initial_state")) }
      return bridge.value(states)
    }
    t.method("get_config(self)", "The constructor arguments that make this layer again.") {
      (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      return bridge.value(
        try bridge.keras { () throws(KerasError) in
          var config = try layer.ownConfig()
          // Functions of the program as activations are written down here already.
          for i in config.entries.indices where config.entries[i].key.hasSuffix("activation") {
            if case .foreign(let object) = config.entries[i].value,
              let function = object as? NativeFunction,
              Activations.names.contains(bridge.name(of: function))
            {
              config.entries[i].value = .string(bridge.name(of: function))
            } else {
              config.entries[i].value = try Serialization.value(config.entries[i].value)
            }
          }
          return config
        })
    }
    t.classMethod(
      "from_config(cls, config, custom_objects=None, safe_mode=None)",
      "A new layer of a configuration."
    ) { (vm, a) throws(PyError) in
      let outer = Deserialization.isSafe
      if !a[3].isNone { Deserialization.isSafe = try a.bool(3) }
      defer { Deserialization.isSafe = outer }
      guard let type = a[0].asType, let config = a[1].asDict else {
        throw vm.typeError("from_config expects a dict")
      }
      let made = try bridge.customObjects.with(a[2]) { () throws(PyError) in
        try bridge.layer(of: type, config)
      }
      if type.name == "Functional" || type.name == "Model" { try consume(vm, config) }
      // Keras takes the layer inside out of the dictionary that it was given.
      if ["TimeDistributed", "SpectralNormalization", "Wrapper"].contains(type.name) {
        _ = config.remove(vm.intern("layer"))
      }
      return made
    }
    saving(t, bridge)
    ObjectCopies.add(to: t, bridge)
  }
}

extension LayerMethods {
  /// What recurrent layers have beside the methods of every layer.
  static func addStates(to t: TypeBuilder, _ name: String, _ bridge: KerasBridge) {
    let isRecurrent =
      ["SimpleRNN", "LSTM", "GRU", "RNN", "Bidirectional"].contains(name)
      || name.hasPrefix("ConvLSTM")
    if !isRecurrent { return }
    for name in ["reset_state", "reset_states"] {
      t.method("\(name)(self)", "Forgets the states kept between batches.") {
        (vm, a) throws(PyError) in
        let layer = try layer(vm, a[0])
        if let recurrent = layer as? RecurrentLayer { recurrent.resetState() }
        if let both = layer as? Bidirectional {
          try bridge.keras { () throws(KerasError) in try both.resetState() }
        }
        return .none
      }
    }
  }

  /// Takes out of a dictionary what Keras takes when it revives a graph from it.
  fileprivate static func consume(_ vm: VM, _ config: DictObject) throws(PyError) {
    let needed = ["name", "layers", "input_layers", "output_layers"]
    for name in needed where config.get(vm.intern(name)).isUndefined { return }
    for name in needed + ["trainable"] { _ = config.remove(vm.intern(name)) }
  }
}

extension KerasBridge {
  /// A layer or model of a class by its configuration, as `from_config` makes it.
  func layer(of type: TypeObject, _ config: DictObject) throws(PyError) -> Value {
    if !type.isUserDefined, LayerCatalogue.shared[type.name] == nil || type.name == "InputLayer" {
      let plain = self.config(config)
      let name = type.name
      if ["Sequential", "Functional", "Model", "InputLayer"].contains(name) {
        return object(try keras { () throws(KerasError) in try makeLayer(name, plain) })
      }
    }
    if !type.isUserDefined, type.name == "Lambda" {
      let plain = self.config(config)
      return object(try keras { () throws(KerasError) in try makeLayer("Lambda", plain) })
    }
    let isModel = modelClasses.map { type.isSubclass(of: $0.model) } ?? false
    let config = isModel ? config : try namingPolicy(config)
    do throws(PyError) {
      if !type.isUserDefined {
        let plain = self.config(config)
        let name = type.name
        let missing = (LayerCatalogue.shared[name]?.parameters ?? []).filter {
          !$0.hasDefault && plain[$0.name] == nil
        }
        // The constructor says what it misses.
        if !missing.isEmpty { return try vm.call(Value(type), [], keywords: config) }
        return object(
          try keras { () throws(KerasError) in
            try makeLayer(name, try Deserialization.normalized(plain))
          })
      }
      return try vm.call(Value(type), [], keywords: config)
    } catch {
      let words = try vm.str(error.value)
      var told = config
      if ["Dense", "EinsumDense", "Embedding"].contains(type.name), !type.isUserDefined,
        config.get(vm.intern("quantization_config")).isUndefined
      {
        told = vm.newDict()
        try told.update(vm, from: config)
        told.set(vm.intern("quantization_config"), .none)
      }
      let shown = try vm.repr(Value(told))
      if isModel {
        if !error.exception.type.isSubclass(of: vm.types.typeError) { throw error }
        throw vm.typeError(
          "Unable to revive model from config. When overriding the `get_config()` method, make "
            + "sure that the returned config contains all items used as arguments in the  "
            + "constructor to \(try vm.repr(Value(type))), which is the default behavior. You can "
            + "override this default behavior by defining a `from_config(cls, config)` class "
            + "method to specify how to create an instance of \(type.name) from its config.\n\n"
            + "Received config=\(shown)\n\nError encountered during deserialization: \(words)")
      }
      throw vm.typeError(
        "Error when deserializing class '\(type.name)' using config=\(shown).\n\nException "
          + "encountered: \(words)")
    }
  }

  /// The configuration with a dtype policy by its name, as Keras hands it to constructors.
  private func namingPolicy(_ config: DictObject) throws(PyError) -> DictObject {
    let key = vm.intern("dtype")
    guard let policy = config.get(key).asDict,
      let name = policy.get(vm.intern("config")).asDict?.get(vm.intern("name")),
      policy.get(vm.intern("class_name")).asStr?.string == "DTypePolicy", !name.isUndefined
    else { return config }
    let named = vm.newDict()
    var i = config.nextIndex(from: 0)
    while i >= 0 {
      try named.set(vm, config.entries[i].key, config.entries[i].value)
      i = config.nextIndex(from: i + 1)
    }
    named.set(key, name)
    return named
  }

  /// Any array-like as an array of its own dtype.
  func plainArray(_ value: Value) throws(PyError) -> NDArray {
    if let tensor = value.as(TensorObject.self), let array = tensor.node.value { return array }
    if let variable = value.as(VariableObject.self) {
      try requireValue(variable.weight)
      return variable.weight.value
    }
    return try vm.asArray(value)
  }
}

extension KerasBridge {
  /// The shapes given to `build` or `compute_output_shape`, by the names of `call`'s arguments.
  func buildShapes(
    _ layer: Layer, _ positional: UnsafeBufferPointer<Value>, _ keywords: DictObject
  ) throws(PyError) -> BuildShapes {
    var shapes = BuildShapes([])
    let names = layer.callSignature.parameters.map { $0.name }
    for (i, value) in positional.enumerated() where !value.isNone {
      shapes.entries.append(.init(i < names.count ? names[i] : "inputs", try shapeTree(value)))
    }
    var i = keywords.nextIndex(from: 0)
    while i >= 0 {
      let entry = keywords.entries[i]
      var name = try vm.str(entry.key)
      if name.hasSuffix("_shape") { name.removeLast(6) }
      if name == "input" { name = names.first ?? "inputs" }
      if !entry.value.isNone { shapes.entries.append(.init(name, try shapeTree(entry.value))) }
      i = keywords.nextIndex(from: i + 1)
    }
    return shapes
  }
}
