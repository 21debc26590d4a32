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

  /// Makes a layer, variable, metric or seed generator part of a layer or metric; a layer that is
  /// built takes nothing new.
  func trackItem(_ value: Value, by owner: Object) throws(PyError) {
    guard value.isObject else { return }
    if let layer = (owner as? LayerObject)?.layer {
      try checkOpen(layer, for: value)
      if let inner = value.as(LayerObject.self)?.layer {
        layer.track(inner)
      } else if let variable = value.as(VariableObject.self) {
        layer.track(variable.weight)
      } else if let part = value.as(KerasObject.self) {
        if let metric = part.payload as? Metric { layer.track(metric) }
        if let generator = part.payload as? SeedGenerator { layer.track(generator) }
      }
    } else if let metric = (owner as? KerasObject)?.payload as? Metric {
      if let variable = value.as(VariableObject.self) {
        metric.track(variable.weight)
      } else if let inner = value.as(KerasObject.self)?.payload as? Metric {
        metric.track(inner)
      }
    }
  }

  /// Gives up what left a tracked container.
  func untrackItem(_ value: Value, by owner: Object) {
    guard value.isObject else { return }
    if let layer = (owner as? LayerObject)?.layer {
      if let inner = value.as(LayerObject.self)?.layer {
        layer.untrack(inner)
      } else if let variable = value.as(VariableObject.self) {
        layer.untrack(variable.weight)
      } else if let part = value.as(KerasObject.self) {
        if let metric = part.payload as? Metric { layer.untrack(metric) }
        if let generator = part.payload as? SeedGenerator { layer.untrack(generator) }
      }
    } else if let metric = (owner as? KerasObject)?.payload as? Metric {
      if let variable = value.as(VariableObject.self) {
        metric.untrack(variable.weight)
      } else if let inner = value.as(KerasObject.self)?.payload as? Metric {
        metric.untrack(inner)
      }
    }
  }

  /// Refuses new state for a layer that is built, in Keras's words.
  func checkOpen(_ layer: Layer, for value: Value) throws(PyError) {
    guard layer.isLocked, value.isObject else { return }
    var isNew = false
    if let inner = value.as(LayerObject.self)?.layer {
      isNew = !layer.trackedLayers.contains { $0 === inner }
    } else if let weight = value.as(VariableObject.self)?.weight {
      isNew = !layer.weights.contains { $0 === weight }
    } else if let part = value.as(KerasObject.self) {
      if let metric = part.payload as? Metric {
        isNew = !layer.ownMetrics.contains { $0 === metric }
      } else if let generator = part.payload as? SeedGenerator {
        isNew = !layer.seedGenerators.contains { $0 === generator }
      }
    }
    if isNew { throw lockedError() }
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
