import Tensors

/// Images [batch, height, width, channels] seen through another grid of coordinates.
extension Node {
  /// The values at rows `y` and columns `x` ([batch, height, width]) of each image.
  func sampled(
    y: Node, x: Node, order: Int, mode: FillMode, fill: Double
  ) throws(GraphError) -> Node {
    var parts: [Node] = []
    for b in 0..<shape[0] {
      parts.append(
        try element(axis: 0, b).mapped(
          to: [try y.element(axis: 0, b), try x.element(axis: 0, b)], order: order, mode: mode,
          fill: fill))
    }
    return try Node.stack(parts)
  }

  /// Row and column numbers: [height, 1] and [1, width].
  static func grid(_ height: Int, _ width: Int) throws(GraphError) -> (rows: Node, columns: Node) {
    (
      try Node.arange(0, Double(height), dtype: .float32).reshape([height, 1]),
      try Node.arange(0, Double(width), dtype: .float32).reshape([1, width])
    )
  }

  /// Each image through an affine map, given as [batch, 8] (a₀ a₁ a₂ b₀ b₁ b₂ and two zeros): the
  /// output at (x, y) is the input at (a₀x + a₁y + a₂, b₀x + b₁y + b₂).
  public func affineTransformed(
    _ transform: Node, order: Int, mode: FillMode, fill: Double = 0
  ) throws(GraphError) -> Node {
    if shape.contains(ShapedType.unknown) { return Node.placeholder(shape, dtype) }
    let (rows, columns) = try Node.grid(shape[1], shape[2])
    let batch = shape[0]
    var factors = try transform.floating()
    if factors.rank == 1 { factors = try factors.expandDims(0) }
    let maps = factors.shape[0]
    if maps != batch {
      throw .type(
        "cannot reshape array of shape (\(maps), 9) (size \(9 * maps)) into shape (\(batch), 3, 3) "
          + "(size \(9 * batch))")
    }
    func factor(_ i: Int) throws(GraphError) -> Node {
      try factors.element(axis: 1, i).reshape([batch, 1, 1])
    }
    let y = try rows * factor(4) + columns * factor(3) + factor(5)
    let x = try rows * factor(1) + columns * factor(0) + factor(2)
    return try sampled(y: y, x: x, order: order, mode: mode, fill: fill)
  }

  /// Each image so that its points `end` come from where `start` was; both [batch, 4, 2] of (x, y).
  public func perspectiveTransformed(
    from start: Node, to end: Node, order: Int, fill: Double = 0
  ) throws(GraphError) -> Node {
    if shape.contains(ShapedType.unknown) { return Node.placeholder(shape, dtype) }
    let map = try Node.homography(start, end)
    let batch = shape[0]
    func factor(_ i: Int) throws(GraphError) -> Node {
      try map.element(axis: 1, i).reshape([batch, 1, 1])
    }
    let (rows, columns) = try Node.grid(shape[1], shape[2])
    let depth = try factor(6) * columns + factor(7) * rows + 1
    let x = try (factor(0) * columns + factor(1) * rows + factor(2)) / depth
    let y = try (factor(3) * columns + factor(4) * rows + factor(5)) / depth
    return try sampled(y: y, x: x, order: order, mode: .constant, fill: fill)
  }

  /// The eight numbers [batch, 8] of the projective map from each end point to its start point. No
  /// gradient.
  public static func homography(_ start: Node, _ end: Node) throws(GraphError) -> Node {
    let solve = ArrayFunction(
      "homography",
      infer: { (types) throws(GraphError) in ShapedType([types[0].shape[0], 8], .float32) },
      body: { arrays in
        let (from, to) = (arrays[0].array(Float.self), arrays[1].array(Float.self))
        var all: [Float] = []
        for b in 0..<arrays[0].shape[0] {
          var rows: [[Float]] = []
          for axis in 0..<2 {
            for p in 0..<4 {
              let (x, y) = (to[b * 8 + p * 2], to[b * 8 + p * 2 + 1])
              let value = from[b * 8 + p * 2 + axis]
              let head: [Float] = axis == 0 ? [x, y, 1, 0, 0, 0] : [0, 0, 0, x, y, 1]
              rows.append(head + [-value * x, -value * y, value])
            }
          }
          all += Node.solved(&rows)
        }
        return NDArray(all, [arrays[0].shape[0], 8])
      })
    return try Node(solve, start.cast(.float32), end.cast(.float32))
  }

  /// The solution of linear equations, each row with its right side at the end.
  private static func solved(_ rows: inout [[Float]]) -> [Float] {
    let n = rows.count
    for k in 0..<n {
      var best = k
      for i in k..<n where rows[i][k].magnitude > rows[best][k].magnitude { best = i }
      rows.swapAt(k, best)
      for i in (k + 1)..<Swift.max(n, k + 1) {
        let factor = rows[i][k] / rows[k][k]
        if factor == 0 { continue }
        for j in k...n { rows[i][j] -= factor * rows[k][j] }
      }
    }
    var x = [Float](repeating: 0, count: n)
    for k in stride(from: n - 1, through: 0, by: -1) {
      var value = rows[k][n]
      for j in (k + 1)..<Swift.max(n, k + 1) { value -= rows[k][j] * x[j] }
      x[k] = value / rows[k][k]
    }
    return x
  }

