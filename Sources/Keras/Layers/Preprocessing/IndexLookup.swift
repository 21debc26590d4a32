import Autodiff
import Host
import Tensors

/// What lookups of words and of integers share: a vocabulary, given or learned by `adapt`, that
/// numbers its tokens.
///
/// Numbers run: the mask token (0, only in mode `int`), the out-of-vocabulary numbers, then the
/// vocabulary, which is sorted by falling frequency where it is learned. Modes `one_hot`,
/// `multi_hot`, `count` and `tf_idf` turn the numbers of a sample into one row.
open class IndexLookup: AdaptiveLayer {
  public let maxTokens: Int?
  public let outOfVocabularyCount: Int
  let maskToken: ConfigValue
  let unknownToken: ConfigValue
  public let outputMode: String
  public let isInverse: Bool
  let padsToMaxTokens: Bool
  let oovMethod: String
  let salt: [Int]?
  private let givenVocabulary: ConfigValue
  private let givenWeights: ConfigValue
  private var hasGivenVocabulary: Bool
  private var frozenSize: Int?
  /// The tokens after the special ones, and the number of each.
  private var tokens: [Token] = []
  /// Whether there is a vocabulary, be it empty: TensorFlow has no table before.
  private var hasTable = false
  private var numbers: [Token: Int] = [:]
  private var inverseFrequencies: [Float] = []
  private var counts: [Token: Int64] = [:]
  private var documentCounts: [Token: Int64] = [:]
  private var documents: Int64 = 0

  public override var supportsJit: Bool { false }
  public override var overridesOutputShape: Bool { true }
  /// Whether the tokens are words rather than integers.
  var holdsText: Bool { true }

  public override init(_ a: LayerArguments) throws(KerasError) {
    var a = a
    maxTokens = try a.optionalInt("max_tokens")
    outOfVocabularyCount = try a.int("num_oov_indices", 1)
    maskToken = a["mask_token"] ?? .none
    unknownToken = a["oov_token"] ?? .none
    isInverse = a.bool("invert", false)
    padsToMaxTokens = a.bool("pad_to_max_tokens", false)
    oovMethod = a.string("oov_method", "floormod")
    givenVocabulary = a["vocabulary"] ?? .none
    givenWeights = a["idf_weights"] ?? .none
    hasGivenVocabulary = !givenVocabulary.isNone
    frozenSize = a["vocabulary_size"]?.int
    switch a["output_mode"]?.string {
    case "binary": outputMode = "multi_hot"
    case "tf-idf": outputMode = "tf_idf"
    case let mode: outputMode = mode ?? "int"
    }
    salt = try IndexLookup.salt(a, holdsText: a.className != "IntegerLookup", method: oovMethod)
    try IndexLookup.check(a, outputMode, givenWeights)
    for name in ["vocabulary_size", "has_input_vocabulary"] { a.values[name] = nil }
    try super.init(a)
    allowsNonTensorPositional = true
    convertsInputs = false
    if outputMode == "tf_idf", hasGivenVocabulary, givenWeights.isNone {
      throw .value(
        "When specifying the `vocabulary` argument, in TF-IDF output mode, the `idf_weights` "
          + "argument must also be provided.")
    }
    if hasGivenVocabulary { try setVocabulary(givenVocabulary, weights: givenWeights) }
  }

  private static func salt(
    _ a: LayerArguments, holdsText: Bool, method: String
  ) throws(KerasError) -> [Int]? {
    guard a.has("salt"), let value = a["salt"] else { return nil }
    if !holdsText, method != "farmhash" {
      throw .value(
        "`salt` can only be used when `oov_method='farmhash'`. Received: oov_method=\(method)")
    }
    if let numbers = value.items?.compactMap({ $0.int }), numbers.count == 2 { return numbers }
    if let number = value.int { return [number, number] }
    throw .value(
      "The `salt` argument for `IndexLookup` can only be a tuple of 2 integers, or a single "
        + "integer. Received: salt=\(value.displayText).")
  }

