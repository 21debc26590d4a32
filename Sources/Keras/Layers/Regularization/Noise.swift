import Autodiff

/// A layer that draws while training and lets its input through otherwise: subclasses give `noisy`.
///
/// One step of the seed generator per training call; none at all where the strength is 0.
open class NoiseLayer: TensorLayer {
  public let seed: ConfigValue
  private var generator: SeedGenerator?

  public override var callSignature: CallSignature { .inputsTrainingFalse }

  init(_ a: LayerArguments, strength: Double) throws(KerasError) {
    seed = a["seed"] ?? .none
    try super.init(a)
    if strength > 0 {
      let made = try Dropout.generator(seed)
      generator = made
      track(made)
    }
    supportsMasking = true
    built = true
  }

  /// An argument from 0 to 1: a `rate`, and by Keras's own check a `stddev`.
  static func fraction(_ a: LayerArguments, _ name: String) throws(KerasError) -> Double {
    let value = try a.compared(name, -1, "<=", "int", isLeft: false)
    if !(value >= 0 && value <= 1) {
      throw .value(
        "Invalid value received for argument `\(name)`. Expected a float value between 0 and 1. "
          + "Received: \(name)=\((a[name] ?? .none).displayText)")
    }
    return value
  }

  /// The layer's mathematics while training, from a key for its draws.
  func noisy(_ x: Node, _ key: Node) throws(GraphError) -> Node { x }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    guard arguments.training, let generator, let x = arguments.first.tensor else {
      return arguments.first
    }
    let key = try generator.next()
    return .tensor(try graph { () throws(GraphError) -> Node in try noisy(x, key) })
  }
}

/// Adds normal noise while training: y = x + σ·z.
public final class GaussianNoise: NoiseLayer {
  public let stddev: Double

  public init(_ a: LayerArguments) throws(KerasError) {
    stddev = try NoiseLayer.fraction(a, "stddev")
    try super.init(a, strength: stddev)
  }

  override func noisy(_ x: Node, _ key: Node) throws(GraphError) -> Node {
    try x.add(Node.randomNormal(key, x.shape).multiply(stddev))
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("stddev", .float(stddev)), ("seed", seed)])
  }
}

/// Multiplies by normal noise around 1 while training: y = x·(1 + z·√(r/(1 − r))).
public final class GaussianDropout: NoiseLayer {
  public let rate: Double

  public init(_ a: LayerArguments) throws(KerasError) {
    rate = try NoiseLayer.fraction(a, "rate")
    try super.init(a, strength: rate)
  }

  override func noisy(_ x: Node, _ key: Node) throws(GraphError) -> Node {
    let stddev = (rate / (1 - rate)).squareRoot()
    return try x.multiply(Node.randomNormal(key, x.shape).multiply(stddev).add(1))
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("rate", .float(rate)), ("seed", seed)])
  }
}

/// Dropout that keeps mean and variance of what `selu` gives: dropped inputs become −α·s, and an
/// affine map a·x + b puts the moments back.
///
/// α·s = 1.7581, a = ((1 − r)(1 + r·(α·s)²))^−½, b = a·α·s·r; kept where a uniform draw is not
/// below r.
public final class AlphaDropout: NoiseLayer {
  public let rate: Double
  private let givenNoiseShape: [Int]?

  public init(_ a: LayerArguments) throws(KerasError) {
    rate = try NoiseLayer.fraction(a, "rate")
    givenNoiseShape = a["noise_shape"]?.shape
    try super.init(a, strength: rate)
  }

  override func noisy(_ x: Node, _ key: Node) throws(GraphError) -> Node {
    let lowest = -1.6732632423543772 * 1.0507009873554805
    let a = 1 / ((1 - rate) * (1 + rate * lowest * lowest)).squareRoot()
    let b = -a * lowest * rate
    let shape = Dropout.noiseShape(givenNoiseShape, x.shape)
    let draws = try Node.randomUniform(key, shape)
    let kept = try draws.greaterEqual(draws.like(rate)).cast(x.dtype)
    let dropped = try kept.negate().add(1).multiply(lowest)
    return try x.multiply(kept).add(dropped).multiply(a).add(b)
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("rate", .float(rate)), ("seed", seed),
      ("noise_shape", givenNoiseShape.map { ConfigValue(shape: $0) } ?? .none),
    ])
  }
}

/// Adds a penalty on its input to the loss: l1·Σ|x| + l2·Σx².
public final class ActivityRegularization: TensorLayer {
  public let l1: Double
  public let l2: Double

  public override var nonTensor: NonTensor { .kept }

  public override init(_ a: LayerArguments) throws(KerasError) {
    l1 = try ActivityRegularization.strength(a, "l1")
    l2 = try ActivityRegularization.strength(a, "l2")
    try super.init(a)
    activityRegularizer = NormRegularizer(l1: l1, l2: l2)
    supportsMasking = true
    built = true
  }

  private static func strength(_ a: LayerArguments, _ name: String) throws(KerasError) -> Double {
    let given = a[name] ?? .none
    if given.isNone { return 0 }
    guard let number = given.double, number >= 0 else {
      throw .value(
        "Invalid value for argument \(name): expected a non-negative float.Received: "
          + "\(name)=\(given.displayText)")
    }
    return number
  }

  public override func getConfig() throws(KerasError) -> Config {
    var config = try super.getConfig()
    config["activity_regularizer"] = nil
    return config.merging([("l1", .float(l1)), ("l2", .float(l2))])
  }
}
