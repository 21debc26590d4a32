import Autodiff
import Keras
import Python
import Tensors

/// `keras.activations`: functions on tensors, found by name in layers too.
enum ActivationsModule {
  static func fill(_ vm: VM, _ m: ModuleBuilder) {
    let bridge = KerasBridge.of(vm)
    let rows = OperationRows(module: m)
    for row in ActivationRow.all { row.add(to: rows, isOps: false) }
    m.function("get(identifier)") { (vm, a) throws(PyError) in
      if a[0].isNone { return try vm.getAttribute(Value(m.module), "linear") }
      if a[0].isObject, a[0].tag != .str, a[0].baseTag != .dict, vm.isCallable(a[0]) { return a[0] }
      let found = try bridge.keras { () throws(KerasError) in
        try Activations.get(bridge.config(a[0]))
      }
      return bridge.activation(found.config)
    }
    m.function("serialize(activation)") { (vm, a) throws(PyError) in
      guard let function = a[0].as(NativeFunction.self) else { return a[0] }
      let own = m.module.dict.get(vm.intern(function.name))
      return own.isIdentical(to: a[0]) ? vm.text(function.name) : a[0]
    }
    m.function("deserialize(config, custom_objects=None)") { (vm, a) throws(PyError) in
      if let text = a[0].asStr, let custom = a[1].asDict {
        let found = try custom.get(vm, Value(text))
        if !found.isUndefined { return found }
      }
      if let text = a[0].asStr?.string, (try? Activations.get(.string(text))) == nil { return a[0] }
      return try vm.callMethod(Value(m.module), "get", [a[0]])
    }
  }
}
