/// The native part of `functools`: `reduce` and `partial`.
extension VM {
  func registerFunctools() {
    registerModule("_functools") { m in
      m.function("reduce(function, iterable, initial=?, /)") { (vm, a) throws(PyError) in
        let items: Value
        do throws(PyError) { items = try vm.iterate(a[1]) } catch {
          if vm.isError(error, vm.types.typeError) {
            throw vm.typeError("reduce() arg 2 must support iteration")
          }
          throw error
        }
        let total = try vm.fold(items, a[2]) { (total, item) throws(PyError) in
          total.isUndefined ? item : try vm.call(a[0], total, item)
        }
        if total.isUndefined {
          throw vm.typeError("reduce() of empty iterable with no initial value")
        }
        return total
      }
      m.vm.type("partial", module: "functools") { t in
        t.new("partial(cls, func, /, *args, **keywords)") { (vm, a) throws(PyError) in
          if !vm.isCallable(a[1]) { throw vm.typeError("the first argument must be callable") }
          let made = PartialObject(a[0].cast(TypeObject.self), a[1], Array(a.rest(2)), a.keywords(3))
          if let inner = a[1].as(PartialObject.self), inner.type === made.type {
            made.function = inner.function
            made.arguments = inner.arguments + made.arguments
            let merged = vm.newDict()
            try merged.update(vm, from: inner.keywords)
            try merged.update(vm, from: made.keywords)
            made.keywords = merged
          }
          return Value(vm.heap.make(made))
        }
        t.property("func") { (_, v) throws(PyError) in v.as(PartialObject.self)!.function }
        t.property("args") { (vm, v) throws(PyError) in
          Value(vm.newTuple(v.as(PartialObject.self)!.arguments))
        }
        t.property("keywords") { (_, v) throws(PyError) in
          Value(v.as(PartialObject.self)!.keywords)
        }
        t.operations(.call, .repr)
        m.set("partial", Value(t.type))
      }
    }
  }
}

/// `functools.partial`: a callable with its first arguments.
final class PartialObject: Object {
  var function: Value
  var arguments: [Value]
  var keywords: DictObject

  init(_ type: TypeObject, _ function: Value, _ arguments: [Value], _ keywords: DictObject) {
    self.function = function
    self.arguments = arguments
    self.keywords = keywords
    super.init(type)
  }

  override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(function)
    for value in arguments { heap.mark(value) }
    heap.mark(object: keywords)
  }

  override func setAttribute(_ vm: VM, _ name: StrObject, _ value: Value) throws(PyError) {
    if attributes == nil { attributes = vm.newDict() }
    try super.setAttribute(vm, name, value)
  }

  override var isCallable: Bool { true }

  override func call(_ vm: VM, _ given: CallArguments) throws(PyError) -> Value {
    var all = arguments
    for i in 0..<given.positional { all.append(given[i]) }
    if keywords.count == 0 && given.keywordCount == 0 { return try vm.call(function, all) }
    let merged = vm.newDict()
    try merged.update(vm, from: keywords)
    if let names = given.keywords {
      for k in 0..<names.count {
        try merged.set(vm, names[k], given.base[given.positional + k])
      }
    }
    return try vm.call(function, all, keywords: merged)
  }

  override func repr(_ vm: VM) throws(PyError) -> String {
    try vm.guardingRepr(self, "...") { () throws(PyError) in
      var parts = [try vm.repr(function)]
      for value in arguments { parts.append(try vm.repr(value)) }
      var i = keywords.nextIndex(from: 0)
      while i >= 0 {
        let entry = keywords.entries[i]
        parts.append("\(try vm.str(entry.key))=\(try vm.repr(entry.value))")
        i = keywords.nextIndex(from: i + 1)
      }
      return "functools.partial(" + parts.joined(separator: ", ") + ")"
    }
  }
}
