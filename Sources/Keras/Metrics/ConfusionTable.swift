import Autodiff
import Tensors

/// Predictions above each of T thresholds against labels: matrices [T, n] of hits and misses, or
/// [T, n, labels] where labels are counted apart.
struct ConfusionTable {
  private let isPredicted: Node
  private let isActual: Node
  private let weights: Node?

  /// - `isEven`: the thresholds lie evenly between 0 and 1, so that Keras counts by buckets: p lies
  ///   above threshold k if ⌈p·(T − 1)⌉ − 1 ≥ k, which rounds otherwise than the comparison.
  init(
    _ t: Node, _ p: Node, _ thresholds: [Double], _ sampleWeight: Node?, isEven: Bool = false,
    byLabel: Bool = false, labelWeights: Node? = nil
  ) throws(GraphError) {
    let size = thresholds.count
    try ConfusionTable.check(t, p, size, isEven: isEven, byLabel: byLabel)
    func flat(_ x: Node) throws(GraphError) -> Node {
      byLabel ? try x.expandDims(0) : try x.reshape([1, -1])
    }
    let flatP = try flat(p)
    let axes = [size, 1] + (byLabel ? [1] : [])
    if isEven {
      var bucket = try flatP.maximum(0).minimum(1).multiply(Double(size - 1)).ceil().subtract(1)
      if thresholds[0] < 0 || thresholds[size - 1] > 1 { bucket = try bucket.maximum(0) }
      let places = try Node.arange(0, Double(size), dtype: .float32).reshape(axes)
      isPredicted = try bucket.greaterEqual(places).cast(.float32)
    } else {
      let bounds = Node(NDArray(thresholds.map { Float($0) }, axes))
      isPredicted = try flatP.greater(bounds).cast(.float32)
    }
    isActual = try flat(t).cast(.bool).cast(.float32)
    var product: Node?
    if let sampleWeight {
      var wide = try sampleWeight.cast(.float32)
      while wide.rank < p.rank { wide = try wide.expandDims(-1) }
      product = try flat(wide.broadcast(to: p.shape))
    }
    if let labelWeights {
      let wide = try flat(labelWeights.expandDims(0).broadcast(to: p.shape))
      product = try product?.multiply(wide) ?? wide
    }
    weights = product
  }

  /// What Keras's operations say where labels and predictions differ in number.
  private static func check(
    _ t: Node, _ p: Node, _ size: Int, isEven: Bool, byLabel: Bool
  ) throws(GraphError) {
    let labels = t.shape.reduce(1, *)
    let predictions = p.shape.reduce(1, *)
    if !byLabel {
      if labels == predictions { return }
      if isEven { throw segments(predictions, labels) }
      if labels == 1 || predictions == 1 { return }
      throw .type(
        "and got incompatible shapes for broadcasting: (\(size), \(labels)), "
          + "(\(size), \(predictions)).")
    }
    guard isEven, p.rank == 2 else { return }
    let rows = t.rank == 2 ? t.shape[1] : t.shape.first ?? 1
    if rows != p.shape[1] {
      let turned = t.shape.reversed().map { String($0) }.joined(separator: ",")
      throw .value(
        "vmap got inconsistent sizes for array axes to be mapped:\n"
          + "  * one axis had size \(rows): axis 0 of argument label_and_bucket_index[0] of type "
          + "float32[\(turned)];\n"
          + "  * one axis had size \(p.shape[1]): axis 0 of argument label_and_bucket_index[1] of "
          + "type int32[\(p.shape[1]),\(p.shape[0])]")
    }
    if t.shape[0] != p.shape[0] { throw segments(p.shape[0], t.shape[0]) }
  }

  private static func segments(_ indices: Int, _ data: Int) -> GraphError {
    .value(
      "Argument `segment_ids` and `data` should have same leading dimension. Got (\(indices),) "
        + "v.s. (\(data),).")
  }

  /// One class of labels and predictions, the last axis kept; an index beyond the last is the last,
  /// as JAX reads out of bounds.
  static func only(_ classID: Int, _ t: Node, _ p: Node) throws(GraphError) -> (Node, Node) {
    if p.rank == 1 {
      throw .value(
        "When class_id is provided, y_pred must be a 2D array with shape (num_samples, "
          + "num_classes), found shape: \(Shapes.text(p.shape))")
    }
    func part(_ x: Node) throws(GraphError) -> Node {
      let size = x.shape[x.rank - 1]
      let i = classID < 0 ? max(0, classID + size) : min(classID, size - 1)
      return try x.slice(axis: -1, start: i, length: 1)
    }
    return (try part(t), try part(p))
  }

  /// Whether three or more thresholds lie evenly between 0 and 1.
  static func isEven(_ thresholds: [Double]) -> Bool {
    let last = Double(thresholds.count - 1)
    if thresholds.count < 3 { return false }
    for (i, threshold) in thresholds.enumerated() {
      let even = Double(i) / last
      if abs(threshold - even) > 1e-7 + 1e-5 * even { return false }
    }
    return true
  }

  /// The weighted number of pairs per threshold.
  func sum(predicted: Bool, actual: Bool) throws(GraphError) -> Node {
    let p = predicted ? isPredicted : try isPredicted.negate().add(1)
    let a = actual ? isActual : try isActual.negate().add(1)
    var product = try p.multiply(a)
    if let weights { product = try product.multiply(weights) }
    return try product.sum(axes: [1])
  }
}
