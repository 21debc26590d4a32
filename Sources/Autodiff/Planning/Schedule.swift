import Tensors

/// The steps of a program in order, and which elementwise items run together in one loop.
///
/// Items are taken from the last to the first. An elementwise item joins the loop of its earliest
/// reader if that has the same shape; so it is computed as late as possible, next to its use. The
/// others each open a step before all steps there are. That keeps every item before its readers:
/// by the time an item is placed, whatever depends on it has been placed already.
struct Schedule {
  /// Items of one step in order of computation: one, or a loop of elementwise ones.
  var steps: [[Int]] = []
  /// The step in which each item (or the item it shows) is computed; −1 for leaves and dead items.
  var stepOf: [Int]

  private static let longestLoop = 40

  init(_ graph: PlanGraph) {
    let count = graph.items.count
    let live = graph.liveness()
    // Positions count backwards while building: larger is earlier.
    var position = [Int](repeating: -1, count: count)
    var earliestReader = [Int](repeating: -1, count: count)
    var backward: [[Int]] = []
    var i = count - 1
    while i >= 0 {
      defer { i -= 1 }
      let item = graph.items[i]
      guard live[i], item.isComputed, graph.root(i) == i else { continue }
      let reader = earliestReader[i]
      if item.operation is Elementwise, reader >= 0, Schedule.isLoop(backward[reader], graph),
        graph.items[backward[reader][0]].type.shape == item.type.shape,
        backward[reader].count < Schedule.longestLoop
      {
        backward[reader].append(i)
        position[i] = reader
      } else {
        position[i] = backward.count
        backward.append([i])
      }
      for input in item.inputs {
        let source = graph.root(input)
        earliestReader[source] = max(earliestReader[source], position[i])
      }
    }
    steps = backward.reversed().map { $0.reversed() }
    stepOf = position.map { $0 < 0 ? -1 : backward.count - 1 - $0 }
  }

  private static func isLoop(_ step: [Int], _ graph: PlanGraph) -> Bool {
    graph.items[step[0]].operation is Elementwise
  }
}
