import Autodiff
import Host
import Tensors

/// The arguments of `fit`.
public struct FitOptions {
  public var epochs = 1
  public var initialEpoch = 0
  /// 0 is silent, 1 a bar, 2 a line per epoch.
  public var verbose = 1
  /// `verbose` as the program wrote it.
  public var givenVerbose: ConfigValue = .none
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

  /// Keras on JAX takes the values out of the variables before a run's first step. A run that fails
  /// before it puts them back leaves the model without values.
  private func keepingValues<T>(
    _ kind: StepProgram.Kind, _ body: () throws(KerasError) -> T
  ) throws(KerasError) -> T {
    do throws(KerasError) {
      return try body()
    } catch {
      for weight in stateOfStep(kind) { weight.variable.lose() }
      throw error
    }
  }

  /// What a step reads and writes beside the metrics: the weights, in training the optimizer's
  /// variables too.
  private func stateOfStep(_ kind: StepProgram.Kind) -> [Weight] {
    var all = weights
    if kind == .train { all += compiled?.optimizer?.variables ?? [] }
    return all
  }

  private func requireValues(_ kind: StepProgram.Kind) throws(KerasError) {
    if !Variable.anyLost { return }
    for weight in stateOfStep(kind) { try weight.requireValue() }
  }

  /// Trains on the batches of a source, epoch after epoch.
  @discardableResult
  public func fit(_ source: BatchSource, _ options: FitOptions) throws(KerasError) -> History {
    let compilation = try requireCompiled()
    try buildSymbolically { () throws(KerasError) -> Batch? in try source.peek() }
    try source.endEpoch()
    let list = try CallbackList(
      options.callbacks, model: self, addsHistory: true,
      parameters: CallbackParameters(
        epochs: options.epochs, steps: options.stepsPerEpoch ?? source.batchCount,
        verbose: options.verbose, givenVerbose: options.givenVerbose))
    stopTraining = false
    var finalLogs = Logs()
    try list.tell { (callback) throws(KerasError) in try callback.onTrainBegin(Logs()) }
    var epoch = options.initialEpoch
    if let restored = initialEpoch, restored > 0 { epoch = restored }
    var walk = EpochWalk(
      source, stepsPerEpoch: options.stepsPerEpoch, perCall: compilation.stepsPerExecution)
    var steps = StepMemory(self, .train)
    var groups: [String: String] = [:]
    var hasTrained = false
    while epoch < options.epochs {
      try resetMetrics()
      try list.tell { (callback) throws(KerasError) in try callback.onEpochBegin(epoch, Logs()) }
      try walk.beginEpoch()
      // An epoch for which no data are left shows what the one before it did.
      var logs = Logs(finalLogs.entries.filter { !$0.key.hasPrefix("val_") })
      var last: (StepProgram, [NDArray])?
      let noLogs = Logs()
      while let range = walk.nextSteps() {
        try list.tell { (callback) throws(KerasError) in
          try callback.onTrainBatchBegin(range.lowerBound, noLogs)
        }
        last = nil
        for _ in range {
          guard let batch = try walk.nextBatch() else { break }
          if hasTrained {
            let step = try steps.step(for: batch)
            last = (step, try step.run(batch))
          } else {
            try requireValues(.train)
            last = try keepingValues(.train) { () throws(KerasError) -> (StepProgram, [NDArray]) in
              let step = try steps.step(for: batch)
              return (step, try step.run(batch))
            }
            hasTrained = true
          }
        }
        guard let (step, outputs) = last else { break }
        groups = step.groups
        if list.watchesBatches {
          logs = step.logs(outputs)
          try list.tell { (callback) throws(KerasError) in
            try callback.onTrainBatchEnd(range.upperBound - 1, logs.copy())
          }
        } else {
          try list.tell { (callback) throws(KerasError) in
            try callback.onTrainBatchEnd(range.upperBound - 1, noLogs)
          }
          lastOutputs = (step, outputs)
        }
        if stopTraining { break }
      }
      if !list.watchesBatches, let (step, outputs) = lastOutputs {
        logs = step.logs(outputs)
        lastOutputs = nil
      }
      try walk.endEpoch()
      let epochLogs = logs.copy()
      if options.validation != nil, options.validationFrequency == 0 {
        throw KerasError("ZeroDivisionError", "integer modulo by zero")
      }
      let isDue = options.validationEpochs.map { $0.contains(epoch + 1) }
        ?? ((epoch + 1) % max(1, options.validationFrequency) == 0)
      if let validation = options.validation, isDue {
        let values = try runTest(validation, steps: options.validationSteps, list)
        for (key, value) in values.entries { epochLogs.entries.append(("val_" + key, value)) }
      }
      let told = Logs(Model.sorted(epochLogs.entries, groups))
      let number = epoch
      try list.tell { (callback) throws(KerasError) in try callback.onEpochEnd(number, told) }
      finalLogs = epochLogs
      epoch += 1
      if stopTraining { break }
    }
    if options.epochs > 0 { compilation.optimizer?.finalize(trainableWeights) }
    let last = Logs(Model.sorted(finalLogs.entries, groups))
    try list.tell { (callback) throws(KerasError) in try callback.onTrainEnd(last) }
    return list.history ?? History()
  }

