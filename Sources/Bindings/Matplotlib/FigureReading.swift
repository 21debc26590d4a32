import Python
import Results
import Tensors

/// From the Python side's description of a figure to the figure.
extension SpecReader {
  func figure(_ value: Value) throws(PyError) -> Figure {
    var figure = Figure()
    figure.width = try number(value, "width")
    figure.height = try number(value, "height")
    for axes in try items(try member(value, "axes")) { figure.axes.append(try self.axes(axes)) }
    for text in try items(try member(value, "texts")) { figure.texts.append(try label(text)) }
    figure.title = try optionalLabel(try member(value, "suptitle"))
    figure.xLabel = try optionalLabel(try member(value, "supxlabel"))
    figure.yLabel = try optionalLabel(try member(value, "supylabel"))
    figure.legends = try legends(try member(value, "legends"))
    figure.background = try color(try member(value, "face"))
    return figure
  }

  func label(_ value: Value) throws(PyError) -> Figure.Label {
    let v = try items(value)
    var label = Figure.Label()
    label.x = try number(v[1])
    label.y = try number(v[2])
    label.text = try text(v[3])
    label.color = try color(v[4])
    label.size = try number(v[5])
    label.horizontal = try text(v[6])
    label.vertical = try text(v[7])
    label.rotation = try number(v[8])
    label.isBold = try vm.isTrue(v[9])
    label.isItalic = try vm.isTrue(v[10])
    label.systems = try systems(v[11])
    label.dx = try number(v[12])
    label.dy = try number(v[13])
    label.boxFill = try color(v[14])
    label.boxEdge = try color(v[15])
    label.isMono = try vm.isTrue(v[16])
    return label
  }

  private func optionalLabel(_ value: Value) throws(PyError) -> Figure.Label? {
    value.isNone ? nil : try label(value)
  }

  // MARK: Axes

  private func axes(_ value: Value) throws(PyError) -> Figure.Axes {
    var axes = Figure.Axes()
    axes.place = try place(try member(value, "place"))
    for item in try items(try member(value, "items")) { axes.items.append(try self.item(item)) }
    axes.hasOpaqueGround = try flag(value, "solid")
    axes.x = try axis(try member(value, "x"))
    axes.y = try axis(try member(value, "y"))
    for spine in try items(try member(value, "spines")) {
      let v = try items(spine)
      axes.spines.append(
        Figure.Spine(
          isVisible: try vm.isTrue(v[0]), color: try color(v[1]), width: try number(v[2]),
          kind: try text(v[3]), position: try number(v[4])))
    }
    for title in try items(try member(value, "titles")) { axes.titles.append(try label(title)) }
    axes.isOn = try flag(value, "on")
    axes.isVisible = try flag(value, "visible")
    axes.background = try color(try member(value, "face"))
    axes.aspect = try number(value, "aspect")
    axes.boxAspect = try number(value, "box")
    axes.legends = try legends(try member(value, "legends"))
    axes.twinOf = try integer(try member(value, "twin"))
    axes.insetIn = try integer(try member(value, "inset"))
    for fact in try items(try member(value, "described")) { axes.facts.append(try self.fact(fact)) }
    let bar = try member(value, "bar")
    if !bar.isNone {
      var parents: [Int] = []
      for parent in try items(try member(bar, "parents")) { parents.append(try integer(parent)) }
      axes.bar = Figure.ColorBar(
        rgba: try bytes(try member(bar, "rows")), isVertical: try flag(bar, "vertical"),
        parents: parents, shrink: try number(bar, "shrink"))
    }
    return axes
  }

  private func place(_ value: Value) throws(PyError) -> Figure.Place {
    let v = try items(value)
    if try text(v[0]) == "rect" {
      return .rectangle(
        x: try number(v[1]), y: try number(v[2]), width: try number(v[3]), height: try number(v[4]))
    }
    return .cells(
      rows: try integer(v[3])..<(try integer(v[4])),
      columns: try integer(v[5])..<(try integer(v[6])), heights: try numbers(v[8]),
      widths: try numbers(v[7]))
  }

