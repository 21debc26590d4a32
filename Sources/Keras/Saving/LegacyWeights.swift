import Autodiff
import Host
import Tensors

/// The weights of an old `.h5` file: a group for each layer, with the names of its arrays in order.
struct LegacyWeights {
  static let group = "model_weights"
  static let ownGroup = "top_level_model_weights"

  private let file: ArrayFile
  /// The group that holds the layers' groups; empty where that is the file itself.
  private let root: String

  init(_ file: ArrayFile) {
    self.file = file
    let isWhole = file.attributes.contains { $0.path.isEmpty && $0.name == "layer_names" }
    root = !isWhole && file.groups.contains(LegacyWeights.group) ? LegacyWeights.group : ""
  }

  // MARK: Reading

  /// Layers take the file's arrays in order, whatever their names.
  func load(into model: Model, skipsMismatch: Bool) throws(KerasError) {
    let layers = model.layers.filter { !weights(of: $0).isEmpty }
    let saved = layerNames.filter { !names("weight_names", in: path($0)).isEmpty }
    if layers.count != saved.count {
      throw .value(
        "Layer count mismatch when loading weights from file. Model expected \(layers.count) "
          + "layers, found \(saved.count) saved layers.")
    }
    for (k, name) in saved.enumerated() {
      let layer = layers[k]
      let values = try arrays(in: path(name))
      let expected = weights(of: layer)
      if values.count != expected.count {
        throw .value(
          "Weight count mismatch for layer #\(k) (named \(layer.name) in the current model, "
            + "\(name) in the save file). Layer expects \(expected.count) weight(s). Received "
            + "\(values.count) saved weight(s)")
      }
      try set(expected, values, "layer #\(k) (named \(layer.name))", skipsMismatch)
    }
    let own = path(LegacyWeights.ownGroup)
    guard file.groups.contains(own) else { return }
    let (values, expected) = (try arrays(in: own), model.ownWeights)
    if values.count != expected.count {
      throw .value(
        "Weight count mismatch for top-level weights when loading weights from file. Model expects "
          + "\(expected.count) top-level weight(s). Received \(values.count) saved top-level "
          + "weight(s)")
    }
    try set(expected, values, "top-level model", skipsMismatch)
  }

  /// Only layers whose names are in the file take its arrays.
  func loadByName(into model: Model, skipsMismatch: Bool) throws(KerasError) {
    for (k, name) in layerNames.enumerated() {
      let values = try arrays(in: path(name))
      for layer in model.layers where layer.name == name {
        let expected = weights(of: layer)
        if values.count != expected.count {
          let numbers =
            "Layer expects \(expected.count) weight(s). Received \(values.count) saved weight(s)"
          if !skipsMismatch {
            throw .value(
              "Weight count mismatch for layer #\(k) (named \(layer.name)). \(numbers)")
          }
          try HostAdapters.warn(
            "Skipping loading of weights for layer #\(k) (named \(layer.name)) due to mismatch in "
              + "number of weights. \(numbers)")
          continue
        }
        try set(expected, values, "layer #\(k) (named \(layer.name))", skipsMismatch)
      }
    }
  }

  private func set(
    _ weights: [Weight], _ values: [NDArray], _ name: String, _ skipsMismatch: Bool
  ) throws(KerasError) {
    for (weight, value) in zip(weights, values) {
      if weight.shape != value.shape {
        let shapes =
          "for weight \(weight.path). Weight expects shape \(Shapes.text(weight.shape)). Received "
          + "saved weight with shape \(Shapes.text(value.shape))"
        // Keras forgets a blank here.
        if !skipsMismatch { throw .value("Shape mismatch in \(name)\(shapes)") }
        try HostAdapters.warn(
          "Skipping loading weights for \(name)due to mismatch in shape \(shapes)")
        continue
      }
      try weight.load(value)
    }
  }

  private var layerNames: [String] { names("layer_names", in: root) }

  private func path(_ name: String) -> String { root.isEmpty ? name : root + "/" + name }

  /// A list of texts, which may be cut into numbered attributes.
  private func names(_ name: String, in path: String) -> [String] {
    func texts(_ name: String) -> [String]? {
      for text in file.attributes where text.path == path && text.name == name {
        return text.texts
      }
      return nil
    }
    if let whole = texts(name) { return whole }
    var all: [String] = []
    while let more = texts("\(name)\(all.count)"), !more.isEmpty { all += more }
    return all
  }

  /// The arrays that a group names, in order.
  func arrays(in path: String) throws(KerasError) -> [NDArray] {
    var found: [NDArray] = []
    for name in names("weight_names", in: path) {
      let whole = path + "/" + name
      guard let item = file.arrays.first(where: { $0.path == whole }),
        let array = NDArray(bytes: item.bytes, item.shape, dtypeName: item.type)
      else { throw .key("'\(name)'") }
      found.append(array)
    }
    return found
  }

  // MARK: Writing

  /// Trained weights first, as old files have them.
  private func weights(of layer: Layer) -> [Weight] { LegacyWeights.weights(of: layer) }

  private static func weights(of layer: Layer) -> [Weight] {
    layer.trainableWeights + layer.nonTrainableWeights
  }

  static func write(_ model: Model, version: String, into file: inout ArrayFile) {
    file.groups.append(group)
    file.attributes.append(
      .init(group, "layer_names", model.layers.map { $0.name }, isList: true))
    file.attributes.append(.init(group, "backend", ["jax"]))
    file.attributes.append(.init(group, "keras_version", [version]))
    for layer in model.layers.sorted(by: { $0.name < $1.name }) {
      write(weights(of: layer), group + "/" + layer.name, into: &file)
    }
    write(model.ownWeights, group + "/" + ownGroup, into: &file)
  }

  static func write(_ weights: [Weight], _ path: String, into file: inout ArrayFile) {
    file.groups.append(path)
    file.attributes.append(
      .init(path, "weight_names", weights.map { $0.path }, isList: true))
    for weight in weights {
      let whole = path + "/" + weight.path
      let folder = Host.folder(of: whole)
      if folder != path, !file.groups.contains(folder) { file.groups.append(folder) }
      file.arrays.append(
        .init(
          whole, type: weight.dtype.name, shape: weight.shape, bytes: weight.value.bytes))
    }
  }
}
