extension Output {
  /// What an output needs to know of the page around it.
  public struct Place: Sendable {
    /// Prefix of every `id` that the output makes; unique on its page.
    public var id: String
    /// The class of the error that the lesson expects here; empty for none.
    public var expectedError: String
    /// The author's text alternative and caption for a figure; empty for our own.
    public var alternative: String
    public var caption: String
    /// The lines of the lesson's file that the page shows, each with the anchor `line-N`.
    public var shownLines: Set<Int>
    public init(
      id: String, expectedError: String = "", alternative: String = "", caption: String = "",
      shownLines: Set<Int> = []
    ) {
      self.id = id
      self.expectedError = expectedError
      self.alternative = alternative
      self.caption = caption
      self.shownLines = shownLines
    }
  }

  /// The output as HTML.
  public func markup(at place: Place) -> Markup {
    switch self {
    case .stream(let text, let isError):
      let shown = TerminalText(text)
      guard !shown.plain.isEmpty else { return "" }
      return Markup.terminal(
        shown, class: isError ? "stream stderr" : "stream", label: "Printed text")
    case .value(let text):
      return Markup.terminal(
        TerminalText(text), class: "value", label: "Value of the last line")
    case .summary(let summary): return summary.markup(id: place.id)
    case .training(let log): return log.markup(id: place.id)
    case .graph(let graph): return graph.figure(at: place)
    case .figure(let svg, let alternative):
      let text = place.alternative.isEmpty ? alternative : place.alternative
      return #"""
        <figure class="plot"><div class="canvas" role="img" aria-label="\#(text)">\#
        \#(Markup(vouchedFor: svg))</div>\#(Self.caption(place.caption))</figure>
        """#
    case .warning(let category, let message, let line):
      let line: Markup = line > 0 ? ", \(place.link(toLine: line, "line"))" : ""
      return #"""
        <aside class="warning" aria-label="Warning"><p class="label">\#(category)\#(line)</p>\#
        <p>\#(ErrorReport.withCode(TerminalText(message).plain))</p></aside>
        """#
    case .error(let report): return report.markup(at: place)
    }
  }

  static func caption(_ text: String) -> Markup {
    text.isEmpty ? "" : "<figcaption>\(text)</figcaption>"
  }
}

extension Output.Place {
  /// `Line 7`, and the way there where the page shows that line.
  func link(toLine line: Int, _ word: String) -> Markup {
    shownLines.contains(line)
      ? "<a href=\"#line-\(line)\">\(word) \(line)</a>" : "\(word) \(line)"
  }
}

extension LayerGraph {
  /// The drawing in a figure; models inside models can be opened below it.
  func figure(at place: Output.Place) -> Markup {
    var result: Markup = #"<figure class="graph"><div class="canvas" tabindex="0" role="group" "#
    result += #"aria-label="Drawing of the model">\#(svg())</div>\#(Output.caption(place.caption))"#
    if hasNestedModels && !options.expandNested {
      var opened = self
      opened.options.expandNested = true
      result += Markup.folded(
        "Open the models inside", #"<div class="canvas">\#(opened.svg())</div>"#)
    }
    let text = place.alternative.isEmpty ? textAlternative : place.alternative
    result += Markup.folded("The drawing in words", "<p>\(text)</p>")
    return result + "</figure>"
  }
}
