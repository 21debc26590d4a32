import Tensors

/// Axes in another order.  dx = g with the inverse order.
public final class Transpose: Operation {
  public let order: [Int]

  public init(_ order: [Int]) { self.order = order }

  public override var name: String { "transpose" }
  public override var attributes: String { Shapes.text(order) }

  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    let shape = inputs[0].shape
    var seen = [Bool](repeating: false, count: shape.count)
    for axis in order where axis >= 0 && axis < shape.count { seen[axis] = true }
    if let axis = order.first(where: { $0 >= shape.count }) {
      throw .value("axis \(axis) is out of bounds for array of dimension \(shape.count)")
    }
    if order.count != shape.count || seen.contains(false) {
      throw .type(
        "transpose permutation isn't a permutation of operand dimensions, got permutation "
          + "\(Shapes.text(order)) for operand shape \(Shapes.text(shape)).")
    }
    var out: [Int] = []
    for axis in order { out.append(shape[axis]) }
    return ShapedType(out, inputs[0].dtype)
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    let strides = Shapes.strides(site.inputs[0].shape)
    var steps: [Int] = []
    for axis in order { steps.append(strides[axis]) }
    let walk = BroadcastWalk(site.output.shape, steps)
    let (from, to) = (site.inputs[0].slot, site.output.slot)
    let (size, count) = (site.output.dtype.itemSize, site.output.count)
    if size == 4 && count > 0 {
      return { at in walk.permute(at.read(from, Float.self), to: at.write(to, Float.self)) }
    }
    return { at in walk.copy(at[from], to: at[to], size, 0, count) }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    [try g.transpose(inverse)]
  }

  var inverse: [Int] {
    var out = order
    for (i, axis) in order.enumerated() { out[axis] = i }
    return out
  }

  /// Whether only the last two axes change places.
  var swapsMatrix: Bool {
    let n = order.count
    guard n >= 2, order[n - 1] == n - 2, order[n - 2] == n - 1 else { return false }
    for i in 0..<n - 2 where order[i] != i { return false }
    return true
  }
}

extension Node {
  /// Axes in a given order, or reversed.
  public func transpose(_ order: [Int]? = nil) throws(GraphError) -> Node {
    var resolved = order ?? Array((0..<rank).reversed())
    for i in 0..<resolved.count where resolved[i] < 0 { resolved[i] += rank }
    if resolved == Array(0..<rank) { return self }
    if let inner = operation as? Transpose, resolved.count == rank {
      var composed: [Int] = []
      for axis in resolved {
        if axis < 0 || axis >= rank { return try Node(Transpose(resolved), self) }
        composed.append(inner.order[axis])
      }
      return try inputs[0].transpose(composed)
    }
    return try Node(Transpose(resolved), self)
  }

  public func swapAxes(_ a: Int, _ b: Int) throws(GraphError) -> Node {
    let (a, b) = (try Shapes.axis(a, rank: rank), try Shapes.axis(b, rank: rank))
    var order = Array(0..<rank)
    order.swapAt(a, b)
    return try transpose(order)
  }

  /// Moves one axis to another place; the others keep their order.
  public func moveAxis(_ from: Int, _ to: Int) throws(GraphError) -> Node {
    let (from, to) = (try Shapes.axis(from, rank: rank), try Shapes.axis(to, rank: rank))
    var order = Array(0..<rank)
    order.remove(at: from)
    order.insert(from, at: to)
    return try transpose(order)
  }
}

extension OperationSample {
  static var transposition: [OperationSample] {
    [
      OperationSample("transpose", [2, 3, 4]) { (x) throws(GraphError) in
        try x[0].transpose([2, 0, 1])
      },
      OperationSample("transpose matrix", [3, 2]) { (x) throws(GraphError) in
        try x[0].transpose()
      },
      OperationSample("move axis", [2, 1, 4]) { (x) throws(GraphError) in
        try x[0].moveAxis(0, -1)
      },
    ]
  }
}
