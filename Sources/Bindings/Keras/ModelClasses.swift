import Autodiff
import Keras
import Python
import Tensors

/// The Python classes `Layer`, `Model`, `Functional` and `Sequential`.
final class ModelClasses {
  let layer: TypeObject
  let model: TypeObject
  let functional: TypeObject
  let sequential: TypeObject

  static func of(_ bridge: KerasBridge) -> ModelClasses {
    if let known = bridge.modelClasses { return known }
    let made = ModelClasses(bridge)
    bridge.modelClasses = made
    return made
  }

  private init(_ bridge: KerasBridge) {
    let vm = bridge.vm
    layer = vm.type("Layer", module: "keras.src.layers.layer") { t in
      t.new("__new__(cls, *args, **kwargs)") { (vm, a) throws(PyError) in
        guard let type = a[0].asType else { throw vm.typeError("expected a class") }
        let object = vm.heap.make(LayerObject(type, bridge), bytes: 512)
        if type.isUserDefined { object.noteArguments(a.rest(1), a.keywords(2), bridge, isModel: false) }
        return Value(object)
      }
      t.method("__init__(self, **kwargs)") { (vm, a) throws(PyError) in
        let object = a[0].cast(LayerObject.self)
        let values = try bridge.given(a, [], extra: a.keywords(1))
        let className = object.type.name
        let layer = try bridge.keras { () throws(KerasError) in
          try Layer(LayerArguments(className, values, parameters: []))
        }
        layer.isBare = true
        object.adopt(layer)
        return .none
      }
      LayerMethods.add(to: t, bridge)
    }
    bridge.classes["Layer"] = layer

    let layerType = layer
    var functionalType: TypeObject?
    model = vm.type("Model", module: "keras.src.models.model", base: layerType) { t in
      t.new("__new__(cls, *args, **kwargs)") { (vm, a) throws(PyError) in
        guard let type = a[0].asType else { throw vm.typeError("expected a class") }
        let isPlain = type === bridge.modelClasses?.model
        let isFunctional = ModelClasses.isFunctional(vm, a.rest(1), a.keywords(2))
        let chosen = isPlain && isFunctional ? functionalType ?? type : type
        let object = vm.heap.make(LayerObject(chosen, bridge), bytes: 512)
        // Keras makes models without telling what the constructor will get.
        if type.isUserDefined {
          let none = UnsafeBufferPointer<Value>(start: nil, count: 0)
          object.noteArguments(none, vm.newDict(), bridge, isModel: true)
        }
        return Value(object)
      }
      t.method("__init__(self, *args, **kwargs)") { (vm, a) throws(PyError) in
        let object = a[0].cast(LayerObject.self)
        try ModelClasses.initialize(bridge, object, a.rest(1), a.keywords(2))
        return .none
      }
      ModelMethods.add(to: t, bridge)
    }
    functional = vm.type("Functional", module: "keras.src.models.functional", base: model) { t in
      FunctionalMethods.add(to: t, bridge)
    }
    functionalType = functional
    sequential = vm.type("Sequential", module: "keras.src.models.sequential", base: model) { t in
      t.new("__new__(cls, *args, **kwargs)") { (vm, a) throws(PyError) in
        guard let type = a[0].asType else { throw vm.typeError("expected a class") }
        return Value(vm.heap.make(LayerObject(type, bridge), bytes: 512))
      }
      t.method("__init__(self, layers=None, trainable=?, name=?)") { (vm, a) throws(PyError) in
        let object = a[0].cast(LayerObject.self)
        let values = try bridge.given(a, ["trainable", "name"], from: 2)
        let className = object.type.name
        let model = try bridge.keras { () throws(KerasError) in
          try Sequential(LayerArguments(className, values, parameters: []))
        }
        object.adopt(model)
        bridge.observer?.made(model)
        if !a[1].isNone {
          try SequentialMethods.add(try vm.array(a[1]), to: model, bridge)
        }
        return .none
      }
      SequentialMethods.add(to: t, bridge)
    }
    bridge.classes["Model"] = model
    bridge.classes["Functional"] = functional
    bridge.classes["Sequential"] = sequential
  }

  /// Whether the arguments say `inputs` and `outputs`.
  private static func isFunctional(
    _ vm: VM, _ positional: UnsafeBufferPointer<Value>, _ keywords: DictObject
  ) -> Bool {
    if positional.count >= 2 { return true }
    let hasOutputs = !keywords.get(vm.intern("outputs")).isUndefined
    if positional.count == 1 { return hasOutputs }
    return hasOutputs && !keywords.get(vm.intern("inputs")).isUndefined
  }

  private static func initialize(
    _ bridge: KerasBridge, _ object: LayerObject, _ positional: UnsafeBufferPointer<Value>,
    _ keywords: DictObject
  ) throws(PyError) {
    let vm = bridge.vm
    var values = Config()
    for key in ["name", "trainable"] {
      let value = keywords.get(vm.intern(key))
      if !value.isUndefined { values[key] = bridge.config(value) }
    }
    let model: Model
    if isFunctional(vm, positional, keywords) {
      func argument(_ i: Int, _ name: String) -> Value {
        i < positional.count ? positional[i] : keywords.get(vm.intern(name))
      }
      let inputs = try bridge.modelStructure(argument(0, "inputs"))
      let outputs = try bridge.modelStructure(argument(1, "outputs"))
      if positional.count > 2 { values["name"] = bridge.config(positional[2]) }
      let className = object.type.isUserDefined ? object.type.name : "Functional"
      model = try bridge.keras { () throws(KerasError) in
        try Functional.requireSymbolic(inputs, outputs)
        return try Functional(
          inputs: inputs, outputs: outputs, LayerArguments(className, values, parameters: []))
      }
    } else {
      if positional.count > 0 {
        throw vm.typeError(
          "Layer.__init__() takes 1 positional argument but \(positional.count + 1) were given")
      }
      let given = bridge.config(keywords)
      model = try bridge.keras { () throws(KerasError) in
        try Model(LayerArguments(object.type.name, given, parameters: []))
      }
      model.isBare = true
    }
    object.adopt(model)
    bridge.observer?.made(model)
  }
}
