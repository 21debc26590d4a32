import Autodiff
import Keras
import Python
import Tensors

/// A tensor as a program sees it: an array with a value, a value of the graph being traced, or a
/// symbolic KerasTensor.
public final class TensorObject: ArrayConvertible {
  public let node: Node

  init(_ bridge: KerasBridge, _ node: Node) {
    self.node = node
    super.init(bridge.type(of: node))
  }

  deinit {
    if let history = node.kerasHistory, history.hostObject === self { history.hostObject = nil }
  }

  public override var externalBytes: Int { node.value?.byteCount ?? 0 }

  public override func array(_ vm: VM) throws(PyError) -> NDArray {
    try KerasBridge.of(vm).concrete(Value(self)).sealed()
  }

  public override var takesPrecedence: Bool { true }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    if node.isKerasTensor { return KerasTensor.text(node) }
    guard let value = node.value else { return TracerText.text(node) }
    let text = try KerasBridge.of(vm).arrayRepresentation(value)
    return node.isWeak ? String(text.dropLast()) + ", weak_type=True)" : text
  }

  public override func str(_ vm: VM) throws(PyError) -> String {
    guard let value = node.value, !node.isKerasTensor else { return try repr(vm) }
    return KerasBridge.of(vm).arrayText(value)
  }

  public override func format(_ vm: VM, _ spec: String) throws(PyError) -> String {
    guard let value = node.value, value.count == 1, node.rank == 0, !node.isKerasTensor else {
      if spec.isEmpty { return try str(vm) }
      // JAX lets NumPy format what is not a number alone.
      let name = node.isKerasTensor ? type.name : node.value == nil ? type.name : "numpy.ndarray"
      throw vm.typeError("unsupported format string passed to \(name).__format__")
    }
    return try vm.format(KerasBridge.of(vm).scalarValue(value), spec)
  }

  // MARK: Container

  public override func length(_ vm: VM) throws(PyError) -> Int {
    if node.isKerasTensor { throw vm.typeError("object of type 'KerasTensor' has no len()") }
    guard let first = node.shape.first else {
      throw vm.typeError("len() of unsized object")
    }
    if first == ShapedType.unknown { throw KerasBridge.of(vm).needsConstant() }
    return first
  }

  public override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    let bridge = KerasBridge.of(vm)
    return bridge.tensor(try bridge.item(of: node, key))
  }

  public override func setItem(_ vm: VM, _ key: Value, _ value: Value) throws(PyError) {
    if node.isKerasTensor {
      throw vm.typeError("'KerasTensor' object does not support item assignment")
    }
    throw vm.typeError(
      "JAX arrays are immutable and do not support in-place item assignment. Instead of x[idx] = "
        + "y, use x = x.at[idx].set(y) or another .at[] method: "
        + "https://docs.jax.dev/en/latest/_autosummary/jax.numpy.ndarray.at.html")
  }

  public override func iterate(_ vm: VM) throws(PyError) -> Value {
    if node.isKerasTensor {
      throw vm.error(
        vm.types.notImplementedError, "Iterating over a symbolic KerasTensor is not supported.")
    }
    guard let count = node.shape.first else {
      throw vm.typeError("iteration over a 0-d array")
    }
    if count == ShapedType.unknown { throw TracerErrors.inconclusive(vm) }
    let bridge = KerasBridge.of(vm)
    var rows: [Value] = []
    for i in 0..<count { rows.append(bridge.tensor(try bridge.item(of: node, Value(i)))) }
    return try vm.iterate(Value(vm.newList(rows)))
  }

  public override func truth(_ vm: VM) throws(PyError) -> Bool {
    if node.isKerasTensor {
      throw vm.typeError("A symbolic KerasTensor cannot be used as a boolean.")
    }
    guard let value = node.value ?? node.constantValue() else {
      if node.shape.contains(where: { $0 != 1 }) {
        throw vm.valueError(
          "The truth value of an array with more than one element is ambiguous. Use a.any() or "
            + "a.all()")
      }
      throw TracerErrors.truth(vm, node)
    }
    if value.count == 1 { return value.item().double != 0 }
    throw vm.valueError(
      "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
  }

  public override func number(_ vm: VM, as kind: NumberKind) throws(PyError) -> Value {
    if node.isKerasTensor {
      if kind == .index { return .undefined }
      throw vm.valueError(
        "A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any "
          + "actual numerical value. You cannot convert it to "
          + (kind == .int ? "an int." : "a float."))
    }
    let known = node.value ?? node.constantValue()
    if known == nil, node.rank == 0 {
      switch kind {
      case .float: throw TracerErrors.number(vm, node, "float")
      case .complex: throw TracerErrors.number(vm, node, "complex")
      case .int: throw TracerErrors.number(vm, node, "int")
      case .index: if node.dtype.isInteger { throw TracerErrors.index(vm, node) }
      }
    }
    guard let value = known, node.rank == 0 else {
      if kind == .index { return .undefined }
      throw vm.typeError(
        "Only scalar arrays can be converted to Python scalars; got arr.ndim=\(node.rank)")
    }
    switch kind {
    case .float, .complex: return Value(value.item().double)
    case .int: return Value(Int64(value.item().double))
    case .index:
      if !node.dtype.isInteger {
        throw vm.typeError("Only integer scalar arrays can be converted to a scalar index.")
      }
      return Value(Int64(value.item().double))
    }
  }

  // MARK: Operators

  public override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    let bridge = KerasBridge.of(vm)
    // NumPy does not leave the operation to the right operand here, and wants its numbers.
    if node.isKerasTensor, reflected, vm.arrayIfAny(other) != nil {
      _ = try bridge.concrete(Value(self))
    }
    guard let rule = TensorOperators.rule(op, isSymbolic: node.isKerasTensor),
      let second = try bridge.operand(other, beside: node)
    else {
      try refuse(vm, op, other, reflected)
      return .notImplemented
    }
    if op == .power, !reflected, other.isInt, other.int < 0, node.dtype.isInteger {
      throw vm.valueError("Integers to negative integer powers are not allowed.")
    }
    let inputs = reflected ? [second, node] : [node, second]
    let outer = writeDown(bridge, reflected ? [other, Value(self)] : [Value(self), other])
    defer { Keras.Session.operationCall = outer }
    return bridge.tensor(try bridge.apply(rule.className, inputs, rule.compute))
  }

  /// What Keras says of an operand that is no tensor, and JAX of lists.
  private func refuse(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, _ reflected: Bool
  ) throws(PyError) {
    if node.isKerasTensor {
      if other.as(LayerObject.self) != nil || op == .matrixMultiply { return }
      if other.asStr != nil {
        throw vm.valueError("dtype='string' is not a valid dtype for Keras type promotion.")
      }
      throw vm.valueError("Invalid dtype: \(vm.type(of: other).name)")
    }
    let symbols: [(op: BinaryOperator, text: String)] = [
      (.add, "+"), (.subtract, "-"), (.multiply, "*"), (.divide, "/"), (.floorDivide, "//"),
      (.modulo, "%"), (.power, "**"),
    ]
    guard other.baseTag == .list || other.tag == .tuple else { return }
    for (known, text) in symbols where known == op {
      let (mine, theirs) = (type.name, vm.type(of: other).name)
      throw vm.typeError(
        "unsupported operand type(s) for \(text): "
          + (reflected ? "'\(theirs)' and '\(mine)'" : "'\(mine)' and '\(theirs)'"))
    }
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    let bridge = KerasBridge.of(vm)
    if !node.isKerasTensor, other.baseTag == .list || other.tag == .tuple,
      op == .equal || op == .notEqual
    {
      throw vm.typeError(
        "unsupported operand type(s) for \(op == .equal ? "==" : "!="): '\(type.name)' and "
          + "'\(vm.type(of: other).name)'")
    }
    // `==` of symbolic tensors asks whether they are the same one.
    if node.isKerasTensor, op == .equal || op == .notEqual { return .notImplemented }
    guard let rule = TensorOperators.rule(op), let second = try bridge.operand(other, beside: node)
    else { return .notImplemented }
    let outer = writeDown(bridge, [Value(self), other])
    defer { Keras.Session.operationCall = outer }
    return bridge.tensor(try bridge.apply(rule.className, [node, second], rule.compute))
  }

  /// Notes how an operator on a symbolic tensor was written; gives what was noted before.
  private func writeDown(_ bridge: KerasBridge, _ operands: [Value]) -> (() -> OperationCall)? {
    let outer = Keras.Session.operationCall
    if node.isKerasTensor {
      Keras.Session.operationCall = {
        OperationCall(operands.map { (try? bridge.structure($0)) ?? Structure.none })
      }
    }
    return outer
  }

  public override func unary(_ vm: VM, _ op: UnaryOperator) throws(PyError) -> Value {
    let bridge = KerasBridge.of(vm)
    switch op {
    case .minus:
      return bridge.tensor(
        try bridge.apply("Negative", [node]) { (n) throws(GraphError) in try n[0].negate() })
    case .plus: return Value(self)
    case .invert:
      return bridge.tensor(
        try bridge.apply("LogicalNot", [node]) { (n) throws(GraphError) in
          // −1 − x turns every bit of an integer.
          if n[0].dtype.isFloating, !n[0].isKerasTensor, !Keras.Session.infersOperation {
            throw .type(
              "not does not accept dtype \(n[0].dtype.name). Accepted dtypes are subtypes of "
                + "integer, bool.")
          }
          return n[0].dtype.isInteger
            ? try n[0].like(-1).subtract(n[0]) : try n[0].logicalNot()
        })
    case .not: return Value(!(try truth(vm)))
    }
  }

  public override func hash(_ vm: VM) throws(PyError) -> Int64 {
    if node.isKerasTensor { return Int64(node.id) }
    throw vm.typeError("unhashable type: '\(vm.typeName(Value(self)))'")
  }
}

