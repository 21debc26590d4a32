import Autodiff
import Host
import Keras
import Python
import Results
import Tensors

/// `compile`, `fit`, `evaluate`, `predict`, `summary` and the rest of every model.
enum ModelMethods {
  static func add(to t: TypeBuilder, _ bridge: KerasBridge) {
    structure(t, bridge)
    compile(t, bridge)
    fit(t, bridge)
    evaluate(t, bridge)
    predict(t, bridge)
    batches(t, bridge)
    CustomTrainingMethods.add(to: t, bridge)
    SavingMethods.add(to: t, bridge)
  }

  static func model(_ vm: VM, _ value: Value) throws(PyError) -> Model {
    guard let model = try LayerMethods.layer(vm, value) as? Model else {
      throw vm.typeError("expected a Keras model, got '\(vm.typeName(value))'")
    }
    return model
  }

  // MARK: Layers and summary

  private static func structure(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.property("layers") { (vm, v) throws(PyError) in
      Value(vm.newList(try model(vm, v).layers.map { bridge.object($0) }))
    } set: { (vm, v, new) throws(PyError) in
      let isSequential = try model(vm, v) is Sequential
      throw vm.attributeError(
        isSequential
          ? "`Sequential.layers` attribute is reserved and should not be used. Use `add()` and "
            + "`pop()` to change the layers in this model."
          : "`Model.layers` attribute is reserved and should not be used. Please use another name.")
    }
    t.method("get_layer(self, name=None, index=None)") { (vm, a) throws(PyError) in
      let model = try model(vm, a[0])
      let name = a[1].isNone ? nil : try a.text(1)
      let index = a[2].isNone ? nil : try a.int(2)
      return bridge.object(
        try bridge.keras { () throws(KerasError) in
          try model.layer(named: name, index: index)
        })
    }
    t.property("metrics_names") { (vm, v) throws(PyError) in
      let model = try model(vm, v)
      let names = try bridge.keras { () throws(KerasError) in try model.metricsNames() }
      return Value(vm.newList(names.map { vm.text($0) }))
    }
    t.property("metrics") { (vm, v) throws(PyError) in
      let model = try model(vm, v)
      let metrics = try bridge.keras { () throws(KerasError) in try model.plainMetrics() }
      return Value(vm.newList(metrics.map { bridge.wrapped($0) }))
    }
    t.property("optimizer") { (vm, v) throws(PyError) in
      let model = try model(vm, v)
      guard let compiled = model.compiled else { throw vm.noAttribute(v, vm.intern("optimizer")) }
      return compiled.optimizer.map { bridge.wrapped($0) } ?? .none
    }
    t.property("loss") { (vm, v) throws(PyError) in
      try model(vm, v).compiled.map { bridge.value($0.arguments["loss"] ?? .none) } ?? .none
    }
    t.property("compiled") { (vm, v) throws(PyError) in
      Value(try model(vm, v).compiled != nil)
    }
    t.property("run_eagerly") { (vm, v) throws(PyError) in
      Value(try model(vm, v).compiled?.runsEagerly ?? false)
    }
    t.property("jit_compile") { (vm, v) throws(PyError) in
      Value(try !model(vm, v).runsLineByLine)
    }
    t.property("steps_per_execution") { (vm, v) throws(PyError) in
      Value(try model(vm, v).compiled?.stepsPerExecution ?? 1)
    }
    t.property("history") { (vm, v) throws(PyError) in
      guard let history = try model(vm, v).history else {
        throw vm.noAttribute(v, vm.intern("history"))
      }
      return bridge.wrapped(history)
    } set: { (vm, v, new) throws(PyError) in
      guard let history = new.as(KerasObject.self)?.payload as? History else { return }
      try model(vm, v).history = history
    }
    t.property("stop_training") { (vm, v) throws(PyError) in
      let model = try model(vm, v)
      if model.compiled == nil, !model.stopTraining {
        throw vm.noAttribute(v, vm.intern("stop_training"))
      }
      return Value(model.stopTraining)
    } set: { (vm, v, new) throws(PyError) in
      try model(vm, v).stopTraining = try vm.isTrue(new)
    }
    t.property("stop_predicting") { (vm, v) throws(PyError) in
      Value(try model(vm, v).stopPredicting)
    } set: { (vm, v, new) throws(PyError) in
      try model(vm, v).stopPredicting = try vm.isTrue(new)
    }
    t.property("stop_evaluating") { (vm, v) throws(PyError) in
      Value(try model(vm, v).stopEvaluating)
    } set: { (vm, v, new) throws(PyError) in
      try model(vm, v).stopEvaluating = try vm.isTrue(new)
    }
    t.method(
      "summary(self, line_length=None, positions=None, print_fn=None, expand_nested=False, "
        + "show_trainable=False, layer_range=None)"
    ) { (vm, a) throws(PyError) in
      let model = try model(vm, a[0])
      var options = SummaryOptions()
      if !a[1].isNone { options.lineLength = try a.int(1) }
      if !a[2].isNone {
        var positions: [Double] = []
        for item in try vm.array(a[2]) { positions.append(try vm.double(item)) }
        options.positions = positions
      }
      options.expandsNested = try a.bool(4)
      options.showsTrainable = try a.bool(5)
      if !a[6].isNone {
        var range: [String] = []
        for item in try vm.array(a[6]) { range.append(try vm.str(item)) }
        options.layerRange = range
        options.matches = { pattern, name in bridge.matches(pattern, name) }
      }
      let summary = try bridge.keras { () throws(KerasError) in try model.summary(options) }
      if !a[3].isNone {
        _ = try vm.call(a[3], vm.text(summary.text))
      } else if !(bridge.observer?.summarised(model, summary) ?? false) {
        Host.current.write(summary.text)
      }
      return .none
    }
  }

