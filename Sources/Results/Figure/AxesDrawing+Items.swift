extension AxesDrawing {
  /// One plotted thing, from the box's upper left corner.
  func drawn(_ item: Figure.Item) -> String {
    switch item {
    case .line(let line): drawn(line)
    case .marks(let marks): drawn(marks)
    case .polygon(let polygon): drawn(polygon)
    case .raster(let raster): drawn(raster)
    case .mesh(let mesh): drawn(mesh)
    case .contours(let contours): drawn(contours)
    case .label, .arrow: ""
    }
  }

  private func short(_ value: Double) -> String { NumberText.trimmed(value, places: 1) }

  // MARK: Lines

  private func drawn(_ line: Figure.Line) -> String {
    var svg = ""
    if let color = line.color {
      let path = path(line.x, line.y, line.systems)
      if !path.isEmpty {
        svg += "<path d=\"\(path)\" fill=\"none\" stroke-linejoin=\"round\""
        svg += FigureStroke.attributes(color, line.width, line.dash, ink) + "/>"
      }
    }
    guard !line.marker.isEmpty else { return svg }
    let shape = MarkerShape(line.marker)
    var path = ""
    for i in 0..<min(line.x.count, line.y.count) where line.x[i].isFinite && line.y[i].isFinite {
      path += shape.path(
        x: across(line.x[i], line.systems.0), y: down(line.y[i], line.systems.1),
        size: line.markerSize * FigureLayout.point)
    }
    if path.isEmpty { return svg }
    let paint = shape.paint(
      line.markerFill, line.markerEdge, line.markerEdgeWidth * FigureLayout.point, ink)
    return svg + "<path d=\"\(path)\"\(paint)/>"
  }

  /// A path through points; gaps where a coordinate is no number. Of many points that fall into one
  /// column of pixels, the first, the lowest, the highest and the last stay.
  private func path(
    _ xs: [Double], _ ys: [Double], _ systems: (Figure.System, Figure.System)
  ) -> String {
    let count = min(xs.count, ys.count)
    let isDense = Double(count) > 4 * box.width
    var path = ""
    var isDown = false
    var lastX = ""
    var lastY = ""
    func add(_ x: Double, _ y: Double) {
      let (a, b) = (short(x), short(y))
      if isDown, a == lastX, b == lastY { return }
      path += (isDown ? "L" : "M") + a + " " + b
      (lastX, lastY) = (a, b)
      isDown = true
    }
    var i = 0
    while i < count {
      guard xs[i].isFinite, ys[i].isFinite else {
        isDown = false
        i += 1
        continue
      }
      let (x, y) = (across(xs[i], systems.0), down(ys[i], systems.1))
      add(x, y)
      i += 1
      guard isDense else { continue }
      let column = NumberText.floor(x)
      var (low, high, last) = (y, y, y)
      var lastAt = x
      while i < count, xs[i].isFinite, ys[i].isFinite {
        let next = across(xs[i], systems.0)
        if NumberText.floor(next) != column { break }
        last = down(ys[i], systems.1)
        lastAt = next
        low = min(low, last)
        high = max(high, last)
        i += 1
      }
      if low < y { add(lastAt, low) }
      if high > y { add(lastAt, high) }
      add(lastAt, last)
    }
    return path
  }

  // MARK: Points

  private func drawn(_ marks: Figure.Marks) -> String {
    let shape = MarkerShape(marks.marker)
    let count = min(marks.x.count, marks.y.count)
    func pick<Element>(_ list: [Element], _ i: Int) -> Element? {
      list.isEmpty ? nil : list[i % list.count]
    }
    // Points of one look share a path, in the order in which the looks appear.
    var groups: [(paint: String, path: String, overlaps: Bool)] = []
    var known: [String: Int] = [:]
    for i in 0..<count where marks.x[i].isFinite && marks.y[i].isFinite {
      let (x, y) = (across(marks.x[i]), down(marks.y[i]))
      if x < -30 || y < -30 || x > box.width + 30 || y > box.height + 30 { continue }
      let size = (pick(marks.sizes, i) ?? 36).squareRoot() * FigureLayout.point
      let fill = pick(marks.fills, i)
      let paint = shape.paint(
        fill, pick(marks.edges, i), (pick(marks.widths, i) ?? 1) * FigureLayout.point, ink)
      let part = shape.path(x: x, y: y, size: size)
      if (fill?.alpha ?? 1) < 1, count <= 1500 {
        // What shines through has to be drawn one over the other.
        groups.append((paint, part, true))
      } else if let place = known[paint] {
        groups[place].path += part
      } else {
        known[paint] = groups.count
        groups.append((paint, part, false))
      }
    }
    var svg = ""
    var i = 0
    while i < groups.count {
      let group = groups[i]
      if group.overlaps {
        svg += "<g\(group.paint)>"
        while i < groups.count, groups[i].overlaps, groups[i].paint == group.paint {
          svg += "<path d=\"\(groups[i].path)\"/>"
          i += 1
        }
        svg += "</g>"
      } else {
        svg += "<path d=\"\(group.path)\"\(group.paint)/>"
        i += 1
      }
    }
    return svg
  }

  // MARK: Areas

  private func drawn(_ polygon: Figure.Polygon) -> String {
    var path = ""
    var isDown = false
    var corners: [(Double, Double)] = []
    for i in 0..<min(polygon.x.count, polygon.y.count) {
      guard polygon.x[i].isFinite, polygon.y[i].isFinite else {
        isDown = false
        continue
      }
      let point = (across(polygon.x[i], polygon.systems.0), down(polygon.y[i], polygon.systems.1))
      corners.append(point)
      path += (isDown ? "L" : "M") + number(point.0) + " " + number(point.1)
      isDown = true
    }
    if path.isEmpty { return "" }
    if polygon.isClosed { path += "z" }
    var svg =
      "<path d=\"\(path)\"\(ink.attributes([(.fill, polygon.fill), (.stroke, polygon.edge)]))"
    if polygon.edge != nil {
      svg += " stroke-width=\"\(number(polygon.width * FigureLayout.point))\""
      if !polygon.dash.isEmpty {
        let lengths = polygon.dash.map { number($0 * FigureLayout.point) }
        svg += " stroke-dasharray=\"\(lengths.joined(separator: " "))\""
      }
    }
    svg += "/>"
    if !polygon.hatch.isEmpty { svg += hatching(polygon, corners) }
    return svg
  }

  /// Strokes over the rectangle around an area.
  private func hatching(_ polygon: Figure.Polygon, _ corners: [(Double, Double)]) -> String {
    var (left, top) = (Double.infinity, Double.infinity)
    var (right, bottom) = (-Double.infinity, -Double.infinity)
    for corner in corners {
      left = min(left, corner.0)
      right = max(right, corner.0)
      top = min(top, corner.1)
      bottom = max(bottom, corner.1)
    }
    (left, top) = (max(left, 0), max(top, 0))
    (right, bottom) = (min(right, box.width), min(bottom, box.height))
    guard right > left, bottom > top else { return "" }
    var path = ""
    let step = max(3, 9 / Double(max(1, polygon.hatch.utf8.count)) * 1.5)
    let (w, h) = (right - left, bottom - top)
    var kinds: [Unicode.Scalar] = []
    for kind in polygon.hatch.unicodeScalars where !kinds.contains(kind) { kinds.append(kind) }
    for kind in kinds {
      if kind == "/" || kind == "x" || kind == "X" {
        var c = step
        while c < w + h {
          path +=
            "M\(short(max(0, c - h))) \(short(min(c, h)))"
            + "L\(short(min(c, w))) \(short(max(0, c - w)))"
          c += step
        }
      }
      if kind == "\\" || kind == "x" || kind == "X" {
        var c = step - h
        while c < w {
          path +=
            "M\(short(max(0, c))) \(short(max(0, -c)))"
            + "L\(short(min(w, c + h))) \(short(min(h, w - c)))"
          c += step
        }
      }
      if kind == "-" || kind == "+" {
        var c = step
        while c < h {
          path += "M0 \(short(c))h\(short(w))"
          c += step
        }
      }
      if kind == "|" || kind == "+" {
        var c = step
        while c < w {
          path += "M\(short(c)) 0v\(short(h))"
          c += step
        }
      }
      if kind == "." || kind == "o" || kind == "O" || kind == "*" {
        var y = step / 2
        while y < h {
          var x = step / 2
          while x < w {
            path += "M\(short(x - 0.8)) \(short(y))h1.6"
            x += step
          }
          y += step
        }
      }
    }
    let paint = FigureStroke.attributes(polygon.edge ?? .black, 0.8, [], ink)
    return "<svg x=\"\(number(left))\" y=\"\(number(top))\" width=\"\(number(w))\" "
      + "height=\"\(number(h))\"><path d=\"\(path)\" fill=\"none\"\(paint)/></svg>"
  }

  // MARK: Pictures

  private func drawn(_ raster: Figure.Raster) -> String {
    guard raster.width > 0, raster.height > 0 else { return "" }
    let (xa, xb) = (across(raster.x0), across(raster.x1))
    let (ya, yb) = (down(raster.y1), down(raster.y0))
    return picture(
      raster.width, raster.height, raster.rgba, xa, ya, xb, yb, isSmooth: raster.isSmooth)
  }

  /// A picture between two corners; where these are the wrong way round it is mirrored.
  private func picture(
    _ width: Int, _ height: Int, _ rgba: [UInt8], _ xa: Double, _ ya: Double, _ xb: Double,
    _ yb: Double, isSmooth: Bool
  ) -> String {
    var pixels = rgba
    if xb < xa || yb < ya {
      for row in 0..<height {
        for column in 0..<width {
          let from =
            4
            * ((yb < ya ? height - 1 - row : row) * width + (xb < xa ? width - 1 - column : column))
          let to = 4 * (row * width + column)
          for k in 0..<4 { pixels[to + k] = rgba[from + k] }
        }
      }
    }
    let address = PortableNetworkGraphic.address(width: width, height: height, rgba: pixels)
    let style = isSmooth ? "" : " style=\"image-rendering:pixelated\""
    return "<image x=\"\(number(min(xa, xb)))\" y=\"\(number(min(ya, yb)))\" "
      + "width=\"\(number((xb - xa).magnitude))\" height=\"\(number((yb - ya).magnitude))\" "
      + "preserveAspectRatio=\"none\"\(style) href=\"\(address)\"/>"
  }

  private func drawn(_ mesh: Figure.Mesh) -> String {
    let (rows, columns) = (mesh.rows, mesh.columns)
    guard rows > 0, columns > 0 else { return "" }
    let wide = columns + 1
    let xs = (0...columns).map { across(mesh.x[$0]) }
    let ys = (0...rows).map { down(mesh.y[$0 * wide]) }
    if isStraight(mesh), isEven(xs), isEven(ys), mesh.edge == nil {
      var flipped: [UInt8] = []
      flipped.reserveCapacity(mesh.rgba.count)
      for row in (0..<rows).reversed() {
        flipped += mesh.rgba[(4 * row * columns)..<(4 * (row + 1) * columns)]
      }
      return picture(
        columns, rows, flipped, xs[0], ys[rows], xs[columns], ys[0], isSmooth: false)
    }
    var svg = ""
    for i in 0..<rows {
      for j in 0..<columns {
        let at = 4 * (i * columns + j)
        let color = Figure.Color(
          Double(mesh.rgba[at]) / 255, Double(mesh.rgba[at + 1]) / 255,
          Double(mesh.rgba[at + 2]) / 255, Double(mesh.rgba[at + 3]) / 255)
        if color.alpha == 0 { continue }
        var path = ""
        for (n, corner) in [
          i * wide + j, i * wide + j + 1, (i + 1) * wide + j + 1, (i + 1) * wide + j,
        ].enumerated() {
          path += (n == 0 ? "M" : "L") + number(across(mesh.x[corner])) + " "
          path += number(down(mesh.y[corner]))
        }
        // A hair of its own colour closes the seams between neighbours.
        let edge = mesh.edge ?? color
        let width = mesh.edge == nil ? 0.6 : mesh.width * FigureLayout.point
        svg += "<path d=\"\(path)z\"\(ink.attributes([(.fill, color), (.stroke, edge)]))"
        svg += " stroke-width=\"\(number(width))\"/>"
      }
    }
    return svg
  }

  private func isStraight(_ mesh: Figure.Mesh) -> Bool {
    let wide = mesh.columns + 1
    for i in 0...mesh.rows {
      for j in 0...mesh.columns {
        if mesh.x[i * wide + j] != mesh.x[j] || mesh.y[i * wide + j] != mesh.y[i * wide] {
          return false
        }
      }
    }
    return true
  }

  private func isEven(_ places: [Double]) -> Bool {
    let step = (places[places.count - 1] - places[0]) / Double(places.count - 1)
    for i in 1..<places.count where (places[i] - places[i - 1] - step).magnitude > 0.05 {
      return false
    }
    return true
  }

  // MARK: Contours

  private func drawn(_ contours: Figure.Contours) -> String {
    contours.isFilled ? bands(contours) : isolines(contours)
  }

  private func outline(_ curves: [ContourField.Curve]) -> String {
    var path = ""
    for curve in curves {
      var last = ""
      for (i, point) in curve.points.enumerated() {
        let text = short(across(point.x)) + " " + short(down(point.y))
        if i == 0 || text != last { path += (i == 0 ? "M" : "L") + text }
        last = text
      }
      path += "z"
    }
    return path
  }

  /// Each band covers all that is higher, and the next one lies upon it, so that no seams show.
  private func bands(_ contours: Figure.Contours) -> String {
    var bounds = contours.levels
    if contours.extendsDown { bounds.insert(-.greatestFiniteMagnitude, at: 0) }
    guard bounds.count > 1 || contours.extendsUp else { return "" }
    // The last level belongs to the band below it.
    let top = bounds[bounds.count - 1]
    let field = contours.field
    let cut = contours.extendsUp ? "" : outline(field.curves(above: top.nextUp))
    var svg = "<g fill-rule=\"evenodd\""
    if contours.alpha < 1 { svg += " opacity=\"\(number(contours.alpha))\"" }
    svg += ">"
    let count = contours.extendsUp ? bounds.count : bounds.count - 1
    for k in 0..<min(count, contours.colors.count) {
      let path = outline(field.curves(above: bounds[k]))
      if path.isEmpty { continue }
      svg += "<path d=\"\(path)\(cut)\"\(ink.attribute(.fill, contours.colors[k]))/>"
    }
    return svg + "</g>"
  }

  private func isolines(_ contours: Figure.Contours) -> String {
    var svg = ""
    var words = ""
    for (k, level) in contours.levels.enumerated() where k < contours.colors.count {
      var path = ""
      var longest: [(Double, Double)] = []
      for curve in contours.field.curves(above: level) {
        for piece in pieces(curve) {
          for (i, point) in piece.enumerated() {
            path += (i == 0 ? "M" : "L") + short(point.0) + " " + short(point.1)
          }
          if piece.count > longest.count { longest = piece }
        }
      }
      if path.isEmpty { continue }
      var color = contours.colors[k]
      color.alpha *= contours.alpha
      let width = contours.widths.isEmpty ? 1.5 : contours.widths[k % contours.widths.count]
      let dash = contours.dashes.isEmpty ? [] : contours.dashes[k % contours.dashes.count]
      svg +=
        "<path d=\"\(path)\" fill=\"none\"\(FigureStroke.attributes(color, width, dash, ink))/>"
      for mark in contours.marks where mark.level == level && longest.count > 4 {
        words += height(mark, color, along: longest)
      }
    }
    return svg + words
  }

  /// The parts of a closed curve that do not run along the border.
  private func pieces(_ curve: ContourField.Curve) -> [[(Double, Double)]] {
    let count = curve.points.count
    let start = curve.isBorder.firstIndex(of: true) ?? -1
    let places = curve.points.map { (across($0.x), down($0.y)) }
    if start < 0 { return [places + [places[0]]] }
    var result: [[(Double, Double)]] = []
    var piece: [(Double, Double)] = []
    for n in 1...count {
      let i = (start + n) % count
      piece.append(places[i])
      if curve.isBorder[i] {
        if piece.count > 1 { result.append(piece) }
        piece = []
      }
    }
    if piece.count > 1 { result.append(piece) }
    return result
  }

  /// The level's number on its line, where that is straightest in the middle of it.
  private func height(
    _ mark: Figure.Contours.Mark, _ color: Figure.Color, along line: [(Double, Double)]
  ) -> String {
    let size = FigureLayout.size(mark.text, mark.size, 0)
    var chosen = line.count / 2
    for shift in 0..<(line.count / 3) {
      let i = line.count / 2 + (shift % 2 == 0 ? shift / 2 : -shift / 2)
      let (x, y) = line[i]
      if x > size.width, x < box.width - size.width, y > size.height, y < box.height - size.height {
        chosen = i
        break
      }
    }
    let (x, y) = line[chosen]
    var svg =
      "<rect x=\"\(short(x - size.width / 2 - 1))\" y=\"\(short(y - size.height / 2 + 1))\" "
    svg += "width=\"\(short(size.width + 2))\" height=\"\(short(size.height - 2))\" rx=\"2\""
    svg += axes.hasOpaqueGround ? " fill=\"#fff\" fill-opacity=\".6\"/>" : " class=\"fp\"/>"
    return svg
      + FigureText.svg(
        mark.text, x: x, y: y, size: mark.size, horizontal: "center", vertical: "center",
        color: axes.hasOpaqueGround ? .black : mark.color ?? color, ink: ink)
  }

  // MARK: Arrows

  func drawn(_ arrow: Figure.Arrow) -> String {
    var x0 = box.x + across(arrow.from.0, arrow.fromSystems.0) + arrow.dx * FigureLayout.point
    var y0 = box.y + down(arrow.from.1, arrow.fromSystems.1) - arrow.dy * FigureLayout.point
    var x1 = box.x + across(arrow.to.0, arrow.toSystems.0)
    var y1 = box.y + down(arrow.to.1, arrow.toSystems.1)
    var svg = ""
    if let label = arrow.label, !label.text.isEmpty {
      let size = FigureLayout.size(label)
      svg += FigureText.svg(label, x: x0, y: y0, ink: ink)
      // The arrow leaves from the nearest side of the words.
      let left =
        x0 - (label.horizontal == "center" ? 0.5 : label.horizontal == "right" ? 1 : 0) * size.width
      let top =
        y0 - (label.vertical == "top" ? 0 : label.vertical == "center" ? 0.5 : 0.8)
        * size.height
      let (cx, cy) = (left + size.width / 2, top + size.height / 2)
      let (dx, dy) = (x1 - cx, y1 - cy)
      let reach = min(
        dx == 0 ? 1 : (size.width / 2 + 3) / dx.magnitude,
        dy == 0 ? 1 : (size.height / 2 + 1) / dy.magnitude)
      x0 = cx + dx * min(1, reach)
      y0 = cy + dy * min(1, reach)
    }
    let length = ((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0)).squareRoot()
    guard length > 1, length.isFinite else { return svg }
    let (ux, uy) = ((x1 - x0) / length, (y1 - y0) / length)
    let (a, b) = (arrow.shrinkFrom * FigureLayout.point, arrow.shrinkTo * FigureLayout.point)
    if length > a + b + 2 {
      x0 += ux * a
      y0 += uy * a
      x1 -= ux * b
      y1 -= uy * b
    }
    let paint = FigureStroke.attributes(arrow.color, arrow.width, [], ink)
    // The control point of the curve, off to the side.
    let (mx, my) = (
      (x0 + x1) / 2 - arrow.bend * (y1 - y0), (y0 + y1) / 2 + arrow.bend * (x1 - x0)
    )
    let curve =
      arrow.bend == 0
      ? "L\(number(x1)) \(number(y1))" : "Q\(number(mx)) \(number(my)) \(number(x1)) \(number(y1))"
    svg += "<path d=\"M\(number(x0)) \(number(y0))\(curve)\" fill=\"none\"\(paint)/>"
    let head = min(3.2 + 2.2 * arrow.width, length * 0.6)
    if arrow.head.hasSuffix(">") {
      svg += tip(x1, y1, fromX: mx, fromY: my, head, arrow, paint)
    }
    if arrow.head.hasPrefix("<") {
      svg += tip(x0, y0, fromX: mx, fromY: my, head, arrow, paint)
    }
    return svg
  }

  private func tip(
    _ x: Double, _ y: Double, fromX: Double, fromY: Double, _ size: Double, _ arrow: Figure.Arrow,
    _ paint: String
  ) -> String {
    let (dx, dy) = (x - fromX, y - fromY)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return "" }
    let (ux, uy) = (dx / length * size, dy / length * size)
    let a = (x - ux - uy * 0.55, y - uy + ux * 0.55)
    let b = (x - ux + uy * 0.55, y - uy - ux * 0.55)
    let isSolid = arrow.head.hasSuffix("|>")
    var path = "M\(number(a.0)) \(number(a.1))L\(number(x)) \(number(y))"
    path += "L\(number(b.0)) \(number(b.1))" + (isSolid ? "z" : "")
    if isSolid {
      return
        "<path d=\"\(path)\"\(ink.attributes([(.fill, arrow.color), (.stroke, arrow.color)]))/>"
    }
    return "<path d=\"\(path)\" fill=\"none\"\(paint)/>"
  }
}
