extension Figure {
  /// The figure in sentences made from its numbers, for those who do not see it.
  public var textAlternative: String {
    var text = ""
    let shown = axes.filter { $0.isVisible && $0.bar == nil }
    text += "Figure"
    if let title { text += " \"" + Self.plain(title.text) + "\"" }
    text += shown.count > 1 ? " with " + shown.count.description + " plots." : "."
    // Ten plots say what there is; a hundred would not be listened to.
    for (i, axes) in shown.prefix(12).enumerated() {
      text += " " + Self.description(of: axes, number: shown.count > 1 ? i + 1 : 0)
    }
    if shown.count > 12 { text += " And " + (shown.count - 12).description + " more plots." }
    return text
  }

  private static func description(of axes: Axes, number: Int) -> String {
    var text = number > 0 ? "Plot " + number.description : "Plot"
    if let title = axes.titles.first { text += " \"" + plain(title.text) + "\"" }
    var labels: [String] = []
    if let label = axes.x.label { labels.append("x: " + plain(label.text)) }
    if let label = axes.y.label { labels.append("y: " + plain(label.text)) }
    if !labels.isEmpty { text += " (" + labels.joined(separator: ", ") + ")" }
    text += axes.facts.isEmpty ? ": empty." : ":"
    for fact in axes.facts.prefix(10) { text += " " + sentence(fact, axes) + "." }
    if axes.facts.count > 10 { text += " And " + (axes.facts.count - 10).description + " more." }
    return text
  }

  private static func sentence(_ fact: Fact, _ axes: Axes) -> String {
    let name = fact.label.isEmpty ? "" : " \"" + plain(fact.label) + "\""
    let count = fact.count.description
    switch fact.kind {
    case "line":
      var text = "line" + name + " through " + count + " points, x from " + range(fact.x)
      text += ", y from " + range(fact.y)
      if let ends = fact.ends, fact.count > 1 {
        text += ", first " + value(ends.0) + ", last " + value(ends.1)
      }
      return text
    case "points":
      return count + (fact.count == 1 ? " point" : " points") + name + ", x from " + range(fact.x)
        + ", y from " + range(fact.y)
    case "bars":
      return count + (fact.count == 1 ? " bar" : " bars") + name + " from " + range(fact.y)
    case "level": return "horizontal line" + name + " at " + value(fact.y.0)
    case "upright": return "vertical line" + name + " at " + value(fact.x.0)
    case "wedge": return "wedge" + name + " of " + value(fact.y.0) + " percent"
    case "band":
      return "filled area" + name + ", x from " + range(fact.x) + ", y from " + range(fact.y)
    case "segments": return count + " straight lines" + name + ", y from " + range(fact.y)
    case "image", "mesh":
      return "picture of " + count + " values from " + range(fact.y)
    case "colour image": return "picture in colour"
    case "contours", "filled contours":
      return fact.kind + " at " + count + " levels from " + range(fact.y)
    case "box":
      return "box" + name + " with its middle half from " + range(fact.y) + ", whiskers from "
        + range(fact.x) + ", median " + value(fact.ends?.0 ?? 0)
    case "text": return "the words" + name
    default: return fact.kind + name
    }
  }

  private static func range(_ span: (Double, Double)) -> String {
    span.0 == span.1
      ? value(span.0) + " to " + value(span.0) : value(span.0) + " to " + value(span.1)
  }

  private static func value(_ number: Double) -> String {
    let size = number.magnitude
    if size >= 1e6 || (size > 0 && size < 1e-3) { return NumberText.scientific(number, places: 2) }
    return NumberText.trimmed(number, places: size >= 100 ? 1 : size >= 1 ? 3 : 4)
  }

  private static func plain(_ text: String) -> String {
    var result = ""
    for line in text.split(separator: "\n") {
      if !result.isEmpty { result += " " }
      for run in MathText(String(line)).runs { result += run.text }
    }
    return result
  }
}
