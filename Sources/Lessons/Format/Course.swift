import Diagnostics

/// A course: its configuration and its lessons, sorted.
public struct Course {
  /// The folder that holds `lessons/`, `site/` and `data/`.
  public var root: String
  public var configuration: CourseConfiguration
  /// By `order`, then by name.
  public var lessons: [Lesson]
  /// Lessons that held before and have not changed since: a check does not read them again.
  public var passed: [PassedLessons.Entry] = []
  /// The text of every file that a span may point into.
  public var sources: SourceMap
  /// What is wrong with the course itself; each lesson keeps its own.
  public var diagnostics: [Diagnostic]

  public init(
    root: String, configuration: CourseConfiguration, lessons: [Lesson], sources: SourceMap,
    diagnostics: [Diagnostic]
  ) {
    self.root = root
    self.configuration = configuration
    self.lessons = lessons
    self.sources = sources
    self.diagnostics = diagnostics
  }

  /// A path within the course as messages and commands show it.
  public func path(_ path: String) -> String { Self.shownPath(root, path) }
}

/// `site/lectern.yml`.
public struct CourseConfiguration: Equatable, Sendable {
  public var title = "Lessons"
  public var description = ""
  public var language = "en"
  /// Where the course is published: `https://example.org/course/`; empty when not known.
  public var baseURL = ""
  /// The page's link to the sources; empty for none.
  public var repository = ""
  /// Address of the page that edits a lesson, with `{path}`; empty for none.
  public var editURL = ""
  public var authors: [String] = []
  public var license = ""
  /// An image for previews in social networks.
  public var image = ""
  /// `auto`, `light` or `dark`.
  public var theme = "auto"
  /// A CSS colour.
  public var accent = ""
  /// Old address to new one.
  public var redirects: [String: String] = [:]
  public var execute = FrontMatter.Execution()
  public init() {}
}
