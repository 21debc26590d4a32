import Foundation
import Testing

/// Models that Keras itself saved are opened, predict what they predicted there, and train on with
/// the same optimizer's state: thirteen architectures, each with an optimizer of its own.
///
/// `Interchange/Files` was written by `Interchange/models.py` under Keras 3.15; run over files that
/// are there, the program reads them. `Interchange/check` tries the other direction as well.
@Suite struct InterchangeTests {
  @Test func modelsThatKerasSavedPredictTheSame() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Interchange")
    let work = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.copyItem(at: folder.appending(path: "Files"), to: work)
    defer { try? FileManager.default.removeItem(at: work) }

    let process = Process()
    process.executableURL = Program.command
    process.arguments = ["run", folder.appending(path: "models.py").path(percentEncoded: false)]
    process.currentDirectoryURL = work
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()

    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    let saved = try FileManager.default.contentsOfDirectory(atPath: work.path(percentEncoded: false))
    #expect(lines.count == saved.filter { $0.hasSuffix(".keras") }.count)
    for line in lines {
      let words = line.split(separator: " ").dropFirst()
      #expect(words.first == "same" && !words.contains("DIFFERENT"), "\(line)")
    }
    #expect(lines.count { $0.hasSuffix(" continued") } == 12)
    #expect(lines.contains("dense_stack same adam 4 13 same"))
  }
}
