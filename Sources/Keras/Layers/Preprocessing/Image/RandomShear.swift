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
    return [
      try graph { () throws(GraphError) in
        let one = try Node.ones([batch, 1])
        let sign = try side.greater(side.like(0.5)).select(one.negate(), one)
        return try AffineImageLayer.matrix(
          batch, [one, right * sign, nil, down * sign, one, nil])
      }
    ]
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("x_factor", xFactor.config), ("y_factor", yFactor.config),
      ("fill_mode", .string(fillMode.rawValue)), ("interpolation", .string(interpolation)),
      ("seed", seed), ("fill_value", fillValue),
    ])
  }
}
