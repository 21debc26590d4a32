import Autodiff
import Tensors

/// Maps the values of each channel so that all become about equally frequent.
public final class Equalization: ImageLayer {
  private let range: ValueRange
  private let bins: Int

  public override init(_ a: LayerArguments) throws(KerasError) {
    range = try ValueRange(a["value_range"], sorts: true)
    bins = try a.int("bins", 256)
    try super.init(a)
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    if !training { return images }
    return try graph { () throws(GraphError) in
      let x = try images.cast(.float32)
      var channels: [Node] = []
      for c in 0..<x.shape[3] { channels.append(try equalized(x.element(axis: -1, c))) }
      return try Node.stack(channels, axis: -1)
    }
  }

  private func equalized(_ channel: Node) throws(GraphError) -> Node {
    let down = 255 / (range.high - range.low)
    let x = try channel * down + (0 - range.low * down)
    let last = Double(bins - 1)
    let places = try (x * last / 255).cast(.int32).clip(0, last).flatten()
    let counts = try Node(
      ScatterAdd(axis: 0, size: bins, rank: 1), Node.ones(places.shape), places)
    let sums = try counts.cumulative(.sum, axis: 0)
    let least = try sums.takeFirstPositive()
    var rest = try sums.element(axis: 0, bins - 1) - least
    rest = try rest.equal(rest.like(0)).select(rest.like(1), rest)
    let table = try ((sums - least) * 255 / rest).round().clip(0, 255)
    let index = try (x / 255 * last).clip(0, last).cast(.int32)
    let mapped = try table.take(index, axis: 0)
    let used = try counts.greater(counts.like(0)).cast(.float32).sum()
    let chosen = try used.lessEqual(used.like(1)).select(x, mapped)
    let up = (range.high - range.low) / 255
    return try chosen * up + range.low
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("bins", .int(bins)), ("value_range", range.config)])
  }
}

extension Node {
  /// The first element that is positive, of a vector whose elements never fall.
  fileprivate func takeFirstPositive() throws(GraphError) -> Node {
    let place = try greater(like(0)).cast(.int32).argmax(axis: 0)
    return try take(place, axis: 0)
  }
}
