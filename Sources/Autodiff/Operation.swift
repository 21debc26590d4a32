import Tensors

/// What a node computes: one declaration of name, shape rule, kernel and derivative.
///
/// The graph holds the operation itself, so there is no opcode, switch or registry to edit: the
/// printer reads `name` and `attributes`, the verifier `infer`, the executor `kernel`, the
/// gradient `pullback`.
open class Operation {
  public init() {}

  /// The word in a printed graph.
  open var name: String { "operation" }

  /// What distinguishes two operations of one name, as text: two nodes with equal names,
  /// attributes and inputs are the same value.
  open var attributes: String { "" }

  /// Shape and dtype of the result. Dimensions may be unknown.
  open func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    throw .type("\(name) has no shape rule")
  }

  /// Whether the result is the first input's memory under another shape.
  open var isView: Bool { false }

  /// Bytes of scratch memory that the kernel wants.
  open func workspace(_ inputs: [ShapedType], _ output: ShapedType) -> Int { 0 }

  /// The loop over memory. All types are concrete.
  open func kernel(_ site: KernelSite) -> Kernel { { _ in } }

  /// The gradient of each input, given the gradient `g` of the node's value, as new nodes.
  ///
  /// nil where no gradient flows. Inputs whose gradient is not `wanted` may be answered with nil.
  open func pullback(_ node: Node, _ g: Node, _ wanted: [Bool]) throws(GraphError) -> [Node?] {
    [Node?](repeating: nil, count: node.inputs.count)
  }

  /// Whether equal calls give equal values, so that they may be merged or computed in advance.
  open var isPure: Bool { true }
}
