import Autodiff

/// Slants images along rows and columns by random factors, to either side.
public final class RandomShear: AffineImageLayer {
  private let xFactor: FactorRange
  private let yFactor: FactorRange

  public override init(_ a: LayerArguments) throws(KerasError) {
    xFactor = try RandomShear.range(a["x_factor"] ?? .float(0), "x_factor")
    yFactor = try RandomShear.range(a["y_factor"] ?? .float(0), "y_factor")
    try super.init(a)
  }

  private static func range(
    _ value: ConfigValue, _ name: String
  ) throws(KerasError) -> FactorRange {
    try FactorRange(
      value, name: name,
      message: "The `factor` argument should be a number (or a list of two numbers) in the range "
        + "[0, 1.0]. "
    ) { $0 <= 1 && $0 >= 0 }
  }

  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    if !training { return nil }
    let batch = shape[0]
    let side = try uniform([batch, 1], 0, 1)
    let down = try uniform([batch, 1], yFactor)
    let right = try uniform([batch, 1], xFactor)
    return try graph { () throws(GraphError) -> ImageDraw in
      let one = try Node.ones([batch, 1])
      let sign = try side.greater(side.like(0.5)).select(one.negate(), one)
      let (x, y) = (try right * sign, try down * sign)
      return [try AffineImageLayer.matrix(batch, [one, x, nil, y, one, nil]), x, y]
    }
  }

  public override func transformBoxes(
    _ boxes: BoundingBoxes, _ draw: ImageDraw?, _ frame: BoxFrame, training: Bool
  ) throws(KerasError) -> ChangedBoxes {
    guard let draw else { return ChangedBoxes(boxes, left: boxes.boxes) }
    return try graph { () throws(GraphError) in
      var inner = try boxes.converted(frame.format, to: .relativeCorners, frame.tall, frame.wide)
      let (x, y) = (try draw[1].expandDims(2), try draw[2].expandDims(2))
      var s = try inner.sides()
      let (up, under) = (try x * s[1], try x * s[3])
      let isLeft = try x.less(x.like(0))
      let ends = (s[0], s[2])
      s[0] = try isLeft.select(ends.0 - up, ends.0 - under)
      s[2] = try isLeft.select(ends.1 - under, ends.1 - up)
      let (first, second) = (try y * s[0], try y * s[2])
      let isDown = try y.greater(y.like(0))
      let rows = (s[1], s[3])
      s[1] = try isDown.select(rows.0 - second, rows.0 - first)
      s[3] = try isDown.select(rows.1 - first, rows.1 - second)
      inner.boxes = try BoundingBoxes.joined(s)
      let one = Node.scalar(1)
      let result = try inner.clipped(one, one).converted(
        .relativeCorners, to: frame.format, frame.tall, frame.wide)
      return ChangedBoxes(result, left: inner.boxes)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("x_factor", xFactor.config), ("y_factor", yFactor.config),
      ("fill_mode", .string(fillMode.rawValue)), ("interpolation", .string(interpolation)),
      ("seed", seed), ("fill_value", fillValue),
    ])
  }
}
