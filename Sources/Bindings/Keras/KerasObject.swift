import Autodiff
import Keras
import Python
import Tensors

/// An initializer, regularizer, constraint, loss, metric, optimizer, schedule, callback or seed
/// generator in Python. A class of the program that derives from one of these hears of its calls
/// through the Swift object in `payload`.
public final class KerasObject: Object {
  public internal(set) var payload: AnyObject?
  /// What a class of the program inherits from, where it derives from one of Keras's finished
  /// classes and overrides some of its methods; `super()` leads here.
  var inherited: AnyObject?
  /// Whether the constructor of Keras's own class ran: a class of the program may not call it.
  var isInitialized = false

  init(_ type: TypeObject, _ payload: AnyObject?) {
    self.payload = payload
    super.init(type)
  }

  public override var looksUpPlainly: Bool { false }

  public override func attribute(_ vm: VM, _ name: StrObject) throws(PyError) -> Value {
    let found = try super.attribute(vm, name)
    if !found.isUndefined { return found }
    return try KerasBridge.of(vm).partAttribute(self, name.string)
  }

  public override func setAttribute(
    _ vm: VM, _ name: StrObject, _ value: Value
  ) throws(PyError) {
    var kept = value
    if payload is ProgramMetric { kept = try KerasBridge.of(vm).tracked(value, by: self) }
    if attributes == nil { attributes = vm.newDict() }
    try super.setAttribute(vm, name, kept)
  }

  public override var isCallable: Bool { true }

  public override func call(
    _ vm: VM, _ arguments: Python.CallArguments
  ) throws(PyError) -> Value {
    try KerasBridge.of(vm).callPart(self, arguments)
  }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    KerasBridge.of(vm).partText(self)
  }
}
