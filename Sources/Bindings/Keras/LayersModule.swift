import Autodiff
import Keras
import Python
import Tensors

/// `keras.layers`: the classes of `LayerCatalogue`, `Input`, and the functions that merge.
enum LayersModule {
  static func fill(_ vm: VM, _ m: ModuleBuilder) {
    AbsentModules.add(to: m, "layers")
    let bridge = KerasBridge.of(vm)
    let classes = ModelClasses.of(bridge)
    m.set("Layer", Value(classes.layer))
    for row in LayerCatalogue.shared.rows {
      let base = row.base.flatMap { bridge.classes[$0] } ?? classes.layer
      let type = define(row, bridge, base)
      m.set(row.name, Value(type))
      for alias in row.aliases { m.set(alias, Value(type)) }
    }
    m.set("InputSpec", Value(bridge.inputSpecType))
    m.set("Lambda", Value(lambda(bridge, classes.layer)))
    addInput(vm, m)
    addMerging(bridge, m)
    m.function("serialize(layer)", "The dict that a layer is written as.") {
      (vm, a) throws(PyError) in
      try bridge.serialized(a[0])
    }
    m.function("deserialize(config, custom_objects=None)", "The layer that a dict was written of.")
    { (vm, a) throws(PyError) in
      let layer = try bridge.deserialized(a[0], customObjects: a[1])
      if layer.as(LayerObject.self) == nil {
        throw vm.valueError(
          "`keras.layers.deserialize` was passed a `config` object that is not a "
            + "`keras.layers.Layer`. Received: \(try vm.str(a[0]))")
      }
      return layer
    }
  }

  private static func define(
    _ row: LayerCatalogue.Row, _ bridge: KerasBridge, _ base: TypeObject
  ) -> TypeObject {
    let names = row.parameters.map { $0.name }
    let own = row.parameters.map { ", " + $0.name + ($0.hasDefault ? "=?" : "") }.joined()
    let more = row.takesMoreKeywords
    let type = bridge.vm.type(row.name, module: row.module, base: base) { t in
      // The classes that merge have one constructor, that of a base class of theirs.
      let isMerging = names.isEmpty && row.module.hasPrefix("keras.src.layers.merging")
      let signature = "__init__(self\(own)\(more ? ", **kwargs" : ""))"
      t.method(signature, owner: isMerging ? "Merge" : nil) { (vm, a) throws(PyError) in
        let extra = more ? a.keywords(names.count + 1) : nil
        let values = try bridge.given(a, names, extra: extra)
        let object = a[0].cast(LayerObject.self)
        object.adopt(
          try bridge.keras { () throws(KerasError) in
            try bridge.makeLayer(row.name, values, for: object)
          })
        return .none
      }
      PreprocessingMethods.add(to: t, row.name, bridge)
      LayerMethods.addStates(to: t, row.name, bridge)
    }
    bridge.classes[row.name] = type
    return type
  }

  /// `keras.Input(…)`: the symbolic tensor of a new input layer.
  static func addInput(_ vm: VM, _ m: ModuleBuilder) {
    let parameters =
      "shape=?, batch_size=?, dtype=?, sparse=?, ragged=?, batch_shape=?, name=?, tensor=?, "
      + "optional=?"
    let names = parameterNames(parameters)
    m.function("Input(\(parameters))", "A symbolic tensor to begin a model with.") {
      (vm, a) throws(PyError) in
      let bridge = KerasBridge.of(vm)
      var values = try bridge.given(a, names, from: 0)
      values["tensor"] = nil
      values.entries.removeAll { $0.value.isNone }
      if !isGiven(a, 2), !isGiven(a, 7), Keras.Session.floatx != "float32" {
        values["dtype"] = .string(Keras.Session.floatx)
      }
      var wrapped: Node?
      do throws(PyError) {
        wrapped = try wrappedTensor(vm, a)
        if wrapped == nil, !isGiven(a, 0) || !isGiven(a, 5) {
          if isGiven(a, 0) {
            let shape = try bridge.standardShape(a[0])
            values["shape"] = ConfigValue(shape: shape)
            if isGiven(a, 1) {
              let rest = try vm.array(bridge.shapeValue(shape))
              _ = try bridge.standardShape(Value(vm.newTuple([a[1]] + rest)))
            }
          } else if isGiven(a, 5) {
            values["batch_shape"] = ConfigValue(shape: try bridge.standardShape(a[5]))
          }
        }
      } catch {
        // Keras has named the layer by then.
        if !isGiven(a, 6) { _ = Keras.Session.names.unique("input_layer") }
        throw error
      }
      return bridge.tensor(
        try bridge.keras { () throws(KerasError) in
          try InputLayer(
            LayerArguments("InputLayer", values, parameters: names), wrapping: wrapped
          ).tensor
        })
    }
  }

  private static func isGiven(_ a: Arguments, _ i: Int) -> Bool { a.has(i) && !a[i].isNone }

