import CKernels

/// How a packed array is read when it is broadcast (or permuted) to a larger shape.
struct BroadcastWalk {
  /// Axes merged where the strides allow, outermost first.
  private var dims: [Int] = []
  private var strides: [Int] = []

  init(_ source: [Int], to target: [Int]) {
    self.init(target, Shapes.broadcastStrides(source, to: target))
  }

  init(_ shape: [Int], _ steps: [Int]) {
    for (d, s) in zip(shape, steps) where d != 1 {
      if let last = dims.last, strides[dims.count - 1] == s * d {
        dims[dims.count - 1] = last * d
        strides[dims.count - 1] = s
      } else {
        dims.append(d)
        strides.append(s)
      }
    }
  }

  /// After how many elements the values repeat (1 for a scalar), or 0 if only at the end.
  var period: Int {
    if dims.isEmpty { return 1 }
    if dims.count == 1 && strides[0] == 0 { return 1 }
    if strides[0] != 0 { return 0 }
    var n = 1
    for d in dims.dropFirst() { n *= d }
    return n
  }

  /// Lays out all elements, four bytes each, in blocks that suit the cache.
  func permute(_ source: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>) {
    dims.withUnsafeBufferPointer { dims in
      strides.withUnsafeBufferPointer { strides in
        // Without axes neither array is looked at.
        guard let d = dims.baseAddress, let s = strides.baseAddress, dims.count > 0 else {
          target[0] = source[0]
          return
        }
        lk_permute(target, source, Int32(dims.count), d, s)
      }
    }
  }

  /// Lays out the elements `start..<start + count` of the target, densely.
  func copy(
    _ source: UnsafeMutableRawPointer, to target: UnsafeMutableRawPointer, _ size: Int,
    _ start: Int, _ count: Int
  ) {
    switch size {
    case 1: copy(source.of(UInt8.self), target.of(UInt8.self), start, count)
    case 2: copy(source.of(UInt16.self), target.of(UInt16.self), start, count)
    case 4: copy(source.of(UInt32.self), target.of(UInt32.self), start, count)
    default: copy(source.of(UInt64.self), target.of(UInt64.self), start, count)
    }
  }

  @inline(__always)
  private func copy<T>(
    _ source: UnsafeMutablePointer<T>, _ target: UnsafeMutablePointer<T>, _ start: Int,
    _ count: Int
  ) {
    if count == 0 { return }
    let rank = dims.count
    if rank == 0 {
      for i in 0..<count { target[i] = source[0] }
      return
    }
    let inner = dims[rank - 1]
    let step = strides[rank - 1]
    var index = start / inner
    var column = start % inner
    var done = 0
    while done < count {
      var offset = 0
      var rest = index
      var axis = rank - 2
      while axis >= 0 {
        offset += rest % dims[axis] * strides[axis]
        rest /= dims[axis]
        axis -= 1
      }
      let n = min(inner - column, count - done)
      let from = source + offset + column * step
      let to = target + done
      if step == 1 {
        to.update(from: from, count: n)
      } else if step == 0 {
        let value = from[0]
        for i in 0..<n { to[i] = value }
      } else {
        for i in 0..<n { to[i] = from[i * step] }
      }
      done += n
      column = 0
      index += 1
    }
  }
}
