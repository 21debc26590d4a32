extension Figure {
  /// The figure as an `<svg>` element for a page, which scales with its place; `standalone` adds
  /// the rules that the site's style sheet has.
  public func svg(standalone: Bool = false) -> String {
    FigureDrawing(self).svg(standalone: standalone)
  }
}

/// Draws the axes of a figure into their boxes.
struct FigureDrawing {
  let figure: Figure
  let layout: FigureLayout

  init(_ figure: Figure) {
    self.figure = figure
    layout = FigureLayout(figure)
  }

  func svg(standalone: Bool) -> String {
    let frame = layout.used
    var svg = "<svg class=\"figure\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\""
    svg += "\(number(frame.x)) \(number(frame.y)) \(number(frame.width)) \(number(frame.height))\""
    svg += " width=\"\(number(frame.width))\" height=\"\(number(frame.height))\">"
    if standalone { svg += FigureInk.style }
    if let ground = figure.background {
      svg +=
        "<rect x=\"\(number(frame.x))\" y=\"\(number(frame.y))\" width=\"\(number(frame.width))\""
      svg += " height=\"\(number(frame.height))\"\(FigureInk().attribute(.fill, ground))/>"
    }
    for i in figure.axes.indices where figure.axes[i].isVisible {
      if let bar = figure.axes[i].bar { svg += colorBar(bar, layout.boxes[i]) }
      svg += AxesDrawing(figure.axes[i], layout.boxes[i], layout.rooms[i], figure, layout).svg()
    }
    let middle = frame.x + frame.width / 2
    if let title = figure.title {
      let size = FigureLayout.size(title)
      var label = title
      label.horizontal = "center"
      label.vertical = "center"
      svg += FigureText.svg(
        label, x: middle, y: frame.y + 6 + size.height / 2, ink: FigureInk())
    }
    if let label = figure.xLabel {
      svg += word(
        label, x: middle, y: frame.y + frame.height - 6 - FigureLayout.size(label).height / 2)
    }
    if let label = figure.yLabel {
      svg += word(
        label, x: frame.x + 6 + FigureLayout.size(label).width / 2, y: frame.y + frame.height / 2)
    }
    for label in figure.texts {
      svg += FigureText.svg(
        label, x: label.x * figure.width * layout.inch,
        y: (1 - label.y) * figure.height * layout.inch, ink: FigureInk())
    }
    for legend in figure.legends { svg += figureLegend(legend, frame) }
    return svg + "</svg>"
  }

  private func word(_ label: Figure.Label, x: Double, y: Double) -> String {
    var label = label
    label.horizontal = "center"
    label.vertical = "center"
    return FigureText.svg(label, x: x, y: y, ink: FigureInk())
  }

  private func figureLegend(_ legend: Figure.Legend, _ frame: FigureLayout.Box) -> String {
    let drawn = FigureLegend(legend)
    let size = drawn.size
    let name = legend.location
    var x = frame.x + frame.width - size.width - 6
    var y = frame.y + 6
    let below =
      figure.title == nil ? 0 : FigureLayout.size(figure.title ?? Figure.Label()).height + 8
    if name.hasSuffix("left") { x = frame.x + 6 }
    if name.hasSuffix("center") { x = frame.x + (frame.width - size.width) / 2 }
    if name.hasPrefix("upper") { y += below }
    if name.hasPrefix("lower") { y = frame.y + frame.height - size.height - 6 }
    if name.hasPrefix("center") || name == "right" {
      y = frame.y + (frame.height - size.height) / 2
    }
    if legend.anchor.count >= 2 {
      x = frame.x + legend.anchor[0] * frame.width - size.width / 2
      y = frame.y + (1 - legend.anchor[1]) * frame.height - size.height / 2
    }
    return drawn.svg(x: x, y: y, ink: FigureInk())
  }

  private func colorBar(_ bar: Figure.ColorBar, _ box: FigureLayout.Box) -> String {
    let count = bar.rgba.count / 4
    var rgba = bar.rgba
    if bar.isVertical {
      // The first row of a picture is its top.
      rgba = []
      for i in (0..<count).reversed() { rgba += bar.rgba[(4 * i)..<(4 * i + 4)] }
    }
    let address = PortableNetworkGraphic.address(
      width: bar.isVertical ? 1 : count, height: bar.isVertical ? count : 1, rgba: rgba)
    let ground =
      "<rect x=\"\(number(box.x))\" y=\"\(number(box.y))\" fill=\"#fff\" "
      + "width=\"\(number(box.width))\" height=\"\(number(box.height))\"/>"
    return ground
      + "<image x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\" "
      + "height=\"\(number(box.height))\" preserveAspectRatio=\"none\" href=\"\(address)\"/>"
  }

  private func number(_ value: Double) -> String { NumberText.trimmed(value, places: 2) }
}
