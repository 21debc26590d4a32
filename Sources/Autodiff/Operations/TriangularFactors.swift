import Tensors

/// LU decomposition with row exchanges, and what follows from it and from the singular values:
/// determinants by their logarithm, and the pseudoinverse.
enum TriangularFactors {
  /// One m×n matrix in place: L below the diagonal, U on and above it; the rows exchanged.
  static func factor(_ a: UnsafeMutablePointer<Double>, _ m: Int, _ n: Int) -> [Int] {
    var pivots: [Int] = []
    for c in 0..<Swift.min(m, n) {
      var best = c
      for r in c..<m where Swift.abs(a[r * n + c]) > Swift.abs(a[best * n + c]) { best = r }
      pivots.append(best)
      if best != c {
        for j in 0..<n {
          let t = a[c * n + j]
          a[c * n + j] = a[best * n + j]
          a[best * n + j] = t
        }
      }
      let pivot = a[c * n + c]
      if pivot == 0 { continue }
      for r in stride(from: c + 1, to: m, by: 1) {
        let f = a[r * n + c] / pivot
        a[r * n + c] = f
        if f == 0 { continue }
        for j in stride(from: c + 1, to: n, by: 1) { a[r * n + j] -= f * a[c * n + j] }
      }
    }
    return pivots
  }

  /// What `body` makes of the factors and exchanges of each matrix of a stack.
  static func each(
    _ a: NDArray, _ body: (Int, UnsafeMutablePointer<Double>, [Int]) -> Void
  ) -> NDArray {
    let work = a.astype(.float64).copy()
    let (m, n) = (a.shape[a.rank - 2], a.shape[a.rank - 1])
    for i in 0..<a.shape.dropLast(2).reduce(1, *) {
      let matrix = work.float64 + i * m * n
      body(i, matrix, factor(matrix, m, n))
    }
    return work
  }
}

extension Node {
  private var transposed: Node { get throws(GraphError) { try swapAxes(-1, -2) } }

  /// The factors of P·A = L·U in one matrix […, m, n]: U on and above the diagonal, L below it.
  ///
  /// With g split by the triangles, X = tril₋₁(Lᵀg) + triu(g·Uᵀ): Ā = Pᵀ·L⁻ᵀ·X·U⁻ᵀ, where L and U are
  /// completed to squares by the identity.
  public func triangularFactors() throws(GraphError) -> Node {
    let a = try floating()
    let (_, m, n) = try Decomposition.sizes(a.type)
    return try Node(
      ArrayFunction(
        "lu", infer: { (types) throws(GraphError) in types[0] },
        pullback: { (node, g, _) throws(GraphError) in
          let p = Swift.min(m, n)
          let corner: [(Int, Int)] = Array(repeating: (0, 0), count: node.rank - 2)
          var l = try node.slice(axis: -1, start: 0, length: p).tril(k: -1)
          l = try l.pad(corner + [(0, 0), (0, m - p)]).add(Node.eye(m, dtype: g.dtype))
          var u = try node.slice(axis: -2, start: 0, length: p).triu()
          u = try u.pad(corner + [(0, n - p), (0, 0)])
          let rest = try Node.eye(n, dtype: g.dtype)
            .multiply(Node.arange(0, Double(n)).greaterEqual(Node.scalar(Double(p), .int32)).cast(g.dtype))
          u = try u.add(rest)
          let x = try l.transposed.matmul(g).tril(k: -1).add(g.matmul(u.transposed).triu())
          let left = try l.transposed.solve(x)
          let whole = try u.solve(left.transposed).transposed
          return [try node.inputs[0].rowExchanges().transposed.matmul(whole)]
        },
        body: { a in
          TriangularFactors.each(a[0]) { (_, _, _) in }.astype(a[0].dtype)
        }), a)
  }

  /// The row that each step of the decomposition exchanged with its own […, min(m, n)].
  public func pivots() throws(GraphError) -> Node {
    try Node(
      ArrayFunction(
        "lu_pivots",
        infer: { (types) throws(GraphError) in
          let (stack, m, n) = try Decomposition.sizes(types[0])
          return ShapedType(stack + [Decomposition.smaller(m, n)], .int32)
        },
        body: { a in
          let p = Swift.min(a[0].shape[a[0].rank - 2], a[0].shape[a[0].rank - 1])
          var all: [Int32] = []
          _ = TriangularFactors.each(a[0]) { (_, _, exchanges) in
            all += exchanges.map { Int32(truncatingIfNeeded: $0) }
          }
          return NDArray(all, Array(a[0].shape.dropLast(2)) + [p])
        }), try floating())
  }

