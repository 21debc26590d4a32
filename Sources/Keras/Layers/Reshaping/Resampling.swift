import Autodiff
import Tensors

/// Repeats (or interpolates between) the rows and columns of a grid.
public final class UpSampling: TensorLayer {
  public let spatialRank: Int
  public let size: [Int]
  public let interpolation: String
  private let sizeConfig: ConfigValue
  private let givenLayout: ChannelLayout

  override var layout: ChannelLayout? { givenLayout }

  public init(_ a: LayerArguments, rank: Int) throws(KerasError) {
    spatialRank = rank
    if rank == 1, let given = a["size"] {
      guard let count = given.int, !given.isFlag else {
        throw .type("Expected an integer value for `size`, got \(given.typeText).")
      }
      if count <= 0 {
        throw .value("Argument `size` should be a positive integer. Received: size=\(count)")
      }
    }
    size = try a.window("size", rank, fallback: 2)
    interpolation = a.string("interpolation", "nearest").lowercased()
    givenLayout = try ChannelLayout(a)
    sizeConfig = rank == 1 ? .int(size[0]) : .tuple(size.map { .int($0) })
    try super.init(a)
    inputSpecs = [InputSpec(rank: rank + 2)]
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    var y = x
    for i in 0..<spatialRank where size[i] != 1 {
      let n = y.shape[i + 1]
      let words = ["nearest", "bilinear", "lanczos3", "lanczos5", "bicubic"]
      if spatialRank == 2, !words.contains(interpolation) {
        throw .value(
          "Invalid value for argument `interpolation`. Expected of one ('bilinear', 'nearest', "
            + "'lanczos3', 'lanczos5', 'bicubic'). Received: interpolation=\(interpolation)")
      }
      if n != ShapedType.unknown, ResizeKernel(method: interpolation) != nil {
        y = try y.resized([i + 1], to: [n * size[i]], method: interpolation)
          .cast(x.dtype)
      } else {
        y = try y.repeated(size[i], axis: i + 1)
      }
    }
    return y
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    try checkRank(input)
    var shape = input
    for i in 0..<spatialRank where shape[i + 1] != ShapedType.unknown { shape[i + 1] *= size[i] }
    return shape
  }

  public override func getConfig() throws(KerasError) -> Config {
    var config = try super.getConfig()
    config["size"] = sizeConfig
    if spatialRank > 1 { config["data_format"] = givenLayout.config }
    if spatialRank == 2 { config["interpolation"] = .string(interpolation) }
    return config
  }
}

/// Adds zeros around a grid, or cuts rows and columns off.
public final class EdgePadding: TensorLayer {
  public let spatialRank: Int
  /// Rows before and after, per axis.
  public let amounts: [(Int, Int)]
  public let crops: Bool
  private let givenLayout: ChannelLayout

  override var layout: ChannelLayout? { givenLayout }

  public init(_ a: LayerArguments, rank: Int, crops: Bool) throws(KerasError) {
    spatialRank = rank
    self.crops = crops
    amounts = try EdgePadding.pairs(a, crops ? "cropping" : "padding", rank, crops)
    givenLayout = try ChannelLayout(a)
    try super.init(a)
    inputSpecs = [InputSpec(rank: rank + 2)]
  }

  private static func pairs(
    _ a: LayerArguments, _ key: String, _ rank: Int, _ crops: Bool
  ) throws(KerasError) -> [(Int, Int)] {
    if rank == 1 {
      let pair = try a.window(key, 2, fallback: 1, allowsZero: true)
      return [(pair[0], pair[1])]
    }
    let value = a[key] ?? .int(crops && rank == 2 ? 0 : 1)
    if let number = value.int {
      if crops, number < 0 {
        throw .value("`\(key)` cannot be negative. Received: \(key)=\(number).")
      }
      return [(Int, Int)](repeating: (number, number), count: rank)
    }
    let isText = value.string != nil
    guard let items = value.items ?? (isText ? [] : nil) else {
      throw .value(shapeRefusal(key, rank, crops) + value.displayText + ".")
    }
    guard items.count == rank else {
      let text = value.displayText
      throw .value(
        rank == 2
          ? "`\(key)` should have two elements. Received: \(key)=\(text)."
          : "`\(key)` should have 3 elements. Received: \(text).")
    }
    var pairs: [(Int, Int)] = []
    for (place, item) in zip(["1st", "2nd", "3rd"], items) {
      let name = "\(place) entry of \(key)"
      let one = LayerArguments("", Config([(name, item), ("name", .string(""))]))
      let pair = try one.window(name, 2, allowsZero: true)
      pairs.append((pair[0], pair[1]))
    }
    return pairs
  }

  private static func shapeRefusal(_ key: String, _ rank: Int, _ crops: Bool) -> String {
    let start = "`\(key)` should be either an int, a tuple of \(rank) ints "
    if rank == 2 {
      return start + "(symmetric_height_crop, symmetric_width_crop), or a tuple of 2 tuples of 2 "
        + "ints ((top_crop, bottom_crop), (left_crop, right_crop)). Received: \(key)="
    }
    let word = crops ? "crop" : "pad"
    return start + "(symmetric_dim1_\(word), symmetric_dim2_\(word), symmetric_dim3_\(word)), or a "
      + "tuple of 3 tuples of 2 ints ((left_dim1_\(word), right_dim1_\(word)), (left_dim2_\(word), "
      + "right_dim2_\(word)), (left_dim3_\(word), right_dim2_\(word))). Received: "
      + (crops ? "" : "\(key)=")
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    if !crops { return try x.pad([(0, 0)] + amounts + [(0, 0)]) }
    if let refusal = refusal(x.shape, called: true) { throw .value(refusal) }
    var y = x
    for (i, (before, after)) in amounts.enumerated() where before + after > 0 {
      y = try y.slice(axis: i + 1, start: before, length: x.shape[i + 1] - before - after)
    }
    return y
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    try checkRank(input)
    var shape = input
    for (i, (before, after)) in amounts.enumerated() where shape[i + 1] != ShapedType.unknown {
      shape[i + 1] += crops ? -(before + after) : before + after
    }
    if crops, let refusal = refusal(input, called: false) { throw .value(refusal) }
    return shape
  }

  /// What is said when nothing would be left of an axis.
  private func refusal(_ input: [Int], called: Bool) -> String? {
    let isTooMuch = amounts.enumerated().contains { (i, pair) in
      input[i + 1] != ShapedType.unknown && pair.0 + pair.1 >= input[i + 1]
    }
    if !isTooMuch { return nil }
    let start =
      spatialRank == 1
      ? "`cropping` parameter of `Cropping1D` layer must be smaller than the input length."
      : "Values in `cropping` argument should be smaller than the corresponding spatial dimension "
        + "of the input."
    return start + " Received: \(called ? "inputs.shape" : "input_shape")="
      + "\(Shapes.text(givenLayout.asGiven(input))), cropping=\(config.pythonText)"
  }

  private var config: ConfigValue {
    let pairs = amounts.map { ConfigValue($0) }
    return spatialRank == 1 ? pairs[0] : .tuple(pairs)
  }

  public override func getConfig() throws(KerasError) -> Config {
    var result = try super.getConfig()
    result[crops ? "cropping" : "padding"] = config
    if !(crops && spatialRank == 1) { result["data_format"] = givenLayout.config }
    return result
  }
}
