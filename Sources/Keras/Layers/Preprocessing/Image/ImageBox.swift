import Autodiff
import Tensors

/// A rectangle in each image of a batch, given by real coordinates [batch]: its pixels are those
/// whose numbers lie in it.
struct ImageBox {
  let x: (Node, Node)
  let y: (Node, Node)

  /// Whether each pixel of images of a size lies in its box: [batch, height, width, 1].
  func mask(_ height: Int, _ width: Int) throws(GraphError) -> Node {
    let rows = try Node.arange(0, Double(height), dtype: .float32).reshape([1, height, 1, 1])
    let columns = try Node.arange(0, Double(width), dtype: .float32).reshape([1, 1, width, 1])
    func wide(_ node: Node) throws(GraphError) -> Node { try node.reshape([-1, 1, 1, 1]) }
    let inColumns = try columns.greaterEqual(wide(x.0)).logicalAnd(columns.less(wide(x.1)))
    let inRows = try rows.greaterEqual(wide(y.0)).logicalAnd(rows.less(wide(y.1)))
    return try inColumns.logicalAnd(inRows)
  }

  /// The share of an image that the box takes.
  func share(_ height: Int, _ width: Int) throws(GraphError) -> Node {
    try (x.1 - x.0) * (y.1 - y.0) / Double(width * height)
  }
}

extension RandomImageLayer {
  /// Start and end of a part of a length, of a given ratio and at a random place.
  func bounds(_ length: Int, _ ratio: Node) throws(KerasError) -> (Node, Node) {
    let place = try uniform(ratio.shape, 0, 1)
    return try graph { () throws(GraphError) -> (Node, Node) in
      let size = try ratio * Double(length)
      let start = try place * (Double(length) - size)
      return (start, try start + size)
    }
  }
}
