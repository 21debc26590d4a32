import Autodiff
import Tensors

/// Blurs images, each with a probability drawn from `factor`, by a normal window of random width.
public final class RandomGaussianBlur: RandomImageLayer {
  private let factor: FactorRange
  private let sizes: (Int, Int)
  private let sigma: FactorRange
  private let range: ValueRange

  public override init(_ a: LayerArguments) throws(KerasError) {
    factor = try FactorRange(a["factor"] ?? .float(1), bounds: (0, 1))
    let size = a["kernel_size"] ?? .int(3)
    let numbers = size.items?.compactMap({ $0.int }) ?? [size.int ?? 0, size.int ?? 0]
    if numbers.count != 2 {
      throw .value(
        "The `kernel_size` argument should be a number (or a list of two numbers) Received: "
          + "kernel_size=\(size.displayText)")
    }
    if numbers[0] % 2 == 0 || numbers[1] % 2 == 0 {
      throw .value(
        "kernel_size must be an odd number. Received: kernel_size=\(size.displayText)")
    }
    sizes = (numbers[0], numbers[1])
    sigma = try FactorRange(a["sigma"] ?? .float(1), bounds: (0, 1), name: "sigma")
    range = try ValueRange(a["value_range"])
    try super.init(a)
  }

  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    if !training { return nil }
    let chance = try uniform([shape[0], 1, 1, 1], factor)
    let threshold = try uniform([shape[0], 1, 1, 1], 0, 1)
    let width = try uniform([2], sigma)
    return try graph { () throws(GraphError) in
      [try threshold.less(chance), try width + 1e-6]
    }
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    try graph { () throws(GraphError) in
      let x = try images.cast(.float32)
      guard let draw else { return x }
      let blurred = try x.gaussianBlurred(size: sizes, sigma: draw[1])
      return try draw[0].select(blurred, x).clip(range.low, range.high)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("factor", factor.config), ("kernel_size", ConfigValue(sizes)), ("sigma", sigma.config),
      ("value_range", range.config), ("seed", seed),
    ])
  }
}
