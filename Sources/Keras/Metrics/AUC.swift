import Autodiff
import Tensors

/// The area under the ROC or precision-recall curve, from counts at many thresholds.
public final class AUC: Metric {
  private let thresholds: [Double]
  private let isEven: Bool
  private let curve: String
  private let summation: String
  private let fromLogits: Bool
  private let isMultiLabel: Bool
  private let labelWeights: Node?
  private let options: Config
  private var counts: [Weight] = []

  public init(_ config: Config) throws(KerasError) {
    options = config
    var inner: [Double]
    if let given = config["thresholds"]?.items {
      inner = given.compactMap({ $0.double }).sorted()
      isEven = ConfusionTable.isEven([0] + inner + [1])
    } else {
      let count = config["num_thresholds"]?.int ?? 200
      if count <= 1 {
        throw .value(
          "Argument `num_thresholds` must be an integer > 1. Received: num_thresholds=\(count)")
      }
      inner = (0..<(count - 2)).map { Double($0 + 1) / Double(count - 1) }
      isEven = true
    }
    inner = [-Session.epsilon] + inner + [1 + Session.epsilon]
    thresholds = inner
    curve = try AUC.choice(
      config["curve"], ["ROC": "ROC", "PR": "PR", "PRGAIN": "PRGAIN"], "ROC",
      "Invalid AUC curve value", "[\"PR\", \"ROC\", \"PRGAIN\"]")
    summation = try AUC.choice(
      config["summation_method"],
      [
        "interpolation": "interpolation", "majoring": "majoring", "minoring": "minoring",
      ], "interpolation", "Invalid AUC summation method value",
      "[\"interpolation\", \"majoring\", \"minoring\"]")
    fromLogits = config["from_logits"]?.bool ?? false
    isMultiLabel = config["multi_label"]?.bool ?? false
    labelWeights = AUC.numbers(config["label_weights"])
    super.init(name: config["name"]?.string, className: "AUC")
    direction = 1
    let labels = config["num_labels"]?.int ?? 0
    if isMultiLabel {
      if labels > 0 { build([thresholds.count, labels]) }
    } else {
      if labels > 0 {
        throw .value("`num_labels` is needed only when `multi_label` is True.")
      }
      build([thresholds.count])
    }
  }

  /// One of some words, in either case.
  private static func choice(
    _ given: ConfigValue?, _ words: [String: String], _ initial: String, _ refusal: String,
    _ expected: String
  ) throws(KerasError) -> String {
    guard let text = given?.string else { return initial }
    if let word = words[text] ?? words[text.uppercased()] ?? words[text.lowercased()] {
      return word
    }
    throw .value("\(refusal): \"\(text)\". Expected values are \(expected)")
  }

  private static func numbers(_ value: ConfigValue?) -> Node? {
    guard let items = value?.items else { return nil }
    return Node(NDArray(items.compactMap { $0.double }.map { Float($0) }))
  }

  private func build(_ shape: [Int]) {
    counts = ["true_positives", "false_positives", "true_negatives", "false_negatives"].map {
      addWeight($0, shape: shape)
    }
  }

  public override func update(
    _ yTrue: Structure, _ yPred: Structure, sampleWeight: Node?
  ) throws(KerasError) {
    guard let t = yTrue.tensor, let p = yPred.tensor else { return }
    if counts.isEmpty {
      if p.rank != 2 {
        throw .value(
          "`y_pred` must have rank 2 when `multi_label=True`. Found rank \(p.rank). Full shape "
            + "received for `y_pred`: \(Shapes.text(p.shape))")
      }
      build([thresholds.count, p.shape[1]])
    }
    do {
      var (t, p) = try Loss.sameRank(t.cast(.float32), p.cast(.float32))
      if fromLogits { p = try p.sigmoid() }
      t = try t.cast(.float32)
      let table = try ConfusionTable(
        t, p, thresholds, sampleWeight, isEven: isEven, byLabel: isMultiLabel,
        labelWeights: isMultiLabel ? nil : labelWeights)
      let cells = [(true, true), (true, false), (false, false), (false, true)]
      for (weight, (predicted, actual)) in zip(counts, cells) {
        try weight.set(weight.node.add(table.sum(predicted: predicted, actual: actual)))
      }
    } catch {
      throw KerasError(error)
    }
  }

  public override func result() throws(KerasError) -> Structure {
    if counts.isEmpty { return .tensor(Node.scalar(0)) }
    do {
      let (tp, fp) = (counts[0].node, counts[1].node)
      let (tn, fn) = (counts[2].node, counts[3].node)
      let n = thresholds.count
      if curve == "PR", summation == "interpolation" {
        return .tensor(try averaged(interpolatedPrecision(tp, fp, fn, n)))
      }
      let x: Node
      let y: Node
      switch curve {
      case "ROC":
        x = try Loss.divideNoNaN(fp, fp.add(tn))
        y = try Loss.divideNoNaN(tp, tp.add(fn))
      case "PR":
        x = try Loss.divideNoNaN(tp, tp.add(fn))
        y = try Loss.divideNoNaN(tp, tp.add(fp))
      default:
        let scale = try Loss.divideNoNaN(tp.add(fn), tn.add(fp))
        let isNone = try tp.equal(tp.like(0))
        func gain(_ wrong: Node, _ empty: Double) throws(GraphError) -> Node {
          let value = try scale.multiply(Loss.divideNoNaN(wrong, tp)).negate().add(1)
          return try isNone.select(tp.like(empty), value)
        }
        x = try gain(fn, 0).maximum(0)
        y = try gain(fp, 1)
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
      return .tensor(try averaged(widths.multiply(heights)))
    } catch {
      throw KerasError(error)
    }
  }

  /// The sum of the pieces [T − 1], or of those of each label [T − 1, labels] averaged.
  private func averaged(_ pieces: Node) throws(GraphError) -> Node {
    if !isMultiLabel { return try pieces.sum() }
    let areas = try pieces.sum(axes: [0])
    guard let labelWeights else { return try areas.mean() }
    return try Loss.divideNoNaN(areas.multiply(labelWeights).sum(), labelWeights.sum())
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
    return try Loss.divideNoNaN(increment, total)
  }

  /// The thresholds, the outermost two left out on demand.
  public func allThresholds(inner: Bool = false) -> [Double] {
    inner ? Array(thresholds[1..<(thresholds.count - 1)]) : thresholds
  }

  public override func getConfig() throws(KerasError) -> Config {
    var shown = Config([
      ("num_thresholds", .int(200)), ("curve", .string("ROC")),
      ("summation_method", .string("interpolation")), ("multi_label", .bool(false)),
      ("num_labels", .none), ("label_weights", .none), ("from_logits", .bool(false)),
    ])
    for entry in options.entries where entry.key != "dtype" { shown[entry.key] = entry.value }
    shown["num_thresholds"] = .int(thresholds.count)
    shown["name"] = nil
    if let given = options["thresholds"] {
      let inner = ConfigValue.list(allThresholds(inner: true).map { .float($0) })
      shown["thresholds"] = given.isNone ? nil : inner
    }
    return try super.getConfig().merging(shown.entries.map { ($0.key, $0.value) })
  }
}
