import Autodiff
import Tensors

/// Weights, sublayers, losses and seeds: what a layer owns.
extension Layer {
  /// Creates a weight, named and placed under the layer's path.
  @discardableResult
  public func addWeight(
    _ name: String, shape: [Int], initializer: Initializer, dtype: DType? = nil,
    trainable: Bool = true, regularizer: Regularizer? = nil, constraint: Constraint? = nil
  ) throws(KerasError) -> Weight {
    if shape.contains(ShapedType.unknown) {
      throw .value(
        "Shapes used to initialize variables must be fully-defined (no `None` dimensions). "
          + "Received: shape=\(Shapes.text(shape)) for variable path='\(self.name)/\(name)'")
    }
    let own = variableDType
    let isOwn = dtype == nil
    let dtype = dtype ?? (own.isFloating ? own : .float32)
    let value = try initializer.make(shape, dtype)
    let path = try Session.withScope(self.name, self) { () throws(KerasError) -> String in
      Session.currentPath + "/" + name
    }
    let weight = Weight(value, name: name, path: path, trainable: trainable)
    if own == .float32, DTypePolicies.variable(dtypeName) == "float64", isOwn {
      weight.declaredType = .float64
    }
    weight.regularizer = regularizer
    weight.constraint = constraint
    weight.initializer = initializer
    track(weight)
    return weight
  }

  public func track(_ weight: Weight) {
    let known = ownTrainableWeights + ownNonTrainableWeights
    if known.contains(where: { $0 === weight }) { return }
    if weight.trainable {
      ownTrainableWeights.append(weight)
    } else {
      ownNonTrainableWeights.append(weight)
    }
    if !isTrainable { weight.trainable = false }
  }

  public func track(_ layer: Layer) {
    if !trackedLayers.contains(where: { $0 === layer }) { trackedLayers.append(layer) }
  }

  public func track(_ generator: SeedGenerator) {
    if !seedGenerators.contains(where: { $0 === generator }) { seedGenerators.append(generator) }
  }

  public func track(_ metric: Metric) {
    if !ownMetrics.contains(where: { $0 === metric }) { ownMetrics.append(metric) }
  }

  /// Gives up what a list of the program no longer holds.
  public func untrack(_ weight: Weight) {
    ownTrainableWeights.removeAll { $0 === weight }
    ownNonTrainableWeights.removeAll { $0 === weight }
  }

  public func untrack(_ layer: Layer) { trackedLayers.removeAll { $0 === layer } }

  public func untrack(_ generator: SeedGenerator) {
    seedGenerators.removeAll { $0 === generator }
  }

  public func untrack(_ metric: Metric) { ownMetrics.removeAll { $0 === metric } }

  /// Whether training changes the layer; setting it sets the sublayers' too.
  public var trainable: Bool {
    get { isTrainable }
    set {
      isTrainable = newValue
      for weight in ownTrainableWeights { weight.trainable = newValue }
      for layer in sublayers { layer.trainable = newValue }
    }
  }

  /// All weights, own ones first, each once; seeds and metrics are not weights.
  public var weights: [Weight] {
    var seen: Set<ObjectIdentifier> = []
    var all: [Weight] = []
    collectWeights(&all, &seen)
    return all
  }

  private func collectWeights(_ all: inout [Weight], _ seen: inout Set<ObjectIdentifier>) {
    for weight in ownTrainableWeights + ownNonTrainableWeights
    where seen.insert(ObjectIdentifier(weight)).inserted {
      all.append(weight)
    }
    for layer in sublayers { layer.collectWeights(&all, &seen) }
  }

  public var trainableWeights: [Weight] { isTrainable ? weights.filter({ $0.trainable }) : [] }

  public var nonTrainableWeights: [Weight] {
    isTrainable ? weights.filter { !$0.trainable } : weights
  }

  /// All state: weights, then the seed states of each layer in turn.
  public var variables: [Weight] {
    var seen: Set<ObjectIdentifier> = []
    var all: [Weight] = []
    collectVariables(&all, &seen)
    return all
  }

  private func collectVariables(_ all: inout [Weight], _ seen: inout Set<ObjectIdentifier>) {
    for weight in ownTrainableWeights + ownNonTrainableWeights + seedGenerators.map({ $0.state })
    where seen.insert(ObjectIdentifier(weight)).inserted {
      all.append(weight)
    }
    for layer in sublayers { layer.collectVariables(&all, &seen) }
  }

  /// The number of scalars in the weights.
  public func countParameters() throws(KerasError) -> Int {
    if !built {
      throw .value(
        "You tried to call `count_params` on layer '\(name)', but the layer isn't built. You can "
          + "build it manually via: `layer.build(input_shape)`.")
    }
    return weights.reduce(0) { $0 + $1.count }
  }

  public func getWeights() -> [NDArray] { weights.map({ $0.value }) }

  /// Refuses to read weights whose values a failed run took with it, sublayers' included or not.
  public func requireValues(ownOnly: Bool = false) throws(KerasError) {
    if !Variable.anyLost { return }
    for weight in ownOnly ? ownTrainableWeights + ownNonTrainableWeights : weights {
      try weight.requireValue()
    }
  }

  public func setWeights(_ values: [NDArray]) throws(KerasError) {
    let weights = weights
    if weights.count != values.count {
      throw .value(
        "You called `set_weights(weights)` on layer '\(name)' with a weight list of length "
          + "\(values.count), but the layer was expecting \(weights.count) weights.")
    }
    for (weight, value) in zip(weights, values) {
      if weight.shape != value.shape {
        throw .value(
          "Layer \(name) weight shape \(Shapes.text(weight.shape)) is not compatible with provided "
            + "weight shape \(Shapes.text(value.shape)).")
      }
      weight.store(value)
    }
  }

  /// The layers inside, at every depth, in the order of Keras's walk (this one excluded).
  public func flattenedLayers() -> [Layer] {
    var found: [Layer] = []
    var seen: Set<ObjectIdentifier> = []
    var queue = sublayers
    while !queue.isEmpty {
      let layer = queue.removeFirst()
      if !seen.insert(ObjectIdentifier(layer)).inserted { continue }
      found.append(layer)
      queue.insert(contentsOf: layer.sublayers.reversed(), at: 0)
    }
    return found
  }

  /// Whether this layer and all inside are built.
  var isFullyBuilt: Bool { built && !flattenedLayers().contains { !$0.built } }

  /// Adds a scalar to the loss; only inside `call` or `build`.
  public func addLoss(_ loss: Node) {
    if Session.inferenceDepth == 0 { ownLosses.append(loss) }
  }

  /// Losses of `addLoss` and activity regularizers of the last call, then the weights' penalties.
  public func losses() throws(KerasError) -> [Node] {
    var all = ownLosses
    for layer in flattenedLayers() { all += layer.ownLosses }
    for weight in trainableWeights {
      guard let regularizer = weight.regularizer else { continue }
      all.append(try regularizer.penalty(weight.node))
    }
    return all
  }

  func clearLosses() {
    ownLosses = []
    for layer in sublayers { layer.clearLosses() }
  }

  /// Metrics of the layer and those inside.
  var allMetrics: [Metric] { ownMetrics + sublayers.flatMap({ $0.allMetrics }) }
}
