import Autodiff
import Tensors

/// Shifts and scales features by a mean and variance that are given or learned from data by
/// `adapt`: y = (x − μ)/max(√σ², 10⁻⁷), or back: y = μ + x·max(√σ², 10⁻⁷).
///
/// Shapes: x any, μ and σ² the sizes of the axes that are kept.
public final class Normalization: AdaptiveLayer {
  public override var isDataLayer: Bool { true }
  public let axes: [Int]
  public let isInverse: Bool
  private let givenMean: ConfigValue
  private let givenVariance: ConfigValue
  private var keptAxes: [Int] = []
  private var reducedAxes: [Int] = []
  private var buildShape: [Int] = []
  private var wideShape: [Int] = []
  private var adaptedMean: Weight?
  private var adaptedVariance: Weight?
  /// What the layer computes with: given, or the weights as they were when they were last learned
  /// or loaded. Weights that are set otherwise change nothing, as in Keras.
  private var current: (mean: Node, variance: Node)?
  /// Mean, variance and rows of the batches so far.
  private var total: (mean: Node, variance: Node, count: Int)?

  public override var overridesBuild: Bool { true }
  public override var overridesOutputShape: Bool { true }
  public override var takesLists: Bool { false }

  public override init(_ a: LayerArguments) throws(KerasError) {
    let value = a["axis"] ?? .int(-1)
    axes = value.isNone ? [] : (a.ints("axis") ?? [-1])
    isInverse = a.bool("invert", false)
    givenMean = a["mean"] ?? .none
    givenVariance = a["variance"] ?? .none
    try super.init(a)
    supportsMasking = true
    allowsNonTensorPositional = true
    if givenMean.isNone != givenVariance.isNone {
      throw .value(
        "When setting values directly, both `mean` and `variance` must be set. Received: "
          + "mean=\(givenMean.displayText) and variance=\(givenVariance.displayText)")
    }
    if givenMean.isNone { return }
    let (mean, variance) = (try statistic(givenMean), try statistic(givenVariance))
    if mean.shape != variance.shape {
      throw .value(
        "When setting values directly, `mean` and `variance` must have the same shape. Received: "
          + "mean shape \(Shapes.text(mean.shape)) and variance shape "
          + Shapes.text(variance.shape))
    }
    if mean.rank > axes.count {
      throw .value(
        "The rank of `mean` must be less than or equal to the number of axes (\(axes.count)). "
          + "Received: mean shape \(Shapes.text(mean.shape)) for axis "
          + PythonText.tuple(axes))
    }
  }

  private func statistic(_ value: ConfigValue) throws(KerasError) -> NDArray {
    if case .foreign(let object) = value, let array = object as? NDArray { return array }
    return try Structure(value).array(className)
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let input = shapes.input
    let rank = input.count
    if axes.contains(where: { $0 < -rank || $0 >= rank }) {
      throw .value(
        "All `axis` values must be in the range [-ndim, ndim). Received inputs with ndim=\(rank), "
          + "while axis=\(PythonText.tuple(axes))")
    }
    buildShape = input
    keptAxes = axes.map({ $0 < 0 ? $0 + rank : $0 }).sorted()
    for axis in keptAxes where input[axis] == ShapedType.unknown {
      throw .value(
        "All `axis` values to be kept must have a known shape. Received "
          + "axis=\(PythonText.tuple(axes)), inputs.shape=\(Shapes.text(input)), with unknown axis "
          + "at index \(axis)")
    }
    let kept = keptAxes
    reducedAxes = (0..<rank).filter { !kept.contains($0) }
    wideShape = (0..<rank).map { kept.contains($0) ? input[$0] : 1 }
    let shape = kept.map { input[$0] }
    if givenMean.isNone {
      adaptedMean = try addWeight(
        "mean", shape: shape, initializer: ConstantInitializer.zeros, trainable: false)
      adaptedVariance = try addWeight(
        "variance", shape: shape, initializer: ConstantInitializer.ones, trainable: false)
      _ = try addWeight(
        "count", shape: [], initializer: ConstantInitializer.zeros, dtype: .int32,
        trainable: false)
      try stateWasLoaded()
    } else {
      current = (try widened(statistic(givenMean)), try widened(statistic(givenVariance)))
    }
  }

  public override func stateWasLoaded() throws(KerasError) {
    guard let adaptedMean, let adaptedVariance else { return }
    do throws(TensorError) {
      current = (
        Node(try adaptedMean.value.copy().reshaped(wideShape)),
        Node(try adaptedVariance.value.copy().reshaped(wideShape))
      )
    } catch {
      throw KerasError(error)
    }
  }

