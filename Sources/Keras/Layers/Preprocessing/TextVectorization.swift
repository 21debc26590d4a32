import Autodiff
import Tensors

/// Text to numbers: standardized, split into tokens, perhaps joined to n-grams, and looked up in
/// a vocabulary that is given or learned by `adapt`.
///
/// Shapes: x [batch] or [batch, 1] of text; y [batch, tokens], filled up with zeros, in mode `int`,
/// else [batch, vocabulary].
public final class TextVectorization: AdaptiveLayer {
  private let standardize: ConfigValue
  private let split: ConfigValue
  private let ngrams: ConfigValue
  private let widths: [Int]
  private let outputMode: String
  private let sequenceLength: Int?
  private let encoding: String
  public let lookup: StringLookup

  public override var supportsJit: Bool { false }
  public override var overridesOutputShape: Bool { true }

  public override init(_ a: LayerArguments) throws(KerasError) {
    if a.bool("sparse", false) {
      throw .value("`sparse=True` can only be used with the TensorFlow backend.")
    }
    if a.bool("ragged", false) {
      throw .value("`ragged=True` can only be used with the TensorFlow backend.")
    }
    standardize = a["standardize"] ?? .string("lower_and_strip_punctuation")
    split = a["split"] ?? .string("whitespace")
    try TextVectorization.check(
      standardize, "standardize",
      ["lower_and_strip_punctuation", "lower", "strip_punctuation"])
    try TextVectorization.check(split, "split", ["whitespace", "character"])
    switch a["output_mode"]?.string {
    case "binary": outputMode = "multi_hot"
    case "tf-idf": outputMode = "tf_idf"
    case let mode: outputMode = mode ?? "int"
    }
    try AdaptiveLayer.check(
      .string(outputMode), "output_mode", ["int", "one_hot", "multi_hot", "count", "tf_idf"],
      a.className)
    ngrams = a["ngrams"] ?? .none
    if let width = ngrams.int {
      widths = width > 0 ? Array(1...width) : []
    } else if let items = ngrams.items {
      widths = items.compactMap { $0.int }
    } else {
      widths = []
      if !ngrams.isNone {
        throw .value(
          "`ngrams` must be None, an integer, or a tuple of integers. Received: "
            + "ngrams=\(ngrams.displayText)")
      }
    }
    let length = a["output_sequence_length"] ?? .none
    sequenceLength = length.int
    if outputMode == "int", length.int == nil, !length.isNone {
      throw .value(
        "`output_sequence_length` must be either None or an integer when `output_mode` is 'int'. "
          + "Received: output_sequence_length=\(length.displayText)")
    }
    if outputMode != "int", !length.isNone {
      throw .value(
        "`output_sequence_length` must not be set if `output_mode` is not 'int'. Received "
          + "output_sequence_length=\(length.displayText).")
    }
    encoding = a.string("encoding", "utf-8")
    var lookupOptions = Config([
      ("mask_token", .string("")), ("output_mode", .string(outputMode)),
      ("encoding", .string(encoding)),
    ])
    for name in [
      "max_tokens", "vocabulary", "idf_weights", "pad_to_max_tokens", "vocabulary_size",
    ] {
      if let value = a[name] { lookupOptions[name] = value }
    }
    let inner = try LayerCatalogue.make("StringLookup", lookupOptions)
    guard let inner = inner as? StringLookup else {
      throw .type("TextVectorization needs StringLookup.")
    }
    lookup = inner
    var rest = a
    rest.values["vocabulary_size"] = nil
    rest.values["has_input_vocabulary"] = nil
    try super.init(rest)
    allowsNonTensorPositional = true
    convertsInputs = false
  }

  private static func check(
    _ value: ConfigValue, _ name: String, _ allowed: [String]
  ) throws(KerasError) {
    switch value {
    case .none, .foreign: return
    default: try AdaptiveLayer.check(value, name, allowed, "TextVectorization")
    }
  }

  // MARK: Text to tokens

