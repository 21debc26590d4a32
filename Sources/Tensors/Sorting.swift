/// Sorting and searching, stable, NaN last.
public enum Sorting {
  /// −1, 0 or 1; NaN after everything.
  public static func order(_ a: Scalar, _ b: Scalar) -> Int {
    switch (a, b) {
    case (.int(let x), .int(let y)): return x < y ? -1 : x == y ? 0 : 1
    case (.uint(let x), .uint(let y)): return x < y ? -1 : x == y ? 0 : 1
    case (.text(let x), .text(let y)): return text(x, y)
    case (.complex(let x, let xi), .complex(let y, let yi)):
      let first = order(.float(x), .float(y))
      return first != 0 ? first : order(.float(xi), .float(yi))
    case (.bytes(let x), .bytes(let y)):
      return x == y ? 0 : x.lexicographicallyPrecedes(y) ? -1 : 1
    case (.record(let x), .record(let y)):
      for i in 0..<min(x.count, y.count) {
        let found = order(x[i], y[i])
        if found != 0 { return found }
      }
      return x.count - y.count
    default:
      let (x, y) = (a.double, b.double)
      if x.isNaN { return y.isNaN ? 0 : 1 }
      if y.isNaN { return -1 }
      return x < y ? -1 : x == y ? 0 : 1
    }
  }

  /// By code points, as Python compares text.
  private static func text(_ a: String, _ b: String) -> Int {
    var (i, j) = (a.unicodeScalars.makeIterator(), b.unicodeScalars.makeIterator())
    while true {
      switch (i.next(), j.next()) {
      case (nil, nil): return 0
      case (nil, _): return -1
      case (_, nil): return 1
      case (let x?, let y?): if x != y { return x < y ? -1 : 1 }
      }
    }
  }

  /// The positions of `n` packed elements from `start`, in ascending order of value, stable.
  static func ranked(_ a: NDArray, _ start: Int, _ n: Int) -> [Int] {
    @inline(__always)
    func typed<T>(_: T.Type, _ before: (T, T) -> Bool) -> [Int] {
      let p = a.data.assumingMemoryBound(to: T.self) + start
      return mergeSorted(n) { before(p[$0], p[$1]) }
    }
    if let order = RadixSort.ranked(a, start, n) { return order }
    switch a.dtype.code {
    case .bool, .uint8: return typed(UInt8.self) { $0 < $1 }
    case .int8: return typed(Int8.self) { $0 < $1 }
    case .int16: return typed(Int16.self) { $0 < $1 }
    case .uint16: return typed(UInt16.self) { $0 < $1 }
    case .int32: return typed(Int32.self) { $0 < $1 }
    case .uint32: return typed(UInt32.self) { $0 < $1 }
    case .int64: return typed(Int64.self) { $0 < $1 }
    case .uint64: return typed(UInt64.self) { $0 < $1 }
    case .float32: return typed(Float.self) { $0 < $1 || ($1 != $1 && $0 == $0) }
    case .float64: return typed(Double.self) { $0 < $1 || ($1 != $1 && $0 == $0) }
    case .datetime, .timedelta:
      // Not-a-time, the smallest of all integers, goes last.
      return typed(Int64.self) { $0 != .min && ($1 == .min || $0 < $1) }
    default:
      let items = (0..<n).map { a.item(start + $0) }
      return mergeSorted(n) { order(items[$0], items[$1]) < 0 }
    }
  }

  /// 0..<n sorted by `before`, equal ones in their old order.
  @inline(__always)
  static func mergeSorted(_ n: Int, _ before: (Int, Int) -> Bool) -> [Int] {
    var from = Array(0..<n)
    var to = from
    // Short runs by insertion, then merged in doubling widths.
    let run = 16
    var low = 0
    while low < n {
      let high = min(low + run, n)
      var i = low + 1
      while i < high {
        let v = from[i]
        var j = i
        while j > low && before(v, from[j - 1]) {
          from[j] = from[j - 1]
          j -= 1
        }
        from[j] = v
        i += 1
      }
      low = high
    }
    var width = run
    while width < n {
      var start = 0
      while start < n {
        let middle = min(start + width, n)
        let end = min(start + 2 * width, n)
        var (i, j, k) = (start, middle, start)
        while k < end {
          if j >= end || (i < middle && !before(from[j], from[i])) {
            to[k] = from[i]
            i += 1
          } else {
            to[k] = from[j]
            j += 1
          }
          k += 1
        }
        start = end
      }
      swap(&from, &to)
      width *= 2
    }
    return from
  }

  /// `np.argsort` along an axis (nil: flattened).
  public static func argsort(_ a: NDArray, axis: Int? = -1) throws(TensorError) -> NDArray {
    let source = axis == nil ? try a.reshaped([a.count]) : a
    if source.rank == 0 { return NDArray.scalar(Int64(0)) }
    let k = try source.axis(axis ?? 0)
    let rows = try source.swappedAxes(k, source.rank - 1).contiguous()
    let n = source.shape[k]
    let out = NDArray(uninitialized: rows.shape, .int64)
    for r in 0..<(n == 0 ? 0 : rows.count / n) {
      for (i, p) in ranked(rows, r * n, n).enumerated() { out.int64[r * n + i] = Int64(p) }
    }
    return try out.swappedAxes(k, source.rank - 1)
  }

