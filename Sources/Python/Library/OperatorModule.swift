/// Modules `operator`, `heapq` and `bisect`.
extension VM {
  func registerOperator() {
    registerModule("operator") { m in
      func alias(_ name: String, _ body: @escaping NativeFunction.Body, _ parameters: String) {
        m.function("\(name)(\(parameters))", "", body)
        m.function("__\(name.hasSuffix("_") ? String(name.dropLast()) : name)__(\(parameters))", "", body)
      }
      for (name, op) in [
        ("add", BinaryOperator.add), ("sub", .subtract), ("mul", .multiply),
        ("truediv", .divide), ("floordiv", .floorDivide), ("mod", .modulo), ("pow", .power),
        ("matmul", .matrixMultiply), ("lshift", .leftShift), ("rshift", .rightShift),
        ("and_", .bitAnd), ("or_", .bitOr), ("xor", .bitXor),
      ] {
        alias(name, { (vm, a) throws(PyError) in try vm.binary(op, a[0], a[1]) }, "a, b, /")
        let plain = name.hasSuffix("_") ? String(name.dropLast()) : name
        alias(
          "i" + plain, { (vm, a) throws(PyError) in try vm.inPlace(op, a[0], a[1]) }, "a, b, /")
      }
      for (name, op) in [
        ("eq", ComparisonOperator.equal), ("ne", .notEqual), ("lt", .less), ("le", .lessEqual),
        ("gt", .greater), ("ge", .greaterEqual),
      ] {
        alias(name, { (vm, a) throws(PyError) in try vm.compare(op, a[0], a[1]) }, "a, b, /")
      }
      for (name, op) in [
        ("neg", UnaryOperator.minus), ("pos", .plus), ("inv", .invert), ("invert", .invert),
      ] {
        alias(name, { (vm, a) throws(PyError) in try vm.unary(op, a[0]) }, "a, /")
      }
      alias("abs", { (vm, a) throws(PyError) in try vm.absolute(a[0]) }, "a, /")
      alias("not_", { (vm, a) throws(PyError) in Value(!(try vm.isTrue(a[0]))) }, "a, /")
      m.function("truth(a, /)") { (vm, a) throws(PyError) in Value(try vm.isTrue(a[0])) }
      m.function("is_(a, b, /)") { (_, a) throws(PyError) in Value(a[0].isIdentical(to: a[1])) }
      m.function("is_not(a, b, /)") { (_, a) throws(PyError) in
        Value(!a[0].isIdentical(to: a[1]))
      }
      alias(
        "concat",
        { (vm, a) throws(PyError) in
          let isSequence = a[0].tag != .range && a[0].tag != .dict && (a[0].asStr != nil
            || a[0].asList != nil || a[0].asTuple != nil || a[0].asBytes != nil || !vm.specialMethod(a[0], "__getitem__").isUndefined)
          if !isSequence {
            throw vm.typeError("'\(vm.typeName(a[0]))' object can't be concatenated")
          }
          return try vm.binary(.add, a[0], a[1])
        }, "a, b, /")
      alias(
        "contains", { (vm, a) throws(PyError) in Value(try vm.contains(a[0], a[1])) }, "a, b, /")
      alias("getitem", { (vm, a) throws(PyError) in try vm.getItem(a[0], a[1]) }, "a, b, /")
      alias(
        "setitem",
        { (vm, a) throws(PyError) in
          try vm.setItem(a[0], a[1], a[2])
          return .none
        }, "a, b, c, /")
      alias(
        "delitem",
        { (vm, a) throws(PyError) in
          try vm.deleteItem(a[0], a[1])
          return .none
        }, "a, b, /")
      alias("index", { (vm, a) throws(PyError) in try vm.index(a[0]) }, "a, /")
      m.function("countOf(a, b, /)") { (vm, a) throws(PyError) in
        var n = 0
        try vm.requireIterable(a[0])
        try vm.forEach(a[0]) { (item) throws(PyError) in
          if try vm.equals(item, a[1]) { n += 1 }
          return true
        }
        return Value(n)
      }
      m.function("indexOf(a, b, /)") { (vm, a) throws(PyError) in
        var n = -1
        var found = false
        try vm.requireIterable(a[0])
        try vm.forEach(a[0]) { (item) throws(PyError) in
          n += 1
          found = try vm.equals(item, a[1])
          return !found
        }
        if !found { throw vm.valueError("sequence.index(x): x not in sequence") }
        return Value(n)
      }
      m.function("call(obj, /, *args, **kwargs)") { (vm, a) throws(PyError) in
        try vm.call(a[0], Array(a.rest(1)), keywords: a.keywords(2))
      }
      m.function("length_hint(obj, default=0, /)") { (vm, a) throws(PyError) in
        if vm.type(of: a[1]) !== vm.types.int {
          throw vm.typeError(
            "'\(vm.typeName(a[1]))' object cannot be interpreted as an integer")
        }
        for name in ["__len__", "__length_hint__"] where a[0].tag == .instance {
          let method = vm.specialMethod(a[0], name)
          if !method.isUndefined {
            let hint = try vm.call(method, a[0])
            if hint.tag != .notImplemented { return hint }
          }
        }
        let isCounted = a[0].asBytes != nil || a[0].as(DictView.self) != nil
        let n = isCounted ? try vm.length(a[0]) : vm.lengthHint(a[0])
        return n > 0 ? Value(n) : a[1]
      }
      m.vm.addGetters(m)
    }
    registerHeapq()
    registerBisect()
  }