  private static func check(
    _ a: LayerArguments, _ mode: String, _ weights: ConfigValue
  ) throws(KerasError) {
    if let limit = try a.optionalInt("max_tokens"), limit <= 1 {
      throw .value(
        a.className == "IntegerLookup"
          ? "If `max_tokens` is set for `IntegerLookup`, it must be greater than 1. "
            + "Received: max_tokens=\(limit)"
          : "If set, `max_tokens` must be greater than 1. Received: max_tokens=\(limit)")
    }
    let spare = try a.int("num_oov_indices", 1)
    if spare < 0 {
      throw .value(
        a.className == "IntegerLookup"
          ? "The value of `num_oov_indices` argument for `IntegerLookup` must >= 0. "
            + "Received: num_oov_indices=\(spare)"
          : "`num_oov_indices` must be greater than or equal to 0. "
            + "Received: num_oov_indices=\(spare)")
    }
    if a.bool("sparse", false) {
      throw .value("`sparse=True` can only be used with the TensorFlow backend.")
    }
    if a.bool("pad_to_max_tokens", false), !a.has("max_tokens") {
      throw .value(
        "If pad_to_max_tokens is True, must set `max_tokens`. Received: max_tokens=None")
    }
    try check(a["oov_method"], "oov_method", ["floormod", "farmhash"], a.className)
    try check(
      .string(mode), "output_mode", ["int", "one_hot", "multi_hot", "count", "tf_idf"],
      a.className)
    if a.bool("invert", false), mode != "int" {
      throw .value(
        "`output_mode` must be `'int'` when `invert` is true. Received: output_mode=\(mode)")
    }
    if !weights.isNone, mode != "tf_idf" {
      throw .value(
        "`idf_weights` should only be set if `output_mode` is `'tf_idf'`. Received: "
          + "idf_weights=\(weights.displayText) and output_mode=\(mode)")
    }
  }

  // MARK: Vocabulary

  private var unknownStart: Int { !maskToken.isNone && outputMode == "int" ? 1 : 0 }
  var tokenStart: Int { unknownStart + outOfVocabularyCount }

  public var vocabularySize: Int { tokens.count + tokenStart }

  /// The vocabulary in order of numbers. Special tokens come as they were given, others with
  /// their token.
  public func vocabulary(
    includingSpecial: Bool = true
  ) -> [(special: ConfigValue, token: Token?)] {
    var all: [(special: ConfigValue, token: Token?)] = []
    if includingSpecial {
      for i in 0..<tokenStart {
        all.append((i < unknownStart ? maskToken : unknownToken, nil))
      }
    }
    for token in tokens { all.append((.none, token)) }
    return all
  }

  /// Takes the tokens of a list or of a text file with one token in a line.
  public func setVocabulary(_ value: ConfigValue, weights: ConfigValue) throws(KerasError) {
    if outputMode == "tf_idf", weights.isNone {
      throw .value("`idf_weights` must be set if output_mode is 'tf_idf'.")
    }
    if outputMode != "tf_idf", !weights.isNone {
      throw .value(
        "`idf_weights` should only be set if output_mode is `'tf_idf'`. Received: "
          + "output_mode=\(outputMode) and idf_weights=\(weights.displayText)")
    }
    var given = try vocabularyTokens(value)
    if given.isEmpty {
      throw .value("Cannot set an empty vocabulary. Received: vocabulary=[]")
    }
    let special =
      [ConfigValue](repeating: maskToken, count: unknownStart)
      + [ConfigValue](repeating: unknownToken, count: outOfVocabularyCount)
    let specialTokens = special.compactMap { Token($0) }
    if given.count >= specialTokens.count, specialTokens.count == special.count,
      Array(given[..<specialTokens.count]) == specialTokens
    {
      given.removeFirst(specialTokens.count)
    }
    try checkTokens(given, special)
    let size = tokenStart + given.count
    if let maxTokens, size > maxTokens {
      throw .value(
        "Attempted to set a vocabulary larger than the maximum vocab size. Received vocabulary "
          + "size is \(size); `max_tokens` is \(maxTokens).")
    }
    use(given)
    try recordSize()
    if outputMode == "tf_idf" { try setWeights(weights, count: given.count) }
  }

  private func vocabularyTokens(_ value: ConfigValue) throws(KerasError) -> [Token] {
    switch value {
    case .string(let path):
      let bytes: [UInt8]
      do throws(HostError) {
        bytes = try Host.current.readFile(path)
      } catch {
        throw .value("Vocabulary file \(path) does not exist.")
      }
      var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
      if lines.last?.isEmpty ?? false { lines.removeLast() }
      return lines.map { line in
        let text = line.last == 13 ? line.dropLast() : line
        if holdsText { return .text(Array(text)) }
        return .number(Int64(String(decoding: text, as: UTF8.self)) ?? 0)
      }
    case .foreign(let object):
      guard let array = object as? NDArray else { break }
      return try ofOwnKind(TokenGrid(array).tokens)
    case .list(let items), .tuple(let items):
      var found: [Token] = []
      for item in items {
        guard let token = Token(item) else { break }
        found.append(token)
      }
      return try ofOwnKind(found)
    default: break
    }
    throw .value("Cannot set an empty vocabulary. Received: vocabulary=\(value.displayText)")
  }

