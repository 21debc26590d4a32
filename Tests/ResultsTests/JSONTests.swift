import Results
import Testing

@Test func streamEscapesWhatJSONDoesNotAllow() {
  let output = Output.stream("a\"\\\n\r\t\u{1B}[1m\u{8}é😀", isError: true)
  #expect(
    output.json
      == #"{"type":"stream","text":"a\"\\\n\r\t\u001b[1m\u0008é😀","isError":true}"#)
}

@Test func trainingSpellsNumbersThatJSONCannot() {
  let log = TrainingLog(
    modelName: "m", epochs: 4,
    series: [.init(key: "loss", values: [0.1, .nan, .infinity, -.infinity])], text: "")
  #expect(
    Output.training(log).json
      == #"{"type":"training","modelName":"m","epochs":4,"series":[{"key":"loss","#
      + #""values":[0.1,"nan","inf","-inf"]}],"text":""}"#
  )
}

@Test func summaryWritesNullForAnOptimizerThatIsNotBuilt() {
  let summary = ModelSummary(
    modelName: "sequential",
    rows: [
      .init(
        name: "dense", className: "Dense", outputShape: "(None, 64)", parameters: 2112,
        isBuilt: true, trainable: true, connectedTo: ["a[0][0]", "b[0][0]"],
        formula: "32 × 64 + 64", depth: 0)
    ], showsConnections: true, total: 2112, trainable: 2112, nonTrainable: 0, optimizer: nil,
    text: "")
  let json = Output.summary(summary).json
  #expect(json.contains(#""connectedTo":["a[0][0]","b[0][0]"],"formula":"32 × 64 + 64","depth":0"#))
  #expect(json.hasSuffix(#""optimizer":null,"text":""}"#))
}

@Test func graphNestsModelsAndKeepsOptions() {
  let inner = LayerGraph(modelName: "inner", nodes: [], edges: [.init(from: 0, to: 1)])
  let graph = LayerGraph(
    modelName: "outer",
    nodes: [
      .init(
        name: "inner", className: "Functional", inputShape: "", outputShape: "", parameters: 0,
        line: 3, inner: [inner])
    ], edges: [], options: .init(direction: "LR"))
  #expect(
    Output.graph(graph).json.contains(
      #""line":3,"inner":[{"modelName":"inner","nodes":[],"edges":[{"from":0,"to":1}]"#))
  #expect(Output.graph(graph).json.contains(#""direction":"LR""#))
}

@Test func verdictIsOneLine() {
  let verdict = PairVerdict(
    pair: "mlp", forms: ["sequential", "functional"],
    claims: [.init(name: "params", isSame: true, detail: "both have 2 parameters")],
    ties: [.init(label: "dense", lines: [3, 9])])
  #expect(
    verdict.json
      == #"{"pair":"mlp","forms":["sequential","functional"],"claims":[{"name":"params","#
      + #""isSame":true,"detail":"both have 2 parameters"}],"#
      + #""ties":[{"label":"dense","lines":[3,9]}]}"#
  )
}
