import Tensors

/// Checks a plan against what it was made from: types, order of computation, disjoint memory.
enum Verifier {
  static func problems(
    _ graph: PlanGraph, _ schedule: Schedule, _ memory: MemoryPlan
  ) -> [String] {
    types(graph) + order(graph, schedule) + overlaps(graph, schedule, memory)
  }

  /// Every live item has the type that its operation's rule gives.
  private static func types(_ graph: PlanGraph) -> [String] {
    var out: [String] = []
    let live = graph.liveness()
    for (i, item) in graph.items.enumerated() where live[i] && item.isComputed {
      var inputs: [ShapedType] = []
      for input in item.inputs {
        inputs.append(graph.items[input].type)
        if input >= i { out.append("%\(i) reads %\(input), which comes later") }
      }
      do throws(GraphError) {
        let type = try item.operation.infer(inputs)
        // A loop may read less than it writes: the rest is broadcast. A fused bias may reshape.
        let fits =
          type.count == item.type.count
          || Shapes.broadcast(type.shape, item.type.shape) == item.type.shape
        if !fits || type.dtype != item.type.dtype {
          out.append("%\(i) \(item.operation.name) should be \(Shapes.text(type.shape))")
        }
      } catch {
        out.append("%\(i) \(item.operation.name): \(error.message)")
      }
    }
    return out
  }

  /// Every item is computed before it is read.
  private static func order(_ graph: PlanGraph, _ schedule: Schedule) -> [String] {
    var out: [String] = []
    var done = [Bool](repeating: false, count: graph.items.count)
    for (i, item) in graph.items.enumerated() where !item.isComputed { done[i] = true }
    for step in schedule.steps {
      for i in step {
        for input in graph.items[i].inputs where !done[graph.root(input)] {
          out.append("%\(i) is computed before its input %\(graph.root(input))")
        }
        done[i] = true
      }
    }
    for o in graph.outputs where !done[graph.root(o)] { out.append("%\(o) is never computed") }
    return out
  }

  /// No two items that are wanted at the same time share memory.
  private static func overlaps(
    _ graph: PlanGraph, _ schedule: Schedule, _ memory: MemoryPlan
  ) -> [String] {
    var out: [String] = []
    struct Span {
      let item: Int
      let low: Int
      let high: Int
      let from: Int
      let to: Int
    }
    var spans: [Span] = []
    for (i, offset) in memory.offsets {
      let from = schedule.stepOf[i]
      spans.append(
        Span(
          item: i, low: offset, high: offset + graph.items[i].type.byteCount, from: from,
          to: max(from, memory.lastUse[i])))
    }
    for (s, offset) in memory.workspaces {
      let item = graph.items[schedule.steps[s][0]]
      var types: [ShapedType] = []
      for input in item.inputs { types.append(graph.items[input].type) }
      spans.append(
        Span(
          item: -1 - s, low: offset, high: offset + item.operation.workspace(types, item.type),
          from: s, to: s))
    }
    spans.sort { $0.low < $1.low }
    for (k, a) in spans.enumerated() {
      for b in spans[(k + 1)...] {
        if b.low >= a.high { break }
        if a.from <= b.to && b.from <= a.to {
          let takes =
            a.item >= 0 && b.item >= 0
            && (memory.takenFrom[a.item] == b.item || memory.takenFrom[b.item] == a.item)
          if !takes { out.append("%\(a.item) and %\(b.item) share memory while both are wanted") }
        }
      }
    }
    return out
  }
}
