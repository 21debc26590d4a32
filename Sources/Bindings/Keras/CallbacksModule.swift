import Autodiff
import Host
import Keras
import Python
import Tensors

/// `keras.callbacks`: Keras's own, and the base that programs derive from.
enum CallbacksModule {
  static func fill(_ vm: VM, _ m: ModuleBuilder) {
    AbsentModules.add(to: m, "callbacks")
    let bridge = KerasBridge.of(vm)
    let family = family(bridge)
    let base = base(bridge)
    m.set("Callback", Value(base))
    for (name, parameters) in rows {
      m.set(name, Value(family.define(bridge, name, parameters, base: base)))
    }
    m.set("History", Value(history(bridge, base)))
    LazyAttributes(vm, m.module).add("CallbackList") { (vm) throws(PyError) in
      try vm.getAttribute(try vm.importModule(KerasSource.callbackListModule), "CallbackList")
    }
  }

  private static func family(_ bridge: KerasBridge) -> PartFamily {
    PartFamily(
      module: "keras.src.callbacks", baseName: "Callback", baseParameters: "",
      make: { (name, config) throws(KerasError) in try make(bridge, name, config) },
      makeProgram: { (bridge, object, _) throws(KerasError) in ProgramCallback(bridge, object) },
      file: { $0 == "TensorBoard" ? "tensorboard" : snakeCase($0) })
  }

  /// `Callback`.
  static func base(_ bridge: KerasBridge) -> TypeObject {
    family(bridge).base(bridge) { t in methods(t, bridge) }
  }

  /// The class of what `fit` returns.
  static func history(_ bridge: KerasBridge, _ base: TypeObject) -> TypeObject {
    if let known = bridge.classes["History"] { return known }
    let type = bridge.vm.type("History", module: "keras.src.callbacks.history", base: base) { t in
      t.method("__init__(self)") { (vm, a) throws(PyError) in
        let made = History()
        a[0].cast(KerasObject.self).payload = made
        bridge.setHost(made, a[0].cast(KerasObject.self))
        return .none
      }
      t.property("history") { (vm, v) throws(PyError) in
        guard let object = v.as(KerasObject.self), let history = object.payload as? History else {
          return .none
        }
        // The same dict every time, so that a program may add to it.
        let key = vm.intern("_history")
        if object.attributes == nil { object.attributes = vm.newDict() }
        if let known = object.attributes?.get(key), !known.isUndefined,
          history.epoch.count == object.attributes?.get(vm.intern("_epochs")).int ?? -1
        {
          return known
        }
        let dict = vm.newDict()
        for (name, values) in history.history {
          dict.set(vm.intern(name), Value(vm.newList(values.map { bridge.value($0) })))
        }
        object.attributes?.set(key, Value(dict))
        object.attributes?.set(vm.intern("_epochs"), Value(history.epoch.count))
        return Value(dict)
      }
      t.property("epoch") { (vm, v) throws(PyError) in
        let history = v.as(KerasObject.self)?.payload as? History
        return Value(vm.newList((history?.epoch ?? []).map { Value($0) }))
      }
    }
    bridge.classes["History"] = type
    return type
  }

  private static let rows: [(String, String)] = [
    (
      "EarlyStopping",
      "monitor=?, min_delta=?, patience=?, verbose=?, mode=?, baseline=?, "
        + "restore_best_weights=?, start_from_epoch=?"
    ),
    (
      "ReduceLROnPlateau",
      "monitor=?, factor=?, patience=?, verbose=?, mode=?, min_delta=?, cooldown=?, min_lr=?"
    ),
    ("LearningRateScheduler", "schedule, verbose=?"),
    (
      "ModelCheckpoint",
      "filepath, monitor=?, verbose=?, save_best_only=?, save_weights_only=?, mode=?, "
        + "save_freq=?, initial_value_threshold=?"
    ),
    ("BackupAndRestore", "backup_dir, save_freq=?, double_checkpoint=?, delete_checkpoint=?"),
    ("CSVLogger", "filename, separator=?, append=?"), ("TerminateOnNaN", "raise_error=?"),
    (
      "LambdaCallback",
      "on_epoch_begin=?, on_epoch_end=?, on_train_begin=?, on_train_end=?, "
        + "on_train_batch_begin=?, on_train_batch_end=?, on_test_begin=?, on_test_end=?, "
        + "on_test_batch_begin=?, on_test_batch_end=?, on_predict_begin=?, on_predict_end=?, "
        + "on_predict_batch_begin=?, on_predict_batch_end=?"
    ), ("SwapEMAWeights", "swap_on_epoch=?"),
    ("TensorBoard", "log_dir=?, histogram_freq=?, write_graph=?, write_images=?, "
      + "write_steps_per_second=?, update_freq=?, profile_batch=?, embeddings_freq=?, "
      + "embeddings_metadata=?"),
    ("RemoteMonitor", "root=?, path=?, field=?, headers=?, send_as_json=?"),
    ("ProgbarLogger", ""),
  ]

