/// A nested loop over up to three operands of one shape, merged to as few and as long rows as it goes.
///
/// The innermost row is handed to a body: `(offset₀, offset₁, offset₂, n, step₀, step₁, step₂)`,
/// all in elements. Axes are taken in the order in which the first operand lies in memory.
public struct StridedWalk {
  @usableFromInline var shape: [Int]
  @usableFromInline var s0: [Int]
  @usableFromInline var s1: [Int]
  @usableFromInline var s2: [Int]

  /// - Parameter reorder: whether axes may be visited in memory order rather than index order.
  public init(_ shape: Shape, _ a: [Int], _ b: [Int]? = nil, _ c: [Int]? = nil, reorder: Bool = true) {
    var axes: [Int] = []
    for i in 0..<shape.count where shape[i] != 1 { axes.append(i) }
    if reorder && axes.count > 1 {
      for i in 1..<axes.count {
        var j = i
        while j > 0, abs(a[axes[j]]) > abs(a[axes[j - 1]]) {
          axes.swapAt(j, j - 1)
          j -= 1
        }
      }
    }
    self.shape = []
    s0 = []
    s1 = []
    s2 = []
    for axis in axes {
      let (n, x, y, z) = (shape[axis], a[axis], b?[axis] ?? 0, c?[axis] ?? 0)
      if let last = self.shape.indices.last,
        s0[last] == x * n, b == nil || s1[last] == y * n, c == nil || s2[last] == z * n
      {
        self.shape[last] *= n
        s0[last] = x
        s1[last] = y
        s2[last] = z
      } else {
        self.shape.append(n)
        s0.append(x)
        s1.append(y)
        s2.append(z)
      }
    }
  }

  /// Runs the loop; an empty shape has one element, a zero size none.
  @inlinable
  public func rows(_ body: (Int, Int, Int, Int, Int, Int, Int) -> Void) {
    if shape.isEmpty {
      body(0, 0, 0, 1, 1, 1, 1)
      return
    }
    for d in shape where d == 0 { return }
    let last = shape.count - 1
    let (n, i0, i1, i2) = (shape[last], s0[last], s1[last], s2[last])
    if last == 0 {
      body(0, 0, 0, n, i0, i1, i2)
      return
    }
    var index = [Int](repeating: 0, count: last)
    var (o0, o1, o2) = (0, 0, 0)
    while true {
      body(o0, o1, o2, n, i0, i1, i2)
      var axis = last - 1
      while true {
        index[axis] += 1
        o0 += s0[axis]
        o1 += s1[axis]
        o2 += s2[axis]
        if index[axis] < shape[axis] { break }
        o0 -= s0[axis] * shape[axis]
        o1 -= s1[axis] * shape[axis]
        o2 -= s2[axis] * shape[axis]
        index[axis] = 0
        if axis == 0 { return }
        axis -= 1
      }
    }
  }
}
