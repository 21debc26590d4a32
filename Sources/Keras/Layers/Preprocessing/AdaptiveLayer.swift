import Autodiff
import Tensors

/// A layer that may learn its state from data before training, by `adapt`: batches go through
/// `update` one after another, between `resetState` and `finalizeState`.
open class AdaptiveLayer: Layer {
  /// Whether a list given to `adapt` is data itself; otherwise it is a list of batches.
  open var takesLists: Bool { true }

  /// Forgets what was learned.
  open func resetState() throws(KerasError) {}

  /// Learns from one batch.
  open func update(_ batch: Structure) throws(KerasError) {}

  /// Turns what was learned into the layer's state.
  open func finalizeState() throws(KerasError) {}

  /// Learns from one array alone.
  open func adapt(_ data: Structure) throws(KerasError) {
    try resetState()
    try update(data)
    try finalizeState()
  }

  /// `Unknown value for … argument of …`, unless the word is one of those allowed.
  static func check(
    _ value: ConfigValue?, _ name: String, _ allowed: [String], _ className: String
  ) throws(KerasError) {
    guard let value else { return }
    if let text = value.string, allowed.contains(text) { return }
    let words = allowed.map { PythonText.quoted($0) }.joined(separator: ", ")
    throw .value(
      "Unknown value for `\(name)` argument of \(className). Allowed values are: (\(words)). "
        + "Received: \(name)=\(value.displayText)")
  }
}
