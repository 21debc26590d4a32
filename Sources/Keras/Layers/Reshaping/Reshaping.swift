import Autodiff
import Tensors

/// All axes but the batch into one.
public final class Flatten: TensorLayer {
  private let givenLayout: ChannelLayout

  public override init(_ a: LayerArguments) throws(KerasError) {
    givenLayout = try ChannelLayout(a)
    try super.init(a)
    inputSpecs = [InputSpec(minRank: 1)]
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    let rest = input.dropFirst()
    let size =
      rest.contains(ShapedType.unknown) ? ShapedType.unknown : rest.reduce(1, *)
    return [input.first ?? ShapedType.unknown, size]
  }

  public override func outputDType(_ inputs: Structure) -> DType {
    inputs.tensor?.dtype ?? .float32
  }

  public override func apply(
    _ given: Node, _ arguments: BoundArguments
  ) throws(GraphError) -> Node {
    let x = try givenLayout.channelsLast(given)
    let rest = x.shape.dropFirst()
    if rest.contains(ShapedType.unknown) { return try x.reshape([x.shape[0], -1]) }
    let size = rest.reduce(1, *)
    return try x.reshape([x.shape[0] == ShapedType.unknown ? -1 : x.shape[0], size])
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("data_format", givenLayout.config)])
  }
}

/// The same numbers in another shape; one size may be −1.
public final class Reshape: TensorLayer {
  public let target: [Int]

  public override init(_ a: LayerArguments) throws(KerasError) {
    let given = a["target_shape"] ?? .none
    guard given.items != nil else {
      throw .type("'\(LayerArguments.typeName(given))' object is not iterable")
    }
    target = given.shape ?? []
    try super.init(a)
    for size in target where size < -1 {
      throw .value(
        "Each dimension in `target_shape` must be a non-negative integer, or `-1` for a single "
          + "unknown dimension. Received: target_shape=\(PythonText.tuple(target)).")
    }
    if target.filter({ $0 == -1 }).count > 1 {
      throw .value(
        "There must be at most one unknown dimension (-1) in `target_shape`. Received: "
          + "target_shape=\(PythonText.tuple(target)).")
    }
    built = true
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    [input.first ?? ShapedType.unknown] + (try resolve(Array(input.dropFirst())))
  }

  private func resolve(_ input: [Int]) throws(KerasError) -> [Int] {
    if input.contains(ShapedType.unknown) { return target }
    let size = input.reduce(1, *)
    let known = target.filter { $0 != -1 }.reduce(1, *)
    func mismatch(_ reason: String = "") -> KerasError {
      .value(
        "The total size of the tensor must be unchanged\(reason). Received: "
          + "input_shape=\(PythonText.tuple(input)), target_shape=\(PythonText.tuple(target))")
    }
    guard target.contains(-1) else {
      if known != size { throw mismatch() }
      return target
    }
    if known == 0 || size % known != 0 {
      throw mismatch(
        ", however, the input size cannot by divided by the specified dimensions in target_shape")
    }
    return target.map { $0 == -1 ? size / known : $0 }
  }

  public override func outputDType(_ inputs: Structure) -> DType {
    inputs.tensor?.dtype ?? .float32
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    guard let x = arguments.first.tensor else { return arguments.first }
    let shape = try resolve(Array(x.shape.dropFirst()))
    do {
      return .tensor(try x.reshape([x.shape[0]] + shape))
    } catch {
      throw KerasError(error)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("target_shape", .tuple(target.map { .int($0) }))])
  }
}

/// The axes after the batch in another order, counted from 1.
public final class Permute: TensorLayer {
  public let order: [Int]

  public override init(_ a: LayerArguments) throws(KerasError) {
    let given = a["dims"] ?? .none
    guard given.items != nil || given.string != nil else {
      throw .type("'\(LayerArguments.typeName(given))' object is not iterable")
    }
    if let items = given.items, let text = items.first(where: { $0.string != nil }) {
      let other = LayerArguments.typeName(items.last ?? .none)
      throw .type(
        "'<' not supported between instances of '\(other)' and '\(LayerArguments.typeName(text))'")
    }
    order = a.ints("dims") ?? []
    if order.sorted() != Array(1..<(order.count + 1)) {
      throw .value(
        "Invalid permutation argument `dims` for Permute Layer. The set of indices in `dims` must "
          + "be consecutive and start from 1. Received dims=\(given.displayText)")
    }
    try super.init(a)
    inputSpecs = [InputSpec(rank: order.count + 1)]
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    try checkRank(input)
    return [input[0]] + order.map { input[$0] }
  }

  public override func outputDType(_ inputs: Structure) -> DType {
    inputs.tensor?.dtype ?? .float32
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    try x.transpose([0] + order)
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("dims", .tuple(order.map { .int($0) }))])
  }
}

/// A vector repeated n times along a new axis after the batch.
public final class RepeatVector: TensorLayer {
  public let n: Int

  public override init(_ a: LayerArguments) throws(KerasError) {
    let given = a["n"] ?? .none
    guard let count = given.int, !given.isFlag else {
      throw .type("Expected an integer value for `n`, got \(given.typeText).")
    }
    if count <= 0 {
      throw .value("Argument `n` should be a positive integer. Received: n=\(count)")
    }
    n = count
    try super.init(a)
    inputSpecs = [InputSpec(rank: 2)]
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    try checkRank(input)
    return [input[0], n, input[1]]
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    try x.expandDims(1).broadcast(to: [x.shape[0], n, x.shape[1]])
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("n", .int(n))])
  }
}
