import Autodiff
import Host
import Tensors

/// The arguments of `fit`.
public struct FitOptions {
  public var epochs = 1
  public var initialEpoch = 0
  /// 0 is silent, 1 a bar, 2 a line per epoch.
  public var verbose = 1
  public var callbacks: [Callback] = []
  public var validation: BatchSource?
  /// Epochs after which validation runs: every n-th, or those listed (counted from 1).
  public var validationFrequency = 1
  public var validationEpochs: [Int]?
  public var stepsPerEpoch: Int?
  public var validationSteps: Int?

  public init() {}
}

/// The callbacks of one run, told in order.
final class CallbackList {
  let callbacks: [Callback]
  let history: History?
  /// Whether anyone looks at the logs of single batches.
  let watchesBatches: Bool

  init(
    _ given: [Callback], model: Model, addsHistory: Bool, parameters: CallbackParameters
  ) throws(KerasError) {
    var all = given
    var history: History?
    for callback in all { if let known = callback as? History { history = known } }
    if history == nil, addsHistory {
      let made = History()
      history = made
      all.append(made)
    }
    let hasLogger = all.contains { $0 is ProgressLogger }
    if !hasLogger, parameters.verbose != 0 { all.append(ProgressLogger()) }
    callbacks = all
    self.history = history
    for callback in all {
      try callback.setModel(model)
      try callback.setParameters(parameters)
    }
    if let history { model.history = history }
    watchesBatches = all.contains { $0.watchesBatches }
  }

  func tell(_ event: (Callback) throws(KerasError) -> Void) throws(KerasError) {
    for callback in callbacks { try event(callback) }
  }
}

extension Model {
  /// What `compile` set, or Keras's complaint that it was not called.
  public func requireCompiled() throws(KerasError) -> Compilation {
    guard let compiled else {
      throw .value("You must call `compile()` before using the model.")
    }
    return compiled
  }

  /// Trains on the batches of a source, epoch after epoch.
  @discardableResult
  public func fit(_ source: BatchSource, _ options: FitOptions) throws(KerasError) -> History {
    let compilation = try requireCompiled()
    try buildSymbolically { () throws(KerasError) -> Batch? in
      try source.begin()
      return try source.next()
    }
    let list = try CallbackList(
      options.callbacks, model: self, addsHistory: true,
      parameters: CallbackParameters(
        epochs: options.epochs, steps: options.stepsPerEpoch ?? source.batchCount,
        verbose: options.verbose))
    stopTraining = false
    var finalLogs = Logs()
    try list.tell { (callback) throws(KerasError) in try callback.onTrainBegin(Logs()) }
    var epoch = options.initialEpoch
    if let restored = initialEpoch, restored > 0 { epoch = restored }
    // Without a fixed number of rows the source goes on where the last epoch stopped.
    var isFresh = false
    var steps = StepMemory(self, .train)
    let noLogs = Logs()
    while epoch < options.epochs {
      try resetMetrics()
      try list.tell { (callback) throws(KerasError) in try callback.onEpochBegin(epoch, Logs()) }
      if options.stepsPerEpoch == nil || !isFresh { try source.begin() }
      isFresh = true
      var logs = Logs()
      var batchIndex = 0
      while options.stepsPerEpoch.map({ batchIndex < $0 }) ?? true {
        var batch = try source.next()
        if batch == nil, options.stepsPerEpoch != nil {
          // The data came to its end before the epoch did: it starts over.
          try source.begin()
          batch = try source.next()
        }
        guard let batch else { break }
        let index = batchIndex
        try list.tell { (callback) throws(KerasError) in
          try callback.onTrainBatchBegin(index, noLogs)
        }
        let step = try steps.step(for: batch)
        let outputs = try step.run(batch)
        if list.watchesBatches {
          let batchLogs = step.logs(outputs)
          try list.tell { (callback) throws(KerasError) in
            try callback.onTrainBatchEnd(index, batchLogs.copy())
          }
          logs = batchLogs
        } else {
          try list.tell { (callback) throws(KerasError) in
            try callback.onTrainBatchEnd(index, noLogs)
          }
          lastOutputs = (step, outputs)
        }
        batchIndex += 1
        if stopTraining { break }
      }
      if !list.watchesBatches, let (step, outputs) = lastOutputs {
        logs = step.logs(outputs)
        lastOutputs = nil
      }
      let epochLogs = logs.copy()
      let isDue = options.validationEpochs.map { $0.contains(epoch + 1) }
        ?? ((epoch + 1) % max(1, options.validationFrequency) == 0)
      if let validation = options.validation, isDue {
        let values = try runTest(validation, steps: options.validationSteps, list)
        for (key, value) in values.entries { epochLogs.entries.append(("val_" + key, value)) }
      }
      let told = Logs(Model.sorted(epochLogs.entries))
      let number = epoch
      try list.tell { (callback) throws(KerasError) in try callback.onEpochEnd(number, told) }
      finalLogs = epochLogs
      epoch += 1
      if stopTraining { break }
    }
    if options.epochs > 0 { compilation.optimizer?.finalize(trainableWeights) }
    let last = Logs(Model.sorted(finalLogs.entries))
    try list.tell { (callback) throws(KerasError) in try callback.onTrainEnd(last) }
    return list.history ?? History()
  }

  static func sorted(
    _ entries: [(key: String, value: LogValue)]
  ) -> [(key: String, value: LogValue)] {
    entries.sorted { $0.key < $1.key }
  }

