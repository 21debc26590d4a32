import Autodiff
import Keras
import Python
import Tensors

/// The module `keras.ops`: rows that name an operation, its parameters and the graph code.
///
/// A symbolic argument records a call under `className`, which is what summaries print.
struct KerasOps {
  let vm: VM
  let module: OperationRows
  var bridge: KerasBridge { KerasBridge.of(vm) }

  typealias Unary = (Node) throws(GraphError) -> Node
  typealias Binary = (Node, Node) throws(GraphError) -> Node
  typealias Reduction = (Node, [Int]?, Bool) throws(GraphError) -> Node

  static func fill(_ module: ModuleBuilder) {
    let ops = KerasOps(vm: module.vm, module: OperationRows(module: module))
    ops.addElementwise()
    ops.addActivations()
    ops.addReductions()
    ops.addCreation()
    ops.addShaping()
    ops.addLinearAlgebra()
    ops.addNeural()
    LazyAttributes(module.vm, module.module).add("image") { (vm) throws(PyError) in
      try vm.importModule("keras.ops.image")
    }
  }

  // MARK: Kinds of rows

  func unary(_ name: String, _ className: String, _ compute: @escaping Unary) {
    module.function("\(name)(x)") { (vm, a) throws(PyError) in
      try apply(className, [a[0]]) { (n) throws(GraphError) in try compute(n[0]) }
    }
  }

  func binary(_ name: String, _ className: String, _ compute: @escaping Binary) {
    module.function("\(name)(x1, x2)") { (vm, a) throws(PyError) in
      let (x, y) = try pair(a[0], a[1])
      return bridge.tensor(
        try bridge.apply(className, [x, y]) { (n) throws(GraphError) in try compute(n[0], n[1]) })
    }
  }

  func reduction(_ name: String, _ className: String, _ compute: @escaping Reduction) {
    module.function("\(name)(x, axis=None, keepdims=False)") { (vm, a) throws(PyError) in
      let axes = try bridge.axes(a[1])
      let keep = try a.bool(2)
      return try apply(className, [a[0]]) { (n) throws(GraphError) in
        try compute(n[0], axes, keep)
      }
    }
  }

  // MARK: Arguments

  func apply(
    _ className: String, _ values: [Value],
    _ compute: @escaping ([Node]) throws(GraphError) -> Node
  ) throws(PyError) -> Value {
    var nodes: [Node] = []
    for value in values { nodes.append(try bridge.node(value)) }
    return bridge.tensor(try bridge.apply(className, nodes, compute))
  }

  /// Two operands, of which a Python number takes the other's kind.
  func pair(_ a: Value, _ b: Value) throws(PyError) -> (Node, Node) {
    if !isNumber(a), isNumber(b) {
      let x = try bridge.node(a)
      if let y = try bridge.operand(b, beside: x) { return (promoted(x, b), y) }
    }
    if isNumber(a), !isNumber(b) {
      let y = try bridge.node(b)
      if let x = try bridge.operand(a, beside: y) { return (x, promoted(y, a)) }
    }
    return (try bridge.node(a), try bridge.node(b))
  }

  private func promoted(_ node: Node, _ number: Value) -> Node { node }

  private func isNumber(_ value: Value) -> Bool {
    value.isInt || value.isFloat || value.isBool
  }

  /// The tensors of a list or tuple.
  func nodes(_ value: Value) throws(PyError) -> [Node] {
    var nodes: [Node] = []
    for item in try vm.array(value) { nodes.append(try bridge.node(item)) }
    return nodes
  }

  func optionalInt(_ value: Value) throws(PyError) -> Int? {
    value.isNone || value.isUndefined ? nil : Int(truncatingIfNeeded: try vm.int64(value))
  }

  func optionalDType(_ value: Value) throws(PyError) -> DType? {
    value.isNone || value.isUndefined ? nil : try bridge.dtype(value)
  }
}
