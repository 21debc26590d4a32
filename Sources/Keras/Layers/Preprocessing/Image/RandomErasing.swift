import Autodiff
import Tensors

/// Fills a rectangle at a random place of each image, with noise or with a value.
public final class RandomErasing: RandomImageLayer {
  private let factor: FactorRange
  private let scale: FactorRange
  private let fillValue: ConfigValue
  private let range: ValueRange

  public override init(_ a: LayerArguments) throws(KerasError) {
    factor = try FactorRange(a["factor"] ?? .float(1), bounds: (0, 1))
    scale = try FactorRange(
      a["scale"] ?? .tuple([.float(0.02), .float(0.33)]), bounds: (0, 1), name: "scale")
    fillValue = a["fill_value"] ?? .none
    range = try ValueRange(a["value_range"])
    try super.init(a)
  }

  public override func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? {
    if !training { return nil }
    let batch = shape[0]
    let ratios = try uniform([batch, 2], scale)
    let roots = try graph { () throws(GraphError) in try ratios.sqrt() }
    let x = try bounds(
      shape[2], try graph { () throws(GraphError) in try roots.element(axis: 1, 0) })
    let y = try bounds(
      shape[1], try graph { () throws(GraphError) in try roots.element(axis: 1, 1) })
    let chance = try uniform([batch, 1, 1, 1], factor)
    let threshold = try uniform([batch, 1, 1, 1], 0, 1)
    let fill = try filling(shape)
    return try graph { () throws(GraphError) in
      let mask = try ImageBox(x: x, y: y).mask(shape[1], shape[2])
      return [
        try threshold.less(chance).logicalAnd(mask), try fill.clip(range.low, range.high),
      ]
    }
  }

  private func filling(_ shape: [Int]) throws(KerasError) -> Node {
    if let number = fillValue.double { return .scalar(number) }
    if fillValue.isNone {
      let key = try source.next()
      return try graph { () throws(GraphError) in
        try Node.randomNormal(key, shape).multiply(range.high)
      }
    }
    guard let colors = fillValue.items?.compactMap({ $0.double }), colors.count == 3 else {
      throw .value("The `fill_value` argument should be a number (or a list of three numbers) ")
    }
    return Node(NDArray(colors.map { Float($0) }))
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    try graph { () throws(GraphError) in
      let x = try images.cast(.float32)
      guard let draw else { return x }
      return try draw[0].select(draw[1].broadcast(to: x.shape), x)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("factor", factor.config), ("scale", scale.config), ("fill_value", fillValue),
      ("value_range", range.config), ("seed", seed),
    ])
  }
}
