import Tensors

/// Any function of whole arrays as an operation: linear algebra, image resampling, code of a user.
///
/// The function receives packed arrays of the inferred types and returns the result; it may be
/// called many times, also from compiled programs. Without a pullback no gradient flows.
public final class ArrayFunction: Operation {
  public typealias Rule = ([ShapedType]) throws(GraphError) -> ShapedType
  public typealias Body = ([NDArray]) -> NDArray
  /// The node itself, the gradient of its value, and which gradients are wanted.
  public typealias Pullback = (Node, Node, [Bool]) throws(GraphError) -> [Node?]

  private let title: String
  private let details: String
  private let rule: Rule
  private let body: Body
  private let derivative: Pullback?

  /// Functions with equal names and attributes count as equal: put in `attributes` whatever the
  /// result depends on besides the inputs.
  public init(
    _ name: String, attributes: String = "", infer: @escaping Rule,
    pullback: Pullback? = nil, body: @escaping Body
  ) {
    title = name
    details = attributes
    rule = infer
    derivative = pullback
    self.body = body
  }

  public override var name: String { title }
  public override var attributes: String { details }
  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    try rule(inputs)
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    let (inputs, output, body) = (site.inputs, site.output, body)
    return { at in
      var arrays: [NDArray] = []
      for input in inputs {
        let array = NDArray(uninitialized: input.shape, input.dtype)
        array.data.copyMemory(from: at[input.slot], byteCount: input.type.byteCount)
        arrays.append(array)
      }
      let result = body(arrays).contiguous(as: output.dtype)
      let bytes = Swift.min(output.type.byteCount, result.byteCount)
      at[output.slot].copyMemory(from: result.data, byteCount: bytes)
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    guard let derivative else { return [Node?](repeating: nil, count: node.inputs.count) }
    return try derivative(node, g, wanted)
  }
}

extension OperationSample {
  static var arrayFunctions: [OperationSample] {
    [
      OperationSample("array function", [2, 3]) { (x) throws(GraphError) in
        try Node(
          ArrayFunction(
            "triple", infer: { (types) throws(GraphError) in types[0] },
            pullback: { (_, g, _) throws(GraphError) in [try g * 3] },
            body: { arrays in
              let out = arrays[0].copy()
              for i in 0..<out.count {
                out.store(.float(out.item(i).double * 3), at: out.pointer(flat: i))
              }
              return out
            }), x[0])
      }
    ]
  }
}
