/// The dunder attributes of native types (`list.__len__`, `object.__setattr__`), which run the Swift
/// class's own operation and no override of it.
extension VM {
  /// The one native function that stands for an operation in all native types.
  func operation(_ slot: Slot) -> Value {
    let index = Int(slot.rawValue)
    if !operations[index].isUndefined { return operations[index] }
    let function = heap.make(makeOperation(slot))
    function.isMethod = true
    function.isOperation = true
    function.owner = types.object
    heap.pin(function)
    operations[index] = Value(function)
    return operations[index]
  }

  private func native(
    _ slot: Slot, _ parameters: String, _ body: @escaping NativeFunction.Body
  ) -> NativeFunction {
    NativeFunction(types.slotWrapper, slot.methodName + parameters, "", body)
  }

  private func makeOperation(_ slot: Slot) -> NativeFunction {
    let raw = slot.rawValue
    if raw >= Slot.eq.rawValue, raw <= Slot.ge.rawValue { return makeComparison(slot) }
    if raw >= Slot.add.rawValue, raw <= Slot.ior.rawValue { return makeBinary(slot) }
    switch slot {
    case .repr:
      return native(slot, "(self, /)") { (vm, a) throws(PyError) in
        vm.text(a[0].isObject ? try a[0].object.repr(vm) : try vm.repr(a[0]))
      }
    case .str:
      return native(slot, "(self, /)") { (vm, a) throws(PyError) in
        vm.text(a[0].isObject ? try a[0].object.str(vm) : try vm.str(a[0]))
      }
    case .hash:
      return native(slot, "(self, /)") { (vm, a) throws(PyError) in
        Value(a[0].isObject ? try a[0].object.hash(vm) : try vm.hash(a[0]))
      }
    case .bool:
      return native(slot, "(self, /)") { (vm, a) throws(PyError) in
        Value(a[0].isObject ? try a[0].object.truth(vm) : try vm.isTrue(a[0]))
      }
    case .format:
      return native(slot, "(self, spec, /)") { (vm, a) throws(PyError) in
        let spec = try a.text(1)
        return vm.text(
          a[0].isObject && a[0].tag != .bigInt ? try a[0].object.format(vm, spec) : try vm.format(a[0], spec))
      }
    case .len:
      return native(slot, "(self, /)") { (vm, a) throws(PyError) in
        Value(try a[0].object.length(vm))
      }
    case .getItem:
      return native(slot, "(self, key, /)") { (vm, a) throws(PyError) in
        try vm.ownGetItem(a[0], a[1])
      }
    case .setItem:
      return native(slot, "(self, key, value, /)") { (vm, a) throws(PyError) in
        try a[0].object.setItem(vm, a[1], a[2])
        return .none
      }
    case .deleteItem:
      return native(slot, "(self, key, /)") { (vm, a) throws(PyError) in
        try a[0].object.deleteItem(vm, a[1])
        return .none
      }
    case .contains:
      return native(slot, "(self, key, /)") { (vm, a) throws(PyError) in
        Value(try a[0].object.contains(vm, a[1]))
      }
    case .iter:
      return native(slot, "(self, /)") { (vm, a) throws(PyError) in
        try a[0].object.iterate(vm)
      }
    case .next:
      return native(slot, "(self, /)") { (vm, a) throws(PyError) in
        let item = try a[0].object.next(vm)
        if item.isUndefined { throw vm.stopIteration() }
        return item
      }
    case .getAttribute:
      return native(slot, "(self, name, /)") { (vm, a) throws(PyError) in
        let name = vm.intern(try a.string(1))
        let value =
          a[0].isObject
          ? try a[0].object.attribute(vm, name) : try vm.genericAttribute(a[0], name)
        if value.isUndefined { throw vm.noAttribute(a[0], name) }
        return value
      }
    case .setAttr:
      return native(slot, "(self, name, value, /)") { (vm, a) throws(PyError) in
        let name = vm.intern(try a.string(1))
        guard a[0].isObject else { throw vm.noAttribute(a[0], name) }
        try a[0].object.setAttribute(vm, name, a[2])
        return .none
      }
    case .deleteAttr:
      return native(slot, "(self, name, /)") { (vm, a) throws(PyError) in
        let name = vm.intern(try a.string(1))
        guard a[0].isObject else { throw vm.noAttribute(a[0], name) }
        try a[0].object.setAttribute(vm, name, .undefined)
        return .none
      }
    case .call:
      return native(slot, "(self, /, *args, **kwargs)") { (vm, a) throws(PyError) in
        guard let type = a[0].asType else {
          return try vm.call(a[0], Array(a.rest(1)), keywords: a.keywords(2))
        }
        // `type.__call__`, which a metaclass's own `__call__` ends in.
        return try vm.withArguments(a.rest(1), a.keywords(2)) { (arguments) throws(PyError) in
          try vm.constructPlainly(type, arguments)
        }
      }
    case .get:
      return native(slot, "(self, instance, owner=None, /)") { (vm, a) throws(PyError) in
        let owner = a[2].asType ?? vm.type(of: a[1])
        return try a[0].object.bind(vm, instance: a[1].isNone ? .undefined : a[1], owner: owner)
      }
    case .set:
      return native(slot, "(self, instance, value, /)") { (vm, a) throws(PyError) in
        try a[0].object.bindSet(vm, instance: a[1], a[2])
        return .none
      }
    case .neg: return makeUnary(slot, .minus)
    case .pos: return makeUnary(slot, .plus)
    case .invert: return makeUnary(slot, .invert)
    case .int, .index, .float, .complex:
      let kind: NumberKind =
        slot == .int ? .int : slot == .index ? .index : slot == .float ? .float : .complex
      return native(slot, "(self, /)") { (vm, a) throws(PyError) in
        try vm.ownNumber(a[0], as: kind)
      }
    default:
      return native(slot, "(self, /, *args)") { (vm, a) throws(PyError) in .notImplemented }
    }
  }