  /// `np.sort` along an axis (nil: flattened).
  public static func sorted(_ a: NDArray, axis: Int? = -1) throws(TensorError) -> NDArray {
    let source = axis == nil ? try a.reshaped([a.count]) : a
    if source.rank == 0 { return source.copy() }
    let k = try source.axis(axis ?? 0)
    let rows = try source.swappedAxes(k, source.rank - 1).contiguous()
    let n = source.shape[k]
    let out = NDArray(uninitialized: rows.shape, a.dtype)
    let size = a.dtype.itemSize
    for r in 0..<(n == 0 ? 0 : rows.count / n) {
      let offset = r * n * size
      PackedCopy.gather(
        out.data + offset, rows.data + offset, ranked(rows, r * n, n), size: size)
    }
    return try out.swappedAxes(k, source.rank - 1).contiguous()
  }

  /// `np.argsort(order=…)`: records by the fields of these numbers, one axis or flattened.
  public static func argsort(
    _ a: NDArray, fields: [Int], axis: Int? = -1
  ) throws(TensorError) -> NDArray {
    let rest = (0..<a.dtype.layout.fields.count).filter { !fields.contains($0) }
    let source = axis == nil ? try a.reshaped([a.count]) : a
    let k = try source.axis(axis ?? 0)
    let rows = try source.swappedAxes(k, source.rank - 1).contiguous()
    let n = source.shape[k]
    let out = NDArray(uninitialized: rows.shape, .int64)
    for r in 0..<(n == 0 ? 0 : rows.count / n) {
      let keys = (0..<n).map { i -> Scalar in
        guard case .record(let parts) = rows.item(r * n + i) else { return .int(0) }
        return .record((fields + rest).map { parts[$0] })
      }
      for (i, p) in mergeSorted(n, { order(keys[$0], keys[$1]) < 0 }).enumerated() {
        out.int64[r * n + i] = Int64(p)
      }
    }
    return try out.swappedAxes(k, source.rank - 1)
  }

  /// The distinct values in order, with what NumPy can tell about them.
  public struct Unique {
    public var values: NDArray
    /// Where each value stands first.
    public var first: NDArray
    /// For each element the number of its value.
    public var inverse: NDArray
    public var counts: NDArray
  }

  /// `np.unique` of the flattened array; NaNs count as equal if asked.
  public static func unique(_ a: NDArray, equalNaN: Bool = true) throws(TensorError) -> Unique {
    let flat = try a.reshaped([a.count]).contiguous()
    let order = ranked(flat, 0, flat.count)
    var starts: [Int64] = []
    var counts: [Int64] = []
    var inverse = [Int64](repeating: 0, count: flat.count)
    var last: Scalar?
    @inline(__always)
    func walk(_ isNew: (Int) -> Bool) {
      for p in order {
        if isNew(p) {
          starts.append(Int64(p))
          counts.append(1)
        } else {
          counts[counts.count - 1] += 1
        }
        inverse[p] = Int64(starts.count - 1)
      }
    }
    var before = -1
    switch flat.dtype.code {
    case .int64:
      walk { p in
        defer { before = p }
        return before < 0 || flat.int64[p] != flat.int64[before]
      }
    case .float64:
      walk { p in
        defer { before = p }
        if before < 0 { return true }
        let (u, v) = (flat.float64[before], flat.float64[p])
        return u != v && (u == u || v == v || !equalNaN)
      }
    default:
      walk { p in
        let v = flat.item(p)
        defer { last = v }
        return last.map { Sorting.order($0, v) != 0 } ?? true
      }
    }
    let first = NDArray(starts)
    return Unique(
      values: try Selection.take(flat, first, axis: 0), first: first, inverse: NDArray(inverse),
      counts: NDArray(counts))
  }

  /// `np.searchsorted`: where values would be inserted into the ascending array.
  public static func searchSorted(
    _ a: NDArray, _ values: NDArray, right: Bool
  ) throws(TensorError) -> NDArray {
    guard a.rank == 1 else { throw .value("object too deep for desired array") }
    let type = DType.promote(a.dtype, values.dtype) ?? a.dtype
    let sorted = a.contiguous(as: type)
    let wanted = values.contiguous(as: type)
    let out = NDArray(uninitialized: values.shape, .int64)
    @inline(__always)
    func typed<T>(_: T.Type, _ before: (T, T) -> Bool) {
      let (p, q) = (
        sorted.data.assumingMemoryBound(to: T.self), wanted.data.assumingMemoryBound(to: T.self)
      )
      for i in 0..<wanted.count {
        let v = q[i]
        var (low, high) = (0, sorted.count)
        while low < high {
          let middle = (low + high) / 2
          if right ? !before(v, p[middle]) : before(p[middle], v) {
            low = middle + 1
          } else {
            high = middle
          }
        }
        out.int64[i] = Int64(low)
      }
    }
    switch type.code {
    case .int64:
      typed(Int64.self) { $0 < $1 }
      return out
    case .float64:
      typed(Double.self) { $0 < $1 || ($1 != $1 && $0 == $0) }
      return out
    default: break
    }
    for i in 0..<wanted.count {
      let v = wanted.item(i)
      var (low, high) = (0, sorted.count)
      while low < high {
        let middle = (low + high) / 2
        let c = order(sorted.item(middle), v)
        if c < 0 || (right && c == 0) { low = middle + 1 } else { high = middle }
      }
      out.int64[i] = Int64(low)
    }
    return out
  }
}
