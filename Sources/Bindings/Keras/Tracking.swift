import Autodiff
import Keras
import Python

/// What a class of the program owns through its attributes: layers, variables, metrics and seed
/// generators, also inside lists, tuples, dictionaries and sets.
extension KerasBridge {
  /// The value as an attribute of `owner` holds it, its content tracked: containers become ones
  /// that track what is added to them later.
  func tracked(_ value: Value, by owner: Object) throws(PyError) -> Value {
    guard value.isObject else { return value }
    switch value.tag {
    case .list, .dict, .set: break
    case .tuple:
      let items = value.cast(TupleObject.self).buffer
      if !items.contains(where: { [.list, .dict, .set, .tuple].contains($0.tag) }) {
        for item in items { try trackItem(item, by: owner) }
        return value
      }
    default:
      try trackItem(value, by: owner)
      return value
    }
    let tracking = try vm.importModule(KerasSource.trackingModule)
    let tracker = try vm.call(vm.getAttribute(tracking, "Tracker"), Value(owner))
    return try vm.callMethod(tracker, "track", [value])
  }

  /// What a value adds to the state of its owner.
  private enum Part {
    case layer(Layer)
    case weight(Weight)
    case metric(Metric)
    case generator(SeedGenerator)

    init?(_ value: Value) {
      guard value.isObject else { return nil }
      if let layer = value.as(LayerObject.self)?.layer {
        self = .layer(layer)
      } else if let weight = value.as(VariableObject.self)?.weight {
        self = .weight(weight)
      } else if let payload = value.as(KerasObject.self)?.payload {
        if let metric = payload as? Metric {
          self = .metric(metric)
        } else if let generator = payload as? SeedGenerator {
          self = .generator(generator)
        } else {
          return nil
        }
      } else {
        return nil
      }
    }
  }

  /// Makes a layer, variable, metric or seed generator part of a layer or metric; a layer that is
  /// built takes nothing new.
  func trackItem(_ value: Value, by owner: Object) throws(PyError) {
    guard let part = Part(value) else { return }
    if let layer = (owner as? LayerObject)?.layer {
      try checkOpen(layer, for: value)
      switch part {
      case .layer(let inner): layer.track(inner)
      case .weight(let weight): layer.track(weight)
      case .metric(let metric): layer.track(metric)
      case .generator(let generator): layer.track(generator)
      }
    } else if let owner = (owner as? KerasObject)?.payload as? Metric {
      switch part {
      case .weight(let weight): owner.track(weight)
      case .metric(let metric): owner.track(metric)
      case .layer, .generator: break
      }
    }
  }

  /// Gives up what left a tracked container.
  func untrackItem(_ value: Value, by owner: Object) {
    guard let part = Part(value) else { return }
    if let layer = (owner as? LayerObject)?.layer {
      switch part {
      case .layer(let inner): layer.untrack(inner)
      case .weight(let weight): layer.untrack(weight)
      case .metric(let metric): layer.untrack(metric)
      case .generator(let generator): layer.untrack(generator)
      }
    } else if let owner = (owner as? KerasObject)?.payload as? Metric {
      switch part {
      case .weight(let weight): owner.untrack(weight)
      case .metric(let metric): owner.untrack(metric)
      case .layer, .generator: break
      }
    }
  }

  /// Refuses new state for a layer that is built, in Keras's words.
  func checkOpen(_ layer: Layer, for value: Value) throws(PyError) {
    guard layer.isLocked, let part = Part(value) else { return }
    let isKnown =
      switch part {
      case .layer(let inner): layer.trackedLayers.contains { $0 === inner }
      case .weight(let weight): layer.weights.contains { $0 === weight }
      case .metric(let metric): layer.ownMetrics.contains { $0 === metric }
      case .generator(let generator): layer.seedGenerators.contains { $0 === generator }
      }
    if !isKnown { throw lockedError() }
  }

  func lockedError() -> PyError {
    vm.error(
      vm.types.valueError,
      "You cannot add new elements of state (variables or sub-layers) to a layer that is already "
        + "built. All state must be created in the `__init__()` method or in the `build()` method.")
  }

  /// The methods that tracked containers call on their owners.
  func addTracking(to t: TypeBuilder) {
    t.method("_track_item(self, value)") { [unowned(unsafe) self] (_, a) throws(PyError) in
      try trackItem(a[1], by: a[0].object)
      return .none
    }
    t.method("_untrack_item(self, value)") { [unowned(unsafe) self] (_, a) throws(PyError) in
      untrackItem(a[1], by: a[0].object)
      return .none
    }
  }
}