  private func addGetters(_ m: ModuleBuilder) {
    func getter(_ name: String, _ signature: String, _ kind: GetterObject.Kind) {
      m.type(name) { t in
        t.new(signature) { (vm, a) throws(PyError) in
          let rest = kind == .method ? Array(a.rest(2)) : [a[1]] + Array(a.rest(2))
          let made = GetterObject(a[0].cast(TypeObject.self), kind, rest)
          if kind == .method {
            made.name = try a.string(1)
            made.keywords = a.keywords(3)
          } else if kind == .attribute {
            for item in rest where item.asStr == nil {
              throw vm.typeError("attribute name must be a string")
            }
          }
          return Value(vm.heap.make(made))
        }
        t.operations(.call, .repr)
      }
    }
    getter("itemgetter", "itemgetter(cls, item, /, *items)", .item)
    getter("attrgetter", "attrgetter(cls, attr, /, *attrs)", .attribute)
    getter("methodcaller", "methodcaller(cls, name, /, *args, **kwargs)", .method)
  }

  private func registerHeapq() {
    registerModule("heapq") { m in
      func heap(
        _ vm: VM, _ value: Value, _ what: String
      ) throws(PyError) -> ListObject {
        guard let list = value.asList else {
          throw vm.typeError("\(what) must be list, not \(vm.typeName(value))")
        }
        return list
      }
      m.function("heappush(heap, item, /)") { (vm, a) throws(PyError) in
        let list = try heap(vm, a[0], "heappush() argument 1")
        list.append(a[1])
        try vm.siftDown(list, 0, list.count - 1)
        return .none
      }
      m.function("heappop(heap, /)") { (vm, a) throws(PyError) in
        let list = try heap(vm, a[0], "heappop() argument")
        if list.count == 0 { throw vm.indexError("index out of range") }
        let last = list.removeLast()
        if list.count == 0 { return last }
        let result = list[0]
        list[0] = last
        try vm.siftUp(list, 0)
        return result
      }
      m.function("heapify(heap, /)") { (vm, a) throws(PyError) in
        let list = try heap(vm, a[0], "heapify() argument")
        var i = list.count / 2
        while i > 0 {
          i -= 1
          try vm.siftUp(list, i)
        }
        return .none
      }
      m.function("heapreplace(heap, item, /)") { (vm, a) throws(PyError) in
        let list = try heap(vm, a[0], "heapreplace() argument 1")
        if list.count == 0 { throw vm.indexError("index out of range") }
        let result = list[0]
        list[0] = a[1]
        try vm.siftUp(list, 0)
        return result
      }
      m.function("heappushpop(heap, item, /)") { (vm, a) throws(PyError) in
        let list = try heap(vm, a[0], "heappushpop() argument 1")
        if list.count == 0 { return a[1] }
        if !(try vm.isLess(list[0], a[1])) { return a[1] }
        let result = list[0]
        list[0] = a[1]
        try vm.siftUp(list, 0)
        return result
      }
      for (name, largest) in [("nlargest", true), ("nsmallest", false)] {
        m.function("\(name)(n, iterable, key=None)") { (vm, a) throws(PyError) in
          if try vm.optionalIndex(a[0]).isUndefined, a[1].isObject, vm.lengthHint(a[1]) > 0 {
            // The number is first compared with the length.
            _ = try vm.compare(.greaterEqual, a[0], Value(vm.lengthHint(a[1])))
          }
          let items = try vm.array(a[1])
          let n = max(0, try a.int(0))
          let all = try vm.sorted(items, key: a[2], reverse: largest)
          return Value(vm.newList(Array(all.prefix(n))))
        }
      }
      let merge = try? m.vm.getAttribute(m.vm.importModule("_heap_merge"), "merge")
      m.set("merge", merge ?? .none)
    }
  }

  @inline(__always) func isLess(_ a: Value, _ b: Value) throws(PyError) -> Bool {
    if a.isInt && b.isInt { return a.int < b.int }
    if a.isFloat && b.isFloat { return a.float < b.float }
    if a.tag == .tuple && b.tag == .tuple {
      let x = a.cast(TupleObject.self), y = b.cast(TupleObject.self)
      if x.count > 0 && y.count > 0 {
        let p = x[0], q = y[0]
        if p.isInt && q.isInt && p.int != q.int { return p.int < q.int }
        if p.isFloat && q.isFloat && p.float != q.float { return p.float < q.float }
      }
    }
    return try isTrue(try compare(.less, a, b))
  }

