/// Text in a drawing: several lines, raised and lowered parts, turned, on a box.
enum FigureText {
  static func svg(_ label: Figure.Label, x: Double, y: Double, ink: FigureInk) -> String {
    var svg = ""
    if label.boxFill != nil || label.boxEdge != nil, !label.text.isEmpty {
      let size = FigureLayout.size(label.text, label.size, 0)
      let left =
        x - (label.horizontal == "center" ? 0.5 : label.horizontal == "right" ? 1 : 0)
        * size.width
      let top = y - rise(label.vertical, size.height)
      svg += "<rect x=\"\(number(left - 4))\" y=\"\(number(top - 2))\" "
      svg += "width=\"\(number(size.width + 8))\" height=\"\(number(size.height + 4))\" rx=\"3\""
      svg += ink.attributes([(.fill, label.boxFill), (.stroke, label.boxEdge)]) + "/>"
    }
    // On a box of a colour of its own, words keep theirs.
    var ink = ink
    if let fill = label.boxFill, fill != Figure.Color(1, 1, 1, fill.alpha) { ink.isLiteral = true }
    return svg
      + Self.svg(
        label.text, x: x, y: y, size: label.size, horizontal: label.horizontal,
        vertical: label.vertical, rotation: label.rotation, color: label.color,
        isBold: label.isBold, isItalic: label.isItalic, isMono: label.isMono, ink: ink)
  }

  /// From the anchor up to the top of a block of text.
  private static func rise(_ vertical: String, _ height: Double) -> Double {
    switch vertical {
    case "top": 0
    case "center", "center_baseline": height / 2
    default: height
    }
  }

  static func svg(
    _ text: String, x: Double, y: Double, size: Double, horizontal: String, vertical: String,
    rotation: Double = 0, color: Figure.Color? = nil, isBold: Bool = false, isItalic: Bool = false,
    isMono: Bool = false, class name: String = "", ink: FigureInk
  ) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let font = size * FigureLayout.point
    let step = font * 1.2
    var (x, y) = (x, y)
    var anchor = horizontal
    let block = Double(lines.count) * step
    // The first baseline, as if nothing were turned.
    var first =
      switch vertical {
      case "top": font * 0.92
      case "center", "center_baseline": font * 0.35 - (Double(lines.count) - 1) * step / 2
      case "bottom": -font * 0.24 - (Double(lines.count) - 1) * step
      default: -(Double(lines.count) - 1) * step
      }
    if rotation != 0 {
      // matplotlib aligns the box around the turned text.
      let turned = FigureLayout.size(text, size, rotation)
      let cx = anchor == "left" ? turned.width / 2 : anchor == "right" ? -turned.width / 2 : 0
      let cy =
        vertical == "top"
        ? turned.height / 2
        : vertical == "bottom" || vertical == "baseline" ? -turned.height / 2 : 0
      x += cx
      y += cy
      anchor = "center"
      first = font * 0.35 - (block - step) / 2
    }
    var svg = "<text"
    if !name.isEmpty { svg += " class=\"\(name)\"" }
    svg += " x=\"\(number(x))\" y=\"\(number(y + first))\" font-size=\"\(number(font))\""
    if anchor != "left" { svg += " text-anchor=\"\(anchor == "center" ? "middle" : "end")\"" }
    if rotation != 0 {
      svg += " transform=\"rotate(\(number(-rotation)) \(number(x)) \(number(y)))\""
    }
    if isBold { svg += " font-weight=\"650\"" }
    if isItalic { svg += " font-style=\"italic\"" }
    if isMono { svg += " font-family=\"ui-monospace,monospace\"" }
    if let color, name.isEmpty { svg += ink.attributes([(.fill, color)], isText: true) }
    svg += ">"
    for (i, line) in lines.enumerated() {
      if i > 0 { svg += "<tspan x=\"\(number(x))\" dy=\"\(number(step))\">" }
      svg += runs(MathText(String(line)), font)
      if i > 0 { svg += "</tspan>" }
    }
    return svg + "</text>"
  }

  private static func runs(_ text: MathText, _ font: Double) -> String {
    var svg = ""
    var raised = 0.0
    for run in text.runs {
      let target = run.level > 0 ? -font * 0.36 : run.level < 0 ? font * 0.2 : 0
      var attributes = ""
      if target != raised { attributes += " dy=\"\(number(target - raised))\"" }
      if run.level != 0 { attributes += " font-size=\"\(number(font * 0.7))\"" }
      if run.isItalic { attributes += " font-style=\"italic\"" }
      raised = target
      let shown = Markup(text: run.text).source
      svg += attributes.isEmpty ? shown : "<tspan\(attributes)>\(shown)</tspan>"
    }
    return svg
  }

  private static func number(_ value: Double) -> String { NumberText.trimmed(value, places: 2) }
}