  /// A given statistic in the shape that broadcasts over the input.
  private func widened(_ array: NDArray) throws(KerasError) -> Node {
    do throws(GraphError) {
      let node = Node(array.astype(.float32))
      var expanded = [Int](repeating: 1, count: wideShape.count)
      for i in 0..<array.rank {
        expanded[keptAxes[keptAxes.count - 1 - i]] = array.shape[array.rank - 1 - i]
      }
      return try node.reshape(expanded).broadcast(to: wideShape)
    } catch {
      throw KerasError(error)
    }
  }

  // MARK: Learning

  public override func resetState() throws(KerasError) { total = nil }

  public override func adapt(_ data: Structure) throws(KerasError) {
    guard let array = data.tensor?.value else {
      throw .type("Normalization.adapt expects an array.")
    }
    try prepare(array.shape)
    let found: (NDArray, NDArray)
    do throws(TensorError) {
      found = (
        try Reduction.mean(array, axes: reducedAxes),
        try Reduction.variance(array, axes: reducedAxes)
      )
    } catch {
      throw KerasError(error)
    }
    try store(Node(found.0), Node(found.1))
  }

  private func prepare(_ shape: [Int]) throws(KerasError) {
    if !built { return try buildFromShapes(BuildShapes(.shape(shape))) }
    for axis in keptAxes where axis >= shape.count || shape[axis] != buildShape[axis] {
      throw .value(
        "The layer was built with input_shape=\(Shapes.text(buildShape)), but adapt() is being "
          + "called with data with an incompatible shape, data.shape=\(Shapes.text(shape))")
    }
  }

  private func store(_ mean: Node, _ variance: Node) throws(KerasError) {
    if let value = mean.value { adaptedMean?.store(value.astype(.float32)) }
    if let value = variance.value { adaptedVariance?.store(value.astype(.float32)) }
    try stateWasLoaded()
  }

  public override func update(_ batch: Structure) throws(KerasError) {
    guard let array = batch.tensor?.value else {
      throw .type(
        "adapt() expects an iterable that yields arrays or tensors with a `.shape` attribute (e.g. "
          + "numpy arrays or backend tensors). Got an element of type "
          + "\(batch.typeName). Ensure each yielded element is array-like with a `.shape` "
          + "attribute."
      )
    }
    if total == nil { try prepare(array.shape) }
    let rows = reducedAxes.reduce(1) { $0 * array.shape[$1] }
    do throws(GraphError) {
      let x = Node(array.astype(.float32))
      let mean = try x.mean(axes: reducedAxes)
      let variance = try x.variance(axes: reducedAxes)
      let shape = keptAxes.map { buildShape[$0] }
      let none = try Node.zeros(shape)
      let before = total ?? (none, none, 0)
      let count = before.count + rows
      let share = Double(rows) / Double(count)
      let rest = 1 - share
      let joint = try before.mean * rest + mean * share
      let old = try (before.variance + (before.mean - joint).square()) * rest
      let new = try (variance + (mean - joint).square()) * share
      total = (joint, try old + new, count)
    } catch {
      throw KerasError(error)
    }
  }

  /// Whether batches have been learned from since the state was reset.
  public var hasLearned: Bool { total != nil }

  public override func finalizeState() throws(KerasError) {
    guard let total else {
      throw .value(
        "adapt() received an empty iterable (no batches). Expected at least one batch. Pass a "
          + "non-empty iterable of arrays or tensors, e.g. layer.adapt([x]) or "
          + "layer.adapt(list_of_batches).")
    }
    try store(total.mean, total.variance)
  }

  // MARK: The layer

  /// Mean and variance in the shape that broadcasts over the input; nil before building.
  public var statistics: (mean: Node, variance: Node)? { current }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    guard let (mean, variance) = statistics else {
      throw .value("You must call `.build(input_shape)` on the layer before using it.")
    }
    let input = try arguments.first.numbers(className)
    do throws(GraphError) {
      let kind = dtype.isFloating ? dtype : .float32
      let (x, mean) = (try input.cast(kind), try mean.cast(kind))
      let deviation = try variance.cast(kind).sqrt().maximum(Session.epsilon)
      if isInverse { return .tensor(try mean.add(x.multiply(deviation))) }
      return .tensor(try x.subtract(mean).divide(deviation))
    } catch {
      throw KerasError(error)
    }
  }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    shapes.first
  }

  public override func getConfig() throws(KerasError) -> Config {
    func plain(_ value: ConfigValue) -> ConfigValue {
      guard case .foreign(let object) = value, let array = object as? NDArray else { return value }
      return ConfigValue(nested: array)
    }
    return try super.getConfig().merging([
      ("axis", .tuple(axes.map { .int($0) })), ("invert", .bool(isInverse)),
      ("mean", plain(givenMean)), ("variance", plain(givenVariance)),
    ])
  }
}
