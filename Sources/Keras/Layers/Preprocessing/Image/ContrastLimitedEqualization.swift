import Autodiff
import Tensors

/// Equalizes the values in each tile of an image by itself, keeps steep parts of the map in bounds,
/// and interpolates between the maps of neighbouring tiles.
public final class ContrastLimitedEqualization: ImageLayer {
  private let range: ValueRange
  private let clipLimit: ConfigValue
  private let grid: (rows: Int, columns: Int)

  public override init(_ a: LayerArguments) throws(KerasError) {
    range = try ValueRange(a["value_range"])
    clipLimit = a["clip_limit"] ?? .float(4)
    let tiles = a.ints("tile_grid_size") ?? [8, 8]
    grid = (max(1, tiles.first ?? 8), max(1, tiles.last ?? 8))
    try super.init(a)
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    try graph { () throws(GraphError) in
      let x = try ImageLayer.rescaled(images.cast(.float32), from: range, to: .bytes)
      return try ImageLayer.rescaled(equalized(x), from: .bytes, to: range).cast(images.dtype)
    }
  }

  /// More rows along an axis, mirrored at its end.
  private func lengthened(_ x: Node, axis: Int, to size: Int) throws(GraphError) -> Node {
    let n = x.shape[axis]
    if size == n { return x }
    let rows = (0..<size).map { Int32($0 < n ? $0 : max(0, 2 * n - 1 - $0)) }
    return try x.take(Node(NDArray(rows)), axis: axis)
  }

  private func equalized(_ x: Node) throws(GraphError) -> Node {
    let (batch, height, width, channels) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
    let tall = (height + grid.rows - 1) / grid.rows
    let wide = (width + grid.columns - 1) / grid.columns
    let (h, w) = (tall * grid.rows, wide * grid.columns)
    let padded = try lengthened(lengthened(x, axis: 1, to: h), axis: 2, to: w)
    let maps = try valueMaps(
      padded.reshape([batch, grid.rows, tall, grid.columns, wide, channels])
        .transpose([0, 1, 3, 5, 2, 4])
        .reshape([batch, grid.rows, grid.columns, channels, tall * wide]))
    // Each tile's map once more around the grid, so that edges have two neighbours as well.
    let outer = try Node.concatenate(
      [maps.slice(axis: 1, start: 0, length: 1), maps,
        maps.slice(axis: 1, start: grid.rows - 1, length: 1)], axis: 1)
    let all = try Node.concatenate(
      [outer.slice(axis: 2, start: 0, length: 1), outer,
        outer.slice(axis: 2, start: grid.columns - 1, length: 1)], axis: 2).flatten()
    let y = ContrastLimitedEqualization.places(h, tall, grid.rows)
    let x = ContrastLimitedEqualization.places(w, wide, grid.columns)
    let strideX = 256 * channels
    let strideY = strideX * (grid.columns + 2)
    func along(_ values: [Int32], _ shape: [Int]) throws(GraphError) -> Node {
      try Node(NDArray(values)).reshape(shape)
    }
    let first = (0..<batch).map { Int32($0 * strideY * (grid.rows + 2)) }
    let channel = (0..<channels).map { Int32($0 * 256) }
    let base = try padded.clip(0, 255).cast(.int32).add(along(first, [batch, 1, 1, 1]))
      .add(along(channel, [1, 1, 1, channels]))
    func value(_ row: [Int], _ column: [Int]) throws(GraphError) -> Node {
      let down = try along(row.map { Int32($0 * strideY) }, [1, h, 1, 1])
      let right = try along(column.map { Int32($0 * strideX) }, [1, 1, w, 1])
      return try all.take(base.add(down).add(right), axis: 0)
    }
    let (wy, wx) = (
      try Node(NDArray(y.share)).reshape([1, h, 1, 1]),
      try Node(NDArray(x.share)).reshape([1, 1, w, 1])
    )
    let top = try value(y.low, x.low) * (1 - wx) + value(y.low, x.high) * wx
    let bottom = try value(y.high, x.low) * (1 - wx) + value(y.high, x.high) * wx
    return try (top * (1 - wy) + bottom * wy)
      .slice(axis: 1, start: 0, length: height).slice(axis: 2, start: 0, length: width)
  }

  /// What each of 256 values becomes in each tile: [batch, rows, columns, channels, 256].
  private func valueMaps(_ tiles: Node) throws(GraphError) -> Node {
    let count = Double(tiles.shape[4])
    var counts = try tiles.cast(.int32).clip(0, 255).oneHot(256).sum(axes: [-2])
    let limit = clipLimit.double ?? 4
    if limit > 0 {
      let clipped = try counts.clip(0, Double(Float(limit * count / 256)))
      let excess = try (counts - clipped).sum(axes: [-1], keepDims: true)
      counts = try clipped + excess / 256
    }
    let sums = try counts.cumulative(.sum, axis: 4)
    let least = try sums.min(axes: [-1], keepDims: true)
    let rest = try count - least
    let safe = try rest.equal(rest.like(0)).select(rest.like(1), rest)
    return try ((sums - least) * 255 / safe).clip(0, 255)
  }

  /// For each pixel along an axis, the tiles around it and how far it is from the first.
  private static func places(
    _ size: Int, _ tile: Int, _ count: Int
  ) -> (low: [Int], high: [Int], share: [Float]) {
    var (low, high, share): ([Int], [Int], [Float]) = ([], [], [])
    for i in 0..<size {
      let place = (Float(i) - Float(tile) / 2) / Float(tile) + 1
      let floor = place.rounded(.down)
      share.append(place - floor)
      low.append(min(max(Int(floor), 0), count + 1))
      high.append(min(max(Int(floor) + 1, 0), count + 1))
    }
    return (low, high, share)
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("value_range", range.config), ("clip_limit", clipLimit),
      ("tile_grid_size", ConfigValue((grid.rows, grid.columns))),
    ])
  }
}
