import Foundation
import Results

/// What a worker told about one lesson so far.
struct RunRecord {
  var outputs: [[Output]]
  /// Cells that ran to their end, error or not.
  var ended: Set<Int> = []
  /// The cell that runs now, or ran when the worker ended.
  var current: Int?
  var verdicts: [String: PairVerdict] = [:]
  var filesRead: [String] = []
  var limit: (cell: Int, reason: String)?
  /// The line that ran when the worker was stopped.
  var line: Int?
  /// Time ran out, as the worker itself found.
  var isLate = false
  var isDone = false
  /// The lines as they came, for the cache.
  var lines: [Data] = []

  init(cellCount: Int) { outputs = Array(repeating: [], count: cellCount) }

  /// Takes in one line. False: it is no line of the protocol.
  mutating func take(_ line: Data) -> Bool {
    guard let event = WorkerEvent(line) else { return false }
    lines.append(line)
    switch event {
    case .start(let cell): current = cell
    case .output(let cell, let output):
      guard outputs.indices.contains(cell) else { return false }
      outputs[cell].append(output)
    case .end(let cell):
      ended.insert(cell)
      current = nil
    case .verdict(let verdict): verdicts[verdict.pair] = verdict
    case .read(let path): if !filesRead.contains(path) { filesRead.append(path) }
    case .limit(let cell, let reason): limit = (cell, reason)
    case .place(let line): self.line = line
    case .timeout: isLate = true
    case .done: isDone = true
    }
    return true
  }
}

/// How a worker ended before it was done.
enum RunInterruption: Equatable {
  /// Seconds that the lesson, or the cell, may take.
  case timeout(Double, isCell: Bool)
  case memory
  case tooMuchOutput
  case crash(String)
  case cannotStart(String)
}
