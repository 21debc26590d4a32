import Host
import Tensors

/// C = A·B over the last two axes, with broadcast batch axes before them; A and B may be read
/// transposed.  dA = g·Bᵀ, dB = Aᵀ·g.
public final class MatMul: Operation {
  public let transposeA: Bool
  public let transposeB: Bool

  public init(transposeA: Bool = false, transposeB: Bool = false) {
    self.transposeA = transposeA
    self.transposeB = transposeB
  }

  public override var name: String { "matmul" }
  public override var attributes: String {
    (transposeA ? "T" : "N") + (transposeB ? "T" : "N")
  }

  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    let (a, b) = (inputs[0].shape, inputs[1].shape)
    let (m, k) = MatMul.sides(a, transposeA)
    let (k2, n) = MatMul.sides(b, transposeB)
    if k != k2 && k >= 0 && k2 >= 0 {
      let inner = GraphError.type(
        "dot_general requires contracting dimensions to have the same shape, got (\(k),) and "
          + "(\(k2),).")
      var error = GraphError.value(
        "Inner dimensions (`x1.shape[-1]` and `x2.shape[-2]`) must be equal, but received "
          + "`x1.shape=\(Shapes.text(a))` and `x2.shape=\(Shapes.text(b))`.")
      if inputs[0].isConcrete && inputs[1].isConcrete { throw inner.symbolic(error) }
      error.tracedAs = [inner]
      throw error
    }
    guard let batch = Shapes.broadcast(Array(a.dropLast(2)), Array(b.dropLast(2))) else {
      let types = inputs.map { type in
        "\(type.dtype.name)[\(type.shape.map({ String($0) }).joined(separator: ","))]"
      }
      throw .value("Incompatible types for matmul arguments: \(types[0]) and \(types[1])")
    }
    return ShapedType(batch + [m, n], inputs[0].dtype)
  }

  private static func sides(_ shape: [Int], _ transposed: Bool) -> (Int, Int) {
    let (rows, columns) = (shape[shape.count - 2], shape[shape.count - 1])
    return transposed ? (columns, rows) : (rows, columns)
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    let (a, b, c) = (site.inputs[0], site.inputs[1], site.output)
    let (m, k) = MatMul.sides(a.shape, transposeA)
    let n = MatMul.sides(b.shape, transposeB).1
    let plan = GemmPlan(m: m, n: n, k: k, transposeA: transposeA, transposeB: transposeB)
    let batch = Array(c.shape.dropLast(2))
    let offsetsA = MatMul.offsets(Array(a.shape.dropLast(2)), batch, m * k)
    let offsetsB = MatMul.offsets(Array(b.shape.dropLast(2)), batch, k * n)
    let (sa, sb, sc) = (a.slot, b.slot, c.slot)
    switch c.dtype.code {
    case .float32:
      if offsetsA.count == 1 { return Gemm.float(plan, sa, sb, sc) }
      let count = offsetsA.count
      let parts = count * m * n * k < 1 << 20 ? 1 : min(count, Swift.max(1, Host.current.threads))
      return { at in
        let (x, y, z) = (at.read(sa, Float.self), at.read(sb, Float.self), at.write(sc, Float.self))
        if parts == 1 {
          for i in 0..<count { Gemm.run(plan, x + offsetsA[i], y + offsetsB[i], z + i * m * n) }
          return
        }
        Host.current.parallelFor(parts) { p in
          for i in count * p / parts..<count * (p + 1) / parts {
            Gemm.run(plan, x + offsetsA[i], y + offsetsB[i], z + i * m * n)
          }
        }
      }
    case .float64:
      return { at in
        let x = at.read(sa, Double.self)
        let y = at.read(sb, Double.self)
        let z = at.write(sc, Double.self)
        for i in 0..<offsetsA.count {
          Gemm.run(plan, x + offsetsA[i], y + offsetsB[i], z + i * m * n)
        }
      }
    case .int64: return whole(Int64.self, plan, offsetsA, offsetsB, sa, sb, sc)
    case .uint32: return whole(UInt32.self, plan, offsetsA, offsetsB, sa, sb, sc)
    default: return whole(Int32.self, plan, offsetsA, offsetsB, sa, sb, sc)
    }
  }

  private func whole<T: FixedWidthInteger>(
    _: T.Type, _ plan: GemmPlan, _ offsetsA: [Int], _ offsetsB: [Int], _ sa: Int, _ sb: Int,
    _ sc: Int
  ) -> Kernel {
    { at in
      let (x, y, z) = (at.read(sa, T.self), at.read(sb, T.self), at.write(sc, T.self))
      for i in 0..<offsetsA.count {
        Gemm.portable(plan, x + offsetsA[i], y + offsetsB[i], z + i * plan.m * plan.n) {
          $0 &+ $1 &* $2
        }
      }
    }
  }

  /// Where each batch element's matrix starts, in elements.
  private static func offsets(_ own: [Int], _ batch: [Int], _ size: Int) -> [Int] {
    let strides = Shapes.broadcastStrides(own, to: batch)
    var out: [Int] = []
    for i in 0..<Shapes.product(batch) {
      var (rest, offset, axis) = (i, 0, batch.count - 1)
      while axis >= 0 {
        offset += rest % batch[axis] * strides[axis]
        rest /= batch[axis]
        axis -= 1
      }
      out.append(offset * size)
    }
    return out
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    let (a, b) = (node.inputs[0], node.inputs[1])
    var out: [Node?] = [nil, nil]
    if wanted[0] {
      let da =
        transposeA
        ? try Node(MatMul(transposeA: transposeB, transposeB: true), b, g)
        : try Node(MatMul(transposeA: false, transposeB: !transposeB), g, b)
      out[0] = try BroadcastRule.unbroadcast(da, to: a.shape)
    }
    if wanted[1] {
      let db =
        transposeB
        ? try Node(MatMul(transposeA: true, transposeB: transposeA), g, a)
        : try Node(MatMul(transposeA: !transposeA, transposeB: false), a, g)
      out[1] = try BroadcastRule.unbroadcast(db, to: b.shape)
    }
    return out
  }
}

