/// How strong a random change may be: a range given by its ends, or by one number around zero.
public struct FactorRange {
  public let low: Double
  public let high: Double
  /// As configurations hold it: integers stay integers.
  let config: ConfigValue

  private init(_ low: ConfigValue, _ high: ConfigValue) {
    self.low = low.double ?? 0
    self.high = high.double ?? 0
    config = .tuple([low, high])
  }

  /// A `factor` within bounds; one number f means from −f (or the lower bound) to f.
  init(
    _ value: ConfigValue, bounds: (Int, Int) = (-1, 1), name: String = "factor"
  ) throws(KerasError) {
    let bad = KerasError.value(
      "The `\(name)` argument should be a number (or a list of two numbers) in the range "
        + "[\(bounds.0), \(bounds.1)]. Received: factor=\(value.displayText)")
    let (least, most) = (Double(bounds.0), Double(bounds.1))
    if let items = value.items {
      guard items.count == 2, let a = items[0].double, let b = items[1].double, a <= most,
        b >= least
      else { throw bad }
      self = a <= b ? FactorRange(items[0], items[1]) : FactorRange(items[1], items[0])
    } else {
      guard let number = value.double, number >= least, number <= most else { throw bad }
      let magnitude = FactorRange.magnitude(value)
      let negative = FactorRange.negative(magnitude)
      self = FactorRange((negative.double ?? 0) >= least ? negative : .int(bounds.0), magnitude)
    }
  }

  /// The factors of zooms, shifts and shears, which have an error text of their own; one number f
  /// means from −f (or from zero, where it cannot be negative) to f.
  init(
    _ value: ConfigValue, name: String, message: String, startsAtZero: Bool = false,
    allows: (Double) -> Bool
  ) throws(KerasError) {
    func check(_ number: ConfigValue) throws(KerasError) {
      if let x = number.double, allows(x) { return }
      throw .value("\(message)Received: input_number=\(number.displayText)")
    }
    if let items = value.items {
      guard items.count == 2 else {
        throw .value("\(message)Received: \(name)=\(value.displayText)")
      }
      try check(items[0])
      try check(items[1])
      let isSorted = (items[0].double ?? 0) <= (items[1].double ?? 0)
      self = isSorted ? FactorRange(items[0], items[1]) : FactorRange(items[1], items[0])
    } else {
      guard value.double != nil else {
        throw .value("\(message)Received: \(name)=\(value.displayText)")
      }
      try check(value)
      let magnitude = FactorRange.magnitude(value)
      self = FactorRange(
        startsAtZero ? .int(0) : FactorRange.negative(magnitude), startsAtZero ? value : magnitude)
    }
  }

  private static func negative(_ value: ConfigValue) -> ConfigValue {
    if case .float(let x) = value { return .float(-x) }
    return .int(-(value.int ?? 0))
  }

  private static func magnitude(_ value: ConfigValue) -> ConfigValue {
    if case .float(let x) = value { return .float(x.magnitude) }
    return .int((value.int ?? 0).magnitude == 0 ? 0 : abs(value.int ?? 0))
  }
}

/// The values that pixels may have.
public struct ValueRange {
  public let low: Double
  public let high: Double
  let config: ConfigValue

  nonisolated(unsafe) static let bytes = ValueRange(0, 255)
  nonisolated(unsafe) static let unit = ValueRange(0, 1)

  private init(_ low: Int, _ high: Int) {
    self.low = Double(low)
    self.high = Double(high)
    config = .tuple([.int(low), .int(high)])
  }

  /// A `value_range`; `sorts` where the layer sorts it into a list, as some do.
  init(_ value: ConfigValue?, sorts: Bool = false) throws(KerasError) {
    let value = value ?? .tuple([.int(0), .int(255)])
    guard let items = value.items, items.count == 2, let a = items[0].double,
      let b = items[1].double
    else {
      throw .value(
        "The `value_range` argument should be a list of two numbers. Received: "
          + "value_range=\(value.displayText)")
    }
    if sorts {
      low = min(a, b)
      high = max(a, b)
      config = .list(a <= b ? items : [items[1], items[0]])
    } else {
      low = a
      high = b
      config = value
    }
  }
}
