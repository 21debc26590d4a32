import Diagnostics

/// What a lesson says about itself before its first word.
public struct FrontMatter {
  public enum Level: String, CaseIterable, Sendable { case junior, middle, senior }

  public var title = ""
  public var description = ""
  public var level: Level?
  /// The interview question that the lesson answers.
  public var question: String?
  public var topics: [String] = []
  public var objectives: [String] = []
  /// Names of lessons, or plain words.
  public var prerequisites: [String] = []
  public var authors: [String] = []
  /// `YYYY-MM-DD`.
  public var date: String?
  public var updated: String?
  public var order: Double?
  public var draft = false
  public var tags: [String] = []
  public var lang: String?
  public var image: String?
  /// Addresses that the lesson had before.
  public var aliases: [String] = []
  public var toc = true
  public var execute = Execution()
  /// The whole block with its `---` lines; empty where there is none.
  public var span: Span

  public init(span: Span) { self.span = span }

  /// How the cells of a lesson run unless a cell says otherwise.
  public struct Execution: Equatable, Sendable {
    public var enabled = true
    /// The seed that each member of a pair starts from.
    public var seed: Int64 = 0
    /// Seconds of wall time for the whole lesson.
    public var timeout: Double = 30
    /// Mebibytes.
    public var memory = 1024
    public var echo = true
    /// Whether an error that no cell expects is shown, not a failure.
    public var error = false
    public var cache = true
    public init() {}
  }
}
