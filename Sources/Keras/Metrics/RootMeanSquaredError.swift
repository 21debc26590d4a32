import Autodiff
import Tensors

/// √ of the mean of (t − p)².
public final class RootMeanSquaredError: Mean {
  public init(name: String?) {
    super.init(name: name ?? "root_mean_squared_error", className: "RootMeanSquaredError")
    direction = -1
  }

  public override func update(
    _ yTrue: Structure, _ yPred: Structure, sampleWeight: Node?
  ) throws(KerasError) {
    guard let t = yTrue.tensor, let p = yPred.tensor else { return }
    let errors = try graph { () throws(GraphError) in
      let (t, p) = try Loss.sameRank(t.cast(.float32), p.cast(.float32))
      return try p.subtract(t).square()
    }
    try update(errors, sampleWeight: sampleWeight)
  }

  public override func result() throws(KerasError) -> Structure {
    guard let mean = try super.result().tensor else { return .none }
    return .tensor(try graph { () throws(GraphError) in try mean.sqrt() })
  }
}
