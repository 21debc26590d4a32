import Diagnostics
import Foundation

extension Course {
  /// Reads a course folder: `site/lectern.yml` and every Markdown file below `lessons/`.
  ///
  /// Drafts are left out unless asked for. Names that start with `.` or `_` are not lessons.
  public static func read(root: String, includesDrafts: Bool = false) -> Course {
    let sources = SourceMap()
    var diagnostics: [Diagnostic] = []
    let configuration = CourseConfiguration.read(root: root, sources: sources, &diagnostics)
    var lessons: [Lesson] = []
    let folder = root + "/lessons"
    for path in markdownFiles(in: folder) {
      let name = shownPath(root, "lessons/" + path)
      guard let data = FileManager.default.contents(atPath: folder + "/" + path) else {
        diagnostics.append(Diagnostic(.error, "\(name) cannot be read"))
        continue
      }
      let source = SourceFile(name: name, utf8: Array(data))
      let lesson = LessonReader.read(
        source, file: sources.add(source), slug: String(path.dropLast(3)),
        defaults: configuration.execute)
      if includesDrafts || !lesson.frontMatter.draft { lessons.append(lesson) }
    }
    if lessons.isEmpty {
      diagnostics.append(
        Diagnostic(
          .error, "There are no lessons in \(shownPath(root, "lessons"))",
          help: "Start one with: lectern new NAME"))
    }
    sort(&lessons)
    checkAddresses(lessons, &diagnostics)
    return Course(
      root: root, configuration: configuration, lessons: lessons, sources: sources,
      diagnostics: diagnostics)
  }

  static func shownPath(_ root: String, _ path: String) -> String {
    root == "." || root.isEmpty ? path : root.hasSuffix("/") ? root + path : root + "/" + path
  }

  /// Paths relative to a folder, sorted by bytes.
  private static func markdownFiles(in folder: String, below prefix: String = "") -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + prefix)) ?? []
    var result: [String] = []
    for name in names.sorted() where !name.hasPrefix(".") && !name.hasPrefix("_") {
      var isFolder: ObjCBool = false
      guard
        FileManager.default.fileExists(atPath: "\(folder)/\(prefix)\(name)", isDirectory: &isFolder)
      else { continue }
      if isFolder.boolValue {
        result += markdownFiles(in: folder, below: prefix + name + "/")
      } else if name.hasSuffix(".md"), name.lowercased() != "readme.md" {
        result.append(prefix + name)
      }
    }
    return result
  }

  /// By `order`, lessons without one last, then by name.
  private static func sort(_ lessons: inout [Lesson]) {
    lessons.sort { a, b in
      let x = a.frontMatter.order ?? .infinity
      let y = b.frontMatter.order ?? .infinity
      return x != y ? x < y : a.slug < b.slug
    }
  }

  private static func checkAddresses(_ lessons: [Lesson], _ diagnostics: inout [Diagnostic]) {
    var taken: [String: String] = [:]
    for lesson in lessons { taken[lesson.slug] = lesson.source.name }
    for lesson in lessons {
      for alias in lesson.frontMatter.aliases {
        let name = alias.split(separator: "/").joined(separator: "/")
        if let other = taken[name] {
          diagnostics.append(
            Diagnostic(
              .error, "The old address \(alias) belongs to \(other) already",
              at: lesson.frontMatter.span))
        }
        taken[name] = lesson.source.name
      }
    }
  }
}

extension CourseConfiguration {
  /// Reads `site/lectern.yml`; a course without one has the defaults.
  public static func read(root: String, sources: SourceMap, _ diagnostics: inout [Diagnostic])
    -> CourseConfiguration
  {
    var result = CourseConfiguration()
    let path = "site/lectern.yml"
    guard let data = FileManager.default.contents(atPath: root + "/" + path) else { return result }
    let source = SourceFile(name: Course.shownPath(root, path), utf8: Array(data))
    let yaml = YAMLText(
      text: String(decoding: source.utf8, as: UTF8.self), lineOffsets: source.lineStarts,
      source: source, file: sources.add(source))
    let fields = YAMLFields(yaml, named: "The course configuration")
    result.title = fields.string("title") ?? result.title
    result.description = fields.string("description") ?? result.description
    result.language = fields.string("language") ?? result.language
    result.baseURL = fields.string("base-url") ?? result.baseURL
    result.repository = fields.string("repository") ?? result.repository
    result.editURL = fields.string("edit-url") ?? result.editURL
    result.authors = fields.strings("authors") ?? result.authors
    result.license = fields.string("license") ?? result.license
    result.image = fields.string("image") ?? result.image
    fields.inner("theme") { theme in
      result.theme = theme.choice("mode", of: ["auto", "light", "dark"]) ?? result.theme
      result.accent = theme.string("accent") ?? result.accent
      theme.finish(.warning, what: "theme option")
    }
    result.redirects = fields.texts(byKey: "redirects") ?? [:]
    fields.inner("execute") { result.execute.read($0) }
    fields.finish(.warning, what: "configuration key")
    diagnostics += fields.problems
    return result
  }
}
