import Autodiff
import Tensors

/// Wraps an optimizer: the loss is multiplied by a scale that doubles after so many finite steps
/// and halves, leaving the weights alone, when a gradient is not finite.
public final class LossScaleOptimizer: Optimizer {
  private let wrapped: Optimizer
  private let initialScale: Double
  private let growthSteps: Int
  public private(set) var stepCounter: Weight?
  public private(set) var dynamicScale: Weight?

  public override var inner: Optimizer { wrapped }
  public override var variables: [Weight] { super.variables + wrapped.variables }

  public init(_ config: Config) throws(KerasError) {
    guard let given = config["inner_optimizer"],
      let optimizer = try Optimizers.get(given)
    else { throw .type("LossScaleOptimizer needs an `inner_optimizer`.") }
    wrapped = optimizer
    initialScale = config["initial_scale"]?.double ?? 32768
    growthSteps = config["dynamic_growth_steps"]?.int ?? 2000
    var own = Config([("learning_rate", .float(0))])
    if let name = config["name"] { own["name"] = name }
    try super.init("LossScaleOptimizer", own, rate: 0)
    optimizer.lossScaleFactor = nil
  }

  public override func build(_ weights: [Weight]) throws(KerasError) {
    if built { return }
    stepCounter = addVariable(.zeros([], .int32), "step_counter")
    dynamicScale = addVariable(.scalar(.float(initialScale), .float32), "dynamic_scale")
    try wrapped.ensureBuilt(weights)
    try super.build(weights)
  }

  public override func scaledLoss(_ loss: Node) throws(KerasError) -> Node {
    let factor = dynamicScale?.node ?? Node.scalar(initialScale)
    return try graph { () throws(GraphError) in try loss.multiply(factor) }
  }

  public override func apply(_ gradients: [Node], _ weights: [Weight]) throws(KerasError) {
    try ensureBuilt(weights)
    guard let scale = dynamicScale, let counter = stepCounter else { return }
    let factor = scale.node
    let kept = wrapped.variables + weights
    let before = kept.map({ $0.node })
    var unscaled: [Node] = []
    let isFinite = try graph { () throws(GraphError) -> Node in
      var all: Node?
      for g in gradients {
        let isFine = try g.isFinite().all()
        all = try all.map { (known) throws(GraphError) in try known.logicalAnd(isFine) } ?? isFine
        unscaled.append(try g.divide(factor))
      }
      return all ?? Node.scalar(1, .bool)
    }
    try wrapped.apply(unscaled, weights)
    try graph { () throws(GraphError) in
      for (weight, old) in zip(kept, before) {
        try weight.set(isFinite.select(weight.node, old))
      }
      let count = counter.node
      let isDue = try count.equal(count.like(Double(growthSteps - 1)))
      let next = try isDue.select(count.like(0), count.add(count.like(1)))
      try counter.set(isFinite.select(next, count.like(0)))
      let grown = try isDue.select(factor.multiply(2), factor)
      try scale.set(isFinite.select(grown, factor.multiply(0.5)))
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    Config([
      ("name", .string(name)),
      (
        "inner_optimizer",
        .object(
          module: "keras.optimizers", className: wrapped.className,
          config: try wrapped.getConfig())
      ), ("initial_scale", .float(initialScale)), ("dynamic_growth_steps", .int(growthSteps)),
    ])
  }
}
