import Diagnostics

extension MarkdownReader {
  /// Joins what stands between two runs of one or two tildes of the same length.
  func struckThrough(_ inlines: [Inline]) -> [Inline] {
    guard
      inlines.contains(where: { if case .text(let t) = $0.kind { t.contains("~") } else { false } })
    else { return inlines }
    var result: [Inline] = []
    // Places in `result` where a run may open, with its length.
    var openers: [(index: Int, length: Int)] = []
    for inline in inlines {
      guard case .text(let text) = inline.kind else {
        result.append(inline)
        continue
      }
      let characters = Array(text)
      var plain = ""
      func flush() {
        if !plain.isEmpty { result.append(Inline(.text(plain), at: inline.span)) }
        plain = ""
      }
      var i = 0
      while i < characters.count {
        guard characters[i] == "~" else {
          plain.append(characters[i])
          i += 1
          continue
        }
        var end = i
        while end < characters.count, characters[end] == "~" { end += 1 }
        let run = String(repeating: "~", count: end - i)
        let before: Character? = i > 0 ? characters[i - 1] : (result.isEmpty ? nil : "x")
        let after: Character? = end < characters.count ? characters[end] : "x"
        let closes = before.map { !$0.isWhitespace } ?? false
        let opens = after.map { !$0.isWhitespace } ?? false
        i = end
        guard run.count <= 2 else {
          plain += run
          continue
        }
        flush()
        if closes, let k = openers.lastIndex(where: { $0.length == run.count }),
          openers[k].index + 1 < result.count
        {
          let start = openers[k].index
          let inner = Array(result[(start + 1)...])
          let span = result[start].span.joined(inline.span)
          result.removeSubrange(start...)
          result.append(Inline(.strikethrough(inner), at: span))
          openers.removeSubrange(k...)
        } else {
          if opens { openers.append((result.count, run.count)) }
          result.append(Inline(.text(run), at: inline.span))
        }
      }
      flush()
    }
    return merged(result)
  }

  /// Neighbouring texts as one.
  func merged(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines {
      if case .text(let text) = inline.kind, let last = result.last,
        case .text(let before) = last.kind
      {
        result[result.count - 1] = Inline(.text(before + text), at: last.span.joined(inline.span))
      } else {
        result.append(inline)
      }
    }
    return result
  }
}
