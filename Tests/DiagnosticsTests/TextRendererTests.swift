import Diagnostics
import Testing

@Suite struct TextRendererTests {
  @Test func aDiagnosticShowsItsLineWithACaretAndHelp() {
    let sources = SourceMap()
    let file = sources.add(SourceFile(name: "a.md", text: "one\nécho: maybe\n"))
    let diagnostic = Diagnostic(
      .error, "It is wrong", at: Span(file: file, start: 11, end: 16), help: "Mend it.",
      related: [.init(span: Span(file: file, start: 0, end: 3), message: "See here.")])
    #expect(
      TextRenderer(sources).text(diagnostic) == """
        a.md:2:7: error: It is wrong
         2 | écho: maybe
           |       ^~~~~
          help: Mend it.
        a.md:1:1: note: See here.
         1 | one
           | ^~~

        """)
  }

  @Test func tabsKeepTheCaretInItsColumn() {
    let source = SourceFile(name: "a.md", text: "\tx = 1")
    let text = TextRenderer(source).text(
      Diagnostic(.warning, "w", at: Span(file: FileID(0), start: 1, end: 2)))
    #expect(text == "a.md:1:2: warning: w\n 1 | \tx = 1\n   | \t^\n")
  }

  @Test func aDiagnosticWithoutAPlaceIsOneLine() {
    #expect(TextRenderer(SourceMap()).text(Diagnostic(.error, "No lessons")) == "error: No lessons\n")
  }
}
