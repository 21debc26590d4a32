import Autodiff
import Tensors

/// Attention without projections: softmax(scores)·value, with inputs [query, value] or [query,
/// value, key].
///
/// Scores by Luong: q·kᵀ (times a learned scale); by `concat`: w·Σ tanh(s·(q + k)); by Bahdanau
/// (`AdditiveAttention`): Σ s·tanh(q + k) with a vector s.
/// Shapes: query [batch, T, d], value [batch, S, e], key [batch, S, d] → [batch, T, e].
public final class Attention: Layer {
  public let isAdditive: Bool
  public let usesScale: Bool
  public let scoreMode: String
  public let dropout: Double
  private let seed: ConfigValue
  private var generator: SeedGenerator?
  public private(set) var scale: Weight?
  public private(set) var concatenationWeight: Weight?

  public override var overridesBuild: Bool { true }
  public override var overridesOutputShape: Bool { true }

  public override var callSignature: CallSignature {
    CallSignature([
      .init("inputs"), .init("mask", fallback: Structure.none),
      .init("training", fallback: .value(.bool(false))),
      .init("return_attention_scores", fallback: .value(.bool(false))),
      .init("use_causal_mask", fallback: .value(.bool(false))),
    ])
  }

  public init(_ a: LayerArguments, additive: Bool) throws(KerasError) {
    isAdditive = additive
    usesScale = a.bool("use_scale", additive)
    scoreMode = a.string("score_mode", "dot")
    dropout = try a.compared("dropout", 0, ">", "int")
    seed = a["seed"] ?? .none
    var known = a
    if additive { known.parameters.append("score_mode") }
    try super.init(known)
    if dropout > 0 {
      let made = try Dropout.generator(seed)
      generator = made
      track(made)
    }
    if !["dot", "concat"].contains(scoreMode) {
      throw .value(
        "Invalid value for argument score_mode. Expected one of {'dot', 'concat'}. Received: "
          + "score_mode=\((a["score_mode"] ?? .none).displayText)")
    }
    supportsMasking = true
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    try check(count: shapes.first.items?.count, isList: shapes.first.isList, shapes.first.text)
    if usesScale {
      let size = shapes.input.last ?? 0
      scale = try addWeight(
        "scale", shape: isAdditive ? [size] : [],
        initializer: isAdditive
          ? try Initializers.get(.string("glorot_uniform")) ?? ConstantInitializer.ones
          : ConstantInitializer.ones)
    }
    if !isAdditive, scoreMode == "concat" {
      concatenationWeight = try addWeight(
        "concat_score_weight", shape: [], initializer: ConstantInitializer.ones)
    }
  }

  private func check(count: Int?, isList: Bool, _ text: String) throws(KerasError) {
    if !isList {
      throw .value(
        "\(className) layer must be called on a list of inputs, namely [query, value] or [query, "
          + "value, key]. Received: inputs=\(text).")
    }
    let count = count ?? 0
    if count < 2 || count > 3 {
      throw .value(
        "\(className) layer accepts inputs list of length 2 or 3, namely [query, value] or [query, "
          + "value, key]. Received length: \(count).")
    }
  }

  private func check(_ inputs: Structure, _ mask: Structure) throws(KerasError) {
    var isList = false
    if case .list = inputs { isList = true }
    try check(count: inputs.items?.count, isList: isList, inputs.valueText)
    if mask.isNone { return }
    guard case .list(let masks) = mask else {
      throw .value(
        "\(className) layer mask must be a list, namely [query_mask, value_mask]. Received: "
          + "mask=\(mask.valueText).")
    }
    if masks.count < 2 || masks.count > 3 {
      throw .value(
        "\(className) layer accepts mask list of length 2 or 3. Received: "
          + "inputs=\(inputs.valueText), mask=\(mask.valueText).")
    }
  }

