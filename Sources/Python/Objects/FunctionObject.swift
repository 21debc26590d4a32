/// A function of the program: code with its globals, defaults and captured variables.
public final class FunctionObject: Object {
  // Not counted, as `trace` keeps them: every call and every `def` would count them all up and down.
  let codeReference: Unmanaged<CodeObject>
  let globalsReference: Unmanaged<DictObject>
  private var nameReference: Unmanaged<StrObject>
  private var qualifiedNameReference: Unmanaged<StrObject>
  public var doc: Value { didSet { noteWrite(doc) } }
  public var module: Value = .none { didSet { noteWrite(module) } }
  /// The cells of `code.freeNames`, in their order.
  let closure: UnsafeMutablePointer<Value>
  let closureCount: Int
  /// The defaults of the last positional parameters, in order.
  public var defaults: [Value] = [] { didSet { noteWrites() } }
  /// The defaults of keyword-only parameters, by name.
  public var keywordDefaults: DictObject? { didSet { noteWrites() } }
  public var annotations: DictObject? { didSet { noteWrites() } }
  /// Set where the function stands for one that is written in C in CPython.
  var foreignWords: ForeignWords?

  /// How CPython words a wrong call of a C function.
  final class ForeignWords {
    /// The function's name in messages; empty where they only say "function".
    let name: String
    /// How its arguments are read; see `foreignArityError`.
    let kind: String
    /// Whether the first parameter is the instance or class, which is not counted.
    let skipsFirst: Bool

    init(name: String, kind: String, skipsFirst: Bool) {
      self.name = name
      self.kind = kind
      self.skipsFirst = skipsFirst
    }
  }

  init(_ type: TypeObject, _ code: CodeObject, _ globals: DictObject, closureCount: Int) {
    codeReference = .passUnretained(code)
    globalsReference = .passUnretained(globals)
    nameReference = .passUnretained(code.name)
    qualifiedNameReference = .passUnretained(code.qualifiedName)
    doc = code.doc
    self.closureCount = closureCount
    closure = .allocate(capacity: Swift.max(closureCount, 1))
    closure.initialize(repeating: .undefined, count: closureCount)
    super.init(type, tag: .function)
  }

  deinit { closure.deallocate() }

  public var code: CodeObject {
    @inline(__always) get { codeReference._withUnsafeGuaranteedRef { $0 } }
  }

  public var globals: DictObject {
    @inline(__always) get { globalsReference._withUnsafeGuaranteedRef { $0 } }
  }

  public var name: StrObject {
    get { nameReference._withUnsafeGuaranteedRef { $0 } }
    set {
      nameReference = .passUnretained(newValue)
      noteWrites()
    }
  }

  public var qualifiedName: StrObject {
    get { qualifiedNameReference._withUnsafeGuaranteedRef { $0 } }
    set {
      qualifiedNameReference = .passUnretained(newValue)
      noteWrites()
    }
  }

  /// The values of the captured variables now, in the order of `code.freeNames`.
  public var captured: [Value] {
    (0..<closureCount).map { closure[$0].as(CellObject.self)?.value ?? .undefined }
  }

  public override var tellsOfWrites: Bool { true }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(object: code)
    heap.mark(object: globals)
    heap.mark(object: name)
    heap.mark(object: qualifiedName)
    heap.mark(doc)
    heap.mark(module)
    heap.mark(closure, closureCount)
    for value in defaults { heap.mark(value) }
    if let keywordDefaults { heap.mark(object: keywordDefaults) }
    if let annotations { heap.mark(object: annotations) }
  }

  public override var isDescriptor: Bool { true }

  public override func bind(
    _ vm: VM, instance: Value, owner: TypeObject
  ) throws(PyError) -> Value {
    instance.isUndefined ? Value(self) : vm.newMethod(Value(self), instance)
  }

  public override var isCallable: Bool { true }

  public override func call(_ vm: VM, _ arguments: CallArguments) throws(PyError) -> Value {
    try vm.run(self, arguments)
  }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    "<function \(qualifiedName.string) at \(vm.addressText(self))>"
  }
}

/// A function or native method together with the object it was read from.
public final class MethodObject: Object {
  public let function: Value
  public let instance: Value

  init(_ type: TypeObject, _ function: Value, _ instance: Value) {
    self.function = function
    self.instance = instance
    super.init(type, tag: .method)
  }

  public override var tellsOfWrites: Bool { true }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(function)
    heap.mark(instance)
  }

  public override var isCallable: Bool { true }

  public override func call(_ vm: VM, _ arguments: CallArguments) throws(PyError) -> Value {
    try vm.call(function, prepending: instance, arguments)
  }

  public override var looksUpPlainly: Bool { false }

  public override func attribute(_ vm: VM, _ name: StrObject) throws(PyError) -> Value {
    if name === vm.names.doc || name === vm.names.module {
      return try vm.lookupAttribute(function, name)
    }
    let own = try super.attribute(vm, name)
    return own.isUndefined ? try vm.lookupAttribute(function, name) : own
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard op == .equal || op == .notEqual, other.tag == .method else { return .notImplemented }
    let that = other.cast(MethodObject.self)
    let same =
      function.isIdentical(to: that.function) && instance.isIdentical(to: that.instance)
    return Value(same == (op == .equal))
  }

  public override func hash(_ vm: VM) throws(PyError) -> Int64 {
    Int64(bitPattern: function.bits >> 4 ^ instance.bits >> 3)
  }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    if function.tag == .native {
      let native = function.cast(NativeFunction.self)
      return "<built-in method \(native.name) of \(vm.typeName(instance)) object at "
        + "\(vm.addressText(instance))>"
    }
    let name: String
    if function.tag == .function {
      name = function.cast(FunctionObject.self).qualifiedName.string
    } else {
      name = vm.typeName(function)
    }
    return "<bound method \(name) of \(try vm.repr(instance))>"
  }
}
