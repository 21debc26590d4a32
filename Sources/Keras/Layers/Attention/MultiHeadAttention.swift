import Autodiff
import Tensors

/// Attention with `num_heads` heads, each with projections of its own:
/// y = Σ_heads softmax(q·kᵀ/√key_dim)·v·O, with q = x·Q, k = key·K, v = value·V.
///
/// Shapes: query [batch, T…, d], value and key [batch, S…, d']; Q, K [d, heads, key_dim], V [d',
/// heads, value_dim], O [heads, value_dim, out]; y [batch, T…, out].
public final class MultiHeadAttention: HeadAttention {
  public let heads: Int
  public let valueSize: Int
  private let outputSizes: [Int]?
  private let givenAxes: ConfigValue
  private var axes: [Int]?
  private var einsums = (scores: "", outputs: "")

  public override var attendedAxes: [Int] { axes ?? [1] }
  public override var queryHeads: Int { heads }
  public override var equations: (scores: String, outputs: String) { einsums }
  public override var keepsQueryMask: Bool { true }

  public init(_ a: LayerArguments) throws(KerasError) {
    func size(_ name: String, _ tail: String) throws(KerasError) -> Int {
      let value = a[name] ?? .none
      guard case .int = value, let number = a.plainInt(name), number > 0 else {
        throw .value(
          "Received an invalid value for argument `\(name)`, expected a positive integer\(tail). "
            + "Received: \(name)=\(value.displayText)")
      }
      return number
    }
    heads = try size("num_heads", "")
    let keySize = try size("key_dim", "")
    valueSize = a.has("value_dim") ? try size("value_dim", " or `None`") : keySize
    a.begin()
    let output = a["output_shape"] ?? .none
    outputSizes = output.int.map { [$0] } ?? output.shape
    if !output.isNone, outputSizes == nil {
      throw .value(
        "Invalid `output_shape`: \(output.displayText). When specified, the `output_shape` should "
          + "be of type tuple, list, or int.")
    }
    let given = a["attention_axes"] ?? .none
    givenAxes = given.int.map { .tuple([.int($0)]) } ?? given
    if !given.isNone, a.ints("attention_axes") == nil {
      throw .value(
        "`attention_axes` must be an int, list, or tuple.Received: "
          + "attention_axes=\(given.displayText)")
    }
    axes = given.isNone ? nil : a.ints("attention_axes")
    try super.init(a, headSize: keySize)
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let query = shapes.input
    let value = shapes["value"]?.shape ?? query
    let key = shapes["key"]?.shape ?? value
    try checkLengths(value, key)
    func toHeads(_ name: String, _ input: [Int], _ size: Int, _ activation: String? = nil)
      throws(KerasError) -> EinsumDense
    {
      let (equation, biasAxes) = MultiHeadAttention.projection(
        free: input.count - 1, bound: 1, output: 2)
      return try projection(
        name, equation,
        output: [Int](repeating: ShapedType.unknown, count: input.count - 2) + [heads, size],
        biasAxes: biasAxes, input: input, activation: activation)
    }
    queryDense = try toHeads("query", query, headSize)
    keyDense = try toHeads("key", key, headSize)
    if usesGate { gateDense = try toHeads("gate", query, valueSize, "sigmoid") }
    valueDense = try toHeads("value", value, valueSize)
    let rank = value.count + 1
    axes = axes?.map { $0 < 0 ? rank - 1 + $0 : $0 } ?? Array(1..<max(1, rank - 2))
    for axis in axes ?? [] where axis < 0 || axis >= rank {
      throw .index("index \(axis) is out of bounds for axis 0 with size \(rank)")
    }
    let scoreRank = attend(rank, axes ?? [])
    let softAxes = Array((scoreRank - attendedAxes.count)..<scoreRank)
    try makeWeighing(.tuple(softAxes.map { .int($0) }))
    let sizes = outputSizes ?? [query[query.count - 1]]
    let (equation, biasAxes) = MultiHeadAttention.projection(
      free: query.count - 1, bound: 2, output: sizes.count)
    outputDense = try projection(
      "attention_output", equation,
      output: [Int](repeating: ShapedType.unknown, count: query.count - 2) + sizes,
      biasAxes: biasAxes, input: query.dropLast() + [heads, valueSize])
  }

  /// `ab…c,c…d->ab…d`: free axes stay, bound ones are summed, output ones come from the kernel.
  static func projection(free: Int, bound: Int, output: Int) -> (String, String) {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let kept = String(letters[..<free])
    let summed = String(letters[free..<(free + bound)])
    let made = String(letters[(free + bound)..<(free + bound + output)])
    return ("\(kept)\(summed),\(summed)\(made)->\(kept)\(made)", made)
  }

  /// Sets the equations for tensors of a rank; gives the rank of the scores.
  private func attend(_ rank: Int, _ axes: [Int]) -> Int {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let target = Array(letters[..<rank])
    let batch = (0..<rank).filter { !axes.contains($0) && $0 != rank - 1 }
    var source: [Character] = []
    var next = rank
    for i in 0..<rank {
      if batch.contains(i) || i == rank - 1 {
        source.append(target[i])
      } else {
        source.append(letters[next])
        next += 1
      }
    }
    let scores = batch.map { target[$0] } + axes.map { target[$0] } + axes.map { source[$0] }
    einsums.scores = "\(String(source)),\(String(target))->\(String(scores))"
    einsums.outputs = "\(String(scores)),\(String(source))->\(String(target))"
    return scores.count
  }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    let query = shapes.input
    let value = shapes["value"]?.shape ?? query
    try checkLengths(value, shapes["key"]?.shape ?? value)
    return .shape(outputSizes.map { query.dropLast() + $0 } ?? query)
  }

  public override func scoreShape(_ query: [Int], _ value: [Int], _ key: [Int]?) -> [Int] {
    [query[0], heads, query[1], query[1]]
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging(
      [
        ("num_heads", .int(heads)), ("key_dim", .int(headSize)), ("value_dim", .int(valueSize)),
        ("dropout", .float(dropout)), ("use_bias", .bool(usesBias)),
        ("use_gate", .bool(usesGate)),
        ("output_shape", outputSizes.map { ConfigValue(shape: $0) } ?? .none),
        ("attention_axes", built ? .tuple(attendedAxes.map { .int($0) }) : givenAxes),
        ("sliding_window", ConfigValue(optional: slidingWindow)),
      ] + commonConfig)
  }
}
