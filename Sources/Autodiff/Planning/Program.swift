import Tensors

/// A graph made ready to run many times: placeholders in, results out, variables changed in place.
public final class Program {
  private let inputs: [Node]
  private let outputs: [Node]
  private let updates: [(variable: Variable, value: Node)]
  private var order: [Node] = []

  /// Plans the computation of `outputs` and of what `updates` leaves in variables.
  public init(
    inputs: [Node], outputs: [Node], updates: [(variable: Variable, value: Node)] = []
  ) throws(GraphError) {
    self.inputs = inputs
    self.outputs = outputs
    self.updates = updates
    var seen: [Int: Bool] = [:]
    var stack: [Node] = outputs
    for u in updates { stack.append(u.value) }
    while let node = stack.popLast() {
      if seen[node.id] != nil { continue }
      seen[node.id] = true
      order.append(node)
      stack.append(contentsOf: node.inputs)
    }
    order.sort { $0.id < $1.id }
  }

  /// Runs once.
  public func run(_ feeds: [NDArray]) throws(GraphError) -> [NDArray] {
    var values: [Int: NDArray] = [:]
    for (node, feed) in zip(inputs, feeds) {
      if feed.shape != node.shape {
        throw .value(
          "A program for inputs of shape \(Shapes.text(node.shape)) was fed "
            + "\(Shapes.text(feed.shape)).")
      }
      values[node.id] = feed.contiguous(as: node.dtype)
    }
    for node in order where values[node.id] == nil {
      if let value = node.value {
        values[node.id] = value
      } else if let read = node.operation as? VariableRead {
        values[node.id] = read.variable.value
      } else if node.isPlaceholder {
        throw .value("A placeholder of shape \(Shapes.text(node.shape)) was not fed.")
      } else {
        var args: [Node] = []
        var types: [ShapedType] = []
        for input in node.inputs {
          if let value = values[input.id] { args.append(Node(value)) }
          types.append(input.type)
        }
        values[node.id] = Evaluator.evaluate(node.operation, args, types, node.type)
      }
    }
    var results: [NDArray] = []
    for node in outputs {
      if let value = values[node.id] { results.append(value.copy()) }
    }
    for u in updates {
      if let value = values[u.value.id] { u.variable.store(value) }
    }
    return results
  }
}
