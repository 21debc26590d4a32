import Diagnostics
import Foundation
import Results

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs lessons, each in a worker process of its own, as many at a time as asked for.
///
/// One thread waits for all workers: no lock, and no result depends on which of them is faster.
public final class Runner {
  public struct Settings {
    /// The program that is a worker when started with `arguments`.
    public var executable: String
    public var arguments: [String]
    public var jobs: Int
    public var limits = RunLimits()
    /// The course folder: its `data` is what lessons may read.
    public var root: String
    /// Nil: nothing is remembered.
    public var cache: RunCache?
    /// Threads for the arithmetic of one lesson.
    public var threadsPerJob: Int

    public init(
      executable: String, arguments: [String], root: String, jobs: Int, threadsPerJob: Int,
      cache: RunCache? = nil
    ) {
      self.executable = executable
      self.arguments = arguments
      self.root = root
      self.jobs = max(1, jobs)
      self.threadsPerJob = max(1, threadsPerJob)
      self.cache = cache
    }
  }

  /// One worker at work.
  private final class Active {
    let index: Int
    let lesson: Lesson
    let process: WorkerProcess
    let scratch: String
    var record: RunRecord
    var pending = Data()
    var errors = Data()
    var received = 0
    var deadline: Double
    var cellDeadline: Double?
    var interruption: RunInterruption?
    var openEnds = 2

    init(index: Int, lesson: Lesson, process: WorkerProcess, scratch: String) {
      self.index = index
      self.lesson = lesson
      self.process = process
      self.scratch = scratch
      record = RunRecord(cellCount: lesson.cells.count)
      deadline = process.started + lesson.frontMatter.execute.timeout + Runner.patience
    }
  }

  /// Seconds that a worker is given to find by itself that its time is over.
  private static let patience = 1.0

  /// Bytes that a worker may send in all: far above what the limits per cell let through.
  private static let mostBytes = 512 << 20

  private let settings: Settings

  public init(_ settings: Settings) { self.settings = settings }

  /// Runs lessons and hands over each as it ends, with its index.
  ///
  /// A lesson whose file has errors does not run: its run is empty.
  public func run(_ lessons: [Lesson], finished: (Int, LessonRun) -> Void) {
    var waiting = Array(lessons.indices)[...]
    var active: [Active] = []
    while !waiting.isEmpty || !active.isEmpty {
      while active.count < settings.jobs, let index = waiting.popFirst() {
        let lesson = lessons[index]
        if let run = runWithoutWorker(lesson) {
          finished(index, run)
          continue
        }
        do throws(WorkerProcess.Failure) {
          active.append(try start(index, lesson))
        } catch {
          guard case .cannotStart(let why) = error else { continue }
          var judge = RunJudge(
            lesson, RunRecord(cellCount: lesson.cells.count), .cannotStart(why))
          finished(index, judge.run())
        }
      }
      if active.isEmpty { continue }
      wait(for: active)
      for (i, worker) in active.enumerated().reversed() where worker.openEnds == 0 {
        active.remove(at: i)
        finished(worker.index, end(worker))
      }
    }
  }

  /// What needs no worker: a broken lesson, one without cells, one that the cache knows.
  private func runWithoutWorker(_ lesson: Lesson) -> LessonRun? {
    if lesson.hasErrors { return LessonRun(cells: emptyCells(lesson), verdicts: [:], problems: []) }
    guard lesson.frontMatter.execute.enabled, lesson.cells.contains(where: \.options.eval) else {
      return LessonRun(cells: emptyCells(lesson), verdicts: [:], problems: [])
    }
    guard lesson.frontMatter.execute.cache, let cache = settings.cache,
      let record = cache.record(for: lesson), record.isDone || record.limit != nil
    else { return nil }
    var judge = RunJudge(lesson, record, nil)
    return judge.run()
  }

  private func emptyCells(_ lesson: Lesson) -> [LessonRun.CellRun] {
    lesson.cells.map { _ in .init(status: .skipped, outputs: []) }
  }

  private func start(_ index: Int, _ lesson: Lesson) throws(WorkerProcess.Failure) -> Active {
    var path = Array((NSTemporaryDirectory() + "/lectern-scratch-XXXXXX").utf8CString)
    guard mkdtemp(&path) != nil else { throw .cannotStart(String(cString: strerror(errno))) }
    let scratch = path.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    let data = settings.root + "/data"
    var isFolder: ObjCBool = false
    let hasData = FileManager.default.fileExists(atPath: data, isDirectory: &isFolder)
    let job = WorkerJob(
      lesson, limits: settings.limits,
      dataFolder: hasData && isFolder.boolValue ? URL(filePath: data).standardizedFileURL.path : "",
      scratch: scratch, threads: settings.threadsPerJob)
    let input: Data
    do {
      input = try JSONEncoder().encode(job)
    } catch {
      throw .cannotStart("\(error)")
    }
    let process = try WorkerProcess(
      executable: settings.executable, arguments: settings.arguments, input: input)
    return Active(index: index, lesson: lesson, process: process, scratch: scratch)
  }

  // MARK: Listening