  private static func make(
    _ bridge: KerasBridge, _ name: String, _ c: Config
  ) throws(KerasError) -> AnyObject? {
    let verbose = c["verbose"]?.int ?? 0
    let mode = c["mode"]?.string ?? "auto"
    let monitor = c["monitor"]?.string ?? "val_loss"
    switch name {
    case "EarlyStopping":
      return EarlyStopping(
        monitor: monitor, minDelta: c["min_delta"]?.double ?? 0, patience: c["patience"]?.int ?? 0,
        verbose: verbose, mode: mode, baseline: c["baseline"]?.double,
        restoreBestWeights: c["restore_best_weights"]?.bool ?? false,
        startFromEpoch: c["start_from_epoch"]?.int ?? 0)
    case "ReduceLROnPlateau":
      return try ReduceLROnPlateau(
        monitor: monitor, factor: c["factor"]?.double ?? 0.1, patience: c["patience"]?.int ?? 10,
        verbose: verbose, mode: mode, minDelta: c["min_delta"]?.double ?? 1e-4,
        cooldown: c["cooldown"]?.int ?? 0, minRate: c["min_lr"]?.double ?? 0)
    case "LearningRateScheduler":
      guard case .foreign(let object)? = c["schedule"],
        let function = object as? Object
          ?? (object as? LearningRateSchedule).map({ bridge.wrapped($0).object })
      else {
        let given = LayerArguments.typeName(c["schedule"] ?? .none)
        return LearningRateScheduler(verbose: verbose) { (_, _) throws(KerasError) -> Double in
          throw KerasError.type("'\(given)' object is not callable")
        }
      }
      return LearningRateScheduler(verbose: verbose) {
        (epoch, rate) throws(KerasError) -> Double in
        try bridge.scheduledRate(function, epoch, rate)
      }
    case "CSVLogger":
      return CSVLogger(
        filename: c["filename"]?.string ?? bridge.pathText(c["filename"] ?? .none),
        separator: c["separator"]?.string ?? ",", append: c["append"]?.bool ?? false)
    case "ModelCheckpoint":
      return try ModelCheckpoint(
        path: bridge.pathText(c["filepath"] ?? .none), monitor: monitor, verbose: verbose,
        saveBestOnly: c["save_best_only"]?.bool ?? false,
        saveWeightsOnly: c["save_weights_only"]?.bool ?? false, mode: mode,
        frequency: try frequency(
          c, "Unrecognized save_freq: ", ". Expected save_freq are 'epoch' or integer values"),
        initialValue: c["initial_value_threshold"]?.double,
        format: { (path, epoch, batch, logs) throws(KerasError) in
          try bridge.checkpointPath(path, epoch, batch, logs)
        },
        save: { (model, path, weightsOnly) throws(KerasError) in
          try bridge.callFile(model, weightsOnly ? "save_weights" : "save", path)
        })
    case "BackupAndRestore":
      return try BackupAndRestore(
        folder: bridge.pathText(c["backup_dir"] ?? .string("")),
        frequency: try frequency(
          c, "Invalid value for argument `save_freq`. Received: save_freq=",
          ". Expected either 'epoch' or an integer value."),
        keepsTwo: c["double_checkpoint"]?.bool ?? false,
        deletesAtEnd: c["delete_checkpoint"]?.bool ?? true,
        save: { (model, path) throws(KerasError) in
          try bridge.callFile(model, "save_weights", path)
        },
        load: { (model, path) throws(KerasError) in
          try bridge.callFile(model, "load_weights", path)
        })
    case "TerminateOnNaN":
      return TerminateOnNaN(raiseError: c["raise_error"]?.bool ?? false)
    case "LambdaCallback": return FunctionCallback(bridge, c)
    case "ProgbarLogger": return ProgressLogger()
    case "SwapEMAWeights": return SwapEMAWeights(onEpochs: c["swap_on_epoch"]?.bool ?? false)
    case "TensorBoard": return TensorBoard()
    case "RemoteMonitor":
      throw .notImplemented(
        "RemoteMonitor sends logs over the network, which lessons cannot reach: use CSVLogger.")
    default: return nil
    }
  }