  static func sorted(
    _ entries: [(key: String, value: LogValue)], _ groups: [String: String] = [:]
  ) -> [(key: String, value: LogValue)] {
    entries.sorted { a, b in
      let (first, second) = (groups[a.key] ?? a.key, groups[b.key] ?? b.key)
      return first == second ? a.key < b.key : first < second
    }
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
    return try runTest(source, steps: steps, list, isAlone: true)
  }

  /// - `isAlone`: no `fit` around it would put the values back after an error.
  private func runTest(
    _ source: BatchSource, steps: Int?, _ list: CallbackList, isAlone: Bool = false
  ) throws(KerasError) -> Logs {
    try buildSymbolically { () throws(KerasError) -> Batch? in try source.peek() }
    try source.endEpoch()
    stopEvaluating = false
    try list.tell { (callback) throws(KerasError) in try callback.onTestBegin(Logs()) }
    try resetMetrics()
    var walk = EpochWalk(
      source, stepsPerEpoch: steps, perCall: compiled?.stepsPerExecution ?? 1)
    try walk.beginEpoch()
    try requireValues(.test)
    let last =
      isAlone
      ? try keepingValues(.test) { () throws(KerasError) -> (StepProgram, [NDArray])? in
        try testSteps(&walk, list)
      } : try testSteps(&walk, list)
    try walk.endEpoch()
    let logs = last.map { $0.0.logs($0.1) } ?? Logs()
    let result = Logs(Model.sorted(logs.entries, last?.0.groups ?? [:]))
    try list.tell { (callback) throws(KerasError) in try callback.onTestEnd(result.copy()) }
    return result
  }

  private func testSteps(
    _ walk: inout EpochWalk, _ list: CallbackList
  ) throws(KerasError) -> (StepProgram, [NDArray])? {
    var last: (StepProgram, [NDArray])?
    let noLogs = Logs()
    var programs = StepMemory(self, .test)
    while let range = walk.nextSteps() {
      try list.tell { (callback) throws(KerasError) in
        try callback.onTestBatchBegin(range.lowerBound, noLogs)
      }
      var current: (StepProgram, [NDArray])?
      for _ in range {
        guard let batch = try walk.nextBatch() else { break }
        let step = try programs.step(for: batch)
        current = (step, try step.run(batch))
      }
      guard let (step, outputs) = current else { break }
      let batchLogs = list.watchesBatches ? step.logs(outputs) : noLogs
      try list.tell { (callback) throws(KerasError) in
        try callback.onTestBatchEnd(range.upperBound - 1, batchLogs.copy())
      }
      last = current
      if stopEvaluating { break }
    }
    return last
  }

  /// The outputs for all rows, batch after batch.
  public func predict(
    _ source: BatchSource, steps: Int? = nil, verbose: Int = 1, callbacks: [Callback] = []
  ) throws(KerasError) -> Structure {
    if !isFullyBuilt {
      if let batch = try source.peek() {
        let x = try batch.x.map { (leaf) throws(KerasError) -> Structure in
          guard let node = leaf.tensor else { return leaf }
          return .tensor(Node.placeholder(node.shape, node.dtype))
        }
        _ = try Session.inferring { () throws(KerasError) in try self(CallArguments([x])) }
      }
      try source.endEpoch()
    }
    let list = try CallbackList(
      callbacks, model: self, addsHistory: false,
      parameters: CallbackParameters(
        epochs: 1, steps: steps ?? source.batchCount, verbose: verbose))
    stopPredicting = false
    try list.tell { (callback) throws(KerasError) in try callback.onPredictBegin(Logs()) }
    var parts: [[NDArray]] = []
    var structure = Structure.none
    var programs = StepMemory(self, .predict)
    var walk = EpochWalk(source, stepsPerEpoch: steps)
    try walk.beginEpoch()
    try requireValues(.predict)
    try keepingValues(.predict) { () throws(KerasError) in
      while let range = walk.nextSteps() {
        try list.tell { (callback) throws(KerasError) in
          try callback.onPredictBatchBegin(range.lowerBound, Logs())
        }
        guard let batch = try walk.nextBatch() else { break }
        let inputs = Batch(x: batch.x)
        let step = try programs.step(for: inputs)
        let outputs = try step.run(inputs)
        structure = step.outputStructure
        parts.append(outputs)
        let values = structure.packing(outputs.map { .tensor(Node($0)) })
        let logs = Logs([("outputs", .outputs(values))])
        try list.tell { (callback) throws(KerasError) in
          try callback.onPredictBatchEnd(range.lowerBound, logs)
        }
        if stopPredicting { break }
      }
    }
    try walk.endEpoch()
    if parts.isEmpty {
      throw KerasError(
        "UnboundLocalError",
        "cannot access local variable 'batch_outputs' where it is not associated with a value")
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
    var batch = batch
    batch.isGivenAlone = true
    try buildSymbolically { () throws(KerasError) in batch }
    try resetMetrics()
    try requireValues(kind)
    let step = try step(kind, batch)
    return Logs(Model.sorted(step.logs(try step.run(batch)).entries, step.groups))
  }

  public func predictOnBatch(_ x: Structure) throws(KerasError) -> Structure {
    if !isFullyBuilt { _ = try self(CallArguments([x])) }
    try requireValues(.predict)
    let step = try step(.predict, Batch(x: x))
    let outputs = try step.run(Batch(x: x))
    return step.outputStructure.packing(outputs.map { .tensor(Node($0)) })
  }
}
