extension NDArray {
  /// An array of zeros (false, empty text).
  public static func zeros(_ shape: Shape, _ dtype: DType = .float64) -> NDArray {
    let result = NDArray(uninitialized: shape, dtype)
    result.data.initializeMemory(as: UInt8.self, repeating: 0, count: result.byteCount)
    return result
  }

  public static func ones(_ shape: Shape, _ dtype: DType = .float64) -> NDArray {
    full(shape, .int(1), dtype)
  }

  /// An array of one repeated value, converted to `dtype` with C's rules.
  public static func full(_ shape: Shape, _ value: Scalar, _ dtype: DType) -> NDArray {
    let result = NDArray(uninitialized: shape, dtype)
    guard result.count > 0 else { return result }
    result.store(value, at: result.data)
    let size = dtype.itemSize
    var filled = 1
    while filled < result.count {
      let n = min(filled, result.count - filled)
      result.data.advanced(by: filled * size).copyMemory(from: result.data, byteCount: n * size)
      filled += n
    }
    return result
  }

  /// A 0-dimensional array.
  public static func scalar(_ value: Scalar, _ dtype: DType) -> NDArray { full([], value, dtype) }

  public static func scalar(_ value: Double) -> NDArray { full([], .float(value), .float64) }
  public static func scalar(_ value: Float) -> NDArray { full([], .float(Double(value)), .float32) }
  public static func scalar(_ value: Int64) -> NDArray { full([], .int(value), .int64) }

  /// A copy of a Swift array's elements; `shape` defaults to one axis.
  @inlinable
  public convenience init<T: Element>(_ elements: [T], _ shape: Shape? = nil) {
    self.init(uninitialized: shape ?? [elements.count], T.dtype)
    let p = data.assumingMemoryBound(to: T.self)
    for i in 0..<Swift.min(count, elements.count) { p[i] = elements[i] }
  }

  /// An array of text, as wide as its longest element.
  public convenience init(text elements: [String], _ shape: Shape? = nil) {
    var width = 1
    for s in elements { width = max(width, s.unicodeScalars.count) }
    self.init(uninitialized: shape ?? [elements.count], .text(width))
    for i in 0..<elements.count {
      store(.text(elements[i]), at: data.advanced(by: i * dtype.itemSize))
    }
  }

  /// The elements in row-major order as a Swift array, converted if need be.
  @inlinable
  public func array<T: Element>(_ type: T.Type = T.self) -> [T] {
    let packed = contiguous(as: T.dtype)
    let p = packed.data.assumingMemoryBound(to: T.self)
    return withExtendedLifetime(packed) {
      [T](unsafeUninitializedCapacity: count) { buffer, filled in
        for i in 0..<count { buffer[i] = p[i] }
        filled = count
      }
    }
  }

  /// An array like this one in shape, in its memory order, with elements not set.
  public func uninitializedLike(_ dtype: DType? = nil) -> NDArray {
    NDArray.uninitialized(shape, dtype ?? self.dtype, orderOf: [self])
  }

  /// A new array whose axes lie in memory as those of the operands do (NumPy's order 'K').
  public static func uninitialized(
    _ shape: Shape, _ dtype: DType, orderOf operands: [NDArray]
  ) -> NDArray {
    for operand in operands where operand.shape == shape && operand.isContiguous {
      return operand.emptyRowMajor(dtype)
    }
    let result = NDArray(uninitialized: shape, dtype)
    if shape.count <= 1 { return result }
    let full = operands.filter { $0.shape == shape }
    guard shape.count > 1, !full.isEmpty, !full.contains(where: { $0.isContiguous }) else {
      return result
    }
    // A stable insertion sort of the axes by falling stride: the first operand that tells decides.
    var order = Array(0..<shape.count)
    for i in 1..<order.count {
      var j = i
      while j > 0, NDArray.precedes(order[j], order[j - 1], full) {
        order.swapAt(j, j - 1)
        j -= 1
      }
    }
    var strides = [Int](repeating: 1, count: shape.count)
    var step = 1
    for axis in order.reversed() {
      strides[axis] = step
      step *= max(shape[axis], 1)
    }
    return NDArray(
      storage: result.storage, data: result.data, dtype: dtype, shape: shape, strides: strides)
  }

  private static func precedes(_ a: Int, _ b: Int, _ operands: [NDArray]) -> Bool {
    for x in operands {
      let (sa, sb) = (abs(x.strides[a]), abs(x.strides[b]))
      if sa == 0 || sb == 0 || x.shape[a] == 1 || x.shape[b] == 1 { continue }
      if sa != sb { return sa > sb }
    }
    return false
  }
}

extension NDArray {
  /// A copy whose first axis runs fastest, as `order='F'` asks for.
  public func columnMajor() -> NDArray {
    let packed = NDArray(uninitialized: Array(shape.reversed()), dtype)
    var steps: [Int] = []
    var step = 1
    for d in shape {
      steps.append(step)
      step *= max(d, 1)
    }
    let result = NDArray(
      storage: packed.storage, data: packed.data, dtype: dtype, shape: shape, strides: steps)
    result.convert(from: self)
    return result
  }
}
