import Autodiff
import Tensors

/// Cuts the middle out of images; images that are too small are first scaled up.
///
/// Shapes: [batch, h, w, c] → [batch, height, width, c].
public final class CenterCrop: ImageLayer {
  public let newHeight: Int
  public let newWidth: Int

  public override init(_ a: LayerArguments) throws(KerasError) {
    newHeight = try a.int("height", 1)
    newWidth = try a.int("width", 1)
    try super.init(a)
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    try graph { () throws(GraphError) in
      let x = try images.cast(.float32)
      let (h, w) = (x.shape[1] - newHeight, x.shape[2] - newWidth)
      if h >= 0 && w >= 0 {
        return try x.slice(axis: 1, start: h / 2, length: newHeight)
          .slice(axis: 2, start: w / 2, length: newWidth)
      }
      return try Resizing.cropped(x, toRatioOf: (newHeight, newWidth))
        .resized([1, 2], to: [newHeight, newWidth], method: "bilinear")
    }
  }

  public override func transformMasks(
    _ masks: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    try transform(masks, draw, training: training)
  }

  public override func transformBoxes(
    _ boxes: BoundingBoxes, _ draw: ImageDraw?, _ frame: BoxFrame, training: Bool
  ) throws(KerasError) -> ChangedBoxes {
    try graph { () throws(GraphError) in
      var inner = try frame.corners(boxes)
      var (h, w) = (newHeight, newWidth)
      let fits = frame.height >= h && frame.width >= w
      if !fits {
        h = max(min(frame.height, Int(Double(frame.width * newHeight) / Double(newWidth))), 1)
        w = max(min(frame.width, Int(Double(frame.height * newWidth) / Double(newHeight))), 1)
      }
      let starts = [(frame.width - w) / 2, (frame.height - h) / 2]
      let ends = [starts[0] + w, starts[1] + h]
      var sides = try inner.sides()
      for i in sides.indices {
        let (low, high) = (Double(starts[i % 2]), Double(ends[i % 2]))
        sides[i] = try sides[i].maximum(low).minimum(high) - low
      }
      inner.boxes = try BoundingBoxes.joined(sides)
      let new = frame.resized(newHeight, newWidth)
      if !fits {
        let cut = frame.resized(h, w)
        inner = try inner.converted(.corners, to: .relativeCorners, cut.tall, cut.wide)
          .converted(.relativeCorners, to: .corners, new.tall, new.wide)
      }
      return ChangedBoxes(try new.finished(inner), left: inner.boxes)
    }
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    Array(input.dropLast(3)) + [newHeight, newWidth, input[input.count - 1]]
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("height", .int(newHeight)), ("width", .int(newWidth))])
  }
}
