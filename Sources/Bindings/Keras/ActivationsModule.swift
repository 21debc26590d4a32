import Autodiff
import Keras
import Python
import Tensors

/// `keras.activations`: functions on tensors, found by name in layers too.
enum ActivationsModule {
  static func fill(_ vm: VM, _ m: ModuleBuilder) {
    let bridge = KerasBridge.of(vm)
    let rows = OperationRows(module: m)
    for name in Activations.names {
      guard let activation = Activations.named(name) else { continue }
      if special.contains(where: { $0 == name }) { continue }
      rows.function("\(name)(x)") { (vm, a) throws(PyError) in
        let x = try bridge.node(a[0])
        return bridge.tensor(
          try bridge.apply(className(name), [x]) { (n) throws(GraphError) in
            do throws(KerasError) {
              return try activation(n[0])
            } catch {
              throw GraphError.value(error.message)
            }
          })
      }
    }
    withOptions(vm, rows, bridge)
    m.function("get(identifier)") { (vm, a) throws(PyError) in
      if a[0].isNone { return try vm.getAttribute(Value(m.module), "linear") }
      let found = try bridge.keras { () throws(KerasError) in
        try Activations.get(bridge.config(a[0]))
      }
      return bridge.activation(found.config)
    }
    m.function("serialize(activation)") { (vm, a) throws(PyError) in
      a[0].as(NativeFunction.self).map { vm.text($0.name) } ?? a[0]
    }
    m.function("deserialize(config, custom_objects=None)") { (vm, a) throws(PyError) in
      try vm.callMethod(Value(m.module), "get", [a[0]])
    }
  }

  private static let special = ["relu", "elu", "celu", "gelu", "leaky_relu", "softmax", "log_softmax"]

  /// `hard_sigmoid` is recorded as `HardSigmoid`.
  private static func className(_ name: String) -> String {
    name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func withOptions(_ vm: VM, _ m: OperationRows, _ bridge: KerasBridge) {
    func apply(
      _ className: String, _ value: Value, _ f: @escaping (Node) throws(GraphError) -> Node
    ) throws(PyError) -> Value {
      bridge.tensor(
        try bridge.apply(className, [try bridge.node(value)]) { (n) throws(GraphError) in
          try f(n[0])
        })
    }
    m.function("relu(x, negative_slope=0.0, max_value=None, threshold=0.0)") {
      (vm, a) throws(PyError) in
      let slope = try a.double(1)
      let most = a[2].isNone ? nil : try a.double(2)
      let threshold = try a.double(3)
      return try apply("Relu", a[0]) { (x) throws(GraphError) in
        try Activations.relu(x, negativeSlope: slope, maxValue: most, threshold: threshold)
      }
    }
    m.function("elu(x, alpha=1.0)") { (vm, a) throws(PyError) in
      let alpha = try a.double(1)
      return try apply("Elu", a[0]) { (x) throws(GraphError) in try x.elu(alpha) }
    }
    m.function("celu(x, alpha=1.0)") { (vm, a) throws(PyError) in
      let alpha = try a.double(1)
      return try apply("Celu", a[0]) { (x) throws(GraphError) in try x.celu(alpha) }
    }
    m.function("gelu(x, approximate=False)") { (vm, a) throws(PyError) in
      let approximate = try a.bool(1)
      return try apply("Gelu", a[0]) { (x) throws(GraphError) in
        try x.gelu(approximate: approximate)
      }
    }
    m.function("leaky_relu(x, negative_slope=0.2)") { (vm, a) throws(PyError) in
      let slope = try a.double(1)
      return try apply("LeakyRelu", a[0]) { (x) throws(GraphError) in try x.leakyRelu(slope) }
    }
    m.function("softmax(x, axis=-1)") { (vm, a) throws(PyError) in
      let axis = try a.int(1)
      return try apply("Softmax", a[0]) { (x) throws(GraphError) in try x.softmax(axis: axis) }
    }
    m.function("log_softmax(x, axis=-1)") { (vm, a) throws(PyError) in
      let axis = try a.int(1)
      return try apply("LogSoftmax", a[0]) { (x) throws(GraphError) in
        try x.logSoftmax(axis: axis)
      }
    }
  }
}
