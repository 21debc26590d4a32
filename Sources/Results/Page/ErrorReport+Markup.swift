extension ErrorReport {
  /// The error with its frames, the failing part of each line marked, and the hint.
  func markup(at place: Output.Place) -> Markup {
    let isExpected = !place.expectedError.isEmpty && place.expectedError == className
    // Typed, because a literal in a conditional would be a string, and so be escaped.
    let tag: Markup = isExpected ? #" <span class="tag">raised on purpose</span>"# : ""
    var result: Markup = #"""
      <div class="error\#(isExpected ? " expected" : "")" role="group" aria-label="Error">\#
      <p class="label"><strong>\#(className)</strong>\#(tag)</p>\#
      <pre class="message"><samp>\#(TerminalText(message).markup)</samp></pre>
      """#
    if !frames.isEmpty {
      result += "<ol class=\"frames\">"
      for frame in frames { result += Self.markup(frame, place) }
      result += "</ol>"
    }
    if !hint.isEmpty {
      result += #"<div class="hint"><p class="label">Hint</p><p>\#(Self.withCode(hint))</p></div>"#
    }
    if !traceback.isEmpty {
      result += Markup.folded("As Python prints it", Markup.terminal(TerminalText(traceback)))
    }
    return result + "</div>"
  }

  private static func markup(_ frame: Frame, _ place: Output.Place) -> Markup {
    var head = place.link(toLine: frame.line, "Line")
    if !frame.function.isEmpty, frame.function != "<module>" {
      head += ", in <code>\(frame.function)</code>"
    }
    guard !frame.sourceLine.isEmpty else { return "<li><p>\(head)</p></li>" }
    let characters = Array(frame.sourceLine.unicodeScalars)
    func text(_ range: Range<Int>) -> String {
      var result = ""
      for scalar in characters[range] { result.unicodeScalars.append(scalar) }
      return result
    }
    var lead = 0
    while lead < characters.count, characters[lead] == " " { lead += 1 }
    let start = min(max(frame.start, lead), characters.count)
    let end = min(max(frame.end, start), characters.count)
    let code: Markup =
      start < end
      ? "\(text(lead..<start))<mark>\(text(start..<end))</mark>\(text(end..<characters.count))"
      : "\(text(lead..<characters.count))"
    return "<li><p>\(head)</p><pre tabindex=\"0\"><code>\(code)</code></pre></li>"
  }

  /// Plain words in which `…` sets code.
  static func withCode(_ text: String) -> Markup {
    var result: Markup = ""
    var isCode = false
    for piece in text.split(separator: "`", omittingEmptySubsequences: false) {
      let part = String(piece)
      result += isCode ? "<code>\(part)</code>" : "\(part)"
      isCode.toggle()
    }
    return result
  }
}
