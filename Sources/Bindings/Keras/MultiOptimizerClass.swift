import Keras
import Python

/// `keras.optimizers.MultiOptimizer`: the program's map or function says which optimizer moves a
/// variable.
enum MultiOptimizerClass {
  static func define(_ bridge: KerasBridge, base: TypeObject) -> TypeObject {
    let rate = "Learning rate cannot be accessed on a MultiOptimizer. Access the learning rate on the "
      + "individual sub-optimizers instead."
    return bridge.vm.type(
      "MultiOptimizer", module: "keras.src.optimizers.multi_optimizer", base: base
    ) { t in
      t.method("__init__(self, optimizer_map, loss_scale_factor=None, name=None)") {
        (vm, a) throws(PyError) in
        let map = a[1]
        if map.isObject { vm.heap.pin(map.object) }
        var known: [Optimizer] = []
        func add(_ value: Value) {
          guard let optimizer = value.as(KerasObject.self)?.payload as? Optimizer,
            !known.contains(where: { $0 === optimizer })
          else { return }
          vm.heap.pin(value.object)
          known.append(optimizer)
        }
        let values = try vm.optionalAttribute(map, vm.intern("values"))
        if !values.isUndefined { for item in try vm.array(try vm.call(values)) { add(item) } }
        let fallback = try vm.optionalAttribute(map, vm.intern("default_optimizer"))
        if !fallback.isUndefined { add(fallback) }
        let name = a[3].isNone ? nil : try a.text(3)
        let scale = a[2].isNone ? nil : try a.double(2)
        let made = try bridge.keras { () throws(KerasError) in
          try MultiOptimizer(name: name, lossScaleFactor: scale, known: known) {
            (weight) throws(KerasError) -> Optimizer in
            try bridge.python { () throws(PyError) -> Optimizer in
              let found = try vm.call(map, bridge.variable(weight))
              guard let optimizer = found.as(KerasObject.self)?.payload as? Optimizer else {
                throw vm.valueError(
                  "Optimizer for variable \(try vm.str(bridge.variable(weight))) is not an Optimizer "
                    + "instance.")
              }
              vm.heap.pin(found.object)
              return optimizer
            }
          }
        }
        let object = a[0].cast(KerasObject.self)
        object.payload = made
        bridge.setHost(made, object)
        return .none
      }
      t.property("optimizers") { (vm, v) throws(PyError) in
        let inner = (v.as(KerasObject.self)?.payload as? MultiOptimizer)?.optimizers ?? []
        return Value(vm.newList(inner.map { bridge.wrapped($0) }))
      }
      t.property("learning_rate") { (vm, v) throws(PyError) in
        throw vm.error(vm.types.attributeError, rate)
      }
      t.property("lr") { (vm, v) throws(PyError) in
        throw vm.error(vm.types.attributeError, rate)
      }
    }
  }
}
