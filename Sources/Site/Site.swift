import Diagnostics
import Foundation
import Lessons
import Results

/// One file of the finished site.
public struct SiteFile: Sendable {
  /// Path within the site's folder, with `/`.
  public var path: String
  public var bytes: [UInt8]
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
  init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}

/// A course as pages: what the lessons say, and what their cells showed.
///
/// Equal courses and runs give equal bytes: pages carry no timings and no dates of the build.
public struct Site {
  public var course: Course
  /// What the cells of each lesson showed, by slug; a lesson without a run is shown without
  /// outputs.
  public var runs: [String: LessonRun]
  public var theme: Theme
  /// A preview also shows drafts, and reloads when told to.
  public var isPreview = false

  public init(course: Course, runs: [String: LessonRun], theme: Theme) {
    self.course = course
    self.runs = runs
    self.theme = theme
  }

  /// The lessons that have a page, in the order of the course.
  public var lessons: [Lesson] {
    course.lessons.filter { isPreview || !$0.frontMatter.draft }
  }

  /// Every file of the site, sorted by path.
  public func files() throws(ThemeError) -> [SiteFile] {
    var files = theme.assets.map { SiteFile(path: "assets/" + $0.name, bytes: $0.bytes) }
    for (index, _) in lessons.enumerated() { files.append(try lessonFile(index)) }
    files.append(try indexFile())
    files.append(try notFoundFile())
    files.append(SiteFile(path: "search.json", text: SearchIndex(lessons).json))
    files += try redirectFiles()
    if let sitemap = sitemapFile { files.append(sitemap) }
    files += attachments
    var seen = Set<String>()
    // A page wins over an attachment or a redirect of the same name.
    return files.filter { seen.insert($0.path).inserted }.sorted { $0.path < $1.path }
  }

  /// The page of one lesson alone: what a preview rebuilds after an edit.
  public func lessonFile(_ index: Int) throws(ThemeError) -> SiteFile {
    let lessons = lessons
    let page = LessonPage(
      site: self, lesson: lessons[index],
      previous: index > 0 ? lessons[index - 1] : nil,
      next: index + 1 < lessons.count ? lessons[index + 1] : nil)
    let path = Self.path(of: lessons[index])
    return SiteFile(path: path, text: try theme.render("lesson", page.values))
  }

  /// `two-inputs.html`, in the folder that the lesson lies in.
  public static func path(of lesson: Lesson) -> String { lesson.slug + ".html" }

  func indexFile() throws(ThemeError) -> SiteFile {
    SiteFile(path: "index.html", text: try theme.render("index", IndexPage(site: self).values))
  }

  func notFoundFile() throws(ThemeError) -> SiteFile {
    var values = pageValues(path: "404.html", title: "Not found", description: "")
    // The page is served for any address, so its links start at the site's own root.
    values["root"] = .text(rootPath)
    values["home"] = .text(rootPath + "index.html")
    return SiteFile(path: "404.html", text: try theme.render("not-found", values))
  }

  /// `/course/` of `https://example.org/course/`.
  private var rootPath: String {
    guard let path = URL(string: course.configuration.baseURL)?.path, !path.isEmpty else {
      return "/"
    }
    return path.hasSuffix("/") ? path : path + "/"
  }

  /// What every page's frame shows.
  func pageValues(path: String, title: String, description: String) -> PageValues {
    let configuration = course.configuration
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    let root = String(repeating: "../", count: depth)
    var values: PageValues = [
      "title": .text(title), "description": .text(description), "root": .text(root),
      "home": .text(root + "index.html"), "course": .text(configuration.title),
      "language": .text(configuration.language), "repository": .text(configuration.repository),
      "license": .text(configuration.license), "is-preview": .flag(isPreview),
      "theme": .text(configuration.theme == "auto" ? "" : configuration.theme),
      "accent": .text(configuration.accent),
      "authors": .text(configuration.authors.joined(separator: ", ")),
    ]
    if let address = absoluteAddress(path) { values["address"] = .text(address) }
    if !configuration.image.isEmpty, let image = absoluteAddress(configuration.image) {
      values["image"] = .text(image)
    }
    return values
  }

  /// Where a page is published, or nil while the configuration does not say.
  func absoluteAddress(_ path: String) -> String? {
    let base = course.configuration.baseURL
    guard !base.isEmpty else { return nil }
    if path.contains("://") { return path }
    let address = path == "index.html" ? "" : path
    return base.hasSuffix("/") ? base + address : base + "/" + address
  }

  /// Files that lie beside the lessons: images and data that their prose links to.
  private var attachments: [SiteFile] {
    let folder = course.root + "/lessons"
    guard let walker = FileManager.default.enumerator(atPath: folder) else { return [] }
    var files: [SiteFile] = []
    for case let path as String in walker {
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      var isFolder: ObjCBool = false
      guard !isHidden, !path.hasSuffix(".md"),
        FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder),
        !isFolder.boolValue, let data = FileManager.default.contents(atPath: folder + "/" + path)
      else { continue }
      files.append(SiteFile(path: path, bytes: Array(data)))
    }
    return files
  }
}
