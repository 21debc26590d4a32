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
    result += #"""
      <details class="more"\#(epochs == 1 ? " open" : "")><summary>The numbers, epoch by epoch</summary>\#
      \#(table)</details>
      """#
    if !text.isEmpty {
      result += #"""
        <details class="more"><summary>As Keras prints it</summary>\#
        <pre class="stream" tabindex="0"><samp>\#(TerminalText(text).markup)</samp></pre></details>
        """#
    }
    return result + "</div>"
  }

  private var table: Markup {
    var result: Markup = #"""
      <div class="scroll" tabindex="0" role="group" aria-label="Epochs of the training">\#
      <table class="epochs"><thead><tr><th scope="col" class="number">Epoch</th>
      """#
    for series in series { result += #"<th scope="col" class="number">\#(series.key)</th>"# }
    result += "</tr></thead><tbody>"
    for epoch in 0..<epochs {
      result += #"<tr><th scope="row" class="number">\#(epoch + 1)</th>"#
      for series in series {
        let value = epoch < series.values.count ? NumberText.logged(series.values[epoch]) : "–"
        result += #"<td class="number">\#(value)</td>"#
      }
      result += "</tr>"
    }
    return result + "</tbody></table></div>"
  }
}

extension LineChart {
  /// The chart with the sentences that say the same.
  public func figure(width: Double = 640) -> Markup {
    #"<figure class="curves"><div class="canvas">\#(svg(width: width))</div></figure>"#
  }

  /// The chart's numbers as a table: a column for each curve.
  public func table() -> Markup {
    var result: Markup = #"""
      <div class="scroll" tabindex="0" role="group" aria-label="Numbers of the chart">\#
      <table class="epochs"><thead><tr><th scope="col" class="number">Epoch</th>
      """#
    for series in series { result += #"<th scope="col" class="number">\#(series.label)</th>"# }
    result += "</tr></thead><tbody>"
    for epoch in 0..<epochs {
      result += #"<tr><th scope="row" class="number">\#(epoch + 1)</th>"#
      for series in series {
        let value = epoch < series.values.count ? NumberText.logged(series.values[epoch]) : "–"
        result += #"<td class="number">\#(value)</td>"#
      }
      result += "</tr>"
    }
    return result + "</tbody></table></div>"
  }
}
