import Results
import Testing

private func node(
  _ name: String, _ className: String, _ parameters: Int = 0, line: Int = 0,
  inner: [LayerGraph] = []
) -> LayerGraph.Node {
  LayerGraph.Node(
    name: name, className: className, inputShape: "(None, 32)", outputShape: "(None, 64)",
    parameters: parameters, activation: parameters > 0 ? "relu" : "", line: line, inner: inner)
}

private func graph(_ options: LayerGraph.Options = .init()) -> LayerGraph {
  let inner = LayerGraph(
    modelName: "encoder", nodes: [node("in", "InputLayer"), node("code", "Dense", 10)],
    edges: [.init(from: 0, to: 1)])
  return LayerGraph(
    modelName: "net",
    nodes: [
      node("a<b", "InputLayer"), node("encoder", "Functional", 10, inner: [inner]),
      node("dense", "Dense", 2112, line: 7), node("add", "Add"),
    ],
    edges: [
      .init(from: 0, to: 1), .init(from: 0, to: 2), .init(from: 1, to: 3), .init(from: 2, to: 3),
    ], options: options)
}

@Test func graphTiesNodesToLinesAndEscapesNames() {
  let svg = graph().svg().source
  #expect(svg.contains(#"<g class="node kind-learned" data-layer="dense" data-line="7">"#))
  #expect(svg.contains(#"data-layer="a&lt;b""#))
  #expect(svg.contains("2,112 params"))
  #expect(svg.contains(#"<g class="edge" data-from="dense" data-to="add">"#))
  #expect(!svg.contains("a<b"))
}

@Test func graphKindsFollowWhatLayersDo() {
  let svg = graph().svg().source
  #expect(svg.contains(#"kind-merge" data-layer="add""#))
  #expect(svg.contains(#"kind-model" data-layer="encoder""#))
  #expect(svg.contains(#"kind-input" data-layer="a&lt;b""#))
}

@Test func nestedModelIsOpenedOnlyWhenAsked() {
  #expect(!graph().svg().source.contains(#"data-layer="code""#))
  #expect(graph(.init(expandNested: true)).svg().source.contains(#"data-layer="code""#))
}

@Test func graphOptionsHideShapesAndNames() {
  let svg = graph(.init(showShapes: false, showLayerNames: false)).svg().source
  #expect(!svg.contains(#"class="shape""#))
  #expect(!svg.contains(">dense</text>"))
  #expect(svg.contains("2,112 params</text>"))
}

@Test func directionTurnsTheDrawing() {
  func size(_ direction: String) -> (String, String) {
    let svg = graph(.init(direction: direction)).svg().source
    let box = svg.split(separator: "viewBox=\"0 0 ")[1].split(separator: "\"")[0]
      .split(separator: " ")
    return (String(box[0]), String(box[1]))
  }
  #expect(size("TB") == size("BT"))
  #expect(size("LR") == size("RL"))
  #expect(Double(size("LR").0)! > Double(size("LR").1)!)
}

@Test func graphSpeaks() {
  let text = graph().textAlternative
  #expect(text.contains("add: Add, output shape (None, 64); takes encoder and dense."))
  #expect(text.contains("Inside encoder: "))
}
