import Tensors

/// x[n] with elements replaced by, or combined with, the values v[m] at the places index[m].
///
/// Places count from the front; those out of range are left out.  add: dx = g, dv = g at the
/// places. set: dx = g but at the places, dv = g there (of several writers the last). multiply:
/// dx = g·Πv, dv = (g·x) there. max, min: g to whichever was taken.
public final class Scatter: Operation {
  public enum Kind: UInt8 { case set, add, multiply, max, min }

  public let kind: Kind

  public init(_ kind: Kind) { self.kind = kind }

  public override var name: String {
    switch kind {
    case .set: return "scatter_set"
    case .add: return "scatter_plus"
    case .multiply: return "scatter_multiply"
    case .max: return "scatter_max"
    case .min: return "scatter_min"
    }
  }
  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType { inputs[0] }

  public override func kernel(_ site: KernelSite) -> Kernel {
    switch site.output.dtype.code {
    case .float32: return loop(Float.self, site) { $0 + $1 } _: { $0 * $1 }
    case .float64: return loop(Double.self, site) { $0 + $1 } _: { $0 * $1 }
    case .int64: return loop(Int64.self, site) { $0 &+ $1 } _: { $0 &* $1 }
    case .uint32: return loop(UInt32.self, site) { $0 &+ $1 } _: { $0 &* $1 }
    case .int16: return loop(Int16.self, site) { $0 &+ $1 } _: { $0 &* $1 }
    case .uint16: return loop(UInt16.self, site) { $0 &+ $1 } _: { $0 &* $1 }
    case .int8: return loop(Int8.self, site) { $0 &+ $1 } _: { $0 &* $1 }
    case .bool: return loop(UInt8.self, site) { $0 | $1 } _: { $0 & $1 }
    case .uint8: return loop(UInt8.self, site) { $0 &+ $1 } _: { $0 &* $1 }
    default: return loop(Int32.self, site) { $0 &+ $1 } _: { $0 &* $1 }
    }
  }

  private func loop<T: Comparable>(
    _: T.Type, _ site: KernelSite, _ add: @escaping (T, T) -> T,
    _ multiply: @escaping (T, T) -> T
  ) -> Kernel {
    let (n, count, kind) = (site.output.count, site.inputs[1].count, kind)
    let (base, indices, values) = (
      site.inputs[0].slot, site.inputs[1].slot, site.inputs[2].slot
    )
    let to = site.output.slot
    return { at in
      let (x, v, y) = (at.read(base, T.self), at.read(values, T.self), at.write(to, T.self))
      let index = at.read(indices, Int32.self)
      for i in 0..<n { y[i] = x[i] }
      for i in 0..<count {
        let k = Int(index[i])
        if k < 0 || k >= n { continue }
        switch kind {
        case .set: y[k] = v[i]
        case .add: y[k] = add(y[k], v[i])
        case .multiply: y[k] = multiply(y[k], v[i])
        case .max: if v[i] > y[k] { y[k] = v[i] }
        case .min: if v[i] < y[k] { y[k] = v[i] }
        }
      }
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    let (x, index, v) = (node.inputs[0], node.inputs[1], node.inputs[2])
    let there = try g.take(index, axis: 0)
    switch kind {
    case .add: return [g, nil, there]
    case .set:
      let zero = try Node.zeros(v.shape, g.dtype)
      // Of several writers the last one counts: each writes its number and looks whether it stayed.
      let numbers = Node.arange(0, Double(v.shape[0]), step: 1, dtype: .int32)
      let slots = try Node(Scatter(.set), try Node.zeros(x.shape, .int32), index, numbers)
      let isLast = try slots.take(index, axis: 0).equal(numbers)
      return [try Node(Scatter(.set), g, index, zero), nil, try isLast.select(there, zero)]
    case .multiply:
      return [
        try Node(Scatter(.multiply), g, index, v), nil,
        try there.multiply(x.take(index, axis: 0)),
      ]
    case .max, .min:
      let zero = g.like(0)
      let taken = try v.equal(node.take(index, axis: 0))
      return [try x.equal(node).select(g, zero), nil, try taken.select(there, zero)]
    }
  }
}

extension Node {
  /// This tensor with the elements at flat places changed; `values` has as many as `places`.
  public func scattering(
    _ kind: Scatter.Kind, _ places: Node, _ values: Node
  ) throws(GraphError) -> Node {
    if dtype.isShortFloat {
      return try cast(.float32).scattering(kind, places, values).cast(dtype)
    }
    let flat = try Node(
      Scatter(kind), flatten(), try places.cast(.int32).flatten(),
      try values.cast(dtype).broadcast(to: places.shape).flatten())
    return try flat.reshape(shape)
  }
}

extension OperationSample {
  static var scattering: [OperationSample] {
    [(Scatter.Kind.set, "set"), (.add, "add"), (.multiply, "multiply"), (.max, "max"),
      (.min, "min")].map { (kind, name) in
      OperationSample("scatter \(name)", [2, 3], [3]) { (x) throws(GraphError) in
        let places: [Int32] = kind == .set || kind == .add ? [4, 0, 4] : [4, 0, 2]
        return try x[0].scattering(kind, Node(NDArray(places)), x[1])
      }
    }
  }
}