  /// Numbers where the layer holds numbers, read from texts if need be.
  private func ofOwnKind(_ tokens: [Token]) throws(KerasError) -> [Token] {
    if holdsText { return tokens }
    var found: [Token] = []
    for token in tokens {
      guard case .text(let bytes) = token else {
        found.append(token)
        continue
      }
      let text = String(decoding: bytes, as: UTF8.self)
      guard let number = Int64(text) else {
        throw .value("invalid literal for int() with base 10: np.str_('\(text)')")
      }
      found.append(.number(number))
    }
    return found
  }

  private func checkTokens(_ given: [Token], _ special: [ConfigValue]) throws(KerasError) {
    var seen: Set<Token> = []
    var repeated: [Token] = []
    for token in given where !seen.insert(token).inserted && !repeated.contains(token) {
      repeated.append(token)
    }
    if !repeated.isEmpty {
      throw .value(
        "The passed vocabulary has at least one repeated term. Please uniquify your dataset. The "
          + "repeated terms are: [\(repeated.map { $0.text }.joined(separator: ", "))]")
    }
    for (name, label, value) in [
      ("mask", "mask_token", maskToken), ("OOV", "oov_token", unknownToken),
    ] where name == "mask" || isInverse {
      guard let token = Token(value), let place = given.lastIndex(of: token) else { continue }
      throw .value(
        "Found reserved \(name) token at unexpected location in `vocabulary`. Note that passed "
          + "`vocabulary` does not need to include the OOV and mask tokens. Either remove all mask "
          + "and OOV tokens, or include them only at the start of the vocabulary in precisely this "
          + "order: \(ConfigValue.list(special).pythonText). Received: "
          + "\(label)=\(value.displayText) at vocabulary index [\(place)]")
    }
  }

  private func setWeights(_ value: ConfigValue, count: Int) throws(KerasError) {
    var weights: [Float] = []
    if case .foreign(let object) = value, let array = object as? NDArray {
      weights = array.array(Float.self)
    } else {
      weights = value.items?.compactMap({ $0.double }).map({ Float($0) }) ?? []
    }
    if weights.count != count && weights.count != vocabularySize {
      throw .value(
        "`idf_weights` must be the same length as vocabulary. len(idf_weights) is "
          + "\(weights.count); len(vocabulary) is \(count)")
    }
    if weights.count == count && count != vocabularySize { weights = fronted(weights) }
    inverseFrequencies = padded(weights)
  }

  /// The mean for the special tokens in front.
  private func fronted(_ weights: [Float]) -> [Float] {
    var sum: Float = 0
    for weight in weights { sum += weight }
    let mean = weights.isEmpty ? 0 : sum / Float(weights.count)
    return [Float](repeating: mean, count: tokenStart) + weights
  }

  private func padded(_ weights: [Float]) -> [Float] {
    guard padsToMaxTokens, let maxTokens, maxTokens > weights.count else { return weights }
    return weights + [Float](repeating: 0, count: maxTokens - weights.count)
  }

  private func use(_ tokens: [Token]) {
    self.tokens = tokens
    hasTable = true
    numbers = [:]
    for (i, token) in tokens.enumerated() { numbers[token] = i + tokenStart }
  }

  private func recordSize() throws(KerasError) {
    if outputMode != "int", !padsToMaxTokens, let frozenSize, frozenSize != vocabularySize {
      throw .runtime(
        "When using `output_mode=\(outputMode)` and `pad_to_max_tokens=False`, the vocabulary size "
          + "cannot be changed after the layer is called. Old vocab size is \(frozenSize), new "
          + "vocab size is \(vocabularySize)")
    }
    frozenSize = vocabularySize
  }

  // MARK: Learning

  public override func adapt(_ data: Structure) throws(KerasError) {
    try resetState()
    var grid = try TokenGrid(data, for: className)
    if grid.shape.count == 1 { grid.shape.append(1) }
    try learn(grid)
    try finalizeState()
  }

  public override func resetState() throws(KerasError) {
    if hasGivenVocabulary { return }
    counts = [:]
    documentCounts = [:]
    documents = 0
  }

  public override func update(_ batch: Structure) throws(KerasError) {
    try learn(try TokenGrid(batch, for: className))
  }

  func learn(_ grid: TokenGrid) throws(KerasError) { try learn(grid.rows) }

