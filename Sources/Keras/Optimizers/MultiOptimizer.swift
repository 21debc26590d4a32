import Autodiff
import Tensors

/// Several optimizers for one model: `select` says which of them moves a weight.
public final class MultiOptimizer: Optimizer {
  public typealias Selector = (Weight) throws(KerasError) -> Optimizer

  private let select: Selector
  /// In the order in which weights asked for them, after those known from the start.
  public private(set) var optimizers: [Optimizer]
  private var places: [ObjectIdentifier: Int] = [:]

  public override var variables: [Weight] {
    super.variables + optimizers.flatMap({ $0.variables })
  }

  public init(
    name: String?, lossScaleFactor: Double?, known: [Optimizer], select: @escaping Selector
  ) throws(KerasError) {
    self.select = select
    optimizers = known
    var config = Config([("learning_rate", .float(0))])
    if let name { config["name"] = .string(name) }
    try super.init("MultiOptimizer", config, rate: 0)
    self.lossScaleFactor = lossScaleFactor
    for optimizer in known { optimizer.lossScaleFactor = lossScaleFactor }
  }

  public override func build(_ weights: [Weight]) throws(KerasError) {
    if built { return }
    var parts = [[Weight]](repeating: [], count: optimizers.count)
    for weight in weights {
      let optimizer = try select(weight)
      if optimizer is LossScaleOptimizer {
        throw .value("LossScaleOptimizer cannot be used inside an MultiOptimizer.")
      }
      if optimizer is MultiOptimizer {
        throw .value("MultiOptimizer cannot be used inside an MultiOptimizer.")
      }
      if !optimizers.contains(where: { $0 === optimizer }) {
        optimizer.lossScaleFactor = lossScaleFactor
        optimizers.append(optimizer)
        parts.append([])
      }
      let place = optimizers.firstIndex { $0 === optimizer } ?? 0
      places[ObjectIdentifier(weight)] = place
      parts[place].append(weight)
    }
    for (optimizer, part) in zip(optimizers, parts) where !part.isEmpty {
      try optimizer.ensureBuilt(part)
    }
    try super.build(weights)
  }

  public override func apply(_ gradients: [Node], _ weights: [Weight]) throws(KerasError) {
    if gradients.isEmpty { return }
    try ensureBuilt(weights)
    for (i, optimizer) in optimizers.enumerated() {
      var (ownGradients, ownWeights): ([Node], [Weight]) = ([], [])
      for (gradient, weight) in zip(gradients, weights)
      where places[ObjectIdentifier(weight)] == i {
        ownGradients.append(gradient)
        ownWeights.append(weight)
      }
      if !ownWeights.isEmpty { try optimizer.apply(ownGradients, ownWeights) }
    }
    try graph { () throws(GraphError) in
      try iterations.set(iterations.node.add(iterations.node.like(1)))
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    Config([
      ("loss_scale_factor", ConfigValue(optional: lossScaleFactor)), ("name", .string(name)),
    ])
  }
}
