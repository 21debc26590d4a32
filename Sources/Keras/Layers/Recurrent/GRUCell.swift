import Autodiff
import Tensors

/// z, r = σ(…), h ← z·h + (1 − z)·tanh(x·W + r·(h·U)); gates in the order z, r, h. With
/// `reset_after` the reset gate acts behind the product, and the bias has a row for each side.
public final class GRUCell: RecurrentCell {
  let recurrentActivation: Activation
  let resetAfter: Bool

  public override var biasShape: [Int] { resetAfter ? [2, 3 * units] : [3 * units] }

  public init(_ a: LayerArguments) throws(KerasError) {
    recurrentActivation = try Activations.get(a["recurrent_activation"] ?? .string("sigmoid"))
    resetAfter = a.bool("reset_after", true)
    try super.init(a, gates: 3, drawsSeedFirst: false)
  }

  public override func inputBias(_ bias: Node) throws(GraphError) -> Node {
    resetAfter ? try bias.element(axis: 0, 0) : bias
  }

  public override func step(
    _ projected: Node, _ states: [Node], _ recurrentMask: [Node]
  ) throws(KerasError) -> [Node] {
    guard let recurrentKernel else { return states }
    let h = states[0]
    do {
      let x = try projected.split(3, axis: -1)
      let kernels = try recurrentKernel.node.split(3, axis: -1)
      func masked(_ i: Int) throws(GraphError) -> Node {
        recurrentMask.isEmpty ? h : try h.multiply(recurrentMask[i])
      }
      let inner: [Node]
      if recurrentMask.isEmpty, resetAfter {
        var all = try h.matmul(recurrentKernel.node)
        if let bias { all = try all.add(bias.node.element(axis: 0, 1)) }
        inner = try all.split(3, axis: -1)
      } else {
        var parts: [Node] = []
        for i in 0..<(resetAfter ? 3 : 2) {
          var part = try masked(i).matmul(kernels[i])
          if resetAfter, let bias {
            part = try part.add(
              bias.node.element(axis: 0, 1).slice(axis: 0, start: i * units, length: units))
          }
          parts.append(part)
        }
        inner = parts
      }
      let z = try lifted(recurrentActivation, x[0].add(inner[0]))
      let r = try lifted(recurrentActivation, x[1].add(inner[1]))
      let last =
        resetAfter
        ? try r.multiply(inner[2]) : try r.multiply(masked(2)).matmul(kernels[2])
      let candidate = try lifted(activation, x[2].add(last))
      return [try z.multiply(h).add(z.negate().add(1).multiply(candidate))]
    } catch {
      throw KerasError(error)
    }
  }

  /// An activation inside graph code; a failure of a program's own function keeps its words.
  private func lifted(_ activation: Activation, _ x: Node) throws(GraphError) -> Node {
    do { return try activation(x) } catch { throw GraphError.value(error.message) }
  }

  public override var gateConfig: ConfigValue? { recurrentActivation.config }

  public override func getConfig() throws(KerasError) -> Config {
    var config = try super.getConfig()
    config["seed"] = nil
    return config.merging([("reset_after", .bool(resetAfter)), ("seed", seed)])
  }
}
