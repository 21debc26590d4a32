/// Arrays of evenly spaced numbers, by NumPy's exact formulas.
public enum Ranges {
  /// `np.arange` of integers.
  public static func arange(_ start: Int64, _ stop: Int64, _ step: Int64) throws(TensorError)
    -> NDArray
  {
    if step == 0 { throw TensorError(.zeroDivision, "division by zero") }
    let span = step > 0 ? stop - start : start - stop
    let size = abs(step)
    let n = span <= 0 ? 0 : Int((span + size - 1) / size)
    try ArrayMemory.check([n], .int64)
    let out = NDArray(uninitialized: [n], .int64)
    for i in 0..<n { out.int64[i] = start &+ Int64(i) &* step }
    return out
  }

  /// `np.arange` of floats: element i is start + i · ((start + step) − start).
  public static func arange(_ start: Double, _ stop: Double, _ step: Double) throws(TensorError)
    -> NDArray
  {
    if step == 0 { throw TensorError(.zeroDivision, "float division by zero") }
    let length = ((stop - start) / step).rounded(.up)
    guard length < Double(Int.max) else { throw .value("Maximum allowed size exceeded") }
    let n = length > 0 ? Int(length) : 0
    try ArrayMemory.check([n], .float64)
    let out = NDArray(uninitialized: [n], .float64)
    let delta = (start + step) - start
    for i in 0..<n { out.float64[i] = i == 1 ? start + step : start + Double(i) * delta }
    return out
  }

  /// `np.linspace` of numbers: start + i · step, the end put in exactly.
  public static func linspace(
    _ start: Double, _ stop: Double, _ count: Int, endpoint: Bool = true
  ) throws(TensorError) -> (values: NDArray, step: Double) {
    if count < 0 {
      throw .value("Number of samples, \(count), must be non-negative.")
    }
    let parts = endpoint ? count - 1 : count
    try ArrayMemory.check([count], .float64)
    let out = NDArray(uninitialized: [count], .float64)
    let delta = stop - start
    var step = Double.nan
    if parts > 0 {
      step = delta / Double(parts)
      let p = out.float64
      if step == 0 {
        for i in 0..<count { p[i] = Double(i) / Double(parts) * delta + start }
      } else {
        for i in 0..<count { p[i] = Double(i) * step + start }
      }
    } else {
      for i in 0..<count { out.float64[i] = Double(i) * delta + start }
    }
    if endpoint && count > 1 { out.float64[count - 1] = stop }
    return (out, step)
  }

  /// Ones on a diagonal.
  public static func eye(
    _ rows: Int, _ columns: Int, _ k: Int = 0, _ dtype: DType = .float64
  ) throws(TensorError) -> NDArray {
    if rows < 0 || columns < 0 { throw .value("negative dimensions are not allowed") }
    try ArrayMemory.check([rows, columns], dtype)
    let out = NDArray.zeros([rows, columns], dtype)
    for i in 0..<rows where i + k >= 0 && i + k < columns {
      out.store(.int(1), at: out.pointer(at: [i, i + k]))
    }
    return out
  }

  /// The diagonal of a matrix's last two named axes, as a view.
  public static func diagonal(
    _ a: NDArray, _ k: Int = 0, _ axis1: Int = 0, _ axis2: Int = 1
  ) throws(TensorError) -> NDArray {
    guard a.rank >= 2 else { throw .value("diag requires an array of at least two dimensions") }
    let (p, q) = (try a.axis(axis1), try a.axis(axis2))
    if p == q { throw .value("axis1 and axis2 cannot be the same") }
    var shape: Shape = []
    var strides: [Int] = []
    for i in 0..<a.rank where i != p && i != q {
      shape.append(a.shape[i])
      strides.append(a.strides[i])
    }
    let n = k >= 0
      ? max(0, min(a.shape[p], a.shape[q] - k)) : max(0, min(a.shape[p] + k, a.shape[q]))
    let offset = n == 0 ? 0 : k >= 0 ? k * a.strides[q] : -k * a.strides[p]
    let view = a.view(
      offset: offset, shape: shape + [n], strides: strides + [a.strides[p] + a.strides[q]])
    view.isWriteable = false
    return view
  }

  /// A copy with everything above (below) the k-th diagonal set to zero.
  public static func triangle(_ a: NDArray, _ k: Int, upper: Bool) -> NDArray {
    // A row is taken for each row of a square.
    let square = a.rank == 1 ? a.broadcastView(to: [a.count, a.count]) : nil
    let a = square ?? a
    let out = a.copy()
    guard a.rank >= 2 else { return out }
    let (rows, columns) = (a.shape[a.rank - 2], a.shape[a.rank - 1])
    for m in 0..<(rows * columns == 0 ? 0 : a.count / (rows * columns)) {
      for i in 0..<rows {
        for j in 0..<columns where upper ? j < i + k : j > i + k {
          out.store(.int(0), at: out.data + ((m * rows + i) * columns + j) * a.dtype.itemSize)
        }
      }
    }
    return out
  }
}
