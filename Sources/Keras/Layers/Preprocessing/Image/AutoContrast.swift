import Autodiff
import Tensors

/// Stretches each channel of an image so that its smallest and largest values become the range's.
public final class AutoContrast: ImageLayer {
  private let range: ValueRange

  public override init(_ a: LayerArguments) throws(KerasError) {
    range = try ValueRange(a["value_range"], sorts: true)
    try super.init(a)
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    try graph { () throws(GraphError) in
      let x = try ImageLayer.rescaled(images, from: range, to: .bytes).cast(.float32)
      let low = try x.min(axes: [1, 2], keepDims: true)
      let high = try x.max(axes: [1, 2], keepDims: true)
      let scale = try 255 / (high - low)
      let stretched = try (x * scale + low.negate() * scale).clip(0, 255)
      let y = try ImageLayer.rescaled(stretched, from: .bytes, to: range)
      return try y.isNaN().select(images.cast(.float32), y)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("value_range", range.config)])
  }
}
