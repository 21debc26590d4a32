import Autodiff
import Tensors

/// The metrics of `compile`: a list per output, without and with sample weights, resolved when
/// targets and predictions are first seen.
public final class CompiledMetrics: Metric {
  /// The metrics of one output.
  struct Group {
    var metrics: [Metric]
    var outputName: String?
  }

  let userMetrics: ConfigValue
  let userWeighted: ConfigValue
  let outputNames: [String]?
  private(set) var plain: [Group?] = []
  private(set) var weighted: [Group?] = []
  private var resolvedNames: [String]?
  public private(set) var built = false

  init(
    _ metrics: ConfigValue, weighted: ConfigValue, outputNames: [String]?
  ) throws(KerasError) {
    userMetrics = metrics
    userWeighted = weighted
    self.outputNames = outputNames
    for (value, what) in [(metrics, "metrics"), (weighted, "weighted_metrics")] {
      switch value {
      case .none, .list, .tuple, .dict: break
      default:
        throw .value(
          "Expected `\(what)` argument to be a list, tuple, or dict. Received instead: "
            + "\(what)=\(value.displayText) of type \(value.typeText)")
      }
    }
    super.init(name: "compile_metrics", className: "CompileMetrics")
  }

  public override var weights: [Weight] { all.flatMap { $0.weights } }

  public override func reset() throws(KerasError) {
    for metric in all { try metric.reset() }
  }

  public override func update(
    _ yTrue: Structure, _ yPred: Structure, sampleWeight: Node?
  ) throws(KerasError) {
    try update(yTrue, yPred, sampleWeight.map { .tensor($0) } ?? .none)
  }

  public override func result() throws(KerasError) -> Structure {
    if !built { throw .value("Cannot get result() since the metric has not yet been built.") }
    return .dict(try results().map { Structure.Field($0.0, $0.1) })
  }

  /// All metrics, those without weights first.
  public var all: [Metric] { (plain + weighted).flatMap { $0?.metrics ?? [] } }

  func build(_ yTrue: Structure, _ yPred: Structure) throws(KerasError) {
    let count = yPred.leaves.count
    let isFlat = yPred.isNested && yPred.count == count
    var names = outputNames
    if isFlat, yPred.isDict {
      let keys = yPred.keys
      if let outputNames, Set(outputNames) == Set(keys) {
        names = outputNames
      } else {
        names = keys.sorted()
      }
    }
    resolvedNames = count > 1 && isFlat ? names : nil
    plain = try groups(userMetrics, "metrics", count, names, yTrue, yPred, isFlat)
    weighted = try groups(userWeighted, "weighted_metrics", count, names, yTrue, yPred, isFlat)
    built = true
  }

  private func flat(_ structure: Structure) -> [Structure] {
    if structure.isDict, let resolvedNames {
      return resolvedNames.map { structure[$0] ?? .none }
    }
    return structure.leaves
  }

  private static func leaves(_ value: ConfigValue) -> [ConfigValue] {
    switch value {
    case .list(let items), .tuple(let items): return items.flatMap { leaves($0) }
    case .dict(let config):
      return config.entries.sorted { $0.key < $1.key }.flatMap { leaves($0.value) }
    default: return [value]
    }
  }

  private func groups(
    _ metrics: ConfigValue, _ what: String, _ count: Int, _ names: [String]?,
    _ yTrue: Structure, _ yPred: Structure, _ isFlat: Bool
  ) throws(KerasError) -> [Group?] {
    let isEmpty = metrics.isNone || (metrics.items?.isEmpty ?? false)
      || (metrics.config?.entries.isEmpty ?? false)
    if isEmpty { return [Group?](repeating: nil, count: count) }
    let targets = flat(yTrue)
    let predictions = flat(yPred)
    if count == 1 {
      let group = try group(
        .list(CompiledMetrics.leaves(metrics)), targets.first ?? .none,
        predictions.first ?? .none, nil)
      return [group]
    }
    var perOutput: [ConfigValue]?
    if isFlat {
      if let items = metrics.items, items.count == count {
        perOutput = items
      } else if let names, case .dict(let config) = metrics,
        Set(config.entries.map({ $0.key })).isSubset(of: Set(names))
      {
        perOutput = names.map { config[$0] ?? .none }
      }
    }
    guard let perOutput else {
      throw .value(
        mismatch(metrics, count, yPred)
          + "Invalid `\(what)`. `\(what)` should contain metrics objects and either be a dict or a "
          + "list matching the output names of the functional model "
          + "\(PythonText.list(outputNames ?? [])) or match the output structure of the model: "
          + "\(yPred.text { _ in "'X'" }).\nReceived: \(what)=\(metrics.pythonText)")
    }
    var result: [Group?] = []
    for i in 0..<count {
      result.append(
        try group(
          perOutput[i], i < targets.count ? targets[i] : .none, predictions[i], names?[i]))
    }
    return result
  }

