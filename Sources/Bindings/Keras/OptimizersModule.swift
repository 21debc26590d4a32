import Autodiff
import Keras
import Python
import Tensors

/// `keras.optimizers` and its learning rate schedules.
enum OptimizersModule {
  private static let common =
    "weight_decay=?, clipnorm=?, clipvalue=?, global_clipnorm=?, use_ema=?, ema_momentum=?, "
    + "ema_overwrite_frequency=?, loss_scale_factor=?, gradient_accumulation_steps=?, name=?"

  private static let rows: [(String, String)] = [
    ("SGD", "learning_rate=?, momentum=?, nesterov=?, " + common),
    ("Adam", "learning_rate=?, beta_1=?, beta_2=?, epsilon=?, amsgrad=?, " + common),
    (
      "AdamW",
      "learning_rate=?, weight_decay=?, beta_1=?, beta_2=?, epsilon=?, amsgrad=?, clipnorm=?, "
        + "clipvalue=?, global_clipnorm=?, use_ema=?, ema_momentum=?, ema_overwrite_frequency=?, "
        + "loss_scale_factor=?, gradient_accumulation_steps=?, name=?"
    ),
    ("RMSprop", "learning_rate=?, rho=?, momentum=?, epsilon=?, centered=?, " + common),
    ("Adagrad", "learning_rate=?, initial_accumulator_value=?, epsilon=?, " + common),
    ("Adadelta", "learning_rate=?, rho=?, epsilon=?, " + common),
    ("Adamax", "learning_rate=?, beta_1=?, beta_2=?, epsilon=?, " + common),
    ("Nadam", "learning_rate=?, beta_1=?, beta_2=?, epsilon=?, " + common),
    (
      "Ftrl",
      "learning_rate=?, learning_rate_power=?, initial_accumulator_value=?, "
        + "l1_regularization_strength=?, l2_regularization_strength=?, "
        + "l2_shrinkage_regularization_strength=?, beta=?, " + common
    ),
    ("Lion", "learning_rate=?, beta_1=?, beta_2=?, " + common),
    ("Lamb", "learning_rate=?, beta_1=?, beta_2=?, epsilon=?, " + common),
    (
      "Adafactor",
      "learning_rate=?, beta_2_decay=?, epsilon_1=?, epsilon_2=?, clip_threshold=?, "
        + "relative_step=?, " + common
    ),
    (
      "Muon",
      "learning_rate=?, adam_beta_1=?, adam_beta_2=?, adam_weight_decay=?, epsilon=?, "
        + "weight_decay=?, clipnorm=?, clipvalue=?, global_clipnorm=?, use_ema=?, "
        + "ema_momentum=?, ema_overwrite_frequency=?, loss_scale_factor=?, "
        + "gradient_accumulation_steps=?, name=?, exclude_layers=?, exclude_embeddings=?, "
        + "muon_a=?, muon_b=?, muon_c=?, adam_lr_ratio=?, momentum=?, ns_steps=?, nesterov=?, "
        + "rms_rate=?"
    ),
    (
      "ScheduleFreeAdamW",
      "learning_rate=?, beta_1=?, beta_2=?, epsilon=?, warmup_steps=?, " + common
    ),
    ("LossScaleOptimizer", "inner_optimizer, initial_scale=?, dynamic_growth_steps=?, name=?"),
  ]

