import Diagnostics
import Foundation
import Lessons
import Results
import Testing

/// The runner with a shell in the place of the engine: what workers may do wrong, they do here.
@Suite struct RunnerTests {
  static let body = "```python\nx = 1\n```\n\n```python\ny = 2\n```\n"

  /// A course folder of its own, removed at the end.
  final class Folder {
    let path: String
    init() throws {
      path = NSTemporaryDirectory() + "/lectern-test-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: path + "/data", withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  func lesson(_ body: String = Self.body, timeout: Double = 10) -> Lesson {
    let text = "---\ntitle: T\ndescription: D\nexecute: {timeout: \(timeout)}\n---\n" + body
    return LessonReader.read(SourceFile(name: "a.md", text: text), file: FileID(0), slug: "a")
  }

  func run(
    _ lesson: Lesson, _ script: String, in folder: Folder, engine: String? = nil
  ) -> (run: LessonRun, reasons: [String]) {
    let reasons = Reasons()
    var cache: RunCache?
    if let engine {
      cache = RunCache(folder: folder.path + "/.lectern", engine: engine, root: folder.path)
      cache?.explain = { _, reason in reasons.list.append(reason) }
    }
    let runner = Runner(
      .init(
        executable: "/bin/sh", arguments: ["-c", script], root: folder.path, jobs: 2,
        threadsPerJob: 1, cache: cache))
    var result: LessonRun?
    runner.run([lesson]) { _, run in result = run }
    return (result!, reasons.list)
  }

  final class Reasons { var list: [String] = [] }

  func places(_ run: LessonRun, _ lesson: Lesson) -> [String] {
    run.problems.map { problem in
      let line = problem.span.map { lesson.source.position(at: Int($0.start)).line } ?? 0
      return "\(line): \(problem.message)"
    }
  }

  static let good = """
    echo '{"event":"start","cell":0}'
    printf '%s\\n' '{"event":"output","cell":0,"output":{"type":"stream","text":"one\\n","isError":false}}'
    echo '{"event":"end","cell":0}'
    echo '{"event":"start","cell":1}'
    echo '{"event":"output","cell":1,"output":{"type":"value","text":"2"}}'
    echo '{"event":"end","cell":1}'
    echo '{"event":"done"}'
    """

  @Test func outputsComeBackByCell() throws {
    let run = run(lesson(), Self.good, in: try Folder()).run
    #expect(run.cells.map(\.status) == [.finished, .finished])
    #expect(OutputComparison.text(run.cells[0].outputs) == "one\n")
    #expect(OutputComparison.text(run.cells[1].outputs) == "2\n")
    #expect(run.problems.isEmpty)
  }

  @Test func theWorkerHasNoEnvironmentAndGetsItsJob() throws {
    let script = "read job; case $job in *'\"name\":\"a.md\"'*) ;; *) exit 9;; esac; [ -z \"$HOME\" ] || exit 8\n"
    #expect(run(lesson(), script + Self.good, in: try Folder()).run.problems.isEmpty)
  }

  @Test func aWorkerThatHangsIsStoppedAtItsCell() throws {
    let lesson = lesson(timeout: 0.3)
    let run = run(
      lesson, "echo '{\"event\":\"start\",\"cell\":0}'; echo '{\"event\":\"end\",\"cell\":0}'; echo '{\"event\":\"start\",\"cell\":1}'; sleep 60", in: try Folder()).run
    #expect(places(run, lesson) == ["11: The lesson ran longer than its 0.3 s and was stopped here"])
    #expect(run.cells.map(\.status) == [.finished, .failed])
  }

  @Test func aCellMayHaveItsOwnTime() throws {
    let lesson = lesson("```python {timeout=0.2}\nx\n```\n")
    let run = run(lesson, "echo '{\"event\":\"start\",\"cell\":0}'; sleep 60", in: try Folder()).run
    #expect(places(run, lesson) == ["7: This cell ran longer than its 0.2 s and was stopped here"])
  }

  @Test func aCrashIsAFailureOfItsCell() throws {
    let lesson = lesson()
    let run = run(
      lesson, "echo '{\"event\":\"start\",\"cell\":0}'; kill -SEGV $$", in: try Folder()).run
    #expect(places(run, lesson) == ["7: The engine ended unexpectedly (signal 11) while this cell ran"])
  }

  @Test func lackOfMemoryIsToldFromACrash() throws {
    let lesson = lesson()
    let run = run(
      lesson, "echo '{\"event\":\"start\",\"cell\":1}'; echo 'could not allocate memory' >&2; kill -ABRT $$",
      in: try Folder()).run
    #expect(
      places(run, lesson) == ["11: The lesson needs more than its 1024 MiB of memory and was stopped here"])
  }

  @Test func anUnexpectedErrorStopsTheLessonAtItsPlace() throws {
    let lesson = lesson()
    let script = """
      echo '{"event":"start","cell":0}'
      echo '{"event":"output","cell":0,"output":{"type":"error","className":"NameError","message":"name q","frames":[{"file":"a.md","line":7,"function":"<module>","sourceLine":"x = 1","start":4,"end":5}],"traceback":"T","hint":"try"}}'
      echo '{"event":"end","cell":0}'
      echo '{"event":"done"}'
      """
    let run = run(lesson, script, in: try Folder()).run
    #expect(places(run, lesson) == ["7: NameError: name q"])
    #expect(run.problems[0].help == "try")
    #expect(run.problems[0].span.map { lesson.source.position(at: Int($0.start)).column } == 5)
    #expect(run.cells.map(\.status) == [.failed, .skipped])
  }