  private func axis(_ value: Value) throws(PyError) -> Figure.Axis {
    var axis = Figure.Axis()
    axis.low = try number(value, "low")
    axis.high = try number(value, "high")
    axis.major = try ticks(try member(value, "major"))
    axis.minor = try ticks(try member(value, "minor"))
    axis.offset = try text(value, "offset")
    axis.label = try optionalLabel(try member(value, "label"))
    axis.labelIsFar = try flag(value, "label_far")
    axis.near = try flag(value, "show_near")
    axis.far = try flag(value, "show_far")
    axis.nearLabels = try flag(value, "show_label_near")
    axis.farLabels = try flag(value, "show_label_far")
    axis.tickLength = try number(value, "length")
    axis.color = try color(try member(value, "color"))
    axis.isVisible = try flag(value, "visible")
    let grids = try items(try member(value, "grid"))
    axis.majorGrid = try grid(grids[0])
    axis.minorGrid = try grid(grids[1])
    return axis
  }

  private func ticks(_ value: Value) throws(PyError) -> [Figure.Tick] {
    var ticks: [Figure.Tick] = []
    for tick in try items(value) {
      let v = try items(tick)
      ticks.append(
        Figure.Tick(
          at: try number(v[0]), label: try text(v[1]), size: try number(v[2]),
          rotation: try number(v[3]), color: try color(v[4]), horizontal: try text(v[5]),
          showsLabel: try vm.isTrue(v[6])))
    }
    return ticks
  }

  private func grid(_ value: Value) throws(PyError) -> Figure.Grid? {
    if value.isNone { return nil }
    let v = try items(value)
    guard let color = try color(v[0]) else { return nil }
    return Figure.Grid(
      color: color, width: try number(v[1]), dash: try numbers(v[2]), isPlain: try vm.isTrue(v[3]))
  }

  private func fact(_ value: Value) throws(PyError) -> Figure.Fact {
    let v = try items(value)
    return Figure.Fact(
      kind: try text(v[0]), label: try text(v[1]), count: try integer(v[2]),
      x: (try number(v[3]), try number(v[4])), y: (try number(v[5]), try number(v[6])),
      ends: v.count > 8 ? (try number(v[7]), try number(v[8])) : nil)
  }

  // MARK: Legends

  private func legends(_ value: Value) throws(PyError) -> [Figure.Legend] {
    var legends: [Figure.Legend] = []
    for spec in try items(value) {
      var legend = Figure.Legend()
      for entry in try items(try member(spec, "entries")) {
        legend.entries.append(try self.entry(entry))
      }
      legend.location = try text(spec, "loc")
      legend.anchor = try numbers(try member(spec, "anchor"))
      legend.columns = try integer(try member(spec, "columns"))
      legend.hasFrame = try flag(spec, "frame")
      let title = try items(try member(spec, "title"))
      if title.count == 2 {
        legend.title = try text(title[0])
        legend.titleSize = try number(title[1])
      }
      legends.append(legend)
    }
    return legends
  }

  private func entry(_ value: Value) throws(PyError) -> Figure.Legend.Entry {
    let v = try items(value)
    let s = try items(v[3])
    var entry = Figure.Legend.Entry(
      text: try text(v[0]), size: try number(v[1]), color: try color(v[2]), line: nil, fill: nil,
      edge: nil, edgeWidth: 1, hatch: "")
    if try text(s[0]) == "line" {
      var line = Figure.Line()
      line.color = try color(s[1])
      line.width = try number(s[2])
      line.dash = try numbers(s[3])
      line.marker = try text(s[4])
      line.markerSize = try number(s[5])
      line.markerFill = try color(s[6])
      line.markerEdge = try color(s[7])
      line.markerEdgeWidth = try number(s[8])
      entry.line = line
    } else {
      entry.fill = try color(s[1])
      entry.edge = try color(s[2])
      entry.edgeWidth = try number(s[3])
      entry.hatch = try text(s[4])
    }
    return entry
  }
}
