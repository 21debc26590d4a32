import Autodiff
import Keras
import Python
import Tensors

/// Python functions and objects as Keras's activations, initializers, losses and so on.
extension KerasBridge {
  func installAdapters() {
    HostAdapters.typeText = { [unowned(unsafe) self] object in
      (try? vm.repr(Value(vm.type(of: shown(object))))) ?? "<class 'object'>"
    }
    Keras.Session.arrayText = { [unowned(unsafe) self] array in arrayText(array) }
    Keras.Session.arrayRepresentation = { [unowned(unsafe) self] array in
      (try? arrayRepresentation(array)) ?? Keras.Session.arrayText(array)
    }
    Keras.Session.describe = { [unowned(unsafe) self] object in
      (try? vm.str(shown(object))) ?? "<object>"
    }
    Keras.Session.represent = { [unowned(unsafe) self] object in
      (try? vm.repr(shown(object))) ?? "<object>"
    }
    installSavingAdapters()
    HostAdapters.layer = { [unowned(unsafe) self] (className, registered, config) throws(KerasError) in
      try programLayer(className, registered, config)
    }
    HostAdapters.schedule = { [unowned(unsafe) self] object in
      guard let object = object as? Object, vm.isCallable(Value(object)) else { return nil }
      return ProgramRate(self, object)
    }
    HostAdapters.textFunction = {
      [unowned(unsafe) self] (function, input) throws(KerasError) -> NDArray in
      guard let function = function as? Object else {
        throw KerasError.type("This function cannot be called.")
      }
      return try python { () throws(PyError) -> NDArray in
        let array = self.array(try plainArray(value(input)))
        return try vm.asArray(try vm.call(Value(function), array))
      }
    }
    HostAdapters.loss = { [unowned(unsafe) self] object in
      guard let object = object as? Object, vm.isCallable(Value(object)) else { return nil }
      let function = target(object)
      return try? FunctionLoss(function, name: function.name)
    }
    HostAdapters.metric = { [unowned(unsafe) self] object in
      guard let object = object as? Object, vm.isCallable(Value(object)) else { return nil }
      let function = target(object)
      return FunctionMetric(function, name: function.name)
    }
    HostAdapters.bound = { [unowned(unsafe) self] (object, options) in
      guard let object = object as? Object, let keywords = value(options).asDict,
        let module = try? vm.importModule("functools"),
        let partial = try? vm.getAttribute(module, "partial"),
        let made = try? vm.call(partial, [Value(object)], keywords: keywords)
      else { return nil }
      vm.heap.pin(made.object)
      return made.object
    }
    HostAdapters.activation = { [unowned(unsafe) self] object in
      guard let object = object as? Object, vm.isCallable(Value(object)) else { return nil }
      // One of Keras's own goes by its name.
      if let native = object as? NativeFunction, let known = Activations.named(native.name),
        activation(.string(native.name)).isIdentical(to: Value(native))
      {
        return known
      }
      return Activation(name(of: object), foreign: object) {
        [unowned(unsafe) self] (x) throws(KerasError) -> Node in try self.call(object, x)
      }
    }
    HostAdapters.initializer = { [unowned(unsafe) self] object in
      guard let object = object as? Object, vm.isCallable(Value(object)) else {
        return (object as? NDArray).map { ArrayInitializer($0) }
      }
      return ProgramInitializer(self, object)
    }
    HostAdapters.regularizer = { [unowned(unsafe) self] object in
      guard let object = object as? Object, vm.isCallable(Value(object)) else { return nil }
      return ProgramRegularizer(self, object)
    }
    HostAdapters.constraint = { [unowned(unsafe) self] object in
      guard let object = object as? Object, vm.isCallable(Value(object)) else { return nil }
      return ProgramConstraint(self, object)
    }
  }

  /// The Python object that messages name for what Keras holds.
  private func shown(_ object: AnyObject) -> Value {
    (object as? Object).map { Value($0) } ?? wrapped(object)
  }

