import Autodiff
import Keras
import Python
import Tensors

/// The training methods that a model's class, written in Python, overrides.
final class ProgramTraining: TrainingDelegate {
  private unowned(unsafe) let object: LayerObject
  private unowned(unsafe) let bridge: KerasBridge

  init(_ object: LayerObject, _ bridge: KerasBridge) {
    self.object = object
    self.bridge = bridge
    super.init()
  }

  private func has(_ name: String) -> Bool { bridge.programMethod(object, name) != nil }

  override var overridesLoss: Bool { has("compute_loss") }
  override var overridesMetricResults: Bool { has("compute_metrics") }
  override var overridesTrainStep: Bool {
    has("train_step") || has("compute_loss_and_updates")
  }
  override var overridesTestStep: Bool { has("test_step") || has("compute_loss_and_updates") }
  override var overridesPredictStep: Bool { has("predict_step") }

  override func metrics(_ model: Model) throws(KerasError) -> [Metric]? {
    let vm = bridge.vm
    let name = vm.intern("metrics")
    let found = object.type.lookup(name)
    guard let base = bridge.modelClasses?.model, !found.isIdentical(to: base.lookup(name)) else {
      return nil
    }
    return try bridge.python { () throws(PyError) in
      var metrics: [Metric] = []
      for item in try vm.array(try vm.getAttribute(Value(object), name)) {
        if let metric = item.as(KerasObject.self)?.payload as? Metric { metrics.append(metric) }
      }
      return metrics
    }
  }

  private func call(_ name: String, _ arguments: [Value]) throws(PyError) -> Value {
    try bridge.vm.callMethod(Value(object), name, arguments)
  }

  override func loss(
    _ model: Model, _ batch: Batch, _ yPred: Structure, training: Bool
  ) throws(KerasError) -> Node {
    let bridge = bridge
    return try bridge.python { () throws(PyError) in
      let vm = bridge.vm
      let keywords = vm.newDict()
      if let function = bridge.programMethod(object, "compute_loss"),
        bridge.parameters(of: function).contains("training") || function.code.hasKeywords
      {
        keywords.set(vm.intern("training"), Value(training))
      }
      let method = try vm.getAttribute(Value(object), "compute_loss")
      return try bridge.node(
        try vm.call(
          method,
          [
            bridge.value(batch.x), bridge.value(batch.y), bridge.value(yPred),
            bridge.value(batch.sampleWeight),
          ], keywords: keywords))
    }
  }

  override func metricResults(
    _ model: Model, _ batch: Batch, _ yPred: Structure
  ) throws(KerasError) -> Structure {
    let bridge = bridge
    return try bridge.python { () throws(PyError) in
      try bridge.structure(
        try call(
          "compute_metrics",
          [
            bridge.value(batch.x), bridge.value(batch.y), bridge.value(yPred),
            bridge.value(batch.sampleWeight),
          ]))
    }
  }

  override func trainStep(_ model: Model, _ batch: Batch) throws(KerasError) -> Structure {
    try step("train_step", model, batch, trains: true)
  }

  override func testStep(_ model: Model, _ batch: Batch) throws(KerasError) -> Structure {
    try step("test_step", model, batch, trains: false)
  }

  /// Hands the state over as lists of tensors, and stores what comes back.
  private func step(
    _ name: String, _ model: Model, _ batch: Batch, trains: Bool
  ) throws(KerasError) -> Structure {
    let bridge = bridge
    let parts = try bridge.state(of: model, withOptimizer: trains)
    return try bridge.python { () throws(PyError) in
      try bridge.vm.closedRound { () throws(PyError) in
        try step(name, model, batch, parts)
      }
    }
  }

  private func step(
    _ name: String, _ model: Model, _ batch: Batch, _ parts: [[Weight]]
  ) throws(PyError) -> Structure {
    let vm = bridge.vm
    let state = parts.map { part in Value(vm.newList(part.map { bridge.tensor($0.node) })) }
    let arguments = [Value(vm.newTuple(state)), bridge.tuple(batch, isWhole: batch.isGivenAlone)]
    let method = try vm.getAttribute(Value(object), name)
    let result = try TracerErrors.within(TracerErrors.frame(vm, method, arguments)) {
      () throws(PyError) in try vm.call(method, arguments)
    }
    let pair = try unpacked(result)
    for (part, values) in zip(parts, try vm.array(pair[1])) {
      for (weight, value) in zip(part, try vm.array(values)) {
        let node = try bridge.node(value)
        try bridge.keras { () throws(KerasError) in try weight.assign(node) }
      }
    }
    return try bridge.structure(pair[0])
  }

