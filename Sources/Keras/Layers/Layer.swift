import Autodiff
import Tensors

/// The base of all layers: state (weights, sublayers, seeds, losses), and the protocol around
/// `call`: argument conversion, input checks, building, `training` and mask resolution, recording.
///
/// Subclasses override `build`, `call`, `computeOutputShape`, `computeMask` and `getConfig`, and
/// say by `overridesBuild` and `overridesOutputShape` that they do.
open class Layer: GraphOperation {
  /// The class name that the program sees: its own where it subclassed.
  public let shownClass: String
  private let parts: LayerParts
  private var options: Config?
  /// Options that were assigned later and stand in the configuration only.
  private(set) var changedOptions = Config()
  /// What a class of the host language that gives no configuration was made with.
  public var autoConfig: AutoConfig?
  /// The options that the program gave as integers, and Keras keeps as they came.
  private let wholeNumbers: [Config.Entry]
  /// The methods that the host language overrides.
  public var delegate: LayerDelegate?
  public var built = false
  /// Whether this is the base class itself, whose `call` takes anything and computes nothing.
  public var isBare = false
  /// Whether the class leaves `call` to a class of the program.
  open var hasNoCall: Bool { false }
  /// Whether floating inputs are cast to the layer's dtype.
  public var autocast = true
  /// Whether a program said that a model with this layer runs line by line.
  public var saysSupportsJit: Bool?
  /// Whether Keras compiles the steps of models with such a layer.
  open var supportsJit: Bool { true }
  /// The name of the policy in force at the layer's path.
  public var dtypeName: String {
    get { policyChoice?.name(path) ?? policyName }
    set {
      policyName = newValue
      policyChoice = nil
    }
  }
  private var policyName = Session.dtypePolicy
  /// The map of policies that the layer was given, if any.
  public private(set) var policyChoice: DTypePolicyChoice?
  public var inputSpecs: [InputSpec?] = []
  public var supportsMasking = false
  public var activityRegularizer: Regularizer?
  /// The shape that an old-style `input_shape=` argument gave, without the batch axis.
  public var inputShapeArgument: [Int]?
  /// Whether values that are no tensors may come as positional arguments.
  public var allowsNonTensorPositional = false
  public var convertsInputs = true
  /// The Python object that stands for this layer, if the host language made one.
  public var hostObject: AnyObject?

  public internal(set) var ownTrainableWeights: [Weight] = []
  public internal(set) var ownNonTrainableWeights: [Weight] = []
  open var sublayers: [Layer] { trackedLayers }
  public internal(set) var trackedLayers: [Layer] = []
  public internal(set) var seedGenerators: [SeedGenerator] = []
  public internal(set) var ownMetrics: [Metric] = []
  var ownLosses: [Node] = []
  /// Whether `build` is over, after which programs may not give the layer new state.
  public internal(set) var isLocked = false
  var isTrainable = true
  /// The shapes that `build` got; nil before, and for layers that are built from the start.
  public internal(set) var buildShapes: BuildShapes?
  public internal(set) var path: String?
  /// What a saved layer was built from, as its file has it.
  var givenBuildConfig: Config?

  /// The parameters of `call`.
  open var callSignature: CallSignature { .inputs }
  open var overridesBuild: Bool { false }
  /// Whether the layer takes no new state once it is built.
  open var locksState: Bool { true }
  /// Whether Keras derives the class from the one for layers of data pipelines.
  open var isDataLayer: Bool { false }
  open var overridesOutputShape: Bool { false }
  /// How the parameter count comes about, for summaries: `32 × 64 + 64`.
  open var parameterFormula: String { "" }
  /// The activation's name where the layer has one that is not linear.
  open var activationName: String { "" }
  /// The module that Keras serializes the class under.
  open var moduleName: String? { "keras.layers" }
  open var registeredName: String? { nil }
  /// The class's name in serialized form: the one that `keras.layers` exports.
  open var writtenClass: String { className }

  public static let commonParameters = [
    "name", "trainable", "dtype", "autocast", "activity_regularizer", "input_shape", "input_dim",
  ]

  open override var className: String { shownClass }

