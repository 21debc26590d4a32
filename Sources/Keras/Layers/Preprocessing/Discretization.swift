import Autodiff
import Tensors

/// Numbers to the numbers of the bins that they fall into: y = how many boundaries are ≤ x. The
/// boundaries are given, or learned by `adapt` as quantiles of the data.
///
/// Learning keeps a summary of weighted points, never more than about 1/ε of them.
public final class Discretization: AdaptiveLayer {
  public override var isDataLayer: Bool { true }
  public private(set) var boundaries: [Double]?
  public let binCount: Int?
  private let givenBoundaries: ConfigValue
  private let epsilon: Double
  private let outputMode: String
  private var points: [Float] = []
  private var pointWeights: [Float] = []

  public override var overridesOutputShape: Bool { true }
  public override var takesLists: Bool { false }

  public override init(_ a: LayerArguments) throws(KerasError) {
    givenBoundaries = a["bin_boundaries"] ?? .none
    binCount = try a.optionalInt("num_bins")
    epsilon = try a.double("epsilon", 0.01)
    outputMode = a.string("output_mode", "int")
    var rest = a
    rest.values["activity_regularizer"] = nil
    try super.init(rest)
    allowsNonTensorPositional = true
    if a.bool("sparse", false) {
      throw .value(
        outputMode == "int"
          ? "`sparse=True` may only be used if `output_mode` is `'one_hot'`, `'multi_hot'`, or "
            + "`'count'`. Received: sparse=True and output_mode=int"
          : "`sparse=True` cannot be used with backend jax")
    }
    try AdaptiveLayer.check(
      a["output_mode"], "output_mode", ["int", "one_hot", "multi_hot", "count"], className)
    if let binCount, binCount < 0 {
      throw .value(
        "`num_bins` must be greater than or equal to 0. Received: `num_bins=\(binCount)`")
    }
    if let binCount, !givenBoundaries.isNone, !a.isNameGiven {
      throw .value(
        "Both `num_bins` and `bin_boundaries` should not be set. Received: "
          + "`num_bins=\(binCount)` and `bin_boundaries=\(givenBoundaries.displayText)`")
    }
    if binCount == nil, givenBoundaries.isNone {
      throw .value("You need to set either `num_bins` or `bin_boundaries`.")
    }
    if !givenBoundaries.isNone {
      boundaries = try Structure(givenBoundaries).array(className).array(Double.self)
    }
  }

  /// The boundaries as the program gave them, or as they were learned.
  public var boundariesConfig: ConfigValue {
    if binCount == nil || boundaries == nil { return givenBoundaries }
    return .list((boundaries ?? []).map { .float($0) })
  }

  // MARK: Learning

  public override func adapt(_ data: Structure) throws(KerasError) {
    try resetState()
    try update(data)
    try finalizeState()
  }

  public override func resetState() throws(KerasError) {
    if binCount == nil {
      throw .value(
        "Cannot adapt a Discretization layer that has been initialized with `bin_boundaries`, use "
          + "`num_bins` instead.")
    }
    points = []
    pointWeights = []
  }

  public override func update(_ batch: Structure) throws(KerasError) {
    let values = try batch.array(className).array(Float.self).sorted()
    let increment = Double(values.count) / (1 / epsilon)
    let step = max(increment, 1)
    var found: [(point: Float, weight: Float)] = []
    for i in stride(from: Int(step - 1), to: values.count, by: Int(step)) {
      found.append((values[i], Float(step)))
    }
    for (point, weight) in zip(points, pointWeights) { found.append((point, weight)) }
    // Stable, as NumPy sorts short arrays.
    let order = found.indices.sorted {
      found[$0].point != found[$1].point ? found[$0].point < found[$1].point : $0 < $1
    }
    points = order.map { found[$0].point }
    pointWeights = order.map { found[$0].weight }
    (points, pointWeights) = Discretization.compressed(points, pointWeights, epsilon)
  }

  public override func finalizeState() throws(KerasError) {
    guard let binCount else { return }
    let bins = Discretization.compressed(points, pointWeights, 1 / Double(binCount)).0
    boundaries = bins.dropLast().map { Double($0) }
  }

  /// As many points as 1/ε, at equal shares of the weight.
  private static func compressed(
    _ points: [Float], _ weights: [Float], _ epsilon: Double
  ) -> ([Float], [Float]) {
    if Double(points.count) * epsilon < 1 { return (points, weights) }
    let count = Int((1 / epsilon).rounded(.up))
    let wanted = (0..<count).map { epsilon + Double($0) * epsilon }
    var sums: [Float] = []
    var sum: Float = 0
    for weight in weights {
      sum += weight
      sums.append(sum)
    }
    let shares = sums.map { Double($0 / sum) }
    let bins = wanted.map { interpolated($0, shares, points.map { Double($0) }) }
    let reached = wanted.map { interpolated($0, shares, sums.map { Double($0) }) }
    var before = 0.0
    let news = reached.map { value -> Float in
      defer { before = value }
      return Float(value - before)
    }
    return (bins.map { Float($0) }, news)
  }

  /// `np.interp` at one place.
  private static func interpolated(_ x: Double, _ xs: [Double], _ ys: [Double]) -> Double {
    guard let first = xs.first, let last = xs.last else { return 0 }
    if x < first { return ys[0] }
    if x >= last { return ys[ys.count - 1] }
    var (low, high) = (0, xs.count - 1)
    while low + 1 < high {
      let middle = (low + high) / 2
      if xs[middle] <= x { low = middle } else { high = middle }
    }
    if xs[low] == x { return ys[low] }
    return (ys[low + 1] - ys[low]) / (xs[low + 1] - xs[low]) * (x - xs[low]) + ys[low]
  }

  // MARK: The layer

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    guard let boundaries else {
      throw .value(
        "You need to either pass the `bin_boundaries` argument at construction time or call "
          + "`adapt(dataset)` before you can start using the `Discretization` layer.")
    }
    let x = try arguments.first.numbers(className)
    do throws(GraphError) {
      let edges = Node(NDArray(boundaries.map { Float($0) }))
      let above = try x.cast(.float32).expandDims(-1).less(edges).logicalNot()
      let bins = try above.cast(.int32).sum(axes: [-1])
      return .tensor(
        try CategoricalOutput.encode(
          bins, outputMode, depth: boundaries.count + 1,
          dtype: outputMode == "int" ? .int32 : .float32))
    } catch {
      throw KerasError(error)
    }
  }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    let input = shapes.input
    if outputMode == "int" { return .shape(input) }
    let depth = boundaries.map { $0.count + 1 } ?? binCount ?? 0
    if outputMode == "one_hot" {
      if input.count > 1, input.last == 1 { return .shape(Array(input.dropLast()) + [depth]) }
      return .shape(input + [depth])
    }
    if input.count >= 2 { return .shape([input[0]] + input.dropFirst(2) + [depth]) }
    return .shape([depth])
  }

  public override func outputDType(_ inputs: Structure) -> DType {
    outputMode == "int" ? .int32 : .float32
  }

  public override func getConfig() throws(KerasError) -> Config {
    Config([
      ("bin_boundaries", boundariesConfig), ("num_bins", ConfigValue(optional: binCount)),
      ("epsilon", .float(epsilon)), ("output_mode", .string(outputMode)), ("sparse", .bool(false)),
      ("name", .string(name)), ("dtype", .string(dtypeName)),
    ])
  }
}
