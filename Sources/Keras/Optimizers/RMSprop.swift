import Autodiff

/// v ← ρ·v + (1 − ρ)·g², w ← w − lr·g/√(v + ε); centred: v − a² with a ← ρ·a + (1 − ρ)·g; with
/// momentum the step itself is accumulated.
public final class RMSprop: Optimizer {
  public let rho: Double
  public let momentum: Double
  public let epsilon: Double
  public let centered: Bool
  private var velocities: [Weight] = []
  private var momenta: [Weight] = []
  private var averages: [Weight] = []

  public init(_ config: Config = Config()) throws(KerasError) {
    rho = config["rho"]?.double ?? 0.9
    momentum = config["momentum"]?.double ?? 0
    epsilon = config["epsilon"]?.double ?? 1e-7
    centered = config["centered"]?.bool ?? false
    try super.init("RMSprop", config, rate: 0.001)
  }

  public override func prepare(_ weights: [Weight]) throws(KerasError) {
    velocities = slots(weights, "velocity")
    if momentum > 0 { momenta = slots(weights, "momentum") }
    if centered { averages = slots(weights, "average_gradient") }
  }

  public override func update(
    _ gradient: Node, _ weight: Weight, index: Int, rate: Node
  ) throws(GraphError) {
    let v = try velocities[index].node.multiply(rho).add(gradient.square().multiply(1 - rho))
    try velocities[index].set(v)
    var denominator = try v.add(epsilon)
    if centered {
      let a = try averages[index].node.multiply(rho).add(gradient.multiply(1 - rho))
      try averages[index].set(a)
      denominator = try v.subtract(a.square()).add(epsilon)
    }
    var step = try gradient.multiply(rate).divide(denominator.sqrt())
    if momentum > 0 {
      step = try momenta[index].node.multiply(momentum).add(step)
      try momenta[index].set(step)
    }
    try weight.set(weight.node.subtract(step))
  }

  public override func ownConfig() -> Config {
    Config([
      ("rho", .float(rho)), ("momentum", .float(momentum)), ("epsilon", .float(epsilon)),
      ("centered", .bool(centered)),
    ])
  }
}
