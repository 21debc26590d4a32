/// Heights over a grid of points, and the outlines of what lies above a level.
public struct ContourField: Sendable {
  public let rows: Int
  public let columns: Int
  /// The places of the points and their heights, row by row.
  public let x: [Double]
  public let y: [Double]
  public let z: [Double]

  public init(rows: Int, columns: Int, x: [Double], y: [Double], z: [Double]) {
    self.rows = rows
    self.columns = columns
    self.x = x
    self.y = y
    self.z = z
  }

  typealias Point = (x: Double, y: Double)

  struct Curve {
    var points: [Point]
    /// Whether each step from a point to the next runs along the border of the grid.
    var isBorder: [Bool]
  }

  /// Closed curves around everything at or above `level`, with the higher side on one hand.
  ///
  /// Marching squares: each cell gives directed pieces, and pieces that meet at an edge of the grid
  /// are joined. Along the border of the grid (and of cells without a number) the curves follow the
  /// cells' own edges.
  func curves(above level: Double) -> [Curve] {
    var next: [Int: (key: Int, point: Point, border: Bool)] = [:]
    next.reserveCapacity(rows + columns)
    for i in 0..<(rows - 1) {
      for j in 0..<(columns - 1) where isCell(i, j) {
        addCell(i, j, level, &next)
      }
    }
    var curves: [Curve] = []
    var starts = Array(next.keys)
    starts.sort()
    for start in starts {
      guard next[start] != nil else { continue }
      var curve = Curve(points: [], isBorder: [])
      var key = start
      while let step = next.removeValue(forKey: key) {
        curve.points.append(step.point)
        curve.isBorder.append(step.border)
        key = step.key
      }
      if curve.points.count > 2 { curves.append(curve) }
    }
    return curves
  }

  /// A cell counts only where all four heights are numbers.
  private func isCell(_ i: Int, _ j: Int) -> Bool {
    guard i >= 0, j >= 0, i < rows - 1, j < columns - 1 else { return false }
    let a = i * columns + j
    return z[a].isFinite && z[a + 1].isFinite && z[a + columns].isFinite
      && z[a + columns + 1].isFinite
  }

  // A place on the outline is a corner of the grid (4 · index) or a crossing of the edge to the
  // right (4 · index + 1) or upwards (4 · index + 2).

  private func addCell(
    _ i: Int, _ j: Int, _ level: Double,
    _ next: inout [Int: (key: Int, point: Point, border: Bool)]
  ) {
    let corners = [
      i * columns + j, i * columns + j + 1, (i + 1) * columns + j + 1, (i + 1) * columns + j,
    ]
    let edges = [
      4 * corners[0] + 1, 4 * corners[1] + 2, 4 * corners[3] + 1, 4 * corners[0] + 2,
    ]
    let neighbours = [
      isCell(i - 1, j), isCell(i, j + 1), isCell(i + 1, j), isCell(i, j - 1),
    ]
    var inside = 0
    for k in 0..<4 where z[corners[k]] >= level { inside += 1 }
    if inside == 0 { return }
    // The way around the part above the level: corners inside and crossings, counterclockwise.
    var way: [(key: Int, point: Point, edge: Int, leaves: Bool)] = []
    for k in 0..<4 {
      let (a, b) = (corners[k], corners[(k + 1) % 4])
      let (isIn, willBeIn) = (z[a] >= level, z[b] >= level)
      if isIn { way.append((4 * a, (x[a], y[a]), k, false)) }
      if isIn != willBeIn {
        let t = (level - z[a]) / (z[b] - z[a])
        way.append(
          (edges[k], (x[a] + t * (x[b] - x[a]), y[a] + t * (y[b] - y[a])), k, isIn))
      }
    }
    let middle =
      (z[corners[0]] + z[corners[1]] + z[corners[2]] + z[corners[3]]) / 4
    let isSaddle = way.count == 6 && inside == 2
    for n in way.indices {
      let here = way[n]
      var there = way[(n + 1) % way.count]
      if here.leaves {
        // Across the cell to where the outline comes in again.
        if isSaddle, middle < level { there = way[(n + way.count - 2) % way.count] }
        next[here.key] = (there.key, here.point, false)
      } else if !neighbours[here.edge] {
        next[here.key] = (there.key, here.point, true)
      }
    }
  }
}
