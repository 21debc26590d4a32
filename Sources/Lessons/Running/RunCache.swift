import Crypto
import Foundation

/// Remembers what lessons showed, by content alone: the engine, the seed, the options, the code of
/// each cell and of those before it, and the files that they read.
///
/// Prose takes no part, so editing it runs nothing. Times of files take no part, so a cache restored
/// by a CI system is as good as the one that was saved.
public struct RunCache {
  public var folder: String
  /// Names the engine: another build, another name.
  public var engine: String
  /// The course folder, whose `data` lessons read.
  public var root: String
  /// Told why each lesson that is not in the cache has to run.
  public var explain: ((_ lesson: Lesson, _ reason: String) -> Void)?

  public init(folder: String, engine: String, root: String) {
    self.folder = folder
    self.engine = engine
    self.root = root
  }

  // MARK: Keys

  /// What a lesson's outputs depend on.
  struct Keys: Codable, Equatable {
    var engine: String
    var settings: String
    /// The hash of each cell's code and options, by itself.
    var cells: [String]
    /// `key(n) = hash(key(n−1), cell n)`: the last one names the entry.
    var chain: [String]
    var name: String { chain.last ?? settings }
  }

  func keys(for lesson: Lesson) -> Keys {
    let execute = lesson.frontMatter.execute
    let settings = Self.hash([
      engine, lesson.source.name, String(execute.seed), String(execute.memory),
      String(execute.error),
    ])
    var cells: [String] = []
    var chain: [String] = []
    for cell in lesson.cells where cell.options.eval {
      let own = Self.hash([
        cell.code, cell.pair?.name ?? "", cell.pair?.form.rawValue ?? "",
        String(cell.mayFail(execute)),
      ])
      cells.append(own)
      chain.append(Self.hash([chain.last ?? settings, own]))
    }
    return Keys(engine: engine, settings: settings, cells: cells, chain: chain)
  }

  static func hash(_ parts: [String]) -> String {
    var sha = SHA256()
    for part in parts {
      // Lengths keep ["ab", "c"] apart from ["a", "bc"].
      withUnsafeBytes(of: UInt64(part.utf8.count).littleEndian) { sha.update(bufferPointer: $0) }
      var part = part
      part.withUTF8 { sha.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    }
    return sha.finalize().prefix(16).map { hexadecimal($0) }.joined()
  }

  /// The hash of a file's bytes, or of the names in a folder.
  static func hash(file path: String) -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
        return "absent"
      }
      return hash(names.sorted())
    }
    return SHA256.hash(data: data).prefix(16).map { hexadecimal($0) }.joined()
  }

  static func hash(bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).prefix(16).map { hexadecimal($0) }.joined()
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16)
    return text.count == 1 ? "0" + text : text
  }

  // MARK: Entries

  /// The first line of an entry; the worker's own lines follow.
  private struct Head: Codable {
    /// 1-based lines of the cells: errors and graphs name lines, and follow their cells.
    var lines: [Int]
    var files: [String: String]
  }

  private func path(_ name: String) -> String {
    "\(folder)/runs/\(name.prefix(2))/\(name.dropFirst(2))"
  }

  private func lastPath(_ lesson: Lesson) -> String {
    folder + "/lessons/" + lesson.slug.split(separator: "/").joined(separator: "%2F") + ".json"
  }

  /// What the last run with these keys showed, or nil where the lesson must run.
  func record(for lesson: Lesson) -> RunRecord? {
    let keys = keys(for: lesson)
    guard let data = FileManager.default.contents(atPath: path(keys.name)) else {
      explain?(lesson, reason(lesson, keys))
      return nil
    }
    var lines = data.split(separator: 0x0A).map { Data($0) }
    guard !lines.isEmpty, let head = try? JSONDecoder().decode(Head.self, from: lines.removeFirst())
    else {
      explain?(lesson, "its entry in the cache cannot be read")
      return nil
    }
    for (file, hash) in head.files.sorted(by: { $0.key < $1.key })
    where Self.hash(file: root + "/" + file) != hash {
      explain?(lesson, "\(file), which it read, has changed")
      return nil
    }
    var record = RunRecord(cellCount: lesson.cells.count)
    for line in lines where !record.take(line) {
      explain?(lesson, "its entry in the cache cannot be read")
      return nil
    }
    let shift = LineShift(
      file: lesson.source.name, from: head.lines, to: cellLines(lesson),
      counts: lesson.cells.filter(\.options.eval).map(\.lines.count))
    if !shift.isIdentity { record.shift(shift) }
    return record
  }

  private func cellLines(_ lesson: Lesson) -> [Int] {
    lesson.cells.filter(\.options.eval).map(\.firstLine)
  }

  /// Keeps a run that came to its end.
  func store(_ record: RunRecord, for lesson: Lesson) {
    let keys = keys(for: lesson)
    var files: [String: String] = [:]
    for file in record.filesRead { files[file] = Self.hash(file: root + "/" + file) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard var data = try? encoder.encode(Head(lines: cellLines(lesson), files: files)),
      let last = try? encoder.encode(keys)
    else { return }
    data.append(0x0A)
    for line in record.lines {
      data.append(line)
      data.append(0x0A)
    }
    Self.write(data, to: path(keys.name))
    Self.write(last, to: lastPath(lesson))
  }

  /// Whole or not at all: another process may read at the same time. A cache that cannot be written
  /// only costs time.
  static func write(_ data: Data, to path: String) {
    let folder = URL(filePath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? data.write(to: URL(filePath: path), options: .atomic)
  }

  // MARK: Reasons

  private func reason(_ lesson: Lesson, _ keys: Keys) -> String {
    guard let data = FileManager.default.contents(atPath: lastPath(lesson)),
      let last = try? JSONDecoder().decode(Keys.self, from: data)
    else { return "it has not run here before" }
    if last.engine != keys.engine { return "the engine is another one" }
    if last.settings != keys.settings { return "its execute settings have changed" }
    let running = lesson.cells.filter(\.options.eval)
    for (i, cell) in keys.cells.enumerated() {
      guard i < last.cells.count else { return "the cell at line \(running[i].firstLine) is new" }
      if cell != last.cells[i] {
        return "the cell at line \(running[i].firstLine) has changed"
      }
    }
    if last.cells.count > keys.cells.count { return "a cell at its end is gone" }
    return "its entry in the cache is gone"
  }
}
