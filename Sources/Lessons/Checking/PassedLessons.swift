import Foundation

/// Remembers which lesson files held in every point when they were last checked, so that checking a
/// course in which little changed reads files and hashes them, and no more.
///
/// As everywhere, content decides: the engine, the course's settings, the lesson's bytes, and the data
/// files that it read.
public struct PassedLessons {
  public struct Entry: Equatable, Sendable {
    public var slug: String
    /// The file as messages name it.
    public var name: String
    public var order: Double?
    public var isDraft: Bool
    public var cellsRun: Int
    var key: String
    /// Data files with their hashes.
    var files: [String: String]
  }

  private let path: String
  private let root: String
  private let engine: String
  private var entries: [String: Entry] = [:]

  /// Reads what the last check left in the cache folder.
  public init(folder: String, engine: String, root: String) {
    path = folder + "/passed"
    self.root = root
    self.engine = engine
    guard let data = FileManager.default.contents(atPath: path) else { return }
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      if let entry = Entry(line: line) { entries[entry.slug] = entry }
    }
  }

  func key(_ bytes: [UInt8], _ settings: FrontMatter.Execution) -> String {
    RunCache.hash([engine, "\(settings)", RunCache.hash(bytes: bytes)])
  }

  /// The entry of a lesson that would hold again, or nil where it must be read.
  func entry(slug: String, bytes: [UInt8], settings: FrontMatter.Execution) -> Entry? {
    guard let entry = entries[slug], entry.key == key(bytes, settings) else { return nil }
    for (file, hash) in entry.files where RunCache.hash(file: root + "/" + file) != hash { return nil }
    return entry
  }

  /// Notes the outcome of a check: lessons that held without a word are remembered, others forgotten.
  public mutating func note(
    _ reports: [LessonReport], settings: FrontMatter.Execution
  ) {
    for report in reports {
      guard let lesson = report.lesson else { continue }
      let front = lesson.frontMatter
      // Old addresses are compared with those of other lessons, which takes reading them.
      guard report.problems.isEmpty, !report.isUpdated, front.aliases.isEmpty, front.execute.cache
      else {
        entries[lesson.slug] = nil
        continue
      }
      var files: [String: String] = [:]
      for file in report.filesRead { files[file] = RunCache.hash(file: root + "/" + file) }
      entries[lesson.slug] = Entry(
        slug: lesson.slug, name: lesson.source.name, order: front.order, isDraft: front.draft,
        cellsRun: report.cellsRun, key: key(lesson.source.utf8, settings), files: files)
    }
  }

  /// Writes what is known now; where it cannot be written, the next check takes longer.
  public func write() {
    let text = entries.values.sorted { $0.slug < $1.slug }.map(\.line).joined()
    if let old = FileManager.default.contents(atPath: path), old == Data(text.utf8) { return }
    RunCache.write(Data(text.utf8), to: path)
  }
}

extension PassedLessons.Entry {
  /// Fields between tabs; names with tabs or line ends are never remembered.
  fileprivate init?(line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count >= 6, fields.count % 2 == 0, let cells = Int(fields[5]) else { return nil }
    key = fields[0]
    slug = fields[1]
    name = fields[2]
    order = Double(fields[3])
    isDraft = fields[4] == "draft"
    cellsRun = cells
    files = [:]
    for i in stride(from: 6, to: fields.count, by: 2) { files[fields[i]] = fields[i + 1] }
  }

  fileprivate var line: String {
    var fields = [
      key, slug, name, order.map { "\($0)" } ?? "", isDraft ? "draft" : "", String(cellsRun),
    ]
    for (file, hash) in files.sorted(by: { $0.key < $1.key }) { fields += [file, hash] }
    guard !fields.contains(where: { $0.contains("\t") || $0.contains("\n") }) else { return "" }
    return fields.joined(separator: "\t") + "\n"
  }
}
