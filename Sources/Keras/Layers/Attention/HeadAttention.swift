import Autodiff
import Tensors

/// What attention with several heads consists of, whatever the heads share: projections of query,
/// key and value to heads, softmax(q·kᵀ/√d)·v for each head, and a projection back.
///
/// Masks of query, value and key, `attention_mask`, causality and a sliding window all say which
/// places a query may look at; they are joined by "and".
open class HeadAttention: Layer {
  /// The size of a head's queries and keys.
  public let headSize: Int
  public let dropout: Double
  public let usesBias: Bool
  public let usesGate: Bool
  public let slidingWindow: Int?
  public let kernelInitializer: Initializer
  public let biasInitializer: Initializer
  let regularizers: [Regularizer?]
  let constraints: [Constraint?]
  let innerActivityRegularizer: Regularizer?
  let seed: ConfigValue
  private let usesFlash: Bool
  public internal(set) var queryDense: EinsumDense?
  public internal(set) var keyDense: EinsumDense?
  public internal(set) var valueDense: EinsumDense?
  public internal(set) var gateDense: EinsumDense?
  public internal(set) var outputDense: EinsumDense?
  private var softmax: Layer?
  private var dropoutLayer: Layer?

  /// The axes that a query looks along, counted from the batch axis.
  open var attendedAxes: [Int] { [1] }
  /// How many heads the queries have.
  open var queryHeads: Int { 1 }
  /// keys × queries → scores, and scores × values → outputs, as Einstein sums.
  open var equations: (scores: String, outputs: String) { ("", "") }
  /// Whether queries come first in the equation of the scores.
  open var putsQueryFirst: Bool { false }

  open override var overridesBuild: Bool { true }
  open override var overridesOutputShape: Bool { true }

  open override var callSignature: CallSignature {
    CallSignature([
      .init("query"), .init("value"), .init("key", fallback: Structure.none),
      .init("query_mask", fallback: Structure.none),
      .init("value_mask", fallback: Structure.none), .init("key_mask", fallback: Structure.none),
      .init("attention_mask", fallback: Structure.none),
      .init("return_attention_scores", fallback: .value(.bool(false))),
      .init("training", fallback: Structure.none),
      .init("use_causal_mask", fallback: .value(.bool(false))),
    ])
  }

  init(_ a: LayerArguments, headSize: Int) throws(KerasError) {
    self.headSize = headSize
    dropout = try a.compared("dropout", 0, ">", "int")
    usesBias = a.bool("use_bias", true)
    usesGate = a.bool("use_gate", false)
    usesFlash = a.bool("flash_attention", false)
    kernelInitializer = try a.initializer("kernel_initializer", "glorot_uniform")
    biasInitializer = try a.initializer("bias_initializer", "zeros")
    regularizers = [
      try a.regularizer("kernel_regularizer"), try a.regularizer("bias_regularizer"),
    ]
    innerActivityRegularizer = try a.regularizer("activity_regularizer")
    constraints = [try a.constraint("kernel_constraint"), try a.constraint("bias_constraint")]
    seed = a["seed"] ?? .none
    let window = a["sliding_window"] ?? .none
    if !window.isNone {
      guard case .int(let size) = window, size > 0 else {
        throw .value(
          "`sliding_window` must be `None` or a positive integer. Received: "
            + "sliding_window=\(window.displayText)")
      }
      slidingWindow = size
    } else {
      slidingWindow = nil
    }
    try super.init(a)
    // The penalty on activities belongs to the projections.
    activityRegularizer = nil
    supportsMasking = true
    if usesFlash && dropout > 0 {
      throw .value(
        "Dropout is not supported when flash attention is enabled. Please set dropout to 0.0 to "
          + "use flash attention.")
    }
  }

  // MARK: Parts

  /// A projection, with initializers of its own, built for an input's shape.
  func projection(
    _ name: String, _ equation: String, output: [Int], biasAxes: String, input: [Int],
    activation: String? = nil
  ) throws(KerasError) -> EinsumDense {
    var values = Config([
      ("name", .string(name)), ("dtype", dtypeOption), ("equation", .string(equation)),
      ("output_shape", ConfigValue(shape: output)),
      ("bias_axes", usesBias ? .string(biasAxes) : .none),
      ("kernel_initializer", .foreign(try kernelInitializer.renewed())),
      ("bias_initializer", .foreign(try biasInitializer.renewed())),
    ])
    if let activation { values["activation"] = .string(activation) }
    let parts: [(String, AnyObject?)] = [
      ("kernel_regularizer", regularizers[0]), ("bias_regularizer", regularizers[1]),
      ("activity_regularizer", innerActivityRegularizer),
      ("kernel_constraint", constraints[0]), ("bias_constraint", constraints[1]),
    ]
    for (key, part) in parts { if let part { values[key] = .foreign(part) } }
    guard let layer = try LayerCatalogue.make("EinsumDense", values) as? EinsumDense else {
      throw .type("EinsumDense is not a layer.")
    }
    track(layer)
    try layer.buildFromShapes(BuildShapes(.shape(input)))
    return layer
  }

