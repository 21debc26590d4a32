/// How wide a text will be on a page, near enough to size a box for it without a font.
enum TextWidth {
  /// Proportional text, in units of the font size 1.
  static func sans(_ text: String) -> Double {
    var width = 0.0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "i", "j", "l", "I", "'", ".", ",", ":", ";", "|", "!": width += 0.3
      case "f", "r", "t", "(", ")", "[", "]", "-", " ", "/": width += 0.38
      case "m", "w", "M", "W", "@", "→", "×": width += 0.9
      case "A"..."Z": width += 0.7
      case "\u{0}"..."\u{2FF}": width += 0.58
      default: width += 1
      }
    }
    return width
  }

  /// Text in a font whose characters are all equally wide.
  static func mono(_ text: String) -> Double { Double(text.unicodeScalars.count) * 0.605 }
}
