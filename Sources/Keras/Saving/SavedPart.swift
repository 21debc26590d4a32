import Autodiff
import Tensors

/// What an attribute of a layer or model holds, as far as saving cares.
public indirect enum SavedPart {
  case layer(Layer)
  case optimizer(Optimizer)
  /// A list, tuple or dict, of which only the values count.
  case parts([SavedPart])
  case other
}

extension Layer {
  /// The attributes under which Keras keeps the layers inside its own classes.
  private static let innerNames = [
    "_dropout_layer", "_feedforward_intermediate_dense", "_key_dense", "_lookup_layer",
    "_output_dense", "_query_dense", "_softmax", "_value_dense", "backward_layer", "cell", "forward_layer", "key_dense", "layer", "output_dense",
    "query_dense", "value_dense",
  ]

  /// The attributes that may hold state, in the order in which Keras visits them: the layers of
  /// a stack or graph, then all others by name, private ones last.
  var savedAttributes: [(name: String, part: SavedPart)] {
    var attributes: [(name: String, part: SavedPart)] = []
    func add(_ name: String, _ part: SavedPart) {
      if !attributes.contains(where: { $0.name == name }) { attributes.append((name, part)) }
    }
    if let hostObject {
      for (name, part) in HostAdapters.savedAttributes(hostObject) { add(name, part) }
    }
    for name in Layer.innerNames {
      if let inner = innerLayer(name) { add(name, .layer(inner)) }
    }
    if let cells = innerLayers("cells") { add("cells", .parts(cells.map { .layer($0) })) }
    var first: [(name: String, part: SavedPart)] = []
    if let model = self as? Model {
      let layers = (name: "layers", part: SavedPart.parts(model.layers.map { .layer($0) }))
      if model is Sequential || model is Functional {
        first = [layers]
      } else {
        add(layers.name, layers.part)
      }
      if let optimizer = model.compiled?.optimizer { add("optimizer", .optimizer(optimizer)) }
    }
    func key(_ name: String) -> String { name.hasPrefix("_") ? "~" + name : name }
    return first
      + attributes.sorted { Array(key($0.name).utf8).lexicographicallyPrecedes(key($1.name).utf8) }
  }

  /// The weights of the layer itself, in the order of its file.
  var ownWeights: [Weight] { ownTrainableWeights + ownNonTrainableWeights }

  /// The layer's own weights, numbered.
  var weightState: [(key: String, value: NDArray)] {
    ownWeights.enumerated().map { ("\($0.offset)", $0.element.value) }
  }

  /// Takes the layer's own weights from a file's group.
  func loadWeightState(_ group: SavedState.Group) throws(KerasError) {
    let weights = ownWeights
    if group.arrays.count != weights.count {
      if weights.isEmpty, !built { throw neverBuilt(group.arrays.count) }
      throw .value(
        "Layer '\(name)' expected \(weights.count) variables, but received "
          + "\(group.arrays.count) variables during loading. Expected: "
          + PythonText.list(weights.map { $0.name }))
    }
    for (i, weight) in weights.enumerated() {
      guard let value = group["\(i)"] else { throw .key("'\(i)'") }
      try weight.load(value)
    }
    try stateWasLoaded()
  }

  private func neverBuilt(_ count: Int) -> KerasError {
    .value(
      "Layer '\(name)' was never built and thus it doesn't have any variables. However the "
        + "weights file lists \(count) variables for this layer.\nIn most cases, this error "
        + "indicates that either:\n\n1. The layer is owned by a parent layer that implements a "
        + "`build()` method, but calling the parent's `build()` method did NOT create the state "
        + "of the child layer '\(name)'. A `build()` method must create ALL state for the layer, "
        + "including the state of any children layers.\n\n2. You need to implement the `def "
        + "build_from_config(self, config)` method on layer '\(name)', to specify how to rebuild "
        + "it during loading. In this case, you might also want to implement the method that "
        + "generates the build config at saving time, `def get_build_config(self)`. The method "
        + "`build_from_config()` is meant to create the state of the layer (i.e. its variables) "
        + "upon deserialization.")
  }
}

extension Weight {
  /// Takes a value from a file; the shapes must be the same.
  func load(_ value: NDArray) throws(KerasError) {
    if value.shape != shape { throw mismatch(value.shape) }
    store(value.dtype == dtype ? value : value.astype(dtype))
  }
}
