import Autodiff
import Tensors

/// One step of training, evaluation or prediction, compiled for one shape of batch.
final class StepProgram {
  enum Kind: String { case train, test, predict }

  let program: Program
  /// Log keys in the order of the outputs that follow the model's own.
  let logKeys: [String]
  /// The model's outputs, for `predict`.
  let outputStructure: Structure

  init(program: Program, logKeys: [String], outputStructure: Structure) {
    self.program = program
    self.logKeys = logKeys
    self.outputStructure = outputStructure
  }

  func run(_ batch: Batch) throws(KerasError) -> [NDArray] {
    var feeds: [NDArray] = []
    for leaf in batch.leaves { if let value = leaf.tensor?.value { feeds.append(value) } }
    do { return try program.run(feeds) } catch { throw KerasError(error) }
  }

  func logs(_ outputs: [NDArray]) -> Logs {
    let logs = Logs()
    for (key, value) in zip(logKeys, outputs) { logs.entries.append((key, LogValue(value))) }
    return logs
  }
}

extension LogValue {
  init(_ array: NDArray) {
    self = array.rank == 0 ? .number(array.array(Double.self).first ?? 0) : .array(array)
  }
}

/// The compiled steps of a model, by kind and batch shape.
struct ProgramCache {
  private var programs: [String: StepProgram] = [:]

  mutating func clear() { programs = [:] }

  subscript(key: String) -> StepProgram? {
    get { programs[key] }
    set { programs[key] = newValue }
  }
}

/// The steps of one run by the shapes of their batches, so that the loop over batches compares a
/// few shapes and looks nothing up.
struct StepMemory {
  private let model: Model
  private let kind: StepProgram.Kind
  private var known: [(shapes: [[Int]], step: StepProgram)] = []

  init(_ model: Model, _ kind: StepProgram.Kind) {
    self.model = model
    self.kind = kind
  }

  mutating func step(for batch: Batch) throws(KerasError) -> StepProgram {
    let shapes = batch.leaves.map { $0.tensor?.shape ?? [] }
    for entry in known where entry.shapes == shapes { return entry.step }
    let step = try model.step(kind, batch)
    known.append((shapes, step))
    return step
  }
}

extension Model {
  /// The step for batches like this one, compiled when first needed.
  func step(_ kind: StepProgram.Kind, _ batch: Batch) throws(KerasError) -> StepProgram {
    var key = kind.rawValue
    for part in [batch.x, batch.y, batch.sampleWeight] {
      key += "|" + part.text { leaf in
        guard let node = leaf.tensor else { return "-" }
        return node.dtype.name + Shapes.text(node.shape)
      }
    }
    // A frozen layer takes its weights out of the program, a replaced one all of them.
    key += "|"
    for weight in weights { key += weight.trainable ? "t" : "f" }
    for layer in flattenedLayers() { key += layer.trainable ? "T" : "F" }
    if let known = programs[key] { return known }
    let made = try compileStep(kind, batch)
    programs[key] = made
    return made
  }

  private func compileStep(
    _ kind: StepProgram.Kind, _ batch: Batch
  ) throws(KerasError) -> StepProgram {
    var inputs: [Node] = []
    func placeholder(_ leaf: Structure) throws(KerasError) -> Structure {
      guard let node = leaf.tensor else { return leaf }
      let made = Node.placeholder(node.shape, node.dtype)
      inputs.append(made)
      return .tensor(made)
    }
    // Leaves in the order in which batches are fed.
    func stand(_ structure: Structure) throws(KerasError) -> Structure {
      var made: [Structure] = []
      for leaf in structure.leaves { made.append(try placeholder(leaf)) }
      return structure.packing(made)
    }
    let x = try stand(batch.x)
    let y = try stand(batch.y)
    let weight = try stand(batch.sampleWeight)
    let trace = Trace()
    trace.begin()
    defer {
      trace.end()
      clearLosses()
    }
    clearLosses()
    let yPred = try callDirectly(x, training: kind == .train)
    if kind == .predict {
      let program = try graph { () throws(GraphError) in
        try Program(inputs: inputs, outputs: yPred.tensors, updates: trace.updates)
      }
      // Dictionaries come out of a compiled function with sorted keys.
      return StepProgram(program: program, logKeys: [], outputStructure: yPred.sortedByKey)
    }
    let loss = try totalLoss(y, yPred, weight)
    if kind == .train, let optimizer = compiled?.optimizer {
      let targets = trainableWeights
      let leaves = targets.map { trace.leaf($0.variable) }
      let slopes = try graph { () throws(GraphError) in try gradients(of: loss, wrt: leaves) }
      try optimizer.apply(slopes, targets)
    }
    let rows = Double(x.tensors.first?.shape.first ?? 1)
    try compiled?.lossTracker.update(loss, sampleWeight: Node.scalar(rows))
    try compiled?.metrics?.update(y, yPred, weight)
    var results: [(String, Node)] = []
    for (name, result) in try metricResults() {
      switch result {
      case .tensor(let node): results.append((name, node))
      case .dict(let fields):
        for field in fields { if let node = field.value.tensor { results.append((field.key, node)) } }
      default: break
      }
    }
    results.sort { $0.0 < $1.0 }
    let program = try graph { () throws(GraphError) in
      try Program(inputs: inputs, outputs: results.map({ $0.1 }), updates: trace.updates)
    }
    return StepProgram(
      program: program, logKeys: results.map({ $0.0 }), outputStructure: .none)
  }

  /// `call` without the protocol around it, as Keras's compiled steps do.
  func callDirectly(_ x: Structure, training: Bool) throws(KerasError) -> Structure {
    var arguments = CallArguments([x])
    if signature.has("training") { arguments["training"] = .value(.bool(training)) }
    return try Session.withScope(name, self) { () throws(KerasError) in
      try performCall(try signature.bind(arguments))
    }
  }

  /// The compiled loss plus what regularizers and `add_loss` add.
  func totalLoss(
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
    if isModelUnbuilt || isMetricUnbuilt || isLossUnbuilt, let batch = try peek() {
      func stand(_ structure: Structure) throws(KerasError) -> Structure {
        try structure.map { (leaf) throws(KerasError) -> Structure in
          guard let node = leaf.tensor else { return leaf }
          _ = Session.names.unique("keras_tensor")
          return .tensor(Node.placeholder(node.shape, node.dtype))
        }
      }
      let x = try stand(batch.x)
      let y = try stand(batch.y)
      let weight = try stand(batch.sampleWeight)
      try Session.inferring { () throws(KerasError) in
        let yPred = try self(CallArguments(x, training: false))
        for node in yPred.tensors { node.name = Session.names.unique("keras_tensor") }
        if isMetricUnbuilt {
          try compiled?.metrics?.update(y, yPred, weight)
          for _ in try metricResults() { _ = Session.names.unique("keras_tensor") }
        }
        if isLossUnbuilt {
          _ = try totalLoss(y, yPred, weight)
          _ = Session.names.unique("keras_tensor")
        }
      }
      clearLosses()
    }
    if let optimizer = compiled?.optimizer, !optimizer.built {
      try optimizer.build(trainableWeights)
    }
  }
}