  private func scores(_ query: Node, _ key: Node) throws(GraphError) -> Node {
    if !isAdditive, scoreMode == "dot" {
      let scores = try query.matmul(key.swapAxes(-2, -1))
      return try scale.map { (s) throws(GraphError) in try scores.multiply(s.node) } ?? scores
    }
    let sum = try query.expandDims(-2).add(key.expandDims(-3))
    if isAdditive {
      let bent = try sum.tanh()
      let scaled = try scale.map { (s) throws(GraphError) in try bent.multiply(s.node) } ?? bent
      return try scaled.sum(axes: [-1])
    }
    let scaled = try scale.map { (s) throws(GraphError) in try sum.multiply(s.node) } ?? sum
    let total = try scaled.tanh().sum(axes: [-1])
    guard let concatenationWeight else { return total }
    return try total.multiply(concatenationWeight.node)
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    let mask = arguments["mask"] ?? .none
    try check(arguments.first, mask)
    let inputs = arguments.first.tensors
    guard inputs.count >= 2 else { return .none }
    let (query, value) = (inputs[0], inputs[1])
    let key = inputs.count > 2 ? inputs[2] : value
    let masks = mask.items ?? []
    let queryMask = masks.first?.tensor
    let valueMask = masks.count > 1 ? masks[1].tensor : nil
    var weights = try graph { () throws(GraphError) -> Node in
      var scores = try self.scores(query, key)
      if let kept = try visible(scores, valueMask, arguments.flag("use_causal_mask")) {
        scores = try kept.select(scores, scores.subtract(1e9))
      }
      return try scores.softmax(axis: -1)
    }
    if arguments.training, let generator {
      let key = try generator.next()
      weights = try graph { () throws(GraphError) in
        try weights.dropout(key, rate: dropout, noiseShape: weights.shape)
      }
    }
    let output = try graph { () throws(GraphError) -> Node in
      let output = try weights.matmul(value)
      guard let queryMask else { return output }
      return try queryMask.cast(.bool).expandDims(-1).select(output, output.like(0))
    }
    if !arguments.flag("return_attention_scores") { return .tensor(output) }
    return .tuple([.tensor(output), .tensor(weights)])
  }

  /// Which values count for which query, broadcast to the scores; nil for all.
  private func visible(
    _ scores: Node, _ valueMask: Node?, _ isCausal: Bool
  ) throws(GraphError) -> Node? {
    let rank = scores.rank
    let (rows, columns) = (scores.shape[rank - 2], scores.shape[rank - 1])
    let values = try valueMask?.cast(.bool)
    guard isCausal, rows != ShapedType.unknown, columns != ShapedType.unknown else {
      guard let values, values.rank == 2 else { return values }
      return try values.expandDims(-2)
    }
    let causal = try Node.lowerMask(rows, columns).cast(.bool).reshape([1, rows, columns])
    guard let values else { return causal }
    return try values.expandDims(-2).logicalAnd(causal)
  }

  public override func computeMask(
    _ inputs: Structure, _ previous: Structure
  ) throws(KerasError) -> Structure {
    try check(inputs, previous)
    return previous.items?.first ?? .none
  }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    if shapes.first.shape != nil { throw .type("'int' object is not subscriptable") }
    let all = shapes.first.shapes
    guard all.count >= 2 else { return .none }
    return .shape(all[0].dropLast() + [all[1][all[1].count - 1]])
  }

  public override func symbolicOutput(
    _ arguments: BoundArguments
  ) throws(KerasError) -> Structure? {
    try check(arguments.first, arguments["mask"] ?? .none)
    let shapes = arguments.first.tensors.map { $0.shape }
    guard shapes.count >= 2 else { return nil }
    let tree = try outputShapes(BuildShapes(ShapeTree(of: arguments.first)))
    let output = KerasTensor.make(tree.shape ?? [], dtype)
    if !arguments.flag("return_attention_scores") { return .tensor(output) }
    let key = shapes.count > 2 ? shapes[2] : shapes[1]
    let scores = KerasTensor.make(shapes[0].dropLast() + [key[key.count - 2]], dtype)
    return .tuple([.tensor(output), .tensor(scores)])
  }

  public override func property(_ name: String) -> ConfigValue? {
    switch name {
    case "score_mode": return .string(scoreMode)
    default: return super.property(name)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    var config = try super.getConfig()
    config["use_scale"] = .bool(usesScale)
    if !isAdditive { config["score_mode"] = .string(scoreMode) }
    config["dropout"] = .float(dropout)
    config["seed"] = seed
    return config
  }
}
