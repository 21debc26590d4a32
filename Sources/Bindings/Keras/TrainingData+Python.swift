import Autodiff
import Keras
import Python
import Tensors

/// What `fit`, `evaluate` and `predict` take as data.
extension KerasBridge {
  /// Arrays nested in lists, tuples and dicts, as JAX holds them; nil for None.
  func data(_ value: Value, _ name: String) throws(PyError) -> Structure {
    if value.isNone { return .none }
    switch value.tag {
    case .list, .tuple:
      let items = try vm.array(value)
      if items.isEmpty || items.contains(where: { $0.isInt || $0.isFloat || $0.isBool || $0.tag == .list }) {
        throw unrecognized(value, name)
      }
      var parts: [Structure] = []
      for item in items { parts.append(try data(item, name)) }
      return value.tag == .list ? .list(parts) : .tuple(parts)
    case .dict:
      var fields: [Structure.Field] = []
      let dict = value.cast(DictObject.self)
      var i = dict.nextIndex(from: 0)
      while i >= 0 {
        let entry = dict.entries[i]
        fields.append(Structure.Field(try vm.str(entry.key), try data(entry.value, name)))
        i = dict.nextIndex(from: i + 1)
      }
      return .dict(fields)
    default:
      if let tensor = value.as(TensorObject.self), let array = tensor.node.value {
        return .tensor(TrainingData.node(array))
      }
      if let variable = value.as(VariableObject.self) {
        return .tensor(TrainingData.node(variable.weight.value))
      }
      if let array = vm.arrayIfAny(value) { return .tensor(TrainingData.node(array)) }
      throw unrecognized(value, name)
    }
  }

  private func unrecognized(_ value: Value, _ name: String) -> PyError {
    let text = (try? vm.str(value)) ?? ""
    let type = (try? vm.repr(Value(vm.type(of: value)))) ?? ""
    return vm.valueError("Unrecognized data type: \(name)=\(text) (of type \(type))")
  }

  /// Whether the value yields batches itself.
  func isBatchSource(_ value: Value) -> Bool {
    guard value.isObject else { return false }
    if value.tag == .generator { return true }
    return programMethod(value.object, "__getitem__") != nil
      && programMethod(value.object, "__len__") != nil
  }

  /// Batches from arrays, or from a generator or dataset of the program.
  func source(
    x: Value, y: Value, sampleWeight: Value, classWeight: Value = .none, batchSize: Int?,
    steps: Int?, shuffle: Bool, looks: Bool = true
  ) throws(PyError) -> BatchSource {
    if isBatchSource(x) {
      let source = ProgramSource(self, x, classWeights: try classWeights(classWeight))
      if looks { try source.look() }
      return source
    }
    let batch = try batch(x: x, y: y, sampleWeight: sampleWeight, classWeight: classWeight)
    return try keras { () throws(KerasError) in
      try ArraySource(batch, batchSize: batchSize, steps: steps, shuffle: shuffle)
    }
  }

  /// One batch of arrays, the weights of classes turned into those of samples.
  func batch(
    x: Value, y: Value, sampleWeight: Value, classWeight: Value = .none
  ) throws(PyError) -> Batch {
    let inputs = try data(x, "x")
    let targets = try data(y, "y")
    var weights = try data(sampleWeight, "sample_weight")
    let classes = try classWeights(classWeight)
    if !classes.isEmpty {
      if !weights.isNone {
        throw vm.valueError("You cannot `class_weight` and `sample_weight` at the same time.")
      }
      weights = try keras { () throws(KerasError) in
        try TrainingData.sampleWeights(targets, classWeights: classes)
      }
    }
    return Batch(x: inputs, y: targets, sampleWeight: TrainingData.spread(weights, over: targets))
  }

