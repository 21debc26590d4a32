import Autodiff
import Tensors

extension Model {
  /// The step for batches like this one, compiled when first needed; a model that runs eagerly
  /// goes through its Python code for every batch.
  func step(_ kind: StepProgram.Kind, _ batch: Batch) throws(KerasError) -> StepProgram {
    if runsLineByLine { return try immediateStep(kind, batch) }
    let shapes = Structure.tuple([batch.x, batch.y, batch.sampleWeight])
    // A frozen layer takes its weights out of the program, a replaced one all of them.
    let trainable = weights.map({ $0.trainable }) + flattenedLayers().map({ $0.trainable })
    // A step of the program's own sees whether the batch came alone.
    let isKept = !batch.isGivenAlone || training == nil
    if isKept, let known = programs.step(kind, shapes, trainable) { return known }
    let made = try compileStep(kind, batch)
    if isKept { programs.add(made, kind, shapes.shapesOnly, trainable) }
    return made
  }

  private func compileStep(
    _ kind: StepProgram.Kind, _ batch: Batch
  ) throws(KerasError) -> StepProgram {
    var inputs: [Node] = []
    // Leaves in the order in which batches are fed.
    func stand(_ structure: Structure) -> Structure {
      structure.packing(
        structure.leaves.map { leaf in
          guard let node = leaf.tensor else { return leaf }
          let made = Node.placeholder(node.shape, node.dtype)
          inputs.append(made)
          return .tensor(made)
        })
    }
    let x = stand(batch.x)
    let y = stand(batch.y)
    var traced = Batch(x: x, y: y, sampleWeight: stand(batch.sampleWeight))
    traced.isGivenAlone = batch.isGivenAlone
    let trace = Trace()
    trace.begin()
    let outer = Session.isTracingStep
    Session.isTracingStep = true
    defer {
      Session.isTracingStep = outer
      trace.end()
      clearLosses()
    }
    clearLosses()
    if kind == .predict {
      let outputs = try predictions(traced)
      let updates = try keptUpdates(trace, kind)
      let program = try graph { () throws(GraphError) in
        try Program(inputs: inputs, outputs: outputs.tensors, updates: updates)
      }
      // Dictionaries come out of a compiled function with sorted keys.
      return StepProgram(program: program, logKeys: [], outputStructure: outputs.sortedByKey)
    }
    let results = Model.flat(try logs(kind, traced).sortedByKey)
    let program = try graph { () throws(GraphError) in
      try Program(inputs: inputs, outputs: results.map({ $0.node }), updates: trace.updates)
    }
    return StepProgram(
      program: program, logKeys: results.map({ $0.key }), outputStructure: .none,
      groups: Model.groups(results))
  }

  private static func groups(
    _ results: [(group: String, key: String, node: Node)]
  ) -> [String: String] {
    var groups: [String: String] = [:]
    for entry in results where entry.group != entry.key { groups[entry.key] = entry.group }
    return groups
  }

  private func predictions(_ batch: Batch) throws(KerasError) -> Structure {
    if let training, training.overridesPredictStep {
      return try training.predictStep(self, batch)
    }
    return try callDirectly(batch.x, training: false)
  }

  /// What a step leaves behind: `predict` keeps nothing of what a call tells metrics.
  private func keptUpdates(
    _ trace: Trace, _ kind: StepProgram.Kind
  ) throws(KerasError) -> [(variable: Variable, value: Node)] {
    if kind != .predict || trace.updates.isEmpty { return trace.updates }
    let metrics = try metricsVariables()
    return trace.updates.filter { update in
      !metrics.contains { $0.variable === update.variable }
    }
  }

  /// Whether Keras runs the lines of every step instead of compiling it.
  public var runsLineByLine: Bool { !(compiled?.compilesSteps ?? supportsCompiling) }

  /// Whether all layers can be part of a compiled step.
  public var supportsCompiling: Bool {
    flattenedLayers().allSatisfy { $0.saysSupportsJit ?? $0.supportsJit }
  }

  /// A step that runs now, on this batch: its values are numbers wherever no derivative is taken.
  private func immediateStep(
    _ kind: StepProgram.Kind, _ batch: Batch
  ) throws(KerasError) -> StepProgram {
    let trace = Trace.immediate()
    trace.begin()
    let outer = (Session.isTracingStep, Session.runsEagerly)
    // A batch alone leaves the variables their values, which `fit` and its kind take away.
    Session.isTracingStep = !batch.isGivenAlone
    Session.runsEagerly = true
    Session.stepSeed = nil
    defer {
      (Session.isTracingStep, Session.runsEagerly) = outer
      trace.end()
      clearLosses()
    }
    clearLosses()
    let step: StepProgram
    if kind == .predict {
      let outputs = try predictions(batch)
      step = StepProgram(
        values: try outputs.tensors.map(number), logKeys: [], outputStructure: outputs)
    } else {
      let results = Model.flat(try logs(kind, batch).sortedByKey)
      let values = try results.map { (entry) throws(KerasError) in try number(entry.node) }
      step = StepProgram(
        values: values, logKeys: results.map({ $0.key }), outputStructure: .none,
        groups: Model.groups(results))
    }
    for (variable, value) in try keptUpdates(trace, kind) { variable.store(try number(value)) }
    return step
  }

