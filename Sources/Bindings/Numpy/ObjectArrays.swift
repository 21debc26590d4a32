import Python
import Tensors

/// Arrays of dtype object that hold nothing but words or numbers.
extension Numpy {
  /// An array of objects as one of text, or of what numbers it holds; others as they are.
  func textIfWords(_ array: NDArray) throws(PyError) -> NDArray {
    guard array.dtype.isObject, array.count > 0 else { return array }
    var allText = true
    for i in 0..<array.count where scalar(array.item(i), .object).asStr == nil {
      allText = false
      break
    }
    if allText { return try cast(array, .text(0)) }
    var values: [Value] = []
    for i in 0..<array.count { values.append(scalar(array.item(i), .object)) }
    let flat = try self.array(Value(vm.newList(values)))
    if flat.dtype.isObject || flat.shape != [array.count] { return array }
    return try run { () throws(TensorError) in try flat.reshaped(array.shape) }
  }
}
