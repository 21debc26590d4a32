import Autodiff
import Keras
import Tensors
import Testing

/// Layers that prepare data; the numbers of hashes were computed by TensorFlow 2.21.
@Suite(.serialized)
struct PreprocessingTests {
  private func words(_ list: [String]) -> Structure {
    .list(list.map { .value(.string($0)) })
  }

  private func numbers(_ layer: Layer, _ input: Structure) throws -> [Int32] {
    let output = try layer(input, training: nil)
    return try #require(output.tensor?.value).array(Int32.self)
  }

  @Test func hashesAreThoseOfTensorFlow() throws {
    let plain = try LayerCatalogue.make("Hashing", Config([("num_bins", .int(3))]))
    #expect(try numbers(plain, words(["A", "B", "C", "D"])) == [1, 0, 1, 1])
    let salted = try LayerCatalogue.make(
      "Hashing", Config([("num_bins", .int(3)), ("salt", .list([.int(133), .int(137)]))]))
    #expect(try numbers(salted, words(["A", "B", "C", "D", "E"])) == [1, 2, 1, 0, 2])
    let masked = try LayerCatalogue.make(
      "Hashing", Config([("num_bins", .int(4)), ("mask_value", .string(""))]))
    #expect(try numbers(masked, words(["A", "B", "", "D"])) == [2, 1, 0, 2])
  }

  @Test func learnedVocabularyRunsByFallingFrequencyThenFallingWord() throws {
    let made = try LayerCatalogue.make("StringLookup", Config())
    let lookup = try #require(made as? StringLookup)
    try lookup.adapt(words(["b", "a", "c", "a", "b"]))
    #expect(lookup.vocabularySize == 4)
    #expect(try numbers(lookup, words(["b", "a", "c", "z"])) == [1, 2, 3, 0])
  }

  @Test func textBecomesNumbersFilledUpWithZeros() throws {
    let made = try LayerCatalogue.make(
      "TextVectorization",
      Config([("vocabulary", .list([.string("red"), .string("sea")]))]))
    #expect(try numbers(made, words(["Red, sea!", "sea", ""])) == [2, 3, 3, 0, 0, 0])
  }

  @Test func boundariesBelongToTheBinAbove() throws {
    let layer = try LayerCatalogue.make(
      "Discretization", Config([("bin_boundaries", .list([.float(1), .float(2)]))]))
    let x = Node(NDArray([0.9, 1, 1.5, 2] as [Float]))
    #expect(try numbers(layer, .tensor(x)) == [0, 1, 1, 2])
  }

  @Test func imagesStayAsTheyAreOutsideOfTraining() throws {
    let x = Node(NDArray((0..<16).map { Float($0) }, [1, 4, 4, 1]))
    for name in ["RandomRotation", "RandomBrightness", "RandomContrast", "RandomSharpness"] {
      let layer = try LayerCatalogue.make(
        name, Config([("factor", .float(0.3)), ("seed", .int(1))]))
      let y = try layer(x, training: false)
      #expect(try #require(y.value).array(Float.self) == #require(x.value).array(Float.self))
    }
  }
}
