import Autodiff

/// Cuts the middle out of images; images that are too small are first scaled up.
///
/// Shapes: [batch, h, w, c] → [batch, height, width, c].
public final class CenterCrop: ImageLayer {
  public let height: Int
  public let width: Int

  public override init(_ a: LayerArguments) throws(KerasError) {
    height = try a.int("height", 1)
    width = try a.int("width", 1)
    try super.init(a)
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    try graph { () throws(GraphError) in
      let x = try images.cast(.float32)
      let (h, w) = (x.shape[1] - height, x.shape[2] - width)
      if h >= 0 && w >= 0 {
        return try x.slice(axis: 1, start: h / 2, length: height)
          .slice(axis: 2, start: w / 2, length: width)
      }
      return try Resizing.cropped(x, toRatioOf: (height, width))
        .resized([1, 2], to: [height, width], method: "bilinear")
    }
  }

  public override func transformMasks(
    _ masks: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    try transform(masks, draw, training: training)
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    Array(input.dropLast(3)) + [height, width, input[input.count - 1]]
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("height", .int(height)), ("width", .int(width))])
  }
}
