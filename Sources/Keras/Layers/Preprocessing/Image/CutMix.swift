import Autodiff
import Tensors

/// Puts a rectangle of another image of the batch into each image, and mixes the labels by area.
public final class CutMix: RandomImageLayer {
  private let factor: FactorRange

  public override init(_ a: LayerArguments) throws(KerasError) {
    factor = try FactorRange(a["factor"] ?? .float(1), bounds: (0, 1))
    try super.init(a)
  }

  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    if !training || isSingle { return nil }
    let batch = shape[0]
    let alpha = try uniform([], factor)
    let weightKey = try source.next()
    let ratio = try graph { () throws(GraphError) in
      let spread = try alpha + 1e-6
      let weight = try Node.randomBeta(weightKey, [batch], alpha: spread, beta: spread)
      return try (1 - weight).sqrt()
    }
    let x = try bounds(shape[2], ratio)
    let y = try bounds(shape[1], ratio)
    let orderKey = try source.next()
    return try graph { () throws(GraphError) -> ImageDraw in
      let box = ImageBox(x: x, y: y)
      return [
        try Node.arange(0, Double(batch)).shuffled(orderKey, axis: 0),
        try box.mask(shape[1], shape[2]), try 1 - box.share(shape[1], shape[2]),
      ]
    }
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    try graph { () throws(GraphError) in
      let x = try images.cast(.float32)
      guard let draw else { return x }
      return try draw[1].select(x.take(draw[0], axis: 0), x)
    }
  }

  public override func transformLabels(
    _ labels: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    guard let draw else { return labels }
    return try graph { () throws(GraphError) in
      let weight = try draw[2].reshape([-1, 1])
      return try weight * labels + (1 - weight) * labels.take(draw[0], axis: 0)
    }
  }

  public override func transformMasks(
    _ masks: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    try transform(masks, draw, training: training)
  }

  /// Keras has no rule for boxes in mixed pictures.
  public override func transformBoxes(
    _ boxes: BoundingBoxes, _ draw: ImageDraw?, _ frame: BoxFrame, training: Bool
  ) throws(KerasError) -> ChangedBoxes {
    throw .notImplemented("")
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("factor", factor.config), ("seed", seed)])
  }
}
