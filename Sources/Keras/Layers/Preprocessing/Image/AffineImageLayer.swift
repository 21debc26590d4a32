import Autodiff
import Tensors

/// A layer that sees each image through a random affine map: see `Node.affineTransformed`.
open class AffineImageLayer: RandomImageLayer {
  public let fillMode: FillMode
  public let fillValue: ConfigValue
  public let interpolation: String

  public override var supportsJit: Bool { false }

  public override init(_ a: LayerArguments) throws(KerasError) {
    let mode = a.string("fill_mode", "reflect")
    interpolation = a.string("interpolation", "bilinear")
    fillValue = a["fill_value"] ?? .float(0)
    guard let known = FillMode(rawValue: mode), known != .mirror else {
      throw .notImplemented(
        "Unknown `fill_mode` \(mode). Expected of one "
          + "('reflect', 'wrap', 'constant', 'nearest').")
    }
    fillMode = known
    if interpolation != "nearest", interpolation != "bilinear" {
      throw .notImplemented(
        "Unknown `interpolation` \(interpolation). Expected of one ('nearest', 'bilinear').")
    }
    try super.init(a)
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    let x = try graph { () throws(GraphError) in try images.cast(.float32) }
    return training ? try mapped(x, draw, order: interpolation == "nearest" ? 0 : 1) : x
  }

  public override func transformMasks(
    _ masks: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    training ? try mapped(masks, draw, order: 0) : masks
  }

  private func mapped(
    _ images: Node, _ draw: ImageDraw?, order: Int
  ) throws(KerasError) -> Node {
    guard let draw else { return images }
    return try graph { () throws(GraphError) in
      try images.affineTransformed(
        draw[0], order: order, mode: fillMode, fill: fillValue.double ?? 0)
    }
  }

  /// The map [batch, 8] of six columns [batch, 1]; missing ones are zeros.
  static func matrix(_ batch: Int, _ columns: [Node?]) throws(GraphError) -> Node {
    let zeros = try Node.zeros([batch, 1])
    var all: [Node] = []
    for column in columns { all.append(column ?? zeros) }
    all += [zeros, zeros]
    return try Node.concatenate(all, axis: 1)
  }
}
