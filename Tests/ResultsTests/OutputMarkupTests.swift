import Results
import Testing

private func html(_ output: Output, expecting error: String = "") -> String {
  output.markup(at: Output.Place(id: "x", expectedError: error, shownLines: [28])).source
}

@Test func outputsEscapeWhatProgramsPrint() {
  let attack = "<script>alert('x')</script>"
  let outputs: [Output] = [
    .stream(attack, isError: false), .value(attack),
    .warning(category: attack, message: attack, line: 1),
    .error(
      ErrorReport(
        className: attack, message: attack,
        frames: [.init(file: "a", line: 1, function: attack, sourceLine: attack, start: 0, end: 3)],
        traceback: attack, hint: attack)),
    .summary(
      ModelSummary(
        modelName: attack,
        rows: [
          .init(
            name: attack, className: attack, outputShape: attack, parameters: 1, isBuilt: true,
            trainable: true, connectedTo: [attack], formula: attack, depth: 0)
        ], showsConnections: true, total: 1, trainable: 1, nonTrainable: 0, optimizer: nil,
        text: attack)),
    .training(
      TrainingLog(
        modelName: attack, epochs: 2, series: [.init(key: attack, values: [1, 2])], text: attack)),
    .graph(
      LayerGraph(
        modelName: attack,
        nodes: [
          .init(
            name: attack, className: attack, inputShape: attack, outputShape: attack, parameters: 0,
            activation: attack)
        ], edges: [])),
  ]
  for output in outputs { #expect(!html(output).contains("<script")) }
}

@Test func expectedErrorSaysSo() {
  let report = ErrorReport(
    className: "NameError", message: "name 'concatenate' is not defined",
    frames: [
      .init(
        file: "l.md", line: 28, function: "<module>", sourceLine: "  merged = concatenate([a, b])",
        start: 11, end: 22)
    ], traceback: "Traceback", hint: "Import it: `from keras.layers import concatenate`.")
  let expected = html(.error(report), expecting: "NameError")
  #expect(expected.contains(#"<span class="tag">raised on purpose</span>"#))
  #expect(expected.contains("merged = <mark>concatenate</mark>([a, b])"))
  #expect(expected.contains("<a href=\"#line-28\">Line 28</a>"))
  #expect(expected.contains("<code>from keras.layers import concatenate</code>"))
  #expect(!html(.error(report), expecting: "ValueError").contains("on purpose"))
}

@Test func linesThatThePageDoesNotShowAreNotLinked() {
  let warning = html(.warning(category: "UserWarning", message: "Use `Input`", line: 5))
  #expect(warning.contains("UserWarning, line 5</p>"))
  #expect(warning.contains("<code>Input</code>"))
}

@Test func summaryFoldsNestedModelsAndShowsFormulas() {
  func row(_ name: String, _ depth: Int, _ parameters: Int) -> ModelSummary.Row {
    ModelSummary.Row(
      name: name, className: "Dense", outputShape: "(None, 4)", parameters: parameters,
      isBuilt: name != "later", trainable: name != "cold", connectedTo: [],
      formula: parameters > 0 ? "3 × 4 + 4" : "", depth: depth)
  }
  let table = html(
    .summary(
      ModelSummary(
        modelName: "m",
        rows: [row("outer", 0, 2112), row("inside", 1, 16), row("later", 0, 0), row("cold", 0, 0)],
        showsConnections: false, total: 2128, trainable: 2128, nonTrainable: 0, optimizer: 2,
        text: "")))
  #expect(table.contains(#"<input type="checkbox" class="fold" id="x-fold-0" checked"#))
  #expect(table.contains(#"</tbody><tbody class="nested"><tr data-layer="inside">"#))
  #expect(table.contains("2,112<span class=\"formula\">3 × 4 + 4</span>"))
  #expect(table.contains("not built"))
  #expect(table.contains("frozen"))
  #expect(table.contains("Kept by the optimizer"))
}

@Test func laterCallsOfASharedLayerAreNumbered() {
  let row = ModelSummary.Row(
    name: "add", className: "Add", outputShape: "(None, 4)", parameters: 0, isBuilt: true,
    trainable: true, connectedTo: ["reader[0][0]", "reader[1][0]"], formula: "", depth: 0)
  let table = html(
    .summary(
      ModelSummary(
        modelName: "m", rows: [row], showsConnections: true, total: 0, trainable: 0,
        nonTrainable: 0, optimizer: nil, text: "")))
  #expect(
    table.contains(
      #"<code>reader</code>, <code>reader</code> <span class="type">call 2</span></td>"#))
}

@Test func oneEpochIsATableWithoutCurves() {
  let once = html(
    .training(
      TrainingLog(
        modelName: "m", epochs: 1, series: [.init(key: "loss", values: [0.0005])], text: "")))
  #expect(!once.contains("<svg"))
  #expect(once.contains("5.0000e-04"))
}

@Test func verdictNamesWhatDiffers() {
  let verdict = PairVerdict(
    pair: "p", forms: ["sequential", "functional"],
    claims: [
      .init(name: "params", isSame: true, detail: "both have 3"),
      .init(name: "loss", isSame: false, detail: "0.1 and 0.2"),
    ], ties: [])
  let text = verdict.markup(losses: nil).source
  #expect(text.contains("Alike in part"))
  #expect(text.contains(#"<li class="differs"><span class="sign" aria-hidden="true">≠</span>"#))
}
