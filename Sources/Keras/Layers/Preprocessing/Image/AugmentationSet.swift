import Autodiff

/// The layers from which `RandAugment` and `AugMix` choose, by Keras's names for them.
struct AugmentationSet {
  private(set) var layers: [(name: String, layer: ImageLayer)] = []

  init() {}

  /// Makes them in Keras's order, since each draws a seed of its own where none is given.
  init(
    _ names: [String], factor: FactorRange, range: ConfigValue, interpolation: ConfigValue,
    seed: ConfigValue
  ) throws(KerasError) {
    for name in names {
      var options = Config([("seed", seed)])
      let className: String
      switch name {
      case "random_shear":
        className = "RandomShear"
        options = options.merging([
          ("x_factor", factor.config), ("y_factor", factor.config),
          ("interpolation", interpolation),
        ])
      case "random_translation":
        className = "RandomTranslation"
        options = options.merging([
          ("height_factor", factor.config), ("width_factor", factor.config),
          ("interpolation", interpolation),
        ])
      case "random_rotation":
        className = "RandomRotation"
        options = options.merging([
          ("factor", factor.config), ("interpolation", interpolation),
        ])
      case "solarization":
        className = "Solarization"
        options = options.merging([
          ("addition_factor", factor.config), ("threshold_factor", factor.config),
          ("value_range", range),
        ])
      case "random_posterization":
        className = "RandomPosterization"
        options = options.merging([
          ("factor", .int(max(1, Int(8 * factor.high)))), ("value_range", range),
        ])
      case "auto_contrast", "equalization":
        className = name == "equalization" ? "Equalization" : "AutoContrast"
        options = Config([("value_range", range)])
      default:
        className = AugmentationSet.colorClass(name)
        options = options.merging([("factor", factor.config), ("value_range", range)])
      }
      let made = try LayerCatalogue.make(className, options)
      if let layer = made as? ImageLayer { layers.append((name, layer)) }
    }
  }

  private static func colorClass(_ name: String) -> String {
    switch name {
    case "random_brightness": return "RandomBrightness"
    case "random_color_degeneration": return "RandomColorDegeneration"
    case "random_contrast": return "RandomContrast"
    default: return "RandomSharpness"
    }
  }

  func layer(_ name: String) -> ImageLayer? {
    for entry in layers where entry.name == name { return entry.layer }
    return nil
  }

  /// What a layer of the set draws from the generator of the layer that owns the set.
  func draw(
    _ name: String, _ shape: [Int], from generator: SeedGenerator
  ) throws(KerasError) -> ImageDraw? {
    guard let layer = layer(name) else { return nil }
    guard let random = layer as? RandomImageLayer else {
      return try layer.draw(shape, training: true)
    }
    return try random.draw(shape, training: true, from: generator)
  }

  /// The images as a layer of the set changes them.
  func transform(
    _ images: Node, _ part: (name: String, draw: ImageDraw?)
  ) throws(KerasError) -> Node {
    try layer(part.name)?.transform(images, part.draw, training: true) ?? images
  }
}
