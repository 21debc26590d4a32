extension TerminalText {
  /// The lines for a `<pre>`: runs of one style are spans with a class for each trait.
  public var markup: Markup {
    var result: Markup = ""
    for (index, line) in lines.enumerated() {
      if index > 0 { result += "\n" }
      var i = 0
      while i < line.count {
        let style = line[i].style
        var run = ""
        while i < line.count, line[i].style == style {
          run.unicodeScalars.append(line[i].scalar)
          i += 1
        }
        let names = style.classNames
        result += names.isEmpty ? "\(run)" : "<span class=\"\(names)\">\(run)</span>"
      }
    }
    return result
  }
}

extension TerminalText.Style {
  var classNames: String {
    var names = ""
    func add(_ name: String) { names += names.isEmpty ? name : " " + name }
    if isBold { add("bold") }
    if isItalic { add("italic") }
    if isUnderlined { add("underlined") }
    if let colour { add("ansi-" + colour.description) }
    return names
  }
}
