import Diagnostics
import Foundation
import Python

/// The texts and recordings in `Fixtures`, and the conformance programs.
enum SyntaxFixtures {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  static func data(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: "Fixtures").appending(path: name))
  }

  static func text(_ name: String) throws -> String {
    String(decoding: try data(name), as: UTF8.self)
  }

  static func cases(_ name: String) throws -> [[String: String]] {
    let json = try JSONSerialization.jsonObject(with: data(name))
    return json as? [[String: String]] ?? []
  }

  /// The recorded programs of the conformance tests.
  static func programs() throws -> [String] {
    let root = folder.deletingLastPathComponent().appending(path: "ConformanceTests/Programs")
    var result: [String] = []
    for kind in ["python", "keras"] {
      let files = try FileManager.default.contentsOfDirectory(
        at: root.appending(path: kind), includingPropertiesForKeys: nil)
      for file in files.sorted(by: { $0.path < $1.path }) where file.pathExtension == "py" {
        result.append(try String(contentsOf: file, encoding: .utf8))
      }
    }
    return result
  }

  static func file(_ text: String) -> SourceFile { SourceFile(name: "case.py", text: text) }

  static func parse(_ text: String) throws -> ModuleNode {
    try Parser.parse(file: file(text), id: FileID(0))
  }

  /// What CPython would print for the text: warnings and the error, or nothing.
  static func printed(_ text: String) -> String {
    let file = file(text)
    let warnings: [SyntaxWarning]
    var error = ""
    do throws(SyntaxError) {
      warnings = try Parser.parse(file: file, id: FileID(0)).warnings
    } catch let failure {
      warnings = failure.warnings
      error = failure.rendered(fileName: "case.py")
    }
    return warnings.map { $0.rendered(fileName: "case.py", file: file) }.joined() + error
  }
}
