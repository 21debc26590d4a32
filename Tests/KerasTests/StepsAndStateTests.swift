import Autodiff
import Keras
import Tensors
import Testing

/// Batches of ones that count how they are asked for.
private final class CountingSource: BatchSource {
  let count: Int?
  let available: Int
  var begun = 0
  var over = 0
  var given = 0
  private var position = 0

  init(count: Int?, available: Int) {
    self.count = count
    self.available = available
    super.init()
  }

  override var batchCount: Int? { count }
  override func begin() throws(KerasError) {
    begun += 1
    position = 0
  }
  override func endEpoch() throws(KerasError) { over += 1 }
  override func next() throws(KerasError) -> Batch? {
    if position >= available { return nil }
    position += 1
    given += 1
    let x = Scenes.array([1, 1, 1, 2, 2, 2], [2, 3])
    return Batch(x: x, y: Scenes.array([1, 1], [2, 1]))
  }
}

@Suite(.serialized)
struct StepsAndStateTests {
  private func model(_ width: Int = 2, _ optimizer: Optimizer) throws -> Sequential {
    let model = try Sequential([
      try Scenes.inputLayer([3]), try Scenes.dense(width), try Scenes.dense(1),
    ])
    try model.compile(optimizer: .foreign(optimizer), loss: .string("mse"))
    return model
  }

  private func options(epochs: Int, steps: Int?) -> FitOptions {
    var options = FitOptions()
    options.verbose = 0
    options.epochs = epochs
    options.stepsPerEpoch = steps
    return options
  }

  @Test func epochsOfFixedStepsGoOnWhereTheLastOneStopped() throws {
    let source = CountingSource(count: 5, available: 5)
    let model = try model(2, try SGD())
    try model.fit(source, options(epochs: 2, steps: 3))
    // One batch to learn shapes from, three steps, and the two that were left.
    #expect(source.given == 1 + 3 + 2)
    #expect(source.begun == 2)
    #expect(source.over == 3)
  }

  @Test func anOptimizerGoesOverToAModelOfEqualShapesOnly() throws {
    let optimizer = try SGD()
    let first = try model(2, optimizer)
    try first.fit(CountingSource(count: 1, available: 1), options(epochs: 1, steps: nil))
    let equal = try model(2, optimizer)
    try equal.fit(CountingSource(count: 1, available: 1), options(epochs: 1, steps: nil))
    #expect(optimizer.targets.first === equal.trainableWeights.first)
    let wider = try model(4, optimizer)
    #expect(throws: KerasError.self) {
      try wider.fit(CountingSource(count: 1, available: 1), options(epochs: 1, steps: nil))
    }
  }

  @Test func aGradientThatIsNotFiniteHalvesTheScaleAndLeavesTheWeight() throws {
    let inner = try SGD(Config([("learning_rate", .float(1))]))
    let optimizer = try LossScaleOptimizer(
      Config([("inner_optimizer", .foreign(inner)), ("initial_scale", .float(8))]))
    let weight = Weight(.ones([2], .float32), name: "w", path: "w")
    try optimizer.apply([Node(NDArray([8, 16] as [Float]))], [weight])
    #expect(weight.value.array(Float.self) == [0, -1])
    try optimizer.apply([Node(NDArray([.infinity, 0] as [Float]))], [weight])
    #expect(weight.value.array(Float.self) == [0, -1])
    #expect(optimizer.dynamicScale?.value.array(Float.self) == [4])
    #expect(inner.iterations.value.array(Int32.self) == [1])
  }
}
