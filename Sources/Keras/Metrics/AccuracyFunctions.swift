import Autodiff
import Tensors

/// Whether predictions hit, 1 or 0 per sample.
public enum AccuracyFunctions {
  /// t = p
  public static func accuracy(_ t: Node, _ p: Node) throws(GraphError) -> Node {
    let (t, p) = try Loss.sameRank(t.cast(p.dtype), p)
    return try t.equal(p).cast(.float32)
  }

  /// (p > threshold) = t
  public static func binary(
    _ t: Node, _ p: Node, threshold: Double = 0.5
  ) throws(GraphError) -> Node {
    let (t, p) = try Loss.sameRank(t, p)
    return try t.equal(p.greater(p.like(threshold)).cast(t.dtype)).cast(.float32)
  }

  /// argmax t = argmax p
  public static func categorical(_ t: Node, _ p: Node) throws(GraphError) -> Node {
    try t.argmax(axis: -1).equal(p.argmax(axis: -1)).cast(.float32)
  }

  /// t = argmax p
  public static func sparseCategorical(_ t: Node, _ p: Node) throws(GraphError) -> Node {
    var labels = t
    let isColumn = t.rank == p.rank && t.shape.last == 1
    if isColumn { labels = try t.squeeze([-1]) }
    var hits = try labels.equal(p.argmax(axis: -1).cast(labels.dtype)).cast(.float32)
    if isColumn { hits = try hits.reshape(t.shape) }
    if hits.rank > 1, hits.shape.last == 1 { hits = try hits.squeeze([-1]) }
    return hits
  }

  /// Covariance over the product of deviations, along an axis.
  public static func pearson(_ t: Node, _ p: Node, axis: Int) throws(GraphError) -> Node {
    let (t, p) = try Loss.sameRank(t, p)
    func unit(_ x: Node) throws(GraphError) -> Node {
      let centred = try x.subtract(x.mean(axes: [axis], keepDims: true))
      return try centred.divide(centred.square().mean(axes: [axis], keepDims: true).sqrt())
    }
    return try unit(t).multiply(unit(p)).mean(axes: [axis])
  }

  /// 2·covariance/(both variances + squared distance of the means), along an axis.
  public static func concordance(_ t: Node, _ p: Node, axis: Int) throws(GraphError) -> Node {
    let (t, p) = try Loss.sameRank(t, p)
    let tMean = try t.mean(axes: [axis], keepDims: true)
    let pMean = try p.mean(axes: [axis], keepDims: true)
    func variance(_ x: Node, _ mean: Node) throws(GraphError) -> Node {
      try x.subtract(mean).square().mean(axes: [axis], keepDims: true)
    }
    let spread = try variance(t, tMean).add(variance(p, pMean))
    let norm = try spread.add(tMean.subtract(pMean).square()).add(LossFunctions.epsilon)
    let product = try t.subtract(pMean).multiply(p.subtract(pMean))
    return try product.multiply(2).divide(norm).mean(axes: [axis])
  }

  /// Whether the label is among the k largest predictions.
  public static func topK(_ labels: Node, _ p: Node, k: Int) throws(GraphError) -> Node {
    var labels = labels
    if labels.rank == p.rank, labels.shape.last == 1 { labels = try labels.squeeze([-1]) }
    if labels.rank == 0 || p.rank < 2 {
      throw .value(
        "indices and arr must have the same number of dimensions; \(labels.rank + 1) vs. "
          + "\(p.rank)")
    }
    if p.rank == 2, labels.rank == 2 || labels.rank == 1 && labels.shape[0] != p.shape[0] {
      throw .value(
        "Incompatible shapes for broadcasting: shapes=[(\(labels.shape.reduce(1, *)), 1), "
          + "(\(p.shape[0]), 1)]")
    }
    let classes = p.shape[p.rank - 1]
    let hot = try labels.cast(.int32).oneHot(classes)
    // A label is in the top k when fewer than k classes are predicted above it.
    let own = try hot.multiply(p).sum(axes: [-1], keepDims: true)
    let above = try p.greater(own).cast(.float32).sum(axes: [-1])
    return try above.less(above.like(Double(k))).cast(.float32)
  }
}