  // MARK: Training

  private static func compile(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.method(
      "compile(self, optimizer='rmsprop', loss=None, loss_weights=None, metrics=None, "
        + "weighted_metrics=None, run_eagerly=False, steps_per_execution=1, jit_compile='auto', "
        + "auto_scale_loss=True)",
      owner: "Trainer"
    ) { (vm, a) throws(PyError) in
      let model = try model(vm, a[0])
      let runEagerly = try a.bool(6)
      let steps = try a.int(7)
      let jit = a[8].asStr == nil ? try a.bool(8) : nil
      let scales = try a.bool(9)
      try bridge.keras { () throws(KerasError) in
        try model.compile(
          optimizer: bridge.config(a[1]), loss: bridge.config(a[2]),
          lossWeights: bridge.config(a[3]), metrics: bridge.config(a[4]),
          weightedMetrics: bridge.config(a[5]), runEagerly: runEagerly, stepsPerExecution: steps,
          jitCompile: jit, autoScaleLoss: scales)
      }
      return .none
    }
  }

  private static func verbosity(_ value: Value, _ vm: VM) throws(PyError) -> Int {
    // A word other than "auto" is neither of the numbers for which something is shown.
    if let text = value.asStr { return text.string == "auto" ? 1 : 3 }
    return Int(truncatingIfNeeded: try vm.int64(value))
  }

  private static func callbacks(_ value: Value, _ vm: VM) throws(PyError) -> [Callback] {
    if value.isNone { return [] }
    if value.isObject, vm.type(of: value).name == "CallbackList" {
      return try callbacks(try vm.getAttribute(value, "callbacks"), vm)
    }
    let isList = value.baseTag == .list || value.tag == .tuple
    if try !vm.isTrue(value) { return [] }
    func missing(_ item: Value, _ name: String) -> PyError {
      vm.error(
        vm.types.attributeError, "'\(vm.typeName(item))' object has no attribute '\(name)'")
    }
    let base = CallbacksModule.base(KerasBridge.of(vm))
    func isClass(_ item: Value) -> Bool { item.asType?.isSubclass(of: base) ?? false }
    // Keras asks the items of a list for their methods first, and then flattens whatever it is.
    for item in isList ? try vm.array(value) : [] {
      if item.as(KerasObject.self)?.payload is Callback || isClass(item) { continue }
      throw missing(item, "on_batch_end")
    }
    let items = isList ? try vm.array(value) : try leaves(value, vm)
    var callbacks: [Callback] = []
    for item in items {
      guard let callback = item.as(KerasObject.self)?.payload as? Callback else {
        if isClass(item) {
          throw vm.typeError("Callback.set_model() missing 1 required positional argument: 'model'")
        }
        throw missing(item, "set_model")
      }
      callbacks.append(callback)
    }
    return callbacks
  }

  /// The leaves of a structure, a dictionary's in the order of its keys.
  private static func leaves(_ value: Value, _ vm: VM) throws(PyError) -> [Value] {
    let tree = try vm.importModule("keras.tree")
    return try vm.array(try vm.callMethod(tree, "flatten", [value]))
  }

  private static func optionalInt(_ value: Value, _ vm: VM) throws(PyError) -> Int? {
    value.isNone ? nil : Int(truncatingIfNeeded: try vm.int64(value))
  }

  private static func warn(_ vm: VM, _ text: String) throws(PyError) {
    _ = try vm.callMethod(try vm.importModule("warnings"), "warn", [vm.text(text)])
  }

