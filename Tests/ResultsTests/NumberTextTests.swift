import Results
import Testing

@Test(arguments: [
  (0.0, 2, "0.00"), (1.005, 1, "1.0"), (-0.004, 2, "0.00"), (12.345, 2, "12.35"),
  (-1.5, 0, "-2"), (0.0625, 3, "0.063"),
])
func fixedRoundsHalfAwayFromZero(value: Double, places: Int, text: String) {
  #expect(NumberText.fixed(value, places: places) == text)
}

@Test func trimmedDropsZerosAfterThePointOnly() {
  #expect(NumberText.trimmed(100, places: 2) == "100")
  #expect(NumberText.trimmed(0.5, places: 2) == "0.5")
  #expect(NumberText.trimmed(100, places: 0) == "100")
}

@Test func loggedFollowsKeras() {
  #expect(NumberText.logged(0.69314) == "0.6931")
  #expect(NumberText.logged(0.00094702) == "9.4702e-04")
  #expect(NumberText.logged(0.000999999) == "1.0000e-03")
  #expect(NumberText.logged(0) == "0.0000e+00")
  #expect(NumberText.logged(.nan) == "nan")
}

@Test func groupedSeparatesThousands() {
  #expect(NumberText.grouped(0) == "0")
  #expect(NumberText.grouped(999) == "999")
  #expect(NumberText.grouped(1345) == "1,345")
  #expect(NumberText.grouped(-1_234_567) == "-1,234,567")
}
