import Tensors

/// Repeats axes of size one, and new leading axes.  dx = the sum of g over what was repeated.
public final class BroadcastTo: Operation {
  public let target: [Int]

  public init(_ target: [Int]) { self.target = target }

  public override var name: String { "broadcast_to" }
  public override var attributes: String { Shapes.text(target) }

  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    guard let common = Shapes.broadcast(inputs[0].shape, target), common == target else {
      if inputs[0].rank > target.count {
        throw .value(
          "Cannot broadcast to shape with fewer dimensions: arr_shape="
            + "\(Shapes.text(inputs[0].shape)) shape=\(Shapes.text(target))")
      }
      let from = "\(inputs[0].dtype.name)[\(BroadcastTo.list(inputs[0].shape))]"
      let to = "\(inputs[0].dtype.name)[\(BroadcastTo.list(target))]"
      throw .value(
        "Incompatible types for broadcasting: input type=\(from) and requested type=\(to)")
    }
    return ShapedType(target, inputs[0].dtype)
  }

  private static func list(_ shape: [Int]) -> String {
    var out = ""
    for (i, d) in shape.enumerated() { out += (i > 0 ? "," : "") + String(d) }
    return out
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    let walk = BroadcastWalk(site.inputs[0].shape, to: site.output.shape)
    let (from, to) = (site.inputs[0].slot, site.output.slot)
    let (size, count) = (site.output.dtype.itemSize, site.output.count)
    return { at in walk.copy(at[from], to: at[to], size, 0, count) }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    [try BroadcastRule.unbroadcast(g, to: node.inputs[0].shape)]
  }
}

extension Node {
  public func broadcast(to target: [Int]) throws(GraphError) -> Node {
    if shape == target { return self }
    return try Node(BroadcastTo(target), self)
  }

  /// Each element `count` times in a row along an axis.
  public func repeated(_ count: Int, axis: Int) throws(GraphError) -> Node {
    let axis = try Shapes.axis(axis, rank: rank)
    var wide = shape
    wide.insert(count, at: axis + 1)
    var target = shape
    target[axis] = shape[axis] < 0 ? -1 : shape[axis] * count
    return try expandDims(axis + 1).broadcast(to: wide).symbolicReshape(target)
  }

  /// The whole `repeats[i]` times along axis i.
  public func tile(_ repeats: [Int]) throws(GraphError) -> Node {
    let rank = Swift.max(self.rank, repeats.count)
    let own = [Int](repeating: 1, count: rank - self.rank) + shape
    let times = [Int](repeating: 1, count: rank - repeats.count) + repeats
    var narrow: [Int] = []
    var wide: [Int] = []
    var target: [Int] = []
    for i in 0..<rank {
      narrow += [1, own[i]]
      wide += [times[i], own[i]]
      target.append(own[i] < 0 ? -1 : own[i] * times[i])
    }
    return try symbolicReshape(narrow).broadcast(to: wide).symbolicReshape(target)
  }
}

extension OperationSample {
  static var broadcasting: [OperationSample] {
    [
      OperationSample("broadcast_to", [3, 1]) { (x) throws(GraphError) in
        try x[0].broadcast(to: [2, 3, 4])
      },
      OperationSample("repeat", [2, 3]) { (x) throws(GraphError) in
        try x[0].repeated(3, axis: 0)
      },
      OperationSample("tile", [2, 3]) { (x) throws(GraphError) in try x[0].tile([2, 1, 2]) },
    ]
  }
}
