import Autodiff
import Tensors

/// A copy of the call records between intermediate tensors and outputs, so that a model can
/// start in the middle of a graph. The layers are shared; each inner tensor gets a new input.
enum GraphClone {
  static func make(
    _ inputs: Structure, _ outputs: Structure
  ) throws(KerasError) -> (Structure, Structure) {
    let map = try GraphMap(inputs: inputs.tensors, outputs: outputs.tensors)
    var copies: [ObjectIdentifier: Node] = [:]
    var replaced: [ObjectIdentifier: GraphOperation] = [:]
    var newInputs: [Structure] = []
    for input in inputs.tensors {
      if Functional.isInput(input) {
        newInputs.append(.tensor(input))
        copies[ObjectIdentifier(input)] = input
        continue
      }
      let values = Config([
        ("batch_shape", ConfigValue(shape: input.shape)), ("dtype", .string(input.dtype.name)),
        ("name", .string("\(input.name ?? "")CLONE")),
      ])
      let layer = try InputLayer(LayerArguments("InputLayer", values, parameters: []))
      newInputs.append(.tensor(layer.tensor))
      copies[ObjectIdentifier(input)] = layer.tensor
      if let operation = input.kerasHistory?.operation {
        replaced[ObjectIdentifier(operation)] = layer
      }
    }
    var newOutputs: [Structure] = []
    for output in outputs.tensors {
      if let copy = copies[ObjectIdentifier(output)] {
        newOutputs.append(.tensor(copy))
        continue
      }
      let copy = KerasTensor.make(output.shape, output.dtype, name: "\(output.name ?? "")_clone")
      if let old = output.kerasHistory, let new = copy.kerasHistory {
        new.operation = old.operation
        new.nodeIndex = old.nodeIndex
        new.tensorIndex = old.tensorIndex
      }
      copies[ObjectIdentifier(output)] = copy
      newOutputs.append(.tensor(copy))
    }
    func copy(_ leaf: Structure) -> Structure {
      guard let node = leaf.tensor, node.isKerasTensor else { return leaf }
      if let known = copies[ObjectIdentifier(node)] { return .tensor(known) }
      let made = KerasTensor.make(node.shape, node.dtype, name: "\(node.name ?? "")_clone")
      copies[ObjectIdentifier(node)] = made
      return .tensor(made)
    }
    for depth in map.nodesByDepth.reversed() {
      for node in depth where !node.isInput {
        if replaced[ObjectIdentifier(node.operation)] != nil { continue }
        let results = try node.outputStructure.map { (leaf) throws(KerasError) in copy(leaf) }
        let arguments = try node.arguments.map { (leaf) throws(KerasError) in copy(leaf) }
        _ = try CallNode(operation: node.operation, arguments: arguments, outputs: results)
      }
    }
    return (inputs.packing(newInputs), outputs.packing(newOutputs))
  }
}
