import Autodiff
import Tensors

/// A step into a nested structure.
enum PathStep {
  case index(Int)
  case key(String)

  var text: String {
    switch self {
    case .index(let i): return "\(i)"
    case .key(let key): return key
    }
  }
}

extension Structure {
  /// What stands at the end of a path.
  func at(_ path: [PathStep]) -> Structure {
    var current = self
    for step in path {
      switch step {
      case .index(let i):
        guard let items = current.items, i < items.count else { return .none }
        current = items[i]
      case .key(let key): current = current[key] ?? .none
      }
    }
    return current
  }
}

/// The loss of `compile`: one loss per output, with weights, resolved when targets and
/// predictions are first seen.
public final class CompiledLoss {
  struct Entry {
    var path: [PathStep]
    var loss: Loss
    var weight: ConfigValue?
    var name: String
  }

  let userLoss: ConfigValue
  let userWeights: ConfigValue
  let outputNames: [String]?
  private(set) var entries: [Entry] = []
  /// The mean of each loss, where there are several.
  public private(set) var trackers: [Mean] = []
  public private(set) var built = false

  init(_ loss: ConfigValue, weights: ConfigValue, outputNames: [String]?) throws(KerasError) {
    userLoss = loss
    userWeights = weights
    self.outputNames = outputNames
    switch weights {
    case .none, .list, .tuple, .dict, .float: break
    default:
      throw .value(
        "Expected `loss_weights` argument to be a float (single output case) or a list, tuple, or "
          + "dict (multiple output case). Received instead: "
          + "loss_weights=\(weights.displayText) of type \(weights.typeText)")
    }
  }

  /// A loss specification nested like the outputs, weights beside the losses.
  private indirect enum Tree {
    case leaf(ConfigValue, ConfigValue?)
    case list([Tree])
    case dict([(String, Tree)])

    var isNested: Bool {
      if case .leaf = self { return false }
      return true
    }
  }

  private static func leafCount(_ value: ConfigValue) -> Int {
    switch value {
    case .list(let items), .tuple(let items): return items.reduce(0) { $0 + leafCount($1) }
    case .dict(let config): return config.entries.reduce(0) { $0 + leafCount($1.value) }
    default: return 1
    }
  }

  private static func leaves(_ value: ConfigValue) -> [ConfigValue] {
    switch value {
    case .list(let items), .tuple(let items): return items.flatMap { leaves($0) }
    case .dict(let config):
      return config.entries.sorted { $0.key < $1.key }.flatMap { leaves($0.value) }
    default: return [value]
    }
  }

  private static func tree(
    _ value: ConfigValue, _ weights: [ConfigValue], _ next: inout Int
  ) -> Tree {
    switch value {
    case .list(let items), .tuple(let items):
      return .list(items.map { tree($0, weights, &next) })
    case .dict(let config):
      var made: [String: Tree] = [:]
      for entry in config.entries.sorted(by: { $0.key < $1.key }) {
        made[entry.key] = tree(entry.value, weights, &next)
      }
      return .dict(config.entries.map { ($0.key, made[$0.key] ?? .leaf(.none, nil)) })
    default:
      let weight = next < weights.count ? weights[next] : nil
      next += 1
      return .leaf(value, weight)
    }
  }

  func build(_ yTrue: Structure, _ yPred: Structure) throws(KerasError) {
    var loss = userLoss
    var weights = userWeights
    if let outputNames, case .dict(let config) = loss, !yPred.isDict {
      let keys = config.entries.map({ $0.key })
      guard Set(keys) == Set(outputNames) else {
        throw .value(
          "Expected keys \(PythonText.list(outputNames)) in loss dict, but found "
            + "loss.keys()=\(PythonText.list(keys))")
      }
      loss = .list(outputNames.map { config[$0] ?? .none })
      if case .dict(let weightConfig) = weights {
        for name in outputNames where weightConfig[name] == nil { throw .key(name) }
        weights = .list(outputNames.map { weightConfig[$0] ?? .none })
      }
      if outputNames.count == 1, !yPred.isNested, case .list(let items) = loss { loss = items[0] }
    }
    var flatWeights: [ConfigValue] = []
    if !weights.isNone {
      flatWeights = CompiledLoss.leaves(weights)
      let count = CompiledLoss.leafCount(loss)
      if flatWeights.count != count {
        throw .value(
          "`loss_weights` must match the number of losses, got \(count) losses and "
            + "\(flatWeights.count) weights.")
      }
    }
    var next = 0
    var tree = CompiledLoss.tree(loss, flatWeights, &next)
    let flatNames = outputNames ?? []
    let predictions = yPred.leaves
    var names = yPred.packing(
      predictions.indices.map { i in
        i < flatNames.count ? .value(.string(flatNames[i])) : Structure.none
      })
    if outputNames == nil, predictions.count > 1 {
      names = yPred.packing(
        predictions.map { leaf in
          .value(ConfigValue(optional: leaf.tensor?.name))
        })
    }
    if !tree.isNested, yPred.isNested { tree = CompiledLoss.spread(tree, over: yPred) }
    entries = []
    try add(tree, yTrue, yPred, names, [])
    if entries.count > 1 { trackers = entries.map { Mean(name: $0.name + "_loss") } }
    built = true
  }

