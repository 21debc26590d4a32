import Autodiff

/// A plain operation on symbolic tensors, recorded in the graph as `Add`, `GetItem`, `Relu` …
public final class OperationLayer: GraphOperation {
  private let operationClass: String
  private let compute: (CallArguments) throws(KerasError) -> Structure

  public override var className: String { operationClass }

  init(
    _ className: String, _ compute: @escaping (CallArguments) throws(KerasError) -> Structure
  ) throws(KerasError) {
    operationClass = className
    self.compute = compute
    try super.init(name: nil)
  }

  public override func callAsFunction(
    _ arguments: CallArguments
  ) throws(KerasError) -> Structure {
    if !arguments.isSymbolic { return try compute(arguments) }
    let outputs = try spec(arguments)
    _ = try CallNode(operation: self, arguments: arguments, outputs: outputs)
    return outputs
  }

  public override func spec(_ arguments: CallArguments) throws(KerasError) -> Structure {
    let standIns = try arguments.map(Layer.standIn)
    let outputs = try Session.inferring { () throws(KerasError) in try compute(standIns) }
    return try outputs.map { (leaf) throws(KerasError) -> Structure in
      guard let node = leaf.tensor else { return leaf }
      return .tensor(KerasTensor.make(node.shape, node.dtype))
    }
  }

  /// Computes an operation: at once on real tensors, as a recorded call on symbolic ones.
  ///
  /// `className` is Keras's name for the operation: `Subtract`, `Absolute`, `GetItem`.
  public static func apply(
    _ className: String, _ arguments: CallArguments,
    _ compute: @escaping (CallArguments) throws(KerasError) -> Structure
  ) throws(KerasError) -> Structure {
    if !arguments.isSymbolic { return try compute(arguments) }
    return try OperationLayer(className, compute)(arguments)
  }

  /// The same for operations from tensors to one tensor.
  public static func apply(
    _ className: String, _ inputs: [Node],
    _ compute: @escaping ([Node]) throws(GraphError) -> Node
  ) throws(KerasError) -> Node {
    if !inputs.contains(where: { $0.isKerasTensor }) {
      do { return try compute(inputs) } catch { throw KerasError(error) }
    }
    let outputs = try apply(className, CallArguments(inputs.map { .tensor($0) })) {
      (arguments) throws(KerasError) -> Structure in
      let nodes = arguments.positional.compactMap({ $0.tensor })
      do throws(GraphError) { return .tensor(try compute(nodes)) } catch { throw KerasError(error) }
    }
    guard let node = outputs.tensor else { throw .type("\(className) gave no tensor.") }
    return node
  }
}
