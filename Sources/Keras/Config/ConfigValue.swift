/// A value of a layer's configuration, or any plain value that a program passes along: what
/// `get_config()` holds and what JSON can say, and host-language objects that only pass through.
public indirect enum ConfigValue {
  case none
  case bool(Bool)
  case int(Int)
  case float(Double)
  case string(String)
  case list([ConfigValue])
  case tuple([ConfigValue])
  case dict(Config)
  /// An object of the host language: a Python function, say.
  case foreign(AnyObject)
}

/// An ordered table of configuration entries.
public struct Config {
  public struct Entry {
    public var key: String
    public var value: ConfigValue
    /// The type of a number that was no plain one of the host language: `int64`.
    public var numberType: String?
    public init(key: String, value: ConfigValue, numberType: String? = nil) {
      self.key = key
      self.value = value
      self.numberType = numberType
    }
  }

  public var entries: [Entry] = []

  public init() {}

  public init(_ entries: [(String, ConfigValue)]) {
    self.entries = entries.map { Entry(key: $0.0, value: $0.1) }
  }

  public subscript(key: String) -> ConfigValue? {
    get {
      for entry in entries where entry.key == key { return entry.value }
      return nil
    }
    set {
      for i in entries.indices where entries[i].key == key {
        if let newValue { entries[i].value = newValue } else { entries.remove(at: i) }
        return
      }
      if let newValue { entries.append(Entry(key: key, value: newValue)) }
    }
  }

  /// A number in the kind in which it was given: `Dropout(0)` writes 0 and not 0.0.
  public func number(_ key: String, _ value: Double) -> ConfigValue {
    if case .int(let given) = self[key], Double(given) == value { return .int(given) }
    return .float(value)
  }

  /// The entries of `other` after these; a key present in both takes the other's value.
  public func merging(_ other: [(String, ConfigValue)]) -> Config {
    var merged = self
    for (key, value) in other { merged[key] = value }
    return merged
  }
}

extension ConfigValue {
  public init(_ dimensions: [Int?]) {
    self = .tuple(dimensions.map { $0.map { .int($0) } ?? .none })
  }

  public init(_ pair: (Int, Int)) { self = .tuple([.int(pair.0), .int(pair.1)]) }

  public init(optional text: String?) { self = text.map { .string($0) } ?? .none }
  public init(optional number: Int?) { self = number.map { .int($0) } ?? .none }
  public init(optional number: Double?) { self = number.map { .float($0) } ?? .none }

  /// How Keras writes an object down: module, class, configuration and registered name.
  public static func object(
    module: String?, className: String, config: Config, registeredName: String? = nil
  ) -> ConfigValue {
    .dict(
      Config([
        ("module", ConfigValue(optional: module)), ("class_name", .string(className)),
        ("config", .dict(config)), ("registered_name", ConfigValue(optional: registeredName)),
      ]))
  }

  public var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  public var int: Int? {
    switch self {
    case .int(let number): return number
    case .bool(let flag): return flag ? 1 : 0
    default: return nil
    }
  }

  public var double: Double? {
    switch self {
    case .float(let number): return number
    case .int(let number): return Double(number)
    case .bool(let flag): return flag ? 1 : 0
    default: return nil
    }
  }

  public var bool: Bool? {
    switch self {
    case .bool(let flag): return flag
    case .int(let number): return number != 0
    default: return nil
    }
  }

  public var items: [ConfigValue]? {
    switch self {
    case .list(let items), .tuple(let items): return items
    default: return nil
    }
  }

  public var config: Config? {
    if case .dict(let config) = self { return config }
    return nil
  }

  /// Whether this is True or False.
  public var isFlag: Bool {
    if case .bool = self { return true }
    return false
  }

  public var isNone: Bool {
    if case .none = self { return true }
    return false
  }

  /// A shape: a list or tuple of integers and None.
  public var dimensions: [Int?]? {
    guard let items else { return nil }
    var dimensions: [Int?] = []
    for item in items {
      if item.isNone {
        dimensions.append(nil)
      } else if let number = item.int {
        dimensions.append(number)
      } else {
        return nil
      }
    }
    return dimensions
  }
}
