import Autodiff
import Tensors

/// Methods that a class of the host language overrides on a layer, a model or a native layer's
/// subclass. Each `overrides…` says whether there is such a method; the layer then asks here
/// instead of its own.
open class LayerDelegate {
  public init() {}

  /// The parameters of the overridden `call`; nil for the layer's own.
  open var callSignature: CallSignature? { nil }
  open var overridesCall: Bool { false }
  open var overridesBuild: Bool { false }
  open var overridesOutputShape: Bool { false }
  open var overridesOutputSpec: Bool { false }
  open var overridesMask: Bool { false }
  open var overridesConfig: Bool { false }
  open var overridesBuildConfig: Bool { false }
  open var overridesCompileConfig: Bool { false }
  open var overridesLoadingState: Bool { false }
  /// The name under which saved files know the class.
  open var registeredName: String { "" }

  open func call(_ layer: Layer, _ arguments: BoundArguments) throws(KerasError) -> Structure {
    try layer.call(arguments)
  }

  open func build(_ layer: Layer, _ shapes: BuildShapes) throws(KerasError) {
    try layer.build(shapes)
  }

  open func computeOutputShape(
    _ layer: Layer, _ shapes: BuildShapes
  ) throws(KerasError) -> ShapeTree {
    try layer.computeOutputShape(shapes)
  }

  open func computeOutputSpec(
    _ layer: Layer, _ arguments: BoundArguments
  ) throws(KerasError) -> Structure {
    try layer.inferOutput(arguments)
  }

  open func computeMask(
    _ layer: Layer, _ inputs: Structure, _ previous: Structure
  ) throws(KerasError) -> Structure {
    try layer.computeMask(inputs, previous)
  }

  open func getConfig(_ layer: Layer) throws(KerasError) -> Config { try layer.getConfig() }

  /// What a class of cells says of its states and its output; nil where it says nothing.
  open var stateSize: ConfigValue? { nil }
  open var outputSize: Int? { nil }

  open func initialState(_ layer: Layer, _ batch: Int) throws(KerasError) -> Structure? {
    try layer.initialState(batch)
  }

  /// What `get_build_config` gives, and what takes it again.
  open func buildConfig(_ layer: Layer) throws(KerasError) -> ConfigValue { .none }
  open func build(_ layer: Layer, from config: Config) throws(KerasError) {}

  /// What `get_compile_config` gives, and what takes it again.
  open func compileConfig(_ model: Model) throws(KerasError) -> ConfigValue { .none }
  open func compile(_ model: Model, from config: Config) throws(KerasError) {}

  /// What `save_own_variables` puts into a file, and what takes it out again.
  open func ownState(_ layer: Layer) throws(KerasError) -> [(key: String, value: NDArray)] {
    layer.ownState()
  }
  open func loadOwnState(_ layer: Layer, _ group: SavedState.Group) throws(KerasError) {
    try layer.loadOwnState(group)
  }

  /// What `save_assets` puts into a folder, and what takes it out again.
  open func ownAssets(_ layer: Layer) throws(KerasError) -> [SavedAssets.File] {
    try layer.ownAssets()
  }
  open func loadOwnAssets(
    _ layer: Layer, _ files: [SavedAssets.File]
  ) throws(KerasError) {
    try layer.loadOwnAssets(files)
  }
}

extension Layer {
  /// The parameters of `call`, the host language's if it overrides it.
  public var signature: CallSignature { delegate?.callSignature ?? callSignature }

  var hasBuild: Bool { delegate?.overridesBuild ?? false || overridesBuild }

  var hasOutputShape: Bool {
    guard let delegate else { return overridesOutputShape }
    if delegate.overridesOutputShape { return true }
    // An overridden `call` makes the native shape rule meaningless only for the bare base
    // classes, which have none.
    return overridesOutputShape
  }

  /// `call` without the protocol around it: nothing is converted, built or masked at this level, and
  /// layers inside do not inherit `training`.
  public func callDirectly(_ arguments: CallArguments) throws(KerasError) -> Structure {
    let bound: BoundArguments
    do throws(KerasError) { bound = try signature.bind(arguments) } catch {
      if error.message.hasPrefix("got an unexpected keyword") {
        throw .type("\(className).call() \(error.message)")
      }
      throw error
    }
    return try Session.withScope(name, self) { () throws(KerasError) in try performCall(bound) }
  }

  func performCall(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    if let delegate, delegate.overridesCall { return try delegate.call(self, arguments) }
    return try call(arguments)
  }

  func performBuild(_ shapes: BuildShapes) throws(KerasError) {
    if let delegate, delegate.overridesBuild { return try delegate.build(self, shapes) }
    try build(shapes)
  }

  /// The output shapes, asked of whoever knows.
  public func outputShapes(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    if let delegate, delegate.overridesOutputShape {
      return try delegate.computeOutputShape(self, shapes)
    }
    return try computeOutputShape(shapes)
  }

  func performMask(_ inputs: Structure, _ previous: Structure) throws(KerasError) -> Structure {
    if let delegate, delegate.overridesMask {
      return try delegate.computeMask(self, inputs, previous)
    }
    return try computeMask(inputs, previous)
  }

  /// The configuration, the host language's if it overrides it.
  public func config() throws(KerasError) -> Config {
    if let delegate, delegate.overridesConfig { return try delegate.getConfig(self) }
    let config = try ownConfig()
    if changedOptions.entries.isEmpty { return config }
    let changed = try Serialization.config(changedOptions)
    return config.merging(changed.entries.map { ($0.key, $0.value) })
  }
}
