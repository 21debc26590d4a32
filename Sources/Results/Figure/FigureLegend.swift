/// A legend with the sizes of its entries.
struct FigureLegend {
  let legend: Figure.Legend
  private let rows: Int
  private let columnWidths: [Double]
  private let rowHeight: Double
  private let titleHeight: Double
  let size: (width: Double, height: Double)

  private static let sample = 26.0
  private static let gap = 8.0
  private static let pad = 7.0

  init(_ legend: Figure.Legend) {
    self.legend = legend
    let count = legend.entries.count
    let columns = max(1, min(legend.columns, count))
    rows = max(1, (count + columns - 1) / columns)
    var widths = [Double](repeating: 0, count: columns)
    var tallest = 10.0
    for (i, entry) in legend.entries.enumerated() {
      let size = FigureLayout.size(entry.text, entry.size, 0)
      widths[i / rows] = max(widths[i / rows], Self.sample + Self.gap + size.width)
      tallest = max(tallest, size.height)
    }
    columnWidths = widths
    rowHeight = tallest + 3
    let title = FigureLayout.size(legend.title, legend.titleSize, 0)
    titleHeight = legend.title.isEmpty ? 0 : title.height + 4
    let inner = widths.reduce(0, +) + 16 * Double(columns - 1)
    size = (
      max(inner, title.width) + 2 * Self.pad,
      Double(rows) * rowHeight + titleHeight + 2 * Self.pad - 3
    )
  }

  /// The legend with its upper left corner at a place.
  func svg(x: Double, y: Double, ink: FigureInk) -> String {
    var svg = "<g class=\"legend\">"
    if legend.hasFrame {
      svg += "<rect class=\"box\" x=\"\(number(x))\" y=\"\(number(y))\" "
      svg += "width=\"\(number(size.width))\" height=\"\(number(size.height))\" rx=\"3\"/>"
    }
    if !legend.title.isEmpty {
      svg += FigureText.svg(
        legend.title, x: x + size.width / 2, y: y + Self.pad + titleHeight / 2 - 2,
        size: legend.titleSize, horizontal: "center", vertical: "center", ink: FigureInk())
    }
    var left = x + Self.pad
    for (i, entry) in legend.entries.enumerated() {
      if i > 0, i % rows == 0 { left += columnWidths[i / rows - 1] + 16 }
      let top = y + Self.pad + titleHeight + Double(i % rows) * rowHeight
      let middle = top + rowHeight / 2 - 1.5
      svg += sample(entry, x: left, y: middle)
      svg += FigureText.svg(
        entry.text, x: left + Self.sample + Self.gap, y: middle, size: entry.size,
        horizontal: "left", vertical: "center", color: entry.color, ink: FigureInk())
    }
    return svg + "</g>"
  }

  private func sample(_ entry: Figure.Legend.Entry, x: Double, y: Double) -> String {
    let ink = FigureInk()
    guard let line = entry.line else {
      let edge = entry.edge == nil ? "" : " stroke-width=\"\(number(entry.edgeWidth * 1.25))\""
      var svg =
        "<rect x=\"\(number(x))\" y=\"\(number(y - 4.5))\" width=\"\(number(Self.sample))\" "
      svg += "height=\"9\"\(ink.attributes([(.fill, entry.fill), (.stroke, entry.edge)]))\(edge)/>"
      return svg
    }
    var svg = ""
    if let color = line.color {
      svg += "<path d=\"M\(number(x)) \(number(y))h\(number(Self.sample))\""
      svg += " fill=\"none\"\(FigureStroke.attributes(color, line.width, line.dash, ink))/>"
    }
    if !line.marker.isEmpty {
      let shape = MarkerShape(line.marker)
      svg += shape.svg(
        x: x + Self.sample / 2, y: y, size: min(line.markerSize, 12) * 1.25,
        fill: line.markerFill, edge: line.markerEdge, width: line.markerEdgeWidth * 1.25, ink: ink)
    }
    return svg
  }

  private func number(_ value: Double) -> String { NumberText.trimmed(value, places: 2) }
}

/// The attributes of a stroked path.
enum FigureStroke {
  static func attributes(
    _ color: Figure.Color?, _ width: Double, _ dash: [Double], _ ink: FigureInk
  ) -> String {
    var text = ink.attribute(.stroke, color)
    text += " stroke-width=\"\(NumberText.trimmed(width * FigureLayout.point, places: 2))\""
    if !dash.isEmpty {
      let lengths = dash.map { NumberText.trimmed($0 * FigureLayout.point, places: 2) }
      text += " stroke-dasharray=\"\(lengths.joined(separator: " "))\""
    }
    return text
  }
}
