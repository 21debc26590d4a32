import Autodiff
import Keras
import Python
import Tensors

/// A family of Keras objects (losses, initializers …): its base class in Python, and how a native
/// or a program's class gets the Swift object behind it.
struct PartFamily {
  /// The Python module of the classes: `keras.src.losses`.
  let module: String
  let baseName: String
  /// The base's own constructor parameters.
  let baseParameters: String
  /// The Swift object of a native class.
  let make: (_ className: String, Config) throws(KerasError) -> AnyObject?
  /// The Swift object that forwards to an instance of a program's class.
  let makeProgram: (KerasBridge, KerasObject, Config) throws(KerasError) -> AnyObject
  /// The file of a class below `module`, which its full name shows.
  var file: ((String) -> String)?
  /// What Keras says of keywords that a constructor does not know; nil for Python's own words.
  var refusal: ((Config) -> KerasError)?

  private func fullModule(_ name: String) -> String {
    file.map { module + "." + $0(name) } ?? module
  }

  /// Defines the base class with its methods.
  func base(_ bridge: KerasBridge, _ rows: (TypeBuilder) -> Void) -> TypeObject {
    if let known = bridge.classes[baseName] { return known }
    let names = parameterNames(baseParameters)
    let own = baseParameters.isEmpty ? "" : baseParameters + ", "
    let type = bridge.vm.type(baseName, module: fullModule(baseName)) { t in
      t.new("__new__(cls, *args, **kwargs)") { (vm, a) throws(PyError) in
        guard let type = a[0].asType else { throw vm.typeError("expected a class") }
        let object = vm.heap.make(KerasObject(type, nil), bytes: 256)
        // A class of the program that never calls `super().__init__` works all the same.
        if type.isUserDefined {
          object.payload = try bridge.keras { () throws(KerasError) in
            try makeProgram(bridge, object, Config([("name", .string(""))]))
          }
        }
        return Value(object)
      }
      t.method("__init__(self, \(own)**kwargs)") { (vm, a) throws(PyError) in
        let object = a[0].cast(KerasObject.self)
        let extra = a.keywords(names.count + 1)
        if ["Loss", "Metric", "Callback"].contains(baseName), extra.count > 0 {
          let first = try vm.str(extra.entries[extra.nextIndex(from: 0)].key)
          throw vm.typeError(
            "\(baseName).__init__() got an unexpected keyword argument '\(first)'")
        }
        let values = try bridge.given(a, names, extra: a.keywords(names.count + 1))
        object.payload = try bridge.keras { () throws(KerasError) in
          try makeProgram(bridge, object, values)
        }
        object.isInitialized = true
        return .none
      }
      t.method("get_config(self)") { (vm, a) throws(PyError) in
        let object = a[0].cast(KerasObject.self)
        let config = try bridge.partConfig(object)
        let value = bridge.value(config)
        if let auc = (object.inherited ?? object.payload) as? AUC, config["thresholds"] != nil,
          let dict = value.asDict
        {
          dict.set(bridge.vm.intern("thresholds"), bridge.thresholds(of: auc, inner: true))
        }
        return value
      }
      t.classMethod("from_config(cls, config)") { (vm, a) throws(PyError) in
        guard let config = a[1].asDict else { throw vm.typeError("from_config expects a dict") }
        // Keras puts the schedule itself in the place of its configuration.
        let rate = config.get(vm.intern("learning_rate"))
        if baseName == "Optimizer", rate.asDict != nil {
          let saving = try vm.importModule("keras.saving")
          config.set(
            vm.intern("learning_rate"),
            try vm.callMethod(saving, "deserialize_keras_object", [rate]))
        }
        return try vm.call(a[0], [], keywords: config)
      }
      if baseName != "Callback" { ObjectCopies.add(to: t, bridge) }
      if !["Callback", "Optimizer", "Loss"].contains(baseName) {
        t.method("__call__(self, *args, **kwargs)") { (vm, a) throws(PyError) in
          try bridge.callPart(a[0].cast(KerasObject.self), Array(a.rest(1)), a.keywords(2))
        }
      }
      rows(t)
    }
    bridge.classes[baseName] = type
    return type
  }

