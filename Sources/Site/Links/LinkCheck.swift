import Diagnostics
import Lessons
import Results

extension Site {
  /// Links within the site that lead nowhere, each at its place in the lesson that has it.
  public func brokenLinks(in files: [SiteFile]) -> [Diagnostic] {
    var anchors: [String: Set<String>] = [:]
    var links: [(page: String, address: String)] = []
    for file in files where file.path.hasSuffix(".html") {
      let found = HTMLAttributes(file.bytes)
      anchors[file.path] = found.anchors
      for address in found.addresses { links.append((file.path, address)) }
    }
    let paths = Set(files.map { $0.path })
    var lessonsByPath: [String: Lesson] = [:]
    for lesson in lessons { lessonsByPath[Site.path(of: lesson)] = lesson }
    var diagnostics: [Diagnostic] = []
    // The page for unknown addresses links from the root of the server.
    for link in links where MarkdownAddress.isInternal(link.address) && link.page != "404.html" {
      let parts = link.address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let target = parts[0].isEmpty ? link.page : Self.resolve(String(parts[0]), from: link.page)
      let problem: String
      if !paths.contains(target) {
        problem = "there is no page or file \(target)"
      } else if parts.count > 1, !parts[1].isEmpty, let names = anchors[target],
        !names.contains(String(parts[1]))
      {
        problem = "\(target) has no section #\(parts[1])"
      } else {
        continue
      }
      let lesson = lessonsByPath[link.page]
      diagnostics.append(
        Diagnostic(
          .error, "the link to \(link.address) leads nowhere: \(problem)",
          at: lesson.flatMap { LinkPlaces($0).spans[link.address] } ?? lesson?.frontMatter.span))
    }
    return diagnostics
  }

  /// `a/../b.html` seen from the page `c/d.html` is `c/b.html`.
  static func resolve(_ address: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "?")[0].split(separator: "/") {
      if part == ".." {
        _ = parts.popLast()
      } else if part != "." {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}

/// The addresses and anchors of a page.
struct HTMLAttributes {
  private(set) var anchors: Set<String> = []
  private(set) var addresses: [String] = []

  init(_ bytes: [UInt8]) {
    for value in Self.values(of: " id=\"", in: bytes) { anchors.insert(value) }
    for name in [" href=\"", " src=\""] {
      for value in Self.values(of: name, in: bytes) { addresses.append(value) }
    }
  }

  private static func values(of attribute: String, in bytes: [UInt8]) -> [String] {
    let name = Array(attribute.utf8)
    var values: [String] = []
    var i = 0
    while i + name.count < bytes.count {
      guard bytes[i] == name[0], bytes[i..<(i + name.count)].elementsEqual(name) else {
        i += 1
        continue
      }
      i += name.count
      let start = i
      while i < bytes.count, bytes[i] != UInt8(ascii: "\"") { i += 1 }
      let value = String(decoding: bytes[start..<i], as: UTF8.self)
      values.append(
        value.split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "&"))
    }
    return values
  }
}

/// Where in a lesson's file each address of its links stands.
private struct LinkPlaces {
  var spans: [String: Span] = [:]

  init(_ lesson: Lesson) {
    visit(lesson.blocks)
    for note in lesson.footnotes { visit(note.blocks) }
  }

  private mutating func visit(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let content): visit(content)
      case .heading(let heading): visit(heading.content)
      case .blockQuote(let inner), .alert(_, let inner): visit(inner)
      case .list(let list): for item in list.items { visit(item.blocks) }
      case .details(let details):
        visit(details.summary)
        visit(details.blocks)
      case .table(let table):
        for cell in table.header { visit(cell) }
        for row in table.rows { for cell in row { visit(cell) } }
      case .code, .cell, .expectedOutput, .math, .html, .thematicBreak: break
      }
    }
  }

  private mutating func visit(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .link(let link, let inner), .image(let link, let inner):
        let address = MarkdownAddress.onPage(link.url)
        if spans[address] == nil { spans[address] = inline.span }
        visit(inner)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .element(_, _, let inner):
        visit(inner)
      case .text, .softBreak, .lineBreak, .code, .footnote, .math, .html: break
      }
    }
  }
}
