import Autodiff

/// Turns images around their middle by a random angle, `factor` being a share of 360°.
public final class RandomRotation: AffineImageLayer {
  public let factor: FactorRange

  public override init(_ a: LayerArguments) throws(KerasError) {
    factor = try FactorRange(a["factor"] ?? .float(0))
    try super.init(a)
  }

  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    if !training { return nil }
    let degrees = try uniform([shape[0]], factor.low * 360, factor.high * 360)
    var drawn: ImageDraw = [
      try graph { () throws(GraphError) in
        let angle = try degrees.multiply(Double.pi / 180).expandDims(1)
        let (cosine, sine) = (try angle.cos(), try angle.sin())
        let (cx, cy) = (0.5 * Double(shape[2] - 1), 0.5 * Double(shape[1] - 1))
        let x = try cx - cosine * cx - sine.negate() * cy
        let y = try cy - sine * cx - cosine * cy
        return try AffineImageLayer.matrix(
          shape[0], [cosine, sine.negate(), x, sine, cosine, y])
      }
    ]
    drawn.nodes.append(degrees)
    return drawn
  }

  /// Keras takes what it is given for corners, and writes the format only in the end.
  public override func transformBoxes(
    _ boxes: BoundingBoxes, _ draw: ImageDraw?, _ frame: BoxFrame, training: Bool
  ) throws(KerasError) -> ChangedBoxes {
    guard let draw else { return ChangedBoxes(boxes, left: boxes.boxes) }
    return try graph { () throws(GraphError) in
      let angle = try draw[1].negate().multiply(1.0 / 180.0 * Double.pi).reshape([-1, 1, 1])
      let (cosine, sine) = (try angle.cos(), try angle.sin())
      let (cx, cy) = (0.5 * Double(frame.width - 1), 0.5 * Double(frame.height - 1))
      let left = try cx - cosine * cx - (sine.negate() * cy)
      let top = try cy - (sine * cx) - cosine * cy
      let s = try boxes.sides()
      var (xs, ys): ([Node], [Node]) = ([], [])
      for (x, y) in [(s[0], s[1]), (s[2], s[1]), (s[2], s[3]), (s[0], s[3])] {
        xs.append(try cosine * x - (sine * y) + left)
        ys.append(try sine * x + cosine * y + top)
      }
      var inner = boxes
      let (x, y) = (try BoundingBoxes.joined(xs), try BoundingBoxes.joined(ys))
      inner.boxes = try BoundingBoxes.joined([
        x.min(axes: [2], keepDims: true), y.min(axes: [2], keepDims: true),
        x.max(axes: [2], keepDims: true), y.max(axes: [2], keepDims: true),
      ])
      return ChangedBoxes(try frame.finished(inner), left: inner.boxes)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("factor", factor.config), ("fill_mode", .string(fillMode.rawValue)),
      ("fill_value", fillValue), ("interpolation", .string(interpolation)), ("seed", seed),
    ])
  }
}