  /// The steps that `keras.config.set_max_steps_per_epoch` leaves of those asked for.
  private static func capped(_ steps: Int?, _ bridge: KerasBridge) throws(PyError) -> Int? {
    guard let most = try optionalInt(bridge.settings.maxSteps, bridge.vm), most > 0 else {
      return steps
    }
    if let steps, steps <= most { return steps }
    try warn(bridge.vm, "Limiting steps_per_epoch to \(most)")
    return most
  }

  private static func fit(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.method(
      "fit(self, x=None, y=None, batch_size=None, epochs=1, verbose='auto', callbacks=None, "
        + "validation_split=0.0, validation_data=None, shuffle=True, class_weight=None, "
        + "sample_weight=None, initial_epoch=0, steps_per_epoch=None, validation_steps=None, "
        + "validation_batch_size=None, validation_freq=1)",
      owner: "JAXTrainer"
    ) { (vm, a) throws(PyError) in
      let model = try model(vm, a[0])
      _ = try bridge.keras { () throws(KerasError) in try model.requireCompiled() }
      var options = FitOptions()
      if a[4].asStr != nil {
        throw vm.typeError("'>' not supported between instances of 'str' and 'int'")
      }
      if a[3].asStr != nil {
        throw vm.typeError("unsupported operand type(s) for /: 'int' and 'str'")
      }
      if a[3].isFloat {
        throw vm.typeError(
          "slice indices must be integers or None or have an __index__ method")
      }
      options.epochs = try a.int(4)
      if let most = try optionalInt(bridge.settings.maxEpochs, vm), most > 0, most < options.epochs {
        try warn(vm, "Limiting epochs to \(most)")
        options.epochs = most
      }
      options.verbose = try verbosity(a[5], vm)
      options.givenVerbose = bridge.config(a[5])
      options.callbacks = try callbacks(a[6], vm)
      options.initialEpoch = try a.int(12)
      options.stepsPerEpoch = try capped(try optionalInt(a[13], vm), bridge)
      options.validationSteps = try optionalInt(a[14], vm)
      let batchSize = try optionalInt(a[3], vm)
      let validationBatch = try optionalInt(a[15], vm) ?? batchSize
      if a[16].isInt {
        options.validationFrequency = try a.int(16)
      } else if a[16].baseTag != .list {
        throw vm.valueError(
          "Expected `validation_freq` to be a list or int. Received: "
            + "validation_freq=\(try vm.str(a[16])) of the type "
            + "\(try vm.repr(Value(vm.type(of: a[16])))).")
      } else {
        options.validationEpochs = try bridge.shape(a[16])
      }
      let shuffle = try a.bool(9)
      let source: BatchSource
      let share = try a.double(7)
      if share != 0, a[8].isNone {
        if bridge.isBatchSource(a[1]) {
          throw vm.valueError(
            "Argument `validation_split` is only supported for tensors or NumPy arrays.Found "
              + "incompatible type in the input: [\(try vm.repr(Value(vm.type(of: a[1]))))]")
        }
        let all = try bridge.batch(x: a[1], y: a[2], sampleWeight: a[11], classWeight: a[10])
        let parts = try bridge.keras { () throws(KerasError) in
          try TrainingData.split(all, validationShare: share)
        }
        source = try bridge.keras { () throws(KerasError) in
          try ArraySource(
            parts.train, batchSize: batchSize, steps: options.stepsPerEpoch, shuffle: shuffle)
        }
        var validation = parts.validation
        // Class weights shape the training alone.
        if !a[10].isNone { validation.sampleWeight = .none }
        options.validation = try bridge.keras { () throws(KerasError) in
          try ArraySource(validation, batchSize: validationBatch)
        }
      } else {
        source = try bridge.source(
          x: a[1], y: a[2], sampleWeight: a[11], classWeight: a[10], batchSize: batchSize,
          steps: options.stepsPerEpoch, shuffle: shuffle)
      }
      if !a[8].isNone {
        if !bridge.isBatchSource(a[8]) { try bridge.checkParts(a[8]) }
        let parts =
          bridge.isBatchSource(a[8]) ? (x: a[8], y: .none, sampleWeight: .none) : bridge.unpacked(
            a[8].baseTag == .list ? Value(vm.newTuple(try vm.array(a[8]))) : a[8])
        options.validation = try bridge.source(
          x: parts.x, y: parts.y, sampleWeight: parts.sampleWeight, batchSize: validationBatch,
          steps: options.validationSteps, shuffle: false, looks: false)
      }
      bridge.observer?.willTrain(model)
      let history: History
      do throws(PyError) {
        history = try bridge.keras { () throws(KerasError) in try model.fit(source, options) }
      } catch {
        bridge.observer?.failedTraining(model)
        throw error
      }
      bridge.observer?.didTrain(model, history)
      _ = CallbacksModule.history(bridge, CallbacksModule.base(bridge))
      return bridge.wrapped(history)
    }
  }

