import Autodiff
import Tensors

/// Repeats (or interpolates between) the rows and columns of a grid.
public final class UpSampling: TensorLayer {
  public let spatialRank: Int
  public let size: [Int]
  public let interpolation: String
  private let sizeConfig: ConfigValue

  public init(_ a: LayerArguments, rank: Int) throws(KerasError) {
    spatialRank = rank
    size = try a.window("size", rank, fallback: 2)
    interpolation = a.string("interpolation", "nearest").lowercased()
    sizeConfig = rank == 1 ? .int(size[0]) : .tuple(size.map { .int($0) })
    try super.init(a)
    inputSpecs = [InputSpec(rank: rank + 2)]
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    var y = x
    for i in 0..<spatialRank where size[i] != 1 {
      if interpolation == "bilinear", spatialRank == 2, x.shape[i + 1] != ShapedType.unknown {
        y = try UpSampling.interpolate(y, axis: i + 1, factor: size[i])
      } else {
        y = try y.repeated(size[i], axis: i + 1)
      }
    }
    return y
  }

  /// Linear interpolation with half-pixel centres along one axis, as a product with a fixed matrix.
  static func interpolate(_ x: Node, axis: Int, factor: Int) throws(GraphError) -> Node {
    let n = x.shape[axis]
    let m = n * factor
    var weights = [Float](repeating: 0, count: n * m)
    for j in 0..<m {
      let place = (Double(j) + 0.5) / Double(factor) - 0.5
      let low = place.rounded(.down)
      let share = place - low
      let a = min(max(Int(low), 0), n - 1)
      let b = min(max(Int(low) + 1, 0), n - 1)
      weights[a * m + j] += Float(1 - share)
      weights[b * m + j] += Float(share)
    }
    let last = x.rank - 1
    let moved = try x.moveAxis(axis, last)
    return try moved.matmul(Node(NDArray(weights, [n, m]))).moveAxis(last, axis)
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    var shape = input
    for i in 0..<spatialRank where shape[i + 1] != ShapedType.unknown { shape[i + 1] *= size[i] }
    return shape
  }

  public override func getConfig() throws(KerasError) -> Config {
    var config = try super.getConfig()
    config["size"] = sizeConfig
    if spatialRank == 2 {
      config["data_format"] = .string("channels_last")
      config["interpolation"] = .string(interpolation)
    }
    return config
  }
}

/// Adds zeros around a grid, or cuts rows and columns off.
public final class EdgePadding: TensorLayer {
  public let spatialRank: Int
  /// Rows before and after, per axis.
  public let amounts: [(Int, Int)]
  public let crops: Bool

  public init(_ a: LayerArguments, rank: Int, crops: Bool) throws(KerasError) {
    spatialRank = rank
    self.crops = crops
    let key = crops ? "cropping" : "padding"
    amounts = try EdgePadding.pairs(
      a[key] ?? (crops && rank > 1 ? .int(0) : .int(1)), rank, key)
    try super.init(a)
    inputSpecs = [InputSpec(rank: rank + 2)]
  }

  private static func pairs(
    _ value: ConfigValue, _ rank: Int, _ key: String
  ) throws(KerasError) -> [(Int, Int)] {
    if let number = value.int { return [(Int, Int)](repeating: (number, number), count: rank) }
    guard let items = value.items else { throw bad(value, key) }
    if rank == 1, items.count == 2, let a = items[0].int, let b = items[1].int { return [(a, b)] }
    guard items.count == rank else { throw bad(value, key) }
    var pairs: [(Int, Int)] = []
    for item in items {
      if let number = item.int {
        pairs.append((number, number))
      } else if let pair = item.items, pair.count == 2, let a = pair[0].int, let b = pair[1].int {
        pairs.append((a, b))
      } else {
        throw bad(value, key)
      }
    }
    return pairs
  }

  private static func bad(_ value: ConfigValue, _ key: String) -> KerasError {
    .value("`\(key)` should have two elements. Received: \(key)=\(value.displayText).")
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    if !crops { return try x.pad([(0, 0)] + amounts + [(0, 0)]) }
    var y = x
    for (i, (before, after)) in amounts.enumerated() where before + after > 0 {
      y = try y.slice(axis: i + 1, start: before, length: x.shape[i + 1] - before - after)
    }
    return y
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    var shape = input
    for (i, (before, after)) in amounts.enumerated() where shape[i + 1] != ShapedType.unknown {
      shape[i + 1] += crops ? -(before + after) : before + after
      if shape[i + 1] <= 0 {
        throw .value(
          "`cropping` parameter of `\(className)` layer must be smaller than the input shape. "
            + "Received: input_shape=\(Shapes.text(input)), cropping=\(config.pythonText)")
      }
    }
    return shape
  }

  private var config: ConfigValue {
    let pairs = amounts.map { ConfigValue($0) }
    return spatialRank == 1 ? pairs[0] : .tuple(pairs)
  }

  public override func getConfig() throws(KerasError) -> Config {
    var result = try super.getConfig()
    result[crops ? "cropping" : "padding"] = config
    if !(crops && spatialRank == 1) { result["data_format"] = .string("channels_last") }
    return result
  }
}
