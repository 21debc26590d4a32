import Tensors

/// A kernel that interpolates between samples one apart.
public enum ResizeKernel: String {
  case linear, cubic, lanczos3, lanczos5

  /// By the names that `resize` and `scale_and_translate` know.
  public init?(method: String) {
    switch method {
    case "linear", "bilinear", "trilinear": self = .linear
    case "cubic", "bicubic", "tricubic": self = .cubic
    case "lanczos3": self = .lanczos3
    case "lanczos5": self = .lanczos5
    default: return nil
    }
  }

  /// The weight at a distance x ≥ 0.
  func weight(_ x: Float) -> Float {
    switch self {
    case .linear: return max(0, 1 - x)
    case .cubic:
      // Keys' kernel with a = −1/2.
      if x >= 2 { return 0 }
      if x >= 1 { return ((-0.5 * x + 2.5) * x - 4) * x + 2 }
      return ((1.5 * x - 2.5) * x) * x + 1
    case .lanczos3: return ResizeKernel.lanczos(3, x)
    case .lanczos5: return ResizeKernel.lanczos(5, x)
    }
  }

  private static func lanczos(_ radius: Float, _ x: Float) -> Float {
    if x > radius { return 0 }
    if x <= 1e-3 { return 1 }
    let y = radius * Float.sin(.pi * x) * Float.sin(.pi * x / radius)
    return y / (.pi * .pi * x * x)
  }

  /// The matrix [from, to] by which one axis is resampled: column j holds the weights of output j,
  /// whose centre is at (j + ½ − translation)/scale − ½ in the input. Samples outside the input
  /// give zeros.
  func matrix(
    _ from: Int, _ to: Int, scale: Double, translation: Double, antialias: Bool
  ) -> Node {
    let inverse = 1 / scale
    // When shrinking, a wider kernel keeps out what the smaller grid cannot show.
    let width = antialias ? Float(Swift.max(inverse, 1)) : 1
    var weights = [Float](repeating: 0, count: from * to)
    for j in 0..<to {
      let place =
        (Float(j) + 0.5) * Float(inverse) - Float(translation * inverse) - 0.5
      var total: Float = 0
      for i in 0..<from {
        let weight = self.weight((place - Float(i)).magnitude / width)
        weights[i * to + j] = weight
        total += weight
      }
      let isInside = place >= -0.5 && place <= Float(from) - 0.5
      let isUsed = isInside && total.magnitude > 1000 * Float.ulpOfOne
      for i in 0..<from {
        weights[i * to + j] = isUsed ? weights[i * to + j] / total : 0
      }
    }
    return Node(NDArray(weights, [from, to]))
  }
}

extension Node {
  /// The axis resampled by a matrix [size, new size].
  func resampled(_ axis: Int, _ matrix: Node) throws(GraphError) -> Node {
    try moveAxis(axis, -1).matmul(matrix).moveAxis(-1, axis)
  }

  /// Axes of other sizes, interpolated with half-pixel centres as `jax.image.resize` does.
  /// `method` is `nearest` or a kernel's name; integers become float32 but for `nearest`.
  ///
  /// Gradient: that of the products with the resampling matrices.
  public func resized(
    _ axes: [Int], to sizes: [Int], method: String, antialias: Bool = false
  ) throws(GraphError) -> Node {
    var target = shape
    for (axis, size) in zip(axes, sizes) { target[axis] = size }
    for axis in axes where shape[axis] == ShapedType.unknown {
      return Node.placeholder(target, method == "nearest" || dtype.isFloating ? dtype : .float32)
    }
    var y = self
    if method == "nearest" {
      for (axis, size) in zip(axes, sizes) where shape[axis] != size {
        let n = Float(shape[axis])
        let rows = (0..<size).map { Int32(((Float($0) + 0.5) * n / Float(size)).rounded(.down)) }
        y = try y.take(Node(NDArray(rows)), axis: axis)
      }
      return y
    }
    guard let kernel = ResizeKernel(method: method) else {
      throw .value("Unknown resize method \"\(method)\"")
    }
    if !dtype.isFloating { y = try cast(.float32) }
    for (axis, size) in zip(axes, sizes) where shape[axis] != size {
      let scale = Double(size) / Double(shape[axis])
      y = try y.resampled(
        axis,
        kernel.matrix(shape[axis], size, scale: scale, translation: 0, antialias: antialias))
    }
    return y
  }

  /// Axes scaled and then moved into a new shape: y at p is x at (p − translation)/scale.
  public func scaledAndTranslated(
    _ target: [Int], axes: [Int], scale: [Double], translation: [Double], kernel: ResizeKernel,
    antialias: Bool = true
  ) throws(GraphError) -> Node {
    var y = dtype.isFloating ? self : try cast(.float32)
    for (i, axis) in axes.enumerated() {
      y = try y.resampled(
        axis,
        kernel.matrix(
          shape[axis], target[axis], scale: scale[i], translation: translation[i],
          antialias: antialias))
    }
    return y
  }
}

extension OperationSample {
  static var resizing: [OperationSample] {
    [
      OperationSample("resize", [1, 3, 4, 2]) { (x) throws(GraphError) in
        try x[0].resized([1, 2], to: [5, 2], method: "bilinear")
      },
      OperationSample("resize cubic", [3, 2, 1]) { (x) throws(GraphError) in
        try x[0].resized([0, 1], to: [2, 5], method: "bicubic", antialias: true)
      },
    ]
  }
}
