extension NDArray {
  /// A view with other axes onto the same memory.
  public func view(
    offset: Int = 0, shape: Shape, strides: [Int], dtype: DType? = nil
  ) -> NDArray {
    NDArray(
      storage: storage, data: data + offset * self.dtype.itemSize, dtype: dtype ?? self.dtype,
      shape: shape, strides: strides, base: base ?? self, isWriteable: isWriteable)
  }

  /// The same elements behind a view that can never be written: what an immutable tensor shows.
  public func sealed() -> NDArray {
    let immutable = view(shape: shape, strides: strides)
    immutable.isWriteable = false
    return NDArray(
      storage: storage, data: data, dtype: dtype, shape: shape, strides: strides, base: immutable,
      isWriteable: false)
  }

  /// Refuses, in the words of the operation, to write where assignment is not allowed.
  public func requireWriteable(
    _ refusal: String = "assignment destination is read-only"
  ) throws(TensorError) {
    if !isWriteable { throw .value(refusal) }
  }

  /// An axis number made non-negative.
  public func axis(_ axis: Int) throws(TensorError) -> Int {
    guard axis >= -rank && axis < rank else { throw .axis(axis, rank) }
    return axis < 0 ? axis + rank : axis
  }

  /// The same elements in row-major order under a new shape, one size of which may be -1:
  /// a view when the strides allow it, else a copy.
  public func reshaped(_ requested: Shape) throws(TensorError) -> NDArray {
    let target = try resolve(requested)
    if let steps = stridesFor(target) { return view(shape: target, strides: steps) }
    let packed = copy()
    return NDArray(
      storage: packed.storage, data: packed.data, dtype: dtype, shape: target,
      strides: NDArray.rowMajorStrides(target))
  }

  private func resolve(_ requested: Shape) throws(TensorError) -> Shape {
    var known = 1
    var unknown = -1
    for (i, d) in requested.enumerated() {
      if d >= 0 {
        known *= d
      } else if unknown >= 0 {
        throw .value("can only specify one unknown dimension")
      } else {
        unknown = i
      }
    }
    var target = requested
    if unknown >= 0 && known > 0 && count % known == 0 {
      target[unknown] = count / known
      known = count
    }
    guard known == count, unknown < 0 || target[unknown] >= 0 else {
      throw .value("cannot reshape array of size \(count) into shape \(requestedText(requested))")
    }
    return target
  }

  /// Strides that show the elements under another shape without moving them; nil if there are none.
  func stridesFor(_ target: Shape) -> [Int]? {
    if isContiguous || count == 0 { return NDArray.rowMajorStrides(target) }
    var oldShape: [Int] = []
    var oldStrides: [Int] = []
    for i in 0..<rank where shape[i] != 1 {
      oldShape.append(shape[i])
      oldStrides.append(strides[i])
    }
    var result = [Int](repeating: 1, count: target.count)
    var (oi, oj, ni, nj) = (0, 1, 0, 1)
    while ni < target.count && oi < oldShape.count {
      var np = target[ni]
      var op = oldShape[oi]
      while np != op {
        if np < op {
          np *= target[nj]
          nj += 1
        } else {
          op *= oldShape[oj]
          oj += 1
        }
      }
      for k in oi..<oj - 1 where oldStrides[k] != oldShape[k + 1] * oldStrides[k + 1] {
        return nil
      }
      result[nj - 1] = oldStrides[oj - 1]
      var k = nj - 1
      while k > ni {
        result[k - 1] = result[k] * target[k]
        k -= 1
      }
      ni = nj
      nj += 1
      oi = oj
      oj += 1
    }
    let tail = ni > 0 ? result[ni - 1] : 1
    for k in ni..<target.count { result[k] = tail }
    return result
  }

  /// One axis in row-major order: a view when possible.
  public func raveled() -> NDArray {
    if let steps = stridesFor([count]) { return view(shape: [count], strides: steps) }
    let packed = copy()
    return NDArray(
      storage: packed.storage, data: packed.data, dtype: dtype, shape: [count], strides: [1])
  }

  /// The axes in another order; reversed when none is given.
  public func transposed(_ axes: [Int]? = nil) throws(TensorError) -> NDArray {
    var order = [Int](repeating: 0, count: rank)
    if let axes {
      guard axes.count == rank else { throw .value("axes don't match array") }
      var seen = [Bool](repeating: false, count: rank)
      for i in 0..<rank {
        order[i] = try axis(axes[i])
        if seen[order[i]] { throw .value("repeated axis in transpose") }
        seen[order[i]] = true
      }
    } else {
      for i in 0..<rank { order[i] = rank - 1 - i }
    }
    return view(shape: order.map { shape[$0] }, strides: order.map { strides[$0] })
  }

  public func swappedAxes(_ a: Int, _ b: Int) throws(TensorError) -> NDArray {
    let (a, b) = (try axis(a), try axis(b))
    var order = Array(0..<rank)
    order.swapAt(a, b)
    return try transposed(order)
  }

  /// A view with a new axis of size one at `position` of the result.
  public func expandedDims(_ position: Int) throws(TensorError) -> NDArray {
    let total = rank + 1
    guard position >= -total && position < total else { throw .axis(position, total) }
    let at = position < 0 ? position + total : position
    var newShape = shape
    var newStrides = strides
    newShape.insert(1, at: at)
    newStrides.insert(0, at: at)
    return view(shape: newShape, strides: newStrides)
  }

  /// A view without its axes of size one, or without the given ones, which must have size one.
  public func squeezed(_ axes: [Int]? = nil) throws(TensorError) -> NDArray {
    var drop = [Bool](repeating: false, count: rank)
    if let axes {
      for a in axes {
        let i = try axis(a)
        guard shape[i] == 1 else {
          throw .value("cannot select an axis to squeeze out which has size not equal to one")
        }
        drop[i] = true
      }
    } else {
      for i in 0..<rank { drop[i] = shape[i] == 1 }
    }
    let kept = (0..<rank).filter { !drop[$0] }
    return view(shape: kept.map { shape[$0] }, strides: kept.map { strides[$0] })
  }

  /// A view of `length` elements along one axis, from `start` by `step`; bounds are the caller's.
  public func sliced(axis: Int, start: Int, length: Int, step: Int = 1) -> NDArray {
    var newShape = shape
    var newStrides = strides
    newShape[axis] = length
    newStrides[axis] *= step
    let offset = length > 0 ? start * strides[axis] : 0
    return view(offset: offset, shape: newShape, strides: newStrides)
  }

  /// A view without `axis`, at one index of it; the bound is the caller's.
  public func selected(axis: Int, _ index: Int) -> NDArray {
    var newShape = shape
    var newStrides = strides
    newShape.remove(at: axis)
    newStrides.remove(at: axis)
    return view(offset: index * strides[axis], shape: newShape, strides: newStrides)
  }

  /// The rows `range` of the first axis, as a view.
  public func rows(_ range: Range<Int>) -> NDArray {
    sliced(axis: 0, start: range.lowerBound, length: range.count)
  }

  /// The elements along an axis in opposite order, as a view.
  public func flipped(_ axis: Int) -> NDArray {
    sliced(axis: axis, start: max(shape[axis] - 1, 0), length: shape[axis], step: -1)
  }
}

/// A shape as the program asked for it: NumPy writes -1 as `newaxis`.
private func requestedText(_ shape: Shape) -> String {
  "(" + shape.map { $0 < 0 ? "newaxis" : String($0) }.joined(separator: ",")
    + (shape.count == 1 ? ",)" : ")")
}