  /// What `logs, state = result` makes of a step's result.
  private func unpacked(_ result: Value) throws(PyError) -> [Value] {
    let vm = bridge.vm
    var pair: [Value] = []
    do throws(PyError) { pair = try vm.array(result) } catch {
      throw vm.typeError("cannot unpack non-iterable \(vm.typeName(result)) object")
    }
    if pair.count < 2 {
      throw vm.valueError("not enough values to unpack (expected 2, got \(pair.count))")
    }
    if pair.count > 2 { throw vm.valueError("too many values to unpack (expected 2)") }
    return pair
  }

  override func predictStep(_ model: Model, _ batch: Batch) throws(KerasError) -> Structure {
    let bridge = bridge
    let parts = [model.trainableWeights, model.untrainedVariables]
    return try bridge.python { () throws(PyError) in
      let vm = bridge.vm
      let state = parts.map { part in Value(vm.newList(part.map { bridge.tensor($0.node) })) }
      let result = try call("predict_step", [Value(vm.newTuple(state)), bridge.tuple(batch)])
      let pair = try unpacked(result)
      return try bridge.structure(pair[0])
    }
  }
}

extension Layer {
  /// All state but the trained weights: `non_trainable_variables`.
  var untrainedVariables: [Weight] {
    let trained = trainableWeights
    return variables.filter { weight in !trained.contains { $0 === weight } }
  }
}

extension KerasBridge {
  /// The state that a step takes: trained weights, other variables, those of the optimizer and of
  /// the metrics.
  func state(of model: Model, withOptimizer: Bool) throws(KerasError) -> [[Weight]] {
    var parts = [model.trainableWeights, model.untrainedVariables]
    if withOptimizer { parts.append(model.compiled?.optimizer?.variables ?? []) }
    parts.append(try model.metricsVariables())
    return parts
  }

  /// A batch as `fit` hands it to a step: what is missing at the end is left out, unless it came by
  /// itself to `train_on_batch` or `test_on_batch`. Inputs alone that are no list are no tuple either.
  func tuple(_ batch: Batch, isWhole: Bool = false) -> Value {
    if isWhole {
      return Value(vm.newTuple([value(batch.x), value(batch.y), value(batch.sampleWeight)]))
    }
    if batch.y.isNone, batch.sampleWeight.isNone {
      switch batch.x {
      case .list, .tuple: break
      default: return value(batch.x)
      }
    }
    var parts = [value(batch.x)]
    if !batch.y.isNone || !batch.sampleWeight.isNone { parts.append(value(batch.y)) }
    if !batch.sampleWeight.isNone { parts.append(value(batch.sampleWeight)) }
    return Value(vm.newTuple(parts))
  }
}

/// What every model offers to programs that train it by hand.
enum CustomTrainingMethods {
  static func add(to t: TypeBuilder, _ bridge: KerasBridge) {
    results(t, bridge)
    stateless(t, bridge)
    halves(t, bridge)
    steps(t, bridge)
  }

  private static func batch(
    _ bridge: KerasBridge, _ x: Value, _ y: Value, _ sampleWeight: Value
  ) throws(PyError) -> Batch {
    Batch(
      x: try bridge.targets(x), y: try bridge.targets(y),
      sampleWeight: try bridge.targets(sampleWeight))
  }

  private static func results(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.method("compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True)") {
      (vm, a) throws(PyError) in
      let model = try ModelMethods.model(vm, a[0])
      let batch = try batch(bridge, .none, a[2], a[4])
      let yPred = try bridge.targets(a[3])
      return bridge.tensor(
        try bridge.keras { () throws(KerasError) in
          try model.totalLoss(batch.y, yPred, batch.sampleWeight)
        })
    }
    t.method("compute_metrics(self, x, y, y_pred, sample_weight=None)") { (vm, a) throws(PyError) in
      let model = try ModelMethods.model(vm, a[0])
      let batch = try batch(bridge, .none, a[2], a[4])
      let yPred = try bridge.targets(a[3])
      return bridge.value(
        try bridge.keras { () throws(KerasError) in try model.updateMetrics(batch, yPred) })
    }
    t.method("get_metrics_result(self)") { (vm, a) throws(PyError) in
      let model = try ModelMethods.model(vm, a[0])
      return bridge.value(
        try bridge.keras { () throws(KerasError) -> Structure in
          .dict(try model.metricResults().map { Structure.Field($0.0, $0.1) })
        })
    }
    t.property("metrics_variables") { (vm, v) throws(PyError) in
      let model = try ModelMethods.model(vm, v)
      let weights = try bridge.keras { () throws(KerasError) in try model.metricsVariables() }
      return Value(vm.newList(weights.map { bridge.variable($0) }))
    }
  }

