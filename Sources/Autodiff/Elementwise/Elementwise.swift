import Tensors

/// An operation that treats every element alike, with broadcasting: the planner fuses them.
open class Elementwise: Operation {
  /// The result's dtype.
  open func result(_ inputs: [DType]) throws(GraphError) -> DType { inputs[0] }

  /// The loop over packed elements of these types.
  open func row(_ inputs: [DType], _ output: DType) -> Row { Row { _, _, _, _, _ in } }

  public final override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    var shape = inputs[0].shape
    var dtypes = [inputs[0].dtype]
    for input in inputs.dropFirst() {
      guard let common = Shapes.broadcast(shape, input.shape) else {
        throw BroadcastRule.mismatch(inputs, name)
      }
      shape = common
      dtypes.append(input.dtype)
    }
    return ShapedType(shape, try result(dtypes))
  }

  public final override func kernel(_ site: KernelSite) -> Kernel {
    let loop = TileLoop(site.output.shape)
    var dtypes: [DType] = []
    var registers: [Int] = []
    for input in site.inputs {
      registers.append(loop.input(input, isConstant: false))
      dtypes.append(input.dtype)
    }
    loop.emit(row(dtypes, site.output.dtype), registers, to: site.output)
    return loop.kernel()
  }
}

/// Undoing and reporting what broadcasting does.
public enum BroadcastRule {
  /// The gradient of a broadcast: the sum over the axes that were repeated.
  static func unbroadcast(_ g: Node, to shape: [Int]) throws(GraphError) -> Node {
    if g.shape == shape { return g }
    var axes: [Int] = []
    let lead = g.rank - shape.count
    for i in 0..<g.rank where i < lead || (shape[i - lead] == 1 && g.shape[i] != 1) {
      axes.append(i)
    }
    return try g.sum(axes: axes, keepDims: true).reshape(shape)
  }

  /// XLA's names of the operations whose errors name them.
  private static let short: [(name: String, short: String)] = [
    ("add", "add"), ("subtract", "sub"), ("multiply", "mul"), ("divide", "div"),
    ("power", "pow"), ("maximum", "max"), ("minimum", "min"), ("mod", "rem"),
    ("floor_divide", "rem"), ("equal", "eq"), ("not_equal", "ne"), ("less", "lt"),
    ("less_equal", "le"), ("greater", "gt"), ("greater_equal", "ge"), ("and", "and"),
    ("or", "or"), ("xor", "xor"), ("arctan2", "atan2"),
  ]

  /// What is said of shapes that do not broadcast: JAX's words, or Keras's for symbolic tensors.
  public static func mismatch(_ inputs: [ShapedType], _ name: String = "") -> GraphError {
    if !inputs.contains(where: { !$0.isConcrete }) { return mismatchInJAX(inputs, name) }
    // Keras names the first axis, from the right, at which the two shapes part.
    var (a, b) = (inputs[0].shape, inputs[0].shape)
    for input in inputs.dropFirst() {
      b = input.shape
      guard let common = Shapes.broadcast(a, b) else { break }
      a = common
    }
    let rank = max(a.count, b.count)
    let left = [Int](repeating: 1, count: rank - a.count) + a
    let right = [Int](repeating: 1, count: rank - b.count) + b
    var i = 0
    while i < rank - 1, left[i] == right[i] || min(left[i], right[i]) <= 1 { i += 1 }
    var error = GraphError.value(
      "Cannot broadcast shape, the failure dim has value \(left[i]), which cannot be broadcasted "
        + "to \(right[i]). Input shapes are: \(list(a)) and \(list(b)).")
    error.tracedAs = [mismatchInJAX(inputs, name)]
    return error
  }

  /// JAX's words; an unknown size has the name that Keras gives it when JAX infers shapes.
  private static func mismatchInJAX(_ inputs: [ShapedType], _ name: String) -> GraphError {
    let list = inputs.map { Shapes.tracedText($0.shape) }.joined(separator: ", ")
    // Of equal ranks the operation itself complains, else what aligns the shapes before it.
    if inputs.count == 2, inputs[0].rank == inputs[1].rank {
      for (known, short) in short where known == name {
        return .type("\(short) got incompatible shapes for broadcasting: \(list).")
      }
    }
    return .value("Incompatible shapes for broadcasting: shapes=[\(list)]")
  }

  /// `[None, 3]`.
  public static func list(_ shape: [Int]) -> String {
    var out = "["
    for (i, d) in shape.enumerated() {
      out += (i > 0 ? ", " : "") + (d == ShapedType.unknown ? "None" : String(d))
    }
    return out + "]"
  }
}
