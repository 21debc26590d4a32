import Python
import Testing

extension RunningTests {
  @Suite struct TracebackMarkerTests {
    /// Operators and brackets get `^` among `~`, also with parentheses around the operands.
    @Test func marksWhatCPythonMarks() throws {
      let cases = try SyntaxFixtures.cases("markers.json")
      #expect(cases.count > 100)
      for one in cases {
        let source = try #require(one["source"])
        let lines = Run(text: source).errors.split(
          separator: "\n", omittingEmptySubsequences: false)
        let frame = try #require(lines.firstIndex { $0.hasSuffix(", in <module>") }, "\(source)")
        let below = lines[frame + 2]
        let isMarker = below.allSatisfy { " ~^".contains($0) }
        #expect((isMarker ? String(below.dropFirst(4)) : "") == one["marker"], "\(source)")
      }
    }
  }
}
