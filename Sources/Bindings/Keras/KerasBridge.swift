import Autodiff
import Keras
import Python
import Results
import Tensors

/// What ties one interpreter to Keras: the Python types of tensors, layers and the rest, and the
/// conversions between Python values and Keras's structures.
public final class KerasBridge {
  unowned(unsafe) let vm: VM
  public let arrayType: TypeObject
  public let kerasTensorType: TypeObject
  /// The classes that values show while a function is traced, and while it is differentiated.
  let tracerType: TypeObject
  let tangentType: TypeObject
  public let variableType: TypeObject
  /// The type of sizes that are not known while shapes are learnt, and of the error of asking
  /// which of two is larger.
  let dimensionType: TypeObject
  let inconclusiveType: TypeObject
  /// The Python class of each Keras class, by Keras's class name.
  var classes: [String: TypeObject] = [:]
  var modelClasses: ModelClasses?
  /// Classes and functions that programs registered for saving.
  let customObjects: CustomObjects
  /// The classes of the program whose layers were made, by name: what clones are made of.
  var programClasses: [String: TypeObject] = [:]
  var isCloning = false
  /// What the program set through `keras.config`.
  let settings = ConfigModules.Settings()
  /// Whether nodes of arrays remember them.
  var keepsArrays = false
  /// What the session wants to know of what programs do with models.
  public var observer: KerasObserver?

  /// Who watches the bridges made from now on.
  nonisolated(unsafe) static var observerForNewBridges: KerasObserver?
  nonisolated(unsafe) private static var current: KerasBridge?

  /// The bridge of an interpreter; made at first use.
  public static func of(_ vm: VM) -> KerasBridge {
    if let current, current.vm === vm { return current }
    let bridge = KerasBridge(vm)
    current = bridge
    bridge.observer = observerForNewBridges
    return bridge
  }

  private init(_ vm: VM) {
    self.vm = vm
    customObjects = CustomObjects(vm)
    arrayType = vm.type("ArrayImpl", module: "jaxlib._jax") { t in TensorMethods.add(to: t) }
    tracerType = vm.type(
      "DynamicJaxprTracer", module: "jax._src.interpreters.partial_eval", base: arrayType
    ) { t in
      t.method("__getattr__(self, name)") { (vm, a) throws(PyError) in
        throw vm.attributeError("DynamicJaxprTracer has no attribute \(try vm.str(a[1]))")
      }
    }
    tangentType = vm.type(
      "LinearizeTracer", module: "jax._src.interpreters.ad", base: arrayType
    ) { _ in }
    kerasTensorType = vm.type(
      "KerasTensor", module: "keras.src.backend.common.keras_tensor"
    ) { t in KerasTensorMethods.add(to: t) }
    variableType = vm.type("Variable", module: "keras.src.backend.jax.core") { t in
      VariableMethods.add(to: t)
    }
    dimensionType = vm.type("_DimExpr", module: "jax._src.export.shape_poly") { t in
      t.operations(
        .add, .sub, .mul, .truediv, .floordiv, .mod, .pow, .neg, .radd, .rsub, .rmul, .rtruediv,
        .eq, .ne, .lt, .le, .gt, .ge, .int)
    }
    inconclusiveType = vm.type(
      "InconclusiveDimensionOperation", module: "jax.errors", base: vm.types.exception)
    installAdapters()
  }

  // MARK: Tensors

  public func tensor(_ node: Node) -> Value {
    if let history = node.kerasHistory {
      // A symbolic tensor is one object, whichever way a program comes to it.
      if let known = history.hostObject as? TensorObject, known.node === node {
        return Value(known)
      }
      let object = vm.heap.make(TensorObject(self, node), bytes: 64)
      history.hostObject = object
      return Value(object)
    }
    return Value(
      vm.heap.make(TensorObject(self, node), bytes: node.value?.byteCount ?? 64))
  }

  /// The class that a program sees of a value.
  func type(of node: Node) -> TypeObject {
    if node.isKerasTensor { return kerasTensorType }
    if node.value != nil { return arrayType }
    if node.carriesTangent { return tangentType }
    // Outside of compiled functions what does not depend on the variables has numbers.
    return Recording.depth > 0 && !Trace.isRecording ? arrayType : tracerType
  }

  public func array(_ array: NDArray) -> Value { vm.newArray(array) }

