import Diagnostics
import Lessons
import Results
import Testing

@Suite struct ExpectationUpdateTests {
  static let head = "---\ntitle: T\ndescription: D\n---\n"

  func updated(_ body: String, printing text: String) -> String? {
    let source = SourceFile(name: "a.md", text: Self.head + body)
    let lesson = LessonReader.read(source, file: FileID(0), slug: "a")
    let run = LessonRun(
      cells: [.init(status: .failed, outputs: [.stream(text, isError: false)])], verdicts: [:],
      problems: [])
    return ExpectationUpdate.updated(lesson, run).map {
      String(String(decoding: $0, as: UTF8.self).dropFirst(Self.head.utf8.count))
    }
  }

  @Test func whatHoldsStaysAsItIs() {
    #expect(updated("```python\nx\n```\n```text {.output rtol=0.1}\n1.0\n```\n", printing: "1.01\n") == nil)
  }

  @Test func numbersThatStillHoldKeepTheirDigits() {
    let got = updated(
      "```python\nx\n```\n```text {.output rtol=0.1}\na 1.0 2.0\nb 3\n```\nafter\n",
      printing: "c 1.01 9.5\nb 3.01\nnew\n")
    #expect(got == "```python\nx\n```\n```text {.output rtol=0.1}\nc 1.0 9.5\nb 3\nnew\n```\nafter\n")
  }

  @Test func anEmptyFenceIsFilled() {
    #expect(
      updated("```python\nx\n```\n```text {.output}\n```\n", printing: "1\n")
        == "```python\nx\n```\n```text {.output}\n1\n```\n")
  }

  @Test func fencesInListsKeepTheirIndentation() {
    #expect(
      updated("- a\n\n  ```python\n  x\n  ```\n\n  ```text {.output}\n  old\n  ```\n", printing: "1\n\n2\n")
        == "- a\n\n  ```python\n  x\n  ```\n\n  ```text {.output}\n  1\n\n  2\n  ```\n")
  }
}