  private func number(_ node: Node) throws(KerasError) -> NDArray {
    guard let value = node.settled.constantValue() else {
      throw .value("A value that is not computed yet cannot be the result of a step.")
    }
    return value
  }

  private func logs(
    _ kind: StepProgram.Kind, _ batch: Batch
  ) throws(KerasError) -> Structure {
    if kind == .train, let training, training.overridesTrainStep {
      return try training.trainStep(self, batch)
    }
    if kind == .test, let training, training.overridesTestStep {
      return try training.testStep(self, batch)
    }
    return try standardStep(batch, trains: kind == .train)
  }

  /// The entries of logs, those of dictionaries inside in their place.
  private static func flat(
    _ logs: Structure, group: String? = nil
  ) -> [(group: String, key: String, node: Node)] {
    guard case .dict(let fields) = logs else { return [] }
    var entries: [(group: String, key: String, node: Node)] = []
    func add(_ group: String, _ key: String, _ node: Node) {
      if let i = entries.firstIndex(where: { $0.key == key }) {
        entries[i].node = node
      } else {
        entries.append((group, key, node))
      }
    }
    for field in fields {
      let group = group ?? field.key
      switch field.value {
      case .tensor(let node): add(group, field.key, node)
      case .value(let plain):
        if let number = plain.double { add(group, field.key, Node.scalar(number)) }
      case .dict:
        for entry in flat(field.value, group: group) { add(entry.group, entry.key, entry.node) }
      default: break
      }
    }
    return entries
  }

  /// Keras's own step: forward pass, loss, update, metrics.
  public func standardStep(_ batch: Batch, trains: Bool) throws(KerasError) -> Structure {
    let targets = trains ? trainableWeights : []
    let immediate = Session.runsEagerly ? Trace.current : nil
    if trains { immediate?.beginDerivative(by: targets.map { $0.variable }) }
    let leaves = targets.map { $0.node }
    if trains { Tangents.begin(leaves) }
    var yPred: Structure
    var loss: Node
    do throws(KerasError) {
      yPred = try withoutMetrics(batch) { () throws(KerasError) in
        try callDirectly(batch.x, training: trains)
      }
      loss = try performLoss(batch, yPred, training: trains)
      if trains { Tangents.end() }
    } catch {
      if trains { Tangents.end() }
      throw error
    }
    if trains, let optimizer = compiled?.optimizer {
      try optimizer.ensureBuilt(targets)
      try optimizer.handOver(to: targets)
      let scaled = try optimizer.scaledLoss(loss)
      var slopes = try graph { () throws(GraphError) in try gradients(of: scaled, wrt: leaves) }
      if let immediate {
        immediate.endDerivative()
        slopes = slopes.map { $0.settled }
        loss = loss.settled
        yPred = yPred.packing(yPred.leaves.map { $0.tensor.map { .tensor($0.settled) } ?? $0 })
      }
      try optimizer.apply(slopes, targets)
    }
    let rows = Double(batch.x.tensors.first?.shape.first ?? 1)
    try compiled?.lossTracker.update(loss, sampleWeight: Node.scalar(rows))
    return try performMetrics(batch, trains ? yPred.withoutMasks() : yPred)
  }

  /// Runs the forward pass of a step of a run, in which Keras has taken the metrics their values.
  private func withoutMetrics<T>(
    _ batch: Batch, _ body: () throws(KerasError) -> T
  ) throws(KerasError) -> T {
    if batch.isGivenAlone { return try body() }
    let metrics = try metricsVariables()
    for weight in metrics { weight.variable.lose() }
    let result = try body()
    for weight in metrics { weight.variable.regain() }
    return result
  }

  /// The loss by the class's `compute_loss` or by Keras's.
  public func performLoss(
    _ batch: Batch, _ yPred: Structure, training isTraining: Bool
  ) throws(KerasError) -> Node {
    if let training, training.overridesLoss {
      return try training.loss(self, batch, yPred, training: isTraining)
    }
    return try totalLoss(batch.y, yPred, batch.sampleWeight)
  }