  /// A scope in which the model's variables have the values of the arguments 1 to 3: the trainable ones,
  /// the others, and the metrics'.
  private static func holding(
    _ model: Model, _ a: Arguments, _ bridge: KerasBridge
  ) throws(PyError) -> (scope: StatelessScope, others: [Weight], metrics: [Weight]) {
    let others = model.untrainedVariables
    let metrics = try bridge.keras { () throws(KerasError) in try model.metricsVariables() }
    let scope = StatelessScope(bridge)
    try scope.hold(model.trainableWeights, try bridge.vm.array(a[1]))
    try scope.hold(others, try bridge.vm.array(a[2]))
    try scope.hold(metrics, try bridge.vm.array(a[3]))
    return (scope, others, metrics)
  }

  private static func stateless(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.method(
      "stateless_compute_loss(self, trainable_variables, non_trainable_variables, "
        + "metrics_variables, x=None, y=None, y_pred=None, sample_weight=None, training=True)"
    ) { (vm, a) throws(PyError) in
      let model = try ModelMethods.model(vm, a[0])
      let (scope, others, metrics) = try holding(model, a, bridge)
      let loss = try scope.run { () throws(PyError) in
        try vm.callMethod(a[0], "compute_loss", [a[4], a[5], a[6], a[7]])
      }
      let state = [a[1], scope.values(of: others), scope.values(of: metrics)]
      return Value(vm.newTuple([loss, Value(vm.newTuple(state))]))
    }
  }

  /// The two halves of Keras's own step, between which a program may change gradients.
  private static func halves(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.method(
      "compute_loss_and_updates(self, trainable_variables, non_trainable_variables, "
        + "metrics_variables, x, y, sample_weight, training=False, optimizer_variables=None)"
    ) { (vm, a) throws(PyError) in
      let model = try ModelMethods.model(vm, a[0])
      let (scope, others, metrics) = try holding(model, a, bridge)
      let optimizer = a[8].isNone ? nil : model.compiled?.optimizer
      if let optimizer { try scope.hold(optimizer.variables, try vm.array(a[8])) }
      let batch = try batch(bridge, a[4], a[5], a[6])
      let isTraining = try a.bool(7)
      let results = try scope.run { () throws(PyError) in
        try bridge.keras { () throws(KerasError) -> [Structure] in
          let yPred = try model.callDirectly(batch.x, training: isTraining)
          let loss = try model.performLoss(batch, yPred, training: isTraining)
          let scaled = isTraining ? try optimizer?.scaledLoss(loss) ?? loss : loss
          return [.tensor(scaled), .tensor(loss), yPred]
        }
      }
      let rest = [
        bridge.value(results[1]), bridge.value(results[2]), scope.values(of: others),
        scope.values(of: metrics),
      ]
      return Value(vm.newTuple([bridge.value(results[0]), Value(vm.newTuple(rest))]))
    }
    t.method(
      "_update_metrics_variables(self, metrics_variables, unscaled_loss, x, y, y_pred, "
        + "sample_weight)"
    ) { (vm, a) throws(PyError) in
      let model = try ModelMethods.model(vm, a[0])
      let metrics = try bridge.keras { () throws(KerasError) in try model.metricsVariables() }
      let scope = StatelessScope(bridge)
      try scope.hold(metrics, try vm.array(a[1]))
      let loss = try bridge.node(a[2])
      let rows = try bridge.targets(a[3]).tensors.first?.shape.first ?? 1
      let logs = try scope.run { () throws(PyError) in
        try bridge.keras { () throws(KerasError) in
          try model.compiled?.lossTracker.update(loss, sampleWeight: Node.scalar(Double(rows)))
        }
        return try vm.callMethod(a[0], "compute_metrics", [a[3], a[4], a[5], a[6]])
      }
      return Value(vm.newTuple([logs, scope.values(of: metrics)]))
    }
  }

