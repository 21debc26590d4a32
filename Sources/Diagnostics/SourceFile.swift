/// One file's text with the starts of its lines.
public final class SourceFile {
  /// The name that messages show: the path as the user gave it.
  public let name: String
  public let utf8: [UInt8]
  /// Offset of the first byte of each line; line 1 is index 0. `\n`, `\r\n` and `\r` end a line.
  public let lineStarts: [Int]

  public init(name: String, utf8: [UInt8]) {
    self.name = name
    self.utf8 = utf8
    var starts = [0]
    var i = 0
    while i < utf8.count {
      let c = utf8[i]
      i += 1
      if c == 0x0D, i < utf8.count, utf8[i] == 0x0A { i += 1 }
      if c == 0x0A || c == 0x0D { starts.append(i) }
    }
    lineStarts = starts
  }

  public convenience init(name: String, text: String) {
    self.init(name: name, utf8: Array(text.utf8))
  }

  /// The 1-based line that holds an offset.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a 1-based line without its line end.
  public func lineBytes(_ line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= lineStarts.count else { return [] }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : utf8.count
    while end > start, utf8[end - 1] == 0x0A || utf8[end - 1] == 0x0D { end -= 1 }
    return utf8[start..<end]
  }

  public func lineText(_ line: Int) -> String { String(decoding: lineBytes(line), as: UTF8.self) }

  /// The 1-based line and the 1-based column, counted in characters (Unicode scalars), of an offset.
  public func position(at offset: Int) -> (line: Int, column: Int) {
    let line = line(at: offset)
    let start = lineStarts[line - 1]
    var column = 1
    var i = start
    while i < offset, i < utf8.count {
      if utf8[i] & 0xC0 != 0x80 { column += 1 }
      i += 1
    }
    return (line, column)
  }
}

/// The files of one run, so that a `Span` finds its text.
public final class SourceMap {
  public private(set) var files: [SourceFile] = []
  public init() {}

  public func add(_ file: SourceFile) -> FileID {
    files.append(file)
    return FileID(files.count - 1)
  }

  public subscript(_ id: FileID) -> SourceFile { files[Int(id.index)] }
}
