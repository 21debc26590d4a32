/// A module: a name and its globals.
public final class ModuleObject: Object {
  public let name: String
  public let dict: DictObject

  init(_ type: TypeObject, _ name: String, _ dict: DictObject) {
    self.name = name
    self.dict = dict
    super.init(type, tag: .module)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(object: dict)
  }

  public override var looksUpPlainly: Bool { false }

  public override func attribute(_ vm: VM, _ name: StrObject) throws(PyError) -> Value {
    let value = dict.get(name)
    if !value.isUndefined { return value }
    if name === vm.names.dict { return Value(dict) }
    let fallback = dict.get(vm.names.getAttr)
    if !fallback.isUndefined { return try vm.call(fallback, Value(name)) }
    return try vm.genericAttribute(Value(self), name)
  }

  public override func setAttribute(
    _ vm: VM, _ name: StrObject, _ value: Value
  ) throws(PyError) {
    if value.isUndefined {
      if dict.remove(name).isUndefined {
        throw vm.attributeError("module '\(self.name)' has no attribute '\(name.string)'")
      }
    } else {
      dict.set(vm.intern(name), value)
    }
  }

  public override func repr(_ vm: VM) throws(PyError) -> String { "<module '\(name)'>" }
}
