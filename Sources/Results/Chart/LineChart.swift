/// Curves over epochs, to be drawn, read aloud and listed.
public struct LineChart: Sendable {
  /// What a curve was measured on; it decides the dash and whether markers are filled.
  public enum Role: Sendable { case training, validation }

  public struct Series: Sendable {
    public var label: String
    public var role: Role
    /// Curves of one colour and marker: one output, or one form of a pair.
    public var group: Int
    /// One value per epoch; values that are not finite leave a gap.
    public var values: [Double]
    public init(label: String, role: Role, group: Int, values: [Double]) {
      self.label = label
      self.role = role
      self.group = group
      self.values = values
    }
  }

  public struct Best: Sendable {
    public var series: Int
    /// 1-based.
    public var epoch: Int
    public init(series: Int, epoch: Int) {
      self.series = series
      self.epoch = epoch
    }
  }

  /// What the curves measure: `loss`, `accuracy` …
  public var title: String
  public var series: [Series]
  public var best: Best?

  public init(title: String, series: [Series], best: Best? = nil) {
    self.title = title
    self.series = series
    self.best = best
  }

  public var epochs: Int { series.reduce(0) { max($0, $1.values.count) } }

  /// The chart in sentences made from its numbers.
  public var textAlternative: String {
    var text = "Line chart of " + title + " over " + epochs.description
    text += epochs == 1 ? " epoch." : " epochs."
    for series in series {
      text += " " + series.label + ": " + Self.course(series.values) + "."
    }
    if let best {
      text += " Best: epoch " + best.epoch.description + " (" + series[best.series].label + " "
      text += NumberText.logged(series[best.series].values[best.epoch - 1]) + ")."
    }
    return text
  }

  /// `from 0.6931 to 0.2104, lowest 0.2011 at epoch 9`.
  private static func course(_ values: [Double]) -> String {
    guard let first = values.first, let last = values.last else { return "no values" }
    if values.count == 1 { return NumberText.logged(first) }
    var text = "from " + NumberText.logged(first) + " to " + NumberText.logged(last)
    var low = -1
    var high = -1
    for (i, value) in values.enumerated() where value.isFinite {
      if low < 0 || value < values[low] { low = i }
      if high < 0 || value > values[high] { high = i }
    }
    if low > 0, low < values.count - 1 {
      text += ", lowest " + NumberText.logged(values[low]) + " at epoch " + (low + 1).description
    }
    if high > 0, high < values.count - 1 {
      text += ", highest " + NumberText.logged(values[high]) + " at epoch " + (high + 1).description
    }
    return text
  }
}
