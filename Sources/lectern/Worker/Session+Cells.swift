import Bindings
import Diagnostics
import Lessons

extension Session {
  /// Runs one cell of a job; a member of a pair starts from the seed, so that the forms start alike.
  func run(_ cell: WorkerJob.Cell, in source: SourceFile, seed: Int64) {
    if let pair = cell.pair, let form = cell.form {
      setRandomSeed(seed)
      beginPairMember(pair: pair, api: form)
    }
    var lines: [(offset: Int, length: Int)] = []
    for i in stride(from: 0, to: cell.lines.count - 1, by: 2) {
      lines.append((cell.lines[i], cell.lines[i + 1]))
    }
    _ = run(cell: source, lines: lines, display: true)
    if cell.pair != nil { endPairMember() }
  }
}
