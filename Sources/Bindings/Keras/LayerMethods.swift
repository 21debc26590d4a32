import Autodiff
import Keras
import Python
import Tensors

/// What every layer and model offers in Python.
enum LayerMethods {
  static func add(to t: TypeBuilder, _ bridge: KerasBridge) {
    state(t, bridge)
    weights(t, bridge)
    calls(t, bridge)
  }

  static func layer(_ vm: VM, _ value: Value) throws(PyError) -> Layer {
    guard let object = value.as(LayerObject.self) else {
      throw vm.typeError("expected a Keras layer, got '\(vm.typeName(value))'")
    }
    return try object.ready(vm)
  }

  // MARK: State

  private static func state(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.property("name") { (vm, v) throws(PyError) in
      vm.text(try layer(vm, v).name)
    } set: { (vm, v, new) throws(PyError) in
      try layer(vm, v).name = try vm.str(new)
    }
    t.property("built") { (vm, v) throws(PyError) in
      Value(try layer(vm, v).built)
    } set: { (vm, v, new) throws(PyError) in
      try layer(vm, v).built = try vm.isTrue(new)
    }
    t.property("trainable") { (vm, v) throws(PyError) in
      Value(try layer(vm, v).trainable)
    } set: { (vm, v, new) throws(PyError) in
      try layer(vm, v).trainable = try vm.isTrue(new)
    }
    t.property("supports_masking") { (vm, v) throws(PyError) in
      Value(try layer(vm, v).supportsMasking)
    } set: { (vm, v, new) throws(PyError) in
      try layer(vm, v).supportsMasking = try vm.isTrue(new)
    }
    for name in ["dtype", "compute_dtype", "variable_dtype"] {
      t.property(name) { (vm, v) throws(PyError) in vm.text(try layer(vm, v).dtypeName) }
    }
    t.property("path") { (vm, v) throws(PyError) in
      try layer(vm, v).path.map { vm.text($0) } ?? .none
    }
    t.property("losses") { (vm, v) throws(PyError) in
      let layer = try layer(vm, v)
      let losses = try bridge.keras { () throws(KerasError) in try layer.losses() }
      return Value(vm.newList(losses.map { bridge.tensor($0) }))
    }
    t.property("metrics") { (vm, v) throws(PyError) in
      Value(vm.newList(try layer(vm, v).ownMetrics.map { bridge.wrapped($0) }))
    }
    t.property("input") { (vm, v) throws(PyError) in
      let layer = try layer(vm, v)
      return bridge.value(try bridge.keras { () throws(KerasError) in try layer.input() })
    }
    t.property("output") { (vm, v) throws(PyError) in
      let layer = try layer(vm, v)
      return bridge.value(try bridge.keras { () throws(KerasError) in try layer.output() })
    }
    t.property("_inbound_nodes") { (vm, v) throws(PyError) in
      Value(vm.newList(try layer(vm, v).inboundNodes.map { _ in Value.none }))
    }
    t.property("_outbound_nodes") { (vm, v) throws(PyError) in
      Value(vm.newList(try layer(vm, v).outboundNodes.map { _ in Value.none }))
    }
    t.property("_layers") { (vm, v) throws(PyError) in
      Value(vm.newList(try layer(vm, v).sublayers.map { bridge.object($0) }))
    }
  }

  // MARK: Weights

  private typealias Chooser = (Layer) -> [Weight]

