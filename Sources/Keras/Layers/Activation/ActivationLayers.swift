import Autodiff
import Tensors

/// A named function as a layer: y = a(x).
public final class ActivationLayer: TensorLayer {
  public override var nonTensor: NonTensor { .stacked }

  public override init(_ a: LayerArguments) throws(KerasError) {
    let activation = try a.activation("activation")
    try super.init(a)
    self.activation = activation
    supportsMasking = true
    built = true
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("activation", activation.config)])
  }
}

/// y = max(x, 0), with a ceiling, a leak below the threshold, and the threshold itself.
public final class ReLULayer: TensorLayer {
  public override var nonTensor: NonTensor { .stacked }

  public let maxValue: Double?
  public let negativeSlope: Double
  public let threshold: Double

  public override init(_ a: LayerArguments) throws(KerasError) {
    func number(_ name: String, _ words: String) throws(KerasError) -> Double {
      let given = a[name] ?? .float(0)
      let value = given.isNone ? -1 : try a.compared(name, 0, "<", "float")
      if value < 0 {
        throw .value(
          "\(name) of a ReLU layer cannot be \(words) value. Received: "
            + "\(name)=\(given.displayText)")
      }
      return value
    }
    maxValue = a.has("max_value") ? try number("max_value", "a negative") : nil
    negativeSlope = try number("negative_slope", "None or a negative")
    threshold = try number("threshold", "None or a negative")
    try super.init(a)
    supportsMasking = true
    built = true
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    try Activations.relu(
      x, negativeSlope: negativeSlope, maxValue: maxValue, threshold: threshold)
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("max_value", ConfigValue(optional: maxValue)), ("negative_slope", .float(negativeSlope)),
      ("threshold", .float(threshold)),
    ])
  }
}

/// y = x for x ≥ 0, else s·x.
public final class LeakyReLULayer: TensorLayer {
  public override var nonTensor: NonTensor { .stacked }

  public let negativeSlope: Double

  public override init(_ a: LayerArguments) throws(KerasError) {
    var a = a
    // The name of the slope in Keras 2.
    if let old = a["alpha"] {
      a.values["negative_slope"] = old
      a.values["alpha"] = nil
    }
    let given = a["negative_slope"] ?? .float(0.3)
    negativeSlope = given.isNone ? -1 : try a.compared("negative_slope", 0.3, "<", "int")
    if negativeSlope < 0 {
      throw .value(
        "The negative_slope value of a Leaky ReLU layer cannot be None or negative value. Expected "
          + "a float. Received: negative_slope=\(given.displayText)")
    }
    try super.init(a)
    supportsMasking = true
    built = true
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    try x.leakyRelu(negativeSlope)
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("negative_slope", .float(negativeSlope))])
  }
}

/// y = x for x ≥ 0, else α·x with a learned α of the input's shape.
public final class PReLULayer: TensorLayer {
  public let initializer: Initializer
  public let regularizer: Regularizer?
  public let constraint: Constraint?
  public let sharedAxes: [Int]?
  public private(set) var alpha: Weight?

  public override var overridesBuild: Bool { true }

  public override init(_ a: LayerArguments) throws(KerasError) {
    initializer = try a.initializer("alpha_initializer", "Zeros")
    regularizer = try a.regularizer("alpha_regularizer")
    constraint = try a.constraint("alpha_constraint")
    sharedAxes = a.ints("shared_axes")
    try super.init(a)
    supportsMasking = true
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    var shape = Array(shapes.input.dropFirst())
    for axis in sharedAxes ?? [] {
      guard axis > 0, axis <= shape.count else {
        throw .index("list assignment index out of range")
      }
      shape[axis - 1] = 1
    }
    alpha = try addWeight(
      "alpha", shape: shape, initializer: initializer, regularizer: regularizer,
      constraint: constraint)
    var spec = InputSpec(rank: shapes.input.count)
    if let sharedAxes, !sharedAxes.isEmpty {
      for axis in 1..<max(1, shapes.input.count) where !sharedAxes.contains(axis) {
        spec.axes.append((axis, shapes.input[axis]))
      }
    }
    inputSpecs = [spec]
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    guard let alpha else { return x }
    return try x.relu().subtract(alpha.node.multiply(x.negate().relu()))
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("alpha_initializer", initializer.serialized),
      ("alpha_regularizer", Layer.config(regularizer)),
      ("alpha_constraint", Layer.config(constraint)),
      ("shared_axes", sharedAxes.map { .list($0.map { .int($0) }) } ?? .none),
    ])
  }
}

/// y = x for x ≥ 0, else α·(eˣ − 1).
public final class ELULayer: TensorLayer {
  public override var nonTensor: NonTensor { .stacked }

  public let alpha: Double

  public override init(_ a: LayerArguments) throws(KerasError) {
    alpha = a.has("alpha") ? try a.double("alpha", 1) : 1
    try super.init(a)
    supportsMasking = true
    built = true
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    try x.elu(alpha)
  }

  public override func getConfig() throws(KerasError) -> Config {
    // Keras puts the name and alpha first.
    Config([("name", .string(name)), ("alpha", .float(alpha))]).merging(
      try super.getConfig().entries.map { ($0.key, $0.value) })
  }
}

/// y = eˣ / Σ eˣ over an axis or axes; masked places count for nothing.
public final class SoftmaxLayer: TensorLayer {
  public let axes: [Int]
  private let axisConfig: ConfigValue

  public override var callSignature: CallSignature { .inputsMask }

  public override init(_ a: LayerArguments) throws(KerasError) {
    axes = a.ints("axis") ?? [-1]
    axisConfig = a["axis"] ?? .int(-1)
    try super.init(a)
    supportsMasking = true
    built = true
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    guard let mask = arguments.mask else { return try softmax(x) }
    try check(mask.shape, x.shape)
    let kept = mask.dtype == .bool ? mask : try mask.greater(mask.like(0.5))
    let y = try softmax(kept.select(x, x.like(-1e9)))
    // Where all of an axis is masked, the softmax would be even.
    return try kept.select(y, y.like(0))
  }

  private func softmax(_ x: Node) throws(GraphError) -> Node {
    if axes.count == 1 { return try x.softmax(axis: axes[0]) }
    return try x.subtract(x.logSumExp(axes: axes, keepDims: true)).exp()
  }

  private func check(_ mask: [Int], _ input: [Int]) throws(GraphError) {
    let received =
      "Received: inputs.shape=\(Shapes.text(input)), mask.shape=\(Shapes.text(mask))"
    if mask.count > input.count {
      throw .value(
        "The `mask` must be broadcastable to `inputs` and must not have more dimensions. "
          + received)
    }
    for (m, n) in zip(mask.reversed(), input.reversed())
    where m != 1 && m != n && m != ShapedType.unknown && n != ShapedType.unknown {
      throw .value(
        "The `mask` must be broadcastable to `inputs`. Each mask dimension must be 1 or match the "
          + "corresponding input dimension. " + received)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("axis", axisConfig)])
  }
}