  static func fill(_ vm: VM, _ m: ModuleBuilder) {
    let bridge = KerasBridge.of(vm)
    let family = PartFamily(
      module: "keras.src.optimizers", baseName: "Optimizer",
      baseParameters: "learning_rate, " + common,
      make: { (name, config) throws(KerasError) in try Optimizers.make(name, config) },
      makeProgram: { (bridge, object, config) throws(KerasError) in
        let made = try PlainOptimizer(object.type.name, config)
        bridge.setHost(made, object)
        return made
      },
      file: { name in
        switch name {
        case "Optimizer": "base_optimizer"
        case "LossScaleOptimizer": "loss_scale_optimizer"
        case "ScheduleFreeAdamW": "schedule_free_adamw"
        default: name.lowercased()
        }
      },
      refusal: { unknown in
        .value("Argument(s) not recognized: \(ConfigValue.dict(unknown).pythonText)")
      })
    let base = family.base(bridge) { t in methods(t, bridge) }
    m.set("Optimizer", Value(base))
    for (name, parameters) in rows {
      m.set(name, Value(family.define(bridge, name, parameters, base: base)))
    }
    m.set("MultiOptimizer", Value(MultiOptimizerClass.define(bridge, base: base)))
    let lazy = LazyAttributes(vm, m.module)
    lazy.add("OptimizerMap") { (vm) throws(PyError) in
      try vm.getAttribute(try vm.importModule(KerasSource.extrasModule), "OptimizerMap")
    }
    lazy.add("legacy") { (vm) throws(PyError) in try vm.importModule("keras.optimizers.legacy") }
    lazy.add("schedules") { (vm) throws(PyError) in
      try vm.importModule("keras.optimizers.schedules")
    }
    SavingModule.addForms(m, bridge) { (config) throws(KerasError) in
      try Optimizers.get(config)
    }
    m.function("get(identifier)") { (vm, a) throws(PyError) in
      let found = try bridge.keras { () throws(KerasError) in
        try Optimizers.get(bridge.config(a[0]))
      }
      return found.map { bridge.wrapped($0) } ?? .none
    }
  }

  private static func optimizer(_ vm: VM, _ value: Value) throws(PyError) -> Optimizer {
    if let optimizer = value.as(KerasObject.self)?.payload as? Optimizer { return optimizer }
    throw vm.typeError("expected an optimizer, got '\(vm.typeName(value))'")
  }

  private static func methods(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.property("name") { (vm, v) throws(PyError) in vm.text(try optimizer(vm, v).name) }
    t.property("built") { (vm, v) throws(PyError) in Value(try optimizer(vm, v).built) }
    t.property("iterations") { (vm, v) throws(PyError) in
      let optimizer = try optimizer(vm, v).inner
      if (optimizer.accumulationSteps ?? 0) == 0 { return bridge.variable(optimizer.iterations) }
      return bridge.tensor(
        try bridge.keras { () throws(KerasError) in try optimizer.updateCount() })
    }
    t.property("variables") { (vm, v) throws(PyError) in
      Value(vm.newList(try optimizer(vm, v).variables.map { bridge.variable($0) }))
    }
    for (name, choose) in [
      ("dynamic_scale", { $0.dynamicScale }), ("step_counter", { $0.stepCounter }),
    ] as [(String, (LossScaleOptimizer) -> Weight?)] {
      t.property(name) { (vm, v) throws(PyError) in
        guard let scaled = try optimizer(vm, v) as? LossScaleOptimizer else { return .undefined }
        return choose(scaled).map { bridge.variable($0) } ?? .none
      }
    }
    t.property("inner_optimizer") { (vm, v) throws(PyError) in
      let optimizer = try optimizer(vm, v)
      return optimizer.inner === optimizer ? .undefined : bridge.wrapped(optimizer.inner)
    }
    t.property("_model_variables_moving_average") { (vm, v) throws(PyError) in
      let optimizer = try optimizer(vm, v)
      if !optimizer.usesEMA { return .undefined }
      return Value(vm.newList(optimizer.weightAverages.map { bridge.variable($0) }))
    }
    t.property("_trainable_variables") { (vm, v) throws(PyError) in
      Value(vm.newList(try optimizer(vm, v).targets.map { bridge.variable($0) }))
    }
    t.property("_learning_rate") { (vm, v) throws(PyError) in
      let inner = try optimizer(vm, v).inner
      if let schedule = inner.schedule { return bridge.wrapped(schedule) }
      return inner.rate.map { bridge.variable($0) } ?? .undefined
    }
    t.property("learning_rate") { (vm, v) throws(PyError) in
      let optimizer = try optimizer(vm, v)
      if let rate = optimizer.inner.rate { return bridge.variable(rate) }
      return bridge.tensor(
        try bridge.keras { () throws(KerasError) in try optimizer.learningRate() })
    } set: { (vm, v, new) throws(PyError) in
      let optimizer = try optimizer(vm, v)
      if let schedule = new.as(KerasObject.self)?.payload as? LearningRateSchedule {
        optimizer.setSchedule(schedule)
      } else if vm.isCallable(new), !(new.isObject && new.object is VariableObject) {
        optimizer.setSchedule(ProgramRate(bridge, new.object))
      } else {
        let rate = try bridge.node(new)
        try bridge.keras { () throws(KerasError) in try optimizer.setLearningRate(rate) }
      }
    }
    t.method("build(self, variables)") { (vm, a) throws(PyError) in
      let optimizer = try optimizer(vm, a[0])
      let weights = try weights(vm, a[1])
      try bridge.keras { () throws(KerasError) in try optimizer.build(weights) }
      return .none
    }
    steps(t, bridge)
    state(t, bridge)
  }

