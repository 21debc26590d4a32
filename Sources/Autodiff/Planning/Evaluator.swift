import Tensors

/// Computes one operation at once, for eager calls and for constants of a graph.
enum Evaluator {
  static func evaluate(
    _ operation: Operation, _ inputs: [Node], _ types: [ShapedType], _ type: ShapedType
  ) -> NDArray {
    if operation.isView, let value = inputs[0].value {
      return NDArray(
        storage: value.storage, data: value.data, dtype: type.dtype, shape: type.shape,
        strides: NDArray.rowMajorStrides(type.shape))
    }
    let result = NDArray(uninitialized: type.shape, type.dtype)
    let scratch = operation.workspace(types, type)
    let n = inputs.count
    let table = UnsafeMutablePointer<UnsafeMutableRawPointer>.allocate(capacity: n + 2)
    var operands: [Operand] = []
    operands.reserveCapacity(n)
    for (i, input) in inputs.enumerated() {
      table[i] = input.value?.data ?? result.data
      operands.append(Operand(slot: i, type: types[i]))
    }
    table[n] = result.data
    table[n + 1] = UnsafeMutableRawPointer.allocate(byteCount: max(scratch, 1), alignment: 64)
    let site = KernelSite(
      inputs: operands, output: Operand(slot: n, type: type), workspace: n + 1)
    operation.kernel(site)(UnsafePointer(table))
    table[n + 1].deallocate()
    table.deallocate()
    return result
  }
}
