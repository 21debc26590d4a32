import Tensors

/// Decompositions of stacks of matrices. Each is one operation, whose result holds all factors side
/// by side (`[values; vectors]` one below the other), and slices of that: so it is computed once, and
/// its derivative sees the gradients of all factors together.
///
/// Where the derivative divides by differences of eigenvalues or singular values, a zero above stays
/// zero: parts that nobody reads add nothing, though values may be equal.
enum Decomposition {
  /// Sizes m, n of the matrices and the shape of the stack.
  static func sizes(
    _ type: ShapedType
  ) throws(GraphError) -> (stack: [Int], rows: Int, columns: Int) {
    if type.rank < 2 {
      throw .value(
        "Expected input to have rank >= 2. Received input with shape \(Shapes.text(type.shape)).")
    }
    return (Array(type.shape.dropLast(2)), type.shape[type.rank - 2], type.shape[type.rank - 1])
  }

  /// The smaller size; unknown if one is.
  static func smaller(_ m: Int, _ n: Int) -> Int {
    m < 0 || n < 0 ? ShapedType.unknown : Swift.min(m, n)
  }

  static func sum(_ sizes: Int...) -> Int {
    sizes.contains { $0 < 0 } ? ShapedType.unknown : sizes.reduce(0, +)
  }

  /// Rows of matrices below each other.
  static func joined(_ parts: [NDArray], _ type: ShapedType) -> NDArray {
    let out = NDArray(uninitialized: type.shape, type.dtype)
    let size = type.dtype.itemSize
    let count = type.shape.dropLast(2).reduce(1, *)
    var at = 0
    let stride = type.shape.suffix(2).reduce(size, *)
    for part in parts {
      let packed = part.contiguous(as: type.dtype)
      let bytes = count == 0 ? 0 : packed.byteCount / count
      for i in 0..<count {
        (out.data + i * stride + at).copyMemory(from: packed.data + i * bytes, byteCount: bytes)
      }
      at += bytes
    }
    return out
  }

  /// x ⊙ f, where zeros of x stay zeros.
  static func scaled(_ x: Node, _ f: Node) throws(GraphError) -> Node {
    try x.equal(x.like(0)).select(x.like(0), x.multiply(f))
  }

  /// Fᵢⱼ = 1/(vⱼ − vᵢ) off the diagonal.
  static func gaps(_ v: Node) throws(GraphError) -> Node {
    let eye = Node.eye(v.shape[v.rank - 1], dtype: v.dtype)
    let difference = try v.expandDims(-2).subtract(v.expandDims(-1)).add(eye)
    return try difference.reciprocal().subtract(eye)
  }
}

extension Node {
  private var transposed: Node { get throws(GraphError) { try swapAxes(-1, -2) } }

  private func rows(_ start: Int, _ count: Int) throws(GraphError) -> Node {
    try slice(axis: -2, start: start, length: count)
  }

  /// Ascending eigenvalues […, n] and vectors as columns […, n, n] of (A + Aᵀ)/2.
  ///
  /// Ā = V·(diag w̄ + F ⊙ VᵀV̄)·Vᵀ with Fᵢⱼ = 1/(wⱼ − wᵢ).
  public func symmetricEigen() throws(GraphError) -> (values: Node, vectors: Node) {
    let a = try floating()
    _ = try Decomposition.sizes(a.type)
    let packed = try Node(
      ArrayFunction(
        "eigh",
        infer: { (types) throws(GraphError) in
          try MatrixFunctions.square(types[0], "eigh")
          let (stack, n, _) = try Decomposition.sizes(types[0])
          return ShapedType(stack + [Decomposition.sum(n, 1), n], types[0].dtype)
        },
        pullback: { (node, g, _) throws(GraphError) in
          let n = node.shape[node.rank - 1]
          let (w, v) = (try node.rows(0, 1).squeeze([-2]), try node.rows(1, n))
          let m = try Decomposition.scaled(v.transposed.matmul(g.rows(1, n)), Decomposition.gaps(w))
          let inner = try g.rows(0, 1).multiply(Node.eye(n, dtype: g.dtype)).add(m)
          return [try v.matmul(inner).matmul(v.transposed)]
        },
        body: { a in
          let (stack, n) = (Array(a[0].shape.dropLast(2)), a[0].shape[a[0].rank - 1])
          let type = ShapedType(stack + [n + 1, n], a[0].dtype)
          return MatrixFunctions.attempt(type.shape, type.dtype) { () throws(TensorError) in
            let (values, vectors) = try Linalg.eigh(a[0].astype(.float64))
            return Decomposition.joined([values, vectors], type)
          }
        }), try a.add(a.transposed).multiply(0.5))
    let n = a.shape[a.rank - 1]
    return (try packed.rows(0, 1).squeeze([-2]), try packed.rows(1, n))
  }

