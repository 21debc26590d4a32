import Autodiff
import Tensors

/// The area under the ROC or precision-recall curve, from counts at many thresholds.
public final class AUC: Metric {
  private let thresholds: [Double]
  private let curve: String
  private let summation: String
  private let fromLogits: Bool
  private let counts: [Weight]
  private let options: Config

  public init(_ config: Config) throws(KerasError) {
    options = config
    var inner: [Double]
    if let given = config["thresholds"]?.items {
      inner = given.compactMap({ $0.double }).sorted()
    } else {
      let count = config["num_thresholds"]?.int ?? 200
      if count <= 1 {
        throw .value(
          "Argument `num_thresholds` must be an integer > 1. Received: num_thresholds=\(count)")
      }
      inner = (0..<(count - 2)).map { Double($0 + 1) / Double(count - 1) }
    }
    inner = [-1e-7] + inner + [1 + 1e-7]
    thresholds = inner
    curve = (config["curve"]?.string ?? "ROC").uppercased()
    summation = (config["summation_method"]?.string ?? "interpolation").lowercased()
    fromLogits = config["from_logits"]?.bool ?? false
    let label = config["name"]?.string ?? Session.names.unique("auc")
    let names = ["true_positives", "false_positives", "true_negatives", "false_negatives"]
    counts = names.map {
      Weight(.zeros([inner.count], .float32), name: $0, path: "\(label)/\($0)", trainable: false)
    }
    super.init(name: label, className: "AUC")
    for weight in counts { track(weight) }
    direction = 1
  }

  public override func update(
    _ yTrue: Structure, _ yPred: Structure, sampleWeight: Node?
  ) throws(KerasError) {
    guard let t = yTrue.tensor, let p = yPred.tensor else { return }
    do {
      var (t, p) = try Loss.sameRank(t.cast(.float32), p.cast(.float32))
      if fromLogits { p = try p.sigmoid() }
      t = try t.cast(.float32)
      let table = try ConfusionTable(t, p, thresholds, sampleWeight)
      let cells = [(true, true), (true, false), (false, false), (false, true)]
      for (weight, (predicted, actual)) in zip(counts, cells) {
        try weight.set(weight.node.add(table.sum(predicted: predicted, actual: actual)))
      }
    } catch {
      throw KerasError(error)
    }
  }

  public override func result() throws(KerasError) -> Structure {
    do {
      let (tp, fp) = (counts[0].node, counts[1].node)
      let (tn, fn) = (counts[2].node, counts[3].node)
      let n = thresholds.count
      if curve == "PR", summation == "interpolation" {
        return .tensor(try interpolatedPrecision(tp, fp, fn, n))
      }
      let recall = try Loss.divideNoNaN(tp, tp.add(fn))
      let x: Node
      let y: Node
      if curve == "ROC" {
        (x, y) = (try Loss.divideNoNaN(fp, fp.add(tn)), recall)
      } else {
        (x, y) = (recall, try Loss.divideNoNaN(tp, tp.add(fp)))
      }
      let before = try y.slice(axis: 0, start: 0, length: n - 1)
      let after = try y.slice(axis: 0, start: 1, length: n - 1)
      let heights: Node
      switch summation {
      case "minoring": heights = try before.minimum(after)
      case "majoring": heights = try before.maximum(after)
      default: heights = try before.add(after).divide(2)
      }
      let widths = try x.slice(axis: 0, start: 0, length: n - 1)
        .subtract(x.slice(axis: 0, start: 1, length: n - 1))
      return .tensor(try widths.multiply(heights).sum())
    } catch {
      throw KerasError(error)
    }
  }

  /// The precision-recall area with true positives, not precision, interpolated between
  /// thresholds.
  private func interpolatedPrecision(
    _ tp: Node, _ fp: Node, _ fn: Node, _ n: Int
  ) throws(GraphError) -> Node {
    let p = try tp.add(fp)
    func head(_ x: Node) throws(GraphError) -> Node {
      try x.slice(axis: 0, start: 0, length: n - 1)
    }
    func tail(_ x: Node) throws(GraphError) -> Node {
      try x.slice(axis: 0, start: 1, length: n - 1)
    }
    let dtp = try head(tp).subtract(tail(tp))
    let dp = try head(p).subtract(tail(p))
    let slope = try Loss.divideNoNaN(dtp, dp.maximum(0))
    let intercept = try tail(tp).subtract(slope.multiply(tail(p)))
    let both = try head(p).greater(dp.like(0)).logicalAnd(tail(p).greater(dp.like(0)))
    let ratio = try Loss.divideNoNaN(head(p), tail(p).maximum(0))
    let safe = try both.select(ratio, ratio.like(1))
    let increment = try slope.multiply(dtp.add(intercept.multiply(safe.log())))
    let total = try tail(tp).add(tail(fn)).maximum(0)
    return try Loss.divideNoNaN(increment, total).sum()
  }

  public override func getConfig() throws(KerasError) -> Config {
    var shown = Config([
      ("num_thresholds", .int(200)), ("curve", .string("ROC")),
      ("summation_method", .string("interpolation")), ("multi_label", .bool(false)),
      ("num_labels", .none), ("label_weights", .none), ("from_logits", .bool(false)),
    ])
    for entry in options.entries where entry.key != "dtype" { shown[entry.key] = entry.value }
    shown["name"] = nil
    return try super.getConfig().merging(shown.entries.map { ($0.key, $0.value) })
  }
}
