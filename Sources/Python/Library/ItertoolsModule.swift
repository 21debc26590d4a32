/// Module `itertools`.
extension VM {
  func registerItertools() {
    registerModule("itertools") { m in
      let vm = m.vm
      vm.addInfinite(m)
      vm.addFilters(m)
      vm.addCombinatorics(m)
      vm.addGrouping(m)
    }
  }

  /// A type whose instances are iterators that `make` creates from the arguments after the class.
  private func iterator(
    _ m: ModuleBuilder, _ name: String, _ parameters: String,
    _ make: @escaping (VM, TypeObject, Arguments) throws(PyError) -> Value
  ) {
    m.type(name) { t in
      t.new("__new__" + parameters) { (vm, a) throws(PyError) in
        try make(vm, a[0].cast(TypeObject.self), a)
      }
      t.operations(.iter, .next)
    }
  }

  private func addInfinite(_ m: ModuleBuilder) {
    m.type("count") { t in
      t.new("count(cls, start=0, step=1)") { (vm, a) throws(PyError) in
        for i in 1...2 {
          let isNumber = !a[i].isObject && !a[i].isNone || vm.complexOperand(a[i]) != nil
            || !vm.specialMethod(a[i], "__float__").isUndefined
            || !vm.specialMethod(a[i], "__index__").isUndefined
          if !isNumber { throw vm.typeError("a number is required") }
        }
        return Value(vm.heap.make(CountIterator(a[0].cast(TypeObject.self), a[1], a[2])))
      }
      t.operations(.iter, .next, .repr)
    }
    iterator(m, "cycle", "(cls, iterable, /)") { (vm, type, a) throws(PyError) in
      let source = try vm.iterate(a[1])
      let saved = vm.newList()
      var at = -1
      return vm.newIterator(type, holding: [source, Value(saved)]) { (vm) throws(PyError) in
        if at < 0 {
          let item = try vm.next(source)
          if !item.isUndefined {
            saved.append(item)
            return item
          }
          at = 0
        }
        if saved.count == 0 { return .undefined }
        if at >= saved.count { at = 0 }
        at += 1
        return saved[at - 1]
      }
    }
    m.type("repeat") { t in
      t.new("repeat(cls, object, times=?)") { (vm, a) throws(PyError) in
        let times = a.has(2) ? max(0, try a.int64(2)) : -1
        return Value(vm.heap.make(RepeatIterator(a[0].cast(TypeObject.self), a[1], times)))
      }
      t.operations(.iter, .next, .repr)
    }
  }

