import Autodiff

/// Layers that are applied one after another.
public final class Pipeline: Layer {
  public let layers: [Layer]

  public override var callSignature: CallSignature {
    CallSignature([
      .init("inputs"), .init("training", fallback: .value(.bool(true))),
      .init("mask", fallback: Structure.none),
    ])
  }

  public override init(_ a: LayerArguments) throws(KerasError) {
    var layers: [Layer] = []
    for item in a["layers"]?.items ?? [] {
      if let layer = try Bidirectional.layer(item) { layers.append(layer) }
    }
    self.layers = layers
    try super.init(a)
    for layer in layers { track(layer) }
    allowsNonTensorPositional = true
    convertsInputs = false
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    var value = arguments.first
    for layer in layers {
      var call = CallArguments(value)
      if layer.signature.has("training"), let training = arguments["training"], !training.isNone {
        call["training"] = training
      }
      value = try layer.invoke(call)
    }
    return value
  }

  public override func getConfig() throws(KerasError) -> Config {
    var inner: [ConfigValue] = []
    for layer in layers { inner.append(try layer.serialized()) }
    return Config([("layers", .list(inner)), ("name", .string(name))])
  }
}
