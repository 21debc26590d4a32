/// The layers of a drawing while it is made: nodes, then one bend for each layer that a long edge
/// crosses.
struct Layers {
  /// One edge as the vertices it passes, from the upper layer to the lower.
  struct Chain {
    var edge: Int
    var vertices: [Int]
    /// The edge closes a cycle: it was turned round to be laid out.
    var isReversed: Bool
  }

  let nodeCount: Int
  var size: [LayeredLayout.Size]
  var rank: [Int]
  var chains: [Chain] = []
  /// Neighbours one layer up and one layer down.
  var above: [[Int]]
  var below: [[Int]]
  /// The vertices of each layer, in order along the cross axis.
  var rows: [[Int]] = []

  init(sizes: [LayeredLayout.Size], edges: [(from: Int, to: Int)]) {
    nodeCount = sizes.count
    size = sizes
    let reversed = Layers.edgesToReverse(nodeCount: sizes.count, edges)
    var arcs: [(from: Int, to: Int)] = []
    for (i, edge) in edges.enumerated() {
      arcs.append(reversed[i] ? (edge.to, edge.from) : edge)
    }
    rank = Layers.ranks(nodeCount: sizes.count, arcs)
    above = Array(repeating: [], count: sizes.count)
    below = Array(repeating: [], count: sizes.count)
    for (i, arc) in arcs.enumerated() {
      var chain = Chain(edge: i, vertices: [arc.from], isReversed: reversed[i])
      if arc.from != arc.to {
        var previous = arc.from
        for between in (rank[arc.from] + 1)..<max(rank[arc.to], rank[arc.from] + 1) {
          let bend = addBend(rank: between)
          connect(previous, bend)
          chain.vertices.append(bend)
          previous = bend
        }
        connect(previous, arc.to)
      }
      chain.vertices.append(arc.to)
      chains.append(chain)
    }
    fillRows()
  }

  func isBend(_ vertex: Int) -> Bool { vertex >= nodeCount }

  private mutating func addBend(rank: Int) -> Int {
    size.append(LayeredLayout.Size(cross: 6, main: 0))
    self.rank.append(rank)
    above.append([])
    below.append([])
    return size.count - 1
  }

  private mutating func connect(_ upper: Int, _ lower: Int) {
    below[upper].append(lower)
    above[lower].append(upper)
  }

  /// The edges that lead back to a node on the path from a start: turned round, no cycle is left.
  private static func edgesToReverse(nodeCount: Int, _ edges: [(from: Int, to: Int)]) -> [Bool] {
    var outgoing = Array(repeating: [Int](), count: nodeCount)
    var indegree = Array(repeating: 0, count: nodeCount)
    for (i, edge) in edges.enumerated() where edge.from != edge.to {
      outgoing[edge.from].append(i)
      indegree[edge.to] += 1
    }
    var reversed = Array(repeating: false, count: edges.count)
    // 0: not seen, 1: on the path, 2: done.
    var state = Array(repeating: 0, count: nodeCount)
    let starts =
      (0..<nodeCount).filter { indegree[$0] == 0 } + (0..<nodeCount).filter { indegree[$0] > 0 }
    for start in starts where state[start] == 0 {
      var path: [(node: Int, next: Int)] = [(start, 0)]
      state[start] = 1
      while let top = path.last {
        guard top.next < outgoing[top.node].count else {
          state[top.node] = 2
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let edge = outgoing[top.node][top.next]
        let target = edges[edge].to
        if state[target] == 1 { reversed[edge] = true }
        if state[target] == 0 {
          state[target] = 1
          path.append((target, 0))
        }
      }
    }
    return reversed
  }

  /// Longest distance from a start; then each node with more edges out than in moves towards its
  /// successors, so that a late input stands beside the layer that takes it.
  private static func ranks(nodeCount: Int, _ arcs: [(from: Int, to: Int)]) -> [Int] {
    var outgoing = Array(repeating: [Int](), count: nodeCount)
    var waiting = Array(repeating: 0, count: nodeCount)
    for arc in arcs where arc.from != arc.to {
      outgoing[arc.from].append(arc.to)
      waiting[arc.to] += 1
    }
    let indegree = waiting
    var order = (0..<nodeCount).filter { waiting[$0] == 0 }
    var rank = Array(repeating: 0, count: nodeCount)
    var next = 0
    while next < order.count {
      let node = order[next]
      next += 1
      for target in outgoing[node] {
        rank[target] = max(rank[target], rank[node] + 1)
        waiting[target] -= 1
        if waiting[target] == 0 { order.append(target) }
      }
    }
    for node in order.reversed() where outgoing[node].count > indegree[node] {
      var nearest = Int.max
      for target in outgoing[node] { nearest = min(nearest, rank[target]) }
      rank[node] = max(rank[node], nearest - 1)
    }
    return rank
  }

  /// First order: as a walk from the starts meets the vertices.
  private mutating func fillRows() {
    guard let last = rank.max() else { return }
    rows = Array(repeating: [], count: last + 1)
    var seen = Array(repeating: false, count: size.count)
    for start in 0..<nodeCount where above[start].isEmpty {
      var stack = [start]
      while let vertex = stack.popLast() {
        if seen[vertex] { continue }
        seen[vertex] = true
        rows[rank[vertex]].append(vertex)
        for target in below[vertex].reversed() where !seen[target] { stack.append(target) }
      }
    }
  }

  /// How far from the centre of its target each edge arrives: side by side, in the order of where
  /// they come from.
  func arrivalOffsets(_ cross: [Double]) -> [Double] {
    var offsets = Array(repeating: 0.0, count: chains.count)
    var arrivals = Array(repeating: [(from: Double, chain: Int)](), count: nodeCount)
    for (i, chain) in chains.enumerated() where chain.vertices.first != chain.vertices.last {
      let last = chain.vertices[chain.vertices.count - 1]
      arrivals[last].append((cross[chain.vertices[chain.vertices.count - 2]], i))
    }
    for node in 0..<nodeCount where arrivals[node].count > 1 {
      let sorted = arrivals[node].sorted { ($0.from, $0.chain) < ($1.from, $1.chain) }
      let step = min(26, size[node].cross * 0.8 / Double(sorted.count))
      for (place, arrival) in sorted.enumerated() {
        offsets[chains[arrival.chain].edge] = (Double(place) - Double(sorted.count - 1) / 2) * step
      }
    }
    return offsets
  }
}
