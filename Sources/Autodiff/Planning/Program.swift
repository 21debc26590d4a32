import Tensors

/// A graph made ready to run many times: placeholders in, results out, variables changed in place.
///
/// All decisions are taken at the start: what to compute, in which order, in which loops, where
/// everything lies. A run walks an array of kernels over a table of addresses.
public final class Program {
  private let graph: PlanGraph
  private let schedule: Schedule
  private let memory: MemoryPlan

  private final class Step {
    let kernel: Kernel
    init(_ kernel: @escaping Kernel) { self.kernel = kernel }
  }

  private let arena: UnsafeMutableRawPointer
  private let table: UnsafeMutablePointer<UnsafeMutableRawPointer>
  private let tableCount: Int
  /// Kernels behind unowned references: walking them counts nothing.
  private let steps: UnsafeMutablePointer<Unmanaged<Step>>
  private let stepCount: Int

  /// Slot and own memory of each input.
  private var feeds: [(slot: Int, type: ShapedType, memory: NDArray)] = []
  private var variableSlots: [(slot: Int, variable: Variable)] = []
  private var commits: [(from: Int, variable: Variable, bytes: Int)] = []
  private var seenMoves = -1

  /// Plans the computation of `outputs` and of what `updates` leaves in variables.
  ///
  /// Everything must have a known shape. Throws if a placeholder is missing among `inputs`.
  /// Without `contracts` every product is rounded, as in JAX outside compiled functions.
  public init(
    inputs: [Node], outputs: [Node], updates: [(variable: Variable, value: Node)] = [],
    contracts: Bool = true
  ) throws(GraphError) {
    var graph = try PlanGraph(inputs: inputs, outputs: outputs, updates: updates)
    graph.simplify()
    if contracts { graph.contractProducts() }
    graph.keepOldValues()
    let schedule = Schedule(graph)
    let memory = MemoryPlan(graph, schedule)
    self.graph = graph
    self.schedule = schedule
    self.memory = memory
    arena = .allocate(byteCount: max(memory.arenaSize, 64), alignment: MemoryPlan.alignment)

    // Slots: one per item, then one per step for scratch memory.
    tableCount = graph.items.count + schedule.steps.count
    table = .allocate(capacity: max(tableCount, 1))
    table.initialize(repeating: arena, count: max(tableCount, 1))
    stepCount = schedule.steps.count
    steps = .allocate(capacity: max(stepCount, 1))
    for (i, step) in schedule.steps.enumerated() {
      let step = Step(Program.kernel(graph, schedule, memory, i, step))
      (steps + i).initialize(to: Unmanaged.passRetained(step))
    }
    fillTable(inputs)
    assert(Verifier.problems(graph, schedule, memory).isEmpty, "the plan contradicts its graph")
  }

  deinit {
    for i in 0..<stepCount { steps[i].release() }
    steps.deallocate()
    table.deallocate()
    arena.deallocate()
  }

  /// Gives every slot its address; those of variables may change later.
  private func fillTable(_ inputs: [Node]) {
    for node in inputs {
      feeds.append(
        (slot: -1, type: node.type, memory: NDArray(uninitialized: node.shape, node.dtype)))
    }
    for (i, item) in graph.items.enumerated() {
      switch item.source {
      case .placeholder(let k):
        feeds[k].slot = i
        table[i] = feeds[k].memory.data
      case .variable(let variable): variableSlots.append((i, variable))
      case .constant(let value): table[i] = value.data
      case .computed:
        if let k = memory.direct[i] {
          variableSlots.append((i, graph.updates[k].variable))
        } else if let offset = memory.offsets[i] {
          table[i] = arena + offset
        }
      }
    }
    for (i, item) in graph.items.enumerated() where item.operation.isView {
      // Views have no memory; their slot is never read, their root's is.
      table[i] = table[graph.root(i)]
    }
    for (s, offset) in memory.workspaces { table[graph.items.count + s] = arena + offset }
    for (k, update) in graph.updates.enumerated() {
      let source = graph.root(update.item)
      if memory.direct[source] == k { continue }
      commits.append((source, update.variable, update.variable.type.byteCount))
    }
  }

