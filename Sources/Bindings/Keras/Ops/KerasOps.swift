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
    ops.addRecording()
    ops.addWritten()
  }

  /// The functions written in Python, compiled when the first of a family is asked for, and the
  /// submodules that Keras has beside the flat list.
  private func addWritten() {
    let families = ["keras.ops._numpy", "keras.ops._core", "keras.ops._neural", "keras.ops._matrices"]
    module.module.function("__getattr__(name)") { (vm, a) throws(PyError) in
      let name = try a.text(0)
      switch name {
      case "numpy", "nn", "linalg", "core": return Value(module.object)
      case "image": return try vm.importModule("keras.ops.image")
      default: break
      }
      for family in families where !name.hasPrefix("__") {
        let source = try vm.importModule(family)
        let found = try vm.optionalAttribute(source, vm.intern(name))
        if found.isUndefined || found.tag == .module { continue }
        module.object.dict.set(vm.intern(name), found)
        return found
      }
      throw vm.attributeError("module 'keras.ops' has no attribute '\(name)'")
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
    for value in values { nodes.append(try tensor(value)) }
    return bridge.tensor(try bridge.apply(className, nodes, compute))
  }

  /// A tensor of numbers.
  func tensor(_ value: Value, dtype: DType? = nil) throws(PyError) -> Node {
    let node = try bridge.node(value)
    if node.dtype.isText { throw bridge.notNumeric(node) }
    guard let dtype, node.dtype != dtype else { return node }
    return try bridge.graph { () throws(GraphError) in try node.cast(dtype) }
  }

  /// JAX's own functions take no lists.
  func refuseList(_ value: Value, _ function: String) throws(PyError) {
    guard value.tag == .list || value.tag == .tuple else { return }
    throw vm.typeError(
      "\(function) requires ndarray or scalar arguments, got "
        + "\(try vm.repr(Value(vm.type(of: value)))) at position 0.")
  }

  /// What asks for an attribute of a tensor before all else fails on a list.
  func refuseList(_ value: Value, wanting attribute: String) throws(PyError) {
    guard value.tag == .list || value.tag == .tuple else { return }
    throw vm.attributeError(
      "'\(vm.type(of: value).name)' object has no attribute '\(attribute)'")
  }

  /// The same for operations with several results.
  func applyMany(
    _ className: String, _ values: [Value],
    _ compute: @escaping ([Node]) throws(GraphError) -> [Node]
  ) throws(PyError) -> [Value] {
    var nodes: [Node] = []
    for value in values { nodes.append(try tensor(value)) }
    if !nodes.contains(where: { $0.isKerasTensor }) {
      return try bridge.graph { () throws(GraphError) in try compute(nodes) }
        .map { bridge.tensor($0) }
    }
    let output = try bridge.keras { () throws(KerasError) in
      try OperationLayer.apply(className, CallArguments(nodes.map { .tensor($0) })) {
        (given) throws(KerasError) -> Structure in
        let inputs = given.positional.compactMap({ $0.tensor })
        do throws(GraphError) {
          return .list(try compute(inputs).map { .tensor($0) })
        } catch {
          throw KerasError(error)
        }
      }
    }
    return output.tensors.map { bridge.tensor($0) }
  }

  /// Two operands, of which a Python number takes the other's kind.
  func pair(_ a: Value, _ b: Value) throws(PyError) -> (Node, Node) {
    if !isNumber(a), isNumber(b) {
      let x = try bridge.node(a)
      if let y = try bridge.operand(b, beside: x) { return (x, y) }
    }
    if isNumber(a), !isNumber(b) {
      let y = try bridge.node(b)
      if let x = try bridge.operand(a, beside: y) { return (x, y) }
    }
    return (try tensor(a), try tensor(b))
  }

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
    if value.isNone || value.isUndefined { return nil }
    if let text = value.asStr?.string, DType(named: text) == nil {
      throw vm.typeError("data type '\(text)' not understood")
    }
    return try bridge.dtype(value)
  }
}
