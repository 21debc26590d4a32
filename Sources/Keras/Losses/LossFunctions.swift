import Autodiff
import Tensors

/// The losses' mathematics. All take float targets t and predictions p and give one value per
/// sample, reducing the last axis.
public enum LossFunctions {
  static var epsilon: Double { Session.epsilon }

  /// mean (t − p)²
  public static func meanSquaredError(_ t: Node, _ p: Node) throws(GraphError) -> Node {
    let (t, p) = try Loss.sameRank(t, p)
    return try t.subtract(p).square().mean(axes: [-1])
  }

  /// mean |t − p|
  public static func meanAbsoluteError(_ t: Node, _ p: Node) throws(GraphError) -> Node {
    let (t, p) = try Loss.sameRank(t, p)
    return try t.subtract(p).abs().mean(axes: [-1])
  }

  /// 100 · mean |(t − p) / max(|t|, ε)|
  public static func meanAbsolutePercentageError(
    _ t: Node, _ p: Node
  ) throws(GraphError) -> Node {
    let (t, p) = try Loss.sameRank(t, p)
    let share = try t.subtract(p).divide(t.abs().maximum(epsilon)).abs()
    return try share.mean(axes: [-1]).multiply(100)
  }

  /// mean (log(max(p, ε) + 1) − log(max(t, ε) + 1))²
  public static func meanSquaredLogarithmicError(
    _ t: Node, _ p: Node
  ) throws(GraphError) -> Node {
    let (t, p) = try Loss.sameRank(t, p)
    let first = try p.maximum(epsilon).add(1).log()
    let second = try t.maximum(epsilon).add(1).log()
    return try first.subtract(second).square().mean(axes: [-1])
  }

  /// −Σ t̂·p̂ with both scaled to length 1
  public static func cosineSimilarity(
    _ t: Node, _ p: Node, axis: Int = -1
  ) throws(GraphError) -> Node {
    let (t, p) = try Loss.sameRank(t, p)
    return try unit(t, axis).multiply(unit(p, axis)).sum(axes: [axis]).negate()
  }

  static func unit(_ x: Node, _ axis: Int) throws(GraphError) -> Node {
    try x.multiply(x.square().sum(axes: [axis], keepDims: true).maximum(1e-12).rsqrt())
  }

  /// mean of ½e² where |e| ≤ δ, else δ|e| − ½δ²
  public static func huber(_ t: Node, _ p: Node, delta: Double) throws(GraphError) -> Node {
    let (t, p) = try Loss.sameRank(t, p)
    let error = try p.subtract(t)
    let size = try error.abs()
    let isSmall = try size.lessEqual(size.like(delta))
    let large = try size.multiply(delta).subtract(0.5 * delta * delta)
    return try isSmall.select(error.square().multiply(0.5), large).mean(axes: [-1])
  }

  /// mean log cosh e, as e + softplus(−2e) − log 2
  public static func logCosh(_ t: Node, _ p: Node) throws(GraphError) -> Node {
    let (t, p) = try Loss.sameRank(t, p)
    let e = try p.subtract(t)
    return try e.add(e.multiply(-2).softplus()).subtract(0.6931471805599453).mean(axes: [-1])
  }

  /// Σ t·log(t/p), both clipped to [ε, 1]
  public static func klDivergence(_ t: Node, _ p: Node) throws(GraphError) -> Node {
    let t = try t.clip(epsilon, 1)
    let p = try p.clip(epsilon, 1)
    return try t.multiply(t.divide(p).log()).sum(axes: [-1])
  }

  /// mean (p − t·log(p + ε))
  public static func poisson(_ t: Node, _ p: Node) throws(GraphError) -> Node {
    try p.subtract(t.multiply(p.add(epsilon).log())).mean(axes: [-1])
  }

  /// Labels 0 and 1 as −1 and 1, others as they are.
  static func hingeLabels(_ t: Node) throws(GraphError) -> Node {
    let isBinary = try t.equal(t.like(0)).logicalOr(t.equal(t.like(1))).all()
    return try isBinary.select(t.multiply(2).subtract(1), t)
  }

  /// mean max(1 − t·p, 0)
  public static func hinge(_ t: Node, _ p: Node) throws(GraphError) -> Node {
    try margin(t, p).mean(axes: [-1])
  }

  /// mean max(1 − t·p, 0)²
  public static func squaredHinge(_ t: Node, _ p: Node) throws(GraphError) -> Node {
    try margin(t, p).square().mean(axes: [-1])
  }

  private static func margin(_ t: Node, _ p: Node) throws(GraphError) -> Node {
    let product = try hingeLabels(t).multiply(p)
    return try product.negate().add(1).maximum(0)
  }

