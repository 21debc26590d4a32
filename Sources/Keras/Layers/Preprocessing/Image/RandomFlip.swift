import Autodiff
import Tensors

/// Mirrors images left and right, upside down, or both, each image with probability ½.
public final class RandomFlip: RandomImageLayer {
  public let mode: String

  public override init(_ a: LayerArguments) throws(KerasError) {
    mode = a.string("mode", "horizontal_and_vertical")
    try super.init(a)
    convertsInputs = false
  }

  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    if !training { return nil }
    let drawn = try uniform([shape[0], 1, 1, 1], 0, 1)
    return [try graph { () throws(GraphError) in try drawn.lessEqual(drawn.like(0.5)) }]
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    try graph { () throws(GraphError) in
      var x = try images.cast(.float32)
      guard let draw else { return x }
      if mode != "vertical" { x = try draw[0].select(x.flip([2]), x) }
      if mode != "horizontal" { x = try draw[0].select(x.flip([1]), x) }
      return x
    }
  }

  public override func transformMasks(
    _ masks: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    try transform(masks, draw, training: training)
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("seed", seed), ("mode", .string(mode)),
    ])
  }
}
