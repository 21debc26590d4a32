import Autodiff
import Tensors

/// Sets each input to zero with probability `rate` while training, and scales the others by
/// 1/(1 − rate) so that the expected sum stays: y = x·m/(1 − rate), m ~ Bernoulli(1 − rate).
///
/// Gradient: dx = ḡ·m/(1 − rate). One step of the seed generator per training call.
public class Dropout: TensorLayer {
  public let rate: Double
  public let seed: ConfigValue
  private let givenNoiseShape: [Int]?
  public private(set) var generator: SeedGenerator?

  public override var callSignature: CallSignature { .inputsTrainingFalse }

  public override init(_ a: LayerArguments) throws(KerasError) {
    if let given = a["rate"], given.double == nil {
      throw .type(
        "'<=' not supported between instances of 'int' and '\(LayerArguments.typeName(given))'")
    }
    let value = a["rate"]?.double ?? -1
    if !(value >= 0 && value <= 1) {
      throw .value(
        "Invalid value received for argument `rate`. Expected a float value between 0 and 1. "
          + "Received: rate=\((a["rate"] ?? .none).displayText)")
    }
    rate = value
    seed = a["seed"] ?? .none
    givenNoiseShape = a["noise_shape"]?.shape
    try super.init(a)
    if rate > 0 {
      generator = try Dropout.generator(seed)
      if let generator { track(generator) }
    }
    supportsMasking = true
    built = true
  }

  /// The generator of a `seed` argument.
  static func generator(_ seed: ConfigValue) throws(KerasError) -> SeedGenerator {
    if case .foreign(let object) = seed, let generator = object as? SeedGenerator {
      return generator
    }
    return try SeedGenerator(seed: seed.int)
  }

  /// The mask's shape for an input's shape.
  func noiseShape(_ shape: [Int]) -> [Int] {
    Dropout.noiseShape(givenNoiseShape, shape)
  }

  /// A `noise_shape` argument for an input's shape: None stands for the input's own size.
  static func noiseShape(_ given: [Int]?, _ shape: [Int]) -> [Int] {
    guard let given else { return shape }
    return zip(given, shape).map { $0 == ShapedType.unknown ? $1 : $0 }
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    guard arguments.training, rate > 0, let generator, let x = arguments.first.tensor else {
      return arguments.first
    }
    let key = try generator.next()
    do {
      if rate == 1 { return .tensor(try x.multiply(0)) }
      return .tensor(try x.dropout(key, rate: rate, noiseShape: noiseShape(x.shape)))
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
