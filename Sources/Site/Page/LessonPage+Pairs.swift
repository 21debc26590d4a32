import Lessons
import Results

extension LessonPage {
  /// The forms of a pair side by side, then the verdict.
  ///
  /// On a narrow screen the same columns become tabs: radio buttons choose, and style rules show,
  /// so that it works without a script.
  func pair(_ name: String, _ members: [Int]) -> Markup {
    let verdict = run?.verdicts[name]
    let cells = members.map { lesson.cells[$0] }
    var inputs: Markup = ""
    var tabs: Markup = ""
    var columns: Markup = ""
    for (number, cell) in cells.enumerated() {
      let title = Self.title(cell)
      let id = "pair-\(name)-\(number)"
      inputs += #"""
        <input type="radio" class="tab-choice visually-hidden" name="pair-\#(name)" id="\#(id)" \#
        aria-label="Show the \#(title) form"\#(number == 0 ? " checked" : "")>
        """#
      tabs += #"<label for="\#(id)">\#(title)</label>"#
      columns += #"""
        <div class="form" role="group" aria-label="\#(title)"><p class="form-title">\#(title)</p>\#
        <div class="cell"\#(anchor(of: cell))>\#(code(cell, ties: ties(verdict, form: number)))\#
        \#(outputs(cell))\#(problems(of: cell))</div></div>
        """#
    }
    var result: Markup = #"""
      <section class="pair forms-\#(cells.count)" id="pair-\#(name)" aria-label="One model in \#
      \#(cells.count) forms">\#(inputs)<div class="tabs">\#(tabs)</div>\#
      <div class="columns">\#(columns)</div>
      """#
    if let verdict { result += verdict.markup(losses: losses(cells)) }
    return result + "</section>"
  }

  /// Line of the lesson's file to the number of its tie.
  private func ties(_ verdict: PairVerdict?, form: Int) -> [Int: Int] {
    var ties: [Int: Int] = [:]
    for (number, tie) in (verdict?.ties ?? []).enumerated() {
      guard tie.lines.indices.contains(form), tie.lines[form] > 0 else { continue }
      if ties[tie.lines[form]] == nil { ties[tie.lines[form]] = number }
    }
    return ties
  }

  private func losses(_ cells: [Cell]) -> LineChart? {
    guard let run else { return nil }
    var logs: [(label: String, log: TrainingLog)] = []
    for cell in cells where run.cells.indices.contains(cell.index) {
      for output in run.cells[cell.index].outputs.reversed() {
        guard case .training(let log) = output else { continue }
        logs.append((Self.title(cell), log))
        break
      }
    }
    return logs.count < 2 ? nil : TrainingLog.comparison(logs)
  }

  private static func title(_ cell: Cell) -> String {
    switch cell.pair?.form {
    case .sequential: "Sequential"
    case .functional: "Functional"
    case .subclass: "Subclass"
    case nil: ""
    }
  }
}
