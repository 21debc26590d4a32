import Autodiff
import Tensors

/// Gives every image the same number of boxes: the first ones, or a value in place of missing ones.
///
/// Shapes: boxes [batch, n, 4] → [batch, max_number, 4], labels [batch, n] → [batch, max_number].
public final class MaxNumBoundingBoxes: ImageLayer {
  private let count: Int
  private let fillValue: Int

  public override init(_ a: LayerArguments) throws(KerasError) {
    count = try a.int("max_number", 1)
    fillValue = try a.int("fill_value", -1)
    try super.init(a)
  }

  public override func transformBoxes(
    _ boxes: BoundingBoxes, _ draw: ImageDraw?, _ frame: BoxFrame, training: Bool
  ) throws(KerasError) -> ChangedBoxes {
    try graph { () throws(GraphError) in
      func filled(_ x: Node) throws(GraphError) -> Node {
        let kept = try x.slice(axis: 1, start: 0, length: min(count, x.shape[1]))
        let missing = max(0, count - x.shape[1])
        if missing == 0 { return kept }
        var widths = [(Int, Int)](repeating: (0, 0), count: x.rank)
        widths[1] = (0, missing)
        return try kept.pad(widths, value: Double(fillValue))
      }
      let result = BoundingBoxes(boxes: try filled(boxes.boxes), labels: try filled(boxes.labels))
      return ChangedBoxes(result, left: boxes.boxes)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("max_number", .int(count))])
  }
}
