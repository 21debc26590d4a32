import Foundation

/// Puts a site's files into a folder.
public struct SiteWriter {
  public var folder: String

  public init(folder: String) { self.folder = folder }

  /// Writes what changed, whole files at a time, and removes what an earlier build wrote and this
  /// one does not.
  ///
  /// A reader of the folder never sees half a file. Files that `keeps` names are left alone: the
  /// last good page of a lesson that fails now. Files that no build wrote are never touched.
  /// - Returns: the number of files written and removed.
  @discardableResult
  public func write(
    _ files: [SiteFile], keeping keeps: (_ path: String) -> Bool = { _ in false }
  ) throws -> (written: Int, removed: Int) {
    let manager = FileManager.default
    try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let before = Set(list)
    var written = 0
    for file in files {
      let old = manager.contents(atPath: folder + "/" + file.path)
      if let old, old == Data(file.bytes) || keeps(file.path) { continue }
      try write(file)
      written += 1
    }
    var now = Set(files.map { $0.path })
    var removed = 0
    for path in before.subtracting(now).sorted() {
      guard manager.fileExists(atPath: folder + "/" + path) else { continue }
      if keeps(path) {
        now.insert(path)
        continue
      }
      try manager.removeItem(atPath: folder + "/" + path)
      removed += 1
    }
    let lines = now.sorted().joined(separator: "\n") + "\n"
    if now != before { try write(SiteFile(path: Self.listName, text: lines)) }
    return (written, removed)
  }

  private static let listName = ".lectern-files"

  /// The paths that the last build wrote.
  private var list: [String] {
    guard let data = FileManager.default.contents(atPath: folder + "/" + Self.listName) else {
      return []
    }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") }
  }

  private func write(_ file: SiteFile) throws {
    let path = folder + "/" + file.path
    let parent = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    try Data(file.bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
