import CCmark
import Diagnostics

extension MarkdownReader {
  /// The running text of a paragraph or a heading.
  func inlines(_ node: CommonMarkNode, in place: Place) -> [Inline] {
    let mapping = InlineMapping(reader: self, node: node, place: place)
    let raw = inlines(node.children, mapping)
    return hasExtensions ? extended(raw) : raw
  }

  /// Turns cmark's columns into offsets: it strips the front of a paragraph's later lines before it
  /// counts.
  struct InlineMapping {
    let firstLine: Int
    let shift: Int
    let place: Place
    let starts: [Int]

    init(reader: MarkdownReader, node: CommonMarkNode, place: Place) {
      firstLine = node.startLine
      shift = node.startColumn
      self.place = place
      var starts: [Int] = []
      if node.endLine > node.startLine {
        for line in (node.startLine + 1)...node.endLine {
          let offset = place.offset(line, 1)
          let bytes = reader.source.lineBytes(reader.source.line(at: offset))
          starts.append(reader.contentStart(bytes, quotes: place.quotes))
        }
      }
      self.starts = starts
    }

    func offset(_ line: Int, _ column: Int) -> Int {
      let i = line - firstLine - 1
      guard i >= 0, i < starts.count else { return place.offset(line, column) }
      return starts[i] + max(0, column - shift)
    }
  }

  /// Where a paragraph's text starts in one of its later lines.
  func contentStart(_ line: ArraySlice<UInt8>, quotes: Int) -> Int {
    var i = line.startIndex
    var left = quotes
    while i < line.endIndex {
      if line[i] == 0x3E, left > 0 {
        left -= 1
      } else if line[i] != 0x20, line[i] != 0x09 {
        break
      }
      i += 1
    }
    return i
  }

  private func inlines(_ nodes: [CommonMarkNode], _ map: InlineMapping) -> [Inline] {
    var result: [Inline] = []
    var line = map.firstLine
    for node in nodes {
      if node.startLine > 0 { line = node.startLine }
      let start = map.offset(line, node.startColumn)
      let end = map.offset(max(node.endLine, line), node.endColumn + 1)
      let at = span(start, end)
      let kind: Inline.Kind
      switch node.type {
      case CMARK_NODE_TEXT:
        let text = node.literal
        if let last = result.last, case .text(let before) = last.kind {
          result[result.count - 1].kind = .text(before + text)
          result[result.count - 1].span = last.span.joined(at)
          continue
        }
        kind = .text(text)
      case CMARK_NODE_SOFTBREAK: kind = .softBreak
      case CMARK_NODE_LINEBREAK: kind = .lineBreak
      case CMARK_NODE_CODE: kind = .code(unmasked(node.literal))
      case CMARK_NODE_HTML_INLINE: kind = .html(unmasked(node.literal))
      case CMARK_NODE_EMPH: kind = .emphasis(inlines(node.children, map))
      case CMARK_NODE_STRONG: kind = .strong(inlines(node.children, map))
      case CMARK_NODE_LINK:
        kind = .link(link(node, at: at), inlines(node.children, map))
      case CMARK_NODE_IMAGE:
        kind = .image(link(node, at: at), inlines(node.children, map))
      default: continue
      }
      result.append(Inline(kind, at: at))
    }
    return result
  }

  private func unmasked(_ text: String) -> String {
    hasExtensions ? masks.unmasked(text) : text
  }

  private func link(_ node: CommonMarkNode, at span: Span) -> Link {
    let link = Link(url: unmasked(node.url), title: unmasked(node.title))
    guard hasExtensions else { return link }
    let scheme = link.url.prefix { $0 != ":" }.lowercased()
    let isImage = node.type == CMARK_NODE_IMAGE
    if ["javascript", "vbscript", "file"].contains(scheme)
      || (scheme == "data" && !(isImage && link.url.lowercased().hasPrefix("data:image/")))
    {
      report(.error, "A lesson cannot point to a \(scheme): address", at: span)
      return Link(url: "", title: link.title)
    }
    return link
  }

  // MARK: Extensions

  /// Running text with formulas, footnotes, strikethrough, bare addresses and safe HTML.
  func extended(_ inlines: [Inline]) -> [Inline] {
    var result = resolved(inlines)
    result = struckThrough(result)
    result = withSafeElements(result)
    return result.flatMap { inline -> [Inline] in
      guard case .text(let text) = inline.kind else { return [inline] }
      return addresses(in: text, at: inline.span)
    }.map(unmaskedTilde)
  }

