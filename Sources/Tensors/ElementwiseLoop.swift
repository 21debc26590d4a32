import CKernels

/// Typed loops over broadcast operands, the rule inlined into each of them.
enum ElementwiseLoop {
  @inline(__always)
  static func unary<A, R>(
    _ a: NDArray, _ out: NDArray, _: A.Type, _: R.Type, _ rule: (A) -> R
  ) {
    let pa = a.data.assumingMemoryBound(to: A.self)
    let po = out.data.assumingMemoryBound(to: R.self)
    var rows = OperandRows(out, a, nil)
    while rows.next() {
      let d = po + rows.out
      let x = pa + rows.a
      let n = rows.count
      let (i0, i1) = (rows.outStep, rows.aStep)
      if i0 == 1 && i1 == 1 {
        for i in 0..<n { d[i] = rule(x[i]) }
      } else {
        for i in 0..<n { d[i &* i0] = rule(x[i &* i1]) }
      }
    }
  }

  @inline(__always)
  static func binary<A, R>(
    _ a: NDArray, _ b: NDArray, _ out: NDArray, _: A.Type, _: R.Type, _ rule: (A, A) -> R
  ) {
    let pa = a.data.assumingMemoryBound(to: A.self)
    let pb = b.data.assumingMemoryBound(to: A.self)
    let po = out.data.assumingMemoryBound(to: R.self)
    var rows = OperandRows(out, a, b)
    while rows.next() {
      let d = po + rows.out
      let x = pa + rows.a
      let y = pb + rows.b
      let n = rows.count
      let (i0, i1, i2) = (rows.outStep, rows.aStep, rows.bStep)
      if i0 == 1 && i1 == 1 && i2 == 1 {
        for i in 0..<n { d[i] = rule(x[i], y[i]) }
      } else if i0 == 1 && i1 == 1 && i2 == 0 {
        let s = y[0]
        for i in 0..<n { d[i] = rule(x[i], s) }
      } else {
        for i in 0..<n { d[i &* i0] = rule(x[i &* i1], y[i &* i2]) }
      }
    }
  }
}

extension ElementwiseLoop {
  /// `binary` with C's loop where rows are packed; whether all results are surely finite.
  @inline(__always)
  static func binary<T: RowFloat>(
    _ op: lk_binary_op, _ a: NDArray, _ b: NDArray, _ out: NDArray, _: T.Type,
    _ rule: (T, T) -> T
  ) -> Bool {
    let pa = a.data.assumingMemoryBound(to: T.self)
    let pb = b.data.assumingMemoryBound(to: T.self)
    let po = out.data.assumingMemoryBound(to: T.self)
    var rows = OperandRows(out, a, b)
    var isFinite = true
    while rows.next() {
      let (d, x, y) = (po + rows.out, pa + rows.a, pb + rows.b)
      let (i0, i1, i2) = (rows.outStep, rows.aStep, rows.bStep)
      if rows.isPacked {
        isFinite = T.binary(op, d, x, i1, y, i2, rows.count) && isFinite
      } else {
        for i in 0..<rows.count { d[i &* i0] = rule(x[i &* i1], y[i &* i2]) }
        isFinite = false
      }
    }
    return isFinite
  }

  /// `unary` likewise.
  @inline(__always)
  static func unary<T: RowFloat>(
    _ a: NDArray, _ out: NDArray, _: T.Type,
    row: (UnsafeMutablePointer<T>, UnsafePointer<T>, Int) -> Bool, _ rule: (T) -> T
  ) -> Bool {
    let pa = a.data.assumingMemoryBound(to: T.self)
    let po = out.data.assumingMemoryBound(to: T.self)
    var rows = OperandRows(out, a, nil)
    var isFinite = true
    while rows.next() {
      let (d, x) = (po + rows.out, pa + rows.a)
      let (i0, i1) = (rows.outStep, rows.aStep)
      if rows.isPacked && i1 == 1 {
        isFinite = row(d, x, rows.count) && isFinite
      } else {
        for i in 0..<rows.count { d[i &* i0] = rule(x[i &* i1]) }
        isFinite = false
      }
    }
    return isFinite
  }

