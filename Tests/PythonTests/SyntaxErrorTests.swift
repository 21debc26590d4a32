import Diagnostics
import Foundation
import Python
import Testing

@Suite(.serialized) struct SyntaxErrorTests {
  /// Class, words, line, text and marker of some thousand mistakes are those of CPython 3.11.
  @Test func printsWhatCPythonPrints() throws {
    let cases = try SyntaxFixtures.cases("syntax_errors.json")
    #expect(cases.count > 900)
    for one in cases {
      let source = try #require(one["source"])
      let expected = try #require(one["stderr"])
      let printed = SyntaxFixtures.printed(source)
      #expect(printed == expected, "in:\n\(source)")
    }
  }

  @Test func attributesCountCharactersInACell() throws {
    let lesson = "# Étude\n\n> ```python\n> é = 1\n> y = [é 2]\n> ```\n"
    let file = SourceFile(name: "lesson.md", text: lesson)
    let lines = [4, 5].map { line -> Range<Int> in
      let bytes = file.lineBytes(line)
      return bytes.startIndex + 2..<bytes.endIndex
    }
    let error = #expect(throws: SyntaxError.self) {
      try Parser.parse(SourceText(file, id: FileID(0), lines: lines))
    }
    let found = try #require(error)
    #expect(found.line == 5)
    #expect(found.offset == 6)
    #expect(found.endOffset == 9)
    #expect(found.text == "y = [é 2]")
    #expect(found.message == "invalid syntax. Perhaps you forgot a comma?")
    let marked = file.utf8[Int(found.span.start)..<Int(found.span.end)]
    #expect(String(decoding: marked, as: UTF8.self) == "é 2")
  }

  @Test func reportsTextThatIsNotUTF8() {
    let file = SourceFile(name: "case.py", utf8: Array("x = 1\ny = '".utf8) + [0xE9, 0x27])
    let error = #expect(throws: SyntaxError.self) {
      try Parser.parse(file: file, id: FileID(0))
    }
    #expect(
      error?.rendered(fileName: "case.py")
        == "SyntaxError: Non-UTF-8 code starting with '\\xe9' in file case.py on line 2, "
        + "but no encoding declared; see https://peps.python.org/pep-0263/ for details\n")
  }

  @Test func boundsNestingInsteadOfOverflowing() {
    let deep = 100_000
    func message(_ text: String) -> String? {
      do throws(SyntaxError) {
        _ = try Parser.parse(file: SyntaxFixtures.file(text), id: FileID(0))
        return nil
      } catch {
        return error.kind.className + ": " + error.message
      }
    }
    let parentheses = String(repeating: "(", count: deep)
    #expect(message(parentheses) == "SyntaxError: too many nested parentheses")
    #expect(
      message(parentheses + String(repeating: ")", count: deep))
        == "SyntaxError: too many nested parentheses")
    let recursion = "RecursionError: maximum recursion depth exceeded during compilation"
    for (unit, last) in [
      ("-", "1"), ("not ", "1"), ("lambda: ", "1"), ("1 if 1 else ", "1"), ("1 + ", "1"),
      ("2 ** ", "2"), ("~", "x"),
    ] {
      #expect(message(String(repeating: unit, count: deep) + last + "\n") == recursion)
    }
    let long = 20_000
    #expect(message("x" + String(repeating: ".y", count: long) + "\n") == recursion)
    #expect(message("x" + String(repeating: "()", count: long) + "\n") == recursion)
    #expect(message("x" + String(repeating: "[0]", count: long) + "\n") == recursion)
    // Chains that CPython keeps flat stay right however long they are.
    #expect(message("1" + String(repeating: " < 1", count: long) + "\n") == nil)
    #expect(message("1" + String(repeating: " and 1", count: long) + "\n") == nil)
    #expect(
      message("if x: pass\n" + String(repeating: "elif x: pass\n", count: 10_000)) == nil)
  }
}
