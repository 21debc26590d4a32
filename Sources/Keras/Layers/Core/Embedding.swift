import Autodiff
import Tensors

/// A table of vectors, looked up by integer: y[…, :] = E[x[…]].
///
/// Shapes: x [batch, …], E [inputs, outputs], y [batch, …, outputs].
/// Gradient: each row of E gathers the ḡ of the places that used it.
public class Embedding: TensorLayer {
  public let inputDimension: Int
  public let outputDimension: Int
  public let initializer: Initializer
  public let regularizer: Regularizer?
  public let constraint: Constraint?
  /// Whether index 0 means "nothing here".
  public let masksZero: Bool
  public private(set) var embeddings: Weight?
  private let givenAdapter: LowRankAdapter.Options?
  private var adapter: LowRankAdapter?

  public override var overridesBuild: Bool { true }
  public override var nonTensor: NonTensor { .asked("dtype") }

  public override init(_ a: LayerArguments) throws(KerasError) {
    func size(_ name: String) throws(KerasError) -> Int {
      guard case .int? = a[name], let number = a.plainInt(name), number > 0 else {
        let value = a[name] ?? .none
        throw .value(
          "`\(name)` must be a positive integer. Received: \(name)=\(value.displayText) "
            + "(of type \(a.typeName(of: name))).")
      }
      return number
    }
    inputDimension = try size("input_dim")
    outputDimension = try size("output_dim")
    givenAdapter = try LowRankAdapter.Options(a)
    var rest = a
    rest.values["input_dim"] = nil
    initializer = try a.initializer("embeddings_initializer", "uniform")
    regularizer = try a.regularizer("embeddings_regularizer")
    constraint = try a.constraint("embeddings_constraint")
    masksZero = a.bool("mask_zero", false)
    if let length = rest.values["input_length"] {
      rest.values["input_length"] = nil
      if let n = length.int { rest.values["input_shape"] = .tuple([.int(n)]) }
    }
    try super.init(rest)
    supportsMasking = masksZero
    autocast = false
    guard a.has("weights"), let given = a["weights"] else { return }
    // A table given at once is the layer's from the start.
    try buildFromShapes(BuildShapes(.none))
    var arrays: [NDArray] = []
    for item in given.items ?? [given] {
      if case .foreign(let object) = item, let array = object as? NDArray { arrays.append(array) }
    }
    try setWeights(arrays)
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    embeddings = try addWeight(
      "embeddings", shape: [inputDimension, outputDimension], initializer: initializer,
      regularizer: regularizer, constraint: constraint)
    if let givenAdapter { try enableAdapter(givenAdapter) }
  }

  public override func enableAdapter(_ options: LowRankAdapter.Options) throws(KerasError) {
    adapter = try LowRankAdapter(
      self, embeddings, options, isConstrained: constraint != nil, present: adapter,
      noun: "embeddings")
  }

  /// The table as it is used.
  func table() throws(GraphError) -> Node? {
    guard let embeddings else { return nil }
    return try LowRankAdapter.adapted(embeddings, adapter)
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    guard let table = try table() else { return x }
    return try table.take(x.cast(.int32), axis: 0).cast(dtype)
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    input + [outputDimension]
  }

  public override func computeMask(
    _ inputs: Structure, _ previous: Structure
  ) throws(KerasError) -> Structure {
    guard masksZero, let x = inputs.tensor else { return .none }
    return .tensor(try OperationLayer.differs(x, from: .int(0)))
  }

  public override var parameterFormula: String { "\(inputDimension) × \(outputDimension)" }

  public override func property(_ name: String) -> ConfigValue? {
    LowRankAdapter.property(name, adapter, givenAdapter) ?? super.property(name)
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("input_dim", .int(inputDimension)), ("output_dim", .int(outputDimension)),
      ("embeddings_initializer", initializer.serialized),
      ("embeddings_regularizer", Layer.config(regularizer)),
      ("activity_regularizer", Layer.config(activityRegularizer)),
      ("embeddings_constraint", Layer.config(constraint)), ("mask_zero", .bool(masksZero)),
      ("quantization_config", .none),
    ]).merging(LowRankAdapter.config(adapter?.options ?? givenAdapter))
  }
}
