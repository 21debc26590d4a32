import Tensors

/// The inputs one after another along an axis.  dxᵢ = g's slice at xᵢ's place.
public final class Concatenate: Operation {
  public let axis: Int

  public init(axis: Int) { self.axis = axis }

  public override var name: String { "concatenate" }
  public override var attributes: String { "axis=\(axis)" }

  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    var out = inputs[0].shape
    for input in inputs.dropFirst() {
      if input.rank != out.count {
        if inputs.contains(where: { !$0.isConcrete }) {
          throw Concatenate.mismatch(inputs, input, axis)
        }
        throw .type(
          "Cannot concatenate arrays with different numbers of dimensions: got "
            + "\(Shapes.text(inputs[0].shape)), \(Shapes.text(input.shape)).")
      }
      for i in 0..<out.count {
        let d = input.shape[i]
        if i == axis {
          out[i] = out[i] < 0 || d < 0 ? ShapedType.unknown : out[i] + d
        } else if out[i] < 0 {
          out[i] = d
        } else if d >= 0 && d != out[i] {
          throw Concatenate.mismatch(inputs, input, axis)
        }
      }
    }
    return ShapedType(out, inputs[0].dtype)
  }

  private static func mismatch(
    _ inputs: [ShapedType], _ bad: ShapedType, _ axis: Int
  ) -> GraphError {
    for input in inputs where !input.isConcrete {
      return .value(
        "Every value in `xs` must have the same shape except on the `axis` dim. But found element "
          + "of shape \(Shapes.text(bad.shape)), which is different from the first element's shape "
          + "\(Shapes.text(inputs[0].shape)).")
    }
    var list = ""
    for (i, input) in inputs.enumerated() {
      list += (i > 0 ? ", " : "") + Shapes.text(input.shape)
    }
    return .type(
      "Cannot concatenate arrays with shapes that differ in dimensions other than the one being "
        + "concatenated: concatenating along dimension \(axis) for shapes \(list).")
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    let size = site.output.dtype.itemSize
    let outer = Shapes.product(site.output.shape[..<axis])
    let inner = Shapes.product(site.output.shape[(axis + 1)...]) * size
    let stride = site.output.shape[axis] * inner
    var parts: [(slot: Int, offset: Int, length: Int)] = []
    var offset = 0
    for input in site.inputs {
      let length = input.shape[axis] * inner
      parts.append((input.slot, offset, length))
      offset += length
    }
    let to = site.output.slot
    return { at in
      let target = at[to]
      for part in parts {
        let source = at[part.slot]
        for o in 0..<outer {
          (target + o * stride + part.offset).copyMemory(
            from: source + o * part.length, byteCount: part.length)
        }
      }
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    var out: [Node?] = []
    var start = 0
    for (i, input) in node.inputs.enumerated() {
      let length = input.shape[axis]
      out.append(wanted[i] ? try g.slice(axis: axis, start: start, length: length) : nil)
      start += length
    }
    return out
  }
}

extension Node {
  /// The nodes one after another along an axis, in their common dtype.
  public static func concatenate(_ nodes: [Node], axis: Int = 0) throws(GraphError) -> Node {
    if nodes.isEmpty { throw .index("list index out of range") }
    if nodes[0].rank == 0 {
      throw .value("Zero-dimensional arrays cannot be concatenated.")
    }
    let at = try Shapes.axis(axis, rank: nodes[0].rank)
    let same = try common(nodes)
    return same.count == 1 ? same[0] : try Node(Concatenate(axis: at), same)
  }

  /// The nodes side by side along a new axis.
  public static func stack(_ nodes: [Node], axis: Int = 0) throws(GraphError) -> Node {
    if nodes.isEmpty { throw .value("Need at least one array to stack.") }
    for node in nodes where node.shape != nodes[0].shape {
      if !node.type.isConcrete || !nodes[0].type.isConcrete {
        if Shapes.broadcast(node.shape, nodes[0].shape) != nil { continue }
        throw .value(
          "Every value in `x` must have the same shape. But found element of shape "
            + "\(Shapes.text(node.shape)),  which is different from the first element's shape "
            + "\(Shapes.text(nodes[0].shape)).")
      }
      if node.rank != nodes[0].rank {
        throw .value(
          "Cannot stack arrays with different numbers of dimensions: got "
            + "\(Shapes.text(nodes[0].shape)), \(Shapes.text(node.shape)).")
      }
      throw .value(
        "All input arrays must have the same shape. Got \(Shapes.text(nodes[0].shape)), "
          + "\(Shapes.text(node.shape)).")
    }
    let at = try Shapes.axis(axis, rank: nodes[0].rank + 1)
    var wide: [Node] = []
    for node in try common(nodes) { wide.append(try node.expandDims(at)) }
    return try concatenate(wide, axis: at)
  }

  private static func common(_ nodes: [Node]) throws(GraphError) -> [Node] {
    var dtype = nodes[0].dtype
    for node in nodes { dtype = Promotion.common(dtype, node.dtype) }
    var out: [Node] = []
    for node in nodes { out.append(try node.cast(dtype)) }
    return out
  }
}

extension OperationSample {
  static var concatenation: [OperationSample] {
    [
      OperationSample("concatenate", [2, 3], [2, 1]) { (x) throws(GraphError) in
        try Node.concatenate([x[0], x[1], x[0]], axis: 1)
      },
      OperationSample("concatenate empty", [0, 3], [2, 3]) { (x) throws(GraphError) in
        try Node.concatenate([x[0], x[1]])
      },
      OperationSample("stack", [2, 3], [2, 3]) { (x) throws(GraphError) in
        try Node.stack([x[0], x[1]], axis: 1)
      },
    ]
  }
}
