import Autodiff
import Tensors

/// A layer that can be compiled and trained. Subclass it and override `call`, or use
/// `Functional` and `Sequential`.
open class Model: Layer {
  /// How the model learns: set by `compile`.
  public var compiled: Compilation?
  /// The training methods that the model's class overrides.
  public var training: TrainingDelegate?
  public var stopTraining = false
  public var stopEvaluating = false
  public var stopPredicting = false
  public var history: History?
  /// Where `fit` begins instead of at its `initial_epoch`: what a restored training says.
  public var initialEpoch: Int?
  /// Compiled programs of this model.
  var programs = ProgramCache()
  /// The last training step and its outputs, until the epoch ends.
  var lastOutputs: (StepProgram, [NDArray])?

  open override var moduleName: String? { "keras" }

  public override init(_ arguments: LayerArguments) throws(KerasError) {
    try super.init(arguments)
  }

  /// A model without options but a name.
  public convenience init(name: String?) throws(KerasError) {
    var values = Config()
    if let name { values["name"] = .string(name) }
    try self.init(LayerArguments("Model", values, parameters: []))
  }

  open override var hasNoCall: Bool { true }

  /// A model's configuration holds its layers, which are no attributes.
  open override func option(_ name: String) -> ConfigValue? { nil }

  open override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    throw .notImplemented("Model \(className) does not have a `call()` method implemented.")
  }

  /// The layers that `summary` and `get_layer` see.
  open var layers: [Layer] {
    var seen: Set<ObjectIdentifier> = []
    return sublayers.filter { seen.insert(ObjectIdentifier($0)).inserted }
  }

  /// The names of the outputs, where the model has a fixed graph.
  open var outputNames: [String]? { nil }

  /// The layer with a name, or at an index.
  public func layer(named name: String? = nil, index: Int? = nil) throws(KerasError) -> Layer {
    if let index, let name {
      throw .value(
        "Provide only a layer name or a layer index. Received: index=\(index), name=\(name).")
    }
    let layers = layers
    if let index {
      if layers.count <= index {
        throw .value(
          "Was asked to retrieve layer at index \(index) but model only has \(layers.count) "
            + "layers.")
      }
      let i = index < 0 ? index + layers.count : index
      if i < 0 { throw .index("list index out of range") }
      return layers[i]
    }
    if let name {
      for layer in layers where layer.name == name { return layer }
      throw .value(
        "No such layer: \(name). Existing layers are: \(PythonText.list(layers.map({ $0.name }))).")
    }
    throw .value("Provide either a layer name or layer index at `get_layer`.")
  }

  /// Builds a subclassed model by calling it on stand-ins of the given shapes.
  open override func build(_ shapes: BuildShapes) throws(KerasError) {}
}
