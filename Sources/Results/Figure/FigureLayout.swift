/// Where everything in a figure stands: boxes of axes with room around them for what is written
/// there, so that nothing overlaps whatever the program asked for.
///
/// A point is 1.25 units, which shows ten-point text at 12.5 pixels.
struct FigureLayout {
  struct Box {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
    var right: Double { x + width }
    var bottom: Double { y + height }
  }

  /// Room that ticks, labels and titles take outside a box.
  struct Room {
    var left = 0.0
    var right = 0.0
    var top = 0.0
    var bottom = 0.0
  }

  static let point = 1.25
  /// Units of an inch: fewer in figures wider than a page, where text keeps its size.
  let inch: Double

  let figure: Figure
  private(set) var boxes: [Box]
  private(set) var rooms: [Room]
  /// What of the figure is drawn upon.
  private(set) var used = Box(x: 0, y: 0, width: 1, height: 1)
  private(set) var titleBottom = 0.0
  private var width: Double
  private var height: Double

  init(_ figure: Figure) {
    self.figure = figure
    inch = figure.width > 8 ? max(54, 720 / figure.width) : 90
    width = max(60, figure.width * inch)
    height = max(45, figure.height * inch)
    boxes = figure.axes.map { _ in Box(x: 0, y: 0, width: 0, height: 0) }
    rooms = figure.axes.map { Self.room(of: $0) }
    for (i, axes) in figure.axes.enumerated() where axes.twinOf >= 0 {
      Self.widen(&rooms[axes.twinOf], rooms[i])
    }
    for (i, axes) in figure.axes.enumerated() {
      guard let bar = axes.bar, bar.parents.count == 1 else { continue }
      let parent = bar.parents[0]
      if bar.isVertical {
        rooms[parent].right += Self.barGap + Self.barWidth + rooms[i].right
        rooms[parent].top = max(rooms[parent].top, rooms[i].top)
      } else {
        rooms[parent].bottom += Self.barGap + Self.barWidth + rooms[i].bottom
      }
    }
    place()
    measure()
  }

  static let barWidth = 15.0
  static let barGap = 12.0

  // MARK: Room

  private static func widen(_ room: inout Room, _ other: Room) {
    room.left = max(room.left, other.left)
    room.right = max(room.right, other.right)
    room.top = max(room.top, other.top)
    room.bottom = max(room.bottom, other.bottom)
  }

  static func size(_ label: Figure.Label) -> (width: Double, height: Double) {
    size(label.text, label.size, label.rotation)
  }

