import Autodiff
import Foundation
import Keras
import Testing

/// The very characters that real Keras prints, kept in `Fixtures/summaries`.
@Suite(.serialized)
struct SummaryTests {
  private func expected(_ name: String) throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/summaries/\(name).txt")
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test func tableFitsTheLineLengthAndPositionsGiven() throws {
    Session.clear()
    let model = try Sequential(
      [
        try Scenes.inputLayer([20]), try Scenes.dense(50, "relu", name: "first_hidden_layer"),
        try Scenes.dense(5),
      ], name: "widths")
    var text = try model.summary().text
    for length in [60, 100] {
      var options = SummaryOptions()
      options.lineLength = length
      text += try model.summary(options).text
    }
    var options = SummaryOptions()
    options.positions = [0.5, 0.7, 1]
    text += try model.summary(options).text
    #expect(text == (try expected("widths")))
    #expect(try model.summary().rows[0].formula == "20 × 50 + 50")
  }

  @Test func sharedLayersShowTheirConnections() throws {
    Session.clear()
    let shared = try Scenes.dense(4, name: "shared_encoder")
    let a = try Scenes.input([3], "left")
    let b = try Scenes.input([3], "right")
    let gap = try Scenes.layer("Subtract")(.list([try shared(a), try shared(b)]))
    let distance = try Lambda(name: "distance") { (t) throws(GraphError) in
      try t.square().sum(axes: [1], keepDims: true).sqrt()
    }
    let model = try Functional(inputs: .list([a, b]), outputs: try distance(gap))
    #expect(try model.summary().text == (try expected("shared")))
  }

  @Test func nestedModelsUnfold() throws {
    Session.clear()
    let block = try Sequential(
      [try Scenes.inputLayer([6]), try Scenes.dense(4, name: "b1"), try Scenes.dense(4, name: "b2")],
      name: "block")
    let inner = try Scenes.input([6])
    let wrapper = try Functional(
      inputs: inner, outputs: try Scenes.dense(2, name: "w1")(try block(inner)), name: "wrapper")
    let outer = try Scenes.input([6])
    let top = try Functional(
      inputs: outer, outputs: try Scenes.dense(1, name: "top_out")(try wrapper(outer)), name: "top")
    var options = SummaryOptions()
    var text = try top.summary(options).text
    options.expandsNested = true
    text += try top.summary(options).text
    options.showsTrainable = true
    options.lineLength = 90
    text += try top.summary(options).text
    #expect(text == (try expected("nested")))
  }

  @Test func aRangeThatNamesNoLayerIsAnError() throws {
    Session.clear()
    let model = try Sequential([try Scenes.inputLayer([4]), try Scenes.dense(3, name: "stage_3")])
    var options = SummaryOptions()
    options.layerRange = ["nope", "stage_3"]
    let message = Scenes.error { _ = try model.summary(options) }
    #expect(
      message == "ValueError: Passed layer_names do not match the layer names in the model. "
        + "Received: ['nope', 'stage_3']")
  }
}
