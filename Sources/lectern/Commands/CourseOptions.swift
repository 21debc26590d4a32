import ArgumentParser
import Diagnostics
import Foundation
import Lessons

/// What every command about a whole course takes.
struct CourseOptions: ParsableArguments {
  @Option(name: .long, help: "The course folder.", completion: .directory)
  var course = "."

  @Option(name: [.customShort("j"), .long], help: "Lessons to run at a time.")
  var jobs: Int?

  @Flag(name: .long, help: "Also the lessons marked as drafts.")
  var drafts = false

  @Flag(name: .long, help: "Run everything, whatever the cache holds.")
  var noCache = false

  @Flag(name: .long, help: "Say why each lesson runs.")
  var explainCache = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1.") }
  }

  /// Where outcomes are remembered.
  var cacheFolder: String { course + "/.lectern" }

  /// Reads the course; a broken configuration ends the command.
  func read(passed: PassedLessons? = nil) throws -> Course {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: course, isDirectory: &isFolder), isFolder.boolValue
    else {
      Terminal.error("there is no folder \(course)")
      throw ExitCode.wrongUsage
    }
    let course = Course.read(root: course, includesDrafts: drafts, passed: passed)
    Terminal.report(course.diagnostics, course.sources)
    if course.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.wrongUsage }
    return course
  }

  /// A runner whose workers are this program.
  func runner(for course: Course, cacheFolder: String? = nil) -> Runner {
    let jobs = jobs ?? NativeHost.processors
    var cache: RunCache?
    if !noCache {
      cache = RunCache(
        folder: cacheFolder ?? self.cacheFolder, engine: EngineVersion.current,
        root: course.root)
      if explainCache {
        cache?.explain = { lesson, reason in
          Terminal.write("\(lesson.source.name): runs because \(reason)\n", to: 2)
        }
      }
    }
    return Runner(
      .init(
        executable: ProgramPath.current, arguments: ["worker"], root: course.root, jobs: jobs,
        threadsPerJob: max(1, NativeHost.processors / jobs), cache: cache))
  }
}

extension Runner {
  /// Runs lessons and gives their runs in order; `finished` is called in order too, as soon as it can be.
  func runInOrder(_ lessons: [Lesson], _ finished: (Lesson, LessonRun) -> Void) -> [LessonRun] {
    var runs: [LessonRun?] = lessons.map { _ in nil }
    var next = 0
    run(lessons) { index, run in
      runs[index] = run
      while next < runs.count, let run = runs[next] {
        finished(lessons[next], run)
        next += 1
      }
    }
    return runs.compactMap { $0 }
  }
}
