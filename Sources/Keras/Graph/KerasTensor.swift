import Autodiff
import Tensors

/// Which call made a symbolic tensor, and as which of its outputs.
///
/// A `Node` with a history is what Keras calls a KerasTensor: shape, dtype and name, no value.
public final class KerasHistory {
  /// The layer or operation called; nil for a tensor that no recorded call made.
  public internal(set) var operation: GraphOperation?
  public internal(set) var nodeIndex = 0
  public internal(set) var tensorIndex = 0
  /// The dtype that was asked for, where it is one that JAX narrows: `int64`.
  public internal(set) var declaredType: String?
  /// Whether the values are declared to come in a sparse form.
  public internal(set) var isSparse = false
  /// The tensor as the host language shows it. Not kept alive from here: it takes itself away at
  /// its end.
  public unowned(unsafe) var hostObject: AnyObject?

  init() {}
}

/// Makes and describes symbolic tensors.
public enum KerasTensor {
  /// A new symbolic tensor; without a name it takes the next `keras_tensor` number.
  public static func make(_ shape: [Int], _ dtype: DType, name: String? = nil) -> Node {
    let node = Node.placeholder(shape, dtype, name: name ?? Session.names.unique("keras_tensor"))
    node.history = KerasHistory()
    return node
  }

  /// A symbolic tensor of the dtype of a name, which may be one that JAX narrows.
  public static func make(
    _ shape: [Int], declared name: String, isSparse: Bool = false, name tensorName: String? = nil
  ) throws(KerasError) -> Node {
    guard let dtype = DType(keras: name) else { throw .value("Invalid dtype: \(name)") }
    let node = make(shape, InputLayer.canonical(dtype), name: tensorName)
    node.declare(name, isSparse: isSparse)
    return node
  }

  /// The dtype's name: an input's is the one declared, although JAX computes in 32 bits.
  public static func dtypeName(_ node: Node) -> String {
    node.kerasHistory?.declaredType ?? node.dtype.kerasName
  }

  /// `<KerasTensor shape=(None, 3), dtype=float32, sparse=False, ragged=False, name=…>`
  public static func text(_ node: Node) -> String {
    "<KerasTensor shape=\(Shapes.text(node.shape)), dtype=\(dtypeName(node)), "
      + "sparse=\(node.kerasHistory?.isSparse ?? false ? "True" : "False"), ragged=False, name=\(node.name ?? "None")>"
  }
}

extension Node {
  /// The record of the call that made this symbolic tensor, or nil if it is not symbolic.
  public var kerasHistory: KerasHistory? { history as? KerasHistory }

  /// Keeps the name of a dtype that JAX narrows.
  func declare(_ name: String?, isSparse: Bool = false) {
    guard let history = kerasHistory else { return }
    history.isSparse = isSparse
    if let name, ["int64", "uint64", "float64"].contains(name) { history.declaredType = name }
  }

  /// Whether this is a KerasTensor.
  public var isKerasTensor: Bool { kerasHistory != nil }
}

extension DType {
  /// Keras's name: text of any length is `string`.
  public var kerasName: String { isText ? "string" : name }

  /// A type by Keras's name.
  init?(keras name: String) {
    if name == "string" { self = .text(0) } else { self.init(named: name) }
  }
}

extension Structure {
  /// Whether any leaf is a KerasTensor.
  public var isSymbolic: Bool { tensors.contains { $0.isKerasTensor } }
}
