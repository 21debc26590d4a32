extension Layers {
  /// Puts what is nearly in one line into one line: bends of one edge, and layers that follow each
  /// other.
  ///
  /// Every vertex joins at most one neighbour on each side, the nearest first. A run of joined
  /// vertices moves to its mean where the vertices beside it leave room, and stays as it is where
  /// they do not.
  func straightened(_ position: [Double], gap: Double) -> [Double] {
    var position = position
    let near = 40.0
    var links: [(distance: Double, upper: Int, lower: Int)] = []
    for upper in below.indices {
      for lower in below[upper] {
        let distance = (position[upper] - position[lower]).magnitude
        let isInnerStretch = isBend(upper) && isBend(lower)
        if isInnerStretch || distance < near || isOnlyLink(upper, lower) {
          links.append((isInnerStretch ? -1 : distance, upper, lower))
        }
      }
    }
    links.sort { ($0.distance, $0.upper, $0.lower) < ($1.distance, $1.upper, $1.lower) }
    var next = Array(repeating: -1, count: size.count)
    var hasPrevious = Array(repeating: false, count: size.count)
    for link in links where next[link.upper] < 0 && !hasPrevious[link.lower] {
      next[link.upper] = link.lower
      hasPrevious[link.lower] = true
    }
    var runs: [[Int]] = []
    for start in next.indices where !hasPrevious[start] && next[start] >= 0 {
      var run = [start]
      while next[run[run.count - 1]] >= 0 { run.append(next[run[run.count - 1]]) }
      runs.append(run)
    }
    // Longest first; equal runs in the order of their first vertex.
    runs.sort { ($1.count, $0[0]) < ($0.count, $1[0]) }

    var place = Array(repeating: 0, count: size.count)
    for row in rows {
      for (i, vertex) in row.enumerated() { place[vertex] = i }
    }
    for _ in 0..<2 {
      for run in runs {
        var low = -Double.infinity
        var high = Double.infinity
        var sum = 0.0
        for vertex in run {
          let row = rows[rank[vertex]]
          let i = place[vertex]
          sum += position[vertex]
          if i > 0 {
            low = max(low, position[row[i - 1]] + separation(row[i - 1], vertex, gap))
          }
          if i + 1 < row.count {
            high = min(high, position[row[i + 1]] - separation(vertex, row[i + 1], gap))
          }
        }
        guard low <= high else { continue }
        let common = min(max(sum / Double(run.count), low), high)
        for vertex in run { position[vertex] = common }
      }
    }
    return position
  }
}
