import Diagnostics
import Lessons
import Testing

@Suite struct LessonReaderTests {
  static let head = "---\ntitle: T\ndescription: D\n---\n"

  func read(_ text: String) -> Lesson {
    LessonReader.read(SourceFile(name: "a.md", text: text), file: FileID(0), slug: "a")
  }

  /// Body of a lesson with a good front matter of four lines.
  func body(_ text: String) -> Lesson { read(Self.head + text) }

  func problems(_ lesson: Lesson) -> [String] {
    lesson.diagnostics.map { d in
      let at = d.span.map { lesson.source.position(at: Int($0.start)) }
      let help = d.help.map { " (\($0))" } ?? ""
      return "\(at?.line ?? 0):\(at?.column ?? 0): \(d.severity): \(d.message)\(help)"
    }
  }

  @Test func frontMatterIsReadByType() {
    let lesson = read(
      """
      ---
      title: Two APIs
      description: "a: b"
      level: junior
      topics: [keras, models]
      date: 2026-03-31
      order: 1.5
      draft: false
      execute:
        seed: 7
        timeout: 2.5
      ---
      # Hello
      """)
    #expect(problems(lesson).isEmpty)
    #expect(lesson.frontMatter.title == "Two APIs")
    #expect(lesson.frontMatter.description == "a: b")
    #expect(lesson.frontMatter.level == .junior)
    #expect(lesson.frontMatter.topics == ["keras", "models"])
    #expect(lesson.frontMatter.execute.seed == 7)
    #expect(lesson.frontMatter.execute.timeout == 2.5)
    #expect(lesson.frontMatter.order == 1.5)
  }

