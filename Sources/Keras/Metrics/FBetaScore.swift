import Autodiff
import Tensors

/// (1 + β²)·precision·recall / (β²·precision + recall) per class, or averaged.
public final class FBetaScore: Metric {
  private let beta: Double
  private let threshold: Double?
  private let average: String?
  private var counts: [Weight] = []

  public init(_ className: String, _ config: Config) throws(KerasError) {
    beta = config["beta"]?.double ?? 1
    threshold = config["threshold"]?.double
    average = config["average"]?.string
    if let given = config["beta"] {
      guard case .float(let value) = given else {
        throw .value(
          "Invalid `beta` argument value. It should be a Python float. Received: "
            + "beta=\(given.displayText) of type '\(given.typeText)'")
      }
      if value <= 0 {
        throw .value(
          "Invalid `beta` argument value. It should be > 0. Received: beta=\(given.displayText)")
      }
    }
    if let given = config["threshold"], !given.isNone {
      guard case .float(let value) = given else {
        throw .value(
          "Invalid `threshold` argument value. It should be a Python float. Received: "
            + "threshold=\(given.displayText) of type '\(given.typeText)'")
      }
      if value > 1 || value <= 0 {
        throw .value(
          "Invalid `threshold` argument value. It should verify 0 < threshold <= 1. Received: "
            + "threshold=\(given.displayText)")
      }
    }
    if let average, !["micro", "macro", "weighted"].contains(average) {
      throw .value(
        "Invalid `average` argument value. Expected one of: {None, 'micro', 'macro', 'weighted'}. "
          + "Received: average=\(average)")
    }
    super.init(
      name: config["name"]?.string ?? (className == "F1Score" ? "f1_score" : "fbeta_score"),
      className: className)
    direction = 1
  }

  private func build(_ classes: Int) {
    let shape = average == "micro" ? [] : [classes]
    counts = ["true_positives", "false_positives", "false_negatives", "intermediate_weights"].map {
      addWeight($0, shape: shape)
    }
  }

  public override func update(
    _ yTrue: Structure, _ yPred: Structure, sampleWeight: Node?
  ) throws(KerasError) {
    guard let t = yTrue.tensor, let p = yPred.tensor else { return }
    if t.rank != 2 || p.rank != 2 {
      throw .value(
        "FBetaScore expects 2D inputs with shape (batch_size, output_dim). Received input shapes: "
          + "y_pred.shape=\(Shapes.text(p.shape)) and y_true.shape=\(Shapes.text(t.shape)).")
    }
    if counts.isEmpty { build(p.shape[1]) }
    do {
      let truth = try t.cast(.float32)
      let guess: Node
      if let threshold {
        guess = try p.greater(p.like(threshold)).cast(.float32)
      } else {
        guess = try p.argmax(axis: -1).oneHot(p.shape[1])
      }
      let weight = try sampleWeight.map { (w) throws(GraphError) in
        try w.cast(.float32).reshape([-1, 1])
      }
      func total(_ x: Node) throws(GraphError) -> Node {
        let weighed = try weight.map { (w) throws(GraphError) in try x.multiply(w) } ?? x
        return average == "micro" ? try weighed.sum() : try weighed.sum(axes: [0])
      }
      let wrong = try truth.negate().add(1)
      let left = try guess.negate().add(1)
      let amounts = [
        try total(guess.multiply(truth)), try total(guess.multiply(wrong)),
        try total(left.multiply(truth)), try total(truth),
      ]
      for (count, amount) in zip(counts, amounts) { try count.set(count.node.add(amount)) }
    } catch {
      throw KerasError(error)
    }
  }

  public override func result() throws(KerasError) -> Structure {
    if counts.isEmpty { return .tensor(Node.scalar(0)) }
    do {
      let (tp, fp, fn) = (counts[0].node, counts[1].node, counts[2].node)
      let precision = try Loss.divideNoNaN(tp, tp.add(fp))
      let recall = try Loss.divideNoNaN(tp, tp.add(fn))
      let product = try precision.multiply(recall)
      let sum = try precision.multiply(beta * beta).add(recall)
      let score = try Loss.divideNoNaN(product, sum).multiply(1 + beta * beta)
      switch average {
      case "macro": return .tensor(try score.mean())
      case "weighted":
        let share = try Loss.divideNoNaN(counts[3].node, counts[3].node.sum())
        return .tensor(try score.multiply(share).sum())
      default: return .tensor(score)
      }
    } catch {
      throw KerasError(error)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    let config = try super.getConfig().merging([("average", ConfigValue(optional: average))])
    let own: [(String, ConfigValue)] = className == "F1Score" ? [] : [("beta", .float(beta))]
    return config.merging(own + [("threshold", ConfigValue(optional: threshold))])
  }
}

/// 1 − Σ(t − p)²/Σ(t − mean t)²
public final class R2Score: Metric {
  private let aggregation: String?
  private let regressors: Int
  private var sums: [Weight] = []
  private var samples: Weight?