  private func addFilters(_ m: ModuleBuilder) {
    let chain = m.type("chain") { t in
      t.new("chain(cls, *iterables)") { (vm, a) throws(PyError) in
        vm.chained(a[0].cast(TypeObject.self), try vm.iterate(a[1]))
      }
      t.classMethod("from_iterable(cls, iterable, /)") { (vm, a) throws(PyError) in
        vm.chained(a[0].cast(TypeObject.self), try vm.iterate(a[1]))
      }
      t.operations(.iter, .next)
    }
    _ = chain
    iterator(m, "islice", "(cls, iterable, *args)") { (vm, type, a) throws(PyError) in
      try vm.sliced(type, a)
    }
    func predicate(
      _ name: String,
      _ body: @escaping (VM, Value, Value) throws(PyError) -> (ClosureIterator.Body)
    ) {
      iterator(m, name, "(cls, predicate, iterable, /)") { (vm, type, a) throws(PyError) in
        let source = try vm.iterate(a[2])
        return vm.newIterator(
          type, holding: [a[1], source], try body(vm, a[1], source))
      }
    }
    predicate("takewhile") { (vm, test, source) throws(PyError) in
      { (vm) throws(PyError) in
        let item = try vm.next(source)
        if item.isUndefined { return .undefined }
        return try vm.isTrue(try vm.call(test, item)) ? item : .undefined
      }
    }
    predicate("dropwhile") { (vm, test, source) throws(PyError) in
      var started = false
      return { (vm) throws(PyError) in
        while true {
          try vm.tick()
          let item = try vm.next(source)
          if item.isUndefined || started { return item }
          if !(try vm.isTrue(try vm.call(test, item))) {
            started = true
            return item
          }
        }
      }
    }
    predicate("filterfalse") { (vm, test, source) throws(PyError) in
      { (vm) throws(PyError) in
        while true {
          try vm.tick()
          let item = try vm.next(source)
          if item.isUndefined { return .undefined }
          if !(try vm.isTrue(test.isNone ? item : try vm.call(test, item))) { return item }
        }
      }
    }
    predicate("starmap") { (vm, function, source) throws(PyError) in
      { (vm) throws(PyError) in
        let item = try vm.next(source)
        return item.isUndefined ? .undefined : try vm.call(function, try vm.array(item))
      }
    }
    iterator(m, "compress", "(cls, data, selectors)") { (vm, type, a) throws(PyError) in
      let (data, selectors) = (try vm.iterate(a[1]), try vm.iterate(a[2]))
      return vm.newIterator(type, holding: [data, selectors]) { (vm) throws(PyError) in
        while true {
          try vm.tick()
          let item = try vm.next(data)
          if item.isUndefined { return .undefined }
          let selector = try vm.next(selectors)
          if selector.isUndefined { return .undefined }
          if try vm.isTrue(selector) { return item }
        }
      }
    }
    iterator(m, "accumulate", "(cls, iterable, func=None, *, initial=None)") {
      (vm, type, a) throws(PyError) in
      let source = try vm.iterate(a[1])
      let function = a[2]
      let state = vm.newList([a[3].isNone ? .undefined : a[3]])
      var isFirst = true
      return vm.newIterator(type, holding: [source, function, Value(state)]) {
        (vm) throws(PyError) in
        if isFirst {
          isFirst = false
          if !state[0].isUndefined { return state[0] }
          state[0] = try vm.next(source)
          return state[0]
        }
        let item = try vm.next(source)
        if item.isUndefined { return .undefined }
        state[0] =
          function.isNone
          ? try vm.binary(.add, state[0], item) : try vm.call(function, state[0], item)
        return state[0]
      }
    }
    iterator(m, "pairwise", "(cls, iterable, /)") { (vm, type, a) throws(PyError) in
      let source = try vm.iterate(a[1])
      let last = vm.newList([.undefined])
      return vm.newIterator(type, holding: [source, Value(last)]) { (vm) throws(PyError) in
        if last[0].isUndefined {
          last[0] = try vm.next(source)
          if last[0].isUndefined { return .undefined }
        }
        let item = try vm.next(source)
        if item.isUndefined { return .undefined }
        let pair = vm.newPair(last[0], item)
        last[0] = item
        return pair
      }
    }
    iterator(m, "zip_longest", "(cls, *iterables, fillvalue=None)") {
      (vm, type, a) throws(PyError) in
      var sources: [Value] = []
      for item in a.rest(1) { sources.append(try vm.iterate(item)) }
      let fill = a[2]
      var ended = [Bool](repeating: false, count: sources.count)
      return vm.newIterator(type, holding: sources + [fill]) { (vm) throws(PyError) in
        var items: [Value] = []
        for i in 0..<sources.count {
          var item = ended[i] ? Value.undefined : try vm.next(sources[i])
          if item.isUndefined {
            ended[i] = true
            item = fill
          }
          items.append(item)
        }
        return ended.contains(false) ? Value(vm.newTuple(items)) : .undefined
      }
    }
  }

  private func chained(_ type: TypeObject, _ sources: Value) -> Value {
    let current = newList([.undefined])
    return newIterator(type, holding: [sources, Value(current)]) { (vm) throws(PyError) in
      while true {
        try vm.tick()
        if current[0].isUndefined {
          let source = try vm.next(sources)
          if source.isUndefined { return .undefined }
          current[0] = try vm.iterate(source)
        }
        let item = try vm.next(current[0])
        if !item.isUndefined { return item }
        current[0] = .undefined
      }
    }
  }

