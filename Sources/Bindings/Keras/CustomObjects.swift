import Keras
import Python

/// What programs registered for saving and loading: the global table, the table of an open
/// `custom_object_scope`, and those given to the loading calls in progress.
final class CustomObjects {
  private unowned(unsafe) let vm: VM
  /// `get_custom_objects()`: classes and functions by `package>name`.
  let global: DictObject
  /// The table of the innermost scope; a scope hides the ones around it.
  var scope: DictObject
  private var given: [DictObject] = []
  private var names: [(object: Value, name: String)] = []

  init(_ vm: VM) {
    self.vm = vm
    global = vm.newDict()
    scope = vm.newDict()
    vm.heap.pin(global)
  }

  func register(_ object: Value, as name: String) {
    if object.isObject { vm.heap.pin(object.object) }
    global.set(vm.intern(name), object)
    names.append((object, name))
  }

  /// The registered name of an object, else its own.
  func name(of object: Value) throws(PyError) -> String {
    for entry in names.reversed() where entry.object.isIdentical(to: object) { return entry.name }
    return try vm.str(try vm.getAttribute(object, "__name__"))
  }

  /// What a name stands for.
  func find(_ name: String) -> Value? {
    let key = vm.intern(name)
    for table in [scope, global] + given.reversed() {
      let found = table.get(key)
      if !found.isUndefined { return found }
    }
    return nil
  }

  /// Runs `body` while the entries of a dict count as registered.
  func with<T>(_ table: Value, _ body: () throws(PyError) -> T) throws(PyError) -> T {
    guard let dict = table.asDict else { return try body() }
    given.append(dict)
    defer { given.removeLast() }
    return try body()
  }
}
