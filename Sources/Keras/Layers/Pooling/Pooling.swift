import Autodiff
import Tensors

/// The maximum or the mean of each window over 1, 2 or 3 spatial axes; padding is left out of a
/// mean.
///
/// Gradient: to the window's (first) maximum, or in equal parts to all its places.
public final class Pooling: TensorLayer {
  public enum Kind { case maximum, average }
  public let kind: Kind
  public let spatialRank: Int
  public let poolSize: [Int]
  public let strides: [Int]
  public let padding: String
  private let givenLayout: ChannelLayout

  override var layout: ChannelLayout? { givenLayout }

  public init(_ a: LayerArguments, rank: Int, _ kind: Kind) throws(KerasError) {
    self.kind = kind
    spatialRank = rank
    poolSize = try a.window("pool_size", rank, fallback: 2)
    strides = a.has("strides") ? try a.window("strides", rank, allowsZero: true) : poolSize
    padding = a.string("padding", "valid")
    givenLayout = try ChannelLayout(a)
    try super.init(a)
    inputSpecs = [InputSpec(rank: rank + 2)]
    built = true
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    if padding != "valid", padding != "same" {
      throw .value("Invalid padding '\(padding)', must be 'same' or 'valid'.")
    }
    let pool = Pool(size: poolSize, strides: strides, padding: padding == "same" ? .same : .valid)
    return kind == .maximum ? try x.maxPool(pool) : try x.averagePool(pool)
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    try checkRank(input)
    if padding != "valid", padding != "same" {
      throw .value(
        "Argument `padding` must be either 'valid' or 'same'. Received: padding=\(padding)")
    }
    if strides.contains(0) { throw KerasError("ZeroDivisionError", "division by zero") }
    var shape = [input[0]]
    for i in 0..<spatialRank {
      shape.append(
        Layer.windowed(
          input[i + 1], window: poolSize[i], stride: strides[i], padding: padding))
    }
    if shape.dropFirst().contains(where: { $0 != ShapedType.unknown && $0 <= 0 }) {
      let dims = input.map { $0 == ShapedType.unknown ? nil : $0 } as [Int?]
      throw .value(
        "Computed output size would be zero or negative. Received: `inputs.shape="
          + "\(PythonText.array(dims))`, `pool_size=\(PythonText.array(poolSize.map { $0 }))`, "
          + "`strides=\(PythonText.tuple(strides))`, `padding=\(padding)`.")
    }
    return shape + [input[input.count - 1]]
  }

  public override func property(_ name: String) -> ConfigValue? {
    switch name {
    case "pool_mode": return .string(kind == .maximum ? "max" : "average")
    default: return super.property(name)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("pool_size", .tuple(poolSize.map { .int($0) })), ("padding", .string(padding)),
      ("strides", .tuple(strides.map { .int($0) })), ("data_format", givenLayout.config),
    ])
  }
}
