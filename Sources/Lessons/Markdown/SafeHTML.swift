import Diagnostics

/// Elements that raw HTML in a lesson may use in running text, each with an end tag.
let safeElements: Set<String> = [
  "abbr", "b", "cite", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span",
  "strong", "sub", "sup", "u", "var",
]

/// Elements without content.
let safeVoidElements: Set<String> = ["br", "wbr"]

/// Attributes that they may have. None of them can run anything or leave the page.
let safeAttributes: Set<String> = ["id", "lang", "dir", "title"]

/// One tag of raw HTML.
struct HTMLTag {
  var name: String
  var isEnd: Bool
  var attributes: [(name: String, value: String)]

  /// Reads `<name a="b">` or `</name>`; nil for comments and the rest.
  init?(_ raw: some StringProtocol) {
    let c = Array(raw.unicodeScalars)
    guard c.count >= 3, c.first == "<", c.last == ">" else { return nil }
    var i = 1
    isEnd = c[1] == "/"
    if isEnd { i += 1 }
    func isName(_ s: Unicode.Scalar) -> Bool {
      s.isASCII && (s.properties.isAlphabetic || ("0"..."9").contains(s) || s == "-" || s == "_")
    }
    func word() -> String {
      var view = String.UnicodeScalarView()
      while i < c.count, isName(c[i]) {
        view.append(c[i])
        i += 1
      }
      return String(view).lowercased()
    }
    name = word()
    attributes = []
    guard !name.isEmpty else { return nil }
    while i < c.count {
      guard isName(c[i]) else {
        i += 1
        continue
      }
      let key = word()
      var value = String.UnicodeScalarView()
      if i < c.count, c[i] == "=" {
        i += 1
        if i < c.count, c[i] == "\"" || c[i] == "'" {
          let quote = c[i]
          i += 1
          while i < c.count, c[i] != quote {
            value.append(c[i])
            i += 1
          }
          i += 1
        } else {
          while i < c.count, c[i] != " ", c[i] != ">" {
            value.append(c[i])
            i += 1
          }
        }
      }
      attributes.append((key, String(value)))
    }
  }
}

extension MarkdownReader {
  /// Makes pairs of safe tags elements; the rest of the raw HTML is shown as text, with a warning.
  func withSafeElements(_ inlines: [Inline]) -> [Inline] {
    guard inlines.contains(where: { if case .html = $0.kind { true } else { false } }) else {
      return inlines
    }
    var result: [Inline] = []
    var open: [(index: Int, tag: HTMLTag, raw: String)] = []
    for inline in inlines {
      guard case .html(let raw) = inline.kind else {
        result.append(inline)
        continue
      }
      if raw.hasPrefix("<!--") { continue }
      guard let tag = HTMLTag(raw) else {
        refuse(raw, inline.span, &result)
        continue
      }
      let attributes = tag.attributes.filter { safeAttributes.contains($0.name) }
      if safeVoidElements.contains(tag.name), !tag.isEnd {
        result.append(
          Inline(.element(name: tag.name, attributes: attributes, []), at: inline.span))
      } else if !safeElements.contains(tag.name) {
        refuse(raw, inline.span, &result)
      } else if !tag.isEnd {
        open.append((result.count, tag, raw))
        result.append(Inline(.text(raw), at: inline.span))
      } else if let k = open.lastIndex(where: { $0.tag.name == tag.name }) {
        for lost in open[(k + 1)...] { warnUnpaired(lost.raw, result[lost.index].span) }
        let start = open[k].index
        let inner = Array(result[(start + 1)...])
        let span = result[start].span.joined(inline.span)
        let kept = open[k].tag.attributes.filter { safeAttributes.contains($0.name) }
        result.removeSubrange(start...)
        result.append(Inline(.element(name: tag.name, attributes: kept, inner), at: span))
        open.removeSubrange(k...)
      } else {
        warnUnpaired(raw, inline.span)
        result.append(Inline(.text(raw), at: inline.span))
      }
    }
    for lost in open { warnUnpaired(lost.raw, result[lost.index].span) }
    return merged(result)
  }

  private func refuse(_ raw: String, _ span: Span, _ result: inout [Inline]) {
    warnRawHTML(raw, span)
    result.append(Inline(.text(raw), at: span))
  }

  func warnRawHTML(_ raw: String, _ span: Span) {
    let shown = raw.prefix { $0 != "\n" && $0 != "\r\n" }
    report(
      .warning, "Raw HTML is off, so \(shown) is shown as text", at: span,
      help: "Use Markdown; details, summary and simple inline elements such as kbd or sub are allowed.")
  }

  private func warnUnpaired(_ raw: String, _ span: Span) {
    report(.warning, "\(raw) has no partner in the same paragraph, so it is shown as text", at: span)
  }
}
