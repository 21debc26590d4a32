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
  ]

  static func fill(_ vm: VM, _ m: ModuleBuilder) {
    let bridge = KerasBridge.of(vm)
    let family = PartFamily(
      module: "keras.src.optimizers", baseName: "Optimizer",
      baseParameters: "learning_rate, " + common,
      make: { (name, config) throws(KerasError) in try Optimizers.make(name, config) },
      makeProgram: { (_, object, _) throws(KerasError) in
        throw KerasError.notImplemented(
          "Optimizers written in Python are not supported: derive \(object.type.name) from one of "
            + "the optimizers of keras.optimizers.")
      })
    let base = family.base(bridge) { t in methods(t, bridge) }
    m.set("Optimizer", Value(base))
    for (name, parameters) in rows {
      m.set(name, Value(family.define(bridge, name, parameters, base: base)))
    }
    let lazy = LazyAttributes(vm, m.module)
    lazy.add("schedules") { (vm) throws(PyError) in
      try vm.importModule("keras.optimizers.schedules")
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
      bridge.variable(try optimizer(vm, v).iterations)
    }
    t.property("variables") { (vm, v) throws(PyError) in
      Value(vm.newList(try optimizer(vm, v).variables.map { bridge.variable($0) }))
    }
    t.property("learning_rate") { (vm, v) throws(PyError) in
      let optimizer = try optimizer(vm, v)
      if let rate = optimizer.rate { return bridge.variable(rate) }
      return bridge.tensor(
        try bridge.keras { () throws(KerasError) in try optimizer.learningRate() })
    } set: { (vm, v, new) throws(PyError) in
      let optimizer = try optimizer(vm, v)
      if let schedule = new.as(KerasObject.self)?.payload as? LearningRateSchedule {
        optimizer.setSchedule(schedule)
        return
      }
      let rate = try bridge.node(new).value?.item().double ?? 0
      try bridge.keras { () throws(KerasError) in try optimizer.setLearningRate(rate) }
    }
    t.method("build(self, variables)") { (vm, a) throws(PyError) in
      let optimizer = try optimizer(vm, a[0])
      let weights = try weights(vm, a[1])
      try bridge.keras { () throws(KerasError) in try optimizer.build(weights) }
      return .none
    }
    t.method("apply(self, grads, trainable_variables=None)") { (vm, a) throws(PyError) in
      let optimizer = try optimizer(vm, a[0])
      var gradients: [Node] = []
      for value in try vm.array(a[1]) { gradients.append(try bridge.node(value)) }
      let weights = try weights(vm, a[2])
      try bridge.keras { () throws(KerasError) in try optimizer.apply(gradients, weights) }
      return .none
    }
    t.method("apply_gradients(self, grads_and_vars)") { (vm, a) throws(PyError) in
      let optimizer = try optimizer(vm, a[0])
      var gradients: [Node] = []
      var weights: [Weight] = []
      for pair in try vm.array(a[1]) {
        let items = try vm.array(pair)
        gradients.append(try bridge.node(items[0]))
        guard let variable = items[1].as(VariableObject.self) else {
          throw vm.typeError("expected a variable")
        }
        weights.append(variable.weight)
      }
      try bridge.keras { () throws(KerasError) in try optimizer.apply(gradients, weights) }
      return bridge.variable(optimizer.iterations)
    }
    t.method("exclude_from_weight_decay(self, var_list=None, var_names=None)") {
      (vm, a) throws(PyError) in
      try optimizer(vm, a[0]).excludeFromWeightDecay(try weights(vm, a[1]))
      return .none
    }
    t.method("finalize_variable_values(self, var_list)") { (vm, a) throws(PyError) in
      try optimizer(vm, a[0]).finalize(try weights(vm, a[1]))
      return .none
    }
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
      makeProgram: { (bridge, object, _) throws(KerasError) in ProgramSchedule(bridge, object) })
    let base = family.base(bridge) { _ in }
    m.set("LearningRateSchedule", Value(base))
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
}
