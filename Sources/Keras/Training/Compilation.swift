import Autodiff
import Tensors

/// What `compile` sets: optimizer, losses and metrics.
public final class Compilation {
  public let optimizer: Optimizer?
  public internal(set) var loss: CompiledLoss?
  public internal(set) var metrics: CompiledMetrics?
  public let lossTracker = Mean(name: "loss")
  public let runsEagerly: Bool
  public let stepsPerExecution: Int
  /// Whether Keras compiles the steps; else their lines run for every batch.
  public let compilesSteps: Bool
  /// The arguments as given, for configurations.
  public let arguments: Config

  init(
    optimizer: Optimizer?, loss: CompiledLoss?, metrics: CompiledMetrics?, runsEagerly: Bool,
    stepsPerExecution: Int, compilesSteps: Bool, arguments: Config
  ) {
    self.optimizer = optimizer
    self.loss = loss
    self.metrics = metrics
    self.runsEagerly = runsEagerly
    self.stepsPerExecution = stepsPerExecution
    self.compilesSteps = compilesSteps
    self.arguments = arguments
  }
}

extension Model {
  /// Sets optimizer, loss and metrics. What is left out (`.none`) is kept from the call before.
  public func compile(
    optimizer: ConfigValue = .string("rmsprop"), loss: ConfigValue = .none,
    lossWeights: ConfigValue = .none, metrics: ConfigValue = .none,
    weightedMetrics: ConfigValue = .none, runEagerly: Bool = false, stepsPerExecution: Int = 1,
    jitCompile: Bool? = nil, autoScaleLoss: Bool = true
  ) throws(KerasError) {
    var resolved = try Optimizers.get(optimizer)
    // Small gradients would vanish in half precision.
    if autoScaleLoss, dtypeName == "mixed_float16", let given = resolved,
      !(given is LossScaleOptimizer)
    {
      resolved = try LossScaleOptimizer(
        Config([
          ("inner_optimizer", .foreign(given)), ("name", .string("loss_scale_optimizer")),
        ]))
    }
    var compiledLoss = compiled?.loss
    if !loss.isNone {
      compiledLoss = try CompiledLoss(loss, weights: lossWeights, outputNames: outputNames)
    }
    var compiledMetrics = compiled?.metrics
    if !metrics.isNone || !weightedMetrics.isNone {
      compiledMetrics = try CompiledMetrics(
        metrics, weighted: weightedMetrics, outputNames: outputNames)
    }
    stopTraining = false
    let compilesSteps = (jitCompile ?? true) && !runEagerly && supportsCompiling
    compiled = Compilation(
      optimizer: resolved, loss: compiledLoss, metrics: compiledMetrics, runsEagerly: runEagerly,
      stepsPerExecution: stepsPerExecution, compilesSteps: compilesSteps,
      arguments: Config([
        ("optimizer", optimizer), ("loss", loss), ("loss_weights", lossWeights),
        ("metrics", metrics), ("weighted_metrics", weightedMetrics),
        ("run_eagerly", .bool(runEagerly)), ("steps_per_execution", .int(stepsPerExecution)),
        ("jit_compile", .bool(compilesSteps)),
      ]))
    programs.clear()
  }

  /// What `model.metrics` lists: the loss's mean, the compiled metrics as one, the losses of the
  /// outputs, the model's own metrics, those of its layers; or what its class lists instead.
  public func shownMetrics() throws(KerasError) -> [Metric] {
    if let own = try training?.metrics(self) { return own }
    return try plainMetrics()
  }

  /// The same, whatever the program's class says.
  public func plainMetrics() throws(KerasError) -> [Metric] {
    var shown: [Metric] = []
    if let compiled {
      shown.append(compiled.lossTracker)
      if let metrics = compiled.metrics { shown.append(metrics) }
      for tracker in compiled.loss?.trackers ?? [] { shown.append(tracker) }
    }
    return shown + ownMetrics + sublayers.filter { !($0 is Model) }.flatMap({ $0.allMetrics })
  }

  /// The names of `model.metrics`.
  public func metricsNames() throws(KerasError) -> [String] {
    try shownMetrics().map { $0.name }
  }

  /// The state of all metrics, as custom steps pass it around.
  public func metricsVariables() throws(KerasError) -> [Weight] {
    try shownMetrics().flatMap { $0.weights }
  }

  public func resetMetrics() throws(KerasError) {
    for metric in try shownMetrics() { try metric.reset() }
  }

  /// All results by name, in the order of `model.metrics`.
  public func metricResults() throws(KerasError) -> [(String, Structure)] {
    var results: [(String, Structure)] = []
    func add(_ name: String, _ value: Structure) {
      if let i = results.firstIndex(where: { $0.0 == name }) {
        results[i].1 = value
      } else {
        results.append((name, value))
      }
    }
    for metric in try shownMetrics() {
      if let metrics = metric as? CompiledMetrics, !metrics.built { continue }
      let result = try metric.result()
      if case .dict(let fields) = result {
        for field in fields { add(field.key, field.value) }
      } else {
        add(metric.name, result)
      }
    }
    return results
  }

  /// A log's values as `evaluate` gives them: by metric, then what is left by name.
  public func flattened(_ logs: Logs) throws(KerasError) -> [LogValue] {
    var names: [String] = []
    for metric in try shownMetrics() {
      if let compiled = metric as? CompiledMetrics {
        names += compiled.all.map({ $0.name })
      } else {
        names.append(metric.name)
      }
    }
    var values: [LogValue] = []
    for name in names { if let value = logs[name] { values.append(value) } }
    for key in logs.keys.sorted() where !names.contains(key) {
      if let value = logs[key] { values.append(value) }
    }
    return values
  }
}
