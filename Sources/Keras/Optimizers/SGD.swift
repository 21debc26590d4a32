import Autodiff

/// w ← w − lr·g; with momentum m ← µ·m − lr·g, w ← w + m, or with Nesterov's w ← w + µ·m − lr·g.
public final class SGD: Optimizer {
  public let momentum: Double
  public let nesterov: Bool
  private var momenta: [Weight] = []

  public init(_ config: Config = Config()) throws(KerasError) {
    momentum = (config["momentum"] ?? .float(0)).double ?? -1
    nesterov = config["nesterov"]?.bool ?? false
    try super.init("SGD", config, rate: 0.01)
    if momentum < 0 || momentum > 1 {
      throw .value("`momentum` must be a float between [0, 1].")
    }
  }

  public override func prepare(_ weights: [Weight]) throws(KerasError) {
    if momentum != 0 { momenta = slots(weights, "momentum") }
  }

  public override func update(
    _ gradient: Node, _ weight: Weight, index: Int, rate: Node
  ) throws(GraphError) {
    let step = try gradient.multiply(rate)
    if momenta.isEmpty { return try weight.set(weight.node.subtract(step)) }
    let m = try momenta[index].node.multiply(momentum).subtract(step)
    try momenta[index].set(m)
    try weight.set(
      weight.node.add(nesterov ? m.multiply(momentum).subtract(step) : m))
  }

  public override func ownConfig() -> Config {
    Config([("momentum", .float(momentum)), ("nesterov", .bool(nesterov))])
  }
}
