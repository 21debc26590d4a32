/// Edges of a graph as SVG paths.
enum Pen {
  struct Point {
    var x: Double
    var y: Double
  }

  /// A smooth line through pairs of points, with an arrowhead at its end.
  ///
  /// The line leaves and enters every pair along the main axis, so that bends are round and the
  /// head points straight at its layer.
  static func edge(through points: [Point], isTurned: Bool) -> Markup {
    var points = points
    let tip = points[points.count - 1]
    let before = points[points.count - 2]
    let way = isTurned ? tip.x - before.x : tip.y - before.y
    let back = way < 0 ? 7.0 : -7.0
    if isTurned { points[points.count - 1].x += back } else { points[points.count - 1].y += back }

    var path: Markup = "M\(points[0].x) \(points[0].y)"
    var i = 1
    while i < points.count {
      let a = points[i - 1]
      let b = points[i]
      let straight = isTurned ? a.y == b.y : a.x == b.x
      if straight {
        path += "L\(b.x) \(b.y)"
      } else if isTurned {
        let middle = (a.x + b.x) / 2
        path += "C\(middle) \(a.y) \(middle) \(b.y) \(b.x) \(b.y)"
      } else {
        let middle = (a.y + b.y) / 2
        path += "C\(a.x) \(middle) \(b.x) \(middle) \(b.x) \(b.y)"
      }
      i += 1
    }
    return #"<path class="line" d="\#(path)"/>\#(head(at: tip, back: back, isTurned: isTurned))"#
  }

  /// The edge of a layer that is applied to its own output, at its right side.
  static func loop(at point: Point) -> Markup {
    let tip = Point(x: point.x, y: point.y - 10)
    return #"""
      <path class="line" d="M\#(point.x) \#(point.y + 10)c36 0 36 -20 7 -20"/>\#
      \#(head(at: tip, back: 7, isTurned: true))
      """#
  }

  private static func head(at tip: Point, back: Double, isTurned: Bool) -> Markup {
    let end = back * 1.3
    return isTurned
      ? #"<path class="arrow" d="M\#(tip.x) \#(tip.y)l\#(end) -4.5v9z"/>"#
      : #"<path class="arrow" d="M\#(tip.x) \#(tip.y)l-4.5 \#(end)h9z"/>"#
  }
}
