import CKernels
import Tensors

/// The place of the first largest or smallest element along an axis, as int32. No gradient.
public final class ArgReduce: Operation {
  public let largest: Bool
  public let axis: Int

  public init(largest: Bool, axis: Int) {
    self.largest = largest
    self.axis = axis
  }

  public override var name: String { largest ? "argmax" : "argmin" }
  public override var attributes: String { "axis=\(axis)" }
  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    var shape = inputs[0].shape
    let n = shape.remove(at: axis)
    if n == 0 { throw .value("attempt to get \(name) of an empty sequence") }
    return ShapedType(shape, .int32)
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    let shape = site.inputs[0].shape
    if site.inputs[0].dtype == .float32 && axis == shape.count - 1 {
      let (from, to, rows, columns) = (
        site.inputs[0].slot, site.output.slot, site.output.count, shape[axis]
      )
      let find = largest ? lk_argmax_rows : lk_argmin_rows
      return { at in
        find(at.write(to, Int32.self), at.read(from, Float.self), rows, columns)
      }
    }
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
    let (from, to, largest) = (site.inputs[0].slot, site.output.slot, largest)
    return { at in
      let (x, y) = (at.read(from, T.self), at.write(to, Int32.self))
      for o in 0..<outer {
        for j in 0..<inner {
          let column = x + o * n * inner + j
          var best = 0
          for i in 0..<n {
            let (value, top) = (column[i * inner], column[best * inner])
            if value != value {
              best = i
              break
            }
            if largest ? value > top : value < top { best = i }
          }
          y[o * inner + j] = Int32(best)
        }
      }
    }
  }
}

extension Node {
  /// The place of the largest element along an axis, or in the flattened array.
  public func argmax(axis: Int? = nil, keepDims: Bool = false) throws(GraphError) -> Node {
    try argReduce(true, axis, keepDims)
  }

  public func argmin(axis: Int? = nil, keepDims: Bool = false) throws(GraphError) -> Node {
    try argReduce(false, axis, keepDims)
  }

  private func argReduce(
    _ largest: Bool, _ axis: Int?, _ keepDims: Bool
  ) throws(GraphError) -> Node {
    try checkSizes(axis.map { [$0] })
    if dtype.isShortFloat || dtype.isInteger && dtype.itemSize < 4 && dtype != .uint8 {
      return try cast(dtype.isFloating ? .float32 : .int32).argReduce(largest, axis, keepDims)
    }
    guard let axis else {
      let flat = try Node(ArgReduce(largest: largest, axis: 0), flatten())
      return keepDims ? try flat.reshape([Int](repeating: 1, count: rank)) : flat
    }
    let at = try Shapes.axis(axis, rank: rank)
    let out = try Node(ArgReduce(largest: largest, axis: at), self)
    return keepDims ? try out.expandDims(at) : out
  }
}

extension OperationSample {
  static var argReduction: [OperationSample] {
    [
      flat("argmax", [2, 3]) { (x) throws(GraphError) in try x[0].argmax(axis: 1) },
      flat("argmin", [2, 3]) { (x) throws(GraphError) in try x[0].argmin() },
    ]
  }
}
