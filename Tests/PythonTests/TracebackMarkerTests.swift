import Diagnostics
import Python
import Testing

@Suite(.serialized) struct TracebackMarkerTests {
  @Test func marksWhatCPythonMarks() throws {
    let cases = try SyntaxFixtures.cases("markers.json")
    #expect(cases.count > 100)
    for one in cases {
      let source = try #require(one["source"])
      let file = SyntaxFixtures.file(source)
      let module = try Parser.parse(file: file, id: FileID(0))
      let value = try #require(Self.value(of: module.body[0]))
      let marker = TracebackMarker.marker(for: value.span, in: file) ?? ""
      #expect(marker == one["marker"], "\(source)")
    }
  }

  private static func value(of statement: Statement) -> Expression? {
    switch statement.kind {
    case .expression(let value), .assign(_, let value): value
    case .if(let branches, _): value(of: branches[0].body[0])
    default: nil
    }
  }
}
