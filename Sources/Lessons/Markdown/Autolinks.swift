import Diagnostics

extension MarkdownReader {
  /// Text with bare addresses (`https://…`, `www.…`, `name@host.org`) as links, by GFM's rules.
  func addresses(in text: String, at span: Span) -> [Inline] {
    guard text.contains("@") || text.contains("://") || text.contains("www.") else {
      return [Inline(.text(text), at: span)]
    }
    let characters = Array(text)
    var result: [Inline] = []
    var plain = ""
    func add(_ shown: String, _ url: String) {
      if !plain.isEmpty { result.append(Inline(.text(plain), at: span)) }
      plain = ""
      result.append(Inline(.link(Link(url: url, title: ""), [Inline(.text(shown), at: span)]), at: span))
    }
    var i = 0
    while i < characters.count {
      let isStart = i == 0 || characters[i - 1].isWhitespace || "*_~(".contains(characters[i - 1])
      if isStart, let end = webAddressEnd(characters, i) {
        let shown = String(characters[i..<end])
        add(shown, shown.hasPrefix("www.") ? "http://" + shown : shown)
        i = end
      } else if characters[i] == "@", let (start, end) = mailAddress(characters, i, plain.count) {
        plain.removeLast(i - start)
        let shown = String(characters[start..<end])
        add(shown, "mailto:" + shown)
        i = end
      } else {
        plain.append(characters[i])
        i += 1
      }
    }
    if !plain.isEmpty { result.append(Inline(.text(plain), at: span)) }
    return result
  }

  private func webAddressEnd(_ c: [Character], _ start: Int) -> Int? {
    var domain = start
    for prefix in ["http://", "https://", "www."] where c[start...].starts(with: prefix) {
      domain = start + (prefix == "www." ? 0 : prefix.count)
      break
    }
    let hasPrefix = domain > start || c[start...].starts(with: "www.")
    guard hasPrefix else { return nil }
    var i = domain
    while i < c.count, c[i].isLetter || c[i].isNumber || "-_.".contains(c[i]) { i += 1 }
    let parts = c[domain..<i].split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, !parts.suffix(2).contains(where: { $0.contains("_") }),
      parts.first?.isEmpty == false
    else { return nil }
    while i < c.count, !c[i].isWhitespace, c[i] != "<" { i += 1 }
    return trimmed(c, domain, i)
  }

  /// Punctuation at the end, and a bracket that nothing opened, belong to the sentence.
  private func trimmed(_ c: [Character], _ start: Int, _ end: Int) -> Int? {
    var end = end
    while end > start {
      let last = c[end - 1]
      if "?!.,:;*_~'\"".contains(last) {
        end -= 1
      } else if last == ")",
        c[start..<end].count(where: { $0 == ")" }) > c[start..<end].count(where: { $0 == "(" })
      {
        end -= 1
      } else {
        break
      }
    }
    return end > start ? end : nil
  }

  private func mailAddress(_ c: [Character], _ at: Int, _ available: Int) -> (Int, Int)? {
    let isLocal = { (x: Character) in x.isASCII && (x.isLetter || x.isNumber || ".-_+".contains(x)) }
    var start = at
    while start > 0, at - start < available, isLocal(c[start - 1]) { start -= 1 }
    var end = at + 1
    while end < c.count, c[end].isASCII,
      c[end].isLetter || c[end].isNumber || "-_.".contains(c[end])
    { end += 1 }
    while end > at + 1, c[end - 1] == "." { end -= 1 }
    let host = c[(at + 1)..<end]
    guard start < at, host.contains("."), let last = host.last, last != "-", last != "_" else {
      return nil
    }
    return (start, end)
  }
}
