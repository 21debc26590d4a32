import Python
import Tensors

/// What the numpy module keeps per interpreter: its types and settings, and the way between Python
/// values and arrays.
public final class Numpy {
  public unowned(unsafe) let vm: VM
  /// `numpy.ndarray`.
  public private(set) var arrayType: TypeObject!
  var dtypeType: TypeObject!
  var ufuncType: TypeObject!
  var flatType: TypeObject!
  var flagsType: TypeObject!
  var generic: TypeObject!
  var recordType: TypeObject!
  /// The scalar type of each kind of element, in the order of `DType.Code`.
  var scalarTypes: [TypeObject] = []
  var abstractTypes: [String: TypeObject] = [:]
  var linalgError: TypeObject!
  var memoryError: TypeObject!
  var axisError: TypeObject!
  var ufuncTypeError: TypeObject!
  /// The kinds of `UFuncTypeError`, which show their own names in tracebacks only.
  private var ufuncTypeErrors: [String: TypeObject] = [:]
  /// `np.errstate`.
  var floatingPolicy = FloatingPolicy()
  /// Formatters that `set_printoptions(formatter=…)` set, by kind.
  var formatters: DictObject?
  private var dtypeObjects: [DType: DTypeObject] = [:]

  /// The state of an interpreter, made at first use.
  @inline(__always)
  public static func of(_ vm: VM) -> Numpy {
    if let known = vm.attachments[0] { return unsafeDowncast(known, to: Numpy.self) }
    return make(vm)
  }

  private static func make(_ vm: VM) -> Numpy {
    let result = Numpy(vm)
    vm.attachments[0] = result
    result.makeTypes()
    return result
  }

  private init(_ vm: VM) { self.vm = vm }

  private func makeTypes() {
    makeDTypeType()
    makeScalarTypes()
    linalgError = vm.type("LinAlgError", module: "numpy.linalg", base: vm.types.valueError)
    axisError = vm.type(
      "AxisError", module: "numpy.exceptions", base: vm.types.valueError,
      also: [vm.types.indexError]
    ) { t in
      t.method("__init__(self, axis, ndim=None, msg_prefix=None)") { (vm, a) throws(PyError) in
        try vm.setAttribute(a[0], vm.intern("axis"), a[2].isNone ? .none : a[1])
        try vm.setAttribute(a[0], vm.intern("ndim"), a[2])
        var text = try vm.str(a[1])
        if !a[2].isNone {
          text = "axis \(text) is out of bounds for array of dimension \(try vm.str(a[2]))"
          if !a[3].isNone { text = "\(try vm.str(a[3])): " + text }
        }
        try vm.setAttribute(a[0], vm.intern("args"), Value(vm.newTuple([vm.text(text)])))
        return .none
      }
    }
    ufuncTypeError = vm.type(
      "UFuncTypeError", module: "numpy._core._exceptions", base: vm.types.typeError)
    for (name, base) in [
      ("NoLoop", ""), ("BinaryResolution", "NoLoop"), ("Casting", ""), ("InputCasting", "Casting"),
      ("OutputCasting", "Casting"),
    ] {
      let type = vm.type(
        "UFuncTypeError", module: "numpy._core._exceptions",
        base: ufuncTypeErrors[base] ?? ufuncTypeError)
      type.qualifiedName = "_UFunc\(name)Error"
      ufuncTypeErrors[name] = type
    }
    memoryError = vm.type(
      "_ArrayMemoryError", module: "numpy._core._exceptions", base: vm.types.memory)
    makeUfuncType()
    flatType = vm.type("flatiter", module: "numpy") { FlatObject.addRows($0) }
    flagsType = vm.type("flagsobj", module: "numpy._core.multiarray") { FlagsObject.addRows($0) }
    arrayType = vm.type("ndarray", module: "numpy") { ArrayMethods.addRows($0, self) }
  }

  // MARK: Arrays and values

  /// Whether an operator is left to the other operand, such as a tensor.
  static func defers(to other: Value) -> Bool {
    guard other.tag == .object, let object = other.object as? ArrayConvertible else { return false }
    return object.takesPrecedence
  }

  /// An array as a Python object, 0-dimensional ones too.
  public func wrapArray(_ array: NDArray) -> Value {
    let object = NDArrayObject(arrayType, array)
    return Value(vm.heap.make(object, bytes: array.base == nil ? array.byteCount : 0))
  }

  /// A packed copy, as a Python object.
  func copied(_ array: NDArray) throws(PyError) -> Value {
    try run { () throws(TensorError) in try ArrayMemory.check(array.shape, array.dtype) }
    return wrapArray(array.copy())
  }

  /// An array as a Python object, a 0-dimensional one as a scalar, as functions return them.
  public func wrap(_ array: NDArray) -> Value {
    array.rank == 0 ? scalar(array.item(), array.dtype) : wrapArray(array)
  }

  /// An element as a NumPy scalar; elements of object arrays as what they are.
  func scalar(_ value: Scalar, _ dtype: DType) -> Value {
    if case .object(let tag, let bits) = value {
      return Value(tag: Value.Tag(rawValue: UInt8(truncatingIfNeeded: tag)) ?? .none, bits: bits)
    }
    if dtype.isRecord { return void(.scalar(value, dtype)) }
    let type = scalarTypes[Int(dtype.code.rawValue)]
    let text = dtype.isText ? plain(value) : .undefined
    return Value(vm.heap.make(ScalarObject(type, value, dtype, plain: text)))
  }