  @Test func frontMatterProblemsHaveTheirLines() {
    #expect(problems(read("# x\n"))[0].hasPrefix("1:1: error: A lesson starts with its front matter"))
    #expect(problems(read("---\ntitle: x\n"))[0].hasPrefix("1:1: error: The front matter is never closed"))
    #expect(problems(read("---\ntitle: a: b\n---\n"))[0].hasPrefix("2:9: error: The front matter is no valid YAML"))
    #expect(
      problems(read("---\ntitle: T\ndescription: D\nlevle: junior\n---\n"))
        == ["4:1: warning: There is no front matter key named levle (Did you mean level?)"])
    #expect(
      problems(read("---\ntitle: T\ndescription: D\norder: first\n---\n"))
        == ["4:8: error: order must be a number, and is first"])
    #expect(
      problems(read("---\ntitle: T\ndescription: D\nlevel: junor\n---\n"))
        == ["4:8: error: level must be junior, middle, senior, and is junor (Did you mean junior?)"])
    #expect(
      problems(read("---\ntitle: T\ndescription: D\ntitle: U\n---\n"))
        == ["4:1: error: The key title is given twice in the front matter"])
    #expect(problems(read("---\ntitle: T\n---\n")) == ["1:1: error: The front matter has no description"])
    #expect(
      problems(read("---\ntitle: T\ndescription: D\ndate: 2026-02-30\n---\n"))
        == ["4:7: error: date must be a date such as 2026-03-31, and is 2026-02-30"])
  }

  @Test func cellsKnowTheirLines() {
    let lesson = body("Text\n\n```python {#first .wide eval=true}\n#| echo: false\nx = 1\ny = 2  # hide\n```\n")
    #expect(problems(lesson).isEmpty)
    let cell = lesson.cells[0]
    #expect(cell.label == "first")
    #expect(cell.classes == ["wide"])
    #expect(cell.firstLine == 8)
    #expect(cell.code == "#| echo: false\nx = 1\ny = 2  # hide\n")
    #expect(cell.shownCode == "x = 1\n")
    #expect(!cell.options.echo)
    let line = cell.lines[1]
    let bytes = lesson.source.utf8[line.offset..<(line.offset + line.length)]
    #expect(String(decoding: bytes, as: UTF8.self) == "x = 1")
  }

  @Test func cellsInListsAndQuotesLoseTheirIndentation() {
    let lesson = body("- item\n\n  ```python\n  if x:\n    y\n  ```\n\n> ```python\n> z\n> ```\n")
    #expect(problems(lesson).isEmpty)
    #expect(lesson.cells.map(\.code) == ["if x:\n  y\n", "z\n"])
    #expect(lesson.cells[1].firstLine == 13)
  }

  @Test func optionProblemsHaveTheirPlaces() {
    #expect(
      problems(body("```python\n#| ecco: false\nx\n```\n"))
        == ["6:4: error: There is no cell option named ecco (Did you mean echo?)"])
    #expect(
      problems(body("```python {ecco=false}\nx\n```\n"))
        == ["5:12: error: There is no cell option named ecco (Did you mean echo?)"])
    #expect(
      problems(body("```python {echo=false}\n#| echo: false\nx\n```\n"))
        == ["6:4: error: The option echo is given twice"])
    #expect(
      problems(body("```python\n#| echo: false\n#| echo: true\nx\n```\n"))
        == ["7:4: error: The key echo is given twice in the option lines"])
    #expect(
      problems(body("```python {echo=maybe}\nx\n```\n"))
        == ["5:17: error: echo must be true or false, and is maybe"])
    #expect(
      problems(body("```python\n#| timeout: -1\nx\n```\n"))
        == ["6:13: error: timeout must be a number greater than 0, and is -1"])
    #expect(problems(body("```python {echo\nx\n```\n"))[0].hasPrefix("5:11: error: The attributes of this fence are never closed"))
    #expect(problems(body("```python title\nx\n```\n"))[0].hasPrefix("5:11: error: After python"))
  }

  @Test func anUnclosedFenceIsReportedWhereItOpens() {
    let message = "error: This fence is never closed (End the block with a line of 3 backticks.)"
    #expect(problems(body("Text\n\n```python\nx = 1\n\nmore\n")) == ["7:1: \(message)"])
    #expect(problems(body("- a\n\n  ```python\n  x\n\nafter\n")) == ["7:3: \(message)"])
    #expect(problems(body("```python\nx\n```\n")).isEmpty)
    #expect(problems(body("```text\n")) == ["5:1: \(message)"])
  }

  @Test func expectedOutputsBelongToTheCellBefore() {
    let lesson = body("```python\nprint(1)\n```\n\n```text {.output rtol=1e-3}\n1\n```\n")
    #expect(problems(lesson).isEmpty)
    #expect(lesson.cells[0].expectedOutput?.text == "1\n")
    #expect(lesson.cells[0].expectedOutput?.rtol == 1e-3)
    #expect(
      problems(body("```text {.output}\n1\n```\n"))[0]
        .hasPrefix("5:4: error: This expected output follows no cell"))
    #expect(
      problems(body("```python\n1\n```\n```text {.output rtl=1}\n1\n```\n"))
        == ["8:18: error: An expected output takes rtol and atol, not rtl (Did you mean rtol?)"])
    #expect(body("```python\n1\n```\n```text\n1\n```\n").cells[0].expectedOutput == nil)
  }

  @Test func expectedErrorsNameAClassAndPerhapsText() {
    #expect(body("```python {error=NameError}\nx\n```\n").cells[0].expectedError?.className == "NameError")
    let long = body("```python\n#| error: NameError: name 'x' is not defined\nx\n```\n").cells[0]
    #expect(long.expectedError?.className == "NameError")
    #expect(long.expectedError?.text == "name 'x' is not defined")
    #expect(body("```python\n#| error: true\nx\n```\n").cells[0].options.allowsError)
    #expect(problems(body("```python {error=\"no name\"}\nx\n```\n")).count == 1)
  }

  @Test func pairsAreChecked() {
    let good = body(
      "```python {pair=mlp api=sequential same=params,loss}\na\n```\n\n```python {pair=mlp api=functional}\nb\n```\n")
    #expect(problems(good).isEmpty)
    #expect(good.cells[0].pair?.same == [.params, .loss])
    #expect(good.pairs.map(\.name) == ["mlp"])
    #expect(problems(body("```python {pair=a api=functonal}\nx\n```\n"))[0].contains("Did you mean functional?"))
    #expect(problems(body("```python {pair=a api=functional}\nx\n```\n"))[0].contains("has one member only"))
    #expect(problems(body("```python {pair=a}\nx\n```\n"))[0].contains("which form"))
    #expect(problems(body("```python {api=functional}\nx\n```\n"))[0].contains("belongs to a pair"))
  }

  @Test func solutionsAreMarked() {
    let lesson = body(
      "## Exercise\n\n<details><summary>Solution</summary>\n\n```python\nx\n```\n\n</details>\n\n```python\ny\n```\n")
    #expect(problems(lesson).isEmpty)
    #expect(lesson.cells.map(\.isSolution) == [true, false])
  }

  @Test func nearlyPythonIsAWarning() {
    #expect(problems(body("```pyhton\nx\n```\n"))[0].contains("Did you mean python?"))
    #expect(problems(body("```bash\nx\n```\n")).isEmpty)
  }

  @Test func badBytesHaveTheirPlace() {
    let bytes = Array(Self.head.utf8) + Array("ab".utf8) + [0xFF] + Array("c\n".utf8)
    let lesson = LessonReader.read(SourceFile(name: "a.md", utf8: bytes), file: FileID(0), slug: "a")
    #expect(problems(lesson) == ["5:3: error: The file is not UTF-8: byte 255 cannot stand here"])
  }
}
