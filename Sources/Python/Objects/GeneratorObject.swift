/// A generator: its own registers and where to go on.
public final class GeneratorObject: Object {
  public enum State: UInt8 { case created, suspended, running, finished }

  let functionReference: Unmanaged<FunctionObject>
  let registers: UnsafeMutablePointer<Value>
  let registerCount: Int
  /// The instruction to go on with.
  var next: UnsafeMutablePointer<Instruction>
  public internal(set) var state = State.created
  private var nameReference: Unmanaged<StrObject>
  private var qualifiedNameReference: Unmanaged<StrObject>

  init(_ type: TypeObject, _ function: FunctionObject) {
    functionReference = .passUnretained(function)
    registerCount = function.code.registerCount
    next = function.code.instructions
    registers = .allocate(capacity: Swift.max(registerCount, 1))
    registers.initialize(repeating: .undefined, count: registerCount)
    nameReference = .passUnretained(function.name)
    qualifiedNameReference = .passUnretained(function.qualifiedName)
    super.init(type, tag: .generator)
  }

  deinit { registers.deallocate() }

  public var function: FunctionObject {
    @inline(__always) get { functionReference._withUnsafeGuaranteedRef { $0 } }
  }

  public var name: StrObject {
    get { nameReference._withUnsafeGuaranteedRef { $0 } }
    set { nameReference = .passUnretained(newValue) }
  }

  public var qualifiedName: StrObject {
    get { qualifiedNameReference._withUnsafeGuaranteedRef { $0 } }
    set { qualifiedNameReference = .passUnretained(newValue) }
  }

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
