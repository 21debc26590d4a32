import Lessons
import Results

extension Site {
  /// A page at each old address that sends its reader on.
  func redirectFiles() throws(ThemeError) -> [SiteFile] {
    var files: [SiteFile] = []
    for lesson in lessons {
      for alias in lesson.frontMatter.aliases {
        files.append(try redirect(from: alias, to: Site.path(of: lesson)))
      }
    }
    for (old, new) in course.configuration.redirects.sorted(by: { $0.key < $1.key }) {
      files.append(try redirect(from: old, to: MarkdownAddress.onPage(new)))
    }
    return files
  }

  private func redirect(from old: String, to new: String) throws(ThemeError) -> SiteFile {
    var path = old
    while path.hasPrefix("/") { path.removeFirst() }
    if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
    if path.hasSuffix(".md") { path = String(path.dropLast(3)) }
    if !path.hasSuffix(".html") { path += ".html" }
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    let target =
      MarkdownAddress.isInternal(new) ? String(repeating: "../", count: depth) + new : new
    let page: Markup = #"""
      <!doctype html>
      <html lang="\#(course.configuration.language)"><head><meta charset="utf-8">
      <title>Moved</title><meta http-equiv="refresh" content="0; url=\#(target)">
      <link rel="canonical" href="\#(absoluteAddress(new) ?? target)"></head>
      <body><p>This page is now at <a href="\#(target)">\#(new)</a>.</p></body></html>

      """#
    return SiteFile(path: path, text: page.source)
  }

  /// The list of all pages for search engines; it needs to know where the site is published.
  var sitemapFile: SiteFile? {
    guard !course.configuration.baseURL.isEmpty else { return nil }
    var xml: Markup = #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """#
    let pages: [(path: String, updated: String?)] =
      [("index.html", nil)]
      + lessons.map { (Site.path(of: $0), $0.frontMatter.updated ?? $0.frontMatter.date) }
    for page in pages {
      let changed: Markup = page.updated.map { "<lastmod>\($0)</lastmod>" } ?? ""
      xml += "<url><loc>\(absoluteAddress(page.path) ?? page.path)</loc>\(changed)</url>\n"
    }
    return SiteFile(path: "sitemap.xml", text: xml.source + "</urlset>\n")
  }
}
