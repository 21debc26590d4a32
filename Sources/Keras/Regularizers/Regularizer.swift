import Autodiff
import Tensors

/// A penalty on weights or outputs, added to the loss.
open class Regularizer {
  open var className: String { "Regularizer" }
  open var moduleName: String? { "keras.regularizers" }
  public var hostObject: AnyObject?

  public init() {}

  open func penalty(_ x: Node) throws(KerasError) -> Node { Node.scalar(0) }

  open func getConfig() -> Config { Config() }

  public var serialized: ConfigValue {
    HostAdapters.form(of: hostObject)
      ?? .object(module: moduleName, className: className, config: getConfig())
  }
}

/// l1·Σ|x| + l2·Σx²
public final class NormRegularizer: Regularizer {
  public let l1: Double
  public let l2: Double
  private let shownClass: String

  public override var className: String { shownClass }

  public init(l1: Double = 0, l2: Double = 0, className: String = "L1L2") {
    self.l1 = l1
    self.l2 = l2
    shownClass = className
    super.init()
  }

  public override func penalty(_ x: Node) throws(KerasError) -> Node {
    do {
      if shownClass == "L1" { return try x.abs().sum().multiply(l1) }
      if shownClass == "L2" { return try x.square().sum().multiply(l2) }
      var total = x.like(0)
      if l1 != 0 { total = try total.add(x.abs().sum().multiply(l1)) }
      if l2 != 0 { total = try total.add(x.square().sum().multiply(l2)) }
      return total
    } catch {
      throw KerasError(error)
    }
  }

  public override func getConfig() -> Config {
    switch shownClass {
    case "L1": return Config([("l1", .float(Double(Float(l1))))])
    case "L2": return Config([("l2", .float(l2))])
    default: return Config([("l1", .float(l1)), ("l2", .float(l2))])
    }
  }
}

/// factor · Σ |cosines between rows (or columns)| / number of pairs
public final class OrthogonalRegularizer: Regularizer {
  public let factor: Double
  public let mode: String

  public override var className: String { "OrthogonalRegularizer" }

  public init(factor: Double = 0.01, mode: String = "rows") throws(KerasError) {
    if mode != "rows" && mode != "columns" {
      throw .value(
        "Invalid value for argument `mode`. Expected one of {\"rows\", \"columns\"}. Received: "
          + "mode=\(mode)")
    }
    self.factor = factor
    self.mode = mode
    super.init()
  }

  public override func penalty(_ x: Node) throws(KerasError) -> Node {
    if x.rank != 2 {
      throw .value(
        "Inputs to OrthogonalRegularizer must have rank 2. Received: "
          + "inputs.shape=\(Shapes.text(x.shape))")
    }
    do {
      let axis = mode == "rows" ? 1 : 0
      let norm = try x.square().sum(axes: [axis], keepDims: true).maximum(1e-12).sqrt()
      let unit = try x.divide(norm)
      let size = mode == "rows" ? x.shape[0] : x.shape[1]
      let product =
        mode == "rows"
        ? try unit.matmul(unit.transpose()) : try unit.transpose().matmul(unit)
      var mask = [Float](repeating: 1, count: size * size)
      for i in 0..<size { mask[i * size + i] = 0 }
      let others = try product.multiply(Node(.init(mask, [size, size])))
      let pairs = Double(size * (size - 1)) / 2
      return try others.abs().sum().multiply(0.5 * factor).divide(pairs)
    } catch {
      throw KerasError(error)
    }
  }

  public override func getConfig() -> Config {
    Config([("factor", .float(Double(Float(factor)))), ("mode", .string(mode))])
  }
}

/// Finds regularizers by what a program may write for one.
public enum Regularizers {
  public static func get(_ value: ConfigValue) throws(KerasError) -> Regularizer? {
    switch value {
    case .none: return nil
    case .string(let name):
      if let regularizer = try make(name, Config()) { return regularizer }
    case .dict(let config):
      if let name = config["class_name"]?.string,
        let regularizer = try make(name, config["config"]?.config ?? Config())
      {
        return regularizer
      }
    case .foreign(let object):
      if let regularizer = object as? Regularizer { return regularizer }
      if let regularizer = HostAdapters.regularizer(object) { return regularizer }
    default: break
    }
    throw .value("Could not interpret regularizer identifier: \(value.displayText)")
  }

  public static func make(_ name: String, _ config: Config) throws(KerasError) -> Regularizer? {
    func number(_ key: String, _ fallback: Double) throws(KerasError) -> Double {
      guard let value = config[key], !value.isNone else { return fallback }
      guard let number = value.double, number.isFinite, number >= 0 else {
        throw .value(
          "Invalid value for argument \(key): expected a non-negative float.Received: "
            + "\(key)=\(value.displayText)")
      }
      return number
    }
    switch name {
    case "L1", "l1": return NormRegularizer(l1: try number("l1", 0.01), className: "L1")
    case "L2", "l2": return NormRegularizer(l2: try number("l2", 0.01), className: "L2")
    case "L1L2", "l1l2":
      return NormRegularizer(l1: try number("l1", 0), l2: try number("l2", 0))
    case "OrthogonalRegularizer", "orthogonal_regularizer":
      return try OrthogonalRegularizer(
        factor: try number("factor", 0.01), mode: config["mode"]?.string ?? "rows")
    default: return nil
    }
  }
}
