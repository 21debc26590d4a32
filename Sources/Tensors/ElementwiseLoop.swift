/// Typed loops over broadcast operands, the rule inlined into each of them.
enum ElementwiseLoop {
  @inline(__always)
  static func unary<A, R>(
    _ a: NDArray, _ out: NDArray, _: A.Type, _: R.Type, _ rule: (A) -> R
  ) {
    let pa = a.data.assumingMemoryBound(to: A.self)
    let po = out.data.assumingMemoryBound(to: R.self)
    StridedWalk(out.shape, out.strides, a.strides).rows { (o0, o1, _, n, i0, i1, _) in
      let d = po + o0
      let x = pa + o1
      if i0 == 1 && i1 == 1 {
        for i in 0..<n { d[i] = rule(x[i]) }
      } else {
        for i in 0..<n { d[i * i0] = rule(x[i * i1]) }
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
    StridedWalk(out.shape, out.strides, a.strides, b.strides).rows {
      (o0, o1, o2, n, i0, i1, i2) in
      let d = po + o0
      let x = pa + o1
      let y = pb + o2
      if i0 == 1 && i1 == 1 && i2 == 1 {
        for i in 0..<n { d[i] = rule(x[i], y[i]) }
      } else if i0 == 1 && i1 == 1 && i2 == 0 {
        let s = y[0]
        for i in 0..<n { d[i] = rule(x[i], s) }
      } else {
        for i in 0..<n { d[i * i0] = rule(x[i * i1], y[i * i2]) }
      }
    }
  }
}
