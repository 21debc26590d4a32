import Lessons
import Testing

@Suite struct MathConverterTests {
  /// What stands inside the outer row.
  func row(_ tex: String, isDisplay: Bool = false) -> String {
    var converter = MathConverter(tex)
    let math = converter.convert(isDisplay: isDisplay)
    let start = math.firstRange(of: "<semantics><mrow>")!.upperBound
    return String(math[start..<math.firstRange(of: "</mrow><annotation")!.lowerBound])
  }

  func problems(_ tex: String) -> [String] {
    var converter = MathConverter(tex)
    _ = converter.convert(isDisplay: false)
    return converter.problems.map { $0.message + ($0.help.map { " " + $0 } ?? "") }
  }

  @Test func fractionsRootsAndScripts() {
    #expect(row("\\frac{a}{2}") == "<mfrac><mrow><mi>a</mi></mrow><mrow><mn>2</mn></mrow></mfrac>")
    #expect(row("x^2_i") == "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>")
    #expect(row("\\sqrt[3]{x}").hasPrefix("<mroot><mrow><mi>x</mi></mrow><mrow><mn>3</mn>"))
    #expect(row("f'") == "<msup><mi>f</mi><mo>′</mo></msup>")
  }

  @Test func limitsStandBelowInDisplayStyle() {
    #expect(row("\\sum_{i=1}^n", isDisplay: true).hasPrefix("<munderover><mo>∑</mo>"))
    #expect(row("\\sum_{i=1}^n").hasPrefix("<msubsup><mo>∑</mo>"))
  }

  @Test func alphabetsAndText() {
    #expect(row("\\mathbb{R}") == "<mrow><mi>ℝ</mi></mrow>")
    #expect(row("\\mathbf{W}") == "<mrow><mi>𝐖</mi></mrow>")
    #expect(row("\\text{if } x") == "<mtext>if </mtext><mi>x</mi>")
    #expect(row("\\operatorname{softmax}(x)").hasPrefix("<mi>softmax</mi>"))
  }

  @Test func matricesAndCases() {
    let matrix = row("\\begin{pmatrix}1 & 2 \\\\ 3 & 4\\end{pmatrix}")
    #expect(matrix.contains("<mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr>"))
    #expect(matrix.contains("<mo fence=\"true\" stretchy=\"true\">(</mo>"))
    #expect(row("\\begin{cases} x & x>0 \\\\ 0 & \\text{else} \\end{cases}").contains("&gt;"))
  }

  @Test func whatCannotBeReadIsNamed() {
    #expect(problems("\\aplha") == ["Formulas here do not know \\aplha Did you mean \\alpha?"])
    #expect(problems("{x") == ["A formula has a { that is never closed"])
    #expect(problems("x}") == ["A formula has a } that nothing opens"])
    #expect(problems("\\left( x") == ["A formula has a \\left without its \\right"])
    #expect(problems("x^") == ["A formula ends where something must follow"])
  }

  @Test func everyPrefixOfAFormulaComesToAnEnd() {
    let tex = "\\left\\{ \\frac{\\partial L}{\\partial w_{ij}^{(2)}} \\middle| \\begin{aligned} a &= b \\\\ c' \\end{aligned} \\right\\}"
    for count in 0...tex.count {
      var converter = MathConverter(String(tex.prefix(count)))
      #expect(converter.convert(isDisplay: true).hasSuffix("</math>"))
    }
  }
}
