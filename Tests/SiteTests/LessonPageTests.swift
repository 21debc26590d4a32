import Diagnostics
import Lessons
import Results
import Site
import Testing

@Suite struct LessonPageTests {
  @Test func linesCarryTheirNumbersInTheFile() throws {
    let page = try Fixture.page(
      "Text.\n\n```python {#first}\n#| echo: true\nx = 1  # hide\ny = 2\n```")
    // Front matter is four lines and a blank one; the fence stands in line 8.
    #expect(page.contains(#"<span class="line" id="line-11" data-line="11">y = "#))
    #expect(!page.contains(#"id="line-10""#))
    #expect(page.contains(#"id="cell-first""#))
  }

  @Test func outputsStandBelowTheirCell() throws {
    let page = try Fixture.page(
      "```python\n1\n```\n\n```python {include=false}\n2\n```\n\n```python {output=false}\n3\n```",
      outputs: [[.value("ONE")], [.value("TWO")], [.value("THREE")]])
    #expect(page.contains("ONE"))
    #expect(!page.contains("TWO"))
    #expect(!page.contains("THREE"))
  }

  @Test func expectedOutputIsNotShownTwice() throws {
    let page = try Fixture.page(
      "```python\nprint(1)\n```\n\n```text {.output}\n1-expected\n```",
      outputs: [[.stream("1-real\n", isError: false)]])
    #expect(page.contains("1-real"))
    #expect(!page.contains("1-expected"))
  }

  @Test func pairStandsSideBySideWithItsVerdict() throws {
    let body = """
      ```python {pair=mlp api=sequential}
      a = 1
      ```

      ```python {pair=mlp api=functional}
      b = 2
      ```
      """
    let log = TrainingLog(
      modelName: "m", epochs: 2, series: [.init(key: "loss", values: [1, 0.5])], text: "")
    let verdict = PairVerdict(
      pair: "mlp", forms: ["sequential", "functional"],
      claims: [.init(name: "params", isSame: true, detail: "both have 9 parameters")],
      ties: [.init(label: "dense", lines: [7, 11])])
    let run = LessonRun(
      cells: [
        .init(status: .finished, outputs: [.training(log)]),
        .init(status: .finished, outputs: [.training(log)]),
      ], verdicts: ["mlp": verdict], problems: [])
    let site = try Fixture.site([Fixture.lesson("one", body)], runs: ["one": run])
    let page = String(decoding: try site.lessonFile(0).bytes, as: UTF8.self)
    #expect(page.components(separatedBy: "class=\"form\"").count == 3)
    #expect(page.contains("The same model, written twice"))
    #expect(page.contains("both have 9 parameters"))
    #expect(page.contains(#"id="line-7" data-line="7" data-tie="0""#))
    #expect(page.contains(#"id="line-11" data-line="11" data-tie="0""#))
    // Both forms in one chart, told apart by group.
    #expect(page.contains("Functional, training"))
  }

  @Test func problemsShowTheirLine() throws {
    let lesson = Fixture.lesson("one", "```python\nfail()\n```")
    let cell = lesson.cells[0]
    let run = LessonRun(
      cells: [.init(status: .failed, outputs: [])], verdicts: [:],
      problems: [
        Diagnostic(.error, "no <such> name", at: cell.span, help: "define it"),
        Diagnostic(.error, "the whole lesson took too long"),
      ])
    let site = try Fixture.site([lesson], runs: ["one": run])
    let page = String(decoding: try site.lessonFile(0).bytes, as: UTF8.self)
    #expect(page.contains("Error, line 6, column 1"))
    #expect(page.contains("no &lt;such&gt; name"))
    #expect(page.contains("define it"))
    let head = page.components(separatedBy: "<div class=\"prose\">")[0]
    #expect(head.contains("the whole lesson took too long"))
    #expect(!head.contains("no &lt;such&gt; name"))
  }

  @Test func frontMatterIsShown() throws {
    let page = try Fixture.page(
      "## Part\n\n### Smaller\n\n## Other", front: """
        level: junior
        question: What is <it>?
        topics: [Keras]
        objectives: [See]
        prerequisites: [plain words]

        """)
    for text in ["level-junior", "What is &lt;it&gt;?", "Keras", "<li>See</li>", "plain words"] {
      #expect(page.contains(text))
    }
    #expect(page.contains(##"<li class="level-3"><a href="#smaller">Smaller</a></li>"##))
    #expect(page.contains(##"<h2 id="part">Part<a class="anchor" href="#part""##))
  }

  @Test func solutionsAreFoldedAndWideTablesScroll() throws {
    let page = try Fixture.page(
      "<details><summary>Solution</summary>\n\n```python\n42\n```\n\n</details>\n\n"
        + "| a | b |\n|---|---|\n| 1 | 2 |",
      outputs: [[.value("42")]])
    #expect(page.contains(#"<details class="solution"><summary>Solution</summary>"#))
    #expect(page.contains("cell in-solution"))
    #expect(page.contains(#"<div class="scroll prose-table""#))
  }
}
