import Diagnostics
import Foundation
import Lessons
import Results
import Site

/// Courses made of strings, with the theme of the repository.
enum Fixture {
  static let theme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("site").path

  static func lesson(_ slug: String, _ body: String, front: String = "") -> Lesson {
    let text = "---\ntitle: Title of \(slug)\ndescription: About it\n\(front)---\n\n\(body)\n"
    let source = SourceFile(name: "lessons/\(slug).md", text: text)
    return LessonReader.read(
      source, file: FileID(0), slug: slug, defaults: FrontMatter.Execution())
  }

  static func site(
    _ lessons: [Lesson], runs: [String: LessonRun] = [:],
    _ change: (inout CourseConfiguration) -> Void = { _ in }
  ) throws -> Site {
    var configuration = CourseConfiguration()
    configuration.title = "A course"
    change(&configuration)
    let course = Course(
      root: "/nowhere", configuration: configuration, lessons: lessons, sources: SourceMap(),
      diagnostics: [])
    return Site(course: course, runs: runs, theme: try Theme(folders: [theme]))
  }

  static func page(_ body: String, outputs: [[Output]] = [], front: String = "") throws -> String {
    let cells = outputs.map { LessonRun.CellRun(status: .finished, outputs: $0) }
    let run = LessonRun(cells: cells, verdicts: [:], problems: [])
    let site = try site(
      [lesson("one", body, front: front)], runs: outputs.isEmpty ? [:] : ["one": run])
    return String(decoding: try site.lessonFile(0).bytes, as: UTF8.self)
  }

  static func text(_ path: String, in files: [SiteFile]) -> String? {
    files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