  public init(_ arguments: LayerArguments) throws(KerasError) {
    shownClass = arguments.shownClass
    parts = arguments.parts
    wholeNumbers = arguments.values.entries.filter { entry in
      if case .int = entry.value { return true }
      return false
    }
    if let name = arguments["name"], !name.isNone, name.string == nil {
      throw .value(
        "Argument `name` must be a string and cannot contain character `/`. Received: "
          + "name=\(name.displayText) (of type \(name.typeText))")
    }
    try super.init(name: arguments.optionalString("name"))
    parts.isBegun = true
    if let given = arguments["name"], !given.isNone, given.string == nil {
      throw .value(
        "Argument `name` must be a string and cannot contain character `/`. Received: "
          + "name=\(given.displayText) (of type \(given.typeText))")
    }
    if let dtype = arguments["dtype"], !dtype.isNone {
      if case .foreign(let object) = dtype, let choice = object as? DTypePolicyChoice {
        policyChoice = choice
      } else {
        dtypeName = try DTypePolicies.name(dtype)
      }
    }
    activityRegularizer = try arguments.regularizer("activity_regularizer")
    if let size = try arguments.optionalInt("input_dim") {
      inputShapeArgument = [size]
    } else if let shape = arguments["input_shape"]?.shape {
      inputShapeArgument = shape
    } else if let size = arguments["input_shape"]?.int {
      inputShapeArgument = [size]
    }
    if inputShapeArgument != nil {
      try HostAdapters.warn(
        "Do not pass an `input_shape`/`input_dim` argument to a layer. When using Sequential "
          + "models, prefer using an `Input(shape)` object as the first layer in the model instead.")
    }
    try Layer.refuseUnknown(arguments, of: className)
    if let trainable = arguments["trainable"] {
      guard case .bool(let flag) = trainable else {
        throw .value(
          "Expected `trainable` to be a boolean. Received: trainable=\(trainable.displayText) "
            + "(of type \(trainable.typeText))")
      }
      isTrainable = flag
    }
    autocast = arguments.bool("autocast", true)
  }

  /// The dtype of computations.
  public var dtype: DType { Layer.known(DTypePolicies.compute(dtypeName)) }

  /// The dtype of the weights.
  public var variableDType: DType { Layer.known(DTypePolicies.variable(dtypeName)) }

  private static func known(_ name: String) -> DType {
    if name == "float64", !Session.allowsDoublePrecision { return .float32 }
    return DType(named: name) ?? .float32
  }

  // MARK: What subclasses say

  /// Creates the weights. `shapes` holds the shape of each tensor argument of `call`.
  open func build(_ shapes: BuildShapes) throws(KerasError) {}

  /// The layer's own weights were taken from a file: whatever was computed from them is stale.
  open func stateWasLoaded() throws(KerasError) {}

  /// The layer's own arrays by key, as files hold them.
  open func ownState() -> [(key: String, value: NDArray)] { weightState }

  /// Takes the layer's own arrays from a file's group.
  open func loadOwnState(_ group: SavedState.Group) throws(KerasError) {
    try loadWeightState(group)
  }

  /// Files that belong to the layer beside its arrays: a vocabulary, say.
  open func ownAssets() throws(KerasError) -> [SavedAssets.File] { [] }

  /// Takes such files; only asked where the saved model has any.
  open func loadOwnAssets(_ files: [SavedAssets.File]) throws(KerasError) {}