  /// Waits until a worker says something or runs out of time.
  private func wait(for active: [Active]) {
    var descriptors: [pollfd] = []
    for worker in active {
      descriptors.append(pollfd(fd: worker.process.output, events: Int16(POLLIN), revents: 0))
      descriptors.append(pollfd(fd: worker.process.errors, events: Int16(POLLIN), revents: 0))
    }
    let next = active.map { min($0.deadline, $0.cellDeadline ?? .infinity) }.min() ?? 0
    let patience = min(max(0, next - monotonicSeconds()), 3600)
    _ = poll(&descriptors, nfds_t(descriptors.count), Int32((patience * 1000).rounded(.up)))
    for worker in active {
      worker.openEnds = 0
      if drain(worker.process.output, into: { take($0, worker) }) { worker.openEnds += 1 }
      if drain(worker.process.errors, into: { keep($0, worker) }) { worker.openEnds += 1 }
      if worker.openEnds > 0 { checkClock(worker) }
      // A process that was killed has nothing more to say.
      if worker.interruption != nil { worker.openEnds = 0 }
    }
  }

  /// Reads what is there. False: the other end is closed.
  private func drain(_ descriptor: Int32, into take: (Data) -> Void) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 {
        take(Data(buffer[..<count]))
      } else if count == 0 {
        return false
      } else if errno == EAGAIN || errno == EWOULDBLOCK {
        return true
      } else if errno != EINTR {
        return false
      }
    }
  }

  private func take(_ data: Data, _ worker: Active) {
    worker.received += data.count
    if worker.interruption == nil, worker.received > Self.mostBytes {
      stop(worker, .tooMuchOutput)
      return
    }
    worker.pending.append(data)
    var start = worker.pending.startIndex
    while let end = worker.pending[start...].firstIndex(of: 0x0A) {
      let line = Data(worker.pending[start..<end])
      start = worker.pending.index(after: end)
      guard !line.isEmpty else { continue }
      if worker.record.take(line) { setClock(worker) }
    }
    worker.pending.removeSubrange(..<start)
  }

  private func keep(_ data: Data, _ worker: Active) {
    worker.errors.append(data)
    if worker.errors.count > 1 << 16 { worker.errors.removeFirst(worker.errors.count - (1 << 16)) }
  }

  private func setClock(_ worker: Active) {
    guard let cell = worker.record.current else {
      worker.cellDeadline = nil
      return
    }
    if worker.record.isLate { return stopLate(worker, cell) }
    guard worker.cellDeadline == nil, worker.lesson.cells.indices.contains(cell),
      let seconds = worker.lesson.cells[cell].options.timeout
    else { return }
    worker.cellDeadline = monotonicSeconds() + seconds + Self.patience
  }

  private func checkClock(_ worker: Active) {
    let now = monotonicSeconds()
    if let limit = worker.cellDeadline, now >= limit, let cell = worker.record.current {
      stopLate(worker, cell)
    } else if now >= worker.deadline {
      stop(worker, .timeout(worker.lesson.frontMatter.execute.timeout, isCell: false))
    }
  }

  /// Stops a worker whose time is over: the cell's own if that is the shorter.
  private func stopLate(_ worker: Active, _ cell: Int) {
    let lesson = worker.lesson.frontMatter.execute.timeout
    let own = worker.lesson.cells[cell].options.timeout
    let isCell = worker.cellDeadline.map { $0 < worker.deadline } ?? false
    stop(worker, .timeout(isCell ? own ?? lesson : lesson, isCell: isCell))
  }

  private func stop(_ worker: Active, _ why: RunInterruption) {
    guard worker.interruption == nil else { return }
    worker.interruption = why
    worker.process.terminate()
    // It may still say which line ran.
    let end = monotonicSeconds() + 1
    while worker.record.line == nil, monotonicSeconds() < end {
      var descriptor = pollfd(fd: worker.process.output, events: Int16(POLLIN), revents: 0)
      _ = poll(&descriptor, 1, 50)
      if !drain(worker.process.output, into: { take($0, worker) }) { break }
    }
    worker.process.kill()
  }

  // MARK: Ends

  private func end(_ worker: Active) -> LessonRun {
    worker.process.wait()
    try? FileManager.default.removeItem(atPath: worker.scratch)
    if worker.interruption == nil, !worker.record.isDone, worker.record.limit == nil {
      worker.interruption = reason(worker)
    }
    if worker.interruption == nil, worker.lesson.frontMatter.execute.cache {
      settings.cache?.store(worker.record, for: worker.lesson)
    }
    var judge = RunJudge(worker.lesson, worker.record, worker.interruption)
    return judge.run()
  }

  /// Why a worker ended early: out of memory where its words or its size say so, else a crash.
  private func reason(_ worker: Active) -> RunInterruption {
    let words = String(decoding: worker.errors, as: UTF8.self)
    let limit = worker.lesson.frontMatter.execute.memory << 20
    let isMemory = ["memory", "llocat", "mmap"].contains { words.contains($0) }
    if isMemory || worker.process.peakMemory > limit / 10 * 9 { return .memory }
    switch worker.process.end {
    case .signal(SIGXCPU):
      return .timeout(worker.lesson.frontMatter.execute.timeout, isCell: false)
    case .signal(let number):
      let last = words.split(separator: "\n").first { $0.contains("error") } ?? ""
      return .crash("signal \(number)" + (last.isEmpty ? "" : ": \(last)"))
    case .exit(let code):
      let last = words.split(separator: "\n").last ?? ""
      return .crash("exit \(code)" + (last.isEmpty ? "" : ": \(last)"))
    case nil: return .crash("no status")
    }
  }
}