  /// What Keras's tree library says of a nesting that does not fit.
  private func mismatch(
    _ metrics: ConfigValue, _ count: Int, _ yPred: Structure
  ) -> String {
    func tuples(_ value: ConfigValue) -> ConfigValue {
      switch value {
      case .list(let items), .tuple(let items): return .tuple(items.map { tuples($0) })
      case .dict(let config):
        return .dict(Config(config.entries.map { ($0.key, tuples($0.value)) }))
      default: return value
      }
    }
    let nested = tuples(metrics).pythonText
    if yPred.isDict {
      guard case .dict(let config) = metrics else {
        return "Expected an instance of dict, collections.OrderedDict, or "
          + "collections.defaultdict, got \(nested).\n"
      }
      let (expected, got) = (yPred.keys.sorted(), config.entries.map({ $0.key }).sorted())
      let missing = expected.filter { !got.contains($0) }
      let extra = got.filter { !expected.contains($0) }
      var text = "dictionary key mismatch; expected key(s): \(PythonText.list(expected)), "
      text += "got key(s): \(PythonText.list(got))"
      if !missing.isEmpty { text += ", missing key(s): \(PythonText.list(missing))" }
      if !extra.isEmpty { text += ", extra key(s): \(PythonText.list(extra))" }
      return text + "; dict: \(nested).\n"
    }
    guard let items = metrics.items else {
      return "Expected an instance of tuple, got \(nested).\n"
    }
    return "tuple arity mismatch; expected: \(count), got: \(items.count); tuple: \(nested).\n"
  }

  private func group(
    _ value: ConfigValue, _ yTrue: Structure, _ yPred: Structure, _ outputName: String?
  ) throws(KerasError) -> Group? {
    if value.isNone { return nil }
    var metrics: [Metric] = []
    for item in value.items ?? [value] {
      metrics.append(try resolve(item, yTrue, yPred))
    }
    return Group(metrics: metrics, outputName: outputName)
  }

  private func resolve(
    _ value: ConfigValue, _ yTrue: Structure, _ yPred: Structure
  ) throws(KerasError) -> Metric {
    if value.isNone { throw .value("Expected metric, received `None`") }
    if let text = value.string, ["accuracy", "acc"].contains(text.lowercased()) {
      let metric: Metric
      switch TargetKind(yTrue.tensor?.shape ?? [], yPred.tensor?.shape ?? []) {
      case .binary: metric = try Metrics.require("BinaryAccuracy", name: text)
      case .sparseCategorical:
        metric = try Metrics.require("SparseCategoricalAccuracy", name: text)
      case .categorical: metric = try Metrics.require("CategoricalAccuracy", name: text)
      }
      return metric
    }
    let metric = try Metrics.get(value)
    if let text = value.string { metric.name = text }
    return metric
  }

  func update(
    _ yTrue: Structure, _ yPred: Structure, _ sampleWeight: Structure
  ) throws(KerasError) {
    if !built { try build(yTrue, yPred) }
    let targets = flat(yTrue)
    let predictions = flat(yPred)
    for (group, (t, p)) in zip(plain, zip(targets, predictions)) {
      for metric in group?.metrics ?? [] { try metric.update(t, p, sampleWeight: nil) }
    }
    var weights: [Structure] = sampleWeight.isNone ? [] : flat(sampleWeight)
    while weights.count < targets.count {
      weights.append(sampleWeight.isNone ? .none : weights[0])
    }
    for (i, (group, (t, p))) in zip(weighted, zip(targets, predictions)).enumerated() {
      for metric in group?.metrics ?? [] {
        try metric.update(t, p, sampleWeight: weights[i].tensor)
      }
    }
  }

  /// Results by the names that logs show.
  func results() throws(KerasError) -> [(String, Structure)] {
    for metric in all { try metric.checkInitialized() }
    var results: [(String, Structure)] = []
    var seen: [String: Int] = [:]
    func unique(_ name: String) -> String {
      guard let count = seen[name] else {
        seen[name] = 1
        return name
      }
      seen[name] = count + 1
      return "\(name)_\(count)"
    }
    func prefixed(_ name: String, _ group: Group) -> String {
      group.outputName.map { "\($0)_\(name)" } ?? name
    }
    for group in plain {
      guard let group else { continue }
      for metric in group.metrics {
        results.append((unique(prefixed(metric.name, group)), try metric.result()))
      }
    }
    for group in weighted {
      guard let group else { continue }
      for metric in group.metrics {
        var name = prefixed(metric.name, group)
        if seen[name] != nil { name = prefixed("weighted_" + metric.name, group) }
        results.append((unique(name), try metric.result()))
      }
    }
    return results
  }
}
