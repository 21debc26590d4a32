import Diagnostics
import Host
import Python
import Testing

import class Foundation.FileManager
import struct Foundation.URL

/// Thousands of calls of builtin methods, operators and formats, recorded from CPython 3.11.
@Suite(.serialized) struct BuiltinCasesTests {
  private final class Capture: Host {
    var output: [UInt8] = []
    override func write(_ text: UnsafeBufferPointer<UInt8>, to stream: Stream) { output += text }
  }

  private static func fixture(_ name: String) -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let path = folder.appendingPathComponent("Fixtures/" + name).path
    return [UInt8](FileManager.default.contents(atPath: path) ?? .init())
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 10, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test func builtinsAnswerAsCPythonDoes() {
    let program = BuiltinCasesTests.fixture("builtin_cases.py")
    let expected = BuiltinCasesTests.lines(BuiltinCasesTests.fixture("builtin_cases.out"))
    let before = Host.current
    defer { Host.current = before }
    let capture = Capture()
    Host.current = capture
    let status = VM().runFile(SourceFile(name: "builtin_cases.py", utf8: program))
    let actual = BuiltinCasesTests.lines(capture.output)
    let cases = BuiltinCasesTests.lines(program).filter { $0.hasPrefix("show(") }
    #expect(status == 0)
    #expect(actual.count == expected.count)
    #expect(expected.count > 2000)
    for i in 0..<min(actual.count, expected.count) where actual[i] != expected[i] {
      let text = i < cases.count ? cases[i] : ""
      Issue.record("\(text)\n  gave     \(actual[i])\n  CPython: \(expected[i])")
    }
  }
}
