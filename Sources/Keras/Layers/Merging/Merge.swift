import Autodiff
import Tensors

/// Joins several tensors of one shape element by element: sum, difference, product, mean,
/// maximum or minimum, with broadcasting.
public final class Merge: Layer {
  public enum Kind: String { case add, subtract, multiply, average, maximum, minimum }
  public let kind: Kind

  public override var overridesBuild: Bool { true }
  public override var overridesOutputShape: Bool { true }

  public init(_ a: LayerArguments, _ kind: Kind) throws(KerasError) {
    self.kind = kind
    try super.init(a)
    supportsMasking = true
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    if case .shape(let shape) = shapes.first {
      throw .value(
        "A merge layer should be called on a list of inputs. Received: input_shape="
          + "\(Shapes.text(shape)) (not a list of shapes)")
    }
    if case .dict = shapes.first { throw KerasError.key("0") }
    let all = shapes.first.shapes
    // An empty list has no shapes at all.
    if all.isEmpty { throw .type("'NoneType' object is not subscriptable") }
    let batches = Set(all.compactMap({ $0.first }).filter { $0 != ShapedType.unknown })
    if batches.count > 1 {
      throw .value(
        "Cannot merge tensors with different batch sizes. Received tensors with shapes "
          + shapes.first.text)
    }
    // Without the batch axis, shapes must broadcast.
    var joined = Array(all[0].dropFirst())
    for shape in all.dropFirst() { joined = try Merge.join(joined, Array(shape.dropFirst())) }
    if kind == .subtract, all.count != 2 {
      throw .value(
        "A `Subtract` layer should be called on exactly 2 inputs. Received: input_shape="
          + shapes.first.text)
    }
  }

  private static func join(_ a: [Int], _ b: [Int]) throws(KerasError) -> [Int] {
    if a.isEmpty || b.isEmpty { return a.isEmpty ? b : a }
    let (long, short) = a.count >= b.count ? (a, b) : (b, a)
    var joined = Array(long.dropLast(short.count))
    for (x, y) in zip(long.suffix(short.count), short) {
      if x == ShapedType.unknown || y == ShapedType.unknown {
        joined.append(ShapedType.unknown)
      } else if x == 1 {
        joined.append(y)
      } else if y == 1 || x == y {
        joined.append(x)
      } else {
        throw .value(
          "Inputs have incompatible shapes. Received shapes \(Shapes.text(long)) and "
            + Shapes.text(short))
      }
    }
    return joined
  }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    if shapes.first.shape != nil { throw .type("'int' object is not subscriptable") }
    let all = shapes.first.shapes
    var joined = Array((all.first ?? []).dropFirst())
    for shape in all.dropFirst() { joined = try Merge.join(joined, Array(shape.dropFirst())) }
    let batches = Set(all.compactMap({ $0.first }))
    let batch = batches.count == 1 ? batches.first ?? ShapedType.unknown : ShapedType.unknown
    return .shape([batch] + joined)
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    let inputs = arguments.first.tensors
    if case .list(let items) = arguments.first, items.count > 1,
      items.contains(where: { $0.isNone })
    {
      throw .value("None is not a valid value for jnp.array")
    }
    guard arguments.first.isNested, !inputs.isEmpty else {
      throw .value(
        "A merge layer should be called on a list of inputs. Received: inputs="
          + "\(arguments.first.plainText) (not a list of tensors)")
    }
    do {
      // Tensors of smaller rank get axes of size 1 after the batch axis.
      let rank = inputs.map({ $0.rank }).max() ?? 0
      var result = try Merge.raised(inputs[0], rank)
      for input in inputs.dropFirst() {
        let next = try Merge.raised(input, rank)
        switch kind {
        case .add, .average: result = try result.add(next)
        case .subtract: result = try result.subtract(next)
        case .multiply: result = try result.multiply(next)
        case .maximum: result = try result.maximum(next)
        case .minimum: result = try result.minimum(next)
        }
      }
      if kind == .average { result = try result.divide(Double(inputs.count)) }
      return .tensor(result)
    } catch {
      throw KerasError(error)
    }
  }

  /// Refuses masks that are no list, or not one for each input.
  static func check(
    _ inputs: Structure, _ masks: Structure, after colon: String
  ) throws(KerasError) {
    if !masks.isNested {
      throw .value("`mask` should be a list. Received\(colon)\(masks.valueText)")
    }
    if !inputs.isNested {
      throw .value("`inputs` should be a list. Received: inputs=\(inputs.valueText)")
    }
    if inputs.count != masks.count {
      throw .value(
        "The lists `inputs` and `mask` should have the same length. Received: "
          + "inputs=\(inputs.valueText) of length \(inputs.count), and mask=\(masks.valueText) of length "
          + "\(masks.count)")
    }
  }

  private static func raised(_ x: Node, _ rank: Int) throws(GraphError) -> Node {
    var x = x
    while x.rank < rank { x = try x.expandDims(1) }
    return x
  }

  public override func computeMask(
    _ inputs: Structure, _ previous: Structure
  ) throws(KerasError) -> Structure {
    if previous.isNone { return .none }
    try Merge.check(inputs, previous, after: ": mask=")
    let leaves = previous.leaves
    if leaves.contains(where: { $0.tensor == nil }) { return .none }
    let masks = leaves.compactMap({ $0.tensor })
    guard var joined = masks.first else { return .none }
    for mask in masks.dropFirst() {
      joined = try OperationLayer.apply("LogicalOr", [joined, mask]) {
        (n) throws(GraphError) in try n[0].logicalOr(n[1])
      }
    }
    return .tensor(joined)
  }
}
