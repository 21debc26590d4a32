import Autodiff
import Tensors

/// A layer around another: what `keras.layers.Wrapper` gives to the classes made from it.
open class WrapperLayer: Layer {
  public let layer: Layer

  open override var overridesBuild: Bool { true }

  public override init(_ a: LayerArguments) throws(KerasError) {
    guard let inner = try Bidirectional.layer(a["layer"] ?? .none) else {
      throw WrapperLayer.refusal(a)
    }
    layer = inner
    try super.init(a)
    track(inner)
  }

  /// What is said about an argument that is no layer.
  private static func refusal(_ a: LayerArguments) -> KerasError {
    let text = (a["layer"] ?? .none).displayText
    if a.className == "TimeDistributed" {
      return .value(
        "Please initialize `TimeDistributed` layer with a `keras.layers.Layer` instance. Received: "
          + text)
    }
    return .value(
      "Layer \(text) supplied to Wrapper isn't a supported layer type. Please ensure wrapped layer "
        + "is a valid Keras layer.")
  }

  open override func build(_ shapes: BuildShapes) throws(KerasError) {
    if !layer.built { try layer.buildFromShapes(shapes) }
  }

  open override func innerLayer(_ name: String) -> Layer? { name == "layer" ? layer : nil }

  open override var parameterFormula: String { layer.parameterFormula }

  open override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("layer", try layer.serialized())])
  }
}
