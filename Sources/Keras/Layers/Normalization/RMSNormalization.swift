import Autodiff

/// Divides by the root of the mean square, times a learned scale: y = γ·x/√(mean(x²) + ε).
public final class RMSNormalization: TensorLayer {
  public override var nonTensor: NonTensor { .asked("dtype") }
  public let axes: [Int]
  private var axisConfig: ConfigValue
  public let epsilon: Double
  public private(set) var scale: Weight?

  public override var overridesBuild: Bool { true }
  public override var callSignature: CallSignature { CallSignature([.init("x")]) }

  public override init(_ a: LayerArguments) throws(KerasError) {
    let numbers = a.ints("axis") ?? [-1]
    axes = a["axis"]?.items == nil ? numbers : numbers.sorted()
    axisConfig = a["axis"] ?? .int(-1)
    epsilon = try a.double("epsilon", 1e-6)
    try super.init(a)
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let input = shapes.input
    for axis in axes where axis >= input.count || axis < -input.count {
      throw .index("tuple index out of range")
    }
    axisConfig = .list(axes.map { .int($0) })
    scale = try addWeight(
      "scale", shape: axes.map { input[$0 < 0 ? $0 + input.count : $0] },
      initializer: ConstantInitializer.ones)
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    let resolved = NormalizingAxes.resolved(axes, rank: x.rank)
    let y = try x.multiply(
      x.square().mean(axes: resolved, keepDims: true).add(epsilon).rsqrt())
    guard let scale else { return y }
    // The scale stays as it is: over inner axes it only fits where the sizes happen to.
    if y.type.isConcrete, Shapes.broadcast(y.shape, scale.shape) == nil {
      throw .value(
        "Incompatible shapes for broadcasting: shapes=[\(Shapes.text(y.shape)), "
          + "\(Shapes.text(scale.shape))]")
    }
    return try y.multiply(scale.node)
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    try NormalizingAxes.check(axes, input, config: axisConfig)
    return input
  }

  public override func option(_ name: String) -> ConfigValue? {
    name == "axis" ? axisConfig : super.option(name)
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("axis", axisConfig), ("epsilon", .float(epsilon))])
  }
}
