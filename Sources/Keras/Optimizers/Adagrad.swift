import Autodiff

/// a ← a + g², w ← w − lr·g/√(a + ε)
public final class Adagrad: Optimizer {
  private var accumulators: [Weight] = []

  public init(_ config: Config = Config()) throws(KerasError) {
    try super.init("Adagrad", config, rate: 0.001)
  }

  public override func prepare(_ weights: [Weight]) throws(KerasError) {
    accumulators = slots(
      weights, "accumulator", value: option("initial_accumulator_value", 0.1))
  }

  public override func update(
    _ gradient: Node, _ weight: Weight, index: Int, rate: Node
  ) throws(GraphError) {
    let a = try accumulators[index].node.add(gradient.square())
    try accumulators[index].set(a)
    let step = try gradient.multiply(rate).divide(a.add(option("epsilon", 1e-7)).sqrt())
    try weight.set(weight.node.subtract(step))
  }

  public override func ownConfig() -> Config {
    Config([
      ("initial_accumulator_value", .float(option("initial_accumulator_value", 0.1))),
      ("epsilon", .float(option("epsilon", 1e-7))),
    ])
  }
}

/// Steps of the size of the recent steps: Δ = −√(d + ε)/√(a + ε)·g, with running means a of g² and
/// d of Δ²; w ← w + lr·Δ.
public final class Adadelta: Optimizer {
  private var gradientMeans: [Weight] = []
  private var stepMeans: [Weight] = []

  public init(_ config: Config = Config()) throws(KerasError) {
    try super.init("Adadelta", config, rate: 0.001)
  }

  public override func prepare(_ weights: [Weight]) throws(KerasError) {
    let made = slots(weights, ["accumulated_grad", "accumulated_delta_var"])
    (gradientMeans, stepMeans) = (made[0], made[1])
  }

  public override func update(
    _ gradient: Node, _ weight: Weight, index: Int, rate: Node
  ) throws(GraphError) {
    let rho = option("rho", 0.95)
    let epsilon = option("epsilon", 1e-7)
    let a = try gradientMeans[index].node.multiply(rho)
      .add(gradient.square().multiply(1 - rho))
    try gradientMeans[index].set(a)
    let d = stepMeans[index].node
    let step = try d.add(epsilon).sqrt().multiply(gradient).divide(a.add(epsilon).sqrt()).negate()
    try stepMeans[index].set(d.multiply(rho).add(step.square().multiply(1 - rho)))
    try weight.set(weight.node.add(step.multiply(rate)))
  }

  public override func ownConfig() -> Config {
    Config([("rho", .float(option("rho", 0.95))), ("epsilon", .float(option("epsilon", 1e-7)))])
  }
}