extension Node {
  /// NumPy's matmul: vectors are rows on the left, columns on the right, batch axes broadcast.
  public func matmul(_ other: Node) throws(GraphError) -> Node {
    var common = Promotion.common(dtype, other.dtype)
    if common.isBool || common.isInteger && common.itemSize < 4 { common = .int32 }
    let half = common.isShortFloat
    var (a, b) = (try cast(half ? .float32 : common), try other.cast(half ? .float32 : common))
    if a.rank == 0 || b.rank == 0 {
      throw .value(
        "matmul input operand \(a.rank == 0 ? 0 : 1) must have ndim at least 1, but it has ndim 0")
    }
    let (rankA, rankB) = (a.rank, b.rank)
    if rankA == 1 { a = try a.expandDims(0) }
    if rankB == 1 { b = try b.expandDims(1) }
    var out: Node
    if a.rank > 2 && b.rank == 2 && a.type.isConcrete && a.shape[a.rank - 1] == b.shape[0] {
      // One tall product instead of a batch of small ones; its gradients are then single, too.
      let lead = Array(a.shape.dropLast())
      let rows = Shapes.product(lead)
      out = try Node(MatMul(), a.reshape([rows, b.shape[0]]), b).reshape(lead + [b.shape[1]])
    } else {
      out = try Node(MatMul(), a, b)
    }
    if rankA == 1 { out = try out.squeeze([rankB == 1 ? -2 : -2]) }
    if rankB == 1 { out = try out.squeeze([-1]) }
    return half ? try out.cast(common) : out
  }

