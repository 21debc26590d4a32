import Diagnostics
import Results

/// What the cells of one lesson showed, and what went wrong on the way.
public struct LessonRun {
  public struct CellRun {
    public enum Status: Sendable {
      /// The cell is not to run, or the lesson stopped before it.
      case skipped
      case finished
      /// The cell raised the error that it, or the lesson, allows.
      case raised
      /// The cell failed: `LessonRun.problems` says why.
      case failed
    }
    public var status: Status
    public var outputs: [Output]
    public init(status: Status, outputs: [Output]) {
      self.status = status
      self.outputs = outputs
    }
  }

  /// One per cell of the lesson, with the same index.
  public var cells: [CellRun]
  /// The verdict of each pair that ran to its end, by name.
  public var verdicts: [String: PairVerdict]
  /// Unexpected errors, crossed limits, outputs and claims that do not hold.
  public var problems: [Diagnostic]
  /// Data files that the lesson read, relative to the course.
  public var filesRead: [String] = []

  public init(cells: [CellRun], verdicts: [String: PairVerdict], problems: [Diagnostic]) {
    self.cells = cells
    self.verdicts = verdicts
    self.problems = problems
  }

  public var hasErrors: Bool { problems.contains { $0.severity == .error } }
}
