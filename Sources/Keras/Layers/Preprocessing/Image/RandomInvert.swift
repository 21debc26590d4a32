import Autodiff
import Tensors

/// Inverts images, y = high − x, each with a probability drawn from `factor`.
public final class RandomInvert: RandomImageLayer {
  private let factor: FactorRange
  private let range: ValueRange

  public override init(_ a: LayerArguments) throws(KerasError) {
    factor = try FactorRange(a["factor"] ?? .float(1), bounds: (0, 1))
    range = try ValueRange(a["value_range"])
    try super.init(a)
  }

  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    if !training { return nil }
    let chance = try uniform([shape[0], 1, 1, 1], factor)
    let threshold = try uniform([shape[0], 1, 1, 1], 0, 1)
    return [try graph { () throws(GraphError) in try threshold.less(chance) }]
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    guard let draw else { return images }
    return try graph { () throws(GraphError) in
      let x = try images.cast(.float32)
      return try draw[0].select(range.high - x, x)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("factor", factor.config), ("value_range", range.config), ("seed", seed),
    ])
  }
}
