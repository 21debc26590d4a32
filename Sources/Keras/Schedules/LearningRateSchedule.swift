import Autodiff
import Tensors

/// A learning rate as a function of the number of updates done.
open class LearningRateSchedule {
  public var hostObject: AnyObject?
  open var className: String { "LearningRateSchedule" }

  public init() {}

  /// The rate at a step, as a float32 scalar.
  open func callAsFunction(_ step: Node) throws(KerasError) -> Node {
    throw .notImplemented(
      "Learning rate schedule '\(className)' must override `__call__(self, step)`.")
  }

  open func getConfig() -> Config { Config() }

  public var serialized: ConfigValue {
    HostAdapters.form(of: hostObject)
      ?? .object(module: "keras.optimizers.schedules", className: className, config: getConfig())
  }
}

/// The schedules that Keras brings, told apart by kind:
///
/// - exponential: r·d^(s/n); inverse time: r/(1 + d·s/n); both with ⌊s/n⌋ as a staircase
/// - polynomial: (r − e)·(1 − min(s, n)/n)^p + e
/// - cosine: r·((1 − α)·½(1 + cos π s/n) + α), after a linear warm-up if there is one
/// - restarts: the cosine again and again, over periods that grow by t and peaks that shrink by m
/// - piecewise constant
public final class StandardSchedule: LearningRateSchedule {
  public enum Kind: String {
    case exponential = "ExponentialDecay", inverseTime = "InverseTimeDecay"
    case polynomial = "PolynomialDecay", cosine = "CosineDecay"
    case restarts = "CosineDecayRestarts", piecewise = "PiecewiseConstantDecay"
  }
  public let kind: Kind
  private let options: Config

  public override var className: String { kind.rawValue }

  /// Options by Keras's names, in the order of the constructor.
  public init(_ kind: Kind, _ given: Config) throws(KerasError) {
    self.kind = kind
    var options = StandardSchedule.defaults(kind)
    for entry in given.entries { options[entry.key] = entry.value }
    self.options = options
    super.init()
    let steps = kind == .restarts ? "first_decay_steps" : "decay_steps"
    if kind != .piecewise, let count = options[steps]?.double, count <= 0 {
      throw .value(
        "Argument `\(steps)` must be > 0. Received: \(steps)=\(options[steps]?.displayText ?? "")")
    }
    if kind == .piecewise {
      let boundaries = options["boundaries"]?.items?.count ?? 0
      let values = options["values"]?.items?.count ?? 0
      if boundaries != values - 1 {
        throw .value(
          "The length of boundaries should be 1 less than the length of values. Received: "
            + "boundaries=\((options["boundaries"] ?? .none).pythonText) of length \(boundaries), "
            + "and values=\((options["values"] ?? .none).pythonText) of length \(values).")
      }
    }
  }

  private static func defaults(_ kind: Kind) -> Config {
    let rate: [(String, ConfigValue)] = [("initial_learning_rate", .none)]
    let name: [(String, ConfigValue)] = [("name", .string(kind.rawValue))]
    switch kind {
    case .exponential, .inverseTime:
      return Config(
        rate + [("decay_steps", .none), ("decay_rate", .none), ("staircase", .bool(false))] + name)
    case .polynomial:
      return Config(
        rate + [
          ("decay_steps", .none), ("end_learning_rate", .float(0.0001)), ("power", .float(1)),
          ("cycle", .bool(false)),
        ] + name)
    case .cosine:
      return Config(
        rate + [("decay_steps", .none), ("alpha", .float(0))] + name
          + [("warmup_target", .none), ("warmup_steps", .int(0))])
    case .restarts:
      return Config(
        rate + [
          ("first_decay_steps", .none), ("t_mul", .float(2)), ("m_mul", .float(1)),
          ("alpha", .float(0)), ("name", .string("SGDRDecay")),
        ])
    case .piecewise:
      return Config([
        ("boundaries", .none), ("values", .none), ("name", .string("PiecewiseConstant")),
      ])
    }
  }

  public override func getConfig() -> Config { options }

  private func number(_ key: String) -> Double { options[key]?.double ?? 0 }

  public override func callAsFunction(_ step: Node) throws(KerasError) -> Node {
    do { return try rate(step) } catch { throw KerasError(error) }
  }

  private func rate(_ step: Node) throws(GraphError) -> Node {
    let s = try step.cast(.float32)
    let start = number("initial_learning_rate")
    switch kind {
    case .exponential, .inverseTime:
      var p = try s.divide(number("decay_steps"))
      if options["staircase"]?.bool ?? false { p = try p.floor() }
      if kind == .exponential {
        return try Node.scalar(number("decay_rate")).power(p).multiply(start)
      }
      return try Node.scalar(start).divide(p.multiply(number("decay_rate")).add(1))
    case .polynomial:
      let end = number("end_learning_rate")
      var steps = Node.scalar(number("decay_steps"))
      var at = s
      if options["cycle"]?.bool ?? false {
        let rounds = try s.divide(number("decay_steps")).ceil()
        let isStart = try s.equal(s.like(0))
        steps = try steps.multiply(isStart.select(s.like(1), rounds))
      } else {
        at = try s.minimum(steps)
      }
      let rest = try at.divide(steps).negate().add(1)
      return try rest.power(number("power")).multiply(start - end).add(end)
    case .cosine: return try cosine(s, start)
    case .restarts: return try restarts(s, start)
    case .piecewise:
      let bounds = options["boundaries"]?.items?.compactMap({ $0.double }) ?? []
      let values = options["values"]?.items?.compactMap({ $0.double }) ?? []
      guard var result = values.last.map({ Node.scalar($0) }) else { return Node.scalar(0) }
      for (bound, value) in zip(bounds, values).reversed() {
        result = try s.lessEqual(s.like(bound)).select(Node.scalar(value), result)
      }
      return result
    }
  }

  /// r·((1 − α)·½(1 + cos πx) + α)
  private func wave(_ x: Node, _ peak: Node) throws(GraphError) -> Node {
    let alpha = number("alpha")
    let half = try x.multiply(Double.pi).cos().add(1).multiply(0.5)
    return try half.multiply(1 - alpha).add(alpha).multiply(peak)
  }

  private func cosine(_ s: Node, _ start: Double) throws(GraphError) -> Node {
    let steps = number("decay_steps")
    guard let target = options["warmup_target"]?.double else {
      return try wave(s.minimum(steps).divide(steps), Node.scalar(start))
    }
    let warm = number("warmup_steps")
    let at = try s.minimum(steps + warm)
    let rising = try at.divide(Swift.max(warm, 1)).multiply(target - start).add(start)
    let falling = try wave(at.subtract(warm).divide(steps), Node.scalar(target))
    return try at.less(at.like(warm)).select(rising, falling)
  }

  private func restarts(_ s: Node, _ start: Double) throws(GraphError) -> Node {
    let done = try s.divide(number("first_decay_steps"))
    let t = number("t_mul")
    let round: Node
    let place: Node
    if t == 1 {
      round = try done.floor()
      place = try done.subtract(round)
    } else {
      let inner = try done.multiply(-(1 - t)).add(1).log()
      round = try inner.divide(Node.scalar(t).log()).floor()
      let scale = try Node.scalar(t).power(round)
      let sum = try scale.negate().add(1).divide(1 - t)
      place = try done.subtract(sum).divide(scale)
    }
    let shrink = try Node.scalar(number("m_mul")).power(round)
    let alpha = number("alpha")
    let half = try shrink.multiply(0.5).multiply(place.multiply(Double.pi).cos().add(1))
    return try half.multiply(1 - alpha).add(alpha).multiply(start)
  }
}