  /// Comparisons likewise.
  @inline(__always)
  static func compare<T: RowFloat>(
    _ op: lk_compare_op, _ a: NDArray, _ b: NDArray, _ out: NDArray, _: T.Type,
    _ rule: (T, T) -> Bool
  ) {
    let pa = a.data.assumingMemoryBound(to: T.self)
    let pb = b.data.assumingMemoryBound(to: T.self)
    let po = out.data.assumingMemoryBound(to: UInt8.self)
    var rows = OperandRows(out, a, b)
    while rows.next() {
      let (d, x, y) = (po + rows.out, pa + rows.a, pb + rows.b)
      let (i0, i1, i2) = (rows.outStep, rows.aStep, rows.bStep)
      if rows.isPacked {
        T.compare(op, d, x, i1, y, i2, rows.count)
      } else {
        for i in 0..<rows.count { d[i &* i0] = rule(x[i &* i1], y[i &* i2]) ? 1 : 0 }
      }
    }
  }
}

/// The rows of `StridedWalk` one after the other, for a loop that stands around them and keeps its
/// rule inlined. Packed operands and single numbers are one row, found without making any list.
struct OperandRows {
  /// Where the row begins in each operand, in elements.
  private(set) var out = 0
  private(set) var a = 0
  private(set) var b = 0
  private(set) var count: Int
  private(set) var outStep = 1
  private(set) var aStep = 0
  private(set) var bStep = 0
  private var walk: StridedWalk?
  private var index: [Int] = []
  private var hasBegun = false

  init(_ target: NDArray, _ first: NDArray, _ second: NDArray?) {
    count = target.count
    if target.isContiguous, let step = OperandRows.step(first),
      let otherStep = second.map({ OperandRows.step($0) }) ?? 0
    {
      (aStep, bStep) = (step, otherStep)
      return
    }
    let walk = StridedWalk(target.shape, target.strides, first.strides, second?.strides)
    let last = walk.shape.count - 1
    if last < 0 || count == 0 { return }
    count = walk.shape[last]
    (outStep, aStep, bStep) = (walk.s0[last], walk.s1[last], walk.s2[last])
    if last > 0 {
      self.walk = walk
      index = [Int](repeating: 0, count: last)
    }
  }

  /// 1 for packed elements, 0 for one that stands for all.
  @inline(__always) private static func step(_ array: NDArray) -> Int? {
    if array.isContiguous { return array.count == 1 ? 0 : 1 }
    for i in 0..<array.shape.count where array.strides[i] != 0 && array.shape[i] != 1 {
      return nil
    }
    return 0
  }

  /// Whether the target is packed, each operand is packed or one number, and C's loop is worth its
  /// call.
  var isPacked: Bool {
    count >= 16 && outStep == 1 && (aStep == 1 || aStep == 0) && (bStep == 1 || bStep == 0)
  }

  /// Goes to the next row; false after the last.
  @inline(__always) mutating func next() -> Bool {
    if !hasBegun {
      hasBegun = true
      return count > 0
    }
    return walk == nil ? false : advance()
  }

  @inline(never) private mutating func advance() -> Bool {
    guard let walk else { return false }
    var axis = index.count - 1
    while true {
      index[axis] += 1
      out += walk.s0[axis]
      a += walk.s1[axis]
      b += walk.s2[axis]
      if index[axis] < walk.shape[axis] { return true }
      out -= walk.s0[axis] * walk.shape[axis]
      a -= walk.s1[axis] * walk.shape[axis]
      b -= walk.s2[axis] * walk.shape[axis]
      index[axis] = 0
      if axis == 0 { return false }
      axis -= 1
    }
  }
}

extension NDArray {
  /// Whether all elements are finite, as far as can be told fast: packed floats of 32 or 64 bits only.
  var isSurelyFinite: Bool {
    guard isContiguous else { return false }
    switch dtype.code {
    case .float64:
      let p = data.assumingMemoryBound(to: UInt64.self)
      var found: UInt64 = 0
      // An exponent of all ones carries into the sign.
      for i in 0..<count {
        found |= (p[i] & 0x7FF0_0000_0000_0000) &+ 0x0010_0000_0000_0000
      }
      return found >> 63 == 0
    case .float32:
      let p = data.assumingMemoryBound(to: UInt32.self)
      var found: UInt32 = 0
      for i in 0..<count { found |= (p[i] & 0x7F80_0000) &+ 0x0080_0000 }
      return found >> 31 == 0
    default: return false
    }
  }
}
