extension LayerGraph {
  /// The graph as an `<svg>` element for a page.
  ///
  /// Each layer is a `<g class="node">` with its name in `data-layer` and, where known, the line
  /// that made it in `data-line`. Colours are the page's custom properties with a fallback for
  /// light backgrounds; `standalone` adds the rules that the site's style sheet has.
  public func svg(standalone: Bool = false) -> Markup {
    let drawing = GraphDrawing(self)
    let margin = 8.0
    let width = drawing.width + 2 * margin
    let height = drawing.height + 2 * margin
    let box: Markup = "0 0 \(width) \(height)"
    return #"""
      <svg class="layer-graph" xmlns="http://www.w3.org/2000/svg" viewBox="\#(box)" \#
      width="\#(width)" height="\#(height)" role="img" aria-label="\#(summaryText)">\#
      <desc>\#(textAlternative)</desc>\#
      \#(standalone ? GraphDrawing.style : "")<g transform="translate(\#(margin) \#(margin))">\#
      \#(drawing.body)</g></svg>
      """#
  }

  /// What the picture is, in a few words.
  public var summaryText: String {
    "Layer graph of the model " + modelName + " with " + nodes.count.description
      + (nodes.count == 1 ? " layer" : " layers")
  }

  /// The whole graph in sentences: each layer and where its input comes from.
  public var textAlternative: String {
    var text = ""
    for (index, node) in nodes.enumerated() {
      if index > 0 { text += " " }
      text += LayerCard(node, arrivals: 0, options: Options()).sentence
      var sources = ""
      for edge in edges where edge.to == index {
        sources += (sources.isEmpty ? "" : " and ") + nodes[edge.from].name
      }
      text += sources.isEmpty ? "." : "; takes " + sources + "."
      for inner in node.inner {
        text += " Inside " + node.name + ": " + inner.textAlternative + " End of " + node.name + "."
      }
    }
    return text
  }

  /// Whether some layer is a model of its own.
  public var hasNestedModels: Bool {
    for node in nodes where !node.inner.isEmpty { return true }
    return false
  }
}