  /// Defines a native class of the family.
  func define(
    _ bridge: KerasBridge, _ name: String, _ parameters: String, base: TypeObject
  ) -> TypeObject {
    let key = module + "." + name
    if let known = bridge.classes[key] { return known }
    let names = parameterNames(parameters)
    let isBare = parameters.isEmpty && baseName == "Initializer"
    let own = parameters.isEmpty ? "" : ", " + parameters
    let plain = refusal == nil || parameters.hasSuffix("**kwargs") ? "" : ", **kwargs"
    let more = isBare ? ", *args, **kwargs" : plain
    let type = bridge.vm.type(name, module: fullModule(name), base: base) { t in
      t.method("__init__(self\(own)\(more))") { (vm, a) throws(PyError) in
        let object = a[0].cast(KerasObject.self)
        if let refusal {
          let extra = a.keywords(names.count + 1)
          // Rates once fell by an option of the optimizer.
          if baseName == "Optimizer", extra.count > 0 {
            let decay = extra.get(bridge.vm.intern("decay"))
            if !decay.isUndefined, !decay.isNone {
              _ = extra.remove(bridge.vm.intern("decay"))
              try bridge.keras { () throws(KerasError) in
                try HostAdapters.warn(
                  "Argument `decay` is no longer supported and will be ignored.")
              }
            }
          }
          if extra.count > 0 { throw bridge.pythonError(refusal(bridge.config(extra))) }
        }
        if isBare, a.rest(1).count + a.keywords(2).count > 0 {
          throw vm.typeError("\(name)() takes no arguments")
        }
        var values = isBare ? Config() : try bridge.given(a, names)
        if parameters.hasSuffix("**kwargs"), refusal == nil {
          values = try bridge.given(a, names, extra: a.keywords(names.count + 1))
        }
        // A class of the program is named after itself.
        if baseName == "Optimizer", object.type.isUserDefined, values["name"] == nil {
          values["name"] = .string(Keras.Session.names.unique(snakeCase(object.type.name)))
        }
        guard let made = try bridge.keras({ () throws(KerasError) in try make(name, values) })
        else { throw vm.valueError("Unknown \(baseName): '\(name)'.") }
        object.payload = made
        object.isInitialized = true
        if bridge.overridesPart(object, baseName) {
          object.inherited = made
          object.payload = try bridge.keras { () throws(KerasError) in
            try makeProgram(bridge, object, values)
          }
        } else {
          bridge.setHost(made, object)
        }
        return .none
      }
    }
    bridge.classes[key] = type
    return type
  }
}

extension KerasBridge {
  /// An object of a class that a program gives in the place of one; nil for anything else.
  func instance(of value: Value) throws(PyError) -> Value? {
    guard let type = value.asType else { return nil }
    for name in ["Initializer", "Regularizer", "Constraint", "Loss", "Metric"] {
      if let base = classes[name], type.isSubclass(of: base) { return try vm.call(value) }
    }
    return nil
  }

  /// Whether a class of the program overrides what Keras asks of one of its finished classes.
  func overridesPart(_ object: KerasObject, _ family: String) -> Bool {
    guard object.type.isUserDefined, family != "Optimizer" else { return false }
    if family == "Callback" {
      return CallbackEvent.all.contains { programMethod(object, $0.0) != nil }
        || ["on_batch_begin", "on_batch_end"].contains { programMethod(object, $0) != nil }
    }
    return ["__call__", "call", "update_state", "result", "reset_state"].contains {
      programMethod(object, $0) != nil
    }
  }

  /// Remembers the Python object of a part, so that the same one comes back.
  func setHost(_ payload: AnyObject, _ object: KerasObject) {
    vm.heap.pin(object)
    if let part = payload as? Initializer { part.hostObject = object }
    if let part = payload as? Regularizer { part.hostObject = object }
    if let part = payload as? Constraint { part.hostObject = object }
    if let part = payload as? Loss { part.hostObject = object }
    if let part = payload as? Metric { part.hostObject = object }
    if let part = payload as? Optimizer {
      part.hostObject = object
      if object.type.isUserDefined { part.delegate = ProgramOptimizer(self, object) }
    }
    if let part = payload as? Callback { part.hostObject = object }
    if let part = payload as? LearningRateSchedule { part.hostObject = object }
  }

