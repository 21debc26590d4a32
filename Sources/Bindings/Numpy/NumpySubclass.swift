import Python
import Tensors

/// Classes of the program that derive from `ndarray`: what is made from their objects is of their
/// class again, and `__array_finalize__` is told.
extension Numpy {
  /// Whether the value is an array of a class below `ndarray`.
  func isDerived(_ value: Value) -> Bool {
    guard value.tag == .object, let object = value.as(NDArrayObject.self) else { return false }
    return object.type !== arrayType
  }

  /// Whether the value's class has its own `__array_ufunc__`.
  func overridesUfuncs(_ value: Value) -> Bool {
    guard isDerived(value) else { return false }
    let name = vm.intern("__array_ufunc__")
    let (own, common) = (value.object.type.lookup(name), arrayType.lookup(name))
    return own.isNone || !own.isIdentical(to: common)
  }

  /// The array or scalar as an object of the model's class.
  func dressed(_ result: Value, like model: Value) throws(PyError) -> Value {
    guard isDerived(model), let pattern = model.as(NDArrayObject.self) else { return result }
    let source = result.as(NDArrayObject.self)
    let array: NDArray
    if let source {
      if source.type !== arrayType { return result }
      array = source.array
    } else if let scalar = result.as(ScalarObject.self) {
      array = .scalar(scalar.value, scalar.dtype)
    } else {
      return result
    }
    let object = NDArrayObject(pattern.type, array)
    object.owner = source?.owner ?? .none
    let value = Value(vm.heap.make(object, bytes: array.base == nil ? array.byteCount : 0))
    try finalize(value, model)
    return value
  }

  /// A row, but not a scalar, in the class of the array it was taken from.
  func dressedRow(_ row: Value, like model: Value) throws(PyError) -> Value {
    row.as(NDArrayObject.self) == nil ? row : try dressed(row, like: model)
  }

  /// Tells a new object of a derived class what it was made from.
  func finalize(_ value: Value, _ model: Value) throws(PyError) {
    let name = vm.intern("__array_finalize__")
    let hook = value.object.type.lookup(name)
    if hook.isUndefined || hook.isNone || hook.isIdentical(to: arrayType.lookup(name)) { return }
    _ = try vm.call(hook, value, model)
  }

  /// `a.view(Class)`.
  func viewed(_ value: Value, as type: TypeObject, _ dtype: DType?) throws(PyError) -> Value {
    guard let source = value.as(NDArrayObject.self) else { return value }
    var array = source.array.view(shape: source.array.shape, strides: source.array.strides)
    if let dtype, dtype != array.dtype { array = try cast(array, dtype) }
    if array.dtype.isRecord, type.name == "recarray" {
      array = array.retyped(.record(array.dtype.layout.asNamed(true)))
    }
    if type === arrayType { return wrapPlain(array, owner: source.base(self)) }
    let object = NDArrayObject(type, array)
    object.owner = source.base(self)
    let result = Value(vm.heap.make(object))
    try finalize(result, value)
    return result
  }

  private func wrapPlain(_ array: NDArray, owner: Value) -> Value {
    let result = wrapArray(array)
    result.cast(NDArrayObject.self).owner = owner
    return result
  }

  /// An operator with an array of a derived class: the class's own ufunc rule, or the plain result
  /// in its class.
  func derived(
    _ own: Value, _ other: Value, _ ufunc: String, _ reflected: Bool,
    _ plain: () throws(PyError) -> Value
  ) throws(PyError) -> Value {
    if overridesUfuncs(own) || overridesUfuncs(other) {
      let function = try vm.getAttribute(try vm.importModule("numpy"), ufunc)
      return reflected ? try vm.call(function, other, own) : try vm.call(function, own, other)
    }
    let result = try plain()
    if result.isNotImplemented { return result }
    return try dressed(result, like: isDerived(own) ? own : other)
  }
}