  /// An element as a plain Python value, as `item` and `tolist` give it.
  func plain(_ value: Scalar) -> Value {
    switch value {
    case .bool(let b): Value(b)
    case .int(let i): Value(i)
    case .uint(let u): vm.int(u)
    case .float(let d): Value(d)
    case .complex(let re, let im): vm.complex(re, im)
    case .text(let s): vm.text(s)
    case .object: scalar(value, .object)
    case .bytes(let b): Value(vm.newBytes(b))
    case .record(let parts): Value(vm.newTuple(parts.map { plain($0) }))
    }
  }

  func dtypeObject(_ dtype: DType) -> Value {
    if let known = dtypeObjects[dtype] { return Value(known) }
    let new = vm.heap.make(DTypeObject(dtypeType, dtype))
    vm.heap.pin(new)
    dtypeObjects[dtype] = new
    return Value(new)
  }

  func tuple(_ shape: [Int]) -> Value { Value(vm.newTuple(shape.map { Value($0) })) }

  // MARK: Errors and warnings

  /// Runs array code, its errors turned into Python exceptions.
  @inline(__always)
  func run<R>(_ body: () throws(TensorError) -> R) throws(PyError) -> R {
    do throws(TensorError) { return try body() } catch { throw pyError(error) }
  }

  @inline(never)
  public func pyError(_ error: TensorError) -> PyError {
    let type =
      switch error.kind {
      case .value: vm.types.valueError
      case .type: vm.types.typeError
      case .index: vm.types.indexError
      case .zeroDivision: vm.types.zeroDivision
      case .overflow: vm.types.overflow
      case .axis: axisError!
      case .linalg: linalgError!
      case .ufuncType: ufuncError(for: error.message)
      case .memory: memoryError!
      case .attribute: vm.types.attributeError
      case .deprecation: vm.types.deprecationWarning
      }
    let found = vm.error(type, error.message)
    if type === axisError { rememberAxis(found, error.message) }
    return found
  }

  /// The attributes `axis` and `ndim`, from the words "axis 2 is out of bounds for array of dimension 1".
  private func rememberAxis(_ error: PyError, _ message: String) {
    let words = message.split(separator: " ")
    guard let at = words.firstIndex(of: "axis"), at + 1 < words.count,
      let axis = Int(words[at + 1]), let last = words.last, let rank = Int(last)
    else { return }
    do throws(PyError) {
      try vm.setAttribute(Value(error.exception), vm.intern("axis"), Value(axis))
      try vm.setAttribute(Value(error.exception), vm.intern("ndim"), Value(rank))
    } catch {}
  }

  private func ufuncError(for message: String) -> TypeObject {
    let name =
      message.holds(" did not contain a loop ")
      ? "NoLoop"
      : message.holds(" cannot use operands with types ")
        ? "BinaryResolution"
        : message.holds(" output from ")
          ? "OutputCasting" : message.holds(" input ") ? "InputCasting" : ""
    return ufuncTypeErrors[name] ?? ufuncTypeError
  }

  /// Warns or raises for what the last operation left in `FloatingEvents.pending`.
  @inline(__always)
  func report(_ name: String) throws(PyError) {
    if FloatingEvents.pending.rawValue != 0 { try slowReport(name) }
  }

  private func slowReport(_ name: String) throws(PyError) {
    let events = FloatingEvents.pending
    FloatingEvents.pending = []
    for (event, action, words) in [
      (FloatingEvents.divide, floatingPolicy.divide, "divide by zero"),
      (.over, floatingPolicy.over, "overflow"), (.under, floatingPolicy.under, "underflow"),
      (.invalid, floatingPolicy.invalid, "invalid value"),
    ] where events.contains(event) {
      let message = "\(words) encountered in \(name)"
      switch action {
      case .ignore: break
      case .raise: throw vm.error(vm.types.floatingPoint, message)
      case .warn: try warn(message, vm.types.runtimeWarning)
      case .print, .log, .call:
        _ = try vm.callMethod(
          try vm.importModule("numpy._functions"), "_floating_error",
          [vm.text(action.rawValue), vm.text(message), Value(Int(event.rawValue))])
      }
    }
  }

  func warn(_ message: String, _ category: TypeObject) throws(PyError) {
    guard vm.hasModule("warnings") else { return }
    _ = try vm.callMethod(
      try vm.importModule("warnings"), "warn", [vm.text(message), Value(category)])
  }
}

/// What is done about each kind of floating-point event.
struct FloatingPolicy {
  enum Action: String { case ignore, warn, raise, print, log, call }
  var divide = Action.warn
  var over = Action.warn
  var under = Action.ignore
  var invalid = Action.warn
}

/// Objects that stand for an array: NumPy's own and, in other libraries, tensors.
open class ArrayConvertible: Object {
  /// The array that the object stands for, not copied if that can be helped.
  open func array(_ vm: VM) throws(PyError) -> NDArray {
    throw vm.typeError("\(type.name) has no array")
  }

  /// Whether operators with an array are the object's business and not NumPy's (`__array_priority__`).
  open var takesPrecedence: Bool { false }
}