  private func sliced(_ type: TypeObject, _ a: Arguments) throws(PyError) -> Value {
    let rest = a.rest(2)
    if rest.count == 0 || rest.count > 3 {
      throw typeError(
        "islice expected at \(rest.count == 0 ? "least 2" : "most 4") arguments, got "
          + "\(rest.count + 1)")
    }
    func bound(_ value: Value, _ missing: Int64, _ what: String) throws(PyError) -> Int64 {
      if value.isNone { return missing }
      let index = try optionalIndex(value)
      if index.isUndefined || !index.isInt || index.int < 0 {
        throw valueError(
          what == "step"
            ? "Step for islice() must be a positive integer or None."
            : what == "stop" && (!index.isInt || index.int == -1)
              ? "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
              : "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
      }
      return index.int
    }
    let stop = try bound(rest.count == 1 ? rest[0] : rest[1], Int64.max, "stop")
    let start = rest.count == 1 ? 0 : try bound(rest[0], 0, "start")
    let step = rest.count == 3 ? try bound(rest[2], 1, "step") : 1
    if step < 1 {
      throw valueError("Step for islice() must be a positive integer or None.")
    }
    let source = try iterate(a[1])
    var position: Int64 = 0
    var next = start
    return newIterator(type, holding: [source]) { (vm) throws(PyError) in
      if next >= stop {
        // What lies before the end is used up, as CPython does.
        while position < stop, stop != Int64.max, position < next {
          if try vm.next(source).isUndefined { break }
          position += 1
        }
        return .undefined
      }
      while position < next {
        if try vm.next(source).isUndefined { return .undefined }
        position += 1
      }
      let item = try vm.next(source)
      if item.isUndefined { return .undefined }
      position += 1
      next = next > stop - step ? stop : next + step
      return item
    }
  }

  private func addCombinatorics(_ m: ModuleBuilder) {
    iterator(m, "product", "(cls, *iterables, repeat=1)") { (vm, type, a) throws(PyError) in
      var pools: [[Value]] = []
      for item in a.rest(1) { pools.append(try vm.array(item)) }
      let times = try a.int(2)
      if times < 0 { throw vm.valueError("repeat argument cannot be negative") }
      let one = pools
      pools = []
      for _ in 0..<times { pools += one }
      var indices = [Int](repeating: 0, count: pools.count)
      var state = pools.contains { $0.isEmpty } ? 2 : 0
      return vm.newIterator(type, holding: pools.flatMap { $0 }) { (vm) throws(PyError) in
        if state == 2 { return .undefined }
        if state == 1 {
          var i = pools.count - 1
          while i >= 0 {
            indices[i] += 1
            if indices[i] < pools[i].count { break }
            indices[i] = 0
            i -= 1
          }
          if i < 0 {
            state = 2
            return .undefined
          }
        }
        state = 1
        return Value(vm.newTuple(pools.indices.map { pools[$0][indices[$0]] }))
      }
    }
    iterator(m, "permutations", "(cls, iterable, r=None)") { (vm, type, a) throws(PyError) in
      let pool = try vm.array(a[1])
      let n = pool.count
      let r = a[2].isNone ? n : try a.int(2)
      if r < 0 { throw vm.valueError("r must be non-negative") }
      var indices = Array(0..<n)
      var cycles = Array(stride(from: n, to: n - r, by: -1))
      var isFirst = true
      return vm.newIterator(type, holding: pool) { (vm) throws(PyError) in
        if r > n { return .undefined }
        func current() -> Value { Value(vm.newTuple((0..<r).map { pool[indices[$0]] })) }
        if isFirst {
          isFirst = false
          return current()
        }
        var i = r - 1
        while i >= 0 {
          cycles[i] -= 1
          if cycles[i] == 0 {
            indices.append(indices.remove(at: i))
            cycles[i] = n - i
            i -= 1
          } else {
            indices.swapAt(i, n - cycles[i])
            return current()
          }
        }
        return .undefined
      }
    }
    func combinations(_ name: String, replacing: Bool) {
      iterator(m, name, "(cls, iterable, r)") { (vm, type, a) throws(PyError) in
        let pool = try vm.array(a[1])
        let n = pool.count
        let r = try a.int(2)
        if r < 0 { throw vm.valueError("r must be non-negative") }
        var indices = replacing ? [Int](repeating: 0, count: r) : Array(0..<r)
        var isFirst = true
        return vm.newIterator(type, holding: pool) { (vm) throws(PyError) in
          if replacing ? (n == 0 && r > 0) : r > n { return .undefined }
          if isFirst {
            isFirst = false
          } else {
            var i = r - 1
            while i >= 0, indices[i] == (replacing ? n - 1 : i + n - r) { i -= 1 }
            if i < 0 { return .undefined }
            indices[i] += 1
            for j in stride(from: i + 1, to: r, by: 1) {
              indices[j] = replacing ? indices[i] : indices[j - 1] + 1
            }
          }
          return Value(vm.newTuple(indices.map { pool[$0] }))
        }
      }
    }
    combinations("combinations", replacing: false)
    combinations("combinations_with_replacement", replacing: true)
  }

  private func addGrouping(_ m: ModuleBuilder) {
    m.function("tee(iterable, n=2, /)") { (vm, a) throws(PyError) in
      let source = try vm.iterate(a[0])
      let n = try a.int(1)
      if n < 0 { throw vm.valueError("n must be >= 0") }
      let buffer = vm.newList()
      var done = false
      var copies: [Value] = []
      let shared: (VM, Int) throws(PyError) -> Value = { (vm, at) throws(PyError) in
        while buffer.count <= at {
          if done { return .undefined }
          let item = try vm.next(source)
          if item.isUndefined {
            done = true
            return .undefined
          }
          buffer.append(item)
        }
        return buffer[at]
      }
      for _ in 0..<n {
        var at = 0
        copies.append(
          vm.newIterator(holding: [source, Value(buffer)]) { (vm) throws(PyError) in
            let item = try shared(vm, at)
            if !item.isUndefined { at += 1 }
            return item
          })
      }
      return Value(vm.newTuple(copies))
    }
    let groupType = m.type("_grouper") { t in t.operations(.iter, .next) }
    iterator(m, "groupby", "(cls, iterable, key=None)") { (vm, type, a) throws(PyError) in
      let source = try vm.iterate(a[1])
      let keyFunction = a[2]
      // The item and key read last, and the key of the group being handed out.
      let state = vm.newList([.undefined, .undefined, .undefined])
      var group = 0
      func advance(_ vm: VM) throws(PyError) -> Bool {
        let item = try vm.next(source)
        state[0] = item
        if item.isUndefined {
          state[1] = .undefined
          return false
        }
        state[1] = keyFunction.isNone ? item : try vm.call(keyFunction, item)
        return true
      }
      return vm.newIterator(type, holding: [source, keyFunction, Value(state)]) {
        (vm) throws(PyError) in
        group += 1
        if state[2].isUndefined {
          if !(try advance(vm)) { return .undefined }
        } else {
          while !state[1].isUndefined {
            if !(try vm.equals(state[1], state[2])) { break }
            if !(try advance(vm)) { return .undefined }
          }
        }
        if state[0].isUndefined { return .undefined }
        state[2] = state[1]
        let own = group
        var isFresh = true
        let items = vm.newIterator(groupType, holding: [source, keyFunction, Value(state)]) {
          (vm) throws(PyError) in
          if own != group { return .undefined }
          if isFresh {
            isFresh = false
          } else if !(try advance(vm)) {
            return .undefined
          } else if !(try vm.equals(state[1], state[2])) {
            return .undefined
          }
          return state[0]
        }
        return vm.newPair(state[2], items)
      }
    }
  }
}

/// `itertools.repeat`.
final class RepeatIterator: IteratorObject {
  private let item: Value
  /// How often the item is still to come; -1 for ever.
  private var left: Int64

  init(_ type: TypeObject, _ item: Value, _ times: Int64) {
    self.item = item
    left = times
    super.init(type)
  }

  override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(item)
  }

  override func next(_ vm: VM) throws(PyError) -> Value {
    if left == 0 { return .undefined }
    if left > 0 { left -= 1 }
    return item
  }

  override func repr(_ vm: VM) throws(PyError) -> String {
    let shown = try vm.repr(item)
    return left < 0 ? "repeat(\(shown))" : "repeat(\(shown), \(left))"
  }
}

/// `itertools.count`: numbers of any kind from a start by a step.
final class CountIterator: IteratorObject {
  private var value: Value
  private let step: Value

  init(_ type: TypeObject, _ start: Value, _ step: Value) {
    value = start
    self.step = step
    super.init(type)
  }

  override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(value)
    heap.mark(step)
  }

  override func next(_ vm: VM) throws(PyError) -> Value {
    let result = value
    value = try vm.binary(.add, value, step)
    return result
  }

  override func repr(_ vm: VM) throws(PyError) -> String {
    let shown = try vm.repr(value)
    if step.isInt && step.int == 1 { return "count(\(shown))" }
    return "count(\(shown), \(try vm.repr(step)))"
  }
}
