import Foundation
import Testing

/// Every recorded program prints what the real thing printed.
///
/// `Programs/keras` holds output of Keras 3.15 on JAX, `Programs/python` of CPython 3.11 with NumPy 2.4.
/// `pending.txt` beside them names the programs that do not hold yet: one that does must leave the list.
@Suite struct ConformanceTests {
  @Test(arguments: Program.all(in: "keras"))
  func kerasProgramPrintsWhatKerasPrints(_ program: Program) throws {
    try check(program, wholeTraceback: false)
  }

  @Test(arguments: Program.all(in: "python"))
  func pythonProgramPrintsWhatCPythonPrints(_ program: Program) throws {
    try check(program, wholeTraceback: true)
  }

  @Test func pendingNamesOnlyProgramsThatExist() {
    let names = Set((Program.all(in: "keras") + Program.all(in: "python")).map(\.description))
    #expect(Program.pending.subtracting(names).isEmpty)
  }

  private func check(_ program: Program, wholeTraceback: Bool) throws {
    let difference = try program.difference(wholeTraceback: wholeTraceback)
    if Program.pending.contains(program.description) {
      #expect(difference != nil, "\(program) holds now: take it off pending.txt")
    } else {
      #expect(difference == nil, "\(program): \(difference ?? "")")
    }
  }
}

/// A recorded program and how it is judged.
struct Program: CustomTestStringConvertible, CustomStringConvertible, Sendable {
  var folder: String
  var source: URL
  var description: String { folder + "/" + source.deletingPathExtension().lastPathComponent }
  var testDescription: String { description }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Programs")

  static let pending: Set<String> = {
    let text = (try? String(contentsOf: root.appending(path: "pending.txt"), encoding: .utf8)) ?? ""
    return Set(text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") })
  }()

  static func all(in folder: String) -> [Program] {
    let files =
      (try? FileManager.default.contentsOfDirectory(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "py" }.sorted { $0.path < $1.path }
      .map { Program(folder: folder, source: $0) }
  }

  /// The command under test: `LECTERN`, or the one built beside the tests.
  static let command: URL = {
    if let path = ProcessInfo.processInfo.environment["LECTERN"] { return URL(filePath: path) }
    return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
      path: "lectern")
  }()

  /// The first line that differs from the record, or nil.
  func difference(wholeTraceback: Bool) throws -> String? {
    let run = try execute()
    if run.timedOut { return "no end within 60 s" }
    let wanted = try record("out") ?? ""
    if let line = firstDifference(ConsoleText.normalise(wanted), ConsoleText.normalise(run.output)) {
      return "stdout " + line
    }
    guard let error = try record("err") else {
      return run.status == 0 ? nil : "exit \(run.status): \(run.error.suffix(160))"
    }
    if !description.contains("warnings"), run.status == 0 { return "no error was raised" }
    let want = ConsoleText.normalise(error).trimmingCharacters(in: .whitespacesAndNewlines)
    let got = ConsoleText.normalise(
      run.error.replacing(source.path(percentEncoded: false), with: source.lastPathComponent)
    ).trimmingCharacters(in: .whitespacesAndNewlines)
    if wholeTraceback {
      return got == want || got.hasPrefix(want + "\n")
        ? nil : "stderr " + (firstDifference(want, got) ?? "")
    }
    let missing = want.split(separator: "\n").first { !$0.hasPrefix(" ") && !got.contains($0) }
    return missing.map { "error: want \($0), got \(got.suffix(160))" }
  }

  private func record(_ ending: String) throws -> String? {
    let url = source.deletingPathExtension().appendingPathExtension(ending)
    guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) else { return nil }
    return try String(contentsOf: url, encoding: .utf8)
  }

  private struct Run {
    var output = ""
    var error = ""
    var status: Int32 = 0
    var timedOut = false
  }

  private func execute() throws -> Run {
    let scratch = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let output = scratch.appending(path: ".output")
    let error = scratch.appending(path: ".error")
    let work = scratch.appending(path: "work")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    for file in [output, error] { try Data().write(to: file) }

    let process = Process()
    process.executableURL = Self.command
    process.arguments = ["run", source.path(percentEncoded: false)]
    process.currentDirectoryURL = work
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    try process.run()
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.setEventHandler { process.terminate() }
    timer.schedule(deadline: .now() + 60)
    timer.resume()
    process.waitUntilExit()
    timer.cancel()
    return Run(
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      error: String(decoding: try Data(contentsOf: error), as: UTF8.self),
      status: process.terminationStatus, timedOut: process.terminationReason == .uncaughtSignal)
  }

  private func firstDifference(_ want: String, _ got: String) -> String? {
    func lines(_ text: String) -> [Substring] {
      var text = text[...]
      while text.last == "\n" { text.removeLast() }
      return text.split(separator: "\n", omittingEmptySubsequences: false)
    }
    let (want, got) = (lines(want), lines(got))
    for i in 0..<max(want.count, got.count) {
      let wanted = i < want.count ? want[i] : "<end>"
      let printed = i < got.count ? got[i] : "<end>"
      if wanted != printed { return "line \(i + 1): want \(wanted), got \(printed)" }
    }
    return nil
  }
}
