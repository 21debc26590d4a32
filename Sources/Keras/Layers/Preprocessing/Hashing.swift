import Autodiff
import Tensors

/// Words or integers to one of a fixed number of bins, by a hash: no vocabulary is needed, and
/// different inputs may share a bin.
///
/// FarmHash of the text modulo the number of bins, or SipHash where a salt is given; the mask
/// value, if there is one, has bin 0 to itself.
public final class Hashing: Layer {
  public let binCount: Int
  private let maskValue: ConfigValue
  private let salt: [Int]?
  private let outputMode: String

  public override var supportsJit: Bool { false }
  public override var overridesOutputShape: Bool { true }

  public override init(_ a: LayerArguments) throws(KerasError) {
    var a = a
    outputMode = a.string("output_mode", "int")
    if !a.has("dtype") {
      a.values["dtype"] = .string(outputMode == "int" ? "int64" : "float32")
    }
    binCount = try a.optionalInt("num_bins") ?? 0
    maskValue = a["mask_value"] ?? .none
    let given = a["salt"] ?? .none
    if let number = given.int {
      salt = [number, number]
    } else if let numbers = given.items?.compactMap({ $0.int }), numbers.count == 2 {
      salt = numbers
    } else {
      salt = nil
    }
    try super.init(a)
    if binCount <= 0 {
      throw .value(
        "The `num_bins` for `Hashing` cannot be `None` or non-positive values. Received: "
          + "num_bins=\((a["num_bins"] ?? .none).displayText).")
    }
    if outputMode == "int", dtypeName != "int32", dtypeName != "int64" {
      throw .value(
        "When `output_mode=\"int\"`, `dtype` should be an integer type, 'int32' or 'in64'. "
          + "Received: dtype=\(dtypeName)")
    }
    if !["int", "one_hot", "multi_hot", "count"].contains(outputMode) {
      throw .value(
        "Invalid value for argument `output_mode`. Expected one of "
          + "('int', 'one_hot', 'multi_hot', 'count'). Received: output_mode=\(outputMode)")
    }
    if salt == nil, !given.isNone {
      throw .value(
        "The `salt` argument for `Hashing` can only be a tuple of size 2 integers, or a single "
          + "integer. Received: salt=\(given.displayText).")
    }
    allowsNonTensorPositional = true
    convertsInputs = false
  }

  private func bin(_ token: Token) -> Int32 {
    var bins = UInt64(binCount)
    let isMasking = !maskValue.isNone && binCount > 1
    if isMasking {
      bins -= 1
      if token == Token(maskValue) { return 0 }
    }
    let hash: UInt64
    if let salt {
      hash = Fingerprint.sip(
        (UInt64(truncatingIfNeeded: salt[0]), UInt64(truncatingIfNeeded: salt[1])), token.bytes)
    } else {
      hash = Fingerprint.farm(token.bytes)
    }
    return Int32(truncatingIfNeeded: hash % bins) + (isMasking ? 1 : 0)
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    let grid = try TokenGrid(arguments.first, for: className)
    let bins = Node(NDArray(grid.tokens.map { bin($0) }, grid.shape))
    do throws(GraphError) {
      return .tensor(
        try CategoricalOutput.encode(
          bins, outputMode, depth: binCount,
          dtype: outputMode == "int" ? CategoricalOutput.integer : InputLayer.canonical(dtype)))
    } catch {
      throw KerasError(error)
    }
  }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    let input = shapes.input
    if outputMode == "int" { return .shape(input) }
    return .shape(Array(input.dropLast()) + [binCount])
  }

  public override func outputDType(_ inputs: Structure) -> DType { dtype }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("num_bins", .int(binCount)), ("salt", salt.map { .list($0.map { .int($0) }) } ?? .none),
      ("mask_value", maskValue), ("output_mode", .string(outputMode)), ("sparse", .bool(false)),
    ])
  }
}
