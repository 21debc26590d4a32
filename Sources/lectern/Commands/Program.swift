import Bindings
import Diagnostics
import Host
import Lessons
import Results

/// One file, run in this process, its text on this terminal.
enum Program {
  /// Runs a Python program or a lesson. The result is the exit code.
  static func run(_ path: String, threads: Int) -> Int32 {
    let host = NativeHost(threads: threads)
    Host.current = host
    let bytes: [UInt8]
    do throws(HostError) {
      bytes = try host.readFile(path)
    } catch {
      switch error {
      case .notFound: Terminal.error("there is no file \(path)")
      case .refused: Terminal.error("\(path) may not be read")
      case .failed(_, let why): Terminal.error("\(path) cannot be read: \(why)")
      case .unsupported(let sentence): Terminal.error(sentence)
      }
      return ExitStatus.usage
    }
    let source = SourceFile(name: path, utf8: bytes)
    var status = ExitStatus.success
    onLargeStack {
      status = path.hasSuffix(".md") ? runLesson(source, host) : runPython(source, host)
      host.flush()
    }
    return status
  }

  private static func runPython(_ source: SourceFile, _ host: NativeHost) -> Int32 {
    Session(host: host, limits: .init(heapBytes: NativeHost.memory)).runFile(source)
  }

  /// The cells of a lesson, one after the other, with the text that they show.
  private static func runLesson(_ source: SourceFile, _ host: NativeHost) -> Int32 {
    let sources = SourceMap()
    let lesson = LessonReader.read(source, file: sources.add(source), slug: "")
    Terminal.report(lesson.diagnostics, sources)
    guard !lesson.hasErrors else { return ExitStatus.failure }
    let session = Session(host: host, limits: .init(heapBytes: NativeHost.memory))
    var hasFailed = false
    session.emit = { output in
      if case .error = output { hasFailed = true }
      show(output, source, host)
    }
    for cell in WorkerJob.cells(of: lesson) {
      hasFailed = false
      session.run(cell, in: source, seed: lesson.frontMatter.execute.seed)
      if hasFailed, !cell.mayFail { return ExitStatus.failure }
    }
    return ExitStatus.success
  }

  /// A result as a terminal shows it: text where it has one.
  private static func show(_ output: Output, _ source: SourceFile, _ host: NativeHost) {
    switch output {
    case .stream(let text, let isError): host.write(text, to: isError ? .error : .output)
    case .value(let repr): host.write(repr + "\n")
    case .summary(let summary): host.write(ended(summary.text))
    case .training(let log): host.write(ended(log.text))
    case .warning(let category, let message, let line):
      host.write("\(source.name):\(line): \(category): \(message)\n", to: .error)
    case .error(let report):
      host.write(ended(report.traceback), to: .error)
      if !report.hint.isEmpty { host.write("hint: " + report.hint + "\n", to: .error) }
    case .graph, .figure: break
    }
  }

  private static func ended(_ text: String) -> String {
    text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
  }
}