  /// `save_freq`: nil for the end of epochs, else a number of batches.
  private static func frequency(
    _ c: Config, _ before: String, _ after: String
  ) throws(KerasError) -> Int? {
    guard let given = c["save_freq"], given.string != "epoch" else { return nil }
    guard let batches = given.int else { throw .value(before + given.displayText + after) }
    return batches
  }

  private static func methods(_ t: TypeBuilder, _ bridge: KerasBridge) {
    // What `super().on_epoch_end(…)` reaches: Keras's own callback, or nothing.
    for (name, event) in CallbackEvent.all {
      let hasIndex = event.hasIndex
      t.method("\(name)(self, \(hasIndex ? "index, " : "")logs=None)") { (vm, a) throws(PyError) in
        let payload = a[0].cast(KerasObject.self).payload as? Callback
        let program = payload as? ProgramCallback
        guard let callback = program == nil ? payload : program?.inherited else { return .none }
        let given = a[hasIndex ? 2 : 1]
        let logs = try bridge.logs(given)
        let index = hasIndex ? try a.int(1) : 0
        try bridge.keras { () throws(KerasError) in try event.send(callback, index, logs) }
        if let dict = given.asDict {
          for (key, value) in logs.entries where dict.get(vm.intern(key)).isUndefined {
            dict.set(vm.intern(key), bridge.value(Logs([(key, value)])).get(vm.intern(key)))
          }
        }
        return .none
      }
    }
    t.method("set_model(self, model)") { (vm, a) throws(PyError) in
      guard let callback = a[0].cast(KerasObject.self).payload as? Callback,
        let model = a[1].as(LayerObject.self)?.layer as? Model
      else { return .none }
      if callback is ProgramCallback {
        callback.model = model
      } else {
        try bridge.keras { () throws(KerasError) in try callback.setModel(model) }
      }
      return .none
    }
    t.method("set_params(self, params)") { (vm, a) throws(PyError) in
      guard let callback = a[0].cast(KerasObject.self).payload as? Callback,
        let params = a[1].asDict
      else { return .none }
      func number(_ name: String) -> Int? {
        let value = params.get(vm.intern(name))
        return value.isInt ? Int(truncatingIfNeeded: value.int) : nil
      }
      var parameters = callback.parameters
      parameters.verbose = number("verbose") ?? parameters.verbose
      parameters.epochs = number("epochs") ?? parameters.epochs
      parameters.steps = number("steps")
      if callback is ProgramCallback {
        callback.parameters = parameters
        try vm.setAttribute(a[0], "params", a[1])
        return .none
      }
      try bridge.keras { () throws(KerasError) in try callback.setParameters(parameters) }
      return .none
    }
  }
}

extension KerasBridge {
  /// A checkpoint's path with its fields filled in, by `str.format`.
  func checkpointPath(
    _ path: String, _ epoch: Int, _ batch: Int?, _ logs: Logs
  ) throws(KerasError) -> String {
    try python { () throws(PyError) in
      let fields = value(logs)
      if let batch, fields.get(vm.intern("batch")).isUndefined {
        fields.set(vm.intern("batch"), Value(batch))
      }
      fields.set(vm.intern("epoch"), Value(epoch))
      do throws(PyError) {
        let format = try vm.getAttribute(vm.text(path), "format")
        return try vm.str(try vm.call(format, [], keywords: fields))
      } catch {
        guard error.exception.type.isSubclass(of: vm.types.keyError) else { throw error }
        throw vm.error(
          vm.types.keyError,
          "Failed to format this callback filepath: \"\(path)\". Reason: \(try vm.str(error.value))")
      }
    }
  }

  /// Calls a method of a model that takes a path: the program's own where its class has one.
  func callFile(_ model: Model, _ method: String, _ path: String) throws(KerasError) {
    try python { () throws(PyError) in
      _ = try vm.callMethod(object(model), method, [vm.text(path)])
    }
  }

