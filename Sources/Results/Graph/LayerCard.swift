/// What one node of a layer graph shows, and the box that it needs.
struct LayerCard {
  /// What a layer does for the reader's eye: it decides the colour.
  enum Kind: String { case input, learned, merge, model, plain }

  static let padding = 14.0
  private static let stripe = 5.0

  let node: LayerGraph.Node
  let kind: Kind
  let shapes: String
  private(set) var parameters: String
  let showsName: Bool
  let width: Double
  let height: Double

  init(_ node: LayerGraph.Node, arrivals: Int, options: LayerGraph.Options) {
    self.node = node
    if !node.inner.isEmpty {
      kind = .model
    } else if node.className == "InputLayer" {
      kind = .input
    } else if arrivals > 1 && node.parameters == 0 {
      kind = .merge
    } else {
      kind = node.parameters > 0 ? .learned : .plain
    }
    showsName = options.showLayerNames
    if !options.showShapes {
      shapes = ""
    } else if node.className == "InputLayer" || node.inputShape.isEmpty {
      shapes = node.outputShape
    } else {
      shapes = node.inputShape + " → " + node.outputShape
    }
    if node.parameters > 0 {
      parameters = NumberText.grouped(node.parameters) + " params"
    } else if let inner = node.inner.first {
      parameters = inner.nodes.count.description + " layers"
    } else {
      parameters = ""
    }
    if !node.note.isEmpty {
      parameters += (parameters.isEmpty ? "" : " · ") + node.note
    }
    let pill = node.activation.isEmpty ? 0 : TextWidth.sans(node.activation) * 11.5 + 30
    let head = TextWidth.sans(node.className) * 15 + pill
    let second =
      (showsName ? TextWidth.mono(node.name) * 12 : 0)
      + (parameters.isEmpty ? 0 : TextWidth.sans(parameters) * 11.5 + 18)
    let third = TextWidth.mono(shapes) * 11.5
    let text = max(head, max(second, third))
    width = max(132, -NumberText.floor(-text) + 2 * LayerCard.padding + LayerCard.stripe)
    height =
      36 + (showsName || !parameters.isEmpty ? 18 : 0) + (shapes.isEmpty ? 0 : 27)
  }

  /// The card with its upper left corner at (x, y).
  func markup(x: Double, y: Double) -> Markup {
    let left = x + LayerCard.padding + LayerCard.stripe
    let right = x + width - LayerCard.padding
    var g: Markup = ""
    if kind == .model {
      g += rectangle("behind", x: x + 5, y: y + 5, width, height, radius: 9)
    }
    g += rectangle("card", x: x, y: y, width, height, radius: 9)
    g += rectangle("stripe", x: x + 6, y: y + 8, 4, height - 16, radius: 2)
    g += #"<text class="class" x="\#(left)" y="\#(y + 24)">\#(node.className)</text>"#
    if !node.activation.isEmpty {
      let width = TextWidth.sans(node.activation) * 11.5 + 14
      let middle = right - width / 2
      g += rectangle("pill", x: right - width, y: y + 10, width, 19, radius: 9.5)
      g += #"<text class="activation" x="\#(middle)" y="\#(y + 23.5)">\#(node.activation)</text>"#
    }
    if showsName {
      g += #"<text class="name" x="\#(left)" y="\#(y + 43)">\#(node.name)</text>"#
    }
    if !parameters.isEmpty, showsName {
      g += #"<text class="params" x="\#(right)" y="\#(y + 43)">\#(parameters)</text>"#
    } else if !parameters.isEmpty {
      g += #"<text class="name" x="\#(left)" y="\#(y + 43)">\#(parameters)</text>"#
    }
    if !shapes.isEmpty {
      let rule = y + height - 27
      g += #"<path class="rule" d="M\#(left) \#(rule)H\#(right)"/>"#
      g += #"<text class="shape" x="\#(left)" y="\#(y + height - 9.5)">\#(shapes)</text>"#
    }
    return g
  }

  private func rectangle(
    _ name: String, x: Double, y: Double, _ width: Double, _ height: Double, radius: Double
  ) -> Markup {
    #"""
    <rect class="\#(name)" x="\#(x)" y="\#(y)" width="\#(width)" \#
    height="\#(height)" rx="\#(radius)"/>
    """#
  }

  /// One sentence about the layer.
  var sentence: String {
    var text = node.name + ": " + node.className
    if !node.activation.isEmpty { text += " with " + node.activation }
    if !node.outputShape.isEmpty { text += ", output shape " + node.outputShape }
    if node.parameters > 0 {
      text += ", " + NumberText.grouped(node.parameters) + " parameters"
    }
    return text
  }
}
