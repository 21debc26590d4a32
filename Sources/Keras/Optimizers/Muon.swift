import Autodiff
import Tensors

/// Momentum made orthogonal by Newton–Schulz iterations for matrices; Adam for all other weights.
public final class Muon: Optimizer {
  private var momenta: [Weight] = []
  private var velocities: [Weight?] = []

  public init(_ config: Config = Config()) throws(KerasError) {
    try super.init("Muon", config, rate: 0.001, decay: 0.004)
  }

  private func usesAdam(_ weight: Weight) -> Bool {
    if weight.shape.count != 2 { return true }
    let path = weight.path
    let excludesEmbeddings = options["exclude_embeddings"]?.bool ?? true
    if excludesEmbeddings, Muon.holds(path.lowercased(), "embedding") { return true }
    let excluded = options["exclude_layers"]?.items?.compactMap({ $0.string }) ?? []
    return excluded.contains { Muon.holds(path, $0) }
  }

  private static func holds(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(text.utf8), Array(part.utf8))
    if part.isEmpty { return true }
    if part.count > text.count { return false }
    return (0...(text.count - part.count)).contains {
      text[$0..<($0 + part.count)].elementsEqual(part)
    }
  }

  public override func prepare(_ weights: [Weight]) throws(KerasError) {
    for weight in weights {
      momenta.append(slot(weight, "momentum"))
      velocities.append(usesAdam(weight) ? slot(weight, "velocity") : nil)
    }
  }

  public override func decay(of weight: Weight) -> Double? {
    if !usesAdam(weight) { return weightDecay }
    return options["adam_weight_decay"].map { $0.double } ?? 0.004
  }

  public override func update(
    _ gradient: Node, _ weight: Weight, index: Int, rate: Node
  ) throws(GraphError) {
    if let velocity = velocities[index] {
      return try adam(gradient, weight, momenta[index], velocity, rate)
    }
    let momentum = option("momentum", 0.95)
    let m = try momenta[index].node.multiply(momentum).add(gradient)
    try momenta[index].set(m)
    let isNesterov = options["nesterov"]?.bool ?? true
    let g = isNesterov ? try m.multiply(momentum).add(gradient) : m
    var step = try orthogonal(g, options["ns_steps"]?.int ?? 5).multiply(rate)
    if let share = options["rms_rate"].map({ $0.double }) ?? 0.2 {
      let side = Double(max(step.shape[0], step.shape[1]))
      step = try step.multiply(side.squareRoot()).multiply(share)
    }
    try weight.set(weight.node.subtract(step))
  }

  private func orthogonal(_ x: Node, _ steps: Int) throws(GraphError) -> Node {
    let isTall = x.shape[0] > x.shape[1]
    var x = isTall ? try x.transpose() : x
    x = try x.divide(x.square().sum(axes: [0, 1], keepDims: true).sqrt().add(1e-7))
    let (a, b, c) = (option("muon_a", 3.4445), option("muon_b", -4.7750), option("muon_c", 2.0315))
    for _ in 0..<steps {
      let square = try x.matmul(x.transpose())
      let inner = try square.multiply(b).add(square.multiply(c).matmul(square))
      x = try x.multiply(a).add(inner.matmul(x))
    }
    return isTall ? try x.transpose() : x
  }

  private func adam(
    _ gradient: Node, _ weight: Weight, _ first: Weight, _ second: Weight, _ rate: Node
  ) throws(GraphError) {
    let (beta1, beta2) = (option("adam_beta_1", 0.9), option("adam_beta_2", 0.999))
    let t = try nextStep()
    let root = try Node.scalar(beta2).power(t).negate().add(1).sqrt()
    let share = try Node.scalar(beta1).power(t).negate().add(1)
    let alpha = try rate.multiply(option("adam_lr_ratio", 1)).multiply(root).divide(share)
    let m = try first.node.add(gradient.subtract(first.node).multiply(1 - beta1))
    try first.set(m)
    let v = try second.node.add(gradient.square().subtract(second.node).multiply(1 - beta2))
    try second.set(v)
    let step = try m.multiply(alpha).divide(v.sqrt().add(option("epsilon", 1e-7)))
    try weight.set(weight.node.subtract(step))
  }

  public override func ownConfig() -> Config {
    let defaults: [(String, ConfigValue)] = [
      ("adam_beta_1", .float(0.9)), ("adam_beta_2", .float(0.999)), ("epsilon", .float(1e-7)),
      ("exclude_layers", .list([])), ("muon_a", .float(3.4445)), ("muon_b", .float(-4.775)),
      ("muon_c", .float(2.0315)), ("adam_lr_ratio", .int(1)), ("momentum", .float(0.95)),
      ("ns_steps", .int(5)), ("nesterov", .bool(true)), ("exclude_embeddings", .bool(true)),
      ("adam_weight_decay", .float(0.004)), ("rms_rate", .float(0.2)),
    ]
    return Config(defaults.map { ($0.0, options[$0.0] ?? $0.1) })
  }
}
