/// One layer graph laid out, nested models included: a body of SVG and the room it takes.
struct GraphDrawing {
  let width: Double
  let height: Double
  let body: Markup

  /// A node's box: a card, or a frame round the drawing of a nested model.
  private struct Box {
    var card: LayerCard
    var inner: GraphDrawing?
    var width: Double
    var height: Double
  }

  private static let frame = (side: 18.0, head: 40.0)

  init(_ graph: LayerGraph) {
    let options = graph.options
    var arrivals = Array(repeating: 0, count: graph.nodes.count)
    for edge in graph.edges { arrivals[edge.to] += 1 }
    var boxes: [Box] = []
    for (node, count) in zip(graph.nodes, arrivals) {
      let card = LayerCard(node, arrivals: count, options: options)
      if options.expandNested, var inner = node.inner.first {
        inner.options = options
        let drawing = GraphDrawing(inner)
        let head = TextWidth.sans(node.className + "  " + node.name) * 14 + 2 * Self.frame.side
        boxes.append(
          Box(
            card: card, inner: drawing,
            width: max(drawing.width + 2 * Self.frame.side, head),
            height: drawing.height + Self.frame.head + Self.frame.side))
      } else {
        boxes.append(Box(card: card, inner: nil, width: card.width, height: card.height))
      }
    }

    let turned = options.direction == "LR" || options.direction == "RL"
    let mirrored = options.direction == "BT" || options.direction == "RL"
    let layout = LayeredLayout(
      sizes: boxes.map {
        turned
          ? LayeredLayout.Size(cross: $0.height, main: $0.width)
          : LayeredLayout.Size(cross: $0.width, main: $0.height)
      },
      edges: graph.edges.map { (from: $0.from, to: $0.to) },
      gaps: LayeredLayout.Gaps(betweenNodes: 26, betweenLayers: turned ? 54 : 40))
    let length = layout.extent.main
    // A layer that feeds itself needs room for its loop.
    let loops = graph.edges.contains { $0.from == $0.to } ? 34.0 : 0
    width = (turned ? length : layout.extent.cross) + loops
    height = turned ? layout.extent.cross : length

    func place(_ point: LayeredLayout.Point) -> Pen.Point {
      let main = mirrored ? length - point.main : point.main
      return turned
        ? Pen.Point(x: main, y: point.cross) : Pen.Point(x: point.cross, y: main)
    }

    var svg: Markup = #"<g class="edges">"#
    for (edge, route) in zip(graph.edges, layout.routes) {
      let from = graph.nodes[edge.from].name
      let to = graph.nodes[edge.to].name
      svg += #"<g class="edge" data-from="\#(from)" data-to="\#(to)">"#
      if route.isEmpty {
        let centre = place(layout.centres[edge.from])
        svg += Pen.loop(
          at: Pen.Point(x: centre.x + boxes[edge.from].width / 2, y: centre.y))
      } else {
        svg += Pen.edge(through: route.map(place), isTurned: turned)
      }
      svg += "</g>"
    }
    svg += "</g>"
    for (index, box) in boxes.enumerated() {
      let centre = place(layout.centres[index])
      let x = centre.x - box.width / 2
      let y = centre.y - box.height / 2
      let node = box.card.node
      let kind = box.card.kind.rawValue
      let line: Markup = node.line > 0 ? #" data-line="\#(node.line)""# : ""
      svg += #"<g class="node kind-\#(kind)" data-layer="\#(node.name)"\#(line)>"#
      svg += "<title>\(box.card.sentence)</title>"
      if let inner = box.inner {
        svg += #"""
          <rect class="frame" x="\#(x)" y="\#(y)" width="\#(box.width)" \#
          height="\#(box.height)" rx="12"/>\#
          <text class="class" x="\#(x + Self.frame.side)" y="\#(y + 25)">\#(node.className)\#
          <tspan class="name" dx="8">\#(node.name)</tspan></text></g>\#
          <g transform="translate(\#(x + (box.width - inner.width) / 2) \#(y + Self.frame.head))">\#
          \#(inner.body)
          """#
      } else {
        svg += box.card.markup(x: x, y: y)
      }
      svg += "</g>"
    }
    body = svg
  }

  /// The rules that make a drawing legible outside the site.
  static let style: Markup = """
    <style>.layer-graph{font-family:system-ui,sans-serif}\
    .layer-graph .card{fill:#fff;stroke:#d5d9e2}\
    .layer-graph .behind,.layer-graph .frame{fill:#f4f6fa;stroke:#c3c9d6}\
    .layer-graph .stripe{fill:#8a93a6}.layer-graph .kind-input .stripe{fill:#2f7f86}\
    .layer-graph .kind-learned .stripe{fill:#3d5fc4}\
    .layer-graph .kind-merge .stripe{fill:#b4631a}.layer-graph .kind-model .stripe{fill:#7a4fb5}\
    .layer-graph text{fill:#1d2433}.layer-graph .class{font-weight:650;font-size:14px}\
    .layer-graph .name,.layer-graph .shape{font:400 12px ui-monospace,monospace;fill:#5b6475}\
    .layer-graph .shape{font-size:11.5px}\
    .layer-graph .params{font-size:11.5px;fill:#5b6475;text-anchor:end}\
    .layer-graph .pill{fill:#eaeefb}.layer-graph .activation{font-size:11.5px;text-anchor:middle}\
    .layer-graph .rule{stroke:#e3e6ed}\
    .layer-graph .line{fill:none;stroke:#8a93a6;stroke-width:1.6}\
    .layer-graph .arrow{fill:#8a93a6}</style>
    """
}
