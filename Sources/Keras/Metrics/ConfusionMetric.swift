import Autodiff
import Tensors

/// Counts of hits and misses above thresholds, and ratios of them.
///
/// precision = TP/(TP + FP), recall = TP/(TP + FN); the counts themselves are metrics too.
public final class ConfusionMetric: Metric {
  enum Count: Int { case truePositives, falsePositives, trueNegatives, falseNegatives }

  private let thresholds: [Double]
  private let isEven: Bool
  private let givenThresholds: ConfigValue
  private let classID: Int?
  private let topK: Int?
  private var counts: [(Count, Weight)] = []

  public init(_ className: String, _ config: Config) throws(KerasError) {
    givenThresholds = config["thresholds"] ?? .none
    classID = config["class_id"]?.int
    topK = config["top_k"]?.int
    if let number = givenThresholds.double {
      thresholds = [number]
    } else if let items = givenThresholds.items {
      thresholds = items.compactMap({ $0.double })
    } else {
      thresholds = [topK == nil ? 0.5 : -1e10]
    }
    isEven = ConfusionTable.isEven(thresholds)
    for threshold in thresholds where threshold < 0 && topK == nil || threshold > 1 {
      throw .value(
        "Threshold values must be in [0, 1]. Received: "
          + "[\(thresholds.map { PythonText.float($0) }.joined(separator: ", "))]")
    }
    super.init(name: config["name"]?.string, className: className)
    let size = thresholds.count
    switch className {
    case "Precision":
      counts = [
        (.truePositives, addWeight("true_positives", shape: [size])),
        (.falsePositives, addWeight("false_positives", shape: [size])),
      ]
      direction = 1
    case "Recall":
      counts = [
        (.truePositives, addWeight("true_positives", shape: [size])),
        (.falseNegatives, addWeight("false_negatives", shape: [size])),
      ]
      direction = 1
    case "TruePositives": counts = [(.truePositives, addWeight("accumulator", shape: [size]))]
    case "FalsePositives": counts = [(.falsePositives, addWeight("accumulator", shape: [size]))]
    case "TrueNegatives": counts = [(.trueNegatives, addWeight("accumulator", shape: [size]))]
    default: counts = [(.falseNegatives, addWeight("accumulator", shape: [size]))]
    }
  }

  public override func update(
    _ yTrue: Structure, _ yPred: Structure, sampleWeight: Node?
  ) throws(KerasError) {
    guard let t = yTrue.tensor, let p = yPred.tensor else { return }
    do throws(GraphError) {
      var (t, p) = try Loss.sameRank(t.cast(.float32), p.cast(.float32))
      if let topK {
        if topK > p.shape.last ?? 1 {
          throw GraphError.value(
            "k argument to top_k must be no larger than size along axis; got k=\(topK) with "
              + "shape=\(p.shape) and axis=\(p.rank - 1)")
        }
        let kth = try p.sort(axis: -1, descending: true).element(axis: -1, topK - 1)
        let isTop = try p.greaterEqual(kth.expandDims(-1))
        p = try isTop.select(p, p.like(-1e20))
      }
      if let classID { (t, p) = try ConfusionTable.only(classID, t, p) }
      let table = try ConfusionTable(t, p, thresholds, sampleWeight, isEven: isEven)
      for (count, weight) in counts {
        let amount: Node
        switch count {
        case .truePositives: amount = try table.sum(predicted: true, actual: true)
        case .falsePositives: amount = try table.sum(predicted: true, actual: false)
        case .trueNegatives: amount = try table.sum(predicted: false, actual: false)
        case .falseNegatives: amount = try table.sum(predicted: false, actual: true)
        }
        try weight.set(weight.node.add(amount))
      }
    } catch {
      throw KerasError(error)
    }
  }

  public override func result() throws(KerasError) -> Structure {
    do {
      var value = counts[0].1.node
      if counts.count == 2 {
        value = try Loss.divideNoNaN(value, value.add(counts[1].1.node))
      }
      return .tensor(thresholds.count == 1 ? try value.element(axis: 0, 0) : value)
    } catch {
      throw KerasError(error)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    let config = try super.getConfig().merging([("thresholds", givenThresholds)])
    if counts.count == 1 { return config }
    return config.merging([
      ("top_k", ConfigValue(optional: topK)), ("class_id", ConfigValue(optional: classID)),
    ])
  }
}
