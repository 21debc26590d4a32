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
    return [
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
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("factor", factor.config), ("fill_mode", .string(fillMode.rawValue)),
      ("fill_value", fillValue), ("interpolation", .string(interpolation)), ("seed", seed),
    ])
  }
}