  /// The Python object of a Swift one: its own, or a new one of its class.
  func wrapped(_ payload: AnyObject) -> Value {
    if let layer = payload as? Layer { return object(layer) }
    if let weight = payload as? Weight { return variable(weight) }
    if let array = payload as? NDArray { return self.array(array) }
    let (host, module, name) = identity(payload)
    if let host = host as? Object { return Value(host) }
    func known() -> TypeObject? { classes[module + "." + name] ?? classes[name] }
    // Its classes are made when their module is first imported.
    if known() == nil, module.hasPrefix("keras.src.") {
      _ = try? vm.importModule("keras." + module.dropFirst("keras.src.".count))
    }
    let type = known() ?? vm.types.object
    let object = vm.heap.make(KerasObject(type, payload), bytes: 256)
    object.isInitialized = true
    setHost(payload, object)
    return Value(object)
  }

  private func identity(_ payload: AnyObject) -> (AnyObject?, String, String) {
    if payload is SeedGenerator { return (nil, "keras.src.random", "SeedGenerator") }
    if let part = payload as? Initializer {
      return (part.hostObject, "keras.src.initializers", part.className)
    }
    if let part = payload as? Regularizer {
      return (part.hostObject, "keras.src.regularizers", part.className)
    }
    if let part = payload as? Constraint {
      return (part.hostObject, "keras.src.constraints", part.className)
    }
    if let part = payload as? Loss { return (part.hostObject, "keras.src.losses", part.className) }
    if let part = payload as? Metric {
      return (part.hostObject, "keras.src.metrics", part.className)
    }
    if let part = payload as? Optimizer {
      return (part.hostObject, "keras.src.optimizers", part.className)
    }
    if let part = payload as? Callback {
      let name = (part as? MonitorCallback)?.className ?? "History"
      return (part.hostObject, "keras.src.callbacks", name)
    }
    if let part = payload as? LearningRateSchedule {
      return (part.hostObject, "keras.src.optimizers.schedules", part.className)
    }
    return (nil, "", "")
  }

  func partConfig(_ object: KerasObject) throws(PyError) -> Config {
    // What a program's class says of itself it says by a method of its own.
    if object.inherited == nil, object.payload is ProgramRegularizer {
      throw vm.error(
        vm.types.notImplementedError,
        "\(try vm.str(Value(object))) does not implement get_config()")
    }
    return try keras { () throws(KerasError) in
      let payload = object.inherited ?? object.payload
      if payload is ProgramInitializer || payload is ProgramConstraint { return Config() }
      if let part = payload as? Initializer { return try part.getConfig() }
      if let part = payload as? Regularizer { return part.getConfig() }
      if let part = payload as? Constraint { return part.getConfig() }
      if let part = payload as? Loss { return try part.fullConfig() }
      if let part = payload as? Metric { return try part.fullConfig() }
      if let part = payload as? Optimizer { return try part.getConfig() }
      if let part = payload as? LearningRateSchedule { return part.getConfig() }
      return Config()
    }
  }

  /// `loss.delta`, `regularizer.l2`: what the configuration holds.
  func partAttribute(_ object: KerasObject, _ name: String) throws(PyError) -> Value {
    if name.hasPrefix("_") { return .undefined }
    if let metric = object.payload as? Metric {
      for weight in metric.weights where weight.name == name { return variable(weight) }
    }
    if object.payload is Loss, name == "dtype" { return vm.text("float32") }
    if let callback = object.payload as? Callback {
      let shown = name == "model" || name == "params" ? nil : object.inherited as? Callback
      return callbackAttribute(shown ?? callback, name)
    }
    if let metric = object.payload as? Metric {
      let wanted = name == "total_cm" ? "total_confusion_matrix" : name
      for weight in metric.weights where weight.name == wanted { return variable(weight) }
    }
    let own = object.inherited ?? object.payload
    if own is ProgramInitializer || own is ProgramConstraint || own is ProgramRegularizer {
      return .undefined
    }
    if name == "thresholds", let auc = (object.inherited ?? object.payload) as? AUC {
      return thresholds(of: auc, inner: false)
    }
    guard object.payload != nil, !object.type.isUserDefined || object.inherited != nil,
      let value = try partConfig(object)[name]
    else { return .undefined }
    return self.value(value)
  }

