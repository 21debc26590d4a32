import Autodiff

/// Adds one random number to all pixels of an image: y = x + d·(high − low), kept in the range.
public final class RandomBrightness: RandomImageLayer {
  private let factor: FactorRange
  private let range: ValueRange

  public override init(_ a: LayerArguments) throws(KerasError) {
    factor = try FactorRange(a["factor"] ?? .float(0))
    range = try ValueRange(a["value_range"], sorts: true)
    try super.init(a)
  }

  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    if !training { return nil }
    let share = try uniform([shape[0], 1, 1, 1], factor)
    return [try graph { () throws(GraphError) in try share.multiply(range.high - range.low) }]
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    guard let draw else { return images }
    return try graph { () throws(GraphError) in
      try images.add(draw[0].cast(images.dtype)).clip(range.low, range.high)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("factor", factor.config), ("value_range", range.config), ("seed", seed),
    ])
  }
}