  /// The softmax and the dropout of the weights, which take names and a seed of their own.
  func makeWeighing(_ axes: ConfigValue) throws(KerasError) {
    let soft = try LayerCatalogue.make(
      "Softmax", Config([("axis", axes), ("dtype", dtypeOption)]))
    let drop = try LayerCatalogue.make(
      "Dropout", Config([("rate", .float(dropout)), ("dtype", dtypeOption), ("seed", seed)]))
    track(soft)
    track(drop)
    (softmax, dropoutLayer) = (soft, drop)
  }

  open override func innerLayer(_ name: String) -> Layer? {
    switch name {
    case "query_dense", "_query_dense": return queryDense
    case "key_dense", "_key_dense": return keyDense
    case "value_dense", "_value_dense": return valueDense
    case "output_dense", "_output_dense": return outputDense
    case "_softmax": return softmax
    case "_dropout_layer": return dropoutLayer
    default: return nil
    }
  }

  // MARK: The computation

  /// The heads of the keys and values as the queries need them.
  func spread(_ x: Node) throws(GraphError) -> Node { x }

  open override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    guard let query = arguments.first.tensor, let value = arguments["value"]?.tensor else {
      return .none
    }
    let key = arguments["key"]?.tensor ?? value
    let wantsScores = arguments.flag("return_attention_scores")
    if usesFlash && wantsScores {
      throw .value(
        "Returning attention scores is not supported when flash attention is enabled. Please "
          + "disable flash attention to access attention scores.")
    }
    let queryMask = arguments["query_mask"]?.tensor
    forgetMasks([query, value, key])
    let mask = try self.mask(arguments, query, value)
    let gate = try gateDense.map { (layer) throws(KerasError) in try layer(query) }
    guard let queryDense, let keyDense, let valueDense, let outputDense else { return .none }
    let q = try queryDense(query)
    let k = try keyDense(key)
    let v = try valueDense(value)
    let keys = try graph { () throws(GraphError) in try spread(k) }
    let values = try graph { () throws(GraphError) in try spread(v) }
    var output: Node
    var scores: Node?
    if dropout == 0, !wantsScores, q.rank == 4 {
      output = try graph { () throws(GraphError) in try fused(q, keys, values, mask) }
    } else {
      let weights = try weigh(q, keys, mask)
      scores = weights
      var kept = weights
      if dropout > 0, let dropoutLayer {
        var inner = CallArguments([.tensor(weights)])
        if let training = arguments["training"] { inner["training"] = training }
        kept = try dropoutLayer(inner).tensor ?? weights
      }
      output = try graph { () throws(GraphError) in
        try Node.einsum(equations.outputs, [kept, values])
      }
    }
    if let gate { output = try graph { () throws(GraphError) in try output.multiply(gate) } }
    let result = try outputDense(output)
    if keepsQueryMask, let queryMask { result.mask = queryMask }
    if wantsScores, let scores { return .tuple([.tensor(result), .tensor(scores)]) }
    return .tensor(result)
  }

  /// Whether the masks of the inputs are taken off, and the query's put on the output, by hand.
  open var keepsQueryMask: Bool { false }

  private func forgetMasks(_ inputs: [Node]) {
    if keepsQueryMask { for input in inputs { input.mask = nil } }
  }

  /// softmax(scale·q·kᵀ)·v at once; a query that may look nowhere gets the mean of the values.
  private func fused(
    _ q: Node, _ k: Node, _ v: Node, _ mask: Node?
  ) throws(GraphError) -> Node {
    var scores = try Node.einsum("BTNH,BSNH->BNTS", [q, k]).multiply(
      1 / Double(headSize).squareRoot())
    if var mask {
      while mask.rank < 4 { mask = try mask.expandDims(-3) }
      scores = try mask.select(scores, scores.like(-0.7 * Double(Float.greatestFiniteMagnitude)))
    }
    let output = try Node.einsum("BNTS,BSNH->BTNH", [scores.softmax(axis: -1), v])
    if output.type.isConcrete, output.shape != q.shape {
      // JAX gives the result the shape of the queries.
      let made = Array(output.shape.prefix(3)) + [1, output.shape[3]]
      throw .type(
        "cannot reshape array of shape \(Shapes.text(made)) (size \(output.type.count)) into shape "
          + "\(Shapes.text(q.shape)) (size \(q.type.count))")
    }
    return output
  }

  /// The weights by an explicit masked softmax.
  private func weigh(_ q: Node, _ k: Node, _ mask: Node?) throws(KerasError) -> Node {
    let scores = try graph { () throws(GraphError) -> Node in
      let scaled = try q.multiply(1 / Double(headSize).squareRoot())
      return try Node.einsum(equations.scores, putsQueryFirst ? [scaled, k] : [k, scaled])
    }
    guard let softmax else { return scores }
    var inner = CallArguments([.tensor(scores)])
    if var mask {
      let place = -2 * attendedAxes.count - 1
      while mask.rank < scores.rank {
        mask = try graph { () throws(GraphError) in try mask.expandDims(place) }
      }
      inner["mask"] = .tensor(mask)
    }
    return try softmax(inner).tensor ?? scores
  }

  // MARK: Masks

  /// Which key each query may look at, [batch or 1, queries, keys]; nil for all.
  private func mask(
    _ arguments: BoundArguments, _ query: Node, _ value: Node
  ) throws(KerasError) -> Node? {
    try graph { () throws(GraphError) -> Node? in
      var joined: Node?
      func join(_ mask: Node) throws(GraphError) {
        joined = try joined.map { (m) throws(GraphError) in try m.logicalAnd(mask) } ?? mask
      }
      if let mask = arguments["query_mask"]?.tensor {
        try join(mask.cast(.bool).expandDims(-1))
      }
      for name in ["value_mask", "key_mask"] {
        if let mask = arguments[name]?.tensor { try join(mask.cast(.bool).expandDims(-2)) }
      }
      let (rows, columns) = (query.shape[1], value.shape[1])
      let isKnown = rows != ShapedType.unknown && columns != ShapedType.unknown
      if arguments.flag("use_causal_mask"), isKnown {
        try join(HeadAttention.pairs(rows, columns) { $1 <= $0 })
      }
      if let slidingWindow, isKnown {
        try join(HeadAttention.pairs(rows, columns) { abs($0 - $1) < slidingWindow })
      }
      if let mask = arguments["attention_mask"]?.tensor { try join(mask.cast(.bool)) }
      return joined
    }
  }

  /// A mask [1, rows, columns] from a rule on row and column.
  private static func pairs(_ rows: Int, _ columns: Int, _ rule: (Int, Int) -> Bool) -> Node {
    var values = [Bool](repeating: false, count: rows * columns)
    for i in 0..<rows { for j in 0..<columns { values[i * columns + j] = rule(i, j) } }
    return Node(NDArray(values, [1, rows, columns]))
  }

  // MARK: Shapes

  /// Checks that values and keys match, in Keras's words.
  func checkLengths(_ value: [Int], _ key: [Int]) throws(KerasError) {
    if Array(value.dropFirst().dropLast()) != Array(key.dropFirst().dropLast()) {
      throw .value(
        "All dimensions of `value` and `key`, except the last one, must be equal. Received: "
          + "value_shape=\(Shapes.text(value)) and key_shape=\(Shapes.text(key))")
    }
  }

  /// The shape of the scores when nothing is computed.
  open func scoreShape(_ query: [Int], _ value: [Int], _ key: [Int]?) -> [Int] { [] }

  open override func symbolicOutput(
    _ arguments: BoundArguments
  ) throws(KerasError) -> Structure? {
    guard let query = arguments.first.tensor, let value = arguments["value"]?.tensor else {
      return nil
    }
    let key = arguments["key"]?.tensor
    var shapes = BuildShapes([
      .init("query", .shape(query.shape)), .init("value", .shape(value.shape)),
    ])
    if let key { shapes.entries.append(.init("key", .shape(key.shape))) }
    let output = KerasTensor.make(try outputShapes(shapes).shape ?? [], dtype)
    if !arguments.flag("return_attention_scores") { return .tensor(output) }
    let scores = KerasTensor.make(scoreShape(query.shape, value.shape, key?.shape), dtype)
    return .tuple([.tensor(output), .tensor(scores)])
  }

  var commonConfig: [(String, ConfigValue)] {
    [
      ("kernel_initializer", kernelInitializer.serialized),
      ("bias_initializer", biasInitializer.serialized),
      ("kernel_regularizer", Layer.config(regularizers[0])),
      ("bias_regularizer", Layer.config(regularizers[1])),
      ("activity_regularizer", Layer.config(innerActivityRegularizer)),
      ("kernel_constraint", Layer.config(constraints[0])),
      ("bias_constraint", Layer.config(constraints[1])), ("seed", seed),
    ]
  }
}

extension BoundArguments {
  /// A yes-or-no argument, false when absent or None.
  func flag(_ name: String) -> Bool {
    guard case .value(let value)? = self[name] else { return false }
    return value.bool ?? false
  }
}
