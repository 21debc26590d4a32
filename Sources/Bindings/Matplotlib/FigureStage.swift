import Python
import Results

/// Where the figures of a session go, and which are still open.
final class FigureStage {
  /// Gets each figure that is shown; nil where nothing shows figures, as in a program file.
  var show: ((Figure) -> Void)?
  /// The program's function that shows and closes all open figures.
  private var flush = Value.undefined

  nonisolated(unsafe) private static var stages: [ObjectIdentifier: FigureStage] = [:]

  static func of(_ vm: VM) -> FigureStage {
    if let stage = stages[ObjectIdentifier(vm)] { return stage }
    return begin(vm)
  }

  /// A stage for a new interpreter, which may stand where an ended one stood in memory.
  @discardableResult
  static func begin(_ vm: VM) -> FigureStage {
    let stage = FigureStage()
    stages[ObjectIdentifier(vm)] = stage
    return stage
  }

  /// A figure was opened; `flush` will be called when the cell ends.
  func opened(_ vm: VM, _ flush: Value) {
    if self.flush.isUndefined, flush.isObject { vm.heap.pin(flush.object) }
    self.flush = flush
  }

  /// Shows what was left open.
  func endCell(_ vm: VM) throws(PyError) {
    if !flush.isUndefined { _ = try vm.call(flush) }
  }
}
