/// `mappingproxy`: a view of a mapping that nothing can be written through, as `cls.__dict__` is.
public final class MappingProxyObject: Object {
  /// What it shows: a dict, or any object with the methods of one.
  let mapping: Value

  init(_ type: TypeObject, _ mapping: Value) {
    self.mapping = mapping
    super.init(type)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(mapping)
  }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    "mappingproxy(\(try vm.repr(mapping)))"
  }

  public override func str(_ vm: VM) throws(PyError) -> String { try vm.str(mapping) }

  public override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    try vm.getItem(mapping, key)
  }

  public override func deleteItem(_ vm: VM, _ key: Value) throws(PyError) {
    throw vm.typeError("'mappingproxy' object does not support item deletion")
  }

  public override func length(_ vm: VM) throws(PyError) -> Int { try vm.length(mapping) }

  public override func contains(_ vm: VM, _ item: Value) throws(PyError) -> Bool {
    try vm.contains(mapping, item)
  }

  public override func iterate(_ vm: VM) throws(PyError) -> Value { try vm.iterate(mapping) }

  public override func truth(_ vm: VM) throws(PyError) -> Bool { try vm.isTrue(mapping) }

  public override func hash(_ vm: VM) throws(PyError) -> Int64 { try vm.hash(mapping) }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    try vm.compare(op, mapping, other.as(MappingProxyObject.self)?.mapping ?? other)
  }

  public override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    guard op == .bitOr else { return .notImplemented }
    let that = other.as(MappingProxyObject.self)?.mapping ?? other
    return reflected ? try vm.binary(op, that, mapping) : try vm.binary(op, mapping, that)
  }

  public override func inPlace(
    _ vm: VM, _ op: BinaryOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard op == .bitOr else { return .notImplemented }
    throw vm.typeError("'|=' is not supported by mappingproxy; use '|' instead")
  }
}

extension VM {
  /// Declares `mappingproxy` with its methods, which are those of what it shows.
  func makeMappingProxyType() -> TypeObject {
    type("mappingproxy") { t in
      t.new("mappingproxy(cls, mapping)") { (vm, a) throws(PyError) in
        let isMapping =
          a[1].asDict != nil || a[1].as(MappingProxyObject.self) != nil
          || a[1].tag == .instance && !vm.type(of: a[1]).slot(.getItem).isUndefined
        if !isMapping {
          throw vm.typeError(
            "mappingproxy() argument must be a mapping, not \(vm.typeName(a[1]))")
        }
        return Value(vm.heap.make(MappingProxyObject(a[0].cast(TypeObject.self), a[1])))
      }
      for name in ["keys", "values", "items", "copy", "get", "__reversed__"] {
        t.method("\(name)(self, /, *args)") { (vm, a) throws(PyError) in
          guard let proxy = a[0].as(MappingProxyObject.self) else {
            throw vm.typeError("a mappingproxy is required")
          }
          return try vm.callMethod(proxy.mapping, name, Array(a.rest(1)))
        }
      }
      t.classMethod("__class_getitem__(cls, item, /)") { (vm, a) throws(PyError) in
        vm.genericAlias(a[0], a[1])
      }
      t.operations(
        .repr, .str, .len, .getItem, .contains, .iter, .or, .ror, .ior, .eq, .ne, .lt, .le, .gt,
        .ge, .hash)
    }
  }

  /// A read-only view of a dict.
  public func mappingProxy(_ dict: DictObject) -> Value {
    Value(heap.make(MappingProxyObject(library.mappingProxy, Value(dict))))
  }
}
