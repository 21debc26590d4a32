import Autodiff
import Tensors

/// Keeps only the upper bits of each value, a random number of them.
public final class RandomPosterization: RandomImageLayer {
  private let factor: FactorRange
  private let range: ValueRange

  public override init(_ a: LayerArguments) throws(KerasError) {
    factor = try FactorRange(a["factor"] ?? .int(8), bounds: (1, 8))
    range = try ValueRange(a["value_range"], sorts: true)
    try super.init(a)
  }

  /// The size of the smallest bit kept. Drawn whether training or not.
  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    var bits: Node
    if factor.low != factor.high {
      let key = try source.next()
      bits = try graph { () throws(GraphError) in
        try Node.randomInteger(
          key, [shape[0]], low: Int64(factor.low), high: Int64(factor.high)
        ).cast(.float32)
      }
    } else {
      bits = try graph { () throws(GraphError) in try Node.full([shape[0]], factor.low) }
    }
    return [
      try graph { () throws(GraphError) in
        try (8 - bits).exp2().round().reshape([shape[0], 1, 1, 1])
      }
    ]
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    guard training, let draw else { return images }
    return try graph { () throws(GraphError) in
      let bytes = try ImageLayer.rescaled(images.cast(.float32), from: range, to: .bytes).trunc()
      let kept = try (bytes / draw[0]).floor() * draw[0]
      return try ImageLayer.rescaled(kept, from: .bytes, to: range)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("factor", factor.config), ("value_range", range.config), ("seed", seed),
    ])
  }
}