  /// The tokens of each text, and the shape of the input where it is not split.
  private func tokens(of input: Structure) throws(KerasError) -> (rows: [[Token]], shape: [Int]) {
    var input = input
    if case .foreign(let function) = standardize {
      input = .tensor(Node(try HostAdapters.textFunction(function, input)))
    }
    let grid = try TokenGrid(input, for: className)
    var texts: [[UInt8]] = grid.tokens.map { $0.bytes }
    if let way = standardize.string {
      texts = texts.map { text in
        var text = text
        if way != "strip_punctuation" {
          text = text.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
        }
        return way == "lower" ? text : text.filter { !TextVectorization.isPunctuation($0) }
      }
    }
    if split.isNone {
      return (TokenGrid(shape: grid.shape, tokens: texts.map { .text($0) }).rows.map { Array($0) },
        grid.shape)
    }
    if grid.shape.count > 1, grid.shape.last != 1 {
      throw .value(
        "When using `TextVectorization` to tokenize strings, the input rank must be 1 or the last "
          + "shape dimension must be 1. Received: inputs.shape=\(Shapes.text(grid.shape)) with "
          + "rank=\(grid.shape.count)")
    }
    if case .foreign = split {
      throw .notImplemented(
        "A function as `split` works on TensorFlow's strings, which are not available here.")
    }
    let byCharacter = split.string == "character"
    var rows = texts.map {
      byCharacter ? TextVectorization.characters($0) : TextVectorization.words($0)
    }
    if !widths.isEmpty { rows = rows.map { joined($0) } }
    return (rows.map { $0.map { .text($0) } }, grid.shape)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
    default: return false
    }
  }

  private static func words(_ text: [UInt8]) -> [[UInt8]] {
    text.split { $0 == 0x20 || ($0 >= 9 && $0 <= 13) }.map { Array($0) }
  }

  private static func characters(_ text: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    for byte in text {
      if byte & 0xC0 == 0x80, !found.isEmpty {
        found[found.count - 1].append(byte)
      } else {
        found.append([byte])
      }
    }
    return found
  }

  /// The n-grams of each width in turn, their tokens joined by spaces.
  private func joined(_ row: [[UInt8]]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    for width in widths where width > 0 && width <= row.count {
      for start in 0...(row.count - width) {
        found.append(Array(row[start..<(start + width)].joined(separator: [0x20])))
      }
    }
    return found
  }

  // MARK: Learning

  public override func adapt(_ data: Structure) throws(KerasError) {
    try resetState()
    let (rows, shape) = try tokens(of: data)
    // A list of whole texts that are not split is a list of documents of one token.
    let documents = split.isNone && shape.count == 1 ? rows.flatMap { $0.map { [$0] } } : rows
    try lookup.learn(documents.map { $0[...] })
    try finalizeState()
  }

  public override func resetState() throws(KerasError) { try lookup.resetState() }

  public override func update(_ batch: Structure) throws(KerasError) {
    try lookup.learn(try tokens(of: batch).rows.map { $0[...] })
  }

  public override func finalizeState() throws(KerasError) { try lookup.finalizeState() }

  // MARK: Output

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    let (rows, shape) = try tokens(of: arguments.first)
    try lookup.ensureKnownSize()
    var numbers: [[Int32]] = []
    for row in rows { numbers.append(try lookup.lookUp(row)) }
    let isFlat = shape.isEmpty || (split.isNone && shape.count == 1)
    var width = numbers.map({ $0.count }).max() ?? 0
    if outputMode == "int", let sequenceLength { width = sequenceLength }
    // Out of range where nothing stands: such places count nowhere.
    let filler: Int32 = outputMode == "int" ? 0 : Int32.max
    var all: [Int32] = []
    for row in numbers {
      all += row.prefix(width)
      all += [Int32](repeating: filler, count: max(0, width - row.count))
    }
    let outputShape: [Int]
    if isFlat {
      outputShape = [all.count]
    } else if split.isNone {
      outputShape = Array(shape.dropLast()) + [width]
    } else {
      outputShape = [numbers.count, width]
    }
    let node = Node(NDArray(all, outputShape))
    if outputMode != "int" { return .tensor(try lookup.encoded(node)) }
    do throws(GraphError) {
      return .tensor(try node.cast(CategoricalOutput.integer))
    } catch {
      throw KerasError(error)
    }
  }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    let input = shapes.input
    if outputMode == "int" {
      return .shape([input.first ?? ShapedType.unknown, sequenceLength ?? ShapedType.unknown])
    }
    var wide = input
    if !split.isNone {
      wide.append(ShapedType.unknown)
    } else if input.count <= 1 {
      wide.append(1)
    }
    return try lookup.computeOutputShape(BuildShapes(.shape(wide)))
  }

  public override func outputDType(_ inputs: Structure) -> DType {
    outputMode == "int" ? .int64 : .float32
  }

  // Keras visits the lookup inside as well, so that a file has its vocabulary twice.
  public override func ownState() -> [(key: String, value: NDArray)] { lookup.ownState() }

  public override func loadOwnState(_ group: SavedState.Group) throws(KerasError) {
    try lookup.loadOwnState(group)
  }

  public override func innerLayer(_ name: String) -> Layer? {
    name == "_lookup_layer" ? lookup : nil
  }

  public override func ownAssets() throws(KerasError) -> [SavedAssets.File] {
    try lookup.ownAssets()
  }

  public override func loadOwnAssets(_ files: [SavedAssets.File]) throws(KerasError) {
    try lookup.loadOwnAssets(files)
  }

  public override func getConfig() throws(KerasError) -> Config {
    let inner = try lookup.getConfig()
    return try super.getConfig().merging([
      ("max_tokens", inner["max_tokens"] ?? .none), ("standardize", standardize),
      ("split", split), ("ngrams", ngrams), ("output_mode", .string(outputMode)),
      ("output_sequence_length", ConfigValue(optional: sequenceLength)),
      ("pad_to_max_tokens", inner["pad_to_max_tokens"] ?? .none), ("sparse", .bool(false)),
      ("ragged", .bool(false)), ("vocabulary", inner["vocabulary"] ?? .none),
      ("idf_weights", inner["idf_weights"] ?? .none), ("encoding", .string(encoding)),
      ("vocabulary_size", .int(lookup.vocabularySize)),
    ])
  }
}