  private static func weights(_ t: TypeBuilder, _ bridge: KerasBridge) {
    let lists: [(String, Chooser)] = [
      ("weights", { $0.weights }), ("variables", { $0.variables }),
      ("trainable_weights", { $0.trainableWeights }),
      ("trainable_variables", { $0.trainableWeights }),
      ("non_trainable_weights", { $0.nonTrainableWeights }),
      ("non_trainable_variables", { layer in
        let trained = layer.trainableWeights
        return layer.variables.filter { weight in !trained.contains { $0 === weight } }
      }),
    ]
    for (name, choose) in lists {
      t.property(name) { (vm, v) throws(PyError) in
        Value(vm.newList(choose(try layer(vm, v)).map { bridge.variable($0) }))
      }
    }
    t.method("get_weights(self)", "The weights' values as NumPy arrays.") {
      (vm, a) throws(PyError) in
      Value(vm.newList(try layer(vm, a[0]).getWeights().map { bridge.array($0.copy()) }))
    }
    t.method("set_weights(self, weights)", "Replaces the weights' values.") {
      (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      var arrays: [NDArray] = []
      for value in try vm.array(a[1]) { arrays.append(try bridge.plainArray(value)) }
      try bridge.keras { () throws(KerasError) in try layer.setWeights(arrays) }
      return .none
    }
    t.method("count_params(self)", "The number of scalars in the weights.") {
      (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      return Value(try bridge.keras { () throws(KerasError) in try layer.countParameters() })
    }
    t.method(
      "add_weight(self, shape=None, initializer=None, dtype=None, trainable=True, autocast=True, "
        + "regularizer=None, constraint=None, aggregation='none', overwrite_with_gradient=False, "
        + "name=None)", "Creates a weight of the layer."
    ) { (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      let shape = a[1].isNone ? [] : try bridge.shape(a[1])
      let dtype = a[3].isNone ? nil : try bridge.dtype(a[3])
      let trainable = try a.bool(4)
      let isFloat = dtype?.isFloating ?? true
      let name = a[10].isNone ? Keras.Session.names.unique("variable") : try a.text(10)
      return bridge.variable(
        try bridge.keras { () throws(KerasError) in
          let fallback = ConfigValue.string(isFloat ? "glorot_uniform" : "zeros")
          let given = bridge.config(a[2])
          let initializer =
            try Initializers.get(given.isNone ? fallback : given) ?? ConstantInitializer.zeros
          return try layer.addWeight(
            name, shape: shape, initializer: initializer, dtype: dtype, trainable: trainable,
            regularizer: try Regularizers.get(bridge.config(a[6])),
            constraint: try Constraints.get(bridge.config(a[7])))
        })
    }
    t.method("add_loss(self, loss)", "Adds a scalar to the loss.") { (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      let values = a[1].tag == .list ? try vm.array(a[1]) : [a[1]]
      for value in values { layer.addLoss(try bridge.node(value)) }
      return .none
    }
  }

  // MARK: Calls and configuration

  private static func calls(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.method("__call__(self, *args, **kwargs)") { (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      let arguments = try bridge.arguments(positional: a.rest(1), keywords: a.keywords(2))
      return bridge.value(try bridge.keras { () throws(KerasError) in try layer(arguments) })
    }
    t.method("call(self, *args, **kwargs)", "The layer's own computation.") {
      (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      let arguments = try bridge.arguments(positional: a.rest(1), keywords: a.keywords(2))
      return bridge.value(
        try bridge.keras { () throws(KerasError) in
          try layer.call(layer.callSignature.bind(arguments))
        })
    }
    t.method("build(self, *shapes, **kwargs)", "Creates the weights.") { (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      let given = a.rest(1)
      let shape = given.count > 0 ? given[0] : a.keywords(2).entries[0].value
      let tree = try bridge.shapeTree(shape)
      try bridge.keras { () throws(KerasError) in
        // `super().build(…)` from a class of the program runs the native part alone.
        if layer.delegate != nil {
          try layer.build(BuildShapes(tree))
          layer.built = true
        } else {
          try layer.buildFromShapes(BuildShapes(tree))
        }
      }
      return .none
    }
    t.method("compute_output_shape(self, *args, **kwargs)") { (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      let given = a.rest(1)
      let shape = given.count > 0 ? given[0] : a.keywords(2).entries[0].value
      let tree = try bridge.shapeTree(shape)
      let result = try bridge.keras { () throws(KerasError) in
        try layer.computeOutputShape(BuildShapes(tree))
      }
      let value = bridge.value(result)
      // The transposed convolutions of Keras return a list here, all others a tuple.
      if layer.className.hasSuffix("Transpose"), let tuple = value.asTuple {
        return Value(vm.newList(Array(tuple.buffer)))
      }
      return value
    }
    t.method("compute_mask(self, inputs, previous_mask=None)") { (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      let (inputs, mask) = (try bridge.structure(a[1]), try bridge.structure(a[2]))
      return bridge.value(
        try bridge.keras { () throws(KerasError) in try layer.computeMask(inputs, mask) })
    }
    t.method("get_config(self)", "The constructor arguments that make this layer again.") {
      (vm, a) throws(PyError) in
      let layer = try layer(vm, a[0])
      return bridge.value(try bridge.keras { () throws(KerasError) in try layer.getConfig() })
    }
    t.classMethod("from_config(cls, config)", "A new layer of a configuration.") {
      (vm, a) throws(PyError) in
      guard let type = a[0].asType, let config = a[1].asDict else {
        throw vm.typeError("from_config expects a dict")
      }
      if !type.isUserDefined {
        let plain = bridge.config(config)
        let name = type.name
        return bridge.object(
          try bridge.keras { () throws(KerasError) in try bridge.makeLayer(name, plain) })
      }
      return try vm.call(a[0], [], keywords: config)
    }
  }
}

extension KerasBridge {
  /// Any array-like as an array of its own dtype.
  func plainArray(_ value: Value) throws(PyError) -> NDArray {
    if let tensor = value.as(TensorObject.self), let array = tensor.node.value { return array }
    if let variable = value.as(VariableObject.self) { return variable.weight.value }
    return try vm.asArray(value)
  }
}
