import Autodiff
import Tensors

/// The best of one ratio over all thresholds at which another reaches a value: sensitivity at a
/// specificity, precision at a recall, and the other way round.
public final class ConstrainedMetric: Metric {
  private let bound: Double
  private let option: String
  private let thresholds: [Double]
  private let classID: Int?
  private var counts: [Weight] = []

  public init(_ className: String, _ config: Config) throws(KerasError) {
    switch className {
    case "SensitivityAtSpecificity": option = "specificity"
    case "SpecificityAtSensitivity": option = "sensitivity"
    case "PrecisionAtRecall": option = "recall"
    default: option = "precision"
    }
    bound = config[option]?.double ?? 0
    if bound < 0 || bound > 1 {
      throw .value(
        "Argument `\(option)` must be in the range [0, 1]. Received: "
          + "\(option)=\((config[option] ?? .none).displayText)")
    }
    let count = config["num_thresholds"]?.int ?? 200
    if count <= 0 {
      throw .value(
        "Argument `num_thresholds` must be an integer > 0. Received: num_thresholds=\(count)")
    }
    let inner = (0..<max(0, count - 2)).map { Double($0 + 1) / Double(count - 1) }
    thresholds = count == 1 ? [0.5] : [0] + inner + [1]
    classID = config["class_id"]?.int
    super.init(name: config["name"]?.string, className: className)
    counts = ["true_positives", "false_positives", "true_negatives", "false_negatives"].map {
      addWeight($0, shape: [thresholds.count])
    }
    direction = 1
  }

  public override func update(
    _ yTrue: Structure, _ yPred: Structure, sampleWeight: Node?
  ) throws(KerasError) {
    guard let t = yTrue.tensor, let p = yPred.tensor else { return }
    try graph { () throws(GraphError) in
      var (t, p) = try Loss.sameRank(t.cast(.float32), p.cast(.float32))
      if let classID { (t, p) = try ConfusionTable.only(classID, t, p) }
      let table = try ConfusionTable(
        t, p, thresholds, sampleWeight, isEven: thresholds.count > 2)
      let cells = [(true, true), (true, false), (false, false), (false, true)]
      for (weight, (predicted, actual)) in zip(counts, cells) {
        try weight.set(weight.node.add(table.sum(predicted: predicted, actual: actual)))
      }
    }
  }

  public override func result() throws(KerasError) -> Structure {
    let value = try graph { () throws(GraphError) -> Node in
      let (tp, fp, tn, fn) = (counts[0].node, counts[1].node, counts[2].node, counts[3].node)
      let recall = try Loss.divideNoNaN(tp, tp.add(fn))
      let specificity = try Loss.divideNoNaN(tn, tn.add(fp))
      let precision = try Loss.divideNoNaN(tp, tp.add(fp))
      let (constrained, wanted): (Node, Node)
      switch option {
      case "specificity": (constrained, wanted) = (specificity, recall)
      case "sensitivity": (constrained, wanted) = (recall, specificity)
      case "recall": (constrained, wanted) = (recall, precision)
      default: (constrained, wanted) = (precision, recall)
      }
      let isFeasible = try constrained.greaterEqual(constrained.like(bound))
      return try isFeasible.select(wanted, wanted.like(0)).max().maximum(0)
    }
    return .tensor(value)
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("class_id", ConfigValue(optional: classID)), ("num_thresholds", .int(thresholds.count)),
      (option, .float(bound)),
    ])
  }
}