  public init(_ config: Config) throws(KerasError) {
    aggregation = config["class_aggregation"].map { $0.string } ?? "uniform_average"
    regressors = config["num_regressors"]?.int ?? 0
    if let aggregation, !["uniform_average", "variance_weighted_average"].contains(aggregation) {
      throw .value(
        "Invalid value for argument `class_aggregation`. Expected one of (None, 'uniform_average', "
          + "'variance_weighted_average'). Received: class_aggregation=\(aggregation)")
    }
    if regressors < 0 {
      throw .value(
        "Invalid value for argument `num_regressors`. Expected a value >= 0. Received: "
          + "num_regressors=\(regressors)")
    }
    super.init(name: config["name"]?.string ?? "r2_score", className: "R2Score")
    direction = 1
    samples = addWeight("num_samples", dtype: .int32)
  }

  public override func update(
    _ yTrue: Structure, _ yPred: Structure, sampleWeight: Node?
  ) throws(KerasError) {
    guard let t = yTrue.tensor, let p = yPred.tensor else { return }
    if t.rank != 2 || p.rank != 2 {
      throw .value(
        "R2Score expects 2D inputs with shape (batch_size, output_dim). Received input shapes: "
          + "y_pred.shape=\(Shapes.text(p.shape)) and y_true.shape=\(Shapes.text(t.shape)).")
    }
    if sums.isEmpty {
      let width = t.shape[1]
      sums = ["squared_sum", "sum", "residual", "count"].map { addWeight($0, shape: [width]) }
      if let samples { sums.append(samples) }
    }
    do {
      let truth = try t.cast(.float32)
      let error = try truth.subtract(p.cast(.float32)).square()
      let weight: Node
      if let sampleWeight {
        weight = try sampleWeight.cast(.float32).reshape([-1, 1]).broadcast(to: t.shape)
      } else {
        weight = try Node.ones(t.shape)
      }
      let weighed = try truth.multiply(weight)
      let amounts = [
        try truth.multiply(weighed).sum(axes: [0]), try weighed.sum(axes: [0]),
        try error.multiply(weight).sum(axes: [0]), try weight.sum(axes: [0]),
        Node.scalar(Double(t.type.count), .int32),
      ]
      for (sum, amount) in zip(sums, amounts) { try sum.set(sum.node.add(amount)) }
    } catch {
      throw KerasError(error)
    }
  }

  public override func result() throws(KerasError) -> Structure {
    if sums.isEmpty { return .tensor(Node.scalar(0)) }
    do {
      let mean = try sums[1].node.divide(sums[3].node)
      let total = try sums[0].node.subtract(sums[1].node.multiply(mean))
      let raw = try sums[2].node.divide(total).negate().add(1)
      let isBad = try raw.isInfinite()
      let score = try isBad.select(raw.like(0), raw)
      var result = score
      if aggregation == "uniform_average" { result = try score.mean() }
      if aggregation == "variance_weighted_average" {
        result = try score.multiply(total).sum().divide(total.sum())
      }
      if regressors == 0 { return .tensor(result) }
      // Adjusted: 1 − (1 − R²)(n − 1)/(n − p − 1), where there are samples enough.
      let n = try sums[4].node.cast(.float32)
      let left = try n.subtract(Double(regressors) + 1)
      let isEnough = try left.greater(left.like(0))
      let rest = try result.negate().add(1).multiply(n.subtract(1))
      let safe = try isEnough.select(left, left.like(1))
      return .tensor(try isEnough.select(rest.divide(safe).negate().add(1), result))
    } catch {
      throw KerasError(error)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("class_aggregation", ConfigValue(optional: aggregation)),
      ("num_regressors", .int(regressors)),
    ])
  }
}
