import Autodiff
import Tensors

/// Takes the colours out of images, of each with probability `factor`.
public final class RandomGrayscale: RandomImageLayer {
  private let factor: ConfigValue

  public override init(_ a: LayerArguments) throws(KerasError) {
    factor = a["factor"] ?? .float(0.5)
    if let number = factor.double, number < 0 || number > 1 {
      throw .value("`factor` should be between 0 and 1. Received: factor=\(factor.displayText)")
    }
    try super.init(a)
  }

  /// Drawn whether training or not.
  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    let drawn = try uniform([shape[0], 1, 1, 1], 0, 1)
    return [try graph { () throws(GraphError) in try drawn.less(drawn.like(factor.double ?? 0)) }]
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    guard training, let draw else { return images }
    return try graph { () throws(GraphError) in
      try draw[0].select(images.grayscaled().broadcast(to: images.shape), images)
    }
  }

  public override func outputDType(_ inputs: Structure) -> DType {
    inputs.tensors.first?.dtype ?? .float32
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("factor", factor)])
  }
}
