import Autodiff
import Tensors

/// Category numbers as rows of zeros and ones, or of counts (which may be weighted).
///
/// Shapes: x [batch, n] of integers, y [batch, tokens]; [batch, n, tokens] in mode `one_hot`.
public final class CategoryEncoding: Layer {
  public override var isDataLayer: Bool { true }
  public let tokenCount: Int
  public let outputMode: String

  public override var overridesOutputShape: Bool { true }

  public override var callSignature: CallSignature {
    CallSignature([.init("inputs"), .init("count_weights", fallback: Structure.none)])
  }

  public override init(_ a: LayerArguments) throws(KerasError) {
    let mode = a.string("output_mode", "multi_hot")
    outputMode = mode == "binary" ? "multi_hot" : mode
    tokenCount = try a.optionalInt("num_tokens") ?? 0
    try super.init(a)
    if !["count", "one_hot", "multi_hot"].contains(outputMode) {
      throw .value("Unknown arg for output_mode: \(outputMode)")
    }
    if !a.has("num_tokens") {
      throw .value(
        "num_tokens must be set to use this layer. If the number of tokens is not known "
          + "beforehand, use the IntegerLookup layer instead.")
    }
    if tokenCount < 1 {
      throw .value("`num_tokens` must be >= 1. Received: num_tokens=\(tokenCount).")
    }
    allowsNonTensorPositional = true
    convertsInputs = false
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    let x = try arguments.first.numbers(className)
    var weights: Node?
    if let given = arguments["count_weights"], !given.isNone {
      if outputMode != "count" {
        throw .value(
          "`count_weights` is not used when `output_mode` is not `'count'`. Received "
            + "`count_weights=\(given.displayText)`.")
      }
      weights = try given.dataNode(className)
    }
    do throws(GraphError) {
      return .tensor(
        try CategoricalOutput.encode(
          x, outputMode, depth: tokenCount, dtype: .float32,
          weights: try weights?.cast(.float32)))
    } catch {
      throw KerasError(error)
    }
  }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    let input = shapes.input
    if input.isEmpty { return .shape([tokenCount]) }
    if outputMode == "one_hot", input.last != 1 || input.count == 1 {
      return .shape(input + [tokenCount])
    }
    return .shape(Array(input.dropLast()) + [tokenCount])
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("num_tokens", .int(tokenCount)), ("output_mode", .string(outputMode)),
    ])
  }
}

extension Structure {
  /// As `str` prints it in a message.
  var displayText: String {
    guard case .tensor(let node) = self, let array = node.value else { return plainText }
    return Session.arrayText(array)
  }
}
