import Tensors

/// Images whose last axis is red, green and blue.
extension Node {
  /// One channel: 0.2989 red + 0.587 green + 0.114 blue, in the image's own dtype.
  public func grayscaled() throws(GraphError) -> Node {
    if shape[rank - 1] == 1 { return self }
    let wide = dtype.isFloating ? self : try cast(.float32)
    let weights = try Node(NDArray([0.2989, 0.587, 0.114] as [Float], [3, 1])).cast(wide.dtype)
    return try wide.matmul(weights).cast(dtype)
  }

  /// Hue, saturation and value, each in 0...1 for colours in 0...1.
  public func rgbToHSV() throws(GraphError) -> Node {
    let tiny = dtype == .float64 ? Double.ulpOfOne : Double(Float.ulpOfOne)
    let x = try abs().less(like(tiny)).select(like(0), self)
    let r = try x.element(axis: -1, 0)
    let g = try x.element(axis: -1, 1)
    let b = try x.element(axis: -1, 2)
    let zero = like(0)
    let value = try r.maximum(g).maximum(b)
    let range = try value - r.minimum(g).minimum(b)
    let safeValue = try value.greater(zero).select(value, like(1))
    let safeRange = try range.greater(zero).select(range, like(1))
    let saturation = try value.greater(zero).select(range / safeValue, zero)
    let norm = try 1 / (safeRange * 6)
    var hue = try value.equal(g).select(
      norm * (b - r) + 2.0 / 6, norm * (r - g) + 4.0 / 6)
    hue = try value.equal(r).select(norm * (g - b), hue)
    let isBelow = try hue.less(zero).cast(dtype)
    hue = try range.greater(zero).select(hue, zero) + isBelow
    return try Node.stack([hue, saturation, value], axis: -1)
  }

  /// The way back.
  public func hsvToRGB() throws(GraphError) -> Node {
    let hue = try element(axis: -1, 0)
    let saturation = try element(axis: -1, 1)
    let value = try element(axis: -1, 2)
    let turn = try hue.remainder(like(1)) * 6
    let red = try ((turn - 3).abs() - 1).clip(0, 1)
    let green = try (2 - (turn - 2).abs()).clip(0, 1)
    let blue = try (2 - (turn - 4).abs()).clip(0, 1)
    let rest = try 1 - saturation
    var channels: [Node] = []
    for share in [red, green, blue] {
      channels.append(try value * (rest + saturation * share))
    }
    return try Node.stack(channels, axis: -1)
  }
}

extension OperationSample {
  static var colorSpaces: [OperationSample] {
    [
      OperationSample("grayscale", [2, 2, 3]) { (x) throws(GraphError) in
        try x[0].grayscaled()
      },
      OperationSample("rgb_to_hsv", [([2, 2, 3], 0.1...0.9)]) { (x) throws(GraphError) in
        try x[0].rgbToHSV()
      },
      OperationSample("hsv_to_rgb", [([2, 2, 3], 0.2...0.3)]) { (x) throws(GraphError) in
        try x[0].hsvToRGB()
      },
    ]
  }
}
