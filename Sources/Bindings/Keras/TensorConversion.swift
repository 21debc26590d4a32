import Autodiff
import Keras
import Python
import Tensors

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
