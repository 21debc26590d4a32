import Autodiff
import Tensors

/// Cuts a part at a random place out of images while training; otherwise, and where the images are
/// too small, the middle, scaled to the size.
///
/// Shapes: [batch, h, w, c] → [batch, height, width, c]; one place for the whole batch.
public final class RandomCrop: ImageLayer {
  public let newHeight: Int
  public let newWidth: Int
  private let seed: ConfigValue
  private let generator: SeedGenerator

  public override var supportsJit: Bool { false }

  public override init(_ a: LayerArguments) throws(KerasError) {
    newHeight = try a.int("height", 1)
    newWidth = try a.int("width", 1)
    let given = a["seed"] ?? .none
    // Keras draws a seed to show, and then another to use.
    seed = given.isNone ? .int(SeedGenerator.draw()) : given
    generator = try Dropout.generator(given)
    try super.init(a)
    convertsInputs = false
    track(generator)
  }

  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    let (h, w) = (shape[1], shape[2])
    if h < 0 || w < 0 {
      throw .value(
        "RandomCrop requires the input to have a fully defined height and width. Received: "
          + "images.shape=\(Shapes.text(shape))")
    }
    guard training, h > newHeight, w > newWidth else { return nil }
    var places: ImageDraw = []
    for room in [h - newHeight, w - newWidth] {
      let key = try generator.next()
      places.nodes.append(
        try graph { () throws(GraphError) in
          try Node.randomUniform(key, [], low: 0, high: Double(room + 1)).cast(.int32)
        })
    }
    return places
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    if !training { return images }
    return try graph { () throws(GraphError) in
      var x = try images.cast(.float32)
      if let draw {
        for (i, size) in [newHeight, newWidth].enumerated() {
          let rows = try Node.arange(0, Double(size)).add(draw[i])
          x = try x.take(rows, axis: i + 1)
        }
        return x
      }
      let (h, w) = (x.shape[1], x.shape[2])
      let tall = max(min(h, Int(Double(w * newHeight) / Double(newWidth))), 1)
      let wide = max(min(w, Int(Double(h * newWidth) / Double(newHeight))), 1)
      let (top, left) = (Int(Double(h - tall) / 2), Int(Double(w - wide) / 2))
      x = try x.slice(axis: 1, start: top, length: max(0, min(newHeight, h - top)))
        .slice(axis: 2, start: left, length: max(0, min(newWidth, w - left)))
      return try x.resized([1, 2], to: [newHeight, newWidth], method: "bilinear")
    }
  }

  public override func transformMasks(
    _ masks: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    try transform(masks, draw, training: true)
  }

  /// Keras takes the row away from columns and the column from rows; corners do not go below 0.
  public override func transformBoxes(
    _ boxes: BoundingBoxes, _ draw: ImageDraw?, _ frame: BoxFrame, training: Bool
  ) throws(KerasError) -> ChangedBoxes {
    if !training { return ChangedBoxes(boxes, left: boxes.boxes) }
    return try graph { () throws(GraphError) in
      let new = frame.resized(newHeight, newWidth)
      let inner = try new.corners(boxes)
      var starts: [Node]
      if let draw {
        starts = [try draw[0].cast(.float32), try draw[1].cast(.float32)]
      } else {
        let (h, w) = (frame.height, frame.width)
        let tall = max(min(h, Int(Double(w * newHeight) / Double(newWidth))), 1)
        let wide = max(min(w, Int(Double(h * newWidth) / Double(newHeight))), 1)
        starts = [Node.scalar(Double((h - tall) / 2)), Node.scalar(Double((w - wide) / 2))]
      }
      starts += starts
      var sides = try inner.sides()
      for i in sides.indices { sides[i] = try (sides[i] - starts[i]).maximum(0) }
      let moved = BoundingBoxes(boxes: try BoundingBoxes.joined(sides), labels: boxes.labels)
      return ChangedBoxes(
        try moved.converted(.corners, to: frame.format, new.tall, new.wide), left: boxes.boxes)
    }
  }

  public override var asksForSizeFirst: Bool { true }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    Array(input.dropLast(3)) + [newHeight, newWidth, input[input.count - 1]]
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("height", .int(newHeight)), ("width", .int(newWidth)), ("seed", seed),
    ])
  }
}
