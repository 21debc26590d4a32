extension Layers {
  /// The centre of every vertex along the cross axis.
  ///
  /// Layer by layer, downwards and upwards in turn, the vertices go as near as they can to the mean
  /// of their neighbours (least squares) while order and gaps are kept. Bends pull more, so that
  /// long edges run straight.
  func crossPositions(gap: Double) -> [Double] {
    var position = Array(repeating: 0.0, count: size.count)
    for row in rows {
      var edge = 0.0
      for (i, vertex) in row.enumerated() {
        if i > 0 { edge += separation(row[i - 1], vertex, gap) }
        position[vertex] = edge
      }
      for vertex in row { position[vertex] -= edge / 2 }
    }
    for round in 0..<16 {
      for row in rows { place(row, &position, gap, useAbove: true, useBelow: round >= 12) }
      for row in rows.reversed() {
        place(row, &position, gap, useAbove: round >= 12, useBelow: true)
      }
    }
    return straightened(position, gap: gap)
  }

  func separation(_ left: Int, _ right: Int, _ gap: Double) -> Double {
    let free = isBend(left) || isBend(right) ? gap * 0.75 : gap
    return (size[left].cross + size[right].cross) / 2 + free
  }

  /// How strongly an edge wants to be straight: stretches of long edges most, then links of a
  /// chain.
  private func pull(_ a: Int, _ b: Int) -> Double {
    switch (isBend(a), isBend(b)) {
    case (true, true): 8
    case (false, false): isOnlyLink(a, b) || isOnlyLink(b, a) ? 4 : 1
    default: 2
    }
  }

  /// Whether the lower vertex is all that follows the upper, and the upper all that leads to the
  /// lower.
  func isOnlyLink(_ upper: Int, _ lower: Int) -> Bool {
    below[upper].count == 1 && above[lower].count == 1 && below[upper][0] == lower
  }

  private func place(
    _ row: [Int], _ position: inout [Double], _ gap: Double, useAbove: Bool, useBelow: Bool
  ) {
    var wanted: [Double] = []
    var weights: [Double] = []
    var shift = 0.0
    for (i, vertex) in row.enumerated() {
      if i > 0 { shift += separation(row[i - 1], vertex, gap) }
      var sum = 0.0
      var weight = 0.0
      let sides = [(above[vertex], useAbove), (below[vertex], useBelow)]
      for (neighbours, isUsed) in sides where isUsed {
        for neighbour in neighbours {
          let pull = self.pull(vertex, neighbour)
          sum += pull * position[neighbour]
          weight += pull
        }
      }
      // A vertex without neighbours on this side gives way to the others.
      wanted.append((weight > 0 ? sum / weight : position[vertex]) - shift)
      weights.append(weight > 0 ? weight : 0.05)
    }
    let placed = Layers.monotone(wanted, weights)
    shift = 0
    for (i, vertex) in row.enumerated() {
      if i > 0 { shift += separation(row[i - 1], vertex, gap) }
      position[vertex] = placed[i] + shift
    }
  }

  /// The non-decreasing numbers nearest to `wanted` in weighted least squares (pool adjacent
  /// violators).
  private static func monotone(_ wanted: [Double], _ weights: [Double]) -> [Double] {
    var blocks: [(mean: Double, weight: Double, count: Int)] = []
    for (value, weight) in zip(wanted, weights) {
      var block = (mean: value, weight: weight, count: 1)
      while let previous = blocks.last, previous.mean > block.mean {
        blocks.removeLast()
        let weight = previous.weight + block.weight
        block = (
          (previous.mean * previous.weight + block.mean * block.weight) / weight, weight,
          previous.count + block.count
        )
      }
      blocks.append(block)
    }
    var result: [Double] = []
    for block in blocks {
      for _ in 0..<block.count { result.append(block.mean) }
    }
    return result
  }
}