  /// max(max((1 − t)·p) − Σ t·p + 1, 0)
  public static func categoricalHinge(_ t: Node, _ p: Node) throws(GraphError) -> Node {
    let positive = try t.multiply(p).sum(axes: [-1])
    let negative = try t.negate().add(1).multiply(p).max(axes: [-1])
    return try negative.subtract(positive).add(1).maximum(0)
  }

  private static func sameShape(_ t: Node, _ p: Node) throws(GraphError) {
    if t.shape != p.shape {
      throw .value(
        "Arguments `target` and `output` must have the same shape. Received: "
          + "target.shape=\(Shapes.text(t.shape)), output.shape=\(Shapes.text(p.shape))")
    }
  }

  /// −t·log p − (1 − t)·log(1 − p), p clipped to [ε, 1 − ε]; from logits by log σ.
  public static func elementwiseBinaryCrossentropy(
    _ t: Node, _ p: Node, fromLogits: Bool
  ) throws(GraphError) -> Node {
    try sameShape(t, p)
    let rest = try t.negate().add(1)
    if fromLogits {
      let log = try p.negate().softplus().negate()
      let logRest = try p.softplus().negate()
      return try t.multiply(log).add(rest.multiply(logRest)).negate()
    }
    let p = try p.clip(epsilon, 1 - epsilon)
    return try t.multiply(p.log()).add(rest.multiply(p.negate().add(1).log())).negate()
  }

  public static func binaryCrossentropy(
    _ t: Node, _ p: Node, fromLogits: Bool = false, smoothing: Double = 0, axis: Int = -1
  ) throws(GraphError) -> Node {
    var t = t
    if smoothing != 0 { t = try t.multiply(1 - smoothing).add(0.5 * smoothing) }
    return try elementwiseBinaryCrossentropy(t, p, fromLogits: fromLogits).mean(axes: [axis])
  }

  /// Cross-entropy weighted by (1 − q)^γ, q being the probability given to the truth.
  public static func binaryFocalCrossentropy(
    _ t: Node, _ p: Node, balanced: Bool, alpha: Double, gamma: Double, fromLogits: Bool,
    smoothing: Double, axis: Int
  ) throws(GraphError) -> Node {
    var (t, p) = (t, p)
    if smoothing != 0 { t = try t.multiply(1 - smoothing).add(0.5 * smoothing) }
    if fromLogits { p = try p.sigmoid() }
    let rest = try t.negate().add(1)
    var focal = try elementwiseBinaryCrossentropy(t, p, fromLogits: false)
    let truth = try p.multiply(t).add(p.negate().add(1).multiply(rest))
    focal = try truth.negate().add(1).power(gamma).multiply(focal)
    if balanced {
      focal = try t.multiply(alpha).add(rest.multiply(1 - alpha)).multiply(focal)
    }
    return try focal.mean(axes: [axis])
  }

  private static func logProbabilities(
    _ p: Node, fromLogits: Bool, axis: Int
  ) throws(GraphError) -> Node {
    if fromLogits { return try p.logSoftmax(axis: axis) }
    let share = try p.divide(p.sum(axes: [axis], keepDims: true))
    return try share.clip(epsilon, 1 - epsilon).log()
  }

  /// −Σ t·log p, p first divided by its sum and clipped; from logits by log-softmax.
  public static func categoricalCrossentropy(
    _ t: Node, _ p: Node, fromLogits: Bool = false, smoothing: Double = 0, axis: Int = -1
  ) throws(GraphError) -> Node {
    var t = t
    if smoothing != 0 {
      let classes = Double(t.shape.last ?? 1)
      t = try t.multiply(1 - smoothing).add(smoothing / classes)
    }
    try sameShape(t, p)
    let log = try logProbabilities(p, fromLogits: fromLogits, axis: axis)
    return try t.multiply(log).sum(axes: [axis]).negate()
  }

  public static func categoricalFocalCrossentropy(
    _ t: Node, _ p: Node, alpha: Node, gamma: Double, fromLogits: Bool, smoothing: Double,
    axis: Int
  ) throws(GraphError) -> Node {
    var (t, p) = (t, p)
    if smoothing != 0 {
      t = try t.multiply(1 - smoothing).add(smoothing / Double(t.shape.last ?? 1))
    }
    if fromLogits { p = try p.softmax(axis: axis) }
    let share = try p.divide(p.sum(axes: [axis], keepDims: true)).clip(epsilon, 1 - epsilon)
    let cross = try t.negate().multiply(share.log())
    let weight = try share.negate().add(1).power(gamma).multiply(alpha)
    return try weight.multiply(cross).sum(axes: [axis])
  }