  /// `__name__` of a function, else the class's name.
  func name(of object: Object) -> String {
    if let function = object as? FunctionObject { return function.name.string }
    if let native = object as? NativeFunction { return native.name }
    return object.type.name
  }

  /// A Python function of targets and predictions. Keras's own are known by their names.
  private func target(_ object: Object) -> TargetFunction {
    let name = self.name(of: object)
    if object is NativeFunction, let known = Losses.function(name) { return known }
    if object is NativeFunction, let known = MetricsModule.function(name) { return known }
    return TargetFunction(name, foreign: object) {
      [unowned(unsafe) self] (yTrue, yPred) throws(KerasError) -> Autodiff.Node in
      try python { () throws(PyError) in
        try node(try vm.call(Value(object), value(yTrue), value(yPred)))
      }
    }
  }

  /// Calls a Python object on one tensor.
  func call(_ object: Object, _ x: Node) throws(KerasError) -> Node {
    try python { () throws(PyError) in
      try node(try vm.call(Value(object), tensor(x)))
    }
  }

  /// The function that stands for an activation.
  func activation(_ config: ConfigValue) -> Value {
    if case .string(let name) = config,
      let module = try? vm.importModule("keras.activations"),
      let function = try? vm.getAttribute(module, name)
    {
      return function
    }
    return value(config)
  }
}

/// A Python callable as an initializer.
final class ProgramInitializer: Initializer {
  private unowned(unsafe) let bridge: KerasBridge
  private let object: Object

  init(_ bridge: KerasBridge, _ object: Object) {
    self.bridge = bridge
    self.object = object
    super.init()
    hostObject = object
    bridge.vm.heap.pin(object)
  }

  override var className: String { object.type.name }
  override var moduleName: String? { "builtins" }

  override func make(_ shape: [Int], _ dtype: DType) throws(KerasError) -> NDArray {
    let bridge = bridge
    return try bridge.python { () throws(PyError) in
      let vm = bridge.vm
      let keywords = vm.newDict()
      keywords.set(vm.intern("dtype"), vm.text(dtype.name))
      let result = try vm.call(Value(object), [bridge.shapeValue(shape)], keywords: keywords)
      return try bridge.concrete(result).astype(dtype)
    }
  }

  override func getConfig() throws(KerasError) -> Config {
    let bridge = bridge
    return try bridge.python { () throws(PyError) in
      let method = try bridge.vm.optionalAttribute(
        Value(object), bridge.vm.intern("get_config"))
      if method.isUndefined { return Config() }
      guard let dict = try bridge.vm.call(method).asDict else { return Config() }
      return bridge.config(dict)
    }
  }
}

/// A Python callable that takes one tensor and gives one.
struct ProgramFunction {
  private unowned(unsafe) let bridge: KerasBridge
  let object: Object

  init(_ bridge: KerasBridge, _ object: Object) {
    self.bridge = bridge
    self.object = object
    bridge.vm.heap.pin(object)
  }

  func callAsFunction(_ x: Node) throws(KerasError) -> Node { try bridge.call(object, x) }
}

/// A Python callable as a regularizer: weight in, scalar out.
final class ProgramRegularizer: Regularizer {
  private let function: ProgramFunction

  init(_ bridge: KerasBridge, _ object: Object) {
    function = ProgramFunction(bridge, object)
    super.init()
    hostObject = object
  }

  override var className: String { function.object.type.name }
  override func penalty(_ weight: Node) throws(KerasError) -> Node { try function(weight) }
}

/// A Python callable as a constraint: weight in, weight out.
final class ProgramConstraint: Constraint {
  private let function: ProgramFunction

  init(_ bridge: KerasBridge, _ object: Object) {
    function = ProgramFunction(bridge, object)
    super.init()
    hostObject = object
  }

  override var className: String { function.object.type.name }
  override func project(_ weight: Node) throws(KerasError) -> Node { try function(weight) }
}
