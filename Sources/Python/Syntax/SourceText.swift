import Diagnostics

/// The Python text to parse: a whole file, or the lines of a cell inside a Markdown lesson.
///
/// Stages work on one contiguous buffer; `fileOffset` leads from it back into the file, so that every
/// span and every line number is the lesson's own, also where the fence is indented in a list.
public final class SourceText {
  public let file: SourceFile
  public let id: FileID
  /// The text, ended by a newline, then four zeros so that the lexer may look ahead.
  let bytes: UnsafeMutablePointer<UInt8>
  /// The text's length, its last newline included.
  let count: Int
  /// The author's text did not end in a newline.
  let endsWithoutNewline: Bool
  /// The file starts with a byte order mark.
  let hasByteOrderMark: Bool
  /// A file without a declared encoding, of which CPython's parser counts columns in bytes.
  let countsBytes: Bool
  /// Of a text that is contiguous in the file, the offset of its first byte there.
  let base: Int
  /// Of any other text: where each line starts in the buffer and in the file.
  private let pieces: [Piece]

  private struct Piece {
    let start: Int
    let fileStart: Int
  }

  /// A whole file; a byte order mark is left out.
  public convenience init(_ file: SourceFile, id: FileID) {
    let hasMark = file.utf8.starts(with: [0xEF, 0xBB, 0xBF])
    self.init(
      file, id: id, range: (hasMark ? 3 : 0)..<file.utf8.count, hasByteOrderMark: hasMark,
      countsBytes: !hasMark && !Self.declaresEncoding(file))
  }

  /// Whether one of the first two lines is a comment with `coding:` or `coding=`.
  private static func declaresEncoding(_ file: SourceFile) -> Bool {
    let word = Array("coding".utf8)
    for line in 1...2 {
      let bytes = Array(file.lineBytes(line))
      guard let mark = bytes.firstIndex(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0C })
      else { continue }
      guard bytes[mark] == 0x23 else { return false }
      for i in mark..<max(mark, bytes.count - word.count) where bytes[i...].starts(with: word) {
        let next = bytes[i + word.count]
        if next == 0x3A || next == 0x3D { return true }
      }
    }
    return false
  }

  /// A range of a file's bytes, such as the inside of a fence.
  public convenience init(_ file: SourceFile, id: FileID, range: Range<Int>) {
    self.init(file, id: id, range: range, hasByteOrderMark: false, countsBytes: false)
  }

  private init(
    _ file: SourceFile, id: FileID, range: Range<Int>, hasByteOrderMark: Bool,
    countsBytes: Bool
  ) {
    self.file = file
    self.id = id
    self.hasByteOrderMark = hasByteOrderMark
    self.countsBytes = countsBytes
    base = range.lowerBound
    pieces = []
    (bytes, count, endsWithoutNewline) = Self.padded(file.utf8[range])
  }

  /// Lines that are not adjacent: each range is a line's content in the file, without its line end
  /// and without what Markdown puts before it.
  public init(_ file: SourceFile, id: FileID, lines: [Range<Int>]) {
    self.file = file
    self.id = id
    hasByteOrderMark = false
    countsBytes = false
    base = lines.first?.lowerBound ?? 0
    var pieces: [Piece] = []
    var text: [UInt8] = []
    for line in lines {
      pieces.append(Piece(start: text.count, fileStart: line.lowerBound))
      text.append(contentsOf: file.utf8[line])
      text.append(0x0A)
    }
    self.pieces = pieces
    (bytes, count, endsWithoutNewline) = Self.padded(text[...])
  }

  private static func padded(
    _ text: ArraySlice<UInt8>
  ) -> (UnsafeMutablePointer<UInt8>, Int, Bool) {
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: text.count + 5)
    var count = 0
    for byte in text {
      bytes[count] = byte
      count += 1
    }
    var needsNewline = false
    if count > 0, bytes[count - 1] != 0x0A, bytes[count - 1] != 0x0D {
      bytes[count] = 0x0A
      count += 1
      needsNewline = true
    }
    for i in 0..<4 { bytes[count + i] = 0 }
    return (bytes, count, needsNewline)
  }

  deinit { bytes.deallocate() }

  /// Whether offsets in the buffer and in the file differ by `base` alone.
  var isContiguous: Bool { pieces.isEmpty }

  /// Where in the file a byte of the buffer stands.
  func fileOffset(_ offset: Int) -> Int {
    if pieces.isEmpty { return offset + base }
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle }
    }
    return pieces[low].fileStart + offset - pieces[low].start
  }

  /// The inverse of `fileOffset` for an offset inside the text.
  func bufferOffset(_ offset: Int) -> Int {
    if pieces.isEmpty { return offset - base }
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].fileStart <= offset { low = middle } else { high = middle }
    }
    return pieces[low].start + offset - pieces[low].fileStart
  }

  func span(_ start: Int, _ end: Int) -> Span {
    Span(file: id, start: fileOffset(start), end: fileOffset(end))
  }

  /// The whole text.
  var span: Span { span(0, max(0, count - (endsWithoutNewline ? 1 : 0))) }

  // MARK: Lines

  /// The file's line that holds a byte of the buffer.
  func line(at offset: Int) -> Int {
    let clamped = max(0, min(offset, count - 1))
    return count == 0 ? 1 : file.line(at: fileOffset(clamped))
  }

  /// Start of the buffer's line that holds a byte.
  func lineStart(_ offset: Int) -> Int {
    var i = min(offset, count)
    if i == count, i > 0 { i -= 1 }
    while i > 0, bytes[i - 1] != 0x0A {
      if bytes[i - 1] == 0x0D, bytes[i] != 0x0A { break }
      i -= 1
    }
    return i
  }

  /// End of the buffer's line that starts at a byte, without its line end.
  func lineEnd(_ start: Int) -> Int {
    var i = start
    while i < count, bytes[i] != 0x0A, bytes[i] != 0x0D { i += 1 }
    return i
  }

  /// The number of characters between two bytes.
  func characters(_ start: Int, _ end: Int) -> Int {
    var n = 0
    var i = start
    while i < end {
      if i >= count || bytes[i] & 0xC0 != 0x80 { n += 1 }
      i += 1
    }
    return n
  }

  func text(_ start: Int, _ end: Int) -> String {
    String(
      decoding: UnsafeBufferPointer(start: bytes + start, count: max(0, end - start)), as: UTF8.self)
  }
}
