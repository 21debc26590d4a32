import Autodiff
import Keras
import Python
import Tensors

/// What Keras says of a symbolic tensor in the wrong place.
enum SymbolicTensorText {
  static let inJaxFunction = """
    A KerasTensor cannot be used as input to a JAX function. A KerasTensor is a symbolic \
    placeholder for a shape and dtype, used when constructing Keras Functional models or Keras \
    Functions. You can only use it as input to a Keras layer or a Keras operation (from the \
    namespaces `keras.layers` and `keras.ops`). You are likely doing something like:

    ```
    x = Input(...)
    ...
    jax_fn(x)  # Invalid.
    ```

    What you should do instead is wrap `jax_fn` in a layer:

    ```
    class MyLayer(Layer):
        def call(self, x):
            return jax_fn(x)

    x = MyLayer()(x)
    ```

    """
}

extension KerasBridge {
  /// The value behind a tensor or variable, or an error for one that has none.
  func concrete(_ value: Value) throws(PyError) -> NDArray {
    let node = try node(value)
    if let array = node.value, !node.isKerasTensor { return array }
    if node.isKerasTensor {
      throw vm.valueError(
        "A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any "
          + "actual numerical value. You cannot convert it to a NumPy array.")
    }
    throw TracerErrors.array(vm, node)
  }

  /// JAX's refusal of text; it looks at the elements of a list one after another.
  func notNumeric(_ node: Node) -> PyError {
    var shown = ""
    if let array = node.value, array.count > 0 {
      var place = 0
      while place < array.count - 1, isNumeric(array.item(place)) { place += 1 }
      shown = (try? vm.repr(Numpy.of(vm).plain(array.item(place)))) ?? ""
    }
    let length = Swift.max(shown.utf8.count - 2, 1)
    return vm.typeError(
      "Value \(shown) with dtype <U\(length) is not a valid JAX array type. Only arrays of numeric "
        + "types are supported by JAX.")
  }

  private func isNumeric(_ item: Scalar) -> Bool {
    guard case .text(let text) = item else { return true }
    return Double(text) != nil
  }

  /// `axis=`: None, one integer or several.
  func axes(_ value: Value) throws(PyError) -> [Int]? {
    value.isNone || value.isUndefined ? nil : try shape(value)
  }

  /// A dtype by name, NumPy dtype or scalar type.
  func dtype(_ value: Value) throws(PyError) -> DType {
    let name: String
    if let text = value.asStr { name = text.string } else { name = try vm.dtypeName(value) }
    switch name {
    case "float64", "float": return .float32
    case "int64", "int": return .int32
    case "uint64": return .uint32
    default: break
    }
    guard let dtype = DType(named: name) else { throw vm.valueError("Invalid dtype: \(name)") }
    return dtype
  }
}