  /// An operation on tensors, recorded in the functional graph where one of them is symbolic.
  func apply(
    _ className: String, _ inputs: [Node], _ compute: @escaping ([Node]) throws(GraphError) -> Node
  ) throws(PyError) -> Node {
    try keras { () throws(KerasError) in try OperationLayer.apply(className, inputs, compute) }
  }

  /// The other operand of an operator: a Python number takes the tensor's kind (JAX's weak types).
  func operand(_ value: Value, beside node: Node) throws(PyError) -> Node? {
    switch value.tag {
    case .bool: return .scalar(value.bool ? 1 : 0, node.dtype)
    case .int:
      let number = Node.scalar(Double(value.int), node.dtype == .bool ? .int32 : node.dtype)
      number.isWeak = true
      return number
    case .float:
      let number = Node.scalar(value.float, node.dtype.isFloating ? node.dtype : .float32)
      number.isWeak = true
      return number
    default: return try nodeIfTensor(value)
    }
  }

  /// The node behind a tensor, variable or NumPy array; nil for anything else.
  func nodeIfTensor(_ value: Value) throws(PyError) -> Node? {
    guard value.isObject else { return nil }
    if let tensor = value.as(TensorObject.self) { return tensor.node }
    if let variable = value.as(VariableObject.self) {
      try requireValue(variable.weight)
      return variable.weight.node
    }
    if let array = vm.arrayIfAny(value) { return Node(try immutable(array)) }
    if value.tag == .object, value.object is DynamicDimension {
      let size = Node.placeholder([], .int32)
      size.isWeak = true
      return size
    }
    return nil
  }

  /// The value of a tensor that the program cannot change through its array.
  ///
  /// Words in an array of objects become an array of text.
  private func immutable(_ array: NDArray) throws(PyError) -> NDArray {
    if array.dtype.isObject { return try Numpy.of(vm).textIfWords(array) }
    let value = KerasBridge.narrowed(array)
    return value === array && array.isWriteable ? value.copy() : value
  }

  /// The node of anything that `ops.convert_to_tensor` takes: numbers and nested lists too.
  func node(_ value: Value, dtype: DType? = nil) throws(PyError) -> Node {
    let node: Node
    switch value.tag {
    case .none: throw vm.valueError("None is not a valid value for jnp.array")
    case .bool: node = .scalar(value.bool ? 1 : 0, .bool)
    case .int:
      guard let small = Int32(exactly: value.int) else {
        throw vm.error(
          vm.types.overflow, "Python int \(value.int) too large to convert to int32")
      }
      node = .scalar(Double(small), .int32)
      node.isWeak = true
    case .float:
      node = .scalar(value.float, .float32)
      node.isWeak = true
    default:
      if let tensor = try nodeIfTensor(value) {
        node = tensor
      } else if value.isNone {
        throw vm.valueError("None is not a valid value for jnp.array")
      } else {
        let array = try vm.asArray(value)
        node = Node(KerasBridge.narrowed(array))
      }
    }
    guard let dtype, node.dtype != dtype else { return node }
    return try graph { () throws(GraphError) in try node.cast(dtype) }
  }

  /// JAX's types: 64-bit numbers become 32-bit ones.
  static func narrowed(_ array: NDArray) -> NDArray {
    switch array.dtype {
    case .float64: array.astype(.float32)
    case .int64: array.astype(.int32)
    case .uint64: array.astype(.uint32)
    default: array
    }
  }

  func graph<T>(_ body: () throws(GraphError) -> T) throws(PyError) -> T {
    do { return try body() } catch { throw pythonError(KerasError(error)) }
  }

  func keras<T>(_ body: () throws(KerasError) -> T) throws(PyError) -> T {
    do { return try body() } catch { throw pythonError(error) }
  }

  /// Runs Python code from inside Keras: its exceptions travel through Swift as they are.
  func python<T>(_ body: () throws(PyError) -> T) throws(KerasError) -> T {
    do { return try body() } catch { throw kerasError(error) }
  }

  // MARK: Structures