  private func performMetrics(
    _ batch: Batch, _ yPred: Structure
  ) throws(KerasError) -> Structure {
    if let training, training.overridesMetricResults {
      return try training.metricResults(self, batch, yPred)
    }
    return try updateMetrics(batch, yPred)
  }

  /// `compute_metrics`: updates the compiled metrics and gives all results.
  public func updateMetrics(_ batch: Batch, _ yPred: Structure) throws(KerasError) -> Structure {
    try compiled?.metrics?.update(batch.y, yPred, batch.sampleWeight)
    return .dict(try metricResults().map { Structure.Field($0.0, $0.1) })
  }

  /// `call` without the protocol around it, as Keras's compiled steps do.
  public func callDirectly(_ x: Structure, training: Bool) throws(KerasError) -> Structure {
    var arguments = CallArguments([x])
    if signature.has("training") { arguments["training"] = .value(.bool(training)) }
    return try Session.withScope(name, self) { () throws(KerasError) in
      try performCall(try signature.bind(arguments))
    }
  }

  /// The compiled loss plus what regularizers and `add_loss` add.
  public func totalLoss(
    _ y: Structure, _ yPred: Structure, _ sampleWeight: Structure
  ) throws(KerasError) -> Node {
    var parts: [Node] = []
    if let loss = try compiled?.loss?(y, yPred, sampleWeight) { parts.append(loss) }
    let extra = try losses()
    do {
      for loss in extra { parts.append(loss.rank == 0 ? loss : try loss.sum()) }
      guard var total = parts.first else { return Node.scalar(0) }
      for part in parts.dropFirst() { total = try total.add(part) }
      return total
    } catch {
      throw KerasError(error)
    }
  }

  /// Builds what is not built yet, from one batch: the model, its metrics, its loss, the slots.
  ///
  /// `peek` gives the batch and is only asked if something is missing, since asking may draw
  /// random numbers.
  func buildSymbolically(_ peek: () throws(KerasError) -> Batch?) throws(KerasError) {
    let isModelUnbuilt = !isFullyBuilt
    let isMetricUnbuilt = compiled?.metrics.map { !$0.built } ?? false
    let isLossUnbuilt = compiled?.loss.map { !$0.built } ?? false
    if isModelUnbuilt || isMetricUnbuilt || isLossUnbuilt {
      guard let batch = try peek() else { throw KerasError("StopIteration", "") }
      func stand(_ structure: Structure) throws(KerasError) -> Structure {
        try structure.map { (leaf) throws(KerasError) -> Structure in
          guard let node = leaf.tensor else { return leaf }
          _ = Session.names.unique("keras_tensor")
          return .tensor(Node.placeholder(node.shape, node.dtype))
        }
      }
      let x = try stand(batch.x)
      let y = try stand(batch.y)
      let traced = Batch(x: x, y: y, sampleWeight: try stand(batch.sampleWeight))
      let outer = Session.isTracingStep
      Session.isTracingStep = outer || isModelUnbuilt
      defer { Session.isTracingStep = outer }
      try Session.inferring { () throws(KerasError) in
        let yPred: Structure
        do throws(KerasError) {
          yPred = try self(CallArguments(x, training: false))
        } catch {
          let isLost = (try? requireValues()) == nil
          if !isLost, !isModelUnbuilt || error.className == "ValueError" { throw error }
          throw .runtime(
            "Unable to automatically build the model. Please build it yourself before calling "
              + "fit/evaluate/predict. A model is 'built' when its variables have been created "
              + "and its `self.built` attribute is True. Usually, calling the model on a batch of "
              + "data is the right way to build it.\nException encountered:\n'\(error.message)'")
        }
        for node in yPred.tensors { node.name = Session.names.unique("keras_tensor") }
        if isMetricUnbuilt {
          if case .dict(let fields) = try performMetrics(traced, yPred) {
            for _ in fields { _ = Session.names.unique("keras_tensor") }
          }
        }
        if isLossUnbuilt {
          _ = try performLoss(traced, yPred, training: false)
          _ = Session.names.unique("keras_tensor")
        }
      }
      clearLosses()
    }
    if let optimizer = compiled?.optimizer { try optimizer.ensureBuilt(trainableWeights) }
  }
}

extension Structure {
  /// The same tensors without masks: what comes out of a differentiated function has lost them.
  public func withoutMasks() throws(KerasError) -> Structure {
    try map { (leaf) throws(KerasError) -> Structure in
      guard let node = leaf.tensor, node.mask != nil else { return leaf }
      return .tensor(try graph { () throws(GraphError) in try node.identity() })
    }
  }
}
