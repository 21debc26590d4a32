import Autodiff

/// m ← m + (g − m)(1 − β₁), v ← v + (g² − v)(1 − β₂),
/// w ← w − m·α/(√v + ε) with α = lr·√(1 − β₂ᵗ)/(1 − β₁ᵗ). AdamW takes w·lr·λ off first.
public final class Adam: Optimizer {
  public let beta1: Double
  public let beta2: Double
  public let epsilon: Double
  public let amsgrad: Bool
  private var first: [Weight] = []
  private var second: [Weight] = []
  private var largest: [Weight] = []

  public init(_ config: Config = Config(), decoupled: Bool = false) throws(KerasError) {
    beta1 = config["beta_1"]?.double ?? 0.9
    beta2 = config["beta_2"]?.double ?? 0.999
    epsilon = config["epsilon"]?.double ?? 1e-7
    amsgrad = config["amsgrad"]?.bool ?? false
    try super.init(
      decoupled ? "AdamW" : "Adam", config, rate: 0.001, decay: decoupled ? 0.004 : nil)
    if decoupled, weightDecay == nil {
      throw .value(
        "Argument `weight_decay` must be a float. Received: weight_decay=None")
    }
  }

  public override func prepare(_ weights: [Weight]) throws(KerasError) {
    let made = slots(weights, ["momentum", "velocity"])
    (first, second) = (made[0], made[1])
    if amsgrad { largest = slots(weights, "velocity_hat") }
  }

  public override func update(
    _ gradient: Node, _ weight: Weight, index: Int, rate: Node
  ) throws(GraphError) {
    let t = try nextStep()
    let power1 = try Node.scalar(beta1).power(t)
    let power2 = try Node.scalar(beta2).power(t)
    let alpha = try rate.multiply(power2.negate().add(1).sqrt()).divide(power1.negate().add(1))
    let m0 = first[index].node
    let m = try m0.add(gradient.subtract(m0).multiply(1 - beta1))
    try first[index].set(m)
    let v0 = second[index].node
    var v = try v0.add(gradient.square().subtract(v0).multiply(1 - beta2))
    try second[index].set(v)
    if amsgrad {
      v = try largest[index].node.maximum(v)
      try largest[index].set(v)
    }
    try weight.set(weight.node.subtract(m.multiply(alpha).divide(v.sqrt().add(epsilon))))
  }

  public override func ownConfig() -> Config {
    Config([
      ("beta_1", .float(beta1)), ("beta_2", .float(beta2)), ("epsilon", .float(epsilon)),
      ("amsgrad", .bool(amsgrad)),
    ])
  }
}
