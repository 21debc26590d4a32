import Foundation

/// What a worker process is to do: one lesson, as one JSON value on its standard input.
///
/// The worker answers with one JSON object per line, each with an `event`:
/// `start`, `output`, `end` (of a cell), `verdict` (of a pair), `read` (a file the lesson read),
/// `place` (the line that ran), `limit` (a bound that the lesson crossed), `timeout` and, last, `done`.
public struct WorkerJob: Codable, Sendable {
  public struct Cell: Codable, Sendable {
    public var index: Int
    /// Offset and length of each line of code, alternating.
    public var lines: [Int]
    /// Whether an error here lets the lesson go on.
    public var mayFail: Bool
    public var pair: String?
    /// `sequential`, `functional` or `subclass`.
    public var form: String?
    /// Seconds that the cell may take.
    public var timeout: Double?
    /// Whether this is the last member of its pair, after which the verdict is due.
    public var endsPair: Bool
  }

  /// The file's name as tracebacks show it.
  public var name: String
  /// The whole lesson file: the offsets count in it.
  public var source: String
  public var cells: [Cell]
  /// The seed that each member of a pair starts from.
  public var seed: Int64
  /// Folder that the lesson may read, or empty.
  public var dataFolder: String
  /// Folder that the lesson may read and write; it is the current folder.
  public var scratch: String
  /// Bytes of memory that the lesson may use.
  public var memory: Int
  /// Bytes that one cell may show.
  public var outputBytes: Int
  /// Instructions of the interpreter.
  public var steps: Int64
  /// Seconds that the lesson may take.
  public var timeout: Double
  /// Seconds of processor time, as a last resort where the parent is gone.
  public var processorSeconds: Int
  public var threads: Int
}

extension WorkerJob {
  /// The job for a lesson's cells.
  init(_ lesson: Lesson, limits: RunLimits, dataFolder: String, scratch: String, threads: Int) {
    let execute = lesson.frontMatter.execute
    name = lesson.source.name
    source = String(decoding: lesson.source.utf8, as: UTF8.self)
    cells = Self.cells(of: lesson)
    seed = execute.seed
    self.dataFolder = dataFolder
    self.scratch = scratch
    memory = execute.memory << 20
    outputBytes = limits.outputBytes
    steps = limits.steps
    timeout = execute.timeout
    processorSeconds = Int(execute.timeout.rounded(.up)) * max(threads, 1) + 5
    self.threads = threads
  }

  /// The cells of a lesson that run, in their order.
  public static func cells(of lesson: Lesson) -> [Cell] {
    let running = lesson.cells.filter(\.options.eval)
    var lastOfPair: [String: Int] = [:]
    for cell in running {
      if let pair = cell.pair { lastOfPair[pair.name] = cell.index }
    }
    return running.map { cell in
      Cell(
        index: cell.index, lines: cell.lines.flatMap { [$0.offset, $0.length] },
        mayFail: cell.mayFail(lesson.frontMatter.execute), pair: cell.pair?.name,
        form: cell.pair?.form.rawValue, timeout: cell.options.timeout,
        endsPair: cell.pair.map { lastOfPair[$0.name] == cell.index } ?? false)
    }
  }
}

/// Bounds that hold for every lesson, whatever its front matter says.
public struct RunLimits: Equatable, Sendable {
  /// Bytes that one cell may show.
  public var outputBytes = 1 << 20
  /// Instructions of the interpreter.
  public var steps: Int64 = 20_000_000_000
  public init() {}
}

extension Cell {
  /// Whether the lesson goes on when this cell raises.
  func mayFail(_ execute: FrontMatter.Execution) -> Bool {
    expectedError != nil || options.allowsError || execute.error
  }
}
