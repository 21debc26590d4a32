import Autodiff

/// Marks time steps whose features all equal a value, and zeroes them.
public final class Masking: TensorLayer {
  public let maskValue: Double

  public override var nonTensor: NonTensor { .stacked }

  public override init(_ a: LayerArguments) throws(KerasError) {
    maskValue = try a.double("mask_value", 0)
    try super.init(a)
    supportsMasking = true
    built = true
  }

  private func isKept(_ x: Node) throws(GraphError) -> Node {
    try x.notEqual(x.like(maskValue)).any(axes: [-1], keepDims: true)
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    let kept = try isKept(x)
    let y = try kept.select(x, x.like(0))
    y.mask = try kept.squeeze([-1])
    return y
  }

  public override func computeMask(
    _ inputs: Structure, _ previous: Structure
  ) throws(KerasError) -> Structure {
    guard let x = inputs.tensor else { return .none }
    let differs = try OperationLayer.differs(x, from: .float(maskValue))
    return .tensor(
      try OperationLayer.apply("Any", [differs]) { (n) throws(GraphError) in
        try n[0].any(axes: [-1])
      })
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("mask_value", .float(maskValue))])
  }
}
