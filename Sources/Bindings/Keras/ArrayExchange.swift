import Autodiff
import Keras
import Python
import Tensors

/// How Keras's side and NumPy's hand arrays to each other: without copying.
extension VM {
  /// The array of a NumPy array or scalar; nil for anything else.
  func arrayIfAny(_ value: Value) -> NDArray? {
    guard value.isObject else { return nil }
    if let array = value.object as? NDArrayObject { return array.array }
    if let scalar = value.object as? ScalarObject { return try? scalar.array(self) }
    if value.object.type.isUserDefined,
      !value.object.type.lookup(intern("__array__")).isUndefined
    {
      return try? asArray(value)
    }
    return nil
  }

  /// A NumPy array.
  func newArray(_ array: NDArray) -> Value { Numpy.of(self).wrapArray(array) }

  /// What `np.asarray` makes of a value.
  func asArray(_ value: Value) throws(PyError) -> NDArray { try Numpy.of(self).array(value) }

  /// A dtype object.
  func dtypeValue(_ dtype: DType) -> Value { Numpy.of(self).dtypeObject(dtype) }

  /// The name of a dtype given in any form.
  func dtypeName(_ value: Value) throws(PyError) -> String {
    try arrayDType(value).name
  }

  func arrayDType(_ value: Value) throws(PyError) -> DType {
    try Numpy.of(self).dtype(value) ?? .float64
  }
}

extension KerasBridge {
  /// An array's elements as NumPy prints them.
  func arrayText(_ array: NDArray) -> String { ArrayText.str(array) }

  /// JAX's `repr`: `Array([[1., 1.]], dtype=float32)`.
  func arrayRepresentation(_ array: NDArray) throws(PyError) -> String {
    let text = ArrayText.repr(array)
    // NumPy leaves out the dtypes that it takes for granted, JAX never does.
    let body: String = "Array" + text.dropFirst("array".count)
    if body.holds("dtype=") { return body }
    return String(body.dropLast()) + ", dtype=\(array.dtype.name))"
  }
}
