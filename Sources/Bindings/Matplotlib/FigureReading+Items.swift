import Python
import Results
import Tensors

/// What was plotted.
extension SpecReader {
  func item(_ value: Value) throws(PyError) -> Figure.Item {
    let v = try items(value)
    let kind = try text(v[0])
    switch kind {
    case "line": return .line(try line(v))
    case "marks": return .marks(try marks(v))
    case "poly": return .polygon(try polygon(v))
    case "image": return .raster(try raster(v))
    case "mesh": return .mesh(try mesh(v))
    case "contour": return .contours(try contours(v))
    case "text": return .label(try label(value))
    case "arrow": return .arrow(try arrow(v))
    default: throw vm.valueError("figures have no \(kind)")
    }
  }

  private func line(_ v: [Value]) throws(PyError) -> Figure.Line {
    var line = Figure.Line()
    line.x = try numbers(v[1])
    line.y = try numbers(v[2])
    line.color = try color(v[3])
    line.width = try number(v[4])
    line.dash = try numbers(v[5])
    line.marker = try text(v[6])
    line.markerSize = try number(v[7])
    line.markerFill = try color(v[8])
    line.markerEdge = try color(v[9])
    line.markerEdgeWidth = try number(v[10])
    line.systems = try systems(v[11])
    return line
  }

  private func marks(_ v: [Value]) throws(PyError) -> Figure.Marks {
    var marks = Figure.Marks()
    marks.x = try numbers(v[1])
    marks.y = try numbers(v[2])
    marks.sizes = try numbers(v[3])
    marks.fills = try colors(v[4])
    marks.edges = try colors(v[5])
    marks.widths = try numbers(v[6])
    marks.marker = try text(v[7])
    return marks
  }

  private func polygon(_ v: [Value]) throws(PyError) -> Figure.Polygon {
    var polygon = Figure.Polygon()
    polygon.x = try numbers(v[1])
    polygon.y = try numbers(v[2])
    polygon.fill = try color(v[3])
    polygon.edge = try color(v[4])
    polygon.width = try number(v[5])
    polygon.dash = try numbers(v[6])
    polygon.hatch = try text(v[7])
    polygon.systems = try systems(v[8])
    polygon.isClosed = try vm.isTrue(v[9])
    return polygon
  }

  private func raster(_ v: [Value]) throws(PyError) -> Figure.Raster {
    let shape = try shape(v[1])
    return Figure.Raster(
      width: shape[1], height: shape[0], rgba: try bytes(v[1]), x0: try number(v[2]),
      x1: try number(v[3]), y0: try number(v[4]), y1: try number(v[5]),
      isSmooth: try vm.isTrue(v[6]))
  }

  private func mesh(_ v: [Value]) throws(PyError) -> Figure.Mesh {
    let shape = try shape(v[3])
    return Figure.Mesh(
      x: try numbers(v[1]), y: try numbers(v[2]), rows: shape[0], columns: shape[1],
      rgba: try bytes(v[3]), edge: try color(v[4]), width: try number(v[5]))
  }

  private func contours(_ v: [Value]) throws(PyError) -> Figure.Contours {
    let shape = try shape(v[3])
    let (rows, columns) = (shape[0], shape[1])
    var x = try numbers(v[1])
    var y = try numbers(v[2])
    if x.count == columns, y.count == rows, rows * columns > rows + columns || rows == 2 {
      let (across, up) = (x, y)
      x = []
      y = []
      for i in 0..<rows {
        x += across
        for _ in 0..<columns { y.append(up[i]) }
      }
    }
    guard x.count == rows * columns, y.count == rows * columns else {
      throw vm.valueError("contours need one place for each height")
    }
    var contours = Figure.Contours(
      field: ContourField(rows: rows, columns: columns, x: x, y: y, z: try numbers(v[3])))
    contours.levels = try numbers(v[4])
    contours.colors = try colors(v[5])
    contours.widths = try numbers(v[6])
    for dash in try items(v[7]) { contours.dashes.append(try numbers(dash)) }
    contours.isFilled = try vm.isTrue(v[8])
    contours.alpha = try number(v[9])
    for mark in try items(v[10]) {
      let m = try items(mark)
      contours.marks.append(
        Figure.Contours.Mark(
          level: try number(m[0]), text: try text(m[1]), size: try number(m[2]),
          color: try color(m[3])))
    }
    let extend = try text(v[11])
    contours.extendsDown = extend == "min" || extend == "both"
    contours.extendsUp = extend == "max" || extend == "both"
    return contours
  }

  private func arrow(_ v: [Value]) throws(PyError) -> Figure.Arrow {
    var arrow = Figure.Arrow()
    arrow.from = (try number(v[1]), try number(v[2]))
    arrow.to = (try number(v[3]), try number(v[4]))
    arrow.color = try color(v[5]) ?? Figure.Color(0, 0, 0)
    arrow.width = try number(v[6])
    arrow.head = try text(v[7])
    arrow.fromSystems = try systems(v[8])
    arrow.toSystems = try systems(v[9])
    arrow.shrinkFrom = try number(v[10])
    arrow.shrinkTo = try number(v[11])
    arrow.bend = try number(v[12])
    arrow.dx = try number(v[13])
    arrow.dy = try number(v[14])
    if v.count > 15 { arrow.label = try label(v[15]) }
    return arrow
  }
}