  private func makeUnary(_ slot: Slot, _ op: UnaryOperator) -> NativeFunction {
    native(slot, "(self, /)") { (vm, a) throws(PyError) in
      a[0].isObject && a[0].tag != .bigInt ? try a[0].object.unary(vm, op) : try vm.unary(op, a[0])
    }
  }

  private func makeComparison(_ slot: Slot) -> NativeFunction {
    let op: ComparisonOperator
    switch slot {
    case .eq: op = .equal
    case .ne: op = .notEqual
    case .lt: op = .less
    case .le: op = .lessEqual
    case .gt: op = .greater
    default: op = .greaterEqual
    }
    return native(slot, "(self, other, /)") { (vm, a) throws(PyError) in
      if vm.leavesOperand(a[0], a[1]) { return .notImplemented }
      let result = try vm.ownCompare(op, a[0], a[1])
      if !result.isNotImplemented { return result }
      if op == .equal, a[0].isIdentical(to: a[1]) { return .true }
      if op == .notEqual {
        // `object.__ne__` inverts whatever `__eq__` says.
        let equal = vm.type(of: a[0]).slot(.eq)
        if !equal.isUndefined {
          let result = try vm.call(equal, a[0], a[1])
          return result.isNotImplemented ? result : Value(!(try vm.isTrue(result)))
        }
      }
      return result
    }
  }

  private func makeBinary(_ slot: Slot) -> NativeFunction {
    let number = Int(slot.rawValue - Slot.add.rawValue)
    let family = number / 13
    var op = BinaryOperator.add
    for raw in 0..<UInt8(13) {
      let candidate = BinaryOperator(rawValue: raw).unsafelyUnwrapped
      if Int(Slot.forward(candidate).rawValue - Slot.add.rawValue) == number % 13 { op = candidate }
    }
    return native(slot, "(self, other, /)") { (vm, a) throws(PyError) in
      if vm.leavesOperand(a[0], a[1]) { return .notImplemented }
      var result = Value.notImplemented
      if family < 2 {
        result = try vm.ownBinary(op, a[0], a[1], reflected: family == 1)
      } else if a[0].isObject {
        result = try a[0].object.inPlace(vm, op, a[1])
        if result.isNotImplemented {
          result = try a[0].object.binary(vm, op, a[1], reflected: false)
        }
      }
      if result.isNotImplemented { try vm.refuseOperand(op, a[0], a[1], family == 1) }
      return result
    }
  }

  private func ownNumber(_ value: Value, as kind: NumberKind) throws(PyError) -> Value {
    switch kind {
    case .float: return Value(try double(value))
    case .complex:
      guard let c = complexOperand(value) else { return .undefined }
      return complex(c.real, c.imaginary)
    case .int, .index:
      if value.isFloat, kind == .int { return try truncated(value.float) }
      return try index(value)
    }
  }
}