  /// A call's argument as Keras nests it.
  func structure(_ value: Value) throws(PyError) -> Structure {
    switch value.baseTag {
    case .none: return .none
    case .bool, .int, .float, .str: return .value(config(value))
    case .list:
      var items: [Structure] = []
      for item in value.cast(ListObject.self).buffer { items.append(try structure(item)) }
      return .list(items)
    case .tuple:
      var items: [Structure] = []
      for item in value.cast(TupleObject.self).buffer { items.append(try structure(item)) }
      return .tuple(items)
    case .dict:
      var fields: [Structure.Field] = []
      let dict = value.cast(DictObject.self)
      var i = dict.nextIndex(from: 0)
      while i >= 0 {
        let entry = dict.entries[i]
        fields.append(Structure.Field(try vm.str(entry.key), try structure(entry.value)))
        i = dict.nextIndex(from: i + 1)
      }
      return .dict(fields)
    default:
      guard let node = try nodeIfTensor(value) else { return .value(config(value)) }
      if keepsArrays, value.isObject, value.object is NDArrayObject {
        node.history = PlainArray(value.object)
      }
      return .tensor(node)
    }
  }

  /// The Python value of a structure.
  func value(_ structure: Structure) -> Value {
    switch structure {
    case .none: return .none
    case .tensor(let node): return tensor(node)
    case .list(let items): return Value(vm.newList(items.map { value($0) }))
    case .tuple(let items): return Value(vm.newTuple(items.map { value($0) }))
    case .dict(let fields):
      let dict = vm.newDict()
      for field in fields { dict.set(vm.intern(field.key), value(field.value)) }
      return Value(dict)
    case .value(let plain): return value(plain)
    }
  }

  /// Shapes as Python tuples, unknown dimensions as None.
  func value(_ tree: ShapeTree) -> Value {
    switch tree {
    case .none: return .none
    case .shape(let shape): return shapeValue(shape)
    case .list(let items): return Value(vm.newList(items.map { value($0) }))
    case .tuple(let items): return Value(vm.newTuple(items.map { value($0) }))
    case .dict(let fields):
      let dict = vm.newDict()
      for field in fields { dict.set(vm.intern(field.key), value(field.value)) }
      return Value(dict)
    }
  }

  func shapeValue(_ shape: [Int]) -> Value {
    Value(vm.newTuple(shape.map { $0 == ShapedType.unknown ? Value.none : Value($0) }))
  }

  /// A shape from a tuple or list of integers and None.
  func shape(_ value: Value) throws(PyError) -> [Int] {
    if let node = value.as(TensorObject.self)?.node, node.rank == 0, !node.isKerasTensor,
      node.value == nil, node.constantValue() == nil
    {
      throw TracerErrors.size(vm, node)
    }
    if value.isInt { return [Int(truncatingIfNeeded: value.int)] }
    var shape: [Int] = []
    for item in try vm.array(value) {
      let isUnknown = item.isNone || item.tag == .object && item.object is DynamicDimension
      shape.append(isUnknown ? ShapedType.unknown : Int(truncatingIfNeeded: try vm.int64(item)))
    }
    return shape
  }

  func shapeTree(_ value: Value) throws(PyError) -> ShapeTree {
    ShapeTree(config(value))
  }

  /// What a program's `compute_output_shape` gives, if it is a shape or shapes.
  func checkedShapes(_ value: Value, _ layer: Layer) throws(PyError) -> ShapeTree {
    switch value.baseTag {
    case .tuple, .list, .dict: return try shapeTree(value)
    case .str:
      let letters = try vm.array(value)
      try checkShape(Value(vm.newTuple(Array(letters.prefix(1)))))
      return .shape([])
    default:
      throw vm.valueError(
        "Method `compute_output_shape()` of layer \(layer.className) is returning a type that "
          + "cannot be interpreted as a shape. It should return a shape tuple. Received: "
          + (try vm.str(value)))
    }
  }

  /// What Keras says of a shape that is none: a number alone, or sizes that are no counts.
  func checkShape(_ shape: Value) throws(PyError) {
    if shape.isInt || shape.isFloat {
      throw vm.valueError("Cannot convert '\(try vm.str(shape))' to a shape.")
    }
    guard shape.tag == .tuple || shape.baseTag == .list else { return }
    let sizes = try vm.array(shape)
    let shown = try vm.str(Value(vm.newTuple(sizes)))
    for size in sizes where size.isFloat || size.asStr != nil {
      let type = try vm.repr(Value(vm.type(of: size)))
      throw vm.valueError(
        "Cannot convert '\(shown)' to a shape. Found invalid dimension '\(try vm.str(size))' of "
          + "type '\(type)'. ")
    }
    for size in sizes where size.isInt && size.int < 0 {
      throw vm.valueError(
        "Cannot convert '\(shown)' to a shape. Negative dimensions are not allowed.")
    }
  }

