/// Prose as HTML: for plain CommonMark byte for byte what cmark writes, and the same habits for the rest.
///
/// Cells and expected outputs are the page's business: `block` is asked first for every block, and
/// what it returns stands in place of the default.
public struct MarkdownHTML {
  /// HTML for a block, or nil for the default.
  public var block: (Block) -> String? = { _ in nil }
  /// Rewrites the address of a link or an image: `two-inputs.md` to the page's address.
  public var address: (String) -> String = { $0 }

  private var html = ""
  private var tightness: [Bool] = []

  public init() {}

  /// The HTML of some blocks.
  public func render(_ blocks: [Block]) -> String {
    var copy = self
    copy.write(blocks)
    return copy.html
  }

  /// The HTML of running text.
  public func render(_ inlines: [Inline]) -> String {
    var copy = self
    copy.write(inlines)
    return copy.html
  }

  /// The section with the footnotes, or nothing where there are none.
  public func render(_ footnotes: [Footnote]) -> String {
    guard !footnotes.isEmpty else { return "" }
    var copy = self
    copy.write(footnotes)
    return copy.html
  }

  private mutating func write(_ blocks: [Block]) {
    for b in blocks {
      if let own = block(b) {
        newLine()
        html += own
        newLine()
      } else {
        write(b)
      }
    }
  }

  private mutating func write(_ block: Block) {
    switch block.kind {
    case .paragraph(let content):
      if tightness.last == true {
        write(content)
      } else {
        newLine()
        html += "<p>"
        write(content)
        html += "</p>\n"
      }
    case .heading(let heading):
      newLine()
      let id = heading.anchor.isEmpty ? "" : " id=\"\(escaped: heading.anchor)\""
      html += "<h\(heading.level)\(id)>"
      write(heading.content)
      html += "</h\(heading.level)>\n"
    case .blockQuote(let blocks):
      writeElement("blockquote", blocks)
    case .alert(let kind, let blocks):
      newLine()
      html += "<aside class=\"alert alert-\(kind.rawValue)\">\n"
      html += "<p class=\"alert-title\">\(kind.title)</p>\n"
      tightness.append(false)
      write(blocks)
      tightness.removeLast()
      newLine()
      html += "</aside>\n"
    case .list(let list): write(list)
    case .code(let code): write(code)
    case .cell, .expectedOutput: break
    case .table(let table): write(table)
    case .math(let formula):
      newLine()
      html += formula.mathML + "\n"
    case .details(let details):
      newLine()
      html += "<details\(details.isOpen ? " open" : "")>\n<summary>"
      write(details.summary)
      html += "</summary>\n"
      tightness.append(false)
      write(details.blocks)
      tightness.removeLast()
      newLine()
      html += "</details>\n"
    case .html(let raw):
      newLine()
      html += raw
      newLine()
    case .thematicBreak:
      newLine()
      html += "<hr />\n"
    }
  }

  private mutating func writeElement(_ name: String, _ blocks: [Block]) {
    newLine()
    html += "<\(name)>\n"
    tightness.append(false)
    write(blocks)
    tightness.removeLast()
    newLine()
    html += "</\(name)>\n"
  }

  private mutating func write(_ list: List) {
    newLine()
    let isTasks = list.items.contains { $0.task != nil }
    let mark = isTasks ? " class=\"tasks\"" : ""
    let name = list.start == nil ? "ul" : "ol"
    let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    html += "<\(name)\(start)\(mark)>\n"
    tightness.append(list.isTight)
    for item in list.items {
      newLine()
      html += "<li>"
      if let done = item.task {
        html += "<input type=\"checkbox\" disabled\(done ? " checked" : "") /> "
      }
      write(item.blocks)
      html += "</li>\n"
    }
    tightness.removeLast()
    html += "</\(name)>\n"
  }

  private mutating func write(_ code: CodeBlock) {
    newLine()
    let language = code.language
    html += language.isEmpty ? "<pre><code>" : "<pre><code class=\"language-\(escaped: language)\">"
    html += "\(escaped: code.text)</code></pre>\n"
  }

  private mutating func write(_ table: Table) {
    newLine()
    html += "<table>\n<thead>\n"
    writeRow(table.header, "th", table.alignments)
    html += "</thead>\n"
    if !table.rows.isEmpty {
      html += "<tbody>\n"
      for row in table.rows { writeRow(row, "td", table.alignments) }
      html += "</tbody>\n"
    }
    html += "</table>\n"
  }

