import Diagnostics

/// The outcome of one lesson in a check.
public struct LessonReport {
  /// Nil for a lesson that held before and has not changed since: it was not read again.
  public let lesson: Lesson?
  public let slug: String
  /// The file as messages name it.
  public let name: String
  public let order: Double?
  /// In the order of the file.
  public private(set) var problems: [Diagnostic]
  public let cellsRun: Int
  public private(set) var isUpdated = false
  /// Data files, relative to the course.
  let filesRead: [String]

  public init(_ lesson: Lesson, _ run: LessonRun) {
    self.lesson = lesson
    slug = lesson.slug
    name = lesson.source.name
    order = lesson.frontMatter.order
    problems = lesson.diagnostics + run.problems
    cellsRun = run.cells.count { $0.status != .skipped }
    filesRead = run.filesRead
  }

  public init(_ entry: PassedLessons.Entry) {
    lesson = nil
    slug = entry.slug
    name = entry.name
    order = entry.order
    problems = []
    cellsRun = entry.cellsRun
    filesRead = []
  }

  public var holds: Bool { !problems.contains { $0.severity == .error } }

  /// The expected outputs were written anew, so what was said about them is settled.
  public mutating func markUpdated() {
    isUpdated = true
    problems.removeAll { $0.message.hasPrefix(OutputComparison.mismatchPrefix) }
  }
}
