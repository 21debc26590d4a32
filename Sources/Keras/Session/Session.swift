import Autodiff
import Random
import Tensors

/// What Keras keeps globally: names, open scopes, the current call, and the global seed generator.
public enum Session {
  nonisolated(unsafe) public static var names = NameCounters()
  /// The generator behind `keras.random` calls without a seed; made by the first of them.
  nonisolated(unsafe) static var globalSeedGenerator: SeedGenerator?
  /// The outermost layer call in progress.
  nonisolated(unsafe) static var callContext: CallContext?
  nonisolated(unsafe) static var scopes: [NameScope] = []
  /// How many shape inferences are in progress: their losses and assignments are thrown away.
  nonisolated(unsafe) static var inferenceDepth = 0
  /// Whether a step of `fit`, `evaluate` or `predict` is traced, or a model built for one.
  nonisolated(unsafe) public internal(set) static var isTracingStep = false
  /// Where channels stand unless a layer says it: `channels_last` or `channels_first`.
  nonisolated(unsafe) public static var imageDataFormat = "channels_last"
  /// How the program wrote the call of an operation that is being carried out.
  nonisolated(unsafe) public static var operationCall: (() -> OperationCall)?
  /// Whether layers may compute in double precision; as in JAX they may not unless told.
  nonisolated(unsafe) public static var allowsDoublePrecision = false
  /// Whether a function runs inside a `tf.data` pipeline, where category numbers keep 64 bits.
  nonisolated(unsafe) public static var keepsWideIntegers = false
  /// The type of numbers that are given none.
  nonisolated(unsafe) public static var floatx = "float32"
  nonisolated(unsafe) private static var chosenPolicy: String?
  /// The dtype policy of layers that are not given one: `floatx` as it is when first asked for.
  public static var dtypePolicy: String {
    get {
      if let chosenPolicy { return chosenPolicy }
      chosenPolicy = floatx
      return floatx
    }
    set { chosenPolicy = newValue }
  }
  /// `floatx` as a type; double precision is not to be had.
  public static var floatType: DType {
    let type = DType(named: floatx) ?? .float32
    return type == .float64 ? .float32 : type
  }
  /// What keeps logarithms and quotients finite.
  nonisolated(unsafe) public static var epsilon = 1e-7
  /// The text of a host-language object inside an error message.
  nonisolated(unsafe) public static var describe: (AnyObject) -> String = { _ in "<object>" }
  /// The same as the host language writes it in its own notation.
  nonisolated(unsafe) public static var represent: (AnyObject) -> String = { _ in "<object>" }

  /// The text of an array inside an error message.
  nonisolated(unsafe) public static var arrayText: (NDArray) -> String = { array in
    "array(shape=\(Shapes.text(array.shape)), dtype=\(array.dtype.name))"
  }

  /// The `repr` of an array inside an error message.
  nonisolated(unsafe) public static var arrayRepresentation: (NDArray) -> String = { array in
    arrayText(array)
  }

  /// `keras.backend.clear_session()`: names start anew, the global generator and the global dtype
  /// policy are forgotten.
  public static func clear() {
    names = NameCounters()
    globalSeedGenerator = nil
    callContext = nil
    scopes = []
    chosenPolicy = nil
  }

  /// `keras.utils.set_random_seed(seed)`: Python's and NumPy's global streams start anew.
  public static func setRandomSeed(_ seed: Int) {
    PythonRandom.shared.seed(Int64(seed))
    LegacyRandom.shared = LegacyRandom(seed: UInt32(truncatingIfNeeded: seed))
    globalSeedGenerator = nil
  }

  /// The names of the open scopes joined by `/`.
  static var currentPath: String {
    var path = ""
    for scope in scopes {
      path = scope.wholePath ?? (path.isEmpty ? scope.name : path + "/" + scope.name)
    }
    return path
  }

  /// The path of something with this name that is made now.
  public static func path(of name: String) -> String {
    currentPath.isEmpty ? name : currentPath + "/" + name
  }