  private mutating func writeRow(
    _ cells: [[Inline]], _ name: String, _ alignments: [Table.Alignment]
  ) {
    html += "<tr>\n"
    for (cell, alignment) in zip(cells, alignments) {
      let side: String
      switch alignment {
      case .none: side = ""
      case .left: side = " align=\"left\""
      case .center: side = " align=\"center\""
      case .right: side = " align=\"right\""
      }
      html += "<\(name)\(side)>"
      write(cell)
      html += "</\(name)>\n"
    }
    html += "</tr>\n"
  }

  private mutating func write(_ footnotes: [Footnote]) {
    html += "<section class=\"footnotes\">\n<ol>\n"
    for note in footnotes {
      html += "<li id=\"fn-\(escaped: note.label)\">\n"
      var back = ""
      for i in 1...max(note.references, 1) {
        let suffix = i == 1 ? "" : "-\(i)"
        back += " <a href=\"#fnref-\(escaped: note.label)\(suffix)\" class=\"footnote-back\" "
        back += "aria-label=\"Back to reference \(note.number)\(suffix)\">↩</a>"
      }
      tightness.append(false)
      write(note.blocks)
      tightness.removeLast()
      if html.hasSuffix("</p>\n") {
        html.removeLast(5)
        html += back + "</p>\n"
      } else {
        html += "<p>\(back.dropFirst())</p>\n"
      }
      html += "</li>\n"
    }
    html += "</ol>\n</section>\n"
  }

  private mutating func newLine() {
    if let last = html.utf8.last, last != 0x0A { html += "\n" }
  }
}

extension MarkdownHTML {
  private mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline.kind {
    case .text(let text): html += "\(escaped: text)"
    case .softBreak: html += "\n"
    case .lineBreak: html += "<br />\n"
    case .code(let text): html += "<code>\(escaped: text)</code>"
    case .emphasis(let inner): writeElement("em", inner)
    case .strong(let inner): writeElement("strong", inner)
    case .strikethrough(let inner): writeElement("del", inner)
    case .link(let link, let inner):
      html += "<a href=\"\(address: address(link.url))\"\(title(link))>"
      write(inner)
      html += "</a>"
    case .image(let link, let inner):
      html += "<img src=\"\(address: address(link.url))\" alt=\"\(alternative: inner)\""
      html += "\(title(link)) />"
    case .footnote(let number, let reference, let label):
      let suffix = reference == 1 ? "" : "-\(reference)"
      html += "<sup class=\"footnote-ref\"><a href=\"#fn-\(escaped: label)\" "
      html += "id=\"fnref-\(escaped: label)\(suffix)\">\(number)</a></sup>"
    case .math(let formula): html += formula.mathML
    case .element(let name, let attributes, let inner):
      html += "<\(name)"
      for attribute in attributes {
        html += " \(attribute.name)=\"\(escaped: attribute.value)\""
      }
      html += ">"
      guard !safeVoidElements.contains(name) else { break }
      write(inner)
      html += "</\(name)>"
    case .html(let raw): html += raw
    }
  }

  private mutating func writeElement(_ name: String, _ inner: [Inline]) {
    html += "<\(name)>"
    write(inner)
    html += "</\(name)>"
  }

  private func title(_ link: Link) -> String {
    link.title.isEmpty ? "" : " title=\"\(escaped: link.title)\""
  }
}

extension String.StringInterpolation {
  /// Text with the four characters of HTML escaped as cmark does.
  mutating func appendInterpolation(escaped text: String) {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x22: result += Array("&quot;".utf8)
      case 0x26: result += Array("&amp;".utf8)
      case 0x3C: result += Array("&lt;".utf8)
      case 0x3E: result += Array("&gt;".utf8)
      default: result.append(byte)
      }
    }
    appendLiteral(String(decoding: result, as: UTF8.self))
  }

  /// An address with what may not stand in one in percent form, and HTML's characters escaped.
  mutating func appendInterpolation(address: String) {
    let digits = Array("0123456789ABCDEF")
    var result = ""
    for byte in address.utf8 {
      switch byte {
      case 0x26: result += "&amp;"
      case 0x27: result += "&#x27;"
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where "-_.+!*(),%#@?=;:/$~".utf8.contains(byte):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += "%"
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 15)])
      }
    }
    appendLiteral(result)
  }

  /// The text alternative of an image, as cmark reads it off the image's children.
  mutating func appendInterpolation(alternative inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .text(let text), .code(let text), .html(let text):
        appendInterpolation(escaped: text)
      case .softBreak, .lineBreak: appendLiteral(" ")
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, let inner), .image(_, let inner), .element(_, _, let inner):
        appendInterpolation(alternative: inner)
      case .math(let formula): appendInterpolation(escaped: formula.tex)
      case .footnote: break
      }
    }
  }
}
