import Autodiff
import Tensors
import Testing

/// Expected numbers: jax 0.10 on CPU, `jax.random.*` with `jax.random.key(42)`.
@Suite(.serialized)
struct RandomDrawTests {
  private let key = Node(NDArray([0, 42] as [UInt32]))

  private func floats(_ node: Node) -> [Float] { node.value?.array(Float.self) ?? [] }

  /// Within one unit in the last place of the largest: the last bit of a logarithm may differ.
  private func close(_ a: [Float], _ b: [Float]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= 3e-7 * max(1, abs($1)) }
  }

  @Test func bitsAndKeysAreJAXs() throws {
    #expect(
      try Node.randomBits(key, [3]).value?.array(UInt32.self)
        == [2098992034, 2919706841, 2646866425])
    #expect(
      try Node.randomSplit(key, 3).value?.array(UInt32.self)
        == [1832780943, 270669613, 64467757, 2916123636, 2465931498, 255383827])
  }

  @Test func distributionsAreJAXs() throws {
    #expect(
      floats(try Node.randomUniform(key, [4]))
        == [0.48870957, 0.6797972, 0.6162715, 0.5610161])
    #expect(
      floats(try Node.randomUniform(key, [3], low: -2, high: 5))
        == [1.420967, 2.7585802, 2.3139005])
    #expect(
      close(
        floats(try Node.randomNormal(key, [4])),
        [-0.028304616, 0.46713185, 0.29570296, 0.15354592]))
    #expect(
      close(
        floats(try Node.randomTruncatedNormal(key, [4])),
        [-0.027016498, 0.44438082, 0.28187707, 0.14650805]))
    #expect(
      close(
        floats(try Node.randomGumbel(key, [3])),
        [0.3340934, 0.95201945, 0.72553056]))
    #expect(
      try Node.randomInteger(key, [6], low: 3, high: 20).value?.array(Int32.self)
        == [5, 12, 9, 5, 10, 9])
    #expect(
      try Node.randomBernoulli(key, [8], probability: 0.7).cast(.int32).value?.array(Int32.self)
        == [1, 1, 1, 1, 1, 1, 1, 0])
  }
}
