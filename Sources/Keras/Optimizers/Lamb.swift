import Autodiff

/// Adam's step u, scaled per weight by the ratio of norms: w ← w − lr·(‖w‖/‖u‖)·u with
/// u = m̂/(√v̂ + ε).
public final class Lamb: Optimizer {
  private var first: [Weight] = []
  private var second: [Weight] = []

  public init(_ config: Config = Config()) throws(KerasError) {
    try super.init("Lamb", config, rate: 0.001)
  }

  public override func prepare(_ weights: [Weight]) throws(KerasError) {
    let made = slots(weights, ["momentum", "velocity"])
    (first, second) = (made[0], made[1])
  }

  public override func update(
    _ gradient: Node, _ weight: Weight, index: Int, rate: Node
  ) throws(GraphError) {
    let (beta1, beta2) = (option("beta_1", 0.9), option("beta_2", 0.999))
    let t = try nextStep()
    let m0 = first[index].node
    let m = try m0.add(gradient.subtract(m0).multiply(1 - beta1))
    try first[index].set(m)
    let v0 = second[index].node
    let v = try v0.add(gradient.square().subtract(v0).multiply(1 - beta2))
    try second[index].set(v)
    let mean = try m.divide(Node.scalar(beta1).power(t).negate().add(1))
    let spread = try v.divide(Node.scalar(beta2).power(t).negate().add(1)).sqrt()
    let step = try mean.divide(spread.add(option("epsilon", 1e-7)))
    let size = try weight.node.square().sum().sqrt()
    let length = try step.square().sum().sqrt()
    let isMoving = try size.greater(size.like(0)).logicalAnd(length.greater(length.like(0)))
    let safe = try isMoving.select(length, length.like(1))
    let ratio = try isMoving.select(size.divide(safe), size.like(1))
    try weight.set(weight.node.subtract(step.multiply(ratio.multiply(rate))))
  }

  public override func ownConfig() -> Config {
    Config([
      ("beta_1", .float(option("beta_1", 0.9))), ("beta_2", .float(option("beta_2", 0.999))),
      ("epsilon", .float(option("epsilon", 1e-7))),
    ])
  }
}