  /// Of text, turned.
  static func size(
    _ text: String, _ size: Double, _ rotation: Double
  ) -> (width: Double, height: Double) {
    var width = 0.0
    var lines = 0.0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      width = max(width, MathText(String(line)).width)
      lines += 1
    }
    let (w, h) = (width * size * point, lines * 1.2 * size * point)
    if rotation == 0 { return (w, h) }
    let turn = FigureTurn(degrees: rotation)
    return (
      w * turn.cosine.magnitude + h * turn.sine.magnitude,
      w * turn.sine.magnitude + h * turn.cosine.magnitude
    )
  }

  /// How far the tick labels of an axis reach.
  static func labels(_ axis: Figure.Axis, isX: Bool) -> Double {
    var reach = 0.0
    for tick in axis.major + axis.minor where tick.showsLabel && !tick.label.isEmpty {
      let size = size(tick.label, tick.size, tick.rotation)
      reach = max(reach, isX ? size.height : size.width)
    }
    return reach
  }

  private static func room(of axes: Figure.Axes) -> Room {
    var room = Room(left: 3, right: 3, top: 3, bottom: 3)
    guard axes.isVisible else { return room }
    if axes.isOn {
      for isX in [true, false] {
        let axis = isX ? axes.x : axes.y
        guard axis.isVisible else { continue }
        let reach = labels(axis, isX: isX)
        let ticks = axis.major.isEmpty ? 0 : max(0, axis.tickLength) * point
        var near = axis.near ? ticks : 0
        var far = axis.far ? ticks : 0
        if axis.nearLabels, reach > 0 { near += reach + 5 }
        if axis.farLabels, reach > 0 { far += reach + 5 }
        if let label = axis.label {
          let size = size(label)
          let depth = (isX ? size.height : size.width) + 6
          if axis.labelIsFar { far += depth } else { near += depth }
        }
        if !axis.offset.isEmpty {
          if isX { near += 14 } else { room.top = max(room.top, 18) }
        }
        if isX {
          room.bottom += near
          room.top += far
          // Half of the outer labels stands beside the box.
          if let last = axis.major.last, last.showsLabel, last.rotation == 0 {
            room.right = max(room.right, 0.5 * size(last.label, last.size, 0).width)
          }
        } else {
          room.left += near
          room.right += far
        }
      }
    }
    for title in axes.titles {
      room.top +=
        title.horizontal == "center" || axes.titles.count == 1
        ? size(title).height + 8 : 0
    }
    if axes.titles.count > 1, axes.titles.allSatisfy({ $0.horizontal != "center" }) {
      room.top += size(axes.titles[0]).height + 8
    }
    for legend in axes.legends {
      let size = FigureLegend(legend).size
      guard legend.anchor.count >= 2 else { continue }
      let (x, y) = (legend.anchor[0], legend.anchor[1])
      if x >= 1, legend.location.hasSuffix("left") {
        room.right += size.width + 14
      } else if y >= 1, legend.location.hasPrefix("lower") || legend.location.hasPrefix("upper") {
        if legend.location.hasPrefix("lower") { room.top += size.height + 10 }
      } else if y <= 0, legend.location.hasPrefix("upper") {
        room.bottom += size.height + 10
      }
    }
    return room
  }

  // MARK: Places

  private mutating func place() {
    var area = Box(x: 6, y: 6, width: width - 12, height: height - 12)
    if let title = figure.title {
      let depth = Self.size(title).height + 8
      area.y += depth
      area.height -= depth
    }
    if let label = figure.xLabel { area.height -= Self.size(label).height + 4 }
    if let label = figure.yLabel {
      let depth = Self.size(label).width + 6
      area.x += depth
      area.width -= depth
    }
    for legend in figure.legends where legend.anchor.isEmpty {
      let size = FigureLegend(legend).size
      if legend.location == "upper center" || legend.location == "lower center" {
        area.height -= size.height + 8
        if legend.location == "upper center" { area.y += size.height + 8 }
      } else if legend.location == "center right" || legend.location == "right"
        || legend.location.hasPrefix("outside")
      {
        area.width -= size.width + 10
      }
    }
    var shared: [Int] = []
    for (i, axes) in figure.axes.enumerated() {
      guard let bar = axes.bar, bar.parents.count > 1 else { continue }
      shared.append(i)
      if bar.isVertical {
        area.width -= Self.barGap + Self.barWidth + rooms[i].right + 6
      } else {
        area.height -= Self.barGap + Self.barWidth + rooms[i].bottom + 6
      }
    }
    placeGrids(in: area)
    for (i, axes) in figure.axes.enumerated() {
      if case .rectangle(let x, let y, let w, let h) = axes.place,
        axes.bar?.parents.isEmpty ?? true,
        axes.insetIn < 0
      {
        boxes[i] = Box(
          x: x * width, y: (1 - y - h) * height, width: w * width, height: h * height)
      }
      fit(i)
    }
    for (i, axes) in figure.axes.enumerated() {
      if axes.twinOf >= 0 { boxes[i] = boxes[axes.twinOf] }
      if axes.insetIn >= 0, case .rectangle(let x, let y, let w, let h) = axes.place {
        let outer = boxes[axes.insetIn]
        boxes[i] = Box(
          x: outer.x + x * outer.width, y: outer.y + (1 - y - h) * outer.height,
          width: w * outer.width, height: h * outer.height)
      }
    }
    for (i, axes) in figure.axes.enumerated() {
      guard let bar = axes.bar, let first = bar.parents.first else { continue }
      placeBar(i, bar, first)
    }
  }

  private mutating func placeBar(_ i: Int, _ bar: Figure.ColorBar, _ first: Int) {
    var around = boxes[first]
    for parent in bar.parents {
      let other = boxes[parent]
      let (x, y) = (min(around.x, other.x), min(around.y, other.y))
      around = Box(
        x: x, y: y, width: max(around.right, other.right) - x,
        height: max(around.bottom, other.bottom) - y)
    }
    var beyond = 0.0
    if bar.parents.count > 1 {
      for parent in bar.parents {
        beyond = max(beyond, bar.isVertical ? rooms[parent].right : rooms[parent].bottom)
      }
    } else {
      let own = Self.room(of: figure.axes[first])
      beyond = bar.isVertical ? own.right - 3 : own.bottom - 3
    }
    if bar.isVertical {
      let h = around.height * bar.shrink
      boxes[i] = Box(
        x: around.right + beyond + Self.barGap, y: around.y + (around.height - h) / 2,
        width: Self.barWidth, height: h)
    } else {
      let w = around.width * bar.shrink
      boxes[i] = Box(
        x: around.x + (around.width - w) / 2, y: around.bottom + beyond + Self.barGap, width: w,
        height: Self.barWidth)
    }
  }

  /// Axes in cells of equally divided grids share the room around rows and columns.
  private mutating func placeGrids(in area: Box) {
    var grids: [(heights: [Double], widths: [Double], members: [Int])] = []
    for (i, axes) in figure.axes.enumerated() where axes.twinOf < 0 {
      guard case .cells(_, _, let heights, let widths) = axes.place else { continue }
      if let known = grids.firstIndex(where: { $0.heights == heights && $0.widths == widths }) {
        grids[known].members.append(i)
      } else {
        grids.append((heights, widths, [i]))
      }
    }
    for grid in grids {
      var before = [Double](repeating: 0, count: grid.widths.count)
      var after = before
      var above = [Double](repeating: 0, count: grid.heights.count)
      var below = above
      for i in grid.members {
        guard case .cells(let rows, let columns, _, _) = figure.axes[i].place else { continue }
        let room = rooms[i]
        before[columns.lowerBound] = max(before[columns.lowerBound], room.left)
        after[columns.upperBound - 1] = max(after[columns.upperBound - 1], room.right)
        above[rows.lowerBound] = max(above[rows.lowerBound], room.top)
        below[rows.upperBound - 1] = max(below[rows.upperBound - 1], room.bottom)
      }
      let across = Self.divided(area.x, area.width, grid.widths, before, after, gap: 14)
      let down = Self.divided(area.y, area.height, grid.heights, above, below, gap: 10)
      for i in grid.members {
        guard case .cells(let rows, let columns, _, _) = figure.axes[i].place else { continue }
        let (x, y) = (across[columns.lowerBound].0, down[rows.lowerBound].0)
        boxes[i] = Box(
          x: x, y: y, width: across[columns.upperBound - 1].1 - x,
          height: down[rows.upperBound - 1].1 - y)
      }
    }
  }

  private static func divided(
    _ start: Double, _ length: Double, _ ratios: [Double], _ before: [Double], _ after: [Double],
    gap: Double
  ) -> [(Double, Double)] {
    let margins = before.reduce(0, +) + after.reduce(0, +) + gap * Double(ratios.count - 1)
    // Too much writing for the size: the figure grows.
    let inner = max(length - margins, 26 * Double(ratios.count))
    let sum = ratios.reduce(0, +)
    var at = start
    var result: [(Double, Double)] = []
    for k in ratios.indices {
      at += before[k]
      let size = inner * ratios[k] / sum
      result.append((at, at + size))
      at += size + after[k] + gap
    }
    return result
  }

  /// Narrows a box to the shape that its axes ask for.
  private mutating func fit(_ i: Int) {
    let axes = figure.axes[i]
    var shape = axes.boxAspect
    if axes.aspect > 0 {
      let (w, h) = ((axes.x.high - axes.x.low).magnitude, (axes.y.high - axes.y.low).magnitude)
      if w > 0 { shape = h * axes.aspect / w }
    }
    guard shape > 0, shape.isFinite else { return }
    var box = boxes[i]
    if box.width * shape > box.height {
      let w = box.height / shape
      box.x += (box.width - w) / 2
      box.width = w
    } else {
      let h = box.width * shape
      box.y += (box.height - h) / 2
      box.height = h
    }
    boxes[i] = box
  }

  // MARK: Extent

  /// The smallest frame around everything drawn.
  private mutating func measure() {
    var (left, top) = (Double.infinity, Double.infinity)
    var (right, bottom) = (-Double.infinity, -Double.infinity)
    for (i, axes) in figure.axes.enumerated() where axes.isVisible {
      left = min(left, boxes[i].x - rooms[i].left)
      top = min(top, boxes[i].y - rooms[i].top)
      right = max(right, boxes[i].right + rooms[i].right)
      bottom = max(bottom, boxes[i].bottom + rooms[i].bottom)
    }
    if left > right || !figure.texts.isEmpty {
      (left, top) = (min(left, 0), min(top, 0))
      (right, bottom) = (max(right, width), max(bottom, height))
    }
    if let label = figure.xLabel { bottom += Self.size(label).height + 6 }
    if let label = figure.yLabel { left -= Self.size(label).width + 8 }
    titleBottom = top - 4
    if let title = figure.title {
      let size = Self.size(title)
      top -= size.height + 8
      let middle = (left + right) / 2
      left = min(left, middle - size.width / 2 - 4)
      right = max(right, middle + size.width / 2 + 4)
    }
    for legend in figure.legends where legend.anchor.isEmpty {
      let size = FigureLegend(legend).size
      if legend.location == "lower center" { bottom += size.height + 8 }
      if legend.location == "upper center" { top -= size.height + 8 }
      if legend.location == "center right" || legend.location == "right"
        || legend.location.hasPrefix("outside")
      {
        right += size.width + 10
      }
    }
    used = Box(
      x: left - 4, y: top - 4, width: right - left + 8, height: bottom - top + 8)
  }
}
