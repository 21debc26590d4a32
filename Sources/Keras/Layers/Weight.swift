import Autodiff
import Tensors

/// A layer's variable, with what training does to it beside the gradient.
public final class Weight {
  public let variable: Variable
  public var regularizer: Regularizer?
  public var constraint: Constraint?
  public var initializer: Initializer?
  /// The weight as the host language shows it. Not kept alive from here: it takes itself away at
  /// its end.
  public unowned(unsafe) var hostObject: AnyObject?

  public var name: String { variable.name }
  public var path: String { variable.path }
  public var shape: [Int] { variable.shape }
  public var dtype: DType { variable.dtype }
  /// The type that the policy asks for where JAX computes in a narrower one.
  public var declaredType: DType?
  /// The type that Keras shows.
  public var shownType: DType { declaredType ?? dtype }
  public var count: Int { variable.count }
  public var trainable: Bool {
    get { variable.trainable }
    set { variable.trainable = newValue }
  }

  /// The weight in a computation: its value now, or its leaf in the trace being recorded.
  /// Inside the call of a layer with a mixed policy it is of the type that the layer computes in.
  public var node: Node {
    guard let dtype = Session.autocast, isCast, variable.dtype.isFloating, variable.dtype != dtype
    else { return variable.node }
    return (try? variable.node.cast(dtype)) ?? variable.node
  }
  /// Whether layers with a mixed policy see the weight in the type that they compute in.
  public var isCast = true
  public var value: NDArray { variable.value }

  /// Refuses to go on without a value that a failed step took with it.
  public func requireValue() throws(KerasError) {
    if variable.isLost { throw .type("'NoneType' object is not callable") }
  }

  /// What Keras says of a value that does not have the weight's shape.
  func mismatch(_ given: [Int]) -> KerasError {
    .value(
      "The shape of the target variable and the shape of the target value in "
        + "`variable.assign(value)` must match. variable.shape=\(Shapes.text(shape)), Received: "
        + "value.shape=\(Shapes.text(given)). Target variable: <Variable path=\(path), "
        + "shape=\(Shapes.text(shape)), dtype=\(shownType.name), value=\(Session.arrayText(value))>")
  }

  public init(_ variable: Variable) { self.variable = variable }

  public convenience init(
    _ value: NDArray, name: String, path: String, trainable: Bool = true
  ) {
    self.init(Variable(value, name: name, path: path, trainable: trainable))
  }

  public func assign(_ node: Node) throws(KerasError) {
    if node.shape != shape { throw mismatch(node.shape) }
    do { try variable.assign(node) } catch { throw KerasError(error) }
  }

  public func store(_ value: NDArray) { variable.store(value) }
}
