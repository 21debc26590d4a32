import Tensors

/// Makes a weight's first value. Stateless: the same shape gives the same values every time,
/// unless its seed is a generator that advances.
open class Initializer {
  open var className: String { "Initializer" }
  open var moduleName: String? { "keras.initializers" }
  open var registeredName: String? { nil }
  /// The arguments that it was made with, in whose kinds of numbers the configuration is written.
  public internal(set) var arguments = Config()
  /// The Python object that stands for this initializer, if the host language made one.
  public var hostObject: AnyObject?

  public init() {}

  /// The values for a shape.
  open func make(_ shape: [Int], _ dtype: DType) throws(KerasError) -> NDArray {
    throw .notImplemented("Initializer subclasses must implement the `__call__()` method.")
  }

  open func getConfig() throws(KerasError) -> Config { Config() }

  /// An initializer of the same configuration: one that drew its seed draws another.
  public func renewed() throws(KerasError) -> Initializer {
    if registeredName != nil { return self }
    return try Initializers.make(className, try getConfig()) ?? self
  }

  /// Class and configuration; an object that has none is None.
  public var serialized: ConfigValue {
    if let own = HostAdapters.form(of: hostObject) { return own }
    do {
      return .object(
        module: moduleName, className: className, config: try getConfig(),
        registeredName: registeredName)
    } catch {
      return .none
    }
  }
}

/// Zeros, ones, a constant, or an identity matrix.
public final class ConstantInitializer: Initializer {
  public enum Kind { case zeros, ones, value, identity }
  public let kind: Kind
  public let value: Double
  /// The constant where it is an array, which the shape has to be able to hold.
  public let array: NDArray?

  public static var zeros: ConstantInitializer { ConstantInitializer(.zeros) }
  public static var ones: ConstantInitializer { ConstantInitializer(.ones) }

  public init(_ kind: Kind, _ value: Double = 0, array: NDArray? = nil) {
    self.kind = kind
    self.value = value
    self.array = array
    super.init()
  }

  public override var className: String {
    switch kind {
    case .zeros: return "Zeros"
    case .ones: return "Ones"
    case .value: return "Constant"
    case .identity: return "Identity"
    }
  }

  public override func make(_ shape: [Int], _ dtype: DType) throws(KerasError) -> NDArray {
    switch kind {
    case .zeros: return NDArray.zeros(shape, dtype)
    case .ones: return NDArray.ones(shape, dtype)
    case .value:
      guard let array else { return NDArray.full(shape, .float(value), dtype) }
      if let whole = array.broadcastView(to: shape) { return whole.astype(dtype).copy() }
      throw .type(
        "mul got incompatible shapes for broadcasting: \(PythonText.tuple(array.shape)), "
          + "\(PythonText.tuple(shape)).")
    case .identity:
      if shape.count != 2 {
        throw .value(
          "Identity matrix initializer can only be used for 2D matrices. Received: "
            + "shape=\(PythonText.tuple(shape)) of rank \(shape.count).")
      }
      var values = [Float](repeating: 0, count: shape[0] * shape[1])
      for i in 0..<min(shape[0], shape[1]) { values[i * shape[1] + i] = Float(value) }
      return NDArray(values, shape).astype(dtype)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    switch kind {
    // Keras leaves the gain of an identity out.
    case .zeros, .ones, .identity: return Config()
    case .value:
      if let given = arguments["value"], given.items != nil { return Config([("value", given)]) }
      let written = array.map { Serialization.arrayConfig("__numpy__", $0) }
      return Config([("value", written ?? arguments.number("value", value))])
    }
  }
}

/// A fixed array given as initializer.
public final class ArrayInitializer: Initializer {
  public let array: NDArray

  public init(_ array: NDArray) {
    self.array = array
    super.init()
  }

  public override func make(_ shape: [Int], _ dtype: DType) throws(KerasError) -> NDArray {
    if shape != array.shape {
      throw .value(
        "Expected `shape` to be \(PythonText.tuple(array.shape)) for direct tensor as initializer. "
          + "Received shape=\(PythonText.tuple(shape))")
    }
    return array.astype(dtype)
  }
}

/// Finds initializers by what a program may write for one.
public enum Initializers {
  public static func get(_ value: ConfigValue) throws(KerasError) -> Initializer? {
    switch value {
    case .none: return nil
    case .string(let name):
      guard let initializer = try make(name, Config()) else { throw unknown(value) }
      return initializer
    case .dict(let config):
      guard let name = config["class_name"]?.string,
        let initializer = try make(name, config["config"]?.config ?? Config())
      else { throw unknown(value) }
      return initializer
    case .foreign(let object):
      if let initializer = object as? Initializer { return initializer }
      if let array = object as? NDArray { return ArrayInitializer(array) }
      if let initializer = HostAdapters.initializer(object) { return initializer }
      throw unknown(value)
    default: throw unknown(value)
    }
  }