  /// The symbolic tensor given as `tensor`, with which all other arguments must agree.
  private static func wrappedTensor(_ vm: VM, _ a: Arguments) throws(PyError) -> Node? {
    if !isGiven(a, 7) { return nil }
    guard let tensor = a[7].as(TensorObject.self), tensor.node.isKerasTensor else {
      throw vm.valueError(
        "Argument `input_tensor` must be a KerasTensor. Received invalid type: input_tensor="
          + "\(try vm.str(a[7])) (of type \(try vm.repr(Value(vm.type(of: a[7])))))")
    }
    let bridge = KerasBridge.of(vm)
    let node = tensor.node
    func check(_ name: String, _ agrees: Bool) throws(PyError) {
      if agrees { return }
      throw vm.valueError(
        "When providing the `input_tensor` argument, you cannot provide an incompatible "
          + "`\(name)` argument.")
    }
    if isGiven(a, 1) { try check("batch_size", try bridge.shape(a[1]).first == node.shape.first) }
    if isGiven(a, 0) { try check("shape", try bridge.shape(a[0]) == Array(node.shape.dropFirst())) }
    if isGiven(a, 5) { try check("batch_shape", try bridge.shape(a[5]) == node.shape) }
    if isGiven(a, 2) { try check("dtype", try vm.str(a[2]) == KerasTensor.dtypeName(node)) }
    return node
  }

  private static func lambda(_ bridge: KerasBridge, _ base: TypeObject) -> TypeObject {
    let parameters = "function, output_shape=?, mask=?, arguments=?"
    let type = bridge.vm.type(
      "Lambda", module: "keras.src.layers.core.lambda_layer", base: base
    ) { t in
      t.method("__init__(self, \(parameters), **kwargs)") { (vm, a) throws(PyError) in
        let function = a[1]
        guard function.isObject else { throw vm.typeError("unsupported callable") }
        let values = try bridge.given(
          a, parameterNames(parameters), extra: a.keywords(5))
        let extra = a.has(4) ? a[4].asDict : nil
        vm.heap.pin(function.object)
        if let extra { vm.heap.pin(extra) }
        let object = a[0].cast(LayerObject.self)
        for option in [a[2], a[3]] where option.isObject { vm.heap.pin(option.object) }
        let (shape, mask) = (shapeFunction(a[2], bridge), maskFunction(a[3], bridge))
        let takes = function.as(FunctionObject.self).map { bridge.parameters(of: $0) } ?? []
        object.adopt(
          try bridge.keras { () throws(KerasError) in
            try Lambda(
              LayerArguments("Lambda", values, parameters: parameterNames(parameters)),
              foreign: function.object,
              shape: shape, mask: mask
            ) { (inputs, arguments) throws(KerasError) -> Structure in
              try bridge.python { () throws(PyError) in
                let keywords = vm.newDict()
                if let extra { try keywords.update(vm, from: extra) }
                for name in ["mask", "training"] where takes.contains(name) {
                  keywords.set(
                    vm.intern(name), bridge.value(arguments[name] ?? Structure.none))
                }
                return try bridge.structure(
                  try vm.call(function, [bridge.value(inputs)], keywords: keywords))
              }
            }
          })
        return .none
      }
    }
    bridge.classes["Lambda"] = type
    return type
  }

  private static func shapeFunction(
    _ function: Value, _ bridge: KerasBridge
  ) -> Lambda.ShapeFunction? {
    guard function.isObject, function.object.isCallable else { return nil }
    return { (input: ShapeTree) throws(KerasError) -> ShapeTree in
      try bridge.python { () throws(PyError) -> ShapeTree in
        try bridge.shapeTree(try bridge.vm.call(function, bridge.value(input)))
      }
    }
  }

  private static func maskFunction(
    _ function: Value, _ bridge: KerasBridge
  ) -> Lambda.MaskFunction? {
    guard function.isObject, function.object.isCallable else { return nil }
    return { (inputs: Structure, previous: Structure) throws(KerasError) -> Structure in
      try bridge.python { () throws(PyError) -> Structure in
        try bridge.structure(
          try bridge.vm.call(function, bridge.value(inputs), bridge.value(previous)))
      }
    }
  }

  /// `layers.add([a, b])` and its kin: a new merging layer, called at once.
  private static func addMerging(_ bridge: KerasBridge, _ m: ModuleBuilder) {
    let functions = [
      ("add", "Add", ""), ("subtract", "Subtract", ""), ("multiply", "Multiply", ""),
      ("average", "Average", ""), ("maximum", "Maximum", ""), ("minimum", "Minimum", ""),
      ("concatenate", "Concatenate", "axis=-1, "), ("dot", "Dot", "axes=-1, "),
    ]
    for (name, className, option) in functions {
      m.function("\(name)(inputs, \(option)**kwargs)") { (vm, a) throws(PyError) in
        let keywords = a.keywords(option.isEmpty ? 1 : 2)
        if !option.isEmpty { keywords.set(vm.intern(name == "dot" ? "axes" : "axis"), a[1]) }
        guard let type = bridge.classes[className] else { return .none }
        let layer = try vm.call(Value(type), [], keywords: keywords)
        return try vm.call(layer, a[0])
      }
    }
  }
}

extension KerasBridge {
  /// The names of a function's parameters.
  func parameters(of function: FunctionObject) -> [String] {
    let code = function.code
    return (0..<(code.positionalCount + code.keywordOnlyCount)).map { code.localNames[$0].string }
  }
}
