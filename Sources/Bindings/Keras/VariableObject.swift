import Autodiff
import Keras
import Python
import Tensors

/// A layer's weight, or any `keras.Variable`.
public final class VariableObject: ArrayConvertible {
  public let weight: Weight

  init(_ bridge: KerasBridge, _ weight: Weight) {
    self.weight = weight
    super.init(bridge.variableType)
    weight.hostObject = self
  }

  deinit { if weight.hostObject === self { weight.hostObject = nil } }

  public override func array(_ vm: VM) throws(PyError) -> NDArray {
    try KerasBridge.of(vm).requireValue(weight)
    return weight.value.sealed()
  }

  public override var takesPrecedence: Bool { true }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    let shape = try vm.repr(KerasBridge.of(vm).shapeValue(weight.shape))
    var value = KerasBridge.of(vm).arrayText(weight.value)
    // A number alone is formatted as a Python float, with all the digits of its float32.
    if weight.shape.isEmpty, weight.dtype.isFloating {
      value = PythonText.float(weight.value.array(Double.self).first ?? 0)
    }
    let start = "<Variable path=\(weight.path), shape=\(shape), dtype=\(weight.shownType.name)"
    // While a step is traced, the numbers have been handed over to it.
    let isAway = Keras.Session.isTracingStep || weight.variable.isLost
    return isAway ? start + ">" : start + ", value=\(value)>"
  }

  private func tensor(_ vm: VM) throws(PyError) -> TensorObject {
    let bridge = KerasBridge.of(vm)
    try bridge.requireValue(weight)
    return bridge.tensor(weight.node).cast(TensorObject.self)
  }

  public override func length(_ vm: VM) throws(PyError) -> Int {
    throw vm.typeError("object of type 'Variable' has no len()")
  }

  public override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    try tensor(vm).getItem(vm, key)
  }

  public override func iterate(_ vm: VM) throws(PyError) -> Value { try tensor(vm).iterate(vm) }

  public override func truth(_ vm: VM) throws(PyError) -> Bool {
    throw vm.typeError("A Keras Variable cannot be used as a boolean.")
  }

  public override func number(_ vm: VM, as kind: NumberKind) throws(PyError) -> Value {
    if kind != .index, !weight.shape.isEmpty {
      throw vm.typeError(
        "Only scalar arrays can be converted to Python scalars. Got: shape="
          + Shapes.text(weight.shape))
    }
    return try tensor(vm).number(vm, as: kind)
  }

  public override func format(_ vm: VM, _ spec: String) throws(PyError) -> String {
    if spec.isEmpty { return try str(vm) }
    return try tensor(vm).format(vm, spec)
  }

  public override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    try tensor(vm).binary(vm, op, other, reflected: reflected)
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    try tensor(vm).compare(vm, op, other)
  }

  public override func unary(_ vm: VM, _ op: UnaryOperator) throws(PyError) -> Value {
    try tensor(vm).unary(vm, op)
  }

  public override func hash(_ vm: VM) throws(PyError) -> Int64 {
    Int64(UInt(bitPattern: ObjectIdentifier(weight).hashValue) >> 4)
  }
}

extension KerasBridge {
  /// Refuses to read a value that a failed run took with it.
  func requireValue(_ weight: Weight) throws(PyError) {
    if !weight.variable.isLost { return }
    try keras { () throws(KerasError) in try weight.requireValue() }
  }

  /// The Python object of a weight: always the same one for as long as it lives.
  func variable(_ weight: Weight) -> Value {
    if let object = weight.hostObject as? VariableObject { return Value(object) }
    return Value(vm.heap.make(VariableObject(self, weight)))
  }
}

/// Attributes and methods of `keras.Variable`.
enum VariableMethods {
  static func add(to t: TypeBuilder) {
    t.new(
      "Variable(cls, initializer, shape=None, dtype=None, trainable=True, autocast=True, "
        + "aggregation='none', synchronization='auto', name=None, **kwargs)"
    ) { (vm, a) throws(PyError) in
      try make(KerasBridge.of(vm), a)
    }
    addProperties(t)
    addAssignments(t)
    t.operations(
      .getItem, .bool, .float, .int, .add, .sub, .mul, .matmul, .truediv, .floordiv, .mod, .pow,
      .neg, .radd, .rsub, .rmul, .rmatmul, .rtruediv, .eq, .ne, .lt, .le, .gt, .ge)
    t.method("__abs__(self)") { (vm, a) throws(PyError) in
      try vm.callMethod(KerasBridge.of(vm).tensor(weight(a[0]).node), "__abs__")
    }
    t.method("__round__(self, ndigits=None)") { (vm, a) throws(PyError) in
      try vm.callMethod(KerasBridge.of(vm).tensor(weight(a[0]).node), "__round__", [a[1]])
    }
    t.method("numpy(self)", "The value as a NumPy array.") { (vm, a) throws(PyError) in
      KerasBridge.of(vm).array(try a[0].cast(VariableObject.self).array(vm).copy())
    }
    t.method("__array__(self, dtype=None, copy=None)", "The value as a NumPy array.") {
      (vm, a) throws(PyError) in
      KerasBridge.of(vm).array(try a[0].cast(VariableObject.self).array(vm).copy())
    }
  }