  /// U […, m, p], descending s […, p] and Vᵀ […, p, n] with A = U·diag s·Vᵀ, p = min(m, n).
  ///
  /// With J = F ⊙ UᵀŪ, K = F ⊙ VᵀV̄, Fᵢⱼ = 1/(sⱼ² − sᵢ²) and S = diag s:
  /// Ā = U((J + Jᵀ)S + S(K + Kᵀ) + diag s̄)Vᵀ + (1 − UUᵀ)Ū·S⁻¹·Vᵀ + U·S⁻¹·V̄ᵀ(1 − VVᵀ).
  public func singularValueDecomposition(
  ) throws(GraphError) -> (u: Node, s: Node, vt: Node) {
    let a = try floating()
    let (_, m, n) = try Decomposition.sizes(a.type)
    let p = Decomposition.smaller(m, n)
    let packed = try Node(
      ArrayFunction(
        "svd",
        infer: { (types) throws(GraphError) in
          let (stack, m, n) = try Decomposition.sizes(types[0])
          let p = Decomposition.smaller(m, n)
          return ShapedType(stack + [Decomposition.sum(m, 1, n), p], types[0].dtype)
        },
        pullback: { (node, g, _) throws(GraphError) in
          let (u, v) = (try node.rows(0, m), try node.rows(m + 1, n))
          let row = try node.rows(m, 1)
          let (gu, gv) = (try g.rows(0, m), try g.rows(m + 1, n))
          let f = try Decomposition.gaps(row.squeeze([-2]).square())
          let (gut, gvt) = (try u.transposed.matmul(gu), try v.transposed.matmul(gv))
          let j = try Decomposition.scaled(gut, f)
          let k = try Decomposition.scaled(gvt, f)
          var inner = try j.add(j.transposed).multiply(row)
          inner = try inner.add(k.add(k.transposed).multiply(row.transposed))
          inner = try inner.add(g.rows(m, 1).multiply(Node.eye(p, dtype: g.dtype)))
          var slope = try u.matmul(inner).matmul(v.transposed)
          if m > p {
            let rest = try gu.subtract(u.matmul(gut))
            slope = try slope.add(rest.divide(row).matmul(v.transposed))
          }
          if n > p {
            let rest = try gv.subtract(v.matmul(gvt))
            slope = try slope.add(u.matmul(rest.divide(row).transposed))
          }
          return [slope]
        },
        body: { a in
          let stack = Array(a[0].shape.dropLast(2))
          let type = ShapedType(stack + [m + 1 + n, p], a[0].dtype)
          return MatrixFunctions.attempt(type.shape, type.dtype) { () throws(TensorError) in
            let (u, s, vt) = try Linalg.svd(a[0].astype(.float64), full: false)
            return Decomposition.joined([u, s, try vt.swappedAxes(-1, -2)], type)
          }
        }), a)
    return (
      try packed.rows(0, m), try packed.rows(m, 1).squeeze([-2]),
      try packed.rows(Decomposition.sum(m, 1), n).transposed
    )
  }

  /// One of U […, m, m], s and Vᵀ […, n, n] of the decomposition with square factors, which has no
  /// derivative in JAX either.
  public func fullSingularFactor(_ part: Int) throws(GraphError) -> Node {
    try Node(
      ArrayFunction(
        "svd_full", attributes: "\(part)",
        infer: { (types) throws(GraphError) in
          let (stack, m, n) = try Decomposition.sizes(types[0])
          let shape = part == 0 ? [m, m] : part == 1 ? [Decomposition.smaller(m, n)] : [n, n]
          return ShapedType(stack + shape, types[0].dtype)
        },
        pullback: { (_, _, _) throws(GraphError) in
          throw GraphError(
            .notImplemented,
            "Singular value decomposition JVP not implemented for full matrices")
        },
        body: { a in
          let stack = Array(a[0].shape.dropLast(2))
          let (m, n) = (a[0].shape[a[0].rank - 2], a[0].shape[a[0].rank - 1])
          let shape = part == 0 ? [m, m] : part == 1 ? [Swift.min(m, n)] : [n, n]
          return MatrixFunctions.attempt(stack + shape, a[0].dtype) { () throws(TensorError) in
            let (u, s, vt) = try Linalg.svd(a[0].astype(.float64), full: true)
            return part == 0 ? u : part == 1 ? s : vt
          }
        }), try floating())
  }

