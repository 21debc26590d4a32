extension LineChart {
  /// The chart as an `<svg>` element for a page; `standalone` adds the rules that the site's style
  /// sheet has.
  ///
  /// Curves are told apart by colour, by dash (validation), and by the shape of their markers
  /// (group). `width` is that of the place where it will stand, so that its text comes out in its
  /// own size.
  public func svg(width: Double = 640, standalone: Bool = false) -> Markup {
    ChartDrawing(self, width: width).svg(standalone: standalone)
  }
}

/// One chart with its scales.
struct ChartDrawing {
  private let chart: LineChart
  private let ticks: AxisTicks
  private let epochs: Int
  private let legend: [(row: Int, x: Double)]

  private static let plotHeight = 224.0
  private static let left = 58.0
  private static let right = 22.0
  private static let legendRow = 24.0
  private static let fontSize = 12.5

  private let width: Double
  private let top: Double

  init(_ chart: LineChart, width: Double) {
    self.chart = chart
    self.width = width
    epochs = chart.epochs
    var low = Double.infinity
    var high = -Double.infinity
    for series in chart.series {
      for value in series.values where value.isFinite {
        low = min(low, value)
        high = max(high, value)
      }
    }
    if low > high {
      low = 0
      high = 1
    }
    // A range that nearly reaches zero is read against it.
    if low > 0, low < 0.4 * high { low = 0 }
    ticks = AxisTicks(from: low, to: high, count: 5)

    var entries: [(row: Int, x: Double)] = []
    var row = 0
    var x = 8 + TextWidth.sans(chart.title) * Self.fontSize * 1.1 + 26
    for series in chart.series {
      let entry = 42 + TextWidth.sans(series.label) * Self.fontSize + 22
      if x > Self.left, x + entry - 22 > width {
        row += 1
        x = Self.left
      }
      entries.append((row, x))
      x += entry
    }
    legend = entries
    top = 14 + Double(row + 1) * Self.legendRow + 16
  }

