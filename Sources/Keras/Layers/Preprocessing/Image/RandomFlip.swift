import Autodiff
import Tensors

/// Mirrors images left and right, upside down, or both, each image with probability ½.
public final class RandomFlip: RandomImageLayer {
  public let mode: String

  public override init(_ a: LayerArguments) throws(KerasError) {
    mode = a.string("mode", "horizontal_and_vertical")
    try super.init(a)
    convertsInputs = false
  }

  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    if !training { return nil }
    let drawn = try uniform([shape[0], 1, 1, 1], 0, 1)
    return [try graph { () throws(GraphError) in try drawn.lessEqual(drawn.like(0.5)) }]
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    try graph { () throws(GraphError) in
      var x = try images.cast(.float32)
      guard let draw else { return x }
      if mode != "vertical" { x = try draw[0].select(x.flip([2]), x) }
      if mode != "horizontal" { x = try draw[0].select(x.flip([1]), x) }
      return x
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
    guard let draw else { return ChangedBoxes(boxes, left: boxes.boxes) }
    return try graph { () throws(GraphError) in
      let flips = try draw[0].squeeze([3])
      var inner = try boxes.converted(frame.format, to: .relativeCorners, frame.tall, frame.wide)
      if mode != "vertical" {
        let s = try inner.sides()
        inner.boxes = try flips.select(
          BoundingBoxes.joined([1 - s[2], s[1], 1 - s[0], s[3]]), inner.boxes)
      }
      if mode != "horizontal" {
        let s = try inner.sides()
        inner.boxes = try flips.select(
          BoundingBoxes.joined([s[0], 1 - s[3], s[2], 1 - s[1]]), inner.boxes)
      }
      let result = try inner.clipped(frame.tall, frame.wide).converted(
        .relativeCorners, to: frame.format, frame.tall, frame.wide)
      return ChangedBoxes(result, left: inner.boxes)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("seed", seed), ("mode", .string(mode)),
    ])
  }
}
