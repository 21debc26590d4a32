import Autodiff
import Tensors

/// Mixes each image, and its label, with another of the batch: y = λ·x + (1 − λ)·x′ with
/// λ ~ Beta(α, α).
public final class MixUp: RandomImageLayer {
  private let alpha: ConfigValue

  public override init(_ a: LayerArguments) throws(KerasError) {
    alpha = a["alpha"] ?? .float(0.2)
    try super.init(a)
  }

  /// Drawn whether training or not.
  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    let (orderKey, weightKey) = (try source.next(), try source.next())
    let spread = Node.scalar(alpha.double ?? 0.2)
    return try graph { () throws(GraphError) -> ImageDraw in
      [
        try Node.arange(0, Double(shape[0])).shuffled(orderKey, axis: 0),
        try Node.randomBeta(weightKey, [shape[0]], alpha: spread, beta: spread),
      ]
    }
  }

  private func mixed(_ x: Node, _ draw: ImageDraw) throws(GraphError) -> Node {
    let weight = try draw[1].reshape([-1] + [Int](repeating: 1, count: x.rank - 1))
    let others = try x.take(draw[0], axis: 0)
    return try weight * x + (1 - weight) * others
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    guard training, let draw else { return images }
    return try graph { () throws(GraphError) in try mixed(images.cast(.float32), draw) }
  }

  public override func transformLabels(
    _ labels: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    guard training, let draw else { return labels }
    return try graph { () throws(GraphError) in
      let weight = try draw[1].reshape([-1, 1])
      let others = try labels.take(draw[0], axis: 0)
      return try weight * labels + (1 - weight) * others
    }
  }

  public override func transformMasks(
    _ masks: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    guard training, let draw else { return masks }
    return try graph { () throws(GraphError) in try mixed(masks, draw) }
  }

  /// The boxes of both images beside each other, and the labels, as Keras has it, below each other.
  public override func transformBoxes(
    _ boxes: BoundingBoxes, _ draw: ImageDraw?, _ frame: BoxFrame, training: Bool
  ) throws(KerasError) -> ChangedBoxes {
    guard training, let draw else { return ChangedBoxes(boxes, left: boxes.boxes) }
    return try graph { () throws(GraphError) in
      let others = BoundingBoxes(
        boxes: try boxes.boxes.take(draw[0], axis: 0),
        labels: try boxes.labels.take(draw[0], axis: 0))
      let both = BoundingBoxes(
        boxes: try Node.concatenate([boxes.boxes, others.boxes], axis: 1),
        labels: try Node.concatenate([boxes.labels, others.labels], axis: 0))
      return ChangedBoxes(both, left: boxes.boxes)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("alpha", alpha), ("seed", seed)])
  }
}
