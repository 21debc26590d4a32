/// The sizes of an array's axes.
public typealias Shape = [Int]

/// A NumPy array: a shaped window onto shared memory. Views alias, copies do not.
///
/// Element (i, j, …) is at `data + itemSize · (i·strides[0] + j·strides[1] + …)`: strides count
/// elements, may be zero (broadcast) and may be negative (reversed).
public final class NDArray {
  public let storage: Storage
  /// The element whose indices are all zero.
  public let data: UnsafeMutableRawPointer
  public let dtype: DType
  public private(set) var shape: Shape
  /// In elements, not bytes.
  public private(set) var strides: [Int]
  /// The number of elements.
  public let count: Int
  /// Whether assignment is allowed; broadcast views and read-only arrays say no.
  public var isWriteable: Bool
  /// The array whose memory this one shows, as `ndarray.base`; nil for an array of its own.
  public let base: NDArray?

  /// A window onto `storage`; the caller vouches that it lies inside.
  public init(
    storage: Storage, data: UnsafeMutableRawPointer, dtype: DType, shape: Shape, strides: [Int],
    base: NDArray? = nil, isWriteable: Bool = true
  ) {
    self.storage = storage
    self.data = data
    self.dtype = dtype
    self.shape = shape
    self.strides = strides
    self.base = base
    self.isWriteable = isWriteable
    var n = 1
    for d in shape { n *= d }
    count = n
  }

  /// A new row-major array whose elements are not set yet.
  public convenience init(uninitialized shape: Shape, _ dtype: DType) {
    var n = 1
    for d in shape { n *= d }
    let storage = Storage(byteCount: n * dtype.itemSize)
    self.init(
      storage: storage, data: storage.base, dtype: dtype, shape: shape,
      strides: NDArray.rowMajorStrides(shape))
  }

  /// The number of axes.
  @inlinable
  public var rank: Int { shape.count }

  @inlinable
  public var isScalar: Bool { shape.isEmpty }

  public var byteCount: Int { count * dtype.itemSize }

  /// Strides of a packed array whose last axis runs fastest.
  public static func rowMajorStrides(_ shape: Shape) -> [Int] {
    var strides = [Int](repeating: 1, count: shape.count)
    var step = 1
    var i = shape.count - 1
    while i >= 0 {
      strides[i] = step
      step *= max(shape[i], 1)
      i -= 1
    }
    return strides
  }

  /// A new row-major array of this one's sizes, whose elements are not set yet. The lists of sizes are
  /// shared where they can be, not made anew.
  func emptyRowMajor(_ dtype: DType) -> NDArray {
    var step = 1
    var i = shape.count - 1
    while i >= 0 {
      if strides[i] != step { return NDArray(uninitialized: shape, dtype) }
      step *= max(shape[i], 1)
      i -= 1
    }
    let storage = Storage(byteCount: count * dtype.itemSize)
    return NDArray(
      storage: storage, data: storage.base, dtype: dtype, shape: shape, strides: strides)
  }

  /// Whether the elements are packed in row-major order.
  public var isContiguous: Bool {
    var step = 1
    var i = shape.count - 1
    while i >= 0 {
      if shape[i] != 1 {
        if strides[i] != step { return count == 0 }
        step *= shape[i]
      }
      i -= 1
    }
    return true
  }

  /// Whether the elements are packed in column-major order.
  public var isColumnMajor: Bool {
    var step = 1
    for i in 0..<shape.count where shape[i] != 1 {
      if strides[i] != step { return count == 0 }
      step *= shape[i]
    }
    return true
  }

  /// Gives the same elements another shape in place, as assigning `a.shape` does.
  public func setShape(_ new: Shape) throws(TensorError) {
    let view = try reshaped(new)
    guard view.data == data && view.base != nil else {
      throw TensorError(
        .attribute,
        "Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the "
          + "desired shape.")
    }
    shape = view.shape
    strides = view.strides
  }
}
