import Autodiff

/// Follow the regularized leader: the weight that minimises the sum of past linearised losses
/// plus l1 and l2 penalties.
public final class Ftrl: Optimizer {
  private var accumulators: [Weight] = []
  private var linears: [Weight] = []

  public init(_ config: Config = Config()) throws(KerasError) {
    try super.init("Ftrl", config, rate: 0.001)
    try check("initial_accumulator_value", option("initial_accumulator_value", 0.1) >= 0)
    try check("learning_rate_power", option("learning_rate_power", -0.5) <= 0, "negative")
    for key in ["l1_regularization_strength", "l2_regularization_strength"] {
      try check(key, option(key, 0) >= 0)
    }
    try check(
      "l2_shrinkage_regularization_strength",
      option("l2_shrinkage_regularization_strength", 0) >= 0)
  }

  private func check(
    _ key: String, _ holds: Bool, _ sign: String = "positive"
  ) throws(KerasError) {
    if holds { return }
    throw .value(
      "`\(key)` needs to be \(sign) or zero. Received: "
        + "\(key)=\((options[key] ?? .none).displayText).")
  }

  public override func prepare(_ weights: [Weight]) throws(KerasError) {
    let made = slots(
      weights, ["accumulator", "linear"], values: [option("initial_accumulator_value", 0.1), 0])
    (accumulators, linears) = (made[0], made[1])
  }

  public override func update(
    _ gradient: Node, _ weight: Weight, index: Int, rate: Node
  ) throws(GraphError) {
    let power = option("learning_rate_power", -0.5)
    let l1 = option("l1_regularization_strength", 0)
    let shrinkage = option("l2_shrinkage_regularization_strength", 0)
    let extra = try Node.scalar(option("beta", 0)).divide(rate.multiply(2))
    let l2 = try extra.add(option("l2_regularization_strength", 0))
    let g = try gradient.add(weight.node.multiply(2 * shrinkage))
    let old = accumulators[index].node
    let new = try old.add(gradient.square())
    let growth = try new.power(-power).subtract(old.power(-power)).divide(rate)
    let linear = try linears[index].node.add(g.subtract(growth.multiply(weight.node)))
    try linears[index].set(linear)
    let quadratic = try new.power(-power).divide(rate).add(l2.multiply(2))
    let clipped = try linear.clip(-l1, l1)
    try weight.set(clipped.subtract(linear).divide(quadratic))
    try accumulators[index].set(new)
  }

  public override func ownConfig() -> Config {
    Config([
      ("learning_rate_power", .float(option("learning_rate_power", -0.5))),
      ("initial_accumulator_value", .float(option("initial_accumulator_value", 0.1))),
      ("l1_regularization_strength", .float(option("l1_regularization_strength", 0))),
      ("l2_regularization_strength", .float(option("l2_regularization_strength", 0))),
      (
        "l2_shrinkage_regularization_strength",
        .float(option("l2_shrinkage_regularization_strength", 0))
      ), ("beta", .float(option("beta", 0))),
    ])
  }
}

/// Steps of one size: w ← w − lr·sign(β₁·m + (1 − β₁)·g), then m ← β₂·m + (1 − β₂)·g.
public final class Lion: Optimizer {
  private var momenta: [Weight] = []

  public init(_ config: Config = Config()) throws(KerasError) {
    try super.init("Lion", config, rate: 0.001)
    let beta1 = option("beta_1", 0.9)
    if beta1 <= 0 || beta1 > 1 {
      throw .value(
        "Argument `beta_1` must be in the [0, 1] range. Otherwise, the optimizer degenerates to "
          + "SignSGD. Received: beta_1=\((options["beta_1"] ?? .none).displayText).")
    }
  }

  public override func prepare(_ weights: [Weight]) throws(KerasError) {
    momenta = slots(weights, "momentum")
  }

  public override func update(
    _ gradient: Node, _ weight: Weight, index: Int, rate: Node
  ) throws(GraphError) {
    let beta1 = option("beta_1", 0.9)
    let beta2 = option("beta_2", 0.99)
    let m = momenta[index].node
    let direction = try m.multiply(beta1).add(gradient.multiply(1 - beta1)).sign()
    try weight.set(weight.node.subtract(direction.multiply(rate)))
    try momenta[index].set(m.multiply(beta2).add(gradient.multiply(1 - beta2)))
  }

  public override func ownConfig() -> Config {
    Config([("beta_1", .float(option("beta_1", 0.9))), ("beta_2", .float(option("beta_2", 0.99)))])
  }
}
