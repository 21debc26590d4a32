/// One pair of axes: ground, grid, what was plotted, frame, ticks, words, legend.
struct AxesDrawing {
  let axes: Figure.Axes
  let box: FigureLayout.Box
  let room: FigureLayout.Room
  let figure: Figure
  let layout: FigureLayout
  let ink: FigureInk

  init(
    _ axes: Figure.Axes, _ box: FigureLayout.Box, _ room: FigureLayout.Room, _ figure: Figure,
    _ layout: FigureLayout
  ) {
    self.axes = axes
    self.box = box
    self.room = room
    self.figure = figure
    self.layout = layout
    ink = FigureInk(isLiteral: axes.hasOpaqueGround)
  }

  /// The page's own ink, for everything outside the data.
  var outer: FigureInk { FigureInk() }

  func svg() -> String {
    var svg = "<g>"
    if axes.isOn, let ground = axes.background, axes.twinOf < 0 {
      svg += rectangle(box, outer.attribute(.fill, ground))
    }
    // Pictures may be transparent, and what lies on them expects matplotlib's white.
    if axes.hasOpaqueGround, axes.twinOf < 0 { svg += rectangle(box, " fill=\"#fff\"") }
    var inside = ""
    if axes.isOn { inside += grids }
    for item in axes.items {
      switch item {
      case .label, .arrow: break
      default: inside += drawn(item)
      }
    }
    if !inside.isEmpty {
      // Whatever leaves the box is cut off.
      svg += "<svg x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\" "
      svg += "height=\"\(number(box.height))\">\(inside)</svg>"
    }
    if axes.isOn { svg += frame + ticks(axes.x, isX: true) + ticks(axes.y, isX: false) }
    for item in axes.items {
      switch item {
      case .label(let label): svg += words(label)
      case .arrow(let arrow): svg += drawn(arrow)
      default: break
      }
    }
    svg += titles
    for legend in axes.legends { svg += drawn(legend) }
    return svg + "</g>"
  }

  // MARK: Places

  /// Across the box, from its left edge.
  func across(_ value: Double, _ system: Figure.System = .data) -> Double {
    switch system {
    case .data:
      let place = (value - axes.x.low) / (axes.x.high - axes.x.low) * box.width
      return min(1e5, max(-1e5, place))
    case .axes: return value * box.width
    case .figure: return value * figure.width * layout.inch - box.x
    }
  }

  /// Down the box, from its top edge.
  func down(_ value: Double, _ system: Figure.System = .data) -> Double {
    switch system {
    case .data:
      let place = (1 - (value - axes.y.low) / (axes.y.high - axes.y.low)) * box.height
      return min(1e5, max(-1e5, place))
    case .axes: return (1 - value) * box.height
    case .figure: return (1 - value) * figure.height * layout.inch - box.y
    }
  }

  func number(_ value: Double) -> String { NumberText.trimmed(value, places: 2) }

  private func rectangle(_ box: FigureLayout.Box, _ paint: String) -> String {
    "<rect x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\" "
      + "height=\"\(number(box.height))\"\(paint)/>"
  }

  // MARK: Grid and frame

  private var grids: String {
    var svg = ""
    for isX in [true, false] {
      let axis = isX ? axes.x : axes.y
      for (grid, ticks) in [(axis.minorGrid, axis.minor), (axis.majorGrid, axis.major)] {
        guard let grid, !ticks.isEmpty else { continue }
        var path = ""
        for tick in ticks {
          path +=
            isX
            ? "M\(number(across(tick.at))) 0V\(number(box.height))"
            : "M0 \(number(down(tick.at)))H\(number(box.width))"
        }
        var paint = FigureStroke.attributes(grid.color, grid.width, grid.dash, ink)
        if grid.isPlain {
          paint = " class=\"grid\" stroke-width=\"\(number(grid.width * 1.25))\""
          if grid.color.alpha < 1 { paint += " opacity=\"\(number(max(0.45, grid.color.alpha)))\"" }
          if !grid.dash.isEmpty {
            let lengths = grid.dash.map { number($0 * 1.25) }
            paint += " stroke-dasharray=\"\(lengths.joined(separator: " "))\""
          }
        }
        svg += "<path d=\"\(path)\"\(paint)/>"
      }
    }
    return svg
  }

