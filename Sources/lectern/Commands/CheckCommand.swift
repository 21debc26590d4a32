import ArgumentParser
import Diagnostics
import Foundation
import Lessons

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Runs the course and compares it with what its lessons say about it.",
    discussion: """
      Expected outputs, expected errors and the claims of pairs must hold, and nothing else may fail. \
      All lessons are checked, whatever fails on the way.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, junit, github }

  @OptionGroup var options: CourseOptions

  @Option(name: .long, help: "How to report: text, json, junit or github.")
  var format = Format.text

  @Flag(name: .long, help: "Write outputs that differ into the lessons.")
  var update = false

  @Option(name: .long, help: "Check one part of the course only: 2/5 is the second of five.")
  var shard: String?

  @Argument(help: "Lessons to check, by file or name; all unless given.")
  var lessons: [String] = []

  func validate() throws {
    if let shard, part(shard) == nil {
      throw ValidationError("--shard takes two numbers such as 2/5.")
    }
  }

  func run() throws {
    var passed: PassedLessons?
    if !options.noCache {
      passed = PassedLessons(
        folder: options.cacheFolder, engine: EngineVersion.current, root: options.course)
    }
    let course = try options.read(passed: passed)
    let (chosen, unread) = try choose(course)
    var reports: [LessonReport] = []
    let runs = options.runner(for: course).runInOrder(chosen) { lesson, run in
      let report = LessonReport(lesson, run)
      if format == .text { Terminal.report(report.problems, course.sources) }
      reports.append(report)
    }
    if update { try writeExpectations(chosen, runs, &reports) }
    passed?.note(reports, settings: course.configuration.execute)
    passed?.write()
    reports += unread.map { LessonReport($0) }
    reports.sort { Course.precedes(($0.order, $0.slug), ($1.order, $1.slug)) }
    let text: String
    switch format {
    case .text: text = CheckReport.text(reports)
    case .json: text = CheckReport.json(reports)
    case .junit: text = CheckReport.junit(reports)
    case .github: text = CheckReport.gitHub(reports)
    }
    Terminal.write(text)
    if reports.contains(where: { !$0.holds }) { throw ExitCode.lessonFailure }
  }

  private func part(_ text: String) -> (index: Int, count: Int)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let index = parts[0], let count = parts[1], count >= 1,
      (1...count).contains(index)
    else { return nil }
    return (index, count)
  }

  /// The lessons to run, and those that hold without.
  private func choose(_ course: Course) throws -> ([Lesson], [PassedLessons.Entry]) {
    var all = course.lessons.map { (order: $0.frontMatter.order, slug: $0.slug, name: $0.source.name) }
    all += course.passed.map { ($0.order, $0.slug, $0.name) }
    all.sort { Course.precedes(($0.order, $0.slug), ($1.order, $1.slug)) }
    if !lessons.isEmpty {
      let names = Set(lessons.map(Self.name))
      all = all.filter { names.contains(Self.name($0.name)) || names.contains($0.slug) }
      let known = Set(all.flatMap { [Self.name($0.name), $0.slug] })
      for name in lessons where !known.contains(Self.name(name)) {
        Terminal.error("the course has no lesson \(name)")
        throw ExitCode.wrongUsage
      }
    }
    if let shard, let part = part(shard) {
      all = all.enumerated().filter { $0.offset % part.count == part.index - 1 }.map(\.element)
    }
    let slugs = Set(all.map(\.slug))
    return (
      course.lessons.filter { slugs.contains($0.slug) },
      course.passed.filter { slugs.contains($0.slug) }
    )
  }

  private static func name(_ path: String) -> String {
    path.hasSuffix(".md") ? URL(filePath: path).standardizedFileURL.path : path
  }

  private func writeExpectations(
    _ chosen: [Lesson], _ runs: [LessonRun], _ reports: inout [LessonReport]
  ) throws {
    for (i, (lesson, run)) in zip(chosen, runs).enumerated() where !lesson.hasErrors {
      guard let bytes = ExpectationUpdate.updated(lesson, run) else { continue }
      do {
        try Data(bytes).write(to: URL(filePath: lesson.source.name), options: .atomic)
      } catch {
        Terminal.error("\(lesson.source.name) cannot be written: \(error)")
        throw ExitCode.wrongUsage
      }
      reports[i].markUpdated()
      Terminal.write("\(lesson.source.name): expected outputs updated\n", to: 2)
    }
  }
}
