import Autodiff
import Tensors

/// The mean or maximum of as many windows as the output has places, whatever the input's size:
/// window i of m over n places is ⌊i·n/m⌋ ..< ⌈(i + 1)·n/m⌉, axis by axis.
public final class AdaptivePooling: TensorLayer {
  public let kind: Pooling.Kind
  public let sizes: [Int]
  private let givenLayout: ChannelLayout

  override var layout: ChannelLayout? { givenLayout }

  public init(_ a: LayerArguments, rank: Int, _ kind: Pooling.Kind) throws(KerasError) {
    self.kind = kind
    let value = a["output_size"] ?? .none
    if let size = value.int {
      sizes = [Int](repeating: size, count: rank)
    } else if let given = a.ints("output_size"), given.count == rank {
      sizes = given
    } else if rank == 1, value.items != nil {
      throw .value(
        "For 1D input, `output_size` tuple must have length 1. Received: \(value.pythonText)")
    } else {
      let wanted = [
        "integer or tuple of 1 integer", "integer or (height, width) tuple",
        "integer or (depth, height, width) tuple",
      ]
      throw .type(
        "`output_size` must be an \(wanted[rank - 1]). Received: \(value.displayText) of type "
          + value.typeText)
    }
    let format = a["data_format"] ?? .none
    if !format.isNone, !["channels_first", "channels_last"].contains(format.string ?? "") {
      throw .value(
        "Invalid data_format: \(format.displayText). Expected 'channels_first' or "
          + "'channels_last'.")
    }
    givenLayout = try ChannelLayout(a)
    try super.init(a)
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    if x.rank - 2 != sizes.count {
      let word = kind == .maximum ? "max" : "average"
      throw .value("adaptive_\(word)_pool supports only 1D/2D/3D inputs")
    }
    var y = x
    for (i, size) in sizes.enumerated() where x.shape[i + 1] != ShapedType.unknown {
      y = try pooled(y, axis: i + 1, size)
    }
    return y
  }

  /// One axis: windows of two lengths that differ by one, each pooled for all starts, then chosen.
  private func pooled(_ x: Node, axis: Int, _ size: Int) throws(GraphError) -> Node {
    let n = x.shape[axis]
    let small = (n + size - 1) / max(1, size)
    var indices: [Int32] = []
    var usesLarge = false
    for i in 0..<size {
      let start = i * n / size
      let end = ((i + 1) * n + size - 1) / size
      let isLarge = end - start == small + 1
      usesLarge = usesLarge || isLarge
      indices.append(Int32(isLarge ? start + n - small + 1 : start))
    }
    var windows = try pool(x, axis, small)
    if usesLarge {
      windows = try Node.concatenate([windows, pool(x, axis, small + 1)], axis: axis)
    }
    return try windows.take(Node(NDArray(indices)), axis: axis)
  }

  private func pool(_ x: Node, _ axis: Int, _ length: Int) throws(GraphError) -> Node {
    let rank = x.rank - 2
    var size = [Int](repeating: 1, count: rank)
    let strides = size
    size[axis - 1] = length
    let pool = Pool(size: size, strides: strides, padding: .valid)
    return kind == .maximum ? try x.maxPool(pool) : try x.averagePool(pool)
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    [input[0]] + sizes + [input[input.count - 1]]
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("output_size", .tuple(sizes.map { .int($0) })), ("data_format", givenLayout.config),
    ])
  }
}
