import Lessons
import Results
import Testing

@Suite struct OutputComparisonTests {
  func matches(_ expected: String, _ actual: String, rtol: Double = 0, atol: Double = 0) -> Bool {
    OutputComparison.matches(expected, actual, rtol: rtol, atol: atol)
  }

  @Test func textMustBeEqualUpToBlanksAtLineEnds() {
    #expect(matches("a\nb", "a  \nb\n\n"))
    #expect(!matches("a\nb", "a\n b"))
    #expect(!matches("a", "a\nb"))
  }

  @Test func numbersMayDifferWithinTheTolerances() {
    #expect(!matches("loss: 0.5000", "loss: 0.5001"))
    #expect(matches("loss: 0.5000", "loss: 0.5001", rtol: 1e-3))
    #expect(matches("loss: 0.5000 - acc: 1.0", "loss: 0.5004 - acc: 1.0", atol: 5e-4))
    #expect(!matches("loss: 0.5000", "loss: 0.5100", rtol: 1e-3))
    #expect(matches("[1e-05 -2.5]", "[0.00001 -2.5001]", rtol: 1e-3))
  }

  @Test func withoutTolerancesNumbersAreText() {
    #expect(!matches("1.0", "1.00"))
  }

  @Test func numbersInNamesAreText() {
    #expect(!matches("dense_1", "dense_2", atol: 5))
    #expect(!matches("3rd", "4rd", atol: 5))
    #expect(matches("x-1", "x-2", atol: 5))
  }

  @Test func dotsStandForAnything() {
    #expect(matches("a ... z", "a b\nc z"))
    #expect(matches("start\n...\nend", "start\n1\n2\nend"))
    #expect(matches("...", ""))
    #expect(!matches("a ... z", "a b"))
    #expect(matches("1 ... 0.5", "1 2 3 0.5004", rtol: 1e-2))
  }

  @Test func textOfACellIsWhatANotebookPrints() {
    let text = OutputComparison.text([
      .stream("a\n", isError: false), .stream("warned\n", isError: true), .value("3"),
      .stream("1/2 0s\r2/2 0s 5ms/step - loss: 1.0\n", isError: false),
    ])
    #expect(text == "a\n3\n2/2 loss: 1.0\n" || text == "a\n3\n2/2 - loss: 1.0\n")
  }
}
