import Testing

@Suite struct RunCommandTests {
  @Test func aProgramPrintsAndEndsWithZero() throws {
    let course = try CourseFolder()
    try course.write("a.py", "print('hello')\nfor i in range(3):\n    print(i, end=' ')\n")
    let result = try course.lectern("run", "a.py")
    #expect(result.output == "hello\n0 1 2 ")
    #expect(result.errors == "")
    #expect(result.status == 0)
  }

  @Test func aTracebackGoesToStandardErrorAndTheCodeIsOne() throws {
    let course = try CourseFolder()
    try course.write("a.py", "print('before')\nfoo\n")
    let result = try course.lectern("run", "a.py")
    #expect(result.output == "before\n")
    #expect(result.errors.hasPrefix("Traceback (most recent call last):\n  File \"a.py\", line 2, in <module>\n    foo\n"))
    #expect(result.errors.contains("NameError: name 'foo' is not defined"))
    #expect(result.status == 1)
  }

  @Test func aLessonRunsAsANotebook() throws {
    let course = try CourseFolder(["one": "```python\nx = 2\nprint('x')\n```\n\n```python\nx + 1\n```\n\n```python {error=ValueError}\nint('a')\n```\n\n```python\nprint('end')\n```\n"])
    let result = try course.lectern("run", "lessons/one.md")
    #expect(result.output == "x\n3\nend\n")
    #expect(result.errors.contains("ValueError: invalid literal for int() with base 10: 'a'"))
    #expect(result.status == 0)
  }

  @Test func aFileThatIsNotThereIsWrongUsage() throws {
    let result = try CourseFolder().lectern("run", "none.py")
    #expect(result.errors == "error: there is no file none.py\n")
    #expect(result.status == 2)
  }
}
