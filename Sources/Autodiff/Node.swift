import Tensors

/// A value in a graph: an operation applied to inputs, with known shape and dtype.
///
/// A node whose inputs all have values is computed at once and becomes a constant; otherwise it
/// waits for a `Program`. A symbolic node (unknown dimensions, or inputs that are) only carries
/// its type.
public final class Node {
  public let operation: Operation
  public private(set) var inputs: [Node]
  public let type: ShapedType
  /// Creation order, so that inputs always have smaller numbers.
  public let id: Int
  /// The number itself, when it is known now.
  public let value: NDArray?

  /// A name for printing; Keras gives its symbolic tensors one.
  public var name: String?
  /// What made this node in the layer above: the functional API hangs its call record here.
  public var history: AnyObject?
  /// Whether this is made of Python numbers alone, which adapt to the tensor beside them.
  public var isWeak = false
  /// The differentiation that this value carries a derivative for; see `Tangents`.
  var tangentFrame = 0
  /// The Keras mask that goes with this value.
  public var mask: Node?
  /// The number behind a value that a derivative is taken through, in steps that run at once.
  public internal(set) var primal: NDArray?

  public var shape: [Int] { type.shape }
  public var dtype: DType { type.dtype }
  public var rank: Int { type.shape.count }

  nonisolated(unsafe) private static var counter = 0

  init(_ operation: Operation, _ inputs: [Node], _ type: ShapedType, value: NDArray? = nil) {
    self.operation = operation
    self.inputs = inputs
    self.type = type
    self.value = value
    Node.counter += 1
    id = Node.counter
  }

  deinit {
    // Node by node instead of recursively: the graph of an unrolled sequence is deeper than a stack.
    if inputs.isEmpty { return }
    var stack = inputs
    inputs = []
    while var node = stack.popLast() {
      if isKnownUniquelyReferenced(&node) {
        stack += node.inputs
        node.inputs = []
      }
    }
  }

  /// Applies an operation; computes it now if every input has a value.
  public convenience init(_ operation: Operation, _ inputs: [Node]) throws(GraphError) {
    var types: [ShapedType] = []
    types.reserveCapacity(inputs.count)
    var known = true
    for input in inputs {
      types.append(input.type)
      if input.value == nil { known = false }
    }
    let type = try operation.infer(types)
    // In a trace a broadcast waits, for its readers may do without it.
    let waits = operation is BroadcastTo && Trace.isRecording
    if known && !inputs.isEmpty && type.isConcrete && !waits {
      let value = Evaluator.evaluate(operation, inputs, types, type)
      self.init(Constant(), [], type, value: value)
    } else {
      self.init(operation, inputs, type)
      if Trace.follows, type.isConcrete { primal = Node.primal(operation, inputs, types, type) }
    }
    if !Tangents.frames.isEmpty, type.dtype.isFloating { tangentFrame = Tangents.frame(of: inputs) }
    if let first = inputs.first, first.isWeak, type.dtype == first.dtype {
      isWeak = !inputs.contains { !$0.isWeak } && !(operation is Cast)
    }
  }

  public convenience init(_ operation: Operation, _ inputs: Node...) throws(GraphError) {
    try self.init(operation, inputs)
  }
}

/// A leaf that holds its value.
final class Constant: Operation {
  override var name: String { "constant" }
}

/// A leaf that a program is fed.
final class Placeholder: Operation {
  override var name: String { "placeholder" }
  override var isPure: Bool { false }
}

extension Node {
  /// A leaf with a value.
  public convenience init(_ value: NDArray) {
    let value = value.contiguous()
    self.init(Constant(), [], ShapedType(value.shape, value.dtype), value: value)
  }

  /// A leaf to be fed; dimensions may be unknown, and then the node is only symbolic.
  public static func placeholder(
    _ shape: [Int], _ dtype: DType = .float32, name: String? = nil
  ) -> Node {
    let node = Node(Placeholder(), [], ShapedType(shape, dtype))
    node.name = name
    return node
  }

  /// A number as a tensor without axes.
  public static func scalar(_ value: Double, _ dtype: DType = .float32) -> Node {
    let array = NDArray.scalar(Node.number(value, dtype), dtype)
    return Node(Constant(), [], ShapedType([], dtype), value: array)
  }

  private static func number(_ value: Double, _ dtype: DType) -> Scalar {
    dtype.isFloating ? .float(value) : .int(Int64.from(value))
  }

  /// `value` everywhere. Unknown dimensions make it symbolic.
  public static func full(
    _ shape: [Int], _ value: Double, _ dtype: DType = .float32
  ) throws(GraphError) -> Node {
    try scalar(value, dtype).broadcast(to: shape)
  }

  public static func zeros(_ shape: [Int], _ dtype: DType = .float32) throws(GraphError) -> Node {
    try full(shape, 0, dtype)
  }

  public static func ones(_ shape: [Int], _ dtype: DType = .float32) throws(GraphError) -> Node {
    try full(shape, 1, dtype)
  }

  /// The value, computed now where only constants are involved: in a trace, broadcasts of constants
  /// wait and have no `value` yet. nil if it depends on a placeholder or a variable.
  public func constantValue() -> NDArray? {
    if let value { return value }
    guard operation.isPure, !inputs.isEmpty, type.isConcrete else { return nil }
    var known: [Node] = []
    var types: [ShapedType] = []
    for input in inputs {
      guard let value = input.constantValue() else { return nil }
      known.append(Node(value))
      types.append(input.type)
    }
    return Evaluator.evaluate(operation, known, types, type)
  }

  private static func primal(
    _ operation: Operation, _ inputs: [Node], _ types: [ShapedType], _ type: ShapedType
  ) -> NDArray? {
    var known: [Node] = []
    for input in inputs {
      guard let value = input.value ?? input.primal else { return nil }
      known.append(Node(value))
    }
    return known.isEmpty ? nil : Evaluator.evaluate(operation, known, types, type)
  }

  /// The value without its derivative, where its number is known.
  public var settled: Node {
    guard value == nil, let primal else { return self }
    let node = Node(primal)
    node.mask = mask
    return node
  }

  /// Whether the node is a placeholder.
  public var isPlaceholder: Bool { operation is Placeholder }

  /// The one number that the node is known to hold everywhere, if it is known.
  var knownScalar: Double? {
    if let value, type.count == 1 { return value.item().double }
    if operation is BroadcastTo || operation.isView { return inputs[0].knownScalar }
    return nil
  }
}
