/// A marker by matplotlib's letter, as a path around the origin in units of its size.
struct MarkerShape {
  /// Corners of each part; two make a stroke.
  private let parts: [[(Double, Double)]]
  private let isRound: Bool
  private let isStroked: Bool
  private let scale: Double

  init(_ letter: String) {
    var parts: [[(Double, Double)]] = []
    var isRound = false
    var isStroked = false
    var scale = 1.0
    switch letter {
    case ".": (isRound, scale) = (true, 0.5)
    case ",": (isRound, scale) = (true, 0.2)
    case "s": parts = [[(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)]]
    case "^": parts = [[(0, -0.5), (0.5, 0.5), (-0.5, 0.5)]]
    case "v": parts = [[(0, 0.5), (0.5, -0.5), (-0.5, -0.5)]]
    case "<": parts = [[(-0.5, 0), (0.5, -0.5), (0.5, 0.5)]]
    case ">": parts = [[(0.5, 0), (-0.5, -0.5), (-0.5, 0.5)]]
    case "D": parts = [[(0, -0.7), (0.7, 0), (0, 0.7), (-0.7, 0)]]
    case "d": parts = [[(0, -0.7), (0.42, 0), (0, 0.7), (-0.42, 0)]]
    case "p":
      parts = [[(0, -0.5), (0.476, -0.155), (0.294, 0.405), (-0.294, 0.405), (-0.476, -0.155)]]
    case "h", "H", "8":
      parts = [
        [(0, -0.5), (0.433, -0.25), (0.433, 0.25), (0, 0.5), (-0.433, 0.25), (-0.433, -0.25)]
      ]
    case "*":
      parts = [
        [
          (0, -0.5), (0.112, -0.155), (0.476, -0.155), (0.182, 0.059), (0.294, 0.405), (0, 0.191),
          (-0.294, 0.405), (-0.182, 0.059), (-0.476, -0.155), (-0.112, -0.155),
        ]
      ]
    case "P":
      let a = 0.167
      parts = [
        [
          (-a, -0.5), (a, -0.5), (a, -a), (0.5, -a), (0.5, a), (a, a), (a, 0.5), (-a, 0.5),
          (-a, a), (-0.5, a), (-0.5, -a), (-a, -a),
        ]
      ]
    case "X":
      parts = [
        [
          (-0.25, -0.5), (0, -0.25), (0.25, -0.5), (0.5, -0.25), (0.25, 0), (0.5, 0.25),
          (0.25, 0.5), (0, 0.25), (-0.25, 0.5), (-0.5, 0.25), (-0.25, 0), (-0.5, -0.25),
        ]
      ]
    case "x":
      isStroked = true
      parts = [[(-0.5, -0.5), (0.5, 0.5)], [(-0.5, 0.5), (0.5, -0.5)]]
    case "+":
      isStroked = true
      parts = [[(-0.5, 0), (0.5, 0)], [(0, -0.5), (0, 0.5)]]
    case "|":
      isStroked = true
      parts = [[(0, -0.5), (0, 0.5)]]
    case "_":
      isStroked = true
      parts = [[(-0.5, 0), (0.5, 0)]]
    case "1", "2", "3", "4":
      isStroked = true
      let tips: [(Double, Double)] =
        letter == "1"
        ? [(0, 0.5), (0.4, -0.25), (-0.4, -0.25)]
        : letter == "2"
          ? [(0, -0.5), (0.4, 0.25), (-0.4, 0.25)]
          : letter == "3"
            ? [(-0.5, 0), (0.25, -0.4), (0.25, 0.4)] : [(0.5, 0), (-0.25, -0.4), (-0.25, 0.4)]
      parts = tips.map { [(0, 0), $0] }
    default: isRound = true
    }
    self.parts = parts
    self.isRound = isRound
    self.isStroked = isStroked
    self.scale = scale
  }

  /// The marker with its own colours; sizes in units of the drawing.
  func svg(
    x: Double, y: Double, size: Double, fill: Figure.Color?, edge: Figure.Color?, width: Double,
    ink: FigureInk
  ) -> String {
    isRound
      ? "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(size * scale / 2))\""
        + paint(fill, edge, width, ink) + "/>"
      : "<path d=\"\(path(x: x, y: y, size: size))\"" + paint(fill, edge, width, ink) + "/>"
  }

  /// The colours for one marker or for many in one path.
  func paint(
    _ fill: Figure.Color?, _ edge: Figure.Color?, _ width: Double, _ ink: FigureInk
  ) -> String {
    if isStroked {
      return ink.attributes([(.fill, nil), (.stroke, edge ?? fill)])
        + " stroke-width=\"\(number(max(width, 0.8)))\""
    }
    let hasEdge = edge != nil && edge != fill && width > 0
    return ink.attributes([(.fill, fill), (.stroke, hasEdge ? edge : nil)])
      + (hasEdge ? " stroke-width=\"\(number(width))\"" : "")
  }

  /// One marker as part of a path.
  func path(x: Double, y: Double, size: Double) -> String {
    if isRound {
      let r = size * scale / 2
      let d = number(2 * r)
      return "M\(number(x - r)) \(number(y))a\(number(r)) \(number(r)) 0 1 0 \(d) 0"
        + "a\(number(r)) \(number(r)) 0 1 0 -\(d) 0z"
    }
    var path = ""
    for part in parts {
      for (i, corner) in part.enumerated() {
        path += (i == 0 ? "M" : "L") + number(x + corner.0 * size) + " "
        path += number(y + corner.1 * size)
      }
      if !isStroked { path += "z" }
    }
    return path
  }

  private func number(_ value: Double) -> String { NumberText.trimmed(value, places: 1) }
}