  /// Counts the tokens, and in mode `tf_idf` the rows that hold each.
  func learn(_ rows: [ArraySlice<Token>]) throws(KerasError) {
    if hasGivenVocabulary {
      throw .value(
        "Cannot adapt layer '\(name)' after setting a static vocabulary via `vocabulary` argument "
          + "or `set_vocabulary()` method.")
    }
    for row in rows {
      for token in row { counts[token, default: 0] += 1 }
      if outputMode == "tf_idf" {
        for token in Set(row) { documentCounts[token, default: 0] += 1 }
      }
    }
    documents += Int64(rows.count)
  }

  public override func finalizeState() throws(KerasError) {
    if hasGivenVocabulary || counts.isEmpty {
      try recordSize()
      return
    }
    for value in [maskToken, unknownToken] {
      if let token = Token(value) { counts[token] = nil }
    }
    var learned = counts.sorted { a, b in
      a.value != b.value ? a.value > b.value : Token.precedes(b.key, a.key)
    }
    if let maxTokens { learned = Array(learned.prefix(max(0, maxTokens - tokenStart))) }
    let found = learned.map { $0.key }
    if outputMode == "tf_idf" {
      let weights = found.map { token -> Float in
        let share = Double(documents) / Double(1 + documentCounts[token, default: 0])
        return Float(Double.log(1 + share))
      }
      inverseFrequencies = padded(fronted(weights))
    }
    use(found)
    try resetState()
    try recordSize()
  }