  /// The matrix P […, m, m] of all exchanges.
  private func rowExchanges() throws(GraphError) -> Node {
    try Node(
      ArrayFunction(
        "lu_exchanges",
        infer: { (types) throws(GraphError) in
          let (stack, m, _) = try Decomposition.sizes(types[0])
          return ShapedType(stack + [m, m], types[0].dtype)
        },
        body: { a in
          let m = a[0].shape[a[0].rank - 2]
          let out = NDArray.zeros(Array(a[0].shape.dropLast(2)) + [m, m], .float64)
          _ = TriangularFactors.each(a[0]) { (i, _, exchanges) in
            var order = Array(0..<m)
            for (c, best) in exchanges.enumerated() { order.swapAt(c, best) }
            for (row, from) in order.enumerated() { out.float64[(i * m + row) * m + from] = 1 }
          }
          return out.astype(a[0].dtype)
        }), self)
  }

  /// Sign […] and logarithm […] of |det A|, by the diagonal of U.
  public func signAndLogDeterminant() throws(GraphError) -> (sign: Node, log: Node) {
    let a = try floating()
    try MatrixFunctions.square(a.type, "slogdet")
    let n = a.shape[a.rank - 1]
    let diagonal = try a.triangularFactors().diagonal(-2, -1)
    let exchanged = try a.pivots().notEqual(Node.arange(0, Double(n))).cast(a.dtype)
    let signs = try diagonal.sign().multiply(exchanged.multiply(-2).add(1))
    return (try signs.prod(axes: [-1]), try diagonal.abs().log().sum(axes: [-1]))
  }

  /// A⁺, with singular values below `cutoff` of the largest taken for zeros.
  ///
  /// With P = A⁺: Ā = −PᵀgPᵀ + (1 − AP)·gᵀ·P·Pᵀ + Pᵀ·P·gᵀ·(1 − PA).
  public func pseudoinverse(cutoff: Double) throws(GraphError) -> Node {
    try Node(
      ArrayFunction(
        "pinv", attributes: "\(cutoff)",
        infer: { (types) throws(GraphError) in
          let (stack, m, n) = try Decomposition.sizes(types[0])
          return ShapedType(stack + [n, m], types[0].dtype)
        },
        pullback: { (node, g, _) throws(GraphError) in
          let a = node.inputs[0]
          let (t, gt) = (try node.transposed, try g.transposed)
          var slope = try t.matmul(g).matmul(t).negate()
          let first = try gt.matmul(node).matmul(t)
          slope = try slope.add(first.subtract(a.matmul(node.matmul(first))))
          let second = try t.matmul(node).matmul(gt)
          return [try slope.add(second.subtract(second.matmul(node).matmul(a)))]
        },
        body: { a in
          let stack = Array(a[0].shape.dropLast(2))
          let (m, n) = (a[0].shape[a[0].rank - 2], a[0].shape[a[0].rank - 1])
          return MatrixFunctions.attempt(stack + [n, m], a[0].dtype) { () throws(TensorError) in
            let (u, s, vt) = try Linalg.svd(a[0].astype(.float64), full: false)
            let p = Swift.min(m, n)
            let out = NDArray.zeros(stack + [n, m], .float64)
            for i in 0..<stack.reduce(1, *) {
              let limit = p == 0 ? 0 : cutoff * s.float64[i * p]
              for k in 0..<p where s.float64[i * p + k] > limit {
                for r in 0..<n {
                  let f = vt.float64[(i * p + k) * n + r] / s.float64[i * p + k]
                  for c in 0..<m {
                    out.float64[(i * n + r) * m + c] += f * u.float64[(i * m + c) * p + k]
                  }
                }
              }
            }
            return out.astype(a[0].dtype)
          }
        }), try floating())
  }
}

extension OperationSample {
  static var triangularFactors: [OperationSample] {
    func heavy(_ x: Node) throws(GraphError) -> Node {
      try x * 0.3 + Node.eye(x.shape[x.rank - 2], x.shape[x.rank - 1], dtype: x.dtype) * 2
    }
    var samples: [OperationSample] = []
    for shape in [[3, 3], [2, 2, 2], [3, 2], [2, 3], [1, 1]] {
      samples += [
        OperationSample("lu \(Shapes.text(shape))", shape) { (x) throws(GraphError) in
          try heavy(x[0]).flip([-2]).triangularFactors()
        },
        OperationSample("pinv \(Shapes.text(shape))", shape) { (x) throws(GraphError) in
          try heavy(x[0]).pseudoinverse(cutoff: 1e-6)
        },
      ]
    }
    samples += [
      .flat("lu_pivots", [3, 3]) { (x) throws(GraphError) in try x[0].pivots() },
      OperationSample("slogdet", [2, 4, 4]) { (x) throws(GraphError) in
        try heavy(x[0]).signAndLogDeterminant().log
      },
    ]
    return samples
  }
}
