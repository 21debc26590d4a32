import Diagnostics
import Foundation
import Lessons
import Testing

/// The 652 examples of CommonMark 0.30, with every extension off.
@Suite struct CommonMarkTests {
  struct Example: Decodable {
    var example: Int
    var section: String
    var markdown: String
    var html: String
  }

  static let examples: [Example] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/commonmark-0.30.json")
    guard let data = try? Data(contentsOf: path) else { return [] }
    return (try? JSONDecoder().decode([Example].self, from: data)) ?? []
  }()

  @Test func everyExampleRendersAsTheReferenceDoes() {
    #expect(Self.examples.count == 652)
    for example in Self.examples {
      let source = SourceFile(name: "example", text: example.markdown)
      let reader = MarkdownReader(source: source, file: FileID(0), hasExtensions: false)
      let html = MarkdownHTML().render(reader.read().blocks)
      #expect(html == example.html, "example \(example.example), \(example.section)")
    }
  }
}
