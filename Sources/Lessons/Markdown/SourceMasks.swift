import Diagnostics

/// Syntax that CommonMark does not know, hidden from it without moving a byte.
///
/// A formula, a footnote reference or an escaped tilde becomes characters that cmark carries through
/// as text, of the same number of bytes: so every position that cmark reports is a position in the
/// file, and `*` inside a formula is no emphasis. In code the mask is taken off again.
struct SourceMasks {
  /// `$$` on a line of its own.
  static let displayMath: Unicode.Scalar = "\u{91}"
  /// `[^`.
  static let footnote: Unicode.Scalar = "\u{92}"
  /// Start of a table cell: keeps a cell such as `- a` from being a list.
  static let cellStart: Unicode.Scalar = "\u{93}"
  /// `\~`.
  static let tilde: Unicode.Scalar = "\u{94}"
  /// `\|` in a table cell.
  static let pipe: Unicode.Scalar = "\u{95}"

  struct Mask {
    /// The whole formula with its dollar signs.
    var start: Int
    var end: Int
    var tex: String
    var isDisplay: Bool
    /// 1-based line of the closing `$$` of a formula over several lines, else 0.
    var lastLine = 0
  }

  /// The masked file, definitions of footnotes included.
  private(set) var bytes: [UInt8]
  /// Formulas within a line, by the scalar that stands for them.
  private(set) var inlineMath: [Unicode.Scalar: Mask] = [:]
  /// Formulas over several lines, by their first line.
  private(set) var displayMath: [Int: Mask] = [:]
  /// Lines of a footnote's definition, by label: offset and length without indentation.
  private(set) var footnotes: [(label: String, marker: Range<Int>, lines: [Cell.Line])] = []
  /// Lines with link reference definitions, which tables and footnotes need too.
  private(set) var referenceLines: [Cell.Line] = []
  /// Lines that belong to footnotes.
  private var footnoteLines: Set<Int> = []

  private let source: SourceFile
  private var nextScalar: UInt32 = 0xE000
  private var taken: Set<UInt32> = []

  init(source: SourceFile, from start: Int) {
    self.source = source
    bytes = source.utf8
    for i in 0..<start where bytes[i] != 0x0A && bytes[i] != 0x0D { bytes[i] = 0x20 }
    findPrivateScalars()
    let firstLine = source.line(at: start)
    scan(from: start == 0 ? 1 : firstLine)
  }

  /// The bytes for cmark: definitions of footnotes are blank lines there.
  var withoutFootnotes: [UInt8] {
    var result = bytes
    for line in footnoteLines {
      for i in source.lineBytes(line).indices { result[i] = 0x20 }
    }
    return result
  }

