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

  var bars: [Int: Contributions] = [:]
  if needed[output.id] ?? false {
    if let seed {
      bars[output.id] = Contributions(seed)
    } else {
      bars[output.id] = Contributions(try Node.ones(output.shape, output.dtype))
    }
  }
  for node in onPath {
    guard !node.inputs.isEmpty, let g = try bars[node.id]?.total() else { continue }
    bars[node.id] = Contributions(g)
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
      bars[id, default: Contributions()].parts.append(part)
    }
  }
  var result: [Node] = []
  for node in wrt {
    if let bar = bars[node.id] {
      result.append(try bar.total())
    } else {
      result.append(try Node.zeros(node.shape, node.dtype))
    }
  }
  return result
}

/// What the readers of a value have added to its gradient so far.
private struct Contributions {
  var parts: [Node] = []

  init() {}
  init(_ part: Node) { parts = [part] }

  /// The sum. Gradients of slices of one axis that do not overlap are laid side by side instead of
  /// being added up in zeros: a sequence read step by step would cost its square otherwise.
  func total() throws(GraphError) -> Node {
    var others: [Node] = []
    var slices: [(axis: Int, start: Int, node: Node)] = []
    for part in parts {
      if let slice = part.operation as? Unslice, part.value == nil, let axis = slice.singleAxis {
        slices.append((axis, slice.ranges[axis].start, part.inputs[0]))
      } else {
        others.append(part)
      }
    }
    if slices.count > 1, let joined = try Contributions.join(slices, parts[0].shape) {
      others.append(joined)
    } else {
      others = parts
    }
    var sum = others[0]
    for part in others.dropFirst() { sum = try sum.add(part) }
    return sum
  }

  private static func join(
    _ slices: [(axis: Int, start: Int, node: Node)], _ shape: [Int]
  ) throws(GraphError) -> Node? {
    let axis = slices[0].axis
    let sorted = slices.sorted { $0.start < $1.start }
    var pieces: [Node] = []
    var end = 0
    var gap = shape
    for slice in sorted {
      if slice.axis != axis || slice.start < end { return nil }
      if slice.start > end {
        gap[axis] = slice.start - end
        pieces.append(try Node.zeros(gap, slice.node.dtype))
      }
      pieces.append(slice.node)
      end = slice.start + slice.node.shape[axis]
    }
    if end < shape[axis] {
      gap[axis] = shape[axis] - end
      pieces.append(try Node.zeros(gap, slices[0].node.dtype))
    }
    return try Node.concatenate(pieces, axis: axis)
  }
}
