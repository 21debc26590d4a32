import Autodiff
import Keras
import Python
import Random
import Tensors

/// What `fit`, `evaluate` and `predict` take as data.
extension KerasBridge {
  /// Arrays nested in lists, tuples and dicts, as JAX holds them; nil for None.
  func data(_ value: Value, of x: Value) throws(PyError) -> Structure {
    if value.isNone { return .none }
    switch value.baseTag {
    case .list, .tuple:
      let items = try vm.array(value)
      let isPlain = items.contains {
        $0.isInt || $0.isFloat || $0.isBool || $0.baseTag == .list
      }
      if items.isEmpty || isPlain {
        throw unrecognized(x)
      }
      var parts: [Structure] = []
      for item in items { parts.append(try data(item, of: x)) }
      return value.baseTag == .list ? .list(parts) : .tuple(parts)
    case .dict:
      var fields: [Structure.Field] = []
      let dict = value.cast(DictObject.self)
      var i = dict.nextIndex(from: 0)
      while i >= 0 {
        let entry = dict.entries[i]
        fields.append(Structure.Field(try vm.str(entry.key), try data(entry.value, of: x)))
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
      if let array = vm.arrayIfAny(value) {
        if array.dtype.isText {
          throw vm.valueError("Invalid dtype: str\(array.dtype.itemSize * 8)")
        }
        if array.dtype == .object { throw vm.valueError("Invalid dtype: object") }
        return .tensor(TrainingData.node(array))
      }
      throw unrecognized(x)
    }
  }

  /// Keras names x whichever of the arguments it cannot read.
  private func unrecognized(_ x: Value) -> PyError {
    let text = (try? vm.str(x)) ?? ""
    let type = (try? vm.repr(Value(vm.type(of: x)))) ?? ""
    return vm.valueError("Unrecognized data type: x=\(text) (of type \(type))")
  }

  /// Whether the value yields batches itself.
  func isBatchSource(_ value: Value) -> Bool {
    guard value.isObject else { return false }
    if value.tag == .generator { return true }
    if programMethod(value.object, "__array__") != nil { return false }
    return programMethod(value.object, "__getitem__") != nil
      || programMethod(value.object, "__iter__") != nil
  }

  /// Batches from arrays, or from a generator or dataset of the program.
  func source(
    x: Value, y: Value, sampleWeight: Value, classWeight: Value = .none, batchSize: Int?,
    steps: Int?, shuffle: Bool, looks: Bool = true
  ) throws(PyError) -> BatchSource {
    if isBatchSource(x) {
      let kind = vm.isIterator(x) ? "generator" : "PyDataset"
      func check(_ value: Value, _ name: String, _ meaning: String) throws(PyError) {
        if value.isNone { return }
        throw vm.valueError(
          "When providing `x` as a \(kind), `\(name)` should not be passed. Instead, the "
            + "\(meaning) should be included as part of the \(kind).")
      }
      try check(y, "y", "targets")
      try check(sampleWeight, "sample_weights", "sample weights")
      if kind == "generator", !classWeight.isNone {
        throw vm.valueError(
          "Argument `class_weight` is not supported for Python generator inputs. Received: "
            + "class_weight=\(try vm.str(classWeight))")
      }
      let source = ProgramSource(
        self, x, classWeights: try classWeights(classWeight), shuffles: shuffle)
      if looks { try source.look() }
      return source
    }
    // No data is no structure to take rows from.
    if x.isNone { throw vm.keyError(vm.text("pop from an empty set")) }
    let batch = try batch(x: x, y: y, sampleWeight: sampleWeight, classWeight: classWeight)
    return try keras { () throws(KerasError) in
      try ArraySource(batch, batchSize: batchSize, steps: steps, shuffle: shuffle)
    }
  }

  /// One batch of arrays, the weights of classes turned into those of samples.
  func batch(
    x: Value, y: Value, sampleWeight: Value, classWeight: Value = .none
  ) throws(PyError) -> Batch {
    let inputs = try data(x, of: x)
    let targets = try data(y, of: x)
    var weights = try data(sampleWeight, of: x)
    if weights.isDict, !targets.isNested, !targets.isNone {
      throw vm.typeError("float() argument must be a string or a real number, not 'dict'")
    }
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
    if value.isNone { return [] }
    guard let dict = value.asDict else {
      throw vm.error(
        vm.types.attributeError, "'\(vm.typeName(value))' object has no attribute 'get'")
    }
    var weights: [(label: Int, weight: Double)] = []
    var i = dict.nextIndex(from: 0)
    while i >= 0 {
      let entry = dict.entries[i]
      i = dict.nextIndex(from: i + 1)
      // Labels are numbers: an entry under anything else is never looked up.
      guard entry.key.isInt || entry.key.isFloat || entry.key.isBool else { continue }
      weights.append((Int(truncatingIfNeeded: try vm.int64(entry.key)), try vm.double(entry.value)))
    }
    return weights
  }

  /// `(x, y)` or `(x, y, sample_weight)`, or x alone.
  func unpacked(_ value: Value) -> (x: Value, y: Value, sampleWeight: Value) {
    guard value.tag == .tuple || value.baseTag == .list, let parts = try? vm.array(value) else {
      return (value, .none, .none)
    }
    func item(_ i: Int) -> Value { i < parts.count ? parts[i] : .none }
    return (item(0), item(1), item(2))
  }

  /// Refuses more than x, y and weights.
  func checkParts(_ value: Value) throws(PyError) {
    guard value.tag == .tuple || value.baseTag == .list, try vm.array(value).count > 3 else {
      return
    }
    throw vm.valueError(
      "Data is expected to be in format `x`, `(x,)`, `(x, y)`, or `(x, y, sample_weight)`, found: "
        + (try vm.str(value)))
  }
}

/// Batches that a Python generator yields, or a dataset gives by index or one after another.
final class ProgramSource: BatchSource {
  private unowned(unsafe) let bridge: KerasBridge
  private let object: Value
  private let isGenerator: Bool
  private let isIndexed: Bool
  /// Whether batches given by index come in an order that Python's `random` draws.
  private let shuffles: Bool
  private let classWeights: [(label: Int, weight: Double)]
  private var position = 0
  private var order: [Int]?
  private var iterator = Value.undefined
  /// What a dataset with several workers has ready beyond an epoch's end.
  private var ahead: WorkersAhead?
  /// The first batches of a generator, which every walk through it gives again.
  private var first: [Value] = []
  private var firstLeft: ArraySlice<Value> = []
  private var hasLooked = false
  private var hasAskedWorkers = false

