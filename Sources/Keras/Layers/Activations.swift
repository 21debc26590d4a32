import Autodiff

/// A function applied to each output of a layer.
public final class Activation {
  /// The name that configurations and `__name__` show.
  public let name: String
  /// The host-language function behind it, if there is one.
  public let foreign: AnyObject?
  private let function: (Node) throws(KerasError) -> Node

  public init(
    _ name: String, foreign: AnyObject? = nil,
    _ function: @escaping (Node) throws(KerasError) -> Node
  ) {
    self.name = name
    self.foreign = foreign
    self.function = function
  }

  public func callAsFunction(_ x: Node) throws(KerasError) -> Node { try function(x) }

  /// Whether this is the identity.
  public var isLinear: Bool { name == "linear" && foreign == nil }

  /// What `get_config` says: the name, or the function itself.
  public var config: ConfigValue { foreign.map { .foreign($0) } ?? .string(name) }
}

/// The activations that Keras knows by name.
public enum Activations {
  public static let names = [
    "celu", "elu", "exponential", "gelu", "glu", "hard_shrink", "hard_sigmoid", "hard_silu",
    "hard_swish", "hard_tanh", "leaky_relu", "linear", "log_sigmoid", "log_softmax", "mish",
    "relu", "relu6", "selu", "sigmoid", "silu", "soft_shrink", "softmax", "softplus", "softsign",
    "sparse_plus", "sparse_sigmoid", "sparsemax", "squareplus", "swish", "tanh", "tanh_shrink",
    "threshold",
  ]

  nonisolated(unsafe) public static let linear = Activation("linear") { (x) throws(KerasError) in x }

  public static func get(_ value: ConfigValue) throws(KerasError) -> Activation {
    switch value {
    case .none: return linear
    case .string(let name):
      if let activation = named(name) { return activation }
    case .foreign(let object):
      if let activation = object as? Activation { return activation }
      if let layer = object as? Layer {
        return Activation(layer.name, foreign: layer) { (x) throws(KerasError) in
          try layer(x)
        }
      }
      if let activation = HostAdapters.activation(object) { return activation }
    default: break
    }
    throw .value("Could not interpret activation function identifier: \(value.displayText)")
  }

  /// The activation with a name, `swish` and other aliases included.
  public static func named(_ name: String) -> Activation? {
    switch name {
    case "linear": return linear
    case "swish": return named("silu")
    case "hard_swish": return named("hard_silu")
    case "relu": return make(name) { (x) throws(GraphError) in try x.relu() }
    case "relu6": return make(name) { (x) throws(GraphError) in try x.relu6() }
    case "sigmoid": return make(name) { (x) throws(GraphError) in try x.sigmoid() }
    case "tanh": return make(name) { (x) throws(GraphError) in try x.tanh() }
    case "softplus": return make(name) { (x) throws(GraphError) in try x.softplus() }
    case "softsign": return make(name) { (x) throws(GraphError) in try x.softsign() }
    case "elu": return make(name) { (x) throws(GraphError) in try x.elu() }
    case "selu": return make(name) { (x) throws(GraphError) in try x.selu() }
    case "celu": return make(name) { (x) throws(GraphError) in try x.celu() }
    case "gelu": return make(name) { (x) throws(GraphError) in try x.gelu() }
    case "silu": return make(name) { (x) throws(GraphError) in try x.silu() }
    case "mish": return make(name) { (x) throws(GraphError) in try x.mish() }
    case "leaky_relu": return make(name) { (x) throws(GraphError) in try x.leakyRelu(0.2) }
    case "exponential": return make(name) { (x) throws(GraphError) in try x.exp() }
    case "softmax": return make(name) { (x) throws(GraphError) in try x.softmax(axis: -1) }
    case "log_softmax":
      return make(name) { (x) throws(GraphError) in try x.logSoftmax(axis: -1) }
    case "log_sigmoid": return make(name) { (x) throws(GraphError) in try x.logSigmoid() }
    case "hard_sigmoid": return make(name) { (x) throws(GraphError) in try x.hardSigmoid() }
    case "hard_silu": return make(name) { (x) throws(GraphError) in try x.hardSilu() }
    case "hard_tanh": return make(name) { (x) throws(GraphError) in try x.hardTanh() }
    case "tanh_shrink": return make(name) { (x) throws(GraphError) in try x.tanhShrink() }
    case "hard_shrink": return make(name) { (x) throws(GraphError) in try x.hardShrink(0.5) }
    case "soft_shrink": return make(name) { (x) throws(GraphError) in try x.softShrink(0.5) }
    case "squareplus": return make(name) { (x) throws(GraphError) in try x.squareplus(4) }
    case "sparse_plus": return make(name) { (x) throws(GraphError) in try x.sparsePlus() }
    case "sparse_sigmoid": return make(name) { (x) throws(GraphError) in try x.sparseSigmoid() }
    case "sparsemax": return make(name) { (x) throws(GraphError) in try x.sparsemax(axis: -1) }
    case "glu":
      return make(name) { (x) throws(GraphError) in try x.glu(axis: Swift.max(0, x.rank - 1)) }
    default: return nil
    }
  }

  private static func make(
    _ name: String, _ function: @escaping (Node) throws(GraphError) -> Node
  ) -> Activation {
    Activation(name) { (x) throws(KerasError) -> Node in
      do throws(GraphError) { return try function(x) } catch { throw KerasError(error) }
    }
  }

  /// relu with a leak below `threshold` and a ceiling.
  public static func relu(
    _ x: Node, negativeSlope: Double, maxValue: Double?, threshold: Double
  ) throws(GraphError) -> Node {
    if negativeSlope == 0, maxValue == nil, threshold == 0 { return try x.relu() }
    var positive: Node
    if threshold != 0 {
      let isAbove = try x.greater(x.like(threshold))
      positive = try isAbove.select(x, x.like(0))
    } else {
      positive = try x.relu()
    }
    if let maxValue { positive = try positive.clip(0, maxValue) }
    if negativeSlope == 0 { return positive }
    let below: Node
    if threshold != 0 {
      below = try x.like(threshold).subtract(x).relu()
    } else {
      below = try x.negate().relu()
    }
    return try positive.subtract(below.multiply(negativeSlope))
  }
}
