import Autodiff
import Tensors

/// Adds to all values, and inverts those that reach a threshold: y = 255 − x for x ≥ t.
public final class Solarization: RandomImageLayer {
  private let additions: FactorRange
  private let thresholds: FactorRange
  private let range: ValueRange

  public override init(_ a: LayerArguments) throws(KerasError) {
    additions = try Solarization.range(a["addition_factor"] ?? .float(0), "addition_factor")
    thresholds = try Solarization.range(a["threshold_factor"] ?? .float(0), "threshold_factor")
    range = try ValueRange(a["value_range"], sorts: true)
    try super.init(a)
  }

  private static func range(
    _ value: ConfigValue, _ name: String
  ) throws(KerasError) -> FactorRange {
    try FactorRange(
      value, name: name,
      message: "The `addition_factor` and `threshold_factor` arguments should be a number (or a "
        + "list of two numbers) in the range [0, 1]. ",
      startsAtZero: true
    ) { $0 <= 1 && $0 >= 0 }
  }

  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    if !training { return nil }
    return [
      try uniform([shape[0], 1, 1, 1], additions.low, additions.high * 255),
      try uniform([shape[0], 1, 1, 1], thresholds.low, thresholds.high * 255),
    ]
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    try graph { () throws(GraphError) in
      let x = try images.cast(.float32)
      guard let draw else { return x }
      let bytes = try ImageLayer.rescaled(x, from: range, to: .bytes)
      let sum = try (bytes + draw[0]).clip(0, 255)
      let result = try sum.less(draw[1]).select(sum, 255 - sum)
      return try ImageLayer.rescaled(result, from: .bytes, to: range)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("value_range", range.config), ("addition_factor", additions.config),
      ("threshold_factor", thresholds.config), ("seed", seed),
    ])
  }
}
