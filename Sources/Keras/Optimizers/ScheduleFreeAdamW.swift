import Autodiff

/// Adam without a schedule: gradients are taken at y = (1 − β₁)·z + β₁·x, z takes the steps and x
/// is the mean of all z.
public final class ScheduleFreeAdamW: Optimizer {
  private var points: [Weight] = []
  private var squares: [Weight] = []

  public init(_ config: Config = Config()) throws(KerasError) {
    try super.init("ScheduleFreeAdamW", config, rate: 0.0025)
  }

  public override func prepare(_ weights: [Weight]) throws(KerasError) {
    let made = slots(weights, ["momentum", "velocity"])
    (points, squares) = (made[0], made[1])
    for (point, weight) in zip(points, weights) { point.store(weight.value) }
  }

  public override func update(
    _ gradient: Node, _ weight: Weight, index: Int, rate: Node
  ) throws(GraphError) {
    let (beta1, beta2) = (option("beta_1", 0.9), option("beta_2", 0.999))
    let t = try nextStep()
    let warmup = option("warmup_steps", 0)
    let lr = warmup > 0 ? try rate.multiply(t.divide(warmup).minimum(1)) : rate
    let z0 = points[index].node
    let v0 = squares[index].node
    let v = try v0.add(gradient.square().subtract(v0).multiply(1 - beta2))
    try squares[index].set(v)
    let spread = try v.divide(Node.scalar(beta2).power(t).negate().add(1)).sqrt()
    let z = try z0.subtract(
      gradient.multiply(lr).divide(spread.add(option("epsilon", 1e-8))))
    try points[index].set(z)
    let share = try t.like(1).divide(t)
    let x0 = try weight.node.subtract(z0.multiply(1 - beta1)).divide(beta1)
    let x = try x0.multiply(share.negate().add(1)).add(z.multiply(share))
    try weight.set(z.multiply(1 - beta1).add(x.multiply(beta1)))
  }

  public override func ownConfig() -> Config {
    Config([
      ("beta_1", .float(option("beta_1", 0.9))), ("beta_2", .float(option("beta_2", 0.999))),
      ("epsilon", .float(option("epsilon", 1e-8))),
      ("warmup_steps", options["warmup_steps"] ?? .int(0)),
    ])
  }
}
