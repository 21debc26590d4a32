import Autodiff
import Tensors

/// i, f, o = σ(…), c ← f·c + i·tanh(…), h ← o·tanh(c); gates in the order i, f, c, o.
public final class LSTMCell: RecurrentCell {
  let recurrentActivation: Activation
  let unitForgetBias: Bool

  public override var stateCount: Int { 2 }

  public init(_ a: LayerArguments) throws(KerasError) {
    recurrentActivation = try Activations.get(a["recurrent_activation"] ?? .string("sigmoid"))
    unitForgetBias = a.bool("unit_forget_bias", true)
    try super.init(a, gates: 4, drawsSeedFirst: false)
  }

  override func initialBias() throws(KerasError) -> Initializer {
    unitForgetBias ? try forgettingBias() : biasInitializer
  }

  public override func step(
    _ projected: Node, _ states: [Node], _ recurrentMask: [Node]
  ) throws(KerasError) -> [Node] {
    guard let recurrentKernel else { return states }
    let z: [Node]
    do {
      let gates: Node
      if recurrentMask.isEmpty {
        gates = try projected.add(states[0].matmul(recurrentKernel.node))
        z = try gates.split(4, axis: -1)
      } else {
        let kernels = try recurrentKernel.node.split(4, axis: -1)
        let inputs = try projected.split(4, axis: -1)
        var parts: [Node] = []
        for i in 0..<4 {
          parts.append(
            try inputs[i].add(states[0].multiply(recurrentMask[i]).matmul(kernels[i])))
        }
        z = parts
      }
    } catch {
      throw KerasError(error)
    }
    let i = try recurrentActivation(z[0])
    let f = try recurrentActivation(z[1])
    let candidate = try activation(z[2])
    let o = try recurrentActivation(z[3])
    let c = try graph { () throws(GraphError) in
      try f.multiply(states[1]).add(i.multiply(candidate))
    }
    let squashed = try activation(c)
    return [try graph { () throws(GraphError) in try o.multiply(squashed) }, c]
  }

  public override var gateConfig: ConfigValue? { recurrentActivation.config }

  public override func getConfig() throws(KerasError) -> Config {
    var config = try super.getConfig()
    let parts = partConfig
    for (key, _) in parts { config[key] = nil }
    config["unit_forget_bias"] = .bool(unitForgetBias)
    return config.merging(parts)
  }
}