  func classWeights(_ value: Value) throws(PyError) -> [(label: Int, weight: Double)] {
    guard let dict = value.asDict else { return [] }
    var weights: [(label: Int, weight: Double)] = []
    var i = dict.nextIndex(from: 0)
    while i >= 0 {
      let entry = dict.entries[i]
      weights.append((Int(truncatingIfNeeded: try vm.int64(entry.key)), try vm.double(entry.value)))
      i = dict.nextIndex(from: i + 1)
    }
    return weights
  }

  /// `(x, y)` or `(x, y, sample_weight)`, or x alone.
  func unpacked(_ value: Value) -> (x: Value, y: Value, sampleWeight: Value) {
    guard let tuple = value.asTuple else { return (value, .none, .none) }
    func item(_ i: Int) -> Value { i < tuple.count ? tuple[i] : .none }
    return (item(0), item(1), item(2))
  }
}

/// Batches that a Python generator yields or a dataset gives by index.
final class ProgramSource: BatchSource {
  private unowned(unsafe) let bridge: KerasBridge
  private let object: Value
  private let isDataset: Bool
  private let classWeights: [(label: Int, weight: Double)]
  private var position = 0
  /// Batches of a generator that were looked at and wait.
  private var waiting: [Value] = []
  private var hasLooked = false

  init(_ bridge: KerasBridge, _ object: Value, classWeights: [(label: Int, weight: Double)]) {
    self.bridge = bridge
    self.object = object
    self.classWeights = classWeights
    isDataset = bridge.programMethod(object.object, "__getitem__") != nil
    super.init()
  }

  override var batchCount: Int? {
    isDataset ? (try? bridge.vm.length(object)) : nil
  }

  /// Asks a generator for two batches before anything else, as Keras does to learn their shapes.
  func look() throws(PyError) {
    if hasLooked || isDataset { return }
    hasLooked = true
    for _ in 0..<2 {
      let item = try bridge.vm.next(object)
      if item.isUndefined { break }
      waiting.append(item)
    }
    let start = "When passing a Python generator to a Keras model, the generator must "
    guard let first = waiting.first else {
      throw bridge.vm.valueError(
        start + "yield at least one batch. Received an empty generator.")
    }
    if first.asTuple == nil {
      throw bridge.vm.valueError(
        start + "return a tuple, either (input,) or (inputs, targets) or (inputs, targets, "
          + "sample_weights). Received: \(try bridge.vm.str(first))")
    }
  }

  override func peek() throws(KerasError) -> Batch? {
    if isDataset { return try super.peek() }
    try begin()
    guard let first = waiting.first else { return nil }
    return try batch(first)
  }

  override func begin() throws(KerasError) {
    position = 0
    try bridge.python { () throws(PyError) in try look() }
  }

  override func endEpoch() throws(KerasError) {
    guard isDataset, bridge.programMethod(object.object, "on_epoch_end") != nil else { return }
    let bridge = bridge
    try bridge.python { () throws(PyError) in
      _ = try bridge.vm.callMethod(object, "on_epoch_end")
    }
  }

  override func next() throws(KerasError) -> Batch? {
    let bridge = bridge
    return try bridge.python { () throws(PyError) -> Batch? in
      let vm = bridge.vm
      let item: Value
      if isDataset {
        if position >= (try vm.length(object)) { return nil }
        item = try vm.getItem(object, Value(position))
        position += 1
      } else {
        item = waiting.isEmpty ? try vm.next(object) : waiting.removeFirst()
        if item.isUndefined { return nil }
      }
      return try bridge.keras { () throws(KerasError) in try batch(item) }
    }
  }

  private func batch(_ item: Value) throws(KerasError) -> Batch {
    try bridge.python { () throws(PyError) -> Batch in
      let parts = bridge.unpacked(item)
      var batch = try bridge.batch(x: parts.x, y: parts.y, sampleWeight: parts.sampleWeight)
      if !classWeights.isEmpty {
        batch.sampleWeight = try bridge.keras { () throws(KerasError) in
          try TrainingData.sampleWeights(batch.y, classWeights: classWeights)
        }
      }
      return batch
    }
  }
}
