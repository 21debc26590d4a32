extension TrainingLog {
  /// The curves, then the epochs as a table, then what Keras printed.
  func markup(id: String) -> Markup {
    guard !series.isEmpty else { return "" }
    var result: Markup = #"""
      <div class="training"><p class="label">Training of <code>\#(modelName)</code>: \#(epochs) \#
      \#(epochs == 1 ? "epoch" : "epochs")</p>
      """#
    // A curve needs two points; one epoch is a row of numbers.
    if epochs > 1 {
      let charts = charts
      result += #"<div class="charts">"#
      for chart in charts { result += chart.figure(width: charts.count > 1 ? 420 : 640) }
      result += "</div>"
    }
    let table = EpochTable.markup(
      label: "Epochs of the training", epochs, series.map { ($0.key, $0.values) })
    result += Markup.folded("The numbers, epoch by epoch", isOpen: epochs == 1, table)
    if !text.isEmpty {
      result += Markup.folded("As Keras prints it", Markup.terminal(TerminalText(text)))
    }
    return result + "</div>"
  }
}

extension LineChart {
  /// The chart with the sentences that say the same.
  public func figure(width: Double = 640) -> Markup {
    #"<figure class="curves"><div class="canvas">\#(svg(width: width))</div></figure>"#
  }

  /// The chart's numbers as a table: a column for each curve.
  public func table() -> Markup {
    EpochTable.markup(
      label: "Numbers of the chart", epochs, series.map { ($0.label, $0.values) })
  }
}

/// Epochs as rows, logged values as columns.
private enum EpochTable {
  static func markup(label: String, _ epochs: Int, _ columns: [(String, [Double])]) -> Markup {
    var table: Markup = #"""
      <table class="epochs"><thead><tr><th scope="col" class="number">Epoch</th>
      """#
    for (title, _) in columns { table += #"<th scope="col" class="number">\#(title)</th>"# }
    table += "</tr></thead><tbody>"
    for epoch in 0..<epochs {
      table += #"<tr><th scope="row" class="number">\#(epoch + 1)</th>"#
      for (_, values) in columns {
        let value = epoch < values.count ? NumberText.logged(values[epoch]) : "–"
        table += #"<td class="number">\#(value)</td>"#
      }
      table += "</tr>"
    }
    return Markup.scrolling(label, table + "</tbody></table>")
  }
}
