import Tensors

/// The walk over all parts of a model that have state, each once, with its path.
struct StateWalk {
  typealias LayerVisit = (Layer, _ path: String) throws(KerasError) -> Bool
  typealias OptimizerVisit = (Optimizer, _ path: String) throws(KerasError) -> Void

  private var visited: Set<ObjectIdentifier> = []
  /// Takes or gives the state of a layer; says whether that went well. A layer with which it did
  /// not is visited again where it stands a second time.
  private let visitLayer: LayerVisit
  private let visitOptimizer: OptimizerVisit

  init(
    skipping: [Layer] = [], layer: @escaping LayerVisit, optimizer: @escaping OptimizerVisit
  ) {
    visited = Set(skipping.map { ObjectIdentifier($0) })
    visitLayer = layer
    visitOptimizer = optimizer
  }

  mutating func walk(_ layer: Layer, _ path: String = "") throws(KerasError) {
    if visited.contains(ObjectIdentifier(layer)) { return }
    if try visitLayer(layer, path) { visited.insert(ObjectIdentifier(layer)) }
    for (name, part) in layer.savedAttributes {
      try walk(part, path.isEmpty ? name : path + "/" + name)
    }
  }

  private mutating func walk(_ part: SavedPart, _ path: String) throws(KerasError) {
    switch part {
    case .layer(let layer): try walk(layer, path)
    case .optimizer(let optimizer):
      if visited.insert(ObjectIdentifier(optimizer)).inserted {
        try visitOptimizer(optimizer, path)
      }
    case .parts(let items):
      // Names would differ between two instances of a model; classes do not.
      var used: [String: Int] = [:]
      for item in items {
        let name: String
        switch item {
        case .layer(let layer): name = snakeCase(layer.className)
        case .optimizer(let optimizer): name = snakeCase(optimizer.className)
        case .parts: name = "container"
        case .other: continue
        }
        let count = used[name] ?? 0
        used[name] = count + 1
        try walk(item, path + "/" + (count == 0 ? name : "\(name)_\(count)"))
      }
    case .other: break
    }
  }
}

extension Layer {
  /// The state of all parts, as a weights file holds it; the files of all parts with
  /// `withAssets`.
  public func savedState(
    withAssets: Bool = false
  ) throws(KerasError) -> (state: SavedState, assets: SavedAssets) {
    let collected = Collected()
    var walk = StateWalk { (layer, path) throws(KerasError) in
      let arrays = try layer.delegate?.ownState(layer) ?? layer.ownState()
      collected.state.add(.init(path, name: layer.name, arrays: arrays))
      if withAssets {
        if let delegate = layer.delegate {
          collected.assets.add(try delegate.ownAssets(layer), in: path)
        } else {
          collected.assets.add(try layer.ownAssets(), in: path)
        }
      }
      return true
    } optimizer: { (optimizer, path) throws(KerasError) in
      let arrays = optimizer.variables.enumerated().map {
        (key: String($0.offset), value: $0.element.value)
      }
      collected.state.add(.init(path, name: optimizer.name, arrays: arrays))
    }
    try walk.walk(self)
    return (collected.state, collected.assets)
  }

  /// What the walk has seen; failures in the order in which they came.
  private final class Collected {
    var state = SavedState()
    var assets = SavedAssets()
    var failures: [(layer: Layer, error: KerasError)] = []
  }

  /// Takes the state of all parts from a file. Parts that do not fit are told together; with
  /// `skipsMismatch` they keep their values and only a warning is given.
  public func load(
    _ state: SavedState, assets: SavedAssets? = nil, skipsMismatch: Bool = false,
    skipping: [Layer] = []
  ) throws(KerasError) {
    let collected = Collected()
    var walk = StateWalk(skipping: skipping) { (layer, path) throws(KerasError) in
      do throws(KerasError) {
        let group = state[path]
        if let delegate = layer.delegate, delegate.overridesLoadingState {
          try delegate.loadOwnState(layer, group)
        } else {
          try layer.loadOwnState(group)
        }
        if let files = assets?.folder(path) {
          if let delegate = layer.delegate {
            try delegate.loadOwnAssets(layer, files)
          } else {
            try layer.loadOwnAssets(files)
          }
        }
        collected.failures.removeAll { $0.layer === layer }
        return true
      } catch {
        if !collected.failures.contains(where: { $0.layer === layer }) {
          collected.failures.append((layer, error))
        }
        return false
      }
    } optimizer: { (optimizer, path) throws(KerasError) in
      try optimizer.load(state[path])
    }
    try walk.walk(self)
    guard let first = collected.failures.first else { return }
    let names = collected.failures.map { $0.layer.description }.joined(separator: ", ")
    let message =
      "A total of \(collected.failures.count) objects could not be loaded. Example error message "
      + "for object \(first.layer.description):\n\n\(first.error.message)\n\nList of objects that "
      + "could not be loaded:\n[\(names)]"
    if !skipsMismatch { throw .value(message) }
    try HostAdapters.warn(message)
  }
}

extension Metric {
  /// Takes the state of a metric of the same class.
  public func takeState(of other: Metric) throws(KerasError) {
    if other.weights.count != weights.count { return }
    for (weight, source) in zip(weights, other.weights) { try weight.load(source.value.copy()) }
  }
}

extension Optimizer {
  /// Takes the state of an optimizer of the same class, unless it has more or fewer variables.
  public func takeState(of other: Optimizer) throws(KerasError) {
    try load(
      SavedState.Group(
        "", name: other.name,
        arrays: other.variables.enumerated().map {
          (key: String($0.offset), value: $0.element.value.copy())
        }))
  }

  /// Takes the optimizer's variables from a file, unless there are more or fewer of them.
  func load(_ group: SavedState.Group) throws(KerasError) {
    if group.arrays.count != variables.count {
      try HostAdapters.warn(
        "Skipping variable loading for optimizer '\(name)', because it has \(variables.count) "
          + "variables whereas the saved optimizer has \(group.arrays.count) variables. "
          + (variables.isEmpty
            ? "This is likely because the optimizer has not been called/built yet." : ""))
      return
    }
    for (i, weight) in variables.enumerated() {
      if let value = group["\(i)"] { try weight.load(value) }
    }
  }
}
