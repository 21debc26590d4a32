import Foundation

/// A course in a temporary folder, and the built command run on it.
final class CourseFolder {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  let path: String

  init(_ lessons: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.path + "/lectern-course-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path + "/lessons", withIntermediateDirectories: true)
    // The repository's own theme: what `lectern build` needs to write pages.
    let theme = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../site")
    try FileManager.default.copyItem(
      atPath: theme.standardizedFileURL.path, toPath: path + "/site")
    try write("site/lectern.yml", "title: Course\n")
    for (name, body) in lessons { try lesson(name, body) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    let url = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// A lesson whose body starts at line 7.
  func lesson(_ name: String, _ body: String, timeout: Double = 20, memory: Int = 512) throws {
    try write(
      "lessons/\(name).md",
      """
      ---
      title: \(name)
      description: About \(name).
      execute: {timeout: \(timeout), memory: \(memory)}
      ---

      \(body)
      """)
  }

  func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Runs the command in the course folder.
  func lectern(_ arguments: String...) throws -> Result {
    try Self.run(arguments, in: path)
  }

  static func run(_ arguments: [String], in folder: String) throws -> Result {
    let process = Process()
    process.executableURL = command
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    // Files and not pipes: a full pipe would stop the command.
    let base = FileManager.default.temporaryDirectory.path + "/lectern-out-\(UUID().uuidString)"
    let files = ["out", "err"].map { URL(filePath: base + "." + $0) }
    for file in files { try Data().write(to: file) }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[0]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self))
  }

  /// The command under test: `LECTERN`, or the one built beside the tests.
  static let command: URL = {
    if let path = ProcessInfo.processInfo.environment["LECTERN"] { return URL(filePath: path) }
    return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "lectern")
  }()
}
