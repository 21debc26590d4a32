import Diagnostics
import Lessons
import Testing

/// What GitHub shows beyond CommonMark.
@Suite struct ExtensionTests {
  func html(_ text: String) -> String {
    let reader = MarkdownReader(source: SourceFile(name: "x.md", text: text), file: FileID(0))
    let (blocks, footnotes) = reader.read()
    return MarkdownHTML().render(blocks) + MarkdownHTML().render(footnotes)
  }

  func messages(_ text: String) -> [String] {
    let source = SourceFile(name: "x.md", text: text)
    let reader = MarkdownReader(source: source, file: FileID(0))
    _ = reader.read()
    return reader.diagnostics.map { d in
      let at = d.span.map { source.position(at: Int($0.start)) }
      return "\(at?.line ?? 0):\(at?.column ?? 0): \(d.message)"
    }
  }

  @Test func tablesHaveAlignmentsAndShortRowsAreFilled() {
    let got = html("| a | b |\n|:--|--:|\n| 1 | `x\\|y` |\n| *2* |\n")
    #expect(
      got == """
        <table>
        <thead>
        <tr>
        <th align="left">a</th>
        <th align="right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td align="left">1</td>
        <td align="right"><code>x|y</code></td>
        </tr>
        <tr>
        <td align="left"><em>2</em></td>
        <td align="right"></td>
        </tr>
        </tbody>
        </table>

        """)
  }

  @Test func aTableMayFollowAParagraphLineAndStandInAQuote() {
    #expect(html("Text\na | b\n-|-\n1 | 2\n").hasPrefix("<p>Text</p>\n<table>"))
    #expect(html("> a | b\n> -|-\n> 1 | 2\n").contains("<td>2</td>"))
    #expect(html("a | b\n-|-|-\n1 | 2\n").hasPrefix("<p>"))
  }

  @Test func linksInTableCellsFindTheirDefinitions() {
    let got = html("a | b\n-|-\n[x][y] | - no list\n\n[y]: /url\n")
    #expect(got.contains("<td><a href=\"/url\">x</a></td>"))
    #expect(got.contains("<td>- no list</td>"))
  }

  @Test func strikethroughTakesOneOrTwoTildes() {
    #expect(html("~~a *b*~~ ~c~ ~~~d~~~ \\~~e~~") == "<p><del>a <em>b</em></del> <del>c</del> ~~~d~~~ ~~e~~</p>\n")
    #expect(html("a ~ b ~ c") == "<p>a ~ b ~ c</p>\n")
  }

  @Test func taskListsHaveBoxes() {
    let got = html("- [x] done\n- [ ] open\n- plain\n")
    #expect(got.contains("<li><input type=\"checkbox\" disabled checked /> done</li>"))
    #expect(got.contains("<li><input type=\"checkbox\" disabled /> open</li>"))
    #expect(got.contains("<li>plain</li>"))
  }

  @Test func alertsTakeTheirFirstLine() {
    #expect(
      html("> [!NOTE]\n> Text with *stress*.\n") == """
        <aside class="alert alert-note">
        <p class="alert-title">Note</p>
        <p>Text with <em>stress</em>.</p>
        </aside>

        """)
    #expect(html("> [!nope]\n> x\n").hasPrefix("<blockquote>"))
    #expect(messages("> [!NOTES]\n> x\n").first == "1:3: There is no alert named NOTES")
  }

  @Test func footnotesAreNumberedInOrderOfReference() {
    let got = html("A[^b] and B[^a] and A again[^b].\n\n[^a]: First *note*.\n[^b]: word\n\n    More.\n")
    #expect(got.contains("A<sup class=\"footnote-ref\"><a href=\"#fn-b\" id=\"fnref-b\">1</a></sup>"))
    #expect(got.contains("id=\"fnref-b-2\">1</a>"))
    #expect(got.contains("<li id=\"fn-a\">\n<p>First <em>note</em>."))
    #expect(got.contains("<p>word</p>\n<p>More."))
    #expect(html("`[^1]` and [^2]").contains("<code>[^1]</code> and [^2]"))
    #expect(messages("x[^2]\n") == ["1:2: Nothing defines the footnote [^2]"])
  }

  @Test func bareAddressesBecomeLinks() {
    #expect(
      html("See https://keras.io/api/ (or www.x.org/a_b).") == """
        <p>See <a href="https://keras.io/api/">https://keras.io/api/</a> \
        (or <a href="http://www.x.org/a_b">www.x.org/a_b</a>).</p>

        """)
    #expect(html("ask me@host.org.").contains("<a href=\"mailto:me@host.org\">me@host.org</a>."))
    #expect(html("[https://a.b](/x)") == "<p><a href=\"/x\">https://a.b</a></p>\n")
  }

  @Test func headingsGetTheAnchorsOfGitHub() {
    let got = html("# What is `Dense(64)(x)`?\n\n## Ünïcode & more_stuff\n\n## A\n\n## A\n")
    #expect(got.contains("<h1 id=\"what-is-dense64x\">"))
    #expect(got.contains("<h2 id=\"ünïcode--more_stuff\">"))
    #expect(got.contains("<h2 id=\"a\">"))
    #expect(got.contains("<h2 id=\"a-1\">"))
  }

  @Test func formulasBecomeMathMLAndKeepTheirStars() {
    let got = html("Let $a*b*c$ and $x_1^2$ cost \\$5 or $6.\n")
    #expect(got.contains("<mi>a</mi><mo>∗</mo><mi>b</mi>"))
    #expect(got.contains("<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>"))
    #expect(got.contains("cost $5 or $6."))
    #expect(html("`$x$`") == "<p><code>$x$</code></p>\n")
    #expect(html("$$\n\\sum_i x_i\n$$\n").hasPrefix("<math display=\"block\">"))
    #expect(html("a\n\n$$y = x$$\n").contains("<math display=\"block\">"))
  }

  @Test func unknownCommandsInFormulasAreNamed() {
    #expect(messages("a $\\alhpa$ b") == ["1:3: Formulas here do not know \\alhpa"])
  }

  @Test func rawHTMLIsTextExceptForASafeFew() {
    #expect(html("H<sub>2</sub>O<br>x") == "<p>H<sub>2</sub>O<br>x</p>\n")
    #expect(html("a <script>x</script>") == "<p>a &lt;script&gt;x&lt;/script&gt;</p>\n")
    #expect(html("<kbd onclick=\"x()\" title=\"t\">K</kbd>") == "<p><kbd title=\"t\">K</kbd></p>\n")
    #expect(html("a <!-- note --> b") == "<p>a  b</p>\n")
    #expect(messages("a <sub>b").first == "1:3: <sub> has no partner in the same paragraph, so it is shown as text")
    #expect(html("<div>\nx\n</div>\n").contains("&lt;div&gt;"))
  }

  @Test func detailsHoldMarkdown() {
    let got = html("<details>\n<summary>More <b>here</b></summary>\n\n- *a*\n\n</details>\n\nAfter\n")
    #expect(
      got == """
        <details>
        <summary>More <b>here</b></summary>
        <ul>
        <li><em>a</em></li>
        </ul>
        </details>
        <p>After</p>

        """)
    #expect(messages("<details><summary>x</summary>\n\ntext\n") == ["1:1: This <details> is never closed"])
    #expect(messages("</details>\n") == ["1:1: </details> closes nothing"])
  }

  @Test func scriptAddressesAreRefused() {
    #expect(html("[x](javascript:alert(1))") == "<p><a href=\"\">x</a></p>\n")
    #expect(messages("[x](javascript:alert(1))").count == 1)
  }
}