  /// The loop of one step.
  private static func kernel(
    _ graph: PlanGraph, _ schedule: Schedule, _ memory: MemoryPlan, _ index: Int, _ step: [Int]
  ) -> Kernel {
    func operand(_ item: Int) -> Operand {
      Operand(slot: graph.root(item), type: graph.items[item].type)
    }
    let first = graph.items[step[0]]
    guard first.operation is Elementwise else {
      var inputs: [Operand] = []
      for input in first.inputs { inputs.append(operand(input)) }
      return first.operation.kernel(
        KernelSite(
          inputs: inputs, output: operand(step[0]), workspace: graph.items.count + index))
    }
    let loop = TileLoop(first.type.shape)
    var registers: [Int: Int] = [:]
    var lastReader: [Int: Int] = [:]
    for i in step { for input in graph.items[i].inputs { lastReader[input] = i } }
    for i in step {
      let item = graph.items[i]
      guard let operation = item.operation as? Elementwise else { continue }
      var arguments: [Int] = []
      var dtypes: [DType] = []
      for input in item.inputs {
        dtypes.append(graph.items[input].type.dtype)
        if let register = registers[input] {
          arguments.append(register)
        } else {
          var isConstant = false
          if case .constant = graph.items[graph.root(input)].source { isConstant = true }
          let register = loop.input(operand(input), isConstant: isConstant)
          registers[input] = register
          arguments.append(register)
        }
      }
      for (k, input) in item.inputs.enumerated()
      where lastReader[input] == i && step.contains(input)
        && !memory.needsMemory(input, step, graph, schedule)
        && item.inputs.firstIndex(of: input) == k
      {
        loop.release(registers[input] ?? 0)
      }
      let inMemory = memory.needsMemory(i, step, graph, schedule)
      registers[i] = loop.emit(
        operation.row(dtypes, item.type.dtype), arguments,
        to: Operand(slot: inMemory ? i : -1, type: item.type))
    }
    return loop.kernel()
  }

  // MARK: Running

  /// Runs once on new inputs and returns new arrays.
  public func run(_ inputs: [NDArray]) throws(GraphError) -> [NDArray] {
    for (i, array) in inputs.enumerated() { try feed(i, array) }
    step()
    var results: [NDArray] = []
    for i in graph.outputs.indices { results.append(output(i)) }
    return results
  }

  /// Copies an array into an input, converting its dtype.
  public func feed(_ index: Int, _ array: NDArray) throws(GraphError) {
    let feed = feeds[index]
    if array.shape != feed.type.shape {
      throw .value(
        "A program for inputs of shape \(Shapes.text(feed.type.shape)) was fed "
          + "\(Shapes.text(array.shape)).")
    }
    feed.memory.convert(from: array)
  }

  /// Copies the rows of an array with the given numbers into an input.
  ///
  /// The array must be packed, of the input's dtype, and the rows as many as the input's.
  public func feed(_ index: Int, rows: UnsafeBufferPointer<Int>, of array: NDArray) {
    let feed = feeds[index]
    let n = feed.type.shape.first ?? 1
    let bytes = n == 0 ? 0 : feed.type.byteCount / n
    let (from, to) = (array.data, feed.memory.data)
    for i in 0..<min(n, rows.count) {
      (to + i * bytes).copyMemory(from: from + rows[i] * bytes, byteCount: bytes)
    }
  }

  /// The memory of an input, to be filled before `step`.
  public func inputMemory(_ index: Int) -> NDArray { feeds[index].memory }

  /// Runs on what the inputs hold. No allocation, no lookup, no throwing.
  public func step() {
    if seenMoves != Variable.moves { refreshVariables() }
    let addresses = UnsafePointer(table)
    for i in 0..<stepCount { steps[i]._withUnsafeGuaranteedRef { $0.kernel(addresses) } }
    for commit in commits {
      commit.variable.address.copyMemory(from: table[commit.from], byteCount: commit.bytes)
    }
  }

  private func refreshVariables() {
    for (slot, variable) in variableSlots { table[slot] = variable.address }
    seenMoves = Variable.moves
  }

  /// A copy of a result of the last run.
  public func output(_ index: Int) -> NDArray {
    let item = graph.outputs[index]
    let type = graph.items[item].type
    let result = NDArray(uninitialized: type.shape, type.dtype)
    result.data.copyMemory(from: table[graph.root(item)], byteCount: type.byteCount)
    return result
  }

  /// Where a result of the last run lies, until the next.
  public func outputMemory(_ index: Int) -> UnsafeRawPointer {
    UnsafeRawPointer(table[graph.root(graph.outputs[index])])
  }

  // MARK: Inspection

  /// The number of kernels a run calls.
  public var kernelCount: Int { stepCount }

  /// Bytes of memory for values between kernels.
  public var arenaSize: Int { memory.arenaSize }

  /// The plan as text: one line per value, loops bracketed.
  public var text: String { GraphText.plan(graph, schedule, memory) }

  /// What is wrong with the plan; empty for a sound one.
  public func verify() -> [String] { Verifier.problems(graph, schedule, memory) }
}
