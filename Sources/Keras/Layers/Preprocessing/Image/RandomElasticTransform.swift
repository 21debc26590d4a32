import Autodiff
import Tensors

/// Distorts images as if drawn on rubber: each pixel is moved by smooth noise.
public final class RandomElasticTransform: RandomImageLayer {
  private let factor: FactorRange
  private let scale: FactorRange
  private let interpolation: String
  private let fillMode: FillMode
  private let fillValue: ConfigValue
  private let range: ValueRange

  public override init(_ a: LayerArguments) throws(KerasError) {
    factor = try FactorRange(a["factor"] ?? .float(1), bounds: (0, 1))
    scale = try FactorRange(a["scale"] ?? .float(1), bounds: (0, 1), name: "scale")
    interpolation = a.string("interpolation", "bilinear")
    fillValue = a["fill_value"] ?? .float(0)
    range = try ValueRange(a["value_range"])
    if interpolation != "nearest", interpolation != "bilinear" {
      throw .notImplemented(
        "Unknown `interpolation` \(interpolation). Expected of one ('nearest', 'bilinear').")
    }
    guard let mode = FillMode(rawValue: a.string("fill_mode", "reflect")) else {
      throw .notImplemented(
        "Unknown `fill_mode` \(a.string("fill_mode", "")). Expected of one "
          + "{'constant', 'nearest', 'wrap', 'mirror', 'reflect'}.")
    }
    fillMode = mode
    try super.init(a)
  }

  /// Who is changed, how far, and the key of the noise.
  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    if !training || scale.high == 0 || factor.high == 0 { return nil }
    let chance = try uniform([shape[0], 1, 1, 1], factor)
    let threshold = try uniform([shape[0], 1, 1, 1], 0, 1)
    let distortion = try uniform([], scale)
    return [
      try graph { () throws(GraphError) in try threshold.less(chance) }, distortion,
      try source.next(),
    ]
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    let x = try graph { () throws(GraphError) in try images.cast(.float32) }
    return try distorted(x, draw, order: interpolation == "nearest" ? 0 : 1)
  }

  public override func transformMasks(
    _ masks: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    try distorted(masks, draw, order: 0)
  }

  private func distorted(_ x: Node, _ draw: ImageDraw?, order: Int) throws(KerasError) -> Node {
    guard let draw else { return x }
    guard let strength = draw[1].constantValue()?.item().double else {
      throw KerasError(
        "ConcretizationTypeError",
        "Abstract tracer value encountered where concrete value is expected: the size of the "
          + "smoothing window depends on a random number.")
    }
    let (height, width) = (x.shape[1], x.shape[2])
    let alpha = Double(Float(max(height, width)) * (Float(0.1) * Float(strength)))
    let sigma = Double(Float(min(height, width)) * (Float(0.05) * Float(strength)))
    return try graph { () throws(GraphError) in
      let moved = try x.elasticTransformed(
        draw[2], alpha: alpha, sigma: sigma, order: order, mode: fillMode,
        fill: fillValue.double ?? 0)
      return try draw[0].select(moved, x).clip(range.low, range.high)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("factor", factor.config), ("scale", scale.config),
      ("interpolation", .string(interpolation)), ("fill_mode", .string(fillMode.rawValue)),
      ("fill_value", fillValue), ("value_range", range.config), ("seed", seed),
    ])
  }
}
