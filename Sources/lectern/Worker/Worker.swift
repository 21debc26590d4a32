import Bindings
import Diagnostics
import Foundation
import class Host.Host
import Lessons
import Results

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `lectern worker`: one lesson's cells in a process of their own, told as lines of JSON.
struct Worker {
  private let job: WorkerJob
  private let host: SandboxHost

  /// Reads a job from standard input and does it. The result is the exit code.
  static func main() -> Int32 {
    let input = FileHandle.standardInput.readDataToEndOfFile()
    guard let job = try? JSONDecoder().decode(WorkerJob.self, from: input) else {
      Terminal.error("a worker is started by lectern itself, with a job on its standard input")
      return ExitStatus.internalError
    }
    onLargeStack {
      Self.limit(job)
      Worker(job).run()
    }
    return ExitStatus.success
  }

  private init(_ job: WorkerJob) {
    self.job = job
    host = SandboxHost(data: job.dataFolder, scratch: job.scratch, threads: job.threads)
  }

  /// Bounds that the system keeps, behind those that the engine keeps itself.
  private static func limit(_ job: WorkerJob) {
    func set(_ resource: LimitedResource, _ value: Int) {
      var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
      setrlimit(resource, &limit)
    }
    set(LimitedResource(RLIMIT_CORE), 0)
    set(LimitedResource(RLIMIT_CPU), job.processorSeconds)
    set(LimitedResource(RLIMIT_FSIZE), 1 << 30)
    #if canImport(Glibc)
      // What is mapped already does not count as the lesson's, nor do the C library's arenas: 128 MiB of
      // addresses for each thread, and hardly any memory.
      let mapped = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))
        .flatMap { $0.split(separator: " ").first }.flatMap { Int($0) } ?? 0
      set(LimitedResource(RLIMIT_AS), (mapped << 12) + job.memory + (job.threads + 2) * (160 << 20))
    #endif
    chdir(job.scratch)
  }

  private func run() {
    Host.current = host
    let source = SourceFile(name: job.name, text: job.source)
    let session = Session(
      host: host,
      limits: .init(steps: job.steps, heapBytes: job.memory, outputBytes: job.outputBytes))
    var current = 0
    // A program prints in small pieces; one line of the protocol carries many of them.
    var printed: (text: String, isError: Bool) = ("", false)
    func flush() {
      guard !printed.text.isEmpty else { return }
      send(.stream(printed.text, isError: printed.isError), current)
      printed.text = ""
    }
    host.didPrint = { text, stream in
      if printed.isError != (stream == .error) || printed.text.utf8.count > 1 << 16 { flush() }
      printed.isError = stream == .error
      printed.text += text
    }
    host.didRead = { path in send("read", nil) { $0.member("path", path) } }
    var hasFailed = false
    session.emit = { output in
      flush()
      if output.isError { hasFailed = true }
      send(output, current)
    }
    LastWords.prepare(session)
    let end = host.monotonicSeconds() + job.timeout
    for cell in job.cells {
      current = cell.index
      session.deadline = min(end, cell.timeout.map { host.monotonicSeconds() + $0 } ?? end)
      hasFailed = false
      send("start", current) { _ in }
      session.run(cell, in: source, seed: job.seed)
      flush()
      if let stop = session.stop {
        if stop.line > 0 { send("place", nil) { $0.member("line", stop.line) } }
        if stop.isOutOfTime {
          send("timeout", current) { _ in }
        } else {
          send("limit", current) { $0.member("reason", stop.reason) }
        }
        return
      }
      send("end", current) { _ in }
      if cell.endsPair, let pair = cell.pair {
        send("verdict", nil) { w in
          w.name("verdict")
          w.write(session.verdict(pair: pair))
        }
      }
      if !cell.mayFail, hasFailed { break }
    }
    send("done", nil) { _ in }
  }

  private func send(_ output: Output, _ cell: Int) {
    send("output", cell) { w in
      w.name("output")
      w.write(output)
    }
  }

  /// Writes one line of the protocol.
  private func send(_ event: String, _ cell: Int?, _ members: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    writer.object { w in
      w.member("event", event)
      if let cell { w.member("cell", cell) }
      members(&w)
    }
    var line = writer.text + "\n"
    line.withUTF8 { NativeHost.write($0, to: 1) }
  }
}

#if canImport(Glibc)
  private typealias LimitedResource = __rlimit_resource_t
  extension __rlimit_resource_t {
    init(_ resource: __rlimit_resource) { self = __rlimit_resource_t(resource.rawValue) }
  }
#else
  private typealias LimitedResource = Int32
#endif

extension Output {
  var isError: Bool { if case .error = self { true } else { false } }
}
