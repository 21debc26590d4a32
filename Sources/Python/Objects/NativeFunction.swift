/// A function written in Swift, with its signature as Python would write it.
public final class NativeFunction: Object {
  public typealias Body = (VM, Arguments) throws(PyError) -> Value

  public let name: String
  public let doc: String
  let body: Body
  private let text: String
  /// The class that the function was declared in, for its qualified name.
  public internal(set) unowned(unsafe) var owner: TypeObject?
  public internal(set) var module = ""
  /// The name of another class that messages give as the owner.
  var shownOwner: String?
  /// Binds to the instance that it is read from.
  var isMethod = false
  /// Wraps an operation that the Swift class has anyway (`list.__len__`).
  var isOperation = false
  /// A constructor, which gets the class as its first argument and is named after it in messages.
  var isConstructor = false
  private var parsed: Signature?

  init(_ type: TypeObject, _ text: String, _ doc: String, _ body: @escaping Body) {
    var end = text.startIndex
    while end < text.endIndex, text[end] != "(" { end = text.index(after: end) }
    name = String(text[..<end])
    self.text = text
    self.doc = doc
    self.body = body
    super.init(type, tag: .native)
  }

  public override var tellsOfWrites: Bool { true }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    if let owner { heap.mark(object: owner) }
    if let parsed { for parameter in parsed.parameters { heap.mark(parameter.defaultValue) } }
  }

  /// Parsed at the first call.
  func signature(_ vm: VM) -> Signature {
    if let parsed { return parsed }
    let result = Signature(text, vm)
    parsed = result
    noteWrites()
    if result.variadic < 0, result.keywords < 0, !result.hasKeywordOnly {
      let count = result.parameters.count
      defaults.deallocate()
      defaults = .allocate(capacity: Swift.max(count, 1))
      for (i, parameter) in result.parameters.enumerated() {
        defaults[i] = parameter.defaultValue
      }
      least = result.required
      most = count
    }
    return result
  }

  /// How many positional arguments need no binding but filling up with `defaults`; none before the
  /// signature is parsed.
  private(set) final var least = 1
  private(set) final var most = 0
  private(set) final var defaults = UnsafeMutablePointer<Value>.allocate(capacity: 1)

  deinit { defaults.deallocate() }

  public var signatureText: String { text }

  /// The parameters with their brackets, with None for what is told apart from every value.
  var parametersText: String {
    var result = ""
    var before: Character = " "
    for c in text.dropFirst(name.count) {
      result += before == "=" && c == "?" ? "None" : String(c)
      before = c
    }
    return result
  }

  public var qualifiedName: String {
    guard let owner else { return name }
    return isConstructor ? owner.name : (shownOwner ?? owner.name) + "." + name
  }

  /// Compiled by Cython in NumPy, whose messages about arguments have words of their own.
  var isCython: Bool { (owner?.module ?? module).hasPrefix("numpy.random") }

  /// In CPython a C function whose arguments a generated parser checks, in words of its own.
  var isClinic: Bool {
    switch owner?.module ?? module {
    case "builtins", "math", "itertools", "operator", "time", "cmath", "_io", "bisect": true
    default: false
    }
  }

  /// Among the methods of text and bytes whose arguments CPython parses by hand.
  var parsesTuple: Bool {
    guard let owner, owner.name == "str" || owner.name == "bytes" || owner.name == "bytearray"
    else { return false }
    switch name {
    case "find", "rfind", "index", "rindex", "count", "startswith", "endswith": return true
    default: return false
    }
  }

  /// The name with the class or, for C functions, the module before it.
  var fullCallName: String {
    if isMethod { return qualifiedName }
    switch module {
    case "math", "itertools", "time", "cmath": return module + "." + callName
    case "operator": return "_operator." + callName
    default: return callName
    }
  }

  /// The name as messages about arguments give it.
  var callName: String {
    if isConstructor { return owner?.name ?? name }
    // In C these two are other names of the functions that go to the right.
    if module == "bisect", name == "bisect" || name == "insort" { return name + "_right" }
    return name
  }

  public override var isDescriptor: Bool { isMethod }

  public override func bind(
    _ vm: VM, instance: Value, owner: TypeObject
  ) throws(PyError) -> Value {
    isMethod && !instance.isUndefined ? vm.newMethod(Value(self), instance) : Value(self)
  }

  public override var isCallable: Bool { true }

  public override func call(_ vm: VM, _ arguments: CallArguments) throws(PyError) -> Value {
    try vm.callNative(self, arguments)
  }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    if isMethod, let owner {
      return isOperation
        ? "<slot wrapper '\(name)' of '\(owner.name)' objects>"
        : "<method '\(name)' of '\(owner.name)' objects>"
    }
    if type === vm.types.writtenFunction {
      return "<function \(name) at \(vm.addressText(self))>"
    }
    return "<built-in function \(name)>"
  }
}