  // MARK: Steps

  private static func steps(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.method("apply(self, grads, trainable_variables=None)") { (vm, a) throws(PyError) in
      let optimizer = try optimizer(vm, a[0])
      let gradients = try vm.array(a[1])
      if gradients.isEmpty { return .none }
      var targets = optimizer.targets
      if a[2].isNone {
        if !optimizer.built {
          throw vm.valueError(
            "When passing `grads` without `variables`, the optimizer must already be built on a "
              + "list of variables. Call `optimizer.build(trainable_variables)` first. ")
        }
        if gradients.count != targets.count {
          throw vm.valueError(
            "When passing `grads` as a list of gradient tensors, the gradients must match "
              + "`optimizer.variables` one-to-on. Received a list of \(gradients.count) "
              + "gradients, but the optimizer is tracking \(targets.count) trainable variables.")
        }
      } else {
        targets = try weights(vm, a[2])
      }
      try apply(bridge, optimizer, gradients, targets)
      return .none
    }
    t.method("apply_gradients(self, grads_and_vars)") { (vm, a) throws(PyError) in
      let optimizer = try optimizer(vm, a[0])
      var gradients: [Value] = []
      var variables: [Value] = []
      for pair in try vm.array(a[1]) {
        let items = try vm.array(pair)
        if items.count != 2 { throw vm.valueError("expected pairs of a gradient and a variable") }
        gradients.append(items[0])
        variables.append(items[1])
      }
      try apply(bridge, optimizer, gradients, try weights(vm, Value(vm.newList(variables))))
      return bridge.variable(optimizer.iterations)
    }
    t.method("update_step(self, gradient, variable, learning_rate)") { (vm, a) throws(PyError) in
      let optimizer = try optimizer(vm, a[0])
      let (gradient, rate) = (try bridge.node(a[1]), try bridge.node(a[3]))
      let weight = try weights(vm, Value(vm.newList([a[2]])))[0]
      try bridge.graph { () throws(GraphError) in
        try optimizer.update(gradient, weight, index: optimizer.index(of: weight) ?? 0, rate: rate)
      }
      return .none
    }
    t.method("stateless_apply(self, optimizer_variables, grads, trainable_variables)") {
      (vm, a) throws(PyError) in
      let optimizer = try optimizer(vm, a[0])
      let name = optimizer.className
      if !optimizer.built {
        throw vm.valueError(
          "To call `stateless_apply`, \(name) must be built (i.e. its variables must have been "
            + "created). You can build it via `optimizer.build(trainable_variables)`.")
      }
      let (state, values) = (try vm.array(a[1]), try vm.array(a[3]))
      if state.count != optimizer.variables.count {
        throw vm.valueError(
          "Argument `optimizer_variables` must be a list of tensors corresponding 1:1 to "
            + "\(name)().variables. Received list with length \(state.count), but expected "
            + "\(optimizer.variables.count) variables.")
      }
      if values.count != optimizer.targets.count {
        throw vm.valueError(
          "Argument `optimizer_variables` must be a list of tensors corresponding 1:1 to the "
            + "trainable variables list that the optimizer was built with. Received "
            + "len(trainable_variables) == \(values.count) whereas the optimizer was built with "
            + "\(optimizer.targets.count) variables.")
      }
      let gradients = try vm.array(a[2])
      let scope = StatelessScope(bridge)
      try scope.hold(optimizer.targets, values)
      try scope.hold(optimizer.variables, state)
      try scope.run { () throws(PyError) in
        try apply(bridge, optimizer, gradients, optimizer.targets)
      }
      return Value(
        vm.newTuple([scope.values(of: optimizer.targets), scope.values(of: optimizer.variables)]))
    }
    t.method("scale_loss(self, loss)") { (vm, a) throws(PyError) in
      let optimizer = try optimizer(vm, a[0])
      let loss = try bridge.node(a[1])
      return bridge.tensor(
        try bridge.keras { () throws(KerasError) in try optimizer.scaledLoss(loss) })
    }
  }

