import Results

/// Moves line numbers with their cells: prose above a cell grew or shrank, and the cell itself is the same.
struct LineShift {
  private let file: String
  private let cells: [(from: Int, to: Int, count: Int)]

  /// First lines of the cells before and now, and how many lines each has.
  init(file: String, from: [Int], to: [Int], counts: [Int]) {
    self.file = file
    cells = zip(zip(from, to), counts).map { ($0.0, $0.1, $1) }
  }

  var isIdentity: Bool { cells.allSatisfy { $0.from == $0.to } }

  func line(_ line: Int) -> Int {
    for cell in cells where line >= cell.from && line < cell.from + max(cell.count, 1) {
      return line - cell.from + cell.to
    }
    return line
  }

  func output(_ output: Output) -> Output {
    switch output {
    case .graph(let graph): return .graph(self.graph(graph))
    case .warning(let category, let message, let line):
      return .warning(category: category, message: message, line: self.line(line))
    case .error(var report):
      for i in report.frames.indices where report.frames[i].file == file {
        report.frames[i].line = line(report.frames[i].line)
      }
      report.traceback = traceback(report.traceback)
      return .error(report)
    default: return output
    }
  }

  func verdict(_ verdict: PairVerdict) -> PairVerdict {
    var verdict = verdict
    for i in verdict.ties.indices { verdict.ties[i].lines = verdict.ties[i].lines.map(line) }
    return verdict
  }

  private func graph(_ graph: LayerGraph) -> LayerGraph {
    var graph = graph
    for i in graph.nodes.indices {
      graph.nodes[i].line = line(graph.nodes[i].line)
      graph.nodes[i].inner = graph.nodes[i].inner.map(self.graph)
    }
    return graph
  }

  /// `File "lesson.md", line 12, in f` with the new number.
  private func traceback(_ text: String) -> String {
    let mark = "File \"\(file)\", line "
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { row in
      guard let range = row.firstRange(of: mark) else { return String(row) }
      let digits = row[range.upperBound...].prefix(while: \.isNumber)
      guard let number = Int(digits) else { return String(row) }
      return row[..<range.upperBound] + "\(line(number))" + row[digits.endIndex...]
    }.joined(separator: "\n")
  }
}

extension RunRecord {
  mutating func shift(_ shift: LineShift) {
    outputs = outputs.map { $0.map(shift.output) }
    verdicts = verdicts.mapValues(shift.verdict)
    line = line.map(shift.line)
  }
}
