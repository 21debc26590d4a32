/// The recording of one computation: which variables it reads, and what it leaves in them.
///
/// While a trace is current, variables give leaf nodes and assignments are collected, so that
/// the graph can be differentiated, compiled and run many times.
public final class Trace {
  nonisolated(unsafe) public private(set) static var current: Trace?

  private var outer: Trace?
  /// Whether variables that nobody wrote are read from outside instead of becoming leaves.
  private let readsThrough: Bool
  private var leaves: [ObjectIdentifier: Node] = [:]
  private var written: [ObjectIdentifier: Int] = [:]

  /// The variables read, in order of their first reading.
  public private(set) var variables: [Variable] = []
  /// What each assigned variable shall hold in the end, in order of the first assignment.
  public private(set) var updates: [(variable: Variable, value: Node)] = []

  /// The variables that a derivative is being taken by, in a step that runs at once.
  private var derived: Set<ObjectIdentifier> = []
  /// Whether values that a derivative is taken through are to be followed with their numbers.
  static var follows: Bool { !(current?.derived.isEmpty ?? true) }

  public init() { readsThrough = false }

  /// A trace of what is carried out at once: variables hold their values, and what is assigned to
  /// them stays in the trace until the end.
  public static func immediate() -> Trace { Trace(holding: []) }

  /// Until `endDerivative` the variables are leaves that know their numbers.
  public func beginDerivative(by variables: [Variable]) {
    leaves = [:]
    for variable in variables {
      let node = read(variable)
      leaf(variable).primal = node.value ?? node.primal
    }
    derived = Set(variables.map { ObjectIdentifier($0) })
  }

  /// From now on everything computed has its number alone.
  public func endDerivative() {
    derived = []
    for i in updates.indices { updates[i].value = updates[i].value.settled }
  }

  /// A trace in which variables hold the values given and all others what they hold outside it:
  /// assignments stay inside, so that a computation with state becomes a function of that state.
  public init(holding values: [(variable: Variable, value: Node)]) {
    readsThrough = true
    for (variable, value) in values { write(variable, value) }
  }

  /// Whether a computation is being recorded that runs later.
  public static var isRecording: Bool {
    var trace = current
    while let known = trace {
      if !known.readsThrough { return true }
      trace = known.outer
    }
    return false
  }

  /// Makes this trace the current one until `end`. Traces nest.
  public func begin() {
    outer = Trace.current
    Trace.current = self
  }

  public func end() {
    Trace.current = outer
    outer = nil
  }

  /// Records what `body` does.
  public func record<T, E: Error>(_ body: () throws(E) -> T) throws(E) -> T {
    begin()
    defer { end() }
    return try body()
  }

  /// The leaf that stands for the variable's value before the program runs.
  public func leaf(_ variable: Variable) -> Node {
    let key = ObjectIdentifier(variable)
    if let node = leaves[key] { return node }
    let node = Node(VariableRead(variable), [], variable.type)
    node.name = variable.name
    leaves[key] = node
    variables.append(variable)
    return node
  }

  /// The variable's value at this point of the trace.
  public func read(_ variable: Variable) -> Node {
    if !derived.isEmpty, derived.contains(ObjectIdentifier(variable)) { return leaf(variable) }
    if let i = written[ObjectIdentifier(variable)] { return updates[i].value }
    if readsThrough { return outer?.read(variable) ?? Node(variable.value) }
    return leaf(variable)
  }

  /// Notes an assignment. The last one wins.
  public func write(_ variable: Variable, _ value: Node) {
    let key = ObjectIdentifier(variable)
    if let i = written[key] {
      updates[i].value = value
    } else {
      written[key] = updates.count
      updates.append((variable, value))
    }
  }
}