  private var frame: String {
    if axes.spines.count < 4 || axes.twinOf >= 0 { return "" }
    var plain = ""
    var svg = ""
    for (i, spine) in axes.spines.enumerated() where spine.isVisible {
      let isUpright = i < 2
      var at = 0.0
      switch spine.kind {
      case "axes": at = isUpright ? across(spine.position, .axes) : down(spine.position, .axes)
      case "data": at = isUpright ? across(spine.position) : down(spine.position)
      default:
        let offset = spine.position * FigureLayout.point
        at = [-offset, box.width + offset, box.height + offset, -offset][i]
      }
      let path =
        isUpright
        ? "M\(number(box.x + at)) \(number(box.y))v\(number(box.height))"
        : "M\(number(box.x)) \(number(box.y + at))h\(number(box.width))"
      if spine.width == 0.8, spine.color == .black {
        plain += path
      } else {
        svg +=
          "<path d=\"\(path)\"\(FigureStroke.attributes(spine.color, spine.width, [], outer))/>"
      }
    }
    return (plain.isEmpty ? "" : "<path class=\"axis\" d=\"\(plain)\"/>") + svg
  }

  // MARK: Ticks

  /// Where the left or bottom spine is, which may have been moved.
  private func moved(_ isX: Bool) -> Double {
    guard axes.spines.count == 4 else { return 0 }
    let spine = axes.spines[isX ? 2 : 0]
    switch spine.kind {
    case "axes":
      return isX ? down(spine.position, .axes) - box.height : across(spine.position, .axes)
    case "data": return isX ? down(spine.position) - box.height : across(spine.position)
    default: return (isX ? 1 : -1) * spine.position * FigureLayout.point
    }
  }

  private func ticks(_ axis: Figure.Axis, isX: Bool) -> String {
    guard axis.isVisible else { return "" }
    var marks = ""
    var svg = ""
    let shift = moved(isX)
    for (isMinor, list) in [(false, axis.major), (true, axis.minor)] {
      let length = axis.tickLength * (isMinor ? 0.6 : 1) * FigureLayout.point
      let reach = max(0, length) + 4
      // Labels that would run into each other are left out, every second first.
      let every = isX && !isMinor ? spread(list) : 1
      for (i, tick) in list.enumerated() {
        let at = isX ? box.x + across(tick.at) : box.y + down(tick.at)
        for isFar in [false, true] {
          guard isFar ? axis.far : axis.near else { continue }
          let edge =
            isX
            ? (isFar ? box.y : box.bottom + shift) : (isFar ? box.right : box.x + shift)
          let out = (isFar == isX) ? -length : length
          marks +=
            isX
            ? "M\(number(at)) \(number(edge))v\(number(out))"
            : "M\(number(edge)) \(number(at))h\(number(-out))"
        }
        guard tick.showsLabel, !tick.label.isEmpty, i % every == 0 else { continue }
        for isFar in [false, true] {
          guard isFar ? axis.farLabels : axis.nearLabels else { continue }
          var (x, y) = (at, at)
          var horizontal = "center"
          var vertical = "center"
          if isX {
            y = isFar ? box.y - reach : box.bottom + shift + reach
            vertical = isFar ? "bottom" : "top"
            if tick.rotation != 0 { horizontal = tick.horizontal }
            // A right-aligned slanted label ends under its tick.
            if tick.rotation != 0, horizontal == "right" { x += tick.size * 0.45 }
          } else {
            x = isFar ? box.right + reach : box.x + shift - reach
            horizontal = isFar ? "left" : "right"
          }
          let isPlain = tick.color == nil || tick.color == .black
          svg += FigureText.svg(
            tick.label, x: x, y: y, size: tick.size, horizontal: horizontal, vertical: vertical,
            rotation: tick.rotation, color: tick.color, class: isPlain ? "tick" : "", ink: outer)
        }
      }
    }
    if !marks.isEmpty {
      let isPlain = axis.color == nil || axis.color == .black
      svg +=
        "<path d=\"\(marks)\""
        + (isPlain ? " class=\"axis\"" : FigureStroke.attributes(axis.color, 0.8, [], outer)) + "/>"
    }
    return svg + axisLabel(axis, isX: isX) + offset(axis, isX: isX)
  }