/// The bound arguments of a native function: one value per parameter of its signature.
///
/// `*args` is a tuple, `**kwargs` a dict, and a parameter with the default `?` that was not given is
/// `.undefined`. The conversions throw CPython's TypeErrors.
public struct Arguments {
  public let base: UnsafeMutablePointer<Value>
  public let count: Int
  private let functionReference: Unmanaged<NativeFunction>
  private let machineReference: Unmanaged<VM>

  @inline(__always)
  init(base: UnsafeMutablePointer<Value>, count: Int, function: NativeFunction, vm: VM) {
    self.base = base
    self.count = count
    functionReference = .passUnretained(function)
    machineReference = .passUnretained(vm)
  }

  var function: NativeFunction {
    @inline(__always) get { functionReference._withUnsafeGuaranteedRef { $0 } }
  }

  var vm: VM { @inline(__always) get { machineReference._withUnsafeGuaranteedRef { $0 } } }

  @inline(__always) public subscript(i: Int) -> Value { base[i] }

  /// Whether an optional parameter (default `?`) was given.
  public func has(_ i: Int) -> Bool { !base[i].isUndefined }

  /// An integer by `__index__` that must fit 64 bits.
  @inline(__always) public func int64(_ i: Int) throws(PyError) -> Int64 {
    base[i].isInt ? base[i].int : try vm.int64(base[i])
  }

  @inline(__always) public func int(_ i: Int) throws(PyError) -> Int {
    Int(truncatingIfNeeded: try int64(i))
  }

  /// A number by `__float__` or `__index__`.
  @inline(__always) public func double(_ i: Int) throws(PyError) -> Double {
    base[i].isFloat ? base[i].float : try vm.double(base[i])
  }

  /// The truth of any value.
  public func bool(_ i: Int) throws(PyError) -> Bool { try vm.isTrue(base[i]) }

  /// A str, else a TypeError that names the parameter.
  public func string(_ i: Int) throws(PyError) -> StrObject {
    if let s = base[i].asStr { return s }
    let signature = function.signature(vm)
    let isNamed = function.isClinic && i >= signature.positionalOnly
      && signature.positionalOnly < signature.parameters.count && i < signature.positional
    let skipped = function.isMethod || function.isConstructor ? 1 : 0
    if function.isClinic, signature.parameters.count - skipped == 1 {
      let given = base[i].isNone ? "None" : vm.typeName(base[i])
      throw vm.typeError("\(function.callName)() argument must be str, not \(given)")
    }
    let place = isNamed ? "'\(signature.parameters[i].name.string)'" : displayIndex(i)
    throw vm.typeError(
      "\(function.callName)() argument \(place) must be str, not "
        + (base[i].isNone && function.isClinic ? "None" : vm.typeName(base[i])))
  }

  /// A str's text.
  public func text(_ i: Int) throws(PyError) -> String { try string(i).string }

  /// The extra positional arguments, where parameter `i` is `*args`.
  public func rest(_ i: Int) -> UnsafeBufferPointer<Value> {
    base[i].cast(TupleObject.self).buffer
  }

  /// The extra keyword arguments, where parameter `i` is `**kwargs`.
  public func keywords(_ i: Int) -> DictObject { base[i].cast(DictObject.self) }

  private func displayIndex(_ i: Int) -> String {
    let skipped = function.isMethod || function.isConstructor ? 1 : 0
    return "\(i + 1 - skipped)"
  }
}
