import ArgumentParser
import Diagnostics
import Lessons
import Site

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Runs the course and writes its pages.",
    discussion: """
      A lesson that fails keeps the page that it had; the others are published all the same, and the \
      exit code is 1.
      """)

  @OptionGroup var options: CourseOptions

  @Option(name: [.short, .customLong("output")], help: "Where the pages go.", completion: .directory)
  var output: String?

  func run() throws {
    let course = try options.read()
    var failed: Set<String> = []
    let runs = options.runner(for: course).runInOrder(course.lessons) { lesson, run in
      Terminal.report(lesson.diagnostics + run.problems, course.sources)
      if lesson.hasErrors || run.hasErrors { failed.insert(lesson.slug) }
    }
    let folder = output ?? course.path("_site")
    var site = try CourseSite.site(course, runs)
    site.isPreview = options.drafts
    let files = try CourseSite.files(site)
    let broken = site.brokenLinks(in: files)
    Terminal.report(broken, course.sources)
    let kept = Set(course.lessons.filter { failed.contains($0.slug) }.map(Site.path))
    do {
      let result = try SiteWriter(folder: folder).write(files, keeping: kept.contains)
      Terminal.write(summary(course, failed.count, result.written, folder))
    } catch {
      Terminal.error("the pages cannot be written to \(folder): \(error)")
      throw ExitCode.wrongUsage
    }
    if !failed.isEmpty || broken.contains(where: { $0.severity == .error }) {
      throw ExitCode.lessonFailure
    }
  }

  private func summary(_ course: Course, _ failed: Int, _ written: Int, _ folder: String) -> String {
    let count = course.lessons.count
    let lessons = count == 1 ? "1 lesson" : "\(count) lessons"
    let failures = failed == 0 ? "" : ", \(failed) failed"
    return "\(lessons)\(failures); \(written) files changed in \(folder)\n"
  }
}

/// From a course and its runs to the files of a site.
enum CourseSite {
  static func site(_ course: Course, _ runs: [LessonRun]) throws -> Site {
    var course = course
    for i in course.lessons.indices where course.lessons[i].frontMatter.title.isEmpty {
      // A front matter that cannot be read has no title; the lesson keeps its place in the contents.
      let name = course.lessons[i].slug.split(separator: "/").last ?? ""
      course.lessons[i].frontMatter.title = name.split(separator: "-").joined(separator: " ")
    }
    var bySlug: [String: LessonRun] = [:]
    for (lesson, run) in zip(course.lessons, runs) { bySlug[lesson.slug] = run }
    do throws(ThemeError) {
      let standard = Theme.standardFolder(near: ProgramPath.current)
      let theme = try Theme(folders: [course.root + "/site"] + (standard.map { [$0] } ?? []))
      return Site(course: course, runs: bySlug, theme: theme)
    } catch {
      Terminal.error(error.message)
      throw ExitCode.wrongUsage
    }
  }

  static func files(_ site: Site) throws -> [SiteFile] {
    do throws(ThemeError) {
      return try site.files()
    } catch {
      Terminal.error(error.message)
      throw ExitCode.wrongUsage
    }
  }
}
