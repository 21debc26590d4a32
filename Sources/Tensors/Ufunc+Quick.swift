import CKernels

/// The four rules of arithmetic on small packed arrays, where nothing but the numbers is to be done.
///
/// Lessons compute with arrays of a few elements, and there finding the types, the broadcast shape and
/// the loop costs more than the numbers. What is not answered here (nil) goes the whole way, which
/// also says what became of a result that is not finite.
extension Ufunc {
  /// The largest array that is worth it.
  private static let most = 1 << 14

  /// `op(a, b)` of two arrays of one shape, or of rows and one row.
  public static func quick(_ op: BinaryOp, _ a: NDArray, _ b: NDArray) -> NDArray? {
    guard a.dtype == b.dtype, a.count <= most, b.count <= most, a.count > 0, b.count > 0,
      a.isContiguous, b.isContiguous, let model = model(a, b)
    else { return nil }
    switch a.dtype.code {
    case .float64: return floats(op, a, b, model, Double.self)
    case .float32: return floats(op, a, b, model, Float.self)
    case .int64:
      switch op {
      case .add: return pairs(a, b, model, Int64.self) { $0 &+ $1 }
      case .subtract: return pairs(a, b, model, Int64.self) { $0 &- $1 }
      case .multiply: return pairs(a, b, model, Int64.self) { $0 &* $1 }
      default: return nil
      }
    default: return nil
    }
  }

  /// `op(a, number)`, or `op(number, a)` if reflected; a number of Python's, which takes `a`'s type.
  public static func quick(
    _ op: BinaryOp, _ a: NDArray, _ number: Double, reflected: Bool
  ) -> NDArray? {
    guard a.count <= most, a.count > 0, a.rank > 0, a.isContiguous else { return nil }
    switch a.dtype.code {
    case .float64: return floats(op, a, number, reflected, Double.self)
    case .float32:
      let narrow = Float(number)
      return narrow.isFinite ? floats(op, a, narrow, reflected, Float.self) : nil
    default: return nil
    }
  }

  /// The operand that has the result's shape.
  private static func model(_ a: NDArray, _ b: NDArray) -> NDArray? {
    if a.rank == 0 || b.rank == 0 { return nil }
    let (long, short) = a.rank >= b.rank ? (a, b) : (b, a)
    let missing = long.rank - short.rank
    for i in 0..<short.rank where long.shape[missing + i] != short.shape[i] { return nil }
    return long
  }

  @inline(__always)
  private static func pairs<T>(
    _ a: NDArray, _ b: NDArray, _ model: NDArray, _: T.Type, _ rule: (T, T) -> T
  ) -> NDArray {
    let out = model.emptyRowMajor(model.dtype)
    let x = a.data.assumingMemoryBound(to: T.self)
    let y = b.data.assumingMemoryBound(to: T.self)
    let z = out.data.assumingMemoryBound(to: T.self)
    let (n, p, q) = (out.count, a.count, b.count)
    if p == q {
      for i in 0..<n { z[i] = rule(x[i], y[i]) }
    } else if p > q {
      var row = 0
      while row < n {
        for i in 0..<q { z[row &+ i] = rule(x[row &+ i], y[i]) }
        row &+= q
      }
    } else {
      var row = 0
      while row < n {
        for i in 0..<p { z[row &+ i] = rule(x[i], y[row &+ i]) }
        row &+= p
      }
    }
    return out
  }

  private static func rule(_ op: BinaryOp) -> lk_binary_op? {
    switch op {
    case .add: LK_ADD
    case .subtract: LK_SUB
    case .multiply: LK_MUL
    case .divide: LK_DIV
    default: nil
    }
  }

  @inline(__always)
  private static func floats<T: RowFloat>(
    _ op: BinaryOp, _ a: NDArray, _ b: NDArray, _ model: NDArray, _: T.Type
  ) -> NDArray? {
    guard let rule = rule(op) else { return nil }
    let (p, q) = (a.count, b.count)
    let width = min(p, q)
    if p != q && width < 16 {
      let out: NDArray
      switch op {
      case .add: out = pairs(a, b, model, T.self) { $0 + $1 }
      case .subtract: out = pairs(a, b, model, T.self) { $0 - $1 }
      case .multiply: out = pairs(a, b, model, T.self) { $0 * $1 }
      default: out = pairs(a, b, model, T.self) { $0 / $1 }
      }
      return out.isSurelyFinite ? out : nil
    }
    let out = model.emptyRowMajor(model.dtype)
    let n = out.count
    let x = a.data.assumingMemoryBound(to: T.self)
    let y = b.data.assumingMemoryBound(to: T.self)
    let z = out.data.assumingMemoryBound(to: T.self)
    var row = 0
    while row < n {
      guard T.binary(rule, z + row, x + (p == n ? row : 0), 1, y + (q == n ? row : 0), 1, width)
      else { return nil }
      row &+= width
    }
    return out
  }

  @inline(__always)
  private static func floats<T: RowFloat>(
    _ op: BinaryOp, _ a: NDArray, _ number: T, _ reflected: Bool, _: T.Type
  ) -> NDArray? {
    guard let rule = rule(op) else { return nil }
    let out = a.emptyRowMajor(a.dtype)
    let x = a.data.assumingMemoryBound(to: T.self)
    let z = out.data.assumingMemoryBound(to: T.self)
    var number = number
    let isFinite =
      reflected
      ? T.binary(rule, z, &number, 0, x, 1, a.count) : T.binary(rule, z, x, 1, &number, 0, a.count)
    return isFinite ? out : nil
  }
}