  /// The author's bytes where masks stand: for code, addresses and titles.
  func unmasked(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value >= 0x91 }) else { return text }
    var result = String.UnicodeScalarView()
    var skip = 0
    for scalar in text.unicodeScalars {
      if skip > 0 {
        skip -= 1
        continue
      }
      switch scalar {
      case Self.displayMath: result.append(contentsOf: "$$".unicodeScalars)
      case Self.footnote: result.append(contentsOf: "[^".unicodeScalars)
      case Self.tilde: result.append(contentsOf: "\\~".unicodeScalars)
      case Self.pipe: result.append("|")
      case Self.cellStart: break
      default:
        if let mask = inlineMath[scalar] {
          let original = String(decoding: source.utf8[mask.start..<mask.end], as: UTF8.self)
          result.append(contentsOf: original.unicodeScalars)
          skip = mask.end - mask.start - 3
        } else {
          result.append(scalar)
        }
      }
    }
    return String(result)
  }

  // MARK: Scanning

  private mutating func findPrivateScalars() {
    var i = 0
    while i + 2 < bytes.count {
      if bytes[i] == 0xEE || bytes[i] == 0xEF {
        let value =
          UInt32(bytes[i] & 0x0F) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6
          | UInt32(bytes[i + 2] & 0x3F)
        taken.insert(value)
      }
      i += 1
    }
  }

  private mutating func scan(from first: Int) {
    var fence: (character: UInt8, length: Int)?
    var note: Int?
    var previousIsBlank = true
    var line = first
    while line <= source.lineStarts.count {
      defer { line += 1 }
      let range = source.lineBytes(line)
      let content = skipPrefix(range, lists: fence == nil)
      let isBlank = range.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if let open = note {
        let indent = indentation(range)
        if isBlank || indent >= 4 || (!previousIsBlank && fence == nil && isLazy(content)) {
          footnoteLines.insert(line)
          let drop = isBlank ? range.count : dropped(range, columns: 4)
          footnotes[open].lines.append(
            Cell.Line(offset: range.startIndex + drop, length: range.count - drop))
        } else {
          note = nil
        }
      }
      previousIsBlank = isBlank
      if let open = fence {
        if closes(content, open) { fence = nil }
        continue
      }
      if let opened = opensFence(content) {
        fence = opened
        continue
      }
      if note == nil, let start = footnoteDefinition(range) {
        footnotes.append(start)
        footnoteLines.insert(line)
        note = footnotes.count - 1
        maskLine(start.lines[0].offset..<range.endIndex)
        continue
      }
      if note == nil, isReference(range) {
        referenceLines.append(Cell.Line(offset: range.startIndex, length: range.count))
        continue
      }
      if isDollars(content), let last = closingDollars(after: line) {
        maskDisplay(from: line, to: last, at: content.startIndex)
        if note != nil {
          for inner in (line + 1)...last {
            let r = source.lineBytes(inner)
            let drop = dropped(r, columns: 4)
            footnotes[note!].lines.append(
              Cell.Line(offset: r.startIndex + drop, length: r.count - drop))
            footnoteLines.insert(inner)
          }
        }
        line = last
        continue
      }
      maskLine(content.startIndex..<range.endIndex)
    }
  }

  /// Drops quote marks, indentation and, where `lists` says so, list marks from the front of a line.
  private func skipPrefix(_ range: ArraySlice<UInt8>, lists: Bool) -> ArraySlice<UInt8> {
    var i = range.startIndex
    let end = range.endIndex
    while i < end {
      let c = bytes[i]
      if c == 0x20 || c == 0x09 || c == 0x3E {
        i += 1
      } else if lists, c == 0x2D || c == 0x2A || c == 0x2B, i + 1 < end, bytes[i + 1] == 0x20 {
        i += 2
      } else if lists, (0x30...0x39).contains(c) {
        var j = i
        while j < end, (0x30...0x39).contains(bytes[j]) { j += 1 }
        guard j + 1 < end, bytes[j] == 0x2E || bytes[j] == 0x29, bytes[j + 1] == 0x20 else { break }
        i = j + 2
      } else {
        break
      }
    }
    return range[i..<end]
  }

  private func indentation(_ range: ArraySlice<UInt8>) -> Int {
    var columns = 0
    for c in range {
      if c == 0x20 { columns += 1 } else if c == 0x09 { columns += 4 - columns % 4 } else { break }
    }
    return columns
  }

  /// How many bytes make up to `columns` columns of indentation.
  private func dropped(_ range: ArraySlice<UInt8>, columns: Int) -> Int {
    var seen = 0
    var count = 0
    for c in range {
      guard seen < columns, c == 0x20 || c == 0x09 else { break }
      seen += c == 0x20 ? 1 : 4 - seen % 4
      count += 1
    }
    return count
  }

  /// Whether a line may continue a paragraph that stands above it.
  private func isLazy(_ content: ArraySlice<UInt8>) -> Bool {
    guard let first = content.first else { return false }
    return !"#>-*+|`~<".utf8.contains(first) && !content.starts(with: [0x5B, 0x5E])
  }

  private func opensFence(_ content: ArraySlice<UInt8>) -> (character: UInt8, length: Int)? {
    guard let c = content.first, c == 0x60 || c == 0x7E else { return nil }
    let length = content.prefix { $0 == c }.count
    guard length >= 3, c == 0x7E || !content.dropFirst(length).contains(0x60) else { return nil }
    return (c, length)
  }

  private func closes(_ content: ArraySlice<UInt8>, _ fence: (character: UInt8, length: Int))
    -> Bool
  {
    let length = content.prefix { $0 == fence.character }.count
    return length >= fence.length
      && content.dropFirst(length).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private func footnoteDefinition(_ range: ArraySlice<UInt8>)
    -> (label: String, marker: Range<Int>, lines: [Cell.Line])?
  {
    guard indentation(range) < 4 else { return nil }
    let content = range.drop { $0 == 0x20 }
    guard content.starts(with: [0x5B, 0x5E]), let end = labelEnd(content.dropFirst(2)),
      end + 1 < content.endIndex, bytes[end + 1] == 0x3A
    else { return nil }
    let label = String(decoding: bytes[(content.startIndex + 2)..<end], as: UTF8.self)
    var start = end + 2
    while start < range.endIndex, bytes[start] == 0x20 { start += 1 }
    return (
      label, content.startIndex..<(end + 2),
      [Cell.Line(offset: start, length: range.endIndex - start)]
    )
  }

  /// The place of the `]` after a footnote's label.
  private func labelEnd(_ rest: ArraySlice<UInt8>) -> Int? {
    var i = rest.startIndex
    while i < rest.endIndex {
      let c = bytes[i]
      if c == 0x5D { return i > rest.startIndex ? i : nil }
      if c <= 0x20 || c == 0x5B || c == 0x5E { return nil }
      i += 1
    }
    return nil
  }

  private func isReference(_ range: ArraySlice<UInt8>) -> Bool {
    guard indentation(range) < 4 else { return false }
    let content = range.drop { $0 == 0x20 }
    guard content.first == 0x5B, let close = content.firstIndex(of: 0x5D),
      close + 2 < content.endIndex, bytes[close + 1] == 0x3A
    else { return false }
    let rest = content[(close + 2)...].drop { $0 == 0x20 }
    let destination = rest.prefix { $0 != 0x20 }
    let title = rest.dropFirst(destination.count).drop { $0 == 0x20 }
    guard !destination.isEmpty else { return false }
    return title.isEmpty || [0x22, 0x27, 0x28].contains(title.first!)
  }

  private func isDollars(_ content: ArraySlice<UInt8>) -> Bool {
    content.starts(with: [0x24, 0x24])
      && content.dropFirst(2).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private func closingDollars(after line: Int) -> Int? {
    var last = line + 1
    while last <= source.lineStarts.count {
      let content = skipPrefix(source.lineBytes(last), lists: false)
      if content.isEmpty { return nil }
      if isDollars(content) { return last }
      last += 1
    }
    return nil
  }

  // MARK: Masking

  private mutating func put(_ scalar: Unicode.Scalar, at offset: Int) {
    for (i, byte) in String(Character(scalar)).utf8.enumerated() { bytes[offset + i] = byte }
  }

  private mutating func maskDisplay(from first: Int, to last: Int, at start: Int) {
    var tex = ""
    for line in (first + 1)..<last {
      let content = skipPrefix(source.lineBytes(line), lists: false)
      tex += String(decoding: content, as: UTF8.self) + "\n"
    }
    let end = source.lineBytes(last).endIndex
    displayMath[first] = Mask(start: start, end: end, tex: tex, isDisplay: true, lastLine: last)
    put(Self.displayMath, at: start)
    for line in (first + 1)...last {
      let content = skipPrefix(source.lineBytes(line), lists: false)
      for i in content.indices { bytes[i] = 0x78 }
    }
  }

  /// Masks what a line of text holds, code spans left alone.
  private mutating func maskLine(_ range: Range<Int>) {
    var i = range.lowerBound
    let end = range.upperBound
    while i < end {
      switch bytes[i] {
      case 0x5C:
        if i + 1 < end, bytes[i + 1] == 0x7E { put(Self.tilde, at: i) }
        i += 2
      case 0x60:
        var run = i
        while run < end, bytes[run] == 0x60 { run += 1 }
        i = closingTicks(run - i, from: run, to: end) ?? run
      case 0x5B where i + 1 < end && bytes[i + 1] == 0x5E:
        if labelEnd(bytes[(i + 2)..<end]) != nil { put(Self.footnote, at: i) }
        i += 2
      case 0x24:
        i = maskMath(at: i, in: range) ?? i + 1
      default: i += 1
      }
    }
  }

  private func closingTicks(_ count: Int, from start: Int, to end: Int) -> Int? {
    var i = start
    while i < end {
      guard bytes[i] == 0x60 else {
        i += 1
        continue
      }
      var run = i
      while run < end, bytes[run] == 0x60 { run += 1 }
      if run - i == count { return run }
      i = run
    }
    return nil
  }

  /// Masks a formula that starts here, and gives the place after it.
  private mutating func maskMath(at start: Int, in range: Range<Int>) -> Int? {
    let end = range.upperBound
    let isDisplay = start + 1 < end && bytes[start + 1] == 0x24
    if start > range.lowerBound, isWord(bytes[start - 1]) { return nil }
    let width = isDisplay ? 2 : 1
    var first = start + width
    guard first < end else { return nil }
    let isTicked = !isDisplay && bytes[first] == 0x60
    if isTicked { first += 1 }
    guard first < end, isTicked || isDisplay || !isSpace(bytes[first]) else { return nil }
    var i = first
    while i < end {
      if bytes[i] == 0x5C {
        i += 2
        continue
      }
      let closes: Bool
      if isDisplay {
        closes = bytes[i] == 0x24 && i + 1 < end && bytes[i + 1] == 0x24
      } else if isTicked {
        closes = bytes[i] == 0x60 && i + 1 < end && bytes[i + 1] == 0x24
      } else {
        closes =
          bytes[i] == 0x24 && !isSpace(bytes[i - 1]) && (i + 1 == end || !isWord(bytes[i + 1]))
      }
      if closes, i > first {
        let after = i + (isDisplay || isTicked ? 2 : 1)
        let tex = String(decoding: source.utf8[first..<i], as: UTF8.self)
        while taken.contains(nextScalar) { nextScalar += 1 }
        guard nextScalar <= 0xF8FF, let scalar = Unicode.Scalar(nextScalar) else { return nil }
        nextScalar += 1
        inlineMath[scalar] = Mask(start: start, end: after, tex: tex, isDisplay: isDisplay)
        for j in start..<after { bytes[j] = 0x78 }
        put(scalar, at: start)
        return after
      }
      if bytes[i] == 0x60, !isTicked { return nil }
      i += 1
    }
    return nil
  }

  private func isSpace(_ c: UInt8) -> Bool { c == 0x20 || c == 0x09 }
  private func isWord(_ c: UInt8) -> Bool {
    (0x30...0x39).contains(c) || (0x41...0x5A).contains(c) || (0x61...0x7A).contains(c) || c == 0x24
  }
}
