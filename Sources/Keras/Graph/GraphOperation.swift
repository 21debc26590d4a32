import Autodiff
import Tensors

/// Something that can be called on symbolic tensors and so becomes part of a functional graph:
/// a layer, a model, or a plain operation such as `Add`. Keras calls it Operation.
open class GraphOperation {
  public var name = ""
  /// One record per symbolic call.
  public internal(set) var inboundNodes: [CallNode] = []
  public internal(set) var outboundNodes: [CallNode] = []

  /// The class name that Keras shows.
  open var className: String { "Operation" }

  public init(name: String?) throws(KerasError) {
    if let name {
      if name.contains("/") {
        throw .value(
          "Argument `name` must be a string and cannot contain character `/`. "
            + "Received: name=\(name) (of type <class 'str'>)")
      }
      self.name = name
    } else {
      self.name = Session.names.unique(snakeCase(className))
    }
  }

  /// Applies the operation to real or traced tensors.
  open func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    throw .notImplemented(
      "Layer \(className) does not have a `call` method implemented.")
  }

  /// Calls the operation as the program does: records the call if any argument is symbolic.
  open func callAsFunction(_ arguments: CallArguments) throws(KerasError) -> Structure {
    throw .notImplemented("\(className) cannot be called.")
  }

  /// Symbolic outputs for symbolic arguments, without a record of the call.
  open func spec(_ arguments: CallArguments) throws(KerasError) -> Structure {
    throw .notImplemented("\(className) cannot be called.")
  }

  /// The first call's inputs; an error if there was not exactly one way to say it.
  public func input() throws(KerasError) -> Structure {
    try nodeAttribute("input") { $0.arguments.positional.first ?? .none }
  }

  /// The first call's outputs.
  public func output() throws(KerasError) -> Structure {
    try nodeAttribute("output") { $0.outputStructure }
  }

  private func nodeAttribute(
    _ what: String, _ get: (CallNode) -> Structure
  ) throws(KerasError) -> Structure {
    guard let node = inboundNodes.first else {
      throw .attribute(
        "The layer \(name) has never been called and thus has no defined \(what).")
    }
    return get(node)
  }
}

/// One symbolic call of an operation: its arguments and outputs.
public final class CallNode {
  public let operation: GraphOperation
  public let arguments: CallArguments
  public let outputStructure: Structure
  /// The symbolic tensors that the call received, in order.
  public let inputTensors: [Node]
  /// The symbolic tensors that it gave, in order.
  public let outputs: [Node]
  /// Whether the call received none: the node of an `InputLayer`.
  public var isInput: Bool { inputTensors.isEmpty }

  init(
    operation: GraphOperation, arguments: CallArguments, outputs structure: Structure
  ) throws(KerasError) {
    self.operation = operation
    self.arguments = arguments
    outputStructure = structure
    inputTensors = arguments.kerasTensors
    for leaf in structure.leaves where leaf.tensor == nil && !leaf.isNone {
      throw .value(
        "All operation outputs must be tensors. Operation \(operation.name) returned a "
          + "non-tensor. Non-tensor received: \(leaf.text { $0.plainText })")
    }
    outputs = structure.tensors
    operation.inboundNodes.append(self)
    for tensor in inputTensors { tensor.kerasHistory?.operation?.outboundNodes.append(self) }
    for (i, tensor) in outputs.enumerated() {
      guard let history = tensor.kerasHistory else { continue }
      history.operation = operation
      history.nodeIndex = operation.inboundNodes.count - 1
      history.tensorIndex = i
    }
  }

  /// The calls whose outputs this one uses.
  var parents: [CallNode] {
    var parents: [CallNode] = []
    for tensor in inputTensors {
      guard let history = tensor.kerasHistory, let operation = history.operation else { continue }
      parents.append(operation.inboundNodes[history.nodeIndex])
    }
    return parents
  }
}

/// The host language's array behind a node, for layers that take such arrays as they are.
public final class PlainArray {
  let object: AnyObject

  public init(_ object: AnyObject) { self.object = object }
}

extension Structure {
  /// A leaf in an error's words.
  var plainText: String {
    switch self {
    case .none: return "None"
    case .tensor(let node):
      if node.isKerasTensor { return KerasTensor.text(node) }
      if let plain = node.history as? PlainArray { return Session.represent(plain.object) }
      // A size that only a stand-in has: JAX names it.
      let sizes = node.shape.map { $0 == ShapedType.unknown ? "dynamic_dimension" : "\($0)" }
      let shape = "(" + sizes.joined(separator: ", ") + (sizes.count == 1 ? ",)" : ")")
      return "jnp.ndarray(shape=\(shape), dtype=\(node.dtype.name))"
    case .value(let value):
      if case .foreign(let object) = value { return Session.describe(object) }
      return value.pythonText
    case .list, .tuple, .dict: return text { $0.plainText }
    }
  }

  /// The same with the numbers of tensors: what Python's `str` prints of the inputs of a call.
  var valueText: String {
    if case .tensor(let node) = self, let array = node.value { return Session.arrayText(array) }
    if !isNested { return plainText }
    return text { leaf in
      if let array = leaf.tensor?.value { return Session.arrayRepresentation(array) }
      return leaf.plainText
    }
  }

  /// The same as an argument of a failed call: the texts themselves are Python strings when
  /// they stand inside a container.
  var argumentText: String {
    if !isNested { return plainText }
    return text { PythonText.quoted($0.plainText) }
  }
}