  private static func spread(_ leaf: Tree, over structure: Structure) -> Tree {
    switch structure {
    case .list(let items), .tuple(let items): return .list(items.map { spread(leaf, over: $0) })
    case .dict(let fields): return .dict(fields.map { ($0.key, spread(leaf, over: $0.value)) })
    default: return leaf
    }
  }

  private func add(
    _ tree: Tree, _ yTrue: Structure, _ yPred: Structure, _ names: Structure, _ path: [PathStep]
  ) throws(KerasError) {
    var tree = tree
    if case .list(let items) = tree {
      let isFlat = !items.contains { $0.isNested }
      if isFlat, items.count == yPred.leaves.count {
        var next = 0
        tree = CompiledLoss.pack(items, as: yPred, &next)
      } else if yPred.items == nil {
        for item in items { try add(item, yTrue, yPred, names, path) }
        return
      }
    }
    switch tree {
    case .leaf(let value, let weight):
      guard let loss = try resolve(value, yTrue, yPred) else { return }
      var parts = path.map({ $0.text })
      if !names.isNested {
        var outputName = loss.name
        if case .value(.string(let given)) = names { outputName = given }
        if parts.isEmpty {
          parts = [outputName]
        } else if case .index? = path.last {
          parts[parts.count - 1] = outputName
        }
      }
      entries.append(
        Entry(path: path, loss: loss, weight: weight, name: parts.joined(separator: "/")))
    case .list(let items):
      guard yPred.items != nil else { throw missing(path, "the model's output (`y_pred`).") }
      for (i, item) in items.enumerated() {
        if case .leaf(.none, _) = item { continue }
        let step = path + [.index(i)]
        guard i < yPred.count, i < yTrue.count else { throw missingBoth(step) }
        try add(
          item, yTrue.at([.index(i)]), yPred.at([.index(i)]), names.at([.index(i)]), step)
      }
    case .dict(let fields):
      guard yPred.isDict else { throw missing(path, "the model's output (`y_pred`).") }
      for (key, item) in fields {
        if case .leaf(.none, _) = item { continue }
        let step = path + [.key(key)]
        guard let p = yPred[key], let t = yTrue[key] else { throw missingBoth(step) }
        try add(item, t, p, names[key] ?? .none, step)
      }
    }
  }

  private static func pack(_ items: [Tree], as structure: Structure, _ next: inout Int) -> Tree {
    switch structure {
    case .list(let parts), .tuple(let parts):
      return .list(parts.map { pack(items, as: $0, &next) })
    case .dict(let fields):
      var made: [String: Tree] = [:]
      for field in fields.sorted(by: { $0.key < $1.key }) {
        made[field.key] = pack(items, as: field.value, &next)
      }
      return .dict(fields.map { ($0.key, made[$0.key] ?? .leaf(.none, nil)) })
    default:
      let item = items[next]
      next += 1
      return item
    }
  }

  private func pathText(_ path: [PathStep]) -> String {
    ConfigValue.tuple(
      path.map { step in
        switch step {
        case .index(let i): return .int(i)
        case .key(let key): return .string(key)
        }
      }
    ).pythonText
  }

  private func missing(_ path: [PathStep], _ place: String) -> KerasError {
    .key("The path: \(pathText(path)) in the `loss` argument, can't be found in \(place)")
  }

  private func missingBoth(_ path: [PathStep]) -> KerasError {
    missing(path, "either the model's output (`y_pred`) or in the labels (`y_true`).")
  }

  private func resolve(
    _ value: ConfigValue, _ yTrue: Structure, _ yPred: Structure
  ) throws(KerasError) -> Loss? {
    let text = value.string?.lowercased()
    if text == "crossentropy" || text == "ce" {
      let kind = TargetKind(yTrue.tensor?.shape ?? [], yPred.tensor?.shape ?? [])
      return try Losses.get(.string(kind.crossentropy))
    }
    return try Losses.get(value)
  }