  init(
    _ bridge: KerasBridge, _ object: Value, classWeights: [(label: Int, weight: Double)],
    shuffles: Bool
  ) {
    self.bridge = bridge
    self.object = object
    self.classWeights = classWeights
    self.shuffles = shuffles
    isGenerator = object.tag == .generator
    isIndexed = !isGenerator && bridge.programMethod(object.object, "__getitem__") != nil
    super.init()
  }

  override var batchCount: Int? {
    if isGenerator { return nil }
    let vm = bridge.vm
    if bridge.programMethod(object.object, "__len__") != nil { return try? vm.length(object) }
    guard let count = try? vm.getAttribute(object, "num_batches"), count.isInt else { return nil }
    return Int(truncatingIfNeeded: count.int)
  }

  /// Asks a generator for two batches before anything else, as Keras does to learn their shapes.
  func look() throws(PyError) {
    if hasLooked || !isGenerator { return }
    hasLooked = true
    for _ in 0..<2 {
      let item = try bridge.vm.next(object)
      if item.isUndefined { break }
      first.append(item)
    }
    let start = "When passing a Python generator to a Keras model, the generator must "
    guard let batch = first.first else {
      throw bridge.vm.valueError(
        start + "yield at least one batch. Received an empty generator.")
    }
    if batch.asTuple == nil {
      throw bridge.vm.valueError(
        start + "return a tuple, either (input,) or (inputs, targets) or (inputs, targets, "
          + "sample_weights). Received: \(try bridge.vm.str(batch))")
    }
  }