  private static func unknown(_ value: ConfigValue) -> KerasError {
    .value("Could not interpret initializer identifier: \(value.displayText)")
  }

  /// A number, an array, or an array as it was saved.
  private static func constant(_ value: ConfigValue) throws(KerasError) -> ConstantInitializer {
    var value = value
    if case .dict = value { value = try Deserialization.value(value) }
    if case .foreign(let object) = value, let array = object as? NDArray {
      return ConstantInitializer(.value, array: array)
    }
    if value.items != nil {
      var numbers: [Float] = []
      let shape = nested(value, &numbers)
      if shape.reduce(1, *) == numbers.count {
        return ConstantInitializer(.value, array: NDArray(numbers, shape))
      }
    }
    return ConstantInitializer(.value, value.double ?? 0)
  }

  /// The numbers of nested lists one after the other, and the shape they stand in.
  private static func nested(_ value: ConfigValue, _ numbers: inout [Float]) -> [Int] {
    guard let items = value.items else {
      if let number = value.double { numbers.append(Float(number)) }
      return []
    }
    var inner: [Int] = []
    for item in items { inner = nested(item, &numbers) }
    return [items.count] + inner
  }

  /// An initializer by class name or snake-case name.
  public static func make(_ name: String, _ config: Config) throws(KerasError) -> Initializer? {
    let made = try unconfigured(name, config)
    made?.arguments = config
    return made
  }

  private static func unconfigured(
    _ name: String, _ config: Config
  ) throws(KerasError) -> Initializer? {
    let scaled: (Double, ScaledInitializer.Mode, ScaledInitializer.Distribution, String)?
    switch name {
    case "GlorotUniform", "glorot_uniform": scaled = (1, .average, .uniform, "GlorotUniform")
    case "GlorotNormal", "glorot_normal": scaled = (1, .average, .truncated, "GlorotNormal")
    case "HeUniform", "he_uniform": scaled = (2, .fanIn, .uniform, "HeUniform")
    case "HeNormal", "he_normal": scaled = (2, .fanIn, .truncated, "HeNormal")
    case "LecunUniform", "lecun_uniform": scaled = (1, .fanIn, .uniform, "LecunUniform")
    case "LecunNormal", "lecun_normal": scaled = (1, .fanIn, .truncated, "LecunNormal")
    default: scaled = nil
    }
    switch name {
    case "Zeros", "zeros", "zero": return ConstantInitializer.zeros
    case "Ones", "ones", "one": return ConstantInitializer.ones
    case "Constant", "constant":
      return try constant(config["value"] ?? .float(0))
    case "Identity", "identity", "IdentityInitializer":
      return ConstantInitializer(.identity, config["gain"]?.double ?? 1)
    case "RandomNormal", "random_normal", "normal", "TruncatedNormal", "truncated_normal",
      "RandomUniform", "random_uniform", "uniform", "VarianceScaling", "variance_scaling",
      "Orthogonal", "orthogonal", "OrthogonalInitializer":
      break
    default: if scaled == nil { return nil }
    }
    // Only initializers that need one draw a seed.
    let seed: Seed
    do { seed = try Seed(config["seed"] ?? .none) } catch {
      throw .value(
        "`seed` argument should be an instance of `keras.random.SeedGenerator()` or an integer. "
          + "Received: seed=\((config["seed"] ?? .none).displayText)")
    }
    if let (scale, mode, distribution, className) = scaled {
      return ScaledInitializer(
        scale: scale, mode: mode, distribution: distribution, seed: seed, className: className)
    }
    switch name {
    case "RandomNormal", "random_normal", "normal":
      return RandomInitializer(
        .normal, config["mean"]?.double ?? 0, config["stddev"]?.double ?? 0.05, seed: seed)
    case "TruncatedNormal", "truncated_normal":
      return RandomInitializer(
        .truncatedNormal, config["mean"]?.double ?? 0, config["stddev"]?.double ?? 0.05,
        seed: seed)
    case "RandomUniform", "random_uniform", "uniform":
      return RandomInitializer(
        .uniform, config["minval"]?.double ?? -0.05, config["maxval"]?.double ?? 0.05, seed: seed)
    case "VarianceScaling", "variance_scaling": return try ScaledInitializer.custom(config, seed)
    case "Orthogonal", "orthogonal", "OrthogonalInitializer":
      return OrthogonalInitializer(gain: config["gain"]?.double ?? 1, seed: seed)
    default: return nil
    }
  }
}
