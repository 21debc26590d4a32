import Autodiff
import Tensors

/// A low-rank correction of a frozen weight (LoRA): W + (α/r)·A·B, with A [.., r] and B [r, last]
/// trained instead of W.
public final class LowRankAdapter {
  /// How an adapter is made: its rank, α, and the initializers of A and B.
  public struct Options {
    public var rank: Int
    public var alpha: Double
    var alphaConfig: ConfigValue
    var first: ConfigValue = .string("he_uniform")
    var second: ConfigValue = .string("zeros")

    public init(rank: Int, alpha: ConfigValue = .none) {
      self.rank = rank
      self.alpha = alpha.double ?? Double(rank)
      alphaConfig = alpha.isNone ? .int(rank) : alpha
    }

    /// Those of a layer's `lora_rank` and `lora_alpha`; nil without a rank.
    init?(_ a: LayerArguments) throws(KerasError) {
      guard let rank = try a.optionalInt("lora_rank") else { return nil }
      self.init(rank: rank, alpha: a["lora_alpha"] ?? .none)
    }

    /// The same with initializers for A and B.
    public func initialized(_ first: ConfigValue, _ second: ConfigValue) -> Options {
      var options = self
      options.first = first
      options.second = second
      return options
    }
  }

  public let options: Options
  private let first: Weight
  private let second: Weight

  /// What a layer says of the adapter that it has or was asked for.
  static func property(
    _ name: String, _ present: LowRankAdapter?, _ asked: Options?
  ) -> ConfigValue? {
    let options = present?.options ?? asked
    switch name {
    case "lora_rank": return ConfigValue(optional: options?.rank)
    case "lora_alpha": return options?.alphaConfig ?? ConfigValue.none
    case "lora_enabled": return .bool(present != nil)
    default: return nil
    }
  }

  /// Adds an adapter for `weight` to a layer and freezes the weight.
  init(
    _ layer: Layer, _ weight: Weight?, _ options: Options, isConstrained: Bool,
    present: LowRankAdapter?, noun: String = "kernel"
  ) throws(KerasError) {
    if isConstrained {
      let what = noun == "kernel" ? "kernel" : "embedding"
      throw .value(
        "Lora is incompatible with \(what) constraints. In order to enable lora on this layer, "
          + "remove the `\(noun)_constraint` argument.")
    }
    guard let weight else {
      throw .value("Cannot enable lora on a layer that isn't yet built.")
    }
    if present != nil {
      throw .value("lora is already enabled. This can only be done once per layer.")
    }
    self.options = options
    // At least single precision, whatever the layer computes in.
    let dtype: DType = weight.dtype == .float64 ? .float64 : .float32
    first = try layer.addWeight(
      "lora_\(noun)_a", shape: weight.shape.dropLast() + [options.rank],
      initializer: try Initializers.get(options.first) ?? ConstantInitializer.zeros,
      dtype: dtype, regularizer: weight.regularizer)
    second = try layer.addWeight(
      "lora_\(noun)_b", shape: [options.rank, weight.shape[weight.shape.count - 1]],
      initializer: try Initializers.get(options.second) ?? ConstantInitializer.zeros,
      dtype: dtype, regularizer: weight.regularizer)
    weight.trainable = false
  }

  /// The weight as the layer uses it: corrected where there is an adapter.
  static func adapted(_ weight: Weight, _ adapter: LowRankAdapter?) throws(GraphError) -> Node {
    guard let adapter else { return weight.node }
    let scale = adapter.options.alpha / Double(adapter.options.rank)
    let kernel = weight.node
    return try kernel.add(
      adapter.first.node.cast(kernel.dtype).matmul(adapter.second.node.cast(kernel.dtype))
        .multiply(scale))
  }

  /// What an adapter adds to its layer's configuration.
  static func config(_ options: Options?) -> [(String, ConfigValue)] {
    guard let options else { return [] }
    return [("lora_rank", .int(options.rank)), ("lora_alpha", options.alphaConfig)]
  }
}
