/// A shape as NumPy's error messages write it: `(2,3)`, `(4,)`, `()`.
public func shapeText(_ shape: Shape) -> String {
  if shape.count == 1 { return "(\(shape[0]),)" }
  return "(" + shape.map { String($0) }.joined(separator: ",") + ")"
}

/// A shape as Python prints the tuple: `(2, 3)`, `(4,)`, `()`.
public func tupleText(_ shape: Shape) -> String {
  if shape.count == 1 { return "(\(shape[0]),)" }
  return "(" + shape.map { String($0) }.joined(separator: ", ") + ")"
}

/// Shapes aligned at their last axes, where sizes must be equal or one.
public enum Broadcasting {
  /// The common shape; nil when there is none.
  public static func shape(_ a: Shape, _ b: Shape) -> Shape? {
    if a == b { return a }
    let rank = max(a.count, b.count)
    var result = Shape(repeating: 1, count: rank)
    for i in 0..<rank {
      let x = i < rank - a.count ? 1 : a[i - (rank - a.count)]
      let y = i < rank - b.count ? 1 : b[i - (rank - b.count)]
      if x == y || y == 1 {
        result[i] = x
      } else if x == 1 {
        result[i] = y
      } else {
        return nil
      }
    }
    return result
  }

  /// The common shape of all, or NumPy's error.
  public static func shape(of shapes: [Shape]) throws(TensorError) -> Shape {
    var result: Shape = []
    for s in shapes {
      guard let next = shape(result, s) else { throw mismatch(shapes) }
      result = next
    }
    return result
  }

  /// What a ufunc says: the shapes of its operands.
  public static func mismatch(_ shapes: [Shape]) -> TensorError {
    .value(
      "operands could not be broadcast together with shapes "
        + shapes.map { shapeText($0) + " " }.joined())
  }
}

extension NDArray {
  /// A read-only view with another shape, repeated along axes of size one; nil if it cannot be.
  public func broadcastView(to target: Shape) -> NDArray? {
    if shape == target { return self }
    let extra = target.count - rank
    guard extra >= 0 else { return nil }
    var steps = [Int](repeating: 0, count: target.count)
    for i in 0..<rank {
      if shape[i] == target[i + extra] {
        steps[i + extra] = strides[i]
      } else if shape[i] != 1 {
        return nil
      }
    }
    return NDArray(
      storage: storage, data: data, dtype: dtype, shape: target, strides: steps,
      base: base ?? self, isWriteable: false)
  }

  /// `np.broadcast_to`.
  public func broadcast(to target: Shape) throws(TensorError) -> NDArray {
    guard let view = broadcastView(to: target) else {
      throw .value(
        "operands could not be broadcast together with remapped shapes "
          + "[original->remapped]: \(shapeText(shape))  and requested shape \(shapeText(target))")
    }
    return view
  }
}