  @Test func aSyntaxErrorIsPlacedByItsTraceback() throws {
    let lesson = lesson("- a\n\n  ```python\n  if x\n    y\n  ```\n")
    let script = """
      echo '{"event":"start","cell":0}'
      printf '%s\\n' '{"event":"output","cell":0,"output":{"type":"error","className":"SyntaxError","message":"expected :","frames":[],"traceback":"  File \\"a.md\\", line 9\\n    if x\\n        ^\\nSyntaxError: expected :","hint":""}}'
      echo '{"event":"end","cell":0}'
      echo '{"event":"done"}'
      """
    let run = run(lesson, script, in: try Folder()).run
    let place = run.problems.first?.span.map { lesson.source.position(at: Int($0.start)) }
    #expect(place?.line == 9)
    #expect(place?.column == 7)
  }

  @Test func aLessonThatHasErrorsDoesNotRun() throws {
    let lesson = lesson("```python {ecco=1}\nx\n```\n")
    #expect(run(lesson, "exit 9", in: try Folder()).run.cells.map(\.status) == [.skipped])
  }

  @Test func claimsOfPairsAreHeldAgainstTheVerdict() throws {
    let lesson = lesson(
      "```python {pair=p api=sequential same=params differs=weights}\na\n```\n\n```python {pair=p api=functional}\nb\n```\n")
    let script = Self.good.replacingOccurrences(
      of: "echo '{\"event\":\"done\"}'",
      with: """
        echo '{"event":"verdict","verdict":{"pair":"p","forms":["sequential","functional"],"claims":[{"name":"params","isSame":false,"detail":"5 and 6"},{"name":"weights","isSame":false,"detail":"x"}],"ties":[]}}'
        echo '{"event":"done"}'
        """)
    let run = run(lesson, script, in: try Folder()).run
    #expect(places(run, lesson) == ["6: The pair p claims that params are the same: 5 and 6"])
    #expect(run.verdicts["p"]?.forms == ["sequential", "functional"])
  }

  // MARK: Cache

  @Test func aLessonThatDidNotChangeDoesNotRunAgain() throws {
    let folder = try Folder()
    #expect(run(lesson(), Self.good, in: folder, engine: "1").reasons == ["it has not run here before"])
    let again = run(lesson(), "exit 9", in: folder, engine: "1")
    #expect(again.run.problems.isEmpty && again.reasons.isEmpty)
    #expect(OutputComparison.text(again.run.cells[0].outputs) == "one\n")
  }

  @Test func editedProseRunsNothingAndLinesFollowTheirCells() throws {
    let folder = try Folder()
    let script = """
      echo '{"event":"start","cell":0}'
      echo '{"event":"output","cell":0,"output":{"type":"error","className":"E","message":"m","frames":[{"file":"a.md","line":7,"function":"<module>","sourceLine":"x","start":0,"end":1}],"traceback":"  File \\"a.md\\", line 7, in <module>","hint":""}}'
      echo '{"event":"end","cell":0}'
      echo '{"event":"done"}'
      """
    _ = run(lesson("```python {error=E}\nx\n```\n"), script, in: folder, engine: "1")
    let moved = lesson("New prose.\n\n```python {error=E}\nx\n```\n")
    let again = run(moved, "exit 9", in: folder, engine: "1")
    #expect(again.run.problems.isEmpty)
    guard case .error(let report)? = again.run.cells[0].outputs.first else {
      Issue.record("no error")
      return
    }
    #expect(report.frames[0].line == 9)
    #expect(report.traceback == "  File \"a.md\", line 9, in <module>")
  }

  @Test func whatALessonDependsOnMakesItRun() throws {
    let folder = try Folder()
    let data = folder.path + "/data/x.csv"
    try Data("1".utf8).write(to: URL(filePath: data))
    let reading = "echo '{\"event\":\"read\",\"path\":\"data/x.csv\"}'\n" + Self.good
    _ = run(lesson(), reading, in: folder, engine: "1")
    #expect(run(lesson(), reading, in: folder, engine: "1").reasons.isEmpty)
    #expect(run(lesson(), reading, in: folder, engine: "2").reasons == ["the engine is another one"])
    _ = run(lesson(), reading, in: folder, engine: "1")
    try Data("2".utf8).write(to: URL(filePath: data))
    #expect(
      run(lesson(), reading, in: folder, engine: "1").reasons == ["data/x.csv, which it read, has changed"])
    let other = lesson("```python\nx = 1\n```\n\n```python\ny = 3\n```\n")
    #expect(run(other, reading, in: folder, engine: "1").reasons == ["the cell at line 11 has changed"])
  }

  @Test func aRunThatWasCutShortIsNotRemembered() throws {
    let folder = try Folder()
    _ = run(lesson(), "kill -SEGV $$", in: folder, engine: "1")
    #expect(run(lesson(), Self.good, in: folder, engine: "1").reasons == ["it has not run here before"])
  }
}
