import Autodiff
import Tensors

/// A number that training makes small, computed from targets and predictions.
///
/// The loss of a batch is the mean over all per-sample values ("sum_over_batch_size"), each first
/// multiplied by its sample weight; the divisor is the number of values, not of weights.
open class Loss {
  public var name: String
  public var reduction: String
  /// Whether the program wrote `None` for no reduction.
  public var givesNone = false
  public var hostObject: AnyObject?
  open var className: String { "Loss" }
  /// Whether less is better, which callbacks that watch a metric want to know.
  open var isBuiltIn: Bool { false }

  public init(name: String, reduction: String = "sum_over_batch_size") throws(KerasError) {
    self.name = name
    self.reduction = reduction
    let allowed = ["sum_over_batch_size", "sum", "none", "mean", "mean_with_sample_weight"]
    if !allowed.contains(reduction) {
      throw .value(
        "Invalid value for argument `reduction`. Expected one of {'sum_over_batch_size', 'sum', "
          + "'mean_with_sample_weight', 'mean', 'none', None}. Received: reduction=\(reduction)")
    }
  }

  /// The loss of each sample.
  open func call(_ yTrue: Structure, _ yPred: Structure) throws(KerasError) -> Node {
    throw .notImplemented("")
  }

  open func getConfig() throws(KerasError) -> Config {
    Config([
      ("name", .string(name)),
      ("reduction", givesNone ? .none : .string(reduction)),
    ])
  }

  /// The reduced loss of a batch.
  open func callAsFunction(
    _ yTrue: Structure, _ yPred: Structure, sampleWeight: Node? = nil
  ) throws(KerasError) -> Node {
    let mask = yPred.tensor?.mask
    let values = try call(try Loss.floats(yTrue), try Loss.floats(yPred))
    let ownMask = values.mask
    var combined = mask ?? ownMask
    if let mask, let ownMask {
      combined = try graph { () throws(GraphError) in try mask.logicalAnd(ownMask) }
    }
    return try Loss.reduce(
      values, sampleWeight: sampleWeight, mask: combined, reduction: reduction)
  }

  static func floats(_ structure: Structure) throws(KerasError) -> Structure {
    try structure.map { (leaf) throws(KerasError) -> Structure in
      guard let node = leaf.tensor else { return leaf }
      return .tensor(try graph { () throws(GraphError) in try node.cast(.float32) })
    }
  }

  static func reduce(
    _ values: Node, sampleWeight: Node?, mask: Node?, reduction: String
  ) throws(KerasError) -> Node {
    do {
      var values = try values.cast(.float32)
      var weight = try sampleWeight.map { (w) throws(GraphError) in try w.cast(.float32) }
      weight = try Loss.masked(weight, mask, reduction: reduction)
      if let given = weight {
        let (v, w) = try Loss.sameRank(values, given)
        values = try v.multiply(w)
      }
      if reduction == "none" || values.rank == 0 || values.shape == [0] { return values }
      let total = try values.sum()
      if reduction == "sum" { return total }
      if reduction == "mean_with_sample_weight", let weight {
        return try Loss.divideNoNaN(total, weight.sum())
      }
      return try total.divide(Double(max(1, values.shape.reduce(1, *))))
    } catch {
      throw KerasError(error)
    }
  }

  /// A mask as part of the sample weights: for means, kept entries weigh total/kept.
  static func masked(
    _ weight: Node?, _ mask: Node?, reduction: String
  ) throws(GraphError) -> Node? {
    guard let mask else { return weight }
    var float = try mask.cast(.float32)
    if reduction == "mean" || reduction == "sum_over_batch_size" {
      let total = Node.scalar(Double(mask.shape.reduce(1, *)))
      float = try float.multiply(divideNoNaN(total, float.sum()))
    }
    guard let weight else { return float }
    let (m, w) = try sameRank(float, weight)
    return try w.multiply(m)
  }

  static func divideNoNaN(_ a: Node, _ b: Node) throws(GraphError) -> Node {
    let isZero = try b.equal(b.like(0))
    return try isZero.select(b.like(0), a.divide(isZero.select(b.like(1), b)))
  }

  /// Brings two ranks that differ by one together where the odd axis has size 1.
  public static func sameRank(_ a: Node, _ b: Node) throws(GraphError) -> (Node, Node) {
    if a.rank == b.rank { return (a, b) }
    if a.rank == b.rank + 1, a.shape.last == 1 {
      return b.rank == 1 ? (a, try b.expandDims(-1)) : (try a.squeeze([-1]), b)
    }
    if b.rank == a.rank + 1, b.shape.last == 1 {
      return a.rank == 1 ? (try a.expandDims(-1), b) : (a, try b.squeeze([-1]))
    }
    return (a, b)
  }
}

/// A function of targets and predictions, known by a name.
public final class TargetFunction {
  public let name: String
  public let foreign: AnyObject?
  /// Whether Keras brought it, as a loss.
  public let isKerasLoss: Bool
  private let function: (Structure, Structure) throws(KerasError) -> Node

  public init(
    _ name: String, foreign: AnyObject? = nil, isKerasLoss: Bool = false,
    _ function: @escaping (Structure, Structure) throws(KerasError) -> Node
  ) {
    self.name = name
    self.foreign = foreign
    self.isKerasLoss = isKerasLoss
    self.function = function
  }

  public func callAsFunction(
    _ yTrue: Structure, _ yPred: Structure
  ) throws(KerasError) -> Node {
    try function(yTrue, yPred)
  }
}

/// A loss made of a function: targets and predictions are brought to one rank first.
public final class FunctionLoss: Loss {
  public let function: TargetFunction
  private let shownClass: String
  private let extras: Config

  public override var className: String { shownClass }
  public override var isBuiltIn: Bool { function.isKerasLoss }

  public init(
    _ function: TargetFunction, name: String, reduction: String = "sum_over_batch_size",
    className: String = "LossFunctionWrapper", extras: Config = Config()
  ) throws(KerasError) {
    self.function = function
    shownClass = className
    self.extras = extras
    try super.init(name: name, reduction: reduction)
  }

  public override func call(_ yTrue: Structure, _ yPred: Structure) throws(KerasError) -> Node {
    guard let t = yTrue.tensor, let p = yPred.tensor else { return try function(yTrue, yPred) }
    let pair = try graph { () throws(GraphError) in try Loss.sameRank(t, p) }
    return try function(.tensor(pair.0), .tensor(pair.1))
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging(extras.entries.map { ($0.key, $0.value) })
  }
}
