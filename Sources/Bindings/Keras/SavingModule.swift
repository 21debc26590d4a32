import Autodiff
import Keras
import Python
import Tensors

/// `keras.saving`: files, written forms of objects, and what programs register for them. The last
/// two are in `keras.utils` as well.
enum SavingModule {
  static func fill(_ vm: VM, _ m: ModuleBuilder) {
    AbsentModules.add(to: m, "saving")
    let bridge = KerasBridge.of(vm)
    SavingMethods.addFunctions(vm, m)
    SavingMethods.addWeightFunctions(m, bridge)
    for name in ["clone_model", "model_from_json"] { _ = m.module.dict.remove(vm.intern(name)) }
    addRegistry(m, bridge)
    ObjectCopies.addLoading(m, bridge)
  }

  static func addRegistry(_ m: ModuleBuilder, _ bridge: KerasBridge) {
    registration(m, bridge)
    forms(m, bridge)
    let scope = bridge.classes["CustomObjectScope"] ?? defineScope(bridge)
    m.set("CustomObjectScope", Value(scope))
    m.set("custom_object_scope", Value(scope))
  }

  private static func registration(_ m: ModuleBuilder, _ bridge: KerasBridge) {
    let objects = bridge.customObjects
    m.function("register_keras_serializable(package='Custom', name=None)") {
      (vm, a) throws(PyError) in
      let package = try a.text(0)
      let given = a[1].isNone ? nil : try a.text(1)
      return vm.newFunction("decorator(arg)") { (vm, b) throws(PyError) in
        var name = given ?? ""
        if given == nil { name = try vm.str(try vm.getAttribute(b[0], "__name__")) }
        if b[0].asType != nil,
          try vm.optionalAttribute(b[0], vm.intern("get_config")).isUndefined
        {
          throw vm.valueError("Cannot register a class that does not have a get_config() method.")
        }
        objects.register(b[0], as: package + ">" + name)
        return b[0]
      }
    }
    m.function("get_registered_name(obj)") { (vm, a) throws(PyError) in
      vm.text(try objects.name(of: a[0]))
    }
    m.function("get_registered_object(name, custom_objects=None, module_objects=None)") {
      (vm, a) throws(PyError) in
      if let text = a[0].asStr?.string, let found = objects.find(text) { return found }
      for table in [a[1], a[2]] {
        guard let dict = table.asDict else { continue }
        let found = try dict.get(vm, a[0])
        if !found.isUndefined { return found }
      }
      return .none
    }
    m.function("get_custom_objects()") { (vm, a) throws(PyError) in Value(objects.global) }
  }

  private static func forms(_ m: ModuleBuilder, _ bridge: KerasBridge) {
    m.function("serialize_keras_object(obj)", "The dict that an object is written as.") {
      (vm, a) throws(PyError) in
      try bridge.serialized(a[0])
    }
    m.function(
      "deserialize_keras_object(config, custom_objects=None, safe_mode=True, **kwargs)",
      "The object that a dict was written of."
    ) { (vm, a) throws(PyError) in
      let outer = Deserialization.isSafe
      if outer == nil { Deserialization.isSafe = try a.bool(2) }
      defer { Deserialization.isSafe = outer }
      return try bridge.deserialized(a[0], customObjects: a[1])
    }
  }

