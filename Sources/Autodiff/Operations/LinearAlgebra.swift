import Tensors

/// Matrix functions of stacks of matrices, each as one operation with its derivative.
///
/// With A⁻ᵀ the transposed inverse: d(A⁻¹) = −A⁻ᵀ·g·A⁻ᵀ;  d(det A) = g·det A·A⁻ᵀ;
/// d(A⁻¹b): b̄ = A⁻ᵀ·g, Ā = −b̄·xᵀ;  d(chol A) = ½(S + Sᵀ) with S = L⁻ᵀ·Φ(Lᵀg)·L⁻¹, where Φ keeps
/// the lower triangle and halves the diagonal.
enum MatrixFunctions {
  static func square(_ type: ShapedType, _ name: String) throws(GraphError) {
    let n = type.rank
    if n < 2 {
      throw .value("Argument to \(name) must have shape [..., n, n], got shape \(Shapes.text(type.shape))")
    }
    if type.shape[n - 1] != type.shape[n - 2] {
      throw .value("Argument to \(name) must have shape [..., n, n], got shape \(Shapes.text(type.shape))")
    }
  }

  /// The body for a routine that may fail: what it cannot compute is NaN.
  static func attempt(
    _ shape: [Int], _ dtype: DType, _ compute: () throws(TensorError) -> NDArray
  ) -> NDArray {
    do { return try compute() } catch { return .full(shape, .float(.nan), dtype) }
  }
}

extension Node {
  private func transposedMatrix() throws(GraphError) -> Node { try swapAxes(-1, -2) }

  /// A⁻¹ of a stack of square matrices.
  public func inverse() throws(GraphError) -> Node {
    try Node(
      ArrayFunction(
        "inv",
        infer: { (types) throws(GraphError) in
          try MatrixFunctions.square(types[0], "inv")
          return types[0]
        },
        pullback: { (node, g, _) throws(GraphError) in
          let t = try node.transposedMatrix()
          return [try t.matmul(g).matmul(t).negate()]
        },
        body: { a in
          MatrixFunctions.attempt(a[0].shape, a[0].dtype) { () throws(TensorError) in
            try Linalg.inverse(a[0])
          }
        }), try floating())
  }

  /// det A of a stack of square matrices.
  public func determinant() throws(GraphError) -> Node {
    try Node(
      ArrayFunction(
        "det",
        infer: { (types) throws(GraphError) in
          try MatrixFunctions.square(types[0], "det")
          return ShapedType(Array(types[0].shape.dropLast(2)), types[0].dtype)
        },
        pullback: { (node, g, _) throws(GraphError) in
          let scale = try g.multiply(node).expandDims(-1).expandDims(-1)
          return [try node.inputs[0].inverse().transposedMatrix().multiply(scale)]
        },
        body: { a in
          MatrixFunctions.attempt(Array(a[0].shape.dropLast(2)), a[0].dtype) {
            () throws(TensorError) in try Linalg.det(a[0])
          }
        }), try floating())
  }

  /// x with A·x = b, for b[…, n, k].
  public func solve(_ b: Node) throws(GraphError) -> Node {
    try Node(
      ArrayFunction(
        "solve",
        infer: { (types) throws(GraphError) in
          try MatrixFunctions.square(types[0], "solve")
          let (a, b) = (types[0], types[1])
          guard
            let outer = Shapes.broadcast(
              Array(a.shape.dropLast(2)), Array(b.shape.dropLast(2)))
          else { throw BroadcastRule.mismatch(types) }
          return ShapedType(outer + b.shape.suffix(2), a.dtype)
        },
        pullback: { (node, g, _) throws(GraphError) in
          let (a, b) = (node.inputs[0], node.inputs[1])
          let right = try a.transposedMatrix().solve(g)
          let left = try right.matmul(node.transposedMatrix()).negate()
          return [
            try BroadcastRule.unbroadcast(left, to: a.shape),
            try BroadcastRule.unbroadcast(right, to: b.shape),
          ]
        },
        body: { a in
          let outer = a[1].rank > a[0].rank ? a[1].shape.dropLast(2) : a[0].shape.dropLast(2)
          return MatrixFunctions.attempt(Array(outer) + a[1].shape.suffix(2), a[0].dtype) {
            () throws(TensorError) in try Linalg.solve(a[0], a[1])
          }
        }), try floating(), try b.floating())
  }

  /// The lower triangular L with L·Lᵀ = A; NaN where A is not positive definite.
  public func cholesky() throws(GraphError) -> Node {
    try Node(
      ArrayFunction(
        "cholesky",
        infer: { (types) throws(GraphError) in
          try MatrixFunctions.square(types[0], "cholesky")
          return types[0]
        },
        pullback: { (node, g, _) throws(GraphError) in
          let inverse = try node.inverse()
          let product = try node.transposedMatrix().matmul(g)
          let eye = Node.eye(node.shape[node.rank - 1], dtype: node.dtype)
          let phi = try product.tril().subtract(product.multiply(eye).multiply(0.5))
          let s = try inverse.transposedMatrix().matmul(phi).matmul(inverse)
          return [try s.add(s.transposedMatrix()).multiply(0.5)]
        },
        body: { a in
          MatrixFunctions.attempt(a[0].shape, a[0].dtype) { () throws(TensorError) in
            try Linalg.cholesky(a[0])
          }
        }), try floating())
  }
}

extension OperationSample {
  static var linearAlgebra: [OperationSample] {
    /// Random matrices made safely regular.
    func regular(_ x: Node) throws(GraphError) -> Node {
      try x * 0.3 + Node.eye(x.shape[x.rank - 1], dtype: x.dtype) * 2
    }
    return [
      OperationSample("inv", [2, 3, 3]) { (x) throws(GraphError) in try regular(x[0]).inverse() },
      OperationSample("inv 1x1", [1, 1]) { (x) throws(GraphError) in try regular(x[0]).inverse() },
      OperationSample("det", [2, 3, 3]) { (x) throws(GraphError) in
        try regular(x[0]).determinant()
      },
      OperationSample("solve", [3, 3], [3, 2]) { (x) throws(GraphError) in
        try regular(x[0]).solve(x[1])
      },
      OperationSample("cholesky", [2, 2, 2]) { (x) throws(GraphError) in
        let r = try regular(x[0])
        return try r.matmul(r.swapAxes(-1, -2)).cholesky()
      },
    ]
  }
}
