import Autodiff
import Keras
import Python
import Tensors

/// A layer or model in Python: the Swift layer, and what the program adds to it.
public final class LayerObject: Object {
  /// Nil between `__new__` and `__init__`.
  public private(set) var layer: Layer?
  private unowned(unsafe) let bridge: KerasBridge
  /// What the constructor of a class of the program got, as far as a configuration can say it.
  var autoConfig: AutoConfig?

  init(_ type: TypeObject, _ bridge: KerasBridge) {
    self.bridge = bridge
    super.init(type)
  }

  deinit {
    if let layer, layer.hostObject === self { layer.hostObject = nil }
  }

  /// Gives the object its layer. A class of the program hears of its calls by a delegate, and then
  /// lives as long as the layer may be called.
  func adopt(_ layer: Layer) {
    self.layer = layer
    layer.hostObject = self
    bridge.observer?.madeLayer(layer)
    if type.isUserDefined {
      bridge.vm.heap.pin(self)
      bridge.programClasses[type.name] = type
      let delegate = ProgramLayer(self, bridge)
      layer.delegate = delegate
      if delegate.overridesMask { layer.supportsMasking = true }
      (layer as? Model)?.training = ProgramTraining(self, bridge)
      layer.autoConfig = autoConfig
      trackEarlyAttributes()
    }
  }

  /// What the program assigned before it called `super().__init__()`.
  private func trackEarlyAttributes() {
    guard let attributes else { return }
    var i = attributes.nextIndex(from: 0)
    while i >= 0 {
      let entry = attributes.entries[i]
      if let kept = try? bridge.tracked(entry.value, by: self), kept.bits != entry.value.bits {
        if let key = entry.key.asStr { attributes.set(key, kept) }
      }
      i = attributes.nextIndex(from: i + 1)
    }
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    for inner in layer?.sublayers ?? [] {
      if let object = inner.hostObject as? LayerObject { heap.mark(object: object) }
    }
  }

  /// The layer, or what Keras says when `super().__init__()` was forgotten.
  func ready(_ vm: VM) throws(PyError) -> Layer {
    if let layer { return layer }
    throw vm.error(
      vm.types.runtimeError,
      "In layer '\(type.name)', you forgot to call `super().__init__()` as the first statement in "
        + "the `__init__()` method. Go add it!")
  }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    guard let layer else { throw vm.noAttribute(Value(self), vm.intern("name")) }
    return layer.description
  }

  public override var isCallable: Bool { true }

  public override func call(
    _ vm: VM, _ arguments: Python.CallArguments
  ) throws(PyError) -> Value {
    let layer = try ready(vm)
    let first = arguments.positional > 0 ? arguments[0] : .none
    return try bridge.keepingArrays(for: layer, on: first) { () throws(PyError) in
      try bridge.call(layer, try bridge.arguments(arguments))
    }
  }

  public override var looksUpPlainly: Bool { false }

  public override func attribute(_ vm: VM, _ name: StrObject) throws(PyError) -> Value {
    if let layer, let build = programBuild(vm, name) {
      return vm.newFunction("build(*shapes, **kwargs)") {
        [unowned(unsafe) self] (vm, a) throws(PyError) in try builds(layer, build, a)
      }
    }
    let found = try super.attribute(vm, name)
    if !found.isUndefined { return found }
    guard let layer else { return .undefined }
    return try bridge.stateAttribute(layer, name.string)
  }

  /// The class's own `build`, if this is its name: asked of an object it does what Keras wraps
  /// around it.
  private func programBuild(_ vm: VM, _ name: StrObject) -> FunctionObject? {
    guard type.isUserDefined, name.string == "build" else { return nil }
    return bridge.programMethod(self, "build")
  }

  /// `layer.build(…)` of a program: in the layer's name scope, and the layer is built after it.
  private func builds(
    _ layer: Layer, _ build: FunctionObject, _ a: Arguments
  ) throws(PyError) -> Value {
    let vm = bridge.vm
    let shapes = try bridge.buildShapes(layer, a.rest(0), a.keywords(1))
    let (arguments, keywords) = (Array(a.rest(0)), a.keywords(1))
    try bridge.keras { () throws(KerasError) in
      try layer.build(shapes) { () throws(KerasError) in
        try bridge.python { () throws(PyError) in
          let method = vm.newMethod(Value(build), Value(self))
          _ = try vm.call(method, arguments, keywords: keywords)
        }
      }
    }
    return .none
  }

  public override func setAttribute(
    _ vm: VM, _ name: StrObject, _ value: Value
  ) throws(PyError) {
    if let layer, !type.isUserDefined, !(layer is Model), layer.option(name.string) != nil {
      let config = bridge.config(value)
      if try bridge.keras({ () throws(KerasError) in
        try layer.changeOption(name.string, config)
      }) {
        return
      }
    }
    if let layer {
      if name.string == "kernel" || name.string == "embeddings", bridge.isProperty(name, of: layer) {
        throw vm.error(
          vm.types.attributeError,
          "property '\(name.string)' of '\(type.name)' object has no setter")
      }
    }
    let kept = layer == nil ? value : try bridge.tracked(value, by: self)
    if attributes == nil { attributes = vm.newDict() }
    try super.setAttribute(vm, name, kept)
    if !type.isUserDefined { vm.heap.pin(self) }
  }
}

