import Diagnostics

/// An error in the text of a program, in CPython 3.11's words and at its place.
public struct SyntaxError: Error, Sendable {
  public enum Kind: UInt8, Sendable {
    case syntax, indentation, tab, recursion, memory, value

    /// The exception class that Python code sees.
    public var className: String {
      switch self {
      case .syntax: "SyntaxError"
      case .indentation: "IndentationError"
      case .tab: "TabError"
      case .recursion: "RecursionError"
      case .memory: "MemoryError"
      case .value: "ValueError"
      }
    }
  }

  public let kind: Kind
  public let message: String
  /// The place in the file; of an f-string's inside, the whole string.
  public let span: Span
  /// The attributes of Python's exception: lines and columns count from 1, columns in characters.
  public let line: Int
  public let offset: Int
  public let endLine: Int
  public let endOffset: Int
  /// The line that the error shows, as CPython keeps it; nil when it shows none.
  public let text: String?
  /// What CPython prints before the error.
  public internal(set) var warnings: [SyntaxWarning] = []
}

/// What CPython prints on stderr while it compiles: `NAME:LINE: SyntaxWarning: message`.
public struct SyntaxWarning: Sendable {
  public let message: String
  public let span: Span

  public init(message: String, span: Span) {
    self.message = message
    self.span = span
  }
}

/// An error as the parser's stages throw it: offsets in the file, not yet lines and text.
struct SyntaxFault: Error {
  var kind: SyntaxError.Kind = .syntax
  var message: String
  var span: Span
  /// CPython gives no end column, and so marks one character.
  var hasEnd = true
  /// Columns count characters, not bytes.
  var isFromLexer = false
  /// An error of the grammar before this one comes first.
  var yields = false
  /// The column to report in place of the span's start; 0 for none.
  var offset: Int?
  /// Inside a replacement field: lines and columns of the field's own text.
  var field: Field?

  struct Field {
    let line: Int
    let offset: Int
    let endLine: Int
    let endOffset: Int
    let text: String?
  }

  init(_ message: String, at span: Span, kind: SyntaxError.Kind = .syntax, hasEnd: Bool = true) {
    self.message = message
    self.span = span
    self.kind = kind
    self.hasEnd = hasEnd
  }
}