  /// A variable of the program: from a number or array, or from an initializer and a shape.
  private static func make(_ bridge: KerasBridge, _ a: Arguments) throws(PyError) -> Value {
    let vm = bridge.vm
    let dtype = a[3].isNone ? nil : try bridge.dtype(a[3])
    let given = a[8].isNone ? nil : try a.text(8)
    let name = given ?? Keras.Session.names.unique("variable")
    if name.contains("/") {
      throw vm.valueError(
        "Argument `name` must be a string and cannot contain character `/`. Received: name=\(name)")
    }
    let value: NDArray
    let isTensor = try bridge.nodeIfTensor(a[1]) != nil
    if a[1].asStr != nil || !isTensor && vm.isCallable(a[1]) {
      let initializer = try bridge.keras { () throws(KerasError) in
        try Initializers.get(bridge.config(a[1]))
      }
      if a[2].isNone {
        throw vm.valueError(
          "When creating a Variable from an initializer, the `shape` argument should be specified. "
            + "Received: initializer=\(try vm.repr(initializer.map { bridge.wrapped($0) } ?? a[1])) "
            + "and shape=None")
      }
      let shape = try bridge.shape(a[2])
      let type = dtype ?? Keras.Session.floatType
      value = try bridge.keras { () throws(KerasError) in
        try initializer?.make(shape, type) ?? NDArray.zeros(shape, type)
      }
    } else {
      if Keras.Session.isInferring || Keras.Session.isTracingStep { throw vm.valueError(inScope) }
      let node = try bridge.node(a[1], dtype: dtype)
      guard let array = node.constantValue() else {
        throw vm.valueError("A keras.Variable needs a value that is known when it is created.")
      }
      value = array
    }
    let path = Keras.Session.path(of: name)
    let weight = Weight(value, name: name, path: path, trainable: try a.bool(4))
    return bridge.variable(weight)
  }

  private static let inScope =
    "You are attempting to create a variable while in a stateless scope. This is disallowed. Make "
    + "sure that all variables are created before you start using your layer/model objects.\n\nIn "
    + "some cases, you might be seeing this error because you need to implement a `def build(self, "
    + "input_shape)` method on your layer/model, which will create its variables.\n\nIn some other "
    + "cases, you might be seeing this error because you are instantiating a `Variable` and "
    + "assigning it to a layer without going through self.add_variable()/self.add_weight(). Always "
    + "prefer using these methods (with a `shape` and `initializer` argument)."

  private static func addProperties(_ t: TypeBuilder) {
    t.property("shape") { (vm, v) throws(PyError) in
      KerasBridge.of(vm).shapeValue(weight(v).shape)
    }
    t.property("dtype") { (vm, v) throws(PyError) in vm.text(weight(v).shownType.name) }
    t.property("ndim") { (vm, v) throws(PyError) in Value(weight(v).shape.count) }
    t.property("name") { (vm, v) throws(PyError) in vm.text(weight(v).name) }
    t.property("path") { (vm, v) throws(PyError) in vm.text(weight(v).path) }
    t.property("value") { (vm, v) throws(PyError) in
      let bridge = KerasBridge.of(vm)
      try bridge.requireValue(weight(v))
      return bridge.tensor(weight(v).node)
    }
    t.property("trainable") { (vm, v) throws(PyError) in
      Value(weight(v).trainable)
    } set: { (vm, v, new) throws(PyError) in
      weight(v).trainable = try vm.isTrue(new)
    }
    t.property("regularizer") { (vm, v) throws(PyError) in
      weight(v).regularizer.map { KerasBridge.of(vm).wrapped($0) } ?? .none
    } set: { (vm, v, new) throws(PyError) in
      let bridge = KerasBridge.of(vm)
      weight(v).regularizer = try bridge.keras { () throws(KerasError) in
        try Regularizers.get(bridge.config(new))
      }
    }
    t.property("constraint") { (vm, v) throws(PyError) in
      weight(v).constraint.map { KerasBridge.of(vm).wrapped($0) } ?? .none
    } set: { (vm, v, new) throws(PyError) in
      let bridge = KerasBridge.of(vm)
      weight(v).constraint = try bridge.keras { () throws(KerasError) in
        try Constraints.get(bridge.config(new))
      }
    }
    t.property("overwrite_with_gradient") { (vm, v) throws(PyError) in .false }
    t.property("aggregation") { (vm, v) throws(PyError) in vm.text("none") }
    t.property("synchronization") { (vm, v) throws(PyError) in vm.text("auto") }
  }

  /// The assignments; each gives the new value, as Keras's do.
  private static func addAssignments(_ t: TypeBuilder) {
    func assign(_ bridge: KerasBridge, _ target: Weight, _ node: Node) throws(PyError) -> Value {
      if node.shape != target.shape {
        throw bridge.vm.valueError(
          "The shape of the target variable and the shape of the target value in "
            + "`variable.assign(value)` must match. variable.shape=\(Shapes.text(target.shape)), "
            + "Received: value.shape=\(Shapes.text(node.shape)). Target variable: "
            + (try bridge.vm.repr(bridge.variable(target))))
      }
      try bridge.keras { () throws(KerasError) in try target.assign(node) }
      return bridge.tensor(target.node)
    }
    t.method("assign(self, value)", "Replaces the value.") { (vm, a) throws(PyError) in
      let bridge = KerasBridge.of(vm)
      return try assign(bridge, weight(a[0]), try bridge.node(a[1], dtype: weight(a[0]).dtype))
    }
    for (name, rule) in [("assign_add", BinaryOperator.add), ("assign_sub", .subtract)] {
      t.method("\(name)(self, value)", "Adds to or takes from the value.") {
        (vm, a) throws(PyError) in
        let bridge = KerasBridge.of(vm)
        let change = bridge.tensor(try bridge.node(a[1]))
        let sum = try vm.binary(rule, bridge.tensor(weight(a[0]).node), change)
        return try assign(bridge, weight(a[0]), try bridge.node(sum))
      }
    }
  }

  private static func weight(_ value: Value) -> Weight { value.cast(VariableObject.self).weight }
}