  /// Sums over pairs of axes, one of each operand.
  public func tensordot(_ other: Node, _ axesA: [Int], _ axesB: [Int]) throws(GraphError) -> Node {
    let (a, b) = (self, other)
    var (goneA, goneB): ([Int], [Int]) = ([], [])
    for x in axesA { goneA.append(try Shapes.axis(x, rank: a.rank)) }
    for x in axesB { goneB.append(try Shapes.axis(x, rank: b.rank)) }
    for (x, y) in zip(goneA, goneB) where a.shape[x] != b.shape[y] && a.shape[x] >= 0 {
      if b.shape[y] < 0 { continue }
      throw .type(
        "dot_general requires contracting dimensions to have the same shape, got "
          + "(\(a.shape[x]),) and (\(b.shape[y]),).")
    }
    let keptA = (0..<a.rank).filter { !goneA.contains($0) }
    let keptB = (0..<b.rank).filter { !goneB.contains($0) }
    let shapeA = keptA.map { a.shape[$0] }
    let shapeB = keptB.map { b.shape[$0] }
    let k = Shapes.symbolicProduct(goneA.map { a.shape[$0] })
    let left = try a.transpose(keptA + goneA)
      .symbolicReshape([Shapes.symbolicProduct(shapeA), k])
    let right = try b.transpose(goneB + keptB)
      .symbolicReshape([k, Shapes.symbolicProduct(shapeB)])
    return try left.matmul(right).symbolicReshape(shapeA + shapeB)
  }

  /// The sum over the last `count` axes of this and the first of the other.
  public func tensordot(_ other: Node, count: Int) throws(GraphError) -> Node {
    try tensordot(other, Array(rank - count..<rank), Array(0..<count))
  }

  /// NumPy's dot: last axis of this, second to last of the other.
  public func dot(_ other: Node) throws(GraphError) -> Node {
    if rank == 0 || other.rank == 0 { return try multiply(other) }
    return try tensordot(other, [rank - 1], [other.rank == 1 ? 0 : other.rank - 2])
  }
}

extension OperationSample {
  static var products: [OperationSample] {
    [
      OperationSample("matmul", [2, 3], [3, 4]) { (x) throws(GraphError) in
        try x[0].matmul(x[1])
      },
      OperationSample("matmul NT", [2, 3], [4, 3]) { (x) throws(GraphError) in
        try Node(MatMul(transposeB: true), x[0], x[1])
      },
      OperationSample("matmul TN", [3, 2], [3, 4]) { (x) throws(GraphError) in
        try Node(MatMul(transposeA: true), x[0], x[1])
      },
      OperationSample("matmul TT", [3, 2], [4, 3]) { (x) throws(GraphError) in
        try Node(MatMul(transposeA: true, transposeB: true), x[0], x[1])
      },
      OperationSample("matmul batch", [2, 2, 3], [2, 3, 2]) { (x) throws(GraphError) in
        try x[0].matmul(x[1])
      },
      OperationSample("matmul broadcast", [2, 1, 2, 3], [3, 3, 2]) { (x) throws(GraphError) in
        try x[0].matmul(x[1])
      },
      OperationSample("matmul tall", [2, 2, 3], [3, 2]) { (x) throws(GraphError) in
        try x[0].matmul(x[1])
      },
      OperationSample("matmul vectors", [3], [3]) { (x) throws(GraphError) in
        try x[0].matmul(x[1])
      },
      OperationSample("matmul vector", [2, 3], [3]) { (x) throws(GraphError) in
        try x[0].matmul(x[1])
      },
      OperationSample("matmul empty", [0, 3], [3, 2]) { (x) throws(GraphError) in
        try x[0].matmul(x[1])
      },
      OperationSample("tensordot", [2, 3, 4], [4, 3, 2]) { (x) throws(GraphError) in
        try x[0].tensordot(x[1], [1, 2], [1, 0])
      },
      OperationSample("dot", [2, 3], [4, 3, 2]) { (x) throws(GraphError) in
        try x[0].dot(x[1])
      },
    ]
  }
}
