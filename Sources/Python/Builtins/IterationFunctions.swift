/// The builtin functions and types that walk iterables.
extension VM {
  func installIteration() {
    builtin("iter(object, sentinel=?, /)") { (vm, a) throws(PyError) in
      if !a.has(1) { return try vm.iterate(a[0]) }
      if !vm.isCallable(a[0]) { throw vm.typeError("iter(v, w): v must be callable") }
      let (function, sentinel) = (a[0], a[1])
      return vm.newIterator(
        vm.library.callableIterator, holding: [function, sentinel]
      ) { (vm) throws(PyError) in
        let item = try vm.call(function)
        return try vm.equals(item, sentinel) ? .undefined : item
      }
    }
    builtin("next(iterator, default=?, /)") { (vm, a) throws(PyError) in
      if a[0].tag == .generator {
        let item = try vm.resume(a[0].cast(GeneratorObject.self), sending: .none)
        if !item.isUndefined { return item }
        if a.has(1) { return a[1] }
        throw vm.stopIteration(vm.returnedValue)
      }
      if !vm.isIterator(a[0]) {
        throw vm.typeError("'\(vm.typeName(a[0]))' object is not an iterator")
      }
      if a.has(1) {
        let item = try vm.next(a[0])
        return item.isUndefined ? a[1] : item
      }
      let method = vm.type(of: a[0]).slot(.next)
      if !method.isUndefined { return try vm.call(method, a[0]) }
      let item = try vm.next(a[0])
      if item.isUndefined { throw vm.stopIteration() }
      return item
    }
    builtin("sorted(*args, key=None, reverse=False)") { (vm, a) throws(PyError) in
      let given = a.rest(0)
      if given.count != 1 {
        throw vm.typeError("sorted expected 1 argument, got \(given.count)")
      }
      let items = try vm.array(given[0])
      return Value(vm.newList(try vm.sorted(items, key: a[1], reverse: try a.int(2) != 0)))
    }
    builtin("any(iterable, /)") { (vm, a) throws(PyError) in
      var found = false
      try vm.forEach(a[0]) { (item) throws(PyError) in
        found = try vm.isTrue(item)
        return !found
      }
      return Value(found)
    }
    builtin("all(iterable, /)") { (vm, a) throws(PyError) in
      var holds = true
      try vm.forEach(a[0]) { (item) throws(PyError) in
        holds = try vm.isTrue(item)
        return holds
      }
      return Value(holds)
    }
    installIteratorTypes()
  }

  /// A builtin type whose instances are iterators made by a function of the arguments.
  private func iteratorType(
    _ name: String, _ parameters: String,
    _ make: @escaping (VM, TypeObject, Arguments) throws(PyError) -> Value
  ) {
    let made = type(name) { t in
      t.new("__new__" + parameters) { (vm, a) throws(PyError) in
        try make(vm, a[0].cast(TypeObject.self), a)
      }
      t.operations(.iter, .next)
    }
    builtins.set(intern(name), Value(made))
  }

  private func installIteratorTypes() {
    iteratorType("enumerate", "(cls, iterable=?, start=0)") { (vm, type, a) throws(PyError) in
      if !a.has(1) { throw vm.typeError("enumerate() missing required argument 'iterable'") }
      let source = try vm.iterate(a[1])
      let start = try vm.index(a[2])
      return Value(vm.heap.make(EnumerateIterator(type, source, start: start)))
    }
    iteratorType("zip", "(cls, *iterables, strict=False)") { (vm, type, a) throws(PyError) in
      var sources: [Value] = []
      for item in a.rest(1) { sources.append(try vm.iterate(item)) }
      let strict = try a.bool(2)
      return vm.zipIterator(type, sources, strict: strict)
    }
    iteratorType("map", "(cls, func=?, *iterables)") { (vm, type, a) throws(PyError) in
      let function = a[1]
      if a.rest(2).count == 0 {
        throw vm.typeError("map() must have at least two arguments.")
      }
      var sources: [Value] = []
      for item in a.rest(2) { sources.append(try vm.iterate(item)) }
      if sources.count == 1 {
        return Value(vm.heap.make(MapIterator(type, function, sources[0])))
      }
      return vm.newIterator(type, holding: [function] + sources) { (vm) throws(PyError) in
        var items: [Value] = []
        for source in sources {
          let item = try vm.next(source)
          if item.isUndefined { return .undefined }
          items.append(item)
        }
        return try vm.call(function, items)
      }
    }
    iteratorType("filter", "(cls, function, iterable, /)") { (vm, type, a) throws(PyError) in
      let function = a[1]
      let source = try vm.iterate(a[2])
      return vm.newIterator(type, holding: [function, source]) { (vm) throws(PyError) in
        while true {
          try vm.tick()
          let item = try vm.next(source)
          if item.isUndefined { return .undefined }
          if try vm.isTrue(function.isNone ? item : try vm.call(function, item)) { return item }
        }
      }
    }
    iteratorType("reversed", "(cls, sequence, /)") { (vm, type, a) throws(PyError) in
      let method = vm.specialMethod(a[1], "__reversed__")
      if !method.isUndefined, !method.isNone { return try vm.call(method, a[1]) }
      let sequence = a[1]
      let isSequence =
        sequence.asStr != nil || sequence.asTuple != nil || sequence.asBytes != nil
        || !vm.type(of: sequence).slot(.getItem).isUndefined && sequence.asDict == nil
      if !isSequence || method.isNone {
        throw vm.typeError("'\(vm.typeName(sequence))' object is not reversible")
      }
      var i = try vm.length(sequence) - 1
      return vm.newIterator(type, holding: [sequence]) { (vm) throws(PyError) in
        if i < 0 { return .undefined }
        i -= 1
        return try vm.getItem(sequence, Value(i + 1))
      }
    }
  }

  func zipIterator(_ type: TypeObject, _ sources: [Value], strict: Bool) -> Value {
    if sources.count == 2 && !strict {
      return Value(heap.make(PairZipIterator(type, sources[0], sources[1])))
    }
    return newIterator(type, holding: sources) { (vm) throws(PyError) in
      if sources.isEmpty { return .undefined }
      var items: [Value] = []
      items.reserveCapacity(sources.count)
      for (i, source) in sources.enumerated() {
        let item = try vm.next(source)
        if item.isUndefined {
          if strict { try vm.checkStrictZip(sources, endedAt: i) }
          return .undefined
        }
        items.append(item)
      }
      return Value(vm.newTuple(items))
    }
  }

  private func checkStrictZip(_ sources: [Value], endedAt i: Int) throws(PyError) {
    if i > 0 {
      let others = i == 1 ? " " : "s 1-"
      throw valueError("zip() argument \(i + 1) is shorter than argument\(others)\(i)")
    }
    for k in 1..<max(1, sources.count) {
      if !(try next(sources[k])).isUndefined {
        let others = k == 1 ? " " : "s 1-"
        throw valueError("zip() argument \(k + 1) is longer than argument\(others)\(k)")
      }
    }
  }
}