  /// The cross-entropy of integer labels: −log p at the label.
  public static func sparseCategoricalCrossentropy(
    _ t: Node, _ p: Node, fromLogits: Bool = false, ignoreClass: Int? = nil, axis: Int = -1
  ) throws(GraphError) -> Node {
    var t = t
    if t.rank == p.rank, t.shape.last == 1 { t = try t.squeeze([-1]) }
    if p.rank < 1 {
      throw .value(
        "Argument `output` must be at least rank 1. Received: output.shape=\(Shapes.text(p.shape))")
    }
    var expected = p.shape
    expected.remove(at: axis < 0 ? axis + p.rank : axis)
    if t.shape != expected {
      throw .value(
        "Arguments `target` and `output` must have the same shape up until the last dimension: "
          + "target.shape=\(Shapes.text(t.shape)), output.shape=\(Shapes.text(p.shape))")
    }
    var labels = try t.cast(.int32)
    var kept: Node?
    if let ignoreClass {
      let valid = try labels.notEqual(labels.like(Double(ignoreClass)))
      labels = try valid.select(labels, labels.like(0))
      kept = valid
    }
    let log = try logProbabilities(p, fromLogits: fromLogits, axis: axis)
    let classes = p.shape[axis < 0 ? axis + p.rank : axis]
    let hot = try labels.oneHot(classes, axis: axis)
    var loss = try hot.multiply(log).sum(axes: [axis]).negate()
    if let kept {
      loss = try kept.select(loss, loss.like(0))
      loss.mask = kept
    }
    return loss
  }

  /// (1 − p^q)/q for the probability p of an integer label.
  public static func generalizedCrossEntropy(
    _ t: Node, _ p: Node, q: Double
  ) throws(GraphError) -> Node {
    let hot = try t.cast(.int32).oneHot(p.shape[p.rank - 1])
    let truth = try p.multiply(hot).sum(axes: [-1])
    return try truth.power(q).negate().add(1).divide(q)
  }

  /// softplus(log Σ e^{γ·w·(d − m)} over equal labels + log Σ e^{γ·w·(1 − m − d)} over others), d
  /// being the cosine distances between the rows of p, which have length 1.
  public static func circle(
    _ t: Node, _ p: Node, gamma: Double, margin: Double, removesDiagonal: Bool
  ) throws(GraphError) -> Node {
    let labels = try t.rank == 1 ? t.cast(.int32).expandDims(1) : t.cast(.int32)
    let n = labels.shape.reduce(1, *)
    let distance = try p.matmul(p.transpose()).negate().add(1).maximum(0)
    let isEqual = try labels.equal(labels.transpose())
    let isOther = try isEqual.logicalNot()
    let diagonal = try Node.eye(n).cast(.bool)
    let isPositive = removesDiagonal ? try isEqual.logicalAnd(diagonal.logicalNot()) : isEqual
    let near = try distance.add(margin).maximum(0)
    let far = try distance.negate().add(1 + margin).maximum(0)
    let pull = try near.multiply(distance.negate().add(margin)).multiply(-gamma)
    let push = try far.multiply(distance.negate().add(1 - margin)).multiply(gamma)
    let none = pull.like(-Double.infinity)
    let first = try isPositive.select(pull, none).logSumExp(axes: [1])
    let second = try isOther.select(push, none).logSumExp(axes: [1])
    let loss = try first.add(second).softplus()
    loss.mask = try loss.greater(loss.like(0))
    return loss
  }

  /// 1 − 2Σtp/(Σt + Σp + ε) over all axes or some.
  public static func dice(_ t: Node, _ p: Node, axes: [Int]?) throws(GraphError) -> Node {
    let common = try t.multiply(p).sum(axes: axes)
    let total = try t.sum(axes: axes).add(p.sum(axes: axes)).add(epsilon)
    return try common.multiply(2).divide(total).negate().add(1)
  }

  /// 1 − Σtp/(Σtp + α·Σt(1 − p) + β·Σ(1 − t)p + ε)
  public static func tversky(
    _ t: Node, _ p: Node, alpha: Double, beta: Double, axes: [Int]?
  ) throws(GraphError) -> Node {
    let hits = try t.multiply(p).sum(axes: axes)
    let missed = try t.multiply(p.negate().add(1)).sum(axes: axes)
    let wrong = try t.negate().add(1).multiply(p).sum(axes: axes)
    let total = try hits.add(missed.multiply(alpha)).add(wrong.multiply(beta)).add(epsilon)
    return try hits.divide(total).negate().add(1)
  }
}
