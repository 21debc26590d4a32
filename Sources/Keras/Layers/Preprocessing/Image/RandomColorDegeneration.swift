import Autodiff
import Tensors

/// Moves images towards their grey versions: y = x + f·(grey − x).
public final class RandomColorDegeneration: RandomImageLayer {
  private let factor: FactorRange
  private let range: ValueRange

  public override init(_ a: LayerArguments) throws(KerasError) {
    factor = try FactorRange(a["factor"] ?? .float(0))
    range = try ValueRange(a["value_range"], sorts: true)
    try super.init(a)
  }

  /// Drawn whether training or not.
  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    [try uniform([shape[0], 1, 1, 1], factor)]
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    guard training, let draw else { return images }
    return try graph { () throws(GraphError) in
      let x = try images.cast(.float32)
      return try (x + draw[0] * (x.grayscaled() - x)).clip(range.low, range.high)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("factor", factor.config), ("value_range", range.config), ("seed", seed),
    ])
  }
}