  // MARK: Lookup

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    try ensureKnownSize()
    let grid = try TokenGrid(arguments.first, for: className)
    if isInverse { return .tensor(Node(try inverse(grid))) }
    let found = try lookUp(grid.tokens)
    return .tensor(try encoded(Node(NDArray(found, grid.shape))))
  }

  func ensureKnownSize() throws(KerasError) {
    if outputMode == "int" || padsToMaxTokens || frozenSize != nil { return }
    throw .runtime(
      "When using `output_mode=\(outputMode)` and `pad_to_max_tokens=False`, you must set the "
        + "layer's vocabulary before calling it. Either pass a `vocabulary` argument to the layer, "
        + "or call `adapt` with some sample data.")
  }

  /// The numbers of tokens. Masked ones count nowhere but in mode `int`.
  func lookUp(_ tokens: [Token]) throws(KerasError) -> [Int32] {
    // TensorFlow's assertions have words of their own, which Keras loses on the way.
    if !hasTable { throw .runtime("") }
    let mask = Token(maskToken)
    var found: [Int32] = []
    found.reserveCapacity(tokens.count)
    for token in tokens {
      if token == mask {
        found.append(outputMode == "int" ? 0 : Int32.max)
      } else if let number = numbers[token] {
        found.append(Int32(truncatingIfNeeded: number))
      } else if outOfVocabularyCount == 0 {
        throw .runtime("")
      } else {
        found.append(Int32(truncatingIfNeeded: unknownNumber(token)))
      }
    }
    return found
  }

  private func unknownNumber(_ token: Token) -> Int {
    if outOfVocabularyCount == 1 { return unknownStart }
    let count = UInt64(outOfVocabularyCount)
    if case .number(let number) = token, oovMethod != "farmhash" {
      let rest = number % Int64(outOfVocabularyCount)
      return unknownStart + Int(rest < 0 ? rest + Int64(outOfVocabularyCount) : rest)
    }
    let hash: UInt64
    if let salt {
      let key = (
        UInt64(truncatingIfNeeded: salt[0]), UInt64(truncatingIfNeeded: salt[1])
      )
      hash = Fingerprint.sip(key, token.bytes)
    } else {
      hash = Fingerprint.farm(token.bytes)
    }
    return unknownStart + Int(hash % count)
  }

  /// Tokens for numbers.
  private func inverse(_ grid: TokenGrid) throws(KerasError) -> NDArray {
    if !hasTable { throw .runtime("") }
    if holdsText, Session.keepsWideIntegers { return try words(grid) }
    if holdsText {
      throw .type(
        "Currently, string arrays can only be made from NumPy arrays. Got:  "
          + "<class 'tensorflow.python.framework.ops.EagerTensor'>.")
    }
    var found: [Int32] = []
    for token in grid.tokens {
      guard case .number(let number) = token else { continue }
      let place = Int(truncatingIfNeeded: number) - tokenStart
      var value = unknownToken
      if place >= 0 && place < tokens.count {
        value = tokens[place].config
      } else if number == 0, !maskToken.isNone {
        value = maskToken
      }
      found.append(Int32(truncatingIfNeeded: value.int ?? 0))
    }
    return NDArray(found, grid.shape)
  }

  /// The words of numbers, as TensorFlow's own tensors may hold them.
  private func words(_ grid: TokenGrid) throws(KerasError) -> NDArray {
    var found = grid
    for (i, token) in grid.tokens.enumerated() {
      guard case .number(let number) = token else { continue }
      let place = Int(truncatingIfNeeded: number) - tokenStart
      if place >= 0 && place < tokens.count {
        found.tokens[i] = tokens[place]
      } else {
        let isMask = number == 0 && !maskToken.isNone
        found.tokens[i] = Token(isMask ? maskToken : unknownToken) ?? token
      }
    }
    return found.array
  }

  var depth: Int { padsToMaxTokens ? maxTokens ?? 0 : frozenSize ?? vocabularySize }

  /// Numbers in the layer's output mode.
  func encoded(_ numbers: Node) throws(KerasError) -> Node {
    do throws(GraphError) {
      let mode = outputMode == "tf_idf" ? "count" : outputMode
      let row = try CategoricalOutput.encode(
        numbers, mode, depth: depth, dtype: CategoricalOutput.integer)
      if outputMode != "tf_idf" { return row }
      return try row.cast(.float32).multiply(Node(NDArray(inverseFrequencies)))
    } catch {
      throw KerasError(error)
    }
  }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    let input = shapes.input
    if outputMode == "int" { return .shape(input) }
    if outputMode == "one_hot", !(input.count > 1 && input.last == 1) {
      return .shape(input + [depth])
    }
    return .shape(Array(input.dropLast()) + [depth])
  }

  public override func outputDType(_ inputs: Structure) -> DType {
    outputMode == "int" ? .int64 : .float32
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("invert", .bool(isInverse)), ("max_tokens", ConfigValue(optional: maxTokens)),
      ("num_oov_indices", .int(outOfVocabularyCount)), ("oov_token", unknownToken),
      ("mask_token", maskToken), ("output_mode", .string(outputMode)), ("sparse", .bool(false)),
      ("pad_to_max_tokens", .bool(padsToMaxTokens)),
      ("vocabulary_dtype", .string(holdsText ? "string" : "int64")),
      ("idf_weights", plain(givenWeights)), ("vocabulary", plain(givenVocabulary)),
      ("vocabulary_size", ConfigValue(optional: frozenSize)), ("oov_method", .string(oovMethod)),
      ("salt", salt.map { .list($0.map { .int($0) }) } ?? .none),
    ])
  }

  // MARK: Saving

  public override var ownBuildConfig: ConfigValue { .dict(Config()) }

  public override func ownState() -> [(key: String, value: NDArray)] {
    if outputMode != "tf_idf" { return [] }
    return [("idf_weights", NDArray(inverseFrequencies, [inverseFrequencies.count]))]
  }

  public override func loadOwnState(_ group: SavedState.Group) throws(KerasError) {
    if outputMode != "tf_idf" { return }
    guard let weights = group["idf_weights"] else { throw .key("'idf_weights'") }
    inverseFrequencies = weights.array(Float.self)
  }

  public override func ownAssets() throws(KerasError) -> [SavedAssets.File] {
    // A vocabulary that the constructor got is part of the configuration.
    if hasGivenVocabulary { return [] }
    return [.init(IndexLookup.vocabularyFile, vocabularyText())]
  }

  public override func loadOwnAssets(_ files: [SavedAssets.File]) throws(KerasError) {
    if hasGivenVocabulary { return }
    guard let file = files.first(where: { $0.path == IndexLookup.vocabularyFile }) else {
      throw KerasError(
        "FileNotFoundError", "[Errno 2] No such file or directory: 'vocabulary.txt'")
    }
    let saved = vocabularyTokens(ofFile: file.bytes)
    if saved.items?.count == tokenStart {
      // Nothing was learned before the model was saved.
      return
    }
    let weights = inverseFrequencies.map { ConfigValue.float(Double($0)) }
    try setVocabulary(saved, weights: outputMode == "tf_idf" ? .list(weights) : .none)
  }

  /// An array as the list that configurations hold.
  private func plain(_ value: ConfigValue) -> ConfigValue {
    if case .string = value { return .none }
    guard case .foreign(let object) = value, let array = object as? NDArray else { return value }
    if array.dtype.isFloating { return .list(array.array(Double.self).map { .float($0) }) }
    return .list(TokenGrid(array).tokens.map { $0.config })
  }
}
