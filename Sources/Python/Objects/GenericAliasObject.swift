/// `list[int]`: a class with the arguments that annotations give it.
final class GenericAlias: Object {
  let origin: Value
  let arguments: TupleObject

  init(_ type: TypeObject, _ origin: Value, _ arguments: TupleObject) {
    self.origin = origin
    self.arguments = arguments
    super.init(type)
  }

  override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(origin)
    heap.mark(object: arguments)
  }

  override func repr(_ vm: VM) throws(PyError) -> String {
    var parts: [String] = []
    for item in arguments.buffer { parts.append(try GenericAlias.show(vm, item)) }
    if parts.isEmpty { parts = ["()"] }
    return try GenericAlias.show(vm, origin) + "[" + parts.joined(separator: ", ") + "]"
  }

  static func show(_ vm: VM, _ value: Value) throws(PyError) -> String {
    if let type = value.asType { return type.fullName }
    if value.tag == .function {
      let function = value.cast(FunctionObject.self)
      return "\(try vm.str(function.module)).\(function.qualifiedName.string)"
    }
    if let list = value.asList {
      var parts: [String] = []
      for item in list.buffer { parts.append(try show(vm, item)) }
      return "[" + parts.joined(separator: ", ") + "]"
    }
    return value.tag == .ellipsis ? "..." : try vm.repr(value)
  }

  override var looksUpPlainly: Bool { false }

  override func attribute(_ vm: VM, _ name: StrObject) throws(PyError) -> Value {
    if name.equals("__origin__") { return origin }
    if name.equals("__args__") { return Value(arguments) }
    if name.equals("__parameters__") {
      return Value(vm.newTuple(try vm.typeParameters(of: arguments)))
    }
    if name.equals("__mro_entries__") || name.equals("__class__") {
      return try super.attribute(vm, name)
    }
    return try vm.lookupAttribute(origin, name)
  }

  override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    let parameters = try vm.typeParameters(of: arguments)
    let given = key.asTuple.map { Array($0.buffer) } ?? [key]
    if parameters.isEmpty {
      throw vm.typeError("\(try vm.repr(Value(self))) is not a generic class")
    }
    if given.count != parameters.count {
      throw vm.typeError(
        "Too \(given.count > parameters.count ? "many" : "few") arguments for "
          + "\(try vm.repr(Value(self))); actual \(given.count), expected \(parameters.count)")
    }
    var filled: [Value] = []
    for item in arguments.buffer {
      if let place = parameters.firstIndex(where: { $0.isIdentical(to: item) }) {
        filled.append(given[place])
        continue
      }
      let own = try vm.typeParameters(in: item)
      if own.isEmpty {
        filled.append(item)
        continue
      }
      var chosen: [Value] = []
      for parameter in own {
        let place = parameters.firstIndex(where: { $0.isIdentical(to: parameter) })
        chosen.append(place.map { given[$0] } ?? parameter)
      }
      filled.append(try vm.getItem(item, chosen.count == 1 ? chosen[0] : Value(vm.newTuple(chosen))))
    }
    return vm.genericAlias(origin, Value(vm.newTuple(filled)))
  }

  override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard op == .equal || op == .notEqual, let that = other.as(GenericAlias.self) else {
      return .notImplemented
    }
    var same = origin.isIdentical(to: that.origin)
    if same { same = try vm.equals(Value(arguments), Value(that.arguments)) }
    return Value(same == (op == .equal))
  }

  override func hash(_ vm: VM) throws(PyError) -> Int64 {
    try vm.hash(origin) ^ (try vm.hash(Value(arguments)))
  }

  override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    guard op == .bitOr else { return .notImplemented }
    return try vm.union(Value(self), other, reflected: reflected)
  }

  override var isCallable: Bool { true }

  override func call(_ vm: VM, _ arguments: CallArguments) throws(PyError) -> Value {
    try vm.call(origin, arguments)
  }
}

extension VM {
  func genericAlias(_ origin: Value, _ item: Value) -> Value {
    let arguments = item.asTuple ?? newTuple([item])
    return Value(heap.make(GenericAlias(library.genericAlias, origin, arguments)))
  }

  func makeGenericAliasType() -> TypeObject {
    type("GenericAlias", module: "types") { t in
      t.new("GenericAlias(cls, origin, args, /)") { (vm, a) throws(PyError) in
        vm.genericAlias(a[1], a[2])
      }
      t.method("__mro_entries__(self, bases, /)") { (vm, a) throws(PyError) in
        Value(vm.newTuple([a[0].as(GenericAlias.self)?.origin ?? a[0]]))
      }
      t.operations(.call, .getItem, .or, .ror, .eq, .ne, .repr, .hash)
    }
  }

  /// The type variables in one argument of an alias: itself, or those of an alias.
  func typeParameters(in item: Value) throws(PyError) -> [Value] {
    if item.tag == .type || !item.isObject || item.tag == .str { return [] }
    if item.tag == .instance,
      !type(of: item).lookup(intern("__typing_subst__")).isUndefined
    {
      return [item]
    }
    let own = try optionalAttribute(item, intern("__parameters__"))
    return own.asTuple.map { Array($0.buffer) } ?? []
  }

  /// The distinct type variables in an alias's arguments, in the order of their first use.
  func typeParameters(of arguments: TupleObject) throws(PyError) -> [Value] {
    var found: [Value] = []
    for item in arguments.buffer {
      for parameter in try typeParameters(in: item)
      where !found.contains(where: { $0.isIdentical(to: parameter) }) {
        found.append(parameter)
      }
    }
    return found
  }
}
