import Tensors

/// Running sums or products along an axis.
///
/// Sum: dx = the running sum of g from the other end. Product: dx by the products of the others,
/// as Σ over later places of g·y/x, with division guarded at zeros.
public final class Cumulative: Operation {
  public enum Kind: UInt8 { case sum, prod, max, min }

  public let kind: Kind
  public let axis: Int
  public let exclusive: Bool
  public let reverse: Bool

  public init(_ kind: Kind, axis: Int, exclusive: Bool = false, reverse: Bool = false) {
    self.kind = kind
    self.axis = axis
    self.exclusive = exclusive
    self.reverse = reverse
  }

  public override var name: String {
    switch kind {
    case .sum: return "cumsum"
    case .prod: return "cumprod"
    case .max: return "cummax"
    case .min: return "cummin"
    }
  }
  public override var attributes: String {
    "axis=\(axis)" + (exclusive ? " exclusive" : "") + (reverse ? " reverse" : "")
  }
  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType { inputs[0] }

  public override func kernel(_ site: KernelSite) -> Kernel {
    switch site.output.dtype.code {
    case .float32: return floating(Float.self, site)
    case .float64: return floating(Double.self, site)
    case .int64: return whole(Int64.self, site)
    case .uint32: return whole(UInt32.self, site)
    case .int8: return whole(Int8.self, site)
    case .uint8, .bool: return whole(UInt8.self, site)
    case .int16: return whole(Int16.self, site)
    case .uint16: return whole(UInt16.self, site)
    case .uint64: return whole(UInt64.self, site)
    default: return whole(Int32.self, site)
    }
  }

  private func floating<T: Real>(_: T.Type, _ site: KernelSite) -> Kernel {
    switch kind {
    case .sum: return loop(T.self, site, 0) { $0 + $1 }
    case .prod: return loop(T.self, site, 1) { $0 * $1 }
    case .max: return loop(T.self, site, -T.infinity) { Swift.max($0, $1) }
    case .min: return loop(T.self, site, T.infinity) { Swift.min($0, $1) }
    }
  }

  private func whole<T: FixedWidthInteger>(_: T.Type, _ site: KernelSite) -> Kernel {
    switch kind {
    case .sum: return loop(T.self, site, 0) { $0 &+ $1 }
    case .prod: return loop(T.self, site, 1) { $0 &* $1 }
    case .max: return loop(T.self, site, T.min) { Swift.max($0, $1) }
    case .min: return loop(T.self, site, T.max) { Swift.min($0, $1) }
    }
  }

  @inline(__always)
  private func loop<T>(
    _: T.Type, _ site: KernelSite, _ start: T, _ step: @escaping (T, T) -> T
  ) -> Kernel {
    let shape = site.output.shape
    let outer = Shapes.product(shape[..<axis])
    let n = shape[axis]
    let inner = Shapes.product(shape[(axis + 1)...])
    let (from, to) = (site.inputs[0].slot, site.output.slot)
    let (exclusive, reverse) = (exclusive, reverse)
    return { at in
      let (x, y) = (at.read(from, T.self), at.write(to, T.self))
      for o in 0..<outer {
        for j in 0..<inner {
          var value = start
          for k in 0..<n {
            let i = (o * n + (reverse ? n - 1 - k : k)) * inner + j
            let next = step(value, x[i])
            y[i] = exclusive ? value : next
            value = next
          }
        }
      }
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    let x = node.inputs[0]
    switch kind {
    case .sum:
      return [
        try Node(Cumulative(.sum, axis: axis, exclusive: exclusive, reverse: !reverse), g)
      ]
    case .prod:
      let safe = try x.equal(x.like(0)).select(x.like(1e-30), x)
      let y = try Node(Cumulative(.prod, axis: axis, exclusive: exclusive, reverse: reverse), safe)
      let sums = try Node(
        Cumulative(.sum, axis: axis, exclusive: exclusive, reverse: !reverse), g * y)
      return [try sums / safe]
    case .max, .min: return [nil]
    }
  }
}

extension Node {
  public func cumulative(
    _ kind: Cumulative.Kind, axis: Int, exclusive: Bool = false, reverse: Bool = false
  ) throws(GraphError) -> Node {
    let axis = try Shapes.axis(axis, rank: rank)
    let x = dtype.isBool ? try cast(.int32) : dtype.isShortFloat ? try cast(.float32) : self
    let out = try Node(
      Cumulative(kind, axis: axis, exclusive: exclusive, reverse: reverse), x)
    return dtype.isShortFloat ? try out.cast(dtype) : out
  }
}

extension OperationSample {
  static var cumulation: [OperationSample] {
    [
      OperationSample("cumsum", [2, 4]) { (x) throws(GraphError) in
        try x[0].cumulative(.sum, axis: 1)
      },
      OperationSample("cumsum reverse", [3, 2]) { (x) throws(GraphError) in
        try x[0].cumulative(.sum, axis: 0, exclusive: true, reverse: true)
      },
      OperationSample("cumprod", [([2, 4], 0.5...1.5)]) { (x) throws(GraphError) in
        try x[0].cumulative(.prod, axis: 1)
      },
      flat("cummax", [2, 4]) { (x) throws(GraphError) in try x[0].cumulative(.max, axis: 1) },
      flat("cummin", [2, 4]) { (x) throws(GraphError) in try x[0].cumulative(.min, axis: 1) },
    ]
  }
}
