import Diagnostics
import Foundation
import Lessons
import Testing

@Suite struct PassedLessonsTests {
  final class Folder {
    let path = NSTemporaryDirectory() + "/lectern-passed-\(UUID().uuidString)"
    func write(_ name: String, _ text: String) throws {
      let url = URL(filePath: path + "/" + name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  /// Reads the course as a check does and notes that every lesson held; the result is what was not read.
  func check(_ folder: Folder, engine: String = "1", files: [String] = []) -> [String] {
    var passed = PassedLessons(folder: folder.path + "/.lectern", engine: engine, root: folder.path)
    let course = Course.read(root: folder.path, passed: passed)
    let reports = course.lessons.map { lesson in
      var run = LessonRun(cells: [], verdicts: [:], problems: [])
      run.filesRead = files
      return LessonReport(lesson, run)
    }
    passed.note(reports, settings: course.configuration.execute)
    passed.write()
    return course.passed.map(\.slug)
  }

  func lesson(_ body: String) -> String { "---\ntitle: T\ndescription: D\norder: 2\n---\n" + body }

  @Test func whatHeldAndDidNotChangeIsNotReadAgain() throws {
    let folder = Folder()
    try folder.write("lessons/a.md", lesson("x\n"))
    try folder.write("lessons/b.md", lesson("y\n"))
    #expect(check(folder) == [])
    #expect(check(folder) == ["a", "b"])
    try folder.write("lessons/a.md", lesson("z\n"))
    #expect(check(folder) == ["b"])
    #expect(check(folder, engine: "2") == [])
    try folder.write("site/lectern.yml", "execute: {seed: 3}\n")
    #expect(check(folder, engine: "2") == [])
  }

  @Test func warningsAreSaidEveryTime() throws {
    let folder = Folder()
    try folder.write("lessons/a.md", lesson("```pyhton\nx\n```\n"))
    _ = check(folder)
    #expect(check(folder) == [])
  }

  @Test func dataFilesCount() throws {
    let folder = Folder()
    try folder.write("lessons/a.md", lesson("x\n"))
    try folder.write("data/x.csv", "1")
    _ = check(folder, files: ["data/x.csv"])
    #expect(check(folder) == ["a"])
    try folder.write("data/x.csv", "2")
    #expect(check(folder) == [])
  }
}
