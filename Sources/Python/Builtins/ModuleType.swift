/// `types.ModuleType`: modules that a program makes itself.
extension VM {
  func installModuleType() {
    extend(types.module) { t in
      t.new("module(cls, name, doc=None)") { (vm, a) throws(PyError) in
        guard let name = a[1].asStr else {
          throw vm.typeError(
            "module() argument 'name' must be str, not \(vm.typeName(a[1]))")
        }
        let dict = vm.newDict()
        let module = vm.heap.make(ModuleObject(a[0].asType!, name.string, dict))
        dict.set(vm.names.name, a[1])
        dict.set(vm.names.doc, a[2])
        for other in ["__package__", "__loader__", "__spec__"] {
          dict.set(vm.intern(other), .none)
        }
        return Value(module)
      }
    }
  }
}