extension KerasBridge {
  /// Calls a layer.
  func call(_ layer: Layer, _ arguments: Keras.CallArguments) throws(PyError) -> Value {
    value(try keras { () throws(KerasError) in try layer(arguments) })
  }

  /// The Python object of a layer: its own, or a new one of the class that Keras would show.
  func object(_ layer: Layer) -> Value {
    if let object = layer.hostObject as? LayerObject { return Value(object) }
    let type = classes[layer.className] ?? classes["Layer"] ?? vm.types.object
    let object = vm.heap.make(LayerObject(type, self), bytes: 512)
    object.adopt(layer)
    return Value(object)
  }

  /// Runs `body`; errors show the arrays that a preprocessing layer is given as they are. A
  /// StringLookup of TensorFlow's tensors gives such tensors.
  func keepingArrays(
    for layer: Layer, on first: Value, _ body: () throws(PyError) -> Value
  ) throws(PyError) -> Value {
    let (outer, outerWide) = (keepsArrays, Keras.Session.keepsWideIntegers)
    keepsArrays = !layer.convertsInputs && !(layer is Model)
    let isTensorFlow = layer is StringLookup && vm.type(of: first).name == "EagerTensor"
    if isTensorFlow { Keras.Session.keepsWideIntegers = true }
    defer { (keepsArrays, Keras.Session.keepsWideIntegers) = (outer, outerWide) }
    let result = try body()
    if !isTensorFlow { return result }
    let tensor = try vm.getAttribute(try vm.importModule(KerasSource.tensorModule), "tensor")
    return try vm.call(tensor, result)
  }

  /// The dictionary that an image layer was given, with the results in place of what it held: layers
  /// of Keras that do not convert their inputs return no other. The dictionary of boxes in it keeps
  /// what Keras leaves there.
  func given(_ data: Value, to layer: Layer, with result: Value) -> Value {
    guard let images = layer as? ImageLayer, !images.convertsInputs, let dict = data.asDict, let results = result.asDict
    else { return result }
    let held = (0..<results.used).map { results.entries[$0] }.filter { !$0.key.isUndefined }
    for entry in held where entry.value.as(TensorObject.self)?.node.isKerasTensor ?? false {
      return result
    }
    if let left = images.leftBoxes, let boxes = dict.get(vm.intern("bounding_boxes")).asDict {
      boxes.set(vm.intern("boxes"), tensor(left.boxes))
      boxes.set(vm.intern("labels"), tensor(left.labels))
    }
    for entry in held where entry.key.asStr != nil {
      dict.set(entry.key.cast(StrObject.self), entry.value)
    }
    return data
  }

  /// Positional and keyword arguments as Keras takes them.
  func arguments(_ arguments: Python.CallArguments) throws(PyError) -> Keras.CallArguments {
    var converted = Keras.CallArguments([])
    for i in 0..<arguments.positional {
      converted.positional.append(try structure(arguments[i]))
    }
    if let names = arguments.keywords {
      for k in 0..<names.count {
        let name = names[k].cast(StrObject.self).string
        let value = try structure(arguments.base[arguments.positional + k])
        converted.keywords.append(Structure.Field(name, value))
      }
    }
    return converted
  }

