/// Colours of a figure as SVG attributes that follow the page's light and dark style.
///
/// matplotlib's ten standard colours are the page's own ten; black and white are its ink and its
/// ground; any other colour keeps its hue and is lightened on a dark page where it would not show.
struct FigureInk {
  /// Black and white stay what they are: the ground is a picture.
  var isLiteral = false

  enum Part: String {
    case stroke, fill
    var letter: String { self == .stroke ? "s" : "f" }
  }

  /// ` class="s3"` or ` stroke="#a0b1c2" style="…"`, with the opacity.
  func attribute(_ part: Part, _ color: Figure.Color?) -> String {
    guard let color, color.alpha > 0 else { return " \(part.rawValue)=\"none\"" }
    return attributes([(part, color)])
  }

  func attributes(_ parts: [(Part, Figure.Color?)], isText: Bool = false) -> String {
    var classes: [String] = []
    var plain = ""
    var style = ""
    for (part, color) in parts {
      guard let color, color.alpha > 0 else {
        plain += " \(part.rawValue)=\"none\""
        continue
      }
      if let name = name(of: color) {
        classes.append(part.letter + name)
      } else {
        let light = Self.hex(color)
        plain += " \(part.rawValue)=\"\(light)\""
        if let dark = darkened(color, least: part == .stroke || isText ? 0.2 : 0.09) {
          style += "\(part.rawValue):light-dark(\(light),\(dark));"
        }
      }
      if color.alpha < 1 {
        plain += " \(part.rawValue)-opacity=\"\(NumberText.trimmed(color.alpha, places: 3))\""
      }
    }
    var text = ""
    if !classes.isEmpty { text += " class=\"" + classes.joined(separator: " ") + "\"" }
    text += plain
    if !style.isEmpty { text += " style=\"" + style + "\"" }
    return text
  }

  private func name(of color: Figure.Color) -> String? {
    if !isLiteral {
      if color.red == 0, color.green == 0, color.blue == 0 { return "i" }
      if color.red == 1, color.green == 1, color.blue == 1 { return "p" }
      // Plain grey edges and texts.
      if color.red == color.green, color.green == color.blue, color.red < 0.35 { return "i" }
    }
    let hex = Self.hex(color)
    for (i, standard) in Self.standard.enumerated() where standard == hex {
      return i.description
    }
    return nil
  }

  private static let standard = [
    "#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f",
    "#bcbd22", "#17becf",
  ]

  static func hex(_ color: Figure.Color) -> String {
    var text = "#"
    for channel in [color.red, color.green, color.blue] {
      let value = UInt8(min(255, max(0, channel * 255 + 0.5)))
      let digits = String(value, radix: 16)
      text += digits.utf8.count == 1 ? "0" + digits : digits
    }
    return text
  }

  /// The colour on a dark page, where it needs another: mixed with white until it stands out.
  private func darkened(_ color: Figure.Color, least wanted: Double) -> String? {
    if isLiteral { return nil }
    var mixed = color
    var steps = 0
    while Self.luminance(mixed) < wanted, steps < 12 {
      mixed.red += (1 - mixed.red) * 0.14
      mixed.green += (1 - mixed.green) * 0.14
      mixed.blue += (1 - mixed.blue) * 0.14
      steps += 1
    }
    return steps == 0 ? nil : Self.hex(mixed)
  }

  /// About the relative luminance: a gamma of 2.
  private static func luminance(_ c: Figure.Color) -> Double {
    0.2126 * c.red * c.red + 0.7152 * c.green * c.green + 0.0722 * c.blue * c.blue
  }

  /// The rules that the site's style sheet has, for a file of its own.
  static let style = """
    <style>.figure{font-family:system-ui,sans-serif;fill:#20242e;background:#fff}\
    .figure .s0{stroke:#2465ac}.figure .f0{fill:#2465ac}\
    .figure .s1{stroke:#d9730d}.figure .f1{fill:#d9730d}\
    .figure .s2{stroke:#1f8a5b}.figure .f2{fill:#1f8a5b}\
    .figure .s3{stroke:#bd2d46}.figure .f3{fill:#bd2d46}\
    .figure .s4{stroke:#7a52b8}.figure .f4{fill:#7a52b8}\
    .figure .s5{stroke:#80543a}.figure .f5{fill:#80543a}\
    .figure .s6{stroke:#cf62ab}.figure .f6{fill:#cf62ab}\
    .figure .s7{stroke:#71757f}.figure .f7{fill:#71757f}\
    .figure .s8{stroke:#8d8a1a}.figure .f8{fill:#8d8a1a}\
    .figure .s9{stroke:#1595aa}.figure .f9{fill:#1595aa}\
    .figure .si{stroke:#20242e}.figure .fi{fill:#20242e}\
    .figure .sp{stroke:#fff}.figure .fp{fill:#fff}\
    .figure .axis{stroke:#5a6170;fill:none}.figure .grid{stroke:#d9d6cd;fill:none}\
    .figure .tick{fill:#3d4350}.figure .box{fill:#fff;fill-opacity:.85;stroke:#cfcabd}</style>
    """
}
