import Tensors

/// Sums over several axes at once, in the order in which XLA adds.
///
/// Axes of more than 32 are cut into windows of 32 (padded on both sides alike), windows are added
/// up in order, then their sums. Tables of a few short rows are added row by row in vectors.
enum ReductionWindows {
  /// The kernel, or nil where everything is added in plain order; `inLanes` where the axes lie side
  /// by side in memory.
  static func kernel(
    _ from: Int, _ to: Int, _ outer: Int, _ axes: [Int], _ inner: Int, scale: Float, inLanes: Bool
  ) -> Kernel? {
    if axes.contains(where: { $0 > 32 }) {
      return { at in
        let (x, y) = (at.read(from, Float.self), at.write(to, Float.self))
        let size = axes.reduce(inner, *)
        for o in 0..<outer {
          sum(x + o * size, axes, inner, y + o * inner)
          if scale != 1 { for j in 0..<inner { y[o * inner + j] *= scale } }
        }
      }
    }
    guard inLanes, axes.count == 2, let lanes = lanes(axes[0], axes[1], inner) else { return nil }
    let (rows, columns) = (axes[0], axes[1])
    let size = rows * columns * inner
    return { at in
      let (x, y) = (at.read(from, Float.self), at.write(to, Float.self))
      for o in 0..<outer {
        for j in 0..<inner {
          y[o * inner + j] =
            scale * table(x + o * size + j, rows, columns, inner, lanes.width, lanes.parts)
        }
      }
    }
  }

  /// How many rows are added side by side, and in how many parts, where the compiler finds that
  /// worth while.
  private static func lanes(
    _ rows: Int, _ columns: Int, _ inner: Int
  ) -> (width: Int, parts: Int)? {
    guard inner == 1 ? columns <= 8 : columns == 2 && rows <= 8 && inner & (inner - 1) == 0 else {
      return nil
    }
    if rows == 2 { return (2, 1) }
    if rows % 8 == 0 { return columns <= 6 ? (4, 2) : (2, 2) }
    return rows % 4 == 0 && rows != 12 ? (2, 2) : nil
  }

  private static func table(
    _ x: UnsafePointer<Float>, _ rows: Int, _ columns: Int, _ step: Int, _ width: Int, _ parts: Int
  ) -> Float {
    var sums = [Float](repeating: 0, count: width * parts)
    for r in 0..<rows {
      for c in 0..<columns { sums[r % (width * parts)] += x[(r * columns + c) * step] }
    }
    for i in 0..<(parts - 1) * width { sums[i % width] += sums[width + i] }
    var half = width / 2
    while half > 0 {
      for i in 0..<half { sums[i] += sums[i + half] }
      half /= 2
    }
    return sums[0]
  }

  /// Σ over `axes` of an array that ends with `inner` columns.
  private static func sum(
    _ x: UnsafePointer<Float>, _ axes: [Int], _ inner: Int, _ y: UnsafeMutablePointer<Float>
  ) {
    let counts = axes.map { ($0 + 31) / 32 }
    let windows = counts.reduce(1, *)
    if windows == 1 {
      for j in 0..<inner { y[j] = 0 }
      add(x, axes, [Int](repeating: 0, count: axes.count), axes, inner, y)
      return
    }
    let partial = UnsafeMutablePointer<Float>.allocate(capacity: windows * inner)
    defer { partial.deallocate() }
    partial.initialize(repeating: 0, count: windows * inner)
    var place = [Int](repeating: 0, count: axes.count)
    for w in 0..<windows {
      var low = place
      var high = place
      for (k, size) in axes.enumerated() {
        let width = min(size, 32)
        let before = (counts[k] * width - size) / 2
        low[k] = max(0, place[k] * width - before)
        high[k] = min(size, (place[k] + 1) * width - before)
      }
      add(x, axes, low, high, inner, partial + w * inner)
      var k = axes.count - 1
      while k >= 0 {
        place[k] += 1
        if place[k] < counts[k] { break }
        place[k] = 0
        k -= 1
      }
    }
    sum(partial, counts, inner, y)
  }

  /// Adds the box from `low` to `high` to `y`, in order.
  private static func add(
    _ x: UnsafePointer<Float>, _ axes: [Int], _ low: [Int], _ high: [Int], _ inner: Int,
    _ y: UnsafeMutablePointer<Float>
  ) {
    var place = low
    let last = axes.count - 1
    for k in 0...last where low[k] >= high[k] { return }
    while true {
      var offset = 0
      for k in 0...last { offset = offset * axes[k] + place[k] }
      let row = x + offset * inner
      let n = high[last] - low[last]
      if inner == 1 {
        var total = y[0]
        for i in 0..<n { total += row[i] }
        y[0] = total
      } else {
        for i in 0..<n { for j in 0..<inner { y[j] += row[i * inner + j] } }
      }
      var k = last - 1
      while k >= 0 {
        place[k] += 1
        if place[k] < high[k] { break }
        place[k] = low[k]
        k -= 1
      }
      if k < 0 { return }
    }
  }
}
