import Autodiff
import Tensors

/// An embedding that can be read backwards: with `reverse=True`, vectors to logits by y = x·Eᵀ, or
/// by a matrix of its own when the weights are not tied.
public final class ReversibleEmbedding: Embedding {
  public let tiesWeights: Bool
  private let reverseDType: ConfigValue
  private let softCap: Double?
  public private(set) var reverseEmbeddings: Weight?

  public override var callSignature: CallSignature {
    CallSignature([.init("inputs"), .init("reverse", fallback: .value(.bool(false)))])
  }

  public override init(_ a: LayerArguments) throws(KerasError) {
    tiesWeights = a.bool("tie_weights", true)
    reverseDType = a["reverse_dtype"] ?? .none
    softCap = try a.optionalDouble("logit_soft_cap")
    try super.init(a)
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    try super.build(shapes)
    if tiesWeights { return }
    reverseEmbeddings = try addWeight(
      "reverse_embeddings", shape: [outputDimension, inputDimension], initializer: initializer)
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    if !arguments.flag("reverse") {
      let output = try super.call(arguments)
      if masksZero, let x = arguments.first.tensor {
        output.tensor?.mask = try graph { () throws(GraphError) in try x.notEqual(x.like(0)) }
      }
      return output
    }
    guard let x = arguments.first.tensor else { return .none }
    return .tensor(
      try graph { () throws(GraphError) -> Node in
        guard let table = try table() else { return x }
        let tied = try table.transpose()
        let logits = try x.matmul(reverseEmbeddings?.node ?? tied)
        guard let softCap else { return logits }
        return try logits.divide(softCap).tanh().multiply(softCap)
      })
  }

  public override func computeMask(
    _ inputs: Structure, _ previous: Structure
  ) throws(KerasError) -> Structure {
    // The call itself puts the mask on.
    .none
  }

  public override func symbolicOutput(
    _ arguments: BoundArguments
  ) throws(KerasError) -> Structure? {
    guard let x = arguments.first.tensor else { return nil }
    let shape =
      arguments.flag("reverse")
      ? x.shape.dropLast() + [inputDimension] : x.shape + [outputDimension]
    return .tensor(KerasTensor.make(Array(shape), dtype))
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("tie_weights", .bool(tiesWeights)), ("reverse_dtype", reverseDType),
      ("logit_soft_cap", ConfigValue(optional: softCap)),
    ])
  }
}
