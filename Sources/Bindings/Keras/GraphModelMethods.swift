import Autodiff
import Keras
import Python
import Results
import Tensors

/// What functional models offer beyond every model.
enum FunctionalMethods {
  static func add(to t: TypeBuilder, _ bridge: KerasBridge) {
    graph(t, bridge) { (_, model) throws(KerasError) in
      guard let functional = model as? Functional else {
        throw KerasError.attribute("not a functional model")
      }
      return functional
    }
  }

  /// `inputs`, `outputs` and their shapes and names, from the graph behind a model.
  static func graph(
    _ t: TypeBuilder, _ bridge: KerasBridge, isStack: Bool = false,
    _ functional: @escaping (String, Layer) throws(KerasError) -> Functional
  ) {
    func property(_ name: String, _ get: @escaping (Functional) -> Value) {
      t.property(name) { (vm, v) throws(PyError) in
        let layer = try LayerMethods.layer(vm, v)
        return get(
          try bridge.keras { () throws(KerasError) in try functional(name, layer) })
      }
    }
    property("inputs") { Value(bridge.vm.newList($0.inputs.map { bridge.tensor($0) })) }
    property("outputs") { Value(bridge.vm.newList($0.outputs.map { bridge.tensor($0) })) }
    property("input_shape") { shapes(of: $0.inputs, bridge) }
    property("output_shape") { shapes(of: $0.outputs, bridge) }
    if isStack { return }
    property("input") { bridge.value($0.inputStructure) }
    property("output") { bridge.value($0.outputStructure) }
    property("output_names") { model in
      Value(bridge.vm.newList((model.outputNames ?? []).map { bridge.vm.text($0) }))
    }
    property("operations") { model in
      Value(
        bridge.vm.newList(
          model.operations.map { operation in
            (operation as? Layer).map { bridge.object($0) } ?? bridge.operation(operation)
          }))
    }
  }
}

/// The one shape, or a list of several.
private func shapes(of tensors: [Node], _ bridge: KerasBridge) -> Value {
  if tensors.count == 1 { return bridge.shapeValue(tensors[0].shape) }
  return Value(bridge.vm.newList(tensors.map { bridge.shapeValue($0.shape) }))
}

/// What `Sequential` offers beyond every model.
enum SequentialMethods {
  static func add(to t: TypeBuilder, _ bridge: KerasBridge) {
    t.method("add(self, layer, rebuild=True)", "Puts a layer on top.") { (vm, a) throws(PyError) in
      let model = try sequential(vm, a[0])
      try add(a[1], to: model, bridge, rebuild: try a.bool(2))
      return .none
    }
    t.method("pop(self, rebuild=True)", "Takes the top layer off.") { (vm, a) throws(PyError) in
      let model = try sequential(vm, a[0])
      let rebuild = try a.bool(1)
      return bridge.object(
        try bridge.keras { () throws(KerasError) in try model.pop(rebuild: rebuild) })
    }
    FunctionalMethods.graph(t, bridge, isStack: true) { (name, layer) throws(KerasError) in
      guard let model = layer as? Sequential else {
        throw KerasError.attribute("not a sequential model")
      }
      let what: String
      switch name {
      case "input_shape": what = "input shape"
      case "output_shape": what = "output shape"
      default: what = name
      }
      return try model.requireFunctional(what)
    }
  }

  private static func sequential(_ vm: VM, _ value: Value) throws(PyError) -> Sequential {
    guard let model = try LayerMethods.layer(vm, value) as? Sequential else {
      throw vm.typeError("expected a Sequential model")
    }
    return model
  }

  /// Adds what a constructor's list holds, building once at the end.
  static func add(
    _ values: [Value], to model: Sequential, _ bridge: KerasBridge
  ) throws(PyError) {
    for (i, value) in values.enumerated() {
      try add(value, to: model, bridge, rebuild: false, isLast: i == values.count - 1)
    }
    if !values.isEmpty {
      try bridge.keras { () throws(KerasError) in try model.rebuildIfPossible() }
    }
  }

  private static func add(
    _ value: Value, to model: Sequential, _ bridge: KerasBridge, rebuild: Bool,
    isLast: Bool = false
  ) throws(PyError) {
    let thing = try bridge.modelStructure(value)
    try bridge.keras { () throws(KerasError) in
      if let layer = value.as(LayerObject.self)?.layer {
        try model.add(layer, rebuild: rebuild)
      } else if case .tensor(let node) = thing {
        try model.add(node, rebuild: rebuild)
      } else {
        throw Sequential.notALayer(thing)
      }
    }
  }
}

extension KerasBridge {
  /// The inputs or outputs of a model as given; layers handed over without a call stay values.
  func modelStructure(_ value: Value) throws(PyError) -> Structure {
    if value.isUndefined { return .none }
    if let items = value.asList {
      var parts: [Structure] = []
      for item in items.buffer { parts.append(try modelStructure(item)) }
      return .list(parts)
    }
    // An array is not a tensor here: Keras's complaint names it as it is.
    if vm.arrayIfAny(value) != nil {
      vm.heap.pin(value.object)
      return .value(.foreign(value.object))
    }
    return try structure(value)
  }
}
