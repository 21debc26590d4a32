import CCmark
import Diagnostics

extension MarkdownReader {
  /// A sibling of a block list: a node of cmark, or a piece of a raw HTML block.
  private enum Piece {
    case node(CommonMarkNode)
    case open(HTMLTag, Span)
    case summary(Cell.Line, Span)
    case close(Span)
    case text(String, Span)
  }

  /// Blocks with `<details>`…`</details>` around their content; other raw HTML becomes text.
  func blocksWithDetails(_ nodes: [CommonMarkNode], in place: Place) -> [Block] {
    guard nodes.contains(where: { $0.type == CMARK_NODE_HTML_BLOCK }) else {
      return nodes.flatMap { block($0, in: place) }
    }
    var pieces: [Piece] = []
    for node in nodes {
      if node.type == CMARK_NODE_HTML_BLOCK {
        pieces += htmlPieces(node, in: place)
      } else {
        pieces.append(.node(node))
      }
    }
    var next = 0
    var result: [Block] = []
    while next < pieces.count {
      result += detailsContent(pieces, &next, opened: nil, in: place)
      if next < pieces.count {
        if case .close(let span) = pieces[next] {
          report(.error, "</details> closes nothing", at: span)
        }
        next += 1
      }
    }
    return result
  }

  /// Blocks up to the end or to a closing tag, which stays.
  private func detailsContent(
    _ pieces: [Piece], _ next: inout Int, opened: Span?, in place: Place
  ) -> [Block] {
    var result: [Block] = []
    while next < pieces.count {
      switch pieces[next] {
      case .close: return result
      case .node(let node): result += block(node, in: place)
      case .text(let text, let span):
        result.append(Block(.paragraph([Inline(.text(text), at: span)]), at: span))
      case .summary(_, let span):
        report(.error, "<summary> stands outside of <details>", at: span)
      case .open(let tag, let span):
        next += 1
        result.append(details(tag, span, pieces, &next, in: place))
        continue
      }
      next += 1
    }
    if let opened {
      report(
        .error, "This <details> is never closed", at: opened,
        help: "End the block with </details> after a blank line.")
    }
    return result
  }

  private func details(
    _ tag: HTMLTag, _ span: Span, _ pieces: [Piece], _ next: inout Int, in place: Place
  ) -> Block {
    var summary: [Inline] = [Inline(.text("Details"), at: span)]
    if next < pieces.count, case .summary(let line, _) = pieces[next] {
      next += 1
      let tree = CommonMarkTree(parsing: text(of: [line]).bytes)
      if let paragraph = tree.root.children.first {
        summary = inlines(paragraph, in: Place(text: text(of: [line])))
      }
    }
    let isSolution = summary.plainText.lowercased().hasPrefix("solution")
    if isSolution { solutionDepth += 1 }
    let blocks = detailsContent(pieces, &next, opened: span, in: place.inside())
    if isSolution { solutionDepth -= 1 }
    var end = span
    if next < pieces.count, case .close(let close) = pieces[next] {
      end = close
      next += 1
    }
    let isOpen = tag.attributes.contains { $0.name == "open" }
    return Block(
      .details(Details(summary: summary, isOpen: isOpen, isSolution: isSolution, blocks: blocks)),
      at: span.joined(end))
  }

  /// Takes a raw HTML block apart: the tags of details and summary, and what stands between.
  private func htmlPieces(_ node: CommonMarkNode, in place: Place) -> [Piece] {
    var result: [Piece] = []
    for line in node.startLine...max(node.startLine, node.endLine) {
      let whole = source.lineBytes(source.line(at: place.offset(line, 1)))
      var i = contentStart(whole, quotes: place.quotes)
      var plainStart = i
      func flush(_ end: Int) {
        let text = String(decoding: source.utf8[plainStart..<max(plainStart, end)], as: UTF8.self)
          .trimmingSpace
        guard !text.isEmpty else { return }
        let at = span(plainStart, end)
        if case .text(let before, let first)? = result.last {
          result[result.count - 1] = .text(before + "\n" + text, first.joined(at))
        } else {
          result.append(.text(text, at))
        }
      }
      while i < whole.endIndex {
        guard source.utf8[i] == 0x3C, let end = source.utf8[i..<whole.endIndex].firstIndex(of: 0x3E)
        else {
          i += 1
          continue
        }
        let raw = String(decoding: source.utf8[i...end], as: UTF8.self)
        let at = span(i, end + 1)
        guard let tag = HTMLTag(raw), tag.name == "details" || tag.name == "summary" else {
          i += 1
          continue
        }
        flush(i)
        i = end + 1
        if tag.name == "details" {
          result.append(tag.isEnd ? .close(at) : .open(tag, at))
        } else if !tag.isEnd {
          let rest = source.utf8[i..<whole.endIndex]
          let close = firstRange(of: Array("</summary>".utf8), in: rest)
          result.append(
            .summary(
              Cell.Line(offset: i, length: (close?.lowerBound ?? whole.endIndex) - i), at))
          if let close {
            i = close.upperBound
          } else {
            report(
              .error, "This <summary> is not closed on its line", at: at,
              help: "Write <summary>…</summary> on one line.")
            i = whole.endIndex
          }
        }
        plainStart = i
      }
      flush(whole.endIndex)
    }
    return result.compactMap { piece in
      guard case .text(let text, let at) = piece else { return piece }
      if text.hasPrefix("<!--"), text.hasSuffix("-->") { return nil }
      if text.contains("<") { warnRawHTML(text, at) }
      return piece
    }
  }

  private func firstRange(of needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard bytes.count >= needle.count else { return nil }
    for i in bytes.startIndex...(bytes.endIndex - needle.count)
    where bytes[i..<(i + needle.count)].elementsEqual(needle) {
      return i..<(i + needle.count)
    }
    return nil
  }
}
