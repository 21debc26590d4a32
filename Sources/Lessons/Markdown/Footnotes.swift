import Diagnostics

/// Numbers footnotes in the order of their first reference.
struct FootnoteNumbers {
  /// Label, in that order.
  var order: [String] = []
  var references: [String: Int] = [:]
}

extension MarkdownReader {
  private func key(_ label: String) -> String { label.lowercased() }

  /// What stands for `[^label]`, or nil (and a warning) where nothing defines it.
  func footnoteReference(_ label: String, at span: Span) -> Inline.Kind? {
    let name = key(label)
    guard masks.footnotes.contains(where: { key($0.label) == name }) else {
      let known = masks.footnotes.map(\.label)
      report(
        .warning, "Nothing defines the footnote [^\(label)]", at: span,
        help: nearest(to: label, among: known).map { "Did you mean [^\($0)]?" })
      return nil
    }
    if notes.references[name] == nil { notes.order.append(name) }
    notes.references[name, default: 0] += 1
    let number = notes.order.firstIndex(of: name)! + 1
    return .footnote(number: number, reference: notes.references[name]!, label: name)
  }

  /// The footnotes that the text refers to. A footnote may refer to another.
  func readFootnotes() -> [Footnote] {
    var result: [Footnote] = []
    var seen: Set<String> = []
    for definition in masks.footnotes where !seen.insert(key(definition.label)).inserted {
      report(
        .warning, "The footnote [^\(definition.label)] is defined twice; the first one counts",
        at: span(definition.marker.lowerBound, definition.marker.upperBound))
    }
    var next = 0
    while next < notes.order.count {
      let name = notes.order[next]
      next += 1
      guard let definition = masks.footnotes.first(where: { key($0.label) == name }) else {
        continue
      }
      let blocks = readBlocks(text(of: definition.lines))
      result.append(Footnote(label: name, number: next, references: 0, blocks: blocks))
    }
    for i in result.indices { result[i].references = notes.references[result[i].label] ?? 0 }
    for definition in masks.footnotes where notes.references[key(definition.label)] == nil {
      report(
        .warning, "Nothing refers to the footnote [^\(definition.label)]",
        at: span(definition.marker.lowerBound, definition.marker.upperBound))
    }
    return result
  }

  /// Lines of the file as a text of their own, with the link definitions of the whole lesson.
  func text(of lines: [Cell.Line]) -> Text {
    var text = Text(bytes: [], lines: [])
    func add(_ line: Cell.Line) {
      text.lines.append(line.offset)
      text.bytes += masks.bytes[line.offset..<(line.offset + line.length)]
      text.bytes.append(0x0A)
    }
    lines.forEach(add)
    if !masks.referenceLines.isEmpty {
      add(Cell.Line(offset: lines.last?.offset ?? 0, length: 0))
      masks.referenceLines.forEach(add)
    }
    return text
  }
}