/// What the operators do, with the names Keras gives their graph operations.
enum TensorOperators {
  struct Rule {
    let className: String
    let compute: ([Node]) throws(GraphError) -> Node
  }

  /// `isSymbolic`: on KerasTensors, `&`, `|` and `^` are logical.
  static func rule(_ op: BinaryOperator, isSymbolic: Bool = false) -> Rule? {
    switch op {
    case .add: Rule(className: "Add") { (n) throws(GraphError) in try n[0].add(n[1]) }
    case .subtract:
      Rule(className: "Subtract") { (n) throws(GraphError) in try n[0].subtract(n[1]) }
    case .multiply:
      Rule(className: "Multiply") { (n) throws(GraphError) in try n[0].multiply(n[1]) }
    case .matrixMultiply:
      Rule(className: "Matmul") { (n) throws(GraphError) in try n[0].matmul(n[1]) }
    case .divide:
      Rule(className: "TrueDivide") { (n) throws(GraphError) in try n[0].divide(n[1]) }
    case .floorDivide:
      Rule(className: "FloorDivide") { (n) throws(GraphError) in try n[0].floorDivide(n[1]) }
    case .modulo: Rule(className: "Mod") { (n) throws(GraphError) in try n[0].remainder(n[1]) }
    case .power: Rule(className: "Power") { (n) throws(GraphError) in try n[0].power(n[1]) }
    case .bitAnd:
      Rule(className: "LogicalAnd") { (n) throws(GraphError) in
        isSymbolic ? try n[0].logicalAnd(n[1]) : try n[0].bitwise(.and, n[1])
      }
    case .bitOr:
      Rule(className: "LogicalOr") { (n) throws(GraphError) in
        isSymbolic ? try n[0].logicalOr(n[1]) : try n[0].bitwise(.or, n[1])
      }
    case .bitXor:
      Rule(className: "LogicalXor") { (n) throws(GraphError) in
        isSymbolic ? try n[0].logicalXor(n[1]) : try n[0].bitwise(.xor, n[1])
      }
    case .leftShift:
      Rule(className: "LeftShift") { (n) throws(GraphError) in
        try n[0].bitwise(.shiftLeft, n[1])
      }
    case .rightShift:
      Rule(className: "RightShift") { (n) throws(GraphError) in
        try n[0].bitwise(.shiftRight, n[1])
      }
    }
  }

  static func rule(_ op: ComparisonOperator) -> Rule? {
    switch op {
    case .equal: Rule(className: "Equal") { (n) throws(GraphError) in try n[0].equal(n[1]) }
    case .notEqual:
      Rule(className: "NotEqual") { (n) throws(GraphError) in try n[0].notEqual(n[1]) }
    case .less: Rule(className: "Less") { (n) throws(GraphError) in try n[0].less(n[1]) }
    case .lessEqual:
      Rule(className: "LessEqual") { (n) throws(GraphError) in try n[0].lessEqual(n[1]) }
    case .greater: Rule(className: "Greater") { (n) throws(GraphError) in try n[0].greater(n[1]) }
    case .greaterEqual:
      Rule(className: "GreaterEqual") { (n) throws(GraphError) in try n[0].greaterEqual(n[1]) }
    default: nil
    }
  }
}
