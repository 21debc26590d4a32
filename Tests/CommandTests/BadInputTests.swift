import Testing

/// What may be wrong with a lesson gives one clear error at its line, and harms no other lesson.
@Suite struct BadInputTests {
  /// The errors of a check, without their excerpts.
  func errors(_ body: String, timeout: Double = 20, memory: Int = 512) throws -> [String] {
    let course = try CourseFolder(["good": "```python\nprint(1)\n```\n"])
    try course.lesson("bad", body, timeout: timeout, memory: memory)
    let result = try course.lectern("check")
    #expect(result.status == 1)
    #expect(result.output.contains("failed: lessons/bad.md"))
    #expect(!result.output.contains("failed: lessons/good.md"))
    return heads(result.errors)
  }

  func heads(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter { $0.contains("error: ") }
  }

  @Test func brokenFrontMatter() throws {
    let course = try CourseFolder(["good": "```python\nprint(1)\n```\n"])
    try course.write("lessons/bad.md", "---\ntitle: [a\n---\ntext\n")
    let result = try course.lectern("check")
    #expect(result.status == 1)
    let found = heads(result.errors)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("lessons/bad.md:2:1: error: The front matter is no valid YAML") == true)
  }

  @Test func unknownOption() throws {
    #expect(
      try errors("```python\n#| ecco: true\nx = 1\n```\n")
        == ["lessons/bad.md:8:4: error: There is no cell option named ecco"])
  }

  @Test func unclosedFence() throws {
    #expect(
      try errors("Text\n\n```python\nx = 1\n") == ["lessons/bad.md:9:1: error: This fence is never closed"])
  }

  @Test func syntaxError() throws {
    let found = try errors("```python\nx = 1\nif x\n  y = 2\n```\n")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("lessons/bad.md:9:5: error: SyntaxError: expected ':'") == true)
  }

  @Test func endlessLoop() throws {
    let found = try errors("```python\nx = 1\n```\n\n```python\nwhile True:\n    pass\n```\n", timeout: 1)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("lessons/bad.md:12:") == true)
    #expect(found.first?.contains("ran longer than its 1 s") == true)
  }

  @Test func aLimitIsToldAtTheLineThatRan() throws {
    for body in ["while True:\n    z = 1", "z = 1\nsum(iter(int, 1))"] {
      let found = try errors("```python\nx = 1\ny = 2\n\(body)\n```\n", timeout: 1)
      #expect(found.count == 1)
      let line = try #require(found.first).split(separator: ":")[1]
      #expect(line == "11" || line == "10")
    }
  }

  @Test func aCellsOwnTimeIsToldAtTheLineThatRan() throws {
    let found = try errors("```python {timeout=1}\nx = 1\n10 ** 7 in iter(int, 1)\n```\n")
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix("lessons/bad.md:9:1: error: This cell ran longer than its 1 s") == true)
  }

  /// A loop inside one native function, which asks nobody, is ended from outside.
  @Test func aNativeThatDoesNotAskIsStoppedAtItsLine() throws {
    let found = try errors(
      "```python\nimport re\nx = 1\nre.match('(a+)+$', 'a' * 60 + 'b')\n```\n", timeout: 1)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("lessons/bad.md:10:1: error: The lesson ran longer") == true)
  }

  @Test func oneHugeArray() throws {
    let found = try errors("```python\nimport numpy as np\nnp.zeros((10**6, 10**6))\n```\n")
    #expect(found.count == 1)
    #expect(
      found.first?.contains(
        "bad.md:9:1: error: _ArrayMemoryError: Unable to allocate 7.28 TiB for an array with shape "
          + "(1000000, 1000000) and data type float64") == true)
  }

  @Test func memoryBomb() throws {
    let found = try errors(
      "```python\nx = []\nwhile True:\n    x.append('a' * 1000 + str(len(x)))\n```\n", memory: 64)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("lessons/bad.md:") == true)
    #expect(found.first?.lowercased().contains("memory") == true)
  }

  @Test func oneHugeObject() throws {
    let found = try errors("```python\nx = [0] * 10**10\n```\n", memory: 64)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("lessons/bad.md:8:") == true)
    #expect(found.first?.lowercased().contains("memory") == true)
  }

  @Test func aMillionLinesOfOutput() throws {
    let found = try errors("```python\nfor i in range(1000000):\n    print('line', i)\n```\n")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("lessons/bad.md:") == true)
    #expect(found.first?.contains("1,048,576 bytes") == true)
  }

  @Test func tooMuchOutputInTheLastLine() throws {
    let found = try errors("```python\nx = 1\nprint('x' * 3_000_000)\n```\n")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("lessons/bad.md:9:1: error: the cell prints more than") == true)
  }

  @Test func missingDataFile() throws {
    let found = try errors("```python\nx = 1\nopen('data/none.csv')\n```\n")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("lessons/bad.md:9:") == true)
    #expect(found.first?.contains("FileNotFoundError") == true)
  }

  @Test func deepRecursion() throws {
    let found = try errors("```python\ndef f(n):\n    return f(n + 1)\nf(0)\n```\n")
    #expect(found.count == 1)
    #expect(found.first?.contains("RecursionError: maximum recursion depth exceeded") == true)
  }

  @Test func filesOutsideTheCourseDoNotExist() throws {
    for path in ["/etc/hostname", "../../lessons/good.md", "data/../../x"] {
      let found = try errors("```python\nopen('\(path)').read()\n```\n")
      #expect(found.count == 1)
      #expect(found.first?.hasPrefix("lessons/bad.md:8:") == true)
    }
  }
}
