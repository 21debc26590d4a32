import CKernels
import Tensors

/// Σ a·b over a run of neighbouring axes, each product added without being rounded first.
///
/// Made by the planner, and for values that are known: gradients are taken before. b may be one
/// number. XLA computes sums of products so where the axes are short enough for one loop.
final class SumProducts: Operation {
  let first: Int
  let length: Int
  /// The shape that is summed over; the inputs may show it flattened or with axes of size one.
  let shape: [Int]

  init(_ first: Int, _ length: Int, _ shape: [Int]) {
    self.first = first
    self.length = length
    self.shape = shape
  }

  /// Whether a sum over these axes is one loop.
  static func applies(_ axes: ArraySlice<Int>) -> Bool {
    !axes.contains { $0 > 32 } && axes.contains { $0 > 1 }
  }

  override var name: String { "sum_products" }
  override var attributes: String { "axes=\(first)..<\(first + length) \(Shapes.text(shape))" }

  override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    var kept = shape
    kept.removeSubrange(first..<first + length)
    return ShapedType(kept, inputs[0].dtype)
  }

  override func kernel(_ site: KernelSite) -> Kernel {
    let outer = Shapes.product(shape[..<first])
    let n = Shapes.product(shape[first..<first + length])
    let inner = Shapes.product(shape[(first + length)...])
    let (a, b, to) = (site.inputs[0].slot, site.inputs[1].slot, site.output.slot)
    let step = site.inputs[1].count == site.inputs[0].count ? 1 : 0
    let pairs: Int32 = shape[first..<first + length].filter { $0 != 1 }.count == 1 ? 1 : 0
    return { at in
      lk_sum_products(
        at.write(to, Float.self), at.read(a, Float.self), at.read(b, Float.self), step, outer, n,
        inner, pairs)
    }
  }
}

extension Node {
  /// Σ x², as a compiled function of JAX's adds it.
  public func sumOfSquares(axes: [Int]?, keepDims: Bool = false) throws(GraphError) -> Node {
    let resolved = try Shapes.axes(axes, rank: rank)
    guard value != nil, dtype == .float32, let first = resolved.first, let last = resolved.last,
      last - first + 1 == resolved.count, SumProducts.applies(shape[first...last])
    else { return try square().sum(axes: axes, keepDims: keepDims) }
    let sums = try Node(SumProducts(first, resolved.count, shape), self, self)
    if !keepDims { return sums }
    var kept = shape
    for a in resolved { kept[a] = 1 }
    return try sums.reshape(kept)
  }
}
