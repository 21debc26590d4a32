import Autodiff
import Tensors

/// Stretches the values of each channel of an image around their mean: y = (x − μ)·f + μ.
public final class RandomContrast: RandomImageLayer {
  private let factor: FactorRange
  private let range: ValueRange

  public override init(_ a: LayerArguments) throws(KerasError) {
    factor = try FactorRange(a["factor"] ?? .float(0), bounds: (0, 1))
    range = try ValueRange(a["value_range"])
    try super.init(a)
  }

  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    training ? [try uniform([shape[0], 1, 1, 1], 1 - factor.low, 1 + factor.high)] : nil
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    guard let draw else { return images }
    return try graph { () throws(GraphError) in
      let x = try images.cast(.float32)
      let mean = try x.mean(axes: [1], keepDims: true).mean(axes: [2], keepDims: true)
      return try ((x - mean) * draw[0] + mean).clip(range.low, range.high)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("factor", factor.config), ("value_range", range.config), ("seed", seed),
    ])
  }
}
