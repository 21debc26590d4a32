import Autodiff
import Tensors

/// Shifts and scales features by a mean and variance that are given or learned from data by
/// `adapt`: y = (x − μ)/max(√σ², 10⁻⁷), or back.
public final class Normalization: TensorLayer {
  public let axes: [Int]
  private let axisConfig: ConfigValue
  public let isInverse: Bool
  private let givenMean: ConfigValue
  private let givenVariance: ConfigValue
  private var keptAxes: [Int] = []
  private var wideShape: [Int] = []
  private var adaptedMean: Weight?
  private var adaptedVariance: Weight?
  private var mean: Node?
  private var variance: Node?

  public override var overridesBuild: Bool { true }

  public override init(_ a: LayerArguments) throws(KerasError) {
    let value = a["axis"] ?? .int(-1)
    axes = value.isNone ? [] : (a.ints("axis") ?? [-1])
    axisConfig = .tuple(axes.map { .int($0) })
    isInverse = a.bool("invert", false)
    givenMean = a["mean"] ?? .none
    givenVariance = a["variance"] ?? .none
    if givenMean.isNone != givenVariance.isNone {
      throw .value(
        "When setting values directly, both `mean` and `variance` must be set. Received: "
          + "mean=\(givenMean.displayText) and variance=\(givenVariance.displayText)")
    }
    try super.init(a)
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let input = shapes.input
    keptAxes = axes.map { $0 < 0 ? $0 + input.count : $0 }
    for axis in keptAxes where input[axis] == ShapedType.unknown {
      throw .value(
        "All `axis` values to be kept must have a known shape. Received axis=\(axisConfig.pythonText), "
          + "inputs.shape=\(Shapes.text(input)), with unknown axis at index \(axis)")
    }
    wideShape = input.indices.map { keptAxes.contains($0) ? input[$0] : 1 }
    let shape = keptAxes.map { input[$0] }
    if givenMean.isNone {
      adaptedMean = try addWeight(
        "mean", shape: shape, initializer: ConstantInitializer.zeros, trainable: false)
      adaptedVariance = try addWeight(
        "variance", shape: shape, initializer: ConstantInitializer.ones, trainable: false)
      _ = try addWeight(
        "count", shape: [], initializer: ConstantInitializer.zeros, dtype: .int32,
        trainable: false)
      useAdapted()
    } else {
      mean = try constant(givenMean)
      variance = try constant(givenVariance)
    }
  }

  private func constant(_ value: ConfigValue) throws(KerasError) -> Node {
    var node: Node
    if case .foreign(let object) = value, let array = object as? NDArray {
      node = Node(array.astype(.float32))
    } else {
      let numbers = value.items?.compactMap({ $0.double }) ?? [value.double ?? 0]
      node = Node(NDArray(numbers.map { Float($0) }))
    }
    do throws(GraphError) {
      node = try node.flatten()
      let size = wideShape.reduce(1, *)
      if node.shape[0] != size { node = try node.broadcast(to: [size]) }
      return try node.reshape(wideShape)
    } catch {
      throw KerasError(error)
    }
  }

  private func useAdapted() {
    mean = nil
    variance = nil
  }

  /// Learns mean and variance over all rows of the data.
  public func adapt(_ data: NDArray) throws(KerasError) {
    var input = data.shape
    if input.count == 1 { input.append(1) }
    if !built { try buildFromShapes(BuildShapes(.shape([ShapedType.unknown] + input.dropFirst()))) }
    do {
      var x = Node(data.astype(.float32))
      if x.rank == 1 { x = try x.expandDims(-1) }
      let reduced = (0..<x.rank).filter { !keptAxes.contains($0) }
      let total = try x.mean(axes: reduced)
      let spread = try x.variance(axes: reduced)
      if let value = total.value { adaptedMean?.store(value) }
      if let value = spread.value { adaptedVariance?.store(value) }
    } catch {
      throw KerasError(error)
    }
  }

  /// A given statistic, or the one learned, in the shape that broadcasts over the input.
  private func wide(_ given: Node?, _ adapted: Weight?) throws(GraphError) -> Node? {
    if let given { return given }
    guard let adapted else { return nil }
    return try adapted.node.reshape(wideShape)
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    let x = try x.cast(.float32)
    guard let centre = try wide(mean, adaptedMean), let spread = try wide(variance, adaptedVariance)
    else { return x }
    let deviation = try spread.sqrt().maximum(1e-7)
    if isInverse { return try x.multiply(deviation).add(centre) }
    return try x.subtract(centre).divide(deviation)
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("axis", axisConfig), ("invert", .bool(isInverse)), ("mean", givenMean),
      ("variance", givenVariance),
    ])
  }
}

/// y = scale·x + offset
public final class Rescaling: TensorLayer {
  public let scale: ConfigValue
  public let offset: ConfigValue

  public override init(_ a: LayerArguments) throws(KerasError) {
    scale = a["scale"] ?? .float(1)
    offset = a["offset"] ?? .float(0)
    try super.init(a)
    supportsMasking = true
  }

  private func factor(_ value: ConfigValue) -> Node {
    if let items = value.items {
      return Node(NDArray(items.map { Float($0.double ?? 0) }))
    }
    return Node.scalar(value.double ?? 0)
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    try x.cast(.float32).multiply(factor(scale)).add(factor(offset))
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("scale", scale), ("offset", offset)])
  }
}
