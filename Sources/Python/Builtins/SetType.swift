/// `set` and `frozenset`.
extension VM {
  func installSets() {
    for type in [types.set, types.frozenset] {
      let frozen = type === types.frozenset
      extend(type) { t in
        if frozen {
          t.new("(cls, iterable=?, /)") { (vm, a) throws(PyError) in
            let type = a[0].cast(TypeObject.self)
            if a.has(1), a[1].tag == .frozenset, type === vm.types.frozenset { return a[1] }
            let set = vm.heap.make(SetObject(type, isFrozen: true), bytes: 192)
            if a.has(1) { try vm.add(to: set, a[1]) }
            return Value(set)
          }
        } else {
          t.new("(cls, *args, **kwargs)") { (vm, a) throws(PyError) in
            let type = a[0].cast(TypeObject.self)
            let set = vm.heap.make(SetObject(type, isFrozen: false), bytes: 192)
            if type.isUserDefined { return Value(set) }
            if a.keywords(2).count > 0 { throw vm.typeError("set() takes no keyword arguments") }
            let rest = a.rest(1)
            if rest.count > 1 {
              throw vm.typeError("set expected at most 1 argument, got \(rest.count)")
            }
            if rest.count == 1 { try vm.add(to: set, rest[0]) }
            return Value(set)
          }
          t.method("__init__(self, iterable=(), /)") { (vm, a) throws(PyError) in
            let set = try a.selfSet
            if set.type === vm.types.set { return .none }
            set.removeAll()
            try vm.add(to: set, a[1])
            return .none
          }
          installSetChanges(t)
        }
        func operation(
          _ name: String, _ body: @escaping (VM, SetObject, [Value]) throws(PyError) -> Value
        ) {
          t.method("\(name)(self, *others)") { (vm, a) throws(PyError) in
            try body(vm, try a.selfSet, Array(a.rest(1)))
          }
        }
        operation("union") { (vm, set, others) throws(PyError) in
          let out = try vm.copy(set)
          for other in others { try vm.add(to: out, other) }
          return Value(out)
        }
        operation("intersection") { (vm, set, others) throws(PyError) in
          var out = try vm.copy(set)
          for other in others { out = try vm.intersection(out, other) }
          return Value(out)
        }
        operation("difference") { (vm, set, others) throws(PyError) in
          if let first = others.first, first.asSet != nil || first.asDict != nil {
            // As the operator does it, which decides the order of the result.
            let out = vm.newSet(frozen: set.isFrozen)
            try out.assign(vm, set, .subtract, try vm.asSet(first))
            for other in others.dropFirst() { try vm.subtract(out, other) }
            return Value(out)
          }
          let out = try vm.copy(set)
          for other in others { try vm.subtract(out, other) }
          return Value(out)
        }
        t.method("symmetric_difference(self, other, /)") { (vm, a) throws(PyError) in
          // CPython starts from the other operand.
          let own = try a.selfSet
          let out = vm.newSet(frozen: own.isFrozen)
          try vm.add(to: out, a[1])
          try vm.toggle(out, Value(own))
          return Value(out)
        }
        t.method("isdisjoint(self, other, /)") { (vm, a) throws(PyError) in
          let set = try a.selfSet
          var found = false
          try vm.forEach(a[1]) { (item) throws(PyError) in
            found = try set.contains(vm, item)
            return !found
          }
          return Value(!found)
        }
        t.method("issubset(self, other, /)") { (vm, a) throws(PyError) in
          let set = try a.selfSet
          let other = try vm.asSet(a[1])
          var slot = set.nextSlot(from: 0)
          while slot >= 0 {
            if !(try other.contains(vm, set.key(at: slot), hash: set.hash(at: slot))) {
              return .false
            }
            slot = set.nextSlot(from: slot + 1)
          }
          return .true
        }
        t.method("issuperset(self, other, /)") { (vm, a) throws(PyError) in
          let set = try a.selfSet
          var holds = true
          try vm.forEach(a[1]) { (item) throws(PyError) in
            holds = try set.contains(vm, item)
            return holds
          }
          return Value(holds)
        }
        t.method("copy(self, /)") { (vm, a) throws(PyError) in
          let set = try a.selfSet
          return set.isFrozen && set.type === vm.types.frozenset ? a[0] : Value(try vm.copy(set))
        }
        t.classMethod("__class_getitem__(cls, item, /)") { (vm, a) throws(PyError) in
          vm.genericAlias(a[0], a[1])
        }
        if frozen {
        } else {
          t.set("__hash__", .none)
        }
      }
    }
  }