  private static func evaluate(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.method(
      "evaluate(self, x=None, y=None, batch_size=None, verbose='auto', sample_weight=None, "
        + "steps=None, callbacks=None, return_dict=False, **kwargs)",
      owner: "JAXTrainer"
    ) { (vm, a) throws(PyError) in
      let model = try model(vm, a[0])
      _ = try bridge.keras { () throws(KerasError) in try model.requireCompiled() }
      let unknown = a.keywords(9)
      if unknown.count > 0 {
        throw vm.valueError("Arguments not recognized: \(try vm.repr(Value(unknown)))")
      }
      let verbose = try verbosity(a[4], vm)
      let steps = try capped(try optionalInt(a[6], vm), bridge)
      let callbacks = try callbacks(a[7], vm)
      let source = try bridge.source(
        x: a[1], y: a[2], sampleWeight: a[5], batchSize: try optionalInt(a[3], vm), steps: steps,
        shuffle: false)
      let logs = try bridge.keras { () throws(KerasError) in
        try model.evaluate(source, steps: steps, verbose: verbose, callbacks: callbacks)
      }
      return try result(bridge, model, logs, asDict: try a.bool(8))
    }
  }

  /// A dict, the one number, or a list in the order of the metrics.
  private static func result(
    _ bridge: KerasBridge, _ model: Model, _ logs: Logs, asDict: Bool
  ) throws(PyError) -> Value {
    if asDict { return Value(bridge.value(logs)) }
    let flat = try bridge.keras { () throws(KerasError) in try model.flattened(logs) }
    let values = flat.map { bridge.value($0) }
    return values.count == 1 ? values[0] : Value(bridge.vm.newList(values))
  }

  private static func predict(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.method(
      "predict(self, x, batch_size=None, verbose='auto', steps=None, callbacks=None)",
      owner: "JAXTrainer"
    ) {
      (vm, a) throws(PyError) in
      let model = try model(vm, a[0])
      let steps = try capped(try optionalInt(a[4], vm), bridge)
      let verbose = try verbosity(a[3], vm)
      let callbacks = try callbacks(a[5], vm)
      let source = try bridge.source(
        x: a[1], y: .none, sampleWeight: .none, batchSize: try optionalInt(a[2], vm), steps: steps,
        shuffle: false)
      return bridge.arrays(
        try bridge.keras { () throws(KerasError) in
          try model.predict(source, steps: steps, verbose: verbose, callbacks: callbacks)
        })
    }
  }

  private static func batches(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.method(
      "train_on_batch(self, x, y=None, sample_weight=None, class_weight=None, return_dict=False)",
      owner: "JAXTrainer"
    ) { (vm, a) throws(PyError) in
      let model = try model(vm, a[0])
      if !a[3].isNone, !a[4].isNone {
        throw vm.valueError(
          "Arguments `sample_weight` and `class_weight` cannot be specified at the same time. "
            + "Received: sample_weight=\(try vm.str(a[3])), class_weight=\(try vm.str(a[4]))")
      }
      let batch = try bridge.batch(x: a[1], y: a[2], sampleWeight: a[3], classWeight: a[4])
      let logs = try bridge.keras { () throws(KerasError) in try model.trainOnBatch(batch) }
      return try result(bridge, model, logs, asDict: try a.bool(5))
    }
    t.method(
      "test_on_batch(self, x, y=None, sample_weight=None, return_dict=False)", owner: "JAXTrainer"
    ) {
      (vm, a) throws(PyError) in
      let model = try model(vm, a[0])
      let batch = try bridge.batch(x: a[1], y: a[2], sampleWeight: a[3])
      let logs = try bridge.keras { () throws(KerasError) in try model.testOnBatch(batch) }
      return try result(bridge, model, logs, asDict: try a.bool(4))
    }
    t.method("predict_on_batch(self, x)", owner: "JAXTrainer") { (vm, a) throws(PyError) in
      let model = try model(vm, a[0])
      let x = try bridge.data(a[1], of: a[1])
      return bridge.arrays(
        try bridge.keras { () throws(KerasError) in try model.predictOnBatch(x) })
    }
    t.method("reset_metrics(self)") { (vm, a) throws(PyError) in
      let model = try model(vm, a[0])
      try bridge.keras { () throws(KerasError) in try model.resetMetrics() }
      return .none
    }
  }
}
