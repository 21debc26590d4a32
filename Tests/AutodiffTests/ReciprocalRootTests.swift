import Autodiff
import Tensors
import Testing

/// Reciprocal square roots have the last bit of the reference, which starts from a coarse guess.
struct ReciprocalRootTests {
  @Test func lastBitsAreThoseOfTheReference() throws {
    let x: [Float] = [1.001, 0.25, 2, 3, 0.1, 1000, 1.2e-38, 3e38]
    let expected: [Float] = [
      0.9995003342628479, 2, 0.7071067690849304, 0.5773502588272095, 3.1622776985168457,
      0.03162277489900589, 9.128709583261401e18, 5.773502248239631e-20,
    ]
    let y = try Node(NDArray(x)).rsqrt()
    #expect(y.value?.array(Float.self) == expected)
  }

  @Test func endsOfTheLine() throws {
    let y = try Node(NDArray([Float](arrayLiteral: 0, -0.0, .infinity, -1))).rsqrt()
    let values = y.value?.array(Float.self) ?? []
    #expect(values.count == 4)
    #expect(values[0] == .infinity && values[1] == -.infinity && values[2] == 0)
    #expect(values[3].isNaN)
  }
}
