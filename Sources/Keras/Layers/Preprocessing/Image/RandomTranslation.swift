import Autodiff

/// Shifts images by random shares of their height and width.
public final class RandomTranslation: AffineImageLayer {
  private let heightFactor: ConfigValue
  private let widthFactor: ConfigValue
  private let heights: FactorRange
  private let widths: FactorRange

  public override init(_ a: LayerArguments) throws(KerasError) {
    heightFactor = a["height_factor"] ?? .none
    widthFactor = a["width_factor"] ?? .none
    heights = try RandomTranslation.range(heightFactor, "height_factor")
    widths = try RandomTranslation.range(widthFactor, "width_factor")
    try super.init(a)
  }

  private static func range(
    _ value: ConfigValue, _ name: String
  ) throws(KerasError) -> FactorRange {
    try FactorRange(
      value, name: name,
      message: "The `factor` argument should be a number (or a list of two numbers) in the range "
        + "[-1.0, 1.0]. "
    ) { $0 <= 1 && $0 >= -1 }
  }

  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    if !training { return nil }
    let batch = shape[0]
    let down = try uniform([batch, 1], heights)
    let right = try uniform([batch, 1], widths)
    return try graph { () throws(GraphError) -> ImageDraw in
      let one = try Node.ones([batch, 1])
      let x = try right.multiply(Double(shape[2])).negate()
      let y = try down.multiply(Double(shape[1])).negate()
      return [try AffineImageLayer.matrix(batch, [one, nil, x, nil, one, y]), x, y]
    }
  }

  public override func transformBoxes(
    _ boxes: BoundingBoxes, _ draw: ImageDraw?, _ frame: BoxFrame, training: Bool
  ) throws(KerasError) -> ChangedBoxes {
    guard let draw else { return ChangedBoxes(boxes, left: boxes.boxes) }
    return try graph { () throws(GraphError) in
      var inner = try frame.corners(boxes)
      let shifts = [try draw[1].expandDims(2), try draw[2].expandDims(2)]
      var sides = try inner.sides()
      for i in sides.indices { sides[i] = try sides[i] - shifts[i % 2] }
      inner.boxes = try BoundingBoxes.joined(sides)
      return ChangedBoxes(try frame.finished(inner), left: inner.boxes)
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
