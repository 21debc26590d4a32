import Autodiff
import Tensors

/// Applies `num_ops` changes chosen at random from eleven, the same to all images of a batch.
public final class RandAugment: RandomImageLayer {
  /// In the order in which the choice numbers them.
  private static let choices = [
    "random_shear", "random_translation", "random_rotation", "random_brightness",
    "random_color_degeneration", "random_contrast", "random_sharpness", "random_posterization",
    "solarization", "auto_contrast", "equalization",
  ]
  /// In the order in which Keras makes them.
  private static let made = [
    "random_shear", "random_translation", "random_rotation", "random_brightness",
    "random_color_degeneration", "random_contrast", "random_sharpness", "solarization",
    "random_posterization", "auto_contrast", "equalization",
  ]

  private let range: ConfigValue
  private let count: Int
  private let factor: FactorRange
  private let interpolation: ConfigValue
  private var layers = AugmentationSet()

  public override init(_ a: LayerArguments) throws(KerasError) {
    range = a["value_range"] ?? .tuple([.int(0), .int(255)])
    count = try a.int("num_ops", 2)
    factor = try FactorRange(a["factor"] ?? .float(0.5), bounds: (0, 1))
    interpolation = a["interpolation"] ?? .string("bilinear")
    try super.init(a)
    layers = try AugmentationSet(
      RandAugment.made, factor: factor, range: range, interpolation: interpolation, seed: seed)
    for entry in layers.layers { track(entry.layer) }
  }

  public override var overridesBuild: Bool { true }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    for entry in layers.layers { try entry.layer.buildFromShapes(shapes) }
  }

  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    if !training { return nil }
    let key = try source.next()
    let chosen = try graph { () throws(GraphError) in
      try Node.randomInteger(key, [count], low: 0, high: Int64(RandAugment.choices.count))
    }
    var draw: ImageDraw = [chosen]
    for name in RandAugment.choices {
      draw.parts.append((name, try layers.draw(name, shape, from: source)))
    }
    return draw
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    var x = try graph { () throws(GraphError) in try images.cast(.float32) }
    guard training, let draw else { return x }
    for i in 0..<count {
      let choice = try graph { () throws(GraphError) in try draw[0].element(axis: 0, i) }
      for (k, part) in draw.parts.enumerated() {
        let changed = try layers.transform(x, part)
        let before = x
        x = try graph { () throws(GraphError) in
          try choice.equal(choice.like(Double(k))).select(changed, before)
        }
      }
    }
    return x
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("value_range", range), ("num_ops", .int(count)), ("factor", factor.config),
      ("interpolation", interpolation), ("seed", seed),
    ])
  }
}
