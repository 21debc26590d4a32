import Autodiff

/// Scales each sample to length 1 along some axes: y = x/√max(Σx², 10⁻¹²).
public final class UnitNormalization: TensorLayer {
  public override var nonTensor: NonTensor { .stacked }
  public let axes: [Int]
  private var axisConfig: ConfigValue

  public override init(_ a: LayerArguments) throws(KerasError) {
    axisConfig = a["axis"] ?? .int(-1)
    if axisConfig.int == nil, axisConfig.items == nil {
      throw .type(
        "Invalid value for `axis` argument: expected an int or a list/tuple of ints. Received: "
          + "axis=\(axisConfig.displayText)")
    }
    axes = a.ints("axis") ?? [-1]
    if let items = axisConfig.items { axisConfig = .list(items) }
    try super.init(a)
    supportsMasking = true
    built = true
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    try x.multiply(x.square().sum(axes: axes, keepDims: true).maximum(1e-12).rsqrt())
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    for axis in axes where axis >= input.count || axis < -input.count {
      throw .value(
        "Axis \(axisConfig.pythonText) is out of bounds for input shape \(Shapes.text(input)).")
    }
    return input
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("axis", axisConfig)])
  }
}