  /// `serialize(object)` and `deserialize(config)` of a module of layers, losses and so on.
  static func addForms(
    _ m: ModuleBuilder, _ bridge: KerasBridge,
    _ get: @escaping (ConfigValue) throws(KerasError) -> AnyObject?
  ) {
    let module = m.module.name.split(separator: ".").last.map { String($0) } ?? ""
    let noun = module == "schedules" ? "learning_rate_schedule" : module == "losses" ? "loss"
      : String(module.dropLast())
    m.function("serialize(\(noun))") { (vm, a) throws(PyError) in try bridge.serialized(a[0]) }
    let given = module == "losses" ? "name" : "config"
    m.function("deserialize(\(given), custom_objects=None)") { (vm, a) throws(PyError) in
      let config = bridge.config(a[0])
      // A word that names nothing is what it is; optimizers ask for its class all the same.
      if config.string != nil, m.module.name.hasSuffix("optimizers") {
        throw vm.typeError("string indices must be integers, not 'str'")
      }
      return try bridge.customObjects.with(a[1]) { () throws(PyError) in
        if let text = config.string {
          let known = (try? get(config)) ?? nil
          if known == nil, bridge.customObjects.find(text) == nil { return a[0] }
        }
        let className = config.config?["class_name"]?.string ?? ""
        let registered = config.config?["registered_name"]?.string ?? ""
        if bridge.customObjects.find(className) != nil
          || bridge.customObjects.find(registered) != nil
        {
          return try bridge.deserialized(a[0], customObjects: .none)
        }
        let made = try bridge.keras { () throws(KerasError) in try get(config) }
        return made.map { bridge.wrapped($0) } ?? .none
      }
    }
  }

  /// `with custom_object_scope({...}):` hides what was in force and brings it back.
  private static func defineScope(_ bridge: KerasBridge) -> TypeObject {
    let objects = bridge.customObjects
    let type = bridge.vm.type(
      "CustomObjectScope", module: "keras.src.saving.object_registration"
    ) { t in
      t.new("__new__(cls, *args, **kwargs)") { (vm, a) throws(PyError) in
        guard let type = a[0].asType else { throw vm.typeError("expected a class") }
        return Value(vm.heap.make(KerasObject(type, nil), bytes: 256))
      }
      t.method("__init__(self, custom_objects)") { (vm, a) throws(PyError) in
        try vm.setAttribute(a[0], "custom_objects", a[1].isNone ? Value(vm.newDict()) : a[1])
        return .none
      }
      t.method("__enter__(self)") { (vm, a) throws(PyError) in
        try vm.setAttribute(a[0], "backup", Value(objects.scope))
        let table = try vm.getAttribute(a[0], "custom_objects")
        guard let dict = table.asDict else {
          throw vm.typeError("custom_objects must be a dict, not \(vm.typeName(table))")
        }
        objects.scope = dict
        return a[0]
      }
      t.method("__exit__(self, *args, **kwargs)") { (vm, a) throws(PyError) in
        if let backup = try vm.getAttribute(a[0], "backup").asDict { objects.scope = backup }
        return .none
      }
    }
    bridge.classes["CustomObjectScope"] = type
    return type
  }
}

extension KerasBridge {
  /// The written form of any Python value.
  func serialized(_ value: Value) throws(PyError) -> Value {
    if value.isObject, let tensor = value.as(TensorObject.self) {
      let plain = try keras { () throws(KerasError) in try Serialization.written(tensor) }
      return self.value(plain)
    }
    if let policy = value.as(DTypePolicyObject.self) {
      return self.value(
        .object(
          module: "keras", className: "DTypePolicy",
          config: Config([("name", .string(policy.name))])))
    }
    if value.isIdentical(to: .ellipsis) {
      return self.value(
        Config([("class_name", .string("__ellipsis__")), ("config", .dict(Config()))]))
    }
    if value.asType != nil {
      let method = try vm.optionalAttribute(value, vm.intern("get_config"))
      if !method.isUndefined { _ = try vm.call(method) }
    }
    let plain = config(value)
    return self.value(try keras { () throws(KerasError) in try Serialization.value(plain) })
  }

  /// The object of a written form.
  func deserialized(_ value: Value, customObjects table: Value) throws(PyError) -> Value {
    let plain = config(value)
    let made = try customObjects.with(table) { () throws(PyError) in
      try keras { () throws(KerasError) in try Deserialization.value(plain) }
    }
    if case .foreign(let object) = made {
      if let node = object as? Node { return tensor(node) }
      if let model = object as? Model { observer?.made(model) }
    }
    return special(self.value(made))
  }
}
