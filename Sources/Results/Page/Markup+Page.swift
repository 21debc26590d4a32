extension Markup {
  /// Something folded away under a line that says what it is.
  static func folded(_ title: String, isOpen: Bool = false, _ content: Markup) -> Markup {
    #"""
    <details class="more"\#(isOpen ? " open" : "")><summary>\#(title)</summary>\#(content)</details>
    """#
  }

  /// Text as a terminal shows it; a reader without a mouse can scroll it.
  static func terminal(_ text: TerminalText, class name: String = "stream", label: String = "")
    -> Markup
  {
    let aria: Markup = label.isEmpty ? "" : #" aria-label="\#(label)""#
    return #"<pre class="\#(name)" tabindex="0"\#(aria)><samp>\#(text.markup)</samp></pre>"#
  }

  /// A table that scrolls by itself where it is too wide.
  static func scrolling(_ label: String, _ table: Markup) -> Markup {
    #"<div class="scroll" tabindex="0" role="group" aria-label="\#(label)">\#(table)</div>"#
  }
}
