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
