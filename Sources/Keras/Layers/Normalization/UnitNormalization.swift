import Autodiff

/// Scales each sample to length 1 along some axes: y = x/√max(Σx², 10⁻¹²).
public final class UnitNormalization: TensorLayer {
  public let axes: [Int]
  private let axisConfig: ConfigValue

  public override init(_ a: LayerArguments) throws(KerasError) {
    axes = a.ints("axis") ?? [-1]
    axisConfig = a["axis"] ?? .int(-1)
    try super.init(a)
    supportsMasking = true
    built = true
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    try x.multiply(x.square().sum(axes: axes, keepDims: true).maximum(1e-12).rsqrt())
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("axis", axisConfig)])
  }
}

/// Divides by the root of the mean square, times a learned scale: y = γ·x/√(mean(x²) + ε).
public final class RMSNormalization: TensorLayer {
  public let axes: [Int]
  private let axisConfig: ConfigValue
  public let epsilon: Double
  public private(set) var scale: Weight?

  public override var overridesBuild: Bool { true }
  public override var callSignature: CallSignature { CallSignature([.init("x")]) }

  public override init(_ a: LayerArguments) throws(KerasError) {
    axes = a.ints("axis") ?? [-1]
    axisConfig = a["axis"] ?? .int(-1)
    epsilon = try a.double("epsilon", 1e-6)
    try super.init(a)
    supportsMasking = true
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let input = shapes.input
    scale = try addWeight(
      "scale", shape: axes.map { input[$0 < 0 ? $0 + input.count : $0] },
      initializer: ConstantInitializer.ones)
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    let resolved = axes.map { $0 < 0 ? $0 + x.rank : $0 }
    let y = try x.multiply(
      x.square().mean(axes: resolved, keepDims: true).add(epsilon).rsqrt())
    guard let scale else { return y }
    var wide = [Int](repeating: 1, count: x.rank)
    for axis in resolved { wide[axis] = x.shape[axis] }
    return try y.multiply(scale.node.reshape(wide))
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("axis", axisConfig), ("epsilon", .float(epsilon))])
  }
}
