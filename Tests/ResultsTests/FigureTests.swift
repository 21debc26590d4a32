import Results
import Testing

private func axes(_ items: [Figure.Item]) -> Figure.Axes {
  var axes = Figure.Axes()
  axes.place = .cells(rows: 0..<1, columns: 0..<1, heights: [1], widths: [1])
  axes.x.high = 10
  axes.y.high = 10
  for at in [0.0, 5, 10] {
    axes.x.major.append(
      Figure.Tick(
        at: at, label: "\(Int(at))", size: 10, rotation: 0, color: Figure.Color(0, 0, 0),
        horizontal: "center", showsLabel: true))
  }
  axes.items = items
  return axes
}

private func figure(_ items: [Figure.Item]) -> Figure {
  var figure = Figure()
  figure.axes = [axes(items)]
  return figure
}

private func line(_ color: Figure.Color, x: [Double] = [0, 10], y: [Double] = [0, 10])
  -> Figure.Item
{
  var line = Figure.Line()
  line.x = x
  line.y = y
  line.color = color
  return .line(line)
}

@Test func standardColoursAndInkFollowThePage() {
  let blue = figure([line(Figure.Color(31.0 / 255, 119.0 / 255, 180.0 / 255))]).svg()
  #expect(blue.contains("class=\"s0\""))
  #expect(figure([line(Figure.Color(0, 0, 0))]).svg().contains("class=\"si\""))
  let navy = figure([line(Figure.Color(0, 0, 0.5))]).svg()
  #expect(navy.contains("light-dark(#000080,"))
  var solid = figure([line(Figure.Color(0, 0, 0))])
  solid.axes[0].hasOpaqueGround = true
  #expect(solid.svg().contains("stroke=\"#000000\""))
}

@Test func gapsInALineStayOpenAndNothingUnfiniteIsWritten() {
  let svg = figure([line(Figure.Color(0, 0, 0), x: [0, 1, 2, 3], y: [1, .nan, 2, 3])]).svg()
  #expect(!svg.contains("nan"))
  #expect(!svg.contains("inf"))
}

@Test func manyPointsBecomeAShortPath() {
  let x = (0..<50_000).map { Double($0) / 5000 }
  let y = x.map { $0 * 0.9 + ($0 * 7919).truncatingRemainder(dividingBy: 1) }
  #expect(figure([line(Figure.Color(0, 0, 0), x: x, y: y)]).svg().utf8.count < 60_000)
}

@Test func textOfTheProgramIsEscaped() {
  var label = Figure.Label()
  label.text = "a < b & \"c\""
  let svg = figure([.label(label)]).svg()
  #expect(svg.contains("a &lt; b &amp; &quot;c&quot;"))
}

@Test func mathematicsIsRaisedAndNamed() {
  var label = Figure.Label()
  label.text = "$\\alpha^{2}$ grows"
  let svg = figure([.label(label)]).svg()
  #expect(svg.contains("α"))
  #expect(svg.contains(">2</tspan>"))
}

@Test func axesSideBySideDoNotTouch() {
  var figure = Figure()
  for column in 0..<2 {
    var one = axes([])
    one.place = .cells(rows: 0..<1, columns: column..<(column + 1), heights: [1], widths: [1, 1])
    var label = Figure.Label()
    label.text = "a label of the axis"
    one.y.label = label
    figure.axes.append(one)
  }
  let svg = figure.svg()
  #expect(svg.hasPrefix("<svg class=\"figure\""))
  #expect(svg.hasSuffix("</svg>"))
  #expect(svg.components(of: "a label of the axis") == 2)
}

@Test func aFigureSpeaksItsNumbers() {
  var spoken = figure([])
  spoken.axes[0].facts = [
    Figure.Fact(kind: "line", label: "loss", count: 3, x: (0, 2), y: (0.25, 1), ends: (1, 0.25))
  ]
  #expect(
    spoken.textAlternative
      == "Figure. Plot: line \"loss\" through 3 points, x from 0 to 2, y from 0.25 to 1, first 1, "
      + "last 0.25.")
}

@Test func contoursFollowTheLevel() {
  // z = x over a 3 × 3 grid: the line at 0.5 runs upwards at x = 0.5.
  let field = ContourField(
    rows: 3, columns: 3, x: [0, 1, 2, 0, 1, 2, 0, 1, 2], y: [0, 0, 0, 1, 1, 1, 2, 2, 2],
    z: [0, 1, 2, 0, 1, 2, 0, 1, 2])
  var contours = Figure.Contours(field: field)
  contours.levels = [0.5]
  contours.colors = [Figure.Color(1, 0, 0)]
  var one = figure([.contours(contours)])
  one.axes[0].x.high = 2
  one.axes[0].y.high = 2
  let svg = one.svg()
  #expect(svg.contains("stroke=\"#ff0000\""))
  contours.isFilled = true
  contours.levels = [0, 1, 2]
  contours.colors = [Figure.Color(1, 0, 0), Figure.Color(0, 1, 0)]
  #expect(figure([.contours(contours)]).svg().contains("fill=\"#00ff00\""))
}

@Test func picturesArePortableAndTheSameEachTime() {
  let rgba: [UInt8] = [255, 0, 0, 255, 0, 0, 255, 255]
  let file = PortableNetworkGraphic.file(width: 2, height: 1, rgba: rgba)
  #expect(Array(file.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
  #expect(file == PortableNetworkGraphic.file(width: 2, height: 1, rgba: rgba))
  let even = PortableNetworkGraphic.file(
    width: 200, height: 200, rgba: [UInt8](repeating: 7, count: 160_000))
  #expect(even.count < 1000)
}

extension String {
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
