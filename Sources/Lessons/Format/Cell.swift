import Diagnostics

/// A live cell: code that runs, with what the author asked of it.
public struct Cell {
  /// One line of code as it stands in the file: without its line end, and without the indentation
  /// or quote marks of the list or quote around it.
  public struct Line: Equatable, Sendable {
    public var offset: Int
    public var length: Int
    public init(offset: Int, length: Int) {
      self.offset = offset
      self.length = length
    }
  }

  public enum Form: String, CaseIterable, Sendable { case sequential, functional, subclass }

  /// What a pair may claim about its members.
  public enum Claim: String, CaseIterable, Sendable {
    case graph, shapes, params, weights, outputs, loss
  }

  /// A cell that belongs to a pair.
  public struct PairMember {
    public var name: String
    public var form: Form
    public var same: [Claim] = []
    public var differs: [Claim] = []
    public var span: Span
    public init(name: String, form: Form, span: Span) {
      self.name = name
      self.form = form
      self.span = span
    }
  }

  /// The error that a cell is there to show.
  public struct ExpectedError: Equatable {
    public var className: String
    /// Text that the message must hold; empty for any.
    public var text: String
    public var span: Span
    public init(className: String, text: String, span: Span) {
      self.className = className
      self.text = text
      self.span = span
    }
  }

  /// The fence after a cell that says what it prints.
  public struct ExpectedOutput {
    /// The whole fence.
    public var span: Span
    /// The lines between the fences.
    public var lines: [Line]
    public var text: String
    public var rtol: Double
    public var atol: Double
    public init(span: Span, lines: [Line], text: String, rtol: Double, atol: Double) {
      self.span = span
      self.lines = lines
      self.text = text
      self.rtol = rtol
      self.atol = atol
    }
  }

  /// 0-based, in the order of the lesson.
  public var index: Int
  /// The whole fence.
  public var span: Span
  /// `#id` or `label`, or empty.
  public var label = ""
  public var classes: [String] = []
  /// Attributes that Lectern does not know, kept for themes: `key=value`.
  public var attributes: [(name: String, value: String)] = []
  /// What runs, options and hidden lines included.
  public var lines: [Line]
  /// What runs, as text.
  public var code: String
  /// 1-based line of the file that `code` starts at.
  public var firstLine: Int
  /// What the page shows: neither `#|` lines nor lines that end in `# hide`.
  public var shownLines: [Line] = []
  public var shownCode = ""
  public var options = Options()
  public var pair: PairMember?
  public var expectedError: ExpectedError?
  public var expectedOutput: ExpectedOutput?
  /// Whether the cell lies in an exercise's solution.
  public var isSolution = false

  public init(index: Int, span: Span, lines: [Line], code: String, firstLine: Int) {
    self.index = index
    self.span = span
    self.lines = lines
    self.code = code
    self.firstLine = firstLine
  }

  /// Quarto's options, as far as a lesson needs them.
  public struct Options: Equatable, Sendable {
    public var eval = true
    public var echo = true
    public var output = true
    /// False: the cell runs and nothing of it is shown.
    public var include = true
    /// Whether an error is shown, not a failure.
    public var allowsError = false
    public var warning = true
    /// Seconds, or nil for the lesson's own.
    public var timeout: Double?
    public var figCap: String?
    public var figAlt: String?
    public var codeFold = false
    public init() {}
  }
}
