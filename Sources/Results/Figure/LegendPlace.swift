/// Finds a place for a legend: where the program asked, or where it hides least.
struct LegendPlace {
  private let drawing: AxesDrawing
  private let size: (width: Double, height: Double)

  init(_ drawing: AxesDrawing, _ size: (width: Double, height: Double)) {
    self.drawing = drawing
    self.size = size
  }

  /// The upper left corner, from that of the axes' box.
  func place(_ legend: Figure.Legend) -> (Double, Double) {
    let (w, h) = (drawing.box.width, drawing.box.height)
    var area = (x: 0.0, y: 0.0, width: w, height: h)
    if legend.anchor.count == 2 {
      area = (legend.anchor[0] * w, (1 - legend.anchor[1]) * h, 0, 0)
    } else if legend.anchor.count == 4 {
      area = (
        legend.anchor[0] * w, (1 - legend.anchor[1] - legend.anchor[3]) * h, legend.anchor[2] * w,
        legend.anchor[3] * h
      )
    }
    if legend.location != "best" { return corner(legend.location, area) }
    if !legend.anchor.isEmpty { return corner("upper left", area) }
    let points = obstacles
    var best = corner("upper right", area)
    var fewest = Int.max
    for name in [
      "upper right", "upper left", "lower left", "lower right", "center right", "center left",
      "lower center", "upper center", "center",
    ] {
      let place = corner(name, area)
      var hidden = 0
      for point in points
      where point.0 > place.0 - 3 && point.0 < place.0 + size.width + 3
        && point.1 > place.1 - 3 && point.1 < place.1 + size.height + 3
      {
        hidden += 1
      }
      if hidden < fewest {
        fewest = hidden
        best = place
      }
      if hidden == 0 { break }
    }
    return best
  }

  private func corner(
    _ name: String, _ area: (x: Double, y: Double, width: Double, height: Double)
  ) -> (Double, Double) {
    let gap = 7.0
    var x = area.x + (area.width - size.width) / 2
    var y = area.y + (area.height - size.height) / 2
    if name.hasSuffix("left") { x = area.x + gap }
    if name.hasSuffix("right") { x = area.x + area.width - size.width - gap }
    if name.hasPrefix("upper") { y = area.y + gap }
    if name.hasPrefix("lower") { y = area.y + area.height - size.height - gap }
    return (x, y)
  }

  /// Points that a legend should not cover.
  private var obstacles: [(Double, Double)] {
    var points: [(Double, Double)] = []
    func add(_ xs: [Double], _ ys: [Double], joined: Bool) {
      var last: (Double, Double)?
      let step = max(1, xs.count / 400)
      for i in stride(from: 0, to: min(xs.count, ys.count), by: step)
      where xs[i].isFinite && ys[i].isFinite {
        let point = (drawing.across(xs[i]), drawing.down(ys[i]))
        if joined, let last {
          let length = max((point.0 - last.0).magnitude, (point.1 - last.1).magnitude)
          let pieces = min(60, Int(length / 8))
          if pieces > 1 {
            for k in 1..<pieces {
              let t = Double(k) / Double(pieces)
              points.append((last.0 + t * (point.0 - last.0), last.1 + t * (point.1 - last.1)))
            }
          }
        }
        points.append(point)
        last = point
      }
    }
    for item in drawing.axes.items {
      switch item {
      case .line(let line) where line.systems == (.data, .data):
        add(line.x, line.y, joined: line.color != nil)
      case .marks(let marks): add(marks.x, marks.y, joined: false)
      case .polygon(let polygon) where polygon.systems == (.data, .data):
        if let x = polygon.x.first, let y = polygon.y.first {
          add(polygon.x + [x], polygon.y + [y], joined: true)
        }
      case .label(let label) where label.systems == (.data, .data):
        add([label.x], [label.y], joined: false)
      default: break
      }
    }
    return points
  }
}
