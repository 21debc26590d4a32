import Diagnostics
import Foundation
import Lessons
import Site

/// Builds the preview, and builds again when a file of the course changes.
///
/// Only one thread uses it at a time: first the one that starts the server, then the watcher.
final class PreviewBuilder: @unchecked Sendable {
  private let options: CourseOptions
  private let cacheFolder: String
  private let preview: PreviewFiles
  private var seen: [String: Stamp] = [:]
  private var hasBuilt = false

  /// Enough of a file's state to see that it changed.
  private struct Stamp: Equatable {
    var size: UInt64
    var modified: Date
  }

  init(options: CourseOptions, cacheFolder: String, preview: PreviewFiles) {
    self.options = options
    self.cacheFolder = cacheFolder
    self.preview = preview
  }

  func buildIfChanged() {
    let now = stamps()
    guard !hasBuilt || now != seen else { return }
    let changed = now.keys.filter { now[$0] != seen[$0] } + seen.keys.filter { now[$0] == nil }
    if hasBuilt { Terminal.write("changed: \(changed.sorted().joined(separator: ", "))\n") }
    seen = now
    hasBuilt = true
    build()
  }

  private func stamps() -> [String: Stamp] {
    var result: [String: Stamp] = [:]
    for folder in ["lessons", "site", "data"] {
      let root = options.course + "/" + folder
      guard let walker = FileManager.default.enumerator(atPath: root) else { continue }
      for case let path as String in walker {
        guard let attributes = walker.fileAttributes, attributes[.type] as? FileAttributeType != .typeDirectory
        else { continue }
        result[folder + "/" + path] = Stamp(
          size: (attributes[.size] as? NSNumber)?.uint64Value ?? 0,
          modified: attributes[.modificationDate] as? Date ?? .distantPast)
      }
    }
    return result
  }

  /// The cache answers for the lessons that did not change, so only the touched one runs.
  private func build() {
    do {
      let course = try options.read()
      let renderer = TextRenderer(course.sources)
      var problems: [String: String] = [:]
      let runs = options.runner(for: course, cacheFolder: cacheFolder).runInOrder(course.lessons) {
        lesson, run in
        let found = lesson.diagnostics + run.problems
        Terminal.report(found, course.sources)
        guard lesson.hasErrors || run.hasErrors else { return }
        problems[Site.path(of: lesson)] = found.map(renderer.text).joined(separator: "\n")
      }
      var site = try CourseSite.site(course, runs)
      site.isPreview = true
      var files: [String: [UInt8]] = [:]
      for file in try CourseSite.files(site) { files[file.path] = file.bytes }
      preview.replace(files, problems: problems)
    } catch {
      // The reason is on the terminal already; the pages stay as they were.
      Terminal.write("The preview stays as it was.\n", to: 2)
    }
  }

  static func escape(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
