import Autodiff
import Tensors

/// How a layer that maps inputs to categories gives them out.
enum CategoricalOutput {
  /// What category numbers are: JAX has no integers of 64 bits unless told.
  static var integer: DType { Session.keepsWideIntegers ? .int64 : .int32 }

  /// Category numbers as they are (`int`), a row of zeros with a one for each (`one_hot`), or for
  /// all of a sample's together (`multi_hot`), or how often each occurs (`count`). Numbers outside
  /// 0..<depth count nowhere.
  static func encode(
    _ indices: Node, _ mode: String, depth: Int, dtype: DType, weights: Node? = nil
  ) throws(GraphError) -> Node {
    if mode == "int" { return try indices.cast(dtype) }
    var x = indices
    if x.rank == 0 { x = try x.expandDims(-1) }
    if mode == "one_hot" {
      if x.rank > 1, x.shape[x.rank - 1] == 1 { x = try x.squeeze([-1]) }
      return try x.oneHot(depth, dtype: dtype)
    }
    let axis = x.rank > 1 ? 1 : 0
    var hot = try x.oneHot(depth, dtype: dtype)
    if mode == "multi_hot" { return try hot.max(axes: [axis]) }
    if let weights { hot = try hot.multiply(weights.expandDims(-1)) }
    return try hot.sum(axes: [axis])
  }
}
