import Diagnostics

extension SyntaxError {
  /// The error of a file that is not UTF-8; nil if it is.
  static func notText(_ source: SourceText) -> SyntaxError? {
    guard let offset = firstInvalidByte(source) else { return nil }
    let line = source.line(at: offset)
    let byte = String(source.bytes[offset], radix: 16)
    return SyntaxError(
      kind: .syntax,
      message: "Non-UTF-8 code starting with '\\x\(byte)' in file \(source.file.name) on line "
        + "\(line), but no encoding declared; see https://peps.python.org/pep-0263/ for details",
      span: source.span(offset, offset + 1), line: line, offset: 0, endLine: line, endOffset: 0,
      text: nil)
  }

  private static func firstInvalidByte(_ source: SourceText) -> Int? {
    let bytes = source.bytes
    var i = 0
    while i < source.count {
      let c = bytes[i]
      if c < 0x80 {
        i += 1
        continue
      }
      let length = c >= 0xF0 && c < 0xF5 ? 4 : c >= 0xE0 ? 3 : 2
      if c < 0xC2 || c >= 0xF5 || i + length > source.count { return i }
      for k in 1..<length where bytes[i + k] & 0xC0 != 0x80 { return i }
      switch (c, bytes[i + 1]) {
      case (0xE0, 0x80..<0xA0), (0xED, 0xA0...0xBF), (0xF0, 0x80..<0x90), (0xF4, 0x90...0xBF):
        return i
      default: i += length
      }
    }
    return nil
  }
}
