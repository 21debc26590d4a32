import Autodiff
import Tensors

/// One step of training, evaluation or prediction, compiled for one shape of batch.
final class StepProgram {
  enum Kind: String { case train, test, predict }

  private let program: Program?
  /// The results of a step that has run already.
  private let values: [NDArray]
  /// Log keys in the order of the outputs that follow the model's own.
  let logKeys: [String]
  /// The model's outputs, for `predict`.
  let outputStructure: Structure
  /// The dictionary inside the logs that a key came from, which decides its place among the others.
  let groups: [String: String]

  init(
    program: Program, logKeys: [String], outputStructure: Structure,
    groups: [String: String] = [:]
  ) {
    self.program = program
    values = []
    self.logKeys = logKeys
    self.outputStructure = outputStructure
    self.groups = groups
  }

  /// A step that ran when it was made.
  init(
    values: [NDArray], logKeys: [String], outputStructure: Structure,
    groups: [String: String] = [:]
  ) {
    program = nil
    self.values = values
    self.logKeys = logKeys
    self.outputStructure = outputStructure
    self.groups = groups
  }

  func run(_ batch: Batch) throws(KerasError) -> [NDArray] {
    guard let program else { return values }
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

/// The compiled steps of a model. A step belongs to a kind, to the shapes of its batches, and to
/// what was trainable when it was compiled.
struct ProgramCache {
  private struct Entry {
    let kind: StepProgram.Kind
    let shapes: Structure
    let trainable: [Bool]
    let step: StepProgram
  }
  private var entries: [Entry] = []

  mutating func clear() { entries = [] }

  func step(_ kind: StepProgram.Kind, _ shapes: Structure, _ trainable: [Bool]) -> StepProgram? {
    for entry in entries
    where entry.kind == kind && entry.trainable == trainable && entry.shapes.looks(like: shapes) {
      return entry.step
    }
    return nil
  }

  mutating func add(
    _ step: StepProgram, _ kind: StepProgram.Kind, _ shapes: Structure, _ trainable: [Bool]
  ) {
    entries.append(Entry(kind: kind, shapes: shapes, trainable: trainable, step: step))
  }
}

extension Structure {
  /// Whether both nest alike and hold tensors of the same shapes and dtypes.
  func looks(like other: Structure) -> Bool {
    switch (self, other) {
    case (.tensor(let a), .tensor(let b)): return a.type == b.type
    case (.list(let a), .list(let b)), (.tuple(let a), .tuple(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { $0.looks(like: $1) }
    case (.dict(let a), .dict(let b)):
      return a.count == b.count
        && zip(a, b).allSatisfy { $0.key == $1.key && $0.value.looks(like: $1.value) }
    case (.none, .none): return true
    case (.value(let a), .value(let b)): return a.pythonText == b.pythonText
    default: return false
    }
  }

  /// The same with placeholders for the tensors: the shapes, without the memory.
  var shapesOnly: Structure {
    packing(
      leaves.map { leaf in
        leaf.tensor.map { .tensor(Node.placeholder($0.shape, $0.dtype)) } ?? leaf
      })
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
    if !model.runsLineByLine { known.append((shapes, step)) }
    return step
  }
}
