import Autodiff
import Tensors

/// Sets each input to zero with probability `rate` while training, and scales the others by
/// 1/(1 − rate) so that the expected sum stays: y = x·m/(1 − rate), m ~ Bernoulli(1 − rate).
///
/// Gradient: dx = ḡ·m/(1 − rate). One step of the seed generator per training call.
public class Dropout: TensorLayer {
  public private(set) var rate: Double
  public let seed: ConfigValue
  private let givenNoiseShape: [Int]?
  public private(set) var generator: SeedGenerator?

  public override var callSignature: CallSignature { .inputsTrainingFalse }

  public override init(_ a: LayerArguments) throws(KerasError) {
    rate = try NoiseLayer.fraction(a, "rate")
    seed = a["seed"] ?? .none
    givenNoiseShape = try Dropout.noiseShape(a["noise_shape"] ?? .none)
    try super.init(a)
    if rate > 0 {
      generator = try Dropout.generator(seed)
      if let generator { track(generator) }
    }
    supportsMasking = true
    built = true
  }

  public override func setOption(
    _ name: String, _ value: ConfigValue
  ) throws(KerasError) -> Bool {
    guard name == "rate", let new = value.double, new == 0 || generator != nil else { return false }
    rate = new
    return true
  }

  /// The generator of a `seed` argument.
  static func generator(_ seed: ConfigValue) throws(KerasError) -> SeedGenerator {
    if !seed.isNone, seed.int == nil {
      throw .value("Argument `seed` must be an integer. Received: seed=\(seed.displayText)")
    }
    return try SeedGenerator(seed: seed.int)
  }

  /// The shape that a `noise_shape` argument gives.
  private static func noiseShape(_ given: ConfigValue) throws(KerasError) -> [Int]? {
    if given.isNone { return nil }
    let start = "Invalid value received for argument `noise_shape`. Expected "
    guard let items = given.items else {
      throw .value(
        start + "an iterable of integers (e.g., a tuple or list). Received: noise_shape="
          + given.displayText)
    }
    for (i, item) in items.enumerated() where !item.isNone {
      guard let size = item.int else {
        throw .value(
          start + "all elements to be integers or None. Received element at index \(i): "
            + "\(item.displayText) (type: \(LayerArguments.typeName(item)))")
      }
      if size <= 0 {
        throw .value(
          start + "all dimensions to be positive integers or None. Received negative or zero value "
            + "at index \(i): \(size)")
      }
    }
    return given.shape
  }

  /// The mask's shape for an input's shape.
  func noiseShape(_ shape: [Int]) -> [Int] {
    Dropout.noiseShape(givenNoiseShape, shape)
  }

  /// A `noise_shape` argument for an input's shape: None stands for the input's own size.
  static func noiseShape(_ given: [Int]?, _ shape: [Int]) -> [Int] {
    guard let given else { return shape }
    return given.enumerated().map { (i, size) in
      size == ShapedType.unknown && i < shape.count ? shape[i] : size
    }
  }

  /// Refuses noise that does not spread over an input, in JAX's words.
  private static func check(_ noise: [Int], _ shape: [Int]) throws(KerasError) {
    if noise.count > shape.count {
      throw .value(
        "Cannot broadcast to shape with fewer dimensions: arr_shape=\(Shapes.text(noise)) "
          + "shape=\(Shapes.text(shape))")
    }
    for (a, b) in zip(noise.reversed(), shape.reversed())
    where a != 1 && a != b && a != ShapedType.unknown && b != ShapedType.unknown {
      func text(_ shape: [Int]) -> String {
        "bool[" + shape.map { "\($0)" }.joined(separator: ",") + "]"
      }
      throw .value(
        "Incompatible types for broadcasting: input type=\(text(noise)) and requested "
          + "type=\(text(shape))")
    }
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    guard arguments.training, rate > 0, let generator, let x = arguments.first.tensor else {
      return arguments.first
    }
    let key = try generator.next()
    let noise = noiseShape(x.shape)
    try Dropout.check(noise, x.shape)
    do {
      if rate == 1 { return .tensor(try x.multiply(0)) }
      return .tensor(try x.dropout(key, rate: rate, noiseShape: noise))
    } catch {
      throw KerasError(error)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("rate", .float(rate)), ("seed", seed),
      ("noise_shape", givenNoiseShape.map { ConfigValue(shape: $0) } ?? .none),
    ])
  }
}

/// Dropout of whole feature maps: one draw per sample and channel.
public final class SpatialDropout: Dropout {
  private let spatialRank: Int
  private let givenLayout: ChannelLayout

  public init(_ a: LayerArguments, rank: Int) throws(KerasError) {
    spatialRank = rank
    givenLayout = try ChannelLayout(a)
    try super.init(a)
    inputSpecs = [InputSpec(rank: rank + 2)]
  }

  override func noiseShape(_ shape: [Int]) -> [Int] {
    let channels = givenLayout.channelsLast(shape)[shape.count - 1]
    return givenLayout.asGiven(
      [shape[0]] + [Int](repeating: 1, count: spatialRank) + [channels])
  }

  public override func getConfig() throws(KerasError) -> Config {
    var config = Config([
      ("rate", .float(rate)), ("seed", seed), ("name", .string(name)),
      ("dtype", .string(dtypeName)),
    ])
    if spatialRank > 1 { config["data_format"] = givenLayout.config }
    return config
  }
}