  /// Runs `body` inside a name scope; entering a scope twice in a row by one caller counts once.
  static func withScope<T>(
    _ name: String, _ caller: AnyObject, _ body: () throws(KerasError) -> T
  ) throws(KerasError) -> T {
    if let top = scopes.last, top.caller === caller, top.name == name { return try body() }
    scopes.append(NameScope(name: name, caller: caller, wholePath: (caller as? Layer)?.path))
    defer { scopes.removeLast() }
    return try body()
  }

  /// Opens a name scope for what is made until `leaveScope`.
  public static func enterScope(_ name: String, _ caller: AnyObject) {
    scopes.append(NameScope(name: name, caller: caller))
  }

  public static func leaveScope() { if !scopes.isEmpty { scopes.removeLast() } }

  /// Whether a step runs line by line, on numbers.
  nonisolated(unsafe) static var runsEagerly = false
  /// The global generator's state inside such a step, where it began anew.
  nonisolated(unsafe) static var stepSeed: Node?

  /// Whether shapes are being learnt where Keras asks JAX for them: errors speak its words then.
  nonisolated(unsafe) private(set) static var asksJAX = false

  /// The type that the running layer casts its weights to, where it is not theirs.
  nonisolated(unsafe) public internal(set) static var autocast: DType?

  /// Whether shapes are being learnt, and nothing is computed.
  public static var isInferring: Bool { inferenceDepth > 0 }

  /// Whether the shapes of a single operation on symbolic tensors are being learnt, by Keras's own
  /// rules and in its own words.
  public static var infersOperation: Bool { inferenceDepth > 0 && !asksJAX }

  /// Whether the shapes of a whole call are being learnt, where sizes may be unknown.
  public static var infersCall: Bool { asksJAX }

  /// Runs `body` to learn shapes only: nothing it assigns or adds has any effect. Single operations
  /// know their shapes themselves in Keras; it asks JAX for those of whole calls.
  static func inferring<T>(
    askingJAX: Bool = true, _ body: () throws(KerasError) -> T
  ) throws(KerasError) -> T {
    inferenceDepth += 1
    let outer = asksJAX
    asksJAX = askingJAX
    defer {
      inferenceDepth -= 1
      asksJAX = outer
    }
    let trace = Trace()
    trace.begin()
    defer { trace.end() }
    return try body()
  }

  static func text(of operation: GraphOperation) -> String {
    if let layer = operation as? Layer { return layer.description }
    return "<Operation name=\(operation.name)>"
  }
}

struct NameScope {
  var name: String
  var caller: AnyObject
  /// Where the caller was first built; it stays there, wherever the scope is opened.
  var wholePath: String?
}

/// What inner layer calls inherit from the outermost one.
final class CallContext {
  let entry: Layer
  /// The `training` value in force; nil when nobody said.
  var training: Bool?

  init(entry: Layer) { self.entry = entry }
}

extension KerasError {
  /// An error of the graph in Keras's class.
  public init(_ error: GraphError) {
    var told = error
    if Session.asksJAX { told = error.tracedAs.first ?? error }
    if Session.infersOperation { told = error.symbolicAs.first ?? error }
    self.init(told.className, told.message)
  }

  /// An error of an array operation.
  public init(_ error: TensorError) {
    switch error.kind {
    case .value, .linalg: self.init("ValueError", error.message)
    case .type: self.init("TypeError", error.message)
    case .index: self.init("IndexError", error.message)
    case .attribute: self.init("AttributeError", error.message)
    case .zeroDivision: self.init("ZeroDivisionError", error.message)
    case .overflow: self.init("OverflowError", error.message)
    default: self.init("ValueError", error.message)
    }
  }
}

/// Runs graph code where Keras errors are thrown.
@inline(__always)
func graph<T>(_ body: () throws(GraphError) -> T) throws(KerasError) -> T {
  do { return try body() } catch { throw KerasError(error) }
}