  /// A step over the gradients that are there.
  private static func apply(
    _ bridge: KerasBridge, _ optimizer: Optimizer, _ gradients: [Value], _ targets: [Weight]
  ) throws(PyError) {
    let vm = bridge.vm
    try bridge.keras { () throws(KerasError) in try optimizer.ensureBuilt(targets) }
    var nodes: [Node] = []
    var weights: [Weight] = []
    for (gradient, weight) in zip(gradients, targets) where !gradient.isNone {
      nodes.append(try bridge.node(gradient))
      weights.append(weight)
    }
    if nodes.isEmpty { throw vm.valueError("No gradients provided for any variable.") }
    try bridge.keras { () throws(KerasError) in try optimizer.apply(nodes, weights) }
  }

  // MARK: State

  private static func state(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.method(
      "add_variable(self, shape, initializer='zeros', dtype=None, aggregation='none', layout=None, "
        + "name=None)"
    ) { (vm, a) throws(PyError) in
      let label = a[6].isNone ? Keras.Session.names.unique("variable") : try a.text(6)
      let dtype = a[3].isNone ? .float32 : try bridge.dtype(a[3])
      return try add(bridge, try optimizer(vm, a[0]), try bridge.shape(a[1]), dtype, a[2], label)
    }
    t.method(
      "add_variable_from_reference(self, reference_variable, name=None, initializer='zeros')"
    ) { (vm, a) throws(PyError) in
      let weight = try weights(vm, Value(vm.newList([a[1]])))[0]
      let label = Optimizer.slotName(weight, a[2].isNone ? "var" : try a.text(2))
      return try add(bridge, try optimizer(vm, a[0]), weight.shape, weight.dtype, a[3], label)
    }
    t.method("add_optimizer_variables(self, trainable_variables, name, initializer='zeros')") {
      (vm, a) throws(PyError) in
      let optimizer = try optimizer(vm, a[0])
      let names = a[2].asStr != nil ? [a[2]] : try vm.array(a[2])
      let isList = a[3].baseTag == .list || a[3].tag == .tuple
      let initializers = isList ? try vm.array(a[3]) : [Value](repeating: a[3], count: names.count)
      if names.count != initializers.count {
        throw vm.valueError(
          "The number of provided names must match the number of provided initializers.  Received "
            + "name='\(try vm.str(a[2]))', initializer='\(try vm.str(a[3]))'")
      }
      var made = [[Value]](repeating: [], count: names.count)
      for weight in try weights(vm, a[1]) {
        for i in names.indices {
          let label = Optimizer.slotName(weight, try vm.str(names[i]))
          made[i].append(
            try add(bridge, optimizer, weight.shape, weight.dtype, initializers[i], label))
        }
      }
      let lists = made.map { Value(vm.newList($0)) }
      return a[2].asStr != nil ? lists[0] : Value(vm.newTuple(lists))
    }
    t.method("_get_variable_index(self, variable)") { (vm, a) throws(PyError) in
      let weight = try weights(vm, Value(vm.newList([a[1]])))[0]
      guard let index = try optimizer(vm, a[0]).index(of: weight) else { throw vm.keyError(a[1]) }
      return Value(index)
    }
    for (name, rule) in [
      ("assign", nil), ("assign_add", BinaryOperator.add), ("assign_sub", .subtract),
    ] {
      t.method("\(name)(self, variable, value)") { (vm, a) throws(PyError) in
        let weight = try weights(vm, Value(vm.newList([a[1]])))[0]
        var value = a[2]
        if let rule { value = try vm.binary(rule, bridge.tensor(weight.node), value) }
        let node = try bridge.node(value)
        try bridge.keras { () throws(KerasError) in try weight.assign(node) }
        return .none
      }
    }
    t.method("set_weights(self, weights)") { (vm, a) throws(PyError) in
      for (weight, value) in zip(try optimizer(vm, a[0]).variables, try vm.array(a[1])) {
        let node = try bridge.node(value)
        try bridge.keras { () throws(KerasError) in try weight.assign(node) }
      }
      return .none
    }
    t.method("save_own_variables(self, store)") { (vm, a) throws(PyError) in
      for (i, weight) in try optimizer(vm, a[0]).variables.enumerated() {
        try bridge.requireValue(weight)
        try vm.setItem(a[1], vm.text("\(i)"), bridge.array(weight.value.copy()))
      }
      return .none
    }
    t.method("load_own_variables(self, store)") { (vm, a) throws(PyError) in
      let optimizer = try optimizer(vm, a[0])
      let variables = optimizer.variables
      let count = try vm.length(a[1])
      if count != variables.count {
        var text = "Skipping variable loading for optimizer '\(optimizer.name)', because it has "
        text += "\(variables.count) variables whereas the saved optimizer has \(count) variables. "
        if variables.isEmpty {
          text += "This is likely because the optimizer has not been called/built yet."
        }
        try bridge.keras { () throws(KerasError) in try HostAdapters.warn(text) }
        return .none
      }
      for (i, weight) in variables.enumerated() {
        let node = try bridge.node(try vm.getItem(a[1], vm.text("\(i)")))
        try bridge.keras { () throws(KerasError) in try weight.assign(node) }
      }
      return .none
    }
    t.method("exclude_from_weight_decay(self, var_list=None, var_names=None)") {
      (vm, a) throws(PyError) in
      let listed = Set(try weights(vm, a[1]).map { ObjectIdentifier($0) })
      var patterns: [String] = []
      if !a[2].isNone { for name in try vm.array(a[2]) { patterns.append(try vm.str(name)) } }
      try optimizer(vm, a[0]).excludeFromWeightDecay { weight in
        listed.contains(ObjectIdentifier(weight))
          || patterns.contains { bridge.matches(".*" + $0, weight.name) }
      }
      return .none
    }
    t.method("finalize_variable_values(self, var_list)") { (vm, a) throws(PyError) in
      try optimizer(vm, a[0]).finalize(try weights(vm, a[1]))
      return .none
    }
  }