  /// Moves the item at `position` towards the root until its parent is not larger.
  private func siftDown(_ list: ListObject, _ start: Int, _ position: Int) throws(PyError) {
    let item = list[position]
    var at = position
    while at > start {
      let parent = (at - 1) >> 1
      if !(try isLess(item, list[parent])) { break }
      list[at] = list[parent]
      at = parent
    }
    list[at] = item
  }

  /// Lets the smaller child rise all the way to a leaf, then moves the item up from there: fewer
  /// comparisons than stopping early, and the order that CPython's heap has.
  private func siftUp(_ list: ListObject, _ position: Int) throws(PyError) {
    let end = list.count
    let item = list[position]
    var at = position
    var child = 2 * at + 1
    while child < end {
      let right = child + 1
      if right < end {
        if !(try isLess(list[child], list[right])) { child = right }
      }
      list[at] = list[child]
      at = child
      child = 2 * at + 1
    }
    list[at] = item
    try siftDown(list, position, at)
  }

  private func registerBisect() {
    registerModule("bisect") { m in
      for name in ["bisect_right", "bisect_left", "bisect", "insort_right", "insort_left", "insort"]
      {
        let left = name.hasSuffix("left")
        let inserts = name.hasPrefix("insort")
        m.function("\(name)(a, x, lo=0, hi=None, *, key=None)") { (vm, a) throws(PyError) in
          var low = try a.int(2)
          if low < 0 { throw vm.valueError("lo must be non-negative") }
          var high = a[3].isNone ? try vm.length(a[0]) : try a.int(3)
          let key = a[4]
          let wanted = inserts && !key.isNone ? try vm.call(key, a[1]) : a[1]
          while low < high {
            let middle = low + (high - low) / 2
            var item = try vm.getItem(a[0], Value(middle))
            if !key.isNone { item = try vm.call(key, item) }
            if left {
              if try vm.isLess(item, wanted) { low = middle + 1 } else { high = middle }
            } else {
              if try vm.isLess(wanted, item) { high = middle } else { low = middle + 1 }
            }
          }
          if !inserts { return Value(low) }
          if let list = a[0].asList {
            list.insert(a[1], at: low)
          } else {
            _ = try vm.callMethod(a[0], "insert", [Value(low), a[1]])
          }
          return .none
        }
      }
    }
  }
}

/// `itemgetter`, `attrgetter` and `methodcaller`.
final class GetterObject: Object {
  enum Kind { case item, attribute, method }
  let kind: Kind
  let arguments: [Value]
  var name: StrObject?
  var keywords: DictObject?

  init(_ type: TypeObject, _ kind: Kind, _ arguments: [Value]) {
    self.kind = kind
    self.arguments = arguments
    super.init(type)
  }

  override func trace(_ heap: Heap) {
    super.trace(heap)
    for value in arguments { heap.mark(value) }
    if let name { heap.mark(object: name) }
    if let keywords { heap.mark(object: keywords) }
  }

  override var isCallable: Bool { true }

  override func call(_ vm: VM, _ given: CallArguments) throws(PyError) -> Value {
    if given.positional != 1 || given.keywordCount != 0 {
      throw vm.typeError("\(type.name) expected 1 argument, got \(given.positional)")
    }
    let target = given[0]
    if kind == .method, let name {
      let method = try vm.getAttribute(target, vm.intern(name))
      if let keywords, keywords.count > 0 {
        return try vm.call(method, arguments, keywords: keywords)
      }
      return try vm.call(method, arguments)
    }
    if arguments.count == 1 { return try get(vm, target, arguments[0]) }
    var parts: [Value] = []
    for argument in arguments { parts.append(try get(vm, target, argument)) }
    return Value(vm.newTuple(parts))
  }

  private func get(_ vm: VM, _ target: Value, _ key: Value) throws(PyError) -> Value {
    if kind == .item { return try vm.getItem(target, key) }
    var value = target
    for part in try vm.str(key).split(separator: ".") {
      value = try vm.getAttribute(value, String(part))
    }
    return value
  }

  override func repr(_ vm: VM) throws(PyError) -> String {
    var parts: [String] = []
    if let name { parts.append(try vm.repr(Value(name))) }
    for value in arguments { parts.append(try vm.repr(value)) }
    return "operator.\(type.name)(" + parts.joined(separator: ", ") + ")"
  }
}

extension VM {
  /// `operator`'s words for what has no members.
  fileprivate func requireIterable(_ value: Value) throws(PyError) {
    do throws(PyError) { _ = try iterate(value) } catch {
      if isError(error, types.typeError) {
        throw typeError("argument of type '\(typeName(value))' is not iterable")
      }
      throw error
    }
  }
}
