import Autodiff
import Tensors

/// Second moments kept as row and column means for matrices: v = (r/mean r)·c, steps clipped by
/// their root mean square and scaled by the weight's own.
public final class Adafactor: Optimizer {
  private var rows: [Weight?] = []
  private var columns: [Weight?] = []
  private var moments: [Weight] = []

  public init(_ config: Config = Config()) throws(KerasError) {
    try super.init("Adafactor", config, rate: 0.001)
  }

  public override func prepare(_ weights: [Weight]) throws(KerasError) {
    for weight in weights {
      if weight.shape.count < 2 {
        rows.append(nil)
        columns.append(nil)
        // Keras keeps two numbers that nothing uses.
        for _ in 0..<2 {
          addVariable(
            Weight(.zeros([], .int32), name: weight.name, path: weight.name, trainable: false))
        }
      } else {
        var shape = weight.shape
        let width = shape.removeLast()
        rows.append(addVariable(.zeros(shape, weight.dtype), weight.name))
        shape[shape.count - 1] = width
        columns.append(addVariable(.zeros(shape, weight.dtype), weight.name))
      }
      moments.append(slot(weight, "velocity"))
    }
  }

  private func rms(_ x: Node) throws(GraphError) -> Node { try x.square().mean().sqrt() }

  public override func update(
    _ gradient: Node, _ weight: Weight, index: Int, rate: Node
  ) throws(GraphError) {
    let t = try nextStep()
    let bound = try t.like(1).divide(t.sqrt())
    let relative = options["relative_step"]?.bool ?? true
    let lr = relative ? try rate.minimum(bound) : rate
    let scale = try rms(weight.node).maximum(option("epsilon_2", 1e-3))
    let alpha = try scale.multiply(lr.minimum(bound))
    let square = try gradient.square().add(option("epsilon_1", 1e-30))
    let share = try t.power(option("beta_2_decay", -0.8))
    let kept = try share.negate().add(1)
    let v: Node
    if let row = rows[index], let column = columns[index] {
      let r = try row.node.multiply(kept).add(square.mean(axes: [-1]).multiply(share))
      try row.set(r)
      let c = try column.node.multiply(kept).add(square.mean(axes: [-2]).multiply(share))
      try column.set(c)
      let left = try r.divide(r.mean(axes: [-1], keepDims: true)).expandDims(-1)
      v = try left.multiply(c.expandDims(-2))
    } else {
      v = try moments[index].node.multiply(kept).add(square.multiply(share))
    }
    try moments[index].set(v)
    let step = try gradient.divide(v.sqrt())
    let limit = try rms(step).divide(option("clip_threshold", 1)).maximum(1)
    try weight.set(weight.node.subtract(step.divide(limit).multiply(alpha)))
  }

  public override func ownConfig() -> Config {
    Config([
      ("beta_2_decay", .float(option("beta_2_decay", -0.8))),
      ("epsilon_1", .float(option("epsilon_1", 1e-30))),
      ("epsilon_2", .float(option("epsilon_2", 1e-3))),
      ("clip_threshold", .float(option("clip_threshold", 1))),
      ("relative_step", .bool(options["relative_step"]?.bool ?? true)),
    ])
  }
}
