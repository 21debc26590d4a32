import Tensors

/// Graphs and plans as text, one line per value: `%3 = add(%1, %2) : float32(2, 3)`.
public enum GraphText {
  /// The graph below some nodes, in order of computation.
  public static func text(_ outputs: [Node]) -> String {
    var seen: [Int: Int] = [:]
    var order: [Node] = []
    var stack = outputs
    while let node = stack.popLast() {
      if seen[node.id] != nil { continue }
      seen[node.id] = 0
      order.append(node)
      stack += node.inputs
    }
    order.sort { $0.id < $1.id }
    var out = ""
    for (i, node) in order.enumerated() {
      seen[node.id] = i
      var arguments: [Int] = []
      for input in node.inputs { arguments.append(seen[input.id] ?? -1) }
      out += line(i, node.operation, arguments, node.type) + "\n"
    }
    return out
  }

  static func line(
    _ number: Int, _ operation: Operation, _ inputs: [Int], _ type: ShapedType
  ) -> String {
    var out = "%\(number) = \(operation.name)"
    if !operation.attributes.isEmpty { out += "[\(operation.attributes)]" }
    out += "("
    for (k, input) in inputs.enumerated() { out += (k > 0 ? ", %" : "%") + String(input) }
    return out + ") : \(type.dtype.name)\(Shapes.text(type.shape))"
  }

  /// A plan: leaves, then the steps; items of one loop are indented, in-place writes marked.
  static func plan(_ graph: PlanGraph, _ schedule: Schedule, _ memory: MemoryPlan) -> String {
    var out = ""
    let live = graph.liveness()
    for (i, item) in graph.items.enumerated() where live[i] && !item.isComputed {
      out += line(i, item.operation, [], item.type) + "\n"
    }
    for (s, step) in schedule.steps.enumerated() {
      if step.count > 1 { out += "loop \(s)\n" }
      for i in step {
        let item = graph.items[i]
        out += (step.count > 1 ? "  " : "")
          + line(i, item.operation, item.inputs.map { graph.root($0) }, item.type)
        if let k = memory.direct[i] {
          out += " -> \(graph.updates[k].variable.path)"
        } else if let from = memory.takenFrom[i] {
          out += " in place of %\(from)"
        } else if let offset = memory.offsets[i] {
          out += " @\(offset)"
        }
        out += "\n"
      }
    }
    return out
  }
}