  private func unmaskedTilde(_ inline: Inline) -> Inline {
    guard case .text(let text) = inline.kind,
      text.unicodeScalars.contains(where: { $0 == SourceMasks.tilde || $0 == SourceMasks.pipe })
    else { return inline }
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar == SourceMasks.tilde ? "~" : scalar == SourceMasks.pipe ? "|" : scalar
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return Inline(.text(String(view)), at: inline.span)
  }

  /// Splits text at formulas and footnote references, and goes into emphasis and links.
  private func resolved(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    var skipUntil = 0
    for inline in inlines {
      if skipUntil > 0 {
        if Int(inline.span.start) < skipUntil { continue }
        skipUntil = 0
      }
      switch inline.kind {
      case .text(let text): result += pieces(of: text, at: inline.span, skipUntil: &skipUntil)
      case .emphasis(let inner): result.append(Inline(.emphasis(extended(inner)), at: inline.span))
      case .strong(let inner): result.append(Inline(.strong(extended(inner)), at: inline.span))
      case .link(let link, let inner):
        // No links in links: addresses stay text there.
        let content = withSafeElements(struckThrough(resolved(inner))).map(unmaskedTilde)
        result.append(Inline(.link(link, content), at: inline.span))
      case .image(let link, let inner):
        result.append(Inline(.image(link, resolved(inner).map(unmaskedTilde)), at: inline.span))
      default: result.append(inline)
      }
    }
    return result
  }

  private func pieces(of text: String, at span: Span, skipUntil: inout Int) -> [Inline] {
    guard text.unicodeScalars.contains(where: { $0.value >= 0x91 }) else {
      return [Inline(.text(text), at: span)]
    }
    var result: [Inline] = []
    var plain = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    // Entities are shorter than their source: inner places are exact only where nothing was resolved.
    let isExact = text.utf8.count == span.count
    var offset = Int(span.start)
    var plainStart = offset
    func place(_ from: Int, _ to: Int) -> Span { isExact ? self.span(from, to) : span }
    func flush(_ end: Int) {
      if !plain.isEmpty {
        result.append(Inline(.text(String(plain)), at: place(plainStart, end)))
        plain = String.UnicodeScalarView()
      }
    }
    var i = 0
    while i < scalars.count {
      let scalar = scalars[i]
      let width = UTF8.width(scalar)
      if let mask = masks.inlineMath[scalar] {
        flush(offset)
        let at = self.span(mask.start, mask.end)
        let formula = formula(mask.tex, isDisplay: mask.isDisplay, at: at)
        result.append(Inline(.math(formula), at: at))
        i += 1 + mask.end - mask.start - 3
        offset += mask.end - mask.start
        plainStart = offset
        continue
      }
      if scalar == SourceMasks.displayMath,
        let mask = masks.displayMath[source.line(at: offset)]
      {
        flush(offset)
        let at = self.span(mask.start, mask.end)
        result.append(Inline(.math(formula(mask.tex, isDisplay: true, at: at)), at: at))
        skipUntil = mask.end
        return result
      }
      if scalar == SourceMasks.footnote {
        let rest = scalars[(i + 1)...]
        if let close = rest.firstIndex(of: "]") {
          var view = String.UnicodeScalarView()
          view.append(contentsOf: scalars[(i + 1)..<close])
          let label = String(view)
          let end = offset + 2 + label.utf8.count + 1
          if let kind = footnoteReference(label, at: place(offset, end)) {
            flush(offset)
            result.append(Inline(kind, at: place(offset, end)))
            i = close + 1
            offset = end
            plainStart = end
            continue
          }
        }
        plain.append(contentsOf: "[^".unicodeScalars)
      } else if scalar != SourceMasks.cellStart {
        plain.append(scalar)
      }
      offset += width
      i += 1
    }
    flush(offset)
    return result
  }

  func formula(_ tex: String, isDisplay: Bool, at span: Span) -> Formula {
    var converter = MathConverter(tex)
    let mathML = converter.convert(isDisplay: isDisplay)
    for problem in converter.problems {
      report(.warning, problem.message, at: span, help: problem.help)
    }
    return Formula(tex: tex.trimmingSpace, isDisplay: isDisplay, mathML: mathML)
  }
}
