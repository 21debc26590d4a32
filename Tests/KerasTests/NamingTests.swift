import Keras
import Testing

@Suite(.serialized)
struct NamingTests {
  @Test(arguments: [
    ("ReLU", "re_lu"), ("PReLU", "p_re_lu"), ("ELU", "elu"), ("LSTM", "lstm"),
    ("SimpleRNN", "simple_rnn"), ("Conv2D", "conv2d"), ("Conv2DTranspose", "conv2d_transpose"),
    ("MaxPooling2D", "max_pooling2d"), ("GlobalAveragePooling2D", "global_average_pooling2d"),
    ("RMSNormalization", "rms_normalization"), ("AdamW", "adam_w"), ("RMSprop", "rm_sprop"),
    ("MultiHeadAttention", "multi_head_attention"), ("MeanIoU", "mean_io_u"),
  ])
  func classNamesBecomeSnakeCase(_ pair: (String, String)) {
    #expect(snakeCase(pair.0) == pair.1)
  }

  @Test func oneCounterServesEachPrefix() throws {
    Session.clear()
    let first = try Sequential([
      try Scenes.inputLayer([4]), try Scenes.dense(3), try Scenes.dense(2),
    ])
    let second = try Sequential([try Scenes.inputLayer([4]), try Scenes.dense(3)])
    #expect(first.layers.map(\.name) == ["dense", "dense_1"])
    #expect(second.name == "sequential_1")
    #expect(second.layers.map(\.name) == ["dense_2"])
  }

  @Test func everyRebuildOfAStackUsesUpAFunctionalName() throws {
    Session.clear()
    let shared = try Scenes.dense(4)
    let stack = try Sequential()
    try stack.add(try Scenes.inputLayer([4]))
    try stack.add(shared)
    try stack.add(shared)
    #expect(stack.layers.map(\.name) == ["dense", "dense"])
    #expect(try stack.countParameters() == 20)
    let input = try Scenes.input([2])
    #expect(try Functional(inputs: input, outputs: try Scenes.dense(1)(input)).name == "functional_2")
  }

  @Test func weightPathsFollowWhoBuilds() throws {
    Session.clear()
    let input = try Scenes.input([5])
    let model = try Functional(inputs: input, outputs: try Scenes.dense(3)(input))
    #expect(model.weights.map(\.path) == ["dense/kernel", "dense/bias"])
    let stack = try Sequential([try Scenes.inputLayer([5]), try Scenes.dense(3)], name: "tail")
    #expect(stack.weights.map(\.path) == ["tail/dense_1/kernel", "tail/dense_1/bias"])
  }
}
