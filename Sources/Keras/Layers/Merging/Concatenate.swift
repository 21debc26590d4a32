import Autodiff
import Tensors

/// Puts tensors side by side along an axis; all other sizes must agree.
///
/// Gradient: each input gets its slice of ḡ.
public final class Concatenate: Layer {
  public let axis: Int

  public override var overridesBuild: Bool { true }
  public override var overridesOutputShape: Bool { true }

  public override init(_ a: LayerArguments) throws(KerasError) {
    // Keras looks at the axis when it is used: a list of tensors given for it does not fail here.
    axis = a["axis"]?.int ?? -1
    try super.init(a)
    supportsMasking = true
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    if shapes.first.shape == nil, shapes.first.shapes.isEmpty {
      // An empty list has no shapes at all.
      throw .type("object of type 'NoneType' has no len()")
    }
    guard shapes.first.shape == nil, !shapes.first.shapes.isEmpty else {
      throw .value(
        "A `Concatenate` layer should be called on a list of at least 1 input. Received: "
          + "input_shape=\(shapes.first.text)")
    }
    let all = shapes.first.shapes
    let ranks = Set(all.map({ $0.count }))
    func mismatch() -> KerasError {
      .value(
        "A `Concatenate` layer requires inputs with matching shapes except for the concatenation "
          + "axis. Received: input_shape=\(shapes.first.text)")
    }
    if ranks.count > 1 { throw mismatch() }
    let rank = all[0].count
    let concatAxis = axis < 0 ? axis + rank : axis
    for i in 0..<rank where i != concatAxis {
      if Set(all.map { $0[i] }.filter { $0 != ShapedType.unknown }).count > 1 { throw mismatch() }
    }
  }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    let all = shapes.first.shapes
    guard shapes.first.shape == nil, var result = all.first else {
      throw .value(
        "A `Concatenate` layer should be called on a list of inputs. Received: input_shape="
          + shapes.first.text)
    }
    let concatAxis = axis < 0 ? axis + result.count : axis
    for shape in all.dropFirst() {
      guard concatAxis >= 0, concatAxis < Swift.min(result.count, shape.count) else {
        throw .index("list index out of range")
      }
      if result[concatAxis] == ShapedType.unknown || shape[concatAxis] == ShapedType.unknown {
        result[concatAxis] = ShapedType.unknown
      } else {
        result[concatAxis] += shape[concatAxis]
      }
      for i in result.indices where i != concatAxis && result[i] == ShapedType.unknown {
        result[i] = shape[i]
      }
    }
    return .shape(result)
  }

  public override func outputDType(_ inputs: Structure) -> DType {
    inputs.tensors.first?.dtype ?? .float32
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    do {
      return .tensor(try Node.concatenate(arguments.first.tensors, axis: axis))
    } catch {
      throw KerasError(error)
    }
  }

  public override func computeMask(
    _ inputs: Structure, _ previous: Structure
  ) throws(KerasError) -> Structure {
    if previous.isNone { return .none }
    try Merge.check(inputs, previous, after: " mask=")
    let masks = previous.leaves
    if !masks.contains(where: { !$0.isNone }) { return .none }
    // Each mask is widened to its input, so that they can be joined as the inputs are.
    var wide: [Node] = []
    for (input, mask) in zip(inputs.tensors, masks) {
      guard let mask = mask.tensor else {
        wide.append(
          try OperationLayer.apply("OnesLike", [input]) { (n) throws(GraphError) in
            try Node.ones(n[0].shape, .bool)
          })
        continue
      }
      if mask.rank >= input.rank {
        wide.append(mask)
        continue
      }
      let column = try OperationLayer.apply("ExpandDims", [mask]) { (n) throws(GraphError) in
        try n[0].expandDims(-1)
      }
      let nothing = try OperationLayer.apply("ZerosLike", [input]) { (n) throws(GraphError) in
        try Node.zeros(n[0].shape, .bool)
      }
      wide.append(
        try OperationLayer.apply("LogicalOr", [column, nothing]) { (n) throws(GraphError) in
          try n[0].logicalOr(n[1])
        })
    }
    let joined = try OperationLayer.apply("Concatenate", wide) { [axis] (n) throws(GraphError) in
      try Node.concatenate(n, axis: axis)
    }
    return .tensor(
      try OperationLayer.apply("Any", [joined]) { (n) throws(GraphError) in
        try n[0].any(axes: [-1])
      })
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("axis", .int(axis))])
  }
}
