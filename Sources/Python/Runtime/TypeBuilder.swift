/// Fills a native type's dictionary from Swift rows.
public struct TypeBuilder {
  public let type: TypeObject
  unowned(unsafe) let vm: VM

  /// `__new__`: the first parameter is the class, `a[0]`; instances must take it as their type so
  /// that classes of the program can derive from this one.
  public func new(
    _ signature: String, _ doc: String = "", _ body: @escaping NativeFunction.Body
  ) {
    let parameters = signature.firstIndex(of: "(").map { String(signature[$0...]) } ?? "(cls, /)"
    let function = add("__new__" + parameters, doc, body)
    function.isConstructor = true
  }

  /// A method; the first parameter is the instance, `a[0]`. `owner` is the class that messages
  /// about arguments name, where it is not the type itself.
  public func method(
    _ signature: String, _ doc: String = "", owner: String? = nil,
    _ body: @escaping NativeFunction.Body
  ) {
    let function = add(signature, doc, body, as: vm.types.methodDescriptor)
    function.isMethod = true
    function.shownOwner = owner
  }

  public func staticMethod(
    _ signature: String, _ doc: String = "", _ body: @escaping NativeFunction.Body
  ) {
    add(signature, doc, body)
  }

  /// A class method; the first parameter is the class.
  public func classMethod(
    _ signature: String, _ doc: String = "", _ body: @escaping NativeFunction.Body
  ) {
    let function = vm.heap.make(NativeFunction(vm.types.native, signature, doc, body))
    function.owner = type
    function.isMethod = true
    let wrapped = vm.heap.make(ClassMethodObject(vm.types.classMethod, Value(function)))
    type.dict.set(vm.intern(function.name), Value(wrapped))
  }

  public func property(
    _ name: String, _ doc: String = "", _ getter: @escaping NativeProperty.Getter,
    set setter: NativeProperty.Setter? = nil
  ) {
    let property = NativeProperty(vm.types.nativeProperty, name, getter, setter)
    property.owner = type
    type.dict.set(vm.intern(name), Value(vm.heap.make(property)))
  }

  public func set(_ name: String, _ value: Value) { type.dict.set(vm.intern(name), value) }

  /// Gives the type dunder attributes (`__len__`, …) for operations that its Swift class overrides.
  public func operations(_ slots: Slot...) {
    for slot in slots { type.dict.set(vm.slotNames[Int(slot.rawValue)], vm.operation(slot)) }
  }

  @discardableResult
  private func add(
    _ signature: String, _ doc: String, _ body: @escaping NativeFunction.Body,
    as own: TypeObject? = nil
  ) -> NativeFunction {
    let function = vm.heap.make(NativeFunction(own ?? vm.types.native, signature, doc, body))
    function.owner = type
    type.dict.set(vm.intern(function.name), Value(function))
    return function
  }
}

extension VM {
  /// A new native type. It is kept alive for as long as the `VM`.
  @discardableResult
  public func type(
    _ name: String, module: String = "builtins", base: TypeObject? = nil,
    also others: [TypeObject] = [], doc: String = "", _ rows: (TypeBuilder) -> Void = { _ in }
  ) -> TypeObject {
    let result = heap.make(
      TypeObject(
        Unmanaged.passUnretained(types.type), in: heap, name: name, module: module,
        bases: [base ?? types.object] + others, dict: newDict(), isUserDefined: false))
    heap.pin(result)
    _ = result.linearize()
    result.dict.set(names.module, text(module))
    result.dict.set(names.doc, doc.isEmpty ? .none : text(doc))
    rows(TypeBuilder(type: result, vm: self))
    result.modified(self)
    return result
  }

  /// Adds rows to a type that exists already.
  public func extend(_ type: TypeObject, _ rows: (TypeBuilder) -> Void) {
    rows(TypeBuilder(type: type, vm: self))
    type.modified(self)
  }
}
