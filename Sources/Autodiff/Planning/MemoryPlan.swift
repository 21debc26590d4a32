import Tensors

/// Where every computed item lies: in the arena, or in the variable it becomes the value of.
struct MemoryPlan {
  static let alignment = 64

  /// For each item that owns memory, its offset in the arena.
  var offsets: [Int: Int] = [:]
  /// The offset of each step's scratch memory.
  var workspaces: [Int: Int] = [:]
  /// Items written straight into the variable (by its place among the updates).
  var direct: [Int: Int] = [:]
  /// For items that take over another's memory: the item they take it from.
  var takenFrom: [Int: Int] = [:]
  var arenaSize = 0
  /// The last step that reads each item; `Int.max` for results.
  var lastUse: [Int]

  init(_ graph: PlanGraph, _ schedule: Schedule) {
    let count = graph.items.count
    lastUse = [Int](repeating: -1, count: count)
    for (s, step) in schedule.steps.enumerated() {
      for i in step {
        for input in graph.items[i].inputs {
          let source = graph.root(input)
          lastUse[source] = max(lastUse[source], s)
        }
      }
    }
    for o in graph.outputs { lastUse[graph.root(o)] = Int.max }
    for u in graph.updates { lastUse[graph.root(u.item)] = Int.max }

    placeUpdates(graph, schedule)
    placeArena(graph, schedule)
  }

  /// An update is computed in place when nothing wants the old value afterwards.
  private mutating func placeUpdates(_ graph: PlanGraph, _ schedule: Schedule) {
    var leafOf: [ObjectIdentifier: Int] = [:]
    for (i, item) in graph.items.enumerated() {
      if case .variable(let variable) = item.source { leafOf[ObjectIdentifier(variable)] = i }
    }
    for (k, update) in graph.updates.enumerated() {
      let source = graph.root(update.item)
      let step = schedule.stepOf[source]
      guard step >= 0, direct[source] == nil else { continue }
      if let leaf = leafOf[ObjectIdentifier(update.variable)] {
        if lastUse[leaf] > step { continue }
        if lastUse[leaf] == step
          && !MemoryPlan.readsBefore(graph, schedule.steps[step], leaf, writtenBy: source)
        {
          continue
        }
      }
      direct[source] = k
    }
  }

  /// Whether in a loop every reading of `memory` is element by element and before `item` is written.
  private static func readsBefore(
    _ graph: PlanGraph, _ step: [Int], _ memory: Int, writtenBy item: Int
  ) -> Bool {
    var written = false
    for i in step {
      for input in graph.items[i].inputs where graph.root(input) == memory {
        if written || !(graph.items[i].operation is Elementwise) { return false }
        if graph.items[input].type.count != graph.items[item].type.count { return false }
        if graph.items[input].type.dtype.itemSize != graph.items[item].type.dtype.itemSize {
          return false
        }
      }
      if i == item { written = true }
    }
    return true
  }

  /// First fit over the steps in order, biggest gaps not sought: plans are small.
  private mutating func placeArena(_ graph: PlanGraph, _ schedule: Schedule) {
    var ends: [Int] = lastUse
    var free = FreeList()
    var expiring: [Int: [(offset: Int, size: Int)]] = [:]
    for (s, step) in schedule.steps.enumerated() {
      var freed: [(offset: Int, size: Int)] = []
      for i in step where needsMemory(i, step, graph, schedule) && direct[i] == nil {
        let size = MemoryPlan.rounded(graph.items[i].type.byteCount)
        if let from = dying(i, s, step, graph, ends), let offset = offsets[from] {
          takenFrom[i] = from
          offsets[i] = offset
          // The old owner's interval is continued by the new one.
          expiring[s]?.removeAll { $0.offset == offset }
          ends[from] = Int.max
        } else {
          offsets[i] = free.take(size)
        }
        if ends[i] != Int.max {
          expiring[max(ends[i], s), default: []].append((offsets[i] ?? 0, size))
        }
      }
      if step.count == 1, !(graph.items[step[0]].operation is Elementwise) {
        let item = graph.items[step[0]]
        var types: [ShapedType] = []
        for input in item.inputs { types.append(graph.items[input].type) }
        let bytes = item.operation.workspace(types, item.type)
        if bytes > 0 {
          let size = MemoryPlan.rounded(bytes)
          let offset = free.take(size)
          workspaces[s] = offset
          freed.append((offset, size))
        }
      }
      freed += expiring[s] ?? []
      for block in freed { free.give(block.offset, block.size) }
    }
    arenaSize = free.extent
  }

  /// Inside a loop, only what is read outside it, or is a result, goes to memory.
  func needsMemory(_ i: Int, _ step: [Int], _ graph: PlanGraph, _ schedule: Schedule) -> Bool {
    if step.count == 1 { return true }
    return lastUse[i] > schedule.stepOf[i] || lastUse[i] < 0
      || readAsView(i, step, graph)
  }

  /// A loop's item read in the same loop under another shape must lie in memory.
  private func readAsView(_ i: Int, _ step: [Int], _ graph: PlanGraph) -> Bool {
    for j in step {
      for input in graph.items[j].inputs where input != i && graph.root(input) == i { return true }
    }
    return false
  }

  /// An input of a loop that ends here and whose memory `i` may overwrite.
  private func dying(
    _ i: Int, _ s: Int, _ step: [Int], _ graph: PlanGraph, _ ends: [Int]
  ) -> Int? {
    guard graph.items[i].operation is Elementwise else { return nil }
    for j in step {
      for input in graph.items[j].inputs {
        let source = graph.root(input)
        guard offsets[source] != nil, ends[source] == s, !step.contains(source),
          graph.items[source].type.byteCount == graph.items[i].type.byteCount,
          MemoryPlan.readsBefore(graph, step, source, writtenBy: i)
        else { continue }
        return source
      }
    }
    return nil
  }

  private static func rounded(_ bytes: Int) -> Int {
    (max(bytes, 1) + alignment - 1) / alignment * alignment
  }
}

/// Free blocks of a growing arena.
private struct FreeList {
  private var blocks: [(offset: Int, size: Int)] = []
  private(set) var extent = 0

  /// The smallest free block that fits, or new ground.
  mutating func take(_ size: Int) -> Int {
    var best = -1
    for (i, block) in blocks.enumerated() where block.size >= size {
      if best < 0 || block.size < blocks[best].size { best = i }
    }
    if best >= 0 {
      let offset = blocks[best].offset
      blocks[best] = (offset + size, blocks[best].size - size)
      if blocks[best].size == 0 { blocks.remove(at: best) }
      return offset
    }
    let offset = extent
    extent += size
    return offset
  }

  mutating func give(_ offset: Int, _ size: Int) {
    var block = (offset: offset, size: size)
    if let i = blocks.firstIndex(where: { $0.offset + $0.size == block.offset }) {
      block = (blocks[i].offset, blocks[i].size + block.size)
      blocks.remove(at: i)
    }
    if let i = blocks.firstIndex(where: { $0.offset == block.offset + block.size }) {
      block = (block.offset, block.size + blocks[i].size)
      blocks.remove(at: i)
    }
    blocks.append(block)
  }
}
