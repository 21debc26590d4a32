import Results
import Testing

@Test func interpolatedTextIsEscapedAndMarkupIsNot() {
  let name = "<b title='x'>&\"</b>"
  let bold: Markup = "<b>\(name)</b>"
  #expect(bold.source == "<b>&lt;b title=&#39;x&#39;&gt;&amp;&quot;&lt;/b&gt;</b>")
  let row: Markup = "<td x=\"\(1.25)\" n=\"\(3)\">\(bold)</td>"
  #expect(row.source == "<td x=\"1.25\" n=\"3\">\(bold.source)</td>")
}
