import Autodiff
import Tensors

/// A number that is watched over many batches: state that each batch updates, and a result.
open class Metric {
  public var name: String
  public var hostObject: AnyObject?
  public private(set) var ownWeights: [Weight] = []
  /// Metrics that a metric of the program is made of.
  public private(set) var parts: [Metric] = []
  /// 1 where more is better, −1 where less is, 0 where nobody said.
  public var direction = 0
  private let shownClass: String
  open var className: String { shownClass }

  public init(name: String?, className: String) {
    shownClass = className
    self.name = name ?? Session.names.unique(snakeCase(className))
  }

  /// All state; wrappers add what their parts hold.
  open var weights: [Weight] { ownWeights + parts.flatMap { $0.weights } }

  public func addWeight(_ name: String, shape: [Int] = [], dtype: DType = .float32) -> Weight {
    let weight = Weight(
      NDArray.zeros(shape, dtype), name: name, path: "\(self.name)/\(name)", trainable: false)
    ownWeights.append(weight)
    return weight
  }

  public func track(_ weight: Weight) {
    if !ownWeights.contains(where: { $0 === weight }) { ownWeights.append(weight) }
  }

  public func track(_ metric: Metric) {
    if !parts.contains(where: { $0 === metric }) { parts.append(metric) }
  }

  /// Gives up what a list of the program no longer holds.
  public func untrack(_ weight: Weight) { ownWeights.removeAll { $0 === weight } }

  public func untrack(_ metric: Metric) { parts.removeAll { $0 === metric } }

  /// Refuses a metric of the program that has no name because nobody gave it one.
  open func checkInitialized() throws(KerasError) {}

  open func update(
    _ yTrue: Structure, _ yPred: Structure, sampleWeight: Node?
  ) throws(KerasError) {
    throw .notImplemented("")
  }

  /// The value so far.
  open func result() throws(KerasError) -> Structure { throw .notImplemented("") }

  /// Back to the beginning.
  open func reset() throws(KerasError) {
    for weight in weights {
      let zeros = NDArray.zeros(weight.shape, weight.dtype)
      if Trace.current == nil { weight.store(zeros) } else { try weight.assign(Node(zeros)) }
    }
  }

  /// The type of its numbers.
  open var dtype: String { "float32" }

  open func getConfig() throws(KerasError) -> Config {
    Config([("name", .string(name)), ("dtype", .string(dtype))])
  }

  public var description: String { "<\(className) name=\(name)>" }

  /// `weight ← weight + amount`
  public func add(_ weight: Weight, _ amount: Node) throws(KerasError) {
    do { try weight.variable.assign(weight.node.add(amount)) } catch { throw KerasError(error) }
  }

  /// Values and weights per sample: values of more axes than the weights are averaged (or summed)
  /// over them, then over all but the first.
  static func samplewise(
    _ values: Node, _ sampleWeight: Node?, sums: Bool
  ) throws(GraphError) -> (Node, Node?) {
    func reduce(_ x: Node, _ axes: [Int]) throws(GraphError) -> Node {
      sums ? try x.sum(axes: axes) : try x.mean(axes: axes)
    }
    var values = try values.cast(.float32)
    var weight = try sampleWeight.map { (w) throws(GraphError) in try w.cast(.float32) }
    if let given = weight {
      var (v, w) = try Loss.sameRank(values, given)
      if v.rank > w.rank { v = try reduce(v, Array(w.rank..<v.rank)) }
      let rank = w.rank
      w = try w.broadcast(to: v.shape)
      values = try v.multiply(w)
      weight = rank > 1 ? try reduce(w, Array(1..<rank)) : w
    }
    if values.rank > 1 { values = try reduce(values, Array(1..<values.rank)) }
    return (values, weight)
  }
}

/// The weighted mean of the values given.
open class Mean: Metric {
  public let total: Weight
  public let count: Weight

  public override init(name: String? = "mean", className: String = "Mean") {
    // The two weights need the metric's name, so they are made by hand.
    let label = name ?? Session.names.unique(snakeCase(className))
    total = Weight(.zeros([], .float32), name: "total", path: "\(label)/total", trainable: false)
    count = Weight(.zeros([], .float32), name: "count", path: "\(label)/count", trainable: false)
    super.init(name: label, className: className)
    track(total)
    track(count)
  }

  /// Adds values with weights.
  public func update(_ values: Node, sampleWeight: Node? = nil) throws(KerasError) {
    do {
      let (v, w) = try Metric.samplewise(values, sampleWeight, sums: false)
      try total.variable.assign(total.node.add(v.sum()))
      let amount: Node
      if let w {
        amount = try w.sum()
      } else {
        amount = Node.scalar(Double(v.rank >= 1 ? v.shape[0] : 1))
      }
      try count.variable.assign(count.node.add(amount))
    } catch {
      throw KerasError(error)
    }
  }

  open override func update(
    _ yTrue: Structure, _ yPred: Structure, sampleWeight: Node?
  ) throws(KerasError) {
    guard let values = yTrue.tensor else { return }
    try update(values, sampleWeight: sampleWeight ?? yPred.tensor)
  }

  open override func result() throws(KerasError) -> Structure {
    do {
      return .tensor(try Loss.divideNoNaN(total.node, count.node))
    } catch {
      throw KerasError(error)
    }
  }
}

/// The sum of the values given.
public final class Sum: Metric {
  public let total: Weight

  public init(name: String = "sum") {
    total = Weight(.zeros([], .float32), name: "total", path: "\(name)/total", trainable: false)
    super.init(name: name, className: "Sum")
    track(total)
  }

  public override func update(
    _ yTrue: Structure, _ yPred: Structure, sampleWeight: Node?
  ) throws(KerasError) {
    guard let values = yTrue.tensor else { return }
    do {
      let (v, _) = try Metric.samplewise(values, sampleWeight ?? yPred.tensor, sums: true)
      try total.variable.assign(total.node.add(v.sum()))
    } catch {
      throw KerasError(error)
    }
  }

  public override func result() throws(KerasError) -> Structure { .tensor(total.node) }
}

/// The mean of a function of targets and predictions.
public final class FunctionMetric: Mean {
  public let function: TargetFunction
  private let extras: Config

  public init(
    _ function: TargetFunction, name: String, className: String = "MeanMetricWrapper",
    direction: Int = 0, extras: Config = Config()
  ) {
    self.function = function
    self.extras = extras
    super.init(name: name, className: className)
    self.direction = function.isKerasLoss ? -1 : direction
  }

  public override func update(
    _ yTrue: Structure, _ yPred: Structure, sampleWeight: Node?
  ) throws(KerasError) {
    let mask = yPred.tensor?.mask
    let values = try function(yTrue, yPred)
    let weight = try graph { () throws(GraphError) in
      try Loss.masked(sampleWeight, mask, reduction: "sum")
    }
    try update(values, sampleWeight: weight)
  }

  public override func getConfig() throws(KerasError) -> Config {
    let shown = try Serialization.config(extras)
    return try super.getConfig().merging(shown.entries.map { ($0.key, $0.value) })
  }
}
