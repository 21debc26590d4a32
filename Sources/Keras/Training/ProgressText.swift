/// What Keras prints while it trains: `verbose=1` redraws one line, `verbose=2` prints a line per
/// epoch.
///
/// Values print as `%.4f`, small ones as `%.4e`; "small" looks at the size in mode 1 and at the
/// signed value in mode 2, so a negative loss is scientific there.
public struct ProgressText {
  let verbose: Int
  /// Number of steps, nil while unknown.
  var target: Int?
  let start: Double
  var afterFirstStep: Double?
  var lastUpdate = 0.0
  var previousWidth = 0
  var order: [String] = []
  var values: [String: Double] = [:]

  static let width = 20
  /// Redraws come at most this often, in seconds.
  static let interval = 0.05

  public init(target: Int?, verbose: Int, now: Double) {
    self.target = target
    self.verbose = verbose
    start = now
  }

  /// The text to write after `current` steps, or nil when nothing is to be shown.
  public mutating func update(
    _ current: Int, values new: [(String, Double)], finalize: Bool?, now: Double
  ) -> String? {
    var isLast = finalize ?? false
    if finalize == nil, let target { isLast = current >= target }
    for (key, value) in new {
      if values[key] == nil { order.append(key) }
      values[key] = value
    }
    let perStep = stepDuration(current, now)
    defer { lastUpdate = now }
    if verbose == 1 {
      if now - lastUpdate < ProgressText.interval && !isLast { return nil }
      return redraw(current, isLast: isLast, perStep: perStep, now: now)
    }
    guard verbose == 2, isLast, let target, target > 0 else { return nil }
    var text = "\(current)".leftPadded(to: "\(target)".count) + "/\(target)"
    text += " - " + DecimalText.fixed(now - start, 0) + "s -" + ProgressText.time(perStep)
    for key in order {
      let value = values[key] ?? 0
      text += " - \(key): " + ProgressText.number(value, isSmall: !(value > 1e-3))
    }
    return text + "\n"
  }

  private mutating func redraw(
    _ current: Int, isLast: Bool, perStep: Double, now: Double
  ) -> String {
    var text = String(repeating: "\u{8}", count: previousWidth) + "\r"
    var bar: String
    var invisible = 0
    if let target, target > 0 {
      let count = "\(current)".leftPadded(to: "\(target)".count) + "/\(target)"
      bar = "\u{1B}[1m\(count)\u{1B}[0m "
      invisible += 8
      let done = Int(Double(ProgressText.width) * Double(current) / Double(target))
      if done > 0 {
        bar += "\u{1B}[32m" + String(repeating: "━", count: done) + "\u{1B}[0m"
        invisible += 9
      }
      bar += "\u{1B}[37m" + String(repeating: "━", count: max(0, ProgressText.width - done))
      bar += "\u{1B}[0m"
      invisible += 9
    } else {
      bar = "\(current)".leftPadded(to: 7) + "/Unknown"
    }
    var info: String
    if let target, target > 0, !isLast {
      info = " \u{1B}[1m" + ProgressText.remaining(perStep * Double(target - current)) + "\u{1B}[0m"
    } else {
      info = " \u{1B}[1m" + DecimalText.fixed(now - start, 0) + "s\u{1B}[0m"
    }
    invisible += 8
    info += ProgressText.time(perStep)
    for key in order {
      let value = values[key] ?? 0
      info += " - \(key): " + ProgressText.number(value, isSmall: !(abs(value) > 1e-3))
    }
    text += bar + info
    let width = bar.count + info.count - invisible
    if previousWidth > width { text += String(repeating: " ", count: previousWidth - width) }
    if isLast { text += "\n" }
    previousWidth = width
    return text
  }

  /// Seconds per step; the first step is left out once there are more.
  private mutating func stepDuration(_ current: Int, _ now: Double) -> Double {
    if current == 0 { return 0 }
    var perStep = (now - start) / Double(current)
    if let first = afterFirstStep, current > 1 { perStep = (now - first) / Double(current - 1) }
    if current == 1 { afterFirstStep = now }
    return perStep
  }

  static func number(_ value: Double, isSmall: Bool) -> String {
    isSmall ? DecimalText.scientific(value, 4) : DecimalText.fixed(value, 4)
  }

  static func time(_ seconds: Double) -> String {
    if seconds >= 1 || seconds == 0 { return " " + DecimalText.fixed(seconds, 0) + "s/step" }
    if seconds >= 1e-3 { return " " + DecimalText.fixed(seconds * 1e3, 0) + "ms/step" }
    return " " + DecimalText.fixed(seconds * 1e6, 0) + "us/step"
  }

  static func remaining(_ seconds: Double) -> String {
    let total = Int(seconds)
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    if seconds > 3600 { return "\(total / 3600):\(two(total % 3600 / 60)):\(two(total % 60))" }
    if seconds > 60 { return "\(total / 60):\(two(total % 60))" }
    return "\(total)s"
  }
}