  private func installSetChanges(_ t: TypeBuilder) {
    t.method("add(self, elem, /)") { (vm, a) throws(PyError) in
      try a.selfSet.add(vm, a[1])
      return .none
    }
    t.method("discard(self, elem, /)") { (vm, a) throws(PyError) in
      try a.selfSet.remove(vm, a[1])
      return .none
    }
    t.method("remove(self, elem, /)") { (vm, a) throws(PyError) in
      if !(try a.selfSet.remove(vm, a[1])) { throw vm.keyError(a[1]) }
      return .none
    }
    t.method("pop(self, /)") { (vm, a) throws(PyError) in
      let set = try a.selfSet
      let key = set.pop()
      if key.isUndefined { throw vm.keyError(vm.text("pop from an empty set")) }
      return key
    }
    t.method("clear(self, /)") { (vm, a) throws(PyError) in
      try a.selfSet.removeAll()
      return .none
    }
    t.method("update(self, *others)") { (vm, a) throws(PyError) in
      for other in a.rest(1) { try vm.add(to: try a.selfSet, other) }
      return .none
    }
    t.method("difference_update(self, *others)") { (vm, a) throws(PyError) in
      for other in a.rest(1) { try vm.subtract(try a.selfSet, other) }
      return .none
    }
    t.method("intersection_update(self, *others)") { (vm, a) throws(PyError) in
      let set = try a.selfSet
      for other in a.rest(1) {
        set.exchange(with: try vm.intersection(set, other))
      }
      return .none
    }
    t.method("symmetric_difference_update(self, other, /)") { (vm, a) throws(PyError) in
      try vm.toggle(try a.selfSet, a[1])
      return .none
    }
  }

  /// Adds all items of an iterable.
  func add(to set: SetObject, _ iterable: Value) throws(PyError) {
    if let other = iterable.asSet, type(of: iterable).slot(.iter).isUndefined {
      return try set.merge(self, other)
    }
    try forEach(iterable) { (item) throws(PyError) in
      try set.add(self, item)
      return true
    }
  }

  /// A set of the same kind with the same members.
  func copy(_ set: SetObject) throws(PyError) -> SetObject {
    let out = newSet(frozen: set.isFrozen)
    try out.merge(self, set)
    return out
  }

  func asSet(_ value: Value) throws(PyError) -> SetObject {
    if let set = value.asSet { return set }
    let set = newSet()
    try add(to: set, value)
    return set
  }

  private func intersection(_ set: SetObject, _ other: Value) throws(PyError) -> SetObject {
    let out = newSet(frozen: set.isFrozen)
    // CPython walks the smaller of two sets, which decides the order of the result.
    if let second = other.asSet {
      if second === set { return try copy(set) }
      let (small, large) = second.count > set.count ? (set, second) : (second, set)
      var slot = small.nextSlot(from: 0)
      while slot >= 0 {
        let key = small.key(at: slot)
        if try large.contains(self, key, hash: small.hash(at: slot)) {
          try out.add(self, key, hash: small.hash(at: slot))
        }
        slot = small.nextSlot(from: slot + 1)
      }
      return out
    }
    try forEach(other) { (item) throws(PyError) in
      if try set.contains(self, item) { try out.add(self, item) }
      return true
    }
    return out
  }

  private func subtract(_ set: SetObject, _ other: Value) throws(PyError) {
    if let second = other.asSet { return try set.subtract(self, second) }
    for item in try array(other) { try set.remove(self, item) }
    set.sweepFreedSlots()
  }

  private func toggle(_ set: SetObject, _ other: Value) throws(PyError) {
    if let second = other.asSet { return try set.toggle(self, second) }
    let second = newSet()
    try add(to: second, other)
    try set.toggle(self, second)
  }
}
