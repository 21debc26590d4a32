/// A range of UTF-8 offsets in one source file.
///
/// Offsets count from the start of the file that the author edits: a Python cell is lexed with offsets
/// into its Markdown lesson, so no later stage translates positions.
public struct Span: Equatable, Hashable, Sendable {
  public var file: FileID
  public var start: UInt32
  public var end: UInt32

  public init(file: FileID, start: Int, end: Int) {
    self.file = file
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  public var count: Int { Int(end) - Int(start) }

  /// The smallest span that holds both. Both must lie in one file.
  public func joined(_ other: Span) -> Span {
    Span(
      file: file, start: Int(Swift.min(start, other.start)), end: Int(Swift.max(end, other.end)))
  }
}

/// Which file a span lies in: an index into a `SourceMap`.
public struct FileID: Equatable, Hashable, Sendable {
  public var index: UInt32
  public init(_ index: Int) { self.index = UInt32(truncatingIfNeeded: index) }
}
