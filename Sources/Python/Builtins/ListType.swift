/// `list` and `tuple`: construction and methods.
extension VM {
  func installSequences() {
    extend(types.list) { t in
      t.set(
        "__doc__",
        text("Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new "
          + "empty list.\nThe argument must be an iterable if specified."))
      t.new("(cls, *args, **kwargs)") { (vm, a) throws(PyError) in
        let type = a[0].cast(TypeObject.self)
        let list = vm.heap.make(ListObject(type), bytes: 64)
        // A class of the program fills it in `__init__`, which it may override.
        if type.isUserDefined { return Value(list) }
        if a.keywords(2).count > 0 { throw vm.typeError("list() takes no keyword arguments") }
        let rest = a.rest(1)
        if rest.count > 1 {
          throw vm.typeError("list expected at most 1 argument, got \(rest.count)")
        }
        if rest.count == 1 { try vm.extend(list, rest[0]) }
        return Value(list)
      }
      t.method("__init__(self, iterable=(), /)") { (vm, a) throws(PyError) in
        let list = try a.selfList
        if list.type === vm.types.list { return .none }
        list.removeAll()
        try vm.extend(list, a[1])
        return .none
      }
      t.method("append(self, object, /)") { (vm, a) throws(PyError) in
        try a.selfList.append(a[1])
        return .none
      }
      t.method("extend(self, iterable, /)") { (vm, a) throws(PyError) in
        try vm.extend(try a.selfList, a[1])
        return .none
      }
      t.method("insert(self, index, object, /)") { (vm, a) throws(PyError) in
        let list = try a.selfList
        var i = try a.int(1)
        if i < 0 { i = Swift.max(0, i + list.count) }
        list.insert(a[2], at: Swift.min(i, list.count))
        return .none
      }
      t.method("pop(self, index=-1, /)") { (vm, a) throws(PyError) in
        let list = try a.selfList
        var i = try a.int(1)
        if list.count == 0 { throw vm.indexError("pop from empty list") }
        if i == -1 { return list.removeLast() }
        if i < 0 { i += list.count }
        if i < 0 || i >= list.count { throw vm.indexError("pop index out of range") }
        return list.remove(at: i)
      }
      t.method("remove(self, value, /)") { (vm, a) throws(PyError) in
        let list = try a.selfList
        var i = 0
        while i < list.count {
          if try vm.equals(list[i], a[1]) {
            _ = list.remove(at: i)
            return .none
          }
          i += 1
        }
        throw vm.valueError("list.remove(x): x not in list")
      }
      t.method("clear(self, /)") { (vm, a) throws(PyError) in
        try a.selfList.removeAll()
        return .none
      }
      t.method("copy(self, /)") { (vm, a) throws(PyError) in
        Value(vm.newList(UnsafeBufferPointer(try a.selfList.buffer)))
      }
      t.method("count(self, value, /)") { (vm, a) throws(PyError) in
        let list = try a.selfList
        var n = 0
        var i = 0
        while i < list.count {
          if try vm.equals(list[i], a[1]) { n += 1 }
          i += 1
        }
        return Value(n)
      }
      t.method("index(self, value, start=0, stop=9223372036854775807, /)") {
        (vm, a) throws(PyError) in
        let list = try a.selfList
        let (start, end) = try a.bounds(2, list.count, orNone: false)
        var i = start
        while i < end && i < list.count {
          if try vm.equals(list[i], a[1]) { return Value(i) }
          i += 1
        }
        throw vm.valueError("\(try vm.repr(a[1])) is not in list")
      }
      t.method("reverse(self, /)") { (vm, a) throws(PyError) in
        try a.selfList.reverse()
        return .none
      }
      t.method("sort(self, *, key=None, reverse=False)") { (vm, a) throws(PyError) in
        let list = try a.selfList
        let items = Array(list.buffer)
        list.removeAll()
        let done: [Value]
        do throws(PyError) {
          done = try vm.sorted(items, key: a[1], reverse: try a.int(2) != 0)
        } catch {
          list.removeAll()
          items.withUnsafeBufferPointer { list.append($0.baseAddress!, $0.count) }
          throw error
        }
        let modified = list.count > 0
        list.removeAll()
        done.withUnsafeBufferPointer { if $0.count > 0 { list.append($0.baseAddress!, $0.count) } }
        if modified { throw vm.valueError("list modified during sort") }
        return .none
      }
      t.method("__reversed__(self, /)") { (vm, a) throws(PyError) in
        let list = try a.selfList
        var i = list.count - 1
        return vm.newIterator(vm.library.listReverseIterator, holding: [a[0]]) { (vm) throws(PyError) in
          if i < 0 || i >= list.count { return .undefined }
          i -= 1
          return list[i + 1]
        }
      }
      t.classMethod("__class_getitem__(cls, item, /)") { (vm, a) throws(PyError) in
        vm.genericAlias(a[0], a[1])
      }
      t.set("__hash__", .none)
    }
    extend(types.tuple) { t in
      t.set(
        "__doc__",
        text("Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an "
          + "empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items."
          + "\n\nIf the argument is a tuple, the return value is the same object."))
      t.new("(cls, iterable=(), /)") { (vm, a) throws(PyError) in
        let type = a[0].cast(TypeObject.self)
        if type === vm.types.tuple {
          if a[1].tag == .tuple { return a[1] }
          return Value(vm.newTuple(try vm.array(a[1])))
        }
        let items = try vm.array(a[1])
        let tuple = vm.heap.make(
          TupleObject(type, uninitialized: items.count), bytes: items.count * 16)
        for (i, item) in items.enumerated() { tuple.items[i] = item }
        return Value(tuple)
      }
      t.method("count(self, value, /)") { (vm, a) throws(PyError) in
        let tuple = try a.selfTuple
        var n = 0
        for i in 0..<tuple.count {
          if try vm.equals(tuple[i], a[1]) { n += 1 }
        }
        return Value(n)
      }
      t.method("index(self, value, start=0, stop=9223372036854775807, /)") {
        (vm, a) throws(PyError) in
        let tuple = try a.selfTuple
        let (start, end) = try a.bounds(2, tuple.count, orNone: false)
        var i = start
        while i < end {
          if try vm.equals(tuple[i], a[1]) { return Value(i) }
          i += 1
        }
        throw vm.valueError("tuple.index(x): x not in tuple")
      }
      t.method("__getnewargs__(self, /)") { (vm, a) throws(PyError) in
        Value(vm.newTuple([Value(vm.newTuple(Array(try a.selfTuple.buffer)))]))
      }
      t.classMethod("__class_getitem__(cls, item, /)") { (vm, a) throws(PyError) in
        vm.genericAlias(a[0], a[1])
      }
    }
  }

  /// Appends all items of an iterable.
  func extend(_ list: ListObject, _ iterable: Value) throws(PyError) {
    if let other = iterable.asList, iterable.tag == .list {
      list.append(UnsafePointer(other.items), other.count)
      return
    }
    if iterable.tag == .tuple {
      let other = iterable.cast(TupleObject.self)
      list.append(UnsafePointer(other.items), other.count)
      return
    }
    if iterable.tag == .range {
      try reserve(Int(clamping: iterable.cast(RangeObject.self).count).clampedProduct(16))
    }
    let expected = lengthHint(iterable)
    list.reserve(list.count + expected)
    try forEach(iterable) { (item) throws(PyError) in
      list.append(item)
      return true
    }
  }
}
