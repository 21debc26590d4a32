/// One problem as data: what, where, and what to try. `TextRenderer` words it for a terminal, the site for a page.
public struct Diagnostic: Sendable {
  public enum Severity: UInt8, Sendable { case error, warning, note }

  public var severity: Severity
  /// What was expected and what was received, in one sentence.
  public var message: String
  public var span: Span?
  /// What to try, in plain words.
  public var help: String?
  /// Further places, each with its own words.
  public var related: [Related]

  public struct Related: Sendable {
    public var span: Span
    public var message: String
    public init(span: Span, message: String) {
      self.span = span
      self.message = message
    }
  }

  public init(
    _ severity: Severity = .error, _ message: String, at span: Span? = nil, help: String? = nil,
    related: [Related] = []
  ) {
    self.severity = severity
    self.message = message
    self.span = span
    self.help = help
    self.related = related
  }
}
