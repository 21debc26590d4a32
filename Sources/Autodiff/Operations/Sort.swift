import Tensors

/// The order that sorts an axis, as int32; equal elements keep their order, NaN comes last.
public final class Argsort: Operation {
  public let axis: Int
  public let descending: Bool

  public init(axis: Int, descending: Bool = false) {
    self.axis = axis
    self.descending = descending
  }

  public override var name: String { "argsort" }
  public override var attributes: String { "axis=\(axis)" + (descending ? " descending" : "") }
  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    ShapedType(inputs[0].shape, .int32)
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    switch site.inputs[0].dtype.code {
    case .float32: return loop(Float.self, site)
    case .float64: return loop(Double.self, site)
    case .int64: return loop(Int64.self, site)
    case .uint8, .bool: return loop(UInt8.self, site)
    case .uint32: return loop(UInt32.self, site)
    default: return loop(Int32.self, site)
    }
  }

  private func loop<T: Comparable>(_: T.Type, _ site: KernelSite) -> Kernel {
    let shape = site.inputs[0].shape
    let outer = Shapes.product(shape[..<axis])
    let (n, inner) = (shape[axis], Shapes.product(shape[(axis + 1)...]))
    let (from, to, descending) = (site.inputs[0].slot, site.output.slot, descending)
    return { at in
      let (x, y) = (at.read(from, T.self), at.write(to, Int32.self))
      var order = [Int32](repeating: 0, count: n)
      var spare = order
      for o in 0..<outer {
        for j in 0..<inner {
          let column = x + o * n * inner + j
          for i in 0..<n { order[i] = Int32(i) }
          Argsort.merge(&order, &spare) { (a, b) in
            let (p, q) = (column[Int(a) * inner], column[Int(b) * inner])
            if p != p || q != q { return descending ? p != p && q == q : p == p && q != q }
            return descending ? p > q : p < q
          }
          for i in 0..<n { y[(o * n + i) * inner + j] = order[i] }
        }
      }
    }
  }

  /// A bottom-up merge sort: stable, and without recursion.
  private static func merge(
    _ order: inout [Int32], _ spare: inout [Int32], _ before: (Int32, Int32) -> Bool
  ) {
    let n = order.count
    var width = 1
    while width < n {
      var start = 0
      while start < n {
        let (middle, end) = (Swift.min(start + width, n), Swift.min(start + 2 * width, n))
        var (i, j, k) = (start, middle, start)
        while k < end {
          if i < middle && (j >= end || !before(order[j], order[i])) {
            spare[k] = order[i]
            i += 1
          } else {
            spare[k] = order[j]
            j += 1
          }
          k += 1
        }
        start = end
      }
      swap(&order, &spare)
      width *= 2
    }
  }
}

extension Node {
  public func argsort(axis: Int = -1, descending: Bool = false) throws(GraphError) -> Node {
    var x = self
    if dtype.isShortFloat { x = try cast(.float32) }
    if dtype.isInteger && dtype.itemSize < 4 && dtype != .uint8 { x = try cast(.int32) }
    return try Node(Argsort(axis: Shapes.axis(axis, rank: rank), descending: descending), x)
  }

  /// The elements along an axis in rising order; gradients follow the elements.
  public func sort(axis: Int = -1, descending: Bool = false) throws(GraphError) -> Node {
    try takeAlong(argsort(axis: axis, descending: descending), axis: axis)
  }

  /// The `count` largest elements of the last axis, falling, and their places.
  public func topK(_ count: Int) throws(GraphError) -> (values: Node, indices: Node) {
    let order = try argsort(descending: true).slice(axis: -1, start: 0, length: count)
    return (try takeAlong(order, axis: -1), order)
  }
}

extension OperationSample {
  static var sorting: [OperationSample] {
    [
      OperationSample("sort", [3, 5]) { (x) throws(GraphError) in try x[0].sort(axis: 0) },
      OperationSample("top_k", [2, 5]) { (x) throws(GraphError) in try x[0].topK(2).values },
      flat("argsort", [2, 5]) { (x) throws(GraphError) in try x[0].argsort() },
    ]
  }
}