  /// The same from the bound `*args` and `**kwargs` of a native row.
  func arguments(
    positional: UnsafeBufferPointer<Value>, keywords: DictObject
  ) throws(PyError) -> Keras.CallArguments {
    var converted = Keras.CallArguments([])
    for value in positional { converted.positional.append(try structure(value)) }
    var i = keywords.nextIndex(from: 0)
    while i >= 0 {
      let entry = keywords.entries[i]
      converted.keywords.append(
        Structure.Field(try vm.str(entry.key), try structure(entry.value)))
      i = keywords.nextIndex(from: i + 1)
    }
    return converted
  }

  /// `layer.kernel`, `layer.units`: weights by name, inner layers, then options.
  func stateAttribute(_ layer: Layer, _ name: String) throws(PyError) -> Value {
    let weights = layer.ownTrainableWeights + layer.ownNonTrainableWeights
    for weight in weights where weight.name == name {
      if let adapted = try adapted(weight, layer, weights) { return adapted }
      return variable(weight)
    }
    if name == "_kernel" || name == "_embeddings" {
      for weight in weights where "_" + weight.name == name { return variable(weight) }
    }
    if name.hasPrefix("_") { return .undefined }
    if let inner = layer.innerLayer(name) { return object(inner) }
    if name == "seed_generator", let generator = layer.seedGenerators.first {
      return wrapped(generator)
    }
    if let state = recurrentAttribute(layer, name) { return state }
    if !layer.built, name == "kernel" && isKernelLayer(layer) || name == "embeddings" {
      throw vm.error(
        vm.types.attributeError, "You must build the layer before accessing `\(name)`.")
    }
    guard let value = layer.option(name) ?? layer.property(name) else { return .undefined }
    switch name {
    case "activation", "recurrent_activation":
      return activation(value)
    case let name where name.hasSuffix("_initializer") || name.hasSuffix("_regularizer")
      || name.hasSuffix("_constraint"):
      return part(layer, name, value)
    default: return self.value(value)
    }
  }

  /// The matrix of a layer that has a low-rank adapter, with its correction; nil without one.
  private func adapted(
    _ weight: Weight, _ layer: Layer, _ weights: [Weight]
  ) throws(PyError) -> Value? {
    let noun = weight.name
    guard let first = weights.first(where: { $0.name == "lora_\(noun)_a" }),
      let second = weights.first(where: { $0.name == "lora_\(noun)_b" }),
      let rank = layer.property("lora_rank")?.int
    else { return nil }
    let scale = (layer.property("lora_alpha")?.double ?? Double(rank)) / Double(rank)
    return tensor(
      try graph { () throws(GraphError) in
        try weight.node.add(first.node.matmul(second.node).multiply(scale))
      })
  }

  /// Whether Keras makes the layer's matrix a property, which cannot be set.
  func isProperty(_ name: StrObject, of layer: Layer) -> Bool {
    name.string == "kernel" ? isKernelLayer(layer) : layer is Keras.Embedding
  }

  /// Whether Keras makes `kernel` a property, which asks for the layer to be built.
  private func isKernelLayer(_ layer: Layer) -> Bool {
    layer is Dense || layer is EinsumDense || layer is Keras.Convolution
  }

  /// What cells and recurrent layers say of their states.
  private func recurrentAttribute(_ layer: Layer, _ name: String) -> Value? {
    switch name {
    case "state_size":
      if let recurrent = layer as? RecurrentLayer {
        return recurrent.cell.cellStateSize.map { value($0.items == nil ? .list([$0]) : $0) }
      }
      return layer.stateSize.map { value($0) }
    case "output_size": return layer.outputSize.map { Value($0) }
    case "cells":
      guard let stack = layer as? StackedCells else { return nil }
      return Value(vm.newList(stack.cells.map { object($0) }))
    case "states":
      if let both = layer as? Bidirectional {
        let states = both.forward.keptStates + both.backward.keptStates
        return states.isEmpty ? Value.none : Value(vm.newTuple(states.map { variable($0) }))
      }
      guard let recurrent = layer as? RecurrentLayer else { return nil }
      if recurrent.keptStates.isEmpty { return Value.none }
      return Value(vm.newList(recurrent.keptStates.map { variable($0) }))
    default: return nil
    }
  }

  private func part(_ layer: Layer, _ name: String, _ value: ConfigValue) -> Value {
    if layer.isChanged(name) { return self.value(value) }
    switch layer.part(name) {
    case let part as Initializer: return wrapped(part)
    case let part as Regularizer: return wrapped(part)
    case let part as Constraint: return wrapped(part)
    default: return self.value(value)
    }
  }
}
