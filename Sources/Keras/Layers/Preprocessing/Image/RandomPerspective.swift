import Autodiff
import Tensors

/// Moves the corners of images at random, so that they seem to be seen from the side.
public final class RandomPerspective: RandomImageLayer {
  private let factor: FactorRange
  private let scale: ConfigValue
  private let interpolation: String
  private let fillValue: ConfigValue

  public override var supportsJit: Bool { false }

  public override init(_ a: LayerArguments) throws(KerasError) {
    factor = try FactorRange(a["factor"] ?? .float(1), bounds: (0, 1))
    scale = a["scale"] ?? .float(1)
    interpolation = a.string("interpolation", "bilinear")
    fillValue = a["fill_value"] ?? .float(0)
    if let number = scale.double, number < 0 || number > 1 {
      throw .value(
        "The `scale` argument should be a number in the range [0,1]. Received: "
          + "scale=\(scale.displayText)")
    }
    if interpolation != "nearest", interpolation != "bilinear" {
      throw .notImplemented(
        "Unknown `interpolation` \(interpolation). Expected of one ('nearest', 'bilinear').")
    }
    try super.init(a)
  }

  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    if !training { return nil }
    let batch = shape[0]
    let chance = try uniform([batch], factor)
    let threshold = try uniform([batch], 0, 1)
    let half = 0.5 * (scale.double ?? 1)
    let shifts = try uniform([batch, 4, 2], -half, half)
    let (right, bottom) = (Float(shape[2] - 1), Float(shape[1] - 1))
    return try graph { () throws(GraphError) in
      let corners = NDArray([0, 0, right, 0, 0, bottom, right, bottom] as [Float], [1, 4, 2])
      let start = try Node(corners).broadcast(to: [batch, 4, 2])
      return [
        try threshold.less(chance).reshape([batch, 1, 1, 1]), start,
        try start + start * shifts,
      ]
    }
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    let x = try graph { () throws(GraphError) in try images.cast(.float32) }
    return try mapped(x, draw, order: interpolation == "nearest" ? 0 : 1)
  }

  public override func transformMasks(
    _ masks: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    try mapped(masks, draw, order: 0)
  }

  private func mapped(_ x: Node, _ draw: ImageDraw?, order: Int) throws(KerasError) -> Node {
    guard let draw else { return x }
    return try graph { () throws(GraphError) in
      let moved = try x.perspectiveTransformed(
        from: draw[1], to: draw[2], order: order, fill: fillValue.double ?? 0)
      return try draw[0].select(moved, x)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("factor", factor.config), ("scale", scale), ("interpolation", .string(interpolation)),
      ("fill_value", fillValue), ("seed", seed),
    ])
  }
}
