import Foundation
import Testing

@Suite struct CourseCommandTests {
  static let good = "```python\nprint('a', 1)\n1 / 7\n```\n\n```text {.output rtol=1e-3}\na 1\n0.1429\n```\n"

  @Test func checkHoldsWhatALessonSays() throws {
    let course = try CourseFolder(["one": Self.good])
    try course.lesson("two", "```python {error=NameError}\nfoo\n```\n\n```python\nprint(2)\n```\n")
    let result = try course.lectern("check")
    #expect(result.errors == "")
    #expect(result.output == "2 lessons, 3 cells: everything holds\n")
    #expect(result.status == 0)
  }

  @Test func anErrorThatDoesNotComeIsAFailure() throws {
    let course = try CourseFolder(["one": "```python {error=NameError}\nx = 1\n```\n"])
    let result = try course.lectern("check")
    #expect(result.status == 1)
    #expect(result.errors.contains("lessons/one.md:7:18: error: This cell should raise NameError, and raises nothing"))
  }

  @Test func updateWritesTheOutputIntoTheLesson() throws {
    let course = try CourseFolder(["one": "```python\nprint('b', 2)\n```\n\n```text {.output}\na 1\n```\n\nEnd.\n"])
    #expect(try course.lectern("check").status == 1)
    #expect(try course.lectern("check", "--update").status == 0)
    #expect(course.read("lessons/one.md")?.hasSuffix("```text {.output}\nb 2\n```\n\nEnd.\n") == true)
    #expect(try course.lectern("check").status == 0)
  }

  @Test func reportsHaveTheFormatsOfMachines() throws {
    let course = try CourseFolder(["one": Self.good, "two": "```python\nfoo\n```\n"])
    let json = try course.lectern("check", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(object?["passed"] as? Int == 1)
    #expect(object?["failed"] as? Int == 1)
    let junit = try course.lectern("check", "--format", "junit").output
    #expect(junit.contains("<testsuite name=\"lectern\" tests=\"2\" failures=\"1\">"))
    let gitHub = try course.lectern("check", "--format", "github").output
    #expect(gitHub.contains("::error file=lessons/two.md,line=8,col=1,endLine=8,endColumn=4::NameError"))
  }

  @Test func shardsCoverTheCourse() throws {
    let course = try CourseFolder(["a": Self.good, "b": Self.good, "c": Self.good])
    #expect(try course.lectern("check", "--shard", "1/2").output.hasPrefix("2 lessons"))
    #expect(try course.lectern("check", "--shard", "2/2").output.hasPrefix("1 lesson,"))
    #expect(try course.lectern("check", "--shard", "3/2").status == 2)
  }

  @Test func buildsAreTheSameBytesAndFailuresLoseNothing() throws {
    let course = try CourseFolder(["one": Self.good, "two": "```python\nprint(2)\n```\n"])
    #expect(try course.lectern("build").status == 0)
    #expect(try course.lectern("build", "--no-cache", "-j", "1", "-o", "again").status == 0)
    let one = try #require(course.read("_site/one.html"))
    #expect(one.contains("0.14285714285714285"))
    for page in ["index.html", "one.html", "two.html", "search.json"] {
      #expect(course.read("_site/" + page) == course.read("again/" + page))
    }
    try course.lesson("two", "```python\nfoo\n```\n")
    try course.lesson("one", Self.good + "\nNew words.\n")
    let before = course.read("_site/two.html")
    #expect(try course.lectern("build").status == 1)
    #expect(course.read("_site/two.html") == before)
    #expect(course.read("_site/one.html")?.contains("New words.") == true)
  }

  @Test func theCacheExplainsItself() throws {
    let course = try CourseFolder(["one": Self.good])
    #expect(try course.lectern("check", "--explain-cache").errors == "lessons/one.md: runs because it has not run here before\n")
    try course.lesson("one", "Prose.\n\n" + Self.good)
    #expect(try course.lectern("check", "--explain-cache").errors == "")
  }

  @Test func aDataFileThatComesLaterMakesItsLessonRun() throws {
    let course = try CourseFolder(["one": "```python\nprint(open('data/x.txt').read())\n```\n"])
    #expect(try course.lectern("check").status == 1)
    try course.write("data/x.txt", "hello")
    #expect(try course.lectern("check").status == 0)
    try course.write("data/x.txt", "other")
    #expect(
      try course.lectern("build", "--explain-cache").errors
        == "lessons/one.md: runs because data/x.txt, which it read, has changed\n")
    #expect(course.read("_site/one.html")?.contains("other") == true)
  }

  @Test func newCleanAndTheirRefusals() throws {
    let course = try CourseFolder()
    #expect(try course.lectern("new", "two-inputs").output == "lessons/two-inputs.md\n")
    #expect(course.read("lessons/two-inputs.md")?.contains("title: Two inputs") == true)
    #expect(try course.lectern("new", "two-inputs").status == 2)
    #expect(try course.lectern("new", "../x").status == 2)
    #expect(try course.lectern("check", "--drafts").status == 0)
    #expect(try course.lectern("build", "--drafts").status == 0)
    try course.write("_site/mine.txt", "keep")
    #expect(try course.lectern("clean").status == 0)
    #expect(course.read("_site/mine.txt") == "keep")
    #expect(course.read("_site/index.html") == nil)
    #expect(course.read(".lectern/lessons/two-inputs.json") == nil)
  }

  @Test func wrongUsageEndsWithTwo() throws {
    let course = try CourseFolder(["one": Self.good])
    #expect(try course.lectern("check", "--nope").status == 2)
    #expect(try course.lectern("nope").status == 2)
    #expect(try course.lectern("check", "missing").status == 2)
    #expect(try course.lectern("check", "--course", "nowhere").status == 2)
    try course.write("site/lectern.yml", "title: [a\n")
    #expect(try course.lectern("check").status == 2)
    #expect(try course.lectern("--help").status == 0)
  }
}
