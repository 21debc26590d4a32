import Autodiff

/// The part of the call records that leads from given inputs to given outputs, in layers of
/// depth: the distance from the outputs, largest first.
struct GraphMap {
  /// The calls of each depth, depth 0 (the outputs) first.
  var nodesByDepth: [[CallNode]] = []
  /// Operations from inputs to outputs; within one depth in order of the first visit of a
  /// depth-first walk from the outputs.
  var operations: [GraphOperation] = []

  private var finished: Set<ObjectIdentifier> = []
  private var inProgress: Set<ObjectIdentifier> = []
  private var ordered: [CallNode] = []
  private var visitOrder: [ObjectIdentifier: Int] = [:]

  init(inputs: [Node], outputs: [Node]) throws(KerasError) {
    let inputIDs = Set(inputs.map { ObjectIdentifier($0) })
    for output in outputs { try walk(output, inputIDs) }
    let inGraph = Set(ordered.map { ObjectIdentifier($0) })

    var nodeDepth: [ObjectIdentifier: Int] = [:]
    var operationDepth: [ObjectIdentifier: Int] = [:]
    // Dictionaries have no order of their own, so first mentions are kept beside them.
    var nodes: [CallNode] = []
    var found: [GraphOperation] = []
    func mention(_ node: CallNode) {
      if nodeDepth[ObjectIdentifier(node)] == nil { nodes.append(node) }
    }
    for node in ordered.reversed() {
      mention(node)
      let operationID = ObjectIdentifier(node.operation)
      if operationDepth[operationID] == nil { found.append(node.operation) }
      let depth = max(
        nodeDepth[ObjectIdentifier(node)] ?? 0, operationDepth[operationID] ?? 0)
      operationDepth[operationID] = depth
      nodeDepth[ObjectIdentifier(node)] = depth
      for parent in node.parents where inGraph.contains(ObjectIdentifier(parent)) {
        mention(parent)
        nodeDepth[ObjectIdentifier(parent)] = max(
          depth + 1, nodeDepth[ObjectIdentifier(parent)] ?? 0)
      }
    }
    // Inputs that no output uses.
    for input in inputs {
      guard let history = input.kerasHistory, let operation = history.operation,
        operationDepth[ObjectIdentifier(operation)] == nil
      else { continue }
      let node = operation.inboundNodes[history.nodeIndex]
      guard node.isInput else { continue }
      operationDepth[ObjectIdentifier(operation)] = 0
      visitOrder[ObjectIdentifier(operation)] = -1
      found.append(operation)
      mention(node)
      nodeDepth[ObjectIdentifier(node)] = 0
    }
    let deepest = nodeDepth.values.max() ?? 0
    nodesByDepth = [[CallNode]](repeating: [], count: deepest + 1)
    for node in nodes { nodesByDepth[nodeDepth[ObjectIdentifier(node)] ?? 0].append(node) }
    var byDepth = [[GraphOperation]](repeating: [], count: deepest + 1)
    for operation in found {
      byDepth[min(deepest, operationDepth[ObjectIdentifier(operation)] ?? 0)].append(operation)
    }
    for group in byDepth.reversed() {
      operations += group.enumerated().sorted { a, b in
        let x = visitOrder[ObjectIdentifier(a.element)] ?? 0
        let y = visitOrder[ObjectIdentifier(b.element)] ?? 0
        return x == y ? a.offset < b.offset : x < y
      }.map({ $0.element })
    }
    try checkComputable(inputs)
    try checkNames()
  }

  /// Depth-first from a tensor to the inputs, by way of the calls that made it.
  private mutating func walk(_ start: Node, _ inputs: Set<ObjectIdentifier>) throws(KerasError) {
    guard let history = start.kerasHistory, let operation = history.operation else { return }
    let node = operation.inboundNodes[history.nodeIndex]
    let id = ObjectIdentifier(node)
    if finished.contains(id) { return }
    if !node.isInput && inputs.contains(ObjectIdentifier(start)) {
      finished.insert(id)
      return
    }
    if inProgress.contains(id) {
      throw .value(
        "Tensor \(KerasTensor.text(start)) from operation '\(operation.name)' is part of a cycle.")
    }
    if visitOrder[ObjectIdentifier(operation)] == nil {
      visitOrder[ObjectIdentifier(operation)] = visitOrder.count
    }
    inProgress.insert(id)
    for tensor in node.inputTensors { try walk(tensor, inputs) }
    inProgress.remove(id)
    finished.insert(id)
    ordered.append(node)
  }

  private func checkComputable(_ inputs: [Node]) throws(KerasError) {
    var known = Set(inputs.map { ObjectIdentifier($0) })
    var reached: [String] = []
    for depth in nodesByDepth.reversed() {
      for node in depth {
        for tensor in node.inputTensors {
          if !known.contains(ObjectIdentifier(tensor)) {
            throw .value(
              "Graph disconnected: cannot find parent for tensor \(KerasTensor.text(tensor)) at "
                + "operation '\(Session.text(of: node.operation))'. The following previous "
                + "operations were accessed without issue: \(PythonText.list(reached))")
          }
          reached.append(node.operation.name)
        }
        for output in node.outputs { known.insert(ObjectIdentifier(output)) }
      }
    }
  }

  private func checkNames() throws(KerasError) {
    var counts: [String: Int] = [:]
    for operation in operations { counts[operation.name, default: 0] += 1 }
    for operation in operations {
      let count = counts[operation.name] ?? 1
      if count != 1 {
        throw .value(
          "The name \"\(operation.name)\" is used \(count) times in the model. All operation "
            + "names should be unique.")
      }
    }
  }
}
