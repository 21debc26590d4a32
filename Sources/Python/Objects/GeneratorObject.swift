/// A generator: its own registers and where to go on.
public final class GeneratorObject: Object {
  public enum State: UInt8 { case created, suspended, running, finished }

  public unowned(unsafe) let function: FunctionObject
  let registers: UnsafeMutablePointer<Value>
  let registerCount: Int
  /// The instruction to go on with.
  var instruction = 0
  public internal(set) var state = State.created
  public unowned(unsafe) var name: StrObject
  public unowned(unsafe) var qualifiedName: StrObject

  init(_ type: TypeObject, _ function: FunctionObject) {
    self.function = function
    registerCount = function.code.registerCount
    registers = .allocate(capacity: Swift.max(registerCount, 1))
    registers.initialize(repeating: .undefined, count: registerCount)
    name = function.name
    qualifiedName = function.qualifiedName
    super.init(type, tag: .generator)
  }

  deinit { registers.deallocate() }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(object: function)
    heap.mark(object: name)
    heap.mark(object: qualifiedName)
    heap.mark(registers, registerCount)
  }

  public override var externalBytes: Int { registerCount * 16 }
  public override var isIterator: Bool { true }
  public override func iterate(_ vm: VM) throws(PyError) -> Value { Value(self) }

  public override func next(_ vm: VM) throws(PyError) -> Value {
    try vm.resume(self, sending: .none)
  }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    "<generator object \(qualifiedName.string) at \(vm.addressText(self))>"
  }
}
