import Autodiff
import Tensors

/// The dot product of two tensors along an axis of each, for every sample; with `normalize` the
/// cosine of their angle.
///
/// Shapes: [batch, …, n, …] and [batch, …, n, …] → [batch, rest of the first, rest of the second].
public final class Dot: Layer {
  public let axes: [Int]
  public let normalizes: Bool
  private let axisConfig: ConfigValue

  public override var overridesBuild: Bool { true }
  public override var overridesOutputShape: Bool { true }

  public override init(_ a: LayerArguments) throws(KerasError) {
    axisConfig = a["axes"] ?? .none
    if let items = axisConfig.items, items.count == 2, items.contains(where: { $0.int == nil }) {
      throw .value(
        "Invalid format for argument `axes`: list elements should be integers. Received: "
          + "axes=\(axisConfig.displayText)")
    }
    guard let given = a.ints("axes") else {
      throw .type(
        "Invalid type for argument `axes`: it should be a list or an int. Received: "
          + "axes=\(axisConfig.displayText)")
    }
    if axisConfig.items != nil, given.count != 2 {
      throw .value(
        "Invalid format for argument `axes`: it should contain two elements. Received: "
          + "axes=\(axisConfig.displayText)")
    }
    axes = given.count == 1 ? [given[0], given[0]] : given
    normalizes = a.bool("normalize", false)
    try super.init(a)
    supportsMasking = true
  }

  private func resolved(_ a: Int, _ b: Int) -> (Int, Int) {
    (axes[0] < 0 ? axes[0] + a : axes[0], axes[1] < 0 ? axes[1] + b : axes[1])
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let all = shapes.first.shapes
    guard shapes.first.shape == nil, all.count == 2 else {
      throw .value(
        "A `Dot` layer should be called on a list of 2 inputs. Received: input_shape="
          + shapes.first.text)
    }
    let (i, j) = resolved(all[0].count, all[1].count)
    guard i < all[0].count, j < all[1].count else { throw .index("tuple index out of range") }
    let (m, n) = (all[0][i], all[1][j])
    if m != ShapedType.unknown, n != ShapedType.unknown, m != n {
      throw .value(
        "Incompatible input shapes: axis values \(m) (at axis \(i)) != \(n) (at axis \(j)). Full "
          + "input shapes: \(Shapes.text(all[0])), \(Shapes.text(all[1]))")
    }
  }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    let all = shapes.first.shapes
    guard all.count == 2 else {
      throw .value("A `Dot` layer should be called on a list of 2 inputs.")
    }
    var (a, b) = (all[0], all[1])
    let (i, j) = resolved(a.count, b.count)
    a.remove(at: i)
    b.remove(at: j)
    if !b.isEmpty { b.removeFirst() }
    let shape = a + b
    return .shape(shape.count == 1 ? shape + [1] : shape)
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    let inputs = arguments.first.tensors
    guard inputs.count == 2 else {
      throw .value(
        "A `Dot` layer should be called on a list of 2 inputs. Received: inputs="
          + arguments.first.plainText)
    }
    do {
      return .tensor(try product(inputs[0], inputs[1]))
    } catch {
      throw KerasError(error)
    }
  }

  private func product(_ first: Node, _ second: Node) throws(GraphError) -> Node {
    let (i, j) = resolved(first.rank, second.rank)
    if i == 0 || j == 0 {
      throw .value(
        "Cannot perform batch_dot over axis 0. If your inputs are not batched, add a dummy batch "
          + "dimension to your inputs using keras.ops.expand_dims(x, 0)")
    }
    var (x, y) = (first, second)
    if normalizes {
      x = try x.multiply(x.square().sum(axes: [i], keepDims: true).rsqrt().minimum(1e7))
      y = try y.multiply(y.square().sum(axes: [j], keepDims: true).rsqrt().minimum(1e7))
    }
    // [batch, rows, n] · [batch, n, columns], the other axes flattened.
    x = try x.moveAxis(i, x.rank - 1)
    y = try y.moveAxis(j, y.rank - 1)
    let restX = Array(x.shape[1..<(x.rank - 1)])
    let restY = Array(y.shape[1..<(y.rank - 1)])
    let n = x.shape[x.rank - 1]
    let batch = x.shape[0]
    x = try x.reshape([batch, restX.reduce(1, *), n])
    y = try y.reshape([batch, restY.reduce(1, *), n])
    let z = try x.matmul(y.transpose([0, 2, 1]))
    let shape = [batch] + restX + restY
    return try z.reshape(shape.count == 1 ? shape + [1] : shape)
  }

  public override func computeMask(
    _ inputs: Structure, _ previous: Structure
  ) throws(KerasError) -> Structure {
    .none
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("axes", axisConfig), ("normalize", .bool(normalizes))])
  }
}
