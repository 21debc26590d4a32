/// `int | None`: what `|` between classes gives, for annotations and `isinstance`.
final class UnionObject: Object {
  /// Distinct classes, in the order in which they were written.
  let members: TupleObject

  init(_ type: TypeObject, _ members: TupleObject) {
    self.members = members
    super.init(type)
  }

  override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(object: members)
  }

  override func repr(_ vm: VM) throws(PyError) -> String {
    var parts: [String] = []
    for member in members.buffer {
      let isNone = member.asType === vm.types.none
      parts.append(isNone ? "None" : try GenericAlias.show(vm, member))
    }
    return parts.joined(separator: " | ")
  }

  override var looksUpPlainly: Bool { false }

  override func attribute(_ vm: VM, _ name: StrObject) throws(PyError) -> Value {
    if name.equals("__args__") { return Value(members) }
    if name.equals("__parameters__") {
      return Value(vm.newTuple(try vm.typeParameters(of: members)))
    }
    return try super.attribute(vm, name)
  }

  override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard op == .equal || op == .notEqual, let that = other.as(UnionObject.self) else {
      return .notImplemented
    }
    var same = members.count == that.members.count
    for member in members.buffer where same {
      same = try vm.contains(Value(that.members), member)
    }
    return Value(same == (op == .equal))
  }

  override func hash(_ vm: VM) throws(PyError) -> Int64 {
    var sum: Int64 = 0
    for member in members.buffer { sum = sum &+ (try vm.hash(member)) }
    return sum
  }

  override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    guard op == .bitOr else { return .notImplemented }
    return try vm.union(Value(self), other, reflected: reflected)
  }
}

extension VM {
  func makeUnionType() -> TypeObject {
    type("UnionType", module: "types") { t in
      t.operations(.or, .ror, .eq, .ne, .repr, .hash)
      t.method("__instancecheck__(self, instance, /)") { (vm, a) throws(PyError) in
        Value(try vm.isInstance(a[1], a[0]))
      }
      t.method("__subclasscheck__(self, subclass, /)") { (vm, a) throws(PyError) in
        Value(try vm.isSubclass(a[1], of: a[0]))
      }
    }
  }

  /// `own | other`, or NotImplemented if the other is no class, alias or union.
  func union(_ own: Value, _ other: Value, reflected: Bool) throws(PyError) -> Value {
    func members(_ value: Value) -> [Value]? {
      if let union = value.as(UnionObject.self) { return Array(union.members.buffer) }
      if value.isNone { return [Value(types.none)] }
      if value.tag == .type || value.as(GenericAlias.self) != nil { return [value] }
      return nil
    }
    guard let first = members(reflected ? other : own),
      let second = members(reflected ? own : other)
    else { return .notImplemented }
    var distinct: [Value] = []
    for member in first + second {
      var isKnown = false
      for known in distinct where !isKnown { isKnown = try equals(known, member) }
      if !isKnown { distinct.append(member) }
    }
    if distinct.count == 1 { return distinct[0] }
    return Value(heap.make(UnionObject(library.unionType, newTuple(distinct))))
  }
}
