import Tensors

/// Constants made of counting, and masks made of them.
extension Node {
  /// start, start + step, … below stop.
  public static func arange(
    _ start: Double, _ stop: Double, step: Double = 1, dtype: DType = .int32
  ) -> Node {
    let n = Swift.max(0, Int(((stop - start) / step).rounded(.up)))
    let values = NDArray(uninitialized: [n], .float64)
    for i in 0..<n { values.float64[i] = start + Double(i) * step }
    return Node(values.astype(dtype))
  }

  /// Ones on the k-th diagonal.
  public static func eye(
    _ rows: Int, _ columns: Int? = nil, k: Int = 0, dtype: DType = .float32
  ) -> Node {
    let columns = columns ?? rows
    let values = NDArray.zeros([rows, columns], dtype)
    for i in 0..<rows where i + k >= 0 && i + k < columns {
      values.store(.int(1), at: values.pointer(at: [i, i + k]))
    }
    return Node(values)
  }

  /// Where column − row ≤ k: the lower triangle of a matrix.
  public static func lowerMask(_ rows: Int, _ columns: Int, k: Int = 0) -> Node {
    let values = NDArray(uninitialized: [rows, columns], .bool)
    for i in 0..<rows {
      for j in 0..<columns { values.uint8[i * columns + j] = j - i <= k ? 1 : 0 }
    }
    return Node(values)
  }

  /// The lower triangle of the last two axes, zeros above the k-th diagonal.
  public func tril(k: Int = 0) throws(GraphError) -> Node {
    if shape.suffix(2).contains(ShapedType.unknown) { return .placeholder(shape, dtype) }
    let zero = dtype.isBool ? Node.scalar(0, .bool) : like(0)
    return try Node.lowerMask(shape[rank - 2], shape[rank - 1], k: k).select(self, zero)
  }

  /// The upper triangle of the last two axes, zeros below the k-th diagonal.
  public func triu(k: Int = 0) throws(GraphError) -> Node {
    if shape.suffix(2).contains(ShapedType.unknown) { return .placeholder(shape, dtype) }
    let zero = dtype.isBool ? Node.scalar(0, .bool) : like(0)
    return try Node.lowerMask(shape[rank - 2], shape[rank - 1], k: k - 1).select(zero, self)
  }
}
