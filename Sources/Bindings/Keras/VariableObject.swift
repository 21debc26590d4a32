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
  }

  public override func array(_ vm: VM) throws(PyError) -> NDArray { weight.value }

  public override var takesPrecedence: Bool { true }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    let shape = try vm.repr(KerasBridge.of(vm).shapeValue(weight.shape))
    var value = KerasBridge.of(vm).arrayText(weight.value)
    // A number alone is formatted as a Python float, with all the digits of its float32.
    if weight.shape.isEmpty, weight.dtype.isFloating {
      value = PythonText.float(weight.value.array(Double.self).first ?? 0)
    }
    return "<Variable path=\(weight.path), shape=\(shape), dtype=\(weight.dtype.name), "
      + "value=\(value)>"
  }

  private func tensor(_ vm: VM) -> TensorObject {
    KerasBridge.of(vm).tensor(weight.node).cast(TensorObject.self)
  }

  public override func length(_ vm: VM) throws(PyError) -> Int { try tensor(vm).length(vm) }

  public override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    try tensor(vm).getItem(vm, key)
  }

  public override func iterate(_ vm: VM) throws(PyError) -> Value { try tensor(vm).iterate(vm) }

  public override func truth(_ vm: VM) throws(PyError) -> Bool { try tensor(vm).truth(vm) }

  public override func number(_ vm: VM, as kind: NumberKind) throws(PyError) -> Value {
    try tensor(vm).number(vm, as: kind)
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
  /// The Python object of a weight: always the same one for as long as it lives.
  func variable(_ weight: Weight) -> Value {
    Value(vm.heap.make(VariableObject(self, weight)))
  }
}

/// Attributes and methods of `keras.Variable`.
enum VariableMethods {
  static func add(to t: TypeBuilder) {
    t.property("shape") { (vm, v) throws(PyError) in
      KerasBridge.of(vm).shapeValue(weight(v).shape)
    }
    t.property("dtype") { (vm, v) throws(PyError) in vm.text(weight(v).dtype.name) }
    t.property("ndim") { (vm, v) throws(PyError) in Value(weight(v).shape.count) }
    t.property("name") { (vm, v) throws(PyError) in vm.text(weight(v).name) }
    t.property("path") { (vm, v) throws(PyError) in vm.text(weight(v).path) }
    t.property("value") { (vm, v) throws(PyError) in KerasBridge.of(vm).tensor(weight(v).node) }
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
    t.method("numpy(self)", "The value as a NumPy array.") { (vm, a) throws(PyError) in
      KerasBridge.of(vm).array(weight(a[0]).value.copy())
    }
    t.method("__array__(self, dtype=None, copy=None)", "The value as a NumPy array.") {
      (vm, a) throws(PyError) in
      KerasBridge.of(vm).array(weight(a[0]).value.copy())
    }
    t.method("assign(self, value)", "Replaces the value.") { (vm, a) throws(PyError) in
      let bridge = KerasBridge.of(vm)
      let node = try bridge.node(a[1])
      if node.shape != weight(a[0]).shape {
        throw vm.error(
          vm.types.valueError,
          "The shape of the target variable and the shape of the target value in "
            + "`variable.assign(value)` must match. "
            + "variable.shape=\(Shapes.text(weight(a[0]).shape)), Received: "
            + "value.shape=\(Shapes.text(node.shape)). Target variable: \(try vm.repr(a[0]))")
      }
      try bridge.keras { () throws(KerasError) in try weight(a[0]).assign(node) }
      return a[0]
    }
    for (name, rule) in [("assign_add", BinaryOperator.add), ("assign_sub", .subtract)] {
      t.method("\(name)(self, value)", "Adds to or takes from the value.") {
        (vm, a) throws(PyError) in
        let bridge = KerasBridge.of(vm)
        let sum = try vm.binary(rule, bridge.tensor(weight(a[0]).node), a[1])
        let node = try bridge.node(sum)
        try bridge.keras { () throws(KerasError) in try weight(a[0]).assign(node) }
        return a[0]
      }
    }
  }

  private static func weight(_ value: Value) -> Weight { value.cast(VariableObject.self).weight }
}