  func svg(standalone: Bool) -> Markup {
    let height = top + Self.plotHeight + 44
    let box: Markup = "0 0 \(width) \(height)"
    var svg: Markup = #"""
      <svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="\#(box)" width="\#(width)" \#
      height="\#(height)" role="img" aria-label="\#(chart.textAlternative)">
      """#
    if standalone { svg += Self.style }
    svg += axes
    svg += best
    // Training lies over validation, the first group over the later ones; wider lines below stay
    // visible.
    for index in chart.series.indices.reversed() { svg += curve(chart.series[index]) }
    for (index, entry) in legend.enumerated() {
      svg += legendEntry(
        chart.series[index], x: entry.x, y: 20 + Double(entry.row) * Self.legendRow)
    }
    return svg + "</svg>"
  }

  private func x(_ epoch: Int) -> Double {
    let span = width - Self.left - Self.right
    return epochs < 2
      ? Self.left + span / 2
      : Self.left + 8 + (span - 16) * Double(epoch - 1) / Double(epochs - 1)
  }

  private func y(_ value: Double) -> Double {
    top + Self.plotHeight * (1 - (value - ticks.low) / (ticks.high - ticks.low))
  }

  private var axes: Markup {
    var svg: Markup = ""
    let end = width - Self.right
    for (value, label) in zip(ticks.values, ticks.labels) {
      let line = value == ticks.low ? "axis" : "grid"
      svg += #"<path class="\#(line)" d="M\#(Self.left) \#(y(value))H\#(end)"/>"#
      svg += #"""
        <text class="tick value" x="\#(Self.left - 10)" y="\#(y(value) + 4)">\#(label)</text>
        """#
    }
    let bottom = top + Self.plotHeight
    for epoch in AxisTicks.counting(to: epochs, most: width < 500 ? 8 : 11) {
      svg += #"<path class="axis" d="M\#(x(epoch)) \#(bottom)v5"/>"#
      svg += #"<text class="tick" x="\#(x(epoch))" y="\#(bottom + 19)">\#(epoch)</text>"#
    }
    let middle = Self.left + (end - Self.left) / 2
    svg += #"<text class="caption" x="\#(middle)" y="\#(bottom + 38)">epoch</text>"#
    svg += #"<text class="quantity" x="8" y="24">\#(chart.title)</text>"#
    return svg
  }

  private var best: Markup {
    guard let best = chart.best else { return "" }
    let series = chart.series[best.series]
    let value = series.values[best.epoch - 1]
    let px = x(best.epoch)
    let label = "best: " + NumberText.logged(value) + " at epoch " + best.epoch.description
    let width = TextWidth.sans(label) * Self.fontSize
    let fitsRight = px + width + 12 < width - Self.right
    return #"""
      <path class="best" d="M\#(px) \#(top - 14)V\#(top + Self.plotHeight)"/>\#
      <circle class="ring group\#(series.group % 6)" cx="\#(px)" cy="\#(y(value))" r="8"/>\#
      <text class="note\#(fitsRight ? "" : " before")" x="\#(fitsRight ? px + 7 : px - 7)" \#
      y="\#(top - 6)">\#(label)</text>
      """#
  }

  private func curve(_ series: LineChart.Series) -> Markup {
    var path: Markup = ""
    var markers: Markup = ""
    // More than about thirty markers would hide the curve.
    let every = max(1, (series.values.count + 29) / 30)
    var penIsDown = false
    for (i, value) in series.values.enumerated() {
      guard value.isFinite else {
        penIsDown = false
        continue
      }
      path += "\(Markup(stringLiteral: penIsDown ? "L" : "M"))\(x(i + 1)) \(y(value))"
      penIsDown = true
      let isEnd = i == series.values.count - 1
      if i % every == 0 || isEnd {
        markers += marker(series, x: x(i + 1), y: y(value))
      }
    }
    return #"""
      <g class="\#(classes(series))"><title>\#(series.label)</title>\#
      <path class="line" d="\#(path)"/>\#
      \#(markers)</g>
      """#
  }

  private func classes(_ series: LineChart.Series) -> String {
    "series group" + (series.group % 6).description
      + (series.role == .validation ? " validation" : " training")
  }

  private func marker(_ series: LineChart.Series, x: Double, y: Double) -> Markup {
    switch series.group % 4 {
    case 0: #"<circle class="mark" cx="\#(x)" cy="\#(y)" r="3.4"/>"#
    case 1: #"<path class="mark" d="M\#(x - 4.6) \#(y - 4.6)h9.2v9.2h-9.2z"/>"#
    case 2: #"<path class="mark" d="M\#(x) \#(y - 4.6)l4.6 8h-9.2z"/>"#
    default: #"<path class="mark" d="M\#(x) \#(y - 4.8)l4.8 4.8l-4.8 4.8l-4.8 -4.8z"/>"#
    }
  }

  private func legendEntry(_ series: LineChart.Series, x: Double, y: Double) -> Markup {
    #"""
    <g class="\#(classes(series))"><path class="line" d="M\#(x) \#(y)h32"/>\#
    \#(marker(series, x: x + 16, y: y))<text class="legend" x="\#(x + 40)" y="\#(y + 4)">\#
    \#(series.label)</text></g>
    """#
  }

  static let style: Markup = """
    <style>.chart{font:12.5px system-ui,sans-serif}.chart .grid{stroke:#e6e9f0}\
    .chart .axis{stroke:#8a93a6}.chart text{fill:#1d2433}\
    .chart .tick,.chart .caption{fill:#5b6475;text-anchor:middle}.chart .value{text-anchor:end}\
    .chart .quantity{font-weight:650}.chart .line{fill:none;stroke-width:2}\
    .chart .group0{--c:#3d5fc4}.chart .group1{--c:#b4631a}.chart .group2{--c:#2f7f86}\
    .chart .group3{--c:#a23b72}.chart .group4{--c:#5d7a1f}.chart .group5{--c:#7a4fb5}\
    .chart .series .line{stroke:var(--c)}\
    .chart .mark{fill:var(--c);stroke:var(--c);stroke-width:1.6}\
    .chart .validation .line{stroke-dasharray:6 4}.chart .validation .mark{fill:#fff}\
    .chart .group1 .line{stroke-width:4.5;stroke-opacity:.45}\
    .chart .best{stroke:#8a93a6;stroke-dasharray:2 4}.chart .ring{fill:none;stroke:var(--c)}\
    .chart .before{text-anchor:end}</style>
    """
}