  /// Q […, m, k] with orthonormal columns and upper triangular R […, k, n]; k = min(m, n), or m when
  /// `complete`.
  ///
  /// For m ≥ n and k = n, with M = R·R̄ᵀ − Q̄ᵀ·Q and C its lower triangle mirrored:
  /// Ā = (Q̄ + Q·C)·R⁻ᵀ.
  public func orthogonalTriangular(
    complete: Bool = false
  ) throws(GraphError) -> (q: Node, r: Node) {
    let a = try floating()
    let (_, m, n) = try Decomposition.sizes(a.type)
    let k = complete ? m : Decomposition.smaller(m, n)
    // Qᵀ above, Rᵀ below: both are rows of k numbers, so they are kept as Q (m×k) over Rᵀ (n×k).
    let packed = try Node(
      ArrayFunction(
        "qr", attributes: complete ? "complete" : "",
        infer: { (types) throws(GraphError) in
          let (stack, m, n) = try Decomposition.sizes(types[0])
          let k = complete ? m : Decomposition.smaller(m, n)
          return ShapedType(stack + [Decomposition.sum(m, n), k], types[0].dtype)
        },
        pullback: { (node, g, _) throws(GraphError) in
          if m < n || complete && m != n {
            throw GraphError(
              .notImplemented, "Unimplemented case of QR decomposition derivative")
          }
          let (q, gq) = (try node.rows(0, m), try g.rows(0, m))
          let (rt, grt) = (try node.rows(m, n), try g.rows(m, n))
          let r = try rt.transposed
          let lower = try r.matmul(grt).subtract(gq.transposed.matmul(q)).tril()
          let mirrored = try lower.add(lower.tril(k: -1).transposed)
          let right = try gq.add(q.matmul(mirrored))
          return [try r.solve(right.transposed).transposed]
        },
        body: { a in
          let stack = Array(a[0].shape.dropLast(2))
          let type = ShapedType(stack + [m + n, k], a[0].dtype)
          return MatrixFunctions.attempt(type.shape, type.dtype) { () throws(TensorError) in
            let wide = try a[0].astype(.float64).reshaped([stack.reduce(1, *), m, n])
            let out = NDArray(uninitialized: [wide.shape[0], m + n, k], .float64)
            for i in 0..<wide.shape[0] {
              let one = try Linalg.qr(wide.selected(axis: 0, i), complete: complete)
              let both = Decomposition.joined(
                [one.q, try one.r.swappedAxes(-1, -2)], ShapedType([m + n, k], .float64))
              (out.float64 + i * (m + n) * k).update(from: both.float64, count: (m + n) * k)
            }
            return try out.astype(type.dtype).reshaped(type.shape)
          }
        }), a)
    return (try packed.rows(0, m), try packed.rows(m, n).transposed)
  }
}

extension OperationSample {
  static var decompositions: [OperationSample] {
    /// Random matrices whose singular values keep apart.
    func apart(_ x: Node) throws(GraphError) -> Node {
      let (m, n) = (x.shape[x.rank - 2], x.shape[x.rank - 1])
      let scale = Node.arange(1, Double(n) + 1, dtype: x.dtype)
      return try x * 0.2 + Node.eye(m, n, dtype: x.dtype).multiply(scale) * 2
    }
    /// A number made of a factor that its sign does not change.
    func even(_ x: Node) throws(GraphError) -> Node { try x.square() }
    var samples: [OperationSample] = []
    for shape in [[3, 3], [2, 2, 2], [1, 1]] {
      samples += [
        OperationSample("eigh values \(Shapes.text(shape))", shape) { (x) throws(GraphError) in
          try apart(x[0]).symmetricEigen().values
        },
        OperationSample("eigh vectors \(Shapes.text(shape))", shape) { (x) throws(GraphError) in
          try even(apart(x[0]).symmetricEigen().vectors)
        },
      ]
    }
    for shape in [[3, 3], [3, 2], [2, 3], [2, 2, 1]] {
      samples += [
        OperationSample("svd u \(Shapes.text(shape))", shape) { (x) throws(GraphError) in
          try even(apart(x[0]).singularValueDecomposition().u)
        },
        OperationSample("svd s \(Shapes.text(shape))", shape) { (x) throws(GraphError) in
          try apart(x[0]).singularValueDecomposition().s
        },
        OperationSample("svd vt \(Shapes.text(shape))", shape) { (x) throws(GraphError) in
          try even(apart(x[0]).singularValueDecomposition().vt)
        },
      ]
    }
    for shape in [[3, 3], [3, 2], [2, 2, 2]] {
      samples += [
        OperationSample("qr q \(Shapes.text(shape))", shape) { (x) throws(GraphError) in
          try apart(x[0]).orthogonalTriangular().q
        },
        OperationSample("qr r \(Shapes.text(shape))", shape) { (x) throws(GraphError) in
          try apart(x[0]).orthogonalTriangular().r
        },
      ]
    }
    for part in 0..<3 {
      samples.append(
        .flat("svd full \(part)", [3, 2]) { (x) throws(GraphError) in
          try apart(x[0]).fullSingularFactor(part)
        })
    }
    return samples
  }
}