  private static func add(
    _ bridge: KerasBridge, _ optimizer: Optimizer, _ shape: [Int], _ dtype: DType,
    _ initializer: Value, _ label: String
  ) throws(PyError) -> Value {
    let value = try bridge.keras { () throws(KerasError) -> NDArray in
      guard let found = try Initializers.get(bridge.config(initializer)) else {
        return .zeros(shape, dtype)
      }
      return try found.make(shape, dtype)
    }
    return bridge.variable(optimizer.addVariable(value, label))
  }

  private static func weights(_ vm: VM, _ value: Value) throws(PyError) -> [Weight] {
    if value.isNone { return [] }
    var weights: [Weight] = []
    for item in try vm.array(value) {
      guard let variable = item.as(VariableObject.self) else {
        throw vm.typeError("expected a variable, got '\(vm.typeName(item))'")
      }
      weights.append(variable.weight)
    }
    return weights
  }

  // MARK: Schedules

  private static let schedules: [(String, String)] = [
    ("ExponentialDecay", "initial_learning_rate, decay_steps, decay_rate, staircase=?, name=?"),
    ("InverseTimeDecay", "initial_learning_rate, decay_steps, decay_rate, staircase=?, name=?"),
    (
      "PolynomialDecay",
      "initial_learning_rate, decay_steps, end_learning_rate=?, power=?, cycle=?, name=?"
    ),
    (
      "CosineDecay",
      "initial_learning_rate, decay_steps, alpha=?, name=?, warmup_target=?, warmup_steps=?"
    ),
    (
      "CosineDecayRestarts",
      "initial_learning_rate, first_decay_steps, t_mul=?, m_mul=?, alpha=?, name=?"
    ),
    ("PiecewiseConstantDecay", "boundaries, values, name=?"),
  ]

