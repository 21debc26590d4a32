import Autodiff
import Keras
import Python

/// `keras.models.clone_model`.
enum CloneFunction {
  static func add(_ m: ModuleBuilder, _ bridge: KerasBridge) {
    m.function(
      "clone_model(model, input_tensors=None, clone_function=None, call_function=None, "
        + "recursive=False, **kwargs)"
    ) { (vm, a) throws(PyError) in
      let extra = a.keywords(5)
      _ = extra.remove(vm.intern("cache"))
      if extra.count > 0 {
        let names = try vm.repr(Value(vm.newTuple(try vm.array(Value(extra)))))
        throw vm.valueError("Unexpected keyword argument(s): \(names)")
      }
      let model = try ModelMethods.model(vm, a[0])
      var options = CloneOptions()
      options.isRecursive = try a.bool(4)
      if !a[1].isNone { options.inputs = try bridge.structure(a[1]) }
      let (cloneFunction, callFunction) = (a[2], a[3])
      if !cloneFunction.isNone {
        options.clone = { (layer) throws(KerasError) -> GraphOperation in
          try bridge.python { () throws(PyError) in
            let made = try vm.call(cloneFunction, bridge.object(layer))
            guard let layer = made.as(LayerObject.self)?.layer else {
              throw vm.typeError("clone_function must return a layer, not \(try vm.repr(made))")
            }
            return layer
          }
        }
      }
      if !callFunction.isNone {
        options.call = { (operation, arguments) throws(KerasError) -> Structure in
          guard let layer = operation as? Layer else { return try operation(arguments) }
          return try bridge.python { () throws(PyError) in
            let keywords = vm.newDict()
            for field in arguments.keywords {
              keywords.set(vm.intern(field.key), bridge.value(field.value))
            }
            let positional = [bridge.object(layer)] + arguments.positional.map { bridge.value($0) }
            return try bridge.structure(
              try vm.call(callFunction, positional, keywords: keywords))
          }
        }
      }
      bridge.isCloning = true
      defer { bridge.isCloning = false }
      let clone = try bridge.keras { () throws(KerasError) in try model.cloned(options) }
      bridge.observer?.made(clone)
      return bridge.object(clone)
    }
  }
}
