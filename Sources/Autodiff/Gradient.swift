import Tensors

/// The derivative of `output` (summed, if it is not a scalar) with respect to each of `wrt`, as
/// new nodes of the same graph, so that they can be differentiated again.
///
/// Reverse mode: with x̄ = ∂output/∂x, each node adds its `pullback` to the x̄ of its inputs, in
/// falling creation order. A node that the output does not depend on gets zeros.
public func gradients(
  of output: Node, wrt: [Node], seed: Node? = nil
) throws(GraphError) -> [Node] {
  var needed: [Int: Bool] = [:]
  for node in wrt { needed[node.id] = true }
  let lowest = wrt.reduce(Int.max) { min($0, $1.id) }

  // Post-order without recursion: unrolled recurrent graphs are thousands of nodes deep.
  var stack: [(node: Node, next: Int)] = [(output, 0)]
  var onPath: [Node] = []
  while let (node, next) = stack.last {
    if next == 0, needed[node.id] != nil, !(node.id == output.id && stack.count == 1) {
      stack.removeLast()
      continue
    }
    if next < node.inputs.count && node.id > lowest {
      stack[stack.count - 1].next += 1
      let input = node.inputs[next]
      if needed[input.id] == nil { stack.append((input, 0)) }
      continue
    }
    stack.removeLast()
    var depends = needed[node.id] ?? false
    for input in node.inputs where needed[input.id] ?? false { depends = true }
    if needed[node.id] == nil || !(needed[node.id] ?? false) { needed[node.id] = depends }
    if depends { onPath.append(node) }
  }
  onPath.sort { $0.id > $1.id }

  var bars: [Int: Node] = [:]
  if needed[output.id] ?? false {
    if let seed {
      bars[output.id] = seed
    } else {
      bars[output.id] = try Node.ones(output.shape, output.dtype)
    }
  }
  for node in onPath {
    guard let g = bars[node.id], !node.inputs.isEmpty else { continue }
    var wanted: [Bool] = []
    var any = false
    for input in node.inputs {
      let isWanted = (needed[input.id] ?? false) && input.dtype.isFloating
      wanted.append(isWanted)
      any = any || isWanted
    }
    if !any { continue }
    let parts = try node.operation.pullback(node, g, wanted)
    for (i, part) in parts.enumerated() where wanted[i] {
      guard let part else { continue }
      let id = node.inputs[i].id
      if let sum = bars[id] {
        bars[id] = try sum.add(part)
      } else {
        bars[id] = part
      }
    }
  }
  var result: [Node] = []
  for node in wrt {
    if let bar = bars[node.id] {
      result.append(bar)
    } else {
      result.append(try Node.zeros(node.shape, node.dtype))
    }
  }
  return result
}