  /// A shape from anything that can be gone through, in Keras's words where it is none.
  func standardShape(_ shape: Value) throws(PyError) -> [Int] {
    if shape.isNone { throw vm.valueError("Undefined shapes are not supported.") }
    try checkShape(shape)
    if shape.tag == .tuple || shape.tag == .list { return try self.shape(shape) }
    guard let sizes = try? vm.array(shape) else {
      throw vm.valueError("Cannot convert '\(try vm.str(shape))' to a shape.")
    }
    let tuple = Value(vm.newTuple(sizes))
    try checkShape(tuple)
    return try self.shape(tuple)
  }

  // MARK: Configuration values

  /// A plain value for Keras; what it cannot hold passes through as the object itself.
  func config(_ value: Value) -> ConfigValue {
    switch value.baseTag {
    case .none: return .none
    case .bool: return .bool(value.bool)
    case .int: return .int(Int(truncatingIfNeeded: value.int))
    case .float: return .float(value.float)
    case .str: return .string(value.cast(StrObject.self).string)
    case .list: return .list(value.cast(ListObject.self).buffer.map { config($0) })
    case .tuple: return .tuple(value.cast(TupleObject.self).buffer.map { config($0) })
    case .dict: return .dict(config(value.cast(DictObject.self)))
    default: return value.isObject ? config(object: value.object) : .none
    }
  }

  /// Keras's own objects unwrapped; those of the program are kept alive for Keras.
  private func config(object: Object) -> ConfigValue {
    if let part = object as? KerasObject, let payload = part.payload { return .foreign(payload) }
    if let layer = (object as? LayerObject)?.layer { return .foreign(layer) }
    if let policy = object as? DTypePolicyObject { return .string(policy.name) }
    if let found = (object as? TensorObject)?.node.value ?? vm.arrayIfAny(Value(object))?.copy() {
      let array = (try? Numpy.of(vm).textIfWords(found)) ?? found
      return array.rank == 0 ? scalarConfig(array) : .foreign(array)
    }
    vm.heap.pin(object)
    return .foreign(object)
  }

  private func scalarConfig(_ array: NDArray) -> ConfigValue {
    let number = array.item().double
    if array.dtype == .bool { return .bool(number != 0) }
    if case .text(let text) = array.item() { return .string(text) }
    return array.dtype.isFloating ? .float(number) : .int(Int(number))
  }

  func config(_ dict: DictObject) -> Config {
    var config = Config()
    var i = dict.nextIndex(from: 0)
    while i >= 0 {
      let entry = dict.entries[i]
      let key = (try? vm.str(entry.key)) ?? ""
      config.entries.append(Config.Entry(key: key, value: self.config(entry.value)))
      i = dict.nextIndex(from: i + 1)
    }
    return config
  }

  /// The Python value of a configuration entry.
  func value(_ config: ConfigValue) -> Value {
    switch config {
    case .none: return .none
    case .bool(let flag): return Value(flag)
    case .int(let number): return Value(number)
    case .float(let number): return Value(number)
    case .string(let text): return vm.text(text)
    case .list(let items): return Value(vm.newList(items.map { value($0) }))
    case .tuple(let items): return Value(vm.newTuple(items.map { value($0) }))
    case .dict(let entries): return value(entries)
    case .foreign(let object):
      if let object = object as? Object { return Value(object) }
      return wrapped(object)
    }
  }

  func value(_ config: Config) -> Value {
    let dict = vm.newDict()
    for entry in config.entries { dict.set(vm.intern(entry.key), value(entry.value)) }
    return Value(dict)
  }

  // MARK: Text of arrays

  /// The one number of an array as a Python number.
  func scalarValue(_ array: NDArray) -> Value {
    let item = array.item()
    if array.dtype == .bool { return Value(item.double != 0) }
    return array.dtype.isFloating ? Value(item.double) : Value(Int64(item.double))
  }
}

/// What the lesson runner watches: models as they are made, trained, summarised and drawn.
open class KerasObserver {
  public init() {}
  /// A model was made.
  open func made(_ model: Model) {}
  /// Any layer was made by the program.
  open func madeLayer(_ layer: Layer) {}
  /// Whether the summary was taken over, so that nothing is printed.
  open func summarised(_ model: Model, _ summary: ModelSummary) -> Bool { false }
  /// `plot_model` was called.
  open func drew(_ model: Model, _ options: LayerGraph.Options) {}
  open func willTrain(_ model: Model) {}
  open func didTrain(_ model: Model, _ history: History) {}
  open func failedTraining(_ model: Model) {}
}
