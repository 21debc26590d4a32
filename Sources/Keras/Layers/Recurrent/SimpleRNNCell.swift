import Autodiff
import Tensors

/// h ← a(x·W + b + h·U)
public final class SimpleRNNCell: RecurrentCell {
  public init(_ a: LayerArguments) throws(KerasError) {
    try super.init(a, gates: 1, drawsSeedFirst: true)
  }

  public override func step(
    _ projected: Node, _ states: [Node], _ recurrentMask: [Node]
  ) throws(KerasError) -> [Node] {
    guard let recurrentKernel else { return states }
    let sum = try graph { () throws(GraphError) -> Node in
      let h = recurrentMask.isEmpty ? states[0] : try states[0].multiply(recurrentMask[0])
      return try projected.add(h.matmul(recurrentKernel.node))
    }
    return [try activation(sum)]
  }
}
