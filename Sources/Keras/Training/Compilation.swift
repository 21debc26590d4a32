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
  /// The arguments as given, for configurations.
  public let arguments: Config

  init(
    optimizer: Optimizer?, loss: CompiledLoss?, metrics: CompiledMetrics?, runsEagerly: Bool,
    stepsPerExecution: Int, arguments: Config
  ) {
    self.optimizer = optimizer
    self.loss = loss
    self.metrics = metrics
    self.runsEagerly = runsEagerly
    self.stepsPerExecution = stepsPerExecution
    self.arguments = arguments
  }
}

extension Model {
  /// Sets optimizer, loss and metrics. What is left out (`.none`) is kept from the call before.
  public func compile(
    optimizer: ConfigValue = .string("rmsprop"), loss: ConfigValue = .none,
    lossWeights: ConfigValue = .none, metrics: ConfigValue = .none,
    weightedMetrics: ConfigValue = .none, runEagerly: Bool = false, stepsPerExecution: Int = 1
  ) throws(KerasError) {
    let resolved = try Optimizers.get(optimizer)
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
    compiled = Compilation(
      optimizer: resolved, loss: compiledLoss, metrics: compiledMetrics, runsEagerly: runEagerly,
      stepsPerExecution: stepsPerExecution,
      arguments: Config([
        ("optimizer", optimizer), ("loss", loss), ("loss_weights", lossWeights),
        ("metrics", metrics), ("weighted_metrics", weightedMetrics),
        ("run_eagerly", .bool(runEagerly)), ("steps_per_execution", .int(stepsPerExecution)),
        ("jit_compile", .bool(!runEagerly)),
      ]))
    programs.clear()
  }

  /// Metrics of the model itself: the loss's mean, the losses of the outputs, those of its layers.
  /// The compiled metrics stand between them and are asked apart.
  var looseMetrics: [Metric] {
    (compiled?.loss?.trackers ?? []).map { $0 as Metric } + ownMetrics
      + sublayers.filter { !($0 is Model) }.flatMap({ $0.allMetrics })
  }

  /// The metrics that `model.metrics` lists, the compiled ones one by one.
  public var allMetricsShown: [Metric] {
    guard let compiled else { return looseMetrics }
    return [compiled.lossTracker] + (compiled.metrics?.all ?? []) + looseMetrics
  }

  /// The names of `model.metrics`.
  public var metricsNames: [String] {
    guard let compiled else { return looseMetrics.map({ $0.name }) }
    return [compiled.lossTracker.name] + (compiled.metrics.map { [$0.name] } ?? [])
      + looseMetrics.map({ $0.name })
  }

  public func resetMetrics() throws(KerasError) {
    try compiled?.lossTracker.reset()
    for metric in compiled?.metrics?.all ?? [] { try metric.reset() }
    for metric in looseMetrics { try metric.reset() }
  }

  /// All results by name, in the order of `model.metrics`.
  func metricResults() throws(KerasError) -> [(String, Structure)] {
    var results: [(String, Structure)] = []
    if let compiled {
      results.append((compiled.lossTracker.name, try compiled.lossTracker.result()))
      if let metrics = compiled.metrics, metrics.built { results += try metrics.results() }
    }
    for metric in looseMetrics { results.append((metric.name, try metric.result())) }
    return results
  }

  /// A log's values as `evaluate` gives them: by metric, then what is left by name.
  public func flattened(_ logs: Logs) -> [LogValue] {
    var names: [String] = []
    if let compiled {
      names.append(compiled.lossTracker.name)
      names += compiled.metrics?.all.map({ $0.name }) ?? []
    }
    names += looseMetrics.map({ $0.name })
    var values: [LogValue] = []
    for name in names { if let value = logs[name] { values.append(value) } }
    for key in logs.keys.sorted() where !names.contains(key) {
      if let value = logs[key] { values.append(value) }
    }
    return values
  }
}
