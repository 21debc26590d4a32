import Autodiff
import Keras
import Random
import Tensors
import Testing

@Suite(.serialized)
struct TrainingTests {
  private func line(_ n: Int) -> Batch {
    let x = (0..<n).map { Float($0) / Float(n) }
    return Batch(
      x: Scenes.array(x, [n, 1]), y: Scenes.array(x.map { 3 * $0 + 1 }, [n, 1]))
  }

  private func model(_ loss: ConfigValue = .string("mse")) throws -> Sequential {
    Session.clear()
    Session.setRandomSeed(1)
    let model = try Sequential([try Scenes.inputLayer([1]), try Scenes.dense(1)])
    try model.compile(optimizer: .string("sgd"), loss: loss)
    return model
  }

  @Test func theFirstFitSpendsAPermutationOnBuilding() throws {
    let model = try model()
    var options = FitOptions()
    options.verbose = 0
    _ = try model.fit(try ArraySource(line(6), batchSize: 2, shuffle: true), options)
    let next = LegacyRandom.shared.permutation(6)
    Session.setRandomSeed(1)
    _ = LegacyRandom.shared.permutation(6)
    _ = LegacyRandom.shared.permutation(6)
    #expect(LegacyRandom.shared.permutation(6) == next)
  }

  @Test func outputsByNameGetLossesAndMetricsOfTheirOwn() throws {
    Session.clear()
    let input = try Scenes.input([1])
    let a = try Scenes.dense(1, name: "price")(input)
    let b = try Scenes.dense(2, "softmax", name: "kind")(input)
    let model = try Functional(inputs: input, outputs: .list([a, b]))
    try model.compile(
      optimizer: .string("adam"),
      loss: .dict(
        Config([("price", .string("mse")), ("kind", .string("sparse_categorical_crossentropy"))])),
      metrics: .dict(
        Config([("kind", .list([.string("accuracy")])), ("price", .list([.string("mae")]))])))
    let labels = Structure.tensor(Node(NDArray([0, 1, 0, 1] as [Int32])))
    let data = line(4)
    let batch = Batch(
      x: data.x, y: .dict([Structure.Field("price", data.y), Structure.Field("kind", labels)]))
    var options = FitOptions()
    options.verbose = 0
    let history = try model.fit(try ArraySource(batch, batchSize: 2), options)
    #expect(
      history.history.map(\.key) == [
        "kind_accuracy", "kind_loss", "loss", "price_loss", "price_mae",
      ])
    #expect(try model.metricsNames() == ["loss", "compile_metrics", "price_loss", "kind_loss"])
  }

  @Test func earlyStoppingRestoresTheBestWeights() throws {
    let model = try model()
    try model.compile(
      optimizer: .foreign(try SGD(Config([("learning_rate", .float(2.5))]))), loss: .string("mse"))
    let before = model.getWeights()[0].array(Float.self)
    var options = FitOptions()
    options.verbose = 0
    options.epochs = 20
    options.callbacks = [
      EarlyStopping(monitor: "loss", patience: 1, restoreBestWeights: true)
    ]
    let history = try model.fit(try ArraySource(line(8), batchSize: 8), options)
    // The rate is far too large: the loss grows at once, so the first epoch stays the best.
    #expect(history["loss"].count == 2)
    #expect(model.getWeights()[0].array(Float.self) != before)
  }

  @Test func sampleWeightsScaleTheLossButNotTheDivisor() throws {
    let model = try model()
    var batch = line(4)
    let plain = try model.testOnBatch(batch)["loss"]?.number ?? 0
    batch.sampleWeight = Scenes.array([2, 2, 2, 2], [4])
    let doubled = try model.testOnBatch(batch)["loss"]?.number ?? 0
    #expect(abs(doubled - 2 * plain) < 1e-5)
  }

  @Test func aModelAndItsJSONTwinAgree() throws {
    let model = try model()
    let twin = try Deserialization.layer(try model.serialized())
    try twin.setWeights(model.getWeights())
    let x = line(3).x
    #expect(
      try model(x).tensor?.value?.array(Float.self) == twin(x).tensor?.value?.array(Float.self))
  }

  @Test func progressShowsSmallAndNegativeNumbersAsKerasDoes() {
    var text = ProgressText(target: 4, verbose: 2, now: 0)
    let line = text.update(
      4, values: [("loss", -0.947), ("mae", 0.25), ("zero", 0)], finalize: true, now: 0.1)
    #expect(
      line == "4/4 - 0s - 25ms/step - loss: -9.4700e-01 - mae: 0.2500 - zero: 0.0000e+00\n")
  }
}
