import Autodiff
import Tensors

/// Adam with the infinity norm: u ← max(β₂·u, |g|), w ← w − lr·m/((1 − β₁ᵗ)(u + ε)).
public final class Adamax: Optimizer {
  private var means: [Weight] = []
  private var norms: [Weight] = []

  public init(_ config: Config = Config()) throws(KerasError) {
    try super.init("Adamax", config, rate: 0.001)
  }

  public override func prepare(_ weights: [Weight]) throws(KerasError) {
    let made = slots(weights, ["momentum", "norm"])
    (means, norms) = (made[0], made[1])
  }

  public override func update(
    _ gradient: Node, _ weight: Weight, index: Int, rate: Node
  ) throws(GraphError) {
    let beta1 = option("beta_1", 0.9)
    let power = try Node.scalar(beta1).power(nextStep())
    let m0 = means[index].node
    let m = try m0.add(gradient.subtract(m0).multiply(1 - beta1))
    try means[index].set(m)
    let u = try norms[index].node.multiply(option("beta_2", 0.999)).maximum(gradient.abs())
    try norms[index].set(u)
    let divisor = try power.negate().add(1).multiply(u.add(option("epsilon", 1e-7)))
    try weight.set(weight.node.subtract(m.multiply(rate).divide(divisor)))
  }

  public override func ownConfig() -> Config {
    Config([
      ("beta_1", .float(option("beta_1", 0.9))), ("beta_2", .float(option("beta_2", 0.999))),
      ("epsilon", .float(option("epsilon", 1e-7))),
    ])
  }
}

/// Adam with Nesterov's look ahead: momentum factors uₜ = β₁(1 − ½·0.96ᵗ), their product U,
/// m̂ = uₜ₊₁·m/(1 − U·uₜ₊₁) + (1 − uₜ)·g/(1 − U).
public final class Nadam: Optimizer {
  private var means: [Weight] = []
  private var squares: [Weight] = []
  private let product: Weight

  public init(_ config: Config = Config()) throws(KerasError) {
    product = Weight(
      .scalar(.float(1), .float32), name: "variable", path: "variable", trainable: false)
    try super.init("Nadam", config, rate: 0.001)
  }

  public override func prepare(_ weights: [Weight]) throws(KerasError) {
    let made = slots(weights, ["momentum", "velocity"])
    (means, squares) = (made[0], made[1])
    addVariable(product)
  }

  private func factor(_ step: Node) throws(GraphError) -> Node {
    let decay = try Node.scalar(0.96).power(step)
    return try decay.multiply(-0.5).add(1).multiply(option("beta_1", 0.9))
  }

  public override func beginStep() throws(GraphError) {
    try product.set(product.node.multiply(factor(nextStep())))
  }

  public override func update(
    _ gradient: Node, _ weight: Weight, index: Int, rate: Node
  ) throws(GraphError) {
    let beta1 = option("beta_1", 0.9)
    let beta2 = option("beta_2", 0.999)
    let t = try nextStep()
    let now = try factor(t)
    let next = try factor(t.add(1))
    let done = product.node
    let ahead = try done.multiply(next)
    let m0 = means[index].node
    let m = try m0.add(gradient.subtract(m0).multiply(1 - beta1))
    try means[index].set(m)
    let v0 = squares[index].node
    let v = try v0.add(gradient.square().subtract(v0).multiply(1 - beta2))
    try squares[index].set(v)
    let left = try next.multiply(m).divide(ahead.negate().add(1))
    let right = try now.negate().add(1).multiply(gradient).divide(done.negate().add(1))
    let mean = try left.add(right)
    let spread = try v.divide(Node.scalar(beta2).power(t).negate().add(1))
    let step = try mean.multiply(rate).divide(spread.sqrt().add(option("epsilon", 1e-7)))
    try weight.set(weight.node.subtract(step))
  }

  public override func ownConfig() -> Config {
    Config([
      ("beta_1", .float(option("beta_1", 0.9))), ("beta_2", .float(option("beta_2", 0.999))),
      ("epsilon", .float(option("epsilon", 1e-7))),
    ])
  }
}