  /// How many ticks one label has to serve.
  private func spread(_ ticks: [Figure.Tick]) -> Int {
    var every = 1
    let places = ticks.map { across($0.at) }
    while every < 8, every < ticks.count {
      var isClear = true
      var last = -Double.infinity
      var i = 0
      while i < ticks.count {
        let tick = ticks[i]
        if tick.showsLabel, !tick.label.isEmpty {
          let width =
            tick.rotation == 0
            ? FigureLayout.size(tick.label, tick.size, 0).width : tick.size * 1.3
          let left = places[i] - width / 2
          let right = places[i] + width / 2
          if places.first ?? 0 <= places.last ?? 0 {
            if left < last + 3 { isClear = false }
            last = right
          } else {
            if right > -last - 3 { isClear = false }
            last = -left
          }
        }
        i += every
      }
      if isClear { break }
      every += 1
    }
    return every
  }

  private func axisLabel(_ axis: Figure.Axis, isX: Bool) -> String {
    guard var label = axis.label else { return "" }
    let reach = FigureLayout.labels(axis, isX: isX)
    let shows = axis.labelIsFar ? axis.farLabels : axis.nearLabels
    let size = FigureLayout.size(label)
    var gap = axis.major.isEmpty ? 4 : max(0, axis.tickLength) * FigureLayout.point + 4
    if shows, reach > 0 { gap += reach + 5 }
    label.horizontal = "center"
    label.vertical = "center"
    var x = box.x + box.width / 2
    var y = box.y + box.height / 2
    if isX {
      if !axis.offset.isEmpty, !axis.labelIsFar { gap += 2 }
      y = axis.labelIsFar ? box.y - gap - size.height / 2 : box.bottom + gap + size.height / 2
    } else {
      x = axis.labelIsFar ? box.right + gap + size.width / 2 : box.x - gap - size.width / 2
    }
    return FigureText.svg(label, x: x, y: y, ink: outer)
  }

  private func offset(_ axis: Figure.Axis, isX: Bool) -> String {
    guard !axis.offset.isEmpty, axis.nearLabels || axis.farLabels else { return "" }
    let below = FigureLayout.labels(axis, isX: true) + 10
    return FigureText.svg(
      axis.offset, x: isX ? box.right : axis.nearLabels ? box.x : box.right,
      y: isX ? box.bottom + below + 8 : box.y - 5, size: 10,
      horizontal: isX || !axis.nearLabels ? "right" : "left", vertical: isX ? "center" : "baseline",
      class: "tick", ink: outer)
  }

  // MARK: Words

  private var titles: String {
    var svg = ""
    var above = 0.0
    if axes.isOn, axes.x.isVisible {
      if axes.x.farLabels { above += FigureLayout.labels(axes.x, isX: true) + 9 }
      if axes.x.labelIsFar, let label = axes.x.label {
        above += FigureLayout.size(label).height + 6
      }
    }
    if axes.isOn, !axes.y.offset.isEmpty { above += 14 }
    for other in figure.axes where other.twinOf >= 0 && other.x.labelIsFar {
      if layout.boxes[other.twinOf].x == box.x, layout.boxes[other.twinOf].y == box.y {
        above = room.top - FigureLayout.size(axes.titles.first ?? Figure.Label()).height - 8
      }
    }
    for title in axes.titles {
      var label = title
      label.vertical = "bottom"
      let x =
        title.horizontal == "left"
        ? box.x : title.horizontal == "right" ? box.right : box.x + box.width / 2
      svg += FigureText.svg(label, x: x, y: box.y - above - 5, ink: outer)
    }
    return svg
  }

  private func words(_ label: Figure.Label) -> String {
    let x = box.x + across(label.x, label.systems.0) + label.dx * FigureLayout.point
    let y = box.y + down(label.y, label.systems.1) - label.dy * FigureLayout.point
    // What was written far outside of the limits was not meant to be seen.
    if label.systems.0 == .data, x < box.x - 200 || x > box.right + 200 { return "" }
    if label.systems.1 == .data, y < box.y - 200 || y > box.bottom + 200 { return "" }
    return FigureText.svg(label, x: x, y: y, ink: ink)
  }

  private func drawn(_ legend: Figure.Legend) -> String {
    let shape = FigureLegend(legend)
    guard !legend.entries.isEmpty || !legend.title.isEmpty else { return "" }
    let place = LegendPlace(self, shape.size).place(legend)
    return shape.svg(x: box.x + place.0, y: box.y + place.1, ink: outer)
  }
}