  /// `super().train_step(state, data)`.
  private static func steps(_ t: TypeBuilder, _ bridge: KerasBridge) {
    for (name, trains) in [("train_step", true), ("test_step", false)] {
      t.method("\(name)(self, state, data)") { (vm, a) throws(PyError) in
        let model = try ModelMethods.model(vm, a[0])
        // Keras's steps go through this method, which a class may have for its own use.
        if let object = a[0].as(LayerObject.self),
          bridge.programMethod(object, "compute_loss_and_updates") != nil
        {
          let extras = try vm.importModule(KerasSource.extrasModule)
          let step = try vm.getAttribute(extras, name)
          return try vm.call(step, [a[0], a[1], a[2]])
        }
        let parts = try bridge.keras { () throws(KerasError) in
          try bridge.state(of: model, withOptimizer: trains)
        }
        let scope = StatelessScope(bridge)
        for (part, values) in zip(parts, try vm.array(a[1])) {
          try scope.hold(part, try vm.array(values))
        }
        let data = bridge.unpacked(a[2])
        let batch = try batch(bridge, data.x, data.y, data.sampleWeight)
        let logs = try scope.run { () throws(PyError) in
          try bridge.keras { () throws(KerasError) in
            try model.standardStep(batch, trains: trains)
          }
        }
        let state = parts.map { scope.values(of: $0) }
        return Value(vm.newTuple([bridge.value(logs), Value(vm.newTuple(state))]))
      }
    }
    t.method("predict_step(self, state, data)") { (vm, a) throws(PyError) in
      let model = try ModelMethods.model(vm, a[0])
      let parts = [model.trainableWeights, model.untrainedVariables]
      let scope = StatelessScope(bridge)
      for (part, values) in zip(parts, try vm.array(a[1])) {
        try scope.hold(part, try vm.array(values))
      }
      let x = try bridge.targets(bridge.unpacked(a[2]).x)
      let outputs = try scope.run { () throws(PyError) in
        try bridge.keras { () throws(KerasError) in try model.callDirectly(x, training: false) }
      }
      return Value(vm.newTuple([bridge.value(outputs), scope.values(of: parts[1])]))
    }
  }

  /// `stateless_call`, which every layer has.
  static func addStatelessCall(to t: TypeBuilder, _ bridge: KerasBridge) {
    t.method(
      "stateless_call(self, trainable_variables, non_trainable_variables, *args, **kwargs)"
    ) { (vm, a) throws(PyError) in
      let layer = try LayerMethods.layer(vm, a[0])
      let name = layer.className
      if !layer.built {
        throw vm.valueError(
          "To call stateless_call, \(name) must be built (i.e. its variables must have been "
            + "already created). You can build it by calling it on some data.")
      }
      let weights = layer.trainableWeights
      let others = layer.untrainedVariables
      let (given, rest) = (try vm.array(a[1]), try vm.array(a[2]))
      for (kind, values, wanted) in [
        ("trainable_variables", given, weights), ("non_trainable_variables", rest, others),
      ] where values.count != wanted.count {
        throw vm.valueError(
          "Argument `\(kind)` must be a list of tensors corresponding 1:1 to \(name)().\(kind). "
            + "Received list with length \(values.count), but expected \(wanted.count) variables.")
      }
      let keywords = a.keywords(4)
      let key = vm.intern("return_losses")
      let wantsLosses = keywords.get(key)
      if !wantsLosses.isUndefined { _ = keywords.remove(key) }
      let scope = StatelessScope(bridge)
      try scope.hold(weights, given)
      try scope.hold(others, rest)
      var losses: [Value] = []
      let arguments = try bridge.arguments(positional: a.rest(3), keywords: keywords)
      let outputs = try scope.run { () throws(PyError) -> Value in
        let result = try bridge.keras { () throws(KerasError) in
          try layer.callDirectly(arguments)
        }
        if !wantsLosses.isUndefined, try vm.isTrue(wantsLosses) {
          let all = try bridge.keras { () throws(KerasError) in try layer.losses() }
          losses = all.map { bridge.tensor($0) }
        }
        return bridge.value(result)
      }
      var results = [outputs, scope.values(of: others)]
      if !wantsLosses.isUndefined { results.append(Value(vm.newList(losses))) }
      return Value(vm.newTuple(results))
    }
  }
}