  static func fillSchedules(_ vm: VM, _ m: ModuleBuilder) {
    let bridge = KerasBridge.of(vm)
    let family = PartFamily(
      module: "keras.src.optimizers.schedules", baseName: "LearningRateSchedule",
      baseParameters: "",
      make: { (name, config) throws(KerasError) in
        try StandardSchedule.Kind(rawValue: name).map { (kind) throws(KerasError) in
          try StandardSchedule(kind, config)
        }
      },
      makeProgram: { (bridge, object, _) throws(KerasError) in ProgramSchedule(bridge, object) },
      file: { _ in "learning_rate_schedule" })
    let base = family.base(bridge) { _ in }
    m.function("serialize(learning_rate_schedule)") { (vm, a) throws(PyError) in
      let schedule = a[0].as(KerasObject.self)?.payload as? LearningRateSchedule
      return schedule.map { bridge.value($0.serialized) } ?? .none
    }
    m.function("deserialize(config, custom_objects=None)") { (vm, a) throws(PyError) in
      guard case .dict(let config) = bridge.config(a[0]), let name = config["class_name"]?.string,
        let kind = StandardSchedule.Kind(rawValue: name)
      else { throw vm.valueError("Could not deserialize \(try vm.str(a[0]))") }
      return bridge.wrapped(
        try bridge.keras { () throws(KerasError) in
          try StandardSchedule(kind, config["config"]?.config ?? Config())
        })
    }
    m.set("LearningRateSchedule", Value(base))
    SavingModule.addForms(m, bridge) { (config) throws(KerasError) in
      guard let name = config.config?["class_name"]?.string,
        let kind = StandardSchedule.Kind(rawValue: name)
      else {
        throw KerasError.value("Could not interpret schedule: \(config.pythonText)")
      }
      return try StandardSchedule(kind, config.config?["config"]?.config ?? Config())
    }
    for (name, parameters) in schedules {
      m.set(name, Value(family.define(bridge, name, parameters, base: base)))
    }
  }
}

/// A schedule whose class is written in Python: its `__call__` is traced like a layer.
final class ProgramSchedule: LearningRateSchedule {
  private unowned(unsafe) let bridge: KerasBridge
  private unowned(unsafe) let object: KerasObject

  init(_ bridge: KerasBridge, _ object: KerasObject) {
    self.bridge = bridge
    self.object = object
    super.init()
    hostObject = object
    bridge.vm.heap.pin(object)
  }

  override var className: String { object.type.name }

  override func callAsFunction(_ step: Node) throws(KerasError) -> Node {
    guard bridge.programMethod(object, "__call__") != nil else {
      return try super.callAsFunction(step)
    }
    return try bridge.call(object, step)
  }

  override func getConfig() -> Config {
    guard bridge.programMethod(object, "get_config") != nil,
      let dict = try? bridge.vm.callMethod(Value(object), "get_config").asDict
    else { return Config() }
    return bridge.config(dict)
  }
}
