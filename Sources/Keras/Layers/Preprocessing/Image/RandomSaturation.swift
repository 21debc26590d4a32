import Autodiff
import Tensors

/// Multiplies the saturation of all pixels of an image by f/(1 − f), f drawn from `factor`.
public final class RandomSaturation: RandomImageLayer {
  private let factor: FactorRange
  private let range: ValueRange

  public override init(_ a: LayerArguments) throws(KerasError) {
    factor = try FactorRange(a["factor"] ?? .float(0))
    range = try ValueRange(a["value_range"], sorts: true)
    try super.init(a)
  }

  /// Drawn whether training or not.
  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    let share = try uniform([shape[0]], factor)
    return [
      try graph { () throws(GraphError) in
        try (share / (1 - share + 1e-7)).reshape([shape[0], 1, 1])
      }
    ]
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    guard training, let draw else { return images }
    if !images.dtype.isFloating {
      throw .value(
        "Invalid images dtype: expected float dtype. Received: images.dtype=\(images.dtype.name)")
    }
    return try graph { () throws(GraphError) in
      let colors = try images.rgbToHSV()
      let saturation = try (colors.element(axis: -1, 1) * draw[0]).clip(range.low, range.high)
      return try Node.stack(
        [colors.element(axis: -1, 0), saturation, colors.element(axis: -1, 2)], axis: -1
      ).hsvToRGB()
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("factor", factor.config), ("value_range", range.config), ("seed", seed),
    ])
  }
}
