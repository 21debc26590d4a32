import Autodiff
import Tensors

/// The loop over time.
extension RecurrentLayer {
  /// The outputs of the steps in the order of computation, and the states after the last.
  struct Run {
    var outputs: [Node] = []
    var states: [Structure] = []
  }

  /// With a cell of Keras's own: the input's part of all steps is one product.
  func runBuiltIn(
    _ cell: RecurrentCell, _ sequence: Node, _ initial: Structure, _ mask: Node?,
    _ training: Bool
  ) throws(KerasError) -> Run {
    var states = initial.tensors
    if states.count < cell.stateCount { throw .index("list index out of range") }
    let stepShape = [sequence.shape[0]] + sequence.shape.dropFirst(2)
    let state = states.first?.shape ?? []
    // Drawn in inference as well, where they go unused.
    let drawn = try cell.drawMasks(Array(stepShape), state)
    let used = training ? drawn.effective(cell) : CellMasks()
    /// A GRU is one fused loop in JAX; other cells are called, and then named when they fail.
    func told(_ error: KerasError, _ at: Int, _ states: [Node]) throws(KerasError) -> KerasError {
      if cell is GRUCell { return error }
      return error.wrapped(
        calling: "\(cell.className).call()",
        arguments: [
          (
            cell is SimpleRNNCell ? "sequence" : "inputs",
            Structure.tensor(try step(sequence, at)).argumentText
          ),
          ("states", Structure.list(states.map { .tensor($0) }).argumentText),
          ("training", training ? "True" : "False"),
        ])
    }
    let projected: Node
    do throws(KerasError) {
      projected = try graph { () throws(GraphError) in try cell.project(sequence, used.input) }
    } catch {
      throw try told(error, 0, states)
    }
    var run = Run()
    for t in 0..<sequence.shape[1] {
      let at = goesBackwards ? sequence.shape[1] - 1 - t : t
      let x = try graph { () throws(GraphError) in try projected.element(axis: 1, at) }
      let new: [Node]
      do {
        new = try cell.step(x, states, used.recurrent)
      } catch {
        throw try told(error, at, states)
      }
      let old = states
      states = try kept(new, old, mask, at)
      run.outputs.append(try shown(new[0], mask, at, before: old[0], run.outputs.last))
    }
    run.states = states.map { .tensor($0) }
    return run
  }

  /// With any other cell: it is called at each step.
  func runCell(
    _ sequence: Node, _ initial: Structure, _ mask: Node?, _ training: Structure?
  ) throws(KerasError) -> Run {
    var states = initial
    let step = [sequence.shape[0]] + sequence.shape.dropFirst(2)
    try cell.holdDropoutMasks(Array(step), initial)
    defer { cell.releaseDropoutMasks() }
    var run = Run()
    for t in 0..<sequence.shape[1] {
      let at = goesBackwards ? sequence.shape[1] - 1 - t : t
      let x = try graph { () throws(GraphError) in try sequence.element(axis: 1, at) }
      var inner = CallArguments([.tensor(x), states])
      if cell.signature.has("training"), let training { inner["training"] = training }
      let result = try cell(inner)
      guard let items = result.items, items.count == 2, let output = items[0].tensor else {
        throw .value(
          "The cell of an RNN must return its output and its states. "
            + "Received: \(result.text { $0.plainText })")
      }
      let new = items[1].isNested ? items[1] : .list([items[1]])
      let merged = try kept(new.tensors, states.tensors, mask, at)
      let before = states.items?.last?.items?.first?.tensor ?? states.tensors.first ?? output
      run.outputs.append(try shown(output, mask, at, before: before, run.outputs.last))
      states = new.packing(merged.map { .tensor($0) })
    }
    run.states = states.items ?? [states]
    return run
  }

  private func step(_ sequence: Node, _ at: Int) throws(KerasError) -> Node {
    try graph { () throws(GraphError) in try sequence.element(axis: 1, at) }
  }

  /// The new states where the mask keeps the step, else the old ones.
  private func kept(
    _ new: [Node], _ old: [Node], _ mask: Node?, _ at: Int
  ) throws(KerasError) -> [Node] {
    guard let mask else { return new }
    var merged: [Node] = []
    for (new, old) in zip(new, old) {
      merged.append(
        try graph { () throws(GraphError) in
          try RecurrentLayer.flag(mask, at, rank: new.rank).select(new, old)
        })
    }
    return merged
  }

  /// A step's output; where it is masked, zeros or the output before: the first state, which in an
  /// unrolled layer is zero at first.
  private func shown(
    _ output: Node, _ mask: Node?, _ at: Int, before state: Node, _ last: Node?
  ) throws(KerasError) -> Node {
    guard let mask else { return output }
    return try graph { () throws(GraphError) -> Node in
      let flag = try RecurrentLayer.flag(mask, at, rank: output.rank)
      if unrolls { return try flag.select(output, last ?? output.like(0)) }
      return try flag.select(output, zeroesMaskedOutputs ? output.like(0) : state)
    }
  }

  /// The mask of one step as a column [batch, 1, …].
  private static func flag(_ mask: Node, _ at: Int, rank: Int) throws(GraphError) -> Node {
    var flag = try mask.cast(.bool).slice(axis: 1, start: at, length: 1)
    while flag.rank < rank { flag = try flag.expandDims(-1) }
    return flag
  }
}
