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
    return try graph { () throws(GraphError) -> ImageDraw in
      let x = try (1 - wide) * (Double(shape[2] - 1) / 2)
      let y = try (1 - tall) * (Double(shape[1] - 1) / 2)
      return [try AffineImageLayer.matrix(batch, [wide, nil, x, nil, tall, y]), wide, tall, x, y]
    }
  }

  public override func transformBoxes(
    _ boxes: BoundingBoxes, _ draw: ImageDraw?, _ frame: BoxFrame, training: Bool
  ) throws(KerasError) -> ChangedBoxes {
    guard let draw else { return ChangedBoxes(boxes, left: boxes.boxes) }
    return try graph { () throws(GraphError) in
      var inner = try frame.corners(boxes)
      let sizes = [Double(frame.width), Double(frame.height)]
      var (starts, ends): ([Node], [Node]) = ([], [])
      for i in 0..<2 {
        let start = try draw[3 + i].expandDims(2)
        starts.append(start)
        ends.append(try draw[1 + i].expandDims(2).multiply(sizes[i]) + start)
      }
      var sides = try inner.sides()
      for i in sides.indices {
        let start = starts[i % 2]
        sides[i] = try sides[i].maximum(start).minimum(ends[i % 2]) - start
      }
      inner.boxes = try BoundingBoxes.joined(sides)
      let (wide, tall) = (try ends[0] - starts[0], try ends[1] - starts[1])
      inner = try inner.converted(.corners, to: .relativeCorners, tall, wide)
      let one = Node.scalar(1)
      let result = try inner.clipped(one, one).converted(
        .relativeCorners, to: frame.format, frame.tall, frame.wide)
      return ChangedBoxes(result, left: inner.boxes)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("height_factor", heightFactor), ("width_factor", widthFactor),
      ("fill_mode", .string(fillMode.rawValue)), ("interpolation", .string(interpolation)),
      ("seed", seed), ("fill_value", fillValue),
    ])
  }
}
