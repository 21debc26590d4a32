/// The layers by the names that programs use, each with its constructor's parameters.
///
/// Bindings and saved configurations both make layers here, so that a layer's options are read
/// in one place, its own initializer.
public struct LayerCatalogue {
  public struct Row {
    public let name: String
    /// Older names of the class.
    public let aliases: [String]
    /// The module that Keras defines the class in: `keras.src.layers.core.dense`.
    public let module: String
    /// The class of the catalogue that Keras derives this one from; nil for `Layer` itself.
    public let base: String?
    /// The parameters as Python writes them, `self` left out: `units, activation=None, **kwargs`.
    public let signature: String
    /// The parameters of the signature, `**kwargs` left out.
    public let parameters: [Parameter]
    public let make: (LayerArguments) throws(KerasError) -> Layer

    /// Whether options of every layer come as further keywords.
    public var takesMoreKeywords: Bool { signature.hasSuffix("**kwargs") }
  }

  public struct Parameter {
    public let name: String
    public let hasDefault: Bool
  }

  public private(set) var rows: [Row] = []
  private var places: [String: Int] = [:]

  nonisolated(unsafe) public static let shared = LayerCatalogue()

  public subscript(name: String) -> Row? { places[name].map { rows[$0] } }

  /// The parameters of a signature, `**kwargs` left out.
  private static func parameters(_ signature: String) -> [Parameter] {
    var parameters: [Parameter] = []
    var depth = 0
    var name = ""
    var hasDefault = false
    for character in signature + "," {
      switch character {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case "," where depth == 0:
        if !name.isEmpty, !name.hasPrefix("*") {
          parameters.append(Parameter(name: name, hasDefault: hasDefault))
        }
        name = ""
        hasDefault = false
      case "=" where depth == 0: hasDefault = true
      case " ": break
      default: if !hasDefault { name.append(character) }
      }
    }
    return parameters
  }

  /// A layer by class name and options.
  ///
  /// `shownAs`: the class of the program that derives from it, whose name the layer takes.
  public static func make(
    _ name: String, _ config: Config = Config(), shownAs: String? = nil
  ) throws(KerasError) -> Layer {
    guard let row = shared[name] else {
      throw .value("Unknown layer: '\(name)'.")
    }
    let names = Session.names
    let arguments = LayerArguments(
      row.name, config, parameters: row.parameters.map { $0.name }, shownAs: shownAs)
    do {
      return try row.make(arguments)
    } catch {
      // A layer refused for these options has no name yet, and leaves its number to the next.
      if LayerCatalogue.checkingFirst.contains(name), !arguments.parts.isBegun {
        Session.names = names
      }
      throw error
    }
  }

  /// The classes that check their options before they take a name.
  private static let checkingFirst: Set<String> = [
    "AdaptiveAveragePooling1D", "AdaptiveAveragePooling2D", "AdaptiveAveragePooling3D",
    "AdaptiveMaxPooling1D", "AdaptiveMaxPooling2D", "AdaptiveMaxPooling3D", "Bidirectional",
    "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D", "Dense", "Embedding", "GRU", "GRUCell",
    "GroupNormalization", "LSTM", "LSTMCell", "MultiHeadAttention", "RNN", "ReversibleEmbedding",
    "SimpleRNN", "SimpleRNNCell", "SpectralNormalization", "TimeDistributed", "Wrapper",
  ]

  /// The package of `keras.layers` that the rows being added belong to.
  var package = ""

  /// Adds a layer; `file` is Keras's source file where it is not the class's name, `base` the class
  /// of an earlier row that programs see this one derive from.
  mutating func row(
    _ name: String, file: String? = nil, base: String? = nil, aliases: [String] = [],
    _ signature: String,
    _ make: @escaping (LayerArguments) throws(KerasError) -> Layer
  ) {
    places[name] = rows.count
    for alias in aliases { places[alias] = rows.count }
    let module = "keras.src.layers.\(package).\(file ?? snakeCase(name))"
    rows.append(
      Row(
        name: name, aliases: aliases, module: module, base: base, signature: signature,
        parameters: LayerCatalogue.parameters(signature), make: make))
  }

  private init() {
    addCore()
    addActivations()
    addRegularization()
    addReshaping()
    addConvolutions()
    addPooling()
    addNormalization()
    addPreprocessing()
    addMerging()
    addAttention()
    addRecurrent()
  }
}
