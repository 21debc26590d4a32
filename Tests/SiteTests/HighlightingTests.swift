import Diagnostics
import Lessons
import Site
import Testing

@Suite struct HighlightingTests {
  @Test func codeIsSetByItsParts() throws {
    let page = try Fixture.page(
      """
      ```python
      @keras.saving  # why
      def f(x, units=3):
          return print(f"{x}\\"", units == 0x1F, None, x.print, 1e-3, len=2)
      text = '''two
      lines'''
      broken = 'no end
      ```
      """)
    #expect(page.contains(#"<span class="t">@keras.saving</span>  <span class="c"># why</span>"#))
    for part in [
      #"<span class="k">def</span> <span class="d">f</span>(x, <span class="a">units</span>="#,
      #"<span class="k">return</span> <span class="b">print</span>("#,
      #"<span class="s">f&quot;{x}\&quot;&quot;</span>, units == <span class="m">0x1F</span>, "#,
      #"<span class="n">None</span>, x.print, "#,
      #"<span class="m">1e-3</span>, <span class="a">len</span>=<span class="m">2</span>)"#,
    ] { #expect(page.contains(part)) }
    #expect(page.contains(#"<span class="s">&#39;&#39;&#39;two</span>"#))
    #expect(page.contains(#"<span class="s">lines&#39;&#39;&#39;</span>"#))
    #expect(page.contains(#"broken = <span class="s">&#39;no end</span>"#))
  }
}
