extension Layers {
  /// Sorts each layer by the mean position of its neighbours, downwards and upwards in turn, swaps
  /// neighbours where that helps, and keeps the order with the fewest crossings that was met.
  mutating func reduceCrossings() {
    guard rows.count > 1 else { return }
    var best = rows
    var fewest = crossings()
    var sweepsWithoutGain = 0
    while fewest > 0, sweepsWithoutGain < 6 {
      sweep(downwards: true)
      swapNeighbours()
      sweep(downwards: false)
      swapNeighbours()
      let count = crossings()
      if count < fewest {
        fewest = count
        best = rows
        sweepsWithoutGain = 0
      } else {
        sweepsWithoutGain += 1
      }
    }
    rows = best
  }

  func crossings() -> Int {
    let place = places()
    var count = 0
    for upper in rows.indices.dropLast() { count += crossings(below: rows[upper], place) }
    return count
  }

  private func places() -> [Int] {
    var place = Array(repeating: 0, count: size.count)
    for row in rows {
      for (i, vertex) in row.enumerated() { place[vertex] = i }
    }
    return place
  }

  /// Pairs of edges from these vertices, in this order, that cross on the way to the layer below.
  private func crossings(below row: [Int], _ place: [Int]) -> Int {
    var count = 0
    var arrivals: [Int] = []
    for vertex in row {
      let ends = below[vertex].map { place[$0] }
      for end in ends {
        for earlier in arrivals where earlier > end { count += 1 }
      }
      arrivals += ends
    }
    return count
  }

  private mutating func sweep(downwards: Bool) {
    var place = places()
    let order = downwards ? Array(rows.indices.dropFirst()) : rows.indices.dropLast().reversed()
    for index in order {
      var keyed: [(mean: Double, vertex: Int)] = []
      for (i, vertex) in rows[index].enumerated() {
        let neighbours = downwards ? above[vertex] : below[vertex]
        var sum = 0
        for neighbour in neighbours { sum += place[neighbour] }
        keyed.append(
          (neighbours.isEmpty ? Double(i) : Double(sum) / Double(neighbours.count), vertex))
      }
      // The vertices' present places break ties, so that equal means keep their order.
      keyed.sort { ($0.mean, place[$0.vertex]) < ($1.mean, place[$1.vertex]) }
      rows[index] = keyed.map { $0.vertex }
      for (i, vertex) in rows[index].enumerated() { place[vertex] = i }
    }
  }

  private mutating func swapNeighbours() {
    var place = places()
    for index in rows.indices {
      var i = 0
      while i + 1 < rows[index].count {
        let left = rows[index][i]
        let right = rows[index][i + 1]
        let now = crossings(left, right, place)
        let then = crossings(right, left, place)
        if then < now {
          rows[index].swapAt(i, i + 1)
          place[left] = i + 1
          place[right] = i
        }
        i += 1
      }
    }
  }

  /// Crossings among the edges of two vertices of one layer, when `left` stands before `right`.
  private func crossings(_ left: Int, _ right: Int, _ place: [Int]) -> Int {
    var count = 0
    for (first, second) in [(above[left], above[right]), (below[left], below[right])] {
      for a in first {
        for b in second where place[a] > place[b] { count += 1 }
      }
    }
    return count
  }
}
