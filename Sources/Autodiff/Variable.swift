import Tensors

/// A value that outlives a program and that programs change: weights, statistics, counters.
public final class Variable {
  public let shape: [Int]
  public let dtype: DType
  public var trainable: Bool
  public var name: String
  /// The name with those of the owners before it, joined by `/`.
  public var path: String

  /// The memory. A program writes into it in place; whoever was handed it before keeps a copy.
  private var storage: NDArray
  /// Whether a constant node or a caller may still look at `storage`.
  private var isLent = false

  /// Whether a failed program took the value with it, as JAX's donated buffers are gone; storing
  /// another one ends that.
  public private(set) var isLost = false
  /// Whether any variable was ever lost.
  nonisolated(unsafe) public private(set) static var anyLost = false

  public func lose() {
    isLost = true
    Variable.anyLost = true
  }

  /// Gives back what was out of reach for a while.
  public func regain() { isLost = false }

  public init(
    _ value: NDArray, name: String = "variable", path: String? = nil, trainable: Bool = true
  ) {
    storage = value.copy()
    shape = value.shape
    dtype = value.dtype
    self.name = name
    self.path = path ?? name
    self.trainable = trainable
  }

  public var type: ShapedType { ShapedType(shape, dtype) }

  /// The number of elements.
  public var count: Int { type.count }

  /// The present value. It does not change when the variable does.
  public var value: NDArray {
    if !isLent {
      isLent = true
      Variable.moves += 1
    }
    return storage
  }

  /// Counts the occasions on which some variable's memory may move, so that programs look again.
  nonisolated(unsafe) static var moves = 0

  /// The variable as a graph node: inside a trace its leaf, or what the trace assigned to it
  /// last; outside, its present value.
  public var node: Node {
    if let trace = Trace.current { return trace.read(self) }
    return Node(value)
  }

  /// Replaces the value: at once outside a trace, else when the traced program has run.
  public func assign(_ node: Node) throws(GraphError) {
    if node.shape != shape {
      throw .value(
        "The shape of the target variable and the shape of the target value in "
          + "`variable.assign(value)` must match. variable.shape=\(Shapes.text(shape)), "
          + "Received: value.shape=\(Shapes.text(node.shape)). Target variable: \(path)")
    }
    let cast = try node.cast(dtype)
    if let trace = Trace.current {
      trace.write(self, cast)
    } else if let value = cast.value {
      store(value)
    } else {
      throw .value("A value that is not computed yet cannot be assigned to `\(path)`.")
    }
  }

  /// Replaces the value at once; shape and dtype are the caller's business.
  public func store(_ value: NDArray) {
    isLost = false
    if isLent || value.shape != shape {
      storage = value.dtype == dtype ? value.copy() : value.astype(dtype)
      isLent = false
      Variable.moves += 1
    } else {
      storage.convert(from: value)
    }
  }

  /// Where a program reads and writes the value. Whoever holds the old value keeps it.
  var address: UnsafeMutableRawPointer {
    if isLent {
      storage = storage.copy()
      isLent = false
    }
    return storage.data
  }
}

/// The leaf of a variable in a trace.
final class VariableRead: Operation {
  let variable: Variable

  init(_ variable: Variable) { self.variable = variable }

  override var name: String { "variable" }
  override var attributes: String { variable.path }
  override var isPure: Bool { false }
}
