import Autodiff
import Tensors

/// A recurrent layer run over the sequence in both directions, with weights of its own for each.
public final class Bidirectional: Layer {
  public let forward: RecurrentLayer
  public let backward: RecurrentLayer
  /// `concat`, `sum`, `mul`, `ave`, or nil for both outputs apart.
  public let mergeMode: String?

  public override var overridesBuild: Bool { true }
  public override var overridesOutputShape: Bool { true }

  public override var callSignature: CallSignature {
    CallSignature([
      .init("sequences"), .init("initial_state", fallback: Structure.none),
      .init("mask", fallback: Structure.none), .init("training", fallback: Structure.none),
    ])
  }

  public override init(_ a: LayerArguments) throws(KerasError) {
    guard let given = try Bidirectional.layer(a["layer"] ?? .none) else {
      throw .value(
        "Please initialize `Bidirectional` layer with a `keras.layers.Layer` instance. Received: "
          + (a["layer"] ?? .none).displayText)
    }
    if a.has("backward_layer"), try Bidirectional.layer(a["backward_layer"] ?? .none) == nil {
      throw .value(
        "`backward_layer` need to be a `keras.layers.Layer` instance. Received: "
          + (a["backward_layer"] ?? .none).displayText)
    }
    let mode = a["merge_mode"] ?? .string("concat")
    mergeMode = mode.string
    if !mode.isNone, !["sum", "mul", "ave", "concat"].contains(mergeMode ?? "") {
      throw .value(
        "Invalid merge mode. Received: \(mode.displayText). Merge mode should be one of {\"sum\", "
          + "\"mul\", \"ave\", \"concat\", None}")
    }
    a.begin()
    // Both directions are made anew from the layer's configuration; the layer itself is not used.
    func copy(_ prefix: String, backwards: Bool) throws(KerasError) -> RecurrentLayer {
      var config = try given.config()
      let isPrefixed = given.name.hasPrefix(prefix)
      let base = isPrefixed ? String(given.name.dropFirst(prefix.count)) : given.name
      config["name"] = .string(prefix + base)
      if backwards { config["go_backwards"] = .bool(true) }
      if given is RecurrentLayer,
        let made = try LayerCatalogue.make(given.className, config) as? RecurrentLayer
      {
        return made
      }
      // Keras finds out by the option that no other layer takes.
      guard var form = try given.serialized().config else {
        throw .type("\(given.className) is not a recurrent layer.")
      }
      config["name"] = .string("backward_" + base)
      config["go_backwards"] = .bool(true)
      form["config"] = .dict(config)
      _ = try Deserialization.layer(.dict(form))
      throw .attribute("'\(given.className)' object has no attribute 'return_sequences'")
    }
    forward = try copy("forward_", backwards: false)
    if a.has("backward_layer"),
      let chosen = try Bidirectional.layer(a["backward_layer"] ?? .none) as? RecurrentLayer
    {
      backward = chosen
    } else {
      backward = try copy("backward_", backwards: true)
    }
    try super.init(a)
    try checkDirections()
    forward.zeroesMaskedOutputs = forward.returnsSequences
    backward.zeroesMaskedOutputs = backward.returnsSequences
    track(forward)
    track(backward)
    supportsMasking = true
    inputSpecs = forward.inputSpecs
  }

  private func checkDirections() throws(KerasError) {
    func word(_ flag: Bool) -> String { flag ? "True" : "False" }
    if forward.goesBackwards == backward.goesBackwards {
      throw .value(
        "Forward layer and backward layer should have different `go_backwards` value. Received: "
          + "forward_layer.go_backwards \(word(forward.goesBackwards)), "
          + "backward_layer.go_backwards=\(word(backward.goesBackwards))")
    }
    let common = [
      ("stateful", forward.isStateful, backward.isStateful),
      ("return_sequences", forward.returnsSequences, backward.returnsSequences),
      ("return_state", forward.returnsState, backward.returnsState),
    ]
    for (name, a, b) in common where a != b {
      throw .value(
        "Forward layer and backward layer are expected to have the same value for attribute "
          + "\"\(name)\", got \"\(word(a))\" for forward layer and \"\(word(b))\" for backward "
          + "layer")
    }
  }

  /// Forgets the states kept between batches.
  public func resetState() throws(KerasError) {
    if !forward.isStateful { throw .attribute("Layer must be stateful.") }
    forward.resetState()
    backward.resetState()
  }

  /// A layer given as an object, or written down.
  static func layer(_ value: ConfigValue) throws(KerasError) -> Layer? {
    if case .foreign(let object) = value { return object as? Layer }
    if case .dict = value { return try Deserialization.layer(value) }
    return nil
  }

  public override func innerLayer(_ name: String) -> Layer? {
    switch name {
    case "forward_layer": return forward
    case "backward_layer": return backward
    default: return nil
    }
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    let input = BuildShapes(shapes.first)
    if !forward.built { try forward.buildFromShapes(input) }
    if !backward.built { try backward.buildFromShapes(input) }
  }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    let tree = try forward.computeOutputShape(BuildShapes(shapes.first))
    let all = tree.items ?? [tree]
    var output = all[0].shape ?? []
    let states = Array(all.dropFirst())
    if mergeMode == "concat" { output[output.count - 1] *= 2 }
    var parts: [ShapeTree] = [.shape(output)]
    if mergeMode == nil { parts.append(.shape(output)) }
    parts += states + states
    return parts.count == 1 ? parts[0] : .tuple(parts)
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    let states = arguments["initial_state"]?.items ?? []
    let half = states.count / 2
    func run(
      _ layer: RecurrentLayer, _ part: ArraySlice<Structure>
    ) throws(KerasError) -> [Structure] {
      var inner = CallArguments([arguments.first])
      if !part.isEmpty { inner["initial_state"] = .list(Array(part)) }
      if let mask = arguments["mask"], !mask.isNone { inner["mask"] = mask }
      inner["training"] = arguments["training"] ?? Structure.none
      let output = try layer(inner)
      return output.items ?? [output]
    }
    let there = try run(forward, states[..<half])
    let back = try run(backward, states[half...])
    guard let y = there[0].tensor, var z = back[0].tensor else { return .none }
    let output: [Structure]
    do {
      if forward.returnsSequences { z = try z.flip([1]) }
      switch mergeMode {
      case "concat": output = [.tensor(try Node.concatenate([y, z], axis: -1))]
      case "sum": output = [.tensor(try y.add(z))]
      case "ave": output = [.tensor(try y.add(z).divide(2))]
      case "mul": output = [.tensor(try y.multiply(z))]
      default: output = [.tensor(y), .tensor(z)]
      }
    } catch {
      throw KerasError(error)
    }
    let all = output + there.dropFirst() + back.dropFirst()
    return all.count == 1 ? all[0] : .tuple(all)
  }

  public override func computeMask(
    _ inputs: Structure, _ previous: Structure
  ) throws(KerasError) -> Structure {
    let mask = forward.returnsSequences ? previous.leaves.first ?? .none : Structure.none
    return mergeMode == nil ? .tuple([mask, mask]) : mask
  }

  public override func property(_ name: String) -> ConfigValue? {
    switch name {
    case "return_sequences": return .bool(forward.returnsSequences)
    case "return_state": return .bool(forward.returnsState)
    case "stateful": return .bool(forward.isStateful)
    default: return super.property(name)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("merge_mode", ConfigValue(optional: mergeMode)), ("layer", try forward.serialized()),
      ("backward_layer", try backward.serialized()),
    ])
  }
}
