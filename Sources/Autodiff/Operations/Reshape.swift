import Tensors

/// The same elements under another shape: no memory moves.  dx = g under x's shape.
public final class Reshape: Operation {
  /// One entry may be -1: it takes what is left.
  public let target: [Int]

  public init(_ target: [Int]) { self.target = target }

  public override var name: String { "reshape" }
  public override var attributes: String { Shapes.text(target) }
  public override var isView: Bool { true }

  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    ShapedType(try Reshape.resolve(inputs[0].shape, target), inputs[0].dtype)
  }

  static func resolve(_ shape: [Int], _ target: [Int]) throws(GraphError) -> [Int] {
    if let one = target.firstIndex(where: { $0 < 0 }),
      let other = target.lastIndex(where: { $0 < 0 }), one != other,
      !shape.contains(ShapedType.unknown)
    {
      throw .value("cannot reshape: only one dimension may be -1, got \(Shapes.text(target))")
    }
    let size = Shapes.symbolicProduct(shape)
    let hole = target.firstIndex { $0 < 0 }
    var known = 1
    for d in target where d >= 0 { known *= d }
    if size == ShapedType.unknown { return target }
    if let hole {
      if known > 0 && size % known == 0 {
        var out = target
        out[hole] = size / known
        return out
      }
    } else if known == size {
      return target
    }
    let sizes = target.map({ String($0) }).joined(separator: ", ")
    let start =
      "cannot reshape array of shape \(Shapes.text(shape)) (size \(size)) into shape "
      + (target.count == 1 && hole == nil ? sizes : "(\(sizes)\(target.count == 1 ? "," : ""))")
    if hole == nil { throw .type(start + " (size \(known))") }
    throw .type(
      start + " because the product of specified axis sizes (\(known)) does not evenly divide "
        + "\(size)")
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    [try g.reshape(node.inputs[0].shape)]
  }
}

extension Node {
  /// The same elements under another shape; one entry may be -1.
  public func reshape(_ target: [Int]) throws(GraphError) -> Node {
    let resolved = try Reshape.resolve(shape, target)
    if resolved == shape { return self }
    if operation is Reshape && !resolved.contains(-1) {
      return try inputs[0].reshape(resolved)
    }
    return try Node(Reshape(resolved), self)
  }

  /// A new axis of size one; `axis` counts in the result.
  public func expandDims(_ axis: Int) throws(GraphError) -> Node {
    let i = try Shapes.axis(axis, rank: rank + 1)
    var target = shape
    target.insert(1, at: i)
    return try symbolicReshape(target)
  }

  /// Drops axes of size one: those given, or all.
  public func squeeze(_ axes: [Int]? = nil) throws(GraphError) -> Node {
    var drop = [Bool](repeating: false, count: rank)
    if let axes {
      for (place, a) in zip(axes, try squeezed(axes)) {
        if shape[a] != 1 {
          if !type.isConcrete || shape[a] < 0 {
            throw .value("Cannot squeeze axis \(place), because the dimension is not 1.")
          }
          throw .value(
            "cannot select an axis to squeeze out which has size not equal to one, got "
              + "shape=\(Shapes.text(shape)) and dimensions="
              + Shapes.text(axes.map { $0 < 0 ? $0 + rank : $0 }))
        }
        drop[a] = true
      }
    } else {
      for i in 0..<rank { drop[i] = shape[i] == 1 }
    }
    var target: [Int] = []
    for i in 0..<rank where !drop[i] { target.append(shape[i]) }
    return try symbolicReshape(target)
  }

  private func squeezed(_ axes: [Int]) throws(GraphError) -> [Int] {
    do { _ = try Shapes.axes(axes, rank: rank) } catch {
      throw error.symbolic(.index("list index out of range"))
    }
    return axes.map { $0 < 0 ? $0 + rank : $0 }
  }

  /// A reshape whose target may keep several unknown sizes, because each is one of the input's.
  func symbolicReshape(_ target: [Int]) throws(GraphError) -> Node {
    if target == shape { return self }
    return try Node(Reshape(target), self)
  }

  /// All elements in one axis.
  public func flatten() throws(GraphError) -> Node { try reshape([-1]) }
}

extension OperationSample {
  static var reshaping: [OperationSample] {
    [
      OperationSample("reshape", [2, 6]) { (x) throws(GraphError) in try x[0].reshape([3, -1]) },
      OperationSample("reshape empty", [0, 6]) { (x) throws(GraphError) in
        try x[0].reshape([3, 0])
      },
      OperationSample("squeeze", [2, 1, 3]) { (x) throws(GraphError) in
        try x[0].squeeze().expandDims(-1)
      },
    ]
  }
}
