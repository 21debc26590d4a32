/// `dict` and its views.
extension VM {
  func installDict() {
    extend(types.dict) { t in
      t.set(
        "__doc__",
        text("dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a "
          + "mapping object's\n    (key, value) pairs"))
      t.new("(cls, *args, **kwargs)") { (vm, a) throws(PyError) in
        let type = a[0].cast(TypeObject.self)
        let dict = vm.heap.make(DictObject(type), bytes: 256)
        if type.isUserDefined { return Value(dict) }
        try vm.fill(dict, a.rest(1), a.keywords(2), "dict")
        return Value(dict)
      }
      t.method("__init__(self, /, *args, **kwargs)") { (vm, a) throws(PyError) in
        let dict = try a.selfDict
        if dict.type === vm.types.dict { return .none }
        try vm.fill(dict, a.rest(1), a.keywords(2), "dict")
        return .none
      }
      t.method("get(self, key, default=None, /)") { (vm, a) throws(PyError) in
        let value = try a.selfDict.get(vm, a[1])
        return value.isUndefined ? a[2] : value
      }
      t.method("setdefault(self, key, default=None, /)") { (vm, a) throws(PyError) in
        let dict = try a.selfDict
        let hash = try vm.hash(a[1])
        let i = try dict.find(vm, a[1], hash: hash)
        if i >= 0 { return dict.entries[i].value }
        dict.insert(a[1], hash, a[2])
        return a[2]
      }
      t.method("pop(self, key, default=?, /)") { (vm, a) throws(PyError) in
        let value = try a.selfDict.remove(vm, a[1])
        if !value.isUndefined { return value }
        if a.has(2) { return a[2] }
        throw vm.keyError(a[1])
      }
      t.method("popitem(self, /)") { (vm, a) throws(PyError) in
        let dict = try a.selfDict
        var i = dict.used - 1
        while i >= 0 {
          let key = dict.entries[i].key
          if !key.isUndefined {
            let value = dict.remove(at: i, trimming: true)
            return vm.newPair(key, value)
          }
          i -= 1
        }
        throw vm.keyError(vm.text("popitem(): dictionary is empty"))
      }
      t.method("update(self, /, *args, **kwargs)") { (vm, a) throws(PyError) in
        try vm.fill(try a.selfDict, a.rest(1), a.keywords(2), "update")
        return .none
      }
      t.method("clear(self, /)") { (vm, a) throws(PyError) in
        try a.selfDict.removeAll()
        return .none
      }
      t.method("copy(self, /)") { (vm, a) throws(PyError) in
        let dict = try a.selfDict
        let out = vm.newDict(capacity: dict.count)
        try out.update(vm, from: dict)
        return Value(out)
      }
      func view(_ name: String, _ type: TypeObject, _ kind: DictIterator.Kind) {
        t.method("\(name)(self, /)") { (vm, a) throws(PyError) in
          Value(vm.heap.make(DictView(type, try a.selfDict, kind)))
        }
      }
      view("keys", types.dictKeys, .keys)
      view("values", types.dictValues, .values)
      view("items", types.dictItems, .items)
      t.classMethod("fromkeys(cls, iterable, value=None, /)") { (vm, a) throws(PyError) in
        if a[0].cast(TypeObject.self) !== vm.types.dict {
          let made = try vm.call(a[0])
          for key in try vm.array(a[1]) { try vm.setItem(made, key, a[2]) }
          return made
        }
        let dict = vm.newDict()
        try vm.forEach(a[1]) { (key) throws(PyError) in
          try dict.set(vm, key, a[2])
          return true
        }
        return Value(dict)
      }
      t.method("__reversed__(self, /)") { (vm, a) throws(PyError) in
        vm.reversedDict(try a.selfDict, .keys)
      }
      t.classMethod("__class_getitem__(cls, item, /)") { (vm, a) throws(PyError) in
        vm.genericAlias(a[0], a[1])
      }
      t.set("__hash__", .none)
    }
    for type in [types.dictKeys, types.dictValues, types.dictItems] {
      extend(type) { t in
        t.method("__reversed__(self, /)") { (vm, a) throws(PyError) in
          let view = try a.selfObject(DictView.self, type.name)
          return vm.reversedDict(view.dict, view.kind)
        }
        if type !== types.dictValues {
          t.operations(.lt, .le, .gt, .ge, .and, .or, .sub, .xor)
          t.method("isdisjoint(self, other, /)") { (vm, a) throws(PyError) in
            for item in try vm.array(a[1]) {
              if try vm.contains(a[0], item) { return .false }
            }
            return .true
          }
        }
        t.property("mapping") { (vm, value) throws(PyError) in
          value.as(DictView.self).map { Value($0.dict) } ?? .none
        }
      }
    }
  }

  private func reversedDict(_ dict: DictObject, _ kind: DictIterator.Kind) -> Value {
    var i = dict.used - 1
    let count = dict.count
    return newIterator(library.dictReverseIterator, holding: [Value(dict)]) { (vm) throws(PyError) in
      if dict.count != count {
        throw vm.runtimeError("dictionary changed size during iteration")
      }
      while i >= 0 {
        let entry = dict.entries[i]
        i -= 1
        if entry.key.isUndefined { continue }
        switch kind {
        case .keys: return entry.key
        case .values: return entry.value
        case .items: return vm.newPair(entry.key, entry.value)
        }
      }
      return .undefined
    }
  }

  /// What `dict(…)` and `update(…)` do with their arguments.
  private func fill(
    _ dict: DictObject, _ arguments: UnsafeBufferPointer<Value>, _ keywords: DictObject,
    _ name: String
  ) throws(PyError) {
    if arguments.count > 1 {
      throw typeError("\(name) expected at most 1 argument, got \(arguments.count)")
    }
    if arguments.count == 1 { try update(dict, arguments[0]) }
    if keywords.count > 0 { try dict.update(self, from: keywords) }
  }

  /// Adds a mapping's items or an iterable's pairs.
  public func update(_ dict: DictObject, _ source: Value) throws(PyError) {
    if let other = source.asDict, type(of: source).slot(.iter).isUndefined {
      return try dict.update(self, from: other)
    }
    let keys = try optionalAttribute(source, intern("keys"))
    if !keys.isUndefined {
      for key in try array(try call(keys)) {
        try dict.set(self, key, try getItem(source, key))
      }
      return
    }
    var index = 0
    try forEach(source) { (item) throws(PyError) in
      let pair: [Value]
      do throws(PyError) { pair = try array(item) } catch {
        if isError(error, types.typeError) {
          throw typeError(
            "cannot convert dictionary update sequence element #\(index) to a sequence")
        }
        throw error
      }
      if pair.count != 2 {
        throw valueError(
          "dictionary update sequence element #\(index) has length \(pair.count); 2 is required")
      }
      try dict.set(self, pair[0], pair[1])
      index += 1
      return true
    }
  }
}
