import Keras
import Python

/// `with keras.name_scope("block"):` puts a name before the paths of the variables made inside.
enum NameScopeClass {
  static func define(_ bridge: KerasBridge) -> TypeObject {
    bridge.vm.type("name_scope", module: "keras.src.backend.common.name_scope") { t in
      t.new("__new__(cls, *args, **kwargs)") { (vm, a) throws(PyError) in
        guard let type = a[0].asType else { throw vm.typeError("expected a class") }
        return Value(vm.heap.make(KerasObject(type, nil), bytes: 128))
      }
      t.method("__init__(self, name, **kwargs)") { (vm, a) throws(PyError) in
        guard let name = a[1].asStr, !name.string.holds("/") else {
          throw vm.valueError(
            "Argument `name` must be a string and cannot contain character `/`. Received: "
              + "name=\(try vm.str(a[1]))")
        }
        try vm.setAttribute(a[0], "name", a[1])
        return .none
      }
      t.method("__enter__(self)") { (vm, a) throws(PyError) in
        Keras.Session.enterScope(try vm.str(try vm.getAttribute(a[0], "name")), a[0].object)
        return a[0]
      }
      t.method("__exit__(self, *args, **kwargs)") { (vm, a) throws(PyError) in
        Keras.Session.leaveScope()
        return .none
      }
    }
  }
}
