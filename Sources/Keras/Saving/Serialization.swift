import Autodiff
import Tensors

/// Objects written down: dicts of module, class name, configuration and registered name.
public enum Serialization {
  /// Layers met so far while a whole model is written, and how often; nil outside of that.
  nonisolated(unsafe) private static var counts: [ObjectIdentifier: Int]?
  /// The number of each layer that is met more than once.
  nonisolated(unsafe) private static var numbers: [ObjectIdentifier: Int] = [:]
  /// Layers that were made under a shared number; nil outside of a whole model.
  nonisolated(unsafe) private static var made: [Int: Layer]?

  /// Runs `body` for one whole model: a layer that belongs to several parts of it is written with
  /// a number, and read back as one layer.
  public static func sharing<T>(_ body: () throws(KerasError) -> T) throws(KerasError) -> T {
    let saved = (counts, numbers, made)
    defer { (counts, numbers, made) = saved }
    (counts, numbers, made) = ([:], [:], [:])
    return try body()
  }

  /// Writes twice: the first time tells which layers are shared.
  static func counted<T>(_ write: () throws(KerasError) -> T) throws(KerasError) -> T {
    guard counts != nil else { return try write() }
    _ = try write()
    var next = 1
    for (layer, count) in counts ?? [:] where count > 1 {
      numbers[layer] = next
      next += 1
    }
    return try write()
  }

  /// The number to write for a layer that is shared.
  static func sharedNumber(of layer: Layer) -> Int? {
    if counts == nil { return nil }
    let id = ObjectIdentifier(layer)
    let seen = counts?[id] ?? 0
    counts?[id] = seen + 1
    return numbers[id]
  }

  static func sharedLayer(_ number: Int) -> Layer? { made?[number] }
  static func keep(_ layer: Layer, as number: Int) { made?[number] = layer }

  /// A value whose objects are written down.
  public static func value(_ value: ConfigValue) throws(KerasError) -> ConfigValue {
    switch value {
    case .foreign(let object): return try written(object)
    case .list(let items): return .list(try values(items))
    case .tuple(let items): return .tuple(try values(items))
    case .dict(let config): return .dict(try self.config(config))
    default: return value
    }
  }

  private static func values(_ items: [ConfigValue]) throws(KerasError) -> [ConfigValue] {
    var result: [ConfigValue] = []
    for item in items { result.append(try value(item)) }
    return result
  }

  /// A configuration whose objects are written down.
  public static func config(_ config: Config) throws(KerasError) -> Config {
    var result = Config()
    for entry in config.entries {
      result.entries.append(Config.Entry(key: entry.key, value: try value(entry.value)))
    }
    return result
  }

  /// An object of Keras or of the host language.
  public static func written(_ object: AnyObject) throws(KerasError) -> ConfigValue {
    if let layer = object as? Layer { return try layer.serialized() }
    if let array = object as? NDArray { return arrayConfig("__numpy__", array) }
    if let host = host(of: object), let known = try HostAdapters.serialized(host) { return known }
    if let part = object as? Initializer { return part.serialized }
    if let part = object as? Regularizer { return part.serialized }
    if let part = object as? Constraint { return part.serialized }
    if let part = object as? LearningRateSchedule { return part.serialized }
    if let part = object as? Optimizer {
      return .object(
        module: "keras.optimizers", className: part.className,
        config: try config(try part.getConfig()))
    }
    if let part = object as? Loss {
      return .object(
        module: "keras.losses", className: part.className, config: try config(part.fullConfig()))
    }
    if let part = object as? Metric {
      return .object(
        module: "keras.metrics", className: part.className, config: try config(part.fullConfig()))
    }
    if let part = object as? SeedGenerator { return part.serialized }
    if let known = try HostAdapters.serialized(object) { return known }
    throw .type(
      "Cannot serialize object \(Session.describe(object)) of type \(HostAdapters.typeText(object))."
        + " To be serializable, a class must implement the `get_config()` method.")
  }

  /// The host language's object behind a part, where a class of the program made it.
  private static func host(of object: AnyObject) -> AnyObject? {
    if let part = object as? Initializer { return part.hostObject }
    if let part = object as? Regularizer { return part.hostObject }
    if let part = object as? Constraint { return part.hostObject }
    if let part = object as? LearningRateSchedule { return part.hostObject }
    if let part = object as? Optimizer { return part.hostObject }
    if let part = object as? Loss { return part.hostObject }
    if let part = object as? Metric { return part.hostObject }
    return nil
  }

  /// An array as nested lists with its dtype; `className` says of which kind.
  public static func arrayConfig(_ className: String, _ array: NDArray) -> ConfigValue {
    let isFloat = array.dtype.isFloating
    func nested(_ shape: ArraySlice<Int>, _ start: Int) -> ConfigValue {
      guard let size = shape.first else {
        let item = array.item(start)
        if array.dtype == .bool { return .bool(item.double != 0) }
        return isFloat ? .float(item.double) : .int(Int(item.double))
      }
      let rest = shape.dropFirst()
      let step = rest.reduce(1, *)
      return .list((0..<size).map { nested(rest, start + $0 * step) })
    }
    return .dict(
      Config([
        ("class_name", .string(className)),
        (
          "config",
          .dict(
            Config([
              ("value", nested(array.shape[...], 0)), ("dtype", .string(array.dtype.name)),
            ]))
        ),
      ]))
  }

  /// The array of such a form.
  static func array(_ config: Config) throws(KerasError) -> NDArray {
    var shape: [Int] = []
    var level = config["value"] ?? .none
    while let items = level.items {
      shape.append(items.count)
      guard let first = items.first else { break }
      level = first
    }
    var numbers: [Double] = []
    func collect(_ value: ConfigValue) {
      if let items = value.items {
        for item in items { collect(item) }
      } else {
        numbers.append(value.double ?? 0)
      }
    }
    collect(config["value"] ?? .none)
    guard shape.reduce(1, *) == numbers.count, let dtype = DType(named: config["dtype"]?.string ?? "")
    else { throw .value("Could not interpret array configuration.") }
    return NDArray(numbers, shape).astype(dtype)
  }
}

extension SeedGenerator {
  public var serialized: ConfigValue {
    .object(
      module: "keras.random", className: "SeedGenerator",
      config: Config([("name", .string(name)), ("seed", .int(seed))]))
  }
}
