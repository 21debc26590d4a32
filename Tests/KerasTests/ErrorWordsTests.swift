import Keras
import Tensors
import Testing

/// Keras's classes and words.
@Suite(.serialized)
struct ErrorWordsTests {
  @Test func aWrongWidthInsideAModelNamesTheModelsArguments() throws {
    Session.clear()
    let model = try Sequential([
      try Scenes.inputLayer([10]), try Scenes.dense(4), try Scenes.dense(1),
    ])
    let message = Scenes.error { _ = try model(Scenes.zeros([3, 8])) }
    #expect(
      message == """
        ValueError: Exception encountered when calling Sequential.call().

        \u{1B}[1mInput 0 with name 'None' of layer 'dense' is incompatible with the layer: expected \
        axis -1 of input shape to have value 10, but received input with shape (3, 8)\u{1B}[0m

        Arguments received by Sequential.call():
          • inputs=jnp.ndarray(shape=(3, 8), dtype=float32)
          • training=None
          • mask=None
          • kwargs=<class 'inspect._empty'>
        """)
  }

  @Test func aShapeRuleThatFailsNamesTheSymbolicTensor() throws {
    Session.clear()
    let input = try Scenes.input([12])
    let reshape = try Scenes.layer("Reshape", [("target_shape", .tuple([.int(5), .int(3)]))])
    let message = Scenes.error { _ = try reshape(input) }
    #expect(
      message == """
        ValueError: Exception encountered when calling Reshape.call().

        \u{1B}[1mThe total size of the tensor must be unchanged. Received: input_shape=(12,), \
        target_shape=(5, 3)\u{1B}[0m

        Arguments received by Reshape.call():
          • args=('<KerasTensor shape=(None, 12), dtype=float32, sparse=False, ragged=False, \
        name=keras_tensor>',)
          • kwargs=<class 'inspect._empty'>
        """)
  }

  @Test func graphsThatDoNotHoldTogetherAreRefused() throws {
    let a = try Scenes.input([4], "used")
    let b = try Scenes.input([4], "forgotten")
    let joined = try Scenes.layer("Concatenate")(
      .list([try Scenes.dense(3)(a), try Scenes.dense(3)(b)]))
    #expect(
      Scenes.error { _ = try Functional(inputs: a, outputs: try Scenes.dense(1)(joined)) }
        == "ValueError: Output with path `` is not connected to `inputs`")
    let twice = try Scenes.dense(3, name: "hidden")(try Scenes.dense(3, name: "hidden")(a))
    #expect(
      Scenes.error { _ = try Functional(inputs: a, outputs: twice) }
        == "ValueError: The name \"hidden\" is used 2 times in the model. All operation names "
        + "should be unique.")
    #expect(
      Scenes.error { _ = try Functional(inputs: Scenes.zeros([2, 3]), outputs: a) }
        .hasPrefix("ValueError: All `inputs` values must be KerasTensors. Received: inputs="))
  }

  @Test func optionsThatDoNotExistAreNamed() {
    #expect(
      Scenes.error {
        _ = try Scenes.layer("Dense", [("units", .int(3)), ("activaton", .string("relu"))])
      } == "ValueError: Unrecognized keyword arguments passed to Dense: {'activaton': 'relu'}")
    #expect(
      Scenes.error { _ = try Scenes.dense(4, "relux") }
        == "ValueError: Could not interpret activation function identifier: relux")
    #expect(
      Scenes.error {
        let model = try Sequential([try Scenes.inputLayer([2]), try Scenes.dense(1)])
        _ = try model.evaluate(
          try ArraySource(Batch(x: Scenes.zeros([2, 2])), batchSize: nil), verbose: 0)
      } == "ValueError: You must call `compile()` before using the model.")
  }

  @Test func weightsOfTheWrongNumberOrShapeAreRefused() throws {
    Session.clear()
    let model = try Sequential([try Scenes.inputLayer([2]), try Scenes.dense(3)])
    #expect(
      Scenes.error { try model.setWeights([NDArray.zeros([2, 3], .float32)]) }
        == "ValueError: You called `set_weights(weights)` on layer 'sequential' with a weight list "
        + "of length 1, but the layer was expecting 2 weights.")
    #expect(
      Scenes.error {
        try model.setWeights([NDArray.zeros([9, 9], .float32), NDArray.zeros([3], .float32)])
      }
        == "ValueError: Layer sequential weight shape (2, 3) is not compatible with provided weight "
        + "shape (9, 9).")
  }
}