  /// The thresholds as numpy's numbers, as Keras keeps them.
  func thresholds(of auc: AUC, inner: Bool) -> Value {
    let numpy = Numpy.of(vm)
    return Value(
      vm.newList(auc.allThresholds(inner: inner).map { numpy.scalar(.float($0), .float64) }))
  }

  func partText(_ object: KerasObject) -> String {
    if let metric = object.payload as? Metric {
      return "<\(object.type.name) name=\(metric.name)>"
    }
    return "<\(object.type.fullName) object at \(vm.addressText(object))>"
  }

  /// `super().__call__(…)` in a class of the program.
  func callPart(
    _ object: KerasObject, _ positional: [Value], _ keywords: DictObject
  ) throws(PyError) -> Value {
    var values = positional
    var names: [Value] = []
    var i = keywords.nextIndex(from: 0)
    while i >= 0 {
      names.append(keywords.entries[i].key)
      values.append(keywords.entries[i].value)
      i = keywords.nextIndex(from: i + 1)
    }
    let base = UnsafeMutablePointer<Value>.allocate(capacity: Swift.max(1, values.count))
    defer { base.deallocate() }
    for (i, value) in values.enumerated() { (base + i).initialize(to: value) }
    let shown = names.isEmpty ? nil : vm.newTuple(names)
    return try callPart(
      object, Python.CallArguments(base, positional.count, keywords: shown))
  }

  /// Calling an initializer, regularizer, constraint, loss, metric or schedule.
  func callPart(
    _ object: KerasObject, _ arguments: Python.CallArguments
  ) throws(PyError) -> Value {
    func argument(_ index: Int, _ name: String) -> Value {
      if index < arguments.positional { return arguments[index] }
      if let names = arguments.keywords {
        for k in 0..<names.count where names[k].asStr?.string == name {
          return arguments.base[arguments.positional + k]
        }
      }
      return .none
    }
    /// Python's words for an argument that was left out.
    func require(_ index: Int, _ name: String, _ owner: String) throws(PyError) {
      if !argument(index, name).isNone { return }
      throw vm.typeError("\(owner).__call__() missing 1 required positional argument: '\(name)'")
    }
    var payload = object.payload
    // `super().__call__(…)` of what has no more than that.
    if let inherited = object.inherited, !(inherited is Metric), !(inherited is Loss) {
      payload = inherited
    } else if object.inherited == nil, programMethod(object, "__call__") == nil {
      switch payload {
      case is ProgramInitializer:
        throw vm.error(
          vm.types.notImplementedError,
          "Initializer subclasses must implement the `__call__()` method.")
      case is ProgramRegularizer: return Value(0.0)
      case is ProgramConstraint: return argument(0, "w")
      default: break
      }
    }
    switch payload {
    case let part as Initializer:
      let owner =
        ["GlorotUniform", "GlorotNormal", "HeNormal", "HeUniform", "LecunNormal", "LecunUniform"]
          .contains(part.className) ? "VarianceScaling" : part.className
      try require(0, "shape", owner)
      let shape = try initializerShape(argument(0, "shape"), owner)
      let dtype = argument(1, "dtype").isNone ? .float32 : try self.dtype(argument(1, "dtype"))
      if !dtype.isFloating, let draw = InitializerDraws.name(part) {
        throw vm.valueError(
          "dtype argument to `\(draw)` must be a float \(draw == "normal" ? "or complex " : "")"
            + "dtype, got \(dtype.name)")
      }
      return tensor(Node(try keras { () throws(KerasError) in try part.make(shape, dtype) }))
    case let part as Regularizer:
      let x = try node(argument(0, "x"))
      return tensor(try keras { () throws(KerasError) in try part.penalty(x) })
    case let part as Constraint:
      let w = try node(argument(0, "w"))
      return tensor(try keras { () throws(KerasError) in try part.project(w) })
    case let part as Loss:
      if part is ProgramLoss, !object.isInitialized {
        let hasName = object.attributes.map { !$0.get(vm.intern("name")).isUndefined } ?? false
        throw vm.noAttribute(Value(object), vm.intern(hasName ? "_dtype" : "name"))
      }
      if arguments.positional == 1, arguments.keywords == nil { try require(1, "y_pred", "Loss") }
      let (t, p) = (try targets(argument(0, "y_true")), try targets(argument(1, "y_pred")))
      let weight = argument(2, "sample_weight")
      let w = weight.isNone ? nil : try node(weight)
      return tensor(
        try keras { () throws(KerasError) in try part(t, p, sampleWeight: w) })
    case let part as Metric:
      if part is ProgramMetric, !object.isInitialized { throw superError() }
      let (t, p) = (try targets(argument(0, "y_true")), try targets(argument(1, "y_pred")))
      let weight = argument(2, "sample_weight")
      let w = weight.isNone ? nil : try node(weight)
      return value(
        try keras { () throws(KerasError) in
          try part.update(t, p, sampleWeight: w)
          return try part.result()
        })
    case let part as LearningRateSchedule:
      try require(0, "step", part.className)
      let step = try node(argument(0, "step"))
      return tensor(try keras { () throws(KerasError) in try part(step) })
    default:
      throw vm.typeError("'\(object.type.name)' object is not callable")
    }
  }

