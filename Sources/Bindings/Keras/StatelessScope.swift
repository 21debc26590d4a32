import Autodiff
import Keras
import Python
import Tensors

/// A computation in which variables hold values that the program gives, and after which they are
/// what they were: how `stateless_call` and its kind turn layers into functions of their state.
final class StatelessScope {
  private unowned(unsafe) let bridge: KerasBridge
  private var held: [(variable: Variable, value: Node)] = []
  private var trace = Trace()

  init(_ bridge: KerasBridge) { self.bridge = bridge }

  func hold(_ weights: [Weight], _ values: [Value]) throws(PyError) {
    for (weight, value) in zip(weights, values) {
      let node = try bridge.node(value, dtype: weight.dtype)
      if node.shape != weight.shape {
        let vm = bridge.vm
        throw vm.valueError(
          "Invalid variable value in StatelessScope: all values in argument `mapping` must be "
            + "tensors with a shape that matches the corresponding variable shape. For variable "
            + "\(try vm.str(bridge.variable(weight))), received invalid value "
            + "\(try vm.str(bridge.tensor(node))) with shape \(Shapes.text(node.shape)).")
      }
      held.append((weight.variable, node))
    }
  }

  func begin() {
    trace = Trace(holding: held)
    trace.begin()
  }

  func end() { trace.end() }

  func run<T>(_ body: () throws(PyError) -> T) throws(PyError) -> T {
    begin()
    defer { end() }
    return try body()
  }

  /// What a weight holds at the end.
  func value(of weight: Weight) -> Value { bridge.tensor(node(of: weight)) }

  func node(of weight: Weight) -> Node {
    for update in trace.updates where update.variable === weight.variable { return update.value }
    return weight.node
  }

  func values(of weights: [Weight]) -> Value {
    Value(bridge.vm.newList(weights.map { value(of: $0) }))
  }

  /// `keras.StatelessScope`, a context manager.
  static func define(_ bridge: KerasBridge) -> TypeObject {
    if let known = bridge.classes["StatelessScope"] { return known }
    let module = "keras.src.backend.common.stateless_scope"
    let type = bridge.vm.type("StatelessScope", module: module) { t in
      t.new("__new__(cls, state_mapping=None, collect_losses=False, initialize_variables=True)") {
        (vm, a) throws(PyError) in
        guard let type = a[0].asType else { throw vm.typeError("expected a class") }
        let scope = StatelessScope(bridge)
        for pair in a[1].isNone ? [] : try vm.array(a[1]) {
          let items = try vm.array(pair)
          guard items.count == 2, let variable = items[0].as(VariableObject.self) else {
            throw vm.valueError(
              "Invalid reference variable in StatelessScope: all keys in argument `mapping` must "
                + "be Variable instances. Received instead: \(try vm.str(items.first ?? .none))")
          }
          try scope.hold([variable.weight], [items[1]])
        }
        return Value(vm.heap.make(KerasObject(type, scope), bytes: 128))
      }
      t.method("__enter__(self)") { (vm, a) throws(PyError) in
        scope(a[0])?.begin()
        return a[0]
      }
      t.method("__exit__(self, *arguments)") { (vm, a) throws(PyError) in
        scope(a[0])?.end()
        return .none
      }
      t.method("get_current_value(self, variable)") { (vm, a) throws(PyError) in
        guard let variable = a[1].as(VariableObject.self), let scope = scope(a[0]) else {
          return .none
        }
        return scope.value(of: variable.weight)
      }
    }
    bridge.classes["StatelessScope"] = type
    return type
  }

  private static func scope(_ value: Value) -> StatelessScope? {
    value.as(KerasObject.self)?.payload as? StatelessScope
  }
}