  /// Shapes of the outputs for shapes of the inputs.
  open func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    throw .notImplemented(
      "Layer \(className) does not have a `compute_output_shape` method implemented. Should "
        + "implement `def compute_output_shape(self, input_shape)`.")
  }

  /// The dtype of the outputs when only shapes are computed.
  open func outputDType(_ inputs: Structure) -> DType { dtype.isFloating ? dtype : .float32 }

  /// The masks of the outputs; by default those of the inputs.
  open func computeMask(_ inputs: Structure, _ previous: Structure) throws(KerasError)
    -> Structure
  {
    previous
  }

  /// An initializer, regularizer or constraint by its option's name.
  open func part(_ name: String) -> AnyObject? { parts[name] }

  /// An option of the constructor by its name. Options do not change, so the configuration is
  /// asked once and kept; a class whose options do change overrides this.
  open func option(_ name: String) -> ConfigValue? {
    if options == nil { options = try? ownConfig() }
    return changedOptions[name] ?? options?[name]
  }

  /// Whether an option was assigned another value that stands in the configuration only.
  public func isChanged(_ name: String) -> Bool { changedOptions[name] != nil }

  /// Takes another value for an option of a layer that exists; false where the class cannot.
  open func setOption(_ name: String, _ value: ConfigValue) throws(KerasError) -> Bool { false }

  /// What an assignment to an option does: it acts at once, or stands in the configuration only,
  /// as what a built layer made its weights of does. False where the layer has no such option.
  public func changeOption(_ name: String, _ value: ConfigValue) throws(KerasError) -> Bool {
    guard option(name) != nil, !Layer.commonParameters.contains(name) else { return false }
    if try setOption(name, value) {
      options = nil
      return true
    }
    let parts = ["_initializer", "_regularizer", "_constraint"]
    guard built, parts.contains(where: { name.hasSuffix($0) }) else {
      throw .notImplemented(
        "\(name) of a \(className) layer that exists cannot be changed here: make a new layer with "
          + "another \(name).")
    }
    changedOptions[name] = value
    return true
  }

  /// What Keras keeps under an attribute that is no option of the constructor.
  open func property(_ name: String) -> ConfigValue? {
    guard name == "bias", built, keepsBias else { return nil }
    return ConfigValue.none
  }

  /// Whether the class has an attribute `bias`, which is None where it uses none.
  open var keepsBias: Bool { false }

  /// `state_size` of a layer that is the cell of a recurrent one.
  open var stateSize: ConfigValue? { nil }

  /// `output_size` of a cell, where it has one.
  open var outputSize: Int? { nil }

  /// The states of a cell before its first step; nil where zeros do.
  open func initialState(_ batch: Int) throws(KerasError) -> Structure? { nil }

  /// Freezes the layer's matrix and trains a correction of low rank instead.
  open func enableAdapter(_ options: LowRankAdapter.Options) throws(KerasError) {
    throw .attribute("'\(className)' object has no attribute 'enable_lora'")
  }

  /// Layers inside that Keras keeps in a list under an attribute: `cells`.
  open func innerLayers(_ name: String) -> [Layer]? { nil }

  /// A layer inside by the attribute that Keras keeps it under: `cell`, `forward_layer`.
  open func innerLayer(_ name: String) -> Layer? { nil }

  /// Refuses options that neither the class nor every layer has.
  static func refuseUnknown(
    _ arguments: LayerArguments, of className: String
  ) throws(KerasError) {
    var unknown = Config()
    for entry in arguments.values.entries
    where !commonParameters.contains(entry.key) && !arguments.parameters.contains(entry.key) {
      unknown[entry.key] = entry.value
    }
    if unknown.entries.isEmpty { return }
    throw .value(
      "Unrecognized keyword arguments passed to \(className): "
        + ConfigValue.dict(unknown).pythonText)
  }

  /// Symbolic outputs by a way of the class's own; nil to go by shapes.
  open func symbolicOutput(_ arguments: BoundArguments) throws(KerasError) -> Structure? { nil }

  /// What is exported under the layer's name: the base options, to which subclasses add theirs.
  open func getConfig() throws(KerasError) -> Config {
    var config = Config([("name", .string(name))])
    if let autoConfig, let delegate, !delegate.overridesConfig {
      config = try autoConfig.entries(name, className)
    }
    config["trainable"] = .bool(isTrainable)
    config["dtype"] = try policyChoice?.serialized() ?? dtypeConfig
    if let activityRegularizer {
      config["activity_regularizer"] = activityRegularizer.serialized
    }
    return config
  }

  /// Whether the class makes its numbers floats, where most of Keras's keep an integer.
  open var makesFloats: Bool { false }

  /// `getConfig` with the numbers as they were given: an integer is one still.
  public func ownConfig() throws(KerasError) -> Config {
    var config = try getConfig()
    if makesFloats { return config }
    for given in wholeNumbers {
      guard case .float(let number)? = config[given.key], number == given.value.double else {
        continue
      }
      config[given.key] = given.value
    }
    return config
  }

  /// What layers inside are given as their `dtype`.
  var dtypeOption: ConfigValue { policyChoice.map { .foreign($0) } ?? .string(dtypeName) }

  var dtypeConfig: ConfigValue {
    .object(
      module: "keras", className: "DTypePolicy", config: Config([("name", .string(dtypeName))]))
  }

  /// The layer's serialized form: class, configuration and the shapes it was built with.
  public func serialized() throws(KerasError) -> ConfigValue {
    let number = Serialization.sharedNumber(of: self)
    var object = Config([
      ("module", delegate != nil ? .none : ConfigValue(optional: moduleName)),
      ("class_name", .string(writtenClass)),
      ("config", .dict(try Serialization.config(config()))),
      (
        "registered_name",
        ConfigValue(optional: delegate.map { $0.registeredName } ?? registeredName)
      ),
    ])
    let build = try buildConfig()
    if !build.isNone { object["build_config"] = build }
    if let model = self as? Model { object["compile_config"] = try model.compileConfig() }
    if let number { object["shared_object_id"] = .int(number) }
    return .dict(object)
  }

  /// The shapes that the layer was built with, as `get_build_config` gives them.
  public func buildConfig() throws(KerasError) -> ConfigValue {
    if let delegate, delegate.overridesBuildConfig { return try delegate.buildConfig(self) }
    return ownBuildConfig
  }

  /// The same without the host language's own way.
  open var ownBuildConfig: ConfigValue {
    if let givenBuildConfig { return .dict(givenBuildConfig) }
    guard let buildShapes, let shape = buildShapes.entries.first else { return .none }
    if buildShapes.entries.count == 1 {
      return .dict(Config([("input_shape", shape.shape.config)]))
    }
    let shapes = buildShapes.entries.map { ($0.name + "_shape", $0.shape.config) }
    return .dict(Config([("shapes_dict", .dict(Config(shapes)))]))
  }

  /// `<Dense name=dense, built=True>`
  open var description: String {
    "<\(className) name=\(name), built=\(built ? "True" : "False")>"
  }

  open override func spec(_ arguments: CallArguments) throws(KerasError) -> Structure {
    try computeOutputSpec(try signature.bind(arguments))
  }

  open override func callAsFunction(_ arguments: CallArguments) throws(KerasError) -> Structure {
    try invoke(arguments)
  }

  /// Calls the layer on one structure of inputs.
  public func callAsFunction(
    _ inputs: Structure, training: Bool? = nil
  ) throws(KerasError) -> Structure {
    try invoke(CallArguments(inputs, training: training))
  }

  /// Calls the layer on one tensor.
  public func callAsFunction(_ input: Node, training: Bool? = nil) throws(KerasError) -> Node {
    let output = try invoke(CallArguments(.tensor(input), training: training))
    guard let node = output.tensor else {
      throw .type("\(className) returned \(output.plainText) instead of a tensor.")
    }
    return node
  }

  /// The weight formula and other texts need products of a shape's known sizes.
  static func productText(_ sizes: [Int]) -> String {
    sizes.map { "\($0)" }.joined(separator: " × ")
  }
}

/// The shapes of a call's tensor arguments, by argument name.
public struct BuildShapes {
  public struct Entry {
    public var name: String
    public var shape: ShapeTree
    public init(_ name: String, _ shape: ShapeTree) {
      self.name = name
      self.shape = shape
    }
  }

  public var entries: [Entry]

  public init(_ entries: [Entry]) { self.entries = entries }

  public init(_ input: ShapeTree) { entries = [Entry("inputs", input)] }

  /// The first argument's shapes.
  public var first: ShapeTree { entries.first?.shape ?? .none }

  /// The first argument's shape where it is one tensor.
  public var input: [Int] { first.shape ?? first.shapes.first ?? [] }

  public subscript(name: String) -> ShapeTree? {
    for entry in entries where entry.name == name { return entry.shape }
    return nil
  }
}
