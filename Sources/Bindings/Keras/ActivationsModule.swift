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
    for (alias, name) in [("swish", "silu"), ("hard_swish", "hard_silu")] {
      m.set(alias, m.module.dict.get(vm.intern(name)))
    }
    m.function("get(identifier)") { (vm, a) throws(PyError) in
      if a[0].isNone { return try vm.getAttribute(Value(m.module), "linear") }
      if a[0].isObject, a[0].tag != .str, a[0].baseTag != .dict, vm.isCallable(a[0]) { return a[0] }
      if let name = a[0].asStr {
        let own = m.module.dict.get(name)
        let others = ["get", "serialize", "deserialize"]
        if own.as(NativeFunction.self) != nil, !others.contains(name.string) { return own }
      }
      var identifier = a[0]
      if let form = a[0].asDict, let config = form.get(vm.intern("config")).asStr {
        // The written form of a function of this module.
        let own = m.module.dict.get(config)
        if own.as(NativeFunction.self) != nil { return own }
        identifier = Value(config)
      }
      let found = try bridge.keras { () throws(KerasError) in
        try Activations.get(bridge.config(identifier))
      }
      return bridge.activation(found.config)
    }
    m.function("serialize(activation)") { (vm, a) throws(PyError) in
      if let function = a[0].as(NativeFunction.self) {
        let own = m.module.dict.get(vm.intern(function.name))
        if own.isIdentical(to: a[0]) { return vm.text(function.name) }
      }
      let form = try bridge.serialized(a[0])
      guard let written = form.asDict else {
        throw vm.valueError(
          "Unknown activation function '\(try vm.str(a[0]))' cannot be serialized due to invalid "
            + "function name. Make sure to use an activation name that matches the references "
            + "defined in activations.py or use `@keras.saving.register_keras_serializable()`to "
            + "register any custom activations. config=\(try vm.str(form))")
      }
      if a[0].as(FunctionObject.self) != nil, written.get(vm.intern("config")).asStr != nil {
        written.set(vm.intern("config"), vm.text(try bridge.customObjects.name(of: a[0])))
      }
      return form
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
