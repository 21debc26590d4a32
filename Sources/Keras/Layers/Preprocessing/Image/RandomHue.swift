import Autodiff
import Tensors

/// Turns the hue of all pixels of an image by one random angle.
public final class RandomHue: RandomImageLayer {
  private let factor: FactorRange
  private let range: ValueRange

  public override init(_ a: LayerArguments) throws(KerasError) {
    factor = try FactorRange(a["factor"] ?? .float(0), bounds: (0, 1))
    range = try ValueRange(a["value_range"])
    try super.init(a)
  }

  /// Drawn whether training or not.
  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    let side = try uniform([shape[0]], 0, 1)
    let share = try uniform([shape[0]], factor)
    return [
      try graph { () throws(GraphError) in
        let one = try Node.ones([shape[0]])
        let sign = try side.greater(side.like(0.5)).select(one.negate(), one)
        return try (sign * share * 0.5).reshape([shape[0], 1, 1])
      }
    ]
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    guard training, let draw else { return images }
    return try graph { () throws(GraphError) in
      let x = try ImageLayer.rescaled(images.cast(.float32), from: range, to: .unit)
      let colors = try x.rgbToHSV()
      var hue = try colors.element(axis: -1, 0) + draw[0]
      hue = try hue.greater(hue.like(1)).select(hue - 1, hue)
      hue = try hue.less(hue.like(0)).select(hue + 1, hue)
      let turned = try Node.stack(
        [hue, colors.element(axis: -1, 1), colors.element(axis: -1, 2)], axis: -1)
      return try ImageLayer.rescaled(
        turned.hsvToRGB().clip(0, 1), from: .unit, to: range)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("factor", factor.config), ("value_range", range.config), ("seed", seed),
    ])
  }
}