  /// Loss and metrics over the batches of a source, by name.
  public func evaluate(
    _ source: BatchSource, steps: Int? = nil, verbose: Int = 1, callbacks: [Callback] = []
  ) throws(KerasError) -> Logs {
    _ = try requireCompiled()
    let list = try CallbackList(
      callbacks, model: self, addsHistory: false,
      parameters: CallbackParameters(
        epochs: 1, steps: steps ?? source.batchCount, verbose: verbose))
    return try runTest(source, steps: steps, list)
  }

  private func runTest(
    _ source: BatchSource, steps: Int?, _ list: CallbackList
  ) throws(KerasError) -> Logs {
    try buildSymbolically { () throws(KerasError) -> Batch? in
      try source.begin()
      return try source.next()
    }
    stopEvaluating = false
    try list.tell { (callback) throws(KerasError) in try callback.onTestBegin(Logs()) }
    try resetMetrics()
    try source.begin()
    var last: (StepProgram, [NDArray])?
    let noLogs = Logs()
    var programs = StepMemory(self, .test)
    var index = 0
    while steps.map({ index < $0 }) ?? true, let batch = try source.next() {
      let number = index
      try list.tell { (callback) throws(KerasError) in
        try callback.onTestBatchBegin(number, noLogs)
      }
      let step = try programs.step(for: batch)
      let outputs = try step.run(batch)
      let batchLogs = list.watchesBatches ? step.logs(outputs) : noLogs
      try list.tell { (callback) throws(KerasError) in
        try callback.onTestBatchEnd(number, batchLogs.copy())
      }
      last = (step, outputs)
      index += 1
      if stopEvaluating { break }
    }
    let logs = last.map { $0.0.logs($0.1) } ?? Logs()
    let result = Logs(Model.sorted(logs.entries))
    try list.tell { (callback) throws(KerasError) in try callback.onTestEnd(result.copy()) }
    return result
  }

  /// The outputs for all rows, batch after batch.
  public func predict(
    _ source: BatchSource, steps: Int? = nil, verbose: Int = 1, callbacks: [Callback] = []
  ) throws(KerasError) -> Structure {
    if !isFullyBuilt {
      try source.begin()
      if let batch = try source.next() {
        let x = try batch.x.map { (leaf) throws(KerasError) -> Structure in
          guard let node = leaf.tensor else { return leaf }
          return .tensor(Node.placeholder(node.shape, node.dtype))
        }
        _ = try Session.inferring { () throws(KerasError) in try self(CallArguments([x])) }
      }
    }
    let list = try CallbackList(
      callbacks, model: self, addsHistory: false,
      parameters: CallbackParameters(
        epochs: 1, steps: steps ?? source.batchCount, verbose: verbose))
    stopPredicting = false
    try list.tell { (callback) throws(KerasError) in try callback.onPredictBegin(Logs()) }
    try source.begin()
    var parts: [[NDArray]] = []
    var structure = Structure.none
    var programs = StepMemory(self, .predict)
    var index = 0
    while steps.map({ index < $0 }) ?? true, let batch = try source.next() {
      let number = index
      try list.tell { (callback) throws(KerasError) in
        try callback.onPredictBatchBegin(number, Logs())
      }
      let inputs = Batch(x: batch.x)
      let step = try programs.step(for: inputs)
      let outputs = try step.run(inputs)
      structure = step.outputStructure
      parts.append(outputs)
      let values = structure.packing(outputs.map { .tensor(Node($0)) })
      let logs = Logs([("outputs", .outputs(values))])
      try list.tell { (callback) throws(KerasError) in
        try callback.onPredictBatchEnd(number, logs)
      }
      index += 1
      if stopPredicting { break }
    }
    try list.tell { (callback) throws(KerasError) in try callback.onPredictEnd(Logs()) }
    var joined: [Structure] = []
    for i in 0..<(parts.first?.count ?? 0) {
      joined.append(.tensor(Node(Model.joinRows(parts.map { $0[i] }))))
    }
    return structure.packing(joined)
  }

  /// Arrays one under the other.
  static func joinRows(_ parts: [NDArray]) -> NDArray {
    if parts.count == 1 || parts[0].rank == 0 { return parts[0] }
    let rows = parts.reduce(0) { $0 + $1.shape[0] }
    let joined = NDArray(uninitialized: [rows] + parts[0].shape.dropFirst(), parts[0].dtype)
    var at = 0
    for part in parts {
      let packed = part.contiguous()
      (joined.data + at).copyMemory(from: packed.data, byteCount: packed.byteCount)
      at += packed.byteCount
    }
    return joined
  }

  /// One step on one batch, metrics reset before.
  public func trainOnBatch(_ batch: Batch) throws(KerasError) -> Logs {
    try onBatch(.train, batch)
  }

  public func testOnBatch(_ batch: Batch) throws(KerasError) -> Logs {
    try onBatch(.test, batch)
  }

  private func onBatch(_ kind: StepProgram.Kind, _ batch: Batch) throws(KerasError) -> Logs {
    _ = try requireCompiled()
    try buildSymbolically { () throws(KerasError) in batch }
    try resetMetrics()
    let step = try step(kind, batch)
    return Logs(Model.sorted(step.logs(try step.run(batch)).entries))
  }

  public func predictOnBatch(_ x: Structure) throws(KerasError) -> Structure {
    if !isFullyBuilt { _ = try self(CallArguments([x])) }
    let step = try step(.predict, Batch(x: x))
    let outputs = try step.run(Batch(x: x))
    return step.outputStructure.packing(outputs.map { .tensor(Node($0)) })
  }
}
