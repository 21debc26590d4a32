/// Round numbers for an axis: steps of 1, 2 or 5 times a power of ten that cover a range.
public struct AxisTicks: Sendable {
  public let values: [Double]
  /// The values as text, all with equally many decimals.
  public let labels: [String]
  public var low: Double { values[0] }
  public var high: Double { values[values.count - 1] }

  /// Ticks from at or below `low` to at or above `high`, about `count` of them.
  public init(from low: Double, to high: Double, count: Int) {
    var low = low
    var high = high
    if !(high > low) {
      let room = high == 0 ? 0.5 : high.magnitude * 0.1
      low -= room
      high += room
    }
    let rough = (high - low) / Double(max(1, count))
    var power = 1.0
    var places = 0
    while power > rough {
      power /= 10
      places += 1
    }
    while power * 10 <= rough { power *= 10 }
    let ratio = rough / power
    let step = ratio <= 1 ? power : ratio <= 2 ? 2 * power : ratio <= 5 ? 5 * power : 10 * power
    // 10 × 0.001 needs one decimal less than 2 × 0.001.
    if ratio > 5, places > 0 { places -= 1 }
    let first = NumberText.floor(low / step)
    let last = -NumberText.floor(-high / step)
    values = (0...Int(last - first)).map { (first + Double($0)) * step }
    labels = values.map { value in
      value.magnitude >= 1e6
        ? NumberText.scientific(value, places: 1) : NumberText.fixed(value, places: places)
    }
  }

  /// Whole numbers from 1 to `count`, both ends among them, at most about `most`.
  public static func counting(to count: Int, most: Int) -> [Int] {
    guard count > 1 else { return [1] }
    var step = 1
    for candidate in [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10000] {
      step = candidate
      if count / candidate < most { break }
    }
    var ticks = [1]
    var next = step
    while next <= count {
      if next > 1 { ticks.append(next) }
      next += step
    }
    if ticks[ticks.count - 1] != count {
      // The last whole step would touch the label of the end.
      if count - ticks[ticks.count - 1] < step / 2, ticks.count > 1 { ticks.removeLast() }
      ticks.append(count)
    }
    return ticks
  }
}
