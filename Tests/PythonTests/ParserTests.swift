import Diagnostics
import Python
import Testing

@Suite(.serialized) struct ParserTests {
  /// Every node and every position of a text with the whole grammar is CPython's.
  @Test func buildsTheTreeThatCPythonBuilds() throws {
    let file = SyntaxFixtures.file(try SyntaxFixtures.text("grammar.py"))
    let tree = TreeText.of(try Parser.parse(file: file, id: FileID(0)), file) + "\n"
    let expected = try SyntaxFixtures.text("grammar.tree")
    let pairs = zip(tree.split(separator: "\n"), expected.split(separator: "\n"))
    for (line, wanted) in pairs { #expect(line == wanted) }
    #expect(tree.utf8.count == expected.utf8.count)
  }

  @Test func lineEndsTabsAndFormFeedsDoNotMatter() throws {
    let plain = "if x:\n    y = '''a\nb'''\n\n    z = (1,\n2)\n"
    let wanted = Self.shape(try SyntaxFixtures.parse(plain))
    for text in [
      plain.replacing("\n", with: "\r\n"), plain.replacing("\n", with: "\r"),
      plain.replacing("    ", with: "\t"), plain.replacing("\n\n", with: "\n\u{0C}\n"),
      "\u{FEFF}" + plain, plain + "  # end", plain + "   ", String(plain.dropLast()),
      plain.replacing("\n\n", with: "\n  # deeper\n# shallower\n"),
    ] {
      #expect(Self.shape(try SyntaxFixtures.parse(text)) == wanted, "\(text.debugDescription)")
    }
  }

  /// The tree without positions.
  static func shape(_ module: ModuleNode) -> String {
    TreeText.of(module, SourceFile(name: "", text: ""))
      .replacing(/@\d+:-?\d+-\d+:-?\d+/, with: "")
  }

  @Test func spansLieInTheLesson() throws {
    let lesson = "Text\n\n1. item\n\n   ```python\n   x = f(1)\n   s = '''a\n   b'''\n   s\n   ```\n"
    let file = SourceFile(name: "lesson.md", text: lesson)
    let lines = (6...9).map { line -> Range<Int> in
      let bytes = file.lineBytes(line)
      return bytes.startIndex + 3..<bytes.endIndex
    }
    let module = try Parser.parse(SourceText(file, id: FileID(3), lines: lines))
    func text(_ span: Span) -> String {
      String(decoding: file.utf8[Int(span.start)..<Int(span.end)], as: UTF8.self)
    }
    #expect(module.body.map { file.line(at: Int($0.span.start)) } == [6, 7, 9])
    guard case .assign(_, let call) = module.body[0].kind,
      case .assign(_, let string) = module.body[1].kind,
      case .literal(.string(let value)) = string.kind
    else {
      Issue.record("the cell was read as something else")
      return
    }
    #expect(text(call.span) == "f(1)")
    #expect(call.span.file == FileID(3))
    #expect(value == "a\nb")
    #expect(module.displayExpression.map { text($0.span) } == "s")
  }

  @Test func onlyAnUnfinishedLastExpressionIsDisplayed() throws {
    #expect(try SyntaxFixtures.parse("x = 1\nx\n").displayExpression != nil)
    #expect(try SyntaxFixtures.parse("x = 1\nx;\n").displayExpression == nil)
    #expect(try SyntaxFixtures.parse("x\nx = 1\n").displayExpression == nil)
    #expect(try SyntaxFixtures.parse("").displayExpression == nil)
    #expect(try SyntaxFixtures.parse("# nothing").body.isEmpty)
  }

  @Test func privateNamesAreMangledInsideTheirClass() throws {
    let module = try SyntaxFixtures.parse(
      "class _A:\n  def __f(self, __p): return self.__x, __y, __z__, g(__k=1)\n__x\n")
    let tree = Self.shape(module)
    for name in ["_A__p", "_A__x", "_A__y"] { #expect(tree.contains(name)) }
    #expect(tree.contains("(Name __z__)"))
    #expect(tree.contains("[__k="))
    #expect(tree.contains("(Name __x)"))
    guard case .class(let node) = module.body[0].kind,
      case .function(let function) = node.body[0].kind
    else {
      Issue.record("no method")
      return
    }
    #expect(function.name == "_A__f")
    #expect(function.codeName == "__f")
  }

  @Test func numbersAreTheNearestDoubles() throws {
    for (text, value) in [
      ("0.1", 0.1), ("1e23", 1e23), ("9007199254740993.0", 9_007_199_254_740_992), ("1e400", .infinity),
      ("5e-324", .leastNonzeroMagnitude), ("2e-324", 0), ("1.7976931348623157e308", 1.797_693_134_862_315_7e308),
      ("8.41e21", 8.41e21), ("123456789012345678e-10", 123_456_789_012_345_678e-10),
    ] {
      guard let shown = try SyntaxFixtures.parse(text).displayExpression,
        case .literal(.float(let number)) = shown.kind
      else {
        Issue.record("\(text) is no float")
        continue
      }
      #expect(number == value, "\(text)")
    }
  }

  @Test func futureFeaturesAreKnown() throws {
    #expect(
      try SyntaxFixtures.parse("'doc'\nfrom __future__ import annotations\n").futureFeatures
        == ["annotations"])
  }
}
