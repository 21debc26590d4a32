extension TrainingLog {
  /// One chart per quantity: all losses in one, then each metric, with training and validation
  /// together.
  public var charts: [LineChart] {
    let outputs = outputNames
    var charts: [LineChart] = []
    var groups: [[String]] = []
    for series in series {
      let base = Self.withoutValidation(series.key)
      let isValidation = base != series.key
      let (quantity, output) = Self.split(base, outputs)
      var index = charts.firstIndex { $0.title == quantity } ?? -1
      if index < 0 {
        index = charts.count
        charts.append(LineChart(title: quantity, series: []))
        // The sum of several losses is the first group: the best epoch is read off it.
        groups.append(quantity == "loss" && !outputs.isEmpty ? ["total"] : [])
      }
      var group = groups[index].firstIndex(of: output) ?? -1
      if group < 0 {
        group = groups[index].count
        groups[index].append(output)
      }
      let what = isValidation ? "validation" : "training"
      charts[index].series.append(
        LineChart.Series(
          label: output.isEmpty ? what : output + ", " + what,
          role: isValidation ? .validation : .training, group: group, values: series.values))
    }
    // The loss comes first: it is what training minimises.
    var ordered: [LineChart] = []
    for chart in charts where chart.title == "loss" { ordered.append(chart) }
    for chart in charts where chart.title != "loss" { ordered.append(chart) }
    for index in ordered.indices where ordered[index].title == "loss" {
      let series = ordered[index].series
      ordered[index].series = series.filter { $0.group == 0 } + series.filter { $0.group > 0 }
      ordered[index].best = best(in: ordered[index])
    }
    return ordered
  }

  /// The epoch with the lowest validation loss, or training loss where nothing was held back.
  private func best(in chart: LineChart) -> LineChart.Best? {
    let total = chart.series.indices.filter { chart.series[$0].group == 0 }
    let chosen = total.last { chart.series[$0].role == .validation } ?? total.first
    guard let chosen, epochs > 1 else { return nil }
    var lowest = -1
    let values = chart.series[chosen].values
    for (i, value) in values.enumerated() where value.isFinite {
      if lowest < 0 || value < values[lowest] { lowest = i }
    }
    return lowest < 0 ? nil : LineChart.Best(series: chosen, epoch: lowest + 1)
  }

  /// Outputs that have a loss of their own, longest name first so that `a_b` is found before `a`.
  private var outputNames: [String] {
    var names: [String] = []
    for series in series where !series.key.utf8.starts(with: "val_".utf8) {
      if series.key != "loss", series.key.hasSuffix("_loss") {
        names.append(String(series.key.dropLast(5)))
      }
    }
    return names.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  private static func withoutValidation(_ key: String) -> String {
    key.hasPrefix("val_") ? String(key.dropFirst(4)) : key
  }

  private static func split(_ key: String, _ outputs: [String]) -> (String, String) {
    for output in outputs where key.hasPrefix(output + "_") {
      return (String(key.dropFirst(output.count + 1)), output)
    }
    return (key, outputs.isEmpty || key != "loss" ? "" : "total")
  }

  /// The losses of two or more trainings in one chart: each form of a pair is one colour.
  public static func comparison(_ logs: [(label: String, log: TrainingLog)]) -> LineChart? {
    var chart = LineChart(title: "loss", series: [])
    for (group, (label, log)) in logs.enumerated() {
      for series in log.series where series.key == "loss" || series.key == "val_loss" {
        let isValidation = series.key == "val_loss"
        chart.series.append(
          LineChart.Series(
            label: label + ", " + (isValidation ? "validation" : "training"),
            role: isValidation ? .validation : .training, group: group, values: series.values))
      }
    }
    return chart.series.isEmpty ? nil : chart
  }
}
