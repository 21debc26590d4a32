import Autodiff
import Tensors

/// Random brightness, contrast, saturation and hue in turn, as far as their factors are given.
public final class RandomColorJitter: RandomImageLayer {
  private static let parts = ["brightness", "contrast", "saturation", "hue"]
  private let factors: [ConfigValue]
  private let range: ConfigValue
  private var layers: [RandomImageLayer] = []

  public override init(_ a: LayerArguments) throws(KerasError) {
    factors = RandomColorJitter.parts.map { a[$0 + "_factor"] ?? .none }
    range = a["value_range"] ?? .tuple([.int(0), .int(255)])
    try super.init(a)
    let names = ["RandomBrightness", "RandomContrast", "RandomSaturation", "RandomHue"]
    for (name, factor) in zip(names, factors) where !factor.isNone {
      let made = try LayerCatalogue.make(
        name, Config([("factor", factor), ("value_range", range), ("seed", seed)]))
      if let layer = made as? RandomImageLayer {
        layers.append(layer)
        track(layer)
      }
    }
  }

  public override var overridesBuild: Bool { true }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    for layer in layers { try layer.buildFromShapes(shapes) }
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    if !training { return images }
    var x = try graph { () throws(GraphError) in try images.cast(.float32) }
    for layer in layers {
      let drawn = try layer.draw(x.shape, training: true, from: source)
      x = try layer.transform(x, drawn, training: true)
    }
    return x
  }

  public override func getConfig() throws(KerasError) -> Config {
    var config = try super.getConfig()
    config["value_range"] = range
    for (part, factor) in zip(RandomColorJitter.parts, factors) {
      config[part + "_factor"] = factor
    }
    config["seed"] = seed
    return config
  }
}
