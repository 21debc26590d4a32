import CCmark
import Diagnostics

extension MarkdownReader {
  /// The table that a paragraph is by GFM's rules (a header row, then a row of dashes), with the text
  /// before it as a paragraph of its own; nil where it is none.
  func tableBlocks(_ node: CommonMarkNode, in place: Place) -> [Block]? {
    guard node.endLine > node.startLine else { return nil }
    var lines: [Cell.Line] = []
    for line in node.startLine...node.endLine {
      let whole = source.lineBytes(source.line(at: place.offset(line, 1)))
      let start =
        line == node.startLine
        ? place.offset(line, node.startColumn) : contentStart(whole, quotes: place.quotes)
      lines.append(Cell.Line(offset: start, length: whole.endIndex - start))
    }
    for i in 1..<lines.count {
      guard let alignments = delimiterRow(lines[i]) else { continue }
      let header = cells(lines[i - 1])
      guard header.count == alignments.count else { continue }
      var rows: [[[Inline]]] = []
      for line in lines[(i + 1)...] {
        var row = cells(line).prefix(alignments.count).map { cell($0, in: place) }
        while row.count < alignments.count { row.append([]) }
        rows.append(row)
      }
      let table = Table(
        alignments: alignments, header: header.map { cell($0, in: place) }, rows: rows)
      let last = lines[lines.count - 1]
      var result: [Block] = []
      if i > 1 {
        let before = text(of: Array(lines[..<(i - 1)]))
        result += readBlocks(before)
      }
      result.append(
        Block(.table(table), at: span(lines[i - 1].offset, last.offset + last.length)))
      return result
    }
    return nil
  }

  private func delimiterRow(_ line: Cell.Line) -> [Table.Alignment]? {
    let bytes = source.utf8[line.offset..<(line.offset + line.length)]
    guard bytes.contains(0x2D), bytes.allSatisfy({ "|-: \t".utf8.contains($0) }),
      bytes.contains(0x7C) || bytes.contains(0x3A)
    else { return nil }
    var result: [Table.Alignment] = []
    for cell in cells(line) {
      let text = String(decoding: source.utf8[cell], as: UTF8.self)
      let left = text.hasPrefix(":")
      let right = text.hasSuffix(":") && text.count > 1
      let dashes = text.dropFirst(left ? 1 : 0).dropLast(right ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == "-" }) else { return nil }
      result.append(left ? (right ? .center : .left) : (right ? .right : .none))
    }
    return result.isEmpty ? nil : result
  }

  /// The cells of a row: split at bars that no backslash escapes, blanks taken off.
  private func cells(_ line: Cell.Line) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = line.offset
    let end = line.offset + line.length
    func add(_ from: Int, _ to: Int) {
      var a = from
      var b = to
      while a < b, source.utf8[a] == 0x20 || source.utf8[a] == 0x09 { a += 1 }
      while b > a, source.utf8[b - 1] == 0x20 || source.utf8[b - 1] == 0x09 { b -= 1 }
      result.append(a..<b)
    }
    var i = start
    // Bars inside a formula are hidden by its mask.
    while i < end {
      if masks.bytes[i] == 0x5C {
        i += 2
      } else if masks.bytes[i] == 0x7C {
        add(start, i)
        i += 1
        start = i
      } else {
        i += 1
      }
    }
    add(min(start, end), end)
    if result.count > 1, result[0].isEmpty { result.removeFirst() }
    if result.count > 1, result[result.count - 1].isEmpty { result.removeLast() }
    return result
  }

  private func cell(_ range: Range<Int>, in place: Place) -> [Inline] {
    guard !range.isEmpty else { return [] }
    var text = text(of: [Cell.Line(offset: range.lowerBound, length: range.count)])
    var i = 0
    while i + 1 < range.count {
      if text.bytes[i] == 0x5C {
        if text.bytes[i + 1] == 0x7C {
          let mark = Array(String(Character(SourceMasks.pipe)).utf8)
          text.bytes.replaceSubrange(i...(i + 1), with: mark)
        }
        i += 1
      }
      i += 1
    }
    text.bytes.insert(contentsOf: String(Character(SourceMasks.cellStart)).utf8, at: 0)
    text.lines[0] -= 2
    let tree = CommonMarkTree(parsing: text.bytes)
    guard let paragraph = tree.root.children.first else { return [] }
    var content = inlines(paragraph, in: Place(text: text, quotes: 0, depth: place.depth))
    if case .text("") = content.first?.kind { content.removeFirst() }
    return content
  }
}