  override func peek() throws(KerasError) -> Batch? {
    try beginEpoch()
    return try super.peek()
  }

  override func begin() throws(KerasError) {
    if isIndexed, !hasAskedWorkers, let count = batchCount {
      hasAskedWorkers = true
      let bridge = bridge
      ahead = try bridge.python { () throws(PyError) in
        try WorkersAhead(bridge, object, count: count, shuffles: shuffles)
      }
    }
    ahead?.isStarting = true
    position = 0
    order = nil
    iterator = .undefined
    try bridge.python { () throws(PyError) in try look() }
    firstLeft = first[...]
  }

  override func beginEpoch() throws(KerasError) { try tell("on_epoch_begin") }

  override func endEpoch() throws(KerasError) {
    try ahead?.stop { (index) throws(KerasError) in try batch(at: index) }
    try tell("on_epoch_end")
  }

  private func batch(at index: Int) throws(KerasError) -> Batch {
    let (bridge, object) = (bridge, object)
    let item = try bridge.python { () throws(PyError) in
      try bridge.vm.getItem(object, Value(index))
    }
    return try batch(item)
  }

  private func tell(_ event: String) throws(KerasError) {
    guard !isGenerator, bridge.programMethod(object.object, event) != nil else { return }
    let (bridge, object) = (bridge, object)
    try bridge.python { () throws(PyError) in _ = try bridge.vm.callMethod(object, event) }
  }

  override func next() throws(KerasError) -> Batch? {
    let bridge = bridge
    return try bridge.python { () throws(PyError) -> Batch? in
      // Made before the round, because it stays for the rounds to come.
      if !isGenerator, !isIndexed, iterator.isUndefined {
        iterator = try bridge.vm.iterate(object)
      }
      return try bridge.vm.closedRound { () throws(PyError) -> Batch? in
        if let ahead {
          return try bridge.keras { () throws(KerasError) in
            try ahead.next { (index) throws(KerasError) in try batch(at: index) }
          }
        }
        guard let item = try nextItem() else { return nil }
        return try bridge.keras { () throws(KerasError) in try batch(item) }
      }
    }
  }

  private func nextItem() throws(PyError) -> Value? {
    let vm = bridge.vm
    if isIndexed {
      let count = batchCount
      if count == nil { _ = try vm.getAttribute(object, "num_batches") }
      if position == 0, order == nil, let count, shuffles {
        order = PythonRandom.shared.shuffled(count)
      }
      if let count, position >= count { return nil }
      let index = order.map { $0[position] } ?? position
      position += 1
      return try vm.getItem(object, Value(index))
    }
    if let item = firstLeft.popFirst() { return item }
    let item = try vm.next(isGenerator ? object : iterator)
    return item.isUndefined ? nil : item
  }

  /// Refuses what a dataset may not give for a number.
  private func checkIndexed(_ item: Value) throws(PyError) {
    let vm = bridge.vm
    if item.asDict != nil || item.as(NDArrayObject.self) != nil { return }
    let isSequence = item.tag == .tuple || item.baseTag == .list
    let count = isSequence ? try vm.array(item).count : 0
    if isSequence, count == 3, !classWeights.isEmpty {
      throw vm.valueError(
        "You cannot specify `class_weight` and `sample_weight` at the same time.")
    }
    if (1...3).contains(count) { return }
    let shown = item.baseTag == .list ? Value(vm.newTuple(try vm.array(item))) : item
    throw vm.valueError(
      "PyDataset.__getitem__() must return a tuple or a dict. If a tuple, it must be ordered "
        + "either (input,) or (inputs, targets) or (inputs, targets, sample_weights). Received: "
        + "\(String(try vm.str(shown).prefix(100)))... of type "
        + "<class '\(vm.typeName(shown))'>")
  }

  private func batch(_ item: Value) throws(KerasError) -> Batch {
    try bridge.python { () throws(PyError) -> Batch in
      if isIndexed { try checkIndexed(item) }
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
