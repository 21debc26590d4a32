import Autodiff

/// Zooms images out (factors above 0) or in (below 0), rows and columns alike or each by itself.
public final class RandomZoom: AffineImageLayer {
  private let heightFactor: ConfigValue
  private let widthFactor: ConfigValue
  private let heights: FactorRange
  private let widths: FactorRange?

  public override init(_ a: LayerArguments) throws(KerasError) {
    heightFactor = a["height_factor"] ?? .none
    widthFactor = a["width_factor"] ?? .none
    heights = try RandomZoom.range(heightFactor, "height_factor")
    widths = widthFactor.isNone ? nil : try RandomZoom.range(widthFactor, "width_factor")
    try super.init(a)
  }

  private static func range(
    _ value: ConfigValue, _ name: String
  ) throws(KerasError) -> FactorRange {
    try FactorRange(
      value, name: name,
      message: "The `height_factor` and `width_factor` arguments should be a number (or a list of "
        + "two numbers) in the range (-1.0, 1.0]. "
    ) { $0 <= 1 && $0 > -1 }
  }

  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    if !training { return nil }
    let batch = shape[0]
    let tall = try uniform([batch, 1], 1 + heights.low, 1 + heights.high)
    var wide = tall
    if let widths { wide = try uniform([batch, 1], 1 + widths.low, 1 + widths.high) }
    return [
      try graph { () throws(GraphError) in
        let x = try (1 - wide) * (Double(shape[2] - 1) / 2)
        let y = try (1 - tall) * (Double(shape[1] - 1) / 2)
        return try AffineImageLayer.matrix(batch, [wide, nil, x, nil, tall, y])
      }
    ]
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("height_factor", heightFactor), ("width_factor", widthFactor),
      ("fill_mode", .string(fillMode.rawValue)), ("interpolation", .string(interpolation)),
      ("seed", seed), ("fill_value", fillValue),
    ])
  }
}
