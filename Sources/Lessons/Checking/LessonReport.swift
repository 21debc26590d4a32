import Diagnostics

/// The outcome of one lesson in a check.
public struct LessonReport {
  public let lesson: Lesson
  /// In the order of the file.
  public private(set) var problems: [Diagnostic]
  public let cellsRun: Int
  public private(set) var isUpdated = false

  public init(_ lesson: Lesson, _ run: LessonRun) {
    self.lesson = lesson
    problems = lesson.diagnostics + run.problems
    cellsRun = run.cells.count { $0.status != .skipped }
  }

  public var holds: Bool { !problems.contains { $0.severity == .error } }

  /// The expected outputs were written anew, so what was said about them is settled.
  public mutating func markUpdated() {
    isUpdated = true
    problems.removeAll { $0.message.hasPrefix(OutputComparison.mismatchPrefix) }
  }
}