  /// The total loss of a batch; each loss's own mean is updated on the way.
  func callAsFunction(
    _ yTrue: Structure, _ yPred: Structure, _ sampleWeight: Structure
  ) throws(KerasError) -> Node? {
    if !built, outputNames == nil, userLoss.config != nil, !yPred.isDict {
      throw .type("'NoneType' object is not iterable")
    }
    let targets = yPred.isNested || yTrue.isNested ? try reconcile(yTrue, yPred) : yTrue
    if !built { try build(targets, yPred) }
    var total: Node?
    for (i, entry) in entries.enumerated() {
      let weight =
        sampleWeight.isNested ? sampleWeight.at(entry.path).tensor : sampleWeight.tensor
      let prediction = yPred.at(entry.path)
      var value = try entry.loss(targets.at(entry.path), prediction, sampleWeight: weight)
      if i < trackers.count {
        let rows = prediction.tensors.first?.shape.first ?? 1
        try trackers[i].update(value, sampleWeight: Node.scalar(Double(rows)))
      }
      let factor = try CompiledLoss.number(entry.weight)
      do {
        if let factor { value = try value.multiply(factor) }
        total = try total.map { (sum) throws(GraphError) in try sum.add(value) } ?? value
      } catch {
        throw KerasError(error)
      }
      // One output with a list of losses: only the first counts.
      if !yPred.isNested { break }
    }
    return total
  }

  /// A weight as a number. Metrics in the place of the weights are a usual slip, which JAX
  /// refuses where it multiplies.
  private static func number(_ weight: ConfigValue?) throws(KerasError) -> Double? {
    switch weight {
    case .string(let text):
      throw .type(
        "Value '\(text)' with dtype <U\(text.unicodeScalars.count) is not a valid JAX array type. "
          + "Only arrays of numeric types are supported by JAX.")
    case .foreign(let object):
      throw .value(
        "Could not convert \(Session.describe(object)) to a NumPy dtype (via `.dtype` value "
          + "'float32').")
    default: return weight?.double
    }
  }

  /// The targets in the nesting of the predictions.
  private func reconcile(
    _ yTrue: Structure, _ yPred: Structure
  ) throws(KerasError) -> Structure {
    if yTrue.hasSameNesting(as: yPred) { return yTrue }
    var targets = yTrue
    if !yTrue.isNested, yPred.isNested, yPred.count == 1 {
      targets = .list([yTrue])
    } else if yPred.items != nil, yTrue.isDict, let outputNames,
      Set(outputNames) == Set(yTrue.keys)
    {
      targets = .list(outputNames.map { yTrue[$0] ?? .none })
    }
    let leaves = targets.leaves
    // Targets under other names: Keras takes the names themselves for the values.
    if targets.isDict, leaves.count == yPred.leaves.count,
      let name = targets.keys.first
    {
      throw .value("could not convert string to float: '\(name)'")
    }
    if leaves.count == yPred.leaves.count { return yPred.packing(leaves) }
    // Losses for some of the outputs only.
    let losses = CompiledLoss.leaves(userLoss)
    if losses.count == 1, leaves.count == 1, userLoss.items == nil, userLoss.config == nil {
      throw missingBoth([yPred.keys.first.map { .key($0) } ?? .index(0)])
    }
    if losses.filter({ !$0.isNone }).count == leaves.count, losses.count == yPred.leaves.count {
      var rest = leaves
      return yPred.packing(losses.map { $0.isNone ? .none : rest.removeFirst() })
    }
    func shape(_ structure: Structure) -> String {
      structure.isNested ? structure.text { _ in "'*'" } : "*"
    }
    throw .value(
      "y_true and y_pred have different structures.\ny_true: \(shape(yTrue))\n"
        + "y_pred: \(shape(yPred))\n")
  }
}

/// What kind of labels and predictions belong together, judged by their shapes.
enum TargetKind {
  case binary, sparseCategorical, categorical

  init(_ yTrue: [Int], _ yPred: [Int]) {
    if yPred.last == 1 {
      self = .binary
    } else if yTrue.count < yPred.count || (yTrue.last == 1 && (yPred.last ?? 0) > 1) {
      self = .sparseCategorical
    } else {
      self = .categorical
    }
  }

  var crossentropy: String {
    switch self {
    case .binary: return "binary_crossentropy"
    case .sparseCategorical: return "sparse_categorical_crossentropy"
    case .categorical: return "categorical_crossentropy"
    }
  }
}
