import Diagnostics
import Host
import Results

/// One namespace in which a program, or the cells of a lesson, run one after the other.
public final class Session {
  /// Bounds that the engine keeps itself. What lies behind them, the process's own limits keep.
  public struct Limits: Sendable {
    /// Instructions of the interpreter.
    public var steps: Int64
    /// Bytes of memory that the program may use.
    public var heapBytes: Int
    /// Bytes that one cell may show.
    public var outputBytes: Int

    public init(steps: Int64, heapBytes: Int, outputBytes: Int) {
      self.steps = steps
      self.heapBytes = heapBytes
      self.outputBytes = outputBytes
    }

    /// No bounds: for a program that the user runs on their own machine.
    public static let none = Limits(steps: .max, heapBytes: .max, outputBytes: .max)
  }

  private let host: Host
  private let limits: Limits

  /// Why the last cell was stopped, in one sentence: a limit that it crossed. The session is over then.
  public private(set) var crossedLimit: String?

  public init(host: Host, limits: Limits) {
    self.host = host
    self.limits = limits
  }

  /// Runs one cell: lines of a file, given by offset and length. Its outputs, in order; an uncaught error
  /// is the last of them. With `display`, the value of the last expression is shown too.
  public func run(cell source: SourceFile, lines: [(offset: Int, length: Int)], display: Bool)
    -> [Output]
  {
    let line = lines.first.map { source.line(at: $0.offset) } ?? 1
    return [.error(Self.absent(source, line))]
  }

  /// `keras.utils.set_random_seed(n)`.
  public func setRandomSeed(_ n: Int64) {}

  /// From here to `endPairMember`, models and their training belong to one form of a pair.
  public func beginPairMember(pair: String, api: String) {}
  public func endPairMember() {}

  /// What the forms of a pair have in common, after the last of them ran.
  public func verdict(pair: String) -> PairVerdict {
    PairVerdict(pair: pair, forms: [], claims: [], ties: [])
  }

  /// Runs a whole program with its text on the host's streams. The result is its exit code.
  public func runFile(_ source: SourceFile) -> Int32 {
    host.write(Self.absent(source, 1).traceback, to: .error)
    return 1
  }

  private static func absent(_ source: SourceFile, _ line: Int) -> ErrorReport {
    let message = "this build has no interpreter"
    return ErrorReport(
      className: "SystemError", message: message,
      frames: [
        .init(
          file: source.name, line: line, function: "<module>", sourceLine: source.lineText(line),
          start: 0, end: 0)
      ],
      traceback: "SystemError: \(message)\n", hint: "")
  }
}
