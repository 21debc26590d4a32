import Results
import Testing

private let log = TrainingLog(
  modelName: "m", epochs: 3,
  series: [
    .init(key: "accuracy", values: [0.5, 0.7, 0.9]), .init(key: "loss", values: [1, 0.5, 0.25]),
    .init(key: "val_accuracy", values: [0.4, 0.6, 0.5]),
    .init(key: "val_loss", values: [1.1, 0.6, 0.8]),
  ], text: "")

@Test func lossComesFirstAndValidationSharesItsChart() {
  let charts = log.charts
  #expect(charts.map { $0.title } == ["loss", "accuracy"])
  #expect(charts[0].series.map { $0.label } == ["training", "validation"])
  #expect(charts[0].best?.epoch == 2)
  #expect(charts[0].best?.series == 1)
  #expect(charts[1].best == nil)
}

@Test func severalOutputsShareQuantitiesAndTheTotalLeads() {
  let log = TrainingLog(
    modelName: "m", epochs: 2,
    series: [
      .init(key: "a_loss", values: [1, 2]), .init(key: "a_b_loss", values: [1, 2]),
      .init(key: "a_b_mae", values: [3, 4]), .init(key: "a_mae", values: [3, 4]),
      .init(key: "loss", values: [2, 4]),
    ], text: "")
  #expect(log.charts.map { $0.title } == ["loss", "mae"])
  #expect(
    log.charts[0].series.map { $0.label } == ["total, training", "a, training", "a_b, training"])
  #expect(log.charts[0].series.map { $0.group } == [0, 1, 2])
  #expect(log.charts[1].series.map { $0.label } == ["a_b, training", "a, training"])
}

@Test func chartSpeaksItsNumbers() {
  #expect(
    log.charts[0].textAlternative
      == "Line chart of loss over 3 epochs. training: from 1.0000 to 0.2500. "
      + "validation: from 1.1000 to 0.8000, lowest 0.6000 at epoch 2. "
      + "Best: epoch 2 (validation 0.6000).")
}

@Test func valuesThatAreNotFiniteLeaveAGap() {
  let chart = LineChart(
    title: "loss",
    series: [.init(label: "t", role: .training, group: 0, values: [1, .nan, 0.5, 0.25])])
  let svg = chart.svg().source
  #expect(!svg.contains("nan"))
  #expect(svg.split(separator: "class=\"line\" d=\"M").count == 3)
  #expect(svg.contains("M"))
}

@Test func oneEpochAndNoFiniteValueAreDrawn() {
  for values in [[0.5], [Double.nan, .infinity], []] {
    let chart = LineChart(
      title: "loss", series: [.init(label: "t", role: .training, group: 0, values: values)])
    #expect(chart.svg().source.hasSuffix("</svg>"))
  }
}

@Test func comparisonGivesEachFormItsGroup() {
  let chart = TrainingLog.comparison([("Sequential", log), ("Functional", log)])
  #expect(chart?.series.map { $0.group } == [0, 0, 1, 1])
  #expect(chart?.series[3].label == "Functional, validation")
}

@Test(arguments: [
  (0.0, 1.0, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
  (0.0, 2.3, ["0.0", "0.5", "1.0", "1.5", "2.0", "2.5"]),
  (0.011, 0.019, ["0.010", "0.012", "0.014", "0.016", "0.018", "0.020"]),
  (0.0, 1234.0, ["0", "500", "1000", "1500"]),
])
func ticksAreRound(low: Double, high: Double, labels: [String]) {
  #expect(AxisTicks(from: low, to: high, count: 5).labels == labels)
}

@Test func epochTicksHaveBothEnds() {
  #expect(AxisTicks.counting(to: 1, most: 11) == [1])
  #expect(AxisTicks.counting(to: 5, most: 11) == [1, 2, 3, 4, 5])
  #expect(AxisTicks.counting(to: 50, most: 11) == [1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50])
  #expect(AxisTicks.counting(to: 101, most: 11).last == 101)
}