  /// What Keras sets on a callback: readable until a program assigns the name itself.
  func callbackAttribute(_ callback: Callback, _ name: String) -> Value {
    switch name {
    case "model": return callback.model.map { object($0) } ?? .none
    case "params":
      if !callback.hasParameters { return .none }
      let dict = vm.newDict()
      let given = callback.parameters.givenVerbose
      dict.set(
        vm.intern("verbose"), given.isNone ? Value(callback.parameters.verbose) : value(given))
      dict.set(vm.intern("epochs"), Value(callback.parameters.epochs))
      dict.set(vm.intern("steps"), callback.parameters.steps.map { Value($0) } ?? .none)
      return Value(dict)
    default: break
    }
    switch callback {
    case let stopping as EarlyStopping:
      switch name {
      case "wait": return Value(stopping.wait)
      case "stopped_epoch": return Value(stopping.stoppedEpoch)
      case "best_epoch": return Value(stopping.bestEpoch)
      case "patience": return Value(stopping.patience)
      case "restore_best_weights": return Value(stopping.restoresBestWeights)
      case "baseline": return stopping.baseline.map { Value($0) } ?? .none
      case "start_from_epoch": return Value(stopping.startFromEpoch)
      case "verbose": return Value(stopping.verbose)
      default: break
      }
    case let plateau as ReduceLROnPlateau:
      switch name {
      case "wait": return Value(plateau.wait)
      case "cooldown_counter": return Value(plateau.cooldownCounter)
      case "cooldown": return Value(plateau.cooldown)
      case "factor": return Value(plateau.factor)
      case "patience": return Value(plateau.patience)
      case "min_lr": return Value(plateau.minRate)
      case "verbose": return Value(plateau.verbose)
      default: break
      }
    case let checkpoint as ModelCheckpoint:
      switch name {
      case "filepath": return vm.text(checkpoint.path)
      case "verbose": return Value(checkpoint.verbose)
      case "save_best_only": return Value(checkpoint.savesBestOnly)
      case "save_weights_only": return Value(checkpoint.savesWeightsOnly)
      case "save_freq": return checkpoint.frequency.map { Value($0) } ?? vm.text("epoch")
      default: break
      }
    case let logger as CSVLogger:
      switch name {
      case "filename": return vm.text(logger.filename)
      case "sep": return vm.text(logger.separator)
      case "append": return Value(logger.appends)
      default: break
      }
    case let scheduler as LearningRateScheduler:
      if name == "verbose" { return Value(scheduler.verbose) }
    default: break
    }
    if let monitor = callback as? MonitorCallback {
      switch name {
      case "best": return monitor.best.map { Value($0) } ?? .none
      case "monitor": return vm.text(monitor.monitor)
      case "mode": return vm.text(monitor.mode)
      case "min_delta": return Value(monitor.minDelta)
      default: break
      }
    }
    return .undefined
  }
}

/// The events of training, with their Python names.
struct CallbackEvent {
  let hasIndex: Bool
  let send: (Callback, Int, Logs) throws(KerasError) -> Void

  nonisolated(unsafe) static let all: [(String, CallbackEvent)] = [
    ("on_train_begin", .init(hasIndex: false) { (c, _, l) throws(KerasError) in
      try c.onTrainBegin(l)
    }),
    ("on_train_end", .init(hasIndex: false) { (c, _, l) throws(KerasError) in
      try c.onTrainEnd(l)
    }),
    ("on_epoch_begin", .init(hasIndex: true) { (c, i, l) throws(KerasError) in
      try c.onEpochBegin(i, l)
    }),
    ("on_epoch_end", .init(hasIndex: true) { (c, i, l) throws(KerasError) in
      try c.onEpochEnd(i, l)
    }),
    ("on_train_batch_begin", .init(hasIndex: true) { (c, i, l) throws(KerasError) in
      try c.onTrainBatchBegin(i, l)
    }),
    ("on_train_batch_end", .init(hasIndex: true) { (c, i, l) throws(KerasError) in
      try c.onTrainBatchEnd(i, l)
    }),
    ("on_test_begin", .init(hasIndex: false) { (c, _, l) throws(KerasError) in
      try c.onTestBegin(l)
    }),
    ("on_test_end", .init(hasIndex: false) { (c, _, l) throws(KerasError) in try c.onTestEnd(l) }),
    ("on_test_batch_begin", .init(hasIndex: true) { (c, i, l) throws(KerasError) in
      try c.onTestBatchBegin(i, l)
    }),
    ("on_test_batch_end", .init(hasIndex: true) { (c, i, l) throws(KerasError) in
      try c.onTestBatchEnd(i, l)
    }),
    ("on_predict_begin", .init(hasIndex: false) { (c, _, l) throws(KerasError) in
      try c.onPredictBegin(l)
    }),
    ("on_predict_end", .init(hasIndex: false) { (c, _, l) throws(KerasError) in
      try c.onPredictEnd(l)
    }),
    ("on_predict_batch_begin", .init(hasIndex: true) { (c, i, l) throws(KerasError) in
      try c.onPredictBatchBegin(i, l)
    }),
    ("on_predict_batch_end", .init(hasIndex: true) { (c, i, l) throws(KerasError) in
      try c.onPredictBatchEnd(i, l)
    }),
  ]
}