  /// Each channel smoothed by a window of normal weights; `sigma` holds those of columns and rows.
  public func gaussianBlurred(
    size: (Int, Int), sigma: Node
  ) throws(GraphError) -> Node {
    if shape[1...].contains(ShapedType.unknown) { return Node.placeholder(shape, dtype) }
    func weights(_ n: Int, _ sigma: Node) throws(GraphError) -> Node {
      let x = try Node.arange(0, Double(n), dtype: .float32) - Double(n - 1) / 2
      let w = try (x / sigma).square().multiply(-0.5).exp()
      return try w / w.sum()
    }
    let spread = try sigma.cast(.float32)
    let columns = try weights(size.0, spread.element(axis: 0, 0))
    let rows = try weights(size.1, spread.element(axis: 0, 1))
    let channels = shape[3]
    let kernel = try rows.reshape([size.1, 1]) * columns.reshape([1, size.0])
    return try depthwiseConv(
      kernel.reshape([size.1, size.0, 1, 1]).broadcast(to: [size.1, size.0, channels, 1]),
      Window(strides: [1, 1], dilations: [1, 1], padding: .same))
  }

  /// Each pixel moved by alpha times smooth noise, which is the same along rows and columns.
  public func elasticTransformed(
    _ key: Node, alpha: Double, sigma: Double, order: Int, mode: FillMode, fill: Double = 0
  ) throws(GraphError) -> Node {
    let (batch, height, width) = (shape[0], shape[1], shape[2])
    let size = Int(6 * sigma) | 1
    let noise = try Node.randomNormal(key, [batch, height, width]) * sigma
    let spread = Node(NDArray([Float(sigma), Float(sigma)]))
    let smooth = try noise.expandDims(-1).gaussianBlurred(size: (size, size), sigma: spread)
      .squeeze([-1]) * alpha
    let (rows, columns) = try Node.grid(height, width)
    return try sampled(
      y: smooth + rows, x: smooth + columns, order: order, mode: mode, fill: fill)
  }

  /// The windows of a size, each as one row of values: [batch, rows, columns, size·size·channels].
  public func patches(_ size: [Int], _ window: Window) throws(GraphError) -> Node {
    let channels = shape[rank - 1]
    let depth = size.reduce(channels, *)
    let kernel = try Node.eye(depth).reshape(size + [channels, depth])
    return try conv(kernel, window).cast(dtype)
  }

  /// The structural similarity [batch] of images to others: local means, variances and covariance
  /// under normal windows, (2μν + c₁)(2κ + c₂)/((μ² + ν² + c₁)(σ² + τ² + c₂)), averaged.
  public func similarity(
    _ other: Node, size: Int, sigma: Double, c1: Double, c2: Double
  ) throws(GraphError) -> Node {
    let x = try Node.arange(0, Double(size), dtype: .float32) - Double(size - 1) / 2
    let bell = try (x.square().negate() / (2 * sigma * sigma)).exp()
    let weights = try bell / bell.sum()
    let kernel = try weights.reshape([size, 1]) * weights.reshape([1, size])
    let channels = shape[3]
    let filter = try kernel.reshape([size, size, 1, 1]).broadcast(to: [size, size, channels, 1])
    func local(_ image: Node) throws(GraphError) -> Node {
      try image.depthwiseConv(
        filter, Window(strides: [1, 1], dilations: [1, 1], padding: .valid))
    }
    let (a, b) = (try cast(.float32), try other.cast(.float32))
    let (mu, nu) = (try local(a), try local(b))
    let (mu2, nu2, both) = (try mu * mu, try nu * nu, try mu * nu)
    let (sigma2, tau2) = (try local(a * a) - mu2, try local(b * b) - nu2)
    let kappa = try local(a * b) - both
    let top = try (both * 2 + c1) * (kappa * 2 + c2)
    let bottom = try (mu2 + nu2 + c1) * (sigma2 + tau2 + c2)
    return try (top / bottom).mean(axes: [1, 2, 3]).cast(dtype)
  }

  /// Differences to neighbours along rows and columns by Sobel's windows: a last axis of (dy, dx).
  public func sobelEdges() throws(GraphError) -> Node {
    if shape[1...].contains(ShapedType.unknown) { return Node.placeholder(shape + [2], dtype) }
    func edges(_ window: [Float]) throws(GraphError) -> Node {
      let kernel = try Node(NDArray(window, [3, 3, 1, 1])).broadcast(to: [3, 3, shape[3], 1])
      return try depthwiseConv(
        kernel, Window(strides: [1, 1], dilations: [1, 1], padding: .same))
    }
    let dx = try edges([-1, 0, 1, -2, 0, 2, -1, 0, 1])
    let dy = try edges([-1, -2, -1, 0, 0, 0, 1, 2, 1])
    return try Node.stack([dy, dx], axis: -1)
  }
}

extension OperationSample {
  static var imageTransforms: [OperationSample] {
    [
      OperationSample("affine_transform", [2, 3, 4, 2]) { (x) throws(GraphError) in
        let map: [Float] = [0.9, 0.1, 0.3, -0.2, 1.1, 0.2, 0, 0]
        let maps = try Node(NDArray(map, [1, 8])).broadcast(to: [x[0].shape[0], 8])
        return try x[0].affineTransformed(maps, order: 1, mode: .reflect)
      },
      OperationSample("gaussian_blur", [1, 4, 3, 2]) { (x) throws(GraphError) in
        try x[0].gaussianBlurred(size: (3, 3), sigma: Node(NDArray([1, 0.5] as [Float])))
      },
      .flat("homography") { (_) throws(GraphError) in
        let corners: [Float] = [0, 0, 3, 0, 0, 3, 3, 3]
        let moved: [Float] = [0.1, 0, 3, 0.2, 0, 2.5, 2.8, 3]
        return try Node.homography(
          Node(NDArray(corners, [1, 4, 2])), Node(NDArray(moved, [1, 4, 2])))
      },
    ]
  }
}
