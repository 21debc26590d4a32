import Host

/// A callback that watches one logged value and knows which way is better.
open class MonitorCallback: Callback {
  public let monitor: String
  public var mode: String
  public var best: Double?
  public private(set) var minDelta: Double
  /// 1 where more is better, −1 where less is; 0 until known.
  private var direction = 0

  public init(monitor: String, mode: String, minDelta: Double, best: Double? = nil) {
    self.monitor = monitor
    let isKnown = ["auto", "min", "max"].contains(mode)
    self.mode = isKnown ? mode : "auto"
    self.best = best
    self.minDelta = abs(minDelta)
    super.init()
    if !isKnown {
      try? HostAdapters.warn("\(className) mode '\(mode)' is unknown, fallback to auto mode.")
    }
  }

  open var className: String { "MonitorCallback" }

  /// Settles the direction when the model's metrics are all there.
  func settleDirection() throws(KerasError) {
    if direction != 0 { return }
    if mode == "min" {
      direction = -1
    } else if mode == "max" {
      direction = 1
    } else {
      let metric = monitor.hasPrefix("val_") ? String(monitor.dropFirst(4)) : monitor
      if metric == "loss" { direction = -1 }
      for known in model?.compiled?.metrics?.all ?? [] where known.name == metric {
        if known.direction != 0 { direction = known.direction }
      }
      if direction == 0 {
        throw .value(
          "\(className) callback received monitor=\(monitor), but Keras isn't able to "
            + "automatically determine whether that metric should be maximized or minimized. Pass "
            + "`mode='max'` in order to monitor based on the highest metric value, or pass "
            + "`mode='min'` in order to use the lowest value.")
      }
    }
    if direction < 0 { minDelta = -minDelta }
  }

  func isImprovement(_ value: Double, over reference: Double?) -> Bool {
    guard let reference else { return true }
    let shifted = value - minDelta
    return direction < 0 ? shifted < reference : shifted > reference
  }

  func print(_ text: String) { Host.current.write(text + "\n") }
}
