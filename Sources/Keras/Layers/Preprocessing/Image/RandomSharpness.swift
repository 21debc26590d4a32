import Autodiff
import Tensors

/// Mixes images with their smoothed versions: y = x + (1 − 2f)·(smooth − x), f drawn from `factor`.
public final class RandomSharpness: RandomImageLayer {
  private let factor: FactorRange
  private let range: ValueRange

  public override init(_ a: LayerArguments) throws(KerasError) {
    factor = try FactorRange(a["factor"] ?? .float(0), bounds: (0, 1))
    range = try ValueRange(a["value_range"], sorts: true)
    try super.init(a)
  }

  /// Drawn whether training or not.
  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    [try uniform([shape[0]], factor)]
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    try graph { () throws(GraphError) in
      let x = try images.cast(.float32)
      guard training, let draw else { return x }
      let (edge, middle) = (Float(1.0 / 13), Float(5.0 / 13))
      var window = [Float](repeating: edge, count: 9)
      window[4] = middle
      let kernel = try Node(NDArray(window, [3, 3, 1, 1])).broadcast(to: [3, 3, x.shape[3], 1])
      let smooth = try x.depthwiseConv(
        kernel, Window(strides: [1, 1], dilations: [1, 1], padding: .same))
      let share = try (draw[0] * 2).reshape([-1, 1, 1, 1])
      return try (x + (1 - share) * (smooth - x)).clip(range.low, range.high)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("factor", factor.config), ("value_range", range.config), ("seed", seed),
    ])
  }
}
