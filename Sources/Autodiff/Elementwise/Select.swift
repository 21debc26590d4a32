import Tensors

/// z = x where the condition holds, else y.  dx = g where it holds, dy = g where it does not.
public final class Select: Elementwise {
  public override var name: String { "where" }

  public override func result(_ inputs: [DType]) throws(GraphError) -> DType { inputs[1] }

  public override func row(_ inputs: [DType], _ output: DType) -> Row {
    switch output.itemSize {
    case 1: return loop(UInt8.self)
    case 2: return loop(UInt16.self)
    case 4: return Row(.select)
    default: return loop(UInt64.self)
    }
  }

  private func loop<T>(_: T.Type) -> Row {
    Row { c, a, b, out, n in
      let (c, a, b, out) = (c.of(UInt8.self), a.of(T.self), b.of(T.self), out.of(T.self))
      for i in 0..<n { out[i] = c[i] != 0 ? a[i] : b[i] }
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    let condition = node.inputs[0]
    var out: [Node?] = [nil, nil, nil]
    if wanted[1] {
      out[1] = try BroadcastRule.unbroadcast(
        condition.select(g, g.like(0)), to: node.inputs[1].shape)
    }
    if wanted[2] {
      out[2] = try BroadcastRule.unbroadcast(
        condition.select(g.like(0), g), to: node.inputs[2].shape)
    }
    return out
  }
}

extension Node {
  /// `x` where this holds, else `y`.
  public func select(_ x: Node, _ y: Node) throws(GraphError) -> Node {
    let common = Promotion.common(x.dtype, y.dtype)
    return try Node(Select(), try cast(.bool), try x.cast(common), try y.cast(common))
  }
}

extension OperationSample {
  static var selection: [OperationSample] {
    [
      OperationSample("where", [2, 3], [3]) { (x) throws(GraphError) in
        try Node.lowerMask(2, 3).select(x[0], x[1])
      },
      OperationSample("where broadcast", [2, 1], []) { (x) throws(GraphError) in
        try Node.lowerMask(2, 3).select(x[0], x[1])
      },
    ]
  }
}
