/// Native modules, made on their first import.
extension VM {
  /// Declares a module, by its full name, that `make` fills when it is imported.
  public func registerModule(_ name: String, _ make: @escaping (ModuleBuilder) -> Void) {
    moduleMakers[name] = make
  }

  /// Declares a module that is written in Python.
  public func registerModule(_ name: String, source: String) { moduleSources[name] = source }

  public func hasModule(_ name: String) -> Bool {
    !modules.get(intern(name)).isUndefined || moduleMakers[name] != nil
      || moduleSources[name] != nil
  }

  /// The module of a full name, made now if need be, with its parents.
  public func importModule(_ name: String) throws(PyError) -> Value {
    let key = intern(name)
    let known = modules.get(key)
    if !known.isUndefined {
      if known.isNone {
        throw importError(
          "import of \(name) halted; None in sys.modules", name: name, missing: true)
      }
      return known
    }
    var parent = Value.undefined
    var last = name
    if let dot = name.lastIndex(of: ".") {
      let parentName = String(name[..<dot])
      parent = try importModule(parentName)
      last = String(name[name.index(after: dot)...])
      // A submodule may have come with its parent.
      let now = modules.get(key)
      if !now.isUndefined { return now }
      if moduleMakers[name] == nil, moduleSources[name] == nil {
        let attribute = try optionalAttribute(parent, intern(last))
        if !attribute.isUndefined, attribute.tag == .module { return attribute }
      }
      if moduleMakers[name] == nil, moduleSources[name] == nil,
        !isPackage(parentName)
      {
        throw importError(
          "No module named '\(name)'; '\(parentName)' is not a package", name: name, missing: true)
      }
    }
    guard moduleMakers[name] != nil || moduleSources[name] != nil else {
      throw importError("No module named '\(name)'", name: name, missing: true)
    }
    let module = newModule(name)
    modules.set(key, Value(module))
    if let make = moduleMakers[name] { make(ModuleBuilder(vm: self, module: module)) }
    if let source = moduleSources[name] {
      do throws(PyError) { try runModule(module, source) } catch {
        _ = modules.remove(key)
        throw error
      }
    }
    if !parent.isUndefined { try setAttribute(parent, intern(last), Value(module)) }
    return Value(module)
  }

  private func isPackage(_ name: String) -> Bool {
    for prefix in packagePrefixes where name.hasPrefix(prefix) { return true }
    for (other, _) in moduleMakers where other.hasPrefix(name + ".") { return true }
    for (other, _) in moduleSources where other.hasPrefix(name + ".") { return true }
    return false
  }

  /// `from module import name`.
  func importName(_ module: Value, _ name: StrObject) throws(PyError) -> Value {
    let value = try optionalAttribute(module, name)
    if !value.isUndefined { return value }
    let moduleName =
      module.tag == .module ? module.cast(ModuleObject.self).name : typeName(module)
    let full = moduleName + "." + name.string
    if hasModule(full) { return try importModule(full) }
    throw importError(
      "cannot import name '\(name.string)' from '\(moduleName)' (unknown location)",
      name: moduleName)
  }
}

/// Fills a module from Swift rows.
public struct ModuleBuilder {
  public unowned(unsafe) let vm: VM
  public let module: ModuleObject
  private let functionType: TypeObject

  public init(vm: VM, module: ModuleObject) {
    (self.vm, self.module) = (vm, module)
    functionType = vm.types.native
  }

  private init(_ other: ModuleBuilder, _ functionType: TypeObject) {
    (vm, module) = (other.vm, other.module)
    self.functionType = functionType
  }

  /// The same with functions that pass for functions written in Python.
  public var written: ModuleBuilder { ModuleBuilder(self, vm.types.writtenFunction) }

  /// Adds a native function: see `Signature` for the notation.
  @discardableResult
  public func function(
    _ signature: String, _ doc: String = "", _ body: @escaping NativeFunction.Body
  ) -> NativeFunction {
    let function = vm.heap.make(NativeFunction(functionType, signature, doc, body))
    function.module = module.name
    module.dict.set(vm.intern(function.name), Value(function))
    return function
  }

  public func set(_ name: String, _ value: Value) { module.dict.set(vm.intern(name), value) }

  /// Adds a native type of this module.
  @discardableResult
  public func type(
    _ name: String, base: TypeObject? = nil, doc: String = "",
    _ rows: (TypeBuilder) -> Void = { _ in }
  ) -> TypeObject {
    let result = vm.type(name, module: module.name, base: base, doc: doc, rows)
    set(name, Value(result))
    return result
  }

  /// Adds an exception class of this module.
  @discardableResult
  public func exception(_ name: String, base: TypeObject) -> TypeObject {
    type(name, base: base)
  }
}
