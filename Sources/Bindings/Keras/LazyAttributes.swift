import Autodiff
import Python
import Tensors

/// Attributes of a module that are made when they are first read.
final class LazyAttributes {
  typealias Maker = (VM) throws(PyError) -> Value
  private var makers: [String: Maker] = [:]
  private unowned(unsafe) let module: ModuleObject

  init(_ vm: VM, _ module: ModuleObject) {
    self.module = module
    let function = vm.newFunction("__getattr__(name)") { (vm, a) throws(PyError) in
      let name = try a.string(0)
      guard let make = self.makers[name.string] else {
        throw vm.noAttribute(Value(self.module), name)
      }
      let value = try make(vm)
      self.module.dict.set(vm.intern(name), value)
      return value
    }
    module.dict.set(vm.intern("__getattr__"), function)
    module.dict.set(
      vm.intern("__dir__"),
      vm.newFunction("__dir__()") { (vm, _) throws(PyError) in
        var names: [Value] = []
        let dict = self.module.dict
        var i = dict.nextIndex(from: 0)
        while i >= 0 {
          let name = dict.entries[i].key
          if let text = name.asStr?.string, text != "__getattr__", text != "__dir__",
            self.makers[text] == nil
          {
            names.append(name)
          }
          i = dict.nextIndex(from: i + 1)
        }
        return Value(vm.newList(names + self.makers.keys.map { vm.text($0) }))
      })
  }

  func add(_ name: String, _ make: @escaping Maker) { makers[name] = make }
}