  /// What metrics say of a class whose constructor does not call Keras's.
  func superError() -> PyError {
    vm.error(
      vm.types.runtimeError,
      "You forgot to call `super().__init__()` in the `__init__()` method. Go add it!")
  }

  /// The shape that a program asks an initializer of class `owner` for, which has to be known.
  private func initializerShape(_ value: Value, _ owner: String) throws(PyError) -> [Int] {
    let isScaled = owner == "VarianceScaling"
    let isConstant = ["Zeros", "Ones", "Constant"].contains(owner)
    if value.isInt {
      if isScaled { throw vm.typeError("'int' object is not iterable") }
      if owner == "Orthogonal" || owner == "Identity" {
        throw vm.typeError("object of type 'int' has no len()")
      }
    }
    var sizes: [Int] = []
    for item in value.isInt ? [value] : try vm.array(value) {
      if let text = item.asStr?.string, isScaled {
        throw vm.valueError("invalid literal for int() with base 10: '\(text)'")
      }
      if item.isNone, isScaled {
        throw vm.typeError(
          "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'")
      }
      if item.isNone || item.asStr != nil {
        throw vm.typeError(
          "Shapes must be 1D sequences of concrete values of integer type, got "
            + "\(isConstant ? try letters(value) : try vm.str(value)).")
      }
      sizes.append(Int(truncatingIfNeeded: try vm.int64(item)))
    }
    guard sizes.contains(where: { $0 < 0 }) else { return sizes }
    if isConstant {
      throw vm.typeError(
        "broadcast_in_dim shape must have every element be nonnegative, got "
          + "\(PythonText.tuple(sizes)).")
    }
    throw vm.typeError(
      "Only non-negative indices are allowed when broadcasting static shapes, but got shape "
        + "\(PythonText.tuple(sizes)).")
  }

  private func letters(_ value: Value) throws(PyError) -> String {
    try vm.repr(value.asStr == nil ? value : Value(vm.newTuple(try vm.array(value))))
  }

  /// Targets or predictions: tensors nested as given; lists of numbers become tensors.
  func targets(_ value: Value) throws(PyError) -> Structure {
    if value.isNone { return .none }
    if value.baseTag == .dict { return try structure(value) }
    if value.baseTag == .list || value.tag == .tuple {
      let items = try vm.array(value)
      let isNested = items.contains { (item) in
        item.isObject && (item.object is TensorObject || item.object is VariableObject)
          || vm.arrayIfAny(item) != nil
      }
      if isNested { return try structure(value) }
    }
    return .tensor(try node(value))
  }
}
