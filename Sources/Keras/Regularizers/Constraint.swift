import Autodiff

/// What a weight is forced to be after each update.
open class Constraint {
  open var className: String { "Constraint" }
  public var hostObject: AnyObject?

  public init() {}

  open func project(_ weight: Node) throws(KerasError) -> Node { weight }

  open func getConfig() -> Config { Config() }

  public var serialized: ConfigValue {
    HostAdapters.form(of: hostObject)
      ?? .object(module: "keras.constraints", className: className, config: getConfig())
  }
}

/// Weights of bounded, unit or non-negative size.
///
/// With n = ‖w‖ along the axes: max_norm w·clip(n, 0, m)/(ε + n); unit_norm w/(ε + n);
/// min_max_norm w·(r·clip(n, lo, hi) + (1 − r)·n)/(ε + n); non_neg max(w, 0).
public final class NormConstraint: Constraint {
  public enum Kind: String {
    case maxNorm = "MaxNorm", unitNorm = "UnitNorm", minMaxNorm = "MinMaxNorm", nonNeg = "NonNeg"
  }
  public let kind: Kind
  public let minValue: Double
  public let maxValue: Double
  public let rate: Double
  public let axes: [Int]
  private let axisConfig: ConfigValue
  private let options: Config

  public override var className: String { kind.rawValue }

  public init(_ kind: Kind, _ config: Config) {
    self.kind = kind
    minValue = config["min_value"]?.double ?? 0
    maxValue = config["max_value"]?.double ?? (kind == .minMaxNorm ? 1 : 2)
    rate = config["rate"]?.double ?? 1
    axisConfig = config["axis"] ?? .int(0)
    options = config
    if let items = axisConfig.items {
      axes = items.compactMap({ $0.int })
    } else {
      axes = [axisConfig.int ?? 0]
    }
    super.init()
  }

  public override func project(_ w: Node) throws(KerasError) -> Node {
    do {
      if kind == .nonNeg { return try w.maximum(w.like(0)) }
      let norm = try w.square().sum(axes: axes, keepDims: true).sqrt()
      let denominator = try norm.add(Session.epsilon)
      switch kind {
      case .maxNorm:
        return try w.multiply(norm.clip(0, maxValue).divide(denominator))
      case .unitNorm: return try w.divide(denominator)
      default:
        let desired = try norm.clip(minValue, maxValue).multiply(rate)
          .add(norm.multiply(1 - rate))
        return try w.multiply(desired.divide(denominator))
      }
    } catch {
      throw KerasError(error)
    }
  }

  /// A number as it was given.
  private func number(_ key: String, _ fallback: Double) -> ConfigValue {
    options[key] ?? .float(fallback)
  }

  public override func getConfig() -> Config {
    switch kind {
    case .maxNorm:
      return Config([("max_value", options["max_value"] ?? .int(2)), ("axis", axisConfig)])
    case .unitNorm: return Config([("axis", axisConfig)])
    case .nonNeg: return Config()
    case .minMaxNorm:
      return Config([
        ("min_value", number("min_value", 0)), ("max_value", number("max_value", 1)),
        ("rate", number("rate", 1)), ("axis", axisConfig),
      ])
    }
  }
}

/// Finds constraints by what a program may write for one.
public enum Constraints {
  public static func get(_ value: ConfigValue) throws(KerasError) -> Constraint? {
    switch value {
    case .none: return nil
    case .string(let name):
      if let constraint = make(name, Config()) { return constraint }
    case .dict(let config):
      if let name = config["class_name"]?.string,
        let constraint = make(name, config["config"]?.config ?? Config())
      {
        return constraint
      }
    case .foreign(let object):
      if let constraint = object as? Constraint { return constraint }
      if let constraint = HostAdapters.constraint(object) { return constraint }
    default: break
    }
    throw .value("Could not interpret constraint identifier: \(value.displayText)")
  }

  public static func make(_ name: String, _ config: Config) -> Constraint? {
    switch name {
    case "MaxNorm", "max_norm": return NormConstraint(.maxNorm, config)
    case "UnitNorm", "unit_norm": return NormConstraint(.unitNorm, config)
    case "MinMaxNorm", "min_max_norm": return NormConstraint(.minMaxNorm, config)
    case "NonNeg", "non_neg": return NormConstraint(.nonNeg, config)
    default: return nil
    }
  }
}
