import Autodiff
import Tensors

/// Attention in which groups of query heads share one head of keys and values.
///
/// Shapes: query [batch, T, d], value and key [batch, S, d]; Q [d, query heads, h], K and V [d, key
/// heads, h], O [query heads, h, d].
public final class GroupedQueryAttention: HeadAttention {
  public let heads: Int
  public let sharedHeads: Int

  public override var writtenClass: String {
    shownClass == "GroupedQueryAttention" ? "GroupQueryAttention" : shownClass
  }
  public override var queryHeads: Int { heads }
  public override var putsQueryFirst: Bool { true }
  public override var equations: (scores: String, outputs: String) {
    ("bquh,bkuh->buqk", "buqk,bkuh->bquh")
  }

  public init(_ a: LayerArguments) throws(KerasError) {
    heads = try a.int("num_query_heads", 0)
    sharedHeads = try a.int("num_key_value_heads", 0)
    if sharedHeads == 0 { throw KerasError("ZeroDivisionError", "integer modulo by zero") }
    if heads % sharedHeads != 0 {
      throw .value("`num_query_heads` must be divisible by `num_key_value_heads`.")
    }
    try super.init(a, headSize: try a.int("head_dim", 0))
  }

  // Keras keeps the projections under private names here, and files know them by these.
  public override func innerLayer(_ name: String) -> Layer? {
    name.hasPrefix("_") ? super.innerLayer(name) : nil
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let query = shapes.input
    let value = shapes["value"]?.shape ?? query
    let key = shapes["key"]?.shape ?? value
    let none = ShapedType.unknown
    queryDense = try projection(
      "query", "bqm,muh->bquh", output: [none, heads, headSize], biasAxes: "uh", input: query)
    keyDense = try projection(
      "key", "bkm,mvh->bkvh", output: [none, sharedHeads, headSize], biasAxes: "vh", input: key)
    if usesGate {
      gateDense = try projection(
        "gate", "bqm,muh->bquh", output: [none, heads, headSize], biasAxes: "uh", input: query,
        activation: "sigmoid")
    }
    valueDense = try projection(
      "value", "bkm,mvh->bkvh", output: [none, sharedHeads, headSize], biasAxes: "vh",
      input: value)
    try makeWeighing(.int(-1))
    outputDense = try projection(
      "attention_output", "bquh,uhm->bqm", output: [none, query[query.count - 1]],
      biasAxes: "m", input: [none, none, heads, headSize])
  }

  override func spread(_ x: Node) throws(GraphError) -> Node {
    heads == sharedHeads ? x : try x.repeated(heads / sharedHeads, axis: 2)
  }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    let query = shapes.input
    let value = shapes["value"]?.shape ?? query
    if query.last != value.last {
      let (a, b) = (query[query.count - 1], value[value.count - 1])
      throw .value(
        "The last dimension of `query_shape` and `value_shape` must be equal, but are \(a), \(b). "
          + "Received: query_shape=\(Shapes.text(query)), value_shape=\(Shapes.text(value))")
    }
    try checkLengths(value, shapes["key"]?.shape ?? value)
    return .shape(query)
  }

  public override func scoreShape(_ query: [Int], _ value: [Int], _ key: [Int]?) -> [Int] {
    [query[0], heads, query[1], (key ?? value)[1]]
  }

  public override func property(_ name: String) -> ConfigValue? {
    switch name {
    case "num_repeats": return .int(heads / max(1, sharedHeads))
    default: return super.property(name)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging(
      [
        ("head_dim", .int(headSize)), ("num_query_heads", .int(heads)),
        ("num_key_value_heads", .int(sharedHeads)), ("use_bias", .bool(usesBias)),
        ("use_gate", .bool(usesGate)), ("sliding_window", ConfigValue(optional: slidingWindow)),
        ("dropout", .float(dropout)),
      ] + commonConfig)
  }
}
