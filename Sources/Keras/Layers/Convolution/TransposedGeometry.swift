import Autodiff

/// The sizes of a transposed convolution, and the zeros of the convolution that it turns round.
public struct TransposedGeometry {
  public let kernelSize: [Int]
  public let strides: [Int]
  public let dilation: [Int]
  public let isSame: Bool
  public let outputPadding: [Int]?

  public init(
    kernelSize: [Int], strides: [Int], dilation: [Int], isSame: Bool, outputPadding: [Int]?
  ) {
    self.kernelSize = kernelSize
    self.strides = strides
    self.dilation = dilation
    self.isSame = isSame
    self.outputPadding = outputPadding
  }

  /// The zeros before and after an axis of the spread input, as Keras asks JAX for them.
  private func margins(_ i: Int) -> (Int, Int) {
    let window = (kernelSize[i] - 1) * dilation[i] + 1
    if !isSame {
      let more = outputPadding?[i] ?? max(window, strides[i]) - window
      return (window - 1, window - 1 + more)
    }
    let total =
      outputPadding.map { window + window % 2 - 2 + $0[i] } ?? strides[i] + window - 2
    let before = min(total / 2 + total % 2, window - 1)
    return (before, total - before)
  }

  /// The size that spatial axis `i` has afterwards.
  public func size(_ size: Int, _ i: Int) -> Int {
    if size == ShapedType.unknown { return size }
    let window = (kernelSize[i] - 1) * dilation[i] + 1
    let (before, after) = margins(i)
    return (size - 1) * strides[i] - window + 2 + before + after
  }

  /// The window of the matching convolution, with the zeros that it would add.
  public var window: Window {
    var (low, high): ([Int], [Int]) = ([], [])
    for i in kernelSize.indices {
      let window = (kernelSize[i] - 1) * dilation[i] + 1
      let (before, after) = margins(i)
      low.append(window - 1 - before)
      high.append(window - 1 - after)
    }
    return Window(strides: strides, dilations: dilation, padding: .explicit(low, high))
  }

  /// x [batch, size…, in] spread over windows of W [window…, filters, in].
  public func apply(_ x: Node, _ kernel: Node) throws(GraphError) -> Node {
    let sizes = kernelSize.indices.map { size(x.shape[$0 + 1], $0) }
    return try x.convTranspose(kernel, window, size: sizes)
  }
}
