import Diagnostics
import Foundation

extension Course {
  /// Reads a course folder: `site/lectern.yml` and every Markdown file below `lessons/`.
  ///
  /// Drafts are left out unless asked for. Names that start with `.` or `_` are not lessons. Lessons that
  /// `passed` vouches for are not read.
  public static func read(
    root: String, includesDrafts: Bool = false, passed: PassedLessons? = nil
  ) -> Course {
    let sources = SourceMap()
    var diagnostics: [Diagnostic] = []
    let configuration = CourseConfiguration.read(root: root, sources: sources, &diagnostics)
    var lessons: [Lesson] = []
    var unread: [PassedLessons.Entry] = []
    let folder = root + "/lessons"
    for path in markdownFiles(in: folder) {
      let name = shownPath(root, "lessons/" + path)
      guard let data = FileManager.default.contents(atPath: folder + "/" + path) else {
        diagnostics.append(Diagnostic(.error, "\(name) cannot be read"))
        continue
      }
      let bytes = Array(data)
      let slug = String(path.dropLast(3))
      if let entry = passed?.entry(slug: slug, bytes: bytes, settings: configuration.execute) {
        if includesDrafts || !entry.isDraft { unread.append(entry) }
        continue
      }
      let source = SourceFile(name: name, utf8: bytes)
      let lesson = LessonReader.read(
        source, file: sources.add(source), slug: slug,
        defaults: configuration.execute)
      if includesDrafts || !lesson.frontMatter.draft { lessons.append(lesson) }
    }
    if lessons.isEmpty, unread.isEmpty {
      diagnostics.append(
        Diagnostic(
          .error, "There are no lessons in \(shownPath(root, "lessons"))",
          help: "Start one with: lectern new NAME"))
    }
    sort(&lessons)
    checkAddresses(lessons, unread, &diagnostics)
    var course = Course(
      root: root, configuration: configuration, lessons: lessons, sources: sources,
      diagnostics: diagnostics)
    course.passed = unread
    return course
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
      precedes((a.frontMatter.order, a.slug), (b.frontMatter.order, b.slug))
    }
  }

  /// Whether a lesson with this order and slug comes before another.
  public static func precedes(_ a: (order: Double?, slug: String), _ b: (order: Double?, slug: String))
    -> Bool
  {
    let x = a.order ?? .infinity
    let y = b.order ?? .infinity
    return x != y ? x < y : a.slug < b.slug
  }

  private static func checkAddresses(
    _ lessons: [Lesson], _ unread: [PassedLessons.Entry], _ diagnostics: inout [Diagnostic]
  ) {
    var taken: [String: String] = [:]
    for entry in unread { taken[entry.slug] = entry.name }
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
