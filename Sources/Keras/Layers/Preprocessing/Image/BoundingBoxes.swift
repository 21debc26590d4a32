import Autodiff
import Tensors

/// The boxes around things in the images of a batch, and the classes of those things.
///
/// Shapes: boxes [batch, n, 4], labels [batch, n]. A label of −1 stands for no box.
public struct BoundingBoxes {
  public var boxes: Node
  public var labels: Node

  /// The four numbers of each box, by themselves: [batch, n, 1].
  func sides() throws(GraphError) -> [Node] { try boxes.split(4, axis: boxes.rank - 1) }

  static func joined(_ sides: [Node]) throws(GraphError) -> Node {
    try Node.concatenate(sides, axis: sides[0].rank - 1)
  }

  /// How the four numbers are to be read.
  struct Format {
    let name: String
    var isRelative: Bool { name.hasPrefix("rel_") }
    var plain: String { isRelative ? String(name.dropFirst(4)) : name }

    static let all = [
      "xyxy", "yxyx", "xywh", "center_xywh", "center_yxhw", "rel_xyxy", "rel_yxyx", "rel_xywh",
      "rel_center_xywh",
    ]

    init(_ name: String) throws(KerasError) {
      self.name = name.lowercased()
      if !Format.all.contains(self.name) {
        let words = Format.all.map { PythonText.quoted($0) }.joined(separator: ", ")
        throw .value("Invalid source or target format. Supported formats: (\(words))")
      }
    }

    static let corners = (try? Format("xyxy"))!
    static let relativeCorners = (try? Format("rel_xyxy"))!
  }

  /// The boxes read one way, written another way; sizes of images are numbers or [batch, 1, 1].
  func converted(
    _ source: Format, to target: Format, _ height: Node, _ width: Node
  ) throws(GraphError) -> BoundingBoxes {
    let x = try boxes.cast(.float32)
    if source.name == target.name { return BoundingBoxes(boxes: x, labels: labels) }
    let scales = source.isRelative != target.isRelative
    let read = BoundingBoxes(boxes: x, labels: labels)
    var sides = try read.toCorners(source)
    if scales {
      let sizes = [width, height, width, height]
      for i in sides.indices {
        sides[i] = source.isRelative
          ? try sides[i].multiply(sizes[i]) : try sides[i].divide(sizes[i])
      }
    }
    return BoundingBoxes(boxes: try BoundingBoxes.written(sides, target), labels: labels)
  }

  private func toCorners(_ format: Format) throws(GraphError) -> [Node] {
    let s = try sides()
    switch format.plain {
    case "yxyx": return [s[1], s[0], s[3], s[2]]
    case "xywh": return [s[0], s[1], try s[0] + s[2], try s[1] + s[3]]
    case "center_xywh":
      let (w, h) = (try s[2].divide(2), try s[3].divide(2))
      return [try s[0] - w, try s[1] - h, try s[0] + w, try s[1] + h]
    case "center_yxhw":
      let (h, w) = (try s[2].divide(2), try s[3].divide(2))
      return [try s[1] - w, try s[0] - h, try s[1] + w, try s[0] + h]
    default: return s
    }
  }

  private static func written(_ s: [Node], _ format: Format) throws(GraphError) -> Node {
    let (w, h) = (try s[2] - s[0], try s[3] - s[1])
    switch format.plain {
    case "yxyx": return try joined([s[1], s[0], s[3], s[2]])
    case "xywh": return try joined([s[0], s[1], w, h])
    case "center_xywh":
      return try joined([try s[0] + w.divide(2), try s[1] + h.divide(2), w, h])
    case "center_yxhw":
      return try joined([try s[1] + h.divide(2), try s[0] + w.divide(2), h, w])
    default: return try joined(s)
    }
  }

  /// The parts of the boxes inside images of a size; what has no area left loses its label.
  func clipped(_ height: Node, _ width: Node) throws(GraphError) -> BoundingBoxes {
    let s = try sides()
    let sizes = [width, height, width, height]
    var inside: [Node] = []
    for i in 0..<4 {
      inside.append(try s[i].maximum(0).minimum(sizes[i].cast(boxes.dtype)))
    }
    let area = try ((inside[2] - inside[0]) * (inside[3] - inside[1])).squeeze([boxes.rank - 1])
    let kept = try area.greater(area.like(0)).select(labels, labels.like(-1))
    return BoundingBoxes(boxes: try BoundingBoxes.joined(inside), labels: kept)
  }
}

/// What a layer makes of boxes, and what it leaves in the dictionary that they came in.
public struct ChangedBoxes {
  public var result: BoundingBoxes
  public var left: Node

  public init(_ result: BoundingBoxes, left: Node) {
    self.result = result
    self.left = left
  }
}

/// The size of the images that boxes belong to, and how the boxes are written.
public struct BoxFrame {
  let format: BoundingBoxes.Format
  let height: Int
  let width: Int
  var tall: Node { Node.scalar(Double(height)) }
  var wide: Node { Node.scalar(Double(width)) }

  /// The boxes as corners in pixels.
  func corners(_ boxes: BoundingBoxes) throws(GraphError) -> BoundingBoxes {
    try boxes.converted(format, to: .corners, tall, wide)
  }

  /// Corners in pixels clipped to the frame and written as they came.
  func finished(_ boxes: BoundingBoxes) throws(GraphError) -> BoundingBoxes {
    try boxes.clipped(tall, wide).converted(.corners, to: format, tall, wide)
  }

  /// The same way of writing in images of another size.
  func resized(_ height: Int, _ width: Int) -> BoxFrame {
    BoxFrame(format: format, height: height, width: width)
  }
}
