import Autodiff
import Random
import Tensors

/// Mixes images with the weighted mean of several chains of random changes, the same for a batch.
///
/// Which changes make a chain is chosen from Python's `random`, so a compiled function keeps the
/// choice with which it was traced.
public final class AugMix: RandomImageLayer {
  private static let geometric = [
    "random_shear", "random_translation", "random_rotation", "random_posterization",
    "solarization", "auto_contrast", "equalization",
  ]
  private static let color = [
    "random_brightness", "random_color_degeneration", "random_contrast", "random_sharpness",
  ]

  private let range: ConfigValue
  private let bounds: ValueRange
  private let chainCount: Int
  private let depth: Int
  private let factor: FactorRange
  private let alpha: ConfigValue
  private let usesAll: Bool
  private let interpolation: ConfigValue
  private var layers = AugmentationSet()

  public override init(_ a: LayerArguments) throws(KerasError) {
    range = a["value_range"] ?? .tuple([.int(0), .int(255)])
    bounds = try ValueRange(a["value_range"])
    chainCount = try a.int("num_chains", 3)
    depth = try a.int("chain_depth", 3)
    factor = try FactorRange(a["factor"] ?? .float(0.3), bounds: (0, 1))
    alpha = a["alpha"] ?? .float(1)
    usesAll = a.bool("all_ops", true)
    interpolation = a["interpolation"] ?? .string("bilinear")
    try super.init(a)
    // In the order in which Keras makes them.
    let made = [
      "random_shear", "random_translation", "random_rotation", "solarization",
      "random_posterization", "auto_contrast", "equalization",
    ]
    layers = try AugmentationSet(
      usesAll ? made + AugMix.color : made, factor: factor, range: range,
      interpolation: interpolation, seed: seed)
    for entry in layers.layers { track(entry.layer) }
  }

  public override var overridesBuild: Bool { true }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    for entry in layers.layers { try entry.layer.buildFromShapes(shapes) }
  }

  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    if !training { return nil }
    let spread = Node.scalar(alpha.double ?? 1)
    let (gammaKey, betaKey) = (try source.next(), try source.next())
    var draw: ImageDraw = try graph { () throws(GraphError) -> ImageDraw in
      let shares = try Node.randomGamma(gammaKey, [chainCount], alpha: spread)
      return [
        try shares / shares.sum(axes: [-1], keepDims: true),
        try Node.randomBeta(betaKey, [], alpha: spread, beta: spread),
      ]
    }
    let names = usesAll ? AugMix.geometric + AugMix.color : AugMix.geometric
    for _ in 0..<chainCount {
      var chain: [(name: String, draw: ImageDraw?)] = []
      for _ in 0..<depth {
        // One more than there are layers: no change at all.
        let i = Int(PythonRandom.shared.integer(0, Int64(names.count)))
        if i == names.count { continue }
        chain.append((names[i], try layers.draw(names[i], shape, from: source)))
      }
      draw.chains.append(chain)
    }
    return draw
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    let x = try graph { () throws(GraphError) in try images.cast(.float32) }
    guard training, let draw else { return x }
    var mixed = try graph { () throws(GraphError) in try Node.zeros(x.shape) }
    for (i, chain) in draw.chains.enumerated() {
      var changed = x
      for part in chain { changed = try layers.transform(changed, part) }
      let (sum, next) = (mixed, changed)
      mixed = try graph { () throws(GraphError) in
        try sum + next * draw[0].element(axis: 0, i)
      }
    }
    let sum = mixed
    return try graph { () throws(GraphError) in
      try (draw[1] * x + (1 - draw[1]) * sum).clip(bounds.low, bounds.high)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("value_range", range), ("num_chains", .int(chainCount)), ("chain_depth", .int(depth)),
      ("factor", factor.config), ("alpha", alpha), ("all_ops", .bool(usesAll)),
      ("interpolation", interpolation), ("seed", seed),
    ])
  }
}
